"""The grid of all profiles, with a search above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.profiles import ProfileState
from reentry_gui.ui import theme
from reentry_gui.ui.tables import TableView
from reentry_gui.ui.tabs.profiles.grid_model import GridModel, Key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from reentry_gui.personas import GridReport

LEAST_LINES: Final = 4  # line heights that a column keeps: its icon and a few letters


class GridView(TableView):
    """The grid's table: it shares the room among the personas rather than scroll."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.horizontalHeader().setStretchLastSection(False)  # Qt's own argument
        self.wide: list[int] = []  # what the columns would like to have

    def fit(self) -> None:
        """Find anew what the columns would like to have."""
        self.fit_columns()
        self.wide = [self.columnWidth(at) for at in range(self.model().columnCount())]
        self.squeeze()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self.squeeze()

    def squeeze(self) -> None:
        """Let the columns have what they like, or less each where that is too much.

        Below a few letters the grid scrolls instead; the tip tells what is cut off. What is
        left over is the last one's.
        """
        room, least = self.viewport().width(), theme.line_height() * LEAST_LINES
        shares = shared(self.wide, room)
        widths = [max(got, min(wish, least)) for got, wish in zip(shares, self.wide, strict=True)]
        for at, width in enumerate(widths):
            rest = room - sum(widths) if at == len(widths) - 1 else 0
            self.setColumnWidth(at, width + max(rest, 0))

    @property
    def room_wanted(self) -> int:
        """Return how wide it would like to be: all that its columns have to tell."""
        beside = (
            self.verticalHeader().sizeHint().width() + self.verticalScrollBar().sizeHint().width()
        )
        return sum(self.wide) + beside + 2 * self.frameWidth()


def shared(wishes: Sequence[int], room: int) -> list[int]:
    """Share a width: who asks for less than an even share gets it, the others share the rest."""
    widths, left = [0] * len(wishes), room
    for done, at in enumerate(sorted(range(len(wishes)), key=lambda at: wishes[at])):
        widths[at] = min(wishes[at], left // (len(wishes) - done))
        left -= widths[at]
    return widths


class Halves(QSplitter):
    """The left half has what it likes, two fifths at most, until its user moves the handle."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal, childrenCollapsible=False)  # Qt's own argument
        self.liked = 0
        self.splitterMoved.connect(lambda *_: self.like(0))

    def like(self, width: int) -> None:
        """Take how wide the left half likes to be; 0: it stays as it is."""
        self.liked = width
        self.share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew: a tab may have its first facts before it has its size."""
        super().resizeEvent(event)
        self.share()

    def share(self) -> None:
        """Give each half its room."""
        left = min(self.liked, self.width() * 2 // 5)
        if left:
            self.setSizes([left, self.width() - left])


class GridPanel(QWidget):
    """The grid with a search above it; `chosen` names the profile that is to be shown."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = GridModel(self)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Find a symbol"))
        self.search.setAccessibleName(self.tr("Find a symbol"))
        self.odd = QCheckBox(self.tr("Only what needs a look"))
        self.view = GridView(self.tr("Profiles by symbol and persona"))
        self.view.setModel(self.model)
        self.model.dataChanged.connect(self.view.fit)  # an edit may have more to tell
        self.view.setSortingEnabled(False)
        self.view.verticalHeader().show()
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.sum = QLabel()
        theme.mark(self.sum, "muted")
        self.lay_out()
        self.search.textChanged.connect(self.filter)
        self.odd.toggled.connect(self.filter)
        self.view.selectionModel().currentChanged.connect(self.choose)
        self.current: Key | None = None

    def lay_out(self) -> None:
        """Put the search above the grid."""
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.odd)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        column.addWidget(self.sum)

    def show_report(self, report: GridReport | None) -> None:
        """Show the state of all profiles; the one that is open stays chosen."""
        self.model.show_report(report)
        self.view.fit()
        self.tell_sum()
        self.mark(self.current)

    def tell_sum(self) -> None:
        """Tell how many there are of each state."""
        names = {
            ProfileState.VALID: self.tr("{n} valid"),
            ProfileState.WARNINGS: self.tr("{n} with warnings"),
            ProfileState.INVALID: self.tr("{n} with mistakes"),
            ProfileState.MISSING: self.tr("{n} missing"),
        }
        counts = self.model.report.counts if self.model.report else {}
        told = [name.format(n=n) for state, name in names.items() if (n := counts.get(state, 0))]
        self.sum.setText(", ".join(told))

    def filter(self) -> None:
        """Show what is looked for."""
        self.model.set_filter(self.search.text().strip(), only_odd=self.odd.isChecked())
        self.mark(self.current)

    def mark(self, key: Key | None) -> None:
        """Show which profile is open."""
        self.current = key
        index = self.model.index_of(key) if key else QModelIndex()
        selection = self.view.selectionModel()
        if not index.isValid():
            selection.clear()
        elif selection.currentIndex() != index:
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.view.scrollTo(index)

    def choose(self, index: QModelIndex) -> None:
        """Tell which profile is wanted."""
        if index.isValid() and self.model.key(index) != self.current:
            self.current = self.model.key(index)
            self.chosen.emit(*self.current)
