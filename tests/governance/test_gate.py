from __future__ import annotations

import dataclasses
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.governance import (
    Effect,
    GateContext,
    GateLimits,
    GateResult,
    Verdict,
    gate,
    gate_limits,
    leaves_alone,
)

LIMITS = GateLimits(
    allow_reentry=True,
    max_reentries_per_day=10,
    max_generations=3,
    daily_loss_percent=3.0,
    blackout_after_losses=3,
    blackout_minutes=30,
    min_confidence=0.6,
    max_spread_points=50,
    freeze_level_guard=True,
    min_size_multiplier=0.1,
    max_size_multiplier=2.0,
    lot_cap=1.0,
    min_delay_seconds=5,
)
GOOD = GateContext(
    generation=1,
    lots=0.5,
    size_multiplier=1.0,
    confidence=0.8,
    delay_seconds=10,
    day_profit=-20.0,
    balance=1000.0,
    losses_in_a_row=0,
    minutes_since_last_loss=100.0,
    spread_points=12,
    reentries_today=2,
    distance_points=50,
    freeze_level_points=10,
    lot_step=0.01,
    min_lot=0.01,
    max_lot=50,
)
ORDER = [
    "Allow Reentry",
    "Max Re-entries Per Day",
    "Daily Loss Limit",
    "Blackout After N Losses",
    "Max Generations",
    "Min Confidence",
    "Spread Guard",
    "Freeze Level Guard",
    "Max Position Size",
    "Min Delay Seconds",
]


def ask(limits: GateLimits = LIMITS, **changes: Any) -> GateResult:  # noqa: ANN401  # any field
    return gate(dataclasses.replace(GOOD, **changes), limits)


def test_what_keeps_to_all_limits_is_allowed_unchanged() -> None:
    result = ask()
    assert (result.verdict, result.lots, result.delay_seconds) == (Verdict.ALLOWED, 0.5, 10)
    assert {step.effect for step in result.steps} == {Effect.PASSED}


def test_controls_apply_in_the_documented_order() -> None:
    assert list(dict.fromkeys(step.control for step in ask().steps)) == ORDER


@pytest.mark.parametrize(
    ("control", "changes", "on_failure"),
    [
        ("Max Re-entries Per Day", {"reentries_today": 10}, "skip"),
        ("Daily Loss Limit", {"day_profit": -30.0}, "stop chain, disable"),
        ("Daily Loss Limit", {"balance": 0.0, "day_profit": 0.0}, "stop chain, disable"),
        (
            "Blackout After N Losses",
            {"losses_in_a_row": 3, "minutes_since_last_loss": 29.9},
            "disable for window",
        ),
        ("Max Generations", {"generation": 4}, "stop chain"),
        ("Min Confidence", {"confidence": 0.59}, "skip"),
        ("Spread Guard", {"spread_points": 50.1}, "skip"),
        ("Freeze Level Guard", {"distance_points": 10}, "skip"),
        ("Max Position Size", {"size_multiplier": 0.05}, "clamp or skip"),
        ("Max Position Size", {"lots": 0.0}, "clamp or skip"),
        ("Max Position Size", {"lots": 0.009}, "clamp or skip"),
        ("Max Position Size", {"min_lot": 0.6}, "clamp or skip"),
    ],
)
def test_each_control_stops_what_is_beyond_it(
    control: str, changes: dict[str, Any], on_failure: str
) -> None:
    result = ask(**changes)
    assert (result.verdict, result.lots, result.delay_seconds) == (Verdict.BLOCKED, 0.0, None)
    assert result.blocked_by == (control,)
    (step,) = [step for step in result.steps if step.effect is Effect.BLOCKED]
    assert step.on_failure == on_failure
    assert f"blocked by {control}" in "\n".join(result.lines())


@pytest.mark.parametrize(
    "changes",
    [
        {"reentries_today": 9},
        {"day_profit": -29.99},
        {"losses_in_a_row": 3, "minutes_since_last_loss": 30.0},
        {"losses_in_a_row": 2, "minutes_since_last_loss": 0.0},
        {"generation": 3},
        {"confidence": 0.6},
        {"confidence": 0.8 - 0.2},
        {"spread_points": 50},
        {"distance_points": 10.1},
        {"distance_points": 0, "freeze_level_points": 0},
        {"size_multiplier": 2.0},
        {"lots": 1.0},
        {"lots": 0.01},
        {"delay_seconds": 5},
    ],
)
def test_a_limit_itself_is_still_allowed(changes: dict[str, Any]) -> None:
    assert ask(**changes).verdict is Verdict.ALLOWED


def test_switched_off_stops_everything() -> None:
    off = dataclasses.replace(LIMITS, allow_reentry=False)
    assert ask(off).blocked_by == ("Allow Reentry",)


def test_every_control_in_the_way_is_named() -> None:
    result = ask(generation=9, confidence=0.1, spread_points=99, lots=8.0)
    assert result.blocked_by == ("Max Generations", "Min Confidence", "Spread Guard")
    assert result.clamped_by == ("Max Position Size",)


@pytest.mark.parametrize(
    ("changes", "lots"),
    [
        ({"lots": 4.0}, 1.0),
        ({"lots": 4.0, "max_lot": 0.7}, 0.7),
        ({"lots": 0.8, "size_multiplier": 4.0}, 0.4),
        ({"lots": 0.123}, 0.12),
        ({"lots": 0.3, "lot_step": 0.1, "min_lot": 0.1}, 0.3),
        ({"lots": 0.1 * 3, "lot_step": 0.1}, 0.3),
        ({"lots": 0.1 * 0.7 * 10, "lot_step": 0.1}, 0.7),
        ({"lots": 0.99, "lot_step": 0.25}, 0.75),
        ({"lots": 9.0, "size_multiplier": 3.0, "lot_step": 0.3}, 0.9),
    ],
)
def test_lots_are_brought_within_the_limits(changes: dict[str, Any], lots: float) -> None:
    result = ask(**changes)
    assert result.lots == lots
    assert result.verdict is (Verdict.CLAMPED if changes["lots"] - lots > 1e-8 else Verdict.ALLOWED)


def test_a_short_delay_is_stretched() -> None:
    result = ask(delay_seconds=0)
    assert (result.verdict, result.delay_seconds) == (Verdict.CLAMPED, 5)
    assert result.clamped_by == ("Min Delay Seconds",)


def test_what_is_unknown_is_listed_and_not_guessed() -> None:
    result = gate(GateContext(generation=1, lots=0.5), LIMITS)
    assert result.verdict is Verdict.ALLOWED
    assert result.delay_seconds is None
    assert set(ORDER) - set(result.not_checked) == {"Allow Reentry", "Max Generations"}
    assert "not checked  Spread Guard: unknown: the spread" in "\n".join(result.lines())


def test_what_has_no_limit_is_listed_as_off() -> None:
    free = dataclasses.replace(LIMITS, max_reentries_per_day=None, freeze_level_guard=False)
    result = ask(free, reentries_today=999, distance_points=0)
    assert result.named(Effect.OFF) == ("Max Re-entries Per Day", "Freeze Level Guard")
    assert result.verdict is Verdict.ALLOWED


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"lots": math.nan}, "lots is nan"),
        ({"confidence": math.nan}, "confidence is nan"),
        ({"confidence": 1.2}, "confidence is 1.2"),
        ({"day_profit": math.inf}, "day_profit is inf"),
        ({"generation": 0}, "generation is 0"),
        ({"lots": -0.1}, "lots is -0.1"),
        ({"lot_step": 0.0}, "lot_step is 0"),
        ({"spread_points": -1}, "spread_points is -1"),
    ],
)
def test_what_is_no_number_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ReentryError, match=message):
        ask(**changes)


def test_limits_come_from_config_and_persona(config: PackConfig) -> None:
    limits = gate_limits(config, "aggressive")
    assert (limits.max_generations, limits.lot_cap, limits.max_spread_points) == (5, 2.0, 80)
    assert (limits.allow_reentry, limits.min_delay_seconds) == (True, 0)


# --- what always holds ------------------------------------------------------------


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


amounts = st.floats(0, 100)
counts = st.integers(0, 20)
contexts = st.builds(
    GateContext,
    generation=st.integers(1, 12),
    lots=amounts,
    size_multiplier=maybe(st.floats(0, 10)),
    confidence=maybe(st.floats(0, 1)),
    delay_seconds=maybe(st.integers(0, 1000)),
    day_profit=maybe(st.floats(-5000, 5000)),
    balance=maybe(st.floats(-100, 100_000)),
    losses_in_a_row=maybe(counts),
    minutes_since_last_loss=maybe(st.floats(0, 200)),
    spread_points=maybe(amounts),
    reentries_today=maybe(counts),
    distance_points=maybe(amounts),
    freeze_level_points=maybe(amounts),
    lot_step=maybe(st.sampled_from([0.01, 0.1, 0.25, 1.0])),
    min_lot=maybe(st.sampled_from([0.01, 0.1, 1.0])),
    max_lot=maybe(st.sampled_from([0.5, 50.0])),
)
limit_sets = st.builds(
    GateLimits,
    allow_reentry=st.booleans(),
    max_reentries_per_day=maybe(st.integers(1, 20)),
    max_generations=st.integers(0, 10),
    daily_loss_percent=st.floats(0.01, 100),
    blackout_after_losses=st.integers(1, 10),
    blackout_minutes=st.integers(0, 120),
    min_confidence=st.floats(0, 1),
    max_spread_points=st.integers(0, 100),
    freeze_level_guard=st.booleans(),
    min_size_multiplier=st.floats(0, 3),
    max_size_multiplier=st.floats(0, 5),
    lot_cap=st.floats(0.01, 100),
    min_delay_seconds=st.integers(0, 600),
)


def within(value: float | None, most: float) -> bool:
    return value is None or value <= most


@given(contexts, limit_sets)
def test_nothing_beyond_a_limit_gets_through(context: GateContext, limits: GateLimits) -> None:
    result = gate(context, limits)
    if result.verdict is Verdict.BLOCKED:
        assert (result.lots, result.delay_seconds) == (0.0, None)
        assert result.blocked_by
        return
    assert limits.allow_reentry
    assert 0 < result.lots <= limits.lot_cap
    assert result.lots <= context.lots + 1e-8
    assert within(result.lots, context.max_lot or math.inf)
    assert result.lots >= (context.min_lot or 0)
    if context.size_multiplier and context.lots:
        multiplier = context.size_multiplier * result.lots / context.lots
        assert multiplier <= limits.max_size_multiplier * (1 + 1e-7) + 1e-7 / context.lots * 10
        assert context.size_multiplier >= limits.min_size_multiplier
    assert context.generation <= limits.max_generations
    assert context.confidence is None or round(context.confidence, 9) >= limits.min_confidence
    assert within(context.spread_points, limits.max_spread_points)
    assert (result.delay_seconds is None) == (context.delay_seconds is None)
    assert within(limits.min_delay_seconds, result.delay_seconds or math.inf) or (
        limits.min_delay_seconds == result.delay_seconds == 0
    )
    if limits.max_reentries_per_day is not None and context.reentries_today is not None:
        assert context.reentries_today < limits.max_reentries_per_day
    if context.balance is not None and context.day_profit is not None:
        loss = -context.day_profit
        assert loss < context.balance * limits.daily_loss_percent / 100 + 0.0051


@given(contexts, limit_sets)
def test_the_same_question_has_the_same_answer(context: GateContext, limits: GateLimits) -> None:
    assert gate(context, limits) == gate(context, limits)


@given(contexts, limit_sets)
def test_the_short_way_lets_through_only_what_the_gate_lets_through_as_it_is(
    context: GateContext, limits: GateLimits
) -> None:
    result = gate(context, limits)
    lots = round(context.lots, 8)
    if leaves_alone(context, limits):
        assert (result.verdict, result.lots) == (Verdict.ALLOWED, lots)
        assert result.delay_seconds == context.delay_seconds
    elif result.verdict is Verdict.ALLOWED:  # these two are left to the gate
        assert context.distance_points is not None or context.minutes_since_last_loss is not None


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"reentries_today": 10_000},
        {"day_profit": -1e9},
        {"losses_in_a_row": 900, "minutes_since_last_loss": 0.0},
        {"generation": 1000},
        {"confidence": 0.0},
        {"spread_points": 1e6},
        {"size_multiplier": 0.0},
        {"size_multiplier": 1e3},
        {"lots": 1e4},
        {"lots": 0.0},
        {"lots": 0.013},
        {"max_lot": 0.001},
        {"min_lot": 1e4},
        {"delay_seconds": 0},
    ],
)
def test_the_short_way_stops_where_the_gate_does_something(changes: dict[str, Any]) -> None:
    whole = {"lot_step": 0.01, "distance_points": None, "freeze_level_points": None}
    context = dataclasses.replace(GOOD, **(whole | changes))
    untouched = gate(context, LIMITS).verdict is Verdict.ALLOWED
    assert leaves_alone(context, LIMITS) is untouched is (not changes)


def tightened(loose: GateLimits, other: GateLimits) -> GateLimits:
    """Return the stricter of each limit of two sets."""
    days = [n for n in (loose.max_reentries_per_day, other.max_reentries_per_day) if n is not None]
    return GateLimits(
        allow_reentry=loose.allow_reentry and other.allow_reentry,
        max_reentries_per_day=min(days, default=None),
        max_generations=min(loose.max_generations, other.max_generations),
        daily_loss_percent=min(loose.daily_loss_percent, other.daily_loss_percent),
        blackout_after_losses=min(loose.blackout_after_losses, other.blackout_after_losses),
        blackout_minutes=max(loose.blackout_minutes, other.blackout_minutes),
        min_confidence=max(loose.min_confidence, other.min_confidence),
        max_spread_points=min(loose.max_spread_points, other.max_spread_points),
        freeze_level_guard=loose.freeze_level_guard or other.freeze_level_guard,
        min_size_multiplier=max(loose.min_size_multiplier, other.min_size_multiplier),
        max_size_multiplier=min(loose.max_size_multiplier, other.max_size_multiplier),
        lot_cap=min(loose.lot_cap, other.lot_cap),
        min_delay_seconds=max(loose.min_delay_seconds, other.min_delay_seconds),
    )


@given(contexts, limit_sets, limit_sets)
def test_a_tighter_limit_never_lets_more_through(
    context: GateContext, loose: GateLimits, other: GateLimits
) -> None:
    before, after = gate(context, loose), gate(context, tightened(loose, other))
    assert after.lots <= before.lots
    if before.verdict is Verdict.BLOCKED:
        assert after.verdict is Verdict.BLOCKED
    elif after.verdict is not Verdict.BLOCKED:
        assert (after.delay_seconds or 0) >= (before.delay_seconds or 0)


@given(contexts, limit_sets, st.floats(0, 50))
def test_more_lots_asked_never_give_fewer(
    context: GateContext, limits: GateLimits, more: float
) -> None:
    larger = dataclasses.replace(context, lots=context.lots + more)
    assert gate(larger, limits).lots >= gate(context, limits).lots
