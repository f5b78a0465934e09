"""The files of the journal, and the whole lines in them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

# That are read at once: what more took would stay taken.
BATCH_BYTES: Final = 1 << 18
PIECE_BYTES: Final = 1 << 16


def segments(folder: Path) -> list[Path]:
    """Return the journal's files, oldest first."""
    return sorted(folder.glob("journal-*.log"))


def written(folder: Path) -> list[Path]:
    """Return the files whose lines are in the database, oldest first."""
    return sorted(folder.glob("written-*.log"))


def number_of(path: Path) -> int:
    """Return a file's number from its name."""
    return int(path.stem.partition("-")[2])


def whole_lines(file: BinaryIO, most: int, whole: int | None) -> Iterator[bytes]:
    """Yield whole lines up to some byte, and no more than are read at once, but one in any case."""
    end, enough = file.tell(), file.tell() + BATCH_BYTES
    for line in islice(file, most):
        if not line.endswith(b"\n") or end >= enough:
            return
        end += len(line)
        if whole is not None and end > whole:
            return
        yield line


def pieces_of(file: BinaryIO, whole: int | None) -> Iterator[bytes]:
    """Yield the lines of a file a piece at a time, up to some byte or to its last whole line."""
    while data := file.read(
        PIECE_BYTES if whole is None else min(PIECE_BYTES, whole - file.tell())
    ):
        lines = data if data.endswith(b"\n") else data + file.readline()
        yield lines[: lines.rfind(b"\n") + 1]
