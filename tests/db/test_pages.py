from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui import db
from reentry_gui.db.pages import PAGE_ROWS, Extent, Listing, extent_of, read_page
from reentry_gui.errors import ReentryError

Cells = dict[int, float | None]


def make(path: Path, cells: Cells) -> Path:
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE IF EXISTS t")
        connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, value REAL, free TEXT)")
        connection.execute("CREATE INDEX by_value ON t (value)")
        connection.executemany("INSERT INTO t VALUES (?, ?, 'x')", cells.items())
    connection.close()
    return path


def listed(path: Path, listing: Listing) -> tuple[Extent, list[Any]]:
    with db.open_database(path, read_only=True) as database:
        extent = extent_of(database, listing)
        rows: list[Any] = []
        for number in range(extent.rows // PAGE_ROWS + 2):
            rows += read_page(database, listing, extent, number)
    return extent, rows


@given(
    cells=st.dictionaries(st.integers(-9, 10**12), st.none() | st.integers(0, 3).map(float)),
    by=st.sampled_from(["rowid", "id", "value"]),
    descending=st.booleans(),
)
def test_pages_together_are_the_whole_table_in_order(
    tmp_path_factory: pytest.TempPathFactory, cells: Cells, by: str, *, descending: bool
) -> None:
    path = make(tmp_path_factory.mktemp("pages") / "t.db", cells)
    extent, rows = listed(path, Listing("t", ("id", "value"), by, descending))

    def key(pair: tuple[int, float | None]) -> tuple[float, int]:
        value = pair[1] if by == "value" else 0.0
        return (-1.0 if value is None else value, pair[0])

    assert extent.rows == len(cells)
    assert rows == sorted(cells.items(), key=key, reverse=descending)


def test_rowids_without_a_gap_need_no_list(tmp_path: Path) -> None:
    path = make(tmp_path / "t.db", dict.fromkeys(range(500, 500 + 3 * PAGE_ROWS + 7)))
    for descending in (False, True):
        extent, rows = listed(path, Listing("t", ("id",), "id", descending))
        assert extent.rowids is None
        expected = sorted(range(500, 500 + 3 * PAGE_ROWS + 7), reverse=descending)
        assert [row[0] for row in rows] == expected


def test_a_row_that_was_deleted_since_is_empty(tmp_path: Path) -> None:
    path = make(tmp_path / "t.db", {1: 5.0, 2: 6.0, 3: 7.0})
    listing = Listing("t", ("id", "value"))
    with db.open_database(path) as database:
        extent = extent_of(database, listing)
        database.sql("DELETE FROM t WHERE id = 2")
        assert read_page(database, listing, extent, 0) == [(1, 5.0), (None, None), (3, 7.0)]


@pytest.mark.parametrize(
    ("listing", "message", "hint"),
    [
        (Listing("none", ("id",)), "no table none", "reentry migrate"),
        (Listing("t", ("id", "odd")), "no column odd", "id, value, free"),
        (Listing("t", ("id",), "free"), "no index on 'free'", "value"),
    ],
)
def test_what_is_not_there_is_told(
    tmp_path: Path, listing: Listing, message: str, hint: str
) -> None:
    path = make(tmp_path / "t.db", {1: 1.0})
    with db.open_database(path) as database, pytest.raises(ReentryError, match=message) as told:
        extent_of(database, listing)
    assert hint in told.value.hint
