"""Where the cells of a table's pages begin, and the numbers that they begin with.

Source of the format: sqlite.org/fileformat2.html, section 1.6: a page lists where its cells
begin; each cell of an inner page begins with the number of a page below it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui import db

LEAF: Final = 13
TOGETHER_BYTES: Final = 2**20  # what is needed in between stays near the processor
INNER_HEADER, LEAF_HEADER = 12, 8  # bytes before a page's list of cells


class OddRows(Exception):  # noqa: N818  # no error: such rows are read in another way
    """Rows are not kept as their columns say: the values have to be cast first."""


def cell_starts(content: NDArray[np.uint8], copy: db.Copy) -> NDArray[np.int64]:
    """Return where each row's cell begins, in the order of the rows."""
    size = copy.page_bytes
    if not copy.root:
        return leaf_cells(content, size)
    pages = np.array([(copy.root - 1) * size])
    while len(pages) and content[pages[0]] != LEAF:
        pages = (below(content, pages) - 1) * size
    return cells_of(content, pages, LEAF_HEADER)[1]


def leaf_cells(content: NDArray[np.uint8], size: int) -> NDArray[np.int64]:
    """Return where each cell of leaves begins, which lie one behind the other as in a file."""
    most = max(TOGETHER_BYTES // size, 1) * size
    found = [np.zeros(0, dtype=np.int64)]
    for first in range(0, len(content), most):
        pages = np.arange(first, min(first + most, len(content)), size)
        if (content[pages] != LEAF).any() or (unsigned(content, pages + 3, 2) > size // 6).any():
            raise OddRows
        found.append(cells_of(content, pages, LEAF_HEADER)[1])
    return np.concatenate(found)


def below(content: NDArray[np.uint8], pages: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the numbers of the pages below inner ones that begin at some places, in order."""
    lists, cells = cells_of(content, pages, INNER_HEADER)
    last = unsigned(content, pages + 8, 4)  # behind those of its cells
    return np.insert(unsigned(content, cells, 4), np.cumsum(lists), last)


def cells_of(
    content: NDArray[np.uint8], pages: NDArray[np.int64], header: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return how many cells each page has, and where all of them begin."""
    counts = unsigned(content, pages + 3, 2)
    base = np.repeat(pages, counts)
    nth = np.arange(len(base)) - np.repeat(np.cumsum(counts) - counts, counts)
    return counts, base + unsigned(content, base + header + 2 * nth, 2)


def unsigned(content: NDArray[np.uint8], at: NDArray[np.int64], width: int) -> NDArray[np.int64]:
    """Return whole numbers of so many bytes, the highest byte first."""
    found = np.zeros(len(at), dtype=np.int64)
    for byte in range(width):
        found = found << 8 | content[at + byte]
    return found


def varints(
    content: NDArray[np.uint8], at: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return numbers of 1 to 9 bytes, and where each one ends.

    Each byte but a ninth gives 7 bits; its highest bit tells that another one follows.
    """
    byte = content.take(at, mode="clip")
    found, at = byte.astype(np.int64), at + 1
    more = byte > 127
    if not more.any():
        return found, at
    found &= 127
    for nth in range(2, 10):
        if not more.any():
            break
        byte = content.take(at, mode="clip")
        longer = found << 7 | byte & 127 if nth < 9 else found << 8 | byte
        found = np.where(more, longer, found)
        at = at + more
        more &= byte > 127
    return found, at
