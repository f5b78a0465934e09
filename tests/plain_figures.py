"""Every figure of a book of trades in plain Python, written from the definitions alone.

Nothing of the product is used: lists, loops, `math` and `statistics`. None is "undefined".
"""

from __future__ import annotations

import datetime as dt
import itertools
import math
import statistics
from collections.abc import Sequence
from typing import NamedTuple

DAY = 86_400


class Deal(NamedTuple):
    """A closed trade; times are seconds since 1970 on the broker's clock."""

    ticket: int
    opened: int
    closed: int
    side: int
    lots: float
    entry: float
    exit: float
    stop: float | None
    gross: float
    swap: float | None
    commission: float | None
    asked: float | None = None  # the stop or target that closed it

    @property
    def net(self) -> float:
        return round(self.gross + (self.swap or 0.0) + (self.commission or 0.0), 6) + 0.0

    @property
    def slippage(self) -> float | None:
        """Return the money that the fill missed the asked price by, at 100,000 a lot and unit."""
        missed = None if self.asked is None else self.side * (self.exit - self.asked)
        return missed if not missed else missed * self.lots * 100_000

    @property
    def r(self) -> float | None:
        if not self.stop or self.side * (self.entry - self.stop) <= 0:
            return None
        return self.side * (self.exit - self.entry) / abs(self.entry - self.stop)


class Flow(NamedTuple):
    """A deposit or a withdrawal."""

    time: int
    amount: float


def mean(values: Sequence[float]) -> float | None:
    return math.fsum(values) / len(values) if values else None


def ratio(top: float | None, bottom: float | None) -> float | None:
    return None if top is None or not bottom else top / bottom


def spread(values: Sequence[float]) -> float | None:
    if len(values) < 2 or min(values) == max(values):
        return None
    return statistics.stdev(values)


def quantile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def correlation(one: Sequence[float], other: Sequence[float], least: int) -> float | None:
    if len(one) < least or min(one) == max(one) or min(other) == max(other):
        return None
    return statistics.correlation(one, other)


def figures(deals: Sequence[Deal], flows: Sequence[Flow]) -> dict[str, float | None]:
    """Return every figure of trades that stand in the order of their close."""
    return counts(deals) | runs(deals) | falls(deals) | times(deals) | index_figures(deals, flows)


def counts(deals: Sequence[Deal]) -> dict[str, float | None]:
    results = [deal.net for deal in deals]
    wins, losses = [p for p in results if p > 0], [-p for p in results if p < 0]
    n, decided = len(results), len(wins) + len(losses)
    payoff = ratio(mean(wins), mean(losses))
    share = ratio(len(wins), decided)
    kelly = None if payoff is None or share is None else share - (1 - share) / payoff
    multiples = [r for deal in deals if (r := deal.r) is not None]
    swaps = [deal.swap for deal in deals if deal.swap is not None]
    fees = [deal.commission for deal in deals if deal.commission is not None]
    slipped = [s for deal in deals if (s := deal.slippage) is not None]
    return {
        "net": math.fsum(results),
        "gross_profit": math.fsum(wins),
        "gross_loss": math.fsum(losses),
        "trades": n,
        "wins": len(wins),
        "losses": len(losses),
        "draws": n - decided,
        "win_rate": ratio(len(wins), n),
        "profit_factor": ratio(math.fsum(wins), math.fsum(losses)),
        "payoff": payoff,
        "expectancy": mean(results),
        "expectancy_ratio": None if payoff is None or share is None else (1 + payoff) * share - 1,
        "sqn": scaled(results),
        "kelly": kelly,
        "half_kelly": None if kelly is None else kelly / 2,
        "best": max(results, default=None),
        "worst": min(results, default=None),
        "r_mean": mean(multiples),
        "r_undefined": n - len(multiples),
        "sqn_r": scaled(multiples),
        "swap": math.fsum(swaps) if swaps else None,
        "commission": math.fsum(fees) if fees else None,
        "slippage": math.fsum(slipped) if slipped else None,
        "slippage_unknown": n - len(slipped),
    }


def scaled(values: Sequence[float]) -> float | None:
    middle = mean(values)
    return ratio(None if middle is None else math.sqrt(len(values)) * middle, spread(values))


def runs(deals: Sequence[Deal]) -> dict[str, float | None]:
    results = [deal.net for deal in deals if deal.net]
    each = [list(run) for _, run in itertools.groupby(results, key=lambda p: p > 0)]
    won, lost = [r for r in each if r[0] > 0], [r for r in each if r[0] < 0]
    n, wins = len(results), sum(p > 0 for p in results)
    x = 2 * wins * (n - wins)
    z = None
    if x > n:
        z = (n * (len(each) - 0.5) - x) / math.sqrt(x * (x - n) / (n - 1))
    return {
        "z_score": z,
        "win_streak": max(map(len, won), default=0) if n else None,
        "loss_streak": max(map(len, lost), default=0) if n else None,
        "win_streak_money": max(map(math.fsum, won), default=None),
        "loss_streak_money": min(map(math.fsum, lost), default=None),
        "current_streak": math.copysign(len(each[-1]), each[-1][0]) if each else None,
    }


def falls(deals: Sequence[Deal]) -> dict[str, float | None]:
    """Return what the sum of results shows; it starts at 0, and so does its peak."""
    if not deals:
        return dict.fromkeys(
            "drawdown drawdown_seconds drawdown_absolute recovery_factor lr_correlation".split()
        )
    total, peak, deepest, lowest = 0.0, 0.0, 0.0, 0.0
    since, longest = deals[0].closed, 0
    below = False
    sums = []
    for deal in deals:
        total += deal.net
        sums.append(total)
        lowest, deepest = min(lowest, total), max(deepest, peak - total)
        if total >= peak:
            if below:
                longest = max(longest, deal.closed - since)
            peak, since, below = total, deal.closed, False
        else:
            below = True
    if below:
        longest = max(longest, deals[-1].closed - since)
    return {
        "drawdown": deepest,
        "drawdown_seconds": longest,
        "drawdown_absolute": -lowest,
        "recovery_factor": ratio(total, deepest),
        "lr_correlation": correlation(list(range(len(sums))), sums, 2),
    }


def times(deals: Sequence[Deal]) -> dict[str, float | None]:
    held = [(deal.closed - deal.opened, deal.net) for deal in deals]
    return {
        "holding": mean([s for s, _ in held]),
        "holding_wins": mean([s for s, p in held if p > 0]),
        "holding_losses": mean([s for s, p in held if p < 0]),
        "holding_correlation": correlation([s for s, _ in held], [p for _, p in held], 3),
    }


def index_figures(deals: Sequence[Deal], flows: Sequence[Flow]) -> dict[str, float | None]:
    """Return what rests on the time-weighted index; flows in a close's second come after it."""
    names = (
        "drawdown_relative ahpr ghpr sharpe sortino cagr calmar ulcer var cvar skew days"
    ).split()
    nothing: dict[str, float | None] = dict.fromkeys(names)
    if not deals:
        return nothing
    every = trading_days(deals)
    balance = 0.0
    waiting = sorted(flows)
    level, base, start = 1.0, 1.0, 0.0  # 0: a flow came since
    growth: list[float] = []
    shares = []
    for deal in deals:
        while waiting and waiting[0].time < deal.closed:
            balance += waiting.pop(0).amount
            start = 0.0
        if not growth and balance <= 0:
            return nothing | {"days": len(every)}
        if balance > 0:
            shares.append(deal.net / balance)
        if level > 0 and balance > 0:
            if not start:
                start, base = balance, level
            level = max(0.0, base * (balance + deal.net) / start)
        else:
            level = 0.0
        balance += deal.net
        growth.append(level)
    peak, deepest = 1.0, 0.0
    for level in growth:
        peak = max(peak, level)
        deepest = max(deepest, 1 - level / peak)
    found = {
        "drawdown_relative": deepest,
        "ahpr": 1 + math.fsum(shares) / len(shares),
        "ghpr": growth[-1] ** (1 / len(growth)),
        "days": len(every),
    }
    return found | day_figures(daily(deals, growth, every), growth[-1], deepest)


def workday(moment: int) -> dt.date:
    """Return the day of a moment; Saturday and Sunday belong to the Monday that follows."""
    day = dt.date(1970, 1, 1) + dt.timedelta(days=moment // DAY)
    return day + dt.timedelta(days=max(0, 7 - day.weekday()) if day.weekday() >= 5 else 0)


def trading_days(deals: Sequence[Deal]) -> list[dt.date]:
    first, last = workday(deals[0].closed), workday(deals[-1].closed)
    each = (first + dt.timedelta(days=n) for n in range((last - first).days + 1))
    return [day for day in each if day.weekday() < 5]


def daily(deals: Sequence[Deal], growth: Sequence[float], days: list[dt.date]) -> list[float]:
    ends = {workday(deal.closed): level for deal, level in zip(deals, growth, strict=True)}
    before, returns = 1.0, []
    for day in days:
        level = ends.get(day, before)
        returns.append(level / before - 1 if before > 0 else 0.0)
        before = level
    return returns


def day_figures(returns: list[float], end: float, deepest: float) -> dict[str, float | None]:
    n, year = len(returns), math.sqrt(252)
    middle = math.fsum(returns) / n
    downside = math.sqrt(math.fsum(min(r, 0) ** 2 for r in returns) / n)
    cagr = end ** (252 / n) - 1
    level, peak, squares = 1.0, 1.0, []
    for r in returns:
        level *= 1 + r
        peak = max(peak, level)
        squares.append((1 - level / peak) ** 2)
    sd = spread(returns)
    found = {
        "sharpe": None if sd is None else middle / sd * year,
        "sortino": ratio(middle * year, downside),
        "cagr": cagr,
        "calmar": ratio(cagr, deepest),
        "ulcer": math.sqrt(math.fsum(squares) / n),
    }
    if n < 2:
        return found | {"var": None, "cvar": None, "skew": None}
    var = quantile(returns, 0.05)
    third = math.fsum((r - middle) ** 3 for r in returns) / n
    return found | {
        "var": var,
        "cvar": mean([r for r in returns if r <= var + 1e-15]),
        "skew": None if sd is None else third / statistics.pstdev(returns) ** 3,
    }
