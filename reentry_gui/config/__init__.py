"""PackConfig: load, validate, save atomically, history, explained errors."""

from reentry_gui.config.difference import Change, difference
from reentry_gui.config.file import (
    SaveReport,
    document_of,
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
from reentry_gui.config.versions import HistoryReport, Version, history

__all__ = [
    "WEEKDAYS",
    "Change",
    "GovernanceSection",
    "HistoryReport",
    "Limits",
    "PackConfig",
    "PersonaLimits",
    "PersonaName",
    "SaveReport",
    "Section",
    "Version",
    "as_weekday",
    "difference",
    "document_of",
    "history",
    "last_used",
    "load",
    "parse",
    "read_document",
    "remember",
    "restore",
    "save",
]
