"""What was decided lies on the disk before an EA hears of it, and waits there for the database.

The journal is a folder of files to which lines are added: `crc json`. A line handed to the
system survives a killed process; `flush` makes it survive a power cut, too. A file is put by
when all of its lines are in the database: it can tell what was decided while that is locked,
and the oldest are deleted. What a killed process left is read again, so whoever takes the
lines must take one twice without harm.
"""

from __future__ import annotations

import contextlib
import errno
import json
import logging
import os
import threading
import zlib
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reentry_gui import files
from reentry_gui.decision.journal_files import number_of, segments, whole_lines, written
from reentry_gui.decision.wire import compact
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

log = logging.getLogger(__name__)

SEGMENT_BYTES: Final = 1_000_000
CRC_DIGITS: Final = 8
WRITTEN_KEPT: Final = 20  # files whose lines are in the database
DEFERRED_TOGETHER: Final = 200
APPEND: Final = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal: what it is about, and its plain data."""

    kind: str
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """Lines read together, and where the next ones begin."""

    entries: tuple[Entry, ...]
    segment: Path
    end: int


class Spool:
    """The journal's two ends: one thread appends, another one takes and releases."""

    def __init__(self, folder: Path, *, segment_bytes: int = SEGMENT_BYTES) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise files.cannot_write(folder, error) from error
        self.folder = folder
        self.segment_bytes = segment_bytes
        self.lock = threading.Lock()
        # An old file may end in half a line, so none is ever continued.
        self.numbers = deque(map(number_of, segments(folder)))  # of files for the database
        there = [*self.numbers, *map(number_of, written(folder))]
        self.number = 1 + max(there, default=0)
        self.handle = -1
        self.size = 0
        self.is_flushed = True
        self.taken = (0, 0)  # the number of the file that is being read, and how far
        self.deferred: deque[tuple[Any, ...]] = deque()
        self.appended = 0
        self.released = 0

    def defer(self, item: tuple[Any, ...]) -> None:
        """Note plain data that may be lost when the process is killed; `flush` appends it."""
        self.deferred.append(item)

    def append_deferred(self) -> None:
        """Append what was noted, many items to a line of kind `deferred`."""
        while self.deferred:
            count = min(len(self.deferred), DEFERRED_TOGETHER)
            waiting = [self.deferred.popleft() for _item in range(count)]
            try:
                self.append("deferred", {"items": waiting})
            except ReentryError:
                self.deferred.extendleft(reversed(waiting))
                raise

    def append(self, kind: str, data: dict[str, Any]) -> None:
        """Add a line and hand it to the system; a ReentryError where the disk takes no more."""
        self.append_text(text_of(kind, data))

    def append_text(self, text: bytes) -> None:
        """Add a line that is written already, without its checksum."""
        self.add(with_checksum(text), 1)

    def append_texts(self, texts: Sequence[bytes]) -> None:
        """Add several lines by one write, all of them or none."""
        if texts:
            self.add(b"".join(map(with_checksum, texts)), len(texts))

    def add(self, lines: bytes, count: int) -> None:
        """Add whole lines."""
        with self.lock:
            if self.size >= self.segment_bytes:
                self.close_current()
            if self.handle < 0:
                self.open_current()
            self.write(lines)
            self.size += len(lines)
            self.is_flushed = False
            self.appended += count

    def write(self, lines: bytes) -> None:
        """Write lines whole or not at all."""
        try:
            written = os.write(self.handle, lines)
        except OSError as error:
            raise files.cannot_write(self.current, error) from error
        if written < len(lines):
            file = self.current
            self.cut_off()
            raise files.cannot_write(file, OSError(errno.ENOSPC, "no space left"))

    def cut_off(self) -> None:
        """Take back what was written of a line; where that fails nothing may stand behind it."""
        try:
            os.ftruncate(self.handle, self.size)
        except OSError:
            self.close_current()

    @property
    def current(self) -> Path:
        """Return the file that lines are added to."""
        return self.file(self.number)

    def file(self, number: int) -> Path:
        """Return the file of a number."""
        return self.folder / f"journal-{number:08}.log"

    @property
    def waiting(self) -> int:
        """Return how many lines of this process are not in the database yet."""
        return self.appended - self.released

    def open_current(self) -> None:
        """Begin the file that lines are added to from now on."""
        try:
            self.handle = os.open(self.current, APPEND, 0o600)
        except OSError as error:
            raise files.cannot_write(self.current, error) from error
        self.numbers.append(self.number)

    def close_current(self) -> None:
        """End a file: nothing is added to it any more."""
        if self.handle >= 0:
            os.close(self.handle)
            self.handle = -1
            self.number += 1
            self.size = 0

    def flush(self) -> None:
        """Make what was appended survive a power cut; not for the thread that appends."""
        self.append_deferred()
        with self.lock:
            if self.is_flushed or self.handle < 0:
                return
            handle = os.dup(self.handle)
            self.is_flushed = True
        try:
            os.fsync(handle)
        except OSError:
            log.exception("journal not flushed", extra={"folder": str(self.folder)})
        finally:
            os.close(handle)

    def take(self, most: int = 200) -> Batch | None:
        """Read the oldest lines that were not released yet, None where there are none."""
        for number in tuple(self.numbers):
            path = self.file(number)
            whole = self.whole(number)
            if number >= self.taken[0]:  # else it was read: somebody held it
                start = self.taken[1] if self.taken[0] == number else 0
                batch = read_from(path, start, most, whole)
                if batch.end > start:
                    return batch
            if whole is None:
                self.put_by(path)
        return None

    def whole(self, number: int) -> int | None:
        """Return how far a file may be read, None for one that stays as it is.

        What the disk did not take whole is taken back, and stands there until then.
        """
        with self.lock:
            return None if number < self.number else self.size

    def put_by(self, path: Path) -> None:
        """Keep a file whose lines are in the database for a while."""
        with contextlib.suppress(OSError):  # somebody reads it: the next time, then
            path.replace(path.with_name(f"written-{number_of(path):08}.log"))
            for oldest in written(self.folder)[:-WRITTEN_KEPT]:
                oldest.unlink(missing_ok=True)
        if not path.exists():
            self.numbers.remove(number_of(path))

    def release(self, batch: Batch) -> None:
        """Note that a batch is in the database; files that are done go with the next `take`."""
        self.taken = (number_of(batch.segment), batch.end)
        self.released += len(batch.entries)

    def entries(self) -> Iterator[Entry]:
        """Yield every line that still lies in the journal, released or not."""
        return entries_of(segments(self.folder))

    def close(self) -> None:
        """End; a journal whose lines are all in the database leaves no file behind."""
        with self.lock:
            self.close_current()
        self.take(1)


def line_of(kind: str, data: dict[str, Any]) -> bytes:
    """Return a line with its checksum."""
    return with_checksum(text_of(kind, data))


def text_of(kind: str, data: dict[str, Any]) -> bytes:
    """Return a line's text."""
    return f'{{"kind":"{kind}","data":{compact(data)}}}'.encode("ascii")


def with_checksum(text: bytes) -> bytes:
    """Return a whole line."""
    return b"%08x %b\n" % (zlib.crc32(text), text)


def entry_of(line: bytes) -> Entry | None:
    """Read a line; None where it was cut off or damaged."""
    text = line[CRC_DIGITS + 1 :]
    if line[:CRC_DIGITS] != b"%08x" % zlib.crc32(text):
        return None
    found = json.loads(text)
    return Entry(found["kind"], found["data"])


def read_from(path: Path, start: int, most: int, whole: int | None = None) -> Batch:
    """Read whole lines from a place of a file; damaged ones are told in the log and passed."""
    try:
        with path.open("rb") as file:
            file.seek(start)
            lines = [*whole_lines(file, most, whole)]
    except FileNotFoundError:
        return Batch((), path, start)
    found = []
    for line in lines:
        entry = entry_of(line[:-1])
        if entry is None:
            log.error("damaged line in the journal", extra={"file": str(path)})
        else:
            found.append(entry)
    return Batch(tuple(found), path, start + sum(map(len, lines)))


def entries_of(paths: Iterable[Path]) -> Iterator[Entry]:
    """Yield every line of some files."""
    for path in paths:
        start = 0
        while (batch := read_from(path, start, 1000)).end > start:
            yield from batch.entries
            start = batch.end
