"""The window as an impatient trader meets it: clicks twice, holds keys, drops wrong things."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from reentry_gui.ui import steps
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.progress import PreviewDialog
from reentry_gui.ui.tabs.config import ConfigTab
from reentry_gui.ui.tabs.profiles import ProfilesTab

Idle = Callable[[], None]
LEFT = Qt.MouseButton.LeftButton


def open_dialogs(window: MainWindow) -> list[QDialog]:
    return [each for each in window.findChildren(QDialog) if each.isVisible()]


def install_dialog(window: MainWindow, qtbot: QtBot) -> PreviewDialog:
    """Return the dialog that installs, as it shows what would happen."""
    assert window.pack.config is not None
    made = steps.install_dialog(window.pack, window.pack.config, window, lambda _report: None)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitUntil(made.do_button.isVisible, timeout=20_000)
    return made


def test_the_second_of_two_quick_clicks_does_not_stop_what_the_first_began(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Idle
) -> None:
    dialog = install_dialog(open_window, qtbot)
    place = dialog.do_button.mapTo(dialog, dialog.do_button.rect().center())
    QTest.mouseClick(dialog.do_button, LEFT)
    QApplication.processEvents()
    for there in (dialog.childAt(place), dialog.stop_button):
        assert isinstance(there, QWidget)
        QTest.mouseClick(there, LEFT)
    wait_idle()
    assert dialog.head.text().startswith("Installed. Verified: ")
    dialog.accept()


def test_what_was_begun_can_be_stopped_a_moment_later(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Idle
) -> None:
    dialog = install_dialog(open_window, qtbot)
    dialog.carry_out()
    dialog.let_stop()
    assert dialog.stop_button.isEnabled()
    dialog.reject()  # Escape
    wait_idle()
    assert dialog.isVisible()
    assert not dialog.head.text().startswith("Installed.")
    dialog.accept()


def test_enter_that_is_held_down_says_yes_to_nothing(open_window: MainWindow, qtbot: QtBot) -> None:
    dialog = install_dialog(open_window, qtbot)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        none = Qt.KeyboardModifier.NoModifier
        held = QKeyEvent(kind, Qt.Key.Key_Return, none, "\r", autorep=True)
        QApplication.sendEvent(dialog.do_button, held)
    assert dialog.do_button.isVisible()
    QTest.keyClick(dialog.do_button, Qt.Key.Key_Return)
    assert not dialog.do_button.isVisible()
    qtbot.waitUntil(dialog.close_button.isEnabled, timeout=20_000)
    dialog.accept()


def test_a_profile_is_not_deployed_twice(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Idle
) -> None:
    open_window.show_tab("profiles")
    wait_idle()
    tab = open_window.built["profiles"]
    assert isinstance(tab, ProfilesTab)
    for _click in range(2):
        tab.toolbar.deploy.trigger()
    qtbot.waitUntil(lambda: bool(open_dialogs(open_window)), timeout=20_000)
    wait_idle()
    opened = open_dialogs(open_window)
    assert [type(each) for each in opened] == [Preview]
    opened[0].reject()


def test_a_config_is_not_saved_twice(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Idle
) -> None:
    open_window.show_tab("config")
    wait_idle()
    tab = open_window.built["config"]
    assert isinstance(tab, ConfigTab)
    tab.draft.edit_text(tab.draft.text.replace('"06:45"', '"06:50"'), "another time")
    tab.draft.examine()
    wait_idle()
    for _click in range(2):
        tab.begin_save()
    qtbot.waitUntil(lambda: bool(open_dialogs(open_window)), timeout=20_000)
    wait_idle()
    opened = open_dialogs(open_window)
    assert len(opened) == 1
    opened[0].reject()
    tab.draft.discard()
