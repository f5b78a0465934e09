"""Closing with edits of the matrix: asked, kept, saved or thrown away by real clicks on the box."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bridges import deploy
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from reentry_gui import config as configs
from reentry_gui.decision.matrix_file import load_matrix, matrix_path, save_matrix
from reentry_gui.decision.rules import MatrixFile, Rule
from reentry_gui.profiles import ActionType
from reentry_gui.ui import drafts, messages
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.tabs.bridge import BridgeTab
from reentry_gui.ui.tabs.bridge.matrix_page import MatrixPage
from reentry_gui.ui.tabs.bridge.rule_dialog import RuleDialog

Wait = Callable[[], None]
Click = Callable[[QWidget], None]
LONG_MS = 60_000
LOSES = Rule(outcome=1, action=ActionType.NO_REENTRY, size_multiplier=0.0)


@pytest.fixture(autouse=True)
def boxes_are_shown(told: list[messages.Message], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the closing question be a box on the screen, which is clicked."""
    del told  # it has put its own function there before
    monkeypatch.setattr(messages, "intercept", None)


@pytest.fixture
def edited(open_window: MainWindow, qtbot: QtBot, pack_file: Path, click: Click) -> MainWindow:
    """Return a window in whose matrix a rule was made by clicks, not saved."""
    deploy(configs.load(pack_file))
    open_window.show_tab("bridge", "matrix")
    qtbot.waitUntil(lambda: page_of(open_window).ground is not None, timeout=LONG_MS)
    page = page_of(open_window)
    page.rules.add_action.trigger()
    dialog = page.findChild(RuleDialog)
    assert isinstance(dialog, RuleDialog)
    dialog.form.set_value(LOSES.model_dump(mode="json", exclude_defaults=True))
    click(dialog.ok)
    assert open_window.unsaved() == ["changes of the matrix"]
    return open_window


@pytest.fixture
def later(qtbot: QtBot) -> Iterator[MainWindow]:
    """Return the window of the next start."""
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.is_leaving = True


def page_of(window: MainWindow) -> MatrixPage:
    tab = window.built["bridge"]
    assert isinstance(tab, BridgeTab)
    tab.make_matrix()
    assert tab.matrix is not None
    return tab.matrix


def names_on_disk(pack_file: Path) -> list[str]:
    config = configs.load(pack_file)
    if not matrix_path(config).exists():
        return []
    return [rule.name for rule in load_matrix(config).rules]


def press(window: MainWindow, qtbot: QtBot, name: str) -> str:
    """Close, click a button of the question; return what the question told."""
    window.close()
    qtbot.waitUntil(lambda: question_of(window) is not None, timeout=LONG_MS)
    box = question_of(window)
    assert box is not None
    told = box.informativeText()
    button = next(made for made in box.buttons() if made.text().replace("&", "") == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return told


def question_of(window: MainWindow) -> QMessageBox | None:
    return next((box for box in window.findChildren(QMessageBox) if box.isVisible()), None)


def wait_closed(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=LONG_MS)


def test_saving_brings_the_matrix_to_the_disk(
    edited: MainWindow, qtbot: QtBot, pack_file: Path
) -> None:
    assert names_on_disk(pack_file) == []
    told = press(edited, qtbot, "Save")
    assert "changes of the matrix" in told
    wait_closed(edited, qtbot)
    assert names_on_disk(pack_file) == ["*~*~O1~*~*"]
    assert drafts.found() == {}


def test_keeping_offers_it_at_the_next_start(
    edited: MainWindow, later: MainWindow, qtbot: QtBot, pack_file: Path, click: Click
) -> None:
    press(edited, qtbot, "Keep for later")
    wait_closed(edited, qtbot)
    assert names_on_disk(pack_file) == []
    assert {*drafts.found()} == {"bridge"}
    bring_back(later, qtbot, pack_file, click)
    assert [rule.name for rule in page_of(later).draft.matrix.rules] == ["*~*~O1~*~*"]
    press(later, qtbot, "Save")
    wait_closed(later, qtbot)
    assert names_on_disk(pack_file) == ["*~*~O1~*~*"]


def test_a_killed_window_offers_it_at_the_next_start(
    edited: MainWindow, later: MainWindow, qtbot: QtBot, pack_file: Path, click: Click
) -> None:
    qtbot.waitUntil(lambda: {*drafts.found()} == {"bridge"}, timeout=LONG_MS)
    edited.is_leaving = True  # as if it were gone: nobody asks, nothing is written any more
    edited.close()
    bring_back(later, qtbot, pack_file, click)
    assert later.unsaved() == ["changes of the matrix"]
    press(later, qtbot, "Discard")
    wait_closed(later, qtbot)
    assert drafts.found() == {}
    assert names_on_disk(pack_file) == []


def test_discarding_forgets_it(edited: MainWindow, qtbot: QtBot, pack_file: Path) -> None:
    qtbot.waitUntil(lambda: {*drafts.found()} == {"bridge"}, timeout=LONG_MS)
    press(edited, qtbot, "Discard")
    wait_closed(edited, qtbot)
    assert drafts.found() == {}
    assert names_on_disk(pack_file) == []


def test_cancel_leaves_all_as_it_is(edited: MainWindow, qtbot: QtBot) -> None:
    press(edited, qtbot, "Cancel")
    assert edited.isVisible()
    assert edited.unsaved() == ["changes of the matrix"]


def test_what_another_program_has_saved_is_not_overwritten(
    edited: MainWindow, qtbot: QtBot, pack_file: Path
) -> None:
    save_matrix(configs.load(pack_file), MatrixFile(rules=(Rule(outcome=3),)), "theirs")
    page_of(edited).refresh()
    qtbot.waitUntil(page_of(edited).notice.isVisible, timeout=LONG_MS)
    edited.show_tab("overview")
    press(edited, qtbot, "Save")
    qtbot.waitUntil(lambda: "stays open" in edited.notices.label.text(), timeout=LONG_MS)
    assert edited.isVisible()
    assert page_of(edited).notice.isVisible(), "the tab is shown where the choice is to be made"
    assert names_on_disk(pack_file) == ["*~*~O3~*~*"]


def bring_back(later: MainWindow, qtbot: QtBot, pack_file: Path, click: Click) -> None:
    """Open the pack anew and take the offer."""
    with qtbot.waitSignal(later.pack.config_changed, timeout=LONG_MS):
        later.pack.open(pack_file)
    drafts.offer(later)
    qtbot.waitUntil(later.notices.step.isVisible, timeout=LONG_MS)
    assert "Bridge" in later.notices.label.text()
    click(later.notices.step)
    qtbot.waitUntil(lambda: bool(later.unsaved()), timeout=LONG_MS)
