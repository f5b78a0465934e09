"""The bridge while disk, database and clock fail it: killed at any write, full, locked, jumping.

Whatever happens, each question has one answer for ever, and each result stands once.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]  # it brings no types
import pytest
from bridge_life import check, told
from bridges import Bridge, deploy, question, rows, unreadable

from reentry_gui import db, profiles
from reentry_gui.api import bridge_status
from reentry_gui.config import PackConfig
from reentry_gui.decision.signals import read_signals, signals_file

HERE = Path(__file__).parent
WALKS = 4  # at the same time: most of a bridge's life is waiting
MODES = ("kill", "short", "fail")
KILLED = -9  # by SIGKILL, which Python on Windows does not know
Heard = dict[int, dict[str, Any]]


@pytest.fixture
def ready(pack: PackConfig) -> PackConfig:
    deploy(pack)
    return pack


def compiled(source: str, folder: Path) -> Path:
    """Compile what is preloaded."""
    compiler = shutil.which("gcc") or shutil.which("g++")
    if sys.platform != "linux" or compiler is None:
        pytest.skip("faults are injected on Linux, by a library that gcc or g++ compiles")
    made = folder / f"{source}.so"
    line = [compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", str(made)]
    subprocess.run([*line, str(HERE / source), "-ldl"], check=True)
    return made


@pytest.fixture(scope="session")
def disk_faults(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled("disk_faults.c", tmp_path_factory.mktemp("faults"))


@pytest.fixture(scope="session")
def clock_shift(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled("clock_shift.c", tmp_path_factory.mktemp("clock"))


def walked(library: Path, folder: Path, modes: str, parts: list[str]) -> dict[str, int]:
    """Walk some parts of a bridge's life at the same time; return how many points were tried."""
    program = [sys.executable, str(HERE / "kill_walk.py")]
    variables = os.environ | {"LD_PRELOAD": str(library)}
    walks = [
        subprocess.Popen(
            [*program, str(folder / f"walk{number}"), modes, part],
            env=variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number, part in enumerate(parts)
    ]
    told = [walk.communicate() for walk in walks]
    assert not any(walk.returncode for walk in walks), told
    found = [json.loads(line) for out, _error in told for line in out.splitlines()]
    assert [line for line in found if "wrong" in line] == []
    return {name: sum(line[name] for line in found) for name in ("points", "tried")}


def test_a_fault_at_some_write_loses_and_doubles_nothing(disk_faults: Path, tmp_path: Path) -> None:
    tried = walked(disk_faults, tmp_path, ",".join(MODES), ["20/80", "60/80"])["tried"]
    assert tried >= 2 * len(MODES) * 2


@pytest.mark.bench
@pytest.mark.parametrize("mode", MODES)
def test_a_fault_at_each_write_loses_and_doubles_nothing(
    disk_faults: Path, tmp_path: Path, mode: str
) -> None:
    parts = [f"{part}/{WALKS}" for part in range(1, WALKS + 1)]
    found = walked(disk_faults, tmp_path, mode, parts)
    print(f"\n{mode}: {found['tried']} points of some {found['points'] // WALKS}, nothing lost")  # noqa: T201  # a benchmark prints
    assert found["tried"] * WALKS >= found["points"]


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process can be limited")
def test_a_full_disk_is_told_and_nobody_is_answered_what_is_not_on_record(
    ready: PackConfig,
) -> None:
    with Bridge(ready) as bridge:
        client = bridge.client("lines")
        first = client.ask(question(1))
        process = psutil.Process(bridge.process.pid)
        before = process.rlimit(psutil.RLIMIT_FSIZE)
        process.rlimit(psutil.RLIMIT_FSIZE, (0, before[1]))  # no file may grow any more
        kind, fields = told(client, "reentry_decision_request", question(2))
        assert (kind, fields["error_code"]) == ("error", "NOT_RECORDED")
        assert fields["context"].startswith("ticket=2;generation=0;")
        assert "large" in status_of(bridge)["journal_trouble"]
        assert client.ask(question(1)) == first
        result = {"decision_id": first["decision_id"], "symbol": "EURUSD", "source_ticket": 1}
        result |= {"reentry_ticket": 100_001, "status": "OK"}
        kind, fields = told(client, "reentry_execution_result", result)
        assert (kind, fields["error_code"]) == ("error", "NOT_RECORDED")
        process.rlimit(psutil.RLIMIT_FSIZE, before)
        second = client.ask(question(2))
        assert status_of(bridge)["journal_trouble"] == ""
        assert told(client, "reentry_execution_result", result)[1]["recorded"] == 1
    check(ready, 1, {1: first, 2: second})


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process can be limited")
def test_a_close_that_nobody_asks_about_is_decided_once_the_disk_has_room(
    ready: PackConfig, make_config: Callable[..., PackConfig]
) -> None:
    config = make_config(bridge={"deadline_ms": 300})
    with Bridge(config) as bridge:
        client = bridge.client("lines")
        client.ask(question(1))
        process = psutil.Process(bridge.process.pid)
        before = process.rlimit(psutil.RLIMIT_FSIZE)
        process.rlimit(psutil.RLIMIT_FSIZE, (0, before[1]))  # no file may grow any more
        client.send("trade_update", question(2) | {"event": "close"})
        wait_for(lambda: status_of(bridge)["journal_trouble"])
        assert "large" in status_of(bridge)["journal_trouble"]
        process.rlimit(psutil.RLIMIT_FSIZE, before)
        wait_for(lambda: read_signals(signals_file(config)))
        assert status_of(bridge)["journal_trouble"] == ""
    assert [signal.source_ticket for signal in read_signals(signals_file(config))] == [2]
    sql = "SELECT ticket, delivered_tier FROM reentry_decisions ORDER BY ticket"
    assert rows(ready, sql) == [(1, 1), (2, 2)]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of two megabytes; it can be full indeed."""
    folder = tmp_path / "disk"
    folder.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(folder)]
    if sys.platform != "linux" or not shutil.which("mount"):
        pytest.skip("a small disk is mounted on Linux")
    if subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("this user may not mount a disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(disk: Path) -> Path:
    """Leave no byte free; return the file that takes it all."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(b"x" * 4_096):
            pass
    return ballast


@pytest.mark.parametrize("ends", ["stop", "kill"])
def test_a_close_that_a_full_disk_keeps_off_the_record_is_decided_by_the_next_bridge(
    small_disk: Path, make_config: Callable[..., PackConfig], ends: str
) -> None:
    closed = [*range(2, 32)]
    config = make_config(bridge={"deadline_ms": 300})
    moved = {"db_path": small_disk / "trades.db", "config_root": small_disk / "Files" / "config"}
    assert config.file
    document = json.loads(config.file.read_text("utf-8"))
    document["paths"] |= {key: str(path) for key, path in moved.items()}
    config.file.write_text(json.dumps(document), encoding="utf-8")
    config = PackConfig.model_validate(document).located(config.file)
    moved["config_root"].mkdir(parents=True)
    deploy(config)
    db.provision(config.path("db_path"), config.tables)
    with Bridge(config) as bridge:
        client = bridge.client("lines")
        client.ask(question(1))
        until_written(bridge)
        ballast = fill(small_disk)
        assert shutil.disk_usage(small_disk).free == 0
        for ticket in closed:  # the first ones still find room in the journal's last block
            client.send("trade_update", question(ticket) | {"event": "close"})
        wait_for(lambda: decided(bridge) == len(closed))
        undecided = status_of(bridge)["undecided"]
        assert 0 < undecided < len(closed)
        assert "no space left" in status_of(bridge)["journal_trouble"].lower()
        if ends == "kill":
            bridge.kill()
        else:
            assert bridge.stop() == 1
            said = json.loads(bridge.process.communicate()[0])
            assert said["undecided"] + said["left_in_journal"] >= undecided
            undecided = said["undecided"]  # fewer, where the database gave room back at its end
    status = bridge_status(config)
    assert status.undecided == undecided
    told = f"{undecided} closes wait for room on the disk"
    assert (told in "\n".join(status.lines())) == (undecided > 0)
    ballast.unlink()
    with Bridge(config) as bridge:
        wait_for(lambda: len(read_signals(signals_file(config))) == len(closed))
        assert status_of(bridge)["undecided"] == 0
    with Bridge(config):  # once is enough
        pass
    signals = read_signals(signals_file(config))
    assert sorted(signal.source_ticket for signal in signals) == closed
    sql = "SELECT ticket, delivered_tier FROM reentry_decisions ORDER BY ticket"
    assert rows(config, sql) == [(1, 1), *((ticket, 2) for ticket in closed)]
    assert bridge_status(config).undecided == 0


def decided(bridge: Bridge) -> int:
    """Return how many closes are decided, or wait for room."""
    status = status_of(bridge)
    return int(status["decided"] - 1 + status["undecided"])


def wait_for(found: Callable[[], object]) -> None:
    give_up = time.monotonic() + 30
    while not found():
        assert time.monotonic() < give_up
        time.sleep(0.02)


def locked(config: PackConfig) -> sqlite3.Connection:
    blocker = sqlite3.connect(config.path("db_path"), isolation_level=None)
    blocker.execute("BEGIN EXCLUSIVE")
    return blocker


def change_profile(config: PackConfig) -> None:
    content = profiles.render(profiles.default_profile("aggressive"))
    config.deployed_profile("EURUSD").write_bytes(content)


def test_a_kill_while_the_database_is_locked_changes_no_answer(ready: PackConfig) -> None:
    blocker = locked(ready)
    bridge = Bridge(ready)
    client = bridge.client("lines")
    before = [client.ask(question(ticket)) for ticket in range(1, 11)]
    bridge.kill()
    bridge.process.communicate()
    client.close()
    change_profile(ready)  # so that another answer would be another one
    with Bridge(ready) as bridge:
        client = bridge.client("framed")
        assert [client.ask(question(ticket)) for ticket in range(1, 11)] == before
        blocker.execute("ROLLBACK")
        blocker.close()
    stored = rows(ready, "SELECT decision_id, action FROM reentry_decisions ORDER BY ticket")
    assert stored == [(fields["decision_id"], fields["action"]) for fields in before]


@pytest.mark.parametrize("ends", ["stop", "kill"])
def test_what_stands_in_a_database_that_nobody_can_read_is_answered_all_the_same(
    ready: PackConfig, ends: str
) -> None:
    with Bridge(ready) as bridge:
        client = bridge.client("lines")
        before = [client.ask(question(ticket)) for ticket in range(1, 6)]
        until_written(bridge)
        if ends == "kill":
            bridge.kill()
    change_profile(ready)  # so that another answer would be another one
    blocker = unreadable(ready)
    with Bridge(ready) as bridge:
        client = bridge.client("framed")
        assert [client.ask(question(ticket)) for ticket in range(1, 6)] == before
        new = client.ask(question(6))
        assert new["action"] != before[0]["action"]
        blocker.execute("ROLLBACK")
        blocker.close()
    stored = rows(ready, "SELECT decision_id, action FROM reentry_decisions ORDER BY ticket")
    assert stored == [(fields["decision_id"], fields["action"]) for fields in [*before, new]]


@pytest.mark.skipif(sys.platform == "win32", reason="no open database can be moved away there")
@pytest.mark.parametrize("dialect", ["framed", "lines", "http"])
def test_a_question_that_was_perhaps_answered_before_is_not_decided_anew(
    ready: PackConfig, dialect: str
) -> None:
    with Bridge(ready) as bridge:
        before = bridge.client("lines").ask(question(1))
    for file in ready.path("db_path").with_name("trades.bridge").glob("written-*"):
        file.unlink()  # as after many thousand decisions
    change_profile(ready)  # so that another answer would be another one
    path = ready.path("db_path")
    hidden = path.with_name("hidden.db")
    with Bridge(ready) as bridge:
        path.rename(hidden)
        assert "perhaps decided before" in answered(bridge, dialect, question(1))
        hidden.rename(path)
        wait_for(lambda: before["reason"] in answered(bridge, dialect, question(1)))
    stored = rows(ready, "SELECT decision_id, action FROM reentry_decisions")
    assert stored == [(before["decision_id"], before["action"])]
    assert not ready.path("db_path").with_name("trades.bridge").joinpath("refused.log").exists()


def answered(bridge: Bridge, dialect: str, fields: dict[str, Any]) -> str:
    """Return what is answered to a question, whatever it is."""
    if dialect == "http":
        url = f"http://127.0.0.1:{bridge.ports['http']}/reentry/decide"
        asking = urllib.request.Request(url, json.dumps(fields).encode())
        try:
            with urllib.request.urlopen(asking) as answer:  # noqa: S310  # our own bridge
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            assert error.code == 503
            return error.read().decode()
    client = bridge.client(dialect)
    client.send("reentry_decision_request", fields)
    return json.dumps(client.read()[1])


def until_written(bridge: Bridge) -> None:
    """Wait until the database has everything."""
    wait_for(lambda: not status_of(bridge)["journal_waiting"])


def status_of(bridge: Bridge) -> dict[str, Any]:
    with urllib.request.urlopen(f"http://127.0.0.1:{bridge.ports['http']}/bridge/status") as told:
        found: dict[str, Any] = json.load(told)
    return found


def test_a_second_answer_that_could_not_be_avoided_is_told_beside_the_first(
    ready: PackConfig,
) -> None:
    journal = ready.path("db_path").with_name("trades.bridge")
    with Bridge(ready) as bridge:
        before = bridge.client("lines").ask(question(1))
    for file in journal.glob("written-*"):
        file.unlink()  # as after many thousand decisions
    change_profile(ready)
    blocker = unreadable(ready)
    with Bridge(ready) as bridge:
        again = bridge.client("lines").ask(question(1))
        assert (again["decision_id"], again["lots"]) != (before["decision_id"], before["lots"])
        blocker.execute("ROLLBACK")
        blocker.close()
        until_written(bridge)
    stored = rows(ready, "SELECT decision_id, action FROM reentry_decisions")
    assert stored == [(before["decision_id"], before["action"])]
    refused = (journal / "refused.log").read_text("ascii")
    assert "ticket 1 was decided a second time while the database could not be read" in refused
    assert f"action {before['action']} and then {again['action']}" in refused


@pytest.mark.bench
def test_a_database_that_is_locked_for_a_minute_is_told_and_filled_afterwards(
    ready: PackConfig,
) -> None:
    with Bridge(ready) as bridge:
        client = bridge.client("lines")
        client.ask(question(1))
        blocker = locked(ready)
        over, ticket, slowest = time.monotonic() + 60, 1, 0.0
        while time.monotonic() < over:
            ticket += 1
            began = time.monotonic()
            assert client.ask(question(ticket))["tier"] == 1
            slowest = max(slowest, time.monotonic() - began)
            time.sleep(0.05)
        status = status_of(bridge)
        blocker.execute("ROLLBACK")
        blocker.close()
    print(f"\nlocked for a minute: {ticket} answered, the slowest after {slowest * 1000:.0f} ms")  # noqa: T201  # a benchmark prints
    assert "locked" in status["database_trouble"]
    assert slowest * 1000 < ready.bridge.deadline_ms
    sql = "SELECT count(*), count(DISTINCT ticket), sum(delivered_tier = 1) FROM reentry_decisions"
    assert rows(ready, sql) == [(ticket, ticket, ticket)]


def test_the_computers_clock_jumps_and_nobody_is_dropped_or_asked_in_vain(
    clock_shift: Path, ready: PackConfig, tmp_path: Path
) -> None:
    shift = tmp_path / "shift"
    shift.write_text("0", encoding="ascii")
    variables = {"LD_PRELOAD": str(clock_shift), "CLOCK_SHIFT": str(shift)}
    with Bridge(ready, variables=variables) as bridge:
        client = bridge.client("lines")
        for ticket, jump in enumerate((0, 86_400, -172_800, 400 * 86_400, 0), 1):
            shift.write_text(str(jump), encoding="ascii")
            before = client.ask(question(ticket))
            assert (before["ticket"], before["tier"]) == (ticket, 1)
            client.send("trade_update", question(100 + ticket) | {"event": "close"})
            again = client.ask(question(ticket))
            assert again == before
        assert seen_time(bridge) < time.time() + 3600
        shift.write_text(str(-86_400), encoding="ascii")
        assert seen_time(bridge) < time.time() - 80_000
    assert [s.source_ticket for s in read_signals(signals_file(ready))] == list(range(101, 106))
    sql = "SELECT ticket, delivered_tier FROM reentry_decisions ORDER BY ticket"
    wanted = [(n, 1) for n in range(1, 6)] + [(100 + n, 2) for n in range(1, 6)]
    assert rows(ready, sql) == wanted


def seen_time(bridge: Bridge) -> float:
    """Return the time that the bridge's messages bear: the shift has to reach it."""
    client = bridge.client("framed")
    client.send("status_request", {})
    return float(json.loads(client.read_raw())["timestamp"])


def test_a_shift_of_the_clock_reaches_a_program(clock_shift: Path, tmp_path: Path) -> None:
    shift = tmp_path / "shift"
    shift.write_text("86400", encoding="ascii")
    variables = os.environ | {"LD_PRELOAD": str(clock_shift), "CLOCK_SHIFT": str(shift)}
    words = [sys.executable, "-c", "import time; print(time.time(), time.monotonic())"]
    found = subprocess.run(words, env=variables, capture_output=True, text=True, check=True)
    wall, steady = map(float, found.stdout.split())
    assert abs(wall - 86_400 - time.time()) < 3_600
    assert abs(steady - time.monotonic()) < 3_600


@contextlib.contextmanager
def unremovable(file: Path) -> Iterator[None]:
    """Keep a file from being removed: Windows does it for who reads it, Linux for a folder."""
    if os.name == "nt":
        with file.open("rb"):
            yield
    else:
        file.unlink()
        file.mkdir()
        yield
        file.rmdir()
        file.touch()


def test_a_run_file_that_cannot_be_removed_at_the_end_is_no_crash(ready: PackConfig) -> None:
    """As on Windows while another program reads it."""
    assert ready.file
    with Bridge(ready) as bridge:
        (run_file,) = (ready.file.parent / "appdata" / "Reentry" / "bridge").glob("*.json")
        with unremovable(run_file):
            assert bridge.stop() == 0
        assert run_file.exists()
    with Bridge(ready) as bridge:
        assert bridge.client("lines").ask(question(1))["tier"] == 1
