from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from mt4_reports import Balance, Order, Pending, Report

from reentry_gui import config as configs
from reentry_gui import db
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.statements import ImportReport, import_statement, import_statements

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
DETAILED = SAMPLES / "detailed-demo-2088913717.htm"


@pytest.fixture
def saved(tmp_path: Path, report: Report) -> Path:
    file = tmp_path / "Statement.htm"
    file.write_text(report.html(), encoding="utf-8")
    return file


@pytest.fixture
def report() -> Report:
    return Report(
        [
            Balance(),
            Order(1001, commission="-0.70", swap="-0.10", title="#5 grid[tp]"),
            Order(1002, "sell", closed=20, symbol="usdjpy", profit="-3.50"),
            Order(1003, closed=30, symbol="xauusd"),
            Pending(),
        ],
        open_trades=[Order(1004)],
        working=[Pending(1005, "sell stop")],
    )


def rows(database: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql).fetchall()


def skipped(found: ImportReport) -> list[tuple[int, str]]:
    return [(row.ticket, row.reason.split(" (")[0]) for row in found.skipped]


def test_trades_and_their_details_are_stored(config: PackConfig, saved: Path) -> None:
    found = import_statement(config, saved, utc_offset_minutes=120)
    assert found.new == {"EURUSD": (1001,), "USDJPY": (1002,)}
    assert skipped(found) == [
        (1003, "the config does not name the symbol"),
        (1000, "balance row"),
        (900, "cancelled pending order"),
        (1004, "open trade"),
        (1005, "working order"),
    ]
    database = config.path("db_path")
    assert rows(database, "SELECT * FROM trades_EURUSD") == [
        (
            1001, "2024-01-02 08:00:00", "2024-01-02 08:10:00", "buy", 0.1, 1.1, 1.101, 10.0,
            0, None, None, 0, None, None,
        )
    ]  # fmt: skip
    assert rows(database, "SELECT * FROM trade_details_EURUSD") == [
        (
            1001, -0.7, -0.1, 0.0, 1.09, None, 5, "grid", "take profit", "4711", "USD", 120,
            found.sha256,
        )
    ]  # fmt: skip
    assert rows(database, "SELECT profit FROM trades_USDJPY") == [(-3.5,)]
    assert not found.needs_action


def test_a_second_import_changes_nothing(config: PackConfig, saved: Path) -> None:
    import_statement(config, saved, utc_offset_minutes=120)
    before = rows(config.path("db_path"), "SELECT * FROM trade_details_EURUSD")
    again = import_statement(config, saved, utc_offset_minutes=0)
    assert (again.new, again.known) == ({}, {"EURUSD": (1001,), "USDJPY": (1002,)})
    assert again.backup is None
    assert rows(config.path("db_path"), "SELECT * FROM trade_details_EURUSD") == before


def test_a_preview_lists_the_same_and_writes_nothing(
    config: PackConfig, saved: Path, tmp_path: Path
) -> None:
    before = sorted(path.name for path in tmp_path.iterdir())
    preview = import_statement(config, saved, add_symbols=True, what_if=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert "  new: ticket 1001 EURUSD" in preview.lines()
    assert "  skipped: ticket 1004 eurusd: open trade" in preview.lines()
    done = import_statement(config, saved, add_symbols=True)
    assert (preview.new, preview.skipped) == (done.new, done.skipped)
    assert preview.added_symbols == done.added_symbols == ("XAUUSD",)
    json.loads(done.to_json())


def test_a_preview_before_the_migration_of_an_eas_table(config: PackConfig, saved: Path) -> None:
    eas_table(config, "(1001, '2024.01.02 08:00', NULL, 'BUY', 0.1, 1.1, NULL, NULL)")
    found = import_statement(config, saved, what_if=True)
    assert found.known == found.completed == {"EURUSD": (1001,)}
    assert found.new == {"USDJPY": (1002,)}


def eas_table(config: PackConfig, values: str) -> None:
    """Make the table as an EA makes it, without the columns of re-entries."""
    columns = "ticket INTEGER PRIMARY KEY, open_time TEXT, close_time TEXT, type TEXT, lots REAL"
    prices = "open_price REAL, close_price REAL, profit REAL"
    with closing(sqlite3.connect(config.path("db_path"))) as connection, connection:
        connection.execute(f"CREATE TABLE trades_EURUSD ({columns}, {prices})")
        connection.execute(f"INSERT INTO trades_EURUSD VALUES {values}")


@pytest.mark.parametrize(
    "values",
    [
        "(1001, '2024.01.02 08:00', NULL, 'BUY', 0.1, 1.1, NULL, NULL)",
        "(1001, '2024-01-02T08:00:00', '2024-01-02 08:10:02', 'op_buy', 0.1, 1.100004, 1.101, 9.2)",
        "(1001, '2024-01-02 08:00:00', '2024-01-02 08:10:00', '0', 0.1, 1.1, 1.101, 10.0)",
        "(1001, NULL, NULL, NULL, NULL, NULL, NULL, NULL)",
    ],
)
def test_what_the_ea_wrote_is_known_and_only_its_details_are_added(
    config: PackConfig, saved: Path, values: str
) -> None:
    eas_table(config, values)
    before = rows(config.path("db_path"), "SELECT * FROM trades_EURUSD")
    found = import_statement(config, saved)
    assert found.known == found.completed == {"EURUSD": (1001,)}
    assert rows(config.path("db_path"), "SELECT * FROM trades_EURUSD")[0][:8] == before[0]
    assert rows(config.path("db_path"), "SELECT magic FROM trade_details_EURUSD") == [(5,)]
    assert found.backup is not None


@pytest.mark.parametrize(
    ("column", "value", "shown"),
    [
        ("type", "'sell'", "type is sell in the database, buy in the file"),
        ("lots", "0.2", "lots is 0.2 in the database, 0.1 in the file"),
        ("open_time", "'2024-01-02 09:00:00'", "open_time is 2024-01-02 09:00:00"),
        ("open_time", "'early'", "open_time is early in the database"),
        ("open_price", "1.2", "open_price is 1.2 in the database, 1.1 in the file"),
        ("close_time", "'2024-01-02 10:10:00'", "close_time is 2024-01-02 10:10:00"),
        ("close_price", "1.2", "close_price is 1.2"),
        ("profit", "-10.0", "profit is -10.0 in the database, 10.00 in the file"),
    ],
)
def test_a_stored_trade_with_other_data_stays_and_is_told(
    config: PackConfig, saved: Path, column: str, value: str, shown: str
) -> None:
    import_statement(config, saved)
    database = config.path("db_path")
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(f"UPDATE trades_EURUSD SET {column} = {value}")
    before = rows(database, "SELECT * FROM trades_EURUSD")
    found = import_statement(config, saved)
    assert found.needs_action
    assert shown in str(found.conflicting[0])
    assert found.known == {"USDJPY": (1002,)}
    assert rows(database, "SELECT * FROM trades_EURUSD") == before
    assert "  conflict, kept as stored: ticket 1001 EURUSD: " in "\n".join(found.lines())


def test_other_costs_are_a_conflict_too(config: PackConfig, saved: Path, report: Report) -> None:
    import_statement(config, saved)
    report.orders[0].swap = "-0.50"
    saved.write_text(report.html(), encoding="utf-8")
    (conflict,) = import_statement(config, saved).conflicting
    assert (conflict.column, conflict.stored, conflict.in_file) == ("swap", "-0.1", "-0.5")


def test_a_backup_is_made_before_rows_are_added_to_rows(
    config: PackConfig, saved: Path, report: Report
) -> None:
    assert import_statement(config, saved).backup is None
    report.rows.append(Order(1010, closed=99))
    saved.write_text(report.html(), encoding="utf-8")
    found = import_statement(config, saved)
    assert found.new == {"EURUSD": (1010,)}
    assert found.backup is not None
    assert rows(found.backup, "SELECT count(*) FROM trades_EURUSD") == [(1,)]


def test_added_symbols_are_saved_with_history_and_get_all_their_tables(
    make_config: Callable[..., PackConfig], saved: Path
) -> None:
    config = configs.load(make_config().file)
    found = import_statement(config, saved, add_symbols=True)
    assert found.new["XAUUSD"] == (1003,)
    reloaded = configs.load(config.file)
    assert reloaded.symbols[-1] == "XAUUSD"
    assert configs.history(config.file).versions[-1].reason == "symbols of an imported statement"
    assert db.problems(config.path("db_path"), ["XAUUSD"]) == ()


def test_brokers_suffixes_keep_their_spelling(
    make_config: Callable[..., PackConfig], tmp_path: Path
) -> None:
    config = make_config(["EURUSD.Pro", "USDJPY.Pro"], symbol_map={"suffixes": [".Pro", ".x"]})
    file = tmp_path / "s.htm"
    orders = [Order(1, symbol="eurusd.pro"), Order(2, symbol="gbpusd.x"), Order(3, symbol="#aapl")]
    file.write_text(Report([*orders]).html(), encoding="utf-8")
    found = import_statement(config, file, add_symbols=True)
    assert found.new == {"EURUSD": (1,), "GBPUSD": (2,)}
    assert found.added_symbols == ("GBPUSD.x",)
    assert skipped(found) == [(3, "symbol_map has no rule for the symbol")]


def test_the_configs_offset_is_the_default(
    make_config: Callable[..., PackConfig], saved: Path
) -> None:
    config = make_config(statements={"utc_offset_minutes": 180})
    found = import_statement(config, saved)
    assert found.utc_offset_minutes == 180
    assert rows(config.path("db_path"), "SELECT utc_offset_minutes FROM trade_details_EURUSD") == [
        (180,)
    ]


def test_each_trade_has_the_offset_of_its_opening(
    make_config: Callable[..., PackConfig], tmp_path: Path
) -> None:
    config = make_config(statements={"utc_offset_minutes": 120, "summer_time": "new_york"})
    file = tmp_path / "year.htm"
    days = (66, 69, 307)  # after 2 January: 8 and 11 March, 4 November
    minutes = [24 * 60 * day for day in days]
    orders = [Order(n, opened=at, closed=at + 10) for n, at in enumerate(minutes, 1)]
    file.write_text(Report([*orders]).html(), encoding="utf-8")
    import_statement(config, file)
    sql = "SELECT ticket, utc_offset_minutes FROM trade_details_EURUSD ORDER BY ticket"
    assert rows(config.path("db_path"), sql) == [(1, 120), (2, 180), (3, 120)]
    config.path("db_path").unlink()
    import_statement(config, file, utc_offset_minutes=60)
    assert rows(config.path("db_path"), sql) == [(1, 60), (2, 60), (3, 60)]


def test_an_unknown_offset_and_a_wrong_sum_are_remarked(
    config: PackConfig, saved: Path, report: Report
) -> None:
    report.closed_sum = "99.99"
    saved.write_text(report.html(), encoding="utf-8")
    offset, total = import_statement(config, saved).remarks
    assert "--utc-offset" in offset
    assert total == "MT4 printed 99.99 as the sum of these trades, they make 15.70"


def test_a_tester_report_goes_into_a_database_of_its_own(
    config: PackConfig, saved: Path, shared: Path
) -> None:
    import_statement(config, saved)
    live = config.path("db_path").read_bytes()
    file = shared / "data" / "statements" / "strategy-tester-macd.htm"
    found = import_statement(config, file)
    assert found.database.name == f"trades.tester-{found.sha256[:12]}.db"
    assert rows(found.database, "SELECT count(*) FROM trades_USDJPY") == [(733,)]
    assert config.path("db_path").read_bytes() == live
    assert import_statement(config, file).known["USDJPY"][:2] == (1, 2)


def test_lineage_from_comments(config: PackConfig, tmp_path: Path) -> None:
    file = tmp_path / "s.htm"
    chained = [
        Order(1001, opened=0),
        Order(1002, opened=11, closed=20, title="#5 RE#1001_G1_A3"),
        Order(1003, opened=21, closed=30, title="#5 RE#1002"),
        Order(1004, opened=31, closed=40, title="#5 RE#777_G1"),  # nobody knows 777
        Order(1005, opened=41, closed=50, title="#5 RE#1006_G1"),  # opened later
        Order(1006, opened=51, closed=60),
    ]
    file.write_text(Report([*chained]).html(), encoding="utf-8")
    found = import_statement(config, file)
    assert found.reentries == 2
    columns = "ticket, is_reentry, source_trade_id, reentry_action, reentry_generation, chain_id"
    assert rows(config.path("db_path"), f"SELECT {columns} FROM trades_EURUSD") == [
        (1001, 0, None, None, 0, "1001"),
        (1002, 1, 1001, 3, 1, "1001"),
        (1003, 1, 1002, None, 2, "1001"),
        (1004, 0, None, None, 0, None),
        (1005, 0, None, None, 0, None),
        (1006, 0, None, None, 0, None),
    ]


def test_what_is_left_of_a_trade_closed_in_part_stands_where_the_first_part_stands(
    config: PackConfig, tmp_path: Path
) -> None:
    file = tmp_path / "parts.htm"
    first = [
        Order(1001, opened=0, closed=10, lots="0.40", title="#5 to #1002"),
        Order(1002, opened=0, closed=12, lots="0.30", title="#5 from #1001[tp]"),
    ]
    rest = [
        Order(1003, opened=0, closed=15, lots="0.30", title="#5 from #1002"),
        Order(1004, opened=16, closed=20, title="#5 RE#1003 A2"),
        Order(1005, opened=30, closed=40, title="#5 to #1006"),
        Order(1006, opened=30, closed=45, title="#5 from #1005"),
        Order(1007, opened=31, closed=45, title="#5 from #1005"),  # opened at another time
        Order(1008, opened=50, closed=60, title="#5 from #1009"),  # not before its rest
        Order(1009, opened=50, closed=60, title="#5 from #777"),
    ]
    columns = "ticket, is_reentry, source_trade_id, reentry_action, reentry_generation, chain_id"
    file.write_text(Report([*first]).html(), encoding="utf-8")
    import_statement(config, file)
    assert rows(config.path("db_path"), f"SELECT {columns} FROM trades_EURUSD") == [
        (1001, 0, None, None, 0, "1001"),
        (1002, 0, None, None, 0, "1001"),
    ]
    with closing(sqlite3.connect(config.path("db_path"))) as connection, connection:
        connection.execute("UPDATE trades_EURUSD SET open_time = replace(open_time, '-', '.')")
    file.write_text(Report([*first, *rest]).html(), encoding="utf-8")
    assert import_statement(config, file).reentries == 1
    assert rows(config.path("db_path"), f"SELECT {columns} FROM trades_EURUSD")[2:] == [
        (1003, 0, None, None, 0, "1001"),
        (1004, 1, 1003, 2, 1, "1001"),
        (1005, 0, None, None, 0, "1005"),
        (1006, 0, None, None, 0, "1005"),
        (1007, 0, None, None, 0, None),
        (1008, 0, None, None, 0, None),
        (1009, 0, None, None, 0, None),
    ]


def test_the_rest_of_a_reentry_is_a_reentry(
    make_config: Callable[..., PackConfig], tmp_path: Path
) -> None:
    rule = {"field": "magic", "pattern": r"^99(?P<generation>\d)(?P<action>\d)(?P<source>\d{4})$"}
    config = make_config(statements={"lineage": [rule]})
    file = tmp_path / "s.htm"
    orders = [Order(1001), Order(1002, opened=11, title="#99151001 to #1003")]
    orders.append(Order(1003, opened=11, closed=20, title="#99151001 from #1002"))
    file.write_text(Report([*orders]).html(), encoding="utf-8")
    import_statement(config, file)
    columns = "source_trade_id, reentry_generation, reentry_action, chain_id"
    found = rows(config.path("db_path"), f"SELECT {columns} FROM trades_EURUSD WHERE ticket > 1001")
    assert found == [(1001, 1, 5, "1001")] * 2


def test_lineage_goes_on_with_the_chain_that_is_stored(config: PackConfig, tmp_path: Path) -> None:
    database = config.path("db_path")
    db.provision(database, ["EURUSD"])
    with db.open_database(database) as opened:
        original = db.TradeRow(900, reentry_generation=1, chain_id="C-7", is_reentry=1)
        db.write_trades(opened, "EURUSD", [original])
    file = tmp_path / "s.htm"
    file.write_text(Report([Order(1001, title="#5 reentry 900")]).html(), encoding="utf-8")
    import_statement(config, file)
    found = rows(database, "SELECT chain_id, reentry_generation FROM trades_EURUSD")
    assert found == [("C-7", 1), ("C-7", 2)]


def test_lineage_from_magic_numbers(make_config: Callable[..., PackConfig], tmp_path: Path) -> None:
    rule = {"field": "magic", "pattern": r"^99(?P<generation>\d)(?P<action>\d)(?P<source>\d{4})$"}
    config = make_config(statements={"lineage": [rule]})
    file = tmp_path / "s.htm"
    orders = [Order(1001), Order(1002, opened=11, title="#99251001 x")]
    orders.append(Order(1003, opened=12, title="#99191001 x"))  # there is no action 9
    file.write_text(Report([*orders]).html(), encoding="utf-8")
    import_statement(config, file)
    columns = "source_trade_id, reentry_generation, reentry_action"
    found = rows(config.path("db_path"), f"SELECT {columns} FROM trades_EURUSD WHERE ticket > 1001")
    assert found == [(1001, 2, 5), (1001, 1, None)]


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("RE(?P<source>", "is no regular expression: missing )"),
        ("RE(?P<source>\\d+)(?P<gen>\\d)", "names the group gen; allowed are action, chain"),
        ("RE(\\d+)", "needs a group (?P<source>...)"),
    ],
)
def test_a_lineage_rule_that_cannot_work_is_explained(
    make_config: Callable[..., PackConfig], pattern: str, message: str
) -> None:
    file = make_config().file
    document = json.loads(file.read_text("utf-8"))
    document["statements"] = {"lineage": [{"field": "comment", "pattern": pattern}]}
    file.write_text(json.dumps(document), "utf-8")
    with pytest.raises(ReentryError) as error:
        configs.load(file)
    assert message in error.value.message
    assert "statements.lineage[0].pattern" in error.value.message


def test_a_damaged_file_stops_all_before_anything_is_written(
    config: PackConfig, saved: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.htm"
    bad.write_text(Report([Order()]).html().replace("10.00", "x", 1), encoding="utf-8")
    with pytest.raises(ReentryError, match="Profit 'x' is no number"):
        import_statements(config, [saved, bad])
    assert not config.path("db_path").exists()


def test_several_files_share_what_they_add(config: PackConfig, tmp_path: Path) -> None:
    files = []
    for number, symbol in enumerate(["xauusd", "xagusd", "xauusd"], 1):
        files.append(tmp_path / f"{number}.htm")
        files[-1].write_text(Report([Order(number, symbol=symbol)]).html(), encoding="utf-8")
    found = import_statements(configs.load(config.file), files, add_symbols=True)
    assert [r.added_symbols for r in found.imports] == [("XAUUSD",), ("XAGUSD",), ()]
    assert configs.load(config.file).symbols[-2:] == ["XAUUSD", "XAGUSD"]


def test_a_read_only_database_is_told(config: PackConfig, saved: Path) -> None:
    import_statement(config, saved)
    database = config.path("db_path")
    database.write_bytes(b"no database at all")
    with pytest.raises(ReentryError, match="is no SQLite database"):
        import_statement(config, saved)
    assert database.read_bytes() == b"no database at all"


def test_both_samples(config: PackConfig) -> None:
    for sample in sorted(SAMPLES.glob("*.htm")):
        import_statement(configs.load(config.file), sample, add_symbols=True)
    database = config.path("db_path")
    totals = [
        rows(database, f"SELECT count(*) FROM trades_{symbol}")[0][0]
        for symbol in configs.load(config.file).tables
    ]
    assert sum(totals) == 130 + 123


KILLED = """
import os, signal, sys
from pathlib import Path
from reentry_gui import config, db, files, statements
from reentry_gui.db import connection

def after(function, turn):
    calls = 0
    def wrapped(*args, **options):
        nonlocal calls
        result = function(*args, **options)
        calls += 1
        if calls == turn:
            os.kill(os.getpid(), signal.SIGKILL)
        return result
    return wrapped

where, turn = sys.argv[3], int(sys.argv[4])
module = {"write_trades": db, "replace": files, "sql": connection.Database}[where]
setattr(module, where, after(getattr(module, where), turn))
opened = config.load(Path(sys.argv[1]))
statements.import_statement(opened, Path(sys.argv[2]), add_symbols=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize(
    ("where", "turn"),
    [
        *[("write_trades", turn) for turn in (1, 2, 3)],
        *[("replace", turn) for turn in (1, 2)],
        *[("sql", turn) for turn in (5, 20, 40, 60, 80, 100)],
    ],
)
def test_killed_at_any_step_nothing_or_all_is_imported_and_a_rerun_completes(
    config: PackConfig, saved: Path, where: str, turn: int
) -> None:
    call = [sys.executable, "-c", KILLED, str(config.file), str(saved), where, str(turn)]
    ended = subprocess.run(call, capture_output=True, text=True, check=False)
    assert ended.returncode in {0, -signal.SIGKILL}, ended.stderr
    database = config.path("db_path")
    stored = {table: stored_rows(database, table) for table in ("EURUSD", "USDJPY", "XAUUSD")}
    assert set(stored.values()) in ({0}, {1}), stored
    reloaded = configs.load(config.file)
    import_statement(reloaded, saved, add_symbols=True)
    assert db.check_integrity(database) == "ok"
    assert [stored_rows(database, t) for t in ("EURUSD", "USDJPY", "XAUUSD")] == [1, 1, 1]
    assert "XAUUSD" in configs.load(config.file).symbols


def stored_rows(database: Path, symbol: str) -> int:
    if not database.exists():
        return 0
    with db.open_database(database) as opened:
        return len(db.stored_trades(opened, symbol))


def test_an_import_writes_orders_and_positions_with_the_trades(
    config: PackConfig, saved: Path
) -> None:
    import_statement(config, saved, add_symbols=True)
    database = config.path("db_path")
    for symbol in ("EURUSD", "USDJPY", "XAUUSD"):
        stored = rows(database, f"SELECT ticket, lots, open_price, open_time FROM trades_{symbol}")
        sql = f"SELECT ticket, lots, price, placed_at FROM orders WHERE symbol = '{symbol}'"
        assert rows(database, sql) == stored != []
    assert rows(database, "SELECT count(*) FROM positions JOIN orders ON position = positions.id")
