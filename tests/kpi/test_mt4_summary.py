from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mt4_reports import average_length, falls, runs

from reentry_gui.kpi import Drawdown, Result, Streak, drawdown, summarise

CENTS = st.integers(-100_000, 100_000).map(lambda cents: Decimal(cents) / 100)


def results(*nets: str) -> list[Result]:
    return [Result(Decimal(net), is_long=True) for net in nets]


def test_no_trades_give_zeros_and_no_profit_factor() -> None:
    found = summarise([])
    assert found.trades == found.net_profit == found.expected_payoff == 0
    assert found.profit_factor is None
    assert found.longest_wins == (Streak(0, Decimal(0)),)
    assert found.average_wins == found.short_won_percent == 0


def test_a_zero_is_a_profit_trade_and_goes_on_with_a_winning_streak() -> None:
    found = summarise(results("5", "0", "3", "-1", "0"))
    assert (found.profit_trades, found.loss_trades) == (4, 1)
    assert found.longest_wins[0] == Streak(3, Decimal(8))
    assert found.average_wins == 2


def test_a_negative_zero_is_a_loss_too_small_to_be_printed() -> None:
    found = summarise(results("1", "-0.00", "1"))
    assert (found.profit_trades, found.loss_trades) == (2, 1)


def test_short_and_long_are_counted_apart() -> None:
    mixed = [Result(Decimal(1), True), Result(Decimal(-1), True), Result(Decimal(2), False)]
    found = summarise(mixed)
    assert (found.long, found.long_won_percent) == (2, Fraction(50))
    assert (found.short, found.short_won_percent) == (1, Fraction(100))


@pytest.mark.parametrize(
    ("nets", "chosen"),
    [
        # As on a real statement: three single losses, MT4 printed the second.
        (("-27.36", "1", "-60", "1", "-34.15"), Streak(1, Decimal(-60))),
        (("-60", "1", "-27.36"), Streak(1, Decimal(-60))),
        # A later one that moved less than a shorter one before it does not win.
        (("-100", "1", "-5", "-5", "1", "-10", "-10"), Streak(2, Decimal(-10))),
    ],
)
def test_of_equally_long_streaks_mt4s_choice_comes_first(
    nets: tuple[str, ...], chosen: Streak
) -> None:
    assert summarise(results(*nets)).longest_losses[0] == chosen


def test_average_streak_is_rounded_to_whole_trades_a_half_up() -> None:
    assert summarise(results("1", "-1", "1", "1")).average_wins == 2


def test_drawdown_can_pass_a_hundred_percent_and_fall_in_two_episodes() -> None:
    nets = [Decimal(n) for n in ("50", "-160", "5000", "-1000", "100")]
    found = drawdown(nets, Decimal(50))
    assert found.absolute == 110
    assert found.maximal == 1000
    assert found.maximal_percent == Fraction(100_000, 4940)
    assert found.relative == found.relative_percent == 160


def test_drawdown_from_an_empty_account_has_no_percentage() -> None:
    found = drawdown([Decimal(-5), Decimal(-5)], Decimal(0))
    assert found == Drawdown(Decimal(10), Decimal(10), Fraction(100), Decimal(0), Fraction(0))


@given(st.lists(CENTS, max_size=40), st.integers(0, 1000).map(Decimal))
def test_drawdown_is_what_looking_at_every_balance_finds(
    nets: list[Decimal], start: Decimal
) -> None:
    found = drawdown(nets, start)
    maximal, percent, relative, relative_percent = falls(nets, start)
    assert (found.maximal, found.relative) == (maximal, relative)
    assert float(found.maximal_percent) == pytest.approx(float(percent))
    assert float(found.relative_percent) == pytest.approx(float(relative_percent))


@given(st.lists(CENTS, min_size=1, max_size=40))
def test_sums_and_streaks_are_what_counting_one_by_one_finds(nets: list[Decimal]) -> None:
    found = summarise([Result(net + 0, is_long=False) for net in nets])
    won = runs(nets, positive=True)
    assert found.net_profit == sum(nets)
    assert found.gross_profit == sum(n for n in nets if n >= 0)
    assert found.profit_trades + found.loss_trades == found.trades == found.short
    assert found.longest_wins[0].length == max(length for length, _money in won)
    assert found.richest_wins[0].money == max(money for _length, money in won)
    assert found.average_wins == average_length(won)
    assert found.profit_percent + found.loss_percent == 100
