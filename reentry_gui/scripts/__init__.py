"""The scripts that users' tasks and notes call: thin files that only call the program."""

from reentry_gui.scripts.folder import (
    ScriptResult,
    ScriptsReport,
    State,
    differences,
    remove_scripts,
    write_scripts,
)
from reentry_gui.scripts.text import SCRIPT_NAMES, ScriptFile, console_program, scripts

__all__ = [
    "SCRIPT_NAMES",
    "ScriptFile",
    "ScriptResult",
    "ScriptsReport",
    "State",
    "console_program",
    "differences",
    "remove_scripts",
    "scripts",
    "write_scripts",
]
