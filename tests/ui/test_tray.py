"""The tray tells what is live and what is wrong; it pops up where nobody looks at the window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from reentry_gui import config as configs
from reentry_gui.config import PackConfig
from reentry_gui.ui import summary
from reentry_gui.ui.main_window import MainWindow

Idle = Callable[[], None]


@pytest.fixture
def popped(open_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Let the system have a tray, and nobody look at the window; return what popped up."""
    seen: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(
        open_window.tray.icon, "showMessage", lambda _t, text, _i: seen.append(text)
    )
    monkeypatch.setattr(open_window, "isActiveWindow", lambda: False)
    open_window.tray.set_wanted(wanted=True)
    yield seen
    open_window.tray.set_wanted(wanted=False)


def deployed_file(window: MainWindow) -> Path:
    config = window.pack.config
    assert config is not None
    return config.deployed_profile(config.symbols[0])


def test_it_tells_persona_and_next_rotation(open_window: MainWindow) -> None:
    tray = open_window.tray
    assert tray.live.text().startswith("Live: ")
    assert "06:45" in tray.icon.toolTip()
    assert (tray.alert, tray.wrong.isVisible()) == ("", False)


def test_a_file_edited_by_hand_pops_up_once(
    open_window: MainWindow, popped: list[str], qtbot: QtBot, wait_idle: Idle
) -> None:
    open_window.pack.look_around()
    wait_idle()
    with deployed_file(open_window).open("ab") as file:
        file.write(b"\r\n")
    open_window.pack.look_around()
    qtbot.waitUntil(lambda: bool(popped), timeout=20_000)
    assert popped == ["Some of the EA's files were edited by hand."]
    assert open_window.tray.wrong.isVisible()
    assert open_window.tray.icon.toolTip().endswith(popped[0])
    open_window.status.refresh()
    wait_idle()
    assert len(popped) == 1


def test_what_is_mended_is_told_no_more_and_again_when_it_comes_back(
    open_window: MainWindow, popped: list[str], wait_idle: Idle
) -> None:
    file = deployed_file(open_window)
    good = file.read_bytes()
    for content in (None, good, None):
        file.unlink() if content is None else file.write_bytes(content)
        open_window.status.refresh()
        wait_idle()
        assert bool(open_window.tray.alert) == (content is None)
    assert popped == ["Some of the EA's files are missing."] * 2


def test_who_looks_at_the_window_is_not_told_twice(
    open_window: MainWindow, popped: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_window, "isActiveWindow", lambda: True)
    open_window.notices.show_notice("A notice", "")
    assert popped == []
    monkeypatch.setattr(open_window, "isActiveWindow", lambda: False)
    open_window.notices.show_notice("Another", "")
    assert popped == ["Another"]


def test_without_the_icon_nothing_pops_up(open_window: MainWindow, popped: list[str]) -> None:
    open_window.tray.set_wanted(wanted=False)
    open_window.tray.show_alert("Something")
    assert popped == []


def test_the_alert_leads_to_overview(open_window: MainWindow) -> None:
    open_window.show_tab("calendar")
    open_window.tray.show_alert("Something")
    open_window.tray.wrong.trigger()
    assert open_window.tabs.currentIndex() == 0


@pytest.mark.parametrize(
    ("day", "time", "chains", "last"),
    [
        (25, "06:46", "copy", 24),  # it may still be under way
        (25, "06:50", "copy", 25),
        (25, "00:01", "copy", 24),
        (25, "12:00", "defer", 24),  # open chains may put it off for half a day
        (25, "19:15", "defer", 25),
    ],
)
def test_a_rotation_should_be_over_a_while_after_its_time(
    make_config: Callable[..., PackConfig], day: int, time: str, chains: str, last: int
) -> None:
    made = make_config()
    rotation = made.rotation.model_copy(update={"when_chain_active": chains})
    now = dt.datetime.combine(dt.date(2026, 11, day), dt.time.fromisoformat(time)).astimezone()
    found = summary.last_due(made.model_copy(update={"rotation": rotation}), now)
    assert found == dt.date(2026, 11, last)


def test_another_day_is_looked_at_anew(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Idle
) -> None:
    pack, today = open_window.pack, dt.date(2026, 11, 22)
    pack.look.stop()
    pack.compare(((), (), (), (today, today)))
    overview = open_window.built["overview"]
    before = overview.found  # type: ignore[attr-defined]
    with qtbot.waitSignal(pack.time_came, timeout=20_000):
        pack.compare(((), (), (), (today + dt.timedelta(days=1), today)))
    wait_idle()
    assert overview.found is not before  # type: ignore[attr-defined]


def test_who_is_not_live_though_due_is_told_when_it_should_be(
    open_window: MainWindow, wait_idle: Idle
) -> None:
    config = open_window.pack.config
    assert config is not None
    other = dict.fromkeys(configs.WEEKDAYS, "conservative")
    live = summary.look(config).live
    if live == "conservative":
        other = dict.fromkeys(configs.WEEKDAYS, "aggressive")
    wanted = other["Monday"]
    section = config.personas.model_copy(update={"cycle_map": other})
    from reentry_gui import personas  # noqa: PLC0415

    changed = config.model_copy(update={"personas": section})
    active = personas.active(changed, dt.datetime.now().astimezone())
    assert summary.alert_words(active, is_late=False) == ""
    assert summary.alert_words(active, is_late=True).startswith(f"Due today is {wanted}: 0 of")
    wait_idle()
