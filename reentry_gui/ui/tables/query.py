"""A table to look at whose rows come out of the database when they are seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, QTimer, Signal

from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.tables.delegate import Look
from reentry_gui.ui.tables.records import NOWHERE, Index, plain
from reentry_gui.ui.tables.wishes import Wishes

if TYPE_CHECKING:
    from pathlib import Path

    from reentry_gui.db.pages import Extent, Listing, Row

PLACEHOLDER: Final = "…"
KEPT_PAGES: Final = 64
AHEAD_MS: Final = 50
PATIENCE_SECONDS: Final = 0.02  # for a page that is to be painted; one takes 1 to 5 ms
DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
ALIGNMENT: Final = int(Qt.ItemDataRole.TextAlignmentRole)
TOOLTIP: Final = int(Qt.ItemDataRole.ToolTipRole)
LEFT: Final = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)
RIGHT: Final = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)

Pages = dict[int, list["Row"]]


@dataclass(frozen=True)
class QueryColumn:
    """One column of the table in the database, and how it is shown."""

    name: str
    title: str
    text: Callable[[Any], str] = plain
    right: bool = False
    help: str = ""
    is_sortable: bool = False  # it has an index


class QueryModel(QAbstractTableModel):
    """Shows a table of the database; nothing is read on the UI thread.

    A page that is wanted is waited for a moment, so that a jump paints it at once and not twice;
    a cell whose page is still under way then shows `…`. `failed` tells an error; what was read
    before stays.
    """

    read = Signal()  # pages have come
    failed = Signal(object)

    def __init__(self, columns: Sequence[QueryColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.sides = [RIGHT if column.right else LEFT for column in columns]
        self.path: Path | None = None
        self.listing: Listing | None = None
        self.extent: Extent | None = None
        self.rows = 0
        self.page_rows = 1
        self.pages: OrderedDict[int, list[Row]] = OrderedDict()
        self.wishes = Wishes()
        self.under_way: set[int] = set()
        self.awaited: set[int] = set()  # pages whose cells were shown as `…`
        self.near = 0  # the page last wanted
        self.ahead = QTimer(self, singleShot=True, interval=AHEAD_MS)
        self.ahead.timeout.connect(self.look_ahead)
        self.measuring: Job[Any] | None = None

    # --- what it lists

    def show_table(self, path: Path, table: str) -> None:
        """List a table of a database, in the order of its rowids."""
        from reentry_gui.db.pages import Listing  # noqa: PLC0415  # after the first paint

        self.path = path
        self.show_listing(Listing(table, tuple(column.name for column in self.columns)))

    def show_listing(self, listing: Listing) -> None:
        """List other rows; the ones shown so far stay until they are there."""
        from reentry_gui import db  # noqa: PLC0415  # after the first paint
        from reentry_gui.db import pages  # noqa: PLC0415  # as above

        path = self.path
        assert path is not None  # noqa: S101  # `show_table` has named it

        def work() -> tuple[Listing, Extent, Pages]:
            with db.open_database(path, read_only=True) as database:
                extent = pages.extent_of(database, listing)
                first = pages.read_page(database, listing, extent, 0)
            return listing, extent, {0: first}

        if self.measuring is not None:
            self.measuring.forget()
        self.measuring = run_in_background(self, work, self.take, failed=self.failed.emit)

    def refresh(self) -> None:
        """Read anew what is listed."""
        if self.listing is not None:
            self.show_listing(self.listing)

    def take(self, found: tuple[Listing, Extent, Pages]) -> None:
        """Show what was measured."""
        from reentry_gui.db.pages import PAGE_ROWS  # noqa: PLC0415  # as above

        self.beginResetModel()
        self.listing, self.extent, first = found
        self.rows, self.page_rows = self.extent.rows, PAGE_ROWS
        self.pages = OrderedDict(first)
        self.forget_wishes()
        self.endResetModel()
        self.read.emit()

    # --- pages

    def want(self, page: int) -> None:
        """Ask for a page, and a moment later for its neighbours."""
        self.near = page
        self.ahead.start()
        self.ask_for(page)
        self.wait_for(page)

    def look_ahead(self) -> None:
        """Ask for what lies beside the page last wanted: a scroll seldom stops at its edge.

        Not before that page is painted: a worker that reads makes each call from Qt wait.
        """
        for page in (self.near - 1, self.near + 1):
            if 0 <= page * self.page_rows < self.rows:
                self.ask_for(page)

    def ask_for(self, page: int) -> None:
        """Ask for a page that is neither here nor under way."""
        if page not in self.pages and page not in self.under_way:
            self.under_way.add(page)
            self.under_way -= self.wishes.add(page)
            self.read_on()

    def wait_for(self, page: int) -> None:
        """Take a page as soon as it is read, unless that takes longer than one would notice."""
        if page not in self.pages:
            for number, rows in self.wishes.wait(PATIENCE_SECONDS):
                self.pages[number] = rows
                if number == page:
                    return

    def read_on(self) -> None:
        """Let a worker read what is wished for until nothing is, unless one does already."""
        from reentry_gui import db  # noqa: PLC0415  # as above
        from reentry_gui.db import pages  # noqa: PLC0415  # as above

        path, listing, extent, wishes = self.path, self.listing, self.extent, self.wishes
        if path is None or listing is None or extent is None or not wishes.needs_reader():
            return

        def work() -> Pages:
            found: Pages = {}
            with db.open_database(path, read_only=True) as database:
                for number in wishes.taken():
                    found[number] = pages.read_page(database, listing, extent, number)
                    wishes.arrived.put((number, found[number]))
            return found

        run_in_background(
            self,
            work,
            lambda found: self.keep(found) if wishes is self.wishes else None,
            failed=lambda error: self.lose(error) if wishes is self.wishes else None,
        )

    def keep(self, found: Pages) -> None:
        """Show pages that were read; the ones not seen for longest are let go of."""
        self.under_way -= found.keys()
        self.pages.update(found)
        for number in self.awaited & found.keys():  # any other one has shown no cell so far
            first = number * self.page_rows
            last = self.index(first + len(found[number]) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(first, 0), last, [DISPLAY])
        self.awaited -= found.keys()
        while len(self.pages) > KEPT_PAGES:
            self.pages.popitem(last=False)
        self.read.emit()

    def lose(self, error: Exception) -> None:
        """Tell that pages cannot be read; they are asked for again when they are seen again."""
        self.forget_wishes()
        self.failed.emit(error)

    def forget_wishes(self) -> None:
        """Wish for nothing; whoever reads for the old wishes stops, and is heard no more."""
        self.wishes.clear()
        self.wishes = Wishes()
        self.under_way, self.awaited = set(), set()

    def row(self, number: int) -> Row | None:
        """Return a row, None while it is under way."""
        page = self.pages.get(number // self.page_rows)
        if page is None:
            self.want(number // self.page_rows)
            page = self.pages.get(number // self.page_rows)
        if page is None:
            self.awaited.add(number // self.page_rows)
            return None
        return page[number % self.page_rows]

    # --- what Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else self.rows

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:  # noqa: ANN401  # Qt's own type
        """Return a column's title and help."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == DISPLAY:
            return self.columns[section].title
        return self.columns[section].help if role == TOOLTIP else None

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: ANN401  # Qt's own type
        """Return what a cell shows."""
        if role == DISPLAY:
            return self.text(index.row(), index.column()) if index.isValid() else None
        if role == ALIGNMENT and index.isValid():
            return self.sides[index.column()]
        return None

    def look(self, row: int, column: int) -> Look:
        """Return how a cell is painted."""
        return Look(self.text(row, column), self.columns[column].right)

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows, a sign that its page is under way included."""
        place = row // self.page_rows
        page = self.pages.get(place)
        if page is None and place not in self.under_way:
            self.want(place)
            page = self.pages.get(place)
        if page is None:
            self.awaited.add(place)
            return PLACEHOLDER
        return self.columns[column].text(page[row % self.page_rows][column])

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column that has an index; any other one keeps the order of the rowids."""
        if self.listing is None:
            return
        sortable = 0 <= column < len(self.columns) and self.columns[column].is_sortable
        by = self.columns[column].name if sortable else "rowid"
        is_down = sortable and order == Qt.SortOrder.DescendingOrder
        if (by, is_down) != (self.listing.order_by, self.listing.descending):
            self.show_listing(replace(self.listing, order_by=by, descending=is_down))
