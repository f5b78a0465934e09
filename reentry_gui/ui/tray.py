"""The tray icon: persona live now, next rotation and what is wrong, without the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from reentry_gui.ui import settings, theme

if TYPE_CHECKING:
    from reentry_gui.ui.main_window import MainWindow
    from reentry_gui.ui.summary import Summary

KEY = "tray"
SIGNS = QSystemTrayIcon.MessageIcon


class Tray(QObject):
    """Shows the icon while its user wants it and the system has a tray."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.alert = ""  # what is wrong now; it was told once
        self.icon = QSystemTrayIcon(self)
        self.icon.setToolTip("Reentry")
        self.icon.activated.connect(self.clicked)
        self.icon.messageClicked.connect(window.raise_up)
        self.icon.setContextMenu(self.make_menu())
        window.status.looked.connect(self.show_summary)
        window.status.failed.connect(self.show_alert)
        window.notices.told.connect(self.pop_up)
        self.show_sign()
        theme.changes().switched.connect(self.show_sign)
        self.set_wanted(wanted=settings.text(KEY) == "yes")

    def make_menu(self) -> QMenu:
        """Make what a right click shows."""
        self.menu = QMenu(self.window)
        self.live = self.menu.addAction(self.tr("No pack is open"))
        self.live.setEnabled(False)
        self.wrong = self.menu.addAction(theme.status_icon("WARNING"), "", self.show_overview)
        self.wrong.setVisible(False)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Show window"), self.window.raise_up)
        self.menu.addAction(self.window.menus.rotate)
        self.menu.addAction(self.window.menus.quit)
        return self.menu

    def set_wanted(self, *, wanted: bool) -> None:
        """Show or hide the icon, and remember it."""
        if (settings.text(KEY) == "yes") != wanted:
            settings.remember(KEY, "yes" if wanted else "no")
        self.icon.setVisible(wanted and QSystemTrayIcon.isSystemTrayAvailable())

    def show_summary(self, found: Summary) -> None:
        """Tell persona and next rotation."""
        told = self.tr("Live: {live}. Next: {coming}").format(live=found.live, coming=found.coming)
        self.live.setText(told)
        self.show_alert(found.alert)

    def show_alert(self, alert: str) -> None:
        """Tell what is wrong; it pops up once, until something else is, or it is again."""
        before, self.alert = self.alert, alert
        self.wrong.setText(alert)
        self.wrong.setVisible(bool(alert))
        self.icon.setToolTip("\n".join(filter(None, ("Reentry", self.live.text(), alert))))
        self.show_sign()
        if alert and alert != before:
            self.pop_up(alert, SIGNS.Warning)

    def show_sign(self) -> None:
        """Show by the icon's colour whether something is wrong."""
        colours = theme.colours()
        self.icon.setIcon(theme.icon("reentry", colours.warning if self.alert else colours.accent))

    def pop_up(self, text: str, sign: QSystemTrayIcon.MessageIcon = SIGNS.Information) -> None:
        """Show a text beside the icon, unless its user looks at the window anyway."""
        if self.icon.isVisible() and not self.window.isActiveWindow():
            self.icon.showMessage("Reentry", text, sign)

    def show_overview(self) -> None:
        """Show where it can be mended."""
        self.window.raise_up()
        self.window.show_tab("overview")

    def clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """Bring the window up on a click."""
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.window.raise_up()
