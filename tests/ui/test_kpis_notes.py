"""Notes on days in the calendar of the KPIs tab: written, seen, undone, read anew."""

from __future__ import annotations

import datetime as dt
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip
from pytestqt.qtbot import QtBot
from trade_histories import fill

from reentry_gui import lineage
from reentry_gui.config import PackConfig
from reentry_gui.ui import background, drafts, theme
from reentry_gui.ui.messages import Message
from reentry_gui.ui.note_editor import Words
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.tabs.kpis import KpisTab
from reentry_gui.ui.tabs.kpis.calendar_page import CalendarPage
from reentry_gui.ui.tabs.kpis.names import PAGES
from reentry_gui.ui.theme.categories import category

MakeConfig = Callable[..., PackConfig]
LEFT = Qt.MouseButton.LeftButton
AT = PAGES.index("Calendar")


@pytest.fixture
def filled(make_config: MakeConfig) -> PackConfig:
    """Return a config whose database holds some months of trades."""
    made = make_config(["EURUSD"])
    fill(made.path("db_path"), trades=120, symbols=["EURUSD"])
    return made


@pytest.fixture
def tab(qtbot: QtBot, filled: PackConfig) -> Iterator[KpisTab]:
    """Return the tab with the calendar in sight."""
    pack = Pack()
    with qtbot.waitSignal(pack.config_changed):
        pack.open(filled.file)
    made = KpisTab(pack)
    qtbot.addWidget(made)
    made.resize(1160, 700)
    made.show()
    settled(qtbot, made, 0)
    QTest.mouseClick(made.sections, LEFT, pos=made.sections.tabRect(AT).center())
    settled(qtbot, made)
    yield made
    pack.deleteLater()


@pytest.fixture
def page(tab: KpisTab) -> CalendarPage:
    found = tab.pages[AT]
    assert isinstance(found, CalendarPage)
    return found


def settled(qtbot: QtBot, tab: KpisTab, at: int = AT) -> None:
    """Wait until the newest picture is on the screen and nothing is being written."""

    def is_settled() -> bool:
        return not background.running() and (
            at in tab.pages and tab.pages[at].picture is tab.picture is not None
        )

    qtbot.waitUntil(is_settled, timeout=60_000)


def place(page: CalendarPage, day: dt.date) -> QPoint:
    """Return the middle of a day's box."""
    for row, week in enumerate(page.month.weeks()):
        if day in week:
            return page.month.box(row, week.index(day)).center().toPoint()
    raise AssertionError(f"{day} is not shown")


def click_day(page: CalendarPage, day: dt.date) -> None:
    QTest.mouseClick(page.month, LEFT, pos=place(page, day))
    assert page.month.at == day


def traded(page: CalendarPage, number: int = 0) -> dt.date:
    """Return a day of the month shown that has trades."""
    return sorted(d for d in page.month.days if (d.year, d.month) == page.month.shown_month())[
        number
    ]


def press(button: QPushButton) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def noted(config: PackConfig, day: dt.date) -> tuple[str, tuple[str, ...]] | None:
    """Return what the database holds on a day."""
    found = lineage.notes_of(config, "day", str(day)).notes
    return (found[0].text, found[0].tags) if found else None


def tip_shown(qtbot: QtBot, page: CalendarPage, day: dt.date) -> str:
    """Rest the mouse on a day."""
    at = place(page, day)
    page.month.event(QHelpEvent(QHelpEvent.Type.ToolTip, at, page.month.mapToGlobal(at)))
    qtbot.waitUntil(QToolTip.isVisible)
    return QToolTip.text()


def is_marked(page: CalendarPage, day: dt.date) -> bool:
    """Tell whether the corner of a day's box is drawn in the accent colour."""
    for row, week in enumerate(page.month.weeks()):
        if day in week:
            corner = page.month.box(row, week.index(day)).topRight().toPoint()
    image = page.month.grab().toImage()
    scale = image.width() / page.month.width()
    seen = image.pixelColor(int((corner.x() - 3) * scale), int((corner.y() + 3) * scale))
    return seen == QColor(theme.colours().accent)


def test_a_day_shows_the_personas_of_its_trades_as_long_as_their_shares(page: CalendarPage) -> None:
    month, day = page.month, traded(page)
    shared = replace(month.days[day], n=4, personas=((1, 3), (0, 1)))
    month.show_days({**month.days, day: shared}, ("calm", "bold"))
    assert "persona: bold 3, calm 1" in month.told(day)
    [box] = [
        month.box(row, week.index(day)) for row, week in enumerate(month.weeks()) if day in week
    ]
    image = month.grab().toImage()
    scale = image.width() / month.width()
    x = int((box.left() + 3) * scale)
    seen = [image.pixelColor(x, int((box.top() + box.height() * at) * scale)) for at in (0.6, 0.9)]
    assert seen == [QColor(category(place).strong) for place in (1, 0)]


def test_a_day_that_is_clicked_tells_its_figures(page: CalendarPage) -> None:
    panel = page.day
    assert panel.heading.text() == "No day chosen"
    assert panel.number.isHidden()
    assert not panel.editor.isEnabled()
    day = traded(page)
    click_day(page, day)
    found = page.month.days[day]
    assert str(day.year) in panel.heading.text()
    assert panel.number.text().startswith(f"{found.total:,.2f}")
    assert panel.number.isVisible()
    assert f"n {found.n}, {found.wins} won" in panel.below.text()
    assert f"Persona: {page.month.persona(found)}" in panel.below.text()
    assert panel.editor.isEnabled()
    empty = next(
        d for week in page.month.weeks() for d in week
        if d.month == page.month.month and d not in page.month.days
    )  # fmt: skip
    click_day(page, empty)
    assert panel.number.isHidden()
    assert panel.below.text() == "No closed trades that pass the filter."
    QTest.keyClick(page.month, Qt.Key.Key_PageUp)
    assert panel.heading.text() == "No day chosen"
    assert not panel.editor.isEnabled()


def test_a_note_is_written_marked_told_and_removed(
    qtbot: QtBot, tab: KpisTab, page: CalendarPage, filled: PackConfig
) -> None:
    day, editor = traded(page), page.day.editor
    assert not is_marked(page, day)
    click_day(page, day)
    QTest.keyClicks(editor.text, "<b>payrolls</b>, stayed out")
    QTest.keyClicks(editor.tags, "news, #gap")
    assert tab.unsaved() == f"the note on {day}"
    press(editor.save_button)
    settled(qtbot, tab)
    assert noted(filled, day) == ("<b>payrolls</b>, stayed out", ("news", "gap"))
    assert tab.unsaved() == ""
    assert not editor.save_button.isEnabled()
    assert is_marked(page, day)
    told = tip_shown(qtbot, page, day)
    assert "&lt;b&gt;payrolls&lt;/b&gt;, stayed out<br>#news #gap" in told
    assert "stayed out" in page.month.accessibleDescription()
    row = next(row for row in page.month.rows_seen()[1] if row[0] == str(day))
    assert row[5:] == ["<b>payrolls</b>, stayed out", "news gap"]
    editor.text.selectAll()
    QTest.keyClick(editor.text, Qt.Key.Key_Delete)
    editor.tags.selectAll()
    QTest.keyClick(editor.tags, Qt.Key.Key_Delete)
    press(editor.save_button)
    settled(qtbot, tab)
    assert noted(filled, day) is None
    assert not is_marked(page, day)
    assert "payrolls" not in page.month.tip(day)


def test_a_day_is_written_on_with_the_keyboard_alone(
    qtbot: QtBot, tab: KpisTab, page: CalendarPage, filled: PackConfig
) -> None:
    tab.activateWindow()
    page.month.setFocus()
    QTest.keyClick(page.month, Qt.Key.Key_Right)
    QTest.keyClick(page.month, Qt.Key.Key_Down)
    day = dt.date(*page.month.shown_month(), 8)
    assert page.month.at == day
    QTest.keyClick(page.month, Qt.Key.Key_Return)
    qtbot.waitUntil(page.day.editor.text.hasFocus)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "quiet")
    QTest.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not page.day.editor.is_edited)  # the key lets the button go down first
    settled(qtbot, tab)
    assert noted(filled, day) == ("quiet", ())
    assert page.month.at == day


def test_quick_steps_back_and_forth_leave_the_last_one_in_the_database(
    qtbot: QtBot, tab: KpisTab, page: CalendarPage, filled: PackConfig
) -> None:
    day, editor = traded(page), page.day.editor
    click_day(page, day)
    QTest.keyClicks(editor.text, "first")
    press(editor.save_button)
    QTest.keyClicks(editor.text, " and second")
    press(editor.save_button)
    press(editor.undo_button)
    press(editor.redo_button)
    press(editor.undo_button)
    assert tab.unsaved() == f"the note on {day}"  # not in the database yet
    settled(qtbot, tab)
    assert noted(filled, day) == ("first", ())
    assert editor.text.toPlainText() == "first"
    press(editor.undo_button)
    settled(qtbot, tab)
    assert noted(filled, day) is None
    press(editor.redo_button)
    settled(qtbot, tab)
    assert noted(filled, day) == ("first", ())
    assert tab.unsaved() == ""


def test_an_edit_is_saved_with_the_next_day_and_undone_where_it_was_made(
    qtbot: QtBot, tab: KpisTab, page: CalendarPage, filled: PackConfig
) -> None:
    first, second, editor = traded(page), traded(page, 1), page.day.editor
    click_day(page, first)
    QTest.keyClicks(editor.text, "to do")
    click_day(page, second)
    assert editor.text.toPlainText() == ""
    settled(qtbot, tab)
    assert noted(filled, first) == ("to do", ())
    assert noted(filled, second) is None
    press(editor.undo_button)
    qtbot.waitUntil(lambda: page.month.at == first)
    settled(qtbot, tab)
    assert editor.key == str(first)
    assert editor.text.toPlainText() == ""
    assert noted(filled, first) is None


def test_what_another_program_writes_shows_and_what_is_typed_stays(
    qtbot: QtBot, tab: KpisTab, page: CalendarPage, filled: PackConfig
) -> None:
    first, second, editor = traded(page), traded(page, 1), page.day.editor
    click_day(page, first)
    lineage.write_note(filled, "day", str(first), "from elsewhere", ["bot"])
    qtbot.waitUntil(lambda: editor.text.toPlainText() == "from elsewhere", timeout=30_000)
    assert editor.tags.text() == "#bot"
    settled(qtbot, tab)
    assert is_marked(page, first)
    click_day(page, second)
    QTest.keyClicks(editor.text, "half a sent")
    lineage.write_note(filled, "day", str(second), "meanwhile")
    qtbot.waitUntil(lambda: "meanwhile" in page.month.tip(second), timeout=30_000)
    QTest.keyClicks(editor.text, "ence")
    assert editor.text.toPlainText() == "half a sentence"
    press(editor.save_button)
    settled(qtbot, tab)
    assert noted(filled, second) == ("half a sentence", ())


def test_a_refresh_leaves_month_day_and_cursor(
    qtbot: QtBot, tab: KpisTab, page: CalendarPage, filled: PackConfig
) -> None:
    for _month in range(30):
        QTest.keyClick(page.month, Qt.Key.Key_PageDown)
    empty = page.month.shown_month()
    day, editor = dt.date(*empty, 10), page.day.editor
    click_day(page, day)
    QTest.keyClicks(editor.text, "holiday")
    press(editor.save_button)
    before = page.picture
    settled(qtbot, tab)
    assert page.picture is not before
    assert page.month.at == day
    assert editor.text.textCursor().position() == len("holiday")
    assert noted(filled, day) == ("holiday", ())
    assert page.month.rows_seen()[1] == [[str(day), "", "0", "", "", "holiday", ""]]


def test_a_note_that_cannot_be_written_is_told_and_stays_in_the_field(
    qtbot: QtBot, tab: KpisTab, page: CalendarPage, filled: PackConfig, told: list[Message]
) -> None:
    day, editor = traded(page), page.day.editor
    click_day(page, day)
    QTest.keyClicks(editor.text, "kept")
    database = filled.path("db_path")
    aside = database.with_name("aside.db")
    tab.watcher.watch(None)
    database.rename(aside)
    press(editor.save_button)
    qtbot.waitUntil(lambda: not background.running() and bool(told), timeout=30_000)
    assert told[0].kind == "error"
    assert editor.text.toPlainText() == "kept"
    assert not is_marked(page, day)
    assert tab.unsaved() == f"the note on {day}"
    aside.rename(database)
    press(editor.save_button)
    settled(qtbot, tab)
    assert noted(filled, day) == ("kept", ())
    assert tab.unsaved() == ""


def test_what_was_typed_goes_to_the_database_it_was_typed_for(
    qtbot: QtBot,
    tab: KpisTab,
    page: CalendarPage,
    filled: PackConfig,
    make_config: MakeConfig,
    tmp_path: Path,
) -> None:
    paths = filled.paths.model_dump(mode="json") | {"db_path": str(tmp_path / "other.db")}
    other = make_config(["EURUSD"], paths=paths)
    fill(other.path("db_path"), trades=120, symbols=["EURUSD"])
    assert other.path("db_path") != filled.path("db_path")
    day, editor = traded(page), page.day.editor
    click_day(page, day)
    QTest.keyClicks(editor.text, "of the first")
    with qtbot.waitSignal(tab.pack.config_changed):
        tab.pack.open(other.file)
    settled(qtbot, tab)
    assert tab.picture is not None
    assert tab.picture.panels.database == other.path("db_path")
    assert noted(filled, day) == ("of the first", ())
    assert noted(other, day) is None
    assert editor.text.toPlainText() == ""
    assert not editor.undo_button.isEnabled()


def test_the_next_write_waits_for_the_one_before(
    qtbot: QtBot,
    tab: KpisTab,
    page: CalendarPage,
    filled: PackConfig,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held, write = threading.Event(), lineage.write_note

    def wait_and_write(
        config: PackConfig, kind: Literal["day"], key: str, text: str, tags: tuple[str, ...]
    ) -> lineage.NotesReport:
        assert held.wait(30)
        return write(config, kind, key, text, tags)

    monkeypatch.setattr(lineage, "write_note", wait_and_write)
    tab.watcher.watch(None)
    settled(qtbot, tab)
    day, editor = traded(page), page.day.editor
    click_day(page, day)
    for text in ("first", " second", " third"):
        QTest.keyClicks(editor.text, text)
        press(editor.save_button)
    try:
        assert background.running() == 1
        assert is_marked(page, day)  # what is on its way shows already
    finally:
        held.set()
    settled(qtbot, tab)
    assert noted(filled, day) == ("first second third", ())


def kept_by(page: CalendarPage, qtbot: QtBot) -> Any:  # noqa: ANN401  # any JSON value
    page.kept.draft.keep()
    qtbot.waitUntil(lambda: not background.running())
    return drafts.found().get("kpis")


def test_a_note_that_is_not_saved_outlives_the_window(
    tab: KpisTab, page: CalendarPage, qtbot: QtBot, filled: PackConfig
) -> None:
    day = traded(page)
    click_day(page, day)
    QTest.keyClicks(page.day.editor.text, "gap at the open")
    QTest.keyClicks(page.day.editor.tags, "gap")
    kept = kept_by(page, qtbot)
    assert json.loads(json.dumps(kept))["key"] == str(day)
    assert noted(filled, day) is None

    page.day.editor.show_words(Words())
    click_day(page, traded(page, 1))
    tab.restore(kept)
    qtbot.waitUntil(lambda: page.day.editor.key == str(day))
    assert page.day.editor.words() == Words("gap at the open", ("gap",))
    assert tab.unsaved()
    tab.save_unsaved()
    qtbot.waitUntil(lambda: noted(filled, day) == ("gap at the open", ("gap",)))
    assert kept_by(page, qtbot) is None


def test_a_note_that_is_thrown_away_is_offered_no_more(
    tab: KpisTab, page: CalendarPage, qtbot: QtBot, filled: PackConfig
) -> None:
    day = traded(page)
    click_day(page, day)
    QTest.keyClicks(page.day.editor.text, "nothing")
    assert kept_by(page, qtbot)
    tab.discard_unsaved()
    assert not tab.unsaved()
    assert kept_by(page, qtbot) is None
    assert noted(filled, day) is None


def test_a_note_of_another_database_waits(page: CalendarPage, qtbot: QtBot) -> None:
    kept = {"database": "elsewhere.db", "key": str(traded(page)), "text": "gap", "tags": []}
    page.restore(kept)
    click_day(page, traded(page))
    assert page.day.editor.words() == Words()
    assert kept_by(page, qtbot) == kept


@pytest.mark.parametrize("content", [None, [], {"key": 1}, {"database": "", "key": "", "text": ""}])
def test_a_damaged_kept_note_is_passed_over(page: CalendarPage, content: object) -> None:
    page.restore(content)
    assert page.kept.waiting is None
