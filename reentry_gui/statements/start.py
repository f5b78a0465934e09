"""The balance at which MT4 begins to count drawdown; no report prints it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui.statements import cells
from reentry_gui.statements.cells import BadCellError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.statements.model import BalanceRow, Statement

ZERO: Final = Decimal(0)


class Start(NamedTuple):
    """A possible start, and why."""

    amount: Decimal
    reason: str


def starts(report: Statement) -> list[Start]:
    """Return the possible starts, the likeliest first.

    A history that begins with a deposit starts there. One saved for a part of the time
    starts at the balance before it, which is what is left of the printed balance when all
    rows are taken off. MT4 sorts by time; a row before the first deposit can make it start
    at nothing.
    """
    return list(dict.fromkeys(possible(report))) or [Start(ZERO, "the file holds no deposit")]


def possible(report: Statement) -> Iterator[Start]:
    """Yield the possible starts, equal ones too."""
    balances = [row for row in report.balances if row.type == "balance"]
    deposit = first_deposit(balances)
    before = balance_before(report, balances)
    if deposit is not None and not before:
        yield Start(deposit, "the first deposit")
    if before:
        if balances and is_first(report, balances):
            first = min(balances, key=lambda row: row.time)
            yield Start(before + first.amount, "the balance before this history + its first row")
        yield Start(before, "the balance before this history")
    if deposit is not None:
        yield Start(deposit, "the first deposit")
    if paid_in := [row.amount for row in balances if row.amount > 0]:
        yield Start(paid_in[0], "the deposit that stands first in the file")
    yield Start(ZERO, "an empty account")


def first_deposit(balances: list[BalanceRow]) -> Decimal | None:
    """Return the earliest deposit, None if nothing was ever paid in."""
    deposits = sorted((row for row in balances if row.amount > 0), key=lambda row: row.time)
    return deposits[0].amount if deposits else None


def balance_before(report: Statement, balances: list[BalanceRow]) -> Decimal:
    """Return the balance before the history that the file shows, 0 if it shows all."""
    if report.is_test:
        return ZERO
    try:
        now = cells.money(report.figures.get("balance", ""), "Balance")
    except BadCellError:
        return ZERO
    moved = sum((trade.net for trade in report.trades), ZERO)
    return now - moved - sum((row.amount for row in balances), ZERO)


def is_first(report: Statement, balances: list[BalanceRow]) -> bool:
    """Tell whether the history begins with a balance row."""
    first = min(row.time for row in balances)
    ends = [trade.close_time for trade in report.trades]
    ends += [row.end_time for row in report.cancelled]
    return all(first <= end for end in ends)
