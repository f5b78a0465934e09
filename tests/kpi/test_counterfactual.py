from __future__ import annotations

import numpy as np
import pytest
from chain_columns import CHAINS, columns_of, trades_of
from hypothesis import given, settings

from reentry_gui.kpi.chain_figures import counterfactual_figures, margin_figure
from reentry_gui.kpi.chains import chains_of
from reentry_gui.kpi.columns import TradeColumns, make_columns
from reentry_gui.kpi.counterfactual import counterfactual_of, max_drawdown
from reentry_gui.kpi.margin import margins
from reentry_gui.kpi.marginal import CutCurve

NO_CUTS = CutCurve(0, (), None, None, None, 1)
# Balance with re-entries: −4, −12, −4, 1, 3; without: −4, 1, 3.
TRADES = [
    *[(0, 0, -4.0, 0.1), (0, 1, -8.0, 0.3), (0, 2, 8.0, 0.2)],
    *[(1, 0, 5.0, 0.1)],
    *[(2, 0, 2.0, 0.1)],
]


def test_the_counterfactual_by_hand() -> None:
    found = counterfactual_of(chains_of(columns_of(TRADES)))
    assert (found.with_reentries.net, found.first_trades_only.net, found.uplift) == (3, 3, 0)
    assert (found.with_reentries.max_drawdown, found.first_trades_only.max_drawdown) == (12, 4)
    assert found.extra_drawdown == 8
    assert found.extra_peak_lots == pytest.approx(0.2)
    assert found.uplift_per_drawdown == 0
    assert (found.chains, found.better, found.worse) == (3, 0, 0)
    assert found.mean_uplift == 0
    assert "descriptive" in found.label


def test_without_extra_drawdown_there_is_no_ratio() -> None:
    trades = [(0, 0, -4.0, 0.1), (0, 1, 8.0, 0.3), (1, 0, -3.0, 0.1)]
    found = counterfactual_of(chains_of(columns_of(trades)))
    assert found.uplift == 8
    assert found.extra_drawdown == -3  # 4 instead of 7
    assert found.uplift_per_drawdown is None
    assert (found.better, found.worse) == (1, 0)


def test_nothing_is_compared_with_nothing() -> None:
    nothing = chains_of(columns_of([]))
    assert margin_figure(nothing, margins(nothing.trades, 30)).reason == "no chains"
    found = counterfactual_of(chains_of(columns_of([])))
    assert (found.chains, found.uplift, found.mean_uplift, found.low) == (0, 0, None, None)
    assert found.extra_drawdown == found.extra_peak_lots == 0


def test_lots_are_those_of_the_whole_account_at_once() -> None:
    columns = make_columns(
        chains=("EURUSD/A", "EURUSD/B"),
        chain=[0, 1, 0],
        generation=[0, 0, 1],
        open_time=[0, 5, 10],
        close_time=[10, 20, 30],
        lots=[0.1, 0.2, 0.5],
        profit=[-1, 1, 1],
    )
    found = counterfactual_of(chains_of(columns))
    assert found.with_reentries.peak_lots == 0.7
    assert found.first_trades_only.peak_lots == 0.3


def overlapping(symbols: tuple[str, ...] = ("EURUSD",)) -> TradeColumns:
    """Return two chains whose trades overlap: 0.1, then 0.3, then 0.7 lots, at 1.10."""
    return make_columns(
        symbols=symbols,
        chains=("EURUSD/A", "EURUSD/B"),
        chain=[0, 1, 0],
        symbol=[0, len(symbols) - 1, 0],
        generation=[0, 0, 1],
        open_time=[0, 5, 10],
        close_time=[10, 20, 30],
        lots=[0.1, 0.2, 0.5],
        open_price=[1.1] * 3,
        close_price=[1.101] * 3,
        side=[1] * 3,
        profit=[10.0, 20.0, 50.0],  # 100,000 units a lot
    )


def test_margin_is_that_of_all_trades_open_at_once() -> None:
    chains = chains_of(overlapping())
    held = margins(chains.trades, 100)
    found = counterfactual_of(chains, held=held)
    # A lot holds 110,000 ÷ 100: 0.2 + 0.5 lots with re-entries, 0.1 + 0.2 without.
    assert found.with_reentries.peak_margin == pytest.approx(770)
    assert found.first_trades_only.peak_margin == pytest.approx(330)
    assert found.extra_margin == pytest.approx(440)
    told = {one.name: one for one in counterfactual_figures(found, NO_CUTS, 100)}
    assert told["extra_margin"].value == pytest.approx(440)
    assert told["margin_at_once"].value == pytest.approx(770)
    # Chain A held 0.1 lots, then 0.5; B held 0.2.
    assert margin_figure(chains, held).value == pytest.approx(550)


def test_without_a_leverage_no_margin_is_told_and_why() -> None:
    found = counterfactual_of(chains_of(overlapping()))
    assert found.extra_margin is found.with_reentries.peak_margin is None
    told = {one.name: one for one in counterfactual_figures(found, NO_CUTS, None)}
    assert "account.leverage" in told["extra_margin"].reason
    assert told["extra_lots"].value == pytest.approx(0.4)
    assert "account.leverage" in margin_figure(chains_of(overlapping()), None).reason


def test_one_trade_of_an_unknown_value_leaves_the_margin_unknown() -> None:
    chains = chains_of(overlapping(("EURUSD", "US30")))
    found = counterfactual_of(chains, held=margins(chains.trades, 100))
    assert "lot of some symbols" in margin_figure(chains, margins(chains.trades, 100)).reason
    assert found.extra_margin is None
    told = {one.name: one for one in counterfactual_figures(found, NO_CUTS, 100)}
    assert "lot of some symbols" in told["extra_margin"].reason


@pytest.mark.parametrize(
    ("profit", "fall"),
    [([], 0), ([5], 0), ([-5], 5), ([5, -3, -4, 9, -6], 7), ([-1, -1, 3, -2], 2)],
)
def test_drawdown_begins_at_zero(profit: list[float], fall: float) -> None:
    assert max_drawdown(np.array(profit, dtype=np.float64)) == fall


@given(CHAINS)
@settings(max_examples=30)
def test_uplift_is_what_the_re_entries_brought(made: list[list[tuple[float, float]]]) -> None:
    found = counterfactual_of(chains_of(columns_of(trades_of(made))))
    reentries = sum(profit for chain in made for profit, _ in chain[1:])
    assert found.uplift == pytest.approx(reentries, abs=1e-5)
    difference = found.with_reentries.net - found.first_trades_only.net
    assert found.uplift == pytest.approx(difference, abs=1e-5)
    assert found.better + found.worse <= found.chains == len(made)
