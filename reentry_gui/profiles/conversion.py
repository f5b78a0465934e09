"""Write a profile of any dialect anew in the EA's."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import files
from reentry_gui.errors import ReentryError
from reentry_gui.profiles.comparison import Difference, compare
from reentry_gui.profiles.findings import Finding, Severity, of
from reentry_gui.profiles.meaning import with_offsets
from reentry_gui.profiles.reading import explained, parse
from reentry_gui.profiles.render import render
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

BACKUP_FOLDER = "backups"


@dataclass(frozen=True)
class ConversionReport(Report):
    """What a conversion wrote where, and what it changed."""

    source: Path
    target: Path
    notes: tuple[str, ...]
    warnings: tuple[Finding, ...]
    changes: tuple[Difference, ...]
    backup: Path | None
    written: bool
    was_done: bool  # the target holds just these bytes already

    def lines(self) -> Iterable[str]:
        """Tell what was read, what was changed, and where the result lies."""
        yield from (f"{self.source}: {note}" for note in self.notes)
        yield from (f"{self.source}: {finding}" for finding in self.warnings)
        yield from (f"{self.target}: {change}" for change in self.changes)
        if any(finding.rule == "P201" for finding in self.warnings) and not self.changes:
            yield "add --confidence-to-offset to turn the factors into offsets (1.1 → 0.1)"
        if self.backup:
            yield f"{self.backup}: the file as it was"
        if self.was_done:
            yield f"{self.target}: is in the EA's form already"
        else:
            yield f"{self.target}: {'written' if self.written else 'would be written'}"


def convert(
    source: Path,
    target: Path | None = None,
    *,
    confidence_to_offset: bool = False,
    what_if: bool = False,
) -> ConversionReport:
    """Write a profile in the EA's dialect into a new file, or in place after a backup.

    Without a target it is done in place. A ReentryError lists what keeps the file from being
    read, or says that the target exists; nothing is written then.
    """
    target = target or source
    in_place = target.absolute() == source.absolute()
    old = files.read_bytes(source)
    reading = parse(old, str(source))
    if reading.profile is None:
        raise explained(reading)
    if not in_place and target.exists():
        raise ReentryError(f"{target}: exists already", "Name another file, or use --in-place.")
    profile = with_offsets(reading.profile) if confidence_to_offset else reading.profile
    content = render(profile)
    was_done = in_place and content == old
    write = not was_done and not what_if
    backup = back_up(source) if write and in_place else None
    if write:
        files.write_bytes(target, content)
    return ConversionReport(
        source=source,
        target=target,
        notes=reading.notes,
        warnings=of(Severity.WARNING, reading.findings),
        changes=compare(reading.profile, profile),
        backup=backup,
        written=write,
        was_done=was_done,
    )


def back_up(file: Path) -> Path:
    """Copy a file into the backups beside it, under a name that says when."""
    stamp = f"{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%SZ}"
    return files.back_up(file, file.parent / BACKUP_FOLDER, stamp)
