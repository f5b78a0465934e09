"""A table's leaves: the pages that hold its rows, in the order of their keys.

Source of the format: sqlite.org/fileformat2.html, section 1.6: from a table's root inner pages
lead to others, the last ones to leaves; all leaves lie equally deep.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui import db
from reentry_gui.kpi.page_cells import LEAF, below
from reentry_gui.kpi.snapshot import NotCertain

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui.kpi.snapshot import Snapshot

INNER: Final = 5
DEEPEST: Final = 20
MOST_BYTES: Final = 2**25  # of a table's leaves; a larger one is copied a span at a time
HASHED_BYTES: Final = 2**20  # that are read at once


@dataclass(frozen=True, eq=False)
class Leaves:
    """The leaves of a table at one moment."""

    of: Snapshot
    table: db.PlainTable
    pages: NDArray[np.int64]

    def copy(self) -> db.Copy:
        """Return all leaves; raises what `Snapshot.read` raises."""
        content = content_of(self.of, self.pages).data
        size, table = self.of.page_bytes, self.table
        return db.Copy(content, 0, table.columns, None, table.shape, "UTF-8", size)

    def digest(self) -> str:
        """Return a hash (SHA-1) of all leaves and of the shape of their table.

        It is that of the copy's bytes, which need not all be there at once.
        """
        size = self.of.page_bytes
        told = begun(size, self.table.shape)
        most = max(HASHED_BYTES // size, 1)
        room = np.empty(most * size, dtype=np.uint8)
        for first in range(0, len(self.pages), most):
            pages = self.pages[first : first + most]
            part = room[: len(pages) * size]
            self.of.read(pages, part)
            told.update(part.data)
        return told.hexdigest()


def digest_of(copy: db.Copy) -> str:
    """Return a hash (SHA-1) of a copy's pages, but for the schema before them."""
    told = begun(copy.page_bytes, copy.shape)
    told.update(memoryview(copy.content)[copy.page_bytes if copy.root else 0 :])
    return told.hexdigest()


def begun(page_bytes: int, shape: str) -> hashlib._Hash:
    """Return a hash that begins with the size of pages and the shape of their table."""
    return hashlib.sha1(f"{page_bytes} {shape}".encode(), usedforsecurity=False)


def leaves_of(of: Snapshot, table: db.PlainTable) -> Leaves:
    """Return a table's leaves; raises NotCertain for what is no such tree, or a large one."""
    pages = np.array([table.root], dtype=np.int64)
    for _level in range(DEEPEST):
        if content_of(of, pages[:1])[0] == LEAF:
            return Leaves(of, table, pages)
        content = content_of(of, pages)
        places = np.arange(0, len(content), of.page_bytes)
        if not (content[places] == INNER).all():
            break
        pages = below(content, places)
        if len(pages) * of.page_bytes > MOST_BYTES:
            break
    raise NotCertain


def content_of(of: Snapshot, pages: NDArray[np.int64]) -> NDArray[np.uint8]:
    """Return pages one behind the other; raises what `Snapshot.read` raises."""
    found = np.empty(len(pages) * of.page_bytes, dtype=np.uint8)
    of.read(pages, found)
    return found
