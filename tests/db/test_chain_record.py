from __future__ import annotations

import datetime as dt
from pathlib import Path

import hand_chains
from trade_histories import fill

from reentry_gui import db, profiles


def test_states_of_chains_by_symbol(tmp_path: Path) -> None:
    path = hand_chains.write(tmp_path / "trades.db")
    with db.open_database(path, read_only=True) as database:
        assert db.chain_statuses(database, ["EURUSD"]) == {
            "EURUSD/A": "ENDED",
            "EURUSD/B": "STOPPED",
            "EURUSD/C": "ACTIVE",
        }


def test_a_chain_with_an_open_trade_is_active_whatever_its_row_says(tmp_path: Path) -> None:
    path = hand_chains.write(tmp_path / "trades.db")
    with db.open_database(path) as database:
        database.sql("UPDATE reentry_chains_EURUSD SET chain_status = 'ended'")
        database.sql(
            "UPDATE trades_EURUSD SET close_time = '1970-01-01 00:00:00' WHERE ticket=2002"
        )
        assert db.chain_statuses(database, ["EURUSD"]) == {
            "EURUSD/A": "ENDED",
            "EURUSD/B": "ACTIVE",
            "EURUSD/C": "ACTIVE",
        }


def test_how_far_open_chains_have_come(tmp_path: Path) -> None:
    path = hand_chains.write(tmp_path / "trades.db")
    with db.open_database(path) as database:
        assert db.open_generations(database, ["EURUSD"]) == {"EURUSD/C": 1}
        database.sql("UPDATE trades_EURUSD SET close_time = NULL WHERE ticket IN (1002, 1003)")
        assert db.open_generations(database, ["EURUSD"]) == {"EURUSD/A": 2, "EURUSD/C": 1}


def test_without_generations_an_open_chain_came_to_its_first_trade(tmp_path: Path) -> None:
    with db.open_database(tmp_path / "ea.db", create=True) as database:
        database.sql("CREATE TABLE trades_EURUSD (ticket INTEGER, close_time TEXT, chain_id TEXT)")
        database.sql("INSERT INTO trades_EURUSD VALUES (1, NULL, 'A'), (2, NULL, '')")
        assert db.open_generations(database, ["EURUSD", "GBPUSD"]) == {"EURUSD/A": 0}
        database.raw().commit()


def test_blocked_attempts(tmp_path: Path) -> None:
    path = hand_chains.write(tmp_path / "trades.db")
    with db.open_database(path, read_only=True) as database:
        found = db.blocked_attempts(database, ["EURUSD"])
    assert found == [db.BlockedAttempt("EURUSD", 2002, 2, 0.10, "ABORTED", "spread")]


def test_the_profiles_that_lay_there(tmp_path: Path) -> None:
    path = hand_chains.write(tmp_path / "trades.db")
    with db.open_database(path, read_only=True) as database:
        found = db.live_profiles(database)
    assert [entry.since.day for entry in found] == [2, 3, 4, 5, 6]
    assert found[2] == db.LiveProfile(
        "EURUSD",
        dt.datetime(2026, 3, 4, 4, 45, tzinfo=dt.UTC),
        profiles.render(profiles.default_profile("aggressive")),
    )


def test_a_database_without_our_tables_has_nothing_on_record(tmp_path: Path) -> None:
    path = tmp_path / "ea.db"
    with db.open_database(path, create=True) as database:
        database.sql("CREATE TABLE trades_EURUSD (ticket INTEGER PRIMARY KEY, close_time TEXT)")
        database.raw().commit()
        assert db.chain_statuses(database, ["EURUSD", "GBPUSD"]) == {}
        assert db.blocked_attempts(database, ["EURUSD"]) == []
        assert db.live_profiles(database) == ()


def test_a_generated_history_is_read_whole(tmp_path: Path) -> None:
    path = fill(tmp_path / "trades.db", trades=2_000)
    with db.open_database(path, read_only=True) as database:
        statuses = db.chain_statuses(database, ["EURUSD"])
        rows = db.count_rows(database, "reentry_chains_EURUSD")
        blocked = db.blocked_attempts(database, ["EURUSD"])
    assert len(statuses) == rows
    assert set(statuses.values()) == {"ACTIVE", "STOPPED", "ENDED"}
    assert {attempt.status for attempt in blocked} == {"ABORTED", "ERROR"}
