"""The program as Windows starts it: from a task, from consoles with old code pages."""

from __future__ import annotations

import ctypes
import datetime as dt
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reentry_gui import paths
from reentry_gui.config import PackConfig
from reentry_gui.tasks import schtasks
from reentry_gui.tasks.render import render

MONDAY = dt.date(2026, 11, 23)
LONGEST_SECONDS = 240
DETACHED = 0x00000008


def programs() -> Iterator[str]:
    """Yield the program that a task starts: Python's windowed one, and ours where it is frozen."""
    yield str(Path(sys.executable).with_name("pythonw.exe"))
    if folder := os.environ.get("REENTRY_FROZEN"):
        yield str(Path(folder, "ReentryPanel.exe"))


def windows_of(pid: int) -> list[str]:
    """Return the titles of a process' visible windows."""
    found: list[str] = []
    if sys.platform == "win32":
        user32 = ctypes.windll.user32
        kind = ctypes.WINFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)

        def look(handle: int, _given: int) -> bool:
            owner = ctypes.c_ulong()
            user32.GetWindowThreadProcessId(ctypes.c_void_p(handle), ctypes.byref(owner))
            if owner.value == pid and user32.IsWindowVisible(ctypes.c_void_p(handle)):
                text = ctypes.create_unicode_buffer(200)
                user32.GetWindowTextW(ctypes.c_void_p(handle), text, 200)
                found.append(text.value)
            return True

        user32.EnumWindows(kind(look), None)
    return found


def run_as_task(xml: bytes) -> int:
    """Run a task's command line as it is written, without any standard handle."""
    root = schtasks.parse_definition(xml[2:].decode("utf-16-le"))
    assert root is not None
    told = {str(e.tag).rpartition("}")[2]: e.text or "" for e in root.iter()}
    line = f'"{told["Command"]}" {told["Arguments"]}'
    started = subprocess.Popen(line, cwd=told["WorkingDirectory"], creationflags=DETACHED)
    end = time.monotonic() + LONGEST_SECONDS
    while started.poll() is None and time.monotonic() < end:
        assert windows_of(started.pid) == []
        time.sleep(0.02)  # not to wait for something: to look again
    return started.wait(timeout=1)


def logged(folder: Path) -> list[dict[str, object]]:
    texts = [file.read_text(encoding="utf-8") for file in folder.rglob("*.jsonl")]
    return [json.loads(line) for text in texts for line in text.splitlines()]


@pytest.mark.parametrize("program", [*programs()])
def test_a_task_shows_no_window_and_tells_by_log_and_exit_code(
    pack: PackConfig, program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(paths.data_folder()))  # the task starts elsewhere
    rotation, _export = render(pack, MONDAY, program=program)
    assert run_as_task(rotation.xml) == 0
    logs = pack.path("logs_dir")
    assert [line["exit_code"] for line in logged(logs) if "exit_code" in line] == [0]
    [told] = [str(line["lines"]) for line in logged(logs) if line["message"] == "report"]
    for symbol in pack.symbols:
        assert pack.deployed_profile(symbol).is_file()
        assert symbol in told
    for symbol in pack.symbols:
        for persona in ("conservative", "moderate", "aggressive"):
            pack.profile(persona, symbol).unlink()
    assert run_as_task(rotation.xml) == 1
    assert [line["exit_code"] for line in logged(logs) if "exit_code" in line] == [0, 1]
    assert pack.symbols[0] in next(str(line["error"]) for line in logged(logs) if "error" in line)


@pytest.mark.parametrize("page", ["cp1252", "cp850", "cp437", "cp1251", "cp932", "ascii"])
def test_no_code_page_turns_a_report_into_a_crash(pack: PackConfig, page: str) -> None:
    environment = os.environ | {"PYTHONIOENCODING": page, "PYTHONUTF8": "0"}
    for words in (["verify"], ["calendar"], ["no-such-thing-ü-₮"]):
        line = [sys.executable, "-m", "reentry_gui", *words, "--config", str(pack.file)]
        ended = subprocess.run(line, env=environment, capture_output=True, check=False)
        assert ended.returncode in {0, 1, 2}
        assert b"Traceback" not in ended.stderr
        assert b"this is a bug" not in ended.stderr
        assert (ended.stdout + ended.stderr).decode(page)


def test_schtasks_is_called_with_the_right_words(pack: PackConfig) -> None:
    from reentry_gui import tasks  # noqa: PLC0415  # not for the tests above

    calls: list[tuple[list[str], int]] = []

    def run(arguments: list[str]) -> schtasks.Completed:
        ended = schtasks.run_schtasks(arguments)
        calls.append((arguments, ended.code))
        return ended

    for _again in range(2):  # an older task is replaced
        report = tasks.register(pack, MONDAY, run=run)
        assert not report.needs_action, [*report.lines()]
    created = [words for words, _code in calls if words[0] == "/Create"]
    assert len(created) == 4
    for words, code in calls:
        if words[0] == "/Create":
            assert [words[1], words[3], words[5]] == ["/TN", "/XML", "/F"]
            assert Path(words[4]).read_bytes().startswith(b"\xff\xfe")
            assert code == 0
    removed = tasks.remove(pack, run=run)
    assert not removed.needs_action, [*removed.lines()]
    assert [words for words, _code in calls if words[0] == "/Delete"]


def test_a_task_that_is_not_there_ends_with_one_and_is_explained() -> None:
    ended = schtasks.run_schtasks(["/Query", "/TN", "Reentry-none\\of this name", "/XML"])
    assert ended.code in {0, 1}  # Wine says 0 and prints nothing
    if ended.code:
        assert schtasks.failure_of(ended) == "absent"
        assert "does not know" in schtasks.explain_failure(ended)
    assert schtasks.run_schtasks(["/Create", "/TN", "x", "/XML", "no such file"]).code == 1
