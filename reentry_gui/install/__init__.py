"""Install, apply and uninstall a pack, each step journaled and repeatable."""

from reentry_gui.install.installing import apply, detect_terminal, install, uninstall
from reentry_gui.install.journal import Entry, journal_file
from reentry_gui.install.report import InstallReport, Step
from reentry_gui.install.steps import Setting

__all__ = [
    "Entry",
    "InstallReport",
    "Setting",
    "Step",
    "apply",
    "detect_terminal",
    "install",
    "journal_file",
    "uninstall",
]
