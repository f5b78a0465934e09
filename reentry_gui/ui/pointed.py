"""Numbers with a point, on every system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QValidator


class PointSpinBox(QDoubleSpinBox):
    """Writes numbers with a point on every system, as MT4, profiles and tables do.

    A comma that is typed becomes a point: on a keyboard's number pad there may be no other.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(QLocale.c())

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Take a comma for a point, unless it groups thousands."""
        return super().validate(self.pointed(text), position)

    def valueFromText(self, text: str) -> float:
        """Read the number."""
        return super().valueFromText(self.pointed(text))

    def pointed(self, text: str) -> str:
        """Return a text with a point."""
        return text if self.isGroupSeparatorShown() else text.replace(",", ".")
