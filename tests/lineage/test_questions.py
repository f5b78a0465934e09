from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Literal

import hand_chains
import pytest

from reentry_gui import cli, db, lineage
from reentry_gui.config import PackConfig
from reentry_gui.db.orders import OrderRow, write_order
from reentry_gui.errors import ReentryError

WEDNESDAY = dt.datetime(2026, 3, 4, 20, 0, tzinfo=dt.UTC)


@pytest.fixture
def config(make_config: Callable[..., PackConfig]) -> PackConfig:
    made = make_config(
        ["EURUSD"],
        statements={"utc_offset_minutes": 120},
        governance={"controls": {"max_reentries_per_day": 2}},
    )
    hand_chains.write(made.path("db_path"))
    return made


@pytest.fixture
def filled(config: PackConfig) -> PackConfig:
    lineage.fill_orders(config)
    return config


def run(config: PackConfig, *statements: str) -> None:
    with closing(sqlite3.connect(config.path("db_path"))) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def ask(config: PackConfig, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(config.path("db_path"))) as connection:
        return connection.execute(sql).fetchall()


def test_stored_trades_are_filled_in_once_with_a_backup(config: PackConfig) -> None:
    preview = lineage.fill_orders(config, what_if=True)
    assert ask(config, "SELECT count(*) FROM orders") == [(0,)]
    report = lineage.fill_orders(config)
    assert report.symbols == preview.symbols
    assert report.symbols["EURUSD"][:2] == (8, 4)
    assert report.backup is not None
    again = lineage.fill_orders(config)
    assert (again.backup, sum(again.symbols["EURUSD"])) == (None, 0)


def test_all_reentries_of_a_symbol_and_all_orders_of_a_position(filled: PackConfig) -> None:
    report = lineage.reentries_of(filled, "EURUSD")
    assert [order.ticket for order in report.orders] == [2002, 1002, 1003, 3002]
    assert report.orders[1].metadata == {"level": 1, "reentry_index": 1, "action": 1}
    sequence = lineage.orders_of(filled, "EURUSD", 1003)
    assert [order.ticket for order in sequence.orders] == [1001, 1002, 1003]
    assert "reentry G2  buy  0.10 at 1.099  ticket 1003  filled" in "\n".join(sequence.lines())
    with pytest.raises(ReentryError, match="no position with ticket 5"):
        lineage.orders_of(filled, "EURUSD", 5)


def test_positions_with_and_without_reentries(filled: PackConfig) -> None:
    def names(**options: bool) -> list[Any]:
        found = lineage.positions(filled, "EURUSD", **options).positions
        return [position.chain_id or position.ticket for position in found]

    assert names() == [4001, "B", "A", "C"]
    assert names(reentered=True) == ["B", "A", "C"]
    assert names(reentered=False) == [4001]


def test_the_average_reentry_price_stands_against_the_initial_one(filled: PackConfig) -> None:
    found = {p.chain_id: p for p in lineage.positions(filled, "EURUSD").positions}
    # (0.05 × 1.09800 + 0.10 × 1.09900) ÷ 0.15
    assert found["A"].average_reentry_price == pytest.approx(1.0986666667, abs=1e-8)
    assert found["A"].initial_entry_price == 1.1
    told = "\n".join(lineage.positions(filled, "EURUSD").lines())
    assert "2 re-entries at 1.09867 on average, -0.00133 from the first entry at 1.1" in told


@pytest.mark.parametrize("is_filled", [False, True])
def test_reentries_today_are_those_of_the_brokers_day(config: PackConfig, is_filled: bool) -> None:  # noqa: FBT001  # a parameter
    if is_filled:
        lineage.fill_orders(config)
    report = lineage.reentries_today(config, WEDNESDAY)
    assert (report.day, report.placed, report.limit) == (dt.date(2026, 3, 4), 2, 2)
    # 22:30 UTC is half past midnight of Thursday on the broker's clock
    late = dt.datetime(2026, 3, 4, 22, 30, tzinfo=dt.UTC)
    assert lineage.reentries_today(config, late).placed == 0
    other = lineage.reentries_today(config, WEDNESDAY, account="another")
    assert other.placed == 0


@pytest.mark.parametrize("is_filled", [False, True])
def test_a_re_entry_that_was_closed_in_parts_counts_once(
    config: PackConfig,
    is_filled: bool,  # noqa: FBT001  # a parameter
) -> None:
    rest = "from #1003"
    told = {1004: ("open_price", rest), 1005: ("open_price", rest), 1006: ("open_price + 1", rest)}
    told |= {1007: ("open_price", "sent twice")}
    for ticket, (price, comment) in told.items():
        run(
            config,
            f"""INSERT INTO trades_EURUSD SELECT {ticket}, open_time, close_time, type, 0.02,
            {price}, close_price, 8, is_reentry, source_trade_id, reentry_action,
            reentry_generation, outcome_classification, chain_id
            FROM trades_EURUSD WHERE ticket = 1003""",
            f"INSERT INTO trade_details_EURUSD (ticket, comment) VALUES ({ticket}, '{comment}')",
        )
    if is_filled:
        lineage.fill_orders(config)
    # 1002, 1003 with its rests, 1006, which was opened at another price, and 1007
    assert lineage.reentries_today(config, WEDNESDAY).placed == 4


def test_an_execution_whose_trade_is_still_to_come_counts_and_a_refused_one_does_not(
    filled: PackConfig,
) -> None:
    columns = "INSERT INTO reentry_executions_EURUSD (ts, action_no, reentry_trade_id, status)"
    run(
        filled,
        f"{columns} VALUES ('2026-03-04 15:00:00', 1, 5001, 'OK')",
        f"{columns} VALUES ('2026-03-04 15:00:00', 1, NULL, NULL)",
        f"{columns} VALUES ('2026-03-04 15:00:00', 1, NULL, 'ERROR')",
        f"{columns} VALUES ('2026-03-03 21:59:59', 1, 5002, 'OK')",  # yesterday's
    )
    assert lineage.reentries_today(filled, WEDNESDAY).placed == 4
    order = OrderRow("DEMO-1", "EURUSD", "buy", 0.1, 1.1, "2026-03-04 17:00:00", ticket=5001)
    refused = OrderRow("DEMO-1", "EURUSD", "buy", 0.1, 1.1, "2026-03-04 17:00:00", status="error")
    with db.open_database(filled.path("db_path")) as database:
        write_order(database, order)
        write_order(database, refused)
    assert lineage.reentries_today(filled, WEDNESDAY).placed == 4


def test_an_unknown_offset_is_told(make_config: Callable[..., PackConfig]) -> None:
    config = make_config(["EURUSD"])
    hand_chains.write(config.path("db_path"))
    told = "\n".join(lineage.reentries_today(config, WEDNESDAY).lines())
    assert "offset from UTC is not known" in told


def test_the_gates_command_counts_todays_reentries(
    filled: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["governance", "gate", "--config", str(filled.file), "--persona", "moderate"]
    words += ["--lots", "0.1", "--generation", "1"]
    now = dt.datetime.now(dt.UTC) + dt.timedelta(hours=2)
    moment = f"{now:%Y-%m-%d %H:%M:%S}"
    assert cli.main(words) == 0
    assert "0 placed today, at most 2" in capsys.readouterr().out
    with db.open_database(filled.path("db_path")) as database:
        for ticket in (7001, 7002):
            row = OrderRow("1", "EURUSD", "buy", 0.1, 1.1, moment, ticket=ticket)
            write_order(database, row)
    cli.main(words)
    assert "blocked by Max Re-entries Per Day" in capsys.readouterr().out


def test_notes_on_chains_and_days(config: PackConfig) -> None:
    lineage.write_note(config, "chain", "EURUSD/A", "stop too tight", ["#lesson", "lesson", " "])
    lineage.write_note(config, "day", "2026-03-04", "news day")
    lineage.write_note(config, "day", "2026-03-04", "NFP", ["news"])
    assert [n.text for n in lineage.notes_of(config).notes] == ["stop too tight", "NFP"]
    [note] = lineage.notes_of(config, "chain", "EURUSD/A").notes
    assert note.tags == ("lesson",)
    assert "chain EURUSD/A: stop too tight #lesson" in "\n".join(lineage.notes_of(config).lines())
    lineage.write_note(config, "day", "2026-03-04", "", what_if=True)
    assert lineage.notes_of(config, "day").notes
    lineage.write_note(config, "day", "2026-03-04", "")
    assert lineage.notes_of(config, "day").notes == ()


def test_a_database_from_before_there_were_notes_has_none(config: PackConfig) -> None:
    run(config, "DROP TABLE reentry_notes")
    assert lineage.notes_of(config).notes == ()


@pytest.mark.parametrize(("kind", "key"), [("day", "04.03.2026"), ("chain", "A"), ("chain", "/A")])
def test_a_note_on_nothing_is_refused(
    config: PackConfig, kind: Literal["chain", "day"], key: str
) -> None:
    with pytest.raises(ReentryError, match=f"is no {kind}"):
        lineage.write_note(config, kind, key, "x")


HISTORY = [
    {
        "symbol": "EURUSD",
        "ticket": 8001,
        "type": "BUY",
        "volume": 0.1,
        "entry_price": 1.2,
        "entry_time": "2026-03-05 09:00:00",
        "reentries": [
            {"price": 1.19, "lots": 0.2, "time": "2026-03-05T10:00:00", "rsi": 28.5},
            {"price": 1.18, "lots": 0.1, "time": "2026.03.05 11:00", "ticket": "8003"},
        ],
    },
    {
        "symbol": "EURUSD",
        "ticket": 1001,
        "side": "buy",
        "lots": 0.1,
        "price": 1.1,
        "time": "2026-03-04 10:00:00",
        "reentries": {
            "_cycle_metadata": {"cycle_id": "c9", "grid": 20},
            "reentries": [
                {"ticket": 1002, "lots": 0.05, "price": 1.098, "time": "2026-03-04 11:01:00"},
                {"lots": 0.3, "price": 1.097, "time": "2026-03-04 13:00:00", "side": "sell"},
            ],
        },
    },
    {
        "symbol": "XAUUSD",
        "side": "sell",
        "lots": 1,
        "price": 2000,
        "time": "2026-03-04 13:00:00",
    },
]


def save(tmp_path: Path, content: object) -> Path:
    file = tmp_path / "trades_history.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


@pytest.mark.parametrize("wrap", [None, "trades", "positions", "history"])
def test_a_history_file_is_imported_once(
    filled: PackConfig, tmp_path: Path, wrap: str | None
) -> None:
    file = save(tmp_path, HISTORY if wrap is None else {wrap: HISTORY})
    preview = lineage.import_history(filled, file, what_if=True)
    assert len(lineage.reentries_of(filled, "EURUSD").orders) == 4
    report = lineage.import_history(filled, file)
    assert (report.positions, report.new_orders, report.known_orders) == (2, 4, 2)
    assert (preview.new_orders, preview.known_orders) == (4, 2)
    assert report.skipped_symbols == ("XAUUSD",)
    again = lineage.import_history(filled, file)
    assert (again.new_orders, again.known_orders, again.backup) == (0, 6, None)
    orders = lineage.orders_of(filled, "EURUSD", 8003).orders
    assert [order.price for order in orders] == [1.2, 1.19, 1.18]
    assert orders[1].metadata["rsi"] == 28.5
    found = {p.ticket: p for p in lineage.positions(filled, "EURUSD").positions}
    assert found[8001].average_price == pytest.approx((0.12 + 0.238 + 0.118) / 0.4)
    assert (found[8001].reentry_count, found[8001].last_reentry_price) == (2, 1.18)
    joined = lineage.orders_of(filled, "EURUSD", 1001).orders
    assert [order.price for order in joined] == [1.1, 1.098, 1.099, 1.097]
    assert joined[3].metadata["grid"] == 20


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ({"a": 1}, "holds no list of positions"),
        ([1], "entry 1: is no object"),
        ([{"symbol": "EURUSD"}], "entry 1: side is None"),
        ([HISTORY[0] | {"volume": 0}], "entry 1: lots is 0"),
        ([HISTORY[0] | {"entry_price": "1.2"}], "entry 1: price is '1.2'"),
        ([HISTORY[0] | {"ticket": 1.5}], "entry 1: ticket is 1.5"),
        ([HISTORY[0] | {"entry_time": "today"}], "'today' is no time"),
        ([HISTORY[0] | {"reentries": 5}], "neither a list nor"),
        ([HISTORY[0], HISTORY[0] | {"reentries": [{}]}], "entry 2, re-entry 1: has no lots"),
    ],
)
def test_a_history_file_that_is_wrong_is_explained(
    filled: PackConfig, tmp_path: Path, content: object, message: str
) -> None:
    with pytest.raises(ReentryError, match=message):
        lineage.import_history(filled, save(tmp_path, content))
    assert len(lineage.reentries_of(filled, "EURUSD").orders) == 4


def test_text_that_is_no_json_is_explained(filled: PackConfig, tmp_path: Path) -> None:
    file = tmp_path / "h.json"
    file.write_text('[{"a": }]', encoding="utf-8")
    with pytest.raises(ReentryError, match="line 1, column 8"):
        lineage.import_history(filled, file)
    with pytest.raises(ReentryError, match="cannot be read"):
        lineage.import_history(filled, tmp_path / "none.json")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("check", 0),
        ("mend --what-if", 0),
        ("fill --what-if", 0),
        ("reentries EURUSD", 0),
        ("orders EURUSD 1001", 0),
        ("orders EURUSD 5", 1),
        ("positions EURUSD --reentries with", 0),
        ("today", 0),
        ("note day 2026-03-04 quiet --tag calm", 0),
        ("notes --kind day", 0),
    ],
)
def test_every_command_prints_words_and_json(
    filled: PackConfig, words: str, expected: int, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["lineage", *words.split(), "--config", str(filled.file)]
    assert cli.main(call) == expected
    capsys.readouterr()
    assert cli.main([*call, "--json"]) == expected
    assert isinstance(json.loads(capsys.readouterr().out), dict)


def test_refresh_has_a_command(filled: PackConfig, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["kpi", "refresh", "--config", str(filled.file), "--what-if"]) == 0
    assert "reentry_chains_EURUSD: 0 rows would be added" in capsys.readouterr().out
