"""Earlier versions of the config: who changed what, when and why; any can come back."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reentry_gui import files, paths
from reentry_gui.config.difference import Change, difference
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Version:
    """One change of the config, with the content before it."""

    number: int
    saved_at: dt.datetime
    author: str
    reason: str
    changes: tuple[str, ...]
    content: str  # before the change


@dataclass(frozen=True)
class HistoryReport(Report):
    """The versions of a config, newest first."""

    file: Path
    versions: tuple[Version, ...]

    def lines(self) -> Iterable[str]:
        """Tell when, who, why and what, a version at a time."""
        if not self.versions:
            yield f"{self.file}: no earlier versions yet"
        for version in self.versions:
            when = f"{version.saved_at:%Y-%m-%d %H:%M:%S %z}"
            yield f"{version.number:4}  {when}  {version.author}: {version.reason}"
            yield from (f"        {change}" for change in version.changes)


def folder_of(file: Path) -> Path:
    """Return where the versions of a config are kept."""
    return file.with_name(f"{file.stem}.history")


def keep(file: Path, old: bytes, *, new: bytes, reason: str, limit: int) -> None:
    """Put what is about to be replaced into the history and drop the oldest beyond the limit."""
    if not file.exists():
        return
    folder = folder_of(file)
    kept = stored(folder)
    number = numbers(kept[-1]) + 1 if kept else 1
    record = {
        "saved_at": dt.datetime.now().astimezone().isoformat(timespec="seconds"),
        "author": paths.user_name(),
        "reason": reason,
        "changes": [str(change) for change in changes(old, new)],
        "content": old.decode("utf-8", "surrogateescape"),
    }
    text = json.dumps(record, indent=1)
    files.write_text(folder / f"{number:06}.json", text)
    for path in stored(folder)[:-limit]:
        files.tidy_away(path)


def changes(old: bytes, new: bytes) -> Iterable[Change]:
    """Return what differs, nothing where the old file is no JSON."""
    try:
        return list(difference(json.loads(old), json.loads(new)))
    except ValueError:
        return []


def stored(folder: Path) -> list[Path]:
    """Return the files of the history, oldest first."""
    return sorted(folder.glob("[0-9]*.json"), key=numbers)


def numbers(path: Path) -> int:
    """Return a version's number from its file's name."""
    return int(path.stem)


def history(file: Path) -> HistoryReport:
    """Return the kept versions of a config, newest first."""
    found = [read(path) for path in reversed(stored(folder_of(file)))]
    return HistoryReport(file=file, versions=tuple(found))


def version(file: Path, number: int) -> Version:
    """Return one version; a ReentryError tells which ones there are."""
    path = folder_of(file) / f"{number:06}.json"
    if not path.exists():
        kept = ", ".join(str(numbers(p)) for p in stored(folder_of(file))) or "none"
        raise ReentryError(f"{file}: there is no version {number}", f"Kept are: {kept}")
    return read(path)


def read(path: Path) -> Version:
    """Read one version's file."""
    try:
        record: dict[str, Any] = json.loads(files.read_bytes(path))
        return Version(
            number=numbers(path),
            saved_at=dt.datetime.fromisoformat(record["saved_at"]),
            author=record["author"],
            reason=record["reason"],
            changes=tuple(record["changes"]),
            content=record["content"],
        )
    except (ValueError, KeyError, TypeError) as error:
        raise ReentryError(f"{path}: this version is damaged", "Choose another one.") from error
