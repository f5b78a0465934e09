"""Deposits, withdrawals and credits of an account, as statements list them."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from reentry_gui.db.balance_table import BalanceOperationRow
from reentry_gui.db.columns import columns_there
from reentry_gui.db.errors import explained

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.db.connection import Database


@dataclass(frozen=True, slots=True)
class BalanceOperation:
    """A deposit (positive), a withdrawal (negative), or a credit; `time` is broker time."""

    ticket: int
    account: str
    time: str
    type: str  # balance, credit
    amount: float  # deposit currency
    currency: str
    comment: str


def balance_operations(database: Database) -> tuple[BalanceOperation, ...]:
    """Return all deposits, withdrawals and credits, by time; none where there is no table."""
    table = BalanceOperationRow.table
    with explained(database.path):
        if not columns_there(database, table):
            return ()
        sql = f"""SELECT ticket, account, time, type, amount, currency, comment
                  FROM {table} ORDER BY time, ticket, account"""  # noqa: S608  # our own name
        return tuple(BalanceOperation(*row) for row in database.sql(sql))


def write_balance_operations(database: Database, found: Iterable[BalanceOperation]) -> int:
    """Store operations within the caller's transaction; return how many are new.

    What is stored under an account and a ticket stays.
    """
    sql = f"""INSERT INTO {BalanceOperationRow.table}
              (ticket, account, time, type, amount, currency, comment)
              VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account, ticket) DO NOTHING"""  # noqa: S608  # as above
    return max(database.raw().executemany(sql, map(astuple, found)).rowcount, 0)
