"""From a row's cells to the values of one action."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reentry_gui.profiles import cells
from reentry_gui.profiles.findings import Finding, found
from reentry_gui.profiles.header import ENABLED
from reentry_gui.profiles.model import ActionType, ProfileRow
from reentry_gui.profiles.numerals import DECIMAL_COMMA, Refused
from reentry_gui.profiles.table import Cell, RawRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from reentry_gui.profiles.header import Header

    Reader = Callable[[str, str], Any]

READERS: Final[dict[str, Reader]] = {
    "Action": cells.read_action,
    "Type": lambda text, _decimal: cells.read_type(text),
    "SizeMultiplier": cells.read_size,
    "DelaySeconds": cells.read_delay,
    "ConfidenceAdjustment": cells.read_confidence,
    ENABLED: lambda text, _decimal: cells.read_enabled(text),
    "Parameters": lambda text, _decimal: cells.read_parameters(text),
}
NUMBERS: Final = ("SizeMultiplier", "DelaySeconds", "ConfidenceAdjustment")


@dataclass(frozen=True)
class RowReading:
    """What could be made out of one row."""

    line: int
    action: int | None
    row: ProfileRow | None
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()


def read_rows(rows: Sequence[RawRow], header: Header, delimiter: str) -> list[RowReading]:
    """Read all rows below a usable header."""
    if not header.is_usable:
        return []
    decimal = decimal_of(rows, header.columns, delimiter)
    return [read_row(row, header.columns, delimiter, decimal) for row in rows]


def decimal_of(rows: Iterable[RawRow], columns: Sequence[str], delimiter: str) -> str:
    """Return the decimal sign: a comma where a file without comma between fields uses one."""
    numbers = (
        cell.text.strip()
        for row in rows
        for cell, name in zip(row.cells, columns, strict=False)
        if name in NUMBERS
    )
    has_comma = any(DECIMAL_COMMA.fullmatch(number) for number in numbers)
    return "," if delimiter != "," and has_comma else "."


def read_row(row: RawRow, columns: Sequence[str], delimiter: str, decimal: str) -> RowReading:
    """Read one row; a cell that is not allowed becomes a finding, the others are read on."""
    fields = joined_parameters(row, columns, delimiter)
    if len(fields) != len(columns):
        finding = wrong_count(row, columns, delimiter, decimal)
        return RowReading(row.line, action_of(row, columns, decimal), None, (finding,))
    values: dict[str, Any] = {}
    findings: list[Finding] = []
    for cell, name in zip(fields, columns, strict=True):
        try:
            values[name] = READERS[name](cell.text.strip(), decimal)
        except Refused as refused:
            findings.append(explain(cell, name, refused))
    made = None if findings else row_of(values)
    findings += prose(fields, columns)
    notes = tuple(notes_on(fields, columns, decimal, enabled=values.get(ENABLED, True)))
    return RowReading(row.line, values.get("Action"), made, tuple(findings), notes)


def joined_parameters(row: RawRow, columns: Sequence[str], delimiter: str) -> tuple[Cell, ...]:
    """Put parameters together again that a `;` between fields has cut."""
    width = len(columns)
    parts = row.cells[width - 1 :]
    keyed = all("=" in cell.text for cell in parts if cell.text.strip())
    if delimiter != ";" or len(parts) < 2 or columns[-1] != "Parameters" or not keyed:
        return row.cells
    whole = ";".join(cell.text.strip() for cell in parts)
    return (*row.cells[: width - 1], Cell(parts[0].line, width, whole))


def explain(cell: Cell, name: str, refused: Refused) -> Finding:
    """Turn a refused cell into a finding with its place."""
    return found(
        cells.RULE_OF[name],
        refused.message,
        cell.line,
        cell.column,
        name,
        value=cell.text,
        allowed=refused.allowed,
        fix=refused.fix,
    )


def row_of(values: dict[str, Any]) -> ProfileRow:
    """Make the row; one that an older file has switched off re-enters nothing."""
    return ProfileRow(
        action=values["Action"],
        type=values["Type"] if values.get(ENABLED, True) else ActionType.NO_REENTRY,
        size_multiplier=values["SizeMultiplier"],
        delay_seconds=values["DelaySeconds"],
        confidence_adjustment=values["ConfidenceAdjustment"],
        parameters=values["Parameters"],
    )


def prose(fields: Iterable[Cell], columns: Sequence[str]) -> Iterator[Finding]:
    """Yield a warning where a text stands that no program can make use of."""
    for cell, name in zip(fields, columns, strict=True):
        if name == "Parameters" and cells.is_prose(cell.text):
            yield found(
                "P108",
                "is prose, which the EA cannot use",
                cell.line,
                cell.column,
                name,
                value=cell.text,
                allowed=cells.PARAMETERS,
                fix=cells.as_note(cell.text),
            )


def notes_on(
    fields: Iterable[Cell], columns: Sequence[str], decimal: str, *, enabled: bool
) -> Iterator[str]:
    """Yield what differs from the EA's dialect and was understood."""
    for cell, name in zip(fields, columns, strict=True):
        text = cell.text.strip()
        if text != cell.text:
            yield "spaces stand around fields"
        if name in NUMBERS and decimal == "," and "," in text:
            yield "decimals have a comma"
        if name == "Type" and text not in ActionType.__members__:
            yield "types are spelled in another way"
        if name == ENABLED and not enabled:
            yield f"line {cell.line} is switched off, so its type is NO_REENTRY"


def action_of(row: RawRow, columns: Sequence[str], decimal: str) -> int | None:
    """Return the action of a row that is otherwise broken, None if that is broken, too."""
    at = columns.index("Action")
    try:
        return cells.read_action(row.cells[at].text.strip(), decimal)
    except (IndexError, Refused):
        return None


def wrong_count(row: RawRow, columns: Sequence[str], delimiter: str, decimal: str) -> Finding:
    """Explain a row with too few or too many fields; a comma inside one is the usual cause."""
    width, count = len(columns), len(row.cells)
    allowed = f"{width} fields, as the header has"
    if count < width:
        message = f"the row has {count} fields, {width} are needed; the EA skips it"
        return found("P020", message, row.line, count + 1, columns[count], allowed=allowed)
    message = f"the row has {count} fields, {width} are allowed"
    guesses = [*decimal_guesses(row, columns, decimal)] if delimiter == "," else []
    if len(guesses) == 1:
        at, meant = guesses[0]
        message += "; a decimal comma cuts a number in two"
        return found("P020", message, row.line, at + 1, columns[at], allowed=allowed, fix=meant)
    message += "; a comma inside a field cuts it in two" if delimiter == "," else ""
    return found("P020", message, row.line, width + 1, allowed=allowed)


def decimal_guesses(row: RawRow, columns: Sequence[str], decimal: str) -> Iterator[tuple[int, str]]:
    """Yield each number that makes the row right once its two halves are joined with a point."""
    for at, name in enumerate(columns):
        if name not in ("SizeMultiplier", "ConfidenceAdjustment") or at + 1 >= len(row.cells):
            continue
        halves = [cell.text.strip() for cell in row.cells[at : at + 2]]
        merged = (*row.cells[:at], Cell(row.line, at + 1, ".".join(halves)), *row.cells[at + 2 :])
        if len(merged) != len(columns) or not halves[1].isdecimal():
            continue
        if read_row(RawRow(row.line, merged), columns, ",", decimal).row is not None:
            yield at, ".".join(halves)
