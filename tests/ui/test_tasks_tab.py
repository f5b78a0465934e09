"""The tab Tasks against a schtasks program that keeps its state in files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import scheduler as scheduler_program
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from scheduler import row, stored

from reentry_gui import tasks
from reentry_gui.config import PackConfig, load
from reentry_gui.ui import background, theme
from reentry_gui.ui.empty import EmptyPage
from reentry_gui.ui.messages import Message
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.tabs.tasks import TasksTab
from reentry_gui.ui.tabs.tasks.xml_view import XmlPage, XmlView

MakeConfig = Callable[..., PackConfig]
needs_no_windows = pytest.mark.skipif(os.name == "nt", reason="Windows has a schtasks of its own")


@pytest.fixture
def scheduler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return scheduler_program.install(tmp_path, monkeypatch)


@pytest.fixture
def no_scheduler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the system's own schtasks, so that nothing is ever registered for real."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("SYSTEMROOT", raising=False)


@pytest.fixture
def open_pack(qtbot: QtBot, config: PackConfig) -> Iterator[Pack]:
    theme.apply("light")
    pack = Pack()
    with qtbot.waitSignal(pack.config_changed):
        pack.open(config.file)
    yield pack
    pack.deleteLater()


def shown(qtbot: QtBot, pack: Pack) -> TasksTab:
    tab = TasksTab(pack)
    qtbot.addWidget(tab)
    tab.resize(1100, 800)
    tab.show()
    settled(qtbot)
    return tab


def settled(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not background.running())


def press(qtbot: QtBot, button: QWidget) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(10, button.height() // 2))
    settled(qtbot)


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.text())


def preview(qtbot: QtBot, tab: TasksTab) -> Preview:
    qtbot.waitUntil(lambda: bool(tab.findChildren(Preview)))
    found = tab.findChild(Preview)
    assert isinstance(found, Preview)
    return found


@needs_no_windows
def test_register_writes_hands_over_and_reads_back(
    qtbot: QtBot, open_pack: Pack, scheduler: Path
) -> None:
    tab = shown(qtbot, open_pack)
    assert [card.standing.text() for card in tab.cards] == ["not registered"] * 2
    assert not tab.cards[0].run.isEnabled()
    press(qtbot, tab.register_button)
    report = tab.outcomes.report
    assert report is not None
    assert [o.outcome for o in report.outcomes] == ["written"] * 2 + [
        "registered and read back"
    ] * 2
    assert tab.outcomes.isVisible()
    assert "registered and read back" in texts(tab.outcomes)
    assert stored(scheduler, tasks.ROTATE).is_file()
    assert [card.standing.text() for card in tab.cards] == ["registered"] * 2
    assert tab.verdict.text() == "Both tasks are registered as the config asks."


@needs_no_windows
def test_what_would_happen_changes_nothing(
    qtbot: QtBot, open_pack: Pack, scheduler: Path, config: PackConfig
) -> None:
    tab = shown(qtbot, open_pack)
    tab.preview_action.trigger()
    settled(qtbot)
    assert "nothing was done" in tab.outcomes.title.text()
    assert "would be registered" in texts(tab.outcomes)
    assert not stored(scheduler, tasks.ROTATE).exists()
    assert not config.path("scripts_dir").exists()


@needs_no_windows
def test_cards_tell_schedule_runs_and_what_is_wrong(
    qtbot: QtBot, open_pack: Pack, scheduler: Path
) -> None:
    tab = shown(qtbot, open_pack)
    press(qtbot, tab.register_button)
    row(scheduler, tasks.ROTATE, "2026-11-26 06:45:00", "2020-11-20 06:45:00", "-2147024894")
    tab.ask_action.trigger()
    settled(qtbot)
    said = texts(tab.cards[0])
    assert "Every day at 06:45, this computer's time" in said
    assert "Thu 2026-11-26 06:45" in said
    assert "the last one was missed" in said
    assert "Its last run failed: the program was not found" in said
    assert "Needs a look: Rotate the profiles." in tab.verdict.text()
    assert "Every Sunday at 18:00" in texts(tab.cards[1])


@needs_no_windows
def test_a_deferring_rotation_says_that_it_comes_again(
    qtbot: QtBot, make_config: MakeConfig, scheduler: Path
) -> None:
    assert scheduler.is_dir()
    config = make_config(rotation={"when_chain_active": "defer"})
    pack = Pack()
    with qtbot.waitSignal(pack.config_changed):
        pack.open(config.file)
    tab = shown(qtbot, pack)
    assert "every 30 minutes for 12 hours" in texts(tab.cards[0])
    pack.deleteLater()


@needs_no_windows
def test_while_a_task_runs_it_is_asked_again(
    qtbot: QtBot, open_pack: Pack, scheduler: Path
) -> None:
    tab = shown(qtbot, open_pack)
    press(qtbot, tab.register_button)
    assert not tab.again.isActive()
    row(scheduler, tasks.KPI, "2026-11-29 18:00:00", "2026-11-22 18:00:00", "267009")
    tab.ask_action.trigger()
    settled(qtbot)
    assert tab.cards[1].standing.text() == "running now"
    assert tab.again.isActive()


@needs_no_windows
def test_run_now_disable_and_enable(qtbot: QtBot, open_pack: Pack, scheduler: Path) -> None:
    tab = shown(qtbot, open_pack)
    press(qtbot, tab.register_button)
    card = tab.cards[1]
    press(qtbot, card.run)
    assert "/Run /TN Reentry\\KPIWeekly" in (scheduler / "calls").read_text(encoding="utf-8")
    press(qtbot, card.switch)
    assert card.standing.text() == "disabled"
    assert not card.run.isEnabled()
    assert card.switch.text() == "Enable"
    press(qtbot, card.switch)
    assert card.standing.text() == "registered"


@needs_no_windows
def test_remove_says_first_what_it_does(qtbot: QtBot, open_pack: Pack, scheduler: Path) -> None:
    tab = shown(qtbot, open_pack)
    press(qtbot, tab.register_button)
    press(qtbot, tab.cards[0].removal)
    dialog = preview(qtbot, tab)
    assert dialog.list.toPlainText() == "Reentry\\ProfileRotate: would be removed"
    assert "rotate by hand" in texts(dialog)
    assert stored(scheduler, tasks.ROTATE).exists()
    press(qtbot, dialog.do_button)
    assert not stored(scheduler, tasks.ROTATE).exists()
    assert tab.cards[0].standing.text() == "not registered"
    assert tab.cards[1].standing.text() == "registered"


@needs_no_windows
def test_refusal_of_windows_is_told(qtbot: QtBot, open_pack: Pack, scheduler: Path) -> None:
    (scheduler / "mode").write_text("denied")
    tab = shown(qtbot, open_pack)
    press(qtbot, tab.register_button)
    assert "start this once as administrator" in texts(tab.outcomes)
    assert tab.cards[0].standing.text() == "cannot be seen"


@needs_no_windows
def test_a_task_that_vanished_is_a_message(
    qtbot: QtBot, open_pack: Pack, scheduler: Path, told: list[Message]
) -> None:
    tab = shown(qtbot, open_pack)
    press(qtbot, tab.register_button)
    stored(scheduler, tasks.KPI).unlink()
    press(qtbot, tab.cards[1].run)
    assert "does not know this task" in told[-1].text
    assert tab.cards[1].standing.text() == "not registered"


@pytest.mark.usefixtures("no_scheduler")
def test_without_a_scheduler_the_files_are_written(qtbot: QtBot, open_pack: Pack) -> None:
    tab = shown(qtbot, open_pack)
    assert "no Task Scheduler" in tab.verdict.text()
    assert tab.register_button.text() == "&Write task files"
    assert "not written yet" in texts(tab.cards[0])
    press(qtbot, tab.register_button)
    config = open_pack.config
    assert config is not None
    assert all(path.is_file() for path in tasks.task_files(config))
    assert "On the Windows machine" in texts(tab.outcomes)
    assert not tab.cards[0].removal.isEnabled()
    press(qtbot, tab.outcomes.copy_button)
    assert "schtasks /Create" in QGuiApplication.clipboard().text()
    press(qtbot, tab.outcomes.close_button)
    assert not tab.outcomes.isVisible()


@pytest.mark.usefixtures("no_scheduler")
def test_the_xml_is_shown_and_checked(qtbot: QtBot, open_pack: Pack) -> None:
    tab = shown(qtbot, open_pack)
    press(qtbot, tab.register_button)
    press(qtbot, tab.cards[0].xml)
    view = tab.findChild(XmlView)
    assert isinstance(view, XmlView)
    assert view.pages.count() == 2
    page = view.pages.widget(1)
    assert isinstance(page, XmlPage)
    assert "<LogonType>InteractiveToken</LogonType>" in page.text.toPlainText()
    assert "Valid: Microsoft's schema 1.3" in texts(page)
    view.reject()


@pytest.mark.usefixtures("no_scheduler")
def test_a_broken_file_is_told_line_by_line(
    qtbot: QtBot,
    open_pack: Pack,
    qtmodeltester: ModelTester,
) -> None:
    tab = shown(qtbot, open_pack)
    press(qtbot, tab.register_button)
    assert open_pack.config is not None
    file = tasks.task_file(open_pack.config, tasks.ROTATE)
    text = file.read_bytes().decode("utf-16").replace("LeastPrivilege", "HighestAvailable")
    file.write_bytes(text.encode("utf-16"))
    tab.ask_action.trigger()
    settled(qtbot)
    assert "HighestAvailable" not in tab.cards[0].problems.text()
    assert "must be LeastPrivilege" in tab.cards[0].problems.text()
    press(qtbot, tab.cards[0].xml)
    view = tab.findChild(XmlView)
    assert isinstance(view, XmlView)
    page = view.pages.widget(1)
    assert isinstance(page, XmlPage)
    qtmodeltester.check(page.model)  # type: ignore[no-untyped-call]  # pytest-qt types fixtures only
    page.table.selectRow(0)
    assert "HighestAvailable" in page.text.textCursor().block().text()
    assert len(page.text.extraSelections()) == 1
    view.reject()


@pytest.mark.usefixtures("no_scheduler")
def test_the_account_is_explained_and_changed_in_the_config(qtbot: QtBot, open_pack: Pack) -> None:
    tab = shown(qtbot, open_pack)
    assert "Neither needs your Windows password." in texts(tab.account)
    assert tab.account.choices["InteractiveToken"].isChecked()
    press(qtbot, tab.account.choices["S4U"])
    preview(qtbot, tab).reject()
    assert tab.account.choices["InteractiveToken"].isChecked()
    qtbot.waitUntil(lambda: not tab.findChildren(Preview))
    press(qtbot, tab.account.choices["S4U"])
    with qtbot.waitSignal(open_pack.config_changed):
        press(qtbot, preview(qtbot, tab).do_button)
    assert open_pack.file is not None
    assert load(open_pack.file).tasks.logon_type == "S4U"
    settled(qtbot)
    assert tab.account.choices["S4U"].isChecked()


@pytest.mark.usefixtures("no_scheduler")
def test_a_config_that_no_task_can_be_made_of_is_told(
    qtbot: QtBot, make_config: MakeConfig
) -> None:
    config = make_config(tasks={"program": "C:\\Program Files\\Reentry\\reentry.exe"})
    pack = Pack()
    with qtbot.waitSignal(pack.config_changed):
        pack.open(config.file)
    tab = shown(qtbot, pack)
    assert "is the console program" in tab.verdict.text()
    assert not tab.cards[0].isVisible()
    pack.deleteLater()


def test_without_a_config_it_says_so(qtbot: QtBot) -> None:
    theme.apply("light")
    pack = Pack()
    tab = shown(qtbot, pack)
    assert tab.findChildren(EmptyPage)[0].isVisible()
    assert not tab.register_button.isEnabled()
    pack.deleteLater()
