from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from packs import pack_document

from reentry_gui import db
from reentry_gui.config import PackConfig
from reentry_gui.kpi import loading
from reentry_gui.kpi.blocks import Part
from reentry_gui.kpi.loading import Loaded, load
from reentry_gui.kpi.sources import Digests, Sources
from reentry_gui.kpi.spans import read_part

SYMBOLS = ["EURUSD", "USDJPY"]
MONEY = st.none() | st.integers(-500_000, 500_000).map(lambda cents: cents / 100)
PRICE = st.none() | st.integers(1, 3_000_000).map(lambda points: points / 100_000)
TEXT = st.none() | st.text("abcXYZ01", max_size=6)
TIME = st.none() | st.integers(10, 59).map(lambda minute: f"2026-03-02 09:{minute}:00")
TICKET = st.integers(1, 40)
COLUMNS: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "trades": {
        "open_time": TIME,
        "close_time": TIME | st.just("yesterday"),
        "type": st.sampled_from(["buy", "sell", "SELL", "buy limit"]),
        "lots": st.none() | st.integers(1, 500).map(lambda cents: cents / 100),
        "open_price": PRICE,
        "close_price": PRICE,
        "profit": MONEY,
        "source_trade_id": st.none() | TICKET,
        "reentry_action": st.none() | st.integers(1, 6),
        "reentry_generation": st.integers(0, 9),
        "outcome_classification": st.none() | st.sampled_from(["full stop", "break even", "?"]),
        "chain_id": TEXT,
    },
    "trade_details": {
        "commission": MONEY,
        "swap": MONEY,
        "taxes": MONEY,
        "stop_loss": PRICE,
        "take_profit": PRICE,
        "account": TEXT,
        "currency": TEXT,
        "utc_offset_minutes": st.none() | st.integers(-720, 840),
    },
    "reentry_executions": {
        "action_no": st.integers(1, 6),
        "source_trade_id": st.none() | TICKET,
        "reentry_trade_id": st.none() | TICKET,
        "generation": st.none() | st.integers(0, 9),
        "exec_ms": st.none() | st.integers(0, 9_999),
        "status": st.none() | st.sampled_from(["OK", "ABORTED", "ERROR"]),
    },
}
KEYS = {"trades": "ticket", "trade_details": "ticket", "reentry_executions": "id"}


@pytest.fixture(autouse=True)
def _small_spans(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(loading, "SPAN_ROWS", 3)
    loading.forget()
    yield
    loading.forget()


class Place:
    """A database with a config of its own."""

    def __init__(self, folder: Path) -> None:
        document = pack_document(folder, SYMBOLS)
        file = folder / "reentry_pack_config.json"
        self.config = PackConfig.model_validate_json(json.dumps(document)).located(file)
        self.path = self.config.path("db_path")
        db.provision(self.path, self.config.tables)

    def run(self, *changes: tuple[str, tuple[object, ...]]) -> None:
        connection = sqlite3.connect(self.path)
        with connection:
            for sql, values in changes:
                connection.execute(sql, values)
        connection.close()


@st.composite
def change(draw: st.DrawFn) -> tuple[str, tuple[object, ...]]:
    """Draw a row that is written, one whose column changes, or some that go."""
    kind = draw(st.sampled_from(list(COLUMNS)))
    table, key = f"{kind}_{draw(st.sampled_from(SYMBOLS))}", KEYS[kind]
    number = draw(TICKET)
    what = draw(st.sampled_from(["write", "write", "write", "change", "remove"]))
    if what == "remove":
        return f"DELETE FROM {table} WHERE {key} BETWEEN ? AND ?", (number, number + 3)
    if what == "change":
        name = draw(st.sampled_from(list(COLUMNS[kind])))
        return f"UPDATE {table} SET {name} = ? WHERE {key} = ?", (
            draw(COLUMNS[kind][name]),
            number,
        )
    values = [draw(values) for values in COLUMNS[kind].values()]
    names = ", ".join([key, *COLUMNS[kind]])
    marks = ", ".join("?" * (len(values) + 1))
    return f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})", (number, *values)


def plain(loaded: Loaded) -> dict[object, object]:
    """Return everything of a reading in a form that can be compared."""
    found: dict[object, object] = {}
    for part in (loaded.columns, loaded.attempts):
        for f in fields(part):
            value = getattr(part, f.name)
            if isinstance(value, np.ndarray):
                found[f.name, type(part)] = (str(value.dtype), repr(value.tolist()))
            else:
                found[f.name, type(part)] = value
    assert loaded.attempt_rows is not None
    return found | {
        "rows": loaded.attempt_rows.tolist(),
        "others": (loaded.other_rows, loaded.unreadable, loaded.operations),
    }


@given(st.lists(st.lists(change(), min_size=1, max_size=12), min_size=2, max_size=5))
@settings(max_examples=60)
def test_after_any_changes_the_columns_are_those_of_a_first_reading(
    commits: list[list[tuple[str, tuple[object, ...]]]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder))
        for changes in commits:
            place.run(*changes)
            again = load(place.config)
            assert load(place.config) is again
        loading.forget()
        assert plain(again) == plain(load(place.config))
        loading.forget()


@pytest.mark.parametrize("kind", list(COLUMNS))
@given(data=st.data())
@settings(max_examples=60)
def test_any_change_of_any_column_is_noticed(kind: str, data: st.DataObject) -> None:
    values = COLUMNS[kind]
    name = data.draw(st.sampled_from(list(values)))
    before, after = data.draw(
        st.tuples(values[name], values[name]).filter(lambda pair: pair[0] != pair[1])
    )
    rows = data.draw(st.integers(1, 60))
    changed = data.draw(st.integers(1, rows))
    names = ", ".join([KEYS[kind], *values])
    row = [data.draw(values[other]) for other in values]
    row[list(values).index(name)] = before
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder))
        marks = ", ".join("?" * (len(row) + 1))
        insert = f"INSERT INTO {kind}_EURUSD ({names}) VALUES ({marks})"
        place.run(*((insert, (number * 1_000_003, *row)) for number in range(1, rows + 1)))
        told = seen(place)
        key = changed * 1_000_003
        place.run((f"UPDATE {kind}_EURUSD SET {name} = ? WHERE {KEYS[kind]} = ?", (after, key)))
        prints, digests = seen(place)
        assert prints != told[0]
        assert digests != told[1]
        assert "" not in digests


def seen(place: Place) -> tuple[tuple[str, str], Digests]:
    with db.open_database(place.path, read_only=True) as database:
        sources = Sources(database, "EURUSD")
        return (sources.trade_print(), sources.executions.print()), sources.digests()


@pytest.mark.parametrize("name", ["lots", "profit", "open_price", "close_price"])
def test_two_rows_that_exchange_a_value_are_noticed(tmp_path: Path, name: str) -> None:
    place = Place(tmp_path)
    insert = f"INSERT INTO trades_EURUSD (ticket, {name}) VALUES (?, ?)"
    place.run((insert, (7, 1.5)), (insert, (8, 2.5)))
    told = seen(place)
    place.run((f"UPDATE trades_EURUSD SET {name} = 4 - {name}", ()))
    assert seen(place) != told


def test_only_spans_that_changed_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place(tmp_path)
    insert = (
        "INSERT INTO trades_EURUSD (ticket, open_time, close_time, type, lots, open_price,"
        " close_price, profit) VALUES (?, '2026-03-02 09:00:00', '2026-03-02 10:00:00', 'buy',"
        " 0.1, 1.1, 1.2, 5)"
    )
    place.run(*((insert, (ticket,)) for ticket in range(10, 30)))
    load(place.config)
    spans: list[db.Span] = []

    def noted(sources: Sources, those: Sequence[db.Span], rule: str) -> Part:
        spans.extend(those)
        return read_part(sources, those, rule)

    monkeypatch.setattr(loading, "read_part", noted)
    place.run(("UPDATE trades_EURUSD SET profit = 6 WHERE ticket = 20", ()), (insert, (31,)))
    assert load(place.config).columns.profit.sum() == 21 * 5 + 1
    assert len(spans) == 2
    assert spans[0][0] <= 20 <= spans[0][1]
    assert spans[1][0] <= 31 <= spans[1][1]


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the tables that are looked at at all, in the database's file or by copying."""
    found: list[str] = []

    def noted(name: str) -> None:
        taken = getattr(db, name)

        def take(database: db.Database, layout: db.Layout, symbol: str) -> object:
            found.append(db.table_of(layout, symbol))
            return taken(database, layout, symbol)

        monkeypatch.setattr(db, name, take)

    noted("exact_copy")
    noted("plain_table")
    return found


def test_tables_that_nobody_wrote_to_are_not_even_copied(tmp_path: Path, copied: list[str]) -> None:
    place = Place(tmp_path)
    insert = "INSERT INTO trades_{} (ticket, profit) VALUES (?, ?)"
    for at, symbol in enumerate(SYMBOLS):  # no ticket of one is another's
        place.run(*((insert.format(symbol), (1_000 * at + n, 1.5)) for n in range(1, 30)))
        place.run((f"INSERT INTO trade_details_{symbol} (ticket) VALUES (?)", (1_000 * at + 5,)))
        place.run(
            (
                f"INSERT INTO reentry_executions_{symbol} (id, action_no) VALUES (?, 1)",
                (1_000 * at + 507,),
            )
        )
    load(place.config)
    change = "UPDATE trades_EURUSD SET profit = ? WHERE ticket = 9"
    for profit in (2.5, 3.5):  # what the first is not told: whether all see the last commit
        place.run((change, (profit,)))
        copied.clear()
        load(place.config)
    assert set(copied) == {"trades_EURUSD", "trade_details_EURUSD"}
    place.run(("UPDATE reentry_executions_USDJPY SET exec_ms = 5", ()))
    load(place.config)
    copied.clear()
    place.run(("UPDATE reentry_executions_USDJPY SET exec_ms = 6", ()))
    assert load(place.config).attempts.exec_ms.tolist() == [-1, 6]
    assert set(copied) == {"reentry_executions_USDJPY"}


def test_a_block_of_an_earlier_moment_is_compared_with_that_moment(tmp_path: Path) -> None:
    place = Place(tmp_path)
    for symbol, ticket in zip(SYMBOLS, (1, 2), strict=True):
        insert = f"INSERT INTO reentry_executions_{symbol} (id, action_no) VALUES (?, 1)"
        place.run((insert, (ticket,)), (insert, (ticket + 50,)))
    change = "UPDATE reentry_executions_{} SET exec_ms = ?"
    load(place.config)
    for ms in (3, 4):
        place.run((change.format("USDJPY"), (ms,)))
    for ms in (5, 6, 7):
        place.run((change.format("EURUSD"), (ms,)))
        load(place.config, symbols=["EURUSD"])
    assert load(place.config).attempts.exec_ms.tolist() == [7, 7, 4, 4]


def test_a_table_that_takes_the_place_of_another_is_noticed(tmp_path: Path) -> None:
    place = Place(tmp_path)
    insert = "INSERT INTO reentry_executions_EURUSD (id, action_no, exec_ms) VALUES (1, 1, ?)"
    place.run((insert, (5,)), ("CREATE TABLE kept AS SELECT * FROM reentry_executions_EURUSD", ()))
    place.run(("UPDATE kept SET exec_ms = 9", ()))
    place.run(("INSERT INTO reentry_executions_USDJPY (id, action_no) VALUES (5, 1)", ()))
    load(place.config)
    place.run(
        ("ALTER TABLE reentry_executions_EURUSD RENAME TO old", ()),
        ("ALTER TABLE kept RENAME TO reentry_executions_EURUSD", ()),
    )
    assert load(place.config).attempts.exec_ms.tolist() == [9, -1]


@pytest.mark.skipif(sys.platform == "win32", reason="there SQLite looks beside the link")
def test_a_log_beside_a_link_is_not_the_databases(tmp_path: Path) -> None:
    place = Place(tmp_path)
    insert = "INSERT INTO reentry_executions_EURUSD (id, action_no, exec_ms) VALUES (?, 1, 5)"
    place.run((insert, (1,)), (insert, (2,)))
    elsewhere = tmp_path / "elsewhere" / "real.db"
    elsewhere.parent.mkdir()
    place.path.rename(elsewhere)
    place.path.symlink_to(elsewhere)
    other = sqlite3.connect(tmp_path / "other.db", isolation_level=None)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("CREATE TABLE other (number INTEGER PRIMARY KEY)")
    for number in range(1_000, 1_005):
        other.execute("INSERT INTO other VALUES (?)", (number,))
    log = (tmp_path / "other.db-wal").read_bytes()
    other.close()
    place.path.with_name(f"{place.path.name}-wal").write_bytes(log)  # left there long ago
    assert load(place.config).attempts.exec_ms.tolist() == [5, 5]
    place.run(("UPDATE reentry_executions_EURUSD SET exec_ms = 6", ()))
    assert load(place.config).attempts.exec_ms.tolist() == [6, 6]
