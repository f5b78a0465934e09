"""Whole tables as the bytes that SQLite keeps them in: what a million rows are read by.

SQLite copies rows from table to table without looking into them, and hands out a database in
memory as its bytes. So a row costs neither a Python object nor a text per number, nothing is
rounded, and other threads work meanwhile. What the bytes mean is SQLite's published file
format; `kpi.records` reads it.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from reentry_gui.db import models
from reentry_gui.db.columns import columns_there
from reentry_gui.db.errors import MEND, DatabaseDamaged, explained

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reentry_gui.db.connection import Database

Kind = Literal["whole", "number", "text"]
Span = tuple[int, int]  # the first and the last key, both included

EVERYTHING: Final[Span] = (-(2**63), 2**63 - 1)
PAGE_BYTES: Final = 65_536  # the largest that SQLite knows: the fewest to look at
WHOLE_ROWS: Final = 250_000  # a larger table is copied a span at a time, to spare memory
LONGEST_TEXT: Final = 2_000  # characters; more of a name is cut off where a table is odd
CAST_PLACE: Final = "copied"  # the database in memory that takes spans of odd tables
CAST: Final[Mapping[Kind, str]] = {
    "whole": "CAST({0} AS INTEGER)",
    # CAST alone would read 3 in “3,50”, and 1 in “1.#INF”.
    "number": "CASE WHEN typeof({0}) <> 'text' OR {0} NOT GLOB '*[0-9]*'"
    " OR trim({0}) NOT GLOB '*[^0-9.eE+-]*' THEN CAST({0} AS REAL) END",
    "text": f"substr(CAST({{0}} AS TEXT), 1, {LONGEST_TEXT})",
}


class Layout(NamedTuple):
    """Which columns of a symbol's table are of interest."""

    table: str  # with {symbol}
    key: str
    kinds: Mapping[str, Kind]


def kinds(*, text: str = "", number: str = "", whole: str = "") -> Mapping[str, Kind]:
    """Return the kind of each column of some lists of names."""
    found: dict[str, Kind] = dict.fromkeys(text.split(), "text")
    found |= dict.fromkeys(number.split(), "number")
    return found | dict.fromkeys(whole.split(), "whole")


TRADES: Final = Layout(
    models.Trade.table,
    "ticket",
    kinds(
        text="open_time close_time type outcome_classification chain_id",
        number="lots open_price close_price profit",
        whole="source_trade_id reentry_action reentry_generation",
    ),
)
DETAILS: Final = Layout(
    models.Details.table,
    "ticket",
    kinds(
        text="account currency exit_reason",
        number="commission swap taxes stop_loss take_profit",
        whole="utc_offset_minutes",
    ),
)
EXECUTIONS: Final = Layout(
    models.Execution.table,
    "id",
    kinds(
        text="status",
        whole="action_no source_trade_id reentry_trade_id generation exec_ms",
    ),
)


class PlainTable(NamedTuple):
    """A table whose rows are kept as its columns say."""

    root: int  # the table's first page, counted from 1; 0: it has none of its own
    columns: tuple[str, ...]  # of each record, in its order
    declared: list[str]

    @property
    def shape(self) -> str:
        """Return what changes when the table's columns do."""
        return ", ".join(self.declared)


@dataclass(frozen=True)
class Copy:
    """A table's rows in the order of their keys, as the pages of a database."""

    content: bytes | memoryview
    root: int  # the table's first page, counted from 1; 0: its leaves one behind the other
    columns: tuple[str, ...]  # of each record, in its order
    key: str | None  # the column that holds the key; None: a row's own number is the key
    shape: str  # changes when the table's columns do
    encoding: str  # of texts
    page_bytes: int = PAGE_BYTES


def begin_copying(database: Database) -> None:
    """Begin to read the database as it stands at this moment, and make room for copies."""
    with explained(database.path):
        for place in (CAST_PLACE, *map(place_of, (TRADES, DETAILS, EXECUTIONS))):
            database.sql(f"ATTACH ':memory:' AS {place}")
            database.sql(f"PRAGMA {place}.page_size = {PAGE_BYTES}")
            database.sql(f"PRAGMA {place}.journal_mode = OFF")
            database.sql(f"PRAGMA {place}.secure_delete = ON")  # no chance bytes between rows
        database.sql("BEGIN")
        database.sql("SELECT count(*) FROM main.sqlite_master").fetchone()  # from now on


def place_of(layout: Layout) -> str:
    """Return the database in memory that takes a table whole."""
    return f"copied_{layout.table.partition('_{')[0]}"


def has_table(database: Database, layout: Layout, symbol: str) -> bool:
    """Tell whether a symbol has that table, with its key."""
    return layout.key in columns_there(database, table_of(layout, symbol))


def table_of(layout: Layout, symbol: str) -> str:
    """Return the name of a symbol's table."""
    return layout.table.format(symbol=models.checked(symbol))


def plain_table(database: Database, layout: Layout, symbol: str) -> PlainTable | None:
    """Return what a table's records hold; None for one whose rows cannot be taken as they are.

    It takes a table whose key is the row's own number, with nothing computed and texts in
    UTF-8: each that we have made, and most others.
    """
    table = table_of(layout, symbol)
    with explained(database.path):
        told = database.sql(f'PRAGMA main.table_xinfo("{table}")').fetchall()
        keys = [row for row in told if row[5]]
        is_plain = [(row[1].lower(), row[2].upper()) for row in keys] == [(layout.key, "INTEGER")]
        if not is_plain or any(row[6] for row in told) or encoding_of(database) != "UTF-8":
            return None
        root = database.sql(
            "SELECT rootpage FROM main.sqlite_master WHERE name = ? COLLATE NOCASE", (table,)
        ).fetchone()[0]
    columns = [declared(name, kind, default, key) for _, name, kind, _, default, key, _ in told]
    return PlainTable(root, tuple(row[1].lower() for row in told), columns)


def exact_copy(database: Database, layout: Layout, symbol: str) -> Copy | None:
    """Return a table's rows byte by byte; None where that cannot be, or not in little memory."""
    found = plain_table(database, layout, symbol)
    table = table_of(layout, symbol)
    count = f'SELECT count(*) FROM main."{table}"'  # noqa: S608  # a checked symbol
    with explained(database.path):
        if found is None or database.sql(count).fetchone()[0] > WHOLE_ROWS:
            return None
        source = f'* FROM main."{table}"'
        place = place_of(layout)
        return copied(database, place, found.declared, source, found.columns, None)


def declared(name: str, kind: str, default: str | None, key: int) -> str:
    """Return a column's definition, so like the original that rows are copied unseen."""
    quoted = name.replace('"', '""')
    ends = " PRIMARY KEY" if key else f" DEFAULT ({default})" if default is not None else ""
    return f'"{quoted}" {kind}{ends}'


def cast_copy(database: Database, layout: Layout, symbol: str, span: Span) -> Copy:
    """Return the wanted columns of a span of rows, each value turned into its kind.

    A column that the table lacks is NULL.
    """
    table = table_of(layout, symbol)
    there = columns_there(database, table)
    wanted: dict[str, Kind] = {layout.key: "whole", **layout.kinds}
    values = ", ".join(
        CAST[kind].format(f'"{name}"') if name in there else "NULL" for name, kind in wanted.items()
    )
    columns = [f'"{name}"' for name in wanted]
    source = (
        f'{values} FROM main."{table}" WHERE "{layout.key}" BETWEEN {span[0]} AND {span[1]}'
        f' ORDER BY "{layout.key}"'
    )
    with explained(database.path):
        return copied(database, CAST_PLACE, columns, source, tuple(wanted), layout.key)


def copied(
    database: Database,
    place: str,
    columns: list[str],
    source: str,
    names: tuple[str, ...],
    key: str | None,
) -> Copy:
    """Copy rows into a database in memory and take its bytes."""
    is_guarded = database.sql("PRAGMA query_only").fetchone()[0]
    shape = ", ".join(columns)
    database.sql("PRAGMA query_only = OFF")  # only for what is written into memory
    try:
        database.sql(f"DROP TABLE IF EXISTS {place}.row")
        database.sql(f"CREATE TABLE {place}.row ({shape})")
        fill(database, place, source)
        root = database.sql(f"SELECT rootpage FROM {place}.sqlite_master").fetchone()[0]  # noqa: S608  # the same
        content = database.raw().serialize(name=place)
    finally:
        database.sql(f"PRAGMA query_only = {is_guarded}")
    return Copy(content, root, names, key, shape, encoding_of(database))


def fill(database: Database, place: str, source: str) -> None:
    """Copy rows; raises DatabaseDamaged where two of them have one key."""
    try:
        database.sql(f"INSERT INTO {place}.row SELECT {source}")  # our own names
    except sqlite3.IntegrityError as error:
        raise DatabaseDamaged(f"{database.path}: is damaged ({error})", MEND) from error


def encoding_of(database: Database) -> str:
    """Return how the database writes texts: UTF-8, UTF-16le or UTF-16be."""
    return str(database.sql("PRAGMA encoding").fetchone()[0])


def spans(database: Database, layout: Layout, symbol: str, within: Span, rows: int) -> list[Span]:
    """Return spans of keys that hold so many rows each, the last one up to twice that."""
    table = table_of(layout, symbol)
    first, last = within
    found: list[Span] = []
    sql = (
        f'SELECT "{layout.key}" FROM "{table}" WHERE "{layout.key}" BETWEEN ? AND ?'  # noqa: S608  # a checked symbol
        f' ORDER BY "{layout.key}" LIMIT 1 OFFSET '
    )
    with explained(database.path):
        while database.sql(f"{sql}{2 * rows}", (first, last)).fetchone():
            following = database.sql(f"{sql}{rows}", (first, last)).fetchone()[0]
            found.append((first, following - 1))
            first = following
    return [*found, (first, last)]
