"""Save a profile in the EA's dialect: after a backup, and never over a change made elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import files
from reentry_gui.profiles.conversion import back_up
from reentry_gui.profiles.render import render
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.profiles.model import Profile


@dataclass(frozen=True)
class SaveReport(Report):
    """What was saved where; where another program has changed the file, nothing was."""

    file: Path
    content: bytes  # what lies there now
    backup: Path | None
    written: bool
    was_changed: bool  # by another program since it was read

    def lines(self) -> Iterable[str]:
        """Tell what was done."""
        if self.was_changed:
            yield f"{self.file}: another program has changed it; nothing was written"
            return
        if self.backup:
            yield f"{self.backup}: the file as it was"
        yield f"{self.file}: {'written' if self.written else 'holds just this already'}"

    @property
    def needs_action(self) -> bool:
        """Tell whether somebody must choose between two versions."""
        return self.was_changed


def save_profile(file: Path, profile: Profile, known: bytes | None) -> SaveReport:
    """Write a profile unless its file no longer holds what was `known` (None: no file)."""
    content = render(profile)
    there = content_of(file)
    if there == content:
        return SaveReport(file, content, None, written=False, was_changed=False)
    if there is not None and there != known:
        return SaveReport(file, there, None, written=False, was_changed=True)
    backup = back_up(file) if there is not None else None
    files.write_bytes(file, content)
    return SaveReport(file, content, backup, written=True, was_changed=False)


def content_of(file: Path) -> bytes | None:
    """Return what a file holds, None where there is none."""
    return files.read_bytes(file) if file.exists() else None
