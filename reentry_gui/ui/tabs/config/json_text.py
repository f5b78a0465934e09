"""The raw JSON beside the form: an editor with line numbers and the mistake marked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from reentry_gui.ui import theme

PARAGRAPH = "\u2029"  # how Qt ends a line of a document
WIDTH_CHARACTERS = 46


class JsonEditor(QPlainTextEdit):
    """Edits a text that somebody else keeps, with its undo."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Config as JSON"))
        self.setFont(theme.font("code"))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.showing = False
        self.numbers = LineNumbers(self)
        self.blockCountChanged.connect(self.make_room)
        self.updateRequest.connect(self.numbers.follow)
        self.textChanged.connect(self.tell)
        self.make_room()

    def tell(self) -> None:
        """Hand on what was typed."""
        if not self.showing:
            self.typed.emit(self.plain())

    def plain(self) -> str:
        """Return the text as it is; toPlainText would turn hard spaces into others."""
        return self.document().toRawText().replace(PARAGRAPH, "\n")

    def show_text(self, text: str) -> None:
        """Show a text; only what differs is put in, so that cursor and view stay."""
        old = self.plain()
        if old == text:
            return
        self.showing = True
        if not old:
            self.setPlainText(text)
        else:
            start, end, new = replaced(old, text)
            cursor = QTextCursor(self.document())
            cursor.setPosition(units(old[:start]))
            cursor.setPosition(units(old[:end]), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(new)
        self.showing = False

    def mark_line(self, line: int | None) -> None:
        """Colour a line, counted from 1; None colours none."""
        marks = []
        if line is not None:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.block(line))
            mark.format.setBackground(QColor(theme.colours().error_fill))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003  # Qt's way
            marks.append(mark)
        self.setExtraSelections(marks)

    def go_to(self, line: int, column: int) -> None:
        """Put the cursor at a place, counted from 1."""
        block = self.block(line)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(column - 1, max(0, block.length() - 1)))
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setFocus()

    def block(self, line: int) -> QTextBlock:
        """Return a line, the last one where there is none of that number."""
        found = self.document().findBlockByNumber(line - 1)
        return found if found.isValid() else self.document().lastBlock()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the tab, whose draft knows more than this text."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return False
        return super().event(event)

    def make_room(self) -> None:
        """Keep a margin as wide as the largest line number."""
        self.setViewportMargins(self.numbers.width_wanted(), 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line numbers beside the text."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        width = self.numbers.width_wanted()
        self.numbers.setGeometry(QRect(inside.left(), inside.top(), width, inside.height()))

    def sizeHint(self) -> QSize:
        """Ask for a width in which a line of a config fits."""
        width = QFontMetrics(self.font()).averageCharWidth() * WIDTH_CHARACTERS
        return QSize(width, super().sizeHint().height())


class LineNumbers(QWidget):
    """The numbers in the margin."""

    def __init__(self, editor: JsonEditor) -> None:
        super().__init__(editor)
        self.editor = editor

    def width_wanted(self) -> int:
        """Return how wide the margin must be."""
        digits = max(3, len(str(self.editor.blockCount())))
        return QFontMetrics(self.editor.font()).horizontalAdvance("9") * digits + 2 * theme.XS

    def follow(self, rect: QRect, moved: int) -> None:
        """Scroll with the text."""
        if moved:
            self.scroll(0, moved)
        else:
            self.update(0, rect.y(), self.width(), rect.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines that show."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.colours().raised))
        painter.setPen(QColor(theme.colours().muted))
        painter.setFont(self.editor.font())
        editor = self.editor
        block = editor.firstVisibleBlock()
        while block.isValid():
            place = editor.blockBoundingGeometry(block).translated(editor.contentOffset())
            if place.top() > event.rect().bottom():
                break
            line = QRect(0, round(place.top()), self.width() - theme.XS, round(place.height()))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, str(block.blockNumber() + 1))
            block = block.next()
        painter.end()


def replaced(old: str, new: str) -> tuple[int, int, str]:
    """Return from where to where the old text differs, and what stands there in the new one."""
    start = same_at_start(old, new)
    limit = min(len(old), len(new)) - start
    end = min(limit, same_at_start(old[::-1], new[::-1]))
    return start, len(old) - end, new[start : len(new) - end]


def same_at_start(one: str, other: str) -> int:
    """Return how many characters two texts share at their start, by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def units(text: str) -> int:
    """Return a text's length as Qt counts it: in UTF-16 units."""
    if text.isascii():
        return len(text)
    return len(text) + sum(character > "\uffff" for character in text)
