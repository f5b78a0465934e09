from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pytest
from stopwatch import ratio

from reentry_gui.kpi import trade_metrics as metrics
from reentry_gui.kpi.equity import Equity, index_figures
from reentry_gui.kpi.figures import Value

TRADES = 1_000_000
CASH = 100_000.0
AIM, AIM_PEER = 1.5, 0.1


def series() -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    dice = np.random.default_rng(42)
    kind = dice.choice(3, TRADES, p=[0.4505, 0.23, 0.3195])
    pips = np.where(kind == 0, -20.0, np.where(kind == 1, 40.0, dice.uniform(-19, 19, TRADES)))
    profit = np.round(
        (pips + dice.normal(0, 0.4, TRADES)) * dice.choice([0.05, 0.1, 0.2], TRADES), 2
    )
    return profit, 1_641_168_000 + np.arange(TRADES, dtype=np.int64) * 60


def plain(pnl: np.ndarray[Any, Any]) -> dict[str, float]:
    """Compute the yardstick's seven figures as its floor does."""
    equity = CASH + np.cumsum(pnl)
    previous = np.empty(TRADES)
    previous[0], previous[1:] = CASH, equity[:-1]
    r = pnl / previous
    low, mean = np.minimum(r, 0), r.mean()
    won, lost = pnl > 0, pnl < 0
    wins, gained, gone = won.sum(), pnl[won].sum(), -pnl[lost].sum()
    peak = np.maximum(np.maximum.accumulate(equity), CASH)
    share, fell = wins / TRADES, -low.sum()
    return {
        "sharpe": mean / r.std(ddof=1) * 252**0.5,
        "sortino": mean / np.sqrt((low * low).mean()) * 252**0.5,
        "max_dd": (1 - equity / peak).max(),
        "factor_of_returns": (r.sum() + fell) / fell,
        "profit_factor": gained / gone,
        "sqn": TRADES**0.5 * pnl.mean() / pnl.std(ddof=1),
        "kelly": share - (1 - share) / ((gained / wins) / (gone / lost.sum())),
    }


def ours(equity: Equity) -> dict[str, Value]:
    """Compute the same and more: drawdown in money, AHPR, GHPR, all of the daily figures."""
    tally = metrics.tally(equity.profit)
    _curve, falls = metrics.money_falls(equity.profit, tally.net)
    _returns, index = index_figures(equity)
    return metrics.ratios(tally) | falls | index


@pytest.mark.bench
def test_trade_metrics() -> None:
    profit, close = series()
    equity = Equity(profit, close, CASH, np.zeros(0, dtype=np.int64), np.zeros(0))
    found, expected = ours(equity), plain(profit)
    for name in ("profit_factor", "sqn"):
        assert found[name] == pytest.approx(expected[name])
    assert found["drawdown_relative"] == pytest.approx(expected["max_dd"])
    measured = ratio(lambda: ours(equity), lambda: plain(profit), rounds=11)
    print(f"\ntrade metrics, 1,000,000 P&Ls ÷ plain numpy: {measured:.2f} (aim ≤ {AIM})")  # noqa: T201  # a benchmark prints
    assert measured < 2 * AIM


@pytest.mark.bench
def test_trade_metrics_against_quantstats() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pd: Any = pytest.importorskip("pandas")
        qs: Any = pytest.importorskip("quantstats")
    profit, close = series()
    equity = Equity(profit, close, CASH, np.zeros(0, dtype=np.int64), np.zeros(0))
    times = pd.to_datetime(close, unit="s")

    def theirs() -> None:
        before = CASH + np.cumsum(profit) - profit
        returns = pd.Series(profit / before, times)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for name in ("sharpe", "sortino", "max_drawdown", "profit_factor", "kelly_criterion"):
                getattr(qs.stats, name)(returns)

    measured = ratio(lambda: ours(equity), theirs)
    print(f"\ntrade metrics, 1,000,000 P&Ls ÷ quantstats: {measured:.3f} (aim ≤ {AIM_PEER})")  # noqa: T201
    assert measured < 2 * AIM_PEER
