"""What the gate is asked and what it answers."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass, fields
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NoReturn, Protocol

from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable


class Effect(StrEnum):
    """What one control did."""

    PASSED = "passed"
    CLAMPED = "clamped"
    BLOCKED = "blocked"
    NOT_CHECKED = "not checked"  # the context does not tell what it needs
    OFF = "off"  # no limit is set


class Verdict(StrEnum):
    """What the gate says."""

    ALLOWED = "allowed"
    CLAMPED = "clamped"
    BLOCKED = "blocked"


class Past(Protocol):
    """What the account has behind it; None is unknown and is not checked."""

    @property
    def day_profit(self) -> float | None:
        """Return the day's sum in money."""

    @property
    def losses_in_a_row(self) -> int | None:
        """Return how many of the newest trades lost."""

    @property
    def minutes_since_last_loss(self) -> float | None:
        """Return how long ago the last of them closed."""

    @property
    def reentries_today(self) -> int | None:
        """Return how many were allowed or placed."""


@dataclass(slots=True)  # not frozen: each decision makes one, and freezing is most of its time
class GateContext:
    """A proposed re-entry and the state of the account; None is unknown and is not checked."""

    generation: int  # counted from 1
    lots: float
    size_multiplier: float | None = None  # × the lots of the trade that has just closed
    confidence: float | None = None  # 0..1
    delay_seconds: int | None = None
    day_profit: float | None = None  # money of the account's day, negative for a loss
    balance: float | None = None  # money
    losses_in_a_row: int | None = None
    minutes_since_last_loss: float | None = None
    spread_points: float | None = None
    reentries_today: int | None = None
    distance_points: float | None = None  # from the market to the order's nearest level
    freeze_level_points: float | None = None
    lot_step: float | None = None
    min_lot: float | None = None
    max_lot: float | None = None  # the broker's

    def __post_init__(self) -> None:
        """Refuse what is no number: a comparison with it would let anything through."""
        for value, lowest in zip(VALUES(self), LEAST, strict=True):
            if value is not None and not lowest <= value < math.inf:
                refuse(self)
        if self.lot_step == 0:
            raise ReentryError("gate: lot_step is 0", "It must be more than 0.")
        if self.confidence is not None and self.confidence > 1:
            raise ReentryError(f"gate: confidence is {self.confidence}", "At most 1.")


MOST_NEGATIVE: Final = -sys.float_info.max
LOWEST: Final = {"generation": 1.0, "day_profit": MOST_NEGATIVE, "balance": MOST_NEGATIVE}
NAMES: Final = tuple(field.name for field in fields(GateContext))
LEAST: Final = tuple(LOWEST.get(name, 0.0) for name in NAMES)
VALUES: Final = attrgetter(*NAMES)


def refuse(context: GateContext) -> NoReturn:
    """Name the first value of a context that cannot be."""
    found = zip(NAMES, VALUES(context), LEAST, strict=True)
    name, value, lowest = next(
        (name, value, lowest)
        for name, value, lowest in found
        if value is not None and not lowest <= value < math.inf
    )
    mend = f"At least {lowest:g}." if math.isfinite(value) else "It must be a finite number."
    raise ReentryError(f"gate: {name} is {value}", mend)


@dataclass(slots=True)  # not frozen: each decision makes a dozen, and freezing is half their time
class Step:
    """What one control said about the proposal, and what follows if it stopped it."""

    control: str
    effect: Effect
    detail: str
    on_failure: str = ""


@dataclass(frozen=True)
class GateResult(Report):
    """The gate's answer: the lots and the delay that may be used, and why."""

    verdict: Verdict
    lots: float  # 0 when blocked
    delay_seconds: int | None  # None: blocked, or nobody told the delay
    steps: tuple[Step, ...]

    @property
    def blocked_by(self) -> tuple[str, ...]:
        """Return the names of the controls that stopped it."""
        return self.named(Effect.BLOCKED)

    @property
    def clamped_by(self) -> tuple[str, ...]:
        """Return the names of the controls that changed lots or delay."""
        return self.named(Effect.CLAMPED)

    @property
    def not_checked(self) -> tuple[str, ...]:
        """Return the names of the controls that lacked what they need to know."""
        return self.named(Effect.NOT_CHECKED)

    def named(self, effect: Effect) -> tuple[str, ...]:
        """Return the controls with an effect, in order, each once."""
        return tuple(dict.fromkeys(s.control for s in self.steps if s.effect is effect))

    def lines(self) -> Iterable[str]:
        """Tell the verdict, then what each control said."""
        delay = "" if self.delay_seconds is None else f" after {self.delay_seconds} s"
        names = ", ".join(self.blocked_by or self.clamped_by)
        if self.verdict is Verdict.BLOCKED:
            yield f"blocked by {names}"
        elif self.verdict is Verdict.CLAMPED:
            yield f"clamped by {names}: {self.lots:g} lots{delay}"
        else:
            yield f"allowed: {self.lots:g} lots{delay}"
        for step in self.steps:
            then = f" → {step.on_failure}" if step.effect is Effect.BLOCKED else ""
            yield f"  {step.effect:11}  {step.control}: {step.detail}{then}"
