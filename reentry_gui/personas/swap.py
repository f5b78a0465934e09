"""Put several files in place as one step: all of them, or none."""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reentry_gui import files
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Sequence

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Exchange:
    """One file to be replaced: what lies there now, what is to lie there."""

    target: Path
    old: bytes | None  # None: no file is there
    new: bytes

    @property
    def sha256(self) -> str:
        """Return the hash of what is to lie there."""
        return hashlib.sha256(self.new).hexdigest()


@dataclass(frozen=True)
class Swap:
    """How an exchange of several files ended.

    done: all are new. restored: one failed, all are old again. mixed: one failed, and
    the targets in `stuck` could not be put back.
    """

    state: Literal["done", "restored", "mixed"]
    error: str = ""
    stuck: tuple[Path, ...] = ()


def exchange(exchanges: Sequence[Exchange]) -> Swap:
    """Replace all files or none; the new ones are on the disk before the first is replaced.

    Raises ReentryError when the new files cannot even be written beside the old ones.
    """
    waiting = write_all(exchanges)
    try:
        for change, temporary in zip(exchanges, waiting, strict=True):
            files.replace(temporary, change.target)
            files.read_back(change.target, change.sha256)
    except ReentryError as error:
        log.exception("deployment failed, putting the old files back")
        return put_back(in_place(exchanges, waiting), error)
    except BaseException:
        put_back(in_place(exchanges, waiting), None)
        raise
    finally:
        for temporary in waiting:
            files.tidy_away(temporary)
    return Swap("done")


def write_all(exchanges: Sequence[Exchange]) -> list[Path]:
    """Write every new file beside its target; on failure none of them stays."""
    written: list[Path] = []
    try:
        for change in exchanges:
            written.append(files.write_temporary(change.target, [change.new])[0])  # noqa: PERF401  # what is written must be known when one fails
    except BaseException:
        for path in written:
            files.tidy_away(path)
        raise
    return written


def in_place(exchanges: Sequence[Exchange], waiting: Sequence[Path]) -> list[Exchange]:
    """Return those whose new file waits no longer beside the old one: it has taken its place."""
    pairs = zip(exchanges, waiting, strict=True)
    return [change for change, temporary in pairs if not temporary.exists()]


def put_back(replaced: Sequence[Exchange], error: ReentryError | None) -> Swap:
    """Bring the old files back, as many as possible."""
    stuck = [change.target for change in replaced if not brought_back(change)]
    return Swap("mixed" if stuck else "restored", str(error or ""), tuple(stuck))


def brought_back(change: Exchange) -> bool:
    """Bring one old file back; tell whether the disk now holds what it held before."""
    try:
        if change.target.exists() and files.read_bytes(change.target) == change.old:
            return True
        if change.old is None:
            change.target.unlink(missing_ok=True)
        else:
            files.write_bytes(change.target, change.old)
    except (ReentryError, OSError):
        log.exception("cannot put the old file back", extra={"path": str(change.target)})
        return False
    return True
