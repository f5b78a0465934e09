"""Rough handling: killed windows, vanished drives, folders and keyrings that refuse."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backends import fail
from packs import pack_document
from pytestqt.qtbot import QtBot

from reentry_gui import config as configs
from reentry_gui.config import PackConfig
from reentry_gui.ui import drafts
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.messages import Message
from reentry_gui.ui.tabs import TABS
from reentry_gui.ui.tabs.config import ConfigTab
from reentry_gui.ui.tabs.config.changes import ChangesDialog
from reentry_gui.ui.tabs.profiles import ProfilesTab

Wait = Callable[[], None]

DRIVER = Path(__file__).with_name("driven_window.py")
LONGEST_SECONDS = 120


class Program:
    """The program in a process of its own, led by the steps of that name."""

    def __init__(self, steps: str, *files: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(DRIVER), steps, *map(str, files)],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONHASHSEED": "0"},
        )

    def says(self) -> dict[str, Any]:
        """Return what it says next; an end without a word fails the test."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, f"ended with {self.process.wait()} and said nothing"
        said = json.loads(line)
        assert isinstance(said, dict)
        return said

    def kill(self) -> None:
        """End it without notice, as a power cut does."""
        self.process.kill()
        self.process.wait()

    def end(self) -> int:
        """Wait until it has ended by itself."""
        return self.process.wait(LONGEST_SECONDS)


@pytest.fixture
def start() -> Iterator[Callable[..., Program]]:
    """Return a function that starts the program; none outlives the test."""
    started: list[Program] = []

    def make(steps: str, *files: Path) -> Program:
        started.append(Program(steps, *files))
        return started[-1]

    yield make
    for program in started:
        program.kill()
        if program.process.stdout is not None:
            program.process.stdout.close()


def test_nothing_typed_is_lost_when_the_window_is_killed(
    start: Callable[..., Program], pack_file: Path
) -> None:
    before = pack_file.read_bytes()
    first = start("type_drafts", pack_file)
    assert first.says() == {"typed": True}
    first.kill()
    assert pack_file.read_bytes() == before
    second = start("bring_back")
    found = second.says()
    for name in ("Config", "Calendar", "Profiles"):
        assert name in found["offer"]
    assert found["config"]
    assert set(found["calendar"].values()) == {"aggressive"}
    assert found["profile"] == "soon"
    second.kill()  # drafts that were brought back are still drafts
    third = start("bring_back", pack_file)
    assert third.says()["unsaved"] == found["unsaved"]


def test_what_was_kept_at_closing_is_offered_by_the_next_start(
    start: Callable[..., Program], pack_file: Path
) -> None:
    before = pack_file.read_bytes()
    assert start("close_and_keep", pack_file).end() == 0
    assert pack_file.read_bytes() == before
    found = start("bring_back").says()
    assert found["offer"].startswith("Unsaved work of the last time")
    assert found["config"]
    assert set(found["calendar"].values()) == {"aggressive"}
    assert found["profile"] == "soon"


def test_a_second_window_raises_the_first_and_hands_over_its_file(
    start: Callable[..., Program], pack_file: Path
) -> None:
    other = pack_file.with_name("other.json")
    other.write_bytes(pack_file.read_bytes())
    first = start("wait_for_ever", pack_file)
    assert first.says() == {"open": str(pack_file)}
    second = start("wait_for_ever", other)
    assert second.end() == 0
    assert first.says() == {"open": str(other)}


def test_a_window_that_ended_as_it_should_offers_nothing(
    start: Callable[..., Program], pack_file: Path
) -> None:
    for _time in range(2):
        program = start("look", pack_file)
        assert program.says() == {"offered": False}
        assert program.end() == 0


# --- drafts and other packs


def test_a_window_closed_while_a_tab_is_still_being_built_ends_the_program(
    pack: PackConfig, start: Callable[..., Program]
) -> None:
    program = start("close_in_config", pack.file)
    assert program.end() == 0


def another_pack(pack_file: Path, window: MainWindow, qtbot: QtBot, wait_idle: Wait) -> Path:
    other = pack_file.with_name("other.json")
    other.write_bytes(pack_file.read_bytes())
    opened(window, other, qtbot, wait_idle)
    return other


def opened(window: MainWindow, file: Path, qtbot: QtBot, wait_idle: Wait) -> None:
    with qtbot.waitSignal(window.pack.config_changed, timeout=20_000):
        window.pack.open(file)
    wait_idle()


def profiles_tab(window: MainWindow, qtbot: QtBot, wait_idle: Wait) -> ProfilesTab:
    window.show_tab("profiles", ("moderate", "EURUSD"))
    tab = window.built["profiles"]
    assert isinstance(tab, ProfilesTab)
    qtbot.waitUntil(lambda: tab.document is not None and tab.document.key[1] == "EURUSD")
    wait_idle()
    return tab


def type_delay(tab: ProfilesTab) -> None:
    assert tab.document is not None
    tab.document.model.set_values({(2, "delay_seconds"): "soon"})


def delay(tab: ProfilesTab) -> str:
    assert tab.document is not None
    return tab.document.model.texts()[2][3]


def test_edits_of_profiles_wait_while_another_pack_is_open(
    open_window: MainWindow, pack_file: Path, qtbot: QtBot, wait_idle: Wait
) -> None:
    tab = profiles_tab(open_window, qtbot, wait_idle)
    type_delay(tab)
    another_pack(pack_file, open_window, qtbot, wait_idle)
    assert not tab.profiles.edited_ones()
    assert [kept["file"] for kept in tab.profiles.drafts() or []] == [str(pack_file)]
    opened(open_window, pack_file, qtbot, wait_idle)
    assert tab.profiles.edited_ones()
    assert delay(tab) == "soon"


def test_a_draft_of_profiles_waits_for_its_config(
    open_window: MainWindow, pack_file: Path, qtbot: QtBot, wait_idle: Wait
) -> None:
    tab = profiles_tab(open_window, qtbot, wait_idle)
    type_delay(tab)
    kept = tab.profiles.drafts()
    later = MainWindow()
    qtbot.addWidget(later)
    later.show_tab("profiles")
    fresh = later.built["profiles"]
    fresh.restore(kept)  # before a config is read
    assert isinstance(fresh, ProfilesTab)
    another_pack(pack_file, later, qtbot, wait_idle)
    assert not fresh.unsaved()
    opened(later, pack_file, qtbot, wait_idle)
    assert fresh.unsaved() == "profiles moderate · EURUSD"
    assert delay(fresh) == "soon"


@pytest.mark.parametrize("content", [None, {}, [1], [{"file": "x"}]])
@pytest.mark.parametrize("key", ["config", "profiles"])
def test_a_damaged_draft_is_left_out(open_window: MainWindow, key: str, content: object) -> None:
    open_window.show_tab(key)
    open_window.built[key].restore(content)
    assert not open_window.unsaved()


@pytest.mark.parametrize("key", ["config", "calendar", "profiles"])
def test_looking_at_a_tab_leaves_an_earlier_runs_draft_alone(
    open_window: MainWindow, wait_idle: Wait, key: str
) -> None:
    file = drafts.file_of(key)
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"tab": key, "content": ["kept"]}))
    open_window.show_tab(key)
    wait_idle()
    for kept in open_window.built[key].findChildren(drafts.Draft):
        kept.keep()
    wait_idle()
    assert drafts.found() == {key: ["kept"]}


def test_edits_of_a_config_that_was_left_are_kept_on_disk(
    open_window: MainWindow, pack_file: Path, qtbot: QtBot, wait_idle: Wait
) -> None:
    typed_into_config(open_window, wait_idle)
    other = another_pack(pack_file, open_window, qtbot, wait_idle)
    typed_into_config(open_window, wait_idle)
    found: list[str] = []

    def both_are_there() -> bool:
        found[:] = [kept["file"] for kept in drafts.found().get("config", [])]
        return sorted(found) == sorted(map(str, (pack_file, other)))

    qtbot.waitUntil(both_are_there, timeout=20_000)
    later = MainWindow()
    qtbot.addWidget(later)
    later.show_tab("config")
    later.built["config"].restore(drafts.found()["config"])
    for file in (other, pack_file):
        opened(later, file, qtbot, wait_idle)
        qtbot.waitUntil(lambda: bool(later.unsaved()), timeout=20_000)


def typed_into_config(window: MainWindow, wait_idle: Wait) -> ConfigTab:
    window.show_tab("config")
    wait_idle()
    tab = window.built["config"]
    assert isinstance(tab, ConfigTab)
    document = json.loads(tab.draft.text)
    document["tasks"] = {"execution_limit_minutes": 47}
    tab.draft.edit_document(document, "typed")
    tab.draft.examine()
    wait_idle()
    return tab


# --- a folder that nothing can be written in


@pytest.fixture
def immutable() -> Iterator[Callable[[Path], None]]:
    """Return a function after which nothing can be made in a folder, not by root either."""
    done: list[Path] = []

    def make(folder: Path) -> None:
        if os.name == "nt":
            pytest.skip("Windows has no read-only folders of this kind")
        if os.geteuid() != 0:
            folder.chmod(0o555)
        elif not shutil.which("chattr") or change(folder, "+i"):
            pytest.skip("root is stopped by chattr +i only, which this file system lacks")
        done.append(folder)

    yield make
    for folder in done:
        if os.geteuid() == 0:
            change(folder, "-i")
        else:
            folder.chmod(0o755)


def change(folder: Path, how: str) -> int:
    return subprocess.run(["chattr", how, str(folder)], check=False).returncode


def save_config(window: MainWindow, wait_idle: Wait) -> None:
    tab = window.built["config"]
    assert isinstance(tab, ConfigTab)
    tab.begin_save()
    wait_idle()
    dialog = tab.findChild(ChangesDialog)
    assert dialog is not None
    dialog.accept()
    wait_idle()


def test_a_config_in_a_read_only_folder_is_explained_and_kept_as_draft(
    open_window: MainWindow,
    pack_file: Path,
    wait_idle: Wait,
    told: list[Message],
    immutable: Callable[[Path], None],
) -> None:
    before = pack_file.read_bytes()
    typed_into_config(open_window, wait_idle)
    immutable(pack_file.parent)
    tab = open_window.built["config"]
    assert isinstance(tab, ConfigTab)
    tab.begin_save()
    wait_idle()
    assert tab.findChild(ChangesDialog) is None  # said before anybody has confirmed anything
    assert told[-1].kind == "error"
    assert "cannot be written" in told[-1].text
    assert "choose another folder" in told[-1].details
    assert pack_file.read_bytes() == before
    assert open_window.unsaved()


def test_a_profile_in_a_read_only_folder_is_explained_and_stays_unsaved(
    open_window: MainWindow,
    qtbot: QtBot,
    wait_idle: Wait,
    told: list[Message],
    immutable: Callable[[Path], None],
) -> None:
    tab = profiles_tab(open_window, qtbot, wait_idle)
    assert tab.document is not None
    before = tab.document.file.read_bytes()
    tab.document.model.set_values({(2, "delay_seconds"): "77"})
    immutable(tab.document.file.parent)
    tab.toolbar.save.trigger()
    wait_idle()
    assert told[-1].kind == "error"
    assert "cannot be written" in told[-1].text
    assert tab.document.file.read_bytes() == before
    assert tab.unsaved()


# --- a network drive that goes away and comes back


def test_a_vanished_drive_is_named_and_its_return_noticed(
    make_config: Callable[..., PackConfig],
    window: MainWindow,
    tmp_path: Path,
    qtbot: QtBot,
    wait_idle: Wait,
    told: list[Message],
) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    file = make_config().file.rename(drive / "pack.json")
    window.pack.look.setInterval(50)  # no watcher tells of a drive that goes
    opened(window, file, qtbot, wait_idle)
    typed_into_config(window, wait_idle)
    qtbot.waitUntil(lambda: window.pack.seen is not None, timeout=20_000)
    gone = drive.rename(tmp_path / "gone")
    qtbot.waitUntil(lambda: any("no such file" in m.text for m in told), timeout=20_000)
    assert not any("mistake" in message.text for message in told)
    assert window.unsaved()
    gone.rename(drive)
    document = json.loads(file.read_bytes())
    document["symbols"] = ["AUDUSD"]
    file.write_text(json.dumps(document))
    qtbot.waitUntil(lambda: symbols(window) == ["AUDUSD"], timeout=20_000)
    wait_idle()
    assert window.unsaved()


def symbols(window: MainWindow) -> list[str]:
    assert window.pack.config is not None
    return window.pack.config.symbols


# --- a keyring that is none, a pack that is large


def test_a_keyring_without_backend_is_said_where_it_matters(
    open_window: MainWindow, wait_idle: Wait
) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]  # keyring has no types here
    try:
        open_window.show_tab("config", "secrets")
        wait_idle()
        tab = open_window.built["config"]
        assert isinstance(tab, ConfigTab)
        assert "keyring" in tab.secrets.problem.text()
        assert not tab.secrets.add_button.isEnabled()
    finally:
        keyring.set_keyring(before)


def test_500_symbols_in_a_config_of_300_kb(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, wait_idle: Wait, told: list[Message]
) -> None:
    symbols = [f"SYM{number:03}" for number in range(500)]
    file = tmp_path / "large.json"
    document = pack_document(tmp_path, symbols) | {
        "ballast": {f"k{n}": "v" * 80 for n in range(3300)}
    }
    file.write_text(json.dumps(document))
    assert file.stat().st_size > 300_000
    opened(window, file, qtbot, wait_idle)
    for spec in TABS:
        window.show_tab(spec.key)
        wait_idle()
    assert [message for message in told if message.kind == "error"] == []
    typed_into_config(window, wait_idle)
    with qtbot.waitSignal(window.pack.config_changed, timeout=60_000):
        save_config(window, wait_idle)
    saved = configs.load(file)
    assert (len(saved.symbols), saved.tasks.execution_limit_minutes) == (500, 47)
    assert json.loads(file.read_bytes())["ballast"] == document["ballast"]
