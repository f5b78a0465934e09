"""The table of deposits, withdrawals and credits; ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from peewee import SQL, FloatField, IntegerField, TextField

from reentry_gui.db.table import EMPTY, Table

if TYPE_CHECKING:
    from collections.abc import Mapping


class BalanceOperationRow(Table):
    """Money that came or went without a trade, in broker time; ours."""

    table = "reentry_balance_operations"
    index_columns: ClassVar[Mapping[str, str]] = {
        "idx_reentry_balance_operations_time": "time",
    }

    ticket = IntegerField(primary_key=True)
    account = TextField(constraints=[SQL(EMPTY)])
    time = TextField()
    type = TextField(constraints=[SQL("DEFAULT 'balance'")])
    amount = FloatField()
    currency = TextField(constraints=[SQL(EMPTY)])
    comment = TextField(constraints=[SQL(EMPTY)])
