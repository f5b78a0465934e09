"""SQLite's records as columns: rows out of the pages of a table, many at a time.

Source of the format: sqlite.org/fileformat2.html, section 2.1 (records): a cell of a leaf is
the record's length, the row's number and the record; a record is a header of one type a
column, then the values.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from reentry_gui.kpi.page_cells import OddRows, cell_starts, varints

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from reentry_gui import db

TOGETHER: Final = 8_192  # rows: what they need in between stays near the processor
NOT_LOCAL: Final = 35  # bytes of a page less than which a record must be to lie in it whole
NULL, FLOAT, ZERO, ONE, TEXT = 0, 7, 8, 9, 13  # types in a header; texts are odd, from 13 on
# A byte each: what many of them make is small enough to be written to the same memory again.
WIDTHS: Final = np.array(
    [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0, *((kind - 12) // 2 for kind in range(12, 128))],
    dtype=np.uint8,
)
SHIFTS: Final = np.array([0, 56, 48, 40, 32, 16, 0, 0, 0, 0])  # what a number leaves of 64 bits


@dataclass(frozen=True, eq=False)
class Rows:
    """Rows of a copied table by key, ascending; where each one lies in the copy's bytes."""

    copy: db.Copy
    bytes: NDArray[np.uint8]
    keys: NDArray[np.int64]
    starts: NDArray[np.int64]  # of the cells
    records: NDArray[np.int64]
    ends: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.starts)

    def within(self, span: db.Span) -> Rows:
        """Return the rows of a span of keys."""
        first = int(np.searchsorted(self.keys, span[0], side="left"))
        last = int(np.searchsorted(self.keys, span[1], side="right"))
        rows = slice(first, last)
        kept = {name: getattr(self, name)[rows] for name in ("keys", "starts", "records", "ends")}
        return replace(self, **kept)

    def print(self) -> str:
        """Return a hash (SHA-1) of all bytes of the rows and of the shape of their table.

        The last row is hashed first: cells are written one before the other from the end of
        a page on, so that mostly all of a page are one stretch of bytes. Wherever the rows
        lie, their hash is the same.
        """
        told = hashlib.sha1(self.copy.shape.encode(), usedforsecurity=False)
        told.update(b"%d" % len(self))
        if len(self):
            content = memoryview(self.copy.content)
            breaks = np.flatnonzero(self.starts[:-1] != self.ends[1:])
            firsts = np.append(0, breaks + 1)[::-1]
            lasts = np.append(breaks, len(self) - 1)[::-1]
            lows, highs = self.starts[lasts].tolist(), self.ends[firsts].tolist()
            for low, high in zip(lows, highs, strict=True):
                told.update(content[low:high])
        return told.hexdigest()

    def spans(self, within: db.Span, rows: int) -> list[db.Span]:
        """Return spans of keys that hold so many rows each, the last one up to twice that."""
        keys, (first, last) = self.within(within).keys, within
        count = max((len(keys) - rows - 1) // rows, 0)
        begins = [first, *keys[rows : (count + 1) * rows : rows].tolist()]
        ends = [begin - 1 for begin in begins[1:]]
        return list(zip(begins, [*ends, last], strict=True))


def rows_of(copy: db.Copy) -> Rows:
    """Return where the rows of a table lie; raises OddRows where one has no room in its page."""
    content = np.frombuffer(copy.content, dtype=np.uint8)
    starts = cell_starts(content, copy)
    keys, records, ends = np.empty((3, len(starts)), dtype=np.int64)
    for first in range(0, len(starts), TOGETHER):
        some = slice(first, first + TOGETHER)
        sizes, numbers = varints(content, starts[some])
        if int(sizes.max()) > copy.page_bytes - NOT_LOCAL:
            raise OddRows
        keys[some], records[some] = varints(content, numbers)
        np.add(records[some], sizes, out=ends[some])
        if ((starts[some] ^ ends[some] - 1) >= copy.page_bytes).any():  # another page: damaged
            raise OddRows
    if (keys[1:] <= keys[:-1]).any():  # damaged, too
        raise OddRows
    rows = Rows(copy, content, keys, starts, records, ends)
    return rows if copy.key is None else replace(rows, keys=fields_of(rows).whole(copy.key))


@dataclass(frozen=True, eq=False)
class Texts:
    """Texts of a column: where each begins, and its length in bytes, 0 for NULL."""

    bytes: NDArray[np.uint8]
    at: NDArray[np.int64]
    lengths: NDArray[np.int64]
    is_null: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.at)

    def select(self, places: NDArray[Any]) -> Texts:
        """Return the texts at some places."""
        return Texts(self.bytes, self.at[places], self.lengths[places], self.is_null[places])

    def text(self, place: int) -> str:
        """Return one text."""
        at = int(self.at[place])
        content = self.bytes[at : at + int(self.lengths[place])].tobytes()
        return content.decode(errors="replace")


class Cells(NamedTuple):
    """A column of rows: each value's type, where it begins and where it ends."""

    kinds: NDArray[np.integer]
    at: NDArray[np.int64]
    ends: NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Fields:
    """The columns of rows."""

    rows: Rows
    cells: dict[str, Cells]

    def check(self, wanted: Mapping[str, db.Kind]) -> None:
        """Raise OddRows unless every value is of its column's kind, or NULL."""
        for name, kind in wanted.items():
            kinds = self.cells[name].kinds if name in self.cells else np.zeros(0, np.int64)
            if kind == "text":
                fits = (kinds == NULL) | ((kinds >= TEXT) & (kinds & 1 == 1))
            else:
                fits = (kinds <= ONE) & ((kinds != FLOAT) | (kind == "number"))
            if not fits.all():
                raise OddRows

    def whole(self, name: str, unknown: int = 0) -> NDArray[np.int64]:
        """Return a column of whole numbers, `unknown` for NULL or where there is no such column."""
        if name not in self.cells:
            return np.full(len(self.rows), unknown, dtype=np.int64)
        kinds = self.cells[name].kinds
        found = wholes(kinds, self.words(name))
        return np.where(kinds == NULL, unknown, found) if unknown else found

    def number(self, name: str) -> NDArray[np.float64]:
        """Return a column of numbers as they are stored, nan for NULL."""
        if name not in self.cells:
            return np.full(len(self.rows), np.nan)
        kinds, words = self.cells[name].kinds, self.words(name)
        found = words.view(np.float64)
        is_float = kinds == FLOAT
        if bool(is_float.all()):
            return found
        found = np.where(is_float, found, wholes(kinds, words))
        found[kinds == NULL] = np.nan
        return found

    def words(self, name: str) -> NDArray[np.int64]:
        """Return 8 bytes of each value, such that a number's own bytes are the last ones."""
        content = self.rows.copy.content
        every = np.ndarray(len(content) - 7, dtype="<i8", buffer=content, strides=(1,))
        found: NDArray[np.int64] = every[self.cells[name].ends - 8].byteswap()
        return found

    def text(self, name: str) -> Texts:
        """Return a column of texts."""
        if name not in self.cells:
            nothing = np.zeros(len(self.rows), dtype=np.int64)
            return Texts(self.rows.bytes, nothing + 8, nothing, nothing == 0)
        kinds, at, ends = self.cells[name]
        lengths = np.where(kinds >= TEXT, ends - at, 0)
        found = Texts(self.rows.bytes, at, lengths, kinds == NULL)
        encoding = self.rows.copy.encoding
        return found if encoding == "UTF-8" else in_utf8(found, encoding)


def fields_of(rows: Rows) -> Fields:
    """Return the columns of rows; raises OddRows where a record is shorter than its table."""
    content, names = rows.bytes, rows.copy.columns
    size, header = varints(content, rows.records)
    if len(rows) and bool((size == len(names) + 1).all()):
        headers = stretches(content, header, len(names))
        if bool((headers < 128).all()):  # no type takes more than a byte
            return Fields(rows, short_cells(headers, header, names))
    at = rows.records + size
    ends, cells = at, {}
    for name in names:
        kinds, header = varints(content, header)
        widths = WIDTHS.take(kinds, mode="clip")
        large = kinds >= len(WIDTHS)
        end = at + (np.where(large, (kinds - 12) >> 1, widths) if large.any() else widths)
        cells[name] = Cells(kinds, at, end)
        at = end
    if not np.array_equal(header, ends):
        raise OddRows
    return Fields(rows, cells)


def stretches(
    content: NDArray[np.uint8], begins: NDArray[np.int64], length: int
) -> NDArray[np.uint8]:
    """Return so many bytes from each place on, (n, length)."""
    every = np.ndarray(len(content) - length + 1, dtype=f"V{length}", buffer=content, strides=(1,))
    return every[begins].view(np.uint8).reshape(-1, length)


def short_cells(
    headers: NDArray[np.uint8], begins: NDArray[np.int64], names: tuple[str, ...]
) -> dict[str, Cells]:
    """Return the columns of records whose headers (n, columns) hold a byte a type."""
    kinds = np.ascontiguousarray(headers.T)
    places = np.empty((len(names) + 1, len(begins)), dtype=np.int64)
    places[0] = begins + len(names)
    for nth, widths in enumerate(WIDTHS.take(kinds)):
        np.add(places[nth], widths, out=places[nth + 1])
    return {name: Cells(kinds[nth], places[nth], places[nth + 1]) for nth, name in enumerate(names)}


def wholes(kinds: NDArray[np.integer], words: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the whole numbers that end 8 bytes; 0 for NULL."""
    shifts = SHIFTS.take(kinds)
    constant = (kinds == NULL) | (kinds > FLOAT)
    found: NDArray[np.int64] = np.where(constant, kinds == ONE, words << shifts >> shifts)
    return found


def in_utf8(texts: Texts, encoding: str) -> Texts:
    """Return texts of a rare encoding in the usual one."""
    raw = texts.bytes.tobytes()
    pairs = zip(texts.at.tolist(), texts.lengths.tolist(), strict=True)
    words = [raw[at : at + length].decode(encoding, "replace").encode() for at, length in pairs]
    lengths = np.array([len(word) for word in words], dtype=np.int64)
    content = np.frombuffer(b"".join([bytes(8), *words]), dtype=np.uint8)
    return Texts(content, 8 + np.cumsum(lengths) - lengths, lengths, texts.is_null)
