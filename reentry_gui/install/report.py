"""What installing, applying and uninstalling report: a step each, in their order."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reentry_gui.reports import WHAT_IF, Report

if TYPE_CHECKING:
    from collections.abc import Iterable

Outcome = Literal["done", "unchanged", "planned", "skipped", "failed"]


@dataclass(frozen=True)
class Step:
    """One step and how it ended."""

    name: str
    outcome: Outcome
    details: tuple[str, ...] = ()

    def lines(self) -> Iterable[str]:
        """Tell the step, then its details."""
        yield f"{self.outcome:10} {self.name}"
        yield from (f"{'':13}{detail}" for detail in self.details)


@dataclass(frozen=True)
class InstallReport(Report):
    """All steps; one that failed stops those after it."""

    doing: str  # install, apply or uninstall
    config_file: Path
    journal: Path
    steps: tuple[Step, ...]
    what_if: bool

    @property
    def needs_action(self) -> bool:
        """Tell whether a step failed, or the user stopped before the last."""
        return any(step.outcome in {"failed", "skipped"} for step in self.steps)

    def lines(self) -> Iterable[str]:
        """Tell every step, then what to do next."""
        for step in self.steps:
            yield from step.lines()
        if self.what_if:
            yield f"nothing was changed: {WHAT_IF}"
        elif self.needs_action:
            yield f"{self.doing}: stopped; mend what failed and run it again, it goes on from there"
        else:
            yield f"{self.doing}: done (journal: {self.journal})"
