"""Closing with unsaved work: kept, saved or thrown away, as its user says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reentry_gui import config as configs
from reentry_gui.ui import drafts, messages
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.messages import Message
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
