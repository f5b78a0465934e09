"""No part of the window is shown before it has its place: it would flash as a window of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.tabs.config import ConfigTab


class Shown(QObject):
    """Notes every widget that is shown as a window."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.found: list[str] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's own name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.found.append(repr(watched))
        return False


def test_all_tabs_and_their_pages_are_built_in_their_place(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Callable[[], None]
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    shown = Shown(application)
    for index in range(open_window.tabs.count()):
        open_window.tabs.setCurrentIndex(index)
        wait_idle()
        for pages in open_window.tabs.currentWidget().findChildren(QTabWidget):
            for page in range(pages.count()):
                pages.setCurrentIndex(page)
            pages.setCurrentIndex(0)
    tab = open_window.built["config"]
    assert isinstance(tab, ConfigTab)
    tab.options.form.want_whole()
    qtbot.waitUntil(lambda: tab.options.form.is_complete, timeout=20_000)
    wait_idle()
    application.removeEventFilter(shown)
    assert shown.found == []
