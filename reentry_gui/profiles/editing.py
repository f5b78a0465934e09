"""A profile while it is edited: cells as they were typed, each mistake kept and explained."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reentry_gui.config import GovernanceSection
from reentry_gui.profiles.findings import Severity
from reentry_gui.profiles.header import Header
from reentry_gui.profiles.limits import validate
from reentry_gui.profiles.meaning import advise
from reentry_gui.profiles.misreading import ea_findings
from reentry_gui.profiles.model import ACTIONS, Profile
from reentry_gui.profiles.reading import each_once
from reentry_gui.profiles.render import COLUMNS, render, texts
from reentry_gui.profiles.rows import read_rows
from reentry_gui.profiles.table import Cell, RawRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.profiles.findings import Finding
    from reentry_gui.profiles.reading import Reading

Cells = tuple[tuple[str, ...], ...]  # six rows of six texts, in the order of actions and columns


@dataclass(frozen=True)
class CellsCheck:
    """What cells amount to; the findings stand on the lines that `render` gives the rows."""

    profile: Profile | None  # None: something FAILs, so that there is nothing to save
    findings: tuple[Finding, ...]


def check_cells(
    cells: Sequence[Sequence[str]],
    persona: str | None = None,
    governance: GovernanceSection | None = None,
) -> CellsCheck:
    """Check cells as they stand in an editor; without a persona no limits are held against them."""
    rows = tuple(raw_row(line, row) for line, row in enumerate(cells, 2))
    readings = read_rows(rows, Header(COLUMNS), ",")
    made = [reading.row for reading in readings if reading.row is not None]
    findings = [finding for reading in readings for finding in reading.findings]
    findings += each_once(readings)
    is_whole = {row.action for row in made} == {*ACTIONS} and len(made) == len(ACTIONS)
    whole = Profile(rows=tuple(made)) if is_whole else None
    if whole is not None:
        findings += meant(whole, persona, governance or GovernanceSection())
    ordered = tuple(sorted(dict.fromkeys(findings), key=place))
    is_refused = any(finding.severity is Severity.FAIL for finding in ordered)
    return CellsCheck(None if is_refused else whole, ordered)


def meant(profile: Profile, persona: str | None, governance: GovernanceSection) -> list[Finding]:
    """Return what valid values do that is not allowed, hardly meant, or ignored by the EA."""
    limits = governance.limits_for(persona) if persona else None
    own = validate(profile, limits, persona) if persona and limits else advise(profile)
    return [*own, *ea_findings(render(profile))]


def raw_row(line: int, row: Sequence[str]) -> RawRow:
    """Make a row of texts as it would stand in a file."""
    return RawRow(line, tuple(Cell(line, column, text) for column, text in enumerate(row, 1)))


def place(finding: Finding) -> tuple[int, int, str]:
    """Return what findings are sorted by."""
    return finding.line or 0, finding.column or 0, finding.rule


def cells_of(profile: Profile) -> Cells:
    """Return a profile's cells as they are written."""
    return tuple(texts(row) for row in profile.rows)


def cells_read(reading: Reading) -> Cells:
    """Return the cells of a file: made out if it could be read, else as they stand there.

    An action without a row of its own gets empty cells; what stands beyond the last column
    is put at its end, because a comma inside a field has cut it.
    """
    if reading.profile is not None:
        return cells_of(reading.profile)
    found: dict[str, tuple[str, ...]] = {}
    for row in reading.rows:
        named = by_column(row, reading.columns)
        found.setdefault(named[0], named)
    return tuple(found.get(str(action), empty(action)) for action in ACTIONS)


def by_column(row: RawRow, columns: Sequence[str]) -> tuple[str, ...]:
    """Return a row's texts in the order of our columns."""
    texts_there = [cell.text.strip() for cell in row.cells]
    width = len(columns)
    if len(texts_there) > width:
        texts_there[width - 1 :] = [",".join(texts_there[width - 1 :])]
    named = dict(zip(columns, texts_there, strict=False))
    return tuple(named.get(column, "") for column in COLUMNS)


def empty(action: int) -> tuple[str, ...]:
    """Return the cells of an action that has no row."""
    return (str(action), *("" for _column in COLUMNS[1:]))
