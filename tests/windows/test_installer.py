"""The installer as a user meets it: install, start, upgrade under a running window, remove.

REENTRY_SETUP names the installer; without it there is nothing to test.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import scheduler as scheduler_program

import reentry_gui

SETUP = os.environ.get("REENTRY_SETUP", "")
LONGEST_SECONDS = 600
RUNNING = 4
CLASSES = r"Software\Classes"
KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Reentry"

pytestmark = pytest.mark.skipif(not SETUP, reason="REENTRY_SETUP names no installer")


def run(*words: object, code: int = 0) -> str:
    """Run a program to its end."""
    ended = subprocess.run(
        [str(word) for word in words], capture_output=True, timeout=LONGEST_SECONDS, check=False
    )
    said = (ended.stdout + ended.stderr).decode("utf-8", "replace")
    assert ended.returncode == code, said
    return said


def install(folder: Path, *switches: str, code: int = 0) -> str:
    """Install in silence; NSIS wants /D last and unquoted."""
    line = f'"{SETUP}" /S {" ".join(switches)} /D={folder}'
    ended = subprocess.run(line, capture_output=True, timeout=LONGEST_SECONDS, check=False)
    assert ended.returncode == code
    return ended.stdout.decode("utf-8", "replace")


def uninstall(folder: Path, *switches: str, code: int = 0) -> None:
    """Uninstall in silence; `_?=` keeps the uninstaller from moving away before it is done."""
    line = f'"{folder / "uninstall.exe"}" /S {" ".join(switches)} _?={folder}'
    ended = subprocess.run(line, capture_output=True, timeout=LONGEST_SECONDS, check=False)
    assert ended.returncode == code


def registered(key: str, name: str) -> object:
    """Return a value of the user's registry, None where there is none."""
    found: object = None
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415  # Windows has it

        root = winreg.HKEY_CURRENT_USER
        with contextlib.suppress(FileNotFoundError), winreg.OpenKey(root, key) as opened:
            found = winreg.QueryValueEx(opened, name)[0]
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    made = tmp_path / "Jörgs Programme" / "Reentry"
    yield made
    if (made / "uninstall.exe").is_file():
        uninstall(made, "/KEEPTASKS")


@pytest.fixture
def offscreen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


@pytest.mark.usefixtures("offscreen")
def test_install_start_upgrade_and_uninstall(folder: Path, tmp_path: Path) -> None:
    install(folder, "/ASSOCIATE")
    assert registered(KEY, "DisplayVersion") == reentry_gui.__version__
    assert run(folder / "reentry.exe", "--version").strip() == reentry_gui.__version__
    bundles_open_with(folder)
    config = make_workspace(folder, tmp_path)
    upgrade_under_a_window(folder, config)
    keep_then_take_the_tasks(folder, config)
    left = {path.name for path in folder.iterdir()}
    assert left - {"uninstall.exe"} == {"my notes.txt"}  # with `_?=` it runs where it lies
    assert registered(KEY, "DisplayVersion") is None
    assert registered(rf"{CLASSES}\.reentry-bundle", "") is None


def bundles_open_with(folder: Path) -> None:
    """Follow the user's file types, as a double click does, from the ending to the program."""
    kind = registered(rf"{CLASSES}\.reentry-bundle", "")
    command = registered(rf"{CLASSES}\{kind}\shell\open\command", "")
    assert command == f'"{folder / "ReentryPanel.exe"}" "%1"'


def make_workspace(folder: Path, tmp_path: Path) -> Path:
    """Use the programs as their user does; return the config."""
    workspace = tmp_path / "demo"
    run(folder / "reentry.exe", "demo", workspace)
    config = workspace / "reentry_pack_config.json"
    result = tmp_path / "result.json"
    run(folder / "ReentryPanel.exe", "--self-check", result, config)
    assert json.loads(result.read_text(encoding="utf-8"))["wrong"] == []
    return config


def upgrade_under_a_window(folder: Path, config: Path) -> None:
    """Install over a version that runs: refused, then done, and no old file is left."""
    (folder / "my notes.txt").write_text("mine", encoding="utf-8")
    left_over = folder / "_internal" / "of an older version.dll"
    left_over.write_bytes(b"old")
    window = subprocess.Popen([str(folder / "ReentryPanel.exe"), str(config)])
    until_it_runs(Path(os.environ["APPDATA"], "Reentry", "window.running"))
    try:
        said = install(folder, "/WAIT=1", code=RUNNING)
        assert left_over.exists()
        assert window.poll() is None
        log = Path(os.environ["TEMP"], "reentry-setup.log").read_text(encoding="utf-16-le")
        assert "Reentry is running" in said.replace("\x00", "") + log
    finally:
        window.kill()
        window.wait()
    install(folder)
    assert not left_over.exists()
    assert run(folder / "reentry.exe", "--version").strip() == reentry_gui.__version__


def keep_then_take_the_tasks(folder: Path, config: Path) -> None:
    """Uninstall twice: once keeping the tasks, once not; what is the user's stays both times."""
    remembered = Path(os.environ["APPDATA"], "Reentry", "last_config.txt")
    assert remembered.read_text(encoding="utf-8").strip() == str(config)
    task = config.with_name("scripts") / "Task_ProfileRotate.xml"
    own = [config, config.with_name("data") / "trades.db", remembered]
    own += [*config.with_name("profiles").rglob("*.csv")]
    before = {file: file.read_bytes() for file in own}
    assert task.is_file()
    run(folder / "reentry.exe", "tasks", "register", "--config", config)
    uninstall(folder, "/KEEPTASKS")
    assert task.is_file()
    assert not (folder / "reentry.exe").exists()
    install(folder)
    uninstall(folder)
    assert not task.exists()
    assert {file: file.read_bytes() for file in own} == before


def until_it_runs(marker: Path) -> None:
    """Wait for the mark that a window leaves while it runs."""
    end = time.monotonic() + LONGEST_SECONDS
    while not marker.exists():
        assert time.monotonic() < end, "the window did not start"
        time.sleep(0.1)  # between two looks


@pytest.fixture
def scheduler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let a stand-in that keeps its tasks in a folder be the system's schtasks.exe."""
    own = Path(os.environ["SYSTEMROOT"], "System32", "schtasks.exe")
    state = scheduler_program.install(tmp_path, monkeypatch)
    standing_in = scheduler_program.program_of(state)
    show = "import os; print(os.environ['SYSTEMROOT'])"
    with contextlib.ExitStack() as after:
        if run(sys.executable, "-c", show).strip() != str(standing_in.parents[1]):
            after.enter_context(moved_away(own))  # Wine tells its own
        yield state


@contextlib.contextmanager
def moved_away(program: Path) -> Iterator[None]:
    """Take a program of Wine's out of the way for a while; a search finds the stand-in then."""
    aside = program.with_name(f"{program.name}.aside")
    if not aside.exists():  # as it does where an earlier run was killed
        program.rename(aside)
    try:
        yield
    finally:
        aside.replace(program)


def kept_tasks(scheduler: Path) -> set[str]:
    return {file.name for file in scheduler.glob("*.xml")}


@pytest.mark.usefixtures("offscreen")
def test_the_uninstaller_takes_the_tasks_out_of_the_scheduler(
    folder: Path, tmp_path: Path, scheduler: Path
) -> None:
    install(folder)
    config = make_workspace(folder, tmp_path)
    run(folder / "reentry.exe", "tasks", "register", "--config", config)
    registered_tasks = kept_tasks(scheduler)
    assert len(registered_tasks) >= 2
    uninstall(folder, "/KEEPTASKS")
    assert kept_tasks(scheduler) == registered_tasks
    install(folder)
    (scheduler / "mode").write_text("denied", encoding="utf-8")
    uninstall(folder)
    assert kept_tasks(scheduler) == registered_tasks
    log = Path(os.environ["TEMP"], "reentry-setup.log").read_text(encoding="utf-16-le")
    assert log.splitlines()[-1].startswith("The scheduled tasks could not be taken away")
    install(folder)
    (scheduler / "mode").write_text("", encoding="utf-8")
    before = len((scheduler / "calls").read_text(encoding="utf-8").splitlines())
    uninstall(folder)
    assert kept_tasks(scheduler) == set()
    calls = (scheduler / "calls").read_text(encoding="utf-8").splitlines()[before:]
    names = {name.removesuffix(".xml").replace("~", "\\") for name in registered_tasks}
    assert set(calls) == {f"/Delete /TN {name} /F" for name in names}
