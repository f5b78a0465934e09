"""Read a profile in any dialect that is about: every mistake kept and told with its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui import files
from reentry_gui.errors import ReentryError
from reentry_gui.profiles.findings import Severity, found, listed, of
from reentry_gui.profiles.header import read_header
from reentry_gui.profiles.meaning import advise
from reentry_gui.profiles.model import ACTIONS, Profile
from reentry_gui.profiles.rows import read_rows
from reentry_gui.profiles.table import RawRow, Table, cut, trimmed
from reentry_gui.profiles.text import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reentry_gui.profiles.findings import Finding
    from reentry_gui.profiles.header import Header
    from reentry_gui.profiles.rows import RowReading

MEND: Final = "Nothing was changed. Mend the file, or make a new one: reentry profile new"


@dataclass(frozen=True)
class Reading:
    """What was read: the profile if every value could be made out, and the cells as they stand."""

    name: str
    profile: Profile | None
    rows: tuple[RawRow, ...]  # without the header
    columns: tuple[str, ...]  # the columns' names in the file's order
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]  # what differs from the EA's dialect, and was understood

    @property
    def failures(self) -> tuple[Finding, ...]:
        """Return the findings that keep the file from being used."""
        return of(Severity.FAIL, self.findings)

    def placed(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Put findings on a profile's values where those stand in this file."""
        return tuple(
            finding if finding.line is None else self.place(finding, finding.line - 1)
            for finding in findings
        )

    def place(self, finding: Finding, action: int) -> Finding:
        """Put a finding on the cell of an action, as it is written there."""
        first = self.columns.index("Action")
        row = next(row for row in self.rows if int(row.cells[first].text) == action)
        cell = row.cells[self.columns.index(finding.column_name)]
        return replace(finding, line=cell.line, column=cell.column, value=cell.text)


def load(path: Path) -> Profile:
    """Read a profile; a ReentryError lists every mistake with line, column and what is allowed."""
    reading = read(path)
    if reading.profile is None:
        raise explained(reading)
    return reading.profile


def read(path: Path) -> Reading:
    """Read a profile with all its mistakes; a ReentryError only if the file cannot be opened."""
    return parse(files.read_bytes(path), str(path))


def explained(reading: Reading) -> ReentryError:
    """Return one error that lists every mistake of a file."""
    listing = "\n".join(f"  {line}" for line in listed(reading.failures))
    count = len(reading.failures)
    mistakes = "1 mistake" if count == 1 else f"{count} mistakes"
    return ReentryError(f"{reading.name}: {mistakes}\n{listing}", MEND)


def parse(content: bytes, name: str) -> Reading:
    """Read the content of a profile; it is None in the Reading exactly when something FAILs."""
    decoded = decode(content)
    table = cut(decoded.text)
    if not table.rows:
        empty = found("P003", "the file is empty", allowed="a header and six rows")
        return Reading(name, None, (), (), decoded.findings or (empty,), decoded.notes)
    header, rows = header_and_rows(table)
    readings = read_rows(rows, header, table.delimiter)
    findings = [*decoded.findings, *table.findings, *header.findings]
    findings += [finding for reading in readings for finding in reading.findings]
    findings += each_once(readings) if header.is_usable else []
    profile = made_out(readings, findings)
    notes = (*decoded.notes, *table.notes, *header.notes, *row_notes(readings))
    return with_advice(Reading(name, profile, rows, header.columns, tuple(findings), notes))


def header_and_rows(table: Table) -> tuple[Header, tuple[RawRow, ...]]:
    """Tell the header from the rows below it; without a header all are rows.

    Columns without name and content, as spreadsheets add them, are dropped from all rows.
    A row that only happens to end with an empty field too many keeps it: there a decimal
    comma has cut a number in two.
    """
    first = table.rows[0]
    header = read_header(trimmed(first, 1))
    if not header.is_there:
        return header, table.rows
    width, filled = len(first.cells), len(header.columns)
    return header, tuple(
        trimmed(row, filled) if len(row.cells) == width else row for row in table.rows[1:]
    )


def each_once(readings: Sequence[RowReading]) -> Iterator[Finding]:
    """Yield a finding for each action that is missing or stands a second time."""
    seen: dict[int, int] = {}
    for reading in readings:
        if reading.action is not None and reading.action in seen:
            message = f"action {reading.action} stands on line {seen[reading.action]} already"
            yield found("P022", message, reading.line, 1, "Action", allowed="each action once")
        elif reading.action is not None:
            seen[reading.action] = reading.line
    if all(reading.action is not None for reading in readings):
        for action in ACTIONS:
            if action not in seen:
                message = f"action {action} is missing"
                yield found("P021", message, allowed="one row for each of the actions 1 to 6")


def made_out(readings: Sequence[RowReading], findings: Iterable[Finding]) -> Profile | None:
    """Return the profile, None if anything about it is wrong."""
    rows = [reading.row for reading in readings if reading.row is not None]
    return None if of(Severity.FAIL, findings) else Profile(rows=tuple(rows))


def row_notes(readings: Sequence[RowReading]) -> Iterator[str]:
    """Yield each thing once that rows do in another way than the EA's dialect."""
    yield from dict.fromkeys(note for reading in readings for note in reading.notes)
    actions = [reading.action for reading in readings if reading.action is not None]
    if actions != sorted(actions):
        yield "the rows are not in the order of the actions"


def with_advice(reading: Reading) -> Reading:
    """Add what a valid profile's values do that its author hardly means."""
    if reading.profile is None:
        return reading
    advice = reading.placed(advise(reading.profile))
    return replace(reading, findings=(*reading.findings, *advice))
