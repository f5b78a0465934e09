"""Writes the notes of days or of chains in a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages
from reentry_gui.ui.background import run_in_background

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reentry_gui.config import PackConfig
    from reentry_gui.db.notes import Kind
    from reentry_gui.lineage import NotesReport
    from reentry_gui.ui.note_editor import Words

Place = tuple["Path", str]  # the database, and the key of a day or chain in it


class Write(NamedTuple):
    """What is to be written, and where."""

    config: PackConfig
    words: Words


class NoteWriter(QObject):
    """One write at a time, so that of two on the same day or chain the last one stays.

    It goes on writing what belongs to a database that is no longer shown, and tells of the
    one that is shown only.
    """

    written = Signal(str, object)  # the key of the day or chain, its Note or None
    lost = Signal(str)  # the key whose note could not be written

    def __init__(self, kind: Kind, owner: QWidget) -> None:
        super().__init__(owner)
        self.kind = kind
        self.config: PackConfig | None = None
        self.waiting: dict[Place, Write] = {}  # the one under way among them
        self.at: Place | None = None  # what is being written

    def pending(self) -> dict[str, Words]:
        """Return what is not in the shown database yet, by key."""
        return {
            place[1]: write.words for place, write in self.waiting.items() if self.is_shown(place)
        }

    def is_shown(self, place: Place) -> bool:
        """Tell whether a place lies in the database that is shown."""
        return self.config is not None and place[0] == self.config.path("db_path")

    @property
    def unsaved(self) -> str:
        """Return a key whose note is not written yet, whatever its database; empty: all are."""
        return next((key for _database, key in self.waiting), "")

    def write(self, key: str, words: Words) -> None:
        """Write a note into the shown database, after those that came before."""
        if self.config is not None:
            self.waiting[self.config.path("db_path"), key] = Write(self.config, words)
            self.go_on()

    def go_on(self) -> None:
        """Write the next one."""
        from reentry_gui import lineage  # noqa: PLC0415  # peewee

        if self.at or not self.waiting:
            return
        place, write = next(iter(self.waiting.items()))
        self.at, kind = place, self.kind

        def work() -> NotesReport:
            return lineage.write_note(write.config, kind, place[1], *write.words)

        run_in_background(
            self,
            work,
            lambda report: self.end(place, write, report),
            failed=lambda error: self.fail(place, error),
        )

    def end(self, place: Place, write: Write, report: NotesReport) -> None:
        """Tell what was written, unless something newer waits for the same place."""
        self.at = None
        if self.waiting.get(place) is write:
            del self.waiting[place]
            if self.is_shown(place):
                self.written.emit(place[1], report.notes[0] if report.notes else None)
        self.go_on()

    def fail(self, place: Place, error: Exception) -> None:
        """Say why a note could not be written."""
        self.at = None
        self.waiting.pop(place, None)
        if not isinstance(error, ReentryError):
            raise error
        if self.is_shown(place):
            self.lost.emit(place[1])
        messages.show_error(self.parent(), error)
        self.go_on()
