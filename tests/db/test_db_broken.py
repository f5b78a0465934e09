"""Databases that are none, damaged, out of reach or on a full disk: told, and left as they are."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reentry_gui import db
from reentry_gui.errors import ReentryError

PAGE = 4096
FOREIGN = "is no SQLite database, or it is encrypted"
DAMAGED = "is damaged"


def sound(path: Path, journal: str = "delete") -> bytearray:
    """Make a database of some pages and return its bytes."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA page_size = {PAGE}")
        connection.execute(f"PRAGMA journal_mode = {journal}")
        connection.execute("CREATE TABLE trades_EURUSD (ticket INTEGER PRIMARY KEY, comment TEXT)")
        connection.execute("CREATE INDEX own ON trades_EURUSD (comment)")
        rows = [(n, f"comment {n} " * 20) for n in range(500)]
        connection.executemany("INSERT INTO trades_EURUSD VALUES (?, ?)", rows)
        connection.commit()
    content = bytearray(path.read_bytes())
    path.unlink()
    return content


def put(content: bytearray, at: int, new: bytes) -> bytes:
    content[at : at + len(new)] = new
    return bytes(content)


def bad_schema(path: Path, change: str) -> bytes:
    path.write_bytes(sound(path))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(f"UPDATE sqlite_master SET {change} WHERE name = 'own'")
        connection.commit()
    return path.read_bytes()


NOISE = random.Random(7).randbytes(3 * PAGE)
BROKEN: dict[str, tuple[Callable[[Path], bytes], str]] = {
    "a text": (lambda _path: b"symbol,profit\r\nEURUSD,1.0\r\n", FOREIGN),
    "a long text": (lambda _path: b"symbol,profit\r\n" * 1000, FOREIGN),
    "one byte": (lambda _path: b"S", FOREIGN),
    "a config": (lambda _path: b'{"symbols": ["EURUSD"]}', FOREIGN),
    "a UTF-16 text": (lambda _path: "Ticket\tProfit\r\n".encode("utf-16") * 100, FOREIGN),
    "a zip": (lambda _path: b"PK\x03\x04" + NOISE, FOREIGN),
    "noise": (lambda _path: NOISE, FOREIGN),
    "zeros": (lambda _path: bytes(2 * PAGE), FOREIGN),
    "an SQLite 2 database": (
        lambda _path: b"** This file contains an SQLite 2.1 database **" + bytes(PAGE),
        FOREIGN,
    ),
    "encrypted": (lambda path: bytes(b ^ 0x5A for b in sound(path)), FOREIGN),
    "half a header": (lambda path: bytes(sound(path)[:50]), FOREIGN),
    "a newer format": (lambda path: put(sound(path), 18, b"\x09\x09"), FOREIGN),
    "page size 3": (lambda path: put(sound(path), 16, b"\x00\x03"), FOREIGN),
    "cut off after a page": (lambda path: bytes(sound(path)[:PAGE]), DAMAGED),
    "cut off in the middle": (lambda path: bytes(sound(path)[: 7 * PAGE + 99]), DAMAGED),
    "a page of noise": (lambda path: put(sound(path), 5 * PAGE, NOISE[:PAGE]), DAMAGED),
    "a page of zeros": (lambda path: put(sound(path), 3 * PAGE, bytes(PAGE)), DAMAGED),
    "noise for a schema": (lambda path: put(sound(path), 100, NOISE[: PAGE - 100]), DAMAGED),
    "a row that the index lacks": (
        lambda path: put(sound(path), 9 * PAGE - 30, b"another comment"),
        DAMAGED,
    ),
    "an unreadable schema": (lambda path: bad_schema(path, "sql = 'CREATE NONSENSE'"), DAMAGED),
    "an index beyond the end": (lambda path: bad_schema(path, "rootpage = 99999"), DAMAGED),
}


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture(params=BROKEN)
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    make, told = BROKEN[request.param]
    path = tmp_path / "pack" / "trades.db"
    path.parent.mkdir()
    path.write_bytes(make(path))
    return path, told


def test_a_broken_database_is_refused_and_left_as_it_is(broken: tuple[Path, str]) -> None:
    path, told = broken
    before = snapshot(path.parent)
    with pytest.raises(db.DatabaseDamaged, match=told) as raised:
        db.provision(path, ["EURUSD"])
    assert raised.value.message.startswith(f"{path}: ")
    assert raised.value.hint.startswith("Nothing was changed. Restore a backup")
    assert snapshot(path.parent) == before


def test_a_broken_database_is_told_by_every_check(broken: tuple[Path, str]) -> None:
    path, told = broken
    before = snapshot(path.parent)
    found = db.check_integrity(path)
    assert found != "ok"
    with pytest.raises(db.DatabaseDamaged, match=told):
        db.back_up(path, path.parent / "backups")
    assert [name for name in snapshot(path.parent) if "backups" not in name] == [*before]
    assert db.backups(path, path.parent / "backups") == ()


def test_a_broken_backup_is_not_restored(broken: tuple[Path, str], tmp_path: Path) -> None:
    backup, _told = broken
    path = tmp_path / "live.db"
    db.migrate(path, ["EURUSD"])
    before = path.read_bytes()
    with pytest.raises(db.DatabaseDamaged, match="this backup is damaged"):
        db.restore(path, backup)
    assert path.read_bytes() == before


def test_a_broken_database_is_set_aside_by_a_restore(
    broken: tuple[Path, str], tmp_path: Path
) -> None:
    path, _told = broken
    content = path.read_bytes()
    backup = tmp_path / "backup.db"
    db.migrate(backup, ["EURUSD"])
    report = db.restore(path, backup)
    assert report.replaced is not None
    assert report.replaced.read_bytes() == content
    assert db.problems(path, ["EURUSD"], parts=["tables"]) == ()


@pytest.mark.parametrize("use_case", ["problems", "check", "back up", "views", "seed", "drop"])
def test_a_missing_database_is_told_and_not_made(tmp_path: Path, use_case: str) -> None:
    path = tmp_path / "nowhere" / "trades.db"
    calls: dict[str, Callable[[], object]] = {
        "problems": lambda: db.problems(path, ["EURUSD"]),
        "check": lambda: db.check_integrity(path),
        "back up": lambda: db.back_up(path, tmp_path / "backups"),
        "views": lambda: db.create_views(path, ["EURUSD"]),
        "seed": lambda: db.seed_performance(path, ["EURUSD"]),
        "drop": lambda: db.drop_own_tables(path, ["EURUSD"]),
    }
    with pytest.raises(db.DatabaseMissing, match="there is no such database"):
        calls[use_case]()
    assert not path.parent.exists()


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(db.DatabaseDamaged, match="is no file, so no database"):
        db.provision(tmp_path, ["EURUSD"])
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(ReentryError, match="cannot be written"):
        db.provision(tmp_path / "data" / "trades.db", ["EURUSD"])
    assert snapshot(tmp_path) == {"data": b"a file"}


def test_an_empty_file_is_a_new_database(tmp_path: Path) -> None:
    path = tmp_path / "trades.db"
    path.touch()
    assert db.provision(path, ["EURUSD"]).backup is None
    with db.open_database(path) as opened:
        assert opened.journal == "wal"


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    """Return a folder that we own and may not write in; root would be stopped by nothing."""
    if os.name == "nt":
        pytest.skip("Windows has no read-only folders of this kind")
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    as_root = os.geteuid() == 0
    if as_root:
        os.seteuid(65534)
    try:
        yield folder
    finally:
        if as_root:
            os.seteuid(0)
        folder.chmod(0o777)
        shutil.rmtree(folder)


def make_read_only(folder: Path) -> None:
    for file in folder.iterdir():
        file.chmod(0o444)
    if os.geteuid() == 65534:
        os.seteuid(0)
        folder.chmod(0o555)
        os.seteuid(65534)
    else:
        folder.chmod(0o555)


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_in_a_read_only_folder_we_read_and_say_that_we_cannot_write(
    read_only_folder: Path, journal: str
) -> None:
    path = read_only_folder / "trades.db"
    path.write_bytes(sound(path, journal))
    make_read_only(read_only_folder)
    before = snapshot(read_only_folder)
    assert db.check_integrity(path) == "ok"
    assert len(db.problems(path, ["EURUSD"])) > 0
    with pytest.raises(ReentryError, match=r"(cannot|may not) be written"):
        db.provision(path, ["EURUSD"])
    with pytest.raises(ReentryError, match="cannot be written"):
        db.back_up(path, read_only_folder / "backups")
    assert snapshot(read_only_folder) == before


def test_a_new_database_in_a_read_only_folder_is_refused(read_only_folder: Path) -> None:
    make_read_only(read_only_folder)
    with pytest.raises(ReentryError, match="cannot be opened, or no journal"):
        db.provision(read_only_folder / "trades.db", ["EURUSD"])
    assert list(read_only_folder.iterdir()) == []


def test_a_read_only_file_is_told(read_only_folder: Path) -> None:
    path = read_only_folder / "trades.db"
    path.write_bytes(sound(path))
    path.chmod(0o444)
    before = path.read_bytes()
    with pytest.raises(ReentryError, match="may not be written"):
        db.provision(path, ["EURUSD"])
    assert path.read_bytes() == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a disk of 400 KiB: a memory disk, which only root on Linux can make."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(disk)]
    if not shutil.which("mount") or subprocess.run(mount, check=False).returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_on_a_full_disk_the_database_stays_as_it_was(small_disk: Path, tmp_path: Path) -> None:
    path = small_disk / "trades.db"
    db.provision(path, ["EURUSD"], backup_folder=tmp_path)
    before = snapshot(small_disk)
    with pytest.raises(ReentryError, match="the disk is full"):
        db.provision(path, [f"S{n}" for n in range(50)], backup_folder=tmp_path)
    assert snapshot(small_disk) == before
    assert db.problems(path, ["EURUSD"]) == ()


def test_a_backup_that_does_not_fit_is_told_and_nothing_is_left(small_disk: Path) -> None:
    path = small_disk / "trades.db"
    db.provision(path, ["EURUSD"])
    (small_disk / "ballast").write_bytes(bytes(200_000))
    before = path.read_bytes()
    with pytest.raises(ReentryError, match="the disk is full"):
        db.provision(path, ["USDJPY"])
    assert path.read_bytes() == before
    assert db.backups(path, small_disk / "backups") == ()
    assert not list((small_disk / "backups").glob(".*tmp*"))


LIMITED = """
import resource, signal, sys
from pathlib import Path
from reentry_gui import db
from reentry_gui.errors import ReentryError
path = Path(sys.argv[1])
db.provision(path, ["EURUSD"])
before = path.read_bytes()
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
limit = len(before) + 20_000
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    db.provision(path, [f"S{n}" for n in range(50)])
except ReentryError as error:
    print(error.message)
assert path.read_bytes() == before
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on a file's size")
def test_a_write_that_the_system_refuses_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "trades.db"
    command = [sys.executable, "-c", LIMITED, str(path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert str(path) in ended.stdout
    assert "cannot be" in ended.stdout
    assert db.check_integrity(path) == "ok"
    assert db.provision(path, [f"S{n}" for n in range(50)]).problems == ()


KILL_AT_EACH = r"""
import logging, os, shutil, signal, sqlite3, sys
from pathlib import Path
from reentry_gui import db

folder, kind = Path(sys.argv[1]), sys.argv[2]
plain_connect, counted, kill_at = sqlite3.connect, 0, 0
EA = "SELECT ticket, quote(profit) FROM trades_EURUSD ORDER BY ticket"

def count(_statement):
    global counted
    counted += 1
    if counted == kill_at:
        os.kill(os.getpid(), signal.SIGKILL)

def connect(*arguments, **options):
    connection = plain_connect(*arguments, **options)
    connection.set_trace_callback(count)
    return connection

def make(path):
    if kind == "new":
        return
    connection = plain_connect(path)
    connection.execute(f"PRAGMA journal_mode = {kind}")
    connection.execute("CREATE TABLE trades_EURUSD (ticket INTEGER PRIMARY KEY, profit REAL)")
    rows = [(n, n / 7) for n in range(300)]
    connection.executemany("INSERT INTO trades_EURUSD VALUES (?, ?)", rows)
    connection.commit()
    connection.close()

def rows(path):
    connection = plain_connect(path)
    try:
        return connection.execute(EA).fetchall()
    finally:
        connection.close()

while True:
    kill_at += 1
    here = folder / str(kill_at)
    here.mkdir()
    path = here / "trades.db"
    make(path)
    before = rows(path) if kind != "new" else []
    whole = db.plan(path, ["EURUSD"])
    child = os.fork()
    if child == 0:
        sqlite3.connect = connect
        db.provision(path, ["EURUSD"])
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    if path.exists():
        assert db.check_integrity(path) == "ok", (kill_at, db.check_integrity(path))
        lacking = db.plan(path, ["EURUSD"])
        assert lacking in {(), whole}, (kill_at, lacking)
        if before:
            assert rows(path) == before, kill_at
    db.provision(path, ["EURUSD"])
    assert db.problems(path, ["EURUSD"]) == (), kill_at
    if before:
        assert rows(path) == before, kill_at
    shutil.rmtree(here)
    if status == 0:
        break
    assert os.WTERMSIG(status) == signal.SIGKILL, (kill_at, status)
print(kill_at - 1)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork to kill the child of")
@pytest.mark.parametrize("kind", ["new", "delete", "wal"])
def test_killed_at_any_statement_a_rerun_completes(tmp_path: Path, kind: str) -> None:
    command = [sys.executable, "-c", KILL_AT_EACH, str(tmp_path), kind]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.stderr == ""
    assert int(ended.stdout) > 30
