"""What MAE and MFE tell of many trades: means, and how far winners and losers ran."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from reentry_gui.kpi.excursions import NoBars
from reentry_gui.kpi.figures import FEW, Undefined, Value
from reentry_gui.kpi.held import MOST_POINTS, correlation, correlation_limits
from reentry_gui.kpi.intervals import Limits, mean_interval
from reentry_gui.kpi.trade_metrics import NO_TRADES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from reentry_gui.kpi.excursions import Excursions

    Floats = NDArray[np.float64]
    Pair = tuple[Floats, Floats]  # MAE and MFE of trades (n,), nan where not known

NEEDS_BARS: Final = Undefined("no price bars of MT4 cover these trades")
NO_WINS: Final = Undefined("no wins that price bars cover")
NO_RISK: Final = Undefined("no trade that bars cover has a stop that tells its risk")
NO_WORTH: Final = Undefined("no trade that bars cover tells what a pip was worth")
MISSING: Final = {"money": NO_WORTH, "pips": NEEDS_BARS, "R": NO_RISK}
UNIT_OF: Final = {
    "mae": "money",
    "mfe": "money",
    "mae_pips": "pips",
    "mfe_pips": "pips",
    "mae_r": "R",
    "mfe_r": "R",
}
NAMES: Final = (*UNIT_OF, "mae_correlation", "mfe_correlation", "mae_wins")
KEPT_WITHIN: Final = 0.9
SHARES: Final = (0.5, 0.75, 0.9, 0.95, 1.0)

Told = tuple[dict[str, Value], dict[str, Limits], dict[str, int]]  # values, limits, n


class Found(NamedTuple):
    """A figure, the number of trades that it is known of, and its limits."""

    value: Value
    n: int
    limits: Limits | None


def excursion_figures(
    excursions: Excursions | NoBars, profit: Floats, *, with_intervals: bool = True
) -> Told:
    """Return the figures of MAE and MFE with limits and n, of trades with results (n,).

    n is that of the trades which a figure is known of. Source: Sweeney 1996.
    """
    if isinstance(excursions, NoBars) or not excursions.known.any():
        why = NEEDS_BARS if len(profit) else NO_TRADES
        nothing: dict[str, Value] = dict.fromkeys(NAMES, why)
        return nothing | {"excursions_unknown": excursions.unknown}, {}, dict.fromkeys(NAMES, 0)
    both = {unit: excursions.both(unit) for unit in MISSING}
    found = means(both, with_intervals=with_intervals)
    found |= correlations(both["money"], profit)
    wins = of_wins(both["pips"][0], profit)
    kept = float(np.quantile(wins, KEPT_WITHIN)) if len(wins) else NO_WINS
    found["mae_wins"] = Found(kept, len(wins), None)
    values = {name: one.value for name, one in found.items()}
    limits = {name: one.limits for name, one in found.items() if one.limits and with_intervals}
    counted = {name: one.n for name, one in found.items()}
    return values | {"excursions_unknown": excursions.unknown}, limits, counted


def means(both: Mapping[str, Pair], *, with_intervals: bool) -> dict[str, Found]:
    """Return the mean MAE and MFE in each unit."""
    found = {}
    for name, unit in UNIT_OF.items():
        values = both[unit][name.startswith("mfe")]
        told = values[np.isfinite(values)]
        value = float(told.mean()) if len(told) else MISSING[unit]
        found[name] = Found(value, len(told), mean_interval(told) if with_intervals else None)
    return found


def correlations(both: Pair, profit: Floats) -> dict[str, Found]:
    """Return how MAE and MFE in money go along with the results (n,)."""
    found = {}
    for name, values in zip(("mae_correlation", "mfe_correlation"), both, strict=True):
        known = np.isfinite(values)
        n = int(np.count_nonzero(known))
        value = correlation(values[known], profit[known])
        found[name] = Found(value, n, correlation_limits(value, n))
    return found


def points(values: Floats) -> NDArray[np.intp]:
    """Return the places of at most 4,000 of the known values (n,), evenly taken."""
    rows = np.flatnonzero(np.isfinite(values))
    if len(rows) > MOST_POINTS:
        rows = rows[np.linspace(0, len(rows) - 1, MOST_POINTS).astype(np.intp)]
    return rows


def of_wins(values: Floats, profit: Floats) -> Floats:
    """Return the known values (n,) of trades that won."""
    return values[(profit > 0) & np.isfinite(values)]


@dataclass(frozen=True)
class Within:
    """How far a share of the winners ran against their owner at most, and what lay beyond."""

    share: float  # of the winners
    pips: float | None  # None: not known of any
    money: float | None
    r: float | None
    wins: int  # n of pips
    losers_beyond: int  # losing trades whose MAE in pips was larger
    losers: int  # whose MAE is known

    @property
    def grey(self) -> bool:
        """Tell whether too few winners stand behind it."""
        return self.wins < FEW


def stop_hints(excursions: Excursions | NoBars, profit: Floats) -> tuple[Within, ...]:
    """Return quantiles of the winners' MAE; () where none is known.

    Descriptive: with a stop there, other trades would have followed. Linear between the two
    nearest trades. Source: Sweeney 1996.
    """
    if isinstance(excursions, NoBars):
        return ()
    adverse = {unit: excursions.both(unit)[0] for unit in ("pips", "money", "R")}
    wins = {unit: of_wins(values, profit) for unit, values in adverse.items()}
    losers = adverse["pips"][(profit < 0) & np.isfinite(adverse["pips"])]
    if not len(wins["pips"]):
        return ()
    found = []
    for share in SHARES:
        at = {unit: quantile(values, share) for unit, values in wins.items()}
        beyond = int(np.count_nonzero(losers > (at["pips"] or 0.0)))
        row = (at["pips"], at["money"], at["R"], len(wins["pips"]), beyond, len(losers))
        found.append(Within(share, *row))
    return tuple(found)


def quantile(values: Floats, share: float) -> float | None:
    """Return a quantile of values (n,), None without any."""
    return float(np.quantile(values, share)) if len(values) else None
