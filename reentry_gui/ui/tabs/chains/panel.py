"""What the panels of figures are: charts and tables beside each other, an explanation below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.charts import ChartCard
from reentry_gui.ui.tabs.chains import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.ui.tabs.chains.look import Look

COUNTED: Final = "counted=1"  # chains that have ended and whose first trade is known
FOLLOWED: Final = "followed=1"  # open ones, too


def muted(text: str = "") -> QLabel:
    """Make a line that explains."""
    label = QLabel(text, wordWrap=True)
    theme.mark(label, "muted")
    return label


class Panel(QWidget):
    """A page of charts and tables beside each other, with an explanation below."""

    chains_wanted = Signal(str)  # the table's filter that shows them

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = muted()
        self.row = QHBoxLayout()
        self.row.setSpacing(theme.M)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.S, theme.S, theme.S, theme.S)
        column.addLayout(self.row, 1)
        column.addWidget(self.note)

    def put(self, *parts: QWidget, stretch: int = 1, heights: Sequence[int] = ()) -> None:
        """Put parts below each other into the next column; `heights` are their shares of it."""
        column = QVBoxLayout()
        column.setSpacing(theme.M)
        for part, height in zip(parts, heights or (1,) * len(parts), strict=True):
            column.addWidget(part, height)
        self.row.addLayout(column, stretch)

    def tell(self, found: Look) -> None:
        """Tell on hovering what explanation and titles are of: the filter and the command."""
        asked = words.asked("", found)
        self.note.setToolTip(asked)
        for card in self.findChildren(ChartCard):
            card.unit.setToolTip(asked)

    def ask_for_chains(self, condition: str, of: str = COUNTED) -> None:
        """Ask for the chains behind a figure: those that are counted in it."""
        self.chains_wanted.emit(f"{of} {condition}".strip())

    def show_look(self, found: Look) -> None:
        """Show the figures of a look."""
        raise NotImplementedError
