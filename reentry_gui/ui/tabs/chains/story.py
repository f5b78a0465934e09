"""A chain that was opened: its tree, its drawing, its notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.charts import ChartCard
from reentry_gui.ui.note_editor import NoteEditor
from reentry_gui.ui.tabs.chains import words
from reentry_gui.ui.tabs.chains.drawing import ChainDrawing, order
from reentry_gui.ui.tabs.chains.tree import ChainTree

if TYPE_CHECKING:
    from reentry_gui.db.notes import Note
    from reentry_gui.kpi.chain_story import ChainStory
    from reentry_gui.ui.note_editor import Words


class StoryView(QWidget):
    """Shows one chain; without one it says how to open one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Opened chain"))
        self.story: ChainStory | None = None
        self.title = QLabel()
        self.title.setFont(theme.font("heading"))
        self.tree = ChainTree()
        self.drawing = ChainDrawing()
        self.card = ChartCard(self.tr("Price and time"), self.drawing)
        self.notes = NoteEditor("chain")
        self.tree.picked.connect(self.mark_drawing)
        self.drawing.picked.connect(self.mark_tree)
        self.lay_out()
        self.show_story(None, None, "")

    def lay_out(self) -> None:
        """Put tree and notes beside the drawing."""
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.title)
        column.addWidget(self.tree, 1)
        column.addWidget(self.notes)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(left)
        self.split.addWidget(self.card)
        self.split.setStretchFactor(0, 6)
        self.split.setStretchFactor(1, 5)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.XS, 0, 0)
        whole.addWidget(self.split)

    def show_story(
        self, story: ChainStory | None, note: Note | Words | None, currency: str
    ) -> None:
        """Show a chain, or none."""
        self.story = story
        self.tree.show_story(story)
        self.drawing.show_story(story)
        self.notes.show_note(story.key if story else "", note)
        if story is None:
            self.title.setText(self.tr("No chain is open"))
            self.card.show_empty(self.tr("Choose a chain in the table to see its generations."))
            return
        told = self.tr("{chain}: {amount}, {status}")
        self.title.setText(
            told.format(
                chain=story.key,
                amount=words.money(story.pnl, currency),
                status=words.status(story.status),
            )
        )
        if self.drawing.steps:
            self.card.show_chart(self.tr("broker time"))
        else:
            self.card.show_empty(self.tr("No trade of this chain tells its price and time."))

    def mark_drawing(self, ticket: int) -> None:
        """Mark in the drawing what was chosen in the tree."""
        self.drawing.pick(order(self.drawing.steps).get(ticket, -1))

    def mark_tree(self, at: int) -> None:
        """Mark in the tree what was chosen in the drawing."""
        self.tree.pick(self.drawing.steps[at].ticket)
