from __future__ import annotations

import contextlib
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reentry_gui import db
from reentry_gui.db import copies
from reentry_gui.kpi import database_file, snapshot
from reentry_gui.kpi.snapshot import Before, before
from reentry_gui.kpi.sources import Source
from reentry_gui.kpi.written import place_now

TABLES = ("trades_EURUSD", "trades_USDJPY")
LAYOUT = db.Layout("trades_{symbol}", "ticket", copies.kinds(text="name", number="price"))
SHAPE = "(ticket INTEGER PRIMARY KEY, name TEXT, price REAL)"
JOURNALS = ("WAL", "DELETE", "TRUNCATE", "PERSIST")
COUNTED = "WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k LIMIT {0})"
KEY = st.integers(-3, 60) | st.integers(-(2**63), 2**63 - 1)
TEXT = st.text("ab", max_size=5) | st.integers(100, 700).map(lambda n: "x" * n)
Row = tuple[Any, ...]


class Place:
    """A database that somebody writes to, and others look at beside SQLite."""

    def __init__(self, folder: Path, journal: str = "WAL", page_bytes: int = 4_096) -> None:
        self.path = folder / "trades.db"
        self.writer = sqlite3.connect(self.path, isolation_level=None, timeout=0)
        self.writer.execute(f"PRAGMA page_size = {page_bytes}")
        self.writer.execute(f"PRAGMA journal_mode = {journal}")
        for name in TABLES:
            self.writer.execute(f"CREATE TABLE {name} {SHAPE}")
            self.writer.execute(f"CREATE INDEX of_{name} ON {name} (name)")
        self.known: Before | None = None

    def run(self, *steps: str) -> None:
        for step in steps:
            with contextlib.suppress(sqlite3.Error):  # a lock, a ticket that is taken
                self.writer.execute(step)
        with contextlib.suppress(sqlite3.Error):  # a reader was in the way of the commit
            self.writer.execute("ROLLBACK")

    def look(self) -> None:
        """Look at the log, as is done before a connection is opened."""
        mark = self.known.mark if self.known else None
        self.known = before(self.path, place_now(self.path, mark))

    @contextmanager
    def reading(self) -> Iterator[dict[str, Source]]:
        """Return the tables at one moment."""
        with db.open_database(self.path, read_only=True, busy_timeout_seconds=0.2) as opened:
            db.begin_copying(opened)
            of = snapshot.snapshot(opened, self.known)
            yield {
                name: Source(opened, LAYOUT, name.removeprefix("trades_"), of) for name in TABLES
            }

    def close(self) -> None:
        self.writer.close()


@contextmanager
def place(journal: str, page_bytes: int = 4_096) -> Iterator[Place]:
    # On Windows a file stays that is open, as that of the caller's last look still is.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        made = Place(Path(folder), journal, page_bytes)
        try:
            yield made
        finally:
            made.close()


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Place]:
    made = Place(tmp_path)
    for name in TABLES:
        made.run(f"INSERT INTO {name} {COUNTED.format(900)} SELECT n, 'name', n / 4.0 FROM k")
    made.run("INSERT INTO trades_USDJPY VALUES (5000, 'e', 0)")
    made.look()
    yield made
    made.close()


def from_file(of: Source) -> list[Row] | None:
    """Return the rows as the file has them; None where that is not certain."""
    if of.whole is None or of.whole.copy.root:
        return None
    fields = of.fields()
    assert fields is not None
    names, prices = fields.text("name"), fields.number("price").tolist()
    found: list[Row] = []
    for at, (key, price) in enumerate(zip(fields.rows.keys.tolist(), prices, strict=True)):
        name = None if names.is_null[at] else names.text(at)
        found.append((key, name, None if np.isnan(price) else price))
    return found


def by_sqlite(of: Source) -> list[Row]:
    return of.database.sql(f"SELECT * FROM {of.table} ORDER BY ticket").fetchall()


@st.composite
def step(draw: st.DrawFn) -> tuple[str, ...]:
    """Draw what a writer does: a statement, several at once, one taken back, or upkeep."""
    table, key, text = draw(st.sampled_from(TABLES)), draw(KEY), draw(TEXT)
    change = draw(
        st.sampled_from(
            [
                f"INSERT OR REPLACE INTO {table} VALUES ({key}, '{text}', 1.5)",
                f"UPDATE {table} SET name = '{text}' WHERE ticket >= {key}",
                f"UPDATE {table} SET price = price + 1 WHERE ticket = {key}",
                f"UPDATE {table} SET name = substr(name, 1, 90) || 'z' || substr(name, 92)",
                f"DELETE FROM {table} WHERE ticket <= {key}",
                f"DELETE FROM {table}",
                f"INSERT OR IGNORE INTO {table} {COUNTED.format(90)} SELECT n, '{text}', 2 FROM k",
            ]
        )
    )
    return draw(
        st.sampled_from(
            [
                *[(change,)] * 4,
                ("BEGIN", change, f"DELETE FROM {table} WHERE ticket = 3", "COMMIT"),
                ("PRAGMA cache_size = 2", "BEGIN", change, "ROLLBACK"),
                ("PRAGMA wal_checkpoint(PASSIVE)", change),
                ("PRAGMA wal_checkpoint(RESTART)", change),
                ("PRAGMA wal_checkpoint(TRUNCATE)",),
                ("VACUUM",),
                (f"DROP TABLE {table}", f"CREATE TABLE {table} {SHAPE}", change),
            ]
        )
    )


STEPS = st.lists(st.tuples(step(), st.lists(step(), max_size=2)), min_size=1, max_size=8)


@given(STEPS, st.sampled_from(JOURNALS), st.sampled_from([512, 1_024, 4_096, 65_536]))
@settings(max_examples=120, deadline=None)
def test_the_file_holds_what_sqlite_reads_whatever_is_written_meanwhile(
    steps: list[tuple[tuple[str, ...], list[tuple[str, ...]]]], journal: str, page_bytes: int
) -> None:
    with place(journal, page_bytes) as made:
        digests: dict[tuple[str, str], list[Row]] = {}
        for earlier, meanwhile in steps:
            made.look()
            made.run(*earlier)
            with made.reading() as tables:
                for later in meanwhile:
                    made.run(*later)
                for name, of in tables.items():
                    rows, expected = from_file(of), by_sqlite(of)
                    assert rows in (None, expected)
                    print_of_file = of.print()
                    if rows is not None:
                        assert digests.setdefault((name, of.digest), expected) == expected
                        assert of.digest == of.leaves_digest
                    copied = Source(of.database, LAYOUT, of.symbol)
                    if copied.whole is not None and of.whole is not None:
                        assert copied.print() == print_of_file


@pytest.mark.parametrize("journal", JOURNALS)
def test_a_quiet_database_is_read_from_its_file(journal: str) -> None:
    with place(journal) as made:
        made.run(f"INSERT INTO trades_EURUSD {COUNTED.format(3_000)} SELECT n, 'a', n FROM k")
        made.run("INSERT INTO trades_USDJPY VALUES (1, 'b', 2)")
        made.look()
        with made.reading() as tables:
            rows = from_file(tables["trades_EURUSD"])
            assert rows == by_sqlite(tables["trades_EURUSD"])
            assert rows is not None
            assert len(rows) == 3_000


def test_of_the_last_commit_and_what_follows_sqlite_is_asked(filled: Place) -> None:
    with filled.reading() as tables:
        assert from_file(tables["trades_EURUSD"]) is not None
        assert from_file(tables["trades_USDJPY"]) is None  # in the last commit
    filled.run("UPDATE trades_EURUSD SET price = 7 WHERE ticket = 5")
    with filled.reading() as tables:
        assert from_file(tables["trades_EURUSD"]) is None
    filled.look()
    with filled.reading() as tables:
        assert from_file(tables["trades_EURUSD"]) is None
        assert from_file(tables["trades_USDJPY"]) is not None
        filled.run("UPDATE trades_USDJPY SET price = 8 WHERE ticket = 5")  # the moment has begun
        assert tables["trades_USDJPY"].leaves_digest != ""


def test_pages_that_only_the_log_has_are_read_from_it(filled: Place) -> None:
    size = filled.path.stat().st_size
    filled.run(f"INSERT INTO trades_EURUSD {COUNTED.format(9_000)} SELECT n + 5000, 'c', n FROM k")
    filled.run("INSERT INTO trades_USDJPY VALUES (5001, 'f', 0)")
    filled.look()
    assert filled.path.stat().st_size <= size + 4 * 4_096
    with filled.reading() as tables:
        assert from_file(tables["trades_EURUSD"]) == by_sqlite(tables["trades_EURUSD"])
        assert from_file(tables["trades_EURUSD"]) is not None


def test_a_log_beside_a_link_is_found_where_sqlite_has_it(filled: Place) -> None:
    link = filled.path.with_name("link.db")
    with contextlib.suppress(OSError):  # Windows asks for a right, Wine's links lead nowhere
        link.symlink_to(filled.path)
    if not link.exists():
        pytest.skip("this user may make no links")
    filled.run("UPDATE trades_EURUSD SET price = 9 WHERE ticket = 5", "DELETE FROM trades_USDJPY")
    known = before(link, place_now(link))
    with db.open_database(link, read_only=True) as opened:
        db.begin_copying(opened)
        of = Source(opened, LAYOUT, "EURUSD", snapshot.snapshot(opened, known))
        assert from_file(of) in (None, by_sqlite(of))


def test_a_log_that_another_database_left_is_not_looked_at() -> None:
    with place("WAL") as other, place("DELETE") as made:
        other.run("INSERT INTO trades_EURUSD VALUES (1, 'wrong', 1)")
        made.run("INSERT INTO trades_EURUSD VALUES (1, 'right', 1)")
        log = other.path.with_name("trades.db-wal").read_bytes()
        made.look()
        with made.reading() as tables:
            made.path.with_name("trades.db-wal").write_bytes(log)
            assert from_file(tables["trades_EURUSD"]) == [(1, "right", 1.0)]


def test_a_file_that_took_the_place_of_another_is_not_read(filled: Place) -> None:
    with filled.reading() as tables:
        assert tables["trades_EURUSD"].of is not None
    assert filled.known is not None
    filled.known = filled.known._replace(file=(0, 0))
    with filled.reading() as tables:
        assert tables["trades_EURUSD"].of is None


def test_on_a_network_share_sqlite_is_asked(filled: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    assert before(filled.path, None) is not None
    monkeypatch.setattr(db, "network_share", lambda _path: "cifs")
    assert before(filled.path, None) is None
    filled.look()
    with filled.reading() as tables:
        assert from_file(tables["trades_EURUSD"]) is None


def test_where_nothing_is_there_is_nothing_to_know(tmp_path: Path) -> None:
    assert before(tmp_path / "missing.db", None) is None


@pytest.mark.parametrize(
    "pragma", ["encoding = 'UTF-16le'", "page_size = 4096", "auto_vacuum = FULL"]
)
def test_other_kinds_of_databases_are_read_all_the_same(tmp_path: Path, pragma: str) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA {pragma}")
    connection.execute(f"CREATE TABLE trades_EURUSD {SHAPE}")
    connection.execute(f"INSERT INTO trades_EURUSD {COUNTED.format(500)} SELECT n, 'ä', n FROM k")
    connection.execute("DELETE FROM trades_EURUSD WHERE ticket < 100")
    connection.close()
    known = before(path, place_now(path))
    with db.open_database(path, read_only=True) as opened:
        db.begin_copying(opened)
        of = Source(opened, LAYOUT, "EURUSD", snapshot.snapshot(opened, known))
        fields = of.fields()
        assert fields is not None
        assert fields.rows.keys.tolist() == list(range(100, 501))
        assert fields.text("name").text(0) == "ä"


def test_reserved_bytes_are_left_to_sqlite(filled: Place) -> None:
    filled.run("PRAGMA wal_checkpoint(TRUNCATE)")
    filled.close()
    content = bytearray(filled.path.read_bytes())
    content[20] = 8
    filled.path.write_bytes(content)
    filled.look()
    with filled.reading() as tables:
        assert tables["trades_EURUSD"].of is None


@given(st.randoms(use_true_random=False), st.integers(1, 400))
@settings(max_examples=40, deadline=None)
def test_a_damaged_file_is_left_to_sqlite(dice: random.Random, many: int) -> None:
    with place("DELETE") as made:
        made.run(f"INSERT INTO trades_EURUSD {COUNTED.format(400)} SELECT n, 'name', n FROM k")
        made.close()
        content = bytearray(made.path.read_bytes())
        for _ in range(many):
            content[dice.randrange(4_096, len(content))] = dice.randrange(256)
        made.path.write_bytes(content)
        made.look()
        with contextlib.suppress(db.DatabaseDamaged), made.reading() as tables:
            for of in tables.values():
                of.leaves_digest  # noqa: B018  # raises nothing
                of.whole  # noqa: B018  # the same, but what SQLite says of it


def test_a_ticket_that_is_there_twice_is_told_as_damage() -> None:
    with place("DELETE") as made:
        made.run("INSERT INTO trades_EURUSD VALUES (1, 'a', 1)")
        made.run("INSERT INTO trades_EURUSD VALUES (2, 'b', 1)")
        asked = "SELECT rootpage FROM sqlite_master WHERE name = 'trades_EURUSD'"
        page = (made.writer.execute(asked).fetchone()[0] - 1) * 4_096
        made.close()
        content = bytearray(made.path.read_bytes())
        at = page + int.from_bytes(content[page + 10 : page + 12], "big")  # the second row
        assert content[at + 1] == 2
        content[at + 1] = 1
        made.path.write_bytes(content)
        made.look()
        with made.reading() as tables, pytest.raises(db.DatabaseDamaged, match="is damaged"):
            tables["trades_EURUSD"].whole  # noqa: B018  # raises


def test_what_cannot_be_read_is_left_to_sqlite(
    filled: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_file: object, _room: memoryview, _at: int) -> int:
        raise OSError(5, "Input/output error")

    filled.run("PRAGMA wal_checkpoint(TRUNCATE)")
    monkeypatch.setattr(database_file.DatabaseFile, "read_some", broken)
    with filled.reading() as tables:
        assert from_file(tables["trades_EURUSD"]) is None
        assert len(by_sqlite(tables["trades_EURUSD"])) == 900
        assert tables["trades_EURUSD"].whole is not None


def test_a_file_that_ends_too_early_is_left_to_sqlite(
    filled: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.run("PRAGMA wal_checkpoint(TRUNCATE)")
    monkeypatch.setattr(database_file.DatabaseFile, "read_some", lambda *_: 0)
    with filled.reading() as tables:
        assert from_file(tables["trades_EURUSD"]) is None


def test_large_tables_are_copied_a_span_at_a_time(
    filled: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reentry_gui.kpi.leaves.MOST_BYTES", 4_096)
    with filled.reading() as tables:
        assert from_file(tables["trades_EURUSD"]) is None


LOCKED = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    other.execute("BEGIN EXCLUSIVE")
except sqlite3.OperationalError as error:
    print(error)
else:
    print("taken")
"""


@pytest.mark.skipif(os.name == "nt", reason="locks of POSIX only")
def test_no_lock_of_sqlite_is_lost_by_looking_at_the_file() -> None:
    with place("DELETE") as made:
        made.run("INSERT INTO trades_EURUSD VALUES (1, 'a', 1)")
        made.look()
        made.writer.execute("BEGIN EXCLUSIVE")  # this process' own lock
        for _ in range(3):
            database_file.open_file(made.path)
        asked = [sys.executable, "-c", LOCKED, str(made.path)]
        found = subprocess.run(asked, capture_output=True, text=True, check=True)
        assert found.stdout.strip() == "database is locked"


@pytest.mark.skipif(os.name == "nt", reason="elsewhere files are closed at once")
def test_one_handle_a_file_and_none_of_a_file_without_a_name(tmp_path: Path) -> None:
    path = tmp_path / "one"
    path.write_bytes(b"first")
    found = database_file.open_file(path)
    assert database_file.open_file(path) is found
    path.with_name("two").write_bytes(b"other")
    path.with_name("two").replace(path)
    other = database_file.open_file(path)
    room = bytearray(5)
    other.read_into(memoryview(room), 0)
    assert room == b"other"
    found.read_into(memoryview(room), 0)  # somebody holds it still
    assert room == b"first"
    handle = found.handle
    del found
    with pytest.raises(OSError, match="Bad file"):
        os.fstat(handle)


def test_the_tables_use_what_the_snapshot_is_certain_of(filled: Place) -> None:
    with filled.reading() as tables:
        of = tables["trades_EURUSD"]
        assert of.is_as(of.leaves_digest)
        assert not of.is_as("")
        assert not of.is_as("another")
