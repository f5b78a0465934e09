"""What mends a check: the verifier names a command, the window has a place for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reentry_gui.ui.sentences import said

if TYPE_CHECKING:
    from reentry_gui.verify import Result

# The command's first words → the tab, the place within it, the button's name. The longest
# that fits counts.
PLACES: Final = {
    "reentry install": ("overview", "install", QT_TRANSLATE_NOOP("fixes", "Install…")),
    "reentry migrate": ("overview", "install", QT_TRANSLATE_NOOP("fixes", "Install…")),
    "reentry rotate": ("overview", "rotate", QT_TRANSLATE_NOOP("fixes", "Rotate now…")),
    "reentry mt4": ("terminals", None, QT_TRANSLATE_NOOP("fixes", "Choose terminal…")),
    "reentry tasks": ("tasks", None, QT_TRANSLATE_NOOP("fixes", "Open Tasks")),
    "reentry profile": ("profiles", None, QT_TRANSLATE_NOOP("fixes", "Open Profiles")),
    "reentry config": ("config", None, QT_TRANSLATE_NOOP("fixes", "Open Config")),
    "reentry governance": ("config", "governance", QT_TRANSLATE_NOOP("fixes", "Open Config")),
}


@dataclass(frozen=True)
class Fix:
    """Where the window mends something; without a tab, only a text says how."""

    name: str
    tab: str
    place: object
    text: str


def fix_for(result: Result) -> Fix | None:
    """Return the fix of a check, None where it needs none."""
    if not result.fix:
        return None
    for words, (tab, place, name) in PLACES.items():
        if result.fix.startswith(words):
            return Fix(QCoreApplication.translate("fixes", str(name)), tab, place, result.fix)
    return Fix(QCoreApplication.translate("fixes", "How to fix"), "", None, said(result.fix))
