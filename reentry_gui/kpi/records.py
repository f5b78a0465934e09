"""Rows in the pages of a table: where each one's record lies, and what tells that one changed.

Source of the format: sqlite.org/fileformat2.html, section 1.6: a cell of a leaf is the
record's length, the row's number and the record.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.fields import fields_of
from reentry_gui.kpi.page_cells import OddRows, cell_starts, varints

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui import db

TOGETHER: Final = 8_192  # rows: what they need in between stays near the processor
NOT_LOCAL: Final = 35  # bytes of a page less than which a record must be to lie in it whole


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
