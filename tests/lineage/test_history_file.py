"""Odd files of a trading history: each is explained, or brought whole; nothing by half."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import hand_chains
import pytest

from reentry_gui import db, lineage
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError

ONE = {
    "symbol": "EURUSD",
    "ticket": 8001,
    "side": "buy",
    "lots": 0.1,
    "price": 1.2,
    "time": "2026-03-05 09:00:00",
}
AGAIN = {"lots": 0.2, "price": 1.19, "time": "2026-03-05 10:00:00"}


@pytest.fixture
def filled(config: PackConfig) -> PackConfig:
    hand_chains.write(config.path("db_path"))
    db.provision(config.path("db_path"), config.tables)
    lineage.fill_orders(config)
    return config


def save(folder: Path, content: str | bytes) -> Path:
    file = folder / "trades_history.json"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def rows(config: PackConfig) -> list[tuple[Any, ...]]:
    with sqlite3.connect(config.path("db_path")) as plain:
        found = plain.execute("SELECT * FROM orders ORDER BY id").fetchall()
        found += plain.execute("SELECT * FROM positions ORDER BY id").fetchall()
    plain.close()
    return found


def entry(**changes: object) -> str:
    return json.dumps([ONE | changes])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (entry(price=float("nan")), "entry 1: price is nan"),
        (entry(price=float("inf")), "entry 1: price is inf"),
        (entry().replace("0.1", "1e999"), "entry 1: lots is inf"),
        (entry(lots=True), "entry 1: lots is True"),
        (entry(lots=-0.1), "entry 1: lots is -0.1"),
        (entry(lots=10**400), "entry 1: lots is 1000"),
        (entry(ticket=10**30), "entry 1: ticket is 1000"),
        (entry(ticket=-5), "entry 1: ticket is -5"),
        (entry(ticket="9" * 5_000), "entry 1: ticket is '999"),
        (entry(ticket=[1]), r"entry 1: ticket is \[1\]"),
        (entry(symbol=5), "entry 1: symbol is 5"),
        (entry(symbol="EUR/USD; DROP"), "entry 1: symbol 'EUR/USD; DROP'"),
        (entry(time=1_700_000_000), "entry 1: placed_at: '1700000000' is no time"),
        (entry(time=None), "entry 1: has no placed_at"),
        (entry(account="\ud800"), r"entry 1: account is '\\ud800'"),
        (entry(side=True), "entry 1: side is True"),
        (entry(chain_id=[3]), r"entry 1: chain_id is \[3\]"),
        (
            entry(reentries={"_cycle_metadata": {"cycle_id": {"a": 1}}, "reentries": []}),
            "chain_id is",
        ),
        (entry(reentries={"_cycle_metadata": 5}), "reentries is neither a list nor"),
        (entry(reentries="[]"), "reentries is neither a list nor"),
        (entry(reentries=[AGAIN, 7]), "entry 1, re-entry 2: is no object"),
        (entry(reentries=[AGAIN | {"rsi": float("nan")}]), "entry 1, re-entry 1: rsi is nan"),
        (entry(reentries=[AGAIN | {"deep": [{"x": [1e400]}]}]), "entry 1, re-entry 1: x is inf"),
        (entry(reentries=[AGAIN | {"ticket": 8001}]), "ticket is 8001, that of its first order"),
        ("[" * 100_000, "is nested too deeply"),
        ('[{"ticket": ' + "9" * 5_000 + "}]", "number of thousands of digits"),
        ("", "line 1, column 1"),
        (b"\xff\xfe[\x00]\x00", "is not UTF-8"),
    ],
)
def test_what_cannot_be_meant_is_explained_and_nothing_is_brought(
    filled: PackConfig, tmp_path: Path, content: str | bytes, message: str
) -> None:
    before = rows(filled)
    with pytest.raises(ReentryError, match=message) as caught:
        lineage.import_history(filled, save(tmp_path, content))
    assert str(tmp_path / "trades_history.json") in caught.value.message
    assert rows(filled) == before


@pytest.mark.parametrize("none", [None, [], {"_cycle_metadata": {"cycle_id": 3}}])
def test_a_position_that_was_not_re_entered_yet(
    filled: PackConfig, tmp_path: Path, none: object
) -> None:
    report = lineage.import_history(filled, save(tmp_path, entry(reentries=none)))
    assert (report.positions, report.new_orders) == (1, 1)


def test_an_error_in_the_last_entry_leaves_nothing_of_the_first(
    filled: PackConfig, tmp_path: Path
) -> None:
    before = rows(filled)
    many = [ONE | {"ticket": 9_000 + n} for n in range(2_000)]
    file = save(tmp_path, json.dumps([*many, ONE | {"time": None}]))
    with pytest.raises(ReentryError, match="entry 2001: has no placed_at"):
        lineage.import_history(filled, file)
    assert rows(filled) == before


def test_orders_without_tickets_are_known_again_wherever_they_stand(
    filled: PackConfig, tmp_path: Path
) -> None:
    """A history grows at either end, and another file has other first entries."""
    bare = {key: value for key, value in ONE.items() if key != "ticket"}
    first = bare | {"reentries": [AGAIN]}
    other = bare | {"price": 1.3, "time": "2026-03-06 09:00:00"}
    report = lineage.import_history(filled, save(tmp_path, json.dumps([first])))
    assert report.new_orders == 2
    before = rows(filled)
    report = lineage.import_history(filled, save(tmp_path, json.dumps([other])))
    assert (report.new_orders, report.known_orders) == (1, 0)
    assert set(before) <= set(rows(filled))
    before = rows(filled)
    report = lineage.import_history(filled, save(tmp_path, json.dumps([other, first])))
    assert (report.new_orders, report.known_orders, report.backup) == (0, 3, None)
    assert rows(filled) == before


def test_a_re_entry_that_came_since_joins_its_position(filled: PackConfig, tmp_path: Path) -> None:
    lineage.import_history(filled, save(tmp_path, entry(reentries=[AGAIN])))
    later = AGAIN | {"price": 1.18, "time": "2026-03-05 11:00:00"}
    report = lineage.import_history(filled, save(tmp_path, entry(reentries=[AGAIN, later])))
    assert (report.new_orders, report.known_orders) == (1, 2)
    orders = lineage.orders_of(filled, "EURUSD", 8001).orders
    assert [order.price for order in orders] == [1.2, 1.19, 1.18]


def test_one_file_may_tell_a_position_twice(filled: PackConfig, tmp_path: Path) -> None:
    report = lineage.import_history(filled, save(tmp_path, json.dumps([ONE, ONE])))
    assert report.new_orders == 1
    assert len(lineage.orders_of(filled, "EURUSD", 8001).orders) == 1
