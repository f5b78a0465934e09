from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWizard
from pytestqt.qtbot import QtBot

from reentry_gui import config as configs
from reentry_gui.broker_clock import BrokerClock
from reentry_gui.ui.assistant.choice_pages import SymbolsPage
from reentry_gui.ui.assistant.choices import Choices, config_of, document, spelled
from reentry_gui.ui.assistant.opening import make_demo
from reentry_gui.ui.assistant.wizard import Assistant
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.pack import Pack

Idle = Callable[[], None]


@pytest.fixture
def terminal(user_folder: Path) -> Path:
    """Return the data folder of a terminal that shows EURUSD.pro."""
    folder = user_folder.parent / "MetaQuotes" / "Terminal" / ("0123456789ABCDEF" * 2)
    (folder / "MQL4" / "Files").mkdir(parents=True)
    program = folder.parents[3] / "Broker MT4"
    program.mkdir()
    (program / "terminal.exe").write_bytes(b"")
    (folder / "origin.txt").write_bytes(
        "\ufeff".encode("utf-16-le") + str(program).encode("utf-16-le")
    )
    history = folder / "history" / "Broker-Demo"
    history.mkdir(parents=True)
    (history / "EURUSD.pro1440.hst").write_bytes(b"")
    (history / "EURUSD.pro5.hst").write_bytes(b"")
    return folder


@pytest.fixture
def assistant(qtbot: QtBot) -> Assistant:
    made = Assistant(Pack())
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.show()
    return made


def press(assistant: Assistant, name: str) -> None:
    button = assistant.button(getattr(QWizard.WizardButton, f"{name}Button"))
    assert button.isEnabled(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_from_nothing_to_a_verified_pack(
    qtbot: QtBot, assistant: Assistant, terminal: Path, user_folder: Path, wait_idle: Idle
) -> None:
    press(assistant, "Next")
    wait_idle()
    assert assistant.currentPage() is assistant.terminal
    press(assistant, "Next")
    assert assistant.symbols.symbols()[:2] == ["EURUSD.pro", "USDJPY"]
    assistant.symbols.text.setPlainText("EURUSD.pro GBPUSD.pro")
    press(assistant, "Next")
    assistant.personas.days["Monday"].setCurrentText("aggressive")
    press(assistant, "Next")
    press(assistant, "Next")
    wait_idle()
    assert not (user_folder / "reentry_pack_config.json").exists()
    press(assistant, "Commit")
    qtbot.waitUntil(lambda: assistant.currentPage() is assistant.verify, timeout=60_000)
    assert assistant.verify.verdict.text().startswith("PASSED")
    with qtbot.waitSignal(assistant.pack.config_changed):
        press(assistant, "Finish")
    config = configs.load(user_folder / "reentry_pack_config.json")
    assert config.personas.cycle_map["Monday"] == "aggressive"
    assert config.tables == ("EURUSD", "GBPUSD")
    assert config.deployed_profile("EURUSD.pro").is_file()
    assert config.path("config_root") == terminal / "MQL4" / "Files" / "config"


def test_no_terminal_says_what_to_do(assistant: Assistant, wait_idle: Idle) -> None:
    press(assistant, "Next")
    wait_idle()
    assert "install it from your broker" in assistant.terminal.state.text().casefold()
    assert not assistant.button(QWizard.WizardButton.NextButton).isEnabled()


def test_an_impossible_symbol_is_explained_and_kept(
    assistant: Assistant, terminal: Path, wait_idle: Idle
) -> None:
    del terminal
    press(assistant, "Next")
    wait_idle()
    press(assistant, "Next")
    assistant.symbols.text.setPlainText("EURUSD\nEUR:USD")
    press(assistant, "Next")
    assert assistant.currentPage() is assistant.symbols
    assert "EUR:USD" in assistant.symbols.mistake.text()
    assert assistant.symbols.text.toPlainText() == "EURUSD\nEUR:USD"


def test_an_impossible_time_is_explained(assistant: Assistant) -> None:
    assistant.tasks.rotate_time.setText("25:00")
    assert not assistant.tasks.validatePage()
    assert "25:00" in assistant.tasks.mistake.text()


def test_a_folder_that_is_read_only_is_explained(
    assistant: Assistant, terminal: Path, tmp_path: Path, wait_idle: Idle
) -> None:
    blocked = tmp_path / "a file, no folder"
    blocked.write_text("")
    press(assistant, "Next")
    wait_idle()
    assistant.terminal.folder.setText(str(blocked / "pack"))
    for _page in range(4):
        press(assistant, "Next")
    wait_idle()
    assert terminal.is_dir()
    press(assistant, "Commit")
    wait_idle()
    assert assistant.currentPage() is assistant.install
    assert "cannot be written" in assistant.install.mistake.text()


@pytest.mark.parametrize("way", ["demo", "open"])
def test_another_way_leaves_the_assistant(qtbot: QtBot, assistant: Assistant, way: str) -> None:
    assistant.welcome.ways[way].setChecked(True)
    with qtbot.waitSignal(assistant.left) as left:
        press(assistant, "Next")
    assert left.args == [way]
    assert not assistant.isVisible()


def test_the_demo_opens_by_itself(window: MainWindow, tmp_path: Path, wait_idle: Idle) -> None:
    dialog = make_demo(window, tmp_path / "demo")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    wait_idle()
    assert dialog.close_button.isEnabled()
    assert "PASSED" in dialog.head.text(), dialog.text.toPlainText()
    assert window.pack.config is not None
    dialog.accept()


def test_choices_make_a_config_that_loads(tmp_path: Path) -> None:
    choices = Choices(
        folder=tmp_path, config_root=str(tmp_path), symbols=["EURUSDm"], language="de"
    )
    assert config_of(choices).tables == ("EURUSD",)
    assert config_of(choices).scheduling.weekly_kpi.language == "de"
    assert "language" not in document(Choices(folder=tmp_path))["scheduling"]["weekly_kpi"]
    assert json.loads(json.dumps(document(choices)))["symbol_map"] == {"suffixes": ["m"]}


@pytest.mark.usefixtures("terminal")
def test_the_brokers_clock_is_chosen_and_compared(assistant: Assistant, wait_idle: Idle) -> None:
    press(assistant, "Next")
    wait_idle()
    press(assistant, "Next")
    page = assistant.currentPage()
    assert isinstance(page, SymbolsPage)
    assert "which persona was live" in page.time_there.text()
    page.clock.setFocus()
    QTest.keyClick(page.clock, Qt.Key.Key_Down)
    shown = BrokerClock(120, "new_york").shown(dt.datetime.now(dt.UTC))
    assert page.time_there.text().startswith(f"It is {shown:%H}:")
    press(assistant, "Next")
    made = config_of(assistant.choices).statements
    assert (made.utc_offset_minutes, made.summer_time) == (120, "new_york")


def test_symbols_get_the_spelling_that_the_terminal_shows() -> None:
    seen = ["#AAPL", "EURUSD.pro", "mGBPUSD"]
    assert spelled(["EURUSD", "GBPUSD", "USDJPY"], seen) == ["EURUSD.pro", "mGBPUSD", "USDJPY"]
