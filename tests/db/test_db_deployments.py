from __future__ import annotations

import dataclasses
import datetime as dt
import sqlite3
from pathlib import Path

import pytest

from reentry_gui import db
from reentry_gui.errors import ReentryError

FILE = db.DeployedFile(
    symbol="EURUSD",
    spelled="EURUSD.pro",
    persona="moderate",
    target=r"C:\MT4\MQL4\Files\config\EURUSD.pro_reentry.csv",
    sha256="aa",
    previous_sha256=None,
    backup_path=None,
    content=b"Action,Type\r\n\x00\xff",
    outcome="copied",
)
WHEN = dt.datetime(2024, 1, 31, 6, 45, tzinfo=dt.UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    db.migrate(tmp_path / "trades.db", [])
    return tmp_path / "trades.db"


def record(path: Path, *files: db.DeployedFile, reason: str = "Wednesday") -> int:
    return db.record(
        path, author="anna", reason=reason, state="complete", files=files, deployed_at=WHEN
    )


def test_what_is_recorded_is_read(path: Path) -> None:
    other = dataclasses.replace(FILE, symbol="USDJPY", outcome="deferred", content=None)
    number = record(path, FILE, other)
    found = db.deployment(path, number)
    assert found == db.Deployment(number, WHEN, "anna", "Wednesday", "complete", (FILE, other))


def test_the_newest_stands_first_and_the_limit_holds(path: Path) -> None:
    numbers = [record(path, FILE, reason=str(n)) for n in range(5)]
    assert [d.id for d in db.deployments(path, limit=3)] == numbers[:1:-1]
    assert [d.reason for d in db.deployments(path)] == ["4", "3", "2", "1", "0"]
    assert all(d.files == (FILE,) for d in db.deployments(path))


def test_the_latest_file_is_the_last_that_came_on_the_disk(path: Path) -> None:
    second = dataclasses.replace(FILE, persona="aggressive", sha256="bb", outcome="restored")
    failed = dataclasses.replace(FILE, persona="conservative", sha256="cc", outcome="failed")
    deferred = dataclasses.replace(FILE, symbol="USDJPY", outcome="deferred")
    record(path, FILE)
    record(path, second)
    record(path, failed, deferred)
    assert db.latest_files(path) == {"EURUSD": second}


def test_a_state_can_be_changed(path: Path) -> None:
    number = record(path, FILE)
    db.mark(path, number, "rolled_back")
    assert db.deployment(path, number).state == "rolled_back"


def test_one_that_is_not_there_is_told_with_those_that_are(path: Path) -> None:
    with pytest.raises(ReentryError, match="there is no deployment 9") as none:
        db.deployment(path, 9)
    assert none.value.hint == "There are: none yet"
    record(path, FILE)
    record(path, FILE)
    for call in (lambda: db.deployment(path, 9), lambda: db.mark(path, 9, "mixed")):
        with pytest.raises(ReentryError, match="there is no deployment 9") as some:
            call()
        assert some.value.hint == "There are: 2, 1"


def test_a_file_that_breaks_a_rule_leaves_no_half_deployment(path: Path) -> None:
    bad = dataclasses.replace(FILE, outcome="lost")  # type: ignore[arg-type]  # what a bug would pass
    with pytest.raises(sqlite3.IntegrityError):
        record(path, FILE, bad)
    assert db.deployments(path) == ()


def test_without_tables_it_is_told_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with pytest.raises(ReentryError, match="no such table: reentry_deployments") as raised:
        record(tmp_path / "empty.db", FILE)
    assert "reentry migrate" in raised.value.hint


def test_a_time_with_another_offset_is_stored_in_utc(path: Path) -> None:
    here = WHEN.astimezone(dt.timezone(dt.timedelta(hours=5)))
    number = db.record(path, author="", reason="", state="mixed", files=[], deployed_at=here)
    assert db.deployment(path, number).deployed_at == WHEN
