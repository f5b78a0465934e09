"""What the grid shows: a row a symbol, a column a persona, each cell the state of a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont

from reentry_gui.profiles import ProfileState, Severity
from reentry_gui.ui import theme

if TYPE_CHECKING:
    from reentry_gui.personas import GridCell, GridReport
    from reentry_gui.ui.tables.rows import Index

translate = QCoreApplication.translate
NOWHERE: Final = QModelIndex()
Key = tuple[str, str]
STATUS: Final = {
    ProfileState.VALID: "PASS",
    ProfileState.WARNINGS: "WARNING",
    ProfileState.INVALID: "FAIL",
    ProfileState.MISSING: "NOT APPLICABLE",
}


def words(cell: GridCell) -> str:
    """Return a cell's state in a few words."""
    count = sum(f.severity is severity_of(cell) for f in cell.check.findings)
    state = {
        ProfileState.VALID: translate("profiles", "valid"),
        ProfileState.WARNINGS: counted(
            count, translate("profiles", "1 warning"), translate("profiles", "{n} warnings")
        ),
        ProfileState.INVALID: mistake_words(count),
        ProfileState.MISSING: translate("profiles", "missing"),
    }[cell.check.state]
    place = {
        "": "",
        "live": translate("profiles", "live"),
        "changed": translate("profiles", "not deployed"),
        "edited": translate("profiles", "EA's edited"),
    }[cell.deployed]
    return f"{state} · {place}" if place else state


def counted(count: int, one: str, many: str) -> str:
    """Write a count with its word."""
    return one if count == 1 else many.format(n=count)


def mistake_words(count: int) -> str:
    """Write how many mistakes there are."""
    return counted(count, translate("profiles", "1 mistake"), translate("profiles", "{n} mistakes"))


def edit_words(mistakes: int) -> str:
    """Tell how an edit stands that is not saved."""
    return mistake_words(mistakes) if mistakes else translate("profiles", "valid")


def severity_of(cell: GridCell) -> Severity:
    """Return the severity that a cell's state counts."""
    return Severity.FAIL if cell.check.state is ProfileState.INVALID else Severity.WARNING


def tip(cell: GridCell) -> str:
    """Tell all that is known of a profile."""
    lines = [str(cell.check.file)]
    lines += [str(f) for f in cell.check.findings if f.severity is not Severity.INFO][:8]
    lines += [translate("profiles", "Due today.")] if cell.is_due else []
    lines += {
        "": [],
        "live": [translate("profiles", "Its bytes lie in the EA's folder.")],
        "changed": [translate("profiles", "The EA's folder holds an earlier version: deploy it.")],
        "edited": [translate("profiles", "What lies in the EA's folder was edited by hand.")],
    }[cell.deployed]
    return "\n".join(lines)


class GridModel(QAbstractTableModel):
    """All profiles of a pack; `unsaved` are those with an edit, and how many mistakes it has."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.report: GridReport | None = None
        self.cells: dict[Key, GridCell] = {}
        self.symbols: tuple[str, ...] = ()
        self.unsaved: dict[Key, int] = {}
        self.wanted = ""
        self.only_odd = False

    def show_report(self, report: GridReport | None) -> None:
        """Show another state of all profiles."""
        self.beginResetModel()
        self.report = report
        self.cells = {(c.persona, c.symbol): c for c in report.cells} if report else {}
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
        cells = (self.cell_of((persona, symbol)) for persona in self.personas)
        return not self.only_odd or any(
            cell.differs or cell.check.state is not ProfileState.VALID for cell in cells if cell
        )

    @property
    def personas(self) -> tuple[str, ...]:
        """Return the columns."""
        return self.report.personas if self.report else ()

    def set_unsaved(self, mistakes: dict[Key, int]) -> None:
        """Mark the profiles that wait to be saved, with the mistakes that keep them from it."""
        if mistakes != self.unsaved:
            self.unsaved = mistakes
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
        return self.cells.get(key)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # Qt's name
        """Return the number of symbols shown."""
        return 0 if parent.isValid() else len(self.symbols)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # Qt's name
        """Return the number of personas."""
        return 0 if parent.isValid() else len(self.personas)

    def headerData(  # Qt's name
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
        mistakes = self.unsaved.get(self.key(index))
        is_unsaved = mistakes is not None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words(cell) if mistakes is None else f"* {edit_words(mistakes)}"
            case Qt.ItemDataRole.DecorationRole:
                status = "FAIL" if mistakes else "PASS"
                return theme.status_icon(status if is_unsaved else STATUS[cell.check.state])
            case Qt.ItemDataRole.ToolTipRole:
                return f"{self.tr('Not saved yet.')}\n{tip(cell)}" if is_unsaved else tip(cell)
            case Qt.ItemDataRole.FontRole if is_unsaved or cell.deployed == "live":
                font = QFont(theme.font("body"))
                font.setBold(cell.deployed == "live")
                font.setItalic(is_unsaved)
                return font
        return None
