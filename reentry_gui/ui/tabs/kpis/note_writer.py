"""Writes the notes of days in a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages
from reentry_gui.ui.background import run_in_background

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reentry_gui.config import PackConfig
    from reentry_gui.lineage import NotesReport
    from reentry_gui.ui.note_editor import Words


class Write(NamedTuple):
    """What is to be written, and where."""

    config: PackConfig
    words: Words


class NoteWriter(QObject):
    """One write at a time, so that of two on the same day the last one stays."""

    written = Signal(str, object)  # the day, its Note or None
    lost = Signal(str)  # the day whose note could not be written

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.waiting: dict[str, Write] = {}  # by day, the one under way among them
        self.at = ""  # the day that is being written

    def pending(self) -> dict[str, Words]:
        """Return what is not in the database yet, by day."""
        return {key: write.words for key, write in self.waiting.items()}

    def write(self, config: PackConfig, key: str, words: Words) -> None:
        """Write a day's note, after those that came before."""
        self.waiting[key] = Write(config, words)
        self.go_on()

    def go_on(self) -> None:
        """Write the next one."""
        from reentry_gui import lineage  # noqa: PLC0415  # peewee

        if self.at or not self.waiting:
            return
        key, write = next(iter(self.waiting.items()))
        self.at = key

        def work() -> NotesReport:
            return lineage.write_note(write.config, "day", key, *write.words)

        run_in_background(self, work, lambda report: self.end(write, report), failed=self.fail)

    def end(self, write: Write, report: NotesReport) -> None:
        """Tell what was written, unless something newer waits for the same day."""
        key, self.at = self.at, ""
        if self.waiting.get(key) is write:
            del self.waiting[key]
            self.written.emit(key, report.notes[0] if report.notes else None)
        self.go_on()

    def fail(self, error: Exception) -> None:
        """Say why a note could not be written."""
        key, self.at = self.at, ""
        self.waiting.pop(key, None)
        if not isinstance(error, ReentryError):
            raise error
        self.lost.emit(key)
        messages.show_error(self.parent(), error)
        self.go_on()
