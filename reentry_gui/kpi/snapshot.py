"""The pages of a database at one moment, read from its file while SQLite holds the moment.

A connection that reads makes SQLite keep what it sees. With a rollback journal nobody may
write to the file meanwhile. In WAL mode changes go to the log, and of those only what the
oldest reader sees already is moved into the file. So a page that stands nowhere in the log is
right in the file, and one that was written before the moment for the last time is right in
the log. Of the log's last commit, and of what comes behind it, nobody can tell here on which
side of the moment they lie (`written.place_now`): their pages are uncertain, and whoever needs
one asks SQLite instead.

Source: sqlite.org/fileformat2.html, sections 1.3 (header) and 4 (the log), sqlite.org/wal.html
and sqlite.org/lockingv3.html.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from reentry_gui import db
from reentry_gui.kpi.database_file import DatabaseFile, Identity, identity_of, open_file
from reentry_gui.kpi.written import FRAME_HEADER, MOST_CHECKED_BYTES, frames_of, place_of, wal_of

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from reentry_gui.kpi.written import Log, Mark

Pages = dict[int, "NDArray[np.uint8]"]

log = logging.getLogger(__name__)

HEADER: Final = 100  # bytes before the first page's own content
MAGIC: Final = b"SQLite format 3\0"
NO_LOG: Final[tuple[Pages, frozenset[int]]] = {}, frozenset()


class NotCertain(Exception):  # noqa: N818  # no error: SQLite is asked instead
    """What is in the file cannot be told to be what the connection sees."""


class Before(NamedTuple):
    """What was known of a database before a connection to it was opened."""

    file: Identity
    mark: Mark | None  # a place in the log; None: there was none


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The pages of a database, counted from 1."""

    file: DatabaseFile
    page_bytes: int
    count: int
    logged: Pages  # that are right in the log
    uncertain: frozenset[int]

    def read(self, pages: NDArray[np.int64], room: NDArray[np.uint8]) -> None:
        """Read pages one behind the other into bytes (n × bytes of a page).

        Raises NotCertain, and OSError or EOFError where the file cannot be read.
        """
        if len(pages) and not 1 <= int(pages.min()) <= int(pages.max()) <= self.count:
            raise NotCertain
        numbers = pages.tolist() if self.logged or self.uncertain else []
        if not self.uncertain.isdisjoint(numbers):
            raise NotCertain
        view, size = room.data, self.page_bytes
        is_logged = np.array([number in self.logged for number in numbers], dtype=np.bool_)
        places = np.flatnonzero(~is_logged) if numbers else np.arange(len(pages))
        for first, last in runs(places, pages[places]):
            part = view[first * size : (last + 1) * size]
            self.file.read_into(part, (int(pages[first]) - 1) * size)
        for place in np.flatnonzero(is_logged).tolist():
            room[place * size : (place + 1) * size] = self.logged[numbers[place]]

    def header(self) -> bytes:
        """Return the first page's header; where the page is uncertain, only its form is right."""
        if 1 in self.logged:
            return self.logged[1][:HEADER].tobytes()
        room = bytearray(HEADER)
        self.file.read_into(memoryview(room), 0)
        return bytes(room)


def runs(places: NDArray[np.intp], pages: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Return the first and the last place of each run of neighbours that lie so in the file."""
    breaks = np.flatnonzero((np.diff(pages) != 1) | (np.diff(places) != 1)) + 1
    firsts = places[np.append(0, breaks)] if len(places) else places
    lasts = places[np.append(breaks, len(places)) - 1] if len(places) else places
    return list(zip(firsts.tolist(), lasts.tolist(), strict=True))


def before(path: Path, mark: Mark | None) -> Before | None:
    """Return what is to be known before a connection is opened.

    None where there is no file, and on a network share: there it is the share that says what
    another handle of a file sees.
    """
    try:
        return None if db.network_share(path) else Before(identity_of(path), mark)
    except OSError:
        return None


def snapshot(database: db.Database, known: Before | None) -> Snapshot | None:
    """Return the pages that a connection sees, which has begun to read; None: not certain."""
    try:
        return None if known is None else look(database, known)
    except (NotCertain, OSError, EOFError) as error:
        log.debug("rows are copied", extra={"path": str(database.path), "error": repr(error)})
        return None


def look(database: db.Database, known: Before) -> Snapshot:
    """Look at file and log, which lie where SQLite says that they do."""
    (size,), (count,), (schema,) = (
        database.sql(f"PRAGMA main.{name}").fetchone()
        for name in ("page_size", "page_count", "schema_version")
    )
    path = place_of(database)
    logged, uncertain = sides(path, known.mark, size) if database.journal == "wal" else NO_LOG
    made = Snapshot(open_file(path), size, count, logged, uncertain)
    told = made.header()
    is_usual = told[:16] == MAGIC and told[20] == 0  # no bytes reserved
    is_same = int.from_bytes(told[16:18], "big") == size % 65_535
    is_same &= 1 in uncertain or int.from_bytes(told[40:44], "big") == schema
    if not (is_usual and is_same and made.file.identity == known.file):
        raise NotCertain
    return made


def sides(path: Path, mark: Mark | None, size: int) -> tuple[Pages, frozenset[int]]:
    """Return the newest content of pages before the mark, and the pages that stand behind it."""
    with wal_of(path).open("rb") as file:  # is there as long as anybody has the database open
        found = frames_of(file, None, MOST_CHECKED_BYTES)
    if found is None:
        return NO_LOG
    frames = found.frames
    if not found.is_whole or frames.shape[1] != FRAME_HEADER + size:
        raise NotCertain
    numbers = frames[:, :4].copy().view(">u4")[:, 0].tolist()
    count = mark.frames if mark is not None and reaches(found, mark) else 0
    behind = frozenset(numbers[count:])
    newest = {page: at for at, page in enumerate(numbers[:count]) if page not in behind}
    return {page: frames[at, FRAME_HEADER:] for page, at in newest.items()}, behind


def reaches(found: Log, mark: Mark) -> bool:
    """Tell whether a mark is a place in this log, and not in one that began before it."""
    if found.begin[:2] != mark[:2] or mark.frames > len(found.frames):
        return False
    if not mark.frames:
        return True
    first, second = found.frames[mark.frames - 1, 16:24].copy().view(">u4").tolist()
    return (first, second) == mark.checksum
