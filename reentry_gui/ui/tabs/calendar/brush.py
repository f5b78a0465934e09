"""The personas to paint with: a button each, the digit that paints with it beside."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.theme.categories import category

A_ROW = 5


class Brush(QWidget):
    """Knows which persona the next stroke paints with; None takes a day's own choice away."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Persona to paint with"))
        self.personas: tuple[str, ...] = ()
        self.persona: str | None = None
        self.group = QButtonGroup(self)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(theme.S)
        theme.changes().switched.connect(self.colour)

    def set_personas(self, personas: tuple[str, ...]) -> None:
        """Offer these; the choice stays where it can."""
        if personas == self.personas and self.group.buttons():
            return
        for button in self.group.buttons():
            self.group.removeButton(button)
            button.deleteLater()
        if self.persona not in personas:
            self.persona = personas[0] if personas else None
        self.personas = personas
        for number, name in enumerate(personas, 1):
            self.add(number - 1, f"{number}  {name}" if number < 10 else name, name)
        self.add(len(personas), self.tr("0  clear"), None)
        self.grid.setColumnStretch(A_ROW, 1)
        self.colour()

    def add(self, place: int, text: str, persona: str | None) -> None:
        """Add one button."""
        button = QPushButton(text)
        button.setCheckable(True)
        theme.mark(button, "chip")
        button.setChecked(persona == self.persona)
        tip = self.tr("Paint with {name}").format(name=persona)
        if persona is None:
            tip = self.tr(
                "A group's day follows the week of all symbols again; a day of that week "
                "follows the fallback cycle; a date is no exception any more"
            )
        button.setToolTip(tip)
        button.setAccessibleName(persona or self.tr("Clear"))
        button.clicked.connect(lambda: self.choose(persona))
        self.group.addButton(button, place)
        self.grid.addWidget(button, place // A_ROW, place % A_ROW)

    def choose(self, persona: str | None) -> None:
        """Paint with this one from now on."""
        self.persona = persona
        place = len(self.personas) if persona is None else self.personas.index(persona)
        self.group.button(place).setChecked(True)
        self.chosen.emit()

    def colour(self) -> None:
        """Put each persona's colour on its button."""
        for place in range(len(self.personas)):
            self.group.button(place).setIcon(swatch(place))


def swatch(place: int) -> QIcon:
    """Return a square in a persona's colour."""
    side = theme.line_height()
    picture = QPixmap(QSize(side, side) * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = category(place)
    painter.setPen(QPen(QColor(colours.strong), 2))
    painter.setBrush(QColor(colours.fill))
    painter.drawRoundedRect(2, 2, side - 4, side - 4, 3, 3)
    painter.end()
    return QIcon(picture)
