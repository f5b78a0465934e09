"""A chain as a tree: each re-entry hangs on the trade it followed, as do attempts that failed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.tabs.chains import words

if TYPE_CHECKING:
    from reentry_gui.db.chain_parts import ChainAttempt
    from reentry_gui.kpi.chain_story import ChainStory, Step

TICKET: Final = Qt.ItemDataRole.UserRole
RESULT: Final = 5
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChainTree(QTreeWidget):
    """Shows a chain's trades and attempts."""

    picked = Signal(int)  # ticket of the trade that was chosen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Generations and attempts"))
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.items: dict[int, QTreeWidgetItem] = {}
        titles = (
            self.tr("Generation"),
            self.tr("Lots"),
            self.tr("Delay"),
            self.tr("Action"),
            self.tr("Ended in"),
            self.tr("P&L"),
            self.tr("Sum"),
            self.tr("Details"),
        )
        self.setHeaderLabels(titles)
        self.headerItem().setToolTip(
            2, self.tr("From the source's close to this open; configured: the live profile's delay")
        )
        self.currentItemChanged.connect(self.tell_picked)

    def show_story(self, story: ChainStory | None) -> None:
        """Show another chain."""
        self.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.clear()
        self.items = {}
        if story is not None:
            for step in story.steps:
                self.add_step(story, step)
            for tried in story.attempts:
                if tried.status != "OK" or tried.reentry is None:
                    self.add_attempt(tried)
        self.expandAll()
        for column in range(self.columnCount()):
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, self.columnWidth(column) + theme.S)
        self.blockSignals(False)  # noqa: FBT003  # as above

    def add_step(self, story: ChainStory, step: Step) -> None:
        """Add a trade below the one before it."""
        name = self.tr("g{number}  {side}  #{ticket}").format(
            number=step.generation, side=words.side(step.side), ticket=step.ticket
        )
        tried = next((a for a in story.attempts if a.reentry == step.ticket), None)
        texts = [
            name,
            f"{step.lots:.2f}",
            self.delay(step),
            words.action(step.action),
            self.tr("open") if step.pnl is None else words.bucket(step.bucket),
            "–" if step.pnl is None else f"{step.pnl:+,.2f}",
            "" if step.total is None else f"{step.total:+,.2f}",
            self.executed(tried) if tried else "",
        ]
        item = self.made(texts)
        item.setData(0, TICKET, step.ticket)
        if step.pnl:
            colours = theme.colours()
            item.setForeground(RESULT, QColor(colours.profit if step.pnl > 0 else colours.loss))
        self.items[step.ticket] = item
        above = [s.ticket for s in story.steps if s.generation < step.generation]
        self.hang(item, self.items.get(above[-1]) if above else None)

    def add_attempt(self, tried: ChainAttempt) -> None:
        """Add an attempt that opened nothing, or nothing that is stored."""
        name = tried.status.casefold() or self.tr("no answer")
        lots = "" if tried.lots is None else f"{tried.lots:.2f}"
        details = ", ".join(filter(None, (tried.error, self.executed(tried), f"{tried.ts} UTC")))
        item = self.made([name, lots, "", words.action(tried.action), "", "", "", details])
        item.setToolTip(0, self.tr("An attempt to re-enter that opened nothing"))
        status = "FAIL" if tried.status == "ERROR" else "WARNING"
        item.setIcon(0, theme.status_icon(status))
        self.hang(item, self.items.get(tried.source or 0))

    def made(self, texts: list[str]) -> QTreeWidgetItem:
        """Make a line."""
        item = QTreeWidgetItem(texts)
        for column in (1, 2, RESULT, RESULT + 1):
            item.setTextAlignment(column, RIGHT)
        return item

    def hang(self, item: QTreeWidgetItem, above: QTreeWidgetItem | None) -> None:
        """Put a line below another, or at the top."""
        if above is None:
            self.addTopLevelItem(item)
        else:
            above.addChild(item)

    def delay(self, step: Step) -> str:
        """Tell the delay as it was, and as it was asked for."""
        if step.delay_seconds is None:
            return ""
        if step.delay_configured is None:
            return self.tr("{seconds} s").format(seconds=step.delay_seconds)
        return self.tr("{seconds} s of {configured} s").format(
            seconds=step.delay_seconds, configured=step.delay_configured
        )

    def executed(self, tried: ChainAttempt) -> str:
        """Tell how long an attempt took."""
        return "" if tried.exec_ms is None else self.tr("{count} ms").format(count=tried.exec_ms)

    def pick(self, ticket: int) -> None:
        """Mark a trade."""
        if (item := self.items.get(ticket)) is not None:
            self.setCurrentItem(item)

    def tell_picked(self, item: QTreeWidgetItem | None) -> None:
        """Tell which trade was chosen."""
        ticket = item.data(0, TICKET) if item else None
        if ticket is not None:
            self.picked.emit(ticket)
