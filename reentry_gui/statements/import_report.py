"""What an import did with each row of a report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Conflict:
    """A ticket that is stored with other data; it stays as it is."""

    ticket: int
    symbol: str
    column: str
    stored: str
    in_file: str

    def __str__(self) -> str:
        return (
            f"ticket {self.ticket} {self.symbol}: {self.column} is {self.stored} in the "
            f"database, {self.in_file} in the file"
        )


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is no trade for the database, and why."""

    ticket: int
    symbol: str  # as the broker spells it, empty for a balance row
    reason: str

    def __str__(self) -> str:
        return " ".join(filter(None, [f"ticket {self.ticket}", self.symbol])) + f": {self.reason}"


@dataclass(frozen=True)
class ImportReport(Report):
    """What became of a report's rows; tickets by canonical symbol."""

    file: Path
    sha256: str
    is_test: bool
    database: Path
    account: str
    currency: str
    utc_offset_minutes: int | None
    new: Mapping[str, tuple[int, ...]]
    known: Mapping[str, tuple[int, ...]]
    completed: Mapping[str, tuple[int, ...]]  # known ones whose details were missing
    reentries: int  # of the new ones
    conflicting: tuple[Conflict, ...]
    skipped: tuple[SkippedRow, ...]
    added_symbols: tuple[str, ...]
    remarks: tuple[str, ...]
    backup: Path | None
    what_if: bool

    @property
    def needs_action(self) -> bool:
        """Tell whether file and database contradict each other."""
        return bool(self.conflicting)

    def summary_lines(self) -> Iterable[str]:
        """Tell the sums."""
        kind = "tester report" if self.is_test else f"account {self.account or 'unnamed'}"
        yield f"{self.file} ({kind}) → {self.database}"
        verb = "would be imported" if self.what_if else "imported"
        yield f"  {count(self.new)} trades {verb}{by_symbol(self.new)}"
        if self.reentries:
            yield f"  {self.reentries} of them re-entries by their comment or magic number"
        if self.known:
            yield f"  {count(self.known)} known{by_symbol(self.known)}"
        if self.completed:
            verb = "would be added" if self.what_if else "added"
            yield f"  details {verb} to {count(self.completed)} of them"
        for reason, number in Counter(row.reason for row in self.skipped).items():
            yield (
                f"  {number} rows skipped: {reason}"
                if number != 1
                else f"  1 row skipped: {reason}"
            )
        if self.added_symbols:
            verb = "would be added" if self.what_if else "added"
            names = " ".join(self.added_symbols)
            yield f"  symbols {verb} to the config: {names} (profiles and tasks: reentry apply)"
        yield from (f"  remark: {remark}" for remark in self.remarks)
        if self.backup:
            yield f"  backup: {self.backup}"

    def lines(self) -> Iterable[str]:
        """Tell the sums and every conflict; a preview tells every row."""
        yield from self.summary_lines()
        for conflict in self.conflicting:
            yield f"  conflict, kept as stored: {conflict}"
        if self.what_if:
            for word, tickets in (("new", self.new), ("known", self.known)):
                for symbol, numbers in tickets.items():
                    yield from (f"  {word}: ticket {number} {symbol}" for number in numbers)
            yield from (f"  skipped: {row}" for row in self.skipped)


@dataclass(frozen=True)
class ImportsReport(Report):
    """What became of several files."""

    imports: tuple[ImportReport, ...]

    @property
    def needs_action(self) -> bool:
        """Tell whether any file contradicts the database."""
        return any(report.needs_action for report in self.imports)

    def lines(self) -> Iterable[str]:
        """Tell file after file."""
        for report in self.imports:
            yield from report.lines()


def count(tickets: Mapping[str, tuple[int, ...]]) -> int:
    """Return how many tickets there are in all."""
    return sum(map(len, tickets.values()))


def by_symbol(tickets: Mapping[str, tuple[int, ...]]) -> str:
    """Return the number of tickets of each symbol in words."""
    if not tickets:
        return ""
    return ": " + ", ".join(f"{symbol} {len(numbers)}" for symbol, numbers in tickets.items())
