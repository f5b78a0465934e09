"""The controls as data: what each limits, who enforces it, where it shows, what then happens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Control:
    """One control; an empty text means that it has none of that."""

    name: str
    ea_inputs: tuple[str, ...]
    csv_column: str
    default: str  # of the EA's first input
    rule: str
    enforced_by: str
    telemetry: str
    on_failure: str


ALLOW_REENTRY: Final = Control(
    name="Allow Reentry",
    ea_inputs=("AllowReentry",),
    csv_column="",
    default="1",
    rule="0 or 1",
    enforced_by="gate",
    telemetry="trades.is_reentry",
    on_failure="skip",
)
MIN_DELAY: Final = Control(
    name="Min Delay Seconds",
    ea_inputs=("MinDelaySeconds",),
    csv_column="DelaySeconds",
    default="0",
    rule=">= 0 seconds",
    enforced_by="gate + executor",
    telemetry="executions.ts",
    on_failure="max(actual, min)",
)
MAX_GENERATIONS: Final = Control(
    name="Max Generations",
    ea_inputs=("MaxGenerations",),
    csv_column="",
    default="0",
    rule="whole number >= 0",
    enforced_by="gate",
    telemetry="trades.reentry_generation",
    on_failure="stop chain",
)
DAILY_LOSS: Final = Control(
    name="Daily Loss Limit",
    ea_inputs=("DailyLossLimit",),
    csv_column="",
    default="",
    rule="money",
    enforced_by="gate",
    telemetry="day P&L",
    on_failure="stop chain, disable",
)
MIN_CONFIDENCE: Final = Control(
    name="Min Confidence",
    ea_inputs=("MinConfidence",),
    csv_column="ConfidenceAdjustment",
    default="",
    rule="0 to 1",
    enforced_by="gate",
    telemetry="executions.confidence",
    on_failure="skip",
)
BLACKOUT: Final = Control(
    name="Blackout After N Losses",
    ea_inputs=("BlackoutAfterLosses", "BlackoutMinutes"),
    csv_column="",
    default="",
    rule="N >= 1, minutes >= 0",
    enforced_by="gate",
    telemetry="loss counters",
    on_failure="disable for window",
)
MAX_POSITION_SIZE: Final = Control(
    name="Max Position Size",
    ea_inputs=("MaxPositionSize",),
    csv_column="SizeMultiplier",
    default="",
    rule="> 0 lots",
    enforced_by="executor",
    telemetry="executions.size_lots",
    on_failure="clamp or skip",
)
SPREAD_GUARD: Final = Control(
    name="Spread Guard",
    ea_inputs=("MaxSpreadPoints",),
    csv_column="",
    default="",
    rule="points",
    enforced_by="executor",
    telemetry="execution errors",
    on_failure="skip",
)
FREEZE_LEVEL_GUARD: Final = Control(
    name="Freeze Level Guard",
    ea_inputs=("FreezeLevelGuard",),
    csv_column="",
    default="1",
    rule="0 or 1",
    enforced_by="executor",
    telemetry="execution errors",
    on_failure="skip",
)
RETRIES: Final = Control(
    name="Retries (Bounded)",
    ea_inputs=("MaxOrderSendRetries",),
    csv_column="",
    default="2",
    rule="whole number >= 0",
    enforced_by="executor",
    telemetry="executions.status, executions.error",
    on_failure="abort chain",
)
MAGIC_BASE: Final = Control(
    name="Magic Base Offset",
    ea_inputs=("ReentryMagicBase",),
    csv_column="",
    default="",
    rule="whole number",
    enforced_by="executor",
    telemetry="trades",
    on_failure="n/a",
)
QUEUE_MODE: Final = Control(
    name="Queue Mode",
    ea_inputs=("UseOnTimerQueue",),
    csv_column="",
    default="1",
    rule="0 or 1",
    enforced_by="scheduler",
    telemetry="execution timing",
    on_failure="n/a",
)
PROFILE_PATH: Final = Control(
    name="Profile Path",
    ea_inputs=("ReentryProfilePath",),
    csv_column="",
    default="",
    rule="path",
    enforced_by="loader",
    telemetry="config files",
    on_failure="n/a",
)
LIVE_PROFILE_RELOAD: Final = Control(
    name="Live Profile Reload",
    ea_inputs=("EnableLiveProfileReload", "ReloadSeconds"),
    csv_column="",
    default="0",
    rule="0 or 1, seconds >= 5",
    enforced_by="loader",
    telemetry="profile version",
    on_failure="skip reload",
)
EXECUTION_LOGGING: Final = Control(
    name="Execution Logging",
    ea_inputs=("EnableExecutionLog",),
    csv_column="",
    default="1",
    rule="0 or 1",
    enforced_by="executor",
    telemetry="executions",
    on_failure="n/a",
)
PERFORMANCE_SNAPSHOT: Final = Control(
    name="Performance Snapshot",
    ea_inputs=(),
    csv_column="",
    default="auto",
    rule="derived",
    enforced_by="analytics",
    telemetry="performance",
    on_failure="n/a",
)
MAX_REENTRIES_PER_DAY: Final = Control(
    name="Max Re-entries Per Day",
    ea_inputs=("MaxReentriesPerDay",),
    csv_column="",
    default="",
    rule="whole number >= 1",
    enforced_by="gate",
    telemetry="orders placed in the account's day",
    on_failure="skip",
)

CONTROLS: Final = (
    ALLOW_REENTRY,
    MIN_DELAY,
    MAX_GENERATIONS,
    DAILY_LOSS,
    MIN_CONFIDENCE,
    BLACKOUT,
    MAX_POSITION_SIZE,
    SPREAD_GUARD,
    FREEZE_LEVEL_GUARD,
    RETRIES,
    MAGIC_BASE,
    QUEUE_MODE,
    PROFILE_PATH,
    LIVE_PROFILE_RELOAD,
    EXECUTION_LOGGING,
    PERFORMANCE_SNAPSHOT,
    MAX_REENTRIES_PER_DAY,
)


@dataclass(frozen=True)
class ControlsReport(Report):
    """Every control there is."""

    controls: tuple[Control, ...]

    def lines(self) -> Iterable[str]:
        """Tell each control in a short paragraph."""
        for control in self.controls:
            yield control.name
            for label, text in details(control):
                yield f"  {label:12} {text}"


def details(control: Control) -> Iterable[tuple[str, str]]:
    """Yield what a control has, each with its label."""
    parts = {
        "EA input": ", ".join(control.ea_inputs),
        "CSV column": control.csv_column,
        "default": control.default,
        "rule": control.rule,
        "enforced by": control.enforced_by,
        "seen in": control.telemetry,
        "on failure": control.on_failure,
    }
    yield from ((label, text) for label, text in parts.items() if text)


def list_controls() -> ControlsReport:
    """Return the controls in the checklist's order."""
    return ControlsReport(controls=CONTROLS)
