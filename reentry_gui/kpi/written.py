"""Which tables nobody has written to, by the pages in SQLite's write-ahead log.

Where a table's content has changed between two moments, at least one page of its tree has: by
induction from its root, which stays where it is while the schema does. In WAL mode each page
that is written stands in the log, and the log holds all of them until it begins anew with
other salts. So a table is told to be untouched only where every page in the log since the
first moment is known not to be of its tree: pages of indexes are told by their kind, and a
leaf holds rows of one table only, so that its first row is asked for. Of any other page (an
inner one, one that overflows, a free one) nothing is told: then all is read.

Source: sqlite.org/fileformat2.html, sections 1.6 (pages of a table) and 4 (the log). The log
is read as a file of its own, which SQLite never locks.
"""

from __future__ import annotations

import logging
import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from numpy.typing import NDArray

    from reentry_gui import db

log = logging.getLogger(__name__)

HEADER, FRAME_HEADER = 32, 24  # bytes before the frames, and before the page of each one
ORDERS: Final = {0x377F0682: "<u4", 0x377F0683: ">u4"}  # the log's first number → of checksums
LEAF, LEAF_HEADER = 13, 8
OF_INDEX: Final = (2, 10)
MOST_BYTES: Final = 2**21  # of the log; where more was written, all is read
MOST_CHECKED_BYTES: Final = 2**24
MOST_PAGES: Final = 2**24  # of a database; beyond, a page that overflows may look like another
ROW_NUMBER: Final = "_rowid_"  # in each table but those without row numbers


class Mark(NamedTuple):
    """A place in the log: everything before it had been committed for all to see."""

    file: tuple[int, int]  # device and number
    salts: bytes  # others with each new beginning of the log
    frames: int
    checksum: tuple[int, int]  # of all before it


class Row(NamedTuple):
    """The first row of a page that was written."""

    number: int
    columns: int  # of its record


class Log(NamedTuple):
    """Frames of the log behind a place, with the salts that its header has."""

    header: bytes
    begin: Mark
    frames: NDArray[np.uint8]  # (n, FRAME_HEADER + bytes of a page)
    is_whole: bool  # nothing was left out


def place_now(path: Path, last: Mark | None = None) -> Mark | None:
    """Return a place in the log that all who read from now on have before them; None: no log.

    It is the end of the last commit but one. What comes behind a commit was written by
    somebody who saw it; of the last one nobody can tell whether others see it already.
    """
    found = read_log(path, last, MOST_CHECKED_BYTES)
    if found is None:
        return None
    marks = [found.begin]
    ends = found.frames[:, 4:8].copy().view(">u4")[:, 0].tolist()  # 0 within a commit
    for nth, (checksum, is_end) in enumerate(zip(checksums(found), ends, strict=False), start=1):
        if is_end:
            marks.append(found.begin._replace(frames=found.begin.frames + nth, checksum=checksum))
    return marks[-2] if len(marks) > 1 else marks[0]


def written_since(path: Path, mark: Mark) -> frozenset[Row] | None:
    """Return the first row of each leaf that was written behind a mark; None: not all is told.

    `path` is the place that SQLite tells: beside a link another database's log may lie.
    To be asked within a transaction that reads: what it sees is in the log by then. More may
    be there, too, which only makes more tables count as touched.
    """
    found = read_log(path, mark, MOST_BYTES)
    if found is None or found.begin != mark or not found.is_whole:
        return None
    pages = found.frames[found.frames[:, :4].copy().view(">u4")[:, 0] != 1, FRAME_HEADER:]
    pages = pages[~np.isin(pages[:, 0], OF_INDEX)]
    if len(pages) and not (pages[:, 0] == LEAF).all():
        return None
    try:
        rows = frozenset(first_row(page.tobytes()) for page in pages)
        has_begun_anew = header_of(path) != found.header
    except (LookupError, OSError):
        return None
    return None if has_begun_anew else rows


def is_untouched(database: db.Database, table: str, rows: Iterable[Row]) -> bool:
    """Tell whether no page of a table is among those whose first rows are given.

    False for what keeps its rows in no tree of that kind: a view, a table without row numbers.
    """
    kind, sql = database.sql(
        "SELECT type, upper(sql) FROM main.sqlite_master WHERE name = ? COLLATE NOCASE", (table,)
    ).fetchone() or ("", "")
    columns = [row[1].lower() for row in database.sql(f'PRAGMA main.table_xinfo("{table}")')]
    if kind != "table" or "WITHOUT" in sql or "VIRTUAL" in sql or ROW_NUMBER in columns:
        return False
    asked = f'SELECT 1 FROM main."{table}" WHERE {ROW_NUMBER} = ?'  # noqa: S608  # our own names
    return not any(
        row.columns <= len(columns) and database.sql(asked, (row.number,)).fetchone()
        for row in rows
    )


def can_be_told(database: db.Database) -> bool:
    """Tell whether the database is of the kind that pages in the log tell of."""
    (moving,) = database.sql("PRAGMA main.auto_vacuum").fetchone()
    (pages,) = database.sql("PRAGMA main.page_count").fetchone()
    return database.journal == "wal" and moving == 0 and pages < MOST_PAGES


def place_of(database: db.Database) -> Path:
    """Return where SQLite has the file of an open database: where a link leads to."""
    return Path(database.sql("PRAGMA database_list").fetchone()[2])


def wal_of(path: Path) -> Path:
    """Return where a database's log lies."""
    return path.with_name(f"{path.name}-wal")


def header_of(path: Path) -> bytes:
    """Return the header of a database's log as it is now."""
    with wal_of(path).open("rb") as file:
        return file.read(HEADER)


def read_log(path: Path, after: Mark | None, most: int) -> Log | None:
    """Read the frames behind a mark, or all where the log has begun anew; None: no log."""
    try:
        with wal_of(path).open("rb") as file:
            return frames_of(file, after, most)
    except OSError as error:
        log.debug("no log", extra={"path": str(path), "error": str(error)})
        return None


def frames_of(file: BinaryIO, after: Mark | None, most: int) -> Log | None:
    """Read frames of an open log that bear the salts of its header, so many bytes at most."""
    header = file.read(HEADER)
    begin = beginning(file, header)
    if begin is None:
        return None
    size = FRAME_HEADER + int.from_bytes(header[8:12], "big")
    if after is not None and after.frames and after[:2] == begin[:2]:
        file.seek(HEADER + (after.frames - 1) * size)
        begin = after if seed(file.read(FRAME_HEADER)) == after.checksum else begin
    file.seek(HEADER + begin.frames * size)
    content = file.read(most // size * size)
    frames = np.frombuffer(content[: len(content) // size * size], np.uint8).reshape(-1, size)
    others = np.flatnonzero((frames[:, 8:16] != np.frombuffer(begin.salts, np.uint8)).any(axis=1))
    is_whole = len(others) > 0 or len(content) < most // size * size
    return Log(header, begin, frames[: others[0]] if len(others) else frames, is_whole)


def beginning(file: BinaryIO, header: bytes) -> Mark | None:
    """Return the mark before the first frame; None for what is no log."""
    if len(header) < HEADER or not order_of(header):
        return None
    words = np.frombuffer(header[:24], order_of(header)).astype(np.uint32)[np.newaxis]
    if next(chained(words, (0, 0))) != seed(header):
        return None
    place = os.fstat(file.fileno())
    return Mark((place.st_dev, place.st_ino), header[16:24], 0, seed(header))


def order_of(header: bytes) -> str:
    """Return the order of bytes that checksums are made of; "" for what is no log."""
    return ORDERS.get(int.from_bytes(header[:4], "big"), "")


def seed(content: bytes) -> tuple[int, int]:
    """Return the checksum that the last 8 bytes of a header hold."""
    return int.from_bytes(content[-8:-4], "big"), int.from_bytes(content[-4:], "big")


def checksums(found: Log) -> Iterator[tuple[int, int]]:
    """Yield the checksum after each frame, as long as they are those that the frames bear."""
    frames = found.frames
    covered = np.concatenate([frames[:, :8], frames[:, FRAME_HEADER:]], axis=1)
    words = covered.view(order_of(found.header)).astype(np.uint32)
    told = frames[:, 16:24].copy().view(">u4").tolist()
    for mine, theirs in zip(chained(words, found.begin.checksum), told, strict=True):
        if mine != tuple(theirs):
            return
        yield mine


def chained(words: NDArray[np.uint32], before: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the running checksum after each row of words (n, even).

    For each pair of words a, b it is s += a + t, t += b + s, modulo 2³²: linear, so that each
    row adds a fixed combination of its words to a fixed combination of what was before.
    """
    mine, ((a, b), (c, d)) = weights(words.shape[1] // 2)
    first, second = before
    for one, other in (words @ mine).tolist():
        first, second = (
            (a * first + b * second + one) % 2**32,
            (c * first + d * second + other) % 2**32,
        )
        yield first, second


@lru_cache(maxsize=4)
def weights(pairs: int) -> tuple[NDArray[np.uint32], tuple[tuple[int, int], tuple[int, int]]]:
    """Return how often each word counts at the end of its row, and what was before (2 by 2)."""
    found = np.empty((2 * pairs, 2), dtype=np.uint32)
    a, b, c, d = 1, 0, 0, 1
    for nth in range(pairs - 1, -1, -1):
        found[2 * nth] = (a + b) % 2**32, (c + d) % 2**32
        found[2 * nth + 1] = b, d
        a, b, c, d = (v % 2**32 for v in (a + b, a + 2 * b, c + d, c + 2 * d))
    return found, ((a, b), (c, d))


def first_row(page: bytes) -> Row:
    """Return the first row of a leaf; raises LookupError where there is none."""
    if page[3:5] == b"\0\0":
        raise LookupError("a page without rows")
    at = int.from_bytes(page[LEAF_HEADER : LEAF_HEADER + 2], "big")
    _size, at = varint(page, at)
    number, at = varint(page, at)
    length, kind = varint(page, at)
    columns = 0
    while kind < at + length:
        _kind, kind = varint(page, kind)
        columns += 1
    return Row(number - 2**64 if number >= 2**63 else number, columns)


def varint(page: bytes, at: int) -> tuple[int, int]:
    """Return a number of 1 to 9 bytes and where it ends."""
    found = 0
    for nth in range(8):
        byte = page[at + nth]
        found = found << 7 | byte & 127
        if byte < 128:
            return found, at + nth + 1
    return found << 8 | page[at + 8], at + 9
