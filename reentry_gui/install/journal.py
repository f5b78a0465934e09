"""The journal of an installation: every file, table and task that was touched, and when."""

from __future__ import annotations

import datetime as dt
import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from reentry_gui import files

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from reentry_gui.config import PackConfig

Kind = Literal["file", "folder", "database", "task"]


@dataclass(frozen=True)
class Entry:
    """One thing that was touched."""

    kind: Kind
    name: str
    action: str  # created, replaced, changed, registered, removed
    sha256: str | None = None


def journal_file(config: PackConfig) -> Path:
    """Return where the journal of a pack lies: beside its config."""
    return config.file.with_name(f"{config.file.stem}.journal.jsonl")


def append(config: PackConfig, entries: Iterable[Entry]) -> None:
    """Add entries to the journal, flushed to the disk."""
    at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    rows = [json.dumps({"at": at, **vars(entry)}, ensure_ascii=False) for entry in entries]
    if not rows:
        return
    path = journal_file(config)
    try:
        with path.open("ab") as file:
            file.write(("\n".join(rows) + "\n").encode("utf-8", "surrogateescape"))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise files.cannot_write(path, error) from error


def read(config: PackConfig) -> tuple[Entry, ...]:
    """Return what was journaled; a last line that a killed run left unfinished is passed over."""
    path = journal_file(config)
    if not path.is_file():
        return ()
    found = []
    for line in files.read_bytes(path).decode("utf-8", "surrogateescape").splitlines():
        try:
            row: dict[str, Any] = json.loads(line)
            found.append(Entry(row["kind"], row["name"], row["action"], row.get("sha256")))
        except (ValueError, KeyError, TypeError):
            continue
    return tuple(found)


def hashes(paths: Sequence[Path]) -> dict[Path, str | None]:
    """Return the hash of each file, None where there is none."""
    return {path: files.sha256_of(path) if path.is_file() else None for path in paths}


def changed_files(
    before: dict[Path, str | None], after: dict[Path, str | None]
) -> tuple[Entry, ...]:
    """Return an entry for each file that is new or has another content."""
    return tuple(
        Entry("file", str(path), "replaced" if before[path] else "created", sha256)
        for path, sha256 in after.items()
        if sha256 != before[path]
    )


def ours(config: PackConfig, path: Path) -> bool:
    """Tell whether a file is still as we last wrote it, so that it may be taken away."""
    last = next((e for e in reversed(read(config)) if e.name == str(path)), None)
    return last is not None and last.sha256 == hashes([path])[path]
