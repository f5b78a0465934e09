from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import hand_chains
import pytest
import trade_histories

from reentry_gui import db
from reentry_gui.db import orders
from reentry_gui.errors import ReentryError

TRIED = orders.OrderRow(
    account="DEMO-1",
    symbol="EURUSD",
    side="buy",
    lots=0.1,
    price=None,
    placed_at="2026-03-03 14:00:30",
    status="aborted",
    source_ticket=2002,
    chain_id="B",
    metadata={"decision_id": "d1", "level": 2},
)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[db.Database]:
    path = hand_chains.write(tmp_path / "hand.db")
    with db.open_database(path) as database:
        yield database


def ask(database: db.Database, sql: str) -> list[tuple[object, ...]]:
    return database.sql(sql).fetchall()


def positions(database: db.Database) -> dict[object, tuple[object, ...]]:
    rows = ask(
        database,
        "SELECT coalesce(chain_id, ticket), lots, average_price, opened_at, closed_at,"
        " reentry_count, initial_entry_price, last_reentry_price FROM positions",
    )
    return {row[0]: row[1:] for row in rows}


HAND = {
    # (0.10 × 1.10000 + 0.05 × 1.09800 + 0.10 × 1.09900) ÷ 0.25 = 0.2748 ÷ 0.25
    "A": (0.25, 1.0992, "2026-03-04 10:00:00", "2026-03-04 16:00:00", 2, 1.1, 1.099),
    # (1.11000 + 1.10700) ÷ 2
    "B": (0.4, 1.1085, "2026-03-03 09:00:00", "2026-03-03 14:00:00", 1, 1.11, 1.107),
    # (0.10 × 1.12000 + 0.05 × 1.11930) ÷ 0.15
    "C": (0.15, 1.11976667, "2026-03-06 13:00:00", None, 1, 1.12, 1.1193),
    4001: (0.1, 1.105, "2026-03-02 08:00:00", "2026-03-02 08:45:00", 0, 1.105, None),
}


def test_orders_and_positions_of_the_hand_computed_chains(opened: db.Database) -> None:
    made = orders.record_trades(opened, "EURUSD")
    assert (made.orders, made.positions) == (8, 4)
    assert positions(opened) == HAND
    found = ask(
        opened,
        "SELECT o.ticket, o.entry_type, p.ticket, o.placed_at FROM orders AS o"
        " LEFT JOIN orders AS p ON p.id = o.parent_order ORDER BY o.ticket",
    )
    assert found == [
        (1001, "initial", None, "2026-03-04 10:00:00"),
        (1002, "reentry", 1001, "2026-03-04 11:01:00"),
        (1003, "reentry", 1002, "2026-03-04 12:01:01"),
        (2001, "initial", None, "2026-03-03 09:00:00"),
        (2002, "reentry", 2001, "2026-03-03 10:30:05"),
        (3001, "initial", None, "2026-03-06 13:00:00"),
        (3002, "reentry", 3001, "2026-03-06 13:10:30"),
        (4001, "manual", None, "2026-03-02 08:00:00"),
    ]


def test_recording_again_changes_nothing(opened: db.Database) -> None:
    orders.record_trades(opened, "EURUSD")
    before = [ask(opened, f"SELECT * FROM {table}") for table in ("orders", "positions")]
    assert orders.record_trades(opened, "EURUSD") == (0, 0, 0)
    assert [ask(opened, f"SELECT * FROM {table}") for table in ("orders", "positions")] == before


def test_the_view_lists_a_positions_reentries_as_json(opened: db.Database) -> None:
    orders.record_trades(opened, "EURUSD")
    rows = ask(
        opened,
        "SELECT chain_id, v.reentry_count, reentries FROM v_position_reentries AS v"
        " JOIN positions AS p ON p.id = v.position ORDER BY chain_id",
    )
    assert [row[:2] for row in rows] == [("A", 2), ("B", 1), ("C", 1)]
    first, second = json.loads(str(rows[0][2]))
    assert (first["ticket"], first["price"], first["lots"]) == (1002, 1.098, 0.05)
    assert first["metadata"] == {"level": 1, "reentry_index": 1, "action": 1}
    assert (second["ticket"], second["parent_order"]) == (1003, first["order"])


REST_OF_1003 = """INSERT INTO trades_EURUSD SELECT 1004, open_time, '2026-03-04 17:00:00', type,
 0.04, open_price, 1.104, 20, is_reentry, source_trade_id, reentry_action, reentry_generation,
 outcome_classification, chain_id FROM trades_EURUSD WHERE ticket = 1003"""
PARTS_OF_4001 = (
    "UPDATE trades_EURUSD SET chain_id = '4001' WHERE ticket = 4001",
    """INSERT INTO trades_EURUSD SELECT 4002, open_time, '2026-03-02 09:00:00', type, 0.04,
 open_price, 1.104, 20, 0, NULL, NULL, 0, NULL, '4001' FROM trades_EURUSD WHERE ticket = 4001""",
    """INSERT INTO trade_details_EURUSD (ticket, account, comment)
 VALUES (4002, 'DEMO-1', 'from #4001')""",
)


@pytest.mark.parametrize("is_filled", [False, True])
def test_a_re_entry_that_was_closed_in_parts_is_one(
    opened: db.Database,
    is_filled: bool,  # noqa: FBT001  # a parameter
) -> None:
    if is_filled:
        orders.record_trades(opened, "EURUSD")
    opened.sql(REST_OF_1003)
    orders.record_trades(opened, "EURUSD")
    found = positions(opened)["A"]
    assert found[4] == HAND["A"][4] == 2
    assert found[0] == pytest.approx(0.25 + 0.04)
    assert ask(opened, "SELECT count(*) FROM orders WHERE ticket BETWEEN 1001 AND 1004") == [(4,)]


@pytest.mark.parametrize("is_filled", [False, True])
def test_a_trade_by_hand_that_was_closed_in_parts_is_by_hand(
    opened: db.Database,
    is_filled: bool,  # noqa: FBT001  # a parameter
) -> None:
    opened.sql(PARTS_OF_4001[0])
    if is_filled:  # as it was when only one part was known
        orders.record_trades(opened, "EURUSD")
        told = ask(opened, "SELECT entry_type FROM orders WHERE ticket = 4001")
        assert told == [("initial",)]
    for statement in PARTS_OF_4001[1:]:
        opened.sql(statement)
    orders.record_trades(opened, "EURUSD")
    types = "SELECT ticket, entry_type FROM orders WHERE ticket > 4000"
    assert ask(opened, types) == [(4001, "manual"), (4002, "manual")]
    assert orders.record_trades(opened, "EURUSD") == (0, 0, 0)


def test_a_trade_by_an_ea_that_was_closed_in_parts_is_none_by_hand(opened: db.Database) -> None:
    for statement in PARTS_OF_4001:
        opened.sql(statement)
    opened.sql("UPDATE trade_details_EURUSD SET magic = 77 WHERE ticket > 4000")
    orders.record_trades(opened, "EURUSD")
    types = "SELECT DISTINCT entry_type FROM orders WHERE ticket > 4000"
    assert ask(opened, types) == [("initial",)]


def test_what_was_re_entered_after_it_was_closed_in_parts_is_an_initial_order(
    opened: db.Database,
) -> None:
    for statement in PARTS_OF_4001:
        opened.sql(statement)
    opened.sql(
        """INSERT INTO trades_EURUSD SELECT 4003, '2026-03-02 10:00:00', '2026-03-02 11:00:00',
        type, 0.04, 1.103, 1.104, 4, 1, 4002, 1, 1, NULL, '4001' FROM trades_EURUSD
        WHERE ticket = 4001"""
    )
    orders.record_trades(opened, "EURUSD")
    types = "SELECT entry_type FROM orders WHERE ticket > 4000 ORDER BY ticket"
    assert ask(opened, types) == [("initial",), ("initial",), ("reentry",)]


def test_orders_follow_what_changes_in_the_trades(opened: db.Database) -> None:
    orders.record_trades(opened, "EURUSD")
    opened.sql("UPDATE trades_EURUSD SET close_time = '2026.03.06 15:00' WHERE ticket = 3002")
    opened.sql("UPDATE trades_EURUSD SET chain_id = 'D' WHERE ticket = 4001")
    opened.sql("UPDATE trade_details_EURUSD SET account = '' WHERE ticket = 4001")
    opened.sql("UPDATE orders SET account = '' WHERE ticket = 1003")
    opened.sql(
        "UPDATE trades_EURUSD SET chain_id = NULL, source_trade_id = NULL, is_reentry = 0,"
        " reentry_generation = 0 WHERE ticket = 2002"
    )
    assert orders.record_trades(opened, "EURUSD").changed > 0
    found = positions(opened)
    assert found["C"][3] == "2026-03-06 15:00:00"
    assert found["B"] == (0.2, 1.11, "2026-03-03 09:00:00", "2026-03-03 10:30:00", 0, 1.11, None)
    assert found[2002][4:] == (0, 1.107, None)
    assert found["D"] == HAND[4001]
    assert 4001 not in found
    row = ask(opened, "SELECT entry_type, parent_order FROM orders WHERE ticket = 2002")
    assert row == [("manual", None)]
    assert ask(opened, "SELECT account FROM orders WHERE ticket = 1003") == [("DEMO-1",)]
    assert orders.record_trades(opened, "EURUSD") == (0, 0, 0)


def test_times_of_any_format_and_open_trades_as_mt4_writes_them(tmp_path: Path) -> None:
    db.provision(tmp_path / "t.db", ["EURUSD"])
    with db.open_database(tmp_path / "t.db") as database:
        rows = [
            db.TradeRow(1, "2026.03.02 08:00", "2026.03.02 09:00:01", "buy", 0.1, 1.1, 1.2, 1.0),
            db.TradeRow(2, "2026-03-02T08:00:05.25", "1970.01.01 00:00", "buy", 0.1, 1.1, 0.0, 0.0),
        ]
        db.write_trades(database, "EURUSD", rows)
        orders.record_trades(database, "EURUSD")
        found = ask(database, "SELECT opened_at, closed_at FROM positions ORDER BY ticket")
        types = ask(database, "SELECT DISTINCT entry_type FROM orders")
    assert found == [
        ("2026-03-02 08:00:00", "2026-03-02 09:00:01"),
        ("2026-03-02 08:00:05", None),
    ]
    assert types == [("initial",)]  # nobody knows a magic number: the EA wrote it


def test_a_result_of_the_bridge_is_written_once(opened: db.Database) -> None:
    orders.record_trades(opened, "EURUSD")
    number = orders.write_order(opened, TRIED)
    assert orders.write_order(opened, TRIED) == number
    sql = "SELECT status, position, parent_order FROM orders WHERE id = ?"
    status, position, parent = opened.sql(sql, (number,)).fetchone()
    assert status == "aborted"
    assert ask(opened, f"SELECT chain_id FROM positions WHERE id = {position}") == [("B",)]
    assert ask(opened, f"SELECT ticket FROM orders WHERE id = {parent}") == [(2002,)]
    assert positions(opened) == HAND  # an aborted order is no part of a position


def test_a_filled_result_changes_its_position_and_the_trade_that_comes_finds_it(
    opened: db.Database,
) -> None:
    orders.record_trades(opened, "EURUSD")
    filled = replace(TRIED, status="filled", ticket=2003, price=1.109, lots=0.2)
    number = orders.write_order(opened, filled)
    assert positions(opened)["B"][4:] == (2, 1.11, 1.109)
    trade = db.TradeRow(2003, "2026-03-03 14:00:30", None, "buy", 0.2, 1.109, None, None)
    trade = replace(trade, is_reentry=1, source_trade_id=2002, reentry_generation=2, chain_id="B")
    db.write_trades(opened, "EURUSD", [trade])
    assert orders.record_trades(opened, "EURUSD").orders == 0
    assert ask(opened, "SELECT id FROM orders WHERE ticket = 2003") == [(number,)]


def test_results_are_all_written_or_none(opened: db.Database) -> None:
    with pytest.raises(ReentryError, match="cannot name a table"):
        orders.write_orders(opened, [TRIED, replace(TRIED, symbol="no such")])
    assert ask(opened, "SELECT count(*) FROM orders") == [(0,)]


def test_without_an_initial_order_the_average_stands_for_its_price(opened: db.Database) -> None:
    opened.sql("DELETE FROM trades_EURUSD WHERE ticket = 2001")
    orders.record_trades(opened, "EURUSD")
    assert positions(opened)["B"][5] == 1.107
    opened.sql("INSERT INTO positions (symbol, average_price, ticket) VALUES ('EURUSD', 1.3, 9)")
    opened.sql("INSERT INTO orders (symbol, position, ticket) SELECT 'EURUSD', id, 9"
               " FROM positions WHERE ticket = 9")  # fmt: skip
    orders.record_trades(opened, "EURUSD")
    sql = "SELECT initial_entry_price FROM positions WHERE ticket = 9"
    assert ask(opened, sql) == [(1.3,)]


def test_every_trade_of_a_large_history_has_its_order(tmp_path: Path) -> None:
    path = trade_histories.fill(tmp_path / "t.db", trades=2_000)
    with db.open_database(path) as database:
        orders.record_trades(database, "EURUSD")
        lacking = ask(
            database,
            "SELECT count(*) FROM trades_EURUSD AS t LEFT JOIN orders AS o USING (ticket)"
            " LEFT JOIN positions AS p ON p.id = o.position WHERE p.id IS NULL"
            " OR t.chain_id IS NOT p.chain_id OR (t.is_reentry = 1) <> (entry_type = 'reentry')",
        )
        assert lacking == [(0,)]
        sums = "SELECT (SELECT sum(reentry_count) FROM positions), sum(is_reentry)"
        [(counted, marked)] = ask(database, f"{sums} FROM trades_EURUSD")
    assert counted == marked


def test_metadata_of_others_that_is_no_json_breaks_nothing(opened: db.Database) -> None:
    orders.record_trades(opened, "EURUSD")
    opened.sql("UPDATE orders SET order_metadata = 'level one' WHERE ticket IN (1002, 2002)")
    assert len(ask(opened, "SELECT reentries FROM v_position_reentries")) == 3
    orders.write_order(opened, TRIED)
    assert orders.record_trades(opened, "EURUSD").changed == 2
    sql = "SELECT json_extract(order_metadata, '$.level') FROM orders WHERE ticket = 1002"
    assert ask(opened, sql) == [(1,)]
