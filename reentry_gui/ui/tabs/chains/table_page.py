"""The table of chains: filter, views, columns, the sum of what is selected."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.errors import ReentryError
from reentry_gui.kpi.chain_results import chain_place
from reentry_gui.ui import messages, theme
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.sentences import error_said
from reentry_gui.ui.tables import TableView
from reentry_gui.ui.tables.columns import ColumnsModel
from reentry_gui.ui.tabs.chains import filtering, listing, views, words
from reentry_gui.ui.tabs.chains.exporting import write_csv
from reentry_gui.ui.tabs.chains.view_choice import ViewChoice, arrange, arrangement

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from reentry_gui.ui.tabs.chains.look import Look

TYPING_MS: Final = 200


class TablePage(QWidget):
    """Shows the chains of a look; `opened` tells the key of the chain that was chosen."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Look | None = None
        self.key = ""  # of the chain that is open
        self.filtering: Job[NDArray[np.bool_]] | None = None
        self.model = ColumnsModel(parent=self)
        self.view = TableView(self.tr("Chains"), key="chains")
        self.mistake = QLabel(wordWrap=True)
        theme.mark(self.mistake, "error")
        self.mistake.hide()
        self.statistics = QLabel()
        self.statistics.setAccessibleName(self.tr("Statistics of the selection"))
        self.settle = QTimer(self, singleShot=True, interval=TYPING_MS)
        self.settle.timeout.connect(self.filter)
        self.make_controls()
        self.lay_out()
        self.model.arranged.connect(self.keep_place)

    # --- layout

    def make_controls(self) -> None:
        """Make filter, views and buttons."""
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Filter of the chains"))
        self.search.setPlaceholderText(self.tr("Filter: words, or depth>=2 pnl<0 symbol:EURUSD"))
        self.search.setToolTip(
            self.tr(
                "Words and conditions, all of which must hold (Ctrl+F). Fields: {fields}"
            ).format(fields=", ".join(filtering.FIELDS))
        )
        self.search.addAction(theme.icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self.settle.start)
        self.search.returnPressed.connect(self.filter)
        self.views = ViewChoice()
        self.views.activated.connect(self.use_view)
        self.keep_button = self.tool("save", self.tr("Save this view…"), self.ask_view_name)
        self.forget_button = self.tool("delete", self.tr("Remove this view"), self.remove_view)
        self.columns_button = self.tool("columns", self.tr("Choose columns"), self.choose_columns)
        self.copy_button = self.tool(
            "copy", self.tr("Copy with headers (Ctrl+Shift+C)"), self.view.copy_with_headers
        )
        self.export_button = self.tool(
            "export", self.tr("Export what is shown as CSV…"), self.ask_where_to_export
        )

    def tool(self, icon: str, name: str, do: Callable[[], object]) -> QToolButton:
        """Make a small button."""
        button = QToolButton(autoRaise=True)
        theme.set_icon(button, icon)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def lay_out(self) -> None:
        """Put the controls above the table, the statistics below."""
        row = QHBoxLayout()
        row.setSpacing(theme.XS)
        row.addWidget(self.search, 1)
        for widget in (
            *(self.views, self.keep_button, self.forget_button),
            *(self.columns_button, self.copy_button, self.export_button),
        ):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, 0)
        column.setSpacing(theme.XS)
        column.addLayout(row)
        column.addWidget(self.mistake)
        column.addWidget(self.view, 1)
        column.addWidget(self.statistics)

    # --- what it shows

    def show_look(self, found: Look) -> None:
        """Show the chains of a look, filtered and sorted as before."""
        self.found = found
        chains = found.stored.passed
        is_first = self.view.model() is None
        mask = self.model.mask
        fits = mask is not None and len(mask) == len(chains)
        self.model.set_columns(found.columns, mask if fits else None)
        if is_first:
            self.view.setModel(self.model)
            self.view.selectionModel().selectionChanged.connect(self.show_statistics)
            self.view.selectionModel().currentRowChanged.connect(self.tell_opened)
            self.view.sortByColumn(self.model.number("started"), Qt.SortOrder.DescendingOrder)
            self.view.fit_columns(26)
            self.view.restore_columns()
            self.view.selectRow(0)  # a chain tells more than an empty frame
        if self.search.text():
            self.filter()

    def filter(self) -> None:
        """Look for the chains that pass, in a worker."""
        self.settle.stop()
        found = self.found
        if found is None:
            return
        if self.filtering is not None:
            self.filtering.forget()
        text = self.search.text().strip()
        if not text:
            self.show_where(None)
            return
        searched = filtering.searched_in(found)
        self.filtering = run_in_background(
            self,
            lambda: filtering.mask_of(searched, text),
            self.show_where,
            failed=self.tell_mistake,
        )

    def show_where(self, mask: NDArray[np.bool_] | None) -> None:
        """Show what passed."""
        self.mistake.hide()
        self.model.show_where(mask)

    def tell_mistake(self, error: Exception) -> None:
        """Say why a filter cannot be understood; what is shown stays."""
        if not isinstance(error, ReentryError):
            raise error
        self.mistake.setText(error_said(error))
        self.mistake.show()

    def refresh_notes(self) -> None:
        """Show notes and tags that have changed."""
        rows = self.model.rowCount()
        if rows:
            first = self.model.index(0, self.model.number("tags"))
            last = self.model.index(rows - 1, self.model.number("note"))
            self.model.dataChanged.emit(first, last)

    # --- the selection

    def keep_place(self) -> None:
        """Mark the open chain again, wherever it stands now."""
        if self.found is not None and self.key:
            self.mark(self.key)
        self.show_statistics()

    def mark(self, key: str) -> bool:
        """Select a chain; tell whether it is shown."""
        if self.found is None:
            return False
        row = chain_place(self.found.stored.passed, key)
        at = self.model.place_of(row) if row >= 0 else -1
        if at < 0:
            return False
        self.view.setCurrentIndex(self.model.index(at, 0))
        return True

    def tell_opened(self, *_indexes: object) -> None:
        """Tell which chain is to be opened."""
        at = self.view.currentIndex().row()
        if at < 0 or self.found is None:
            return
        key = listing.key_at(self.found.stored.passed, self.model.row(at))
        if key != self.key:
            self.key = key
            self.opened.emit(key)

    def chosen(self) -> NDArray[np.intp]:
        """Return the rows of the columns that are selected, all shown where one at most is."""
        selection = self.view.selectionModel()
        ranges = selection.selection().toList() if selection else []
        picked = [np.arange(part.top(), part.bottom() + 1) for part in ranges]
        if len(picked) > 1:
            picked = [np.unique(np.concatenate(picked))]
        places = picked[0] if picked else np.zeros(0, np.intp)
        places = places[places < len(self.model.order)]
        found: NDArray[np.intp] = self.model.order[places] if len(places) > 1 else self.model.order
        return found

    def show_statistics(self, *_of_signal: object) -> None:
        """Show number, sum, mean and win rate of what is selected."""
        if self.found is None:
            return
        rows = self.chosen()
        values = self.found.stored.passed.pnl[rows]
        if not len(values):
            self.statistics.setText(self.tr("No chain passes the filter."))
            return
        is_all = len(rows) == self.model.rowCount()
        what = self.tr("Shown") if is_all else self.tr("Selected")
        self.statistics.setText(words.statistics(what, values, self.found.currency))

    # --- views

    def use_view(self, number: int) -> None:
        """Show the table as a view has it."""
        view = self.views.itemData(number)
        if isinstance(view, views.View) and self.view.model() is not None:
            arrange(self.view, self.model, view)
            self.search.setText(view.text)
            self.filter()

    def ask_view_name(self) -> None:
        """Ask under which name to keep the view."""
        number = self.views.currentIndex()
        known = self.views.currentText() if number >= self.views.built_in else ""
        name, is_given = QInputDialog.getText(
            self, self.tr("Save view"), self.tr("Name of the view"), text=known
        )
        if is_given and name.strip():
            self.save_view(name.strip())

    def save_view(self, name: str) -> None:
        """Keep the view under a name."""
        views.save(name, arrangement(self.view, self.model, self.search.text().strip()))
        self.views.fill(name)

    def remove_view(self) -> None:
        """Forget the chosen view; the ones of the program stay."""
        number = self.views.currentIndex()
        if number < self.views.built_in:
            messages.notify(self.tr("This view is part of the program and stays."))
            return
        views.remove(self.views.itemText(number))
        self.views.fill()

    def choose_columns(self) -> None:
        """Show the menu of columns."""
        if self.view.model() is not None:
            menu = self.view.column_menu()
            menu.popup(self.columns_button.mapToGlobal(self.columns_button.rect().bottomLeft()))

    # --- export

    def ask_where_to_export(self) -> None:
        """Ask where to write what is shown."""
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Export chains"), "chains.csv", self.tr("CSV files (*.csv)")
        )
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write the shown rows and columns as they stand."""
        model, columns = self.model, self.view.columns_shown()
        head = [model.columns[column].title for column in columns]
        rows = range(model.rowCount())

        def work() -> int:
            return write_csv(path, head, model.block(rows, columns))

        def say(count: int) -> None:
            messages.notify(self.tr("{count} chains exported.").format(count=f"{count:,}"))

        run_in_background(self, work, say)
