"""The real program with eyes for a test: it says where a control is, and does nothing itself.

    python watched_window.py [FILE …]

Each line on stdin asks, `["button", "Next"]`; each line on stdout answers, as JSON.
With REENTRY_EYES both go through a connection instead: `{"port": 1, "environment": {…}}`,
for a Windows program under Wine, which gets neither our stdin nor our %APPDATA%.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import threading
import traceback
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QRect, QSocketNotifier, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QListView,
    QWidget,
)

from reentry_gui.ui import app, background
from reentry_gui.ui.main_window import MainWindow

Place = list[int] | None


def centre(widget: QWidget, part: QRect | None = None) -> Place:
    """Return the middle of a control on the screen, None where a click would not reach it."""
    spot = widget.mapToGlobal((part or widget.rect()).center())
    hit = QApplication.widgetAt(spot)
    is_free = hit is not None and (hit is widget or widget.isAncestorOf(hit))
    return [spot.x(), spot.y()] if is_free and widget.isEnabled() else None


def first(places: Iterable[Place]) -> Place:
    return next((place for place in places if place is not None), None)


def visible(kind: type[QWidget]) -> list[QWidget]:
    return [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]


def button(text: str) -> Place:
    """Find a button by its text."""
    found = [w for w in visible(QAbstractButton) if isinstance(w, QAbstractButton)]
    return first(centre(w) for w in found if w.text().replace("&", "") == text)


def named(name: str) -> Place:
    """Find a control by its accessible name."""
    return first(centre(w) for w in visible(QWidget) if w.accessibleName() == name)


def views(name: str) -> list[QAbstractItemView]:
    found = [w for w in visible(QAbstractItemView) if isinstance(w, QAbstractItemView)]
    return [view for view in found if view.accessibleName() == name]


def cell(name: str, row: int, column: int) -> Place:
    """Find a cell of a table or list."""
    return first(
        centre(view.viewport(), view.visualRect(view.model().index(row, column)))
        for view in views(name)
        if view.model().index(row, column).isValid()
    )


def row(name: str, text: str) -> int | None:
    """Return the first row in which, or beside which, a text stands."""
    for view in views(name):
        model = view.model()
        wide = 1 if isinstance(view, QListView) else model.columnCount()
        for number in range(model.rowCount()):
            texts = [model.index(number, at).data() for at in range(wide)]
            texts.append(model.headerData(number, Qt.Orientation.Vertical))
            if any(text in str(found) for found in texts):
                return number
    return None


def column(name: str, text: str) -> int | None:
    """Return the column below that title."""
    for view in views(name):
        model = view.model()
        for number in range(model.columnCount()):
            if model.headerData(number, Qt.Orientation.Horizontal) == text:
                return number
    return None


def label(text: str) -> bool:
    """Tell whether a label shows a text."""
    return any(isinstance(w, QLabel) and text in w.text() for w in visible(QLabel))


def idle() -> bool:
    return background.running() == 0


def window() -> int | None:
    """Return the X window that is to hear the keys: the dialog in front, else the main one."""
    main = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    found = QApplication.activeModalWidget() or next(iter(main), None)
    return int(found.winId()) if found is not None else None


def picture(file: str) -> bool:
    """Save what the X server shows."""
    screen = QGuiApplication.primaryScreen()
    return screen.grabWindow(0).save(file)


QUESTIONS: dict[str, Callable[..., object]] = {
    made.__name__: made for made in (button, named, cell, row, column, label, idle, window, picture)
}


class Eyes(QObject):
    """Answers what the test asks."""

    def __init__(self) -> None:
        super().__init__()
        self.stdin = open(sys.stdin.fileno(), "rb", buffering=0, closefd=False)  # noqa: SIM115  # unbuffered: the notifier must see every line
        self.notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self.notifier.activated.connect(self.answer)

    def answer(self) -> None:
        line = self.stdin.readline()
        if not line:
            self.notifier.setEnabled(False)
            return
        name, *given = json.loads(line)
        try:
            answer = QUESTIONS[name](*given)
        except Exception:  # noqa: BLE001  # whatever it is, the test is to hear of it
            traceback.print_exc()
            os._exit(3)
        print(json.dumps(answer), flush=True)  # noqa: T201  # the answer


class DistantEyes(QObject):
    """Answers what the test asks from afar."""

    asked = Signal(str)

    def __init__(self, port: int) -> None:
        super().__init__()
        self.asked.connect(self.answer)
        self.line = socket.create_connection(("127.0.0.1", port)).makefile("rwb", buffering=0)
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self) -> None:
        for line in self.line:
            self.asked.emit(line.decode())

    def answer(self, line: str) -> None:
        name, *given = json.loads(line)
        try:
            answer = QUESTIONS[name](*given)
        except Exception:  # noqa: BLE001  # as above
            traceback.print_exc()
            os._exit(3)
        self.line.write(json.dumps(answer).encode() + b"\n")


if __name__ == "__main__":
    distant = json.loads(os.environ.get("REENTRY_EYES", "{}"))
    os.environ.update(distant.get("environment", {}))
    app.make_application()
    eyes = DistantEyes(distant["port"]) if distant else Eyes()
    sys.exit(app.main(sys.argv[1:]))
