"""The matrix as it decides: of the rules that fit a cell the most specific one wins.

A rule is the more specific the more dimensions it names. Of two that name equally many, the
one that names the earlier dimension in the order outcome, generation, trigger, proximity,
duration wins: what the trade did counts for more than when it was. Two rules with the same
pattern are refused when the matrix is read, so there is never a tie. Below all rules lies the
live profile, whose rows look at the outcome only, and below that the matrix' default.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui.decision.dimensions import DIMENSIONS
from reentry_gui.decision.model import Level
from reentry_gui.profiles.model import parameters_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.decision.dimensions import Cell, Dimension
    from reentry_gui.decision.model import LiveProfile
    from reentry_gui.decision.rules import MatrixFile, Pattern, Rule

LEVELS: Final = (Level.GLOBAL, Level.ONE, Level.TWO, Level.THREE, Level.FOUR, Level.EXACT)
BEFORE: Final[tuple[Dimension, ...]] = (
    "outcome",
    "generation",
    "trigger",
    "proximity",
    "duration",
)
RANKS: Final = tuple(BEFORE.index(name) for name in DIMENSIONS)
CHOICES_KEPT: Final = 10_000


class Choice(NamedTuple):
    """What the matrix says of a cell, with the rule that says so; complete."""

    level: Level
    rule: str  # the pattern, `PROFILE … row 1` or `GLOBAL`
    action: str
    size_multiplier: float
    delay_seconds: int
    base_confidence: float
    offset: float  # the live profile's, added to the confidence
    parameters: str

    @property
    def places_order(self) -> bool:
        """Tell whether a re-entry may follow: WAIT_SIGNAL with size 0 has none."""
        return self.action != "NO_REENTRY" and self.size_multiplier > 0

    @property
    def confidence(self) -> float:
        """Return base and offset together, within 0..1."""
        return min(1.0, max(0.0, round(self.base_confidence + self.offset, 6)))


@dataclass(frozen=True, eq=False)  # told apart by identity: what follows from it is kept by it
class Matrix:
    """Rules sorted for looking up: by which dimensions they name, the most specific first."""

    source: MatrixFile
    version: int
    layers: tuple[tuple[tuple[bool, ...], dict[Pattern, Rule]], ...]

    def fitting(self, cell: Cell) -> Iterator[Rule]:
        """Yield every rule that fits a cell, the most specific one first."""
        tokens: Pattern = cell
        for fixed, rules in self.layers:
            key: Pattern = tuple(
                token if is_named else "*" for token, is_named in zip(tokens, fixed, strict=True)
            )
            if rule := rules.get(key):
                yield rule


def compiled(source: MatrixFile) -> Matrix:
    """Sort the rules by which dimensions they name, the most specific first."""
    layers: dict[tuple[bool, ...], dict[Pattern, Rule]] = {}
    for rule in source.rules:
        layers.setdefault(rule.fixed, {})[rule.pattern] = rule
    ordered = sorted(layers.items(), key=lambda entry: order(entry[0]))
    return Matrix(source, source.version, tuple(ordered))


def order(fixed: tuple[bool, ...]) -> tuple[int, tuple[int, ...]]:
    """Return what layers are sorted by: more dimensions first, then the ones that count more."""
    named = sorted(rank for rank, is_named in zip(RANKS, fixed, strict=True) if is_named)
    return -len(named), tuple(named)


@lru_cache(maxsize=CHOICES_KEPT)
def choose(matrix: Matrix, cell: Cell, live: LiveProfile) -> Choice:
    """Return what holds for a cell: the rule that fits best over the profile over the default.

    What was looked up once is kept, cell by cell; `choose.cache_clear()` when matrix or
    profiles are replaced lets the old ones go.
    """
    below = layer_below(matrix, cell, live)
    rule = next(matrix.fitting(cell), None)
    return below if rule is None else over(rule, below)


def layer_below(matrix: Matrix, cell: Cell, live: LiveProfile) -> Choice:
    """Return what holds where no rule fits."""
    if live.profile is None:
        default = matrix.source.default
        return Choice(
            Level.GLOBAL,
            Level.GLOBAL,
            default.action.value,
            default.size_multiplier,
            default.delay_seconds,
            default.confidence,
            0.0,
            parameters_text(default.parameters),
        )
    row = live.profile.row(cell.outcome)
    return Choice(
        Level.PROFILE,
        f"{Level.PROFILE} {live.persona} row {row.action}",
        row.type.value,
        row.size_multiplier,
        row.delay_seconds,
        matrix.source.default.confidence,
        row.confidence_adjustment,
        parameters_text(row.parameters),
    )


def over(rule: Rule, below: Choice) -> Choice:
    """Put a rule over what lies below; what it leaves open stays."""
    return Choice(
        level=LEVELS[sum(rule.fixed)],
        rule=rule.name,
        action=below.action if rule.action is None else rule.action.value,
        size_multiplier=given(rule.size_multiplier, below.size_multiplier),
        delay_seconds=below.delay_seconds if rule.delay_seconds is None else rule.delay_seconds,
        base_confidence=given(rule.confidence, below.base_confidence),
        offset=below.offset,
        parameters=(
            below.parameters if rule.parameters is None else parameters_text(rule.parameters)
        ),
    )


def given(value: float | None, otherwise: float) -> float:
    """Return a value, or what holds where it is left open."""
    return otherwise if value is None else value
