"""What mends something: the engine names a command, the window has a place and a button for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reentry_gui.ui.sentences import said

if TYPE_CHECKING:
    from reentry_gui.verify import Result

INSTALL: Final = ("overview", "install", QT_TRANSLATE_NOOP("fixes", "Install…"))
# The command's first words → the tab, the place within it, the button's name.
PLACES: Final = {
    "reentry install": INSTALL,
    "reentry apply": INSTALL,
    "reentry migrate": INSTALL,
    "reentry views": INSTALL,
    "reentry seed": INSTALL,
    "reentry rotate": ("overview", "rotate", QT_TRANSLATE_NOOP("fixes", "Rotate now…")),
    "reentry verify": ("overview", "verify", QT_TRANSLATE_NOOP("fixes", "Verify")),
    "reentry mt4": ("terminals", None, QT_TRANSLATE_NOOP("fixes", "Choose terminal…")),
    "reentry tasks": ("tasks", None, QT_TRANSLATE_NOOP("fixes", "Open Tasks")),
    "reentry profile": ("profiles", None, QT_TRANSLATE_NOOP("fixes", "Open Profiles")),
    "reentry config": ("config", None, QT_TRANSLATE_NOOP("fixes", "Open Config")),
    "reentry symbols": ("config", "symbol_map", QT_TRANSLATE_NOOP("fixes", "Open Config")),
    "reentry governance": ("config", "governance", QT_TRANSLATE_NOOP("fixes", "Open Config")),
    "reentry bridge start": ("bridge", "start", QT_TRANSLATE_NOOP("fixes", "Start the bridge")),
    "reentry bridge": ("bridge", "live", QT_TRANSLATE_NOOP("fixes", "Open Bridge")),
    "reentry matrix": ("bridge", "matrix", QT_TRANSLATE_NOOP("fixes", "Open the matrix")),
    "reentry lineage": ("chains", None, QT_TRANSLATE_NOOP("fixes", "Open Chains")),
}
COMMAND: Final = re.compile("|".join(sorted(PLACES, key=len, reverse=True)))


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
    found = COMMAND.match(result.fix)
    if found is not None:
        return fix_by(found[0], result.fix)
    return Fix(QCoreApplication.translate("fixes", "How to fix"), "", None, said(result.fix))


def fix_in(text: str) -> Fix | None:
    """Return where the window does what the first command in a text does; None: it names none."""
    found = COMMAND.search(text)
    return fix_by(found[0], text) if found is not None else None


def fix_by(command: str, text: str) -> Fix:
    """Return the place that does what a command does."""
    tab, place, name = PLACES[command]
    return Fix(QCoreApplication.translate("fixes", str(name)), tab, place, text)
