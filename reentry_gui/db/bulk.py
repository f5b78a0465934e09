"""Whole tables as text, a column at a time: what a million rows are read by.

SQLite joins a column into one text without making a Python object per value, and without
holding Python's lock, so that two symbols are read at once. Money and prices travel as whole
numbers; where that would lose a digit the values themselves are fetched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reentry_gui.db import models
from reentry_gui.db.errors import explained

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reentry_gui.db.connection import Database

SEPARATOR: Final = "\x1f"  # stands in no name that anybody types
NOTHING: Final = -999_999_999_999_999  # stands for NULL among whole numbers
MONEY, PRICE = 100, 100_000
TRADE_SCALES: Final = {
    "lots": MONEY,
    "profit": MONEY,
    "open_price": PRICE,
    "close_price": PRICE,
}
DETAIL_SCALES: Final = {
    "commission": MONEY,
    "swap": MONEY,
    "taxes": MONEY,
    "stop_loss": PRICE,
    "take_profit": PRICE,
}

Span = tuple[int, int]  # the first and the last key, both included
EVERYTHING: Final[Span] = (-(2**63), 2**63 - 1)

Exact = tuple[tuple[float | None, ...], ...]


@dataclass(frozen=True)
class Numbers:
    """Columns of numbers: each as whole numbers in a text, or all of them as they are stored."""

    scales: Mapping[str, int]
    scaled: tuple[str, ...]  # a text a column, NOTHING for NULL; empty where `exact` is given
    exact: Exact | None  # a tuple a row; None: the whole numbers lose no digit


@dataclass(frozen=True)
class TradeTexts:
    """Closed trades of a symbol in the order of their tickets; one text a column.

    Times stand one behind the other with nothing between. `marks` are
    action + 8 × sell + 16 × bucket as recorded + 128 × generation.
    """

    rows: int
    other_rows: int  # open trades, pending orders, rows without a result
    ticket: str
    open_time: str
    close_time: str
    marks: str
    source: str
    chain: str  # names between SEPARATORs, "" where there is none
    numbers: Numbers


@dataclass(frozen=True)
class DetailTexts:
    """What statements tell of a symbol's trades, in the order of their tickets."""

    rows: int
    ticket: str
    owner: str  # account, currency, UTC offset in minutes, tabs between; then SEPARATOR
    numbers: Numbers


def trade_texts(
    database: Database, symbol: str, bucket_names: Sequence[str], span: Span = EVERYTHING
) -> TradeTexts | None:
    """Return the closed trades of a symbol and span; None where it has no table of trades.

    `bucket_names` are the words for buckets 1..6 that `outcome_classification` may hold.
    """
    table = models.Trade.table.format(symbol=models.checked(symbol))
    with explained(database.path):
        there = columns_there(database, table)
        if not {"ticket", "open_time", "close_time", "type", *TRADE_SCALES} <= there:
            return None
        total = database.sql(
            f'SELECT count(*) FROM "{table}" WHERE {within(span)}'  # noqa: S608  # a checked symbol
        ).fetchone()[0]
        texts = joined(lineage(there, bucket_names))
        rows, named, numbers = read_columns(
            database, f'"{table}" WHERE {within(span)} AND {CLOSED}', texts, TRADE_SCALES
        )
    ticket, opened, closed, marks, source, chain = named
    return TradeTexts(rows, total - rows, ticket, opened, closed, marks, source, chain, numbers)


CLOSED: Final = (
    "close_time >= '1971' AND type COLLATE NOCASE IN ('buy', 'sell')"
    " AND open_time IS NOT NULL AND profit IS NOT NULL AND lots IS NOT NULL"
)


def within(span: Span) -> str:
    """Return the condition that a ticket lies in a span, in SQL."""
    first, last = span
    return f"ticket BETWEEN {first} AND {last}"


def lineage(there: frozenset[str], bucket_names: Sequence[str]) -> tuple[str, ...]:
    """Return the columns of `TradeTexts` in SQL; an EA's own table may lack some of them."""
    action, generation = or_else(there, "reentry_action", 0), or_else(there, "reentry_generation")
    bucket = recorded_bucket(bucket_names) if "outcome_classification" in there else "0"
    sell = "8 * (type = 'sell' COLLATE NOCASE)"
    return (
        "ticket",
        "open_time",
        "close_time",
        f"{action} + {sell} + 16 * {bucket} + 128 * {generation}",
        or_else(there, "source_trade_id"),
        or_else(there, "chain_id", "''"),
    )


def joined(columns: Iterable[str]) -> list[str]:
    """Return what joins each column into a text: numbers by commas, times by nothing."""
    between = ["','", "''", "''", "','", "','", f"'{SEPARATOR}'"]
    return [f"group_concat({c}, {b})" for c, b in zip(columns, between, strict=True)]


def or_else(there: frozenset[str], name: str, default: object = 0) -> str:
    """Return a column with a value for NULL, or that value where there is no such column."""
    return f'ifnull("{name}", {default})' if name in there else f"({default})"


def recorded_bucket(names: Sequence[str]) -> str:
    """Return, in SQL, the bucket 1..6 that a row names by word; 0 where it names none.

    One search in all names costs a third of comparing with each.
    """
    line = "|".join(names)
    starts = [line.index(name) + 1 for name in names]
    column = "outcome_classification"
    cases = " ".join(
        f"WHEN {start * 100 + len(name)} THEN {number}"
        for number, (start, name) in enumerate(zip(starts, names, strict=True), start=1)
    )
    found = f"instr('{line}', {column}) * 100 + length({column})"
    return f"(CASE {found} {cases} ELSE 0 END)"


def detail_texts(database: Database, symbol: str, span: Span = EVERYTHING) -> DetailTexts | None:
    """Return what statements told of a symbol's trades; None where nothing is kept."""
    table = models.Details.table.format(symbol=models.checked(symbol))
    owner = """group_concat(ifnull(account, '') || char(9) || ifnull(currency, '') || char(9)
               || ifnull(utc_offset_minutes, ''), char(31))"""
    with explained(database.path):
        if not {"account", *DETAIL_SCALES} <= columns_there(database, table):
            return None
        texts = ["group_concat(ticket)", owner]
        source = f'"{table}" WHERE {within(span)}'
        rows, named, numbers = read_columns(database, source, texts, DETAIL_SCALES)
    ticket, owner = named
    return DetailTexts(rows, ticket, owner, numbers) if rows else None


def read_columns(
    database: Database, source: str, texts: list[str], scales: Mapping[str, int]
) -> tuple[int, list[str], Numbers]:
    """Return how many rows there are, the joined texts, and the columns of numbers."""
    odd = " OR ".join(
        f"{whole(name, scale)} / {scale}.0 <> {name}" for name, scale in scales.items()
    )
    wholes = [
        f"group_concat(ifnull({whole(name, scale)}, {NOTHING}))" for name, scale in scales.items()
    ]
    wanted = ", ".join(["count(*)", f"max({odd})", *texts, *wholes])
    rows, is_odd, *found = database.sql(f"SELECT {wanted} FROM {source}").fetchone()  # noqa: S608  # our own names
    named = [str(text or "") for text in found]
    if is_odd:
        exact = database.sql(f"SELECT {', '.join(scales)} FROM {source}").fetchall()  # noqa: S608
        return rows, named[: len(texts)], Numbers(scales, (), tuple(exact))
    return rows, named[: len(texts)], Numbers(scales, tuple(named[len(texts) :]), None)


def whole(name: str, scale: int) -> str:
    """Return a column as whole numbers in SQL."""
    return f"CAST(round({name} * {scale}) AS INTEGER)"


def columns_there(database: Database, table: str) -> frozenset[str]:
    """Return a table's columns in small letters; none where there is no table."""
    return frozenset(row[1].lower() for row in database.sql(f'PRAGMA table_info("{table}")'))


def all_rows(
    database: Database, symbol: str, names: tuple[str, ...], span: Span = EVERYTHING
) -> list[tuple[Any, ...]]:
    """Return columns of the closed trades, a tuple a trade, in the order of `trade_texts`."""
    table = models.Trade.table.format(symbol=models.checked(symbol))
    with explained(database.path):
        wanted = f'SELECT {", ".join(names)} FROM "{table}"'  # noqa: S608  # a checked symbol
        return database.sql(f"{wanted} WHERE {within(span)} AND {CLOSED}").fetchall()


@dataclass(frozen=True)
class ExecutionTexts:
    """Attempts of re-entries of a symbol in the order of their ids; whole numbers each.

    `marks` are action + 8 × outcome + 32 × generation; the outcome is 0 for neither ABORTED
    nor ERROR, 1 for ABORTED, 2 for ERROR.
    """

    rows: int
    marks: str
    source: str  # ticket, 0: none
    reentry: str  # ticket, 0: none
    exec_ms: str  # -1: not known


def execution_texts(database: Database, symbol: str) -> ExecutionTexts | None:
    """Return the attempts of re-entries of a symbol; None where it has no table of them."""
    table = models.Execution.table.format(symbol=models.checked(symbol))
    outcome = "CASE status WHEN 'ABORTED' THEN 8 WHEN 'ERROR' THEN 16 ELSE 0 END"
    columns = (
        f"action_no + {outcome} + 32 * ifnull(generation, 0)",
        "ifnull(source_trade_id, 0)",
        "ifnull(reentry_trade_id, 0)",
        "ifnull(exec_ms, -1)",
    )
    with explained(database.path):
        if "exec_ms" not in columns_there(database, table):
            return None
        wanted = ", ".join(f"group_concat({column})" for column in columns)
        rows, *found = database.sql(f'SELECT count(*), {wanted} FROM "{table}"').fetchone()  # noqa: S608  # a checked symbol
    return ExecutionTexts(rows, *(text or "" for text in found))
