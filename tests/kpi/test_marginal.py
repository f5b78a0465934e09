from __future__ import annotations

import numpy as np
import pytest
from chain_columns import CHAINS, columns_of, trades_of
from hypothesis import given, settings

from reentry_gui.kpi import marginal, resampling
from reentry_gui.kpi.chains import ChainColumns, chains_of
from reentry_gui.kpi.marginal import cut_curve, marginal_values

TRADES = [
    *[(0, 0, 5.0, 0.1)],
    *[(1, 0, -4.0, 0.1), (1, 1, 6.0, 0.2)],
    *[(2, 0, -4.0, 0.2), (2, 1, 8.0, 0.2)],
    *[(3, 0, -1.0, 0.1), (3, 1, 2.0, 0.2), (3, 2, -7.0, 0.4)],
]


def many(count: int, means: list[float], seed: int = 5) -> ChainColumns:
    chance = np.random.default_rng(seed)
    chains = [[(float(chance.normal(mean, 10)), 0.1) for mean in means] for _ in range(count)]
    return chains_of(columns_of(trades_of(chains)))


def test_marginal_values_by_hand() -> None:
    found = marginal_values(chains_of(columns_of(TRADES)))
    assert [m.generation for m in found] == [0, 1, 2]
    assert [m.chains for m in found] == [4, 3, 1]
    assert [m.total for m in found] == [-4, 16, -7]
    assert [m.mean for m in found] == pytest.approx([-1, 16 / 3, -7])
    assert found[2].low is found[2].high is None  # one chain has no spread
    assert found[0].low is not None
    assert found[0].low <= -1 <= (found[0].high or 0)


def test_the_cut_curve_by_hand() -> None:
    found = cut_curve(chains_of(columns_of(TRADES)))
    assert [cut.value for cut in found.cuts] == [-4, 12, 5]
    assert found.best == 1
    assert found.chains == 4
    assert all(cut.low <= cut.value <= cut.high for cut in found.cuts if cut.low and cut.high)


def test_of_equal_cuts_the_earliest_is_best() -> None:
    found = cut_curve(chains_of(columns_of([(0, 0, 5.0, 0.1), (0, 1, 0.0, 0.1)])))
    assert (found.best, found.best_low, found.best_high) == (0, 0, 0)
    assert found.cuts[0].low is None


def test_no_chains_have_no_curve() -> None:
    chains = chains_of(columns_of([]))
    assert marginal_values(chains) == ()
    assert cut_curve(chains).cuts == ()
    assert cut_curve(chains).best is None


def test_a_generation_that_no_chain_has_adds_nothing() -> None:
    chains = chains_of(columns_of([(0, 0, 5.0, 0.1), (0, 2, 3.0, 0.1), (1, 0, 1.0, 0.1)]))
    assert [cut.value for cut in cut_curve(chains).cuts] == [6, 6, 9]
    assert [m.generation for m in marginal_values(chains)] == [0, 2]


def test_the_seed_decides_the_interval() -> None:
    chains = many(50, [0, 1])
    assert cut_curve(chains, 1) == cut_curve(chains, 1)
    assert cut_curve(chains, 1) != cut_curve(chains, 2)
    assert marginal_values(chains, 1) == marginal_values(chains, 1)
    assert marginal_values(chains, 1) != marginal_values(chains, 2)


def test_many_chains_have_the_interval_that_drawing_them_all_would_give(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chains = many(3_000, [-1, 1, -2])
    heaps, normal = cut_curve(chains), marginal_values(chains)
    monkeypatch.setattr(marginal, "MOST_DRAWN", 10_000)
    monkeypatch.setattr(resampling, "MOST_DRAWN", 10_000)
    drawn, resampled = cut_curve(chains), marginal_values(chains)
    for one, other in zip(heaps.cuts, drawn.cuts, strict=True):
        width = (other.high or 0) - (other.low or 0)
        assert one.value == other.value
        assert one.low == pytest.approx(other.low, abs=0.1 * width)
        assert one.high == pytest.approx(other.high, abs=0.1 * width)
    for one_mean, other_mean in zip(normal, resampled, strict=True):
        assert one_mean.low == pytest.approx(other_mean.low, abs=0.06)
        assert one_mean.high == pytest.approx(other_mean.high, abs=0.06)


def test_a_clear_best_cut_is_found_with_certainty() -> None:
    found = cut_curve(many(500, [0, 10, -10]))
    assert (found.best, found.best_low, found.best_high) == (1, 1, 1)


@given(CHAINS)
@settings(max_examples=30)
def test_the_curve_runs_from_first_trades_to_the_whole(
    made: list[list[tuple[float, float]]],
) -> None:
    chains = chains_of(columns_of(trades_of(made)))
    cuts = cut_curve(chains).cuts
    if not made:
        assert cuts == ()
        return
    assert cuts[0].value == pytest.approx(sum(chain[0][0] for chain in made), abs=1e-6)
    assert cuts[-1].value == pytest.approx(float(chains.pnl.sum()), abs=1e-5)
    totals = sum(m.total for m in marginal_values(chains))
    assert totals == pytest.approx(cuts[-1].value, abs=1e-6)
