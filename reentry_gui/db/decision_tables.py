"""Tables of the decision bridge, all ours: what was asked, answered, delivered and came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from peewee import SQL, Check, FloatField, IntegerField, TextField

from reentry_gui.db.table import EMPTY, NOW, ZERO, Table

if TYPE_CHECKING:
    from collections.abc import Mapping


class DecisionRow(Table):
    """One decision; `day` is the broker's, the other times are UTC.

    `generation` is the closed trade's. `matrix`, `profile` and `governance` name entries of
    `reentry_decision_inputs`, so that a decision can be made again from what it knew.
    """

    table = "reentry_decisions"
    index_columns: ClassVar[Mapping[str, str]] = {
        "idx_reentry_decisions_asked_at": "asked_at",
        "idx_reentry_decisions_day": "day",
        "idx_reentry_decisions_reentry": "reentry_ticket",
    }

    decision_id = TextField(primary_key=True)
    account = TextField(constraints=[SQL(EMPTY)])
    symbol = TextField(constraints=[SQL(EMPTY)])
    ticket = IntegerField(null=True)
    generation = IntegerField(constraints=[SQL(ZERO)])
    chain_id = TextField(null=True)
    combination_id = TextField(null=True)
    bucket = IntegerField(constraints=[SQL(ZERO)])
    action_no = IntegerField(null=True)
    action = TextField(null=True)
    allowed = IntegerField(constraints=[SQL(ZERO), Check("allowed IN (0, 1)")])
    lots = FloatField(null=True)
    confidence = FloatField(null=True)
    rule = TextField(null=True)
    stopped_by = TextField(null=True)
    matrix_version = IntegerField(constraints=[SQL(ZERO)])
    tier = IntegerField(null=True)
    day = TextField(null=True)
    asked_at = TextField(constraints=[SQL(NOW)])
    request = TextField(null=True)
    decision = TextField(null=True)
    history = TextField(null=True)
    outcome_rule = TextField(null=True)
    matrix = TextField(null=True)
    profile = TextField(null=True)
    governance = TextField(null=True)
    delivered_at = TextField(null=True)
    delivered_tier = IntegerField(null=True)
    result_at = TextField(null=True)
    status = TextField(null=True)
    reentry_ticket = IntegerField(null=True)
    result_lots = FloatField(null=True)
    entry_price = FloatField(null=True)
    exec_ms = IntegerField(null=True)
    error = TextField(null=True)


class DecisionInputRow(Table):
    """A matrix, profile or governance that decisions were made with, once for all of them."""

    table = "reentry_decision_inputs"

    sha256 = TextField(primary_key=True)
    content = TextField(constraints=[SQL(EMPTY)])


DECISION_TABLES: Final[tuple[type[Table], ...]] = (DecisionRow, DecisionInputRow)
