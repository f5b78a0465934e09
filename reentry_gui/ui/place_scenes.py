"""Pictures of Terminals and Tasks, on a machine with three terminals that are none."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import files
from reentry_gui.ui.scenes import Scene, opened, settle, settled
from reentry_gui.ui.tabs.tasks import TasksTab
from reentry_gui.ui.tabs.terminals import TerminalsTab

if TYPE_CHECKING:
    from reentry_gui.ui.main_window import MainWindow

LOG = (
    "0\t00:00:01.000\tMetaTrader 4 Terminal build 1420 started\r\n"
    "0\t00:00:03.112\t'51007': login on Example-Demo 3 through DC 1 (ping: 42 ms)\r\n"
    "0\t00:00:04.112\t'51007': previous successful authorization performed\r\n"
)


def make_terminals() -> None:
    """Put two terminals of MetaTrader 4 and one of 5 below %APPDATA%."""
    roaming = Path(os.environ["APPDATA"])
    installed = {"A": "Example MT4", "B": "Second Broker MT4", "C": "MetaTrader 5"}
    for digit, name in installed.items():
        language = "MQL5" if name.endswith("5") else "MQL4"
        program = roaming / "Programs" / name
        data = roaming / "MetaQuotes" / "Terminal" / (digit * 32)
        for folder in (program, data / language / "Files", data / "logs"):
            folder.mkdir(parents=True, exist_ok=True)
        exe = "terminal64.exe" if language == "MQL5" else "terminal.exe"
        files.write_bytes(program / exe, b"MZ")
        files.write_bytes(data / "origin.txt", str(program).encode("utf-16"))
    logs = roaming / "MetaQuotes" / "Terminal" / ("A" * 32) / "logs"
    files.write_bytes(logs / "20261120.log", LOG.encode("cp1252"))


def place_screens(window: MainWindow) -> Scene:
    """Yield what is chosen and removed only after a look at what that does."""
    window.show_tab("terminals")
    settle()
    terminals = window.built["terminals"]
    if isinstance(terminals, TerminalsTab):
        terminals.pages.terminals.table.selectRow(0)
        yield from settled("terminals-selected", window)
        yield from opened("terminal", terminals.preview)
    window.show_tab("tasks")
    settle()
    tasks = window.built["tasks"]
    if isinstance(tasks, TasksTab):
        yield from opened("xml", tasks.cards[0].xml.click)
        tasks.preview_action.trigger()
        yield from settled("tasks-preview", window)
        tasks.outcomes.hide()
