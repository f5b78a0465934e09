"""What every page of the tab is: cards on a page that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.tabs.kpis import words

if TYPE_CHECKING:
    from reentry_gui.ui.charts import ChartCard
    from reentry_gui.ui.tabs.kpis.work import Picture


class Page(QWidget):
    """One view on the picture; `cards` are its charts under the names of their files."""

    changed = Signal()  # the database, by a step of this page
    chain_wanted = Signal(str)  # the key of a chain that is to be opened

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, ChartCard] = {}
        self.picture: Picture | None = None
        self.body = QWidget()
        theme.mark(self.body, "page")
        self.grid = QGridLayout(self.body)
        self.grid.setContentsMargins(0, 0, 0, theme.M)
        self.grid.setSpacing(theme.M)
        area = QScrollArea(widgetResizable=True)
        theme.mark(area, "page")
        area.setAccessibleName(name)
        area.setWidget(self.body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_picture(self, picture: Picture) -> None:
        """Show the answer to another question; what stands beside a title tells what was asked."""
        self.picture = picture
        for card in self.cards.values():
            card.unit.setToolTip(words.asked(picture, self.command(picture)))
        self.fill(picture)

    def command(self, picture: Picture) -> str:
        """Return the command that tells what the page shows."""
        return picture.question.command(picture.today)

    def fill(self, picture: Picture) -> None:
        """Fill the cards."""
        raise NotImplementedError

    def unsaved(self) -> str:
        """Return what would be lost if the window closed now; empty: nothing."""
        return ""

    def save_unsaved(self) -> None:
        """Save what is unsaved."""

    def discard_unsaved(self) -> None:
        """Throw away what is unsaved."""

    def restore(self, draft: Any) -> None:  # noqa: ANN401  # any JSON value
        """Take back what an earlier run has left."""

    def show_busy(self) -> None:
        """Say that newer figures are on their way."""
        for card in self.cards.values():
            card.show_busy()

    def show_idle(self) -> None:
        """Say no more that newer figures are on their way."""
        for card in self.cards.values():
            card.busy.hide()
