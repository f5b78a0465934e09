"""What the governance checks find: the rules, and a finding with what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reentry_gui.profiles import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# G1 the limits, G2 how the EA is set up, G3 profiles held against the gate, G4 a .set file.
RULES: Final[Mapping[str, tuple[Severity, str]]] = {
    "G101": (Severity.FAIL, "the smallest size multiplier is above the largest"),
    "G102": (Severity.WARNING, "a persona of the calendar has no limits of its own"),
    "G103": (Severity.INFO, "a persona with limits is not in the calendar"),
    "G104": (Severity.WARNING, "the daily loss cannot be told in money"),
    "G105": (Severity.WARNING, "a limit lets nothing through"),
    "G106": (Severity.WARNING, "a limit has no effect"),
    "G201": (Severity.WARNING, "re-entry is switched off"),
    "G202": (Severity.FAIL, "the decision method is switched off"),
    "G203": (Severity.WARNING, "where the EA looks for profiles is not known"),
    "G204": (Severity.FAIL, "the EA looks for profiles elsewhere"),
    "G205": (Severity.INFO, "the EA reads a rotated profile only when it starts"),
    "G301": (Severity.WARNING, "a profile is missing"),
    "G302": (Severity.FAIL, "a profile cannot be used"),
    "G303": (Severity.INFO, "a profile places no order"),
    "G304": (Severity.WARNING, "no control lets any order of a profile through"),
    "G305": (Severity.WARNING, "a row never gets through"),
    "G306": (Severity.WARNING, "a row's size is cut"),
    "G307": (Severity.INFO, "a row's delay is stretched"),
    "G401": (Severity.WARNING, "an input is not in the .set file"),
    "G402": (Severity.FAIL, "an input cannot be read"),
    "G403": (Severity.FAIL, "the EA would allow more than the config"),
    "G404": (Severity.WARNING, "the EA would allow less than the config"),
    "G405": (Severity.WARNING, "an input differs from the config"),
    "G406": (Severity.INFO, "the config has no value for an input"),
    "G407": (Severity.WARNING, "an input looks misspelt"),
}


@dataclass(frozen=True)
class Remark:
    """A finding, and what it is about: the config, a persona, profiles."""

    about: str
    finding: Finding

    @property
    def severity(self) -> Severity:
        """Return how bad it is."""
        return self.finding.severity

    def __str__(self) -> str:
        return f"{self.about}: {self.finding}"


def told(remarks: Iterable[Remark]) -> Iterator[str]:
    """Tell each remark on a line of its own, the worst first."""
    order = [*Severity]
    for remark in sorted(remarks, key=lambda remark: order.index(remark.severity)):
        yield f"  {remark.severity:7}  {remark}"


def found(rule: str, message: str, *, value: str | None = None, allowed: str = "") -> Finding:
    """Make a finding whose severity is that of its rule."""
    return Finding(rule, RULES[rule][0], message, value=value, allowed=allowed)


def counted(remarks: tuple[Remark, ...]) -> str:
    """Return how many findings there are of each severity, in words."""
    severities = [remark.severity for remark in remarks]
    parts = [f"{severities.count(s)} {s}" for s in Severity if s in severities]
    return ", ".join(parts) or "nothing found"
