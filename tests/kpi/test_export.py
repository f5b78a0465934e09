from __future__ import annotations

import csv
import datetime as dt
import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from reentry_gui import db, kpi
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError

NOW = dt.datetime(2026, 11, 22, 18, tzinfo=dt.UTC)


@pytest.fixture
def database(config: PackConfig) -> Path:
    path = config.path("db_path")
    db.provision(path, config.tables)
    return path


def fill(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.executemany(
            "INSERT INTO trades_EURUSD (ticket, type, lots, profit) VALUES (?, 'buy', 0.1, ?)",
            [(1, -10.0), (2, 25.5), (3, -3.25)],
        )
        connection.executemany(
            "INSERT INTO reentry_executions_EURUSD"
            " (ts, action_no, chain_id, source_trade_id, reentry_trade_id, status, error)"
            " VALUES ('2026-11-20 10:00:00', ?, ?, 1, ?, ?, ?)",
            [
                (3, "C1", 2, "OK", None),
                (3, "C1", 3, None, "=cmd|'/c calc'!A0"),
                (4, "C,2", None, "ABORTED", 'said "no", twice\r\nand more'),
                (4, "-C3", None, "ERROR", "@x"),
            ],
        )
    connection.close()


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file)]


def export(config: PackConfig, *, what_if: bool = False) -> kpi.SnapshotReport:
    return kpi.export_kpis(
        config.path("db_path"), config.tables, config.path("reports_dir"), NOW, what_if=what_if
    )


def test_each_symbol_gets_both_views_and_there_is_a_summary(
    config: PackConfig, database: Path
) -> None:
    fill(database)
    report = export(config)
    folder = config.path("reports_dir") / "2026-11-22"
    assert report.folder == folder
    names = sorted(path.name for path in folder.iterdir())
    assert names == sorted(
        [
            "SUMMARY.txt",
            "summary.json",
            *(f"{s}_reentry_execs_enriched.csv" for s in config.symbols),
            *(f"{s}_reentry_action_kpis.csv" for s in config.symbols),
        ]
    )
    [action] = rows(folder / "EURUSD_reentry_action_kpis.csv")
    assert action == {
        "action_no": "3",
        "execs": "2",
        "wins": "1",
        "total_pnl": "22.25",
        "avg_pnl": "11.125",
        "success_rate": "0.5",
        "sharpe": "",
    }
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    assert summary["symbols"][0] == {
        "symbol": "EURUSD",
        "executions": 4,
        "counted": 2,
        "wins": 1,
        "total_pnl": 22.25,
    }
    assert "EURUSD" in (folder / "SUMMARY.txt").read_text(encoding="utf-8")


def test_odd_texts_survive_and_no_cell_is_a_formula(config: PackConfig, database: Path) -> None:
    fill(database)
    folder = export(config).folder
    content = (folder / "EURUSD_reentry_execs_enriched.csv").read_bytes()
    first, second, third, fourth = rows(folder / "EURUSD_reentry_execs_enriched.csv")
    assert first["error"] == ""
    assert second["error"] == "'=cmd|'/c calc'!A0"
    assert third["error"] == 'said "no", twice\r\nand more'
    assert third["chain_id"] == "C,2"
    assert fourth["chain_id"] == "'-C3"
    assert fourth["error"] == "'@x"
    assert third["ret_profit"] == ""  # NULL
    assert first["src_profit"] == "-10.0"  # a number stays one
    assert len(first) == 27
    assert content.count(b"\r\n") == 6
    assert b"\xef\xbb\xbf" not in content


def test_empty_data_are_said_and_no_error(config: PackConfig, database: Path) -> None:
    assert database.is_file()
    report = export(config)
    assert not report.needs_action
    assert any("no re-entry was executed yet" in line for line in report.lines())
    assert rows(report.folder / "EURUSD_reentry_execs_enriched.csv") == []


def test_a_second_export_of_the_day_leaves_the_first(config: PackConfig, database: Path) -> None:
    first = export(config).folder
    fill(database)
    second = export(config).folder
    assert (first.name, second.name) == ("2026-11-22", "2026-11-22-2")
    assert rows(first / "EURUSD_reentry_execs_enriched.csv") == []


def test_a_preview_writes_nothing(config: PackConfig, database: Path) -> None:
    fill(database)
    report = export(config, what_if=True)
    assert report.symbols[0].executions == 4
    assert not config.path("reports_dir").exists()
    assert [*report.lines()][-1].startswith("would be written to")


def test_a_symbol_without_views_is_named(config: PackConfig, database: Path) -> None:
    report = kpi.export_kpis(database, ["EURUSD", "XAUUSD"], config.path("reports_dir"), NOW)
    assert report.needs_action
    assert any("XAUUSD" in line and "reentry migrate" in line for line in report.lines())


def test_no_database_is_explained_and_nothing_written(config: PackConfig) -> None:
    with pytest.raises(ReentryError, match="there is no such database"):
        export(config)
    assert not config.path("reports_dir").exists()


def test_a_killed_export_leaves_no_folder_of_that_day(config: PackConfig, database: Path) -> None:
    fill(database)
    code = (
        "import os, sys; from pathlib import Path; import datetime as dt\n"
        "from reentry_gui import files, kpi\n"
        "real, seen = files.write_chunks, []\n"
        "def write(path, chunks):\n"
        "    seen.append(path)\n"
        "    if len(seen) == 4: os.kill(os.getpid(), 9)\n"
        "    return real(path, chunks)\n"
        "files.write_chunks = write\n"
        "now = dt.datetime(2026, 11, 22, 18, tzinfo=dt.UTC)\n"
        "symbols = ['EURUSD', 'USDJPY', 'GBPUSD']\n"
        "kpi.export_kpis(Path(sys.argv[1]), symbols, Path(sys.argv[2]), now)\n"
    )
    reports = config.path("reports_dir")
    subprocess.run([sys.executable, "-c", code, str(database), str(reports)], check=False)
    assert not (reports / "2026-11-22").exists()
    assert export(config).folder.name == "2026-11-22"
    assert [path.name for path in reports.iterdir()] == ["2026-11-22"]


def test_memory_does_not_grow_with_rows(database: Path) -> None:
    resource = pytest.importorskip("resource", reason="peak memory is told on POSIX systems only")
    assert resource
    code = (
        "import resource, sqlite3, sys; from pathlib import Path\n"
        "from reentry_gui import db\n"
        "def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "def run():\n"
        "    with db.open_database(Path(sys.argv[1]), read_only=True) as opened:\n"
        "        return sum(map(len, db.CsvRows(opened, 'v_reentry_execs_enriched_EURUSD')))\n"
        "def grow(n):\n"
        "    c = sqlite3.connect(sys.argv[1])\n"
        "    with c: c.executemany('INSERT INTO reentry_executions_EURUSD (action_no, error)'\n"
        "        ' VALUES (3, ?)', (('x' * 200,) for _ in range(n)))\n"
        "    c.close()\n"
        "grow(20_000); run(); first = peak(); grow(200_000); size = run(); last = peak()\n"
        "assert size > 40_000_000, size\n"
        "print((last - first) * 1024 / size)\n"
    )
    command = [sys.executable, "-c", code, str(database)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert float(ended.stdout) < 0.2
