"""The choice of a view of the table, and what a view makes of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from reentry_gui.ui.tabs.chains import views

if TYPE_CHECKING:
    from reentry_gui.ui.tables import TableView
    from reentry_gui.ui.tables.columns import ColumnsModel

translate = QCoreApplication.translate


class ViewChoice(QComboBox):
    """Offers the program's views, then the saved ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("TablePage", "Saved views"))
        self.setToolTip(translate("TablePage", "A view holds filter, columns and order"))
        self.built_in = 0
        self.fill()

    def fill(self, chosen: str = "") -> None:
        """Offer the views there are."""
        names = {
            "": translate("TablePage", "All chains"),
            "re-entered": translate("TablePage", "Re-entered"),
            "lost": translate("TablePage", "Lost in spite of re-entries"),
            "deepest": translate("TablePage", "Deepest first"),
            "open": translate("TablePage", "Going on"),
        }
        self.clear()
        for key, title in names.items():
            self.addItem(title, views.BUILT_IN.get(key, views.View()))
        for name, view in views.saved().items():
            self.addItem(name, view)
            if name == chosen:
                self.setCurrentIndex(self.count() - 1)
        self.built_in = len(names)


def arrange(table: TableView, model: ColumnsModel, view: views.View) -> None:
    """Show columns and order as a view has them."""
    header = table.horizontalHeader()
    keys = [column.key for column in model.columns]
    wanted = [key for key in view.columns if key in keys]
    for place, key in enumerate(keys):
        header.setSectionHidden(place, bool(wanted) and key not in wanted)
    for place, key in enumerate(wanted):
        header.moveSection(header.visualIndex(keys.index(key)), place)
    if view.sorted_by in keys:
        way = Qt.SortOrder.DescendingOrder if view.descending else Qt.SortOrder.AscendingOrder
        table.sortByColumn(keys.index(view.sorted_by), way)


def arrangement(table: TableView, model: ColumnsModel, text: str) -> views.View:
    """Return how the table is looked at now, with the text of its filter."""
    keys = [column.key for column in model.columns]
    column, is_down = model.sorted_by
    shown = tuple(keys[number] for number in table.columns_shown())
    by = keys[column] if 0 <= column < len(keys) else ""
    return views.View(text, shown, by, is_down)
