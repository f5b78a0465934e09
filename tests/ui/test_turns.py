"""Steps are taken one a turn of the event loop, in their order."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reentry_gui.ui import turns
from reentry_gui.ui.turns import Turns


def test_steps_are_taken_in_order_and_never_at_once(qtbot: QtBot) -> None:
    owner, taken = QObject(), []
    made = Turns(owner)
    made.take(lambda: taken.append(1), lambda: taken.append(2))
    assert taken == []
    assert turns.pending() == 2
    made.step()
    assert taken == [1]
    qtbot.waitUntil(lambda: not turns.pending())
    assert taken == [1, 2]
    assert not made.timer.isActive()


def test_later_steps_replace_those_not_taken_yet(qtbot: QtBot) -> None:
    owner, taken = QObject(), []
    made = Turns(owner)
    made.take(lambda: made.take(lambda: taken.append("new")), lambda: taken.append("old"))
    qtbot.waitUntil(lambda: not turns.pending())
    assert taken == ["new"]


def test_steps_of_an_owner_that_is_gone_are_not_waited_for(qtbot: QtBot) -> None:
    owner, taken = QObject(), []
    made = Turns(owner)
    made.take(lambda: taken.append(1))
    delete(owner)
    assert turns.pending() == 0
    qtbot.wait(20)
    assert taken == []
    assert made.steps
