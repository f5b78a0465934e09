"""Installing 500 symbols is done in workers; the window goes on answering meanwhile.

Measured is the time by the clock between two ticks of a timer of the window: for how long nobody
would have answered a click, whoever was to blame, workers that hold Python's lock included. Where
other programs take more than a tenth of the machine, or the system does not tell (other than
Linux), that time is mostly theirs: then the UI thread's own processor time between two ticks
counts instead, which any work on the wrong thread would add to. The aim must be met in one of
three tries: a page that the system fetches from disk would spoil one.
"""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from reentry_gui import install, verify
from reentry_gui.config import PackConfig
from reentry_gui.ui import background, turns
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.progress import PreviewDialog
from reentry_gui.ui.tabs.overview import OverviewTab

LONGEST_MS = 50
TRIES = 3
PATIENCE_MS = 300_000  # 1,500 tables are made on whatever disk and beside whatever else runs
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ALONE = 0.1
IS_TOLD = sys.platform == "linux"


class Gap(NamedTuple):
    """What lay between two ticks, in ms: by the clock, and at work in this thread."""

    clock: float
    worked: float


def others_work() -> float:
    """Return the processor time of all other programs so far, in seconds."""
    if not IS_TOLD:
        return 0.0
    ticks = [int(word) for word in Path("/proc/stat").read_text().split("\n")[0].split()[1:9]]
    idle = ticks[3] + ticks[4]
    return (sum(ticks) - idle) / os.sysconf("SC_CLK_TCK") - time.process_time()


class Pulse:
    """A timer that ticks in the event loop and keeps what lies between its ticks."""

    def __init__(self) -> None:
        self.gaps: list[Gap] = []
        self.last = self.began = self.others = 0.0
        self.worked = 0.0
        self.timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.tick)

    def tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps.append(Gap((now - self.last) * 1e3, (worked - self.worked) * 1e3))
        self.last, self.worked = now, worked

    def start(self) -> None:
        self.gaps.clear()
        self.others = others_work()
        self.last = self.began = time.perf_counter()
        self.worked = time.thread_time()
        self.timer.start()

    def longest(self) -> Gap:
        """Stop; return the longest of each kind."""
        self.timer.stop()
        return Gap(*map(max, zip(*self.gaps, strict=True)))

    def is_alone(self) -> bool:
        """Tell whether other programs took less than a tenth of the machine since the start."""
        capacity = (time.perf_counter() - self.began) * (os.cpu_count() or 1)
        return IS_TOLD and others_work() - self.others < ALONE * capacity


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """Record each use case called, and whether it was called on the UI thread."""
    seen: list[tuple[str, bool]] = []

    def watched(name: str, work: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **named: object) -> object:
            seen.append((name, threading.current_thread() is threading.main_thread()))
            return work(*args, **named)

        return call

    monkeypatch.setattr(install, "install", watched("install", install.install))
    monkeypatch.setattr(verify, "verify", watched("verify", verify.verify))
    return seen


@pytest.fixture
def config(make_config: Callable[..., PackConfig]) -> PackConfig:
    """Return a config of 500 symbols."""
    return make_config([f"{a}{b}CXYZ" for a in LETTERS for b in LETTERS][:500])


@pytest.fixture
def prepare(
    window: MainWindow, config: PackConfig, qtbot: QtBot, wait_idle: Callable[[], None]
) -> Iterator[Callable[[], PreviewDialog]]:
    """Return what takes away all that is installed and opens the dialog that installs it anew."""
    config.path("config_root").mkdir(parents=True)
    with qtbot.waitSignal(window.pack.config_changed, timeout=20_000):
        window.pack.open(config.file)
    wait_idle()

    def open_dialog() -> PreviewDialog:
        database = config.path("db_path")
        for file in database.parent.glob(f"{database.name}*"):
            file.unlink()
        shutil.rmtree(config.profile("moderate", config.symbols[0]).parent, ignore_errors=True)
        tab = window.built["overview"]
        assert isinstance(tab, OverviewTab)
        tab.install_button.click()
        dialog = tab.findChild(PreviewDialog)
        assert isinstance(dialog, PreviewDialog)
        wait_idle()
        assert not config.profile("moderate", config.symbols[-1]).exists()
        return dialog

    yield open_dialog
    assert config.profile("moderate", config.symbols[-1]).is_file()


def longest_gap(dialog: PreviewDialog, qtbot: QtBot) -> float:
    """Install, verify and let all look anew; return the longest gap of the event loop, in ms."""
    pulse = Pulse()
    pulse.start()
    qtbot.waitUntil(lambda: len(pulse.gaps) > 300)
    quiet = pulse.longest()
    pulse.start()
    dialog.do_button.click()
    qtbot.waitUntil(lambda: not background.running() + turns.pending(), timeout=PATIENCE_MS)
    is_alone, found = pulse.is_alone(), pulse.longest()
    print(  # noqa: T201  # the figures are what the reader wants
        f"\nlongest gap: {quiet.clock:.1f} ms quiet, {found.clock:.1f} ms while installing, "
        f"{found.worked:.1f} ms at work in this thread (aim < {LONGEST_MS} ms; "
        f"the {'clock' if is_alone else 'work'} counts)"
    )
    return found.clock if is_alone else found.worked


def test_the_window_answers_while_500_symbols_are_installed(
    window: MainWindow,
    prepare: Callable[[], PreviewDialog],
    threads: list[tuple[str, bool]],
    qtbot: QtBot,
) -> None:
    found = []
    for _try in range(TRIES):
        dialog = prepare()
        found.append(longest_gap(dialog, qtbot))
        dialog.close_button.click()
        qtbot.waitUntil(lambda: window.findChild(PreviewDialog) is None)
        if found[-1] < LONGEST_MS:
            break
    assert min(found) < LONGEST_MS, found
    assert {name for name, _on_ui in threads} == {"install", "verify"}
    assert not any(on_ui for _name, on_ui in threads)
