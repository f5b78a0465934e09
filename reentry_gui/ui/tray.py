"""The tray icon: persona live now and next rotation, without the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from reentry_gui.ui import settings, theme

if TYPE_CHECKING:
    from reentry_gui.ui.main_window import MainWindow
    from reentry_gui.ui.summary import Summary

KEY = "tray"


class Tray(QObject):
    """Shows the icon while its user wants it and the system has a tray."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.icon = QSystemTrayIcon(theme.icon("reentry", theme.colours().accent), self)
        self.icon.setToolTip("Reentry")
        self.icon.activated.connect(self.clicked)
        self.menu = QMenu(window)
        self.live = self.menu.addAction(self.tr("No pack is open"))
        self.live.setEnabled(False)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Show window"), window.raise_up)
        self.menu.addAction(window.menus.rotate)
        self.menu.addAction(window.menus.quit)
        self.icon.setContextMenu(self.menu)
        window.status.looked.connect(self.show_summary)
        self.set_wanted(wanted=settings.text(KEY) == "yes")

    def set_wanted(self, *, wanted: bool) -> None:
        """Show or hide the icon, and remember it."""
        if (settings.text(KEY) == "yes") != wanted:
            settings.remember(KEY, "yes" if wanted else "no")
        self.icon.setVisible(wanted and QSystemTrayIcon.isSystemTrayAvailable())

    def show_summary(self, found: Summary) -> None:
        """Tell persona and next rotation."""
        told = self.tr("Live: {live}. Next: {coming}").format(live=found.live, coming=found.coming)
        self.live.setText(told)
        self.icon.setToolTip(f"Reentry\n{told}")

    def clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """Bring the window up on a click."""
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.window.raise_up()
