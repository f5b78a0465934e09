"""Which persona is due on which day; deploy it, roll it back, tell which one is live."""

from reentry_gui.personas.active import ActiveProfile, ActiveReport, active
from reentry_gui.personas.calendar import CalendarDay, CalendarReport, Choice, due, preview
from reentry_gui.personas.override import OverrideReport, end_override, set_override
from reentry_gui.personas.records import DeploymentsReport, list_deployments
from reentry_gui.personas.report import DeployedFile, RotationReport
from reentry_gui.personas.rotate import roll_back, rotate

__all__ = [
    "ActiveProfile",
    "ActiveReport",
    "CalendarDay",
    "CalendarReport",
    "Choice",
    "DeployedFile",
    "DeploymentsReport",
    "OverrideReport",
    "RotationReport",
    "active",
    "due",
    "end_override",
    "list_deployments",
    "preview",
    "roll_back",
    "rotate",
    "set_override",
]
