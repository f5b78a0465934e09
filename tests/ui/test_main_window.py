from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from reentry_gui.errors import ReentryError
from reentry_gui.ui import dialogs, drafts, dropping, messages, settings, theme
from reentry_gui.ui.command_palette import score
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.messages import Message
from reentry_gui.ui.tabs import TABS

Idle = Callable[[], None]


def test_tabs_are_built_when_they_are_first_shown(window: MainWindow) -> None:
    assert [*window.built] == ["overview"]
    assert window.tabs.count() == len(TABS)


def test_the_status_bar_tells_what_is_live(open_window: MainWindow, pack_file: Path) -> None:
    texts = {key: label.text() for key, label in open_window.status.parts.items()}
    assert texts["config"] == pack_file.name
    assert texts["database"] == "trades.db"
    assert texts["live"].startswith("Live: ")
    assert "06:45" in texts["next"]


def test_a_change_on_disk_is_read(qtbot: QtBot, open_window: MainWindow, pack_file: Path) -> None:
    document = json.loads(pack_file.read_text(encoding="utf-8"))
    document["scheduling"]["profile_rotate"]["time"] = "07:15"
    with qtbot.waitSignal(open_window.pack.config_changed, timeout=20_000):
        pack_file.write_text(json.dumps(document), encoding="utf-8")
    assert open_window.pack.config is not None
    assert open_window.pack.config.scheduling.profile_rotate.time == "07:15"


def test_a_mistake_on_disk_leaves_the_config_in_force(
    qtbot: QtBot, open_window: MainWindow, pack_file: Path, told: list[Message]
) -> None:
    with qtbot.waitSignal(open_window.pack.config_failed, timeout=20_000):
        pack_file.write_text("{", encoding="utf-8")
    assert open_window.pack.config is not None
    assert told[-1].kind == "notice"
    assert "stays in force" in told[-1].text


def test_a_config_that_cannot_be_read_is_explained(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, told: list[Message]
) -> None:
    with qtbot.waitSignal(window.pack.config_failed, timeout=20_000):
        window.pack.open(tmp_path / "none.json")
    assert "there is no such file" in told[-1].text


def test_the_palette_finds_by_a_few_letters_and_runs(qtbot: QtBot, window: MainWindow) -> None:
    ran: list[str] = []
    window.menus.verify.setEnabled(True)
    window.menus.verify.triggered.connect(lambda: ran.append("verify"))
    palette = dialogs.show_palette(window)
    qtbot.addWidget(palette)
    QTest.keyClicks(palette.entry, "vrfy")
    item = palette.hits.topLevelItem(0)
    assert item is not None
    assert item.text(0) == "Verify"
    QTest.keyClick(palette.entry, Qt.Key.Key_Return)
    assert ran == ["verify"]


def test_steps_that_need_a_pack_are_offered_once_one_is_open(
    window: MainWindow, pack_file: Path, qtbot: QtBot
) -> None:
    steps = (window.menus.install, window.menus.verify, window.menus.rotate)
    assert not any(step.isEnabled() for step in steps)
    with qtbot.waitSignal(window.pack.config_changed, timeout=20_000):
        window.pack.open(pack_file)
    assert all(step.isEnabled() for step in steps)


def test_word_starts_and_runs_of_letters_count_more() -> None:
    assert score("rn", "Rotate now") is not None
    assert score("xyz", "Rotate now") is None
    assert (score("rot", "Rotate now") or 0) > (score("rot", "Import results of today") or 0)


def test_the_sheet_lists_every_shortcut(qtbot: QtBot, window: MainWindow) -> None:
    sheet = dialogs.show_shortcuts(window)
    qtbot.addWidget(sheet)
    texts = [label.text() for label in sheet.findChildren(QLabel) if label.text()]
    for action in window.actions():
        if not action.shortcut().isEmpty():
            assert action.shortcut().toString() in texts


def test_place_and_last_tab_are_remembered(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(780, 600)
    window.close()
    again = MainWindow()
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (780, 600)
    assert settings.text("tab") == "overview"


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_theme_is_switched_and_remembered(window: MainWindow, mode: str) -> None:
    window.menus.set_theme("dark" if mode == "dark" else "light")
    assert settings.theme() == mode
    assert theme.is_dark() is (mode == "dark")
    theme.apply("light")


def test_a_dropped_config_opens(
    qtbot: QtBot, window: MainWindow, pack_file: Path, wait_idle: Idle
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(pack_file))])
    with qtbot.waitSignal(window.pack.config_changed, timeout=20_000):
        window.open(dropping.files_of(data))
    wait_idle()
    assert settings.recent_files() == [pack_file]


def test_what_nothing_can_use_is_said(
    window: MainWindow, tmp_path: Path, told: list[Message]
) -> None:
    window.open([tmp_path / "song.mp3"])
    assert told[-1].text == "song.mp3: nothing here can use it"


def test_unsaved_work_is_asked_about(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, told: list[Message]
) -> None:
    monkeypatch.setattr(window.built["overview"], "unsaved", lambda: "the calendar")
    window.close()
    assert told[-1].kind == "question"
    assert "the calendar" in told[-1].details


def test_a_draft_survives_and_is_offered_back(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, told: list[Message], wait_idle: Idle
) -> None:
    draft = drafts.Draft("overview", lambda: {"typed": ["this"]}, window)
    draft.keep()
    wait_idle()
    restored: list[object] = []
    monkeypatch.setattr(window.built["overview"], "restore", restored.append)
    drafts.offer(window)
    wait_idle()
    assert "Overview" in told[-1].text
    drafts.bring_back(window, drafts.found())
    assert restored == [{"typed": ["this"]}]
    draft.drop()
    assert drafts.found() == {}


def test_a_notice_goes_with_its_cause(window: MainWindow) -> None:
    messages.notify("Deploy it", until=window.pack.deployed)
    window.show_tab("config")
    assert window.notices.isVisible(), "nothing was deployed yet"
    window.pack.deployed.emit()
    assert not window.notices.isVisible()
    messages.notify("another", action=("Do it", lambda: None))
    window.pack.deployed.emit()
    assert window.notices.isVisible(), "the end of the one before is none of its own"


def test_a_notice_of_what_was_just_done_stays_behind(window: MainWindow) -> None:
    messages.notify("Exported.")
    assert window.notices.isVisible()
    window.show_tab("config")
    assert not window.notices.isVisible()
    messages.notify("Written", action=("Open folder", lambda: None), passing=True)
    window.show_tab("overview")
    assert not window.notices.isVisible()
    messages.notify("Take a step", action=("Do it", lambda: None))
    window.show_tab("config")
    assert window.notices.isVisible()


def test_a_notice_of_a_broken_config_goes_when_it_is_mended(
    open_window: MainWindow, qtbot: QtBot, pack_file: Path
) -> None:
    content = pack_file.read_bytes()
    pack_file.write_bytes(b"{")
    qtbot.waitUntil(open_window.notices.isVisible, timeout=20_000)
    assert "cannot be read" in open_window.notices.label.text()
    pack_file.write_bytes(content)
    qtbot.waitUntil(lambda: not open_window.notices.isVisible(), timeout=20_000)


def test_a_notice_offers_a_step(window: MainWindow) -> None:
    taken: list[int] = []
    window.notices.show_notice("text", "", (("Do it", lambda: taken.append(1)), None))
    assert window.notices.isVisible()
    window.notices.step.click()
    assert taken == [1]
    assert not window.notices.isVisible()


def test_an_error_that_names_a_command_offers_the_button_for_it(
    open_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "intercept", None)
    error = ReentryError("the folder is gone", "Is it connected? reentry mt4 find --update-json")
    messages.show_error(open_window, error)
    box = open_window.findChild(QMessageBox)
    assert box is not None
    assert box.text() == "The folder is gone"
    buttons = {button.text().replace("&", ""): button for button in box.buttons()}
    assert {*buttons} == {"Copy", "OK", "Choose terminal…"}
    buttons["Choose terminal…"].click()
    assert [*open_window.built][-1] == "terminals"


@pytest.mark.parametrize("hint", ["", "Is it connected? reentry mt4 find --update-json"])
def test_escape_closes_the_box_of_an_error(
    open_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, hint: str
) -> None:
    """Of several buttons Qt picks none for it, and then the window's cross does nothing either."""
    monkeypatch.setattr(messages, "intercept", None)
    messages.show_error(open_window, ReentryError("the folder is gone", hint))
    box = open_window.findChild(QMessageBox)
    assert box is not None
    with qtbot.waitSignal(box.finished, timeout=5_000):
        QTest.keyClick(box, Qt.Key.Key_Escape)
    assert "terminals" not in open_window.built


def test_an_error_over_a_dialog_leads_nowhere_behind_it(
    open_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "intercept", None)
    dialog = QDialog(open_window)
    messages.show_error(dialog, ReentryError("the folder is gone", "reentry mt4 find"))
    box = dialog.findChild(QMessageBox)
    assert box is not None
    assert len(box.buttons()) == 2
    box.close()
    dialog.deleteLater()
