"""For which symbols something holds: all, a group's, or some chosen one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from reentry_gui.config.model import SymbolGroup


class SymbolList(QWidget):
    """Symbols to tick, with a filter above."""

    changed = Signal()

    def __init__(self, symbols: Sequence[str], ticked: Collection[str] = ()) -> None:
        super().__init__()
        self.filter = QLineEdit(placeholderText=self.tr("Filter"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Filter the symbols"))
        self.filter.textChanged.connect(self.narrow)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Symbols"))
        self.list.setUniformItemSizes(True)
        for symbol in [*symbols, *(s for s in ticked if s not in symbols)]:
            item = QListWidgetItem(symbol, self.list)
            item.setCheckState(state(on=symbol in ticked))
        self.list.itemChanged.connect(lambda _item: self.changed.emit())
        self.list.setMinimumHeight(theme.line_height() * 7)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self.filter)
        column.addWidget(self.list)

    def items(self) -> Iterator[QListWidgetItem]:
        """Yield the items."""
        yield from (self.list.item(row) for row in range(self.list.count()))

    def narrow(self, text: str) -> None:
        """Show only the symbols that hold a text."""
        for item in self.items():
            item.setHidden(text.casefold() not in item.text().casefold())

    def symbols(self) -> list[str]:
        """Return the symbols that are ticked."""
        return [i.text() for i in self.items() if i.checkState() == Qt.CheckState.Checked]


def state(*, on: bool) -> Qt.CheckState:
    """Return a tick or none."""
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked


class SymbolChoice(QWidget):
    """All symbols, a group's, or some of them."""

    changed = Signal()

    def __init__(
        self,
        symbols: Sequence[str],
        groups: Sequence[SymbolGroup],
        chosen: Collection[str] = (),
    ) -> None:
        super().__init__()
        self.groups = groups
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(self.tr("For which symbols"))
        self.kinds.addItem(self.tr("All symbols ({count})").format(count=len(symbols)))
        self.kinds.addItems([self.tr("Group {name}").format(name=g.name) for g in groups])
        self.kinds.addItem(self.tr("Chosen symbols"))
        self.list = SymbolList(symbols, chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self.kinds)
        column.addWidget(self.list)
        self.kinds.setCurrentIndex(self.place_of(chosen))
        self.list.setVisible(self.is_list)
        self.kinds.currentIndexChanged.connect(self.show_list)
        self.list.changed.connect(self.changed)

    def place_of(self, chosen: Collection[str]) -> int:
        """Return the entry that stands for some symbols."""
        if not chosen:
            return 0
        same = (n for n, g in enumerate(self.groups, 1) if set(g.symbols) == set(chosen))
        return next(same, self.kinds.count() - 1)

    @property
    def is_list(self) -> bool:
        """Tell whether symbols are chosen one by one."""
        return self.kinds.currentIndex() == self.kinds.count() - 1

    def show_list(self) -> None:
        """Show the list where it is needed."""
        self.list.setVisible(self.is_list)
        self.changed.emit()

    @property
    def is_complete(self) -> bool:
        """Tell whether something is chosen."""
        return not self.is_list or bool(self.list.symbols())

    def symbols(self) -> list[str]:
        """Return the symbols chosen, an empty list for all."""
        if self.is_list:
            return self.list.symbols()
        place = self.kinds.currentIndex()
        return list(self.groups[place - 1].symbols) if place else []
