"""The rows of orders as MT4 writes them, found without a parser.

A long statement is a hundred thousand rows of one shape. They are found here, a run of them
at a time; only what is left is worth a parser's time and memory. A row of any other shape
(an entity, a quote, a line break, markup within a cell) is left to the parser.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MARK: Final = "reentry-run"  # the attribute that stands for a run in what is left
FEWEST_CELLS: Final = 12  # after the ticket; a thirteenth are the taxes of newer builds
TEXT: Final = r'[^<>&"\x00-\x1f\x7f]*+'
# Only single classes are possessive: before Python 3.11.5 a possessive group of several parts
# fails to match what it should. Each part ends where the next begins, so nothing is slower.
# Python looks for "this or nothing" in two thirds of the time that it takes for "this, perhaps".
ATTRIBUTES: Final = r"""(?: [^<>"']*+(?:"[^"<>]*+"[^<>"']*+)*|)"""
UNTITLED: Final = r"""(?: (?:(?!(?i:title))[^<>"'])*|)"""
START: Final = f'<tr{ATTRIBUTES}><td(?: title="({TEXT})"|{UNTITLED})>([0-9]++)</td>'
CELL: Final = f"<td{ATTRIBUTES}>({TEXT})</td>"
ONE_ROW: Final = re.compile(f"{START}{CELL * FEWEST_CELLS}(?:{CELL})?</tr>")
# Without a part that may be missing, all rows of a piece are found in one call.
ALIKE: Final = tuple(
    re.compile(f"{START}{CELL * cells}</tr>") for cells in (FEWEST_CELLS + 1, FEWEST_CELLS)
)
GROUPED: Final = re.compile(r"\((?=[^?])")
RUN: Final = re.compile(f"(?:{GROUPED.sub('(?:', ONE_ROW.pattern)}\\s*+){{2,}}".encode())
PIECE_BYTES: Final = 1 << 20


class Split(NamedTuple):
    """A report without its plain rows, and where each run of them lies in the whole."""

    rest: bytes
    runs: list[tuple[int, int]]


def split(markup: bytes) -> Split:
    """Take the runs of plain rows out of a report in UTF-8; a marked row stays for each."""
    if MARK.encode() in markup:
        return Split(markup, [])
    runs = [found.span() for found in RUN.finditer(markup)]
    parts: list[bytes] = []
    end = 0
    for number, (start, stop) in enumerate(runs):
        parts += [markup[end:start], f'<tr {MARK}="{number}"></tr>\n'.encode()]
        end = stop
    return Split(b"".join([*parts, markup[end:]]), runs)


def plain_rows(markup: bytes, run: tuple[int, int]) -> Iterator[Sequence[Sequence[str]]]:
    """Yield the rows of a run, many at a time: the ticket's tool tip and the cells' texts."""
    start, stop = run
    while start < stop:
        end = markup.find(b"</tr>", min(start + PIECE_BYTES, stop)) + len(b"</tr>")
        end = end if start < end <= stop else stop
        yield rows_in(markup[start:end].decode())
        start = end


def rows_in(piece: str) -> Sequence[Sequence[str]]:
    """Return the tool tip and the cells' texts of each row of a piece."""
    count = piece.count("</tr>")
    for pattern in ALIKE:
        found: list[tuple[str, ...]] = pattern.findall(piece)
        if len(found) == count:
            return found
    return [cells_of(row) for row in ONE_ROW.finditer(piece)]  # some with taxes, some without


def cells_of(found: re.Match[str]) -> tuple[str, ...]:
    """Return the tool tip and the cells' texts of a row, without the cell that is missing."""
    title, *texts = found.groups()
    return (title or "", *(texts if texts[-1] is not None else texts[:-1]))
