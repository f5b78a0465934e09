from __future__ import annotations

import dataclasses
import itertools
import math
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reentry_gui import db
from reentry_gui.db import copies
from reentry_gui.kpi.fields import fields_of
from reentry_gui.kpi.page_cells import OddRows
from reentry_gui.kpi.records import rows_of
from reentry_gui.kpi.sources import Source

LAYOUT = db.Layout(
    "trades_{symbol}",
    "ticket",
    copies.kinds(text="name note", number="lots price", whole="count source"),
)
TABLE = (
    "CREATE TABLE trades_EURUSD (ticket INTEGER PRIMARY KEY, name TEXT, lots REAL, count INTEGER,"
    " price REAL, note TEXT, source INTEGER)"
)
WHOLE = st.none() | st.integers(-(2**63), 2**63 - 1) | st.integers(-300, 300) | st.integers(0, 1)
NUMBER = st.none() | st.floats(allow_nan=False) | st.integers(-(2**40), 2**40).map(float)
LETTERS = st.characters(codec="utf-8", exclude_characters="\0")
TEXT = st.none() | st.text(LETTERS, max_size=20) | st.text("ab\n", min_size=50, max_size=9_000)
ROW = st.tuples(WHOLE.filter(lambda key: key is not None), TEXT, NUMBER, WHOLE, NUMBER, TEXT, WHOLE)
ROWS = st.lists(ROW, max_size=60, unique_by=lambda row: row[0])


@contextmanager
def source(table: str, rows: list[tuple[Any, ...]], *more: str) -> Iterator[Source]:
    """Return a table of a new database, read at one moment."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "trades.db"
        connection = sqlite3.connect(path)
        for line in more:
            if line.startswith("PRAGMA"):
                connection.execute(line)
        connection.execute(table)
        marks = ", ".join("?" * (len(rows[0]) if rows else 7))
        connection.executemany(f"INSERT INTO trades_EURUSD VALUES ({marks})", rows)
        for line in more:
            connection.execute(line)
        connection.commit()
        connection.close()
        with db.open_database(path, read_only=True) as opened:
            db.begin_copying(opened)
            yield Source(opened, LAYOUT, "EURUSD")


def told(found: Source, span: db.Span = db.EVERYTHING) -> list[tuple[Any, ...]]:
    """Return the rows as they were read, in the order of the columns; -7 for NULL."""
    fields = found.fields(span)
    assert fields is not None
    texts = []
    for name in ("name", "note"):
        text = fields.text(name)
        texts.append([None if text.is_null[n] else text.text(n) for n in range(len(text))])
    lots, price = (
        [None if math.isnan(value) else value for value in fields.number(name).tolist()]
        for name in ("lots", "price")
    )
    count, origin = (fields.whole(name, -7).tolist() for name in ("count", "source"))
    keys = fields.rows.keys.tolist()
    return list(zip(keys, texts[0], lots, count, price, texts[1], origin, strict=True))


def expected(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    found = [
        (key, name, lots, -7 if count is None else count, price, note, -7 if old is None else old)
        for key, name, lots, count, price, note, old in rows
    ]
    return sorted(found, key=lambda row: row[0])


@given(ROWS)
@settings(max_examples=150)
def test_every_value_is_read_as_it_was_written(rows: list[tuple[Any, ...]]) -> None:
    with source(TABLE, rows) as found:
        assert found.whole is not None
        assert told(found) == expected(rows)


@given(ROWS, st.integers(-(2**63), 2**63 - 1), st.integers(0, 2**62))
@settings(max_examples=50)
def test_a_span_holds_the_rows_between_its_ends(
    rows: list[tuple[Any, ...]], first: int, length: int
) -> None:
    span = (first, min(first + length, 2**63 - 1))
    inside = [row for row in expected(rows) if span[0] <= row[0] <= span[1]]
    with source(TABLE, rows) as found:
        assert told(found, span) == inside
        assert found.whole is not None
        found.whole = None  # as of a table too large to be copied at once
        assert told(found, span) == [
            (
                *row[:1],
                *(t and t[: copies.LONGEST_TEXT] for t in row[1:2]),
                *row[2:5],
                row[5] and row[5][: copies.LONGEST_TEXT],
                row[6],
            )
            for row in inside
        ]


@given(st.integers(0, 200), st.integers(1, 20))
def test_spans_are_the_same_from_the_copy_and_from_the_database(count: int, rows: int) -> None:
    written = [(n * 3, None, None, None, None, None, None) for n in range(count)]
    with source(TABLE, written) as found:
        spans = found.spans(db.EVERYTHING, rows)
        found.whole = None
        assert found.spans(db.EVERYTHING, rows) == spans
    assert [spans[0][0], spans[-1][1]] == list(db.EVERYTHING)
    assert all(one[1] + 1 == other[0] for one, other in itertools.pairwise(spans))
    sizes = [sum(first <= row[0] <= last for row in written) for first, last in spans]
    assert sizes[:-1] == [rows] * (len(spans) - 1)
    assert count == 0 or min(rows, count) <= sizes[-1] <= 2 * rows


MANY = [(n, f"name {n % 7}", n / 8, n, 1.5, "x" * (n % 90), n * n) for n in range(1, 3_000)]


def test_a_table_of_many_pages_is_read_in_its_order() -> None:
    with source(TABLE, MANY[::-1]) as found:
        assert found.whole is not None
        assert len(found.whole.copy.content) > 4 * db.PAGE_BYTES
        assert told(found) == expected(MANY)


@pytest.mark.parametrize(
    ("table", "more"),
    [
        pytest.param(TABLE.replace("REAL", "TEXT"), (), id="numbers as text"),
        pytest.param(TABLE.replace("count INTEGER", "count TEXT"), (), id="whole number as text"),
        pytest.param(TABLE.replace("INTEGER PRIMARY", "INT PRIMARY"), (), id="key is no row id"),
        pytest.param(TABLE.replace(" PRIMARY KEY", ""), (), id="no key"),
        pytest.param(TABLE + " WITHOUT ROWID", (), id="without row id"),
        pytest.param(TABLE, ("PRAGMA encoding = 'UTF-16le'",), id="UTF-16"),
        pytest.param(
            TABLE, ("ALTER TABLE trades_EURUSD ADD COLUMN more INTEGER DEFAULT 3",), id="short rows"
        ),
        pytest.param(
            TABLE,
            ("ALTER TABLE trades_EURUSD ADD COLUMN twice AS (2 * count)",),
            id="computed column",
        ),
        pytest.param(
            TABLE,
            (
                "ALTER TABLE trades_EURUSD RENAME TO kept",
                "CREATE VIEW trades_EURUSD AS SELECT * FROM kept",
            ),
            id="view",
        ),
    ],
)
def test_odd_tables_are_read_all_the_same(table: str, more: tuple[str, ...]) -> None:
    rows = [(n, f"näme {n} €", n / 8, n, None if n % 3 else 0.1, None, n) for n in range(1, 40)]
    with source(table, rows, *more) as found:
        assert told(found) == expected(rows)
        before = found.print()
    with source(table, [*rows[:-1], (39, "other", 1.0, 1, None, None, None)], *more) as found:
        assert found.print() != before


def test_a_record_longer_than_a_page_is_cut_not_lost() -> None:
    rows = [(1, "x" * 100_000, 1.0, 1, 1.0, "y", 1), (2, "z", 2.0, 2, 2.0, None, 2)]
    with source(TABLE, rows) as found:
        assert found.whole is None
        assert [(row[0], len(row[1]), row[5]) for row in told(found)] == [
            (1, copies.LONGEST_TEXT, "y"),
            (2, 1, None),
        ]


def test_a_column_that_is_missing_is_unknown() -> None:
    layout = db.Layout(LAYOUT.table, LAYOUT.key, copies.kinds(text="a", number="b", whole="c"))
    with source(TABLE, MANY[:3]) as found:
        for exact in (True, False):
            there = Source(found.database, layout, "EURUSD")
            there.whole = there.whole if exact else None
            fields = there.fields()
            assert fields is not None
            assert fields.text("a").is_null.all()
            assert np.isnan(fields.number("b")).all()
            assert fields.whole("c", 5).tolist() == [5, 5, 5]


def test_a_table_that_is_missing_has_no_fields_and_a_print_of_its_own() -> None:
    with source(TABLE, MANY[:3]) as found:
        missing = Source(found.database, LAYOUT, "USDJPY")
        assert missing.fields() is None
        assert missing.spans((1, 5), 2) == [(1, 5)]
        assert missing.print() != found.print()


def test_the_shape_of_a_table_is_part_of_its_print() -> None:
    with source(TABLE, MANY[:3]) as found:
        before = found.print()
    with source(TABLE, MANY[:3], "ALTER TABLE trades_EURUSD ADD COLUMN more INTEGER") as found:
        assert found.print() != before


def test_copying_leaves_the_database_guarded() -> None:
    with source(TABLE, MANY[:3]) as found, pytest.raises(sqlite3.OperationalError):
        found.database.sql("DELETE FROM trades_EURUSD")


def test_rows_that_do_not_fit_their_columns_are_told() -> None:
    with source(TABLE.replace("lots REAL", "lots"), [(1, "a", "much", 1, 1.0, "", 1)]) as found:
        assert found.whole is not None
        with pytest.raises(OddRows):
            fields_of(rows_of(found.whole.copy)).check(LAYOUT.kinds)
        assert told(found)[0][2] == 0.0  # as SQLite casts it


def test_a_table_of_more_columns_than_one_byte_counts_is_read_all_the_same() -> None:
    more = ", ".join(f"more{n} INTEGER" for n in range(130))
    with source(f"{TABLE[:-1]}, {more})", [(*row, *range(130)) for row in MANY[:40]]) as found:
        assert told(found) == expected(MANY[:40])


def test_a_record_whose_values_do_not_fill_it_is_odd() -> None:
    with source(TABLE, MANY[:40]) as found:
        assert found.whole is not None
        torn = dataclasses.replace(found.whole, ends=found.whole.ends + 1)
        with pytest.raises(OddRows):
            fields_of(torn)
