"""The head of the tab: the light of the process, its ports, start and stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from reentry_gui.ui import messages, theme
from reentry_gui.ui.parts import push
from reentry_gui.ui.tabs.bridge import words
from reentry_gui.ui.tabs.bridge.look import State, include_file
from reentry_gui.ui.verdict import VerdictLine

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from reentry_gui.ui.tabs.bridge.look import Look


class Header(QFrame):
    """Tells how the process stands."""

    def __init__(self, start: QAction, stop: QAction, include: QAction) -> None:
        super().__init__()
        theme.mark(self, "card")
        self.setAccessibleName(self.tr("The bridge's process"))
        self.verdict = VerdictLine(self.tr("Asking how the bridge is …"))
        self.verdict.label.setFont(theme.font("heading"))
        self.details = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.details.setTextInteractionFlags(theme.SELECTABLE)
        theme.mark(self.details, "muted")
        self.details.hide()
        self.start_button, self.stop_button = push(start, primary=True), push(stop)
        self.include_button = push(include)
        told = QVBoxLayout()
        told.setSpacing(theme.XS)
        told.addWidget(self.verdict)
        told.addWidget(self.details)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        row.setSpacing(theme.S)
        row.addLayout(told, 1)
        for button in (self.include_button, self.stop_button, self.start_button):
            row.addWidget(button)

    def show_look(self, found: Look) -> None:
        """Show how it stands."""
        self.verdict.say(*words.verdict(found))
        is_running = found.state is State.RUNNING
        self.start_button.setVisible(not is_running)
        self.stop_button.setVisible(found.state in {State.RUNNING, State.SILENT})
        self.say_details(words.details(found))

    def say_details(self, text: str) -> None:
        """Show the second line, where there is something to say."""
        self.details.setText(text)
        self.details.setVisible(bool(text))


def show_include() -> None:
    """Open the include's folder and copy its path."""
    translate = QCoreApplication.translate
    file = include_file()
    QGuiApplication.clipboard().setText(str(file))
    text = translate("BridgeTab", "{name}: its path is on the clipboard. Copy it to MQL4\\Include.")
    note = translate("BridgeTab", "Its socket needs “Allow DLL imports” in the EA's settings.")
    messages.notify(text.format(name=file.name), details=f"{file}\n{note}")
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
