"""How far whole chains ran while their trades were open."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import hand_chains
import numpy as np
import pytest
from chain_columns import CHAINS, columns_of, trades_of
from hypothesis import given
from hypothesis import strategies as st
from price_bars import cover

from reentry_gui.config import PackConfig
from reentry_gui.kpi.chain_excursions import chain_excursions
from reentry_gui.kpi.chain_report import ChainsReport, chain_kpis
from reentry_gui.kpi.chains import chains_of
from reentry_gui.kpi.columns import make_columns
from reentry_gui.kpi.excursions import KNOWN, NO_FILE, Excursions, NoBars, Ran
from reentry_gui.kpi.loading import load


def ran(adverse: Sequence[float], favourable: Sequence[float]) -> Excursions:
    """Return excursions in money; nan: not known."""
    against, along = np.array(adverse, dtype=float), np.array(favourable, dtype=float)
    n, nan = len(against), np.full(len(against), np.nan)
    why = np.where(np.isnan(against), NO_FILE, KNOWN).astype(np.int8)
    found = Ran(against, along, why, np.ones(n, np.int16), np.ones(n, np.bool_), nan)
    return Excursions(found, np.ones(n, np.int8), np.ones(n), nan)


def test_a_chain_of_three_by_hand() -> None:
    """−20, −5, +40: before each 0, −20, −25; MAE 22, 30, 12; MFE 3, 8, 41.

    Low: −22, −20 − 30 = −50, −25 − 12 = −37. High: 3, −12, −25 + 41 = 16.
    """
    chains = chains_of(columns_of([(0, 0, -20.0, 0.1), (0, 1, -5.0, 0.1), (0, 2, 40.0, 0.1)]))
    found = chain_excursions(chains, ran([22, 30, 12], [3, 8, 41]))
    assert (found.low.tolist(), found.high.tolist()) == ([-50], [16])
    assert (found.adverse.tolist(), found.favourable.tolist(), found.known) == ([50], [16], 1)
    assert chains.trough.tolist() == [-25]


def test_a_chain_with_one_unknown_trade_is_unknown_its_neighbours_are_not() -> None:
    rows = [(0, 0, -1.0, 0.1), (0, 1, 2.0, 0.1), (1, 0, 5.0, 0.1), (-1, 0, -3.0, 0.1)]
    found = chain_excursions(
        chains_of(columns_of(rows)), ran([2, math.nan, 4, 6], [1, math.nan, 7, 0])
    )
    assert found.low.tolist() == pytest.approx([math.nan, -4, -6], nan_ok=True)
    assert found.high.tolist() == pytest.approx([math.nan, 7, 0], nan_ok=True)
    assert found.known == 2


def test_a_trade_closed_in_parts_runs_with_all_of_them() -> None:
    chains = chains_of(columns_of([(0, 0, -4.0, 0.1), (0, 0, -6.0, 0.2), (0, 1, 1.0, 0.1)]))
    found = chain_excursions(chains, ran([5, 9, 2], [1, 2, 3]))
    # Not overlapping: parts of one generation are one, however they were open.
    assert (found.low.tolist(), found.high.tolist()) == ([-14], [3])


def test_generations_that_were_open_at_once_are_not_told() -> None:
    both = make_columns(
        chains=("EURUSD/C",),
        chain=[0, 0],
        generation=[0, 1],
        open_time=[0, 30],
        close_time=[60, 90],
        profit=[-1.0, -1.0],
        lots=[0.1, 0.1],
    )
    assert chain_excursions(chains_of(both), ran([1, 1], [0, 0])).known == 0


def test_without_bars_or_chains_nothing_is_known() -> None:
    chains = chains_of(columns_of([(0, 0, -1.0, 0.1)]))
    assert chain_excursions(chains, NoBars(1)).known == 0
    assert chain_excursions(chains_of(make_columns()), ran([], [])).known == 0


@given(CHAINS, st.randoms(use_true_random=False))
def test_it_is_what_a_plain_loop_finds_and_never_above_the_trough(
    made: list[list[tuple[float, float]]], dice: object
) -> None:
    chains = chains_of(columns_of(trades_of(made)))
    pick = dice.uniform  # type: ignore[attr-defined]  # random.Random
    profit = chains.trades.profit[chains.order].tolist()
    against = [max(-p, 0) + pick(0, 50) for p in profit]
    along = [max(p, 0) + pick(0, 50) for p in profit]
    found = chain_excursions(chains, ran(against, along))
    at = 0
    for place, chain in enumerate(made):
        total, low, high = 0.0, math.inf, -math.inf
        for net, _lots in chain:
            low, high = min(low, total - against[at]), max(high, total + along[at])
            total += net
            at += 1
        assert found.low[place] == pytest.approx(low, abs=1e-6)
        assert found.high[place] == pytest.approx(high, abs=1e-6)
    assert (found.low <= chains.trough + 1e-6).all()


@pytest.fixture
def hand(make_config: Callable[..., PackConfig]) -> PackConfig:
    config = make_config([hand_chains.SYMBOL])
    hand_chains.write(config.path("db_path"))
    return config


def value(report: ChainsReport, name: str) -> float | None:
    return next(figure.value for figure in report.figures if figure.name == name)


def told(report: ChainsReport, name: str) -> tuple[int, str]:
    return next((f.n, f.reason) for f in report.figures if f.name == name)


def test_without_bars_the_figures_say_why(hand: PackConfig) -> None:
    report = chain_kpis(hand)
    assert told(report, "chain_mae") == (0, "no price bars of MT4 cover these chains")
    assert value(report, "chain_excursions_unknown") == 3
    assert [worst.open_trough for worst in report.deepest] == [None]


def test_bars_lead_to_the_worst_chain_on_the_way(hand: PackConfig) -> None:
    """Bars from 1.09800 to 1.12000; B sold 0.20 at 1.10700, when it had won 58.60 already.

    130 pips × 2.00 = 260.00: it stood at 58.60 − 260.00 = −201.40.
    """
    cover(hand, load(hand).columns)
    report = chain_kpis(hand)
    assert value(report, "chain_excursions_unknown") == 0
    assert value(report, "chain_open_trough") == pytest.approx(-201.40)
    worst = report.deepest[0]
    assert (worst.name, worst.trough) == ("EURUSD/B", 20.0)
    assert worst.open_trough == pytest.approx(-201.40)
    assert "open -201.40" in "\n".join(report.lines())
