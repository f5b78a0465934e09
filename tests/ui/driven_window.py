"""The real program in a process of its own, led through its window by a script; run by tests.

    python driven_window.py STEPS [FILE]

`STEPS` names a function below: a generator that yields conditions and goes on when one holds.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from reentry_gui.ui import app, background, drafts, messages
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.notices import NoticeBar
from reentry_gui.ui.tabs.calendar import CalendarTab
from reentry_gui.ui.tabs.config import ConfigTab
from reentry_gui.ui.tabs.profiles import ProfilesTab

Condition = Callable[[], bool]
Steps = Callable[[MainWindow], Iterator[Condition]]
LOOK_MS = 10
LONGEST_SECONDS = 90
LEFT = Qt.MouseButton.LeftButton
LIMIT = '"execution_limit_minutes": 47'


class Leader(QObject):
    """Goes a step further whenever what the last one waits for has come about."""

    def __init__(self, steps: Steps) -> None:
        super().__init__()
        self.steps = steps
        self.under_way: Iterator[Condition] | None = None
        self.condition: Condition = lambda: self.window() is not None
        self.timer = QTimer(self, interval=LOOK_MS)
        self.timer.timeout.connect(self.go_on)
        self.timer.start()

    @staticmethod
    def window() -> MainWindow | None:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        return found[0] if found and found[0].isVisible() else None

    def go_on(self) -> None:
        window = self.window()
        if window is None or not self.condition():
            return
        if self.under_way is None:
            self.under_way = self.steps(window)
        try:
            self.condition = next(self.under_way, never)
        except Exception:  # noqa: BLE001  # whatever it is, the test is to hear of it
            traceback.print_exc()
            os._exit(3)


def never() -> bool:
    return False


def idle() -> bool:
    return background.running() == 0


def is_open(window: MainWindow) -> Condition:
    return lambda: window.pack.config is not None and idle()


def say(**facts: object) -> None:
    print(json.dumps(facts), flush=True)  # noqa: T201  # what the test waits for


# --- a draft in each tab, then nothing more: the test kills this process


def type_drafts(window: MainWindow) -> Iterator[Condition]:
    yield from type_all(window)
    say(typed=True)
    yield never


def close_and_keep(window: MainWindow) -> Iterator[Condition]:
    """Close with all of it unsaved, and have it kept for the next time."""
    yield from type_all(window)
    messages.intercept = lambda _message: "keep"
    QTimer.singleShot(0, window, window.close)


def type_all(window: MainWindow) -> Iterator[Condition]:
    yield is_open(window)
    window.show_tab("config")
    yield idle
    type_config(window)
    yield lambda: drafts.file_of("config").is_file() and idle()
    window.show_tab("calendar")
    yield idle
    paint_calendar(window)
    yield lambda: drafts.file_of("calendar").is_file() and idle()
    window.show_tab("profiles", ("moderate", "EURUSD", 3, "DelaySeconds"))
    yield lambda: profiles_tab(window).document is not None and idle()
    type_profile(window)
    yield lambda: drafts.file_of("profiles").is_file() and idle()


def type_config(window: MainWindow) -> None:
    """Type an option into the JSON, right after the first brace."""
    tab = window.built["config"]
    assert isinstance(tab, ConfigTab)
    editor = tab.options.editor
    editor.go_to(1, 2)
    QTest.keyClicks(editor, f'"tasks": {{{LIMIT}}},')


def paint_calendar(window: MainWindow) -> None:
    """Let Monday to Sunday be aggressive, with the mouse."""
    tab = window.built["calendar"]
    assert isinstance(tab, CalendarTab)
    tab.week.brush.choose("aggressive")
    grid = tab.week.grid
    start, end = (grid.visualRect(grid.model().index(0, day)).center() for day in (0, 6))
    QTest.mousePress(grid.viewport(), LEFT, pos=start)
    QTest.mouseMove(grid.viewport(), end)
    QTest.mouseRelease(grid.viewport(), LEFT, pos=end)


def type_profile(window: MainWindow) -> None:
    """Type a delay that is none: what is wrong is kept, too."""
    view = profiles_tab(window).editor.view
    view.edit(view.currentIndex())
    line = view.findChild(QLineEdit)
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "soon")
    QTest.keyClick(line, Qt.Key.Key_Return)


def profiles_tab(window: MainWindow) -> ProfilesTab:
    tab = window.built["profiles"]
    assert isinstance(tab, ProfilesTab)
    return tab


# --- the next start


def notice() -> NoticeBar | None:
    return next((bar for bar in messages.bars if bar.isVisible()), None)


def bring_back(window: MainWindow) -> Iterator[Condition]:
    yield lambda: notice() is not None
    bar = notice()
    assert bar is not None
    offer = bar.label.text()
    QTest.mouseClick(bar.step, LEFT)
    yield lambda: len(window.unsaved()) == 3 and idle()
    say(offer=offer, unsaved=window.unsaved(), **state(window))
    QTimer.singleShot(0, window, lambda: QApplication.exit(0))


def state(window: MainWindow) -> dict[str, object]:
    """Return what the tabs hold that is not saved."""
    config, calendar = window.built["config"], window.built["calendar"]
    assert isinstance(config, ConfigTab)
    assert isinstance(calendar, CalendarTab)
    document = profiles_tab(window).document
    assert document is not None
    assert calendar.draft is not None
    return {
        "config": LIMIT in config.options.editor.plain(),
        "calendar": calendar.draft.config.personas.cycle_map,
        "profile": document.model.texts()[2][3],
    }


def look(window: MainWindow) -> Iterator[Condition]:
    """Say whether a draft is offered, and end as a user ends it."""
    yield is_open(window)
    say(offered=notice() is not None)
    QTimer.singleShot(0, window, window.close)


def visit(window: MainWindow) -> Iterator[Condition]:
    """Show every tab until its work is done, and end."""
    yield is_open(window)
    for place in range(window.tabs.count()):
        window.tabs.setCurrentIndex(place)
        yield idle
    QTimer.singleShot(0, window, window.close)


def close_in_config(window: MainWindow) -> Iterator[Condition]:
    """Close the window while the config's form is still being built."""
    yield is_open(window)
    window.show_tab("config")
    QTimer.singleShot(0, window, window.close)


def wait_for_ever(window: MainWindow) -> Iterator[Condition]:
    """Say when the config is open, and whenever another file has been opened."""
    yield is_open(window)
    say(open=str(window.pack.file))
    first = window.pack.file
    yield lambda: window.pack.file != first and idle()
    say(open=str(window.pack.file))
    yield never


if __name__ == "__main__":
    faulthandler.dump_traceback_later(LONGEST_SECONDS, exit=True)
    app.make_application()
    leader = Leader(globals()[sys.argv[1]])
    sys.exit(app.main(sys.argv[2:]))
