"""SQLite's records as columns: the values of many rows at a time.

Source of the format: sqlite.org/fileformat2.html, section 2.1: a record is a header of one
type a column, then the values. Rows whose headers are the same bytes lie the same way, and
there are few such headers: each is read once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from reentry_gui.kpi.page_cells import OddRows, varints
from reentry_gui.kpi.texts import Texts, first_mentions, in_utf8

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from reentry_gui import db
    from reentry_gui.kpi.records import Rows

NULL, BYTE, FLOAT, ZERO, ONE, TEXT = (
    0,
    1,
    7,
    8,
    9,
    13,
)  # types; texts are odd, from 13 on
WIDTHS: Final = np.array([0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0])  # bytes of a value of each type
LONGEST_HEADER: Final = 128  # bytes; of more the first byte does not tell the length
SHIFTS: Final = np.array([0, 56, 48, 40, 32, 16, 0, 0, 0, 0])  # what a number leaves of 64 bits


class Cells(NamedTuple):
    """A column in each kind of header: the value's type, and its bytes within the record."""

    kinds: NDArray[np.int64]
    begins: NDArray[np.int64]
    ends: NDArray[np.int64]

    @property
    def is_constant(self) -> NDArray[np.bool_]:
        """Tell where the type alone tells the value."""
        found: NDArray[np.bool_] = (self.kinds == NULL) | (self.kinds == ZERO) | (self.kinds == ONE)
        return found


@dataclass(frozen=True, eq=False)
class Fields:
    """The columns of rows."""

    rows: Rows
    headers: NDArray[np.intp]  # which kind of header each row has
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
        of = self.cells[name]
        constants = np.where(of.kinds == NULL, unknown, of.kinds == ONE).astype(np.int64)
        found = constants.take(self.headers)
        places = np.flatnonzero((~of.is_constant).take(self.headers))
        found[places] = self.wholes(of, places)
        return found

    def number(self, name: str) -> NDArray[np.float64]:
        """Return a column of numbers as they are stored, nan for NULL."""
        if name not in self.cells:
            return np.full(len(self.rows), np.nan)
        of = self.cells[name]
        is_float = of.kinds == FLOAT
        if is_float.all():
            return self.words(of).view(np.float64)
        found = np.where(of.kinds == NULL, np.nan, of.kinds == ONE).take(self.headers)
        places = np.flatnonzero(is_float.take(self.headers))
        found[places] = self.words(of, places).view(np.float64)
        if not (is_float | of.is_constant).all():
            places = np.flatnonzero((~(is_float | of.is_constant)).take(self.headers))
            found[places] = self.wholes(of, places)
        return found

    def wholes(self, of: Cells, places: NDArray[np.intp]) -> NDArray[np.int64]:
        """Return the whole numbers of rows that hold some."""
        if (of.is_constant | (of.kinds == BYTE)).all():
            last = self.places(of.ends - 1, places)
            return self.rows.bytes.view(np.int8).take(last).astype(np.int64)
        shifts = SHIFTS.take(of.kinds, mode="clip").take(self.headers.take(places))
        found: NDArray[np.int64] = self.words(of, places) << shifts >> shifts
        return found

    def words(self, of: Cells, rows: NDArray[np.intp] | None = None) -> NDArray[np.int64]:
        """Return 8 bytes of values, such that a number's own bytes are the last ones."""
        content = self.rows.copy.content
        every = np.ndarray(len(content) - 7, dtype="<i8", buffer=content, strides=(1,))
        found: NDArray[np.int64] = every[self.places(of.ends - 8, rows)].byteswap()
        return found

    def places(
        self, within: NDArray[np.int64], rows: NDArray[np.intp] | None = None
    ) -> NDArray[np.int64]:
        """Return where something lies in some rows, or in all, that lies so in their records."""
        records, headers = self.rows.records, self.headers
        if rows is not None and len(rows) < len(records):
            records, headers = records.take(rows), headers.take(rows)
        found: NDArray[np.int64] = records + within.take(headers)
        return found

    def text(self, name: str) -> Texts:
        """Return a column of texts."""
        if name not in self.cells:
            nothing = np.zeros(len(self.rows), dtype=np.int64)
            return Texts(self.rows.bytes, nothing + 8, nothing, nothing == 0)
        kinds, begins, ends = self.cells[name]
        at = self.places(begins)
        lengths = np.where(kinds >= TEXT, ends - begins, 0).take(self.headers)
        found = Texts(self.rows.bytes, at, lengths, (kinds == NULL).take(self.headers))
        encoding = self.rows.copy.encoding
        return found if encoding == "UTF-8" else in_utf8(found, encoding)


def fields_of(rows: Rows) -> Fields:
    """Return the columns of rows; raises OddRows where a record is no row of its table."""
    content, records = rows.bytes, rows.records
    sizes = content.take(records).astype(np.int64)
    if (sizes >= LONGEST_HEADER).any() or (records + sizes > rows.ends).any():
        raise OddRows
    headers = Texts(content, records, sizes, sizes == 0)
    first, which = first_mentions(headers)
    cells, widths = cells_of(content, records[first], rows.copy.columns)
    if not np.array_equal(records + widths.take(which), rows.ends):
        raise OddRows
    return Fields(rows, which, cells)


def cells_of(
    content: NDArray[np.uint8], records: NDArray[np.int64], names: tuple[str, ...]
) -> tuple[dict[str, Cells], NDArray[np.int64]]:
    """Return where the values of some records lie in them, and the bytes of each record."""
    kinds, size = kinds_of(content, records, len(names))
    large = (kinds - 12) >> 1
    widths = np.where(kinds < len(WIDTHS), WIDTHS.take(kinds, mode="clip"), large)
    ends = size + np.cumsum(widths, axis=0)
    begins = ends - widths
    found = {name: Cells(kinds[n], begins[n], ends[n]) for n, name in enumerate(names)}
    return found, ends[-1]


def kinds_of(
    content: NDArray[np.uint8], records: NDArray[np.int64], columns: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the types in some headers (columns, n), and the bytes of each header."""
    size, at = varints(content, records)
    if (size == columns + 1).all():  # a byte a type
        found = content.take(at + np.arange(columns)[:, None]).astype(np.int64)
        if (found > 127).any():  # a type of several bytes: there are too few
            raise OddRows
        return found, size
    found = np.empty((columns, len(records)), dtype=np.int64)
    for nth in range(columns):
        found[nth], at = varints(content, at)
    if not np.array_equal(at, records + size):
        raise OddRows
    return found, size
