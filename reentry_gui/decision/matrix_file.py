"""The matrix' file: every mistake explained, written whole or not at all, with its history."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from reentry_gui import files
from reentry_gui.config import Change, DifferenceReport, HistoryReport, difference, versions
from reentry_gui.config.difference import shown
from reentry_gui.config.explain import allowed, explain_syntax, json_path, refuse_twice
from reentry_gui.decision.rules import MatrixFile, dumped
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.config import PackConfig

MEND = "Nothing was changed. Mend the file, or make it anew: reentry matrix import"


@dataclass(frozen=True)
class MatrixSaved(Report):
    """What a save changed in the matrix."""

    file: Path
    version: int
    changes: tuple[Change, ...]
    saved: bool

    def lines(self) -> Iterable[str]:
        """Tell each change, and which version is in force now."""
        yield from (str(change) for change in self.changes)
        if not self.changes:
            yield f"{self.file}: nothing to change, version {self.version}"
        elif self.saved:
            yield f"{self.file}: saved as version {self.version}"
        else:
            yield f"{self.file}: not saved (this is what would change)"


def matrix_path(config: PackConfig) -> Path:
    """Return where the matrix of a config lies."""
    return config.file.parent / os.path.expandvars(config.decision.matrix_file)


def load_matrix(config: PackConfig) -> MatrixFile:
    """Read the matrix; where there never was one it is empty: the live profiles decide.

    One that was there and is gone is an error: its rules may have forbidden what the profiles
    allow.
    """
    file = matrix_path(config)
    if file.exists():
        return parse_matrix(files.read_bytes(file), str(file))
    if versions.stored(versions.folder_of(file)):
        raise ReentryError(
            f"{file}: the matrix is gone, its history is there",
            "Bring it back: reentry matrix history, then reentry matrix restore NUMBER.",
        )
    return MatrixFile()


def parse_matrix(content: bytes, name: str) -> MatrixFile:
    """Read a matrix out of JSON; one ReentryError lists every mistake with its place."""
    return checked_matrix(read_document(content, name), name)


def read_document(content: bytes, name: str) -> dict[str, Any]:
    """Return the JSON object of a matrix before any validation."""
    try:
        document = json.loads(content.decode("utf-8-sig"), object_pairs_hook=refuse_twice)
    except UnicodeDecodeError as error:
        raise ReentryError(f"{name}: byte {error.start} is not UTF-8", MEND) from error
    except json.JSONDecodeError as error:
        raise explain_syntax(error, Path(name)) from error
    except (ValueError, RecursionError) as error:
        raise ReentryError(f"{name}: {error}", MEND) from error
    if not isinstance(document, dict):
        kind = type(document).__name__
        raise ReentryError(f"{name}: holds {kind}, not an object", 'It begins with {"version": …')
    return document


def checked_matrix(document: dict[str, Any], name: str) -> MatrixFile:
    """Validate a matrix' document."""
    try:
        return MatrixFile.model_validate_json(json.dumps(document))
    except ValidationError as error:
        details = error.errors()
        lines = [
            f"  {json_path(d['loc'])}: {shown(d['input'])} {allowed(d)}"
            if d["type"] not in {"missing", "value_error"}
            else f"  {json_path(d['loc'])}: {allowed(d)}"
            for d in details
        ]
        count = "1 mistake" if len(details) == 1 else f"{len(details)} mistakes"
        raise ReentryError("\n".join([f"{name}: {count}", *lines]), MEND) from error
    except ValueError as error:
        raise ReentryError(f"{name}: {error}", MEND) from error


def save_matrix(
    config: PackConfig, matrix: MatrixFile, reason: str, *, what_if: bool = False
) -> MatrixSaved:
    """Save a matrix as the next version; the one that it replaces goes into the history.

    `matrix.version` is the version that the changes were made on: if somebody has saved
    another one since, nothing is written.
    """
    file = matrix_path(config)
    with files.locked(file.with_name(f"{file.name}.lock"), "saving the matrix"):
        old = files.read_bytes(file) if file.exists() else b""
        before = dumped(parse_matrix(old, str(file)) if old else MatrixFile())
        if matrix.version != before["version"]:
            raise ReentryError(
                f"{file}: is version {before['version']} by now, your changes are on version "
                f"{matrix.version}",
                "Nothing was changed. Load it again and make your changes there.",
            )
        changes = tuple(difference(before, dumped(matrix)))
        if changes and not what_if:
            matrix = write_next(config, file, old, matrix, reason)
    return MatrixSaved(file, matrix.version, changes, bool(changes) and not what_if)


def write_next(
    config: PackConfig, file: Path, old: bytes, matrix: MatrixFile, reason: str
) -> MatrixFile:
    """Write a matrix with the next number; whoever holds the lock may do so."""
    newest = matrix.version if old else newest_kept(file)
    following = matrix.model_copy(update={"version": max(matrix.version, newest) + 1})
    content = (json.dumps(dumped(following), ensure_ascii=False, indent=1) + "\n").encode()
    parse_matrix(content, str(file))  # what cannot be read again is not written
    limit = config.history.versions_kept
    versions.keep(file, old, new=content, reason=reason, limit=limit)
    files.write_bytes(file, content)
    return following


def newest_kept(file: Path) -> int:
    """Return the version that the history ends with, 0 without one: no number comes twice."""
    kept = versions.stored(versions.folder_of(file))
    if not kept:
        return 0
    content = versions.read(kept[-1]).content.encode("utf-8", "surrogateescape")
    return parse_matrix(content, str(kept[-1])).version + 1  # the one after it is gone


def matrix_history(config: PackConfig) -> HistoryReport:
    """Return the kept versions of the matrix, newest first."""
    return versions.history(matrix_path(config))


def restore_matrix(config: PackConfig, number: int, *, what_if: bool = False) -> MatrixSaved:
    """Bring an entry of the history back; it becomes the next version."""
    file = matrix_path(config)
    kept = versions.version(file, number).content.encode("utf-8", "surrogateescape")
    matrix = parse_matrix(kept, f"{file}, history {number}")
    current = load_matrix(config).version if file.exists() else 0
    wanted = matrix.model_copy(update={"version": current})
    return save_matrix(config, wanted, f"history {number} restored", what_if=what_if)


def compare_versions(config: PackConfig, number: int) -> DifferenceReport:
    """Compare an entry of the history with the matrix as it is now."""
    file = matrix_path(config)
    kept = versions.version(file, number).content.encode("utf-8", "surrogateescape")
    old = dumped(parse_matrix(kept, f"{file}, history {number}"))
    new = dumped(load_matrix(config))
    return DifferenceReport(f"history {number}", str(file), tuple(difference(old, new)))


def update_matrix(
    config: PackConfig, document: dict[str, Any], reason: str, *, what_if: bool = False
) -> MatrixSaved:
    """Take `{matrix_version, rules}` from outside; what it leaves out stays as it is."""
    current = load_matrix(config)
    known = {"matrix_version", "rules", "default", "max_generation"}
    if odd := sorted(document.keys() - known):
        raise ReentryError(
            f"matrix: {odd[0][:80]!r} is not known", f"Allowed: {', '.join(sorted(known))}."
        )
    wanted = dumped(current) | {k: v for k, v in document.items() if k != "matrix_version"}
    wanted["version"] = document.get("matrix_version", current.version)
    return save_matrix(config, checked_matrix(wanted, "matrix"), reason, what_if=what_if)
