"""Where the EA's reader would take a file for something else than it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reentry_gui.profiles.ea import DOUBLE, FIELDS, INTEGER, double, ea_lines, integer
from reentry_gui.profiles.findings import Finding, Severity, found, of
from reentry_gui.profiles.header import known_column
from reentry_gui.profiles.model import (
    ACTIONS,
    IGNORED_BY_THE_EA,
    MAX_DELAY_SECONDS,
    ActionType,
)
from reentry_gui.profiles.render import COLUMNS
from reentry_gui.profiles.text import BYTE_ORDER_MARKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NUMBERS: Final = {2: DOUBLE, 3: INTEGER, 4: DOUBLE}
MARK_OR_QUOTE: Final = ' "\xef\xbb\xbf'
IN_OUR_FORM: Final = "ASCII, CRLF, commas, a decimal point, no quotes, no comments"


def ea_findings(content: bytes) -> tuple[Finding, ...]:
    """Return what the EA would misread (FAIL) or ignore (INFO) in a file it is given.

    A file without a FAIL is read by the EA exactly as `parse` reads it.
    """
    if b"\0" in content:
        message = "the file is no ANSI text: the EA reads nothing from it"
        return (found("P401", message, allowed=IN_OUR_FORM),)
    rows = ea_lines(content)
    findings = [*marks(content), *line_ends(content), *header(rows)]
    for line, fields in enumerate(rows, 1):
        findings += characters(line, fields)
        findings += row_findings(line, fields) if line > 1 else []
    if not of(Severity.FAIL, findings):
        findings += each_once(rows)
    return tuple(findings)


def marks(content: bytes) -> Iterator[Finding]:
    """Yield a finding on a byte order mark."""
    for mark, _encoding, name in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            message = f"the file is {name}; the EA takes the mark for text"
            yield found("P401", message, 1, allowed=IN_OUR_FORM)
            return


def line_ends(content: bytes) -> Iterator[Finding]:
    """Yield findings on line ends that are not CRLF."""
    if re.search(rb"\r(?!\n)", content):
        message = "a line ends with CR alone, which the EA does not take for an end"
        yield found("P405", message, allowed="CRLF")
    if re.search(rb"(?<!\r)\n", content):
        yield found("P411", "lines end with LF alone; the EA reads that, we write CRLF")


def header(rows: Sequence[Sequence[str]]) -> Iterator[Finding]:
    """Yield findings on a header that is missing, or whose columns are not the EA's six."""
    if rows and integer(rows[0][0]) in ACTIONS:
        message = f"the EA skips the first row, so action {integer(rows[0][0])} is lost"
        yield found("P404", message, 1, allowed=",".join(COLUMNS))
    for line, fields in enumerate(rows, 1):
        names = [known_column(field.strip(MARK_OR_QUOTE)) for field in fields]
        if len({*names} - {None}) > 1 and names != [*COLUMNS]:
            message = "the columns are not the EA's; it goes by position, not by name"
            yield found("P414", message, line, allowed=",".join(COLUMNS))


def characters(line: int, fields: Sequence[str]) -> Iterator[Finding]:
    """Yield findings on characters that the EA reads as others."""
    if is_ignored(fields):
        return
    for column, field in enumerate(fields, 1):
        name = COLUMNS[column - 1] if column <= FIELDS else ""
        if '"' in field:
            message = "holds quotation marks, which the EA takes for text"
            yield found("P403", message, line, column, name, value=field, allowed=IN_OUR_FORM)
        if not field.isascii() and not is_mark(line, column, field):
            message = "holds other than ASCII, which the EA reads by its own code page"
            yield found("P402", message, line, column, name, value=field, allowed=IN_OUR_FORM)


def is_mark(line: int, column: int, field: str) -> bool:
    """Tell whether the first field is odd only because of a byte order mark, told elsewhere."""
    return line == column == 1 and re.sub("^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)", "", field).isascii()


def is_ignored(fields: Sequence[str]) -> bool:
    """Tell whether a line is empty or a comment: the EA finds no action on it."""
    return fields[0].lstrip().startswith("#") or not any(field.strip() for field in fields)


def row_findings(line: int, fields: Sequence[str]) -> Iterator[Finding]:
    """Yield what the EA makes of a row below the first."""
    header_again = [known_column(field) for field in fields[:FIELDS]] == [*COLUMNS]
    if is_ignored(fields) or header_again:
        yield found("P412", "the EA ignores this line", line)
    elif len(fields) < FIELDS:
        message = f"the row has {len(fields)} fields between commas, so the EA skips it"
        yield found("P405", message, line, allowed=f"{FIELDS} fields")
    elif len(fields) > FIELDS:
        message = f"the row has {len(fields)} fields between commas, the EA takes the first six"
        yield found("P406", message, line, FIELDS + 1, allowed=f"{FIELDS} fields")
    else:
        yield from action(line, fields[0])
        yield from kind(line, fields[1])
        for at, pattern in NUMBERS.items():
            yield from number(line, at, fields[at], pattern)


def action(line: int, text: str) -> Iterator[Finding]:
    """Yield a finding on an action that the EA skips or takes for another."""
    if integer(text) not in ACTIONS:
        message = "is none of the actions 1 to 6, so the EA skips the row"
        yield found("P407", message, line, 1, COLUMNS[0], value=text, allowed="1 to 6")
    else:
        yield from number(line, 0, text, INTEGER)


def kind(line: int, text: str) -> Iterator[Finding]:
    """Yield findings on a type that the EA does not know or does not carry out."""
    if text in IGNORED_BY_THE_EA:
        message = "is taken for no action by the published EA build"
        yield found("P413", message, line, 2, COLUMNS[1], value=text)
    elif text not in ActionType.__members__:
        message = "is no type to the EA, so it takes no action"
        yield found("P408", message, line, 2, COLUMNS[1], value=text, allowed=", ".join(ActionType))


def number(line: int, at: int, text: str, pattern: re.Pattern[str]) -> Iterator[Finding]:
    """Yield a finding where the EA reads only the front of a number, or none."""
    whole = pattern.fullmatch(text.rstrip(" \t"))
    if pattern is INTEGER:
        read = str(integer(text))
        whole = whole if abs(integer(text)) <= MAX_DELAY_SECONDS else None
    else:
        read = f"{double(text):g}"
    if not whole:
        message = f"is read by the EA as {read}"
        yield found(
            "P409", message, line, at + 1, COLUMNS[at], value=text, allowed="digits, decimal point"
        )


def each_once(rows: Sequence[Sequence[str]]) -> Iterator[Finding]:
    """Yield a finding for each action that the EA does not find exactly once."""
    actions = [integer(fields[0]) for fields in rows[1:] if len(fields) >= FIELDS]
    for wanted in ACTIONS:
        if (count := actions.count(wanted)) != 1:
            rows_found = f"{count} rows" if count else "no row"
            yield found(
                "P410",
                f"action {wanted} has {rows_found}",
                allowed="each of the actions 1 to 6 once",
            )
