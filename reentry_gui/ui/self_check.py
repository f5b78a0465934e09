"""The program looks at itself: `ReentryPanel --self-check RESULT.json [FILE …]`.

It opens the real window, shows each tab, writes what it found and ends: 0 when all is well,
3 when anything was missing or went wrong. A frozen program lacks what the freezing forgot,
and that is seen only there.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

import reentry_gui
from reentry_gui.ui import app, background
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.tabs import TABS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.ui.messages import Message

LOOK_MS: Final = 20
LONGEST_SECONDS: Final = 120
BUG: Final = 3


class SelfCheck(QObject):
    """Shows a tab after the other as soon as nothing is under way."""

    def __init__(self, result: Path, application: QApplication) -> None:
        super().__init__(application)
        self.result = result
        self.application = application
        self.painted = self.worked = 0.0
        self.started = time.monotonic()
        self.wrong: list[str] = []
        self.waiting = [spec.key for spec in TABS]
        self.has_found = self.has_looked = False
        self.is_done = False
        application.installEventFilter(self)
        self.timer = QTimer(self, interval=LOOK_MS)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def hear(self, message: Message) -> bool:
        """Take what would stand in a box; an error is a failed check."""
        if message.kind == "error":
            self.wrong.append(f"{message.text} {message.details}".strip())
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Find the window by its first event, then note when it was painted first.

        From then on only its own events come here: those of all widgets, each a call into
        Python, made the start that is measured a fifth longer.
        """
        if not isinstance(watched, MainWindow):
            return False
        if not self.has_found:
            self.has_found = True
            self.application.removeEventFilter(self)
            watched.installEventFilter(self)
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.note_paint)
        return False

    def note_paint(self) -> None:
        """Note the time; the paint that was under way has ended."""
        self.painted, self.worked = time.time(), time.process_time()
        from reentry_gui.ui import messages  # noqa: PLC0415  # the program itself has not loaded it

        messages.intercept = self.hear

    def look(self) -> None:
        """Go on where nothing is under way."""
        if time.monotonic() - self.started > LONGEST_SECONDS:
            self.wrong.append(f"not done within {LONGEST_SECONDS} s; left: {self.waiting}")
            self.end()
        elif self.painted and not background.running():
            self.step()

    def step(self) -> None:
        """Close a dialog that opened by itself, else show the next tab, else end."""
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        dialog = QApplication.activeModalWidget()
        if not windows or not windows[0].is_complete:
            return
        if isinstance(dialog, QDialog):
            if type(dialog).__name__ == "CrashDialog":
                self.wrong.append(f"a crash was reported: {dialog.windowTitle()}")
            dialog.reject()
        elif self.waiting:
            windows[0].show_tab(self.waiting.pop(0))
        elif not self.has_looked:
            self.has_looked = True  # first: what goes wrong in it is told once
            self.look_at_pieces()
        else:
            self.end()

    def look_at_pieces(self) -> None:
        """Load what is loaded late in daily use, and would be missed late."""
        import icalendar  # noqa: F401, PLC0415  # only here: the window must not wait for them
        import numpy as np  # noqa: PLC0415
        import openpyxl  # noqa: F401, PLC0415

        from reentry_gui.ui import theme, translation  # noqa: PLC0415
        from reentry_gui.updates import fetch, manifest  # noqa: PLC0415

        if theme.icon("reentry").pixmap(32, 32).toImage().allGray():
            self.wrong.append("the icon is empty")
        if len(translation.languages()) < 2:
            self.wrong.append("the translations are missing")
        if float(np.linalg.norm([3.0, 4.0])) != 5:
            self.wrong.append("numpy does not calculate")
        if manifest.is_signed(b"", bytes(manifest.SIGNATURE_BYTES), bytes(32)):
            self.wrong.append("a signature of zeros is believed")
        try:
            self.setObjectName(3)  # type: ignore[arg-type]  # Qt's own words for it must be there
        except TypeError as error:
            if "Supported signatures" not in str(error):
                self.wrong.append(f"a wrong call is not explained: {error}")
        if not fetch.knows_certificates():
            self.wrong.append("no certificate is trusted: nobody could be asked for updates")

    def end(self) -> None:
        """Write what was found and let the program end."""
        if self.is_done:
            return
        self.is_done = True
        self.timer.stop()
        seconds = {"painted": self.painted, "worked": self.worked}
        found = {"version": reentry_gui.__version__, "wrong": self.wrong} | seconds
        self.result.write_text(json.dumps(found), encoding="utf-8")
        QApplication.exit(BUG if self.wrong else 0)


def main(words: Sequence[str]) -> int:
    """Run the window with the check; return the exit code."""
    application = app.make_application()
    SelfCheck(Path(words[0]), application)
    return app.main(words[1:])
