"""A note that is being typed, kept on disk until it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from reentry_gui.ui.drafts import Draft
from reentry_gui.ui.note_editor import Words

if TYPE_CHECKING:
    from reentry_gui.ui.note_editor import NoteEditor
    from reentry_gui.ui.note_writer import NoteWriter


class KeptNote(QObject):
    """Keeps what is typed into a tab's editor, and puts it back where its day or chain is shown."""

    def __init__(self, tab: str, editor: NoteEditor, writer: NoteWriter) -> None:
        super().__init__(editor)
        self.editor, self.writer = editor, writer
        self.waiting: dict[str, Any] | None = None  # of an earlier run, not yet in the editor
        self.draft = Draft(tab, self.content, self)
        editor.edited.connect(self.follow)

    @property
    def database(self) -> str:
        """Return which database the editor's notes belong to."""
        config = self.writer.config
        return str(config.path("db_path")) if config is not None else ""

    def content(self) -> dict[str, Any] | None:
        """Return what is not saved, for the disk."""
        if not self.editor.is_edited:
            return self.waiting
        text, tags = self.editor.words()
        return {
            "database": self.database,
            "key": self.editor.key,
            "text": text,
            "tags": [*tags],
        }

    def follow(self) -> None:
        """Keep what is typed, or put back what was."""
        self.put_back()
        self.draft.touch()

    def put_back(self) -> None:
        """Put back what was typed when its day or chain is shown."""
        kept, editor = self.waiting, self.editor
        if kept is None or editor.is_edited:
            return
        if (kept["database"], kept["key"]) == (self.database, editor.key):
            self.waiting = None
            editor.show_words(Words(kept["text"], tuple(kept["tags"])))

    def restore(self, content: Any) -> str:  # noqa: ANN401  # any JSON value
        """Take back what an earlier run has left; return the day or chain that is to be shown."""
        if not is_note(content):
            return ""
        self.waiting = content
        self.put_back()
        return content["key"] if content["database"] == self.database else ""

    def drop(self) -> None:
        """Throw away what was typed."""
        self.waiting = None
        self.editor.show_words(self.editor.stored)


def is_note(content: Any) -> bool:  # noqa: ANN401  # any JSON value
    """Tell whether a draft is one of a note."""
    if not isinstance(content, dict):
        return False
    texts = [content.get(name) for name in ("database", "key", "text")]
    tags = content.get("tags")
    return isinstance(tags, list) and all(isinstance(text, str) for text in [*texts, *tags])
