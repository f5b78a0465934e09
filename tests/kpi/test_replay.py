from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from drafts import NO_LIMITS, draft
from hypothesis import given
from hypothesis import strategies as st
from profile_strategies import profiles

from reentry_gui.kpi.chains import chains_of
from reentry_gui.kpi.columns import TradeColumns, make_columns
from reentry_gui.kpi.draft import Draft, draft_of
from reentry_gui.kpi.replay import End, Replayed, replay, steps_of
from reentry_gui.kpi.what_if import what_if_of
from reentry_gui.profiles import Profile

HOUR, DAY = 3600, 86_400
SAME = ["SAME_TRADE 1 60"] * 6


def history(*chains: list[tuple[Any, ...]], day: int = 0, delay: int = 60) -> TradeColumns:
    """Return chains of (bucket, profit, lots[, side[, delay]]); they begin an hour apart."""
    rows: dict[str, list[Any]] = {name: [] for name in ("chain", "generation", "bucket")}
    rows |= {name: [] for name in ("profit", "lots", "side", "open_time", "close_time", "action")}
    for number, chain in enumerate(chains):
        moment = day * DAY + number * HOUR
        for generation, (bucket, profit, lots, *more) in enumerate(chain):
            rest = [*more, *[1, delay][len(more) :]]
            side, wait = rest[0], rest[1]
            moment += wait if generation else 0
            values = {
                "chain": number,
                "generation": generation,
                "bucket": bucket,
                "profit": profit,
                "lots": lots,
                "side": side,
                "open_time": moment,
                "close_time": moment + 300,
                "action": chain[generation - 1][0] if generation else 0,
            }
            for name, value in values.items():
                rows[name].append(value)
            moment += 300
    names = tuple(f"EURUSD/C{n}" for n in range(len(chains)))
    return make_columns(chains=names, **rows)  # type: ignore[arg-type]  # columns only


def walk(columns: TradeColumns, asked: Draft, **options: int) -> Replayed:
    chains = chains_of(columns).closed
    return replay(chains, asked, steps_of(chains), **options)


def only(columns: TradeColumns, asked: Draft, **options: int) -> tuple[End, float, float]:
    found = walk(columns, asked, **options)
    return End(int(found.end[0])), float(found.totals[0]), float(found.wanted_lots[0])


LOST_WON = [(1, -10.0, 0.1), (5, 15.0, 0.1)]


def test_the_same_profile_changes_nothing_while_history_goes_on() -> None:
    found = walk(history(LOST_WON), draft("SAME_TRADE 1 60"))
    assert found.end.tolist() == [End.NO_ORDER]  # after bucket 5 the draft does nothing either
    assert found.totals.tolist() == [5.0]
    assert found.known.all()


def test_no_order_cuts_the_chain_there() -> None:
    assert only(history(LOST_WON), draft()) == (End.NO_ORDER, -10.0, 0)


def test_other_lots_scale_the_result_and_compound() -> None:
    chain = [(1, -10.0, 0.1), (1, -20.0, 0.2), (5, 60.0, 0.4)]
    # Halved each time: 0.1, 0.05, 0.02 (rounded down from 0.025).
    found = walk(history(chain), draft("REDUCE_SIZE 0.5 60"))
    assert found.lots.tolist() == [0.1, 0.05, 0.02]
    assert found.pnl.tolist() == pytest.approx([-10, -5, 3])
    assert found.totals.tolist() == [-12.0]
    assert found.historic.tolist() == [30.0]


@pytest.mark.parametrize(
    ("chain", "rows", "limits", "end"),
    [
        (LOST_WON, SAME[:1], {"max_generations": 0}, End.GENERATIONS),
        (LOST_WON, SAME[:1], {"min_size_multiplier": 2.0}, End.NO_ORDER),
        (LOST_WON, SAME[:1], {"min_confidence": 0.9}, End.NO_ORDER),
        (LOST_WON, ["REDUCE_SIZE 0.05 60"], {}, End.TOO_SMALL),
        ([(0, -10.0, 0.1)], SAME, {}, End.NO_OUTCOME),
        ([(0, -10.0, 0.1), (5, 15.0, 0.1)], SAME, {}, End.OUTCOME),
        ([(1, -10.0, 0.1)], SAME, {}, End.DEEPER),
        (LOST_WON, ["WAIT_SIGNAL 1 60"], {}, End.WAITS),
        (LOST_WON, ["CUSTOM 1 60"], {}, End.WAITS),
        (LOST_WON, ["REVERSE 1 60"], {}, End.OTHER_SIDE),
        ([(1, -10.0, 0.1), (5, 15.0, 0.1, -1)], SAME[:1], {}, End.OTHER_SIDE),
        (LOST_WON, ["SAME_TRADE 1 66"], {}, End.DELAY),
        (LOST_WON, ["SAME_TRADE 1 54"], {}, End.DELAY),
        (LOST_WON, SAME[:1], {"min_delay_seconds": 90}, End.DELAY),
        ([(1, -10.0, 0.1), (5, 15.0, 0.0)], SAME[:1], {}, End.NO_LOTS),
        ([(1, -10.0, 0.0), (5, 15.0, 0.1)], SAME[:1], {}, End.NO_LOTS),
    ],
)
def test_why_a_chain_ends_after_its_first_trade(
    chain: list[tuple[Any, ...]], rows: list[str], limits: dict[str, float], end: End
) -> None:
    found = walk(history(chain), draft(*rows, **limits))
    assert End(int(found.end[0])) is end
    assert found.known.tolist() == [end < End.OUTCOME]
    assert found.totals.tolist() == [-10.0]
    assert found.taken.tolist() == [True, *[False] * (len(chain) - 1)]


def test_a_reversal_that_history_made_too_is_known() -> None:
    chain = [(1, -10.0, 0.1, -1), (5, 15.0, 0.1, 1)]
    assert only(history(chain), draft("REVERSE 2 60")) == (End.NO_ORDER, 20.0, 0)


def test_the_tolerance_decides_which_delay_is_the_same() -> None:
    asked = draft("SAME_TRADE 1 30")
    assert only(history(LOST_WON), asked)[0] is End.DELAY
    assert only(history(LOST_WON), asked, delay_tolerance_seconds=30)[0] is End.NO_ORDER


def test_the_configured_delay_is_the_same_however_late_the_order_came() -> None:
    chains = chains_of(history(LOST_WON)).closed
    told = np.array([-1, 30])
    found = replay(chains, draft("SAME_TRADE 1 30"), steps_of(chains, told))
    assert End(int(found.end[0])) is End.NO_ORDER


def test_what_the_unknown_order_would_have_put_on_is_told() -> None:
    assert only(history([(1, -10.0, 0.1)]), draft("INCREASE_SIZE 3 60")) == (End.DEEPER, -10, 0.3)


def test_the_ea_saw_another_outcome() -> None:
    columns = history(LOST_WON)
    columns.action[1] = 2
    assert only(columns, draft(*SAME))[0] is End.DISPUTED


def test_a_missing_generation_is_not_guessed() -> None:
    columns = history([(1, -10.0, 0.1), (1, -10.0, 0.1), (5, 15.0, 0.1)])
    kept = columns.select(np.array([True, False, True]))
    assert only(kept, draft(*SAME))[0] is End.GAP


def test_a_generation_in_parts_is_scaled_as_one() -> None:
    columns = make_columns(
        chains=("EURUSD/A",),
        chain=[0, 0, 0],
        generation=[0, 1, 1],
        bucket=[1, 4, 6],
        action=[0, 1, 1],
        profit=[-10.0, 3.0, 9.0],
        lots=[0.2, 0.1, 0.1],
        open_time=[0, 160, 160],
        close_time=[100, 300, 400],
    )
    found = walk(columns, draft("REDUCE_SIZE 0.5 60"))
    assert found.lots.tolist() == [0.2, 0.1]
    assert found.totals.tolist() == [-4.0]
    assert found.end.tolist() == [End.NO_ORDER]  # the last part closed beyond target


def test_the_daily_cap_lets_the_first_ones_through() -> None:
    columns = history(LOST_WON, LOST_WON, LOST_WON)
    found = walk(columns, draft("SAME_TRADE 1 60", max_reentries_per_day=2))
    assert found.totals.tolist() == [5.0, 5.0, -10.0]
    assert found.end.tolist() == [End.NO_ORDER, End.NO_ORDER, End.DAILY_CAP]
    assert found.known.all()


def test_the_daily_cap_begins_anew_each_day_and_ends_what_follows() -> None:
    deep = [(1, -10.0, 0.1), (1, -10.0, 0.1), (1, -10.0, 0.1), (5, 45.0, 0.1)]
    found = walk(history(deep), draft("SAME_TRADE 1 60", max_reentries_per_day=1))
    assert found.totals.tolist() == [-20.0]
    assert found.taken.tolist() == [True, True, False, False]
    late = history([(1, -10.0, 0.1), (1, -10.0, 0.1, 1, DAY), (5, 25.0, 0.1, 1, DAY)])
    asked = draft("SAME_TRADE 1 86400", max_reentries_per_day=1)
    assert walk(late, asked).totals.tolist() == [5.0]


def test_an_order_that_history_does_not_have_uses_the_day_up_too() -> None:
    columns = history([(1, -10.0, 0.1)], LOST_WON)
    found = walk(columns, draft("SAME_TRADE 1 60", max_reentries_per_day=1))
    assert found.end.tolist() == [End.DEEPER, End.DAILY_CAP]
    found = walk(columns, draft("SAME_TRADE 1 60", max_reentries_per_day=2))
    assert found.end.tolist() == [End.DEEPER, End.NO_ORDER]


def test_a_capped_chain_is_known_even_if_it_would_have_gone_deeper() -> None:
    columns = history(LOST_WON, [(1, -10.0, 0.1)])
    found = walk(columns, draft("SAME_TRADE 1 60", max_reentries_per_day=1))
    assert found.end.tolist() == [End.NO_ORDER, End.DAILY_CAP]
    assert found.wanted_lots.tolist() == [0, 0]


def test_nothing_is_walked() -> None:
    found = walk(make_columns(), draft(*SAME, max_reentries_per_day=1))
    assert found.totals.tolist() == []
    assert found.ends(End) == ()


def test_reasons_are_told_in_words() -> None:
    found = walk(history(LOST_WON, [(1, -10.0, 0.1)]), draft("SAME_TRADE 1 60"))
    assert found.ends(End) == (
        ("the draft places no order", 1),
        ("the draft goes deeper than history did", 1),
    )


CELL = st.tuples(
    st.integers(0, 6),
    st.integers(-5_000, 5_000).map(lambda cents: cents / 100),
    st.integers(1, 100).map(lambda steps: steps / 100),
    st.sampled_from([1, -1]),
    st.sampled_from([5, 15, 30, 60]),
)


@given(
    st.lists(st.lists(CELL, min_size=1, max_size=5), max_size=8),
    profiles(),
    st.integers(0, 4),
    st.sampled_from([None, 1, 3]),
)
def test_what_a_replay_always_keeps(
    made: list[list[tuple[Any, ...]]], profile: Profile, most: int, cap: int | None
) -> None:
    limits = replace(NO_LIMITS, max_generations=most, max_reentries_per_day=cap)
    found = walk(history(*made), draft_of(profile, limits), delay_tolerance_seconds=10)
    levels = found.chains.levels
    first = levels.generation == 0
    assert found.taken[first].all()
    assert found.pnl[first].tolist() == levels.pnl[first].tolist()
    assert (levels.generation[found.taken] <= most).all()
    # Nothing is taken behind a gap, nothing has lots or money that is not taken.
    assert not (found.taken[1:] & ~found.taken[:-1] & ~first[1:]).any()
    assert not found.lots[~found.taken].any()
    assert not found.pnl[~found.taken].any()
    scaled = found.pnl[found.taken] * levels.lots[found.taken]
    assert scaled == pytest.approx(levels.pnl[found.taken] * found.lots[found.taken], abs=1e-9)
    assert (found.end > End.RUNNING).all()
    assert not found.wanted_lots[found.known].any()
    told = what_if_of(found)
    assert told.known.chains + told.unknown.chains == told.chains == len(made)
    assert told.known.before + told.unknown.before == pytest.approx(told.before, abs=1e-4)
    if told.after_low is not None and told.after_high is not None:
        assert told.after_low <= told.after_high
    if cap is not None:
        moments = levels.close_time[found.taken & ~first] // DAY
        assert max(np.bincount(moments), default=0) <= cap
