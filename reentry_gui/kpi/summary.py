"""All figures of some closed trades, one set a deposit currency; money is never mixed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi import equity as equities
from reentry_gui.kpi import held, intervals
from reentry_gui.kpi import trade_metrics as metrics
from reentry_gui.kpi.currencies import of_accounts
from reentry_gui.kpi.equity import Equity
from reentry_gui.kpi.excursion_figures import excursion_figures
from reentry_gui.kpi.excursions import NoBars
from reentry_gui.kpi.figures import Figure, Undefined, Value, make_figure
from reentry_gui.kpi.formulas import FORMULAS
from reentry_gui.kpi.parsing import moment
from reentry_gui.kpi.slippage import slippage_figures

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.kpi.excursions import Excursions
    from reentry_gui.kpi.filters import Filter
    from reentry_gui.kpi.loading import Loaded

    Bars = Callable[[TradeColumns], Excursions | NoBars]

NOT_TOLD: Final = Undefined("no statement told the costs of these trades")


@dataclass(frozen=True)
class CurrencyFigures:
    """All figures of the trades in one deposit currency, "" where it is not known."""

    currency: str
    figures: tuple[Figure, ...]

    def figure(self, name: str) -> Figure:
        """Return one figure by its key."""
        return next(figure for figure in self.figures if figure.name == name)


def not_asked(trades: TradeColumns) -> NoBars:
    """Tell that nobody looked for price bars."""
    return NoBars(len(trades))


def summarise_trades(
    loaded: Loaded,
    wanted: Filter,
    *,
    deposit: float | None = None,
    with_intervals: bool = True,
    bars: Bars = not_asked,
) -> tuple[CurrencyFigures, ...]:
    """Return the figures of the trades that a filter lets through, a set a deposit currency.

    `deposit` is the balance before the first trade on record, for accounts whose deposits
    no statement told; it stands in for all recorded ones. `bars` tells how far trades ran.
    """
    loaded = of_accounts(loaded, wanted.accounts)
    selected = wanted.apply(loaded.columns)
    found = []
    for place in np.unique(selected.currency).tolist() or [-1]:
        name = selected.currencies[place] if place >= 0 else ""
        of = selected.select(selected.currency == place)
        equity = equity_of(loaded, of, place, deposit)
        figures = figures_of(of, equity, bars(of), with_intervals=with_intervals)
        found.append(CurrencyFigures(name, figures))
    return tuple(found)


def equity_of(loaded: Loaded, of: TradeColumns, currency: int, deposit: float | None) -> Equity:
    """Return some trades of one currency against the balance that they met.

    The balance before the first of them holds every deposit and every trade before it.
    """
    times, amounts = flows_of(loaded, currency) if deposit is None else nothing()
    first = int(of.close_time[0]) if len(of) else 0
    every = loaded.columns
    earlier = (every.currency == currency) & (every.close_time < first)
    start = (deposit or 0.0) + float(every.profit[earlier].sum())
    is_before = times < first
    start += float(amounts[is_before].sum())
    return Equity(of.profit, of.close_time, start, times[~is_before], amounts[~is_before])


def nothing() -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return no flows."""
    return np.zeros(0, dtype=np.int64), np.zeros(0)


def flows_of(loaded: Loaded, currency: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return times and amounts of deposits and withdrawals of a currency; credits are none."""
    name = loaded.columns.currencies[currency] if currency >= 0 else ""
    found = [
        (moment(operation.time), operation.amount)  # no time: before everything
        for operation in loaded.operations
        if operation.type == "balance" and operation.currency == name
    ]
    if not found:
        return nothing()
    times, amounts = zip(*sorted(found), strict=True)
    return np.array(times, dtype=np.int64), np.array(amounts, dtype=np.float64)


def figures_of(
    trades: TradeColumns,
    equity: Equity,
    excursions: Excursions | NoBars | None = None,
    *,
    with_intervals: bool = True,
) -> tuple[Figure, ...]:
    """Return every figure of `formulas.FORMULAS`, in its order."""
    values, returns, counted = values_of(trades, equity)
    ran, ran_limits, ran_n = excursion_figures(
        excursions or not_asked(trades), trades.profit, with_intervals=with_intervals
    )
    values, counted = values | ran, counted | ran_n
    limits: Mapping[str, intervals.Limits] = {}
    if with_intervals:
        limits = intervals.trade_intervals(trades.profit) | intervals.day_intervals(returns)
        limits |= r_limits(trades)
        limits |= holding_limits(values["holding_correlation"], len(trades)) | ran_limits
    cases = {"trade": len(trades), "day": len(returns), "chain": 0}
    return tuple(
        make_figure(
            name,
            values[name],
            formula.unit,
            formula.per,
            counted.get(name, cases[formula.per]),
            limits.get(name),
        )
        for name, formula in FORMULAS.items()
    )


def values_of(
    trades: TradeColumns, equity: Equity
) -> tuple[dict[str, Value], NDArray[np.float64], dict[str, int]]:
    """Return the figures, the daily returns, and n where it is not that of all trades."""
    profit = trades.profit
    tally = metrics.tally(profit)
    curve, falls = metrics.money_falls(profit, tally.net)
    returns, index = equities.index_figures(equity)
    with_r, r = metrics.r_values(trades.r)
    values: dict[str, Value] = metrics.sums(profit, tally) | metrics.ratios(tally) | falls | index
    slipped, with_asked = slippage_figures(trades)
    values |= metrics.streaks(profit) | r | costs(trades) | slipped
    open_for = (trades.close_time - trades.open_time).astype(np.float64)
    values |= metrics.holding(profit, open_for)
    values |= {
        "holding_correlation": held.correlation(open_for, profit),
        "drawdown_seconds": metrics.longest_under_water(curve, trades.close_time),
        "z_score": metrics.z_score(profit),
        "lr_correlation": metrics.lr_correlation(curve),
        "days": float(len(returns)) if len(returns) else days_of(trades),
    }
    counted = {"r_mean": with_r, "sqn_r": with_r} | with_asked
    counted |= {"holding_wins": int(tally.wins), "holding_losses": int(tally.losses)}
    for name in ("commission", "swap"):
        counted[name] = int(np.count_nonzero(np.isfinite(getattr(trades, name))))
    return values, returns, counted


def days_of(trades: TradeColumns) -> Value:
    """Return how many Mondays to Fridays lie between the first close and the last."""
    if not len(trades):
        return metrics.NO_TRADES
    first, last = equities.business_days(trades.close_time[[0, -1]])
    return float(last - first + 1)


def costs(trades: TradeColumns) -> dict[str, Value]:
    """Return the costs that statements told."""
    if not len(trades):
        return dict.fromkeys(("commission", "swap"), metrics.NO_TRADES)
    return {
        name: float(np.nansum(values)) if np.isfinite(values).any() else NOT_TOLD
        for name, values in (("commission", trades.commission), ("swap", trades.swap))
    }


def holding_limits(value: Value, n: int) -> dict[str, intervals.Limits]:
    """Return the limits of the correlation of holding time and result."""
    found = held.correlation_limits(value, n)
    return {"holding_correlation": found} if found else {}


def r_limits(trades: TradeColumns) -> dict[str, intervals.Limits]:
    """Return the limits of the mean R."""
    r = trades.r
    found = intervals.mean_interval(r[np.isfinite(r)])
    return {"r_mean": found} if found else {}
