"""The window as an impatient trader meets it: clicks twice, holds keys, drops wrong things."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QWidget
from pytestqt.qtbot import QtBot
from spoken import described

from reentry_gui.ui import dropping, steps
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.messages import Message
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.progress import PreviewDialog
from reentry_gui.ui.tabs import TABS
from reentry_gui.ui.tabs.config import ConfigTab
from reentry_gui.ui.tabs.overview import OverviewTab
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


def test_the_tray_opens_no_second_dialog_over_the_first(
    open_window: MainWindow, wait_idle: Idle
) -> None:
    """Its steps can be clicked though a dialog keeps the window from being clicked."""
    for step in (open_window.menus.rotate, open_window.menus.rotate, open_window.menus.install):
        step.trigger()
        wait_idle()
    opened = open_dialogs(open_window)
    assert [each.windowTitle() for each in opened] == ["Rotate now"]
    opened[0].reject()
    open_window.menus.install.trigger()
    wait_idle()
    opened = open_dialogs(open_window)
    assert [each.windowTitle() for each in opened] == ["Install & Verify"]
    opened[0].reject()


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


# --- what is dropped on the window


def drop(window: MainWindow, *paths: Path) -> None:
    """Drop files as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.open(dropping.files_of(data))


def test_many_files_that_nothing_can_use_are_told_once(
    open_window: MainWindow, tmp_path: Path, told: list[Message]
) -> None:
    drop(open_window, *(tmp_path / f"{number}.png" for number in range(7)))
    assert [message.text for message in told] == [
        "7 files that nothing here can use: 0.png, 1.png, 2.png, 3.png, 4.png …"
    ]


def test_files_are_taken_one_after_another(
    open_window: MainWindow, tmp_path: Path, qtbot: QtBot, wait_idle: Idle
) -> None:
    for name in ("a.htm", "b.htm"):
        (tmp_path / name).write_text("", encoding="utf-8")
    drop(open_window, tmp_path / "a.htm", tmp_path / "b.htm")
    for name in ("Import a.htm", "Import b.htm"):
        qtbot.waitUntil(lambda: bool(open_dialogs(open_window)), timeout=20_000)
        wait_idle()
        opened = open_dialogs(open_window)
        assert [each.windowTitle() for each in opened] == [name]
        opened[0].reject()


def test_a_heap_of_files_is_asked_about(
    open_window: MainWindow, tmp_path: Path, told: list[Message]
) -> None:
    drop(open_window, *(tmp_path / f"{number}.htm" for number in range(40)))
    assert [(message.kind, message.text) for message in told] == [("question", "40 files at once")]
    assert open_dialogs(open_window) == []


@pytest.mark.parametrize("content", [b"", b"[1]", b"\x89PNG\r\n\x1a\n"])
def test_a_dropped_file_that_is_no_config_leaves_the_one_that_is_open(
    open_window: MainWindow,
    pack_file: Path,
    tmp_path: Path,
    told: list[Message],
    wait_idle: Idle,
    content: bytes,
) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_bytes(content)
    drop(open_window, wrong)
    wait_idle()
    assert [message.kind for message in told] == ["error"]
    assert told[0].text.startswith(str(wrong))
    assert open_window.pack.file == pack_file, "History restores into this file"
    open_window.pack.reload()
    wait_idle()
    assert len(told) == 1


def test_inputs_dropped_before_the_config_tab_was_shown_are_compared(
    open_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    inputs = tmp_path / "ea.set"
    inputs.write_text("MaxGenerations=9\n", encoding="utf-8")
    drop(open_window, inputs)
    qtbot.waitUntil(lambda: bool(open_dialogs(open_window)), timeout=20_000)
    dialog = open_dialogs(open_window)[0]
    assert dialog.windowTitle() == "ea.set and the config"
    dialog.reject()


def test_a_link_from_a_browser_is_no_file(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.com/a.csv")])
    place, action = QPoint(10, 10), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(place, action, data, LEFT, Qt.KeyboardModifier.NoModifier)
    enter.setAccepted(False)
    window.dragEnterEvent(enter)
    assert not enter.isAccepted()


# --- by keyboard alone


@pytest.mark.parametrize("key", [spec.key for spec in TABS])
def test_the_tab_key_goes_through_every_page_and_comes_back(
    open_window: MainWindow, wait_idle: Idle, key: str
) -> None:
    open_window.activateWindow()
    open_window.show_tab(key)
    wait_idle()
    QApplication.processEvents()
    assert stuck_in(open_window) == ""
    for bar in open_window.built[key].findChildren(QTabBar):
        for index in range(bar.count()):
            bar.setCurrentIndex(index)
            wait_idle()
            QApplication.processEvents()
            assert stuck_in(open_window) == "", bar.tabText(index)


def stuck_in(window: MainWindow) -> str:
    """Press Tab until the focus is where it began; name the control that does not let it go."""
    start = window.tabs.tabBar()
    start.setFocus()
    seen: list[QWidget] = []
    while (at := QApplication.focusWidget()) is not None and at not in seen:
        seen.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    return "" if at is start else described(seen[-1])


# --- what is taken away while it is open


def test_a_database_that_goes_is_checked_anew_and_no_rotation_denied(
    open_window: MainWindow, wait_idle: Idle
) -> None:
    overview = open_window.built["overview"]
    assert isinstance(overview, OverviewTab)
    assert overview.checks.status != "FAIL"
    config = open_window.pack.config
    assert config is not None
    database = config.path("db_path")
    for file in database.parent.glob(f"{database.name}*"):
        file.unlink()
    open_window.pack.database_changed.emit()
    wait_idle()
    assert overview.checks.status == "FAIL"
    assert overview.last.answer.text() == "No rotation on record"
    assert "there is no such database" in overview.last.details.text()


# --- on a small screen


def test_the_window_fits_a_screen_of_800_by_600(open_window: MainWindow, wait_idle: Idle) -> None:
    for spec in TABS:
        open_window.show_tab(spec.key)
        wait_idle()
        open_window.resize(800, 600)
        QApplication.processEvents()
        assert (open_window.width(), open_window.height()) == (800, 600), spec.key
