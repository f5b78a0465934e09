"""Every control of every tab and dialog has a name that a screen reader can say."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from spoken import icons_without_tip, nameless

from reentry_gui.ui import dialogs, theme
from reentry_gui.ui.assistant.wizard import Assistant
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.tabs import TABS
from reentry_gui.ui.tabs.tasks import TasksTab


def test_the_walk_finds_what_it_looks_for(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    QLineEdit(page)
    button = QToolButton(page)
    button.setAccessibleName("Close")
    button.setIcon(theme.icon("close"))
    assert nameless(page) == ["QLineEdit in QWidget"]
    assert icons_without_tip(page) == ["QToolButton in QWidget"]


@pytest.mark.parametrize("key", [spec.key for spec in TABS])
def test_every_control_of_a_tab_has_a_name(
    open_window: MainWindow, key: str, wait_idle: Callable[[], None]
) -> None:
    open_window.show_tab(key)
    wait_idle()
    tab = open_window.built[key]
    assert nameless(tab) == []
    assert icons_without_tip(tab) == []


@pytest.mark.parametrize("key", [spec.key for spec in TABS])
def test_without_a_pack_too(window: MainWindow, key: str, wait_idle: Callable[[], None]) -> None:
    window.show_tab(key)
    wait_idle()
    assert nameless(window.built[key]) == []
    assert icons_without_tip(window.built[key]) == []


def test_every_control_of_the_window_has_a_name(open_window: MainWindow) -> None:
    assert nameless(open_window) == []
    assert icons_without_tip(open_window) == []


@pytest.mark.parametrize("show", [dialogs.show_palette, dialogs.show_shortcuts])
def test_every_control_of_a_dialog_has_a_name(
    window: MainWindow, qtbot: QtBot, show: Callable[[MainWindow], QDialog]
) -> None:
    dialog = show(window)
    qtbot.addWidget(dialog)
    assert nameless(dialog) == []
    assert icons_without_tip(dialog) == []
    dialog.reject()


def test_every_control_of_the_assistant_has_a_name(qtbot: QtBot) -> None:
    assistant = Assistant(Pack())
    qtbot.addWidget(assistant)
    assistant.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    for number in assistant.pageIds():
        page = assistant.page(number)
        assert nameless(page) == []
        assert icons_without_tip(page) == []


def test_every_control_of_a_tasks_xml_and_of_a_preview_has_a_name(
    open_window: MainWindow, wait_idle: Callable[[], None]
) -> None:
    open_window.show_tab("tasks")
    wait_idle()
    tab = open_window.built["tasks"]
    assert isinstance(tab, TasksTab)
    tab.cards[0].xml.click()
    tab.preview_removal(tab.cards[0].name())
    wait_idle()
    for dialog in tab.findChildren(QDialog):
        assert nameless(dialog) == []
        assert icons_without_tip(dialog) == []
        dialog.reject()


def test_the_shortcut_sheet_lists_every_shortcut(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Callable[[], None]
) -> None:
    sheet = dialogs.show_shortcuts(open_window)  # before the tabs were built
    qtbot.addWidget(sheet)
    listed = {label.text() for label in sheet.findChildren(QLabel)}
    sheet.hide()
    for spec in TABS:
        open_window.show_tab(spec.key)
    wait_idle()
    native = QKeySequence.SequenceFormat.NativeText
    known = [*open_window.actions()]
    known += [made for tab in open_window.built.values() for made in tab.commands()]
    keys = {made.shortcut().toString(native) for made in known} - {""}
    assert keys - listed == set()
    sheet.reject()
    QApplication.processEvents()


@pytest.mark.parametrize("key", [spec.key for spec in TABS])
def test_no_two_actions_share_a_shortcut(
    open_window: MainWindow, key: str, wait_idle: Callable[[], None]
) -> None:
    open_window.show_tab(key)
    wait_idle()
    actions = [*open_window.actions(), *open_window.built[key].commands()]
    keys = [made.shortcut().toString() for made in actions if not made.shortcut().isEmpty()]
    assert sorted(each for each in set(keys) if keys.count(each) > 1) == []
