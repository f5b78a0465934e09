"""What may be re-entered: controls, limits, the EA's inputs, the checklist, the gate."""

from reentry_gui.governance.checklist import (
    ChecklistReport,
    checklist_csv,
    checklist_markdown,
    write_checklist,
)
from reentry_gui.governance.compare import ComparisonReport, compare_inputs, compare_set_file
from reentry_gui.governance.consistency import ConsistencyReport, check_consistency
from reentry_gui.governance.controls import CONTROLS, Control, ControlsReport, list_controls
from reentry_gui.governance.gate import gate, leaves_alone, moment_allows
from reentry_gui.governance.inputs import EaInput, Kind, ea_inputs
from reentry_gui.governance.limits import (
    GateLimits,
    LimitsReport,
    daily_loss_money,
    gate_limits,
    known_persona,
    limits_in_force,
    personas_of,
)
from reentry_gui.governance.presets import (
    Preset,
    PresetsReport,
    read_set_file,
    set_file,
    write_set_files,
)
from reentry_gui.governance.remarks import Remark
from reentry_gui.governance.verdict import Effect, GateContext, GateResult, Past, Step, Verdict

__all__ = [
    "CONTROLS",
    "ChecklistReport",
    "ComparisonReport",
    "ConsistencyReport",
    "Control",
    "ControlsReport",
    "EaInput",
    "Effect",
    "GateContext",
    "GateLimits",
    "GateResult",
    "Kind",
    "LimitsReport",
    "Past",
    "Preset",
    "PresetsReport",
    "Remark",
    "Step",
    "Verdict",
    "check_consistency",
    "checklist_csv",
    "checklist_markdown",
    "compare_inputs",
    "compare_set_file",
    "daily_loss_money",
    "ea_inputs",
    "gate",
    "gate_limits",
    "known_persona",
    "leaves_alone",
    "limits_in_force",
    "list_controls",
    "moment_allows",
    "personas_of",
    "read_set_file",
    "set_file",
    "write_checklist",
    "write_set_files",
]
