"""What a check found: the rule, how bad it is, the place, what is allowed, and a correction."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


class Severity(enum.StrEnum):
    """How bad a finding is."""

    FAIL = "FAIL"  # the file cannot be used
    WARNING = "WARNING"  # it can be used, and does probably not what its author means
    INFO = "INFO"  # worth knowing


# Every rule: how bad it is, and what it looks for. P0 the file, P1 its cells, P2 what the
# values mean, P3 the persona's limits, P4 what the EA's own reader makes of the file.
RULES: Final[Mapping[str, tuple[Severity, str]]] = {
    "P001": (Severity.FAIL, "the file is too large for a profile"),
    "P002": (Severity.FAIL, "the encoding cannot be made out"),
    "P003": (Severity.FAIL, "the file holds nothing"),
    "P004": (Severity.FAIL, "a quotation mark is never closed"),
    "P010": (Severity.FAIL, "the header is missing"),
    "P011": (Severity.FAIL, "a column is missing"),
    "P012": (Severity.FAIL, "a column is unknown"),
    "P013": (Severity.FAIL, "a column stands twice"),
    "P020": (Severity.FAIL, "a row has too few or too many fields"),
    "P021": (Severity.FAIL, "an action has no row"),
    "P022": (Severity.FAIL, "an action has two rows"),
    "P101": (Severity.FAIL, "the action is none of 1 to 6"),
    "P102": (Severity.FAIL, "the type is none of the eight"),
    "P103": (Severity.FAIL, "the size multiplier is not allowed"),
    "P104": (Severity.FAIL, "the delay is not allowed"),
    "P105": (Severity.FAIL, "the confidence adjustment is not allowed"),
    "P106": (Severity.FAIL, "the parameters are not allowed"),
    "P107": (Severity.FAIL, "Enabled is neither 0 nor 1"),
    "P108": (Severity.WARNING, "prose stands in the parameters"),
    "P201": (Severity.WARNING, "the confidence adjustment looks like a multiplier"),
    "P202": (Severity.WARNING, "the confidence adjustment is beyond -1 to 1"),
    "P203": (Severity.INFO, "values stand beside a type that places no order"),
    "P204": (Severity.WARNING, "the size multiplier 0 places no order"),
    "P205": (Severity.WARNING, "the size multiplier contradicts the type"),
    "P206": (Severity.WARNING, "the delay is longer than a day"),
    "P301": (Severity.FAIL, "the size multiplier breaks the persona's limit"),
    "P302": (Severity.WARNING, "the confidence stays below the persona's minimum"),
    "P303": (Severity.INFO, "the persona allows no re-entry at all"),
    "P310": (Severity.WARNING, "the first trade is larger than the lot cap"),
    "P311": (Severity.INFO, "a limit cuts the exposure ladder"),
    "P401": (Severity.FAIL, "the EA reads ANSI without a byte order mark"),
    "P402": (Severity.FAIL, "the EA reads a character as another"),
    "P403": (Severity.FAIL, "the EA knows no quotation marks"),
    "P404": (Severity.FAIL, "the EA skips the first row as the header"),
    "P405": (Severity.FAIL, "the EA skips a row of fewer than six fields"),
    "P406": (Severity.FAIL, "the EA sees only the first six fields"),
    "P407": (Severity.FAIL, "the EA skips a row with another action than 1 to 6"),
    "P408": (Severity.FAIL, "the EA does not know the type as it is written"),
    "P409": (Severity.FAIL, "the EA reads another number"),
    "P410": (Severity.FAIL, "the EA does not find each action once"),
    "P414": (Severity.FAIL, "the EA goes by position, not by the columns' names"),
    "P411": (Severity.INFO, "line ends are not CRLF"),
    "P412": (Severity.INFO, "the EA ignores a line"),
    "P413": (Severity.INFO, "the published EA build takes no action on the type"),
}
MOST_LISTED: Final = 50


@dataclass(frozen=True)
class Finding:
    """One thing found in a profile, told with its place, what is allowed, and a correction."""

    rule: str
    severity: Severity
    message: str
    line: int | None = None  # counted from 1
    column: int | None = None  # the field's number in its row, counted from 1
    column_name: str = ""
    value: str | None = None
    allowed: str = ""
    fix: str | None = None  # the corrected text of the cell

    def __str__(self) -> str:
        parts = [f"{shown(self.value)} {self.message}" if self.value is not None else self.message]
        parts += [f"allowed: {self.allowed}"] if self.allowed else []
        parts += [f"write {self.fix}"] if self.fix is not None else []
        place = f"{self.place}: " if self.place else ""
        return f"{place}{'; '.join(parts)} ({self.rule})"

    @property
    def place(self) -> str:
        """Return the place in words, empty when the whole file is meant."""
        words = [f"line {self.line}"] if self.line is not None else []
        if self.column is not None:
            name = f" ({self.column_name})" if self.column_name else ""
            words.append(f"column {self.column}{name}")
        return ", ".join(words)


def found(
    rule: str,
    message: str,
    line: int | None = None,
    column: int | None = None,
    column_name: str = "",
    *,
    value: str | None = None,
    allowed: str = "",
    fix: str | None = None,
) -> Finding:
    """Make a finding whose severity is that of its rule."""
    severity = RULES[rule][0]
    return Finding(rule, severity, message, line, column, column_name, value, allowed, fix)


def shown(value: str) -> str:
    """Return a cell's text in quotes, control characters made visible, long ones cut."""
    short = value if len(value) <= 60 else f"{value[:57]}..."
    visible = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in short)
    return f'"{visible}"'


def listed(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield findings as text, the first fifty of them: a file that is no profile has thousands."""
    yield from (str(finding) for finding in findings[:MOST_LISTED])
    if len(findings) > MOST_LISTED:
        yield f"and {len(findings) - MOST_LISTED} more"


def of(severity: Severity, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings of one severity."""
    return tuple(finding for finding in findings if finding.severity is severity)
