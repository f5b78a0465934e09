"""What the window's tests share: no screen, no boxes that wait, no job left running."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import datetime as dt
import gc
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reentry_gui import config as configs
from reentry_gui import install, log, personas
from reentry_gui.config import PackConfig
from reentry_gui.ui import app, background, messages, theme, turns
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.messages import Message

if TYPE_CHECKING:  # pytest-qt must be set up before this module can be loaded
    from pytestqt.modeltest import ModelTester

    from reentry_gui.ui.tabs.kpis.page import Page
    from reentry_gui.ui.tabs.kpis.work import Picture


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    """Return the application, dressed as the program dresses it."""
    made = app.make_application()
    theme.apply("light")
    yield made
    # Offscreen, Qt keeps what was copied until the process ends: after Python, which made it.
    made.clipboard().clear()


@pytest.fixture(autouse=True)
def told(monkeypatch: pytest.MonkeyPatch) -> list[Message]:
    """Record every message; nothing is shown, and every question is answered with yes."""
    seen: list[Message] = []

    def intercept(message: Message) -> bool:
        seen.append(message)
        return True

    monkeypatch.setattr(messages, "intercept", intercept)
    return seen


@pytest.fixture(autouse=True)
def _no_mouse_left(qapp: QApplication) -> None:
    """Let no mouse lie where another test's window was, and this one's will be."""
    QCursor.setPos(qapp.primaryScreen().geometry().bottomRight())


@pytest.fixture(autouse=True)
def no_work_left(qapp: QApplication) -> Iterator[None]:
    """Let no job run from one test into the next, and no timer of a closed window start one."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for job in tuple(background.jobs):
        job.forget()
    background.shut_down()
    qapp.processEvents()
    background.jobs.clear()
    package = logging.getLogger("reentry_gui")
    for handler in [h for h in package.handlers if isinstance(h, log.DailyFile)]:
        package.removeHandler(handler)  # the next test's reports go to its own folder
    gc.collect()  # on this thread: no worker may meet a window that is garbage


@pytest.fixture
def wait_idle(qtbot: QtBot) -> Callable[[], None]:
    """Return a function that waits until no job and no step is under way."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not background.running() + turns.pending(), timeout=60_000)

    return wait


@pytest.fixture
def pack_file(make_config: Callable[..., PackConfig]) -> Path:
    """Return the file of a config whose pack is installed and deployed."""
    made = make_config()
    made.path("config_root").mkdir(parents=True)
    now = dt.datetime.now().astimezone()
    report = install.install(install.Setting(configs.load(made.file), now))
    assert not report.needs_action, [*report.lines()]
    personas.rotate(configs.load(made.file), now.date(), at=now)
    return made.file


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """Return a window without a pack."""
    made = MainWindow()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def open_window(
    window: MainWindow, pack_file: Path, qtbot: QtBot, wait_idle: Callable[[], None]
) -> MainWindow:
    """Return a window on an installed pack, with everything shown."""
    with qtbot.waitSignal(window.pack.config_changed, timeout=20_000):
        window.pack.open(pack_file)
    wait_idle()
    return window


@pytest.fixture
def click(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Return a function that clicks with the left button."""
    del qtbot
    return lambda widget: QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def check_model(qtmodeltester: ModelTester) -> Callable[[QAbstractItemModel], None]:
    """Return a function that holds a model against Qt's rules."""

    def check(model: QAbstractItemModel) -> None:
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no types here

    return check


@pytest.fixture
def make_page(qtbot: QtBot, picture: Picture) -> Iterator[Callable[[Callable[[], Page]], Page]]:
    """Return what shows a page of the KPIs tab; the test's module has the `picture` for it."""

    def make(kind: Callable[[], Page]) -> Page:
        page = kind()
        qtbot.addWidget(page)
        page.resize(1100, 640)
        page.show()
        page.show_picture(picture)
        return page

    yield make
    background.shut_down()
