from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reentry_gui import config as configs
from reentry_gui import paths, personas
from reentry_gui.config import PackConfig
from reentry_gui.config.model import DateOverride, ManualOverride, SymbolGroup
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.messages import Message
from reentry_gui.ui.tabs.calendar import CalendarTab
from reentry_gui.ui.tabs.calendar.draft import Draft
from reentry_gui.ui.tabs.calendar.grid import TileGrid
from reentry_gui.ui.tabs.calendar.look import Jumps, day_of, jumps_told

Wait = Callable[[], None]
MON, TUE, WED, THU, FRI = range(5)
DAY = dt.date(2027, 12, 24)  # a Friday
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tab(open_window: MainWindow, wait_idle: Wait) -> CalendarTab:
    open_window.show_tab("calendar")
    wait_idle()
    made = open_window.built["calendar"]
    assert isinstance(made, CalendarTab)
    return made


def draft(tab: CalendarTab) -> Draft:
    assert tab.draft is not None
    return tab.draft


def week(tab: CalendarTab) -> list[str]:
    return [draft(tab).plan.week.get(day, "") for day in configs.WEEKDAYS]


def middle(grid: TileGrid, row: int, column: int) -> QPoint:
    return grid.visualRect(grid.model().index(row, column)).center()


def press(tab: CalendarTab, text: str) -> None:
    buttons = [b for b in tab.findChildren(QAbstractButton) if b.text() == text and b.isVisible()]
    assert len(buttons) == 1
    assert buttons[0].isEnabled()
    QTest.mouseClick(buttons[0], LEFT)


def drag(grid: TileGrid, start: tuple[int, int], end: tuple[int, int]) -> None:
    view = grid.viewport()
    QTest.mousePress(view, LEFT, pos=middle(grid, *start))
    QTest.mouseMove(view, middle(grid, *end))
    QTest.mouseRelease(view, LEFT, pos=middle(grid, *end))


def with_group(tab: CalendarTab, wait_idle: Wait) -> None:
    yen = SymbolGroup(name="yen", symbols=["USDJPY"], cycle_map={"Monday": "aggressive"})
    draft(tab).edit(configs.with_group(draft(tab).plan, yen), "group")
    wait_idle()


# --- painting


def test_a_drag_paints_all_days_it_passes_as_one_step(tab: CalendarTab, wait_idle: Wait) -> None:
    before = week(tab)
    press(tab, "3  aggressive")
    drag(tab.week.grid, (0, MON), (0, FRI))
    assert week(tab)[:5] == ["aggressive"] * 5
    assert week(tab)[5:] == before[5:]
    tab.undo.trigger()
    assert week(tab) == before
    tab.redo.trigger()
    assert week(tab)[:5] == ["aggressive"] * 5
    wait_idle()
    listed = [tab.unsaved_card.list.item(n).text() for n in range(tab.unsaved_card.list.count())]
    assert len(listed) == 4  # Wednesday was aggressive already
    assert listed[0].startswith("Monday: conservative → aggressive; affects 3 files from ")


@pytest.mark.parametrize(
    ("key", "persona"),
    [
        (Qt.Key.Key_1, "conservative"),
        (Qt.Key.Key_3, "aggressive"),
        (Qt.Key.Key_A, "aggressive"),
        (Qt.Key.Key_M, "moderate"),
        (Qt.Key.Key_Return, "moderate"),
        (Qt.Key.Key_Space, "moderate"),
        (Qt.Key.Key_Delete, ""),
        (Qt.Key.Key_0, ""),
        (Qt.Key.Key_9, "conservative"),  # there is no ninth: nothing happens
        (Qt.Key.Key_X, "conservative"),
    ],
)
def test_keys_move_and_paint(tab: CalendarTab, key: Qt.Key, persona: str) -> None:
    grid = tab.week.grid
    press(tab, "2  moderate")
    grid.setCurrentIndex(grid.model().index(0, MON))
    for _ in range(THU):
        QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, key)
    assert week(tab)[THU] == persona


def test_shift_and_arrows_select_days_to_paint_at_once(tab: CalendarTab) -> None:
    grid = tab.week.grid
    grid.setCurrentIndex(grid.model().index(0, MON))
    QTest.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(grid, Qt.Key.Key_3)
    assert week(tab)[:3] == ["aggressive"] * 3
    tab.undo.trigger()
    assert week(tab)[:2] == ["conservative", "moderate"]


def test_a_groups_week_is_painted_on_its_own_and_cleared_to_the_general_one(
    tab: CalendarTab, wait_idle: Wait
) -> None:
    with_group(tab, wait_idle)
    grid = tab.week.grid
    press(tab, "2  moderate")
    QTest.mouseClick(grid.viewport(), LEFT, pos=middle(grid, 1, WED))
    assert draft(tab).plan.groups[0].cycle_map["Wednesday"] == "moderate"
    assert week(tab)[WED] == "aggressive"
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert "Wednesday" not in draft(tab).plan.groups[0].cycle_map
    assert grid.model().index(1, WED).data() == "aggressive"
    said = grid.model().index(1, WED).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "yen (1), Wednesday: aggressive (from the week of all symbols)"


def test_a_day_cannot_lose_its_last_persona(
    tab: CalendarTab, told: list[Message], wait_idle: Wait
) -> None:
    config = draft(tab).base
    section = config.personas.model_copy(update={"fallback_cycle": []})
    draft(tab).base = config.model_copy(update={"personas": section})
    press(tab, "0  clear")
    before = week(tab)
    drag(tab.week.grid, (0, MON), (0, WED))
    assert week(tab) == before
    assert "Monday would have no persona" in told[-1].text
    wait_idle()


# --- groups


def test_a_group_is_made_changed_and_removed(tab: CalendarTab, wait_idle: Wait) -> None:
    dialog = tab.week.open_new_group()
    assert dialog is not None
    assert not dialog.do_button.isEnabled()
    QTest.keyClicks(dialog.name, "yen")
    dialog.symbols.list.item(1).setCheckState(Qt.CheckState.Checked)
    QTest.mouseClick(dialog.do_button, LEFT)
    assert [g.symbols for g in draft(tab).plan.groups] == [["USDJPY"]]
    wait_idle()
    tab.week.grid.setCurrentIndex(tab.week.model.index(1, 0))
    again = tab.week.open_edit_group()
    assert again is not None
    again.name.setText("euro")
    again.accept()
    assert draft(tab).plan.groups[0].name == "euro"
    QTest.mouseClick(tab.week.remove_button, LEFT)
    assert draft(tab).plan.groups == ()
    assert tab.week.grid.currentIndex().isValid()
    wait_idle()


def test_a_group_that_clashes_is_explained_in_its_dialog(tab: CalendarTab, wait_idle: Wait) -> None:
    with_group(tab, wait_idle)
    dialog = tab.week.open_new_group()
    assert dialog is not None
    QTest.keyClicks(dialog.name, "more")
    dialog.symbols.filter.setText("jpy")
    assert [i.isHidden() for i in dialog.symbols.items()] == [True, False, True]
    dialog.symbols.list.item(1).setCheckState(Qt.CheckState.Checked)
    QTest.mouseClick(dialog.do_button, LEFT)
    assert dialog.isVisible()
    assert "USDJPY would be in two groups, yen and more" in dialog.mistake.text()
    dialog.reject()
    assert len(draft(tab).plan.groups) == 1


# --- days


def test_a_day_becomes_an_exception_with_its_reason(tab: CalendarTab, wait_idle: Wait) -> None:
    tab.go(DAY)
    wait_idle()
    assert tab.month.title.text() == "December 2027"
    assert tab.month.details.text().startswith("Friday 24 December 2027: rotation 06:45")
    dialog = tab.month.open_dialog()
    assert dialog is not None
    dialog.persona.setCurrentText("aggressive")
    dialog.reason.setCurrentText("News")
    QTest.mouseClick(dialog.do_button, LEFT)
    entry = DateOverride(date=DAY, persona="aggressive", reason="News", symbols=[])
    assert draft(tab).plan.dates == (entry,)
    wait_idle()
    assert "aggressive: all symbols (this date: News)" in tab.month.details.text()
    QTest.mouseClick(tab.month.clear_button, LEFT)
    assert draft(tab).plan.dates == ()
    wait_idle()


def test_selected_days_are_painted_with_keys_for_the_group_on_view(
    tab: CalendarTab, wait_idle: Wait
) -> None:
    with_group(tab, wait_idle)
    tab.month.scope.setCurrentIndex(1)
    tab.go(DAY)
    QTest.keyClick(tab.month.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(tab.month.grid, Qt.Key.Key_3)
    days = [(e.date, e.persona, e.symbols) for e in draft(tab).plan.dates]
    assert days == [
        (DAY, "aggressive", ["USDJPY"]),
        (DAY + dt.timedelta(days=1), "aggressive", ["USDJPY"]),
    ]
    wait_idle()
    assert tab.month.details.text() == "2 days selected"
    tab.month.scope.setCurrentIndex(0)
    wait_idle()
    index = tab.month.model.place_of(DAY)
    assert index.data() == "24 moderate (2), aggressive (1)"
    QTest.keyClick(tab.month.grid, Qt.Key.Key_Delete)
    assert draft(tab).plan.dates == ()
    wait_idle()


def test_months_are_turned(tab: CalendarTab, wait_idle: Wait) -> None:
    tab.go(dt.date(2027, 1, 15))
    QTest.mouseClick(tab.month.earlier, LEFT)
    assert tab.month.title.text() == "December 2026"
    QTest.mouseClick(tab.month.later, LEFT)
    QTest.mouseClick(tab.month.later, LEFT)
    assert tab.month.title.text() == "February 2027"
    wait_idle()
    assert tab.month.model.index(0, 0).data().endswith("conservative")
    QTest.mouseClick(tab.month.today_button, LEFT)
    assert tab.month.model.month == dt.datetime.now().astimezone().date().replace(day=1)
    wait_idle()


def test_a_day_without_its_profile_is_marked(tab: CalendarTab, wait_idle: Wait) -> None:
    draft(tab).base.profile("moderate", "USDJPY").unlink()
    tab.refresh()
    wait_idle()
    bad = [day for day in tab.coming.model.everything if day.problems]
    assert {day.names for day in bad} == {"moderate"}
    assert bad[0].problems[0].startswith("Profiles missing: moderate/USDJPY_reentry.csv.")
    saturdays = [day for day in tab.coming.model.everything if day.is_closed]
    assert saturdays[0].notes[0] == "Weekend: the market is closed."
    assert len(tab.coming.model.everything) == 30


@pytest.mark.skipif(sys.platform == "win32", reason="Windows says of such a path: not there")
def test_a_disk_that_does_not_answer_is_said_and_nothing_typed_is_lost(
    tab: CalendarTab, told: list[Message], wait_idle: Wait
) -> None:
    paths = draft(tab).base.paths.model_copy(update={"profiles_root": "x" * 5000})
    draft(tab).base = draft(tab).base.model_copy(update={"paths": paths})
    draft(tab).edit(configs.with_dates(draft(tab).plan, [DAY], "aggressive"), "day")
    wait_idle()
    assert told[-1].text.startswith("The calendar cannot be worked out: ")
    assert tab.unsaved()


# --- saving, and what happens outside


def test_saving_writes_the_config_and_its_history(
    tab: CalendarTab, qtbot: QtBot, pack_file: Path, wait_idle: Wait
) -> None:
    assert not tab.save.isEnabled()
    assert not tab.unsaved_card.isVisible()
    press(tab, "1  conservative")
    QTest.mouseClick(tab.week.grid.viewport(), LEFT, pos=middle(tab.week.grid, 0, WED))
    assert tab.unsaved() == "changes of the calendar"
    with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
        press(tab, "Save the calendar")
    wait_idle()
    assert configs.load(pack_file).personas.cycle_map["Wednesday"] == "conservative"
    newest = configs.history(pack_file).versions[0]
    assert newest.reason == "calendar edited"
    assert newest.changes == ('personas.cycle_map.Wednesday: "aggressive" → "conservative"',)
    assert tab.unsaved() == ""
    assert draft(tab).undo.isClean()
    shown = [b for b in tab.unsaved_card.findChildren(QPushButton) if b.isEnabled()]
    assert not shown
    tab.undo.trigger()
    assert tab.unsaved() == "changes of the calendar"
    with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
        tab.save.trigger()
    wait_idle()
    assert configs.load(pack_file).personas.cycle_map["Wednesday"] == "aggressive"


def test_a_refused_save_keeps_the_draft(
    tab: CalendarTab, pack_file: Path, told: list[Message], wait_idle: Wait
) -> None:
    draft(tab).edit(configs.with_dates(draft(tab).plan, [DAY], "aggressive"), "day")
    content = pack_file.read_bytes()
    pack_file.unlink()
    pack_file.mkdir()
    tab.save.trigger()
    wait_idle()
    assert any(message.kind == "error" for message in told)
    assert tab.unsaved()
    assert tab.save.isEnabled()
    pack_file.rmdir()
    pack_file.write_bytes(content)


def test_discarding_can_be_undone(tab: CalendarTab, wait_idle: Wait) -> None:
    draft(tab).edit(configs.with_dates(draft(tab).plan, [DAY], "aggressive"), "day")
    tab.discard.trigger()
    assert not tab.unsaved()
    assert tab.unsaved_card.isVisible()
    tab.undo.trigger()
    assert len(draft(tab).plan.dates) == 1
    wait_idle()


def test_edits_stand_on_top_of_a_file_that_somebody_else_changed(
    tab: CalendarTab, pack_file: Path, told: list[Message], qtbot: QtBot, wait_idle: Wait
) -> None:
    draft(tab).edit(configs.with_dates(draft(tab).plan, [DAY], "aggressive"), "day")
    document = json.loads(pack_file.read_text(encoding="utf-8"))
    document["personas"]["cycle_map"]["Monday"] = "aggressive"
    with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
        pack_file.write_text(json.dumps(document), encoding="utf-8")
    wait_idle()
    assert week(tab)[MON] == "aggressive"
    assert len(draft(tab).plan.dates) == 1
    assert any("stand on top of it" in message.text for message in told)
    with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
        tab.save.trigger()
    wait_idle()
    saved = configs.load(pack_file)
    assert (saved.personas.cycle_map["Monday"], len(saved.calendar.dates)) == ("aggressive", 1)


def test_edits_that_a_changed_file_makes_impossible_are_kept_and_explained(
    tab: CalendarTab, pack_file: Path, told: list[Message], qtbot: QtBot, wait_idle: Wait
) -> None:
    draft(tab).edit(configs.painted(draft(tab).plan, [(None, "Monday")], None), "clear")
    document = json.loads(pack_file.read_text(encoding="utf-8"))
    document["personas"]["fallback_cycle"] = []
    document["personas"]["cycle_map"]["Friday"] = "aggressive"
    with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
        pack_file.write_text(json.dumps(document), encoding="utf-8")
    wait_idle()
    assert any("Monday would have no persona" in message.text for message in told)
    tab.save.trigger()
    assert told[-1].kind == "error"
    assert "Monday" not in draft(tab).plan.week
    draft(tab).edit(configs.painted(draft(tab).plan, [(None, "Monday")], "moderate"), "mend")
    with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
        tab.save.trigger()
    wait_idle()
    assert configs.load(pack_file).personas.cycle_map["Monday"] == "moderate"


def test_a_draft_waits_while_another_config_is_open(
    tab: CalendarTab, pack_file: Path, told: list[Message], qtbot: QtBot, wait_idle: Wait
) -> None:
    draft(tab).edit(configs.with_dates(draft(tab).plan, [DAY], "aggressive"), "day")
    other = pack_file.with_name("other.json")
    other.write_bytes(pack_file.read_bytes())
    for file in (other, pack_file):
        with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
            tab.pack.open(file)
        wait_idle()
        assert len(draft(tab).plan.dates) == (1 if file == pack_file else 0)
    assert any("Unsaved calendar changes" in message.text for message in told)


def test_a_draft_survives_a_kill(
    tab: CalendarTab, pack_file: Path, qtbot: QtBot, wait_idle: Wait
) -> None:
    draft(tab).edit(configs.with_dates(draft(tab).plan, [DAY], "aggressive", "Noël"), "day")
    tab.kept.keep()
    wait_idle()
    file = paths.user_folder() / "drafts" / "calendar.json"
    content = json.loads(file.read_text(encoding="utf-8"))["content"]
    later = MainWindow()
    qtbot.addWidget(later)
    later.show_tab("calendar")
    assert file.exists()
    fresh = later.built["calendar"]
    assert isinstance(fresh, CalendarTab)
    fresh.restore(content)  # before its config is read
    with qtbot.waitSignal(later.pack.config_changed, timeout=20_000):
        later.pack.open(pack_file)
    wait_idle()
    assert [entry.reason for entry in draft(fresh).plan.dates] == ["Noël"]
    assert fresh.unsaved()
    fresh.discard.trigger()
    fresh.kept.keep()
    assert not file.exists()


def test_opening_the_tab_leaves_an_earlier_runs_draft_alone(
    open_window: MainWindow, wait_idle: Wait
) -> None:
    file = paths.user_folder() / "drafts" / "calendar.json"
    file.parent.mkdir()
    file.write_text("{}", encoding="utf-8")
    open_window.show_tab("calendar")
    wait_idle()
    page = open_window.built["calendar"]
    assert isinstance(page, CalendarTab)
    assert not page.kept.quiet.isActive()
    draft(page).edit(configs.with_dates(draft(page).plan, [DAY], "aggressive"), "day")
    assert page.kept.quiet.isActive()


@pytest.mark.parametrize(
    "content", [None, {}, [1], [{"file": 1}], [{"file": "FILE", "base": 3, "plan": {"week": 1}}]]
)
def test_a_damaged_draft_is_left_out(
    tab: CalendarTab, pack_file: Path, content: object, wait_idle: Wait
) -> None:
    text = json.dumps(content).replace('"FILE"', json.dumps(str(pack_file)))
    tab.restore(json.loads(text))
    wait_idle()
    assert not tab.unsaved()


# --- by hand


def test_a_persona_is_set_by_hand_and_ended(
    tab: CalendarTab, pack_file: Path, told: list[Message], qtbot: QtBot, wait_idle: Wait
) -> None:
    dialog = tab.override.open_dialog()
    assert dialog is not None
    dialog.persona.setCurrentText("aggressive")
    QTest.keyClicks(dialog.reason, "news")
    wait_idle()
    assert dialog.follows.text()
    with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
        QTest.mouseClick(dialog.do_button, LEFT)
    wait_idle()
    saved = configs.load(pack_file).calendar.override
    assert saved is not None
    assert (saved.persona, saved.reason, saved.symbols) == ("aggressive", "news", [])
    assert tab.override.told.text().startswith("aggressive for all symbols until ")
    assert "Aggressive is set by hand" in told[-1].text
    today = dt.datetime.now().astimezone().date()
    by_hand = {day.day for day in tab.month.model.days.values() if day.is_by_hand}
    assert min(by_hand) == today  # nothing is said about days that are over
    assert tab.unsaved() == ""
    with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
        QTest.mouseClick(tab.override.end_button, LEFT)
    wait_idle()
    assert configs.load(pack_file).calendar.override is None
    assert not tab.override.end_button.isVisible()


def test_a_persona_without_profiles_cannot_be_set_by_hand(
    tab: CalendarTab, wait_idle: Wait
) -> None:
    draft(tab).base.profile("aggressive", "USDJPY").unlink()
    dialog = tab.override.open_dialog()
    assert dialog is not None
    dialog.persona.setCurrentText("aggressive")
    wait_idle()
    assert not dialog.do_button.isEnabled()
    assert "has no profile" in dialog.mistake.text()
    dialog.persona.setCurrentText("moderate")
    wait_idle()
    assert dialog.do_button.isEnabled()
    assert not dialog.mistake.isVisible()
    dialog.reject()


def test_for_chosen_symbols_one_must_be_ticked(tab: CalendarTab, wait_idle: Wait) -> None:
    dialog = tab.override.open_dialog()
    assert dialog is not None
    dialog.choice.kinds.setCurrentIndex(dialog.choice.kinds.count() - 1)
    assert not dialog.do_button.isEnabled()
    dialog.choice.list.list.item(2).setCheckState(Qt.CheckState.Checked)
    wait_idle()
    assert dialog.do_button.isEnabled()
    assert dialog.wanted().symbols == ["GBPUSD"]
    assert isinstance(dialog.wanted(), ManualOverride)
    dialog.reject()


# --- clocks


def test_the_brokers_clock_is_shown_or_asked_for(
    tab: CalendarTab, pack_file: Path, qtbot: QtBot, wait_idle: Wait
) -> None:
    assert not tab.clocks.broker.isVisible()
    assert tab.coming.table.isColumnHidden(1)
    with qtbot.waitSignal(tab.pack.tab_requested) as asked:
        QTest.mouseClick(tab.clocks.ask, LEFT)
    assert asked.args == ["config", "statements.utc_offset_minutes"]
    document = json.loads(pack_file.read_text(encoding="utf-8"))
    document["statements"] = {"utc_offset_minutes": 840}
    with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
        pack_file.write_text(json.dumps(document), encoding="utf-8")
    wait_idle()
    tab.window().show_tab("calendar")  # type: ignore[attr-defined]  # the main window
    assert tab.clocks.broker.text().endswith("(UTC+14:00)")
    assert not tab.coming.table.isColumnHidden(1)


UNSURE = (
    "By the broker's clock the rotation comes 60 min later, unless it has a summer time: name it "
    "in Config, Statements."
)


@pytest.mark.parametrize(
    ("summer", "jumps", "told"),
    [
        (None, (60, 0), ["Clock change: your clock goes forward 60 min."]),
        (
            "none",
            (-60, 0),
            ["Clock change: your clock goes back 60 min.", UNSURE],
        ),
        (
            "new_york",
            (0, 60),
            [
                "The broker's clock goes forward 60 min.",
                "By the broker's clock the rotation comes 60 min later.",
            ],
        ),
        (
            "europe",
            (-60, -60),
            [
                "Clock change: your clock goes back 60 min.",
                "The broker's clock goes back 60 min.",
            ],
        ),
    ],
)
def test_jumps_of_both_clocks_are_told(
    make_config: Callable[..., PackConfig],
    summer: str | None,
    jumps: tuple[int, int],
    told: list[str],
) -> None:
    section = {"utc_offset_minutes": 120, "summer_time": summer} if summer else {}
    config = make_config(statements=section)
    found = Jumps(*(dt.timedelta(minutes=minutes) for minutes in jumps))
    assert list(jumps_told(config, found)) == told


def test_a_day_on_which_only_the_brokers_clock_jumps_is_marked(
    make_config: Callable[..., PackConfig],
) -> None:
    config = make_config(statements={"utc_offset_minutes": 120, "summer_time": "new_york"})
    coming = personas.preview(config, dt.date(2026, 3, 7), 2).days
    days = [day_of(config, day, []) for day in coming]
    assert [day.has_clock_change for day in days] == [False, True]
    assert "The broker's clock goes forward 60 min." in days[1].notes[0]


# --- models, names


def test_models_keep_qts_rules(
    tab: CalendarTab, check_model: Callable[[QAbstractItemModel], None], wait_idle: Wait
) -> None:
    with_group(tab, wait_idle)
    strict = QAbstractItemModelTester.FailureReportingMode.Fatal
    for model in (tab.week.model, tab.month.model, tab.coming.model):
        QAbstractItemModelTester(model, strict)
        check_model(model)
    draft(tab).edit(configs.without_group(draft(tab).plan, 0), "remove")
    tab.month.turn(1)
    wait_idle()


def test_every_control_has_a_name_and_icon_buttons_a_tip(tab: CalendarTab) -> None:
    for widget in tab.findChildren(QWidget):
        is_own = widget.window() is tab.window() and not isinstance(widget.parent(), QComboBox)
        if is_own and isinstance(widget, QTableView | QListWidget | QComboBox | QLineEdit):
            assert widget.accessibleName(), widget
        if isinstance(widget, QToolButton):
            assert widget.toolTip(), widget
            assert widget.accessibleName(), widget


def test_without_a_pack_the_next_step_is_said(window: MainWindow) -> None:
    window.show_tab("calendar")
    page = window.built["calendar"]
    assert isinstance(page, CalendarTab)
    assert page.pages.currentIndex() == 0
    assert page.unsaved() == ""
    page.save_draft()
    assert page.month.open_dialog() is None
    assert page.override.open_dialog() is None
