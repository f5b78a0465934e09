"""The tab Terminals on a machine of real folders: find, add, choose."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from terminals import Machine, log_of, portable

from reentry_gui.config import PackConfig, history, load
from reentry_gui.ui import background, theme
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.messages import Message
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.tabs.terminals import TerminalsTab, added


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine of its own: nothing of the real one is looked at."""
    made = Machine(tmp_path / "machine")
    for name in ("WINEPREFIX", "ProgramFiles", "ProgramW6432"):
        monkeypatch.delenv(name, raising=False)
    for name, value in (made.environment | {"HOME": str(tmp_path / "home")}).items():
        monkeypatch.setenv(name, value)
    return made


@pytest.fixture
def three(machine: Machine) -> list[Path]:
    """Three terminals: one installed, one portable, one MT5."""
    first = machine.terminal("A", "Broker MT4")
    log_of(first)
    second = portable(machine.root / "usb" / "Portable MT4")
    mt5 = machine.data("C", str(machine.install("MetaTrader 5", "terminal64.exe")), "MQL5")
    return [first, second, mt5]


@pytest.fixture
def window_pack(qtbot: QtBot, config: PackConfig) -> Iterator[Pack]:
    theme.apply("light")
    pack = Pack()
    with qtbot.waitSignal(pack.config_changed):
        pack.open(config.file)
    yield pack
    pack.deleteLater()


def shown(qtbot: QtBot, pack: Pack) -> TerminalsTab:
    tab = TerminalsTab(pack)
    qtbot.addWidget(tab)
    tab.resize(1100, 640)
    tab.show()
    settled(qtbot, tab)
    return tab


def settled(qtbot: QtBot, tab: TerminalsTab) -> None:
    qtbot.waitUntil(lambda: not tab.progress.isVisible() and not background.running())


def texts(tab: TerminalsTab) -> list[list[str]]:
    model = tab.pages.terminals.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def preview(qtbot: QtBot, tab: TerminalsTab) -> Preview:
    qtbot.waitUntil(lambda: bool(tab.findChildren(Preview)))
    found = tab.findChild(Preview)
    assert isinstance(found, Preview)
    return found


def test_terminals_are_told_with_what_their_files_say(
    qtbot: QtBot, window_pack: Pack, three: list[Path]
) -> None:
    tab = shown(qtbot, window_pack)
    first, mt5 = texts(tab)
    assert first[:4] == ["can be chosen", "Broker MT4", "MetaTrader 4", "Broker-Demo 3"]
    assert first[7] == str(three[0])
    assert mt5[:3] == [
        "not offered: MetaTrader 5",
        "MetaTrader 5",
        "MetaTrader 5",
    ]
    assert "Terminals found: 2, of which 1 can be chosen." in tab.verdict.text()
    assert "None of them reads the folder that the config names" in tab.verdict.text()


def test_the_model_keeps_qts_rules(
    qtbot: QtBot, window_pack: Pack, three: list[Path], qtmodeltester: ModelTester
) -> None:
    assert three
    tab = shown(qtbot, window_pack)
    qtmodeltester.check(tab.pages.terminals.model)  # type: ignore[no-untyped-call]  # pytest-qt types fixtures only


def test_mt5_cannot_be_chosen(qtbot: QtBot, window_pack: Pack, three: list[Path]) -> None:
    assert three
    tab = shown(qtbot, window_pack)
    tab.pages.terminals.table.selectRow(1)
    details = tab.pages.terminals.details
    assert not details.use.isEnabled()
    assert "MetaTrader 5: the EA needs MetaTrader 4" in details.hint.text()


def test_choosing_shows_the_difference_then_writes(
    qtbot: QtBot, window_pack: Pack, three: list[Path], told: list[Message]
) -> None:
    tab = shown(qtbot, window_pack)
    file = window_pack.file
    assert file is not None
    before = file.read_bytes()
    old = load(file).paths.config_root
    click(tab.pages.terminals.details.use)
    dialog = preview(qtbot, tab)
    wanted = three[0] / "MQL4" / "Files" / "config"
    assert f"−  {old}" in dialog.list.toPlainText()
    assert f"+  {wanted}" in dialog.list.toPlainText()
    assert file.read_bytes() == before
    assert not wanted.exists()
    with qtbot.waitSignal(window_pack.config_changed):
        click(dialog.do_button)
    settled(qtbot, tab)
    assert load(file).path("config_root") == wanted
    assert wanted.is_dir()
    assert history(file).versions[0].reason.startswith("terminal found: MT4 Broker MT4")
    assert texts(tab)[0][0] == "in use now"
    assert not tab.pages.terminals.details.use.isEnabled()
    assert told[-1].text.startswith("The config now uses MT4 Broker MT4")


def test_cancelling_the_preview_changes_nothing(
    qtbot: QtBot, window_pack: Pack, three: list[Path]
) -> None:
    assert three
    tab = shown(qtbot, window_pack)
    assert window_pack.file is not None
    before = window_pack.file.read_bytes()
    click(tab.pages.terminals.details.use)
    dialog = preview(qtbot, tab)
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    click(buttons.button(QDialogButtonBox.StandardButton.Cancel))
    settled(qtbot, tab)
    assert window_pack.file.read_bytes() == before


@pytest.mark.parametrize("dropped", ["", "terminal.exe"])
def test_a_dropped_folder_or_program_is_found_again_next_time(
    qtbot: QtBot, window_pack: Pack, three: list[Path], dropped: str
) -> None:
    tab = shown(qtbot, window_pack)
    place = three[1] / dropped
    assert tab.takes(place)
    tab.take(place)
    settled(qtbot, tab)
    selected = tab.pages.terminals.selected()
    assert selected is not None
    assert selected.terminal.data_folder == three[1]
    assert selected.terminal.portable
    assert added.places() == [place]
    assert len(texts(shown(qtbot, window_pack))) == 3


def test_a_dropped_folder_without_a_terminal_is_refused_in_words(
    qtbot: QtBot, window_pack: Pack, three: list[Path], tmp_path: Path, told: list[Message]
) -> None:
    assert three
    tab = shown(qtbot, window_pack)
    empty = tmp_path / "empty"
    empty.mkdir()
    tab.take(empty)
    settled(qtbot, tab)
    assert told[-1].text == f"{empty}: no MetaTrader was found there"
    assert "Open Data Folder" in told[-1].details
    assert added.places() == []
    assert not tab.takes(tmp_path / "statement.htm")


def test_a_folder_is_added_by_hand(qtbot: QtBot, window_pack: Pack, three: list[Path]) -> None:
    tab = shown(qtbot, window_pack)
    tab.folder_action.trigger()
    dialog = tab.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.selectFile(str(three[1]))
    dialog.fileSelected.emit(str(three[1]))
    dialog.reject()
    settled(qtbot, tab)
    assert len(texts(tab)) == 3


def test_none_found_says_what_to_do(
    qtbot: QtBot, window_pack: Pack, machine: Machine, told: list[Message]
) -> None:
    assert not machine.root.exists()
    tab = shown(qtbot, window_pack)
    assert tab.pages.currentWidget() is tab.pages.nothing
    machine.terminal("A", "Broker MT4")
    tab.pages.nothing.searched.emit()
    settled(qtbot, tab)
    assert tab.pages.currentWidget() is tab.pages.terminals
    assert not told


def test_without_a_config_nothing_can_be_chosen_yet(qtbot: QtBot, three: list[Path]) -> None:
    assert three
    theme.apply("light")
    pack = Pack()
    tab = shown(qtbot, pack)
    assert not tab.pages.terminals.details.use.isEnabled()
    assert "Open or set up a config first" in tab.pages.terminals.details.hint.text()
    pack.deleteLater()


def test_a_search_can_be_stopped(qtbot: QtBot, window_pack: Pack, three: list[Path]) -> None:
    assert three
    go_on = threading.Event()
    for _number in range(background.WORKERS):
        run_in_background(window_pack, go_on.wait, lambda _answer: None)
    tab = TerminalsTab(window_pack)
    qtbot.addWidget(tab)
    tab.show()
    assert tab.progress.isVisible()
    click(tab.progress.button)
    go_on.set()
    settled(qtbot, tab)
    assert tab.found is None
    assert tab.verdict.text() == "The search was stopped before it was done."


def test_a_config_that_names_a_terminal_elsewhere_marks_it(
    qtbot: QtBot, window_pack: Pack, three: list[Path]
) -> None:
    config = window_pack.config
    assert config is not None
    root = str(three[1] / "MQL4" / "Files" / "config")
    paths = config.paths.model_copy(update={"config_root": root})
    with qtbot.waitSignal(window_pack.config_changed):
        window_pack.save(config.model_copy(update={"paths": paths}), "test", lambda: None)
    tab = shown(qtbot, window_pack)
    assert [row[0] for row in texts(tab)].count("in use now") == 1
    selected = tab.pages.terminals.selected()
    assert selected is not None
    assert "named in the config" in selected.terminal.why_matched
    assert tab.pages.terminals.details.use.isEnabled(), "its config folder is not there yet"


def test_a_folder_dropped_on_the_window_is_looked_into(
    window: MainWindow, three: list[Path], wait_idle: Callable[[], None]
) -> None:
    window.open([three[1] / "terminal.exe"])
    wait_idle()
    tab = window.built["terminals"]
    assert isinstance(tab, TerminalsTab)
    assert tab.isVisible()
    selected = tab.pages.terminals.selected()
    assert selected is not None
    assert selected.terminal.data_folder == three[1]
