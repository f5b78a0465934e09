"""Migration of new databases and of those that an EA has made."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reentry_gui import db
from reentry_gui.errors import ReentryError

EA_TABLE = """CREATE TABLE trades_EURUSD (ticket INTEGER PRIMARY KEY, open_time TEXT,
    close_time TEXT, type TEXT, lots REAL, open_price REAL, close_price REAL, profit REAL)"""
EA_ROWS = [
    (1, "2024.01.02 10:00", "2024.01.02 11:00:01", "buy", 0.1, 1.1, 1.2, 10.5),
    (2, None, "Ümläut 'quote'", "sell", 1, 1e-300, float("inf"), -0.0),
    (2**62, "", "x" * 5000, b"\x00\xff", "0.10", 3, None, "text in a number"),
]
COLUMNS = {
    "trades_EURUSD": [
        ("ticket", "INTEGER", 1, None, 1),
        ("open_time", "TEXT", 0, None, 0),
        ("close_time", "TEXT", 0, None, 0),
        ("type", "TEXT", 0, None, 0),
        ("lots", "REAL", 0, None, 0),
        ("open_price", "REAL", 0, None, 0),
        ("close_price", "REAL", 0, None, 0),
        ("profit", "REAL", 0, None, 0),
        ("is_reentry", "INTEGER", 1, "0", 0),
        ("source_trade_id", "INTEGER", 0, None, 0),
        ("reentry_action", "INTEGER", 0, None, 0),
        ("reentry_generation", "INTEGER", 1, "0", 0),
        ("outcome_classification", "TEXT", 0, None, 0),
        ("chain_id", "TEXT", 0, None, 0),
    ],
    "reentry_chains_EURUSD": [
        ("chain_id", "TEXT", 1, None, 1),
        ("original_trade_id", "INTEGER", 1, None, 0),
        ("chain_trades", "INTEGER", 1, "1", 0),
        ("total_pnl", "REAL", 1, "0", 0),
        ("chain_status", "TEXT", 1, "'ACTIVE'", 0),
        ("started_at", "TEXT", 1, "datetime('now')", 0),
        ("ended_at", "TEXT", 0, None, 0),
    ],
    "reentry_executions_EURUSD": [
        ("id", "INTEGER", 1, None, 1),
        ("ts", "TEXT", 1, "datetime('now')", 0),
        ("action_no", "INTEGER", 1, None, 0),
        ("chain_id", "TEXT", 0, None, 0),
        ("source_trade_id", "INTEGER", 0, None, 0),
        ("reentry_trade_id", "INTEGER", 0, None, 0),
        ("size_lots", "REAL", 0, None, 0),
        ("entry_price", "REAL", 0, None, 0),
        ("generation", "INTEGER", 0, None, 0),
        ("confidence", "REAL", 0, None, 0),
        ("status", "TEXT", 0, None, 0),
        ("exec_ms", "INTEGER", 0, None, 0),
        ("error", "TEXT", 0, None, 0),
    ],
    "reentry_performance_EURUSD": [
        ("action_no", "INTEGER", 1, None, 1),
        ("execs", "INTEGER", 1, "0", 0),
        ("wins", "INTEGER", 1, "0", 0),
        ("total_pnl", "REAL", 1, "0", 0),
        ("avg_pnl", "REAL", 1, "0", 0),
        ("success_rate", "REAL", 1, "0", 0),
        ("sharpe", "REAL", 1, "0", 0),
        ("last_updated", "TEXT", 1, "datetime('now')", 0),
    ],
}
INDEXES = {
    "idx_trades_EURUSD_chain": ("trades_EURUSD", "chain_id"),
    "idx_trades_EURUSD_source": ("trades_EURUSD", "source_trade_id"),
    "idx_reentry_chains_EURUSD_status": ("reentry_chains_EURUSD", "chain_status"),
    "idx_reentry_exec_EURUSD_chain": ("reentry_executions_EURUSD", "chain_id"),
    "idx_reentry_exec_EURUSD_source": ("reentry_executions_EURUSD", "source_trade_id"),
    "idx_reentry_exec_EURUSD_status": ("reentry_executions_EURUSD", "status"),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "trades.db"


def run(path: Path, *statements: str) -> None:
    path.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def ask(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def make_ea_database(path: Path, *statements: str, journal: str = "delete") -> None:
    run(path, f"PRAGMA journal_mode = {journal}", EA_TABLE, *statements)
    with closing(sqlite3.connect(path)) as connection:
        marks = ", ".join("?" * len(EA_ROWS[0]))
        names = "ticket, open_time, close_time, type, lots, open_price, close_price, profit"
        connection.executemany(f"INSERT INTO trades_EURUSD ({names}) VALUES ({marks})", EA_ROWS)
        connection.commit()


def ea_rows(path: Path) -> list[tuple[object, ...]]:
    names = [column[0] for column in COLUMNS["trades_EURUSD"][:8]]
    exact = ", ".join(f"typeof({name}), quote({name})" for name in names)
    return ask(path, f"SELECT rowid, {exact} FROM trades_EURUSD ORDER BY rowid")


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_tables_columns_and_indexes_are_those_of_the_contract(path: Path) -> None:
    db.migrate(path, ["EURUSD"])
    for table, wanted in COLUMNS.items():
        columns = f"pragma_table_info('{table}')"
        found = ask(path, f'SELECT name, type, "notnull", dflt_value, pk FROM {columns}')
        assert found == wanted
    for index, (table, column) in INDEXES.items():
        assert ask(path, f"SELECT tbl_name FROM sqlite_master WHERE name = '{index}'") == [(table,)]
        assert ask(path, f"SELECT name FROM pragma_index_info('{index}')") == [(column,)]
    sql = "SELECT sql FROM sqlite_master WHERE name = 'reentry_executions_EURUSD'"
    assert "AUTOINCREMENT" in str(ask(path, sql))


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO trades_EURUSD (ticket, is_reentry) VALUES (1, 2)",
        "INSERT INTO trades_EURUSD (ticket, reentry_action) VALUES (1, 0)",
        "INSERT INTO trades_EURUSD (ticket, reentry_action) VALUES (1, 7)",
        "INSERT INTO trades_EURUSD (ticket, reentry_generation) VALUES (1, NULL)",
        "INSERT INTO reentry_executions_EURUSD (source_trade_id) VALUES (1)",
        "INSERT INTO reentry_chains_EURUSD (chain_id) VALUES ('a')",
        "INSERT INTO reentry_deployments (state) VALUES ('done')",
    ],
)
@pytest.mark.parametrize("made_by_ea", [False, True])
def test_checks_hold_in_new_and_in_extended_tables(
    path: Path, statement: str, *, made_by_ea: bool
) -> None:
    if made_by_ea:
        run(path, EA_TABLE)
    db.provision(path, ["EURUSD"])
    with pytest.raises(sqlite3.IntegrityError):
        run(path, statement)


def test_what_an_ea_leaves_out_has_its_default(path: Path) -> None:
    db.provision(path, ["EURUSD"])
    run(
        path,
        "INSERT INTO trades_EURUSD (ticket) VALUES (7)",
        "INSERT INTO reentry_chains_EURUSD (chain_id, original_trade_id) VALUES ('a', 7)",
        "INSERT INTO reentry_executions_EURUSD (action_no) VALUES (3)",
    )
    assert ask(path, "SELECT is_reentry, reentry_generation FROM trades_EURUSD") == [(0, 0)]
    chain = "chain_trades, total_pnl, chain_status, started_at LIKE '20__-__-__ __:__:__'"
    assert ask(path, f"SELECT {chain} FROM reentry_chains_EURUSD") == [(1, 0.0, "ACTIVE", 1)]
    executions = "SELECT id, ts LIKE '20__-__-__ __:__:__', status FROM reentry_executions_EURUSD"
    assert ask(path, executions) == [(1, 1, None)]


def test_a_new_database_is_in_wal_and_a_second_run_changes_nothing(path: Path) -> None:
    first = db.provision(path, ["EURUSD", "USDJPY"])
    before = snapshot(path.parent)
    second = db.provision(path, ["EURUSD", "USDJPY"])
    assert (first.backup, second.backup, second.statements) == (None, None, ())
    assert first.made == {"table": 19, "index": 25, "view": 9, "seed": 2}
    assert list(second.lines()) == [f"{path}: nothing to change"]
    assert snapshot(path.parent) == before
    assert ask(path, "PRAGMA journal_mode") == [("wal",)]
    assert db.problems(path, ["EURUSD", "USDJPY"]) == ()


@pytest.mark.parametrize("name", ["with space", "#1 %41", "ümläut ¥", "a&b;c=d", "x" * 120])
def test_any_folder_name_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / f"{name}.db"
    db.provision(path, ["EURUSD"])
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    db.provision(path, ["USDJPY"])
    assert db.problems(path, ["EURUSD", "USDJPY"]) == ()
    assert len(db.backups(path, path.parent / "backups")) == 1


def test_seeding_adds_only_the_rows_that_are_missing(path: Path) -> None:
    db.migrate(path, ["EURUSD"])
    run(path, "INSERT INTO reentry_performance_EURUSD (action_no, execs) VALUES (3, 9)")
    report = db.seed_performance(path, ["EURUSD"])
    stored = ask(path, "SELECT action_no, execs FROM reentry_performance_EURUSD")
    assert stored == [(1, 0), (2, 0), (3, 9), (4, 0), (5, 0), (6, 0)]
    assert "VALUES (1), (2), (4), (5), (6)" in report.statements[0]


@pytest.mark.parametrize("journal", ["delete", "wal", "truncate", "persist"])
def test_an_eas_table_is_extended_without_touching_a_row(path: Path, journal: str) -> None:
    make_ea_database(path, journal=journal)
    before, mode = ea_rows(path), ask(path, "PRAGMA journal_mode")
    report = db.provision(path, ["EURUSD"])
    assert ea_rows(path) == before
    assert ask(path, "PRAGMA journal_mode") == mode
    assert report.made == {"table": 13, "column": 6, "index": 19, "view": 5, "seed": 1}
    added = ask(path, "SELECT is_reentry, reentry_generation, chain_id FROM trades_EURUSD")
    assert added == [(0, 0, None)] * 3
    assert db.problems(path, ["EURUSD"]) == ()
    assert report.backup is not None
    assert ea_rows(report.backup) == before
    assert ask(report.backup, "SELECT name FROM sqlite_master") == [("trades_EURUSD",)]


def test_what_else_an_ea_has_made_stays(path: Path) -> None:
    own = [
        "ALTER TABLE trades_EURUSD ADD COLUMN spread INTEGER DEFAULT 3",
        "CREATE TABLE ticks (t TEXT, bid REAL)",
        "CREATE INDEX own_index ON trades_EURUSD (profit)",
        "CREATE VIEW v_mine AS SELECT ticket FROM trades_EURUSD",
        "CREATE TRIGGER own_trigger AFTER INSERT ON trades_EURUSD BEGIN SELECT 1; END",
    ]
    make_ea_database(path, *own)
    before = set(ask(path, "SELECT sql FROM sqlite_master WHERE name NOT LIKE 'trades%'"))
    db.provision(path, ["EURUSD"])
    assert before <= set(ask(path, "SELECT sql FROM sqlite_master"))
    assert ask(path, "SELECT DISTINCT spread FROM trades_EURUSD") == [(3,)]
    assert db.problems(path, ["EURUSD"]) == ()


def test_names_in_other_case_and_types_of_the_same_kind_are_the_same(path: Path) -> None:
    run(
        path,
        """CREATE TABLE Trades_eurusd (TICKET INT PRIMARY KEY, Open_Time VARCHAR(20),
           CLOSE_TIME CHAR, "type" CLOB, lots DOUBLE, open_price FLOAT, close_price REAL,
           profit DOUBLE PRECISION, is_reentry BIGINT)""",
    )
    report = db.provision(path, ["EURUSD"])
    assert report.problems == ()
    assert report.made["column"] == 5
    assert len(ask(path, "SELECT * FROM sqlite_master WHERE lower(name) = 'trades_eurusd'")) == 1


def test_a_view_with_another_definition_is_replaced(path: Path) -> None:
    db.migrate(path, ["EURUSD"])
    run(path, "CREATE VIEW v_reentry_action_kpis_EURUSD AS SELECT 1 AS one")
    found = [p.detail for p in db.problems(path, ["EURUSD"]) if "kpis" in p.name]
    assert found == ["has another definition"]
    report = db.create_views(path, ["EURUSD"])
    assert 'DROP VIEW "v_reentry_action_kpis_EURUSD"' in report.statements
    kpis = ask(path, "SELECT name FROM pragma_table_info('v_reentry_action_kpis_EURUSD')")
    assert kpis[0] == ("action_no",)
    assert not db.create_views(path, ["EURUSD"]).statements


@pytest.mark.parametrize("use_case", [db.create_views, db.seed_performance])
def test_views_and_seeds_want_the_tables_first(path: Path, use_case: object) -> None:
    run(path, "CREATE TABLE notes (text)")
    before = snapshot(path.parent)
    with pytest.raises(ReentryError, match=r"EURUSD.* missing") as raised:
        use_case(path, ["EURUSD"])  # type: ignore[operator]  # one of two functions
    assert raised.value.hint == "Nothing was changed. Make the tables first: reentry migrate"
    assert snapshot(path.parent) == before


@pytest.mark.parametrize(
    ("statements", "told"),
    [
        (
            ["CREATE TABLE trades_EURUSD (ticket INTEGER PRIMARY KEY, lots TEXT)"],
            "column trades_EURUSD.lots: is TEXT, should be REAL",
        ),
        (
            ["CREATE TABLE trades_EURUSD (ticket INTEGER PRIMARY KEY, profit)"],
            "column trades_EURUSD.profit: is without a type, should be REAL",
        ),
        (
            ["CREATE TABLE trades_EURUSD (ticket INTEGER, lots REAL)"],
            "column trades_EURUSD.ticket: is not the primary key",
        ),
        (
            ["CREATE TABLE trades_EURUSD (lots REAL)"],
            "column trades_EURUSD.ticket: is missing; a primary key cannot be added",
        ),
        (
            ["CREATE TABLE trades_EURUSD (ticket INTEGER PRIMARY KEY, own TEXT NOT NULL)"],
            "column trades_EURUSD.own: must be filled, which we cannot do: nothing can be inserted",
        ),
        (
            ["CREATE VIEW trades_EURUSD AS SELECT 1 AS ticket"],
            "table trades_EURUSD: missing: a view stands under its name",
        ),
        (
            ["CREATE TABLE x (a)", "CREATE INDEX idx_trades_EURUSD_chain ON x (a)"],
            "index idx_trades_EURUSD_chain: stands for another index: one of x",
        ),
        (
            [
                "CREATE TABLE trades_EURUSD (ticket INTEGER PRIMARY KEY, chain_id TEXT)",
                "CREATE INDEX idx_trades_EURUSD_chain ON trades_EURUSD (ticket, chain_id)",
            ],
            "index idx_trades_EURUSD_chain: is on (ticket,chain_id), should be on (chain_id)",
        ),
        (
            ["CREATE TABLE v_reentry_action_kpis_EURUSD (a)"],
            "view v_reentry_action_kpis_EURUSD: missing: a table stands under its name",
        ),
        (
            [
                "CREATE TABLE reentry_executions_EURUSD (id INTEGER PRIMARY KEY, action_no INT)",
                "INSERT INTO reentry_executions_EURUSD VALUES (1, 1)",
            ],
            "column reentry_executions_EURUSD.ts: is missing; stored rows forbid to add it",
        ),
        (
            [
                "CREATE TABLE reentry_chains_EURUSD (chain_id TEXT PRIMARY KEY, total_pnl TEXT)",
                "INSERT INTO reentry_chains_EURUSD VALUES ('a', 1)",
            ],
            "column reentry_chains_EURUSD.total_pnl: is TEXT, should be REAL",
        ),
    ],
)
def test_what_we_must_not_change_is_told(path: Path, statements: list[str], told: str) -> None:
    run(path, *statements)
    before = ask(path, "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'trades%'")
    report = db.provision(path, ["EURUSD", "USDJPY"])
    assert told in report.problems
    assert f"  not changed: {told}" in list(report.lines())
    assert report.needs_action
    assert db.problems(path, ["USDJPY"]) == ()
    kept = {name for name, _sql in before}
    assert kept <= {name for (name,) in ask(path, "SELECT name FROM sqlite_master")}
    assert told in map(str, db.problems(path, ["EURUSD"]))
    assert not db.provision(path, ["EURUSD"]).statements


def test_an_empty_table_gets_columns_that_one_with_rows_cannot(path: Path) -> None:
    run(path, "CREATE TABLE reentry_executions_EURUSD (id INTEGER PRIMARY KEY)")
    assert db.provision(path, ["EURUSD"]).problems == ()
    run(path, "INSERT INTO reentry_executions_EURUSD (action_no) VALUES (1)")
    assert ask(path, "SELECT ts IS NOT NULL FROM reentry_executions_EURUSD") == [(1,)]


def test_a_view_is_not_made_on_a_table_that_lacks_what_it_reads(path: Path) -> None:
    run(path, "CREATE TABLE trades_EURUSD (lots REAL)")
    db.provision(path, ["EURUSD"])
    sql = "SELECT name FROM sqlite_master WHERE type = 'view' AND name LIKE '%EURUSD'"
    assert ask(path, sql) == []


@pytest.mark.parametrize(
    "symbol", ["", "eurusd", "EUR USD", 'A"; DROP TABLE x; --', "Ä", "A" * 33, "EURUSD.", "A\n"]
)
def test_what_cannot_name_a_table_is_refused(path: Path, symbol: str) -> None:
    for use_case in (db.provision, db.migrate, db.plan):
        with pytest.raises(ReentryError, match="cannot name a table"):
            use_case(path, [symbol])
    assert not path.parent.exists()


def test_a_plan_is_what_runs(path: Path) -> None:
    planned = db.plan(path, ["EURUSD"])
    assert not path.parent.exists()
    report = db.provision(path, ["EURUSD"])
    assert report.statements == planned
    assert db.plan(path, ["EURUSD"]) == ()


def test_what_if_changes_nothing(path: Path) -> None:
    make_ea_database(path)
    before = snapshot(path.parent)
    report = db.provision(path, ["EURUSD"], what_if=True)
    assert "made or changed for 1 symbol" in report.summary
    assert 'ALTER TABLE "trades_EURUSD" ADD COLUMN "chain_id" TEXT;' in list(report.lines())
    assert snapshot(path.parent) == before


def test_rows_that_break_a_rule_are_no_damage(path: Path) -> None:
    run(
        path,
        "CREATE TABLE own (a INTEGER CHECK (a > 0))",
        "PRAGMA ignore_check_constraints = ON",
        "INSERT INTO own VALUES (-1)",
    )
    assert db.check_integrity(path) == "ok"
    assert db.provision(path, ["EURUSD"]).problems == ()


def test_only_the_newest_backups_are_kept(path: Path) -> None:
    run(path, "CREATE TABLE notes (text)")
    folder = path.parent / "copies"
    for symbol in ("A", "B", "C", "D"):
        db.migrate(path, [symbol], backup_folder=folder, backups_kept=2)
    kept = db.backups(path, folder)
    assert len(kept) == 2
    assert ask(kept[0], "SELECT name FROM sqlite_master WHERE name = 'trades_B'")
    assert not ask(kept[0], "SELECT name FROM sqlite_master WHERE name = 'trades_C'")
    assert ask(kept[1], "SELECT name FROM sqlite_master WHERE name = 'trades_C'")


def test_500_symbols(path: Path) -> None:
    symbols = [f"S{number:03}" for number in range(500)]
    made = db.provision(path, symbols).made
    assert made == {"table": 2509, "index": 3013, "view": 2001, "seed": 500}
    assert db.problems(path, symbols) == ()
    assert not db.provision(path, symbols).statements


HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN " + sys.argv[2])
connection.execute("INSERT INTO trades_EURUSD (ticket) VALUES (99)")
print("held", flush=True)
sys.stdin.readline()
connection.execute("COMMIT")
"""


def hold(path: Path, kind: str) -> subprocess.Popen[str]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), kind],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    return holder


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_migration_waits_for_another_writer(path: Path, journal: str) -> None:
    make_ea_database(path, journal=journal)
    heard: list[str] = []
    with hold(path, "IMMEDIATE") as holder:

        def release(line: str) -> None:
            if not heard:
                assert holder.stdin
                holder.stdin.write("\n")
                holder.stdin.flush()
            heard.append(line)

        report = db.provision(path, ["EURUSD"], progress=release)
    assert heard[0] == "trades.db is in use by another program; waiting"
    assert report.problems == ()
    assert db.problems(path, ["EURUSD"]) == ()
    assert ask(path, "SELECT count(*) FROM trades_EURUSD WHERE ticket = 99") == [(1,)]


@pytest.mark.parametrize(("journal", "kind"), [("delete", "EXCLUSIVE"), ("wal", "IMMEDIATE")])
def test_a_writer_that_does_not_end_is_told_as_locked(path: Path, journal: str, kind: str) -> None:
    make_ea_database(path, journal=journal)
    with hold(path, kind) as holder:
        with pytest.raises(db.DatabaseLocked, match="is locked by another program"):
            db.provision(path, ["EURUSD"], busy_timeout_seconds=0.1)
        if kind == "EXCLUSIVE":
            with pytest.raises(db.DatabaseLocked):
                db.problems(path, ["EURUSD"], busy_timeout_seconds=0.1)
            with pytest.raises(db.DatabaseLocked):
                db.check_integrity(path, busy_timeout_seconds=0.1)
        holder.communicate("\n")
    assert not (path.parent / "backups").exists()
    assert len(ask(path, "SELECT name FROM sqlite_master")) == 1


PROVISION = """
import sys
from pathlib import Path
from reentry_gui import db
print("ready", flush=True)
sys.stdin.readline()
symbols = [f"S{number}" for number in range(40)]
print(len(db.provision(Path(sys.argv[1]), symbols).statements), flush=True)
"""


@pytest.mark.parametrize("is_there", [False, True])
def test_two_migrations_at_once(path: Path, *, is_there: bool) -> None:
    if is_there:
        make_ea_database(path)
    both = [
        subprocess.Popen(
            [sys.executable, "-c", PROVISION, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for process in both:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for process in both:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
    ran = [int(process.communicate()[0]) for process in both]
    assert min(ran) == 0
    assert db.problems(path, [f"S{number}" for number in range(40)]) == ()
    assert db.check_integrity(path) == "ok"


OLD_OPERATIONS = """CREATE TABLE reentry_balance_operations (ticket INTEGER NOT NULL PRIMARY KEY,
    account TEXT NOT NULL DEFAULT '', time TEXT NOT NULL, type TEXT NOT NULL DEFAULT 'balance',
    amount REAL NOT NULL, currency TEXT NOT NULL DEFAULT '', comment TEXT NOT NULL DEFAULT '')"""
OLD_ROW = (7, "123", "2026-03-02 00:00:00", "balance", 1000.5, "USD", "Ümläut 'quote'")


def with_old_operations(path: Path, more: str = "") -> Path:
    db.provision(path, ["EURUSD"])
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("DROP TABLE reentry_balance_operations")
        plain.execute(OLD_OPERATIONS)
        plain.execute(
            "CREATE INDEX idx_reentry_balance_operations_time ON reentry_balance_operations(time)"
        )
        plain.execute(
            "INSERT INTO reentry_balance_operations VALUES (?, ?, ?, ?, ?, ?, ?)", OLD_ROW
        )
        if more:
            plain.execute(f"ALTER TABLE reentry_balance_operations ADD COLUMN {more}")
        plain.commit()
    return path


def test_operations_that_were_kept_by_their_ticket_alone_are_kept_by_account_too(
    tmp_path: Path,
) -> None:
    path = with_old_operations(tmp_path / "trades.db")
    [problem] = db.problems(path, ["EURUSD"])
    assert "is keyed by (ticket), should be by (account, ticket)" in str(problem)
    done = db.migrate(path, ["EURUSD"])
    assert done.backup
    assert done.made == {"table": 1}
    assert db.problems(path, ["EURUSD"]) == ()
    assert db.migrate(path, ["EURUSD"]).statements == ()
    with db.open_database(path) as database, db.transaction(database):
        assert db.balance_operations(database) == (db.BalanceOperation(*OLD_ROW),)
        other = db.BalanceOperation(7, "456", *OLD_ROW[2:])
        assert db.write_balance_operations(database, [other]) == 1
    with db.open_database(done.backup, read_only=True) as database:
        assert db.balance_operations(database) == (db.BalanceOperation(*OLD_ROW),)


def test_a_table_of_ours_with_a_column_of_somebody_else_s_is_not_made_anew(tmp_path: Path) -> None:
    path = with_old_operations(tmp_path / "trades.db", "theirs TEXT")
    done = db.migrate(path, ["EURUSD"])
    assert done.statements == ()
    assert "should be by (account, ticket)" in done.problems[0]
