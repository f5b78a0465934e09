"""PackConfig: load, validate, save atomically, history, explained errors."""

from reentry_gui.config.compare import (
    DifferenceReport,
    ValidationReport,
    compare_files,
    compare_version,
    validate,
)
from reentry_gui.config.difference import Change, difference, merge
from reentry_gui.config.explain import JsonError, Mistake, mistakes, typos
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
from reentry_gui.config.governance import (
    DEFAULT_LIMITS,
    CommunicationValues,
    ControlValues,
    GovernanceSection,
    Limits,
    PersonaLimits,
)
from reentry_gui.config.mapping import SymbolsReport, list_symbols, propose_symbol_map
from reentry_gui.config.model import PackConfig
from reentry_gui.config.plan import (
    CalendarPlan,
    painted,
    plan_of,
    rebased,
    with_dates,
    with_group,
    with_plan,
    without_dates,
    without_group,
)
from reentry_gui.config.section import WEEKDAYS, PersonaName, Section, as_weekday
from reentry_gui.config.sources import ConfigReport, Value, describe
from reentry_gui.config.versions import HistoryReport, Version, history

__all__ = [
    "DEFAULT_LIMITS",
    "WEEKDAYS",
    "CalendarPlan",
    "Change",
    "CommunicationValues",
    "ConfigReport",
    "ControlValues",
    "DifferenceReport",
    "GovernanceSection",
    "HistoryReport",
    "JsonError",
    "Limits",
    "Mistake",
    "PackConfig",
    "PersonaLimits",
    "PersonaName",
    "SaveReport",
    "Section",
    "SymbolsReport",
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
    "list_symbols",
    "load",
    "merge",
    "mistakes",
    "painted",
    "parse",
    "plan_of",
    "propose_symbol_map",
    "read_document",
    "rebased",
    "remember",
    "restore",
    "save",
    "typos",
    "validate",
    "with_dates",
    "with_group",
    "with_plan",
    "without_dates",
    "without_group",
]
