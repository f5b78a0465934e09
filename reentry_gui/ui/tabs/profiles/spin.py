"""A number with steps and a unit that keeps whatever is typed, a number or not."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QWidget

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

# Field: step, least value that the arrows reach, unit.
STEPS: Final = {
    "size_multiplier": (Decimal("0.1"), Decimal(0), "×"),
    "delay_seconds": (Decimal(5), Decimal(0), "s"),
    "confidence_adjustment": (Decimal("0.05"), Decimal(-10), ""),
}


class TextSpin(QAbstractSpinBox):
    """A spin box over a text: the arrows step, typing is never corrected."""

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step_width, self.least, unit = STEPS[field]
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.unit = QLabel(unit, self.lineEdit())
        self.unit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        theme.mark(self.unit, "muted")
        if unit:
            room = self.unit.sizeHint().width() + theme.XS
            self.lineEdit().setTextMargins(0, 0, room, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the unit at the right edge."""
        super().resizeEvent(event)
        line = self.lineEdit().rect()
        self.unit.setGeometry(line.adjusted(line.width() - self.unit.sizeHint().width(), 0, -2, 0))

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Offer the arrows wherever a number stands."""
        value = self.number()
        if value is None:
            return QAbstractSpinBox.StepEnabledFlag.StepNone
        up = QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
        down = QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        return up | down if value > self.least else up

    def stepBy(self, steps: int) -> None:
        """Go up or down; a text that is no number stays."""
        value = self.number()
        if value is not None:
            line = self.lineEdit()
            line.setText(format(max(value + steps * self.step_width, self.least), "f"))
            line.textEdited.emit(line.text())

    def number(self) -> Decimal | None:
        """Return the number that stands there, None where none does."""
        try:
            value = Decimal(self.text().strip())
        except InvalidOperation:
            return None
        return value if value.is_finite() and abs(value.adjusted()) < 12 else None
