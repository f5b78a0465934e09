from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEventLoop, QObject, QThread, QTimer
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reentry_gui.errors import Cancelled, ReentryError
from reentry_gui.ui import background
from reentry_gui.ui.background import Relay, run_in_background
from reentry_gui.ui.messages import Message


def test_work_runs_in_a_worker_and_its_result_comes_on_the_ui_thread(qtbot: QtBot) -> None:
    owner = QObject()
    threads: list[threading.Thread] = []
    results: list[int] = []

    def work() -> int:
        threads.append(threading.current_thread())
        return 42

    def done(result: int) -> None:
        threads.append(threading.current_thread())
        results.append(result)

    run_in_background(owner, work, done)
    qtbot.waitUntil(lambda: results == [42])
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_progress_comes_in_order_before_the_result(qtbot: QtBot) -> None:
    owner = QObject()
    told: list[str] = []

    def work(report: Callable[[str], None]) -> str:
        for number in range(20):
            report(str(number))
        return "done"

    run_in_background(owner, work, told.append, progress=told.append)
    qtbot.waitUntil(lambda: told[-1:] == ["done"])
    assert told == [*map(str, range(20)), "done"]


def test_a_cancelled_job_stops_at_its_next_report(qtbot: QtBot) -> None:
    owner = QObject()
    go_on = threading.Event()
    ended: list[str] = []

    def work(report: Callable[[str], None]) -> str:
        report("begun")
        go_on.wait(10)
        report("not reached")
        return "not reached"

    job = run_in_background(owner, work, ended.append, stopped=lambda: ended.append("stopped"))
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: ended == ["stopped"])


def test_a_result_in_spite_of_a_cancel_is_told(qtbot: QtBot) -> None:
    owner = QObject()
    ended: list[str] = []

    def work(report: Callable[[str], None]) -> str:
        try:
            while True:
                report("on")
        except Cancelled:
            return "as far as it went"

    job = run_in_background(owner, work, ended.append)
    job.cancel()
    qtbot.waitUntil(lambda: ended == ["as far as it went"])


def test_nothing_is_called_when_the_owner_is_gone(
    qtbot: QtBot, wait_idle: Callable[[], None]
) -> None:
    owner = QObject()
    go_on = threading.Event()
    called: list[object] = []
    job = run_in_background(owner, lambda: go_on.wait(10), called.append)
    owner.deleteLater()
    qtbot.waitUntil(lambda: job.is_cancelled)
    go_on.set()
    wait_idle()
    assert called == []


def test_nothing_is_called_when_the_dialog_has_closed(
    qtbot: QtBot, wait_idle: Callable[[], None]
) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    called: list[object] = []
    run_in_background(dialog, lambda: 1, called.append)
    dialog.reject()
    wait_idle()
    assert called == []


def test_nothing_is_left_where_a_turn_is_over_before_its_first_call(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter(range(1_000_000))  # a second goes by each time that somebody looks
    monkeypatch.setattr(background, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    relay, heard = Relay(), list[int]()
    for number in range(3):
        relay.sent.emit(partial(heard.append, number))
    qtbot.waitUntil(lambda: len(heard) == 3, timeout=10_000)
    assert heard == [0, 1, 2]
    relay.deleteLater()


def test_what_the_user_can_mend_becomes_a_message(qtbot: QtBot, told: list[Message]) -> None:
    owner = QObject()

    def work() -> None:
        raise ReentryError("the drive is gone", "Connect it.")

    run_in_background(owner, work, lambda _result: None)
    qtbot.waitUntil(lambda: told == [Message("error", "The drive is gone", "Connect it.")])


def test_what_the_user_can_mend_goes_to_its_handler(qtbot: QtBot, told: list[Message]) -> None:
    owner = QObject()
    failures: list[Exception] = []

    def work() -> None:
        raise ReentryError("the drive is gone")

    run_in_background(owner, work, lambda _result: None, failed=failures.append)
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert told == []


@pytest.mark.parametrize("gone", [False, True])
def test_a_bug_goes_to_the_crash_report_even_if_its_owner_is_gone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, gone: bool
) -> None:
    owner = QObject()
    caught: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, _error, _trace: caught.append(kind))

    def work() -> None:
        raise ZeroDivisionError

    job = run_in_background(owner, work, lambda _result: None)
    if gone:
        job.forget()
    qtbot.waitUntil(lambda: caught == [ZeroDivisionError])


FRESH_PROCESS = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from reentry_gui.ui import background
app, found = QCoreApplication([]), []
assert "pydantic" not in sys.modules
owner = QObject()
def done(loaded):
    found.append(loaded)
    if len(found) == 8:
        app.quit()
for _ in range(8):
    background.run_in_background(owner, lambda: "reentry_gui.config.model" in sys.modules, done)
QTimer.singleShot(60_000, app.quit)
app.exec()
background.shut_down()
sys.exit(0 if found == [True] * 8 else 1)
"""


def test_no_work_begins_before_the_models_are_loaded_in_one_thread() -> None:
    ended = subprocess.run([sys.executable, "-c", FRESH_PROCESS], check=False, timeout=120)
    assert ended.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere threads share one heap anyway")
def test_workers_share_the_heaps_that_are_there(tmp_path: Path) -> None:
    code = """
import ctypes, os, threading
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from reentry_gui.ui import background

def heaps():
    libc = ctypes.CDLL(None)
    libc.fopen.restype = ctypes.c_void_p
    stream = ctypes.c_void_p(libc.fopen(os.environ["TOLD"].encode(), b"w"))
    libc.malloc_info(0, stream)
    libc.fclose(stream)
    return Path(os.environ["TOLD"]).read_text().count("<heap nr=")

application = QCoreApplication([])
before = heaps()
together = threading.Barrier(background.WORKERS)
jobs = [
    background.pool().submit(lambda: (together.wait(), bytes(100_000)) and None)
    for _worker in range(background.WORKERS)
]
for job in jobs:
    job.result()
print(heaps() - before)
background.shut_down()
"""
    ended = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env=os.environ | {"TOLD": str(tmp_path / "heaps.xml")},
        check=False,
    )
    assert ended.stdout.strip() == "0", ended.stderr


def test_what_many_workers_tell_at_once_leaves_turns_to_the_window(qtbot: QtBot) -> None:
    """A timer of the window comes in between, however much waits to be told."""
    told: list[str] = []

    def slow(number: int) -> Callable[[], None]:
        def act() -> None:
            QThread.msleep(20)
            told.append(str(number))

        return act

    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: told.append("window"))
    for number in range(4):
        background.send(slow(number))
    timer.start()
    qtbot.waitUntil(lambda: "3" in told)
    assert [text for text in told if text != "window"] == ["0", "1", "2", "3"]
    assert "window" in told[told.index("0") : told.index("3")]


def test_a_failing_or_waiting_answer_does_not_hold_up_the_next(qtbot: QtBot) -> None:
    told: list[str] = []
    loop = QEventLoop()

    def wait() -> None:
        told.append("box opened")
        loop.exec()
        told.append("box closed")

    def fail() -> None:
        raise ValueError("told")

    with qtbot.captureExceptions() as errors:
        for action in (wait, fail, lambda: told.append("next"), loop.quit):
            background.send(action)
        qtbot.waitUntil(lambda: "box closed" in told)
    assert told == ["box opened", "next", "box closed"]
    assert [str(error) for _kind, error, _trace in errors] == ["told"]


def test_what_its_user_takes_for_done_is_done_though_the_window_closes(qapp: QObject) -> None:
    """All workers were busy when it was begun: at the window's end it was thrown away unseen."""
    is_cancelled = threading.Event()
    done: list[str] = []
    for _worker in range(background.WORKERS):
        run_in_background(qapp, is_cancelled.wait, lambda _true: None)
    looks = run_in_background(qapp, partial(done.append, "looked"), lambda _none: None)
    run_in_background(qapp, partial(done.append, "written"), lambda _none: None, must_end=True)
    assert looks.future is not None
    looks.future.add_done_callback(lambda _future: is_cancelled.set())
    background.shut_down()
    assert done == ["written"]


def test_what_must_end_is_not_asked_to_stop(qapp: QObject) -> None:
    others_stop = threading.Event()
    told: list[str] = []

    def other(report: Callable[[str], None]) -> None:
        try:
            while True:
                report("a step")
        finally:
            others_stop.set()

    def work(report: Callable[[str], None]) -> None:
        others_stop.wait()
        report("not stopped")
        told.append("written")

    run_in_background(qapp, other, lambda _none: None)
    job = run_in_background(qapp, work, lambda _none: None, must_end=True)
    background.shut_down()
    assert told == ["written"]
    assert not job.is_cancelled


def test_what_fails_at_the_programs_end_is_in_the_log(
    qapp: QObject, caplog: pytest.LogCaptureFixture
) -> None:
    def work() -> None:
        raise ReentryError("the disk is full", "")

    run_in_background(qapp, work, lambda _none: None, must_end=True)
    background.shut_down()
    assert "the disk is full" in caplog.text
