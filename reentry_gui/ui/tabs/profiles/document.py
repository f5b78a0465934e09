"""One open profile: its cells, the file they came from, and what others have done to that."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reentry_gui import profiles
from reentry_gui.errors import ReentryError
from reentry_gui.ui.tabs.profiles.model import ProfileModel

if TYPE_CHECKING:
    from reentry_gui.config import GovernanceSection
    from reentry_gui.profiles import Cells, Finding, SaveReport


@dataclass(frozen=True)
class Loaded:
    """What was read from a profile's file."""

    content: bytes | None  # None: there is no file
    cells: Cells
    notes: tuple[str, ...]
    mistakes: tuple[Finding, ...]  # what the cells alone do not show

    @property
    def is_as_written(self) -> bool:
        """Tell whether saving these cells would write just these bytes."""
        made = profiles.check_cells(self.cells).profile
        return made is not None and profiles.render(made) == self.content


def read(file: Path) -> Loaded:
    """Read a profile with all its mistakes; for a worker thread."""
    content = profiles.content_of(file)
    return loaded(content, file.name)


def loaded(content: bytes | None, name: str) -> Loaded:
    """Take a file's content apart."""
    if content is None:
        return Loaded(None, profiles.cells_of(profiles.template()), (), ())
    reading = profiles.parse(content, name)
    fails = tuple(f for f in reading.failures if not f.rule.startswith("P1"))
    return Loaded(content, profiles.cells_read(reading), reading.notes, fails)


def start(persona: str) -> Cells:
    """Return the cells that a new profile starts with."""
    try:
        return profiles.cells_of(profiles.default_profile(persona))
    except ReentryError:
        return profiles.cells_of(profiles.template())


class Document(QObject):
    """A profile under the editor; several can be open, each with an undo of its own."""

    edited = Signal()  # cells, findings or the clean mark
    changed_outside = Signal()  # or the choice was made

    def __init__(
        self,
        persona: str,
        symbol: str,
        file: Path,
        found: Loaded,
        governance: GovernanceSection,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.persona = persona
        self.symbol = symbol
        self.file = file
        self.known = found.content
        self.found = found
        self.theirs: Loaded | None = None
        self.model = ProfileModel(found.cells, persona, governance, self)
        self.model.errors_changed.connect(self.edited)
        self.model.undo.cleanChanged.connect(self.tell_edited)
        self.model.undo.indexChanged.connect(self.tell_edited)
        if found.content is not None and not found.is_as_written:
            self.model.undo.resetClean()

    def tell_edited(self, _of_signal: object) -> None:
        """Tell that the cells or the clean mark may have changed."""
        self.edited.emit()

    @property
    def key(self) -> tuple[str, str]:
        """Return whose profile it is, and for which symbol."""
        return self.persona, self.symbol

    @property
    def name(self) -> str:
        """Return what it is called on the screen."""
        return f"{self.persona} · {self.symbol}"

    @property
    def is_new(self) -> bool:
        """Tell whether there is no file and nobody has begun one."""
        return self.known is None and not self.is_unsaved

    @property
    def is_unsaved(self) -> bool:
        """Tell whether the cells differ from the file."""
        return not self.model.undo.isClean()

    @property
    def is_edited(self) -> bool:
        """Tell whether somebody has typed something that is not saved."""
        return self.is_unsaved and (self.model.undo.count() > 0 or self.theirs is not None)

    @property
    def can_save(self) -> bool:
        """Tell whether there is something to save and nothing against it."""
        is_settled = self.theirs is None and self.model.trial is None
        return self.is_unsaved and self.model.profile is not None and is_settled

    def begin(self, cells: Cells, name: str) -> None:
        """Begin a profile where there is none, or put another in its place, to be saved."""
        if not self.model.put(cells, name):
            self.model.undo.resetClean()
            self.edited.emit()

    def take_saved(self, report: SaveReport, cells: Cells) -> None:
        """Mark as saved the cells that were; another version on the disk asks for a choice."""
        if report.was_changed:
            self.look(loaded(report.content, self.file.name))
            return
        self.known = report.content
        self.found = loaded(report.content, self.file.name)
        if self.model.texts() == cells:
            self.model.put(self.found.cells, self.tr("Write in the EA's form"))
            self.model.undo.setClean()
        self.edited.emit()

    def look(self, found: Loaded) -> bool:
        """Take in what lies on the disk now; tell whether it has changed since it was read."""
        if found.content == self.known:
            if self.theirs is not None:
                self.theirs = None
                self.changed_outside.emit()
            return False
        self.theirs = found
        if self.is_unsaved and self.model.undo.count():
            self.changed_outside.emit()
        else:
            self.take_theirs()
        return True

    def keep_mine(self) -> None:
        """Let the next save write over what lies on the disk."""
        if self.theirs is not None:
            self.known, self.theirs = self.theirs.content, None
            self.model.undo.resetClean()
            self.changed_outside.emit()

    def take_theirs(self) -> None:
        """Show what lies on the disk; undo brings back what was typed."""
        if self.theirs is None:
            return
        self.known, self.found, self.theirs = self.theirs.content, self.theirs, None
        self.model.put(self.found.cells, self.tr("Take what lies on the disk"))
        if self.found.is_as_written or self.known is None:
            self.model.undo.setClean()
        else:
            self.model.undo.resetClean()
        self.changed_outside.emit()

    def merge(self, cells: Cells, seen: Loaded) -> None:
        """Take a mixture with what was seen on the disk, still to be saved.

        What has changed there since it was seen asks for another choice.
        """
        self.known = seen.content
        if self.theirs is not None and self.theirs.content == seen.content:
            self.theirs = None
        self.model.put(cells, self.tr("Merge"))
        self.model.undo.resetClean()
        self.changed_outside.emit()

    def draft(self) -> dict[str, Any]:
        """Return what is kept of it in case the window is killed."""
        known = hashlib.sha256(self.known).hexdigest() if self.known is not None else ""
        return {
            "persona": self.persona,
            "symbol": self.symbol,
            "cells": [list(row) for row in self.model.texts()],
            "known": known,
        }

    def restore(self, cells: Cells, known: str) -> None:
        """Take back a draft; a file that has changed since asks for a choice."""
        there = hashlib.sha256(self.known).hexdigest() if self.known is not None else ""
        self.begin(cells, self.tr("Bring back the draft"))
        if there != known and self.known is not None:
            self.theirs = self.found
            self.changed_outside.emit()
