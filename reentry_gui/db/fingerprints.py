"""Whether rows have changed, told by one pass over them: numbers that differ after a change.

Rows are looked at a span of keys at a time, so that after a change only its span is read.
Numbers of a row are added up with factors of their own, times a weight that follows from the
row's key: two rows that exchange a value change the sum, too. Texts and tickets are joined
and hashed. A change of one row is always noticed down to the 12th digit of its numbers;
several at once cancel each other out with a chance of about one in a billion.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

from reentry_gui.db import models
from reentry_gui.db.bulk import DETAIL_SCALES, TRADE_SCALES, Span, columns_there
from reentry_gui.db.errors import explained

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reentry_gui.db.connection import Database

Print = tuple[int | float, ...]

SPAN_ROWS: Final = 8_192
# A factor for each number of a row: such that the least step of each moves a digit that counts.
FACTORS: Final = (
    123_456.789_1,
    99_713.571_3,
    98_765.432_1,
    87_654.719_3,
    61_803.398_9,
    41_421.356_2,
)
NULL: Final = -7.25  # stands for NULL among numbers
TRADE_NUMBERS: Final = (*TRADE_SCALES, "reentry_action", "reentry_generation")
TRADE_TEXTS: Final = (
    *("open_time", "close_time", "type", "source_trade_id", "outcome_classification", "chain_id"),
)
DETAIL_NUMBERS: Final = (*DETAIL_SCALES, "utc_offset_minutes")
DETAIL_TEXTS: Final = ("account", "currency")
EXECUTION_NUMBERS: Final = ("action_no", "generation", "exec_ms")
EXECUTION_TEXTS: Final = ("source_trade_id", "reentry_trade_id", "status")


def spans(database: Database, symbol: str, within: Span) -> Iterator[Span]:
    """Yield spans of tickets that hold SPAN_ROWS trades each, the last one up to twice that."""
    table = models.Trade.table.format(symbol=models.checked(symbol))
    first, last = within
    sql = f'SELECT ticket FROM "{table}" WHERE ticket BETWEEN ? AND ? ORDER BY ticket LIMIT 1'  # noqa: S608  # a checked symbol
    with explained(database.path):
        there = "ticket" in columns_there(database, table)
        while there and database.sql(f"{sql} OFFSET {2 * SPAN_ROWS}", (first, last)).fetchone():
            following = database.sql(f"{sql} OFFSET {SPAN_ROWS}", (first, last)).fetchone()[0]
            yield first, following - 1
            first = following
    yield first, last


def trade_print(database: Database, symbol: str, span: Span) -> Print:
    """Return what changes with any trade of a span, or with what statements tell of it."""
    trades = models.Trade.table.format(symbol=models.checked(symbol))
    details = models.Details.table.format(symbol=symbol)
    return (
        *fingerprint(database, trades, "ticket", TRADE_NUMBERS, TRADE_TEXTS, span),
        *fingerprint(database, details, "ticket", DETAIL_NUMBERS, DETAIL_TEXTS, span),
    )


def execution_print(database: Database, symbol: str, span: Span) -> Print:
    """Return what changes with any attempt of a re-entry."""
    table = models.Execution.table.format(symbol=models.checked(symbol))
    return fingerprint(database, table, "id", EXECUTION_NUMBERS, EXECUTION_TEXTS, span)


def fingerprint(
    database: Database,
    table: str,
    key: str,
    numbers: Sequence[str],
    texts: Sequence[str],
    span: Span,
) -> Print:
    """Return how many rows a span holds, the sum of their numbers, and a hash of each text."""
    with explained(database.path):
        there = columns_there(database, table)
        if key not in there:
            return (-1,)
        wanted = [name for name in texts if name in there]
        sql = (
            f"SELECT count(*), total({weight(key)} * ({row([n for n in numbers if n in there])}))"  # noqa: S608  # our own names
            f'{"".join(map(joined, wanted))} FROM "{table}" WHERE {key} BETWEEN ? AND ?'
        )
        rows, total, *found = database.sql(sql, span).fetchone()
    return rows, total, *(zlib.crc32(text or b"") for text in found)


def weight(key: str) -> str:
    """Return a row's weight in SQL, between 2³⁰ and 2³¹, as if drawn for its key."""
    return f"(1073741824 + {key} % 2147483629 * 1640531527 % 1073741789)"


def row(numbers: Sequence[str]) -> str:
    """Return a row's numbers with their factors in SQL."""
    terms = (
        f"ifnull({name}, {NULL}) * {factor}" for name, factor in zip(numbers, FACTORS, strict=False)
    )
    return " + ".join(["54321.9", *terms])


def joined(name: str) -> str:
    """Return, as a further column in SQL, all rows' texts of a column as bytes."""
    return f", CAST(group_concat(ifnull({name}, '~')) AS BLOB)"
