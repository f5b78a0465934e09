"""Actions: a name, an icon, a shortcut, a tip, and what happens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction, QKeySequence

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QWidget

Shortcut = str | QKeySequence.StandardKey | None

OWN_TIP: Final = "ownTip"
WHY_OFF: Final = "whyOff"


def action(
    owner: QWidget,
    text: str,
    do: Callable[[], object],
    *,
    icon: str | None = None,
    shortcut: Shortcut = None,
    tip: str = "",
) -> QAction:
    """Make an action that works wherever `owner`'s window is active."""
    made = QAction(text, owner)
    made.setObjectName(without_access_key(text).rstrip("…"))  # its text may change as it works
    if icon is not None:
        theme.set_icon(made, icon)
    if shortcut is not None:
        made.setShortcut(QKeySequence(shortcut))
    hint = tip or without_access_key(text).rstrip("…")
    keys = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    made.setToolTip(f"{hint} ({keys})" if keys else hint)
    made.setStatusTip(hint)

    def run(*_checked: bool) -> None:
        do()

    made.triggered.connect(run)
    owner.addAction(made)
    return made


def allow(step: QAction | QAbstractButton, *, on: bool, why: str) -> None:
    """Let a step be taken, or not: then its tip and the palette tell why."""
    if step.property(OWN_TIP) is None:
        step.setProperty(OWN_TIP, step.toolTip())
    step.setProperty(WHY_OFF, "" if on else why)
    step.setToolTip(step.property(OWN_TIP) if on else why)
    step.setEnabled(on)


def why_off(step: QAction | QAbstractButton) -> str:
    """Return why a step cannot be taken now; empty: it can, or nobody has told."""
    return step.property(WHY_OFF) or ""


def plain_name(made: QAction) -> str:
    """Return an action's name without the mark of its access key."""
    return without_access_key(made.text()).rstrip("…")


def without_access_key(text: str) -> str:
    """Return a text as it is read: `&` marks a key, `&&` is an ampersand."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
