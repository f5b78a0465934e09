"""What a deployment is asked for, and what it reports, file by file."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reentry_gui.reports import WHAT_IF, Report

if TYPE_CHECKING:
    from collections.abc import Iterable

State = Literal["complete", "planned", "partial", "restored", "mixed"]
Outcome = Literal["copied", "unchanged", "deferred", "restored", "failed", "planned"]


@dataclass(frozen=True)
class Wanted:
    """What is to lie at the EA's place for a symbol, and why."""

    spelled: str
    persona: str
    content: bytes
    rule: str = ""


@dataclass(frozen=True)
class DeployedFile:
    """What happened to one symbol's file."""

    symbol: str  # as the broker spells it
    persona: str
    rule: str
    target: Path
    sha256: str
    previous_sha256: str | None
    outcome: Outcome
    edited_by_hand: bool = False
    backup: Path | None = None


@dataclass(frozen=True)
class RotationReport(Report):
    """How a deployment ended, file by file.

    state: complete, planned (nothing was changed), partial (some symbols wait for a chain
    to end), restored (it failed, the old files are back), mixed (it failed and some old
    files could not be put back).
    """

    day: dt.date
    reason: str
    state: State
    files: tuple[DeployedFile, ...]
    warnings: tuple[str, ...] = ()
    error: str = ""
    deployment: int | None = None

    @property
    def needs_action(self) -> bool:
        """Tell whether the deployment failed."""
        return self.state in {"restored", "mixed"}

    def lines(self) -> Iterable[str]:
        """Tell the outcome, then each symbol, then what to look after."""
        yield f"{self.day}: {self.reason}"
        for file in self.files:
            note = f"  (edited by hand; kept as {file.backup})" if file.backup else ""
            yield f"  {file.symbol:12} {file.persona:14} {file.outcome}{note}"
        yield from (f"warning: {warning}" for warning in self.warnings)
        yield {
            "complete": "every profile lies in the EA's folder, read back and compared",
            "planned": f"nothing was changed: {WHAT_IF}",
            "partial": "some symbols wait for their chain to end; the next run does them",
            "restored": f"FAILED, all old profiles are back: {self.error}",
            "mixed": f"FAILED, and the EA's folder now holds a mixture: {self.error}\n"
            "Close the program that holds the files named above, then rotate again.",
        }[self.state]
