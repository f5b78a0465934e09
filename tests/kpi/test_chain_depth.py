from __future__ import annotations

from itertools import pairwise

import pytest
from chain_columns import CHAINS, columns_of, trades_of
from hypothesis import given

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
