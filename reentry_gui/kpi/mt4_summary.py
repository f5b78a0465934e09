"""The figures of MT4's own summary, computed as MT4 does.

The rules are those that show on real statements: a trade counts by its net result, a zero
is a profit trade, deposits after the first leave the drawdown alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ZERO: Final = Decimal(0)


class Result(NamedTuple):
    """What a closed trade brought after all costs, in the account's currency."""

    net: Decimal  # a negative zero is a loss too small to be printed
    is_long: bool

    @property
    def is_loss(self) -> bool:
        """Tell whether MT4 counts the trade among the losses."""
        return self.net.is_signed()


class Streak(NamedTuple):
    """Consecutive wins or losses: how many, and what they brought together."""

    length: int
    money: Decimal


@dataclass(frozen=True)
class Drawdown:
    """Falls of the balance; percent of the peak that the fall began at."""

    absolute: Decimal
    maximal: Decimal
    maximal_percent: Fraction
    relative: Decimal
    relative_percent: Fraction


@dataclass(frozen=True)
class Mt4Summary:
    """MT4's figures, exact; money in the account's currency, percentages of 100."""

    trades: int
    gross_profit: Decimal
    gross_loss: Decimal  # positive
    net_profit: Decimal
    profit_factor: Fraction | None  # None: no losses
    expected_payoff: Fraction
    short: int
    short_won_percent: Fraction
    long: int
    long_won_percent: Fraction
    profit_trades: int
    profit_percent: Fraction
    loss_trades: int
    loss_percent: Fraction
    largest_profit: Decimal
    largest_loss: Decimal
    average_profit: Fraction
    average_loss: Fraction
    longest_wins: tuple[Streak, ...]  # equally long ones, MT4's choice first
    longest_losses: tuple[Streak, ...]
    richest_wins: tuple[Streak, ...]
    poorest_losses: tuple[Streak, ...]
    average_wins: int
    average_losses: int


def summarise(results: Sequence[Result]) -> Mt4Summary:
    """Return MT4's figures of closed trades, given in the order of their close."""
    wins = [result.net for result in results if not result.is_loss]
    losses = [result.net for result in results if result.is_loss]
    shorts = [result for result in results if not result.is_long]
    longs = [result for result in results if result.is_long]
    gross_profit, gross_loss = sum(wins, ZERO), -sum(losses, ZERO)
    won, lost = streaks(results)
    return Mt4Summary(
        trades=len(results),
        gross_profit=gross_profit,
        gross_loss=gross_loss,
        net_profit=gross_profit - gross_loss,
        profit_factor=Fraction(gross_profit) / Fraction(gross_loss) if gross_loss else None,
        expected_payoff=ratio(gross_profit - gross_loss, len(results)),
        short=len(shorts),
        short_won_percent=won_percent(shorts),
        long=len(longs),
        long_won_percent=won_percent(longs),
        profit_trades=len(wins),
        profit_percent=percent(len(wins), len(results)),
        loss_trades=len(losses),
        loss_percent=percent(len(losses), len(results)),
        largest_profit=max(wins, default=ZERO),
        largest_loss=min(losses, default=ZERO),
        average_profit=ratio(gross_profit, len(wins)),
        average_loss=ratio(-gross_loss, len(losses)),
        longest_wins=longest(won),
        longest_losses=longest(lost),
        richest_wins=richest(won),
        poorest_losses=richest(lost),
        average_wins=average_count(won),
        average_losses=average_count(lost),
    )


def ratio(amount: Decimal, count: int) -> Fraction:
    """Return an amount per trade, 0 where there is none."""
    return Fraction(amount) / count if count else Fraction(0)


def percent(part: int, whole: int) -> Fraction:
    """Return a share of 100, 0 of nothing."""
    return Fraction(100 * part, whole) if whole else Fraction(0)


def won_percent(results: Sequence[Result]) -> Fraction:
    """Return the share of trades that are no losses."""
    return percent(sum(not result.is_loss for result in results), len(results))


def streaks(results: Iterable[Result]) -> tuple[list[Streak], list[Streak]]:
    """Return the streaks of wins and those of losses, each in order."""
    won: list[Streak] = []
    lost: list[Streak] = []
    for is_loss, group in groupby(results, key=lambda result: result.is_loss):
        nets = [result.net for result in group]
        (lost if is_loss else won).append(Streak(len(nets), sum(nets, ZERO)))
    return won, lost


def longest(found: Sequence[Streak]) -> tuple[Streak, ...]:
    """Return the longest streaks; of equally long ones first the one that MT4 prints.

    MT4 goes over to a later one only if it moved more money than any streak before it.
    """
    chosen, most = Streak(0, ZERO), ZERO
    for streak in found:
        moved = abs(streak.money)
        if streak.length > chosen.length or (streak.length == chosen.length and moved > most):
            chosen = streak
        most = max(most, moved)
    others = (s for s in found if s.length == chosen.length and s != chosen)
    return (chosen, *dict.fromkeys(others))


def richest(found: Sequence[Streak]) -> tuple[Streak, ...]:
    """Return the streaks that moved most money; of equal ones the longest first."""
    if not found:
        return (Streak(0, ZERO),)
    most = max(abs(streak.money) for streak in found)
    equal = dict.fromkeys(streak for streak in found if abs(streak.money) == most)
    return tuple(sorted(equal, key=lambda streak: -streak.length))


def average_count(found: Sequence[Streak]) -> int:
    """Return the average length of streaks in whole trades, a half rounded up."""
    if not found:
        return 0
    total = sum(streak.length for streak in found)
    return (2 * total + len(found)) // (2 * len(found))


def drawdown(nets: Iterable[Decimal], start: Decimal) -> Drawdown:
    """Return the falls of a balance that begins at `start` and moves by `nets`.

    Absolute: from the start to the lowest point. Maximal: the largest fall from a peak.
    Relative: the largest in percent of its peak; a fall from a peak of 0 has no percentage
    and counts as 100 % of the maximal drawdown only.
    """
    balance = peak = trough = lowest = start
    maximal, maximal_percent = ZERO, Fraction(0)
    relative, relative_percent = ZERO, Fraction(0)
    for net in nets:
        balance += net
        if balance > peak:
            peak = trough = balance
            continue
        if balance >= trough:
            continue
        trough = balance
        lowest = min(lowest, trough)
        fall = peak - trough
        share = Fraction(fall) * 100 / Fraction(peak) if peak else None
        if fall > maximal:
            maximal, maximal_percent = fall, Fraction(100) if share is None else share
        if share is not None and share > relative_percent:
            relative, relative_percent = fall, share
    return Drawdown(start - lowest, maximal, maximal_percent, relative, relative_percent)
