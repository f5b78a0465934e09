from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reentry_gui import db
from reentry_gui.kpi import written
from reentry_gui.kpi.written import Mark, can_be_told, is_untouched, place_now, written_since

TABLES = ("one", "two", "three")
SHAPES = {
    "one": "(ticket INTEGER PRIMARY KEY, name TEXT, price REAL)",
    "two": "(ticket INTEGER PRIMARY KEY, name TEXT, price REAL, more TEXT)",
    "three": "(ticket INTEGER PRIMARY KEY, name TEXT)",
}
KEY = st.integers(-3, 40) | st.integers(-(2**63), 2**63 - 1)
TEXT = st.text("ab", max_size=5) | st.integers(200, 3_000).map(lambda n: "x" * n)
COUNTED = "WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k LIMIT 60)"
Contents = dict[str, list[tuple[Any, ...]] | None]


class Place:
    """A database in WAL mode that a writer and a watcher hold open."""

    def __init__(self, folder: Path, page_bytes: int = 4_096) -> None:
        self.path = folder / "trades.db"
        self.writer = sqlite3.connect(self.path, isolation_level=None)
        self.writer.execute(f"PRAGMA page_size = {page_bytes}")
        self.writer.execute("PRAGMA journal_mode = WAL")
        for name, shape in SHAPES.items():
            self.writer.execute(f"CREATE TABLE {name} {shape}")
            self.writer.execute(f"CREATE INDEX of_{name} ON {name} (name)")
        self.watcher = sqlite3.connect(self.path)
        self.watcher.execute("SELECT count(*) FROM one").fetchone()

    def run(self, *steps: str) -> None:
        for step in steps:
            with contextlib.suppress(sqlite3.Error):  # no such table, a ticket that is taken
                self.writer.execute(step)

    def mark(self, last: Mark | None = None) -> Mark:
        found = place_now(self.path, last)
        assert found is not None
        return found

    def contents(self) -> Contents:
        found: Contents = {}
        for name in TABLES:
            try:
                found[name] = self.watcher.execute(f"SELECT * FROM {name}").fetchall()
            except sqlite3.OperationalError:
                found[name] = None
        return found

    def schema(self) -> int:
        version: int = self.watcher.execute("PRAGMA schema_version").fetchone()[0]
        return version

    def untouched(self, mark: Mark, schema: int) -> set[str]:
        """Return the tables that are told to be as they were at the mark."""
        with db.open_database(self.path, read_only=True) as opened:
            db.begin_copying(opened)
            if self.schema() != schema or not can_be_told(opened):
                return set()
            rows = written_since(self.path, mark)
            return {t for t in TABLES if rows is not None and is_untouched(opened, t, rows)}

    def close(self) -> None:
        self.writer.close()
        self.watcher.close()


@contextmanager
def place(page_bytes: int = 4_096) -> Iterator[Place]:
    with tempfile.TemporaryDirectory() as folder:
        made = Place(Path(folder), page_bytes)
        try:
            yield made
        finally:
            made.close()


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Place]:
    made = Place(tmp_path)
    for name in TABLES:
        columns = {"one": "n, 'a', 1.5", "two": "n, 'b', 2.5, 'c'", "three": "n, 'd'"}[name]
        made.run(
            f"INSERT INTO {name} WITH RECURSIVE k(n) AS (SELECT {TABLES.index(name)} * 1000 + 1"
            " UNION ALL SELECT n + 1 FROM k LIMIT 600) SELECT " + columns + " FROM k"
        )
    made.run("INSERT INTO one VALUES (5000, 'e', 0)")  # whatever follows it saw all before
    yield made
    made.close()


@st.composite
def step(draw: st.DrawFn) -> tuple[str, ...]:
    """Draw what a writer does: a statement, several at once, one taken back, or upkeep."""
    table = draw(st.sampled_from(TABLES))
    key, text = draw(KEY), draw(TEXT)
    columns = {"one": "1.5", "two": "2.5, 'more'", "three": ""}[table]
    values = ", ".join(filter(None, (f"'{text}'", columns)))
    change = draw(
        st.sampled_from(
            [
                f"INSERT OR REPLACE INTO {table} VALUES ({key}, {values})",
                f"INSERT OR REPLACE INTO {table} VALUES ({key}, {values})",
                f"UPDATE {table} SET name = '{text}' WHERE ticket >= {key}",
                f"UPDATE {table} SET name = substr(name, 1, 100) || 'z' || substr(name, 102)",
                f"UPDATE {table} SET ticket = ticket + 1 WHERE ticket = {key}",
                f"DELETE FROM {table} WHERE ticket <= {key}",
                f"DELETE FROM {table}",
                f"INSERT OR IGNORE INTO {table} {COUNTED} SELECT n, {values} FROM k",
            ]
        )
    )
    return draw(
        st.sampled_from(
            [
                (change,),
                (change,),
                (change,),
                ("BEGIN", change, f"DELETE FROM {table} WHERE ticket = 3", "COMMIT"),
                ("PRAGMA cache_size = 2", "BEGIN", change, "ROLLBACK"),
                ("PRAGMA wal_checkpoint(PASSIVE)", change),
                ("PRAGMA wal_checkpoint(RESTART)", change),
                ("PRAGMA wal_checkpoint(TRUNCATE)",),
                ("PRAGMA secure_delete = OFF", change),
                ("VACUUM",),
                (f"DROP TABLE {table}", f"CREATE TABLE {table} {SHAPES[table]}", change),
                (
                    f"ALTER TABLE {table} RENAME TO kept",
                    f"CREATE TABLE {table} {SHAPES[table]}",
                    f"INSERT INTO {table} SELECT * FROM kept WHERE ticket % 2",
                    "DROP TABLE kept",
                ),
            ]
        )
    )


@given(st.lists(step(), min_size=1, max_size=12), st.sampled_from([512, 1024, 4096]))
@settings(max_examples=200, deadline=None)
def test_a_table_that_is_told_to_be_untouched_holds_what_it_held(
    steps: list[tuple[str, ...]], page_bytes: int
) -> None:
    with place(page_bytes) as made:
        seen: list[tuple[Mark, int, Contents]] = []
        last = None
        for statements in steps:
            last = place_now(made.path, last)
            if last is not None:
                seen.append((last, made.schema(), made.contents()))
            made.run(*statements)
            now = made.contents()
            for mark, schema, then in seen:
                for table in made.untouched(mark, schema):
                    assert now[table] == then[table]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE {0} SET name = 'z' WHERE ticket % 1000 = 300",
        "DELETE FROM {0} WHERE ticket % 1000 = 300",
        "INSERT INTO {0} (ticket, name) VALUES (4000, 'new')",
    ],
)
def test_a_change_of_one_table_leaves_the_others_untouched(
    filled: Place, table: str, change: str
) -> None:
    mark, schema = filled.mark(), filled.schema()
    filled.run("INSERT INTO one VALUES (5001, 'f', 0)")  # of this nobody can tell who sees it
    mark, schema = filled.mark(mark), filled.schema()
    filled.run("INSERT INTO one VALUES (5002, 'f', 0)")
    mark = filled.mark(mark)
    filled.run(change.format(table))
    assert filled.untouched(mark, schema) == set(TABLES) - {table, "one"}
    filled.run("UPDATE one SET price = 7 WHERE ticket = 1")
    mark = filled.mark(mark)
    filled.run("UPDATE one SET price = 8 WHERE ticket = 1")
    assert filled.untouched(filled.mark(mark), schema) == set(TABLES) - {"one"}


def test_where_nobody_has_written_all_is_untouched(filled: Place) -> None:
    mark = filled.mark()
    filled.run("UPDATE of SET n = 1")  # fails: nothing is written
    before = filled.untouched(mark, filled.schema())
    assert before == {"two", "three"}  # of the last commit nobody can tell


def test_a_mark_lies_behind_the_last_commit_but_one(filled: Place) -> None:
    frames = [filled.mark().frames]
    mark = None
    for number in range(4):
        filled.run(f"INSERT INTO three VALUES ({9000 + number}, 'x')")
        mark = filled.mark(mark)
        assert mark == filled.mark()  # from the beginning it is the same
        frames.append(mark.frames)
    size = written.FRAME_HEADER + 4_096
    ends = ends_of_commits(wal(filled).read_bytes(), size)
    assert frames == ends[-len(frames) - 1 : -1]


def ends_of_commits(content: bytes, size: int) -> list[int]:
    """Return behind which frames a commit ends, every checksum computed word by word."""
    order = "big" if content[3] & 1 else "little"

    def add(first: int, second: int, part: bytes) -> tuple[int, int]:
        for at in range(0, len(part), 8):
            first += int.from_bytes(part[at : at + 4], order) + second  # type: ignore[arg-type]  # one of its words
            first %= 2**32
            second += int.from_bytes(part[at + 4 : at + 8], order) + first  # type: ignore[arg-type]  # the same
            second %= 2**32
        return first, second

    found, sums = [], add(0, 0, content[:24])
    for nth, at in enumerate(range(written.HEADER, len(content), size), start=1):
        frame = content[at : at + size]
        sums = add(*add(*sums, frame[:8]), frame[written.FRAME_HEADER :])
        if frame[8:16] != content[16:24] or frame[16:24] != b"".join(
            value.to_bytes(4, "big") for value in sums
        ):
            break
        if frame[4:8] != bytes(4):
            found.append(nth)
    return found


def wal(of: Place) -> Path:
    return of.path.with_name("trades.db-wal")


@pytest.fixture
def logged(filled: Place, tmp_path: Path) -> tuple[Path, bytes, list[int]]:
    """Return the place of a log that lies by itself, its bytes, and where its commits end."""
    content = wal(filled).read_bytes()
    alone = tmp_path / "alone" / "trades.db"
    alone.parent.mkdir()
    log = alone.with_name("trades.db-wal")
    log.write_bytes(content)
    return alone, content, ends_of_commits(content, written.FRAME_HEADER + 4_096)


def at_frame(number: int) -> int:
    """Return where a frame begins, counted from 1."""
    return written.HEADER + (number - 1) * (written.FRAME_HEADER + 4_096)


def test_frames_behind_a_broken_one_are_none(logged: tuple[Path, bytes, list[int]]) -> None:
    path, content, ends = logged
    spot = at_frame(ends[-2]) + 2_000
    torn = content[:spot] + bytes([content[spot] ^ 1]) + content[spot + 1 :]
    path.with_name("trades.db-wal").write_bytes(torn)
    found = place_now(path)
    assert found is not None
    assert found.frames == ends[-4]


def test_where_the_place_was_written_over_nothing_is_told(
    logged: tuple[Path, bytes, list[int]],
) -> None:
    path, content, ends = logged
    mark = place_now(path)
    assert mark is not None
    assert mark.frames == ends[-2]
    assert written_since(path, mark) is not None
    spot = at_frame(mark.frames) + 16  # its checksum: another frame came there
    other = content[:spot] + bytes([content[spot] ^ 1]) + content[spot + 1 :]
    path.with_name("trades.db-wal").write_bytes(other)
    assert written_since(path, mark) is None
    path.with_name("trades.db-wal").write_bytes(content[: at_frame(mark.frames)])  # an older copy
    assert written_since(path, mark) is None


@pytest.mark.parametrize("content", [b"", b"x" * 31, b"x" * 5_000, None])
def test_what_is_no_log_has_no_place(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "trades.db-wal").write_bytes(content)
    assert place_now(tmp_path / "trades.db") is None


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("DELETE FROM two", id="an empty root"),
        pytest.param("INSERT INTO two SELECT ticket + 9000, name, 1, 2 FROM two", id="inner pages"),
        pytest.param(
            "UPDATE two SET name = hex(zeroblob(9000)) WHERE ticket = 1300", id="overflow"
        ),
        pytest.param("VACUUM", id="vacuum"),
    ],
)
def test_other_pages_tell_nothing(filled: Place, change: str) -> None:
    mark, schema = filled.mark(), filled.schema()
    filled.run(change)
    assert filled.untouched(mark, schema) == set()


def test_a_log_that_began_anew_tells_nothing(filled: Place) -> None:
    mark, schema = filled.mark(), filled.schema()
    filled.run("PRAGMA wal_checkpoint(RESTART)", "UPDATE one SET price = 8 WHERE ticket = 1")
    assert filled.untouched(mark, schema) == set()


def gone(_path: Path) -> bytes:
    raise FileNotFoundError


@pytest.mark.parametrize("header", [lambda _path: b"another", gone])
def test_a_log_that_begins_anew_meanwhile_tells_nothing(
    filled: Place, monkeypatch: pytest.MonkeyPatch, header: Callable[[Path], bytes]
) -> None:
    mark = filled.mark()
    assert written_since(filled.path, mark)
    monkeypatch.setattr(written, "header_of", header)
    assert written_since(filled.path, mark) is None


def test_much_that_was_written_is_not_looked_at(
    filled: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark, schema = filled.mark(), filled.schema()
    assert filled.untouched(mark, schema)
    monkeypatch.setattr(written, "MOST_BYTES", 4_200)
    assert filled.untouched(mark, schema) == set()


@pytest.mark.parametrize(
    "odd",
    [
        "CREATE TABLE odd (ticket INTEGER PRIMARY KEY, name TEXT) WITHOUT ROWID",
        "CREATE VIEW odd AS SELECT * FROM one",
        "CREATE TABLE odd (ticket INTEGER PRIMARY KEY, _rowid_ TEXT)",
        "CREATE VIRTUAL TABLE odd USING fts5(name)",
    ],
)
def test_what_keeps_its_rows_elsewhere_is_never_untouched(filled: Place, odd: str) -> None:
    filled.run(odd)
    with db.open_database(filled.path, read_only=True) as opened:
        assert is_untouched(opened, "one", [])
        assert not is_untouched(opened, "odd", [])
        assert not is_untouched(opened, "missing", [])


@pytest.mark.parametrize("pragma", ["journal_mode = DELETE", "auto_vacuum = FULL"])
def test_other_databases_are_read(tmp_path: Path, pragma: str) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path, isolation_level=None)
    for line in ("page_size = 4096", "auto_vacuum = NONE", "journal_mode = WAL", pragma):
        connection.execute(f"PRAGMA {line}")
    connection.execute("CREATE TABLE one (ticket INTEGER PRIMARY KEY, name TEXT)")
    if "auto" in pragma:
        connection.execute("VACUUM")
    with db.open_database(path, read_only=True) as opened:
        assert not can_be_told(opened)
    connection.close()
