"""What only Windows does: refuse to replace a file that another program holds open."""

from __future__ import annotations

import contextlib
import ctypes
import datetime as dt
import gc
import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reentry_gui import cli, files, personas
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.kpi.loading import forget, load

pytestmark = pytest.mark.skipif(os.name != "nt", reason="only Windows locks a file held open")
MONDAY = dt.date(2026, 11, 23)
TO_READ, NOT_SHARED, OPEN_EXISTING = 0x80000000, 0, 3
AS_AN_EA = """
import sys, test_held_open
let_go = test_held_open.keep(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
let_go()
"""


def keep(path: str) -> Callable[[], object]:
    """Open a file as MQL4's FileOpen does unless told to share: alone; return how to let go."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateFileW.restype = ctypes.c_void_p
        kernel.CloseHandle.argtypes = [ctypes.c_void_p]
        handle = kernel.CreateFileW(path, TO_READ, NOT_SHARED, None, OPEN_EXISTING, 0, None)
        assert handle != ctypes.c_void_p(-1).value, ctypes.get_last_error()
        return lambda: kernel.CloseHandle(handle)
    raise AssertionError("only Windows keeps others away")


@contextlib.contextmanager
def kept_by_an_ea(path: Path) -> Iterator[None]:
    """Let another process keep a file to itself."""
    words = [sys.executable, "-c", AS_AN_EA, str(path)]
    where = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    with subprocess.Popen(
        words,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": where},
    ) as ea:
        assert ea.stdin is not None
        assert ea.stdout is not None
        assert ea.stdout.readline().strip() == b"held"
        try:
            yield
        finally:
            ea.stdin.close()
            ea.wait()


def test_a_file_held_open_is_retried_and_then_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "FIRST_PAUSE_SECONDS", 0.001)
    target = tmp_path / "EURUSD_reentry.csv"
    target.write_bytes(b"old")
    with target.open("rb") as held:
        with pytest.raises(ReentryError) as caught:
            files.write_bytes(target, b"new")
        assert held.read() == b"old"
    assert "MetaTrader" in caught.value.hint
    assert [path.name for path in tmp_path.iterdir()] == [target.name]
    files.write_bytes(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_file_that_is_let_go_in_time_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "EURUSD_reentry.csv"
    target.write_bytes(b"old")
    held = target.open("rb")
    threading.Timer(0.2, held.close).start()
    files.write_bytes(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_rotation_that_meets_a_held_file_puts_the_others_back(
    pack: PackConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "FIRST_PAUSE_SECONDS", 0.001)
    personas.rotate(pack, MONDAY)
    before = {s: pack.deployed_profile(s).read_bytes() for s in pack.symbols}
    with pack.deployed_profile("GBPUSD").open("rb"):
        report = personas.rotate(pack, MONDAY + dt.timedelta(days=1))
    assert report.state == "restored"
    assert "GBPUSD" in report.error
    assert {s: pack.deployed_profile(s).read_bytes() for s in pack.symbols} == before
    assert personas.rotate(pack, MONDAY + dt.timedelta(days=1)).state == "complete"


def test_the_database_can_be_put_elsewhere_when_its_figures_are_read(pack: PackConfig) -> None:
    path = pack.path("db_path")
    row = "(7, '2026-11-23 09:00', '2026-11-23 10:00', 'buy', 0.1, 1.1, 1.2, {0})"
    columns = "(ticket, open_time, close_time, type, lots, open_price, close_price, profit)"
    gc.disable()  # in the program, too, it comes much later
    try:
        for profit in (5, 6):
            with contextlib.closing(sqlite3.connect(path)) as writer, writer:
                writer.execute(
                    f"INSERT OR REPLACE INTO trades_EURUSD {columns} VALUES {row.format(profit)}"
                )
            assert len(load(pack).columns) == 1
        forget()
        path.rename(path.with_name("elsewhere.db"))
    finally:
        gc.enable()


@pytest.fixture
def brief(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait in vain for milliseconds only."""
    monkeypatch.setattr(files, "FIRST_PAUSE_SECONDS", 0.001)


def test_a_file_that_the_ea_reads_alone_is_read_after_it(tmp_path: Path) -> None:
    target = tmp_path / "EURUSD_reentry.csv"
    digest = files.write_bytes(target, b"old")
    for look, told in ((files.read_bytes, b"old"), (files.sha256_of, digest)):
        threading.Timer(0.2, keep(str(target))).start()
        assert look(target) == told


@pytest.mark.usefixtures("brief")
def test_a_file_that_the_ea_keeps_to_itself_is_explained(tmp_path: Path) -> None:
    target = tmp_path / "EURUSD_reentry.csv"
    target.write_bytes(b"old")
    with kept_by_an_ea(target):
        for step in (files.read_bytes, files.sha256_of):
            with pytest.raises(ReentryError, match="cannot be read") as caught:
                step(target)
            assert "no program locks it" in caught.value.hint
        with pytest.raises(ReentryError, match="cannot be written"):
            files.write_bytes(target, b"new")
    assert target.read_bytes() == b"old"
    with pytest.raises(ReentryError, match="cannot be read"):
        files.read_bytes(tmp_path)  # a folder: there is nobody to wait for


def test_an_ea_that_reads_the_new_profile_at_once_does_not_undo_the_rotation(
    pack: PackConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    personas.rotate(pack, MONDAY)
    read: list[Path] = []

    def notice(source: Path, target: Path) -> None:
        replace(source, target)
        if target.suffix == ".csv":
            threading.Timer(0.2, keep(str(target))).start()
            read.append(target)

    replace = files.replace
    monkeypatch.setattr(files, "replace", notice)
    report = personas.rotate(pack, MONDAY + dt.timedelta(days=1))
    assert report.state == "complete"
    assert {*read} == {pack.deployed_profile(symbol) for symbol in pack.symbols}


@pytest.mark.usefixtures("brief")
def test_a_rotation_beside_an_ea_that_keeps_its_profile_is_refused_in_words(
    pack: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    personas.rotate(pack, MONDAY)
    before = {s: pack.deployed_profile(s).read_bytes() for s in pack.symbols}
    named = ["--config", str(pack.file)]
    with kept_by_an_ea(pack.deployed_profile("GBPUSD")):
        for words in (["rotate", "--persona", "aggressive"], ["active"], ["verify"]):
            assert cli.main([*words, *named]) == 1, words
            told = "".join(capsys.readouterr())
            assert "GBPUSD_reentry.csv: cannot be read" in told, words
    assert {s: pack.deployed_profile(s).read_bytes() for s in pack.symbols} == before
    assert cli.main(["rotate", "--persona", "aggressive", *named]) == 0


@pytest.mark.usefixtures("brief")
def test_a_profile_that_is_kept_at_the_last_moment_leaves_all_as_they_were(
    pack: PackConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    personas.rotate(pack, MONDAY)
    before = {s: pack.deployed_profile(s).read_bytes() for s in pack.symbols}
    let_go: list[Callable[[], object]] = []

    def come_first(source: Path, target: Path) -> None:
        if target == pack.deployed_profile("GBPUSD") and not let_go:
            let_go.append(keep(str(target)))
        replace(source, target)

    replace = files.replace
    monkeypatch.setattr(files, "replace", come_first)
    report = personas.rotate(pack, MONDAY + dt.timedelta(days=1))
    let_go[0]()
    assert report.state == "restored"
    assert "GBPUSD" in report.error
    assert {s: pack.deployed_profile(s).read_bytes() for s in pack.symbols} == before
