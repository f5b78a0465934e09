from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
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
        assert not collector.is_time_for_all()
        assert ended_on == []
    finally:
        goes_on.set()
    qtbot.waitUntil(lambda: background.running() == 0)
    monkeypatch.setattr(garbage, "OVERDUE_SECONDS", -1)
    collector.look()
    assert ended_on == [threading.get_ident()]
    assert gc.get_freeze_count() == 0
