"""The decision itself: a pure function of the question, the rules, the limits and the history."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui.decision.buckets import bucket_of_exit, bucket_of_r, r_multiple
from reentry_gui.decision.dimensions import (
    DEFAULT_TRIGGER,
    UNDEFINED,
    Cell,
    combination_id,
    duration_of,
    proximity_of,
)
from reentry_gui.decision.matrix import CHOICES_KEPT, Choice, choose
from reentry_gui.decision.model import NO_REENTRY, Decision, Level, decision_id, flat
from reentry_gui.governance import (
    GateContext,
    Verdict,
    daily_loss_money,
    gate,
    leaves_alone,
    moment_allows,
)

if TYPE_CHECKING:
    from reentry_gui.decision.matrix import Matrix
    from reentry_gui.decision.model import Governance, History, LiveProfile
    from reentry_gui.decision.request import Request
    from reentry_gui.governance import GateResult, Past, Step

DECIMALS: Final = 8  # MT4's own precision of lots
UNKNOWN: Final = GateContext(generation=1, lots=0.0)  # a past that tells nothing
NO_STOP: Final = Choice(Level.NONE, Level.NONE, NO_REENTRY, 0.0, 0, 0.0, 0.0, "")


class Origin(NamedTuple):
    """Where a decision comes from; in the order of the decision's fields."""

    matrix_version: int
    level: Level
    rule: str
    wanted_action: str
    wanted_multiplier: float
    parameters: str
    persona: str


class Way(NamedTuple):
    """What the rules want in a cell, with all that follows from them and the lots alone."""

    choice: Choice
    wish: str
    confidence: float
    places_order: bool
    bucket: int
    combination_id: str
    origin: Origin
    remarks: tuple[str, ...]  # on the profile
    lots: float  # wanted
    day_loss: float | None  # allowed, in money
    is_within: bool  # whatever the past and the market: the limits leave it as it is


class Answer(NamedTuple):
    """What is left of a choice after the controls."""

    allowed: bool
    action: str
    size_multiplier: float
    lots: float
    delay_seconds: int
    controls: tuple[Step, ...]
    why: str  # flat


def decide(  # what a decision depends on, and nothing else
    request: Request,
    matrix: Matrix,
    profile: LiveProfile,
    governance: Governance,
    history: History,
    *,
    outcome_rule: str = "r_multiple",
    tier: int = 1,
    tells_all: bool = True,
) -> Decision:
    """Decide what follows a closed trade; the same input has the same output, for ever.

    Without `tells_all` the controls are left out where all of them let through: what they say
    takes longer than the decision, and an EA that waits does not hear it.
    """
    cell = cell_of(request, history, outcome_rule)
    way = way_of(matrix, cell, profile, governance, request.lots)
    answer = held_against(request, way, governance, history, tells_all=tells_all)
    return assembled(request, history, way, answer, tier)


def assembled(request: Request, history: History, way: Way, answer: Answer, tier: int) -> Decision:
    """Put together what was asked, what the rules want and what the controls left of it."""
    return Decision(
        decision_id(request.account, request.symbol, request.ticket, request.generation),
        request.account,
        request.symbol,
        request.spelled,
        request.ticket,
        answer.allowed,
        way.bucket or 1,
        answer.action,
        answer.size_multiplier,
        answer.lots,
        answer.delay_seconds,
        way.confidence,
        way.bucket,
        way.combination_id,
        request.chain_id or history.chain_id or str(request.ticket),
        request.generation + 1,
        tier,
        answer.why,
        *way.origin,
        answer.controls,
        history.warnings + way.remarks,
    )


@lru_cache(maxsize=CHOICES_KEPT)
def way_of(
    matrix: Matrix, cell: Cell, profile: LiveProfile, governance: Governance, lots: float
) -> Way:
    """Return what the rules want after a trade of so many lots; kept as `choose` keeps it."""
    choice = NO_STOP if cell.outcome == UNDEFINED else choose(matrix, cell, profile)
    limits = governance.limits
    way = Way(
        choice,
        flat(f"{choice.rule}: {choice.action} x{choice.size_multiplier:g}"),
        choice.confidence,
        choice.places_order,
        cell.outcome,
        combination_id(cell),
        origin_of(matrix, choice, profile),
        (profile.remark,) if profile.remark else (),
        round(lots * choice.size_multiplier, DECIMALS),
        daily_loss_money(governance.balance, limits.daily_loss_percent),
        is_within=False,
    )
    if not way.places_order:
        return way
    asked = context_of(cell.generation, way, governance, UNKNOWN, None)
    return way._replace(is_within=leaves_alone(asked, limits))


def origin_of(matrix: Matrix, choice: Choice, profile: LiveProfile) -> Origin:
    """Return which rule of what decides, and what it said before the controls."""
    return Origin(
        matrix.version,
        choice.level,
        choice.rule,
        choice.action,
        choice.size_multiplier,
        choice.parameters,
        profile.persona,
    )


def forget_ways() -> None:
    """Let go what was kept of matrices and profiles that are replaced."""
    way_of.cache_clear()
    choose.cache_clear()


def cell_of(request: Request, history: History, outcome_rule: str) -> Cell:
    """Return the cell of the matrix that a closed trade falls into."""
    held = request.close_time - request.open_time
    return Cell(
        request.trigger or DEFAULT_TRIGGER,
        duration_of((held.days * 86_400 + held.seconds) / 60),
        outcome_of(request, outcome_rule),
        proximity_of(history.event_minutes),
        request.generation,
    )


def outcome_of(request: Request, rule: str) -> int:
    """Return the bucket by the rule of the config, UNDEFINED where no stop tells the risk."""
    return outcome_by(
        rule,
        request.symbol,
        request.side,
        request.open_price,
        request.close_price,
        request.stop_loss,
        request.take_profit,
    )


def outcome_by(  # by name it takes longer
    rule: str,
    symbol: str,
    side: str,
    open_price: float,
    close_price: float,
    stop: float | None,
    target: float | None,
) -> int:
    """Return the bucket of a trade by a rule, UNDEFINED where no stop tells the risk."""
    if rule == "exit_price":
        pip = pip_of(symbol)
        found = bucket_of_exit(side, open_price, close_price, stop, target, pip)
    else:
        found = bucket_of_r(r_multiple(side, open_price, close_price, stop))
    return found or UNDEFINED


@lru_cache(maxsize=1000)
def pip_of(symbol: str) -> float:
    """Return the size of a pip in price: 0.01 where yen are the quote currency, else 0.0001."""
    return 0.01 if symbol[3:6] == "JPY" else 0.0001


def held_against(
    request: Request, way: Way, governance: Governance, history: History, *, tells_all: bool
) -> Answer:
    """Hold what the rules want against the controls."""
    choice, wish = way.choice, way.wish
    if choice.level is Level.NONE:
        return nothing(NO_REENTRY, "outcome undefined: no first stop tells the risk; no re-entry")
    if not way.places_order:
        return nothing(choice.action, wish)
    limits, spread = governance.limits, request.spread_points
    if not tells_all and way.is_within and moment_allows(history, spread, limits, way.day_loss):
        size, delay = choice.size_multiplier, choice.delay_seconds
        return Answer(True, choice.action, size, way.lots, delay, (), wish)  # noqa: FBT003  # by name it takes longer
    result = gate(context_of(request.generation, way, governance, history, spread), limits)
    if result.verdict is Verdict.BLOCKED:
        why = f"{wish}; blocked by {', '.join(result.blocked_by)}"
        return nothing(NO_REENTRY, flat(why.replace(", ", " + ")), result.steps)
    return placed(request, choice, result, wish)


def nothing(action: str, why: str, controls: tuple[Step, ...] = ()) -> Answer:
    """Return the answer that places no order: whatever an EA multiplies, it gets nothing."""
    return Answer(
        allowed=False,
        action=action,
        size_multiplier=0.0,
        lots=0.0,
        delay_seconds=0,
        controls=controls,
        why=why,
    )


def placed(request: Request, choice: Choice, result: GateResult, wish: str) -> Answer:
    """Return the answer that places an order of the lots and the delay that the gate left."""
    multiplier = choice.size_multiplier
    if result.verdict is Verdict.CLAMPED:
        multiplier = min(multiplier, round(result.lots / request.lots, DECIMALS))
        clamped = " + ".join(result.clamped_by)
        wish = flat(f"{wish}; clamped by {clamped}")
    return Answer(
        allowed=True,
        action=choice.action,
        size_multiplier=multiplier,
        lots=result.lots,
        delay_seconds=result.delay_seconds or 0,
        controls=result.steps,
        why=wish,
    )


def context_of(
    generation: int, way: Way, governance: Governance, past: Past, spread_points: float | None
) -> GateContext:
    """Return what the gate is asked; `generation` is the closed trade's."""
    choice = way.choice
    return GateContext(
        generation=generation + 1,
        lots=way.lots,
        size_multiplier=choice.size_multiplier,
        confidence=way.confidence,
        delay_seconds=choice.delay_seconds,
        day_profit=past.day_profit,
        balance=governance.balance,
        losses_in_a_row=past.losses_in_a_row,
        minutes_since_last_loss=past.minutes_since_last_loss,
        spread_points=spread_points,
        reentries_today=past.reentries_today,
        lot_step=governance.lot_step,
        min_lot=governance.min_lot,
        max_lot=governance.max_lot,
    )
