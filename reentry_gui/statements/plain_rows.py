"""The rows of orders as MT4 writes them, found without a parser.

A long statement is a hundred thousand rows of one shape. They are found here, a run of them
at a time; only what is left is worth a parser's time and memory. A row of any other shape
(an entity, a quote, a line break, markup within a cell) is left to the parser.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

MARK: Final = "reentry-run"  # the attribute that stands for a run in what is left
FEWEST_CELLS: Final = 12  # after the ticket; a thirteenth are the taxes of newer builds
TEXT: Final = r'[^<>&"\x00-\x1f\x7f]*+'
# Only single classes are possessive: before Python 3.11.5 a possessive group of several parts
# fails to match what it should. Each part ends where the next begins, so nothing is slower.
ATTRIBUTES: Final = r"""(?: [^<>"']*+(?:"[^"<>]*+"[^<>"']*+)*)?"""
UNTITLED: Final = r"""(?: (?:(?!(?i:title))[^<>"'])*)?"""
ONE_ROW: Final = re.compile(
    f'<tr{ATTRIBUTES}><td(?: title="({TEXT})"|{UNTITLED})>([0-9]++)</td>'
    + f"<td{ATTRIBUTES}>({TEXT})</td>" * FEWEST_CELLS
    + f"(?:<td{ATTRIBUTES}>({TEXT})</td>)?</tr>"
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


def plain_rows(markup: bytes, run: tuple[int, int]) -> Iterator[tuple[list[str], str]]:
    """Yield the cells' texts and the ticket's tool tip of each row of a run."""
    start, stop = run
    while start < stop:
        end = markup.find(b"</tr>", min(start + PIECE_BYTES, stop)) + len(b"</tr>")
        end = end if start < end <= stop else stop
        for found in ONE_ROW.finditer(markup[start:end].decode()):
            title, *texts = found.groups()
            if texts[-1] is None:
                del texts[-1]
            yield texts, title or ""
        start = end
