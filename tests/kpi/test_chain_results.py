from __future__ import annotations

import pytest
from chain_columns import CHAINS, HOUR, columns_of, trades_of
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.kpi.chain_results import recovery_of, results_of, worst_by
from reentry_gui.kpi.chains import chains_of

# Results 5, 2, −12, 0; troughs 5, −4, −12, −7.
TRADES = [
    *[(0, 0, 5.0, 0.1)],
    *[(1, 0, -4.0, 0.1), (1, 1, 6.0, 0.2)],
    *[(2, 0, -4.0, 0.2), (2, 1, -8.0, 0.2)],
    *[(3, 0, -1.0, 0.1), (3, 1, -2.0, 0.2), (3, 2, -4.0, 0.4), (3, 3, 7.0, 0.8)],
]


def test_results_by_hand() -> None:
    found = results_of(chains_of(columns_of(TRADES)))
    assert (found.chains, found.wins, found.losses, found.draws) == (4, 2, 1, 1)
    assert (found.net, found.gross_profit, found.gross_loss) == (-5, 7, 12)
    assert found.win_rate == 0.5
    assert found.factor == pytest.approx(7 / 12)
    assert found.expectancy == -1.25
    assert found.mean_duration_seconds == (1 + 2 + 2 + 4) * HOUR / 4
    assert found.median_duration_seconds == 2 * HOUR
    assert found.most_lots == 1.5
    assert found.most_lots_at_once == 0.8


def test_nothing_has_no_rate() -> None:
    found = results_of(chains_of(columns_of([])))
    assert (found.chains, found.net, found.win_rate, found.factor) == (0, 0, None, None)
    assert found.expectancy is found.most_lots is found.mean_duration_seconds is None


def test_all_wins_have_no_factor() -> None:
    found = results_of(chains_of(columns_of([(0, 0, 5.0, 0.1), (1, 0, 1.0, 0.1)])))
    assert (found.win_rate, found.factor, found.gross_loss) == (1.0, None, 0.0)


def test_the_worst_by_result_and_on_the_way() -> None:
    chains = chains_of(columns_of(TRADES))
    assert [worst.name for worst in worst_by(chains, chains.pnl, 2)] == ["EURUSD/C2"]
    on_the_way = worst_by(chains, chains.trough, 3)
    assert [worst.trough for worst in on_the_way] == [-12, -7, -4]
    assert on_the_way[1].name == "EURUSD/C3"
    assert on_the_way[1].depth == 3


def test_the_worst_of_few_and_of_none() -> None:
    chains = chains_of(columns_of([(-1, 0, -5.0, 0.1)]))
    assert [worst.name for worst in worst_by(chains, chains.pnl)] == ["EURUSD/#1"]
    chains = chains_of(columns_of([(0, 0, 5.0, 0.1), (1, 0, 0.0, 0.1)]))
    assert worst_by(chains, chains.pnl) == ()  # what lost nothing is no worst chain
    chains = chains_of(columns_of([]))
    assert worst_by(chains, chains.pnl) == ()


def test_recovery_by_hand() -> None:
    found = recovery_of(chains_of(columns_of(TRADES)))
    assert (found.lost_first, found.recovered) == (3, 2)
    assert found.rate == pytest.approx(2 / 3)
    assert [(r.generation, r.chains) for r in found.by_generation] == [(1, 1), (3, 1)]
    # From the close of the first trade to the close that brought it back.
    assert [r.median_seconds for r in found.by_generation] == [HOUR, 3 * HOUR]
    assert found.median_seconds == 2 * HOUR


def test_a_chain_recovers_at_the_first_generation_that_brings_it_to_zero() -> None:
    trades = [(0, 0, -5.0, 0.1), (0, 1, 6.0, 0.1), (0, 2, -3.0, 0.1), (0, 3, 9.0, 0.1)]
    found = recovery_of(chains_of(columns_of(trades)))
    assert [(r.generation, r.chains) for r in found.by_generation] == [(1, 1)]


def test_a_lost_trade_that_nobody_re_entered_has_no_chance_to_recover() -> None:
    found = recovery_of(chains_of(columns_of([(0, 0, -5.0, 0.1), (1, 0, 1.0, 0.1)])))
    assert (found.lost_first, found.rate, found.median_seconds) == (0, None, None)
    assert found.by_generation == ()


@given(CHAINS, st.sampled_from([0.5, 2.0, 100.0]))
def test_money_scales(made: list[list[tuple[float, float]]], scale: float) -> None:
    scaled = [[(profit * scale, lots) for profit, lots in chain] for chain in made]
    one = results_of(chains_of(columns_of(trades_of(made))))
    other = results_of(chains_of(columns_of(trades_of(scaled))))
    assert other.net == pytest.approx(one.net * scale, abs=1e-3)
    assert other.gross_loss == pytest.approx(one.gross_loss * scale, abs=1e-3)
    assert (other.wins, other.losses, other.draws) == (one.wins, one.losses, one.draws)
    assert other.factor == pytest.approx(one.factor)
    assert one.net == pytest.approx(one.gross_profit - one.gross_loss, abs=1e-6)


@given(CHAINS)
def test_recovered_chains_add_up(made: list[list[tuple[float, float]]]) -> None:
    found = recovery_of(chains_of(columns_of(trades_of(made))))
    assert sum(r.chains for r in found.by_generation) == found.recovered <= found.lost_first
    assert all(r.generation >= 1 and r.median_seconds > 0 for r in found.by_generation)
