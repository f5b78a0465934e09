"""The header row: which field is which column."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reentry_gui.profiles.findings import Finding, found
from reentry_gui.profiles.render import COLUMNS, HEADER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.profiles.table import RawRow

ENABLED: Final = "Enabled"
IMPORTED: Final = (*COLUMNS[:5], ENABLED, COLUMNS[5])
NUMBER: Final = re.compile(r"\s*[+-]?[0-9]+")


@dataclass(frozen=True)
class Header:
    """The columns' names in the file's order, and what is to be said of them."""

    columns: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def is_there(self) -> bool:
        """Tell whether the first row is a header and not a row of the profile."""
        return all(finding.rule != "P010" for finding in self.findings)

    @property
    def is_usable(self) -> bool:
        """Tell whether each field's column is known; without a header it goes by position."""
        return not self.findings or not self.is_there


def known_column(text: str) -> str | None:
    """Return the column that a header cell names, whatever its case and spacing."""
    bare = re.sub(r"[\s_-]", "", text).casefold()
    return next((name for name in IMPORTED if name.casefold() == bare), None)


def read_header(row: RawRow) -> Header:
    """Find out which field is which column."""
    if is_data(row):
        message = "the header is missing; the EA skips the first row, whatever it holds"
        return Header(COLUMNS, (found("P010", message, row.line, allowed=HEADER, fix=HEADER),))
    columns = tuple(known_column(cell.text) or "" for cell in row.cells)
    findings = (*unknown(row), *double(row, columns), *missing(row, columns))
    return Header(columns, findings, tuple(notes_on(row, columns)))


def is_data(row: RawRow) -> bool:
    """Tell whether the first row is one of the six already."""
    return NUMBER.fullmatch(row.cells[0].text) is not None


def unknown(row: RawRow) -> Iterator[Finding]:
    """Yield a finding for each column that is none of ours."""
    for cell in row.cells:
        if known_column(cell.text) is None:
            close = difflib.get_close_matches(cell.text[:100].strip(), IMPORTED, 1)
            yield found(
                "P012",
                "is no column of a profile" if cell.text.strip() else "a column has no name",
                cell.line,
                cell.column,
                value=cell.text,
                allowed=HEADER,
                fix=close[0] if close else None,
            )


def double(row: RawRow, columns: tuple[str, ...]) -> Iterator[Finding]:
    """Yield a finding for each column that stands there a second time."""
    for place, (cell, name) in enumerate(zip(row.cells, columns, strict=True)):
        if name and name in columns[:place]:
            message = "stands twice in the header"
            yield found("P013", message, cell.line, cell.column, name, value=cell.text)


def missing(row: RawRow, columns: tuple[str, ...]) -> Iterator[Finding]:
    """Yield a finding for each column that is not there."""
    for number, name in enumerate(COLUMNS, 1):
        if name not in columns:
            message = f"the column {name} is missing"
            yield found("P011", message, row.line, number, name, allowed=HEADER)


def notes_on(row: RawRow, columns: tuple[str, ...]) -> Iterator[str]:
    """Yield what differs from the EA's header without harm."""
    if ENABLED in columns:
        yield "there is a column Enabled; its 0 is read as NO_REENTRY"
    if any(cell.text != name for cell, name in zip(row.cells, columns, strict=True) if name):
        yield "the header is spelled in another way"
    if [name for name in columns if name != ENABLED] != [*COLUMNS]:
        yield "the columns stand in another order"
