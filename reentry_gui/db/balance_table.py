"""The table of deposits, withdrawals and credits; ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from peewee import SQL, CompositeKey, FloatField, IntegerField, TextField

from reentry_gui.db.table import EMPTY, Table

if TYPE_CHECKING:
    from collections.abc import Mapping


class BalanceOperationRow(Table):
    """Money that came or went without a trade, in broker time; ours.

    Two brokers may give the same ticket: it names an operation within its account only.
    """

    class Meta:
        """What peewee is told of the table."""

        primary_key = CompositeKey("account", "ticket")

    table = "reentry_balance_operations"
    index_columns: ClassVar[Mapping[str, str]] = {
        "idx_reentry_balance_operations_time": "time",
    }

    ticket = IntegerField()
    account = TextField(constraints=[SQL(EMPTY)])
    time = TextField()
    type = TextField(constraints=[SQL("DEFAULT 'balance'")])
    amount = FloatField()
    currency = TextField(constraints=[SQL(EMPTY)])
    comment = TextField(constraints=[SQL(EMPTY)])
