"""From the first start to profiles on the EA's disk, by clicks alone, on a machine of files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
    QWizard,
)
from pytestqt.qtbot import QtBot
from terminals import Machine, log_of, portable

from reentry_gui import config as configs
from reentry_gui.config import PackConfig
from reentry_gui.ui.assistant.wizard import Assistant
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.progress import PreviewDialog
from reentry_gui.ui.tabs.calendar import CalendarTab
from reentry_gui.ui.tabs.overview import OverviewTab
from reentry_gui.ui.tabs.profiles import ProfilesTab
from reentry_gui.ui.tabs.tasks import TasksTab
from reentry_gui.ui.tabs.terminals import TerminalsTab

Wait = Callable[[], None]
LEFT = Qt.MouseButton.LeftButton
SYMBOLS = ("EURUSD", "GBPUSD")
EDITED = (
    b"Action,Type,SizeMultiplier,DelaySeconds,ConfidenceAdjustment,Parameters\r\n"
    b"1,REVERSE,0.5,60,-0.2,\r\n"
    b"2,SAME_TRADE,0.8,15,-0.1,\r\n"
    b"3,INCREASE_SIZE,1.5,5,0.1,\r\n"
    b"4,INCREASE_SIZE,2.0,0,0.2,\r\n"
    b"5,INCREASE_SIZE,1.5,0,0.1,\r\n"
    b"6,AGGRESSIVE,3.0,0,0.5,\r\n"
)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Three terminals: one installed, one portable, one MT5; no Task Scheduler."""
    made = Machine(tmp_path / "machine")
    for name in ("WINEPREFIX", "ProgramFiles", "ProgramW6432", "SYSTEMROOT"):
        monkeypatch.delenv(name, raising=False)
    settings = made.environment | {"HOME": str(tmp_path / "home"), "PATH": str(tmp_path)}
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    log_of(made.terminal("A", "Broker MT4"))
    portable(made.root / "Local" / "Portable MT4")
    made.data("C", str(made.install("MetaTrader 5", "terminal64.exe")), "MQL5")
    return made


def click(button: QWidget) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def click_text(owner: QWidget, text: str) -> None:
    (button,) = [b for b in owner.findChildren(QAbstractButton) if b.text() == text]
    click(button)


def only(owner: QWidget, kind: type[QWidget]) -> QWidget:
    found = owner.findChild(kind)
    assert isinstance(found, kind)
    return found


def set_up(qtbot: QtBot, window: MainWindow, wait_idle: Wait) -> PackConfig:
    """Go through the assistant: the installed MT4, two symbols, everything else as offered."""
    window.menus.assistant.trigger()
    assistant = only(window, Assistant)
    assert isinstance(assistant, Assistant)

    def press(name: str) -> None:
        click(assistant.button(getattr(QWizard.WizardButton, f"{name}Button")))

    press("Next")
    wait_idle()
    terminals = assistant.terminal.list
    texts = [terminals.item(number).text() for number in range(terminals.count())]
    assert len(texts) == 3
    terminals.setCurrentRow(next(n for n, text in enumerate(texts) if "Broker MT4" in text))
    press("Next")
    assistant.symbols.text.setPlainText(" ".join(SYMBOLS))
    for _page in ("symbols", "personas", "tasks"):
        press("Next")
    wait_idle()
    press("Commit")
    qtbot.waitUntil(lambda: assistant.currentPage() is assistant.verify, timeout=60_000)
    assert assistant.verify.verdict.text().startswith("PASSED")
    with qtbot.waitSignal(window.pack.config_changed):
        press("Finish")
    wait_idle()
    config = window.pack.config
    assert config is not None
    return config


def paint_week(window: MainWindow, wait_idle: Wait) -> None:
    """Let every day be aggressive, with the mouse, and save."""
    window.show_tab("calendar")
    wait_idle()
    tab = window.built["calendar"]
    assert isinstance(tab, CalendarTab)
    click_text(tab, "3  aggressive")
    grid = tab.week.grid
    start, end = (grid.visualRect(grid.model().index(0, day)).center() for day in (0, 6))
    QTest.mousePress(grid.viewport(), LEFT, pos=start)
    QTest.mouseMove(grid.viewport(), end)
    QTest.mouseRelease(grid.viewport(), LEFT, pos=end)
    wait_idle()
    tab.save.trigger()
    wait_idle()


def show_with_the_mouse(window: MainWindow, title: str) -> None:
    """Click a tab of the window."""
    (bar,) = [bar for bar in window.findChildren(QTabBar) if title in titles(bar)]
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(titles(bar).index(title)).center())


def titles(bar: QTabBar) -> list[str]:
    return [bar.tabText(number).replace("&", "") for number in range(bar.count())]


def click_cell(view: QTableView, row: int, column: int) -> None:
    place = view.visualRect(view.model().index(row, column))
    assert view.viewport().rect().contains(place.center())
    QTest.mouseClick(view.viewport(), LEFT, pos=place.center())


def type_into(qtbot: QtBot, view: QTableView, row: int, column: int, text: str) -> None:
    """Replace a cell's text by the keyboard."""

    def lines() -> list[QLineEdit]:
        return [edit for edit in view.viewport().findChildren(QLineEdit) if edit.isVisible()]

    click_cell(view, row, column)
    QTest.keyClick(view, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: len(lines()) == 1)  # Qt waits for a double click on a chosen cell
    (line,) = lines()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()


def tool(owner: QWidget, text: str) -> QToolButton:
    (button,) = [b for b in owner.findChildren(QToolButton) if b.text() == text]
    return button


def edit_profile(qtbot: QtBot, window: MainWindow, wait_idle: Wait) -> None:
    """Make a profile wrong, see it explained, undo, make it right, and save."""
    show_with_the_mouse(window, "Profiles")
    wait_idle()
    tab = window.built["profiles"]
    assert isinstance(tab, ProfilesTab)
    grid = tab.grid.model
    place = grid.index_of(("aggressive", "EURUSD"))
    click_cell(tab.grid.view, place.row(), place.column())
    wait_idle()
    assert tab.editor.title.text() == "aggressive · EURUSD"
    rows, found = tab.editor.view, tab.findings
    type_into(qtbot, rows, 1, 2, "0,8")
    assert rows.model().index(1, 2).data() == "0,8"
    assert found.heading.text() == "1 mistake"
    assert "“0,8” has a decimal comma" in str(found.model.index(0, 2).data())
    assert not tool(tab, "Save profile").isEnabled()
    assert window.unsaved()
    click_cell(rows, 4, 1)
    click_cell(found.view, 0, 2)
    assert (rows.currentIndex().row(), rows.currentIndex().column()) == (1, 2)
    click(tool(tab, "Undo"))
    assert rows.model().index(1, 2).data() == "1.0"
    assert not window.unsaved()
    type_into(qtbot, rows, 1, 2, "0.8")
    click(tool(tab, "Save profile"))
    wait_idle()
    assert not window.unsaved()


def deploy_one(qtbot: QtBot, window: MainWindow, wait_idle: Wait) -> None:
    """Bring the profile that is shown to the EA, after a look at what that does."""
    tab = window.built["profiles"]
    click(tool(tab, "Deploy this one now"))
    wait_idle()
    dialog = only(tab, Preview)
    assert isinstance(dialog, Preview)
    assert "EURUSD" in dialog.list.toPlainText()
    with qtbot.waitSignal(window.pack.deployed):
        click(dialog.do_button)
    wait_idle()


def rotate(qtbot: QtBot, window: MainWindow, wait_idle: Wait) -> None:
    """Press Rotate now on Overview, and go on after the preview."""
    window.show_tab("overview")
    wait_idle()
    tab = window.built["overview"]
    assert isinstance(tab, OverviewTab)
    click(tab.rotate_button)
    dialog = only(tab, PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    wait_idle()
    with qtbot.waitSignal(window.pack.deployed):
        click(dialog.do_button)
    wait_idle()
    click(dialog.close_button)
    qtbot.waitUntil(lambda: tab.findChild(PreviewDialog) is None)


def assert_deployed(file: Path, persona: str, terminal: Path) -> None:
    """Hold what the EA of a terminal reads against the persona's profiles, byte for byte."""
    config = configs.load(file)
    for symbol in SYMBOLS:
        target = config.deployed_profile(symbol)
        assert target.is_relative_to(terminal)
        assert target.read_bytes() == config.profile(persona, symbol).read_bytes()


def test_the_first_five_minutes(
    qtbot: QtBot, machine: Machine, window: MainWindow, wait_idle: Wait
) -> None:
    config = set_up(qtbot, window, wait_idle)
    first = machine.roaming / "MetaQuotes" / "Terminal" / ("A" * 32)
    second = machine.root / "Local" / "Portable MT4"
    paint_week(window, wait_idle)
    assert set(configs.load(config.file).personas.cycle_map.values()) == {"aggressive"}
    edit_profile(qtbot, window, wait_idle)
    assert config.profile("aggressive", "EURUSD").read_bytes() == EDITED
    deploy_one(qtbot, window, wait_idle)
    deployed = config.deployed_profile("EURUSD")
    assert deployed.is_relative_to(first / "MQL4" / "Files")
    assert deployed.read_bytes() == EDITED
    rotate(qtbot, window, wait_idle)
    assert_deployed(config.file, "aggressive", first)
    move_to(qtbot, window, second, wait_idle)
    rotate(qtbot, window, wait_idle)
    assert_deployed(config.file, "aggressive", second)
    write_tasks(window, wait_idle)
    assert not window.unsaved()


def move_to(qtbot: QtBot, window: MainWindow, folder: Path, wait_idle: Wait) -> None:
    """Choose another terminal."""
    window.show_tab("terminals")
    wait_idle()
    tab = window.built["terminals"]
    assert isinstance(tab, TerminalsTab)
    found = tab.pages.terminals
    places = [row.terminal.data_folder for row in found.model.shown]
    assert len(places) == 3
    found.table.selectRow(places.index(folder))
    click(found.details.use)
    wait_idle()
    dialog = only(tab, Preview)
    assert isinstance(dialog, Preview)
    with qtbot.waitSignal(window.pack.config_changed):
        click(dialog.do_button)
    wait_idle()
    row = found.selected()
    assert row is not None
    assert row.in_use


def write_tasks(window: MainWindow, wait_idle: Wait) -> None:
    """Write the task files where there is no Task Scheduler."""
    window.show_tab("tasks")
    wait_idle()
    tab = window.built["tasks"]
    assert isinstance(tab, TasksTab)
    click(tab.register_button)
    wait_idle()
    assert "no Task Scheduler" in tab.verdict.text()
    assert all(card.task is not None and card.task.on_disk for card in tab.cards)
