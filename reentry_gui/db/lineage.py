"""What ties trades, executions and chains together, read whole; changes to it, all or none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui.db import models, orders
from reentry_gui.db.connection import transaction
from reentry_gui.db.errors import explained
from reentry_gui.db.order_sql import moment
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reentry_gui.db.connection import Database

Value = str | int | float | None
# All that may ever be changed, by table: the key, and the columns of lineage.
MAY_CHANGE: Final = {
    "trades": ("ticket", ("is_reentry", "source_trade_id", "reentry_generation", "chain_id")),
    "reentry_executions": (
        "id",
        ("source_trade_id", "reentry_trade_id", "chain_id", "generation"),
    ),
    "reentry_chains": ("chain_id", ("original_trade_id", "chain_trades", "total_pnl")),
}


class Link(NamedTuple):
    """A trade's place as it is stored; `profit` and `net` are None while it is open."""

    ticket: int
    opened: str
    is_reentry: int
    source: int | None
    action: int | None
    generation: int
    chain: str | None
    profit: float | None
    net: float | None
    comment: str | None = None  # where it may say that this is the rest of another trade
    rows: int = 1  # that this trade was closed in


class Attempt(NamedTuple):
    """An execution that was not aborted and did not fail, or one that was (`is_done` 0)."""

    id: int
    source: int | None
    reentry: int | None
    chain: str | None
    generation: int | None
    is_done: int


class ChainSums(NamedTuple):
    """A chain as `reentry_chains_` tells of it."""

    chain: str
    original: int
    trades: int
    total: float
    status: str


@dataclass(frozen=True)
class Lineage:
    """Everything of one symbol that lineage is made of."""

    symbol: str
    trades: Mapping[int, Link]
    attempts: Sequence[Attempt]
    chains: Mapping[str, ChainSums]

    @cached_property
    def names_of(self) -> dict[int, list[str]]:
        """Return the chains that name each original."""
        names: dict[int, list[str]] = {}
        for row in self.chains.values():
            names.setdefault(row.original, []).append(row.chain)
        return names


class Step(NamedTuple):
    """One value to be changed, and why; `kind` is the table's name without its symbol."""

    kind: str
    symbol: str
    key: Value
    column: str
    old: Value
    new: Value
    reason: str

    def __str__(self) -> str:
        """Tell what is changed to what."""
        key = MAY_CHANGE[self.kind][0]
        return (
            f"{self.kind}_{self.symbol}, {key} {self.key}: {self.column} "
            f"{told(self.old)} → {told(self.new)} ({self.reason})"
        )


def told(value: Value) -> str:
    """Return a value as a reader of the table would see it."""
    return "NULL" if value is None else str(value)


def read_lineage(database: Database, symbol: str) -> Lineage:
    """Read the lineage of a canonical symbol."""
    models.checked(symbol)
    costs = "coalesce(d.commission, 0) + coalesce(d.swap, 0) + coalesce(d.taxes, 0)"
    closed = "CASE WHEN t.close_time >= '1971' THEN coalesce(t.profit, 0)"
    trades = f"""SELECT t.ticket, coalesce({moment("t.open_time")}, ''), t.is_reentry,
      t.source_trade_id, t.reentry_action, t.reentry_generation, t.chain_id,
      {closed} END, {closed} + {costs} END,
      CASE WHEN d.comment LIKE 'from #%' THEN d.comment END
      FROM "trades_{symbol}" AS t LEFT JOIN "trade_details_{symbol}" AS d USING (ticket)"""  # noqa: S608  # a checked symbol
    attempts = f"""SELECT id, source_trade_id, reentry_trade_id, chain_id, generation,
      status IS NULL OR status NOT IN ('ABORTED', 'ERROR')
      FROM "reentry_executions_{symbol}" ORDER BY id"""  # noqa: S608  # the same
    chains = f"""SELECT chain_id, original_trade_id, chain_trades, total_pnl, chain_status
      FROM "reentry_chains_{symbol}\""""  # noqa: S608  # the same
    with explained(database.path):
        links = (Link(*row) for row in database.sql(trades))
        return Lineage(
            symbol,
            {link.ticket: link for link in links},
            [Attempt._make(row) for row in database.sql(attempts)],
            {row[0]: ChainSums._make(row) for row in database.sql(chains)},
        )


def change_lineage(database: Database, steps: Iterable[Step]) -> int:
    """Carry out steps, all or none, and let the orders follow; return how many there were.

    Raises ReentryError if a value is no longer what the step says it was. Within a
    `transaction` of the caller's it belongs to that one.
    """
    if not database.raw().in_transaction:
        with explained(database.path), transaction(database):
            return change_lineage(database, steps)
    count, symbols = 0, dict[str, None]()
    for step in steps:
        change(database, step)
        symbols[step.symbol] = None
        count += 1
    for symbol in symbols:
        orders.record_trades(database, symbol)
    return count


def holds(database: Database, step: Step) -> bool:
    """Tell whether a value is still what the step says it was."""
    key, _columns = MAY_CHANGE[step.kind]
    sql = f"""SELECT 1 FROM "{step.kind}_{models.checked(step.symbol)}"
              WHERE {key} = ? AND {step.column} IS ?"""  # noqa: S608  # names of our own list
    with explained(database.path):
        return database.sql(sql, (step.key, step.old)).fetchone() is not None


def change(database: Database, step: Step) -> None:
    """Carry out one step."""
    key, columns = MAY_CHANGE[step.kind]
    if step.column not in columns:
        raise AssertionError(f"{step.kind}.{step.column} is no column of lineage")
    sql = f"""UPDATE "{step.kind}_{models.checked(step.symbol)}" SET {step.column} = ?
              WHERE {key} = ? AND {step.column} IS ?"""  # noqa: S608  # names of our own list
    if database.sql(sql, (step.new, step.key, step.old)).rowcount != 1:
        raise ReentryError(
            f"{database.path}: {step}: the value has changed meanwhile",
            "Nothing was changed. Another program writes here: look again, then mend.",
        )
