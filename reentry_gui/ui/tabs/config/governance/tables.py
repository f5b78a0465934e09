"""The tables of controls and of findings, and where each can be mended."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from reentry_gui import governance
from reentry_gui.governance.checklist import by_name, in_force
from reentry_gui.ui import theme
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tables import Column, TableView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.config import PackConfig
    from reentry_gui.governance import Control, Remark

translate = QCoreApplication.translate

CONTROLS: Final = "governance.controls"
LIMITS: Final = "governance.limits"
OPTION_OF: Final = {
    "AllowReentry": f"{CONTROLS}.allow_reentry",
    "MinDelaySeconds": f"{CONTROLS}.min_delay_seconds",
    "MaxGenerations": f"{LIMITS}.max_generations",
    "DailyLossLimit": f"{LIMITS}.daily_loss_percent",
    "MinConfidence": f"{LIMITS}.min_confidence",
    "BlackoutAfterLosses": f"{LIMITS}.blackout_after_losses",
    "MaxPositionSize": f"{LIMITS}.lot_cap",
    "MaxSpreadPoints": f"{LIMITS}.max_spread_points",
    "FreezeLevelGuard": f"{CONTROLS}.freeze_level_guard",
    "MaxOrderSendRetries": f"{CONTROLS}.max_order_send_retries",
    "ReentryMagicBase": f"{CONTROLS}.reentry_magic_base",
    "UseOnTimerQueue": f"{CONTROLS}.use_on_timer_queue",
    "ReentryProfilePath": f"{CONTROLS}.reentry_profile_path",
    "EnableLiveProfileReload": f"{CONTROLS}.enable_live_profile_reload",
    "EnableExecutionLog": f"{CONTROLS}.enable_execution_log",
    "MaxReentriesPerDay": f"{CONTROLS}.max_reentries_per_day",
}
NAMED: Final = re.compile(r"\b((?:controls|communication)\.\w+|paths\.\w+|account_balance)\b")
OF_A_LIMIT: Final = re.compile(
    r"\b(max_generations|max_size_multiplier|min_size_multiplier|lot_cap|max_spread_points|"
    r"blackout_minutes)\b"
)


@dataclass(frozen=True)
class ControlRow:
    """A control with its values in force, persona by persona."""

    control: Control
    values: dict[str, str]

    @property
    def option(self) -> str:
        """Return the path of the option that sets it, empty where none does."""
        inputs = self.control.ea_inputs
        return OPTION_OF.get(inputs[0], "") if inputs else ""


def control_rows(config: PackConfig) -> list[ControlRow]:
    """Return every control with the values in force."""
    personas = governance.personas_of(config)
    inputs = {persona: by_name(governance.ea_inputs(config, persona)) for persona in personas}
    return [
        ControlRow(c, {persona: in_force(c, inputs[persona]) for persona in personas})
        for c in governance.list_controls().controls
    ]


def control_columns(personas: tuple[str, ...]) -> list[Column[ControlRow]]:
    """Return the columns of the table of controls: a value for each persona."""

    def value(persona: str, row: ControlRow) -> str:
        return row.values.get(persona, "")

    of_personas = [Column(persona, partial(value, persona)) for persona in personas]
    return [
        Column(translate("controls", "Control"), lambda row: said(row.control.name)),
        *of_personas,
        Column(translate("controls", "Rule"), lambda row: said(row.control.rule)),
        Column(translate("controls", "Enforced by"), lambda row: said(row.control.enforced_by)),
        Column(translate("controls", "On failure"), lambda row: said(row.control.on_failure)),
        Column(translate("controls", "Seen in"), lambda row: said(row.control.telemetry)),
        Column(translate("controls", "EA input"), lambda row: ", ".join(row.control.ea_inputs)),
    ]


def finding_columns() -> list[Column[Remark]]:
    """Return the columns of a table of findings."""
    return [
        Column(
            translate("findings", "How bad"),
            lambda remark: remark.severity.value,
            text=theme.status_text,
            icon=lambda remark: theme.status_icon(remark.severity.value),
        ),
        Column(translate("findings", "About"), lambda remark: said(remark.about)),
        Column(translate("findings", "What"), lambda remark: said(str(remark.finding)), tip=str),
    ]


def worst_first(remarks: Iterable[Remark]) -> list[Remark]:
    """Sort findings by how bad they are."""
    order = ["FAIL", "WARNING", "INFO"]
    return sorted(remarks, key=lambda remark: order.index(remark.severity.value))


def place_of(remark: Remark) -> tuple[str, object]:
    """Return the tab that mends a finding, and the place within it: an option, or a profile."""
    rule, message = remark.finding.rule, remark.finding.message
    if rule.startswith("G3"):
        persona, _colon, symbols = remark.about.partition(": ")
        return "profiles", (persona, symbols.split(",")[0].split(" and ")[0].strip())
    named = NAMED.search(message)
    if named:
        path = named.group(1)
        return "config", path if path.startswith("paths.") else f"governance.{path}"
    limit = OF_A_LIMIT.search(message)
    about = remark.about.split(",")[0]
    return "config", f"{LIMITS}.{about}.{limit.group(1) if limit else 'max_generations'}"


def fit_height(table: TableView, most: int) -> None:
    """Make a table as high as its rows, `most` at most: the page scrolls, not the table."""
    rows = min(max(table.model().rowCount(), 1), most)
    height = table.verticalHeader().defaultSectionSize() * rows
    bar = table.horizontalScrollBar().sizeHint().height()
    table.setFixedHeight(height + table.horizontalHeader().sizeHint().height() + bar + theme.XS)
