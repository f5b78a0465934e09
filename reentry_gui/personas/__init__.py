"""Which persona is due on which day; deploy it, roll it back, tell which one is live."""

from reentry_gui.personas.active import ActiveProfile, ActiveReport, active
from reentry_gui.personas.calendar import (
    CalendarDay,
    CalendarReport,
    Choice,
    due,
    grouped,
    preview,
    rotation_moment,
)
from reentry_gui.personas.changes import CalendarChanges, PlannedChange, compare_calendars
from reentry_gui.personas.clocks import broker_clock, broker_jump, clock_jump, next_rotation
from reentry_gui.personas.grid import GridCell, GridReport, profile_grid
from reentry_gui.personas.identity import persona_folders
from reentry_gui.personas.override import OverrideReport, end_override, set_override
from reentry_gui.personas.records import DeploymentsReport, list_deployments
from reentry_gui.personas.report import DeployedFile, RotationReport
from reentry_gui.personas.rotate import roll_back, rotate

__all__ = [
    "ActiveProfile",
    "ActiveReport",
    "CalendarChanges",
    "CalendarDay",
    "CalendarReport",
    "Choice",
    "DeployedFile",
    "DeploymentsReport",
    "GridCell",
    "GridReport",
    "OverrideReport",
    "PlannedChange",
    "RotationReport",
    "active",
    "broker_clock",
    "broker_jump",
    "clock_jump",
    "compare_calendars",
    "due",
    "end_override",
    "grouped",
    "list_deployments",
    "next_rotation",
    "persona_folders",
    "preview",
    "profile_grid",
    "roll_back",
    "rotate",
    "rotation_moment",
    "set_override",
]
