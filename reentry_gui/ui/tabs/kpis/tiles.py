"""The figures that are looked at first, large, each with n, limits and the period before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.tabs.kpis import words

if TYPE_CHECKING:
    from reentry_gui.kpi.figures import Figure
    from reentry_gui.ui.tabs.kpis.work import Picture

FIRST: Final = (
    "net",
    "profit_factor",
    "win_rate",
    "expectancy",
    "drawdown",
    "sharpe",
    "sqn",
    "r_mean",
)
A_ROW: Final = 4
SIGNED: Final = frozenset({"net", "expectancy", "sharpe", "sqn", "r_mean"})


class Tile(QFrame):
    """One figure."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, "card")
        self.name = name
        self.figure: Figure | None = None
        self.title = QLabel(words.label(name))
        theme.mark(self.title, "muted")
        self.number = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.number.setFont(theme.font("figure"))
        self.below = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.below.setFont(theme.font("caption"))
        theme.mark(self.below, "muted")
        self.past = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.past.setFont(theme.font("caption"))
        theme.mark(self.past, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        column.setSpacing(2)
        for label in (self.title, self.number, self.below, self.past):
            label.setMinimumWidth(1)  # a long number makes no tile wider than its neighbours
            column.addWidget(label)
        theme.changes().switched.connect(self.colour)

    def show_figure(self, picture: Picture) -> None:
        """Show the figure of a picture."""
        panels = picture.panels
        figure = self.figure = panels.figures.figure(self.name)
        before = panels.before.figure(self.name) if panels.before else None
        unit = words.unit(figure.unit, panels.currency) if figure.unit == "money" else ""
        self.number.setText(f"{words.value(figure)} {unit}".strip())
        between = words.limits(figure) if figure.value is not None else words.reason(figure)
        self.below.setText("   ".join(filter(None, (between, words.count(figure)))))
        has_past = before is not None and before.value is not None
        self.past.setVisible(has_past)
        if has_past and before is not None:
            told = self.tr("before: {value}").format(value=words.value(before))
            self.past.setText(f"{told}   {words.count(before)}")
        tip = words.tip(figure, picture.question, picture.today, before)
        for part in (self, self.number, self.below, self.past, self.title):
            part.setToolTip(tip)
        self.setAccessibleName(words.told(figure))
        self.colour()

    def colour(self) -> None:
        """Write gains and losses in their colours, few cases in grey."""
        figure = self.figure
        colours = theme.colours()
        tone = colours.text
        if figure is not None and (figure.value is None or figure.grey):
            tone = colours.muted
        elif figure is not None and self.name in SIGNED and figure.value:
            tone = colours.profit if figure.value > 0 else colours.loss
        look = self.number.palette()
        look.setColor(QPalette.ColorRole.WindowText, tone)
        self.number.setPalette(look)


class Tiles(QWidget):
    """The tiles in two rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = {name: Tile(name) for name in FIRST}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.S)
        for at, tile in enumerate(self.tiles.values()):
            grid.addWidget(tile, at // A_ROW, at % A_ROW)
            grid.setColumnStretch(at % A_ROW, 1)

    def show_picture(self, picture: Picture) -> None:
        """Show the figures of a picture."""
        for tile in self.tiles.values():
            tile.show_figure(picture)
