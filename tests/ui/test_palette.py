"""The palette finds everything by name, in tabs that were never shown, too; and takes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hand_chains
import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reentry_gui import install
from reentry_gui.config import PackConfig
from reentry_gui.ui import dialogs, entries, theme, translation
from reentry_gui.ui.actions import allow, why_off
from reentry_gui.ui.command_palette import CommandPalette
from reentry_gui.ui.entries import Entry
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.messages import Message
from reentry_gui.ui.tabs import TABS
from reentry_gui.ui.tabs.offers import OFFERS
from reentry_gui.ui.taking import bare, known_steps, names_of, step_of

if TYPE_CHECKING:
    from reentry_gui.ui.offer import Offer
    from reentry_gui.ui.tab import Tab
    from reentry_gui.ui.taking import Step

Idle = Callable[[], None]
NATIVE = QKeySequence.SequenceFormat.NativeText

# Of a table or a chart that has the focus: the palette offers them there, the sheet names them.
OF_THE_FOCUS = {
    "Copy",
    "Copy with headers",
    "Copy with headers (Ctrl+Shift+C)",
    "Paste",
    "Fill down",
}
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
    "Export what is shown as CSV": "Export shown chains",
    "Write task files": "Register Tasks",
    "Broker's clock unknown: name its offset": "Find an option",
}
# Buttons that no name can reach, and why.
BESIDE = {
    "Stop": "ends what runs; the palette waits until nothing does",
    "Mend": "named by the diagnosis: the button tells the step, which the palette has by its name",
    "Close": "takes away what was told",
}
# Parts whose buttons speak of the part alone.
PARTS = {
    "Brush": "personas to paint with: digits do that, too",
    "FieldGroup": "a field of the form: Find an option leads there",
    "ChartCard": "a chart's own view and export",
    "FilterBar": "values to choose from",
    "StayingMenu": "values to choose from",
    "GraphicsScene": "a chart's own export",
    "QLineEdit": "clears it",
    "QTabBar": "scrolls it",
}
# Steps that take turns: the one is there while the other is not.
TURNS = {"Enable": "Disable"}


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
        missing += [f"{spec.key}: {name}" for name in unreached(tab, known)]
        missing += [f"{spec.key}: page {name}" for name in page_names(tab) if name not in known]
    assert missing == []
    assert {*REPEATED.values()} <= known


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
            (o.is_page, o.thing, bare(german.get((o.owner, o.text)) or german["", o.text]))
            for o in told
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
        if step is None and offer.text in TURNS:
            assert other_turn(tab, offer) is not None, offer
            continue
        assert step is not None, offer
        assert step not in seen, offer
        seen.add(step)
        assert keys_of(step) == offer.keys_shown, offer
        assert is_alone(tab, step, offer), offer
        if not (step.icon().isNull() or same_picture(step, offer.icon)):
            other.append(offer.text)
    assert other == []


def other_turn(tab: Tab, offer: Offer) -> Step | None:
    return step_of(tab, offer._replace(text=TURNS[offer.text]))


def is_alone(tab: Tab, step: Step, offer: Offer) -> bool:
    """Tell whether no other step has the name, but for buttons that only press an action."""
    named = [each for each in known_steps(tab) if bare(offer.name) in names_of(each)]
    if isinstance(step, QAction):
        return not any(isinstance(each, QAction) for each in named if each is not step)
    return named == [step]


def keys_of(step: Step) -> str:
    return step.shortcut().toString(NATIVE) if isinstance(step, QAction) else ""


def same_picture(step: Step, icon: str) -> bool:
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


def unreached(tab: QWidget, known: set[str]) -> Iterator[str]:
    """Yield what a tab's user can do in it and the palette does not know."""
    steps: list[Step] = [*tab.findChildren(QAction), *tab.findChildren(QAbstractButton)]
    for made in steps:
        names = names_of(made) - {""}
        exceptions = OF_THE_FOCUS | BESIDE.keys() | REPEATED.keys()
        if names and not is_a_value(made) and not names & (known | exceptions):
            yield "/".join(sorted(names))


def is_a_value(made: Step) -> bool:
    """Tell whether it is a value to choose, opens a menu, or is a part's own."""
    is_qts = made.objectName().startswith(("qt_", "_q_"))
    is_menu = isinstance(made, QPushButton | QToolButton) and made.menu() is not None
    return is_qts or is_menu or bool(PARTS.keys() & kinds_above(made))


def kinds_above(made: QObject) -> set[str]:
    """Return the names of the classes of what a part belongs to."""
    found, above = set(), made.parent()
    while above is not None:
        found.add(type(above).__name__)
        above = above.parent()
    return found


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


def test_what_must_be_selected_first_is_said(
    open_window: MainWindow, qtbot: QtBot, told: list[Message], wait_idle: Idle
) -> None:
    walk(open_window, "bridge", wait_idle)
    enter(open_window, "remove the rule")
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[-1].text.endswith("is not possible at the moment. Select a rule first.")
    assert "Matrix" in shown_pages(open_window.built["bridge"])


@pytest.mark.parametrize("typed", ["rotate the profiles xml", "export the kpis xml"])
def test_a_step_of_one_of_two_tasks_is_taken_with_that_task(
    open_window: MainWindow, qtbot: QtBot, typed: str
) -> None:
    enter(open_window, typed)
    qtbot.waitUntil(lambda: modal() is not None, timeout=20_000)
    dialog = modal()
    assert dialog is not None
    wanted = "rotate" if "rotate" in typed else "kpi"
    assert wanted in dialog.windowTitle().casefold()
    dialog.close()


def test_a_step_that_is_off_tells_why_and_its_own_tip_again_when_it_is_on(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.setToolTip("Its own tip")
    for _ in range(2):
        allow(button, on=False, why="Select a row first.")
        assert (button.isEnabled(), button.toolTip()) == (False, "Select a row first.")
        assert why_off(button) == "Select a row first."
        allow(button, on=True, why="Select a row first.")
        assert (button.isEnabled(), button.toolTip(), why_off(button)) == (True, "Its own tip", "")


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
