"""No use case that touches disk, database or Windows runs on the UI thread, whatever is shown."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType

import pytest
from pytestqt.qtbot import QtBot

import reentry_gui
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.progress import PreviewDialog
from reentry_gui.ui.tabs import TABS
from reentry_gui.ui.tabs.profiles import ProfilesTab
from reentry_gui.ui.tabs.tasks import TasksTab
from reentry_gui.ui.tabs.terminals import TerminalsTab

Wait = Callable[[], None]
PACKAGE = Path(reentry_gui.__file__).parent
TOUCHES_THE_DISK = frozenset(
    str(PACKAGE / name)
    for name in (
        "files.py",
        "config/file.py",
        "db/connection.py",
        "db/migrate.py",
        "install/installing.py",
        "install/steps.py",
        "kpi/export.py",
        "mt4/detect.py",
        "mt4/find.py",
        "mt4/running.py",
        "personas/active.py",
        "personas/deploy.py",
        "personas/rotate.py",
        "profiles/saving.py",
        "tasks/check.py",
        "tasks/query.py",
        "tasks/register.py",
        "tasks/render.py",
        "tasks/schtasks.py",
        "tasks/write.py",
        "verify/database.py",
        "verify/folders.py",
        "verify/profile_files.py",
    )
)
ONLY_THINK = frozenset({"<module>", "<genexpr>", "is_due", "lines", "parse", "read_document"})


def is_class_body(code: CodeType) -> bool:
    """Tell the body of a class, which runs once when its module is imported."""
    return "__qualname__" in code.co_names and "__module__" in code.co_names


@contextmanager
def watched() -> Iterator[set[str]]:
    """Record what this thread calls of the modules that touch the disk."""
    called: set[str] = set()

    def look(frame: FrameType, event: str, _argument: object) -> None:
        code = frame.f_code
        is_use = code.co_filename in TOUCHES_THE_DISK and code.co_name not in ONLY_THINK
        if event == "call" and is_use and not is_class_body(code):
            called.add(f"{Path(code.co_filename).relative_to(PACKAGE)}: {code.co_name}")

    sys.setprofile(look)
    try:
        yield called
    finally:
        sys.setprofile(None)


def test_the_watch_sees_what_it_looks_for(tmp_path: Path) -> None:
    with watched() as called:
        reentry_gui.files.write_text(tmp_path / "x", "x")
    assert "files.py: write_text" in called


@pytest.mark.parametrize("key", [spec.key for spec in TABS])
def test_showing_a_tab(open_window: MainWindow, key: str, wait_idle: Wait) -> None:
    with watched() as called:
        open_window.show_tab(key)
        wait_idle()
    assert called == set()


def test_terminals_searched_and_chosen(open_window: MainWindow, wait_idle: Wait) -> None:
    with watched() as called:
        open_window.show_tab("terminals")
        wait_idle()
        tab = open_window.built["terminals"]
        assert isinstance(tab, TerminalsTab)
        tab.search_action.trigger()
        wait_idle()
    assert called == set()


def test_tasks_registered(
    open_window: MainWindow, wait_idle: Wait, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # nothing is to be registered for real
    monkeypatch.delenv("SYSTEMROOT", raising=False)
    with watched() as called:
        open_window.show_tab("tasks")
        wait_idle()
        tab = open_window.built["tasks"]
        assert isinstance(tab, TasksTab)
        tab.register_action.trigger()
        wait_idle()
        tab.preview_removal(tab.cards[0].name())
        wait_idle()
    assert called == set()


def test_profiles_saved_deployed_and_looked_at(open_window: MainWindow, wait_idle: Wait) -> None:
    with watched() as called:
        open_window.show_tab("profiles", ("moderate", "EURUSD"))
        wait_idle()
        tab = open_window.built["profiles"]
        assert isinstance(tab, ProfilesTab)
        assert tab.document is not None
        tab.document.model.set_values({(1, "delay_seconds"): "45"})
        tab.toolbar.save.trigger()
        wait_idle()
        tab.toolbar.deploy.trigger()
        wait_idle()
        (dialog,) = tab.findChildren(Preview)
        dialog.do_button.click()
        wait_idle()
        tab.look()
        wait_idle()
    assert called == set()
    config = open_window.pack.config
    assert config is not None
    assert b",45," in tab.document.file.read_bytes()
    assert config.deployed_profile("EURUSD").read_bytes() == tab.document.file.read_bytes()


def test_installed_with_a_new_symbol_then_rotated(
    open_window: MainWindow, pack_file: Path, qtbot: QtBot, wait_idle: Wait
) -> None:
    """The tables of a new symbol are made by installing: that is the window's migration."""
    document = json.loads(pack_file.read_bytes())
    document["symbols"].append("AUDUSD")
    with qtbot.waitSignal(open_window.pack.config_changed, timeout=20_000):
        pack_file.write_text(json.dumps(document))
    wait_idle()
    with watched() as called:
        for step in ("install", "rotate"):
            open_window.pack.go_to("overview", step)
            wait_idle()
            dialog = open_window.findChild(PreviewDialog)
            assert dialog is not None
            dialog.do_button.click()
            wait_idle()
            dialog.close_button.click()
            qtbot.waitUntil(lambda: open_window.findChild(PreviewDialog) is None)
    assert called == set()
    config = open_window.pack.config
    assert config is not None
    assert config.deployed_profile("AUDUSD").is_file()
    with contextlib.closing(sqlite3.connect(config.path("db_path"))) as database:
        found = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    assert "trades_AUDUSD" in found
