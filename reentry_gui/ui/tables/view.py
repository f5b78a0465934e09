"""The view of every table: copy with headers, columns to choose, sorting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Protocol, runtime_checkable

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from reentry_gui.ui import settings, theme
from reentry_gui.ui.actions import action
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.tables.clipboard import as_tsv, fill_down, paste, title, written
from reentry_gui.ui.tables.delegate import CellDelegate, LookDelegate, Looks
from reentry_gui.ui.tables.rows import RowsModel

LOOKED_AT: Final = 40  # rows that decide how wide a column is; Qt's 1000 hold up the window
COPIED_AT_ONCE: Final = 2_000  # rows; more are written in a worker


@runtime_checkable
class Blocks(Protocol):
    """A model whose cells can be read in blocks, without an index for each."""

    def block(self, shown: Sequence[int], columns: Sequence[int]) -> list[list[str]]:
        """Return what cells show."""


class TableView(QTableView):
    """A table with a name for screen readers; `key` remembers its columns."""

    def __init__(self, name: str, *, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setAccessibleName(name)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)  # from cell to cell it would never leave the table
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(theme.line_height() + theme.S)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setResizeContentsPrecision(LOOKED_AT)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.choose_columns)
        self.make_actions()

    def make_actions(self) -> None:
        """Make copy, and the edits that an editable table adds."""
        key = QKeySequence.StandardKey
        self.copy_action = self.own("Copy", self.tr("&Copy"), self.copy, key.Copy)
        self.headers_action = self.own(
            "Copy", self.tr("Copy with &headers"), self.copy_with_headers, "Ctrl+Shift+C"
        )
        self.paste_action = self.own("Paste", self.tr("&Paste"), self.paste, key.Paste)
        self.fill_action = self.own("Down", self.tr("&Fill down"), self.fill_down, "Ctrl+D")
        for edit in (self.paste_action, self.fill_action):
            edit.setVisible(False)

    def own(self, icon: str, text: str, do: Any, keys: Any) -> Any:  # noqa: ANN401  # passed on to `action`
        """Make an action that works while this table has the focus."""
        made = action(self, text, do, icon=icon.casefold(), shortcut=keys)
        made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return made

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; one that can be edited brings its delegate and actions."""
        super().setModel(model)
        is_editable = isinstance(model, RowsModel)
        if is_editable:
            self.setItemDelegate(CellDelegate(self))
        else:
            self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
            self.verticalHeader().hide()
            # A header that knows the selection asks every row whether its column is selected as
            # a whole: seconds for many rows. This one knows of none.
            header = self.horizontalHeader()
            if model is not None:
                header.setSelectionModel(QItemSelectionModel(model, header))
                if isinstance(model, Looks):
                    self.setItemDelegate(LookDelegate(model, self))
            self.setSortingEnabled(True)
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.horizontalHeader().setSortIndicatorClearable(True)
        for edit in (self.paste_action, self.fill_action):
            edit.setVisible(is_editable)
        self.restore_columns()

    def fit_columns(self, widest: int = 60) -> None:
        """Make every column as wide as its content, `widest` average letters at most."""
        self.ensurePolished()  # a cell's padding stands in the style sheet
        limit = self.fontMetrics().averageCharWidth() * widest
        header = self.horizontalHeader()
        for column in range(self.model().columnCount()):
            wish = max(self.wish(column), header.sectionSizeHint(column))
            self.setColumnWidth(column, min(wish + theme.S, limit))

    def wish(self, column: int) -> int:
        """Return the width that a column's first rows ask for.

        Only the one with the longest text is laid out: for each row that Qt looks at by itself it
        comes back for row count, column count and cell, and waits for its turn among the workers.
        """
        model = self.model()
        rows = range(self.verticalHeader().count())[max(self.rowAt(0), 0) :][:LOOKED_AT]
        if not isinstance(model, Looks) or not rows:
            return self.sizeHintForColumn(column)
        advance = self.fontMetrics().horizontalAdvance
        texts = {row: model.look(row, column).text.split("\n") for row in rows}
        longest = max(rows, key=lambda row: max(map(advance, texts[row])))
        return self.sizeHintForIndex(model.index(longest, column)).width() + self.showGrid()

    def copy(self) -> None:
        """Copy the selected cells."""
        self.put_on_clipboard(headers=False)

    def copy_with_headers(self) -> None:
        """Copy the selected cells under their columns' titles."""
        self.put_on_clipboard(headers=True)

    def put_on_clipboard(self, *, headers: bool) -> None:
        """Copy the selected cells that are shown, all of them where none is selected."""
        model = self.model()
        if isinstance(model, Blocks):
            self.copy_block(model, headers=headers)
            return
        if not self.selectionModel().hasSelection():
            self.selectAll()
        shown = [i for i in self.selectedIndexes() if not self.isColumnHidden(i.column())]
        QGuiApplication.clipboard().setText(as_tsv(shown, headers=headers))

    def copy_block(self, model: Blocks, *, headers: bool) -> None:
        """Copy the selected rows of a model that may have a million; all where none is."""
        rows, columns = self.rows_selected(), self.columns_shown()
        head = [[title(self.model(), column) for column in columns]] if headers else []

        def work() -> str:
            return written([*head, *model.block(rows, columns)])

        if len(rows) <= COPIED_AT_ONCE:
            QGuiApplication.clipboard().setText(work())
        else:
            run_in_background(self, work, QGuiApplication.clipboard().setText)

    def rows_selected(self) -> list[int]:
        """Return the rows with a selected cell, from the top down; all where there is none."""
        ranges = self.selectionModel().selection().toList()
        if not ranges:
            return list(range(self.model().rowCount()))
        found: set[int] = set()
        for part in ranges:
            found.update(range(part.top(), part.bottom() + 1))
        return sorted(found)

    def columns_shown(self) -> list[int]:
        """Return the columns that are not hidden, as they stand from left to right."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(header.count()))
        return [column for column in order if not header.isSectionHidden(column)]

    def paste(self) -> None:
        """Paste into the selected cells."""
        model = self.model()
        if isinstance(model, RowsModel):
            paste(model, self.selectedIndexes(), QGuiApplication.clipboard().text())

    def fill_down(self) -> None:
        """Copy the topmost selected cells down."""
        model = self.model()
        if isinstance(model, RowsModel):
            fill_down(model, self.selectedIndexes())

    def choose_columns(self, place: QPoint) -> None:
        """Show the menu of columns."""
        self.column_menu().popup(self.horizontalHeader().mapToGlobal(place))

    def column_menu(self) -> QMenu:
        """Build the menu that shows and hides columns."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in range(self.model().columnCount()):
            name = str(self.model().headerData(column, Qt.Orientation.Horizontal))
            item = menu.addAction(name)
            item.setCheckable(True)
            item.setChecked(not self.isColumnHidden(column))
            item.toggled.connect(lambda on, column=column: self.show_column(column, shown=on))
        return menu

    def show_column(self, column: int, *, shown: bool) -> None:
        """Show or hide a column, never the last one left."""
        left = [c for c in range(self.model().columnCount()) if not self.isColumnHidden(c)]
        if shown or left != [column]:
            self.setColumnHidden(column, not shown)
        if self.key:
            settings.remember(f"columns/{self.key}", self.horizontalHeader().saveState())

    def restore_columns(self) -> None:
        """Show the columns as they were chosen."""
        state = settings.blob(f"columns/{self.key}") if self.key else None
        if state is not None and self.model() is not None:
            self.horizontalHeader().restoreState(state)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
