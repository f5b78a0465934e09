from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.qtbot import QtBot

from reentry_gui.db.pages import PAGE_ROWS
from reentry_gui.ui.tables import QueryColumn, QueryModel, query
from reentry_gui.ui.tables.query import KEPT_PAGES, PLACEHOLDER

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
COUNT = 5_000
COLUMNS = (
    QueryColumn("ticket", "Ticket", right=True, is_sortable=True),
    QueryColumn("profit", "Profit", lambda value: f"{value:.2f}", right=True, is_sortable=True),
    QueryColumn("comment", "Comment"),
)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "trades.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE trades (ticket INTEGER PRIMARY KEY, profit REAL, comment)")
        connection.execute("CREATE INDEX by_profit ON trades (profit)")
        rows = ((100 + n, float(n * 7919 % COUNT), f"no {n}") for n in range(COUNT))
        connection.executemany("INSERT INTO trades VALUES (?, ?, ?)", rows)
    connection.close()
    return path


@pytest.fixture
def model(qtbot: QtBot, database: Path) -> QueryModel:
    made = QueryModel(COLUMNS)
    with qtbot.waitSignal(made.read, timeout=20_000):
        made.show_table(database, "trades")
    return made


def test_it_keeps_qt_s_rules(
    model: QueryModel,
    wait_idle: Callable[[], None],
    check_model: Callable[[QAbstractItemModel], None],
) -> None:
    check_model(model)
    wait_idle()
    check_model(QueryModel(COLUMNS))


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no page come in time, as from a slow disk."""
    monkeypatch.setattr(QueryModel, "wait_for", lambda _model, _page: None)


def test_a_page_that_comes_at_once_is_shown_at_once_and_never_again(
    model: QueryModel,
    qtbot: QtBot,
    wait_idle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(query, "PATIENCE_SECONDS", 20)
    with qtbot.assertNotEmitted(model.dataChanged):
        assert model.index(4_000, 0).data() == "4100"
        assert model.row(4_001) == (4101, float(4_001 * 7919 % COUNT), "no 4001")
        wait_idle()
        beside = {4_000 // PAGE_ROWS - 1, 4_000 // PAGE_ROWS + 1}
        qtbot.waitUntil(lambda: beside <= model.pages.keys())  # fetched ahead


def test_no_page_is_left_to_a_worker_that_has_just_ended(
    model: QueryModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The event loop, which would tell of its end, does not run while a table is painted."""
    monkeypatch.setattr(query, "PATIENCE_SECONDS", 20)
    for row in range(COUNT - 1, 0, -PAGE_ROWS):
        assert model.index(row, 0).data() == str(100 + row)


@pytest.mark.usefixtures("impatient")
def test_a_cell_far_away_is_a_placeholder_until_its_page_has_come(
    model: QueryModel, qtbot: QtBot, wait_idle: Callable[[], None]
) -> None:
    assert model.rowCount() == COUNT
    assert model.index(0, 0).data() == "100"
    far = model.index(4_000, 0)
    with qtbot.waitSignal(model.dataChanged, timeout=20_000) as changed:
        assert far.data() == PLACEHOLDER
    assert changed.args[0].row() <= 4_000 <= changed.args[1].row()
    wait_idle()
    assert far.data() == "4100"
    assert model.index(4_000, 2).data() == "no 4000"
    beside = {4_000 // PAGE_ROWS - 1, 4_000 // PAGE_ROWS + 1}
    qtbot.waitUntil(lambda: beside <= model.pages.keys())  # fetched ahead


def test_it_orders_by_an_index_both_ways_and_by_nothing_else(
    model: QueryModel, wait_idle: Callable[[], None]
) -> None:
    model.sort(1, DOWN)
    wait_idle()
    assert [model.index(row, 1).data() for row in range(3)] == ["4999.00", "4998.00", "4997.00"]
    model.sort(1, UP)
    wait_idle()
    assert model.index(0, 1).data() == "0.00"
    model.sort(2, DOWN)
    wait_idle()
    assert model.index(0, 0).data() == "100"
    model.sort(0, DOWN)
    wait_idle()
    assert model.index(0, 0).data() == "5099"


@pytest.mark.usefixtures("impatient")
def test_a_fast_scroll_reads_what_was_asked_for_last_and_keeps_little(
    model: QueryModel, qtbot: QtBot, wait_idle: Callable[[], None]
) -> None:
    pages = COUNT // PAGE_ROWS
    for page in range(pages):
        model.row(page * PAGE_ROWS)
    qtbot.waitUntil(lambda: pages in model.pages)
    wait_idle()
    assert len(model.pages) <= KEPT_PAGES


def test_it_reads_anew_and_tells_what_goes_wrong(
    model: QueryModel, database: Path, qtbot: QtBot, wait_idle: Callable[[], None]
) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("DELETE FROM trades WHERE ticket > 110")
    connection.close()
    model.refresh()
    wait_idle()
    assert model.rowCount() == 11
    with qtbot.waitSignal(model.failed, timeout=20_000) as failed:
        model.show_table(database, "nothing")
    assert "no table nothing" in str(failed.args[0])
    assert model.rowCount() == 11
