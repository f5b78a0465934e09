"""What is dropped on the window goes to the tab that it is for: drag, drop, and its dialog."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from reentry_gui import config as configs
from reentry_gui import paths
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.tabs import TABS

Idle = Callable[[], None]


def statement(_pack: Path, folder: Path) -> Path:
    sample = paths.data_folder() / "resources" / "samples" / "statement-651083.htm"
    return Path(shutil.copy(sample, folder / "statement.htm"))


def profile(pack: Path, folder: Path) -> Path:
    return Path(shutil.copy(configs.load(pack).profile("moderate", "EURUSD"), folder / "mine.csv"))


def terminal(_pack: Path, folder: Path) -> Path:
    made = folder / "Broker MT4"
    (made / "MQL4" / "Files").mkdir(parents=True)
    return made


def config(pack: Path, folder: Path) -> Path:
    return Path(shutil.copy(pack, folder / "other.json"))


def drop(window: MainWindow, path: Path) -> bool:
    """Drag a file over the window and let it go, as a file manager does; tell whether it may."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    enter = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), copy, data, left, none))
    return enter.isAccepted()


@pytest.mark.parametrize(
    ("make", "tab", "title"),
    [(statement, "overview", "Import statement.htm"), (profile, "profiles", "Import mine.csv")],
)
def test_a_file_is_taken_by_its_tab_and_shown_first(
    open_window: MainWindow,
    pack_file: Path,
    tmp_path: Path,
    make: Callable[[Path, Path], Path],
    tab: str,
    title: str,
    qtbot: QtBot,
    wait_idle: Idle,
) -> None:
    open_window.show_tab("tasks")
    assert drop(open_window, make(pack_file, tmp_path))
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=20_000)
    wait_idle()
    assert TABS[open_window.tabs.currentIndex()].key == tab
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    assert dialog.windowTitle() == title
    dialog.reject()


def test_a_terminals_folder_is_looked_into(
    open_window: MainWindow, pack_file: Path, tmp_path: Path, wait_idle: Idle
) -> None:
    folder = terminal(pack_file, tmp_path)
    assert drop(open_window, folder)
    wait_idle()
    assert TABS[open_window.tabs.currentIndex()].key == "terminals"
    found = open_window.built["terminals"].found  # type: ignore[attr-defined]
    assert folder in [each.data_folder for each in found.scan.terminals]


def test_another_config_opens(
    open_window: MainWindow, pack_file: Path, qtbot: QtBot, wait_idle: Idle
) -> None:
    other = config(pack_file, pack_file.parent)
    with qtbot.waitSignal(open_window.pack.config_changed, timeout=20_000):
        assert drop(open_window, other)
    wait_idle()
    assert open_window.pack.file == other


def test_what_is_no_file_is_not_let_in(open_window: MainWindow) -> None:
    data = QMimeData()
    data.setText("words")
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    enter = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    QApplication.sendEvent(open_window, enter)
    assert not enter.isAccepted()
