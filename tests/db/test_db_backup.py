"""Backups, restores and dropping."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reentry_gui import db
from reentry_gui.db import backup
from reentry_gui.errors import ReentryError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "trades.db"
    db.provision(path, ["EURUSD", "USDJPY"])
    return path


def write(path: Path, ticket: int) -> None:
    with db.open_database(path) as opened:
        db.write_trades(opened, "EURUSD", [db.TradeRow(ticket)])


def tickets(path: Path) -> frozenset[int]:
    with db.open_database(path, read_only=True) as opened:
        return db.existing_tickets(opened, "EURUSD")


def test_a_backup_has_what_lies_in_the_wal_and_is_one_file(path: Path) -> None:
    with db.open_database(path) as opened:
        db.write_trades(opened, "EURUSD", [db.TradeRow(1)])
        assert path.with_name("trades.db-wal").stat().st_size > 0
        copy = db.back_up(path, path.parent / "backups")
    assert tickets(copy) == {1}
    assert sorted(p.name for p in copy.parent.iterdir() if p.name != ".lock") == [copy.name]
    with db.open_database(copy) as opened:
        assert opened.journal == "delete"


def test_backups_of_other_databases_are_not_counted(path: Path) -> None:
    folder = path.parent / "backups"
    other = path.with_name("trades.eu.db")
    db.migrate(other, [])
    theirs = db.back_up(other, folder)
    (folder / "trades.notes.db").write_text("mine")
    ours = [db.back_up(path, folder, keep=2) for _ in range(4)]
    assert db.backups(path, folder) == tuple(ours[2:])
    assert theirs.exists()
    assert (folder / "trades.notes.db").exists()


def test_a_restore_reaches_a_program_that_has_the_database_open(path: Path) -> None:
    write(path, 1)
    copy = db.back_up(path, path.parent / "backups")
    write(path, 2)
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT count(*) FROM trades_EURUSD").fetchone() == (2,)
        report = db.restore(path, copy)
        assert other.execute("SELECT count(*) FROM trades_EURUSD").fetchone() == (1,)
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert report.replaced is not None
    assert tickets(report.replaced) == {1, 2}
    assert f"kept: {report.replaced}" in "\n".join(report.lines())


def test_a_restore_brings_back_a_database_that_is_gone(path: Path) -> None:
    write(path, 1)
    copy = db.back_up(path, path.parent / "backups")
    path.unlink()
    assert db.restore(path, copy).replaced is None
    assert tickets(path) == {1}


def test_a_restore_with_what_if_changes_nothing(path: Path) -> None:
    copy = db.back_up(path, path.parent / "backups")
    write(path, 1)
    report = db.restore(path, copy, what_if=True)
    assert "would be restored" in "\n".join(report.lines())
    assert tickets(path) == {1}


def test_a_restore_waits_in_vain_for_a_writer(path: Path) -> None:
    copy = db.back_up(path, path.parent / "backups")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(db.DatabaseLocked):
            db.restore(path, copy, busy_timeout_seconds=0.1)


def test_a_restore_waits_in_vain_for_a_reader(tmp_path: Path) -> None:
    path = tmp_path / "rollback.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (text)")
    db.migrate(path, ["EURUSD"])
    write(path, 1)
    copy = db.back_up(path, path.parent / "backups")
    write(path, 2)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM trades_EURUSD").fetchone()
        with pytest.raises(db.DatabaseLocked, match="is locked by another program"):
            db.restore(path, copy, busy_timeout_seconds=0.1)
    assert tickets(path) == {1, 2}
    assert db.check_integrity(path) == "ok"


def test_the_database_is_no_backup_of_itself(path: Path) -> None:
    with pytest.raises(ReentryError, match="is the database itself"):
        db.restore(path, path)


def test_a_missing_backup_is_told(path: Path) -> None:
    with pytest.raises(db.DatabaseMissing, match=r"none\.db"):
        db.restore(path, path.with_name("none.db"))


def test_the_wal_of_a_damaged_database_goes_with_it(tmp_path: Path) -> None:
    damaged = tmp_path / "trades.db"
    damaged.write_bytes(b"?")
    (tmp_path / "trades.db-wal").write_bytes(b"w")
    (tmp_path / "trades.db-journal").write_bytes(b"j")
    aside = backup.set_aside(damaged)
    assert aside is not None
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()} == {
        aside.name: b"?",
        f"{aside.name}-wal": b"w",
        f"{aside.name}-journal": b"j",
    }


def names(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
        return {name for (name,) in connection.execute(sql)}


def test_drop_takes_ours_and_never_the_trades(path: Path) -> None:
    write(path, 1)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE ticks (a)")
        connection.execute("CREATE VIEW v_mine AS SELECT ticket FROM trades_EURUSD")
        connection.commit()
    before = names(path)
    report = db.drop_own_tables(path, ["EURUSD", "USDJPY"])
    assert names(path) == {"trades_EURUSD", "trades_USDJPY", "ticks", "v_mine", "sqlite_sequence"}
    assert tickets(path) == {1}
    assert report.backup is not None
    assert names(report.backup) == before
    dropped = {name.split()[1] for name in report.dropped}
    assert dropped == before - names(path)
    assert len(dropped) > 20
    again = db.drop_own_tables(path, ["EURUSD", "USDJPY"])
    assert (again.dropped, again.backup) == ((), None)
    assert "nothing to drop" in "\n".join(again.lines())
    assert db.provision(path, ["EURUSD", "USDJPY"]).problems == ()


def test_drop_with_what_if_lists_and_keeps(path: Path) -> None:
    before = names(path)
    report = db.drop_own_tables(path, ["EURUSD"], what_if=True)
    assert "would drop view v_reentry_action_kpis_EURUSD" in list(report.lines())
    assert not any("trades_EURUSD" in name.split() for name in report.dropped)
    assert names(path) == before


def test_drop_leaves_what_only_has_our_name(tmp_path: Path) -> None:
    path = tmp_path / "own.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE VIEW reentry_chains_EURUSD AS SELECT 1")
        connection.execute("CREATE TABLE v_reentry_action_kpis_EURUSD (a)")
        connection.commit()
    assert db.drop_own_tables(path, ["EURUSD"]).dropped == ()
