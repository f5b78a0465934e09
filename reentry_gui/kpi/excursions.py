"""How far trades ran for and against their owner while they were open, out of price bars.

MAE: the worst open excursion, MFE: the best one (Sweeney 1996). Trades and bars are both on
the clock of the broker's server, so that no distance from UTC comes between them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from reentry_gui.kpi.clocks import DAY_SECONDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.mt4.bars import Bars

    Floats = NDArray[np.float64]
    Places = NDArray[np.intp]

KNOWN, NO_FILE, TOO_EARLY, TOO_LATE, HOLE, COARSE, ELSEWHERE, UNTOLD = range(8)
# Why a trade's excursions are not known, by the numbers above; told after "n trades: ".
WHY: Final = (
    "",
    "no bars of their symbol",
    "opened before the bars begin",
    "closed after the bars end",
    "a hole in the bars while they were open",
    "open for less than four bars of the shortest period",
    "a price of theirs lies outside of its bar: another broker, or another clock",
    "opening or closing price not known",
)
BARS_AT_LEAST: Final = 4  # that a trade lasts, but for M1: the first and the last count whole
QUIET_SECONDS: Final = 75 * 60  # without a bar on a weekday: thin markets, a daily break
WEEKEND_SECONDS: Final = 84 * 3_600  # Thursday's last minute to Monday's first, Good Friday among
SATURDAY_NOON: Final = 2 * DAY_SECONDS + DAY_SECONDS // 2  # the first one of the clock's count
WEEK: Final = 7 * DAY_SECONDS
NEAR: Final = 0.0005  # of a price: how far a trade's price may lie outside of a bar of bids
LIKE: Final = 2.0  # times the usual worth of a lot, up or down, that a trade may tell


class Ran(NamedTuple):
    """Both excursions of trades in price (n,), nan where they are not known."""

    adverse: Floats
    favourable: Floats
    why: NDArray[np.int8]  # place in WHY
    minutes: NDArray[np.int16]  # period of the bars, 0: none
    has_spread: NDArray[np.bool_]  # whether the bars told one
    pip: Floats  # size of a pip in price, nan: not known

    def select(self, rows: NDArray[np.bool_] | Places) -> Ran:
        """Return those of some trades."""
        return Ran(**{name: column[rows] for name, column in self._asdict().items()})

    def put(self, rows: Places, part: Ran) -> None:
        """Write what others ran through into some places."""
        for name, column in self._asdict().items():
            column[rows] = getattr(part, name)


@dataclass(frozen=True)
class NoBars:
    """That there are no bars at all: nothing is known of any of n trades."""

    unknown: int
    why: str = ""


@dataclass(frozen=True, eq=False)
class Excursions:
    """MAE and MFE of trades, in their order; never negative, nan where not known."""

    ran: Ran
    side: NDArray[np.int8]
    money_of_one: Floats  # deposit currency that a price change of 1 was worth to the trade
    risk: Floats  # price between entry and stop, nan: none
    source: str = ""  # the folder of the bars
    unusable: Mapping[str, str] = field(default_factory=dict)  # symbol: why its bars are not read

    def __len__(self) -> int:
        return len(self.side)

    @property
    def known(self) -> NDArray[np.bool_]:
        """Return which trades have both excursions."""
        found: NDArray[np.bool_] = self.ran.why == KNOWN
        return found

    @property
    def unknown(self) -> int:
        """Return how many trades have none."""
        return len(self) - int(np.count_nonzero(self.known))

    @property
    def without_spread(self) -> int:
        """Return how many known sell trades are told by bids alone: they close at the ask."""
        bids_only = self.known & (self.side < 0) & ~self.ran.has_spread
        return int(np.count_nonzero(bids_only))

    def reasons(self) -> dict[str, int]:
        """Return how many trades have no excursions, by the reason."""
        counts = np.bincount(self.ran.why, minlength=len(WHY))
        return {WHY[at]: int(n) for at, n in enumerate(counts) if at != KNOWN and n}

    def both(self, unit: str) -> tuple[Floats, Floats]:
        """Return MAE and MFE in `price`, `pips`, `money` or `R`."""
        scale = {
            "price": np.ones(len(self)),
            "pips": 1 / self.ran.pip,
            "money": self.money_of_one,
            "R": 1 / self.risk,
        }[unit]
        return self.ran.adverse * scale, self.ran.favourable * scale

    def select(self, rows: NDArray[np.bool_] | Places) -> Excursions:
        """Return those of some trades."""
        parts = (self.side[rows], self.money_of_one[rows], self.risk[rows])
        ran = self.ran.select(rows)
        return Excursions(ran, *parts, self.source, self.unusable)


def nothing_ran(n: int) -> Ran:
    """Return the excursions of trades for which there are no bars."""
    nan = np.full(n, np.nan)
    why = np.full(n, NO_FILE, dtype=np.int8)
    return Ran(nan, nan.copy(), why, np.zeros(n, np.int16), np.zeros(n, np.bool_), nan.copy())


def with_worth(
    trades: TradeColumns, ran: Ran, source: str, unusable: Mapping[str, str]
) -> Excursions:
    """Return what trades of one deposit currency ran through, with what that was worth."""
    risk = trades.side * (trades.open_price - trades.stop)
    risk = np.where((risk > 0) & (trades.stop != 0), risk, np.nan)
    return Excursions(ran, trades.side, worth(trades), risk, source, unusable)


def worth(trades: TradeColumns) -> Floats:
    """Return the money that a price change of 1 was worth to each trade; nan: not told.

    Its own profit before costs ÷ the way from open to close. A trade that tells less than
    half or more than twice a lot's usual worth (the median of its symbol) is not believed:
    it moved by a point or two, and costs that nobody told outweigh that.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        found = trades.gross / (trades.side * (trades.close_price - trades.open_price))
        a_lot = np.where(np.isfinite(found) & (found > 0), found / trades.lots, np.nan)
    for symbol in np.unique(trades.symbol).tolist():
        mine = trades.symbol == symbol
        told = a_lot[mine & np.isfinite(a_lot)]
        usual = float(np.median(told)) if len(told) else np.nan
        odd = ~((a_lot > usual / LIKE) & (a_lot < usual * LIKE))
        a_lot[mine & odd] = np.nan
    return np.where(np.isfinite(a_lot), found, np.nan)


def run_through(trades: TradeColumns, bars: Bars) -> Ran:
    """Return how far trades of one symbol ran through its bars.

    MAE of a buy: open − lowest bid, of a sell: highest ask − open; MFE the other way round;
    at least 0, and at least what the trade closed at. Ask = bid + the bar's spread; where the
    bar has none, the bid. The first and the last bar count whole, as nobody knows what of
    them came before and after the trade: both figures are upper limits. Unit: price.
    """
    first, end = touched(trades, bars)
    why = why_not(trades, bars, first, end)
    known = why == KNOWN
    lowest, highest = np.full(len(trades), np.nan), np.full(len(trades), np.nan)
    is_buy = trades.side > 0
    ask = np.nan_to_num(bars.spread)
    for mine, more in ((known & is_buy, np.zeros(1)), (known & ~is_buy, ask)):
        lowest[mine] = extremes(bars.low + more, first[mine], end[mine], np.minimum)
        highest[mine] = extremes(bars.high + more, first[mine], end[mine], np.maximum)
    made = trades.side * (trades.close_price - trades.open_price)
    below, above = trades.open_price - lowest, highest - trades.open_price
    adverse = np.maximum(np.where(is_buy, below, above), np.maximum(-made, 0))
    favourable = np.maximum(np.where(is_buy, above, below), np.maximum(made, 0))
    has_spread = np.zeros(len(trades), np.bool_)
    has_spread[known] = np.isfinite(bars.spread)[first[known]]
    minutes = np.where(known, bars.minutes, 0).astype(np.int16)
    return Ran(adverse, favourable, why, minutes, has_spread, np.full(len(trades), pip(bars)))


def pip(bars: Bars) -> float:
    """Return the size of a pip in price: ten points where prices have 3 or 5 digits, else one."""
    return 10.0 ** -(bars.digits - 1 if bars.digits in {3, 5} else bars.digits)


def touched(trades: TradeColumns, bars: Bars) -> tuple[Places, Places]:
    """Return the first bar that each trade lived in, and the one after the last."""
    first = np.searchsorted(bars.time, trades.open_time - bars.seconds, side="right")
    end = np.searchsorted(bars.time, trades.close_time, side="left")
    at_once = np.searchsorted(bars.time, trades.open_time, side="right")  # closed as it opened
    return first, np.maximum(end, at_once)


def why_not(trades: TradeColumns, bars: Bars, first: Places, end: Places) -> NDArray[np.int8]:
    """Return KNOWN, or why bars tell nothing of a trade; the first reason that holds."""
    n = len(bars)
    if not n:
        return np.full(len(trades), NO_FILE, dtype=np.int8)
    prices = trades.open_price, trades.close_price
    told = np.isfinite(prices[0]) & np.isfinite(prices[1])
    last = np.clip(end - 1, 0, n - 1)
    begin = np.minimum(first, n - 1)
    is_short = trades.close_time - trades.open_time < BARS_AT_LEAST * bars.seconds
    reasons = (
        (UNTOLD, ~told | (prices[0] <= 0) | (prices[1] <= 0)),
        (TOO_EARLY, trades.open_time < bars.time[0]),
        (TOO_LATE, trades.close_time > bars.time[-1] + bars.seconds),
        (HOLE, has_hole(bars, trades, first, end)),
        (COARSE, is_short & (bars.minutes > 1)),
        (ELSEWHERE, ~lies_in(bars, begin, prices[0]) | ~lies_in(bars, last, prices[1])),
    )
    found = np.full(len(trades), KNOWN, dtype=np.int8)
    for reason, holds in reversed(reasons):
        found[holds] = reason
    return found


def has_hole(bars: Bars, trades: TradeColumns, first: Places, end: Places) -> NDArray[np.bool_]:
    """Return which trades lived through a time without bars that no market explains."""
    n = len(bars)
    ends = bars.time[:-1] + bars.seconds
    is_hole = np.append(False, ~explained(ends, bars.time[1:]))  # before each bar
    until = np.concatenate([[0], np.cumsum(is_hole)])  # holes before each of the bars up to it
    from_bar = np.minimum(first, n - 1)
    # What lies before the first bar counts where the trade opened in it; so behind the last.
    opens_before = bars.time[from_bar] > trades.open_time
    start = np.where(opens_before, from_bar, from_bar + 1)
    closes_behind = bars.time[np.clip(end - 1, 0, n - 1)] + bars.seconds < trades.close_time
    stop = np.where(closes_behind, np.minimum(end + 1, n), np.maximum(end, start))
    found: NDArray[np.bool_] = until[np.maximum(stop, start)] > until[np.minimum(start, n)]
    return found | (end <= first)


def explained(since: NDArray[np.int64], until: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which times without bars are short, or a weekend; seconds of the server's clock."""
    lasted = until - since
    noon = SATURDAY_NOON + -((SATURDAY_NOON - since) // WEEK) * WEEK  # the next one
    weekend = (noon < until) & (lasted <= WEEKEND_SECONDS)
    return (lasted <= QUIET_SECONDS) | weekend


def lies_in(bars: Bars, at: Places, price: Floats) -> NDArray[np.bool_]:
    """Return which prices lie in their bars, but for a spread and a little slippage."""
    slack = NEAR * price
    above = bars.high[at] + np.nan_to_num(bars.spread[at]) + slack
    found: NDArray[np.bool_] = (price >= bars.low[at] - slack) & (price <= above)
    return found


def extremes(values: Floats, first: Places, end: Places, of: Callable[..., Floats]) -> Floats:
    """Return the smallest or largest (`of`: np.minimum, np.maximum) of each values[first:end].

    Values (n,), places (m,) with first < end; m · log n steps: pairs of values, of pairs and
    so on are looked at, of each stage at most two by a stretch.
    """
    first, end = first.copy(), end.copy()
    found = values[first] if len(first) else np.zeros(0)
    while (first < end).any():
        for at, step in ((first, 1), (end, -1)):
            odd = np.flatnonzero((first < end) & (at & 1 == 1))
            seen = at[odd] if step > 0 else at[odd] - 1
            found[odd] = of(found[odd], values[seen])
            at[odd] += step
        first >>= 1
        end >>= 1
        even = len(values) // 2 * 2
        values = np.append(of(values[:even:2], values[1:even:2]), values[even:])
    return found


def known(values: Floats) -> list[float | None]:
    """Return numbers, None where there is none."""
    return [None if math.isnan(value) else value for value in values.tolist()]
