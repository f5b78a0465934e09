"""Decisions as rows: written once each, with what became of them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from reentry_gui.db.errors import explained

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reentry_gui.db.connection import Database


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """What is stored of a decision when it is made; plain values, fit for JSON."""

    decision_id: str
    account: str
    symbol: str
    ticket: int
    generation: int  # of the closed trade
    chain_id: str
    combination_id: str
    bucket: int
    action_no: int
    action: str
    allowed: int
    lots: float
    confidence: float
    rule: str
    stopped_by: str
    matrix_version: int
    tier: int
    day: str
    asked_at: str
    request: str
    decision: str
    history: str
    outcome_rule: str
    matrix: str
    profile: str
    governance: str


@dataclass(frozen=True, slots=True)
class StoredDecision:
    """A stored decision with its delivery and result."""

    record: DecisionRecord
    delivered_at: str | None
    delivered_tier: int | None
    result_at: str | None
    status: str | None
    reentry_ticket: int | None
    result_lots: float | None
    entry_price: float | None
    exec_ms: int | None
    error: str | None


NEWEST_ASKED: Final = 5_000  # what is older is hardly asked about again


@dataclass(frozen=True, slots=True)
class DecisionFate:
    """How a decision reached its EA, and whether anything came of it."""

    symbol: str
    ticket: int  # of the closed trade
    allowed: bool
    tier: int | None  # on which it was asked
    delivered_tier: int | None  # None: it never reached the EA
    has_result: bool


COLUMNS: Final = tuple(field.name for field in fields(DecisionRecord))
VALUES: Final = attrgetter(*COLUMNS)
LATER: Final = tuple(field.name for field in fields(StoredDecision))[1:]
SELECT: Final = f"SELECT {', '.join((*COLUMNS, *LATER))} FROM reentry_decisions"  # noqa: S608  # our own names
INSERT: Final = (
    f"INSERT INTO reentry_decisions ({', '.join(COLUMNS)}) "  # noqa: S608  # the same
    f"VALUES ({', '.join('?' * len(COLUMNS))}) ON CONFLICT (decision_id) DO NOTHING"
)

SET_DELIVERED: Final = """UPDATE reentry_decisions SET delivered_at = ?, delivered_tier = ?
    WHERE decision_id = ? AND delivered_at IS NULL"""


def insert_decision(database: Database, record: DecisionRecord) -> bool:
    """Store a decision; return whether it is new: the first one of a name stays."""
    with explained(database.path):
        return database.sql(INSERT, VALUES(record)).rowcount == 1


def insert_inputs(database: Database, inputs: Mapping[str, str]) -> None:
    """Store what decisions are made with, by its hash."""
    with explained(database.path):
        database.raw().executemany(
            "INSERT INTO reentry_decision_inputs (sha256, content) VALUES (?, ?)"
            " ON CONFLICT (sha256) DO NOTHING",
            inputs.items(),
        )


def input_content(database: Database, sha256: str) -> str | None:
    """Return what decisions were made with under a hash, None where it is not stored."""
    sql = "SELECT content FROM reentry_decision_inputs WHERE sha256 = ?"
    with explained(database.path):
        found = database.sql(sql, (sha256,)).fetchone()
    return None if found is None else str(found[0])


def decision_by_id(database: Database, decision_id: str) -> StoredDecision | None:
    """Return a stored decision, None where there is none of that name."""
    with explained(database.path):
        row = database.sql(f"{SELECT} WHERE decision_id = ?", (decision_id,)).fetchone()
    return None if row is None else stored(row)


def latest_decisions(
    database: Database, limit: int = 100, symbol: str | None = None
) -> tuple[StoredDecision, ...]:
    """Return the newest decisions, the last one first; of one symbol where it is named."""
    where = "" if symbol is None else "WHERE symbol = ?"
    values: tuple[Any, ...] = () if symbol is None else (symbol,)
    sql = f"{SELECT} {where} ORDER BY asked_at DESC, rowid DESC LIMIT ?"
    with explained(database.path):
        return tuple(stored(row) for row in database.sql(sql, (*values, limit)))


def stored(row: tuple[Any, ...]) -> StoredDecision:
    """Make a stored decision of a row."""
    return StoredDecision(DecisionRecord(*row[: len(COLUMNS)]), *row[len(COLUMNS) :])


def set_delivered(database: Database, decision_id: str, tier: int, at: str) -> bool:
    """Store that a decision reached its EA; the first delivery stays. Return whether it is new."""
    with explained(database.path):
        return database.sql(SET_DELIVERED, (at, tier, decision_id)).rowcount == 1


def set_result(database: Database, decision_id: str, result: Mapping[str, Any]) -> None:
    """Store what became of a decision."""
    names = ", ".join(f"{name} = ?" for name in result)
    sql = f"UPDATE reentry_decisions SET {names} WHERE decision_id = ?"  # noqa: S608  # our own names
    with explained(database.path):
        database.sql(sql, (*result.values(), decision_id))


class Asked(NamedTuple):
    """A question that was decided, as far as the past of its account needs it."""

    symbol: str
    ticket: int
    day: str  # the broker's
    account: str
    reentry_ticket: int | None
    may_be_placed: int


def asked_since(database: Database, day: str, after: int = 0) -> Iterable[Asked]:
    """Return the decisions of a broker's day and of those after it.

    Only decisions with a row number beyond `after` are looked at.
    """
    column = "+day" if after else "day"  # a few new rows are found by number, all by their day
    sql = f"""SELECT symbol, ticket, day, account, reentry_ticket, allowed = 1
              AND (status IS NULL OR status NOT IN ('ABORTED', 'ERROR'))
              FROM reentry_decisions WHERE {column} >= ? AND rowid > ?"""  # noqa: S608  # our own words
    with explained(database.path):
        return map(Asked._make, database.sql(sql, (day, after)).fetchall())


def newest_accounts(database: Database) -> list[str]:
    """Return the accounts that the newest decisions were made for; empty is one, too."""
    newest = "SELECT account FROM reentry_decisions ORDER BY rowid DESC LIMIT ?"
    with explained(database.path):
        rows = database.sql(f"SELECT DISTINCT account FROM ({newest})", (NEWEST_ASKED,))  # noqa: S608  # our own words
        return [str(row[0]) for row in rows]


def last_row(database: Database) -> int:
    """Return the highest row number of all decisions, 0 where there are none."""
    with explained(database.path):
        return int(database.sql("SELECT max(rowid) FROM reentry_decisions").fetchone()[0] or 0)


def last_day(database: Database) -> str:
    """Return the newest of the broker's days that a decision is about, empty without any."""
    with explained(database.path):
        return str(database.sql("SELECT max(day) FROM reentry_decisions").fetchone()[0] or "")


def set_all_delivered(database: Database, told: Iterable[tuple[str, int, str]]) -> None:
    """Store id, tier and time of deliveries; the first one of a decision stays."""
    with explained(database.path):
        database.raw().executemany(SET_DELIVERED, ((at, tier, name) for name, tier, at in told))


def decision_fates(database: Database, symbols: Iterable[str]) -> list[DecisionFate]:
    """Return what became of each decision on some symbols, by their order; none without a table."""
    wanted = set(symbols)
    with explained(database.path):
        there = "SELECT 1 FROM sqlite_master WHERE name = 'reentry_decisions'"
        if not database.sql(there).fetchone():
            return []
        sql = """SELECT symbol, ifnull(ticket, 0), allowed, tier, delivered_tier, status
                 FROM reentry_decisions ORDER BY rowid"""
        return [
            DecisionFate(symbol, ticket, bool(allowed), tier, by, status is not None)
            for symbol, ticket, allowed, tier, by, status in database.sql(sql)
            if symbol in wanted
        ]
