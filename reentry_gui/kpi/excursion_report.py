"""How far trades ran for and against their owner, as a report: figures, hints, what is unknown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from reentry_gui.kpi.currencies import currencies_of, of_currency
from reentry_gui.kpi.excursion_figures import NAMES, Within, excursion_figures, stop_hints
from reentry_gui.kpi.excursions import Excursions, NoBars
from reentry_gui.kpi.figures import Figure, make_figure, shown
from reentry_gui.kpi.formulas import FORMULAS
from reentry_gui.kpi.loading import load
from reentry_gui.kpi.price_bars import excursions_of
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.kpi.filters import Filter

UPPER_LIMIT = (
    "The first and the last bar of a trade count whole: MAE and MFE are upper limits. Statements "
    "and tester reports hold no bars; they come from the terminal's own history."
)


@dataclass(frozen=True)
class Coverage:
    """How many trades bars cover, and why not the others; what a reader must know of it."""

    source: str  # folder of the bars, "": there are none
    why_none: str
    trades: int
    known: int
    by_minutes: Mapping[int, int]  # period of the bars: trades
    reasons: Mapping[str, int]  # why unknown: trades
    without_spread: int  # known sell trades told by bids alone
    unusable: Mapping[str, str]  # symbol: why its bars are not read

    def lines(self) -> Iterator[str]:
        """Tell it, a line a matter."""
        unknown = self.trades - self.known
        yield f"{self.known:,} of {self.trades:,} trades known, {unknown:,} unknown"
        if self.why_none:
            yield f"  no price bars: {self.why_none}"
        for minutes, n in self.by_minutes.items():
            yield f"  {n:,} by bars of {minutes} min"
        yield from (f"  {n:,} unknown: {why}" for why, n in self.reasons.items())
        if self.without_spread:
            yield (
                f"  {self.without_spread:,} sell trades without a spread in their bars: told by "
                "bids, so their MAE is too small and their MFE too large by the spread"
            )
        yield from (f"  {symbol}: {why}" for symbol, why in self.unusable.items())


def coverage(found: Excursions | NoBars) -> Coverage:
    """Return how far bars cover trades."""
    if isinstance(found, NoBars):
        return Coverage("", found.why, found.unknown, 0, {}, {}, 0, {})
    minutes, counts = np.unique(found.ran.minutes[found.known], return_counts=True)
    return Coverage(
        found.source,
        "",
        len(found),
        len(found) - found.unknown,
        dict(zip(minutes.tolist(), counts.tolist(), strict=True)),
        found.reasons(),
        found.without_spread,
        found.unusable,
    )


@dataclass(frozen=True)
class ExcursionsReport(Report):
    """MAE and MFE of the trades of one deposit currency."""

    database: Path
    filter: Filter
    currency: str
    coverage: Coverage
    figures: tuple[Figure, ...]
    stop_hints: tuple[Within, ...]

    def lines(self) -> Iterable[str]:
        """Tell what is known, the figures and the hints."""
        yield f"{self.database}: closed trades, {self.filter}, {self.currency}".rstrip(", ")
        yield f"price bars: {self.coverage.source or 'none'}"
        yield from self.coverage.lines()
        for figure in self.figures:
            mark = "*" if figure.grey else " "
            yield f"  {FORMULAS[figure.name].label:26}{mark} {figure}  (n = {figure.n} trades)"
        if self.stop_hints:
            yield "how far winners ran against you (descriptive: with a stop there, other trades"
            yield "would have followed)"
        yield from (hint_line(hint, self.currency) for hint in self.stop_hints)
        yield UPPER_LIMIT
        yield "Figures of fewer than 20 trades are marked *: chance outweighs them."


def hint_line(hint: Within, currency: str) -> str:
    """Tell a quantile in a line."""
    told = [
        "" if hint.pips is None else f"{shown(hint.pips, 'pips')} pips",
        "" if hint.money is None else f"{shown(hint.money, 'money')} {currency}".rstrip(),
        "" if hint.r is None else shown(hint.r, "R"),
    ]
    mark = "*" if hint.grey else " "
    return (
        f"  {hint.share:.0%} of {hint.wins} winners within{mark} {', '.join(filter(None, told))}; "
        f"{hint.losers_beyond} of {hint.losers} losers ran further"
    )


def figures_of(found: Excursions | NoBars, trades: TradeColumns) -> tuple[Figure, ...]:
    """Return the figures of MAE and MFE."""
    values, limits, counted = excursion_figures(found, trades.profit)
    units = {name: FORMULAS[name].unit for name in NAMES}
    return tuple(
        make_figure(name, values[name], unit, "trade", counted[name], limits.get(name))
        for name, unit in units.items()
    )


def show_excursions(
    config: PackConfig, wanted: Filter, *, currency: str | None = None
) -> ExcursionsReport:
    """Return MAE and MFE of the trades that a filter lets through, in one deposit currency.

    Without a currency, the one that most of them are in. Raises what `db.open_database` raises.
    """
    loaded = load(config)
    found = currencies_of(wanted.apply(loaded.columns))
    chosen = currency if currency in found else [*found, currency or ""][0]
    trades = wanted.apply(of_currency(loaded, chosen).columns)
    ran = excursions_of(config, trades)
    return ExcursionsReport(
        config.path("db_path"),
        wanted,
        chosen,
        coverage(ran),
        figures_of(ran, trades),
        stop_hints(ran, trades.profit),
    )
