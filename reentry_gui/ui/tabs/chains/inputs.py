"""Numbers that a panel asks for; an empty field means the usual."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.forms import NumberEntry

if TYPE_CHECKING:
    from collections.abc import Sequence


class Input(NamedTuple):
    """One number."""

    key: str
    title: str
    help: str
    whole: bool = True
    minimum: float = 0
    maximum: float | None = None
    usual: str = ""


class Inputs(QWidget):
    """Fields for some numbers; what is no number, or out of bounds, is told at its field."""

    changed = Signal()

    def __init__(self, wanted: Sequence[Input], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = tuple(wanted)
        self.entries: dict[str, NumberEntry] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(theme.S)
        for one in self.wanted:
            entry = NumberEntry(whole=one.whole, minimum=one.minimum, maximum=one.maximum)
            entry.setAccessibleName(one.title)
            entry.setToolTip(one.help)
            entry.lineEdit().setPlaceholderText(one.usual)
            entry.changed.connect(self.look)
            label = QLabel(one.title)
            label.setToolTip(one.help)
            label.setBuddy(entry)
            form.addRow(label, entry)
            self.entries[one.key] = entry
        self.mistake = QLabel(wordWrap=True)
        theme.mark(self.mistake, "error")
        self.mistake.hide()
        form.addRow(self.mistake)

    def look(self) -> None:
        """Show the first mistake."""
        text = next(iter(self.mistakes()), "")
        self.mistake.setText(text)
        self.mistake.setVisible(bool(text))
        self.changed.emit()

    def mistakes(self) -> list[str]:
        """Return what is wrong with the fields."""
        found = []
        for one in self.wanted:
            value, entry = self.entries[one.key].value(), self.entries[one.key]
            if value == "":
                continue
            is_number = isinstance(value, int | float)
            low = is_number and float(value) < one.minimum
            high = is_number and one.maximum is not None and float(value) > one.maximum
            if not is_number or low or high:
                bounds = entry.bounds() or self.tr("a number")
                found.append(f"{one.title}: {value!r} – {bounds}")
        return found

    def whole(self, key: str) -> int | None:
        """Return a whole number, None for an empty field."""
        value = self.entries[key].value()
        return int(value) if isinstance(value, int | float) else None

    def number(self, key: str) -> float | None:
        """Return a number, None for an empty field."""
        value = self.entries[key].value()
        return float(value) if isinstance(value, int | float) else None
