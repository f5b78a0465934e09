"""The palette finds everything by name, in tabs that were never shown, too; and takes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import hand_chains
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from reentry_gui import install
from reentry_gui.config import PackConfig
from reentry_gui.ui import dialogs, entries, theme, translation
from reentry_gui.ui.actions import without_access_key
from reentry_gui.ui.command_palette import CommandPalette
from reentry_gui.ui.entries import Entry
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.messages import Message
from reentry_gui.ui.tabs import TABS
from reentry_gui.ui.tabs.offers import OFFERS
from reentry_gui.ui.taking import bare, known_steps, names_of, step_of

Idle = Callable[[], None]
NATIVE = QKeySequence.SequenceFormat.NativeText

# Of a table or a chart that has the focus: the palette offers them there, the sheet names them.
OF_THE_FOCUS = {"Copy", "Copy with headers", "Paste", "Fill down", "Export..."}
# Buttons that repeat a step under a shorter name, because they stand beside what they speak of.
REPEATED = {
    "Set up a pack": "Set up a pack",
    "Open a config": "Open config",
    "Try it with demo data": "Try it with demo data",
    "Open Calendar": "Calendar",
    "Hide checks": "Verify",
    "New group": "New symbol group",
    "Set by hand": "Set a persona by hand",
    "Today": "Show today",
    "Fix all (0)": "Fix all that can be fixed",
    "Lineage is sound": "Lineage doctor",
    "Add a folder": "Add a folder",
    "Save": "Save config",
    "Write task files": "Register Tasks",
}
# Buttons that speak of what is selected, or answer a question that stands beside them.
SPOKEN_BESIDE = {
    "Show its trades",
    "Mend",
    "Fix selected",
    "Fix",
    "Keep mine",
    "Take theirs",
    "Merge",
    "Put mine on top",
    "Start from the defaults",
    "Broker's clock unknown: name its offset",
    "Show where to mend it",
    "Save note",
    "Edit",
    "Remove",
    "Replace",
    "Delete",
    "Put them away",
    "Stop",
    "Copy",
    "Run now",
    "Disable",
    "XML",
}


@pytest.fixture
def pack_file(make_config: Callable[..., PackConfig]) -> Path:
    """Return the file of an installed pack that has chains: without any, no page shows them."""
    made = make_config([hand_chains.SYMBOL])
    made.path("config_root").mkdir(parents=True)
    now = dt.datetime.now().astimezone()
    report = install.install(install.Setting(made, now))
    assert not report.needs_action, [*report.lines()]
    hand_chains.write(made.path("db_path"))
    return made.file


def test_every_tab_and_all_that_it_can_do_is_known_before_any_was_shown(
    open_window: MainWindow, wait_idle: Idle
) -> None:
    known = {entry.name for entry in all_entries(open_window)}
    assert [*open_window.built] == ["overview"], "to know them built no tab"
    missing = []
    for spec in TABS:
        walk(open_window, spec.key, wait_idle)
        tab = open_window.built[spec.key]
        missing += [f"{spec.key}: {name}" for name in all_names(tab) if name not in known]
        missing += [f"{spec.key}: page {name}" for name in page_names(tab) if name not in known]
    assert missing == []
    assert {REPEATED[name] for name in REPEATED} <= known


def test_each_offer_is_one_step_with_its_keys_and_icon(
    open_window: MainWindow, wait_idle: Idle
) -> None:
    for spec in TABS:
        walk(open_window, spec.key, wait_idle)
    check_offers(open_window)


def test_no_two_steps_of_a_tab_share_a_name_in_german() -> None:
    german = translation.read(translation.folder() / "reentry_de.ts")
    for spec in TABS:
        told = [o for o in OFFERS if o.tab == spec.key]
        named = {
            (o.is_page, bare(german.get((o.owner, o.text)) or german["", o.text])) for o in told
        }
        assert len(named) == len(told), spec.key


def check_offers(window: MainWindow) -> None:
    """Hold each offer against the step or the page that it speaks of."""
    seen: set[object] = set()
    other: list[str] = []  # with another icon than the step's own
    for offer in OFFERS:
        tab = window.built[offer.tab]
        assert not offer.page or bare(offer.page_name) in page_names(tab), offer
        if offer.is_page:
            continue
        step = step_of(tab, offer)
        assert step is not None, offer
        assert step not in seen, offer
        seen.add(step)
        assert keys_of(step) == offer.keys_shown, offer
        if not (step.icon().isNull() or same_picture(step, offer.icon)):
            other.append(offer.text)
    assert other == []


def keys_of(step: QAction | QPushButton) -> str:
    return step.shortcut().toString(NATIVE) if isinstance(step, QAction) else ""


def same_picture(step: QAction | QPushButton, icon: str) -> bool:
    side = 24
    drawn = theme.icon(icon).pixmap(side, side).toImage()
    return bool(step.icon().pixmap(side, side).toImage() == drawn)


def all_entries(window: MainWindow) -> list[Entry]:
    return [entry for _title, found in entries.groups(window) for entry in found]


def walk(window: MainWindow, key: str, wait_idle: Idle) -> None:
    """Show a tab and each of its pages: some are made when they are turned to."""
    window.show_tab(key)
    wait_idle()
    for bar in window.built[key].findChildren(QTabBar):
        for index in range(bar.count()):
            bar.setCurrentIndex(index)
            wait_idle()


def all_names(tab: QWidget) -> Iterator[str]:
    """Yield the names of what a tab's user can do in it."""
    actions = {made for made in tab.findChildren(QAction) if made.text() and not is_a_value(made)}
    names = {made.objectName() or without_access_key(made.text()) for made in actions}
    buttons = [made for made in tab.findChildren(QPushButton) if made.text() and is_a_step(made)]
    names |= {bare(made.text()) for made in buttons}
    yield from sorted(names - OF_THE_FOCUS - SPOKEN_BESIDE - REPEATED.keys())


def is_a_value(made: QAction) -> bool:
    """Tell whether an action is a value to choose in a filter."""
    return type(made.parent()).__name__ == "StayingMenu"


def is_a_step(button: QPushButton) -> bool:
    """Tell whether a button does something, and is no filter, menu or colour to paint with."""
    in_brush = type(button.parent()).__name__ == "Brush"
    is_choice = button.isCheckable() or type(button).__name__ == "ChoiceButton"
    return button.menu() is None and not is_choice and not in_brush


def page_names(tab: QWidget) -> list[str]:
    bars = tab.findChildren(QTabBar)
    return [bare(bar.tabText(index)) for bar in bars for index in range(bar.count())]


@pytest.mark.parametrize(
    ("typed", "tab", "page"),
    [
        ("governance", "config", "Governance"),
        ("chains where to stop", "chains", "Where to stop"),
        ("bridge diagnosis", "bridge", "Diagnosis"),
        ("mae", "kpis", "MAE and MFE"),
    ],
)
def test_a_page_of_a_tab_that_was_never_shown_is_turned_to(
    open_window: MainWindow, wait_idle: Idle, typed: str, tab: str, page: str, qtbot: QtBot
) -> None:
    enter(open_window, typed)
    qtbot.waitUntil(lambda: page in shown_pages(open_window.built[tab]), timeout=20_000)
    wait_idle()
    assert open_window.tabs.currentIndex() == [spec.key for spec in TABS].index(tab)


def shown_pages(tab: QWidget) -> list[str]:
    return [bare(bar.tabText(bar.currentIndex())) for bar in tab.findChildren(QTabBar)]


def test_a_step_of_a_tab_that_was_never_shown_is_taken_there(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    enter(open_window, "add a rule")
    qtbot.waitUntil(lambda: modal() is not None, timeout=20_000)
    dialog = modal()
    assert dialog is not None
    assert type(dialog).__name__ == "RuleDialog"
    dialog.close()
    assert "Matrix" in shown_pages(open_window.built["bridge"])


def test_what_cannot_be_done_now_is_said(
    open_window: MainWindow, qtbot: QtBot, told: list[Message]
) -> None:
    enter(open_window, "save the calendar")
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[-1].text == "“Save the calendar” is not possible at the moment."


def test_what_is_known_to_be_off_stands_last_and_is_not_run(
    open_window: MainWindow, wait_idle: Idle
) -> None:
    open_window.show_tab("calendar")
    wait_idle()
    palette = dialogs.show_palette(open_window)
    QTest.keyClicks(palette.entry, "save the calendar")
    item = palette.hits.topLevelItem(palette.hits.topLevelItemCount() - 1)
    assert item is not None
    assert (item.text(0), item.isDisabled()) == ("Save the calendar", True)
    palette.hits.setCurrentItem(item)
    QTest.keyClick(palette.entry, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.reject()


def test_what_the_focus_offers_stands_first(open_window: MainWindow) -> None:
    open_window.activateWindow()
    table = open_window.built["overview"].checks.table  # type: ignore[attr-defined]
    table.setFocus()
    QApplication.processEvents()
    palette = dialogs.show_palette(open_window)
    first = palette.hits.topLevelItem(0)
    assert first is not None
    assert (first.text(0), first.text(1)) == ("Copy", "Checks")
    palette.reject()


def test_the_place_of_an_action_is_its_menu(window: MainWindow) -> None:
    found = {(entry.where, entry.name) for entry in all_entries(window)}
    assert {("Theme", "Like the system"), ("Language", "Like the system")} <= found
    assert ("Pack", "Install & Verify") in found


def test_each_step_has_one_name(open_window: MainWindow, wait_idle: Idle) -> None:
    walk(open_window, "bridge", wait_idle)
    tab = open_window.built["bridge"]
    named = [step for step in known_steps(tab) if "Undo" in names_of(step)]
    assert len(named) == 1


def enter(window: MainWindow, typed: str) -> None:
    """Open the palette with its keys, type and press Enter."""
    palette = dialogs.show_palette(window)
    assert isinstance(palette, CommandPalette)
    QTest.keyClicks(palette.entry, typed)
    QTest.keyClick(palette.entry, Qt.Key.Key_Return)


def modal() -> QWidget | None:
    return QApplication.activeModalWidget()
