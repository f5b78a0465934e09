"""The exposure ladder: how many lots a chain of re-entries puts on, generation by generation."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING, Final

from reentry_gui.errors import ReentryError
from reentry_gui.profiles.findings import Finding, found
from reentry_gui.profiles.model import ActionType
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reentry_gui.config import Limits
    from reentry_gui.profiles.model import Profile, ProfileRow

DEFAULT_LOTS: Final = 0.1
MAX_LOTS: Final = 10_000.0
MAX_GENERATIONS: Final = 100
FULL_STOP: Final = 1


@dataclass(frozen=True)
class Step:
    """One trade of a chain; generation 0 is the trade that begins it."""

    generation: int
    bucket: int | None  # outcome of the trade before, so the action taken; None at generation 0
    type: ActionType | None
    size_multiplier: float
    lots: float  # as the profile says
    cumulative_lots: float
    clamped_lots: float  # as the limits leave it; 0: no order, the chain ends
    cumulative_clamped_lots: float
    clamped_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class LadderPath:
    """One way through the outcomes, to the last generation or to where the chain ends."""

    name: str
    steps: tuple[Step, ...]
    end: str  # why it goes no further

    def __str__(self) -> str:
        last = self.steps[-1]
        return (
            f"{self.name}: {told(step.clamped_lots for step in self.steps)} lots, together "
            f"{last.cumulative_clamped_lots:.8g} (without limits {last.cumulative_lots:.8g})"
        )


@dataclass(frozen=True)
class Ladder(Report):
    """Both paths of a profile: repeated full stops, and the one with the most lots together."""

    initial_lots: float
    lot_step: float
    max_generations: int
    full_stops: LadderPath
    largest: LadderPath
    findings: tuple[Finding, ...]

    def lines(self) -> Iterable[str]:
        """Tell both paths, generation by generation, before and after the limits."""
        yield f"from {self.initial_lots:g} lots, at most {self.max_generations} generations"
        for path in (self.full_stops, self.largest):
            yield path.name
            yield from (f"  {told_step(step)}" for step in path.steps)
            yield f"  {path.end}"
        yield from (f"{finding.severity}: {finding}" for finding in self.findings)


def exposure_ladder(
    profile: Profile, limits: Limits, initial_lots: float, *, lot_step: float = 0.01
) -> Ladder:
    """Return the lots of each generation on two paths, before and after the persona's limits.

    Lots of generation g = lots of generation g - 1 × the action's size multiplier. After
    the limits: multiplier at most `max_size_multiplier` (below `min_size_multiplier` no
    order), lots at most `lot_cap`, rounded down to `lot_step`; later generations start
    from these lots. A chain ends at NO_REENTRY, at size 0 (so at WAIT_SIGNAL 0, which
    waits for a signal), and at `max_generations`. WAIT_SIGNAL with a size counts as if the
    signal came; AGGRESSIVE and CUSTOM count in full, though the published EA build
    ignores them: this is the worst case. Cumulative lots include the first trade.

    The largest path takes the action with the largest size multiplier each time (the
    lowest bucket of several). No other sequence has more lots in any generation, before
    or after the limits, because both are non-decreasing in multiplier and lots.

    Raises ReentryError for lots that are not above 0 and at most 10,000.
    """
    if not (0 < initial_lots <= MAX_LOTS and 0 < lot_step <= MAX_LOTS):
        raise ReentryError(
            f"{initial_lots:g} lots cannot begin a ladder",
            f"Allowed are more than 0 and at most {MAX_LOTS:g} lots, for example 0.1.",
        )
    climb = Climb(limits, Decimal(repr(float(lot_step))))
    bucket = largest_bucket(profile)
    first = Step(0, None, None, 1.0, initial_lots, initial_lots, initial_lots, initial_lots)
    full_stops = climb.path(f"full stops (bucket {FULL_STOP} each time)", profile, FULL_STOP, first)
    largest = climb.path(f"most lots (bucket {bucket} each time)", profile, bucket, first)
    findings = tuple(findings_on((full_stops, largest), limits, initial_lots))
    shown = min(limits.max_generations, MAX_GENERATIONS)
    return Ladder(initial_lots, lot_step, shown, full_stops, largest, findings)


def largest_bucket(profile: Profile) -> int:
    """Return the bucket whose action enlarges most; the lowest of several, 1 if none orders."""

    def multiplier(row: ProfileRow) -> float:
        return row.size_multiplier if row.places_order else 0.0

    return max(profile.rows, key=multiplier).action


@dataclass(frozen=True)
class Climb:
    """The limits under which a chain goes from generation to generation."""

    limits: Limits
    lot_step: Decimal

    def path(self, name: str, profile: Profile, bucket: int, first: Step) -> LadderPath:
        """Repeat one outcome until the chain ends."""
        row = profile.row(bucket)
        steps = [first]
        while row.places_order and len(steps) <= min(self.limits.max_generations, MAX_GENERATIONS):
            steps.append(self.step(steps[-1], row))
        return LadderPath(name, tuple(steps), why_ended(row, steps[-1]))

    def step(self, before: Step, row: ProfileRow) -> Step:
        """Return the next generation after a trade closed in the row's bucket."""
        lots = decimal(before.lots) * decimal(row.size_multiplier)
        clamped, reasons = self.clamp(decimal(before.clamped_lots), row)
        return Step(
            generation=before.generation + 1,
            bucket=row.action,
            type=row.type,
            size_multiplier=row.size_multiplier,
            lots=float(lots),
            cumulative_lots=float(decimal(before.cumulative_lots) + lots),
            clamped_lots=float(clamped),
            cumulative_clamped_lots=float(decimal(before.cumulative_clamped_lots) + clamped),
            clamped_by=reasons,
        )

    def clamp(self, lots: Decimal, row: ProfileRow) -> tuple[Decimal, tuple[str, ...]]:
        """Return the lots that the limits leave of the trade before × the multiplier, and why."""
        limits, reasons = self.limits, list[str]()
        if not lots:
            return lots, ()
        if row.size_multiplier < limits.min_size_multiplier:
            return Decimal(0), (f"smallest size multiplier {limits.min_size_multiplier:g}",)
        if row.size_multiplier > limits.max_size_multiplier:
            reasons.append(f"largest size multiplier {limits.max_size_multiplier:g}")
        lots *= decimal(min(row.size_multiplier, limits.max_size_multiplier))
        if lots > decimal(limits.lot_cap):
            lots = decimal(limits.lot_cap)
            reasons.append(f"lot cap {limits.lot_cap:g}")
        whole = (lots / self.lot_step).to_integral_value(ROUND_FLOOR) * self.lot_step
        reasons += [f"lot step {self.lot_step:f}"] if whole != lots else []
        return whole, tuple(reasons)


def decimal(number: float) -> Decimal:
    """Return the decimal that a float is written as: 0.1 × 3 is 0.3."""
    return Decimal(repr(float(number)))


def why_ended(row: ProfileRow, last: Step) -> str:
    """Say why a chain goes no further."""
    if row.type is ActionType.NO_REENTRY:
        return f"ends: action {row.action} is NO_REENTRY"
    if not row.places_order and row.type is ActionType.WAIT_SIGNAL:
        return f"held: action {row.action} waits for a signal and places no order"
    if not row.places_order:
        return f"ends: the size multiplier of action {row.action} is 0"
    return f"ends: generation {last.generation} is the last one allowed"


def findings_on(paths: Iterable[LadderPath], limits: Limits, lots: float) -> Iterator[Finding]:
    """Yield where the limits cut in, the first place of each path and limit."""
    if lots > limits.lot_cap:
        message = f"the first trade has {lots:g} lots; no re-entry may be larger than the lot cap"
        yield found("P310", message, allowed=f"at most {limits.lot_cap:g} lots")
    for path in paths:
        seen: set[str] = set()
        for step in path.steps:
            for reason in [reason for reason in step.clamped_by if reason not in seen]:
                seen.add(reason)
                yield found(
                    "P311",
                    f"{path.name}, generation {step.generation}: {reason} leaves "
                    f"{step.clamped_lots:.8g} lots of {step.lots:.8g}",
                )


def worst_losses(path: LadderPath, first_loss: float) -> tuple[float, ...]:
    """Return what a chain has lost after each generation if every trade is stopped out.

    `first_loss` is what the first trade loses at its stop, in any unit (money, percent of
    the balance); the result has the same unit. Every later trade is taken to have the same
    stop distance, so loss = `first_loss` × cumulative lots after the limits ÷ first lots.
    """
    first = path.steps[0].clamped_lots
    return tuple(first_loss * step.cumulative_clamped_lots / first for step in path.steps)


def told(lots: Iterable[float]) -> str:
    """Write lots as a chain, to the first that is no order: 0.1 → 0.3 → 0.9."""
    return " → ".join(f"{value:.8g}" for value in itertools.takewhile(bool, lots))


def told_step(step: Step) -> str:
    """Tell one generation in a line."""
    what = f"{step.type} × {step.size_multiplier:g}" if step.type else "first trade"
    why = f"  ({', '.join(step.clamped_by)})" if step.clamped_by else ""
    return (
        f"generation {step.generation}: {what:24} {step.clamped_lots:8.8g} lots, together "
        f"{step.cumulative_clamped_lots:8.8g}; without limits {step.lots:8.8g}, together "
        f"{step.cumulative_lots:8.8g}{why}"
    )
