"""What the verifier says: a result for each thing it looked at, and one word for all."""

from __future__ import annotations

import enum
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable


class Status(enum.StrEnum):
    """How one check ended; the worse, the later."""

    PASS = "PASS"  # noqa: S105  # a verdict, no password
    NOT_APPLICABLE = "NOT APPLICABLE"
    INFO = "INFO"
    WARNING = "WARNING"
    FAIL = "FAIL"


@dataclass(frozen=True)
class Result:
    """One thing that was looked at: how it stands, why, and the command that mends it."""

    check: str
    status: Status
    reason: str
    fix: str = ""

    def __str__(self) -> str:
        fix = f"\n{'':16}→ {self.fix}" if self.fix else ""
        return f"{self.status:15} {self.check}: {self.reason}{fix}"


@dataclass(frozen=True)
class VerifyReport(Report):
    """All results; any FAIL makes the whole FAILED."""

    config_file: Path
    results: tuple[Result, ...]

    @property
    def needs_action(self) -> bool:
        """Tell whether any check failed."""
        return self.count(Status.FAIL) > 0

    @property
    def verdict(self) -> str:
        """Return the overall word, with the number of warnings."""
        if self.needs_action:
            return f"FAILED ({self.count(Status.FAIL)} failed, {self.warnings_in_words})"
        return f"PASSED ({self.warnings_in_words})"

    @property
    def warnings_in_words(self) -> str:
        """Return how many warnings there are."""
        count = self.count(Status.WARNING)
        return {0: "no warnings", 1: "1 warning"}.get(count, f"{count} warnings")

    def count(self, status: Status) -> int:
        """Return how many results have a status."""
        return Counter(result.status for result in self.results)[status]

    def lines(self) -> Iterable[str]:
        """Tell every result, then the verdict."""
        yield f"checked {self.config_file}"
        worst_first = [*Status][::-1]
        for result in sorted(self.results, key=lambda result: worst_first.index(result.status)):
            yield str(result)
        yield self.verdict
