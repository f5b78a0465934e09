"""The grid: a row a symbol, a column a persona, each cell the state of a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.profiles import ProfileState, Severity
from reentry_gui.ui import theme
from reentry_gui.ui.tables import TableView

if TYPE_CHECKING:
    from reentry_gui.personas import GridCell, GridReport
    from reentry_gui.ui.tables.rows import Index

NOWHERE: Final = QModelIndex()
Key = tuple[str, str]
LEAST_LINES: Final = 4  # line heights that a column keeps: its icon and a few letters
STATUS: Final = {
    ProfileState.VALID: "PASS",
    ProfileState.WARNINGS: "WARNING",
    ProfileState.INVALID: "FAIL",
    ProfileState.MISSING: "NOT APPLICABLE",
}


def words(cell: GridCell) -> str:
    """Return a cell's state in a few words."""
    tr = QCoreApplication.translate
    count = sum(f.severity is severity_of(cell) for f in cell.check.findings)
    state = {
        ProfileState.VALID: tr("profiles", "valid"),
        ProfileState.WARNINGS: counted(
            count, tr("profiles", "1 warning"), tr("profiles", "{n} warnings")
        ),
        ProfileState.INVALID: counted(
            count, tr("profiles", "1 mistake"), tr("profiles", "{n} mistakes")
        ),
        ProfileState.MISSING: tr("profiles", "missing"),
    }[cell.check.state]
    place = {
        "": "",
        "live": tr("profiles", "live"),
        "changed": tr("profiles", "not deployed"),
        "edited": tr("profiles", "EA's edited"),
    }[cell.deployed]
    return f"{state} · {place}" if place else state


def counted(count: int, one: str, many: str) -> str:
    """Write a count with its word."""
    return one if count == 1 else many.format(n=count)


def severity_of(cell: GridCell) -> Severity:
    """Return the severity that a cell's state counts."""
    return Severity.FAIL if cell.check.state is ProfileState.INVALID else Severity.WARNING


def tip(cell: GridCell) -> str:
    """Tell all that is known of a profile."""
    tr = QCoreApplication.translate
    lines = [str(cell.check.file)]
    lines += [str(f) for f in cell.check.findings if f.severity is not Severity.INFO][:8]
    lines += [tr("profiles", "Due today.")] if cell.is_due else []
    lines += {
        "": [],
        "live": [tr("profiles", "Its bytes lie in the EA's folder.")],
        "changed": [tr("profiles", "The EA's folder holds an earlier version: deploy it.")],
        "edited": [tr("profiles", "What lies in the EA's folder was edited by hand.")],
    }[cell.deployed]
    return "\n".join(lines)


class GridModel(QAbstractTableModel):
    """All profiles of a pack; `unsaved` are those with an edit that is not on the disk."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.report: GridReport | None = None
        self.symbols: tuple[str, ...] = ()
        self.unsaved: frozenset[Key] = frozenset()
        self.wanted = ""
        self.only_odd = False

    def show_report(self, report: GridReport | None) -> None:
        """Show another state of all profiles."""
        self.beginResetModel()
        self.report = report
        self.arrange()
        self.endResetModel()

    def set_filter(self, wanted: str, *, only_odd: bool) -> None:
        """Show only symbols with a text in their name, or only those with something odd."""
        self.beginResetModel()
        self.wanted, self.only_odd = wanted.casefold(), only_odd
        self.arrange()
        self.endResetModel()

    def arrange(self) -> None:
        """Choose the symbols that are shown."""
        symbols = self.report.symbols if self.report else ()
        self.symbols = tuple(s for s in symbols if self.wanted in s.casefold() and self.fits(s))

    def fits(self, symbol: str) -> bool:
        """Tell whether a symbol is to be shown."""
        cells = [self.cell_of((persona, symbol)) for persona in self.personas]
        return not self.only_odd or any(
            cell.differs or cell.check.state is not ProfileState.VALID for cell in cells if cell
        )

    @property
    def personas(self) -> tuple[str, ...]:
        """Return the columns."""
        return self.report.personas if self.report else ()

    def set_unsaved(self, keys: frozenset[Key]) -> None:
        """Mark the profiles that wait to be saved."""
        if keys != self.unsaved:
            self.unsaved = keys
            if self.rowCount():
                last = self.index(self.rowCount() - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)

    def key(self, index: Index) -> Key:
        """Return whose profile an index is."""
        return self.personas[index.column()], self.symbols[index.row()]

    def index_of(self, key: Key) -> QModelIndex:
        """Return where a profile is shown, an invalid index where it is not."""
        persona, symbol = key
        if persona not in self.personas or symbol not in self.symbols:
            return QModelIndex()
        return self.index(self.symbols.index(symbol), self.personas.index(persona))

    def cell_of(self, key: Key) -> GridCell | None:
        """Return what is known of a profile."""
        return self.report.cell(*key) if self.report else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of symbols shown."""
        return 0 if parent.isValid() else len(self.symbols)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of personas."""
        return 0 if parent.isValid() else len(self.personas)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt's own type
        """Return a persona's or a symbol's name."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = self.personas if orientation == Qt.Orientation.Horizontal else self.symbols
        return names[section] if section < len(names) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # Qt's own type
        """Return a profile's state in words, sign and tip."""
        cell = self.cell_of(self.key(index)) if index.isValid() else None
        if cell is None:
            return None
        is_unsaved = self.key(index) in self.unsaved
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"* {words(cell)}" if is_unsaved else words(cell)
            case Qt.ItemDataRole.DecorationRole:
                return theme.status_icon(STATUS[cell.check.state])
            case Qt.ItemDataRole.ToolTipRole:
                return f"{self.tr('Not saved yet.')}\n{tip(cell)}" if is_unsaved else tip(cell)
            case Qt.ItemDataRole.FontRole if is_unsaved or cell.deployed == "live":
                font = QFont(theme.font("body"))
                font.setBold(cell.deployed == "live")
                font.setItalic(is_unsaved)
                return font
        return None


class GridView(TableView):
    """The grid's table: it shares the room among the personas rather than scroll."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
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

        Below a few letters the grid scrolls instead; the tip tells what is cut off.
        """
        room, least = self.viewport().width(), theme.line_height() * LEAST_LINES
        share = min(room / max(sum(self.wide), 1), 1.0)
        for at, wide in enumerate(self.wide):
            self.setColumnWidth(at, max(int(wide * share), min(wide, least)))


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
        report = self.model.report
        counts = report.counts if report else {}
        told = [f"{count} {state}" for state in ProfileState if (count := counts.get(state, 0))]
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
