"""The gate: a pure function that lets a re-entry through, makes it smaller, or stops it.

The controls apply in the order of `CHECKS`, always all of them, so that the answer names
every one that stands in the way: first the account (allowed at all, orders today, the
day's loss, blackout), then the chain (generation), then this decision (confidence), then
the market (spread, freeze level), then the order itself (size, delay). Size and delay are
brought within their limits; the others let through or stop. Live and test call this same
function.
"""

from __future__ import annotations

import math
from decimal import ROUND_FLOOR, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reentry_gui.governance import controls
from reentry_gui.governance.limits import daily_loss_money
from reentry_gui.governance.verdict import Effect, GateContext, GateResult, Step, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from reentry_gui.governance.controls import Control
    from reentry_gui.governance.limits import GateLimits
    from reentry_gui.governance.verdict import Past

LOT_DECIMALS: Final = 8  # MT4's own precision; less is rounding noise of floats
CONFIDENCE_DECIMALS: Final = 9


def gate(context: GateContext, limits: GateLimits) -> GateResult:
    """Hold a proposed re-entry against every control; pure, the same for live and test."""
    steps = [check(context, limits) for check in CHECKS]
    lots, sizing = size(context, limits)
    delay, delaying = delay_for(context, limits)
    steps += [*sizing, delaying]
    effects = {step.effect for step in steps}
    if Effect.BLOCKED in effects:
        return GateResult(Verdict.BLOCKED, 0.0, None, tuple(steps))
    verdict = Verdict.CLAMPED if Effect.CLAMPED in effects else Verdict.ALLOWED
    return GateResult(verdict, lots, delay, tuple(steps))


def leaves_alone(context: GateContext, limits: GateLimits) -> bool:
    """Tell whether `gate` lets a proposal through as it is; only it says why, and takes longer."""
    loss = daily_loss_money(context.balance, limits.daily_loss_percent)
    return (
        moment_allows(context, context.spread_points, limits, loss)
        and proposal_allowed(context, limits)
        and order_fits(context, limits)
    )


def moment_allows(past: Past, spread: float | None, limits: GateLimits, loss: float | None) -> bool:
    """Tell whether neither account nor market stands in the way; `loss` is the day's, in money."""
    today, most = past.reentries_today, limits.max_reentries_per_day
    losses, minutes = past.losses_in_a_row, past.minutes_since_last_loss
    profit, after = past.day_profit, limits.blackout_after_losses
    return (
        (most is None or today is None or today < most)
        and (loss is None or profit is None or (loss > 0 and -profit < loss))
        and (losses is None or losses < after or minutes is None)  # the window: only `gate`
        and (spread is None or spread <= limits.max_spread_points)
    )


def proposal_allowed(context: GateContext, limits: GateLimits) -> bool:
    """Tell whether neither chain nor decision stands in the way, at any moment."""
    sure = context.confidence
    return (
        limits.allow_reentry
        and context.generation <= limits.max_generations
        and (sure is None or round(sure, CONFIDENCE_DECIMALS) >= limits.min_confidence)
    )


def order_fits(context: GateContext, limits: GateLimits) -> bool:
    """Tell whether size and delay are within all limits, and nobody asks for a distance."""
    lots, delay = round(context.lots, LOT_DECIMALS), context.delay_seconds
    multiplier, largest, step = context.size_multiplier, context.max_lot, context.lot_step
    least, most = limits.min_size_multiplier, limits.max_size_multiplier
    return (
        (multiplier is None or least <= multiplier <= most)
        and 0 < lots <= limits.lot_cap
        and (largest is None or lots <= largest)
        and lots >= (context.min_lot or 0.0)
        and (step is None or rounded_down(lots, step) == lots)
        and (delay is None or delay >= limits.min_delay_seconds)
        and (context.distance_points is None or not limits.freeze_level_guard)
    )


def passed(control: Control, detail: str) -> Step:
    """Return the step of a control that lets through."""
    return Step(control.name, Effect.PASSED, detail)


def blocked(control: Control, detail: str) -> Step:
    """Return the step of a control that stops, with what follows."""
    return Step(control.name, Effect.BLOCKED, detail, control.on_failure)


def unknown(control: Control, missing: str) -> Step:
    """Return the step of a control that cannot judge."""
    return Step(control.name, Effect.NOT_CHECKED, f"unknown: {missing}")


def judge(control: Control, detail: str, *, good: bool) -> Step:
    """Return the step of a control that lets through or stops."""
    return passed(control, detail) if good else blocked(control, detail)


def check_allowed(_context: GateContext, limits: GateLimits) -> Step:
    """Stop everything when re-entry is switched off."""
    on = limits.allow_reentry
    return judge(controls.ALLOW_REENTRY, "switched on" if on else "switched off", good=on)


def check_orders_today(context: GateContext, limits: GateLimits) -> Step:
    """Stop when the day's number of re-entries is used up."""
    control, most = controls.MAX_REENTRIES_PER_DAY, limits.max_reentries_per_day
    if most is None:
        return Step(control.name, Effect.OFF, "no limit is set")
    if context.reentries_today is None:
        return unknown(control, "the number of re-entries today")
    placed = context.reentries_today
    return judge(control, f"{placed} placed today, at most {most}", good=placed < most)


def check_daily_loss(context: GateContext, limits: GateLimits) -> Step:
    """Stop when the day's loss has reached its share of the balance."""
    control = controls.DAILY_LOSS
    limit = daily_loss_money(context.balance, limits.daily_loss_percent)
    if limit is None or context.day_profit is None:
        missing = "the day's P&L" if limit is not None else "the balance"
        return unknown(control, missing)
    share = f"limit {limit:.2f} ({limits.daily_loss_percent:g} % of {context.balance:.2f})"
    good = limit > 0 and -context.day_profit < limit
    return judge(control, f"day's P&L {context.day_profit:.2f}, {share}", good=good)


def check_blackout(context: GateContext, limits: GateLimits) -> Step:
    """Stop for a while after a number of losses in a row."""
    control, losses = controls.BLACKOUT, context.losses_in_a_row
    if losses is None:
        return unknown(control, "the number of losses in a row")
    after, window = limits.blackout_after_losses, limits.blackout_minutes
    if losses < after:
        return passed(control, f"{losses} losses in a row, a blackout begins after {after}")
    minutes = context.minutes_since_last_loss
    if minutes is None:
        return unknown(control, "the time since the last loss")
    detail = f"{losses} losses in a row, the last {minutes:g} min ago, blackout {window} min"
    return judge(control, detail, good=minutes >= window)


def check_generation(context: GateContext, limits: GateLimits) -> Step:
    """Stop a chain that has reached its last generation."""
    detail = f"generation {context.generation}, at most {limits.max_generations}"
    good = context.generation <= limits.max_generations
    return judge(controls.MAX_GENERATIONS, detail, good=good)


def check_confidence(context: GateContext, limits: GateLimits) -> Step:
    """Stop a decision that is not sure enough."""
    control, least = controls.MIN_CONFIDENCE, limits.min_confidence
    if context.confidence is None:
        return unknown(control, "the confidence")
    sure = round(context.confidence, CONFIDENCE_DECIMALS)  # 0.8 − 0.1 is not quite 0.7
    return judge(control, f"confidence {sure:g}, at least {least:g}", good=sure >= least)


def check_spread(context: GateContext, limits: GateLimits) -> Step:
    """Stop while the market is too wide."""
    control, most = controls.SPREAD_GUARD, limits.max_spread_points
    if context.spread_points is None:
        return unknown(control, "the spread")
    spread = context.spread_points
    return judge(control, f"spread {spread:g} points, at most {most}", good=spread <= most)


def check_freeze_level(context: GateContext, limits: GateLimits) -> Step:
    """Stop where the broker would freeze the order."""
    control = controls.FREEZE_LEVEL_GUARD
    distance, freeze = context.distance_points, context.freeze_level_points
    if not limits.freeze_level_guard:
        return Step(control.name, Effect.OFF, "the guard is switched off")
    if distance is None or freeze is None:
        missing = "the distance to the market" if distance is None else "the freeze level"
        return unknown(control, missing)
    detail = f"{distance:g} points from the market, freeze level {freeze:g}"
    return judge(control, detail, good=freeze == 0 or distance > freeze)


CHECKS: Final[tuple[Callable[[GateContext, GateLimits], Step], ...]] = (
    check_allowed,
    check_orders_today,
    check_daily_loss,
    check_blackout,
    check_generation,
    check_confidence,
    check_spread,
    check_freeze_level,
)


def size(context: GateContext, limits: GateLimits) -> tuple[float, list[Step]]:
    """Bring the lots within multiplier, cap and the broker's steps; never up, only down."""
    control, steps = controls.MAX_POSITION_SIZE, []
    lots = round(context.lots, LOT_DECIMALS)
    scaled, step = within_multiplier(lots, context, limits)
    steps += [step]
    top = min(limits.lot_cap, math.inf if context.max_lot is None else context.max_lot)
    capped = min(scaled, top)
    if capped < scaled:
        whose = "cap" if top == limits.lot_cap else "broker's maximum"
        detail = f"{scaled:g} lots → {capped:g} ({whose})"
        steps.append(Step(control.name, Effect.CLAMPED, detail))
    whole, more = within_steps(capped, context)
    steps += [*more, *unknown_lot_rules(context)]
    smallest = context.min_lot or 0.0
    if whole == 0 or whole < smallest:
        steps.append(blocked(control, f"{whole:g} lots, the least is {smallest:g}"))
    elif capped == scaled:
        steps.append(passed(control, f"{whole:g} lots, at most {top:g}"))
    return whole, steps


def within_multiplier(lots: float, context: GateContext, limits: GateLimits) -> tuple[float, Step]:
    """Scale lots down to the persona's largest multiplier; stop below its smallest."""
    control, multiplier = controls.MAX_POSITION_SIZE, context.size_multiplier
    least, most = limits.min_size_multiplier, limits.max_size_multiplier
    if multiplier is None:
        return lots, unknown(control, "the size multiplier")
    allowed = f"allowed {least:g} to {most:g}"
    if multiplier < least:
        return lots, blocked(control, f"size multiplier {multiplier:g}, {allowed}")
    if multiplier <= most:
        return lots, passed(control, f"size multiplier {multiplier:g}, {allowed}")
    if most < least:  # no multiplier fits
        return lots, blocked(control, f"size multiplier {multiplier:g}, {allowed}")
    scaled = round(lots * (most / multiplier), LOT_DECIMALS)
    detail = f"size multiplier {multiplier:g} → {most:g}: {lots:g} lots → {scaled:g}"
    return scaled, Step(control.name, Effect.CLAMPED, detail)


def within_steps(lots: float, context: GateContext) -> tuple[float, list[Step]]:
    """Round lots down to the broker's step, in decimals: 0.3 is three steps of 0.1."""
    control = controls.MAX_POSITION_SIZE
    if context.lot_step is None:
        return lots, []
    whole = rounded_down(lots, context.lot_step)
    if whole == lots:
        return lots, []
    detail = f"{lots:g} lots → {whole:g} (lot step {context.lot_step:g})"
    return whole, [Step(control.name, Effect.CLAMPED, detail)]


@lru_cache(maxsize=1000)
def rounded_down(lots: float, lot_step: float) -> float:
    """Return whole steps of lots, at most as many as were asked for; both in lots."""
    step = Decimal(str(lot_step))
    count = (Decimal(str(lots)) / step).to_integral_value(ROUND_FLOOR)
    return float(count * step)


def unknown_lot_rules(context: GateContext) -> list[Step]:
    """Name the broker's rules on lots that nobody told."""
    rules = {"lot step": context.lot_step, "min lot": context.min_lot, "max lot": context.max_lot}
    missing = [name for name, value in rules.items() if value is None]
    if not missing:
        return []
    return [unknown(controls.MAX_POSITION_SIZE, f"the broker's {', '.join(missing)}")]


def delay_for(context: GateContext, limits: GateLimits) -> tuple[int | None, Step]:
    """Stretch a delay that is too short."""
    control, least = controls.MIN_DELAY, limits.min_delay_seconds
    asked = context.delay_seconds
    if asked is None:
        return None, unknown(control, "the delay")
    if asked >= least:
        return asked, passed(control, f"{asked} s, at least {least}")
    return least, Step(control.name, Effect.CLAMPED, f"{asked} s → {least} s")
