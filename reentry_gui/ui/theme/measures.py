"""Spacing in steps, and type sizes relative to the system's font."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

XS: Final = 4  # device-independent pixels
S: Final = 8
M: Final = 12
L: Final = 16
XL: Final = 24
LEFT: Final = Qt.AlignmentFlag.AlignLeft
TOP: Final = Qt.AlignmentFlag.AlignTop
SELECTABLE: Final = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)

Role = Literal["caption", "body", "heading", "title", "figure", "code"]
SCALE: Final[dict[Role, float]] = {
    "caption": 0.9,
    "body": 1.0,
    "heading": 1.15,
    "title": 1.4,
    "figure": 1.7,
    "code": 1.0,
}
STRONG: Final = {"heading", "title", "figure"}


def font(role: Role) -> QFont:
    """Return the font of a role; the user's own size is the measure."""
    base = QApplication.font()
    made = QFont(base)
    if role == "code":
        from PySide6.QtGui import QFontDatabase  # noqa: PLC0415  # not before the first paint

        made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPointSizeF(base.pointSizeF() * SCALE[role])
    if role in STRONG:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def line_height() -> int:
    """Return the height of a line of text in device-independent pixels."""
    return QFontMetrics(QApplication.font()).height()
