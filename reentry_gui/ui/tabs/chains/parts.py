"""The parts of the answer: each made when it is first looked at, filled while it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from reentry_gui.ui.tabs.chains.panel import Panel
from reentry_gui.ui.turns import Turns

if TYPE_CHECKING:
    from reentry_gui.ui.tabs.chains.look import Look

P = TypeVar("P", bound=QWidget)


class Part(Protocol):
    """What shows a look."""

    def show_look(self, found: Look) -> None:
        """Show the figures of a look."""


class Parts(QTabWidget):
    """Pages; making one and filling it are turns of their own, since both take time."""

    made = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.kinds: dict[int, type[QWidget]] = {}  # by the page's number
        self.columns: dict[int, QVBoxLayout] = {}  # where each is put
        self.parts: dict[int, QWidget] = {}  # those that were made
        self.shown: dict[int, Look] = {}  # what each of them shows
        self.found: Look | None = None
        self.turns = Turns(self)
        self.currentChanged.connect(lambda _at: self.turns.take(self.see))

    def add_kind(self, kind: type[QWidget], title: str) -> None:
        """Add a page that will hold a part."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        at = self.addTab(holder, title)
        self.kinds[at], self.columns[at] = kind, column

    def show_look(self, found: Look) -> None:
        """Show a look on the page that is seen; the others when they are looked at."""
        self.found = found
        self.turns.take(self.see)

    def see(self) -> None:
        """Show the look on the page that is seen, a turn later where it must be made first."""
        at = self.currentIndex()
        if self.found is None or at not in self.kinds:
            return
        if at in self.parts:
            self.fill(at)
        else:
            self.make(at)
            self.turns.take(self.see)

    def make(self, at: int) -> None:
        """Make a part on its page."""
        part = self.parts[at] = self.kinds[at]()
        self.columns[at].addWidget(part)
        self.made.emit(part)

    def fill(self, at: int) -> None:
        """Show the look on a part, unless it does already."""
        found = self.found
        if found is not None and self.shown.get(at) is not found:
            self.shown[at] = found
            part = self.parts[at]
            if isinstance(part, Panel):
                part.tell(found)
            cast("Part", part).show_look(found)

    def show_part(self, kind: type[P]) -> P:
        """Show a part, made and filled at once."""
        at = next(number for number, other in self.kinds.items() if other is kind)
        self.setCurrentIndex(at)
        if at not in self.parts:
            self.make(at)
        self.fill(at)
        return cast("P", self.parts[at])
