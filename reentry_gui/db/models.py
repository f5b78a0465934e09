"""The tables as peewee models: the one place where names, types, defaults and checks stand.

Names and types of the first four tables belong to the EA, which writes there too. The
others are ours. A new field is all that a new column needs: the migrator follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar

from peewee import (
    SQL,
    AutoField,
    BlobField,
    Check,
    FloatField,
    IntegerField,
    TextField,
)

from reentry_gui import symbols
from reentry_gui.db.balance_table import BalanceOperationRow
from reentry_gui.db.decision_tables import DECISION_TABLES
from reentry_gui.db.lineage_tables import LINEAGE_TABLES
from reentry_gui.db.table import NOW, ZERO, Table
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["COMMON_TABLES", "NOW", "OWN_TABLES", "SYMBOL_TABLES", "Table", "table_of"]


class Trade(Table):
    """A trade, in broker time; an EA's own table may lack the last six columns."""

    table = "trades_{symbol}"
    index_columns: ClassVar[Mapping[str, str]] = {
        "idx_trades_{symbol}_chain": "chain_id",
        "idx_trades_{symbol}_source": "source_trade_id",
    }

    ticket = IntegerField(primary_key=True)
    open_time = TextField(null=True)
    close_time = TextField(null=True)
    type = TextField(null=True)
    lots = FloatField(null=True)
    open_price = FloatField(null=True)
    close_price = FloatField(null=True)
    profit = FloatField(null=True)
    is_reentry = IntegerField(constraints=[SQL(ZERO), Check("is_reentry IN (0, 1)")])
    source_trade_id = IntegerField(null=True)
    reentry_action = IntegerField(null=True, constraints=[Check("reentry_action BETWEEN 1 AND 6")])
    reentry_generation = IntegerField(constraints=[SQL(ZERO)])
    outcome_classification = TextField(null=True)
    chain_id = TextField(null=True)


class Chain(Table):
    """A chain of re-entries; `chain_status` is ACTIVE, STOPPED or ENDED."""

    table = "reentry_chains_{symbol}"
    index_columns: ClassVar[Mapping[str, str]] = {
        "idx_reentry_chains_{symbol}_status": "chain_status"
    }

    chain_id = TextField(primary_key=True)
    original_trade_id = IntegerField()
    chain_trades = IntegerField(constraints=[SQL("DEFAULT 1")])
    total_pnl = FloatField(constraints=[SQL(ZERO)])
    chain_status = TextField(constraints=[SQL("DEFAULT 'ACTIVE'")])
    started_at = TextField(constraints=[SQL(NOW)])
    ended_at = TextField(null=True)


class Execution(Table):
    """One attempt of a re-entry; `status` is NULL, OK, ABORTED or ERROR."""

    table = "reentry_executions_{symbol}"
    index_columns: ClassVar[Mapping[str, str]] = {
        "idx_reentry_exec_{symbol}_chain": "chain_id",
        "idx_reentry_exec_{symbol}_source": "source_trade_id",
        "idx_reentry_exec_{symbol}_status": "status",
    }

    id = AutoField(constraints=[SQL("AUTOINCREMENT")])
    ts = TextField(constraints=[SQL(NOW)])
    action_no = IntegerField()
    chain_id = TextField(null=True)
    source_trade_id = IntegerField(null=True)
    reentry_trade_id = IntegerField(null=True)
    size_lots = FloatField(null=True)
    entry_price = FloatField(null=True)
    generation = IntegerField(null=True)
    confidence = FloatField(null=True)
    status = TextField(null=True)
    exec_ms = IntegerField(null=True)
    error = TextField(null=True)


class Performance(Table):
    """Kept figures of the six actions; seeded with rows 1 to 6."""

    table = "reentry_performance_{symbol}"

    action_no = IntegerField(primary_key=True)
    execs = IntegerField(constraints=[SQL(ZERO)])
    wins = IntegerField(constraints=[SQL(ZERO)])
    total_pnl = FloatField(constraints=[SQL(ZERO)])
    avg_pnl = FloatField(constraints=[SQL(ZERO)])
    success_rate = FloatField(constraints=[SQL(ZERO)])
    sharpe = FloatField(constraints=[SQL(ZERO)])
    last_updated = TextField(constraints=[SQL(NOW)])


class Details(Table):
    """What a statement tells of a trade beyond the EA's columns; ours."""

    table = "trade_details_{symbol}"

    ticket = IntegerField(primary_key=True)
    commission = FloatField(null=True)
    swap = FloatField(null=True)
    taxes = FloatField(null=True)
    stop_loss = FloatField(null=True)
    take_profit = FloatField(null=True)
    magic = IntegerField(null=True)
    comment = TextField(null=True)
    exit_reason = TextField(null=True)
    account = TextField(null=True)
    currency = TextField(null=True)
    utc_offset_minutes = IntegerField(null=True)
    source_sha256 = TextField(null=True)


class DeploymentRow(Table):
    """One rotation or rollback: who, when, why, how it ended; ours."""

    table = "reentry_deployments"

    id = AutoField(constraints=[SQL("AUTOINCREMENT")])
    deployed_at = TextField(constraints=[SQL(NOW)])
    author = TextField(constraints=[SQL("DEFAULT ''")])
    reason = TextField(constraints=[SQL("DEFAULT ''")])
    state = TextField(
        constraints=[
            SQL("DEFAULT 'complete'"),
            Check("state IN ('complete', 'mixed', 'rolled_back', 'partial')"),
        ]
    )


class DeploymentFileRow(Table):
    """One symbol's file of a deployment, with its bytes so that it can come back; ours."""

    table = "reentry_deployment_files"
    index_columns: ClassVar[Mapping[str, str]] = {
        "idx_reentry_deployment_files_deployment": "deployment_id",
        "idx_reentry_deployment_files_symbol": "symbol",
    }

    id = AutoField(constraints=[SQL("AUTOINCREMENT")])
    deployment_id = IntegerField()
    symbol = TextField()
    spelled = TextField(constraints=[SQL("DEFAULT ''")])
    persona = TextField(constraints=[SQL("DEFAULT ''")])
    target = TextField(constraints=[SQL("DEFAULT ''")])
    sha256 = TextField(null=True)
    previous_sha256 = TextField(null=True)
    backup_path = TextField(null=True)
    content = BlobField(null=True)
    outcome = TextField(
        constraints=[
            SQL("DEFAULT 'copied'"),
            Check("outcome IN ('copied', 'unchanged', 'deferred', 'restored', 'failed')"),
        ]
    )


SYMBOL_TABLES: Final[tuple[type[Table], ...]] = (Trade, Chain, Execution, Performance, Details)
COMMON_TABLES: Final[tuple[type[Table], ...]] = (
    DeploymentRow,
    DeploymentFileRow,
    BalanceOperationRow,
    *LINEAGE_TABLES,
    *DECISION_TABLES,
)
OWN_TABLES: Final = tuple(t for t in (*SYMBOL_TABLES, *COMMON_TABLES) if t is not Trade)

_T = TypeVar("_T", bound=Table)


def table_of(columns: type[Table], symbol: str) -> str:
    """Return the name of a canonical symbol's table."""
    return columns.table.format(symbol=checked(symbol))


def named(columns: type[_T], symbol: str = "") -> type[_T]:
    """Return the model of a table with its name filled in."""
    meta = type("Meta", (), {"table_name": columns.table.format(symbol=symbol)})
    make: Any = type(columns)  # peewee's metaclass; a class statement cannot compute its Meta
    model: type[_T] = make(columns.__name__, (columns,), {"Meta": meta})
    return model


def checked(symbol: str) -> str:
    """Return the symbol if it may name a table; a ReentryError otherwise."""
    if not symbols.CANONICAL.fullmatch(symbol):
        raise ReentryError(
            f"symbol {symbol!r} cannot name a table",
            "Allowed are 1 to 32 capital letters, digits and underscores. Map the broker's "
            "spelling to such a name in symbol_map.",
        )
    return symbol
