"""Notes and tags of a chain or a day, edited; each save is a step that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme
from reentry_gui.ui.actions import allow

if TYPE_CHECKING:
    from collections.abc import Callable

    from reentry_gui.db.notes import Kind, Note


class Words(NamedTuple):
    """What somebody wrote."""

    text: str = ""
    tags: tuple[str, ...] = ()


class ChangeNote(QUndoCommand):
    """Writes a note, and the one before when it is undone."""

    def __init__(
        self, key: str, before: Words, after: Words, write: Callable[[str, Words], None], name: str
    ) -> None:
        super().__init__(name)
        self.key, self.before, self.after, self.write = key, before, after, write

    def redo(self) -> None:
        """Write the newer one."""
        self.write(self.key, self.after)

    def undo(self) -> None:
        """Write the one before."""
        self.write(self.key, self.before)


class NoteEditor(QWidget):
    """Edits the note of one chain or day; `wanted` says that it is to be written."""

    wanted = Signal(str, object)  # the key, Words
    edited = Signal()

    def __init__(
        self, kind: Kind, parent: QWidget | None = None, *, is_narrow: bool = False
    ) -> None:
        super().__init__(parent)
        self.undo = QUndoStack(self)
        self.key = ""
        self.stored = Words()
        self.text = QPlainTextEdit(tabChangesFocus=True)
        self.tags = QLineEdit(clearButtonEnabled=True)
        self.tags.setPlaceholderText(self.tr("Tags, such as news, gap"))
        self.name_fields(kind)
        self.make_buttons()
        self.lay_out(is_narrow=is_narrow)
        self.text.textChanged.connect(self.look)
        self.tags.textChanged.connect(self.look)
        for signal in (self.undo.canUndoChanged, self.undo.canRedoChanged):
            signal.connect(self.look)
        self.show_note("", None)

    def name_fields(self, kind: Kind) -> None:
        """Say what the note is about."""
        is_day = kind == "day"
        self.text.setAccessibleName(
            self.tr("Note on the day") if is_day else self.tr("Note on the chain")
        )
        self.tags.setAccessibleName(
            self.tr("Tags of the day") if is_day else self.tr("Tags of the chain")
        )
        self.text.setPlaceholderText(
            self.tr("What is to be remembered of this day?")
            if is_day
            else self.tr("What is to be remembered of this chain?")
        )

    def make_buttons(self) -> None:
        """Make what saves and what goes back and forth."""
        self.save_button = QPushButton(self.tr("Save &note"))
        self.save_button.setToolTip(self.tr("Save note and tags (Ctrl+Return)"))
        self.save_button.setShortcut("Ctrl+Return")
        self.save_button.clicked.connect(self.save)
        self.undo_button = self.stepper("undo", self.tr("Undo the last note"), self.undo.undo)
        self.redo_button = self.stepper("redo", self.tr("Redo the note"), self.undo.redo)

    def stepper(self, icon: str, name: str, do: Callable[[], object]) -> QPushButton:
        """Make a button that goes a step back or forth."""
        button = QPushButton()
        theme.set_icon(button, icon)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def lay_out(self, *, is_narrow: bool) -> None:
        """Put the note above tags and buttons, these on a line of their own in a narrow place."""
        tags, buttons = QHBoxLayout(), QHBoxLayout()
        label = QLabel(self.tr("&Tags"))
        label.setBuddy(self.tags)
        tags.addWidget(label)
        tags.addWidget(self.tags, 1)
        for button in (self.undo_button, self.redo_button, self.save_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self.text, 1)
        column.addLayout(tags)
        if is_narrow:
            buttons.insertStretch(2, 1)
            column.addLayout(buttons)
        else:
            self.text.setMaximumHeight(theme.line_height() * 4)
            tags.addLayout(buttons)
        for row in (tags, buttons):
            row.setSpacing(theme.S)

    def words(self) -> Words:
        """Return what stands in the fields."""
        found = (tag.strip().lstrip("#") for tag in self.tags.text().replace(",", " ").split())
        return Words(self.text.toPlainText().strip(), tuple(dict.fromkeys(filter(None, found))))

    @property
    def is_edited(self) -> bool:
        """Tell whether something is not saved yet."""
        return bool(self.key) and self.words() != self.stored

    def show_note(self, key: str, note: Note | Words | None) -> None:
        """Show the note of a chain or day; an edit of the one before is saved first."""
        if key != self.key:
            self.save()
        elif self.is_edited:
            return  # what is being typed stays
        self.key = key
        self.stored = Words(note.text, note.tags) if note else Words()
        self.show_words(self.stored)
        self.setEnabled(bool(key))
        self.look()

    def show_words(self, words: Words) -> None:
        """Fill the fields; where they say the same already, the cursor stays where it is."""
        if words != self.words():
            self.text.setPlainText(words.text)
            self.tags.setText(" ".join(f"#{tag}" for tag in words.tags))

    def save(self) -> None:
        """Write what was edited, as a step that can be undone."""
        if not self.is_edited:
            return
        after = self.words()
        name = self.tr("Note on {subject}").format(subject=self.key)
        self.undo.push(ChangeNote(self.key, self.stored, after, self.write, name))

    def write(self, key: str, words: Words) -> None:
        """Show a note that is to be written, and ask for it."""
        if key == self.key:
            self.stored = words
            self.show_words(words)
        self.wanted.emit(key, words)
        self.look()

    def lose(self, key: str, note: Note | None) -> None:
        """Take back that a note was saved: what was typed stays, to be saved once more."""
        if key == self.key:
            self.stored = Words(note.text, note.tags) if note else Words()
            self.look()

    def look(self) -> None:
        """Let the buttons be pressed that make sense now."""
        allow(self.save_button, on=self.is_edited, why=self.tr("Write a note first."))
        self.undo_button.setEnabled(self.undo.canUndo())
        self.redo_button.setEnabled(self.undo.canRedo())
        self.edited.emit()
