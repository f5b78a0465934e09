"""An entry for numbers that never changes what was typed."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

WHOLE: Final = re.compile(r"[+-]?\d{1,18}")
DECIMAL: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?")


class NumberEntry(QAbstractSpinBox):
    """Has a spin box's buttons, but keeps a text that is no number, or out of bounds."""

    changed = Signal()

    def __init__(
        self,
        *,
        whole: bool,
        minimum: float | None = None,
        maximum: float | None = None,
        step: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.whole = whole
        self.minimum = minimum
        self.maximum = maximum
        self.step = step if step is not None else (1 if whole else 0.1)
        self.setAccelerated(True)
        self.lineEdit().textChanged.connect(self.changed)

    def value(self) -> float | str:
        """Return the number, or the text where it is none."""
        text = self.lineEdit().text().strip()
        if WHOLE.fullmatch(text):
            return int(text)
        if not self.whole and DECIMAL.fullmatch(text):
            return float(text)
        return text

    def set_value(self, value: float | str | None) -> None:
        """Show a number, or a text that is none."""
        self.lineEdit().setText("" if value is None else str(value))

    def bounds(self) -> str:
        """Return the bounds in words."""
        if self.minimum is not None and self.maximum is not None:
            return self.tr("{low} to {high}").format(
                low=f"{self.minimum:g}", high=f"{self.maximum:g}"
            )
        if self.minimum is not None:
            return self.tr("at least {low}").format(low=f"{self.minimum:g}")
        return self.tr("at most {high}").format(high=f"{self.maximum:g}") if self.maximum else ""

    def stepBy(self, steps: int) -> None:
        """Go up or down, not past a bound."""
        found = self.value()
        start = found if isinstance(found, int | float) else (self.minimum or 0)
        wanted = round(start + steps * self.step, 9)
        if self.minimum is not None:
            wanted = max(wanted, self.minimum)
        if self.maximum is not None:
            wanted = min(wanted, self.maximum)
        self.set_value(int(wanted) if self.whole else wanted)
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Say which button leads somewhere."""
        flag = QAbstractSpinBox.StepEnabledFlag
        if self.isReadOnly():
            return flag.StepNone
        found = self.value()
        allowed = flag.StepNone
        if not isinstance(found, int | float):
            return flag.StepUpEnabled | flag.StepDownEnabled
        if self.maximum is None or found < self.maximum:
            allowed |= flag.StepUpEnabled
        if self.minimum is None or found > self.minimum:
            allowed |= flag.StepDownEnabled
        return allowed

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed: mistakes are explained, not swallowed."""
        return QValidator.State.Acceptable, text, position

    def fixup(self, text: str) -> str:
        """Leave the text as it is."""
        return text

    def sizeHint(self) -> QSize:
        """Return room for a number of ten digits."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().averageCharWidth() * 18, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a number that is cut misleads."""
        return self.sizeHint()
