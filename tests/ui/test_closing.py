"""Closing with unsaved work: kept, saved or thrown away, as its user says."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reentry_gui import config as configs
from reentry_gui.reports import Report
from reentry_gui.ui import drafts, messages
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.messages import Message
from reentry_gui.ui.progress import PreviewDialog
from reentry_gui.ui.tabs.calendar import CalendarTab
from reentry_gui.ui.tabs.config import ConfigTab
from reentry_gui.ui.tabs.profiles import ProfilesTab

Wait = Callable[[], None]
Answer = Callable[[str], list[Message]]
TABS = {"config", "calendar", "profiles"}


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Return a function that sets which way every question is answered."""

    def choose(way: str) -> list[Message]:
        seen: list[Message] = []

        def intercept(message: Message) -> str:
            seen.append(message)
            return way

        monkeypatch.setattr(messages, "intercept", intercept)
        return seen

    return choose


@pytest.fixture
def edited(open_window: MainWindow, qtbot: QtBot, wait_idle: Wait) -> MainWindow:
    """Return a window with something unsaved in Config, Calendar and Profiles."""
    for key in ("config", "calendar"):
        open_window.show_tab(key)
        wait_idle()
    config, calendar = open_window.built["config"], open_window.built["calendar"]
    assert isinstance(config, ConfigTab)
    assert isinstance(calendar, CalendarTab)
    document = configs.read_document(config.draft.text.encode(), Path())
    document["tasks"] = {"execution_limit_minutes": 47}
    config.draft.edit_document(document, "typed")
    config.draft.examine()
    calendar.week.grid.selectAll()
    calendar.week.paint_selected("aggressive")
    open_window.show_tab("profiles", ("moderate", "EURUSD"))
    qtbot.waitUntil(lambda: profiles(open_window).document is not None)
    wait_idle()
    type_delay(open_window, "77")
    assert len(open_window.unsaved()) == len(TABS)
    return open_window


def profiles(window: MainWindow) -> ProfilesTab:
    tab = window.built["profiles"]
    assert isinstance(tab, ProfilesTab)
    return tab


def type_delay(window: MainWindow, text: str) -> None:
    document = profiles(window).document
    assert document is not None
    document.model.set_values({(2, "delay_seconds"): text})


def test_it_is_asked_with_the_names_of_what_is_unsaved(edited: MainWindow, answer: Answer) -> None:
    told = answer("cancel")
    edited.close()
    (question,) = told
    for name in ("calendar", "profiles moderate · EURUSD", ".json"):
        assert name in question.details
    assert edited.isVisible()
    assert edited.unsaved()


def test_kept_work_is_offered_by_the_next_window(
    edited: MainWindow, answer: Answer, qtbot: QtBot, wait_idle: Wait, pack_file: Path
) -> None:
    before = pack_file.read_bytes()
    answer("keep")
    edited.close()
    qtbot.waitUntil(lambda: not edited.isVisible(), timeout=20_000)
    assert {*drafts.found()} == TABS
    assert pack_file.read_bytes() == before
    later = MainWindow()
    qtbot.addWidget(later)
    told = answer("cancel")
    with qtbot.waitSignal(later.pack.config_changed, timeout=20_000):
        later.pack.open(pack_file)
    drafts.offer(later)
    wait_idle()
    assert "last time" in told[-1].text
    later.notices.step.click()
    qtbot.waitUntil(lambda: len(later.unsaved()) == len(TABS), timeout=20_000)
    document = profiles(later).document
    assert document is not None
    assert document.model.texts()[2][3] == "77"


def test_saved_work_is_on_the_disk_before_the_window_closes(
    edited: MainWindow, answer: Answer, qtbot: QtBot, pack_file: Path
) -> None:
    answer("save")
    edited.close()
    qtbot.waitUntil(lambda: not edited.isVisible(), timeout=60_000)
    saved = configs.load(pack_file)
    assert saved.tasks.execution_limit_minutes == 47
    assert set(saved.personas.cycle_map.values()) == {"aggressive"}
    assert b"3,SAME_TRADE,1.0,77," in saved.profile("moderate", "EURUSD").read_bytes()
    assert drafts.found() == {}


def test_what_cannot_be_saved_keeps_the_window_open_and_is_shown(
    edited: MainWindow, answer: Answer, qtbot: QtBot
) -> None:
    type_delay(edited, "soon")
    edited.show_tab("overview")
    told = answer("save")
    edited.close()
    qtbot.waitUntil(lambda: edited.unsaved() == ["profiles moderate · EURUSD"], timeout=60_000)
    qtbot.waitUntil(lambda: "stays open" in told[-1].text, timeout=20_000)
    assert edited.isVisible()
    assert edited.tabs.currentIndex() == 2


def test_discarded_work_is_gone_and_is_not_offered_again(
    edited: MainWindow, answer: Answer, qtbot: QtBot, pack_file: Path, wait_idle: Wait
) -> None:
    qtbot.waitUntil(lambda: {*drafts.found()} == TABS, timeout=20_000)
    before = pack_file.read_bytes()
    answer("discard")
    edited.close()
    qtbot.waitUntil(lambda: not edited.isVisible(), timeout=20_000)
    wait_idle()
    assert drafts.found() == {}
    assert pack_file.read_bytes() == before


def test_an_offer_can_be_turned_down(window: MainWindow, answer: Answer, wait_idle: Wait) -> None:
    answer("cancel")
    drafts.Draft("calendar", lambda: ["typed"], window).keep()
    wait_idle()
    drafts.offer(window, is_crashed=True)
    wait_idle()
    assert "without notice" in window.notices.label.text()
    window.notices.other.click()
    assert drafts.found() == {}


# --- while something is under way


@pytest.fixture
def at_work(open_window: MainWindow, qtbot: QtBot) -> Iterator[PreviewDialog]:
    """Return a dialog whose work goes on until it is told to stop."""
    goes_on = threading.Event()

    def work(what_if: bool, tell: Callable[[str], None]) -> NothingDone:  # noqa: FBT001  # as it is called
        while not what_if and not goes_on.wait(0.01):
            tell("a step")
        return NothingDone()

    dialog = PreviewDialog("Long work", "&Do it", work, parent=open_window)
    dialog.open()
    qtbot.waitUntil(dialog.do_button.isVisible)
    yield dialog
    goes_on.set()


@dataclass(frozen=True)
class NothingDone(Report):
    """A report of work that does nothing."""

    def lines(self) -> Iterable[str]:
        """Tell nothing."""
        return ()


def test_what_is_under_way_is_not_broken_off_without_a_word(
    open_window: MainWindow, at_work: PreviewDialog, answer: Answer, qtbot: QtBot
) -> None:
    """The tray closes a window that a dialog keeps from being clicked."""
    asked = answer("")
    at_work.carry_out()
    open_window.menus.quit.trigger()
    assert [message.text for message in asked] == [
        "Long work: this is still under way. Close all the same?"
    ]
    assert open_window.isVisible()
    assert at_work.is_at_work
    answer("yes")
    open_window.menus.quit.trigger()
    qtbot.waitUntil(lambda: not open_window.isVisible() and not at_work.is_busy)


def test_a_look_at_what_would_happen_keeps_no_window_open(
    open_window: MainWindow, at_work: PreviewDialog, answer: Answer
) -> None:
    asked = answer("")
    assert at_work.isVisible()
    open_window.close()
    assert not open_window.isVisible()
    assert asked == []


def test_what_is_unsaved_is_asked_about_after_what_is_under_way(
    edited: MainWindow, at_work: PreviewDialog, answer: Answer, wait_idle: Wait
) -> None:
    asked = answer("keep")
    at_work.carry_out()
    edited.close()
    wait_idle()
    assert [message.text.split(":")[0] for message in asked] == [
        "Long work",
        "What is to become of what is not saved?",
    ]
    assert not edited.isVisible()
    assert {tab for tab in TABS if drafts.file_of(tab).is_file()} == TABS
