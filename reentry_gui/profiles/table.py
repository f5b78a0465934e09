"""From text to cells with their places: comments, delimiter, quotes, header."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from reentry_gui.profiles.findings import Finding, found, shown
from reentry_gui.profiles.header import known_column

if TYPE_CHECKING:
    from collections.abc import Iterator

DELIMITERS: Final = {",": "a comma", ";": "a semicolon", "\t": "a tab"}
LINE: Final = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
EXCEL_HINT: Final = re.compile(r"sep=(.)", re.IGNORECASE)


@dataclass(frozen=True)
class Cell:
    """One field as it stands in the file, without its quotes."""

    line: int
    column: int  # the field's number in its row, counted from 1
    text: str
    quoted: bool = False


@dataclass(frozen=True)
class RawRow:
    """One row as it stands in the file, the header among them."""

    line: int
    cells: tuple[Cell, ...]

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing but delimiters and spaces stands there."""
        return not any(cell.text.strip() for cell in self.cells)

    @property
    def is_comment(self) -> bool:
        """Tell whether the row begins with `#`."""
        return self.cells[0].text.lstrip().startswith("#")


@dataclass(frozen=True)
class Table:
    """A file's rows without comments and blank ones; the first is the header if there is one."""

    rows: tuple[RawRow, ...] = ()
    delimiter: str = ","
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()


def cut(text: str) -> Table:
    """Cut a text into rows and cells."""
    start, line, notes = skip_preamble(text)
    first = LINE.match(text, start)
    delimiter = delimiter_of(first.group(1) if first else "")
    rows = list(cut_rows(text, start, line, delimiter))
    kept = tuple(row for row in rows if not row.is_blank and not row.is_comment)
    if delimiter != ",":
        notes.append(f"the fields are separated by {DELIMITERS[delimiter]}")
    if any(row.is_comment for row in rows):
        notes.append("comments stand below the header")
    if any(row.is_blank for row in rows[:-1]):
        notes.append("there are empty lines")
    if any(cell.quoted for row in kept for cell in row.cells):
        notes.append("fields stand in quotation marks")
    return Table(kept, delimiter, tuple(unclosed(kept)), tuple(notes))


def skip_preamble(text: str) -> tuple[int, int, list[str]]:
    """Return where the header begins, its line, and notes on what stands above it.

    Comments are skipped line by line: a lone quotation mark in one must not swallow the header.
    """
    position, line, notes = 0, 1, []
    while match := LINE.match(text, position):
        content, end = match.group(1).strip(), match.group(2)
        if content.startswith("#"):
            notes.append("comments stand above the header")
        elif EXCEL_HINT.fullmatch(content):
            notes.append(f"Excel's line {shown(content)} stands above the header")
        elif content:
            break
        else:
            notes.append("there are empty lines above the header")
        if not end:
            return len(text), line, []
        position, line = match.end(), line + 1
    return position, line, list(dict.fromkeys(notes))


def delimiter_of(header: str) -> str:
    """Return the delimiter that makes most of the header's columns known ones."""

    def columns(delimiter: str) -> tuple[int, int]:
        names = [name.strip().strip('"') for name in header.split(delimiter)]
        return sum(known_column(name) is not None for name in names), len(names)

    return max(DELIMITERS, key=columns)


@cache
def cell_pattern(delimiter: str) -> re.Pattern[str]:
    """Return what matches one cell and what ends it; quotes count only at a cell's edges."""
    mark = re.escape(delimiter)
    quoted = r'[ ]*"(?P<quoted>[^"]*(?:""[^"]*)*)"[ ]*'
    return re.compile(rf"(?:{quoted}|(?P<plain>[^{mark}\r\n]*))(?P<end>{mark}|\r\n|\r|\n|\Z)")


def cut_rows(text: str, start: int, line: int, delimiter: str) -> Iterator[RawRow]:
    """Yield the rows from `start` on; a quoted cell may reach over several lines."""
    position, cells, first = start, list[Cell](), line
    while match := cell_pattern(delimiter).match(text, position):
        quoted = match["quoted"]
        content = match["plain"] if quoted is None else quoted.replace('""', '"')
        cells.append(Cell(line, len(cells) + 1, content, quoted is not None))
        line += len(re.findall(r"\r\n|\r|\n", quoted or ""))
        position = match.end()
        if match["end"] == delimiter:
            continue
        yield RawRow(first, tuple(cells))
        if not match["end"]:
            return
        line += 1
        cells, first = [], line


def unclosed(rows: tuple[RawRow, ...]) -> Iterator[Finding]:
    """Yield a finding for each cell that begins with a quotation mark and does not end with one."""
    for row in rows:
        for cell in row.cells:
            if not cell.quoted and cell.text.lstrip().startswith('"'):
                yield found(
                    "P004",
                    "begins with a quotation mark and does not end with one",
                    cell.line,
                    cell.column,
                    value=cell.text,
                    allowed="no quotation marks, or both",
                )


def trimmed(row: RawRow, width: int) -> RawRow:
    """Drop empty cells beyond a width: spreadsheets fill rows up with delimiters."""
    cells = row.cells
    while len(cells) > width and not cells[-1].text.strip():
        cells = cells[:-1]
    return replace(row, cells=cells)
