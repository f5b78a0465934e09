"""The Tab key goes through each tab as the eye does: down and to the right, part by part."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import hand_chains
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from reentry_gui import install
from reentry_gui.config import PackConfig
from reentry_gui.ui import tab_order
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.tabs import TABS
from reentry_gui.ui.taking import turn_to

Idle = Callable[[], None]

SLACK = 4  # pixels by which two parts of a row may differ


@pytest.fixture
def pack_file(make_config: Callable[..., PackConfig]) -> Path:
    """Return the file of an installed pack that has chains: without any, no page shows them."""
    made = make_config([hand_chains.SYMBOL])
    made.path("config_root").mkdir(parents=True)
    now = dt.datetime.now().astimezone()
    report = install.install(install.Setting(made, now))
    assert not report.needs_action, [*report.lines()]
    hand_chains.write(made.path("db_path"))
    return made.file


@pytest.mark.parametrize("key", [spec.key for spec in TABS])
def test_tab_goes_where_the_eye_goes(open_window: MainWindow, key: str, wait_idle: Idle) -> None:
    open_window.resize(1180, 760)
    open_window.show_tab(key)
    wait_idle()
    tab = open_window.built[key]
    assert [*told(open_window, tab)] == []
    bars = tab.findChildren(QTabBar)
    for page in [bar.tabText(index) for bar in bars for index in range(bar.count())]:
        assert turn_to(tab, page)
        wait_idle()
        assert [*told(open_window, tab)] == [], page


@pytest.mark.parametrize("key", [spec.key for spec in TABS])
def test_without_a_pack_something_can_be_reached(
    window: MainWindow, key: str, wait_idle: Idle
) -> None:
    window.show_tab(key)
    wait_idle()
    QApplication.processEvents()
    assert [*stops(window.built[key])] != []
    assert [*told(window, window.built[key])] == []


def test_the_key_itself_leads_through_the_form_before_the_json(
    open_window: MainWindow, wait_idle: Idle, qtbot: QtBot
) -> None:
    open_window.show_tab("config")
    wait_idle()
    open_window.activateWindow()
    options = open_window.built["config"].options  # type: ignore[attr-defined]
    options.form.want_whole()
    qtbot.waitUntil(lambda: options.form.is_complete, timeout=20_000)
    options.sections.setFocus()
    seen: list[QWidget | None] = []
    while options.editor not in seen and len(seen) < 500:
        QTest.keyClick(open_window, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen[-1] is options.editor
    assert len([part for part in seen if options.form.isAncestorOf(part)]) > 50


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_the_key_comes_round_behind_an_editor_of_text(
    open_window: MainWindow, wait_idle: Idle, key: Qt.Key
) -> None:
    open_window.show_tab("config")
    wait_idle()
    open_window.activateWindow()
    first = open_window.tabs.tabBar()
    last = open_window.built["config"].options.editor  # type: ignore[attr-defined]
    start, end = (last, first) if key == Qt.Key.Key_Tab else (first, last)
    start.setFocus()
    QTest.keyClick(start, key)
    assert QApplication.focusWidget() is end


def test_the_walk_finds_what_it_looks_for(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    QPushButton("outside", whole)
    page = QWidget(whole)
    last, first, middle = (QPushButton(text, page) for text in ("last", "first", "middle"))
    row = QHBoxLayout(page)
    for button in (first, middle, last):
        row.addWidget(button)
    whole.show()
    assert [*backward(page)] == ["last -> first"]
    tab_order.follow_the_eye(page)
    assert [*backward(page)] == []


def told(window: MainWindow, tab: QWidget) -> Iterator[str]:
    """Yield what is wrong with the way of the Tab key once it was pressed."""
    window.focusNextPrevChild(True)
    return backward(tab)


def backward(tab: QWidget) -> Iterator[str]:
    """Yield each step of the Tab key that goes up or to the left."""
    for before, after in pairwise(stops(tab)):
        if goes_back(place(before, tab), place(after, tab)):
            yield f"{name(before)} -> {name(after)}"


def goes_back(before: QRect, after: QRect) -> bool:
    """Tell whether one place lies above another and not right of it, or left and not below."""
    is_above = after.bottom() <= before.top() + SLACK
    is_below = after.top() >= before.bottom() - SLACK
    is_left = after.right() <= before.left() + SLACK
    is_right = after.left() >= before.right() - SLACK
    return (is_above and not is_right) or (is_left and not is_below)


def stops(tab: QWidget) -> Iterator[QWidget]:
    """Yield where the Tab key stops in a tab, in its order."""
    found = tab.nextInFocusChain()
    while found is not None and found is not tab:
        policy = found.focusPolicy() & Qt.FocusPolicy.TabFocus
        is_there = found.isVisible() and found.isEnabled() and found.focusProxy() is None
        if tab.isAncestorOf(found) and policy and is_there:
            yield found
        found = found.nextInFocusChain()


def place(part: QWidget, tab: QWidget) -> QRect:
    return QRect(part.mapTo(tab, QPoint()), part.size())


def name(part: QWidget) -> str:
    return part.accessibleName() or getattr(part, "text", str)() or type(part).__name__
