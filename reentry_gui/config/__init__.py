"""PackConfig: load, validate, save atomically, history, explained errors."""

from reentry_gui.config.compare import (
    DifferenceReport,
    ValidationReport,
    compare_files,
    compare_version,
    validate,
)
from reentry_gui.config.difference import Change, difference
from reentry_gui.config.file import (
    SaveReport,
    last_used,
    load,
    parse,
    read_document,
    remember,
    restore,
    save,
)
from reentry_gui.config.governance import GovernanceSection, Limits, PersonaLimits
from reentry_gui.config.model import PackConfig
from reentry_gui.config.section import WEEKDAYS, PersonaName, Section, as_weekday
from reentry_gui.config.sources import ConfigReport, Value, describe
from reentry_gui.config.versions import HistoryReport, Version, history

__all__ = [
    "WEEKDAYS",
    "Change",
    "ConfigReport",
    "DifferenceReport",
    "GovernanceSection",
    "HistoryReport",
    "Limits",
    "PackConfig",
    "PersonaLimits",
    "PersonaName",
    "SaveReport",
    "Section",
    "ValidationReport",
    "Value",
    "Version",
    "as_weekday",
    "compare_files",
    "compare_version",
    "describe",
    "difference",
    "history",
    "last_used",
    "load",
    "parse",
    "read_document",
    "remember",
    "restore",
    "save",
    "validate",
]
