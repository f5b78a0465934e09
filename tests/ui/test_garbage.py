from __future__ import annotations

import gc
import math
import threading
import time

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reentry_gui.ui import app, background, garbage


class Cycle(QObject):
    """A window's part that only the collector can destroy."""

    def __init__(self, ended_on: list[int]) -> None:
        super().__init__()
        self.myself = self
        self.ended_on = ended_on

    def __del__(self) -> None:
        self.ended_on.append(threading.get_ident())


def test_the_collector_is_switched_off_and_set_up_once(qapp: QApplication) -> None:
    assert not gc.isenabled()
    before = len(qapp.children())
    app.make_application()
    assert len(qapp.children()) == before


def test_what_is_garbage_ends_on_the_ui_thread(qtbot: QtBot) -> None:
    ended_on: list[int] = []
    Cycle(ended_on)
    made: list[list[list[int]]] = []

    def work() -> list[list[int]]:
        """Allocate so much that an automatic collector would run here."""
        return [[number] for number in range(200_000)]

    owner = QObject()
    background.run_in_background(owner, work, made.append)
    qtbot.waitUntil(lambda: bool(made), timeout=30_000)
    qtbot.waitUntil(lambda: bool(ended_on), timeout=30_000)
    assert ended_on == [threading.get_ident()]


def test_what_came_up_in_bulk_is_put_aside_and_collected_when_nobody_waits(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    collector = garbage.collector()
    ended_on: list[int] = []
    owner, goes_on = QObject(), threading.Event()
    background.run_in_background(owner, goes_on.wait, lambda _told: None)
    try:
        Cycle(ended_on)
        kept = [[number] for number in range(3 * garbage.BULK)]
        collector.look()
        assert collector.has_put_aside
        assert gc.get_freeze_count() > len(kept)
        monkeypatch.setattr(garbage, "PAUSE_SECONDS", 0)
        monkeypatch.setattr(garbage, "QUIET_SECONDS", 0)
        assert not collector.is_time_for_all()
        assert ended_on == []
    finally:
        goes_on.set()
    qtbot.waitUntil(lambda: background.running() == 0)
    collector.worked_at = time.monotonic()
    assert not collector.is_time_for_all()
    collector.worked_at -= garbage.SETTLED_SECONDS + 1
    assert collector.is_time_for_all()
    monkeypatch.setattr(garbage, "OVERDUE_SECONDS", -1)
    collector.look()
    assert ended_on == [threading.get_ident()]
    assert gc.get_freeze_count() == 0


def test_everything_is_looked_through_only_when_keys_and_mouse_were_quiet(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    collector = garbage.collector()
    edit = QLineEdit()
    qtbot.addWidget(edit)
    edit.show()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is edit.windowHandle())
    qtbot.waitUntil(lambda: background.running() == 0)
    monkeypatch.setattr(garbage, "PAUSE_SECONDS", -1)
    monkeypatch.setattr(garbage, "SETTLED_SECONDS", -1)
    collector.quiet.touched_at = time.monotonic() - garbage.QUIET_SECONDS - 1
    assert collector.is_time_for_all()
    QTest.keyClick(edit.windowHandle(), Qt.Key.Key_A)
    assert edit.text() == "a"
    assert not collector.is_time_for_all()
    collector.quiet.touched_at -= garbage.QUIET_SECONDS + 1
    assert collector.is_time_for_all()
    QTest.mouseMove(edit.windowHandle(), QPoint(5, 5))
    assert not collector.is_time_for_all()


def test_what_is_old_is_left_alone_while_the_user_is_at_work(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    collector = garbage.collector()
    monkeypatch.setattr(garbage, "PAUSE_SECONDS", -1)
    monkeypatch.setattr(garbage, "SETTLED_SECONDS", -1)
    looked: list[str] = []
    monkeypatch.setattr(collector, "collect_all", lambda: looked.append("all"))
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, collector.thresholds[2] + 1))
    qtbot.waitUntil(lambda: background.running() == 0)
    collector.quiet.touched_at = time.monotonic()
    collector.look()
    assert looked == []
    collector.quiet.touched_at = -math.inf
    collector.look()
    assert looked == ["all"]
