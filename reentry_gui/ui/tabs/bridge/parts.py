"""Small parts that the pages share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QSplitter, QTextEdit, QWidget

from reentry_gui.ui import parts, theme
from reentry_gui.ui.sentences import said

if TYPE_CHECKING:
    from reentry_gui.ui.tables import RecordsModel, TableView

R = TypeVar("R")
STEP_INDENT: Final = 15  # letters before what a step tells
STOPPING: Final = ("blocked", "clamped", "warning")  # how such a line begins


class Card(parts.Card):
    """A card whose heading stands at the left."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.head.addStretch(1)
        self.body.setContentsMargins(theme.M, theme.S, theme.M, theme.M)


def text_box(name: str) -> QPlainTextEdit:
    """Make a text to read, select and scroll."""
    box = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
    box.setAccessibleName(name)
    box.setFont(theme.font("code"))
    return box


def scrolled(page: QWidget, name: str) -> QScrollArea:
    """Put a page that needs room where it scrolls instead of holding the window open.

    It stands in a splitter, which asks for the least height, where a layout with texts that wrap
    would ask for the one that it likes best.
    """
    holder = QSplitter()
    holder.addWidget(page)
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    theme.mark(area, "page")
    theme.mark(holder, "page")
    area.setAccessibleName(name)
    area.setWidget(holder)
    return area


class PathBox(QTextEdit):
    """The way to a decision: a step a line, what wraps stands below its own column.

    What a control stopped or cut is in the colour of a warning.
    """

    def __init__(self, name: str) -> None:
        super().__init__(readOnly=True, tabChangesFocus=True, acceptRichText=False)
        self.setAccessibleName(name)
        self.setFont(theme.font("code"))
        theme.changes().switched.connect(self.dress)

    def setPlainText(self, text: str) -> None:
        """Show other lines."""
        super().setPlainText(text)
        self.dress()

    def dress(self) -> None:
        """Indent and colour the lines."""
        indent = self.fontMetrics().horizontalAdvance(" ") * STEP_INDENT
        warning = QColor(theme.colours().warning)
        stopping = tuple(f"  {said(word)} " for word in STOPPING)
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            cursor.setPosition(block.position())
            cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
            shape, letters = QTextBlockFormat(), QTextCharFormat()
            if block.text().startswith("  "):
                shape.setLeftMargin(indent)
                shape.setTextIndent(-indent)
            if block.text().startswith(stopping):
                letters.setForeground(warning)
            cursor.setBlockFormat(shape)
            cursor.setCharFormat(letters)
            block = block.next()


def selected(view: TableView, model: RecordsModel[R]) -> R | None:
    """Return the record of the row that is selected."""
    rows = view.selectionModel().selectedRows()
    return model.row(rows[0]) if rows else None


def show_rows(
    view: TableView, model: RecordsModel[R], rows: Iterable[R], key: Callable[[R], object]
) -> None:
    """Show other records; the one that was selected stays selected, nothing scrolls away."""
    before = selected(view, model)
    bar = view.verticalScrollBar()
    at = bar.value()
    is_first = not model.everything
    model.set_rows(rows)
    if before is not None:
        keys = [key(row) for row in model.shown]
        if key(before) in keys:
            index = model.index(keys.index(key(before)), 0)
            flags = QItemSelectionModel.SelectionFlag
            view.selectionModel().select(index, flags.ClearAndSelect | flags.Rows)
            view.selectionModel().setCurrentIndex(index, flags.NoUpdate)
    bar.setValue(at)
    if is_first and model.everything:
        view.fit_columns(34)
