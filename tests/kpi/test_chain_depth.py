from __future__ import annotations

import math
from itertools import pairwise

import plain_chains as plain
import pytest
from chain_columns import CHAINS, columns_of, trades_of
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.kpi.chain_depth import depths_of, escalation_of
from reentry_gui.kpi.chains import chains_of

# Depths 0, 1, 1, 3.
TRADES = [
    *[(0, 0, 5.0, 0.1)],
    *[(1, 0, -4.0, 0.1), (1, 1, 6.0, 0.2)],
    *[(2, 0, -4.0, 0.2), (2, 1, -8.0, 0.2)],
    *[(3, 0, -1.0, 0.1), (3, 1, -2.0, 0.2), (3, 2, -4.0, 0.4), (3, 3, 9.0, 0.8)],
]


def test_depths_by_hand() -> None:
    depths = depths_of(chains_of(columns_of(TRADES)))
    assert [d.chains for d in depths] == [1, 2, 0, 1]
    assert [d.share for d in depths] == [0.25, 0.5, 0, 0.25]
    assert [d.pnl for d in depths] == [5, -10, 0, 2]
    assert [d.lots for d in depths] == pytest.approx([0.1, 0.7, 0, 1.5])
    assert [d.reached for d in depths] == [4, 3, 1, 1]
    assert [d.survival for d in depths] == [1, 0.75, 0.25, 0.25]
    assert [d.continuation for d in depths] == [0.75, 1 / 3, 1, 0]


# C0 ended at 0, C1 at 1, C4 at 2; C2 is open at 1, and of C3 the second re-entry is open still.
SOME_OPEN = [
    *[(0, 0, 5.0, 0.1)],
    *[(1, 0, -4.0, 0.1), (1, 1, 6.0, 0.2)],
    *[(2, 0, -4.0, 0.1), (2, 1, -8.0, 0.2)],
    *[(3, 0, -1.0, 0.1), (3, 1, -2.0, 0.2)],
    *[(4, 0, -1.0, 0.1), (4, 1, -2.0, 0.2), (4, 2, 9.0, 0.4)],
]
OPEN = {"EURUSD/C2": "ACTIVE", "EURUSD/C3": "ACTIVE"}


def test_an_open_chain_is_counted_as_far_as_it_came() -> None:
    depths = depths_of(chains_of(columns_of(SOME_OPEN), OPEN, {"EURUSD/C3": 2}))
    assert [d.chains for d in depths] == [1, 1, 1]
    assert [d.share for d in depths] == pytest.approx([1 / 3] * 3)
    assert [d.pnl for d in depths] == [5, 2, 6]
    assert [d.reached for d in depths] == [5, 4, 2]
    assert [d.open_here for d in depths] == [0, 1, 1]
    assert [d.decided for d in depths] == [5, 3, 1]
    # Of 5 went on 4; of C1, C3, C4 two; left out, the open ones would make it 2/3 and 1/2.
    assert [d.continuation for d in depths] == pytest.approx([4 / 5, 2 / 3, 0])
    assert [d.survival for d in depths] == pytest.approx([1, 4 / 5, 8 / 15])


def test_limits_of_survival_by_hand() -> None:
    depths = depths_of(chains_of(columns_of(SOME_OPEN), OPEN, {"EURUSD/C3": 2}))
    assert (depths[0].low, depths[0].high) == (None, None)
    variance = 1 / (5 * 4) + 1 / (3 * 2)
    factor = math.exp(1.959964 * math.sqrt(variance) / abs(math.log(8 / 15)))
    assert depths[2].low == pytest.approx((8 / 15) ** factor)
    assert depths[2].high == pytest.approx((8 / 15) ** (1 / factor))


def test_a_depth_that_only_open_chains_reach_tells_not_whether_they_go_on() -> None:
    deep = [(0, 0, 5.0, 0.1), (1, 0, -4.0, 0.1), (1, 1, -4.0, 0.1), (1, 2, -4.0, 0.1)]
    depths = depths_of(chains_of(columns_of(deep), {"EURUSD/C1": "ACTIVE"}))
    assert [d.reached for d in depths] == [2, 1, 1]
    assert [d.continuation for d in depths] == [0.5, 1, None]
    assert [d.survival for d in depths] == [1, 0.5, 0.5]


def test_where_no_chain_has_ended_nothing_is_told() -> None:
    every = {f"EURUSD/C{number}": "ACTIVE" for number in range(5)}
    assert depths_of(chains_of(columns_of(SOME_OPEN), every)) == ()


def test_a_chain_without_its_first_trade_is_no_chain_that_survived() -> None:
    torn = [(0, 0, 5.0, 0.1), (1, 1, -4.0, 0.1), (2, 2, -4.0, 0.1)]
    for statuses in ({}, {"EURUSD/C2": "ACTIVE"}):
        depths = depths_of(chains_of(columns_of(torn), statuses))
        assert [(d.reached, d.open_here, d.survival) for d in depths] == [(1, 0, 1)]


@given(CHAINS, st.data())
def test_survival_is_that_of_weight_handed_on(
    made: list[list[tuple[float, float]]], data: st.DataObject
) -> None:
    """Efron's other way to the same figure: open chains hand their weight to later ones."""
    is_open = data.draw(st.lists(st.booleans(), min_size=len(made), max_size=len(made)))
    statuses = {f"EURUSD/C{n}": "ACTIVE" for n, flag in enumerate(is_open) if flag}
    depths = depths_of(chains_of(columns_of(trades_of(made)), statuses))
    if all(is_open):
        assert depths == ()
        return
    lengths = [len(chain) - 1 for chain in made]
    assert [d.survival for d in depths] == pytest.approx(plain.survival(lengths, is_open))
    for entry in depths:
        if entry.low is not None and entry.high is not None:
            assert 0 <= entry.low <= entry.survival <= entry.high <= 1


def test_no_chains_have_no_depths() -> None:
    chains = chains_of(columns_of([]))
    assert depths_of(chains) == ()
    assert escalation_of(chains) == ()


def test_escalation_by_hand() -> None:
    found = escalation_of(chains_of(columns_of(TRADES)))
    assert [step.generation for step in found] == [0, 1, 2, 3]
    assert [step.chains for step in found] == [4, 3, 1, 1]
    assert [step.mean for step in found] == pytest.approx([1, (2 + 1 + 2) / 3, 4, 8])
    assert [step.median for step in found] == pytest.approx([1, 2, 4, 8])
    assert [step.largest for step in found] == pytest.approx([1, 2, 4, 8])


def test_a_chain_without_its_first_trade_does_not_escalate() -> None:
    assert escalation_of(chains_of(columns_of([(0, 1, 5.0, 0.4)]))) == ()


@given(CHAINS)
def test_depths_always_add_up(made: list[list[tuple[float, float]]]) -> None:
    chains = chains_of(columns_of(trades_of(made)))
    depths = depths_of(chains)
    assert sum(d.chains for d in depths) == len(made)
    assert sum(d.pnl for d in depths) == pytest.approx(float(chains.pnl.sum()), abs=1e-5)
    survival = [d.survival for d in depths]
    assert survival == sorted(survival, reverse=True)
    assert survival[:1] in ([], [1.0])
    for here, after in pairwise(depths):
        assert here.continuation is not None
        assert here.survival * here.continuation == pytest.approx(after.survival)
