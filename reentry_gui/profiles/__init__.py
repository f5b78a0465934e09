"""Profiles: read any dialect, check, compare, and write only what the EA reads."""

from reentry_gui.profiles.application import Application, ApplicationReport, apply_profile
from reentry_gui.profiles.bundle import (
    BundledProfile,
    BundleReport,
    export_bundle,
    import_bundle,
)
from reentry_gui.profiles.checks import (
    ProfileCheck,
    ProfilesReport,
    ProfileState,
    check_content,
    check_files,
    check_profiles,
    check_source,
)
from reentry_gui.profiles.comparison import (
    Difference,
    ProfileDifferences,
    compare,
    compare_files,
)
from reentry_gui.profiles.conversion import ConversionReport, convert
from reentry_gui.profiles.creation import CreationReport, make_profiles
from reentry_gui.profiles.defaults import (
    DEFAULT_PERSONAS,
    DEFAULT_WEEK,
    TEMPLATE_NAME,
    default_profile,
    shipped_files,
    template,
)
from reentry_gui.profiles.ea import EaReading, EaRow, as_the_ea_reads
from reentry_gui.profiles.editing import Cells, CellsCheck, cells_of, cells_read, check_cells
from reentry_gui.profiles.findings import RULES, Finding, Severity
from reentry_gui.profiles.ladder import (
    DEFAULT_LOTS,
    Ladder,
    LadderPath,
    Step,
    exposure_ladder,
    worst_losses,
)
from reentry_gui.profiles.limits import validate
from reentry_gui.profiles.meaning import advise, with_offsets
from reentry_gui.profiles.misreading import ea_findings
from reentry_gui.profiles.model import (
    ACTIONS,
    BASE_CONFIDENCE,
    IGNORED_BY_THE_EA,
    ActionType,
    Profile,
    ProfileRow,
)
from reentry_gui.profiles.reading import Reading, load, parse, read
from reentry_gui.profiles.render import COLUMNS, HEADER, render
from reentry_gui.profiles.saving import SaveReport, content_of, save_profile
from reentry_gui.profiles.table import Cell, RawRow

__all__ = [
    "ACTIONS",
    "BASE_CONFIDENCE",
    "COLUMNS",
    "DEFAULT_LOTS",
    "DEFAULT_PERSONAS",
    "DEFAULT_WEEK",
    "HEADER",
    "IGNORED_BY_THE_EA",
    "RULES",
    "TEMPLATE_NAME",
    "ActionType",
    "Application",
    "ApplicationReport",
    "BundleReport",
    "BundledProfile",
    "Cell",
    "Cells",
    "CellsCheck",
    "ConversionReport",
    "CreationReport",
    "Difference",
    "EaReading",
    "EaRow",
    "Finding",
    "Ladder",
    "LadderPath",
    "Profile",
    "ProfileCheck",
    "ProfileDifferences",
    "ProfileRow",
    "ProfileState",
    "ProfilesReport",
    "RawRow",
    "Reading",
    "SaveReport",
    "Severity",
    "Step",
    "advise",
    "apply_profile",
    "as_the_ea_reads",
    "cells_of",
    "cells_read",
    "check_cells",
    "check_content",
    "check_files",
    "check_profiles",
    "check_source",
    "compare",
    "compare_files",
    "content_of",
    "convert",
    "default_profile",
    "ea_findings",
    "export_bundle",
    "exposure_ladder",
    "import_bundle",
    "load",
    "make_profiles",
    "parse",
    "read",
    "render",
    "save_profile",
    "shipped_files",
    "template",
    "validate",
    "with_offsets",
    "worst_losses",
]
