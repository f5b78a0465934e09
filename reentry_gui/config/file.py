"""The config's file: read it with every error explained, write it whole or not at all."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from reentry_gui import files, paths
from reentry_gui.config import versions
from reentry_gui.config.difference import Change, difference, merge
from reentry_gui.config.explain import explain, explain_syntax, refuse_twice
from reentry_gui.config.model import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

log = logging.getLogger(__name__)

Document = dict[str, Any]


@dataclass(frozen=True)
class SaveReport(Report):
    """What a save changed."""

    file: Path
    changes: tuple[Change, ...]
    saved: bool

    def lines(self) -> Iterable[str]:
        """Tell each change, and whether it is on disk."""
        yield from (str(change) for change in self.changes)
        if not self.changes:
            yield f"{self.file}: nothing to change"
        elif self.saved:
            yield f"{self.file}: saved"
        else:
            yield f"{self.file}: not saved (this is what would change)"


def load(file: Path) -> PackConfig:
    """Read and validate a config; a ReentryError tells every mistake with its place."""
    file = file.absolute()
    config = parse(files.read_bytes(file), file)
    return config.located(file, base=config)


def parse(content: bytes, file: Path) -> PackConfig:
    """Validate the content of a config file that lies, or is to lie, at `file`."""
    document = read_document(content, file)
    try:
        config = PackConfig.model_validate_json(json.dumps(document))
    except ValidationError as error:
        raise explain(error, document, file) from error
    return config.located(file)


def read_document(content: bytes, file: Path) -> Document:
    """Return the file's JSON object as it is written, before any validation."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReentryError(
            f"{file}: byte {error.start} is not UTF-8",
            "Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).",
        ) from error
    try:
        document = json.loads(text, object_pairs_hook=refuse_twice)
    except json.JSONDecodeError as error:
        raise explain_syntax(error, file) from error
    except ValueError as error:
        raise ReentryError(f"{file}: {error}", "Keep one of them and remove the other.") from error
    except RecursionError as error:
        raise ReentryError(f"{file}: is nested too deeply", "Is this a config?") from error
    if not isinstance(document, dict):
        raise ReentryError(
            f"{file}: the file holds {type(document).__name__}, not an object",
            'A config begins with {"symbols": [...',
        )
    return document


def save(config: PackConfig, reason: str, *, what_if: bool = False) -> SaveReport:
    """Write what changed into the config's file; keys we do not know stay as they are.

    The version that is replaced goes into the history with who, when and why. Where the file has
    gone meanwhile, all of the config is written.
    """
    file = config.file
    with files.locked(file.with_name(f"{file.name}.lock"), "saving the config"):
        is_there = file.exists()
        old = files.read_bytes(file) if is_there else b"{}"
        before = read_document(old, file)
        after = merge(before, base_of(config, old) if is_there else {}, config.given())
        changes = tuple(difference(before, after))
        content = (json.dumps(after, ensure_ascii=False, indent=2) + "\n").encode()
        parse(content, file)  # what cannot be read again is not written
        if changes and not what_if:
            files.sweep_temporaries(file.parent)
            limit = config.history.versions_kept
            versions.keep(file, old, new=content, reason=reason, limit=limit)
            files.write_bytes(file, content)
            log.info("config saved", extra={"path": str(file), "changes": [*map(str, changes)]})
    return SaveReport(file=file, changes=changes, saved=bool(changes) and not what_if)


def base_of(config: PackConfig, content: bytes) -> Document:
    """Return what a config is compared with to find what its user changed.

    That is what the file held when the config was read: what somebody else has saved
    since then stays. A config that was made here is compared with the file as it is.
    """
    if config.loaded is not None:
        return config.loaded
    try:
        return parse(content, config.file).given()
    except ReentryError:
        return {}


def last_used() -> Path:
    """Return the config opened last, else the default place; a ReentryError if neither is there."""
    note = paths.user_folder() / "last_config.txt"
    try:
        file = Path(note.read_text(encoding="utf-8").strip())
    except FileNotFoundError:
        file = paths.default_config_file()
    if not file.is_file():
        raise ReentryError(
            f"there is no config at {file}",
            "Name one with --config FILE, or make a pack to try things with: reentry demo FOLDER",
        )
    return file


def remember(file: Path) -> None:
    """Make `file` the config that is opened when nobody names one."""
    files.write_text(paths.user_folder() / "last_config.txt", f"{file.absolute()}\n")


def restore(file: Path, number: int, *, what_if: bool = False) -> SaveReport:
    """Bring an earlier version back; the one it replaces goes into the history, too."""
    content = versions.version(file, number).content.encode("utf-8", "surrogateescape")
    limit = parse(content, file).history.versions_kept
    with files.locked(file.with_name(f"{file.name}.lock"), "saving the config"):
        old = files.read_bytes(file) if file.exists() else b"{}"
        changes = tuple(versions.changes(old, content))
        if old != content and not what_if:
            reason = f"version {number} restored"
            versions.keep(file, old, new=content, reason=reason, limit=limit)
            files.write_bytes(file, content)
    return SaveReport(file=file, changes=changes, saved=old != content and not what_if)
