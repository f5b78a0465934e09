"""A button with a list of things to tick: several symbols, personas, actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent


class StayingMenu(QMenu):
    """A menu that stays open while things are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing."""
        if not self.ticked(self.activeAction()):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with space; Enter closes as usual."""
        if event.key() != Qt.Key.Key_Space or not self.ticked(self.activeAction()):
            super().keyPressEvent(event)

    def ticked(self, item: QAction | None) -> bool:
        """Tick an item that can be; tell whether it could."""
        if item is None or not item.isCheckable() or not item.isEnabled():
            return False
        item.trigger()
        return True


class ChoiceButton(QPushButton):
    """Says what is chosen; nothing ticked means all."""

    changed = Signal()

    def __init__(
        self, name: str, write: Callable[[object], str] = str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name, self.write = name, write
        self.items: dict[object, QAction] = {}
        self.list = StayingMenu(self)
        self.list.setAccessibleName(name)
        self.setMenu(self.list)
        self.all = self.list.addAction(self.tr("All"))
        self.all.setCheckable(True)
        self.all.triggered.connect(self.choose_all)
        self.list.addSeparator()
        self.list.installEventFilter(self)
        self.is_altered = False
        self.show_text()

    def offer(self, things: Sequence[object]) -> None:
        """Offer these, keeping what is ticked; a ticked one that is gone stays on offer."""
        ticked = self.chosen()
        wanted = [*things, *(thing for thing in ticked if thing not in things)]
        if wanted == list(self.items):
            return
        for item in self.items.values():
            self.list.removeAction(item)
        self.items = {}
        for thing in wanted:
            item = self.list.addAction(self.write(thing).replace("&", "&&"))
            item.setCheckable(True)
            item.setChecked(thing in ticked)
            item.triggered.connect(self.alter)
            self.items[thing] = item
        self.show_text()

    def choose(self, things: Sequence[object]) -> None:
        """Tick these and no others; nobody is told."""
        self.offer([*self.items, *(thing for thing in things if thing not in self.items)])
        for thing, item in self.items.items():
            item.setChecked(thing in things)
        self.show_text()

    def chosen(self) -> tuple[object, ...]:
        """Return what is ticked; nothing: all."""
        return tuple(thing for thing, item in self.items.items() if item.isChecked())

    def choose_all(self) -> None:
        """Tick nothing: all count."""
        self.choose(())
        self.alter()

    def alter(self) -> None:
        """Say what is chosen now; told once the list closes, or at once where it is not open."""
        self.show_text()
        if self.list.isVisible():
            self.is_altered = True
        else:
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell what was ticked when the list closes."""
        if event.type() == QEvent.Type.Hide and self.is_altered:
            self.is_altered = False
            self.changed.emit()
        return super().eventFilter(watched, event)

    def show_text(self) -> None:
        """Write what is chosen on the button."""
        chosen = self.chosen()
        self.all.setChecked(not chosen)
        told = self.tr("all")
        if len(chosen) == 1:
            told = self.write(chosen[0])
        elif chosen:
            told = self.tr("{count} of {all}").format(count=len(chosen), all=len(self.items))
        text = f"{self.name}: {told}"
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        names = ", ".join(map(self.write, chosen)) or self.tr("all")
        self.setToolTip(f"{self.name}: {names}")
