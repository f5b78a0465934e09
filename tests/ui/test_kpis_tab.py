"""The tab KPIs on real databases: what is clicked, what is shown, what is exported."""

from __future__ import annotations

import csv
import datetime as dt
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from trade_histories import fill

from reentry_gui import db, paths, statements
from reentry_gui.config import PackConfig
from reentry_gui.ui import background
from reentry_gui.ui.messages import Message
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.progress import PreviewDialog
from reentry_gui.ui.tabs.kpis import KpisTab
from reentry_gui.ui.tabs.kpis import question as questions
from reentry_gui.ui.tabs.kpis.choice import ChoiceButton
from reentry_gui.ui.tabs.kpis.filter_bar import today
from reentry_gui.ui.tabs.kpis.names import PAGES
from reentry_gui.ui.tabs.kpis.page import Page
from reentry_gui.ui.tabs.kpis.question import Question
from reentry_gui.ui.tabs.kpis.tiles import FIRST
from reentry_gui.ui.tabs.kpis.work import Picture
from reentry_gui.ui.watching import DatabaseWatcher

MakeConfig = Callable[..., PackConfig]
SYMBOLS = ["EURUSD", "GBPUSD"]
FIGURES = PAGES.index("All figures")


@pytest.fixture
def filled(make_config: MakeConfig) -> PackConfig:
    """Return a config whose database holds some months of two symbols."""
    made = make_config(SYMBOLS)
    fill(made.path("db_path"), trades=250, symbols=SYMBOLS)
    return made


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[PackConfig | None], KpisTab]]:
    packs: list[Pack] = []

    def make(config: PackConfig | None) -> KpisTab:
        pack = Pack()
        packs.append(pack)
        if config is not None:
            with qtbot.waitSignal(pack.config_changed):
                pack.open(config.file)
        tab = KpisTab(pack)
        qtbot.addWidget(tab)
        tab.resize(1160, 640)
        tab.show()
        settled(qtbot, tab)
        return tab

    yield make
    for pack in packs:
        pack.deleteLater()


def settled(qtbot: QtBot, tab: KpisTab) -> None:
    """Wait until the newest picture is on the screen."""

    def is_settled() -> bool:
        at = tab.sections.currentIndex()
        if tab.stack.currentWidget() is tab.empty:  # a first page is filled a turn later
            is_drawn = tab.picture is None or not len(tab.picture.panels.trades)
        else:
            is_drawn = at in tab.pages and tab.pages[at].picture is tab.picture
        return not background.running() and is_drawn

    qtbot.waitUntil(is_settled, timeout=60_000)


def turn_to(qtbot: QtBot, tab: KpisTab, name: str) -> Page:
    """Click on a page's tab."""
    at = PAGES.index(name)
    place = tab.sections.tabRect(at).center()
    QTest.mouseClick(tab.sections, Qt.MouseButton.LeftButton, pos=place)
    settled(qtbot, tab)
    assert tab.stack.currentWidget() is tab.pages[at]
    return tab.pages[at]


def tick(qtbot: QtBot, tab: KpisTab, choice: ChoiceButton, *texts: str) -> None:
    """Open a choice's list, tick things, close it."""
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(choice.list.isVisible)
    for text in texts:
        item = next(a for a in choice.list.actions() if a.text() == text)
        place = choice.list.actionGeometry(item).center()
        QTest.mouseMove(choice.list, place)
        QTest.mouseClick(choice.list, Qt.MouseButton.LeftButton, pos=place)
        assert choice.list.isVisible()
    QTest.keyClick(choice.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not choice.list.isVisible())
    settled(qtbot, tab)


def pick(qtbot: QtBot, tab: KpisTab, box: QComboBox, data: str) -> None:
    """Choose an entry by keys, as a user may."""
    box.setFocus()
    steps = box.findData(data) - box.currentIndex()
    key = Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up
    box.showPopup()
    for _step in range(abs(steps)):
        QTest.keyClick(box.view(), key)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert box.currentData() == data
    settled(qtbot, tab)


def asked(config: PackConfig, *options: str) -> dict[str, dict[str, object]]:
    """Return the figures that the command shows, of the first currency."""
    command = [sys.executable, "-m", "reentry_gui", "kpi", "show", "--json"]
    done = subprocess.run(
        [*command, "--config", str(config.file), *options],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    (found,) = json.loads(done.stdout)["currencies"]
    return {figure["name"]: figure for figure in found["figures"]}


def exact(tab: KpisTab) -> dict[str, float | None]:
    table = tab.pages[FIGURES].figures.model  # type: ignore[attr-defined]
    return {row.key: row.exact for row in table.everything}


def test_numbers_on_screen_are_those_of_the_command(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig
) -> None:
    tab = show(filled)
    told = asked(filled)
    page = tab.pages[0]
    for name in FIRST:
        figure = page.tiles.tiles[name].figure  # type: ignore[attr-defined]
        assert figure.value == told[name]["value"]
        assert (figure.low, figure.high) == (told[name]["low"], told[name]["high"])
    turn_to(qtbot, tab, "All figures")
    assert exact(tab) == {name: figure["value"] for name, figure in told.items()}
    assert f"{told['trades']['value']:,.0f}" in tab.status.text()


def test_a_filter_that_is_ticked_changes_every_page(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig
) -> None:
    tab = show(filled)
    for name in PAGES:
        turn_to(qtbot, tab, name)
    before = {at: page.picture for at, page in tab.pages.items()}
    tick(qtbot, tab, tab.bar.symbols, "GBPUSD")
    assert tab.bar.symbols.text() == "Symbols: GBPUSD"
    tick(qtbot, tab, tab.bar.actions_box, "1", "2")
    assert tab.bar.actions_box.text() == "Actions: 2 of 7"
    for at, name in enumerate(PAGES):
        page = turn_to(qtbot, tab, name)
        assert page.picture is tab.picture
        assert page.picture is not before[at]
    told = asked(filled, "--symbol", "GBPUSD", "--action", "1", "2")
    assert exact(tab) == {name: figure["value"] for name, figure in told.items()}
    matrix = tab.pages[PAGES.index("Actions")].map.grid  # type: ignore[attr-defined]
    assert matrix.columns == ("action 1", "action 2")
    shown = sum(cell.n for line in matrix.cells for cell in line)
    assert shown == told["trades"]["value"] == len(tab.picture.panels.trades)  # type: ignore[union-attr]


def test_period_event_and_clock_are_obeyed(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig
) -> None:
    tab = show(filled)
    turn_to(qtbot, tab, "All figures")
    assert tab.bar.first.isHidden()
    pick(qtbot, tab, tab.bar.period, "custom")
    assert tab.bar.first.isVisible()
    tab.bar.first.setDate(QDate(2026, 10, 12))
    tab.bar.last.setDate(QDate(2026, 10, 16))
    settled(qtbot, tab)
    pick(qtbot, tab, tab.bar.event_box, "open")
    pick(qtbot, tab, tab.bar.clock, "utc")
    days = ("--from", "2026-10-12", "--to", "2026-10-16")
    told = asked(filled, *days, "--by", "open", "--clock", "utc")
    assert exact(tab) == {name: figure["value"] for name, figure in told.items()}
    table = tab.pages[FIGURES].figures.model.everything  # type: ignore[attr-defined]
    assert next(row for row in table if row.key == "trades").before  # the week before has some
    command = f"reentry kpi show {' '.join(days)} --by open --clock utc"
    assert table[0].tip.endswith(command)
    assert "Formula: Σp" in table[0].tip
    assert "Period: 2026-10-12 – 2026-10-16" in table[0].tip


def test_the_question_is_remembered_for_each_config_and_reset(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig
) -> None:
    tab = show(filled)
    tick(qtbot, tab, tab.bar.symbols, "GBPUSD")
    again = show(filled)
    assert again.question.symbols == ("GBPUSD",)
    assert again.bar.symbols.text() == "Symbols: GBPUSD"
    button = next(
        b for b in again.findChildren(QToolButton) if b.defaultAction() is again.reset_action
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(qtbot, again)
    assert again.question == questions.recall(filled.file) == Question()
    assert again.picture is not None
    assert len(again.picture.panels.trades) == again.picture.panels.stored


def test_a_deposit_gives_returns_something_to_be_measured_by(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig
) -> None:
    tab = show(filled)
    sharpe = tab.pages[0].tiles.tiles["sharpe"]  # type: ignore[attr-defined]
    assert sharpe.number.text() == "–"
    tab.bar.deposit.setFocus()
    tab.bar.deposit.selectAll()
    QTest.keyClicks(tab.bar.deposit, "10000")
    QTest.keyClick(tab.bar.deposit, Qt.Key.Key_Return)
    settled(qtbot, tab)
    told = asked(filled, "--deposit", "10000")
    assert sharpe.figure.value == told["sharpe"]["value"]
    assert questions.recall(filled.file).deposit == 10_000
    tab.reset_action.trigger()
    settled(qtbot, tab)
    assert sharpe.number.text() == "–"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"period": "never"}',
        '{"first_day": "x"}',
        '{"actions": ["x"]}',
        '{"x": 1}',
        '{"deposit": "x"}',
    ],
)
def test_an_odd_memory_asks_for_everything(text: str) -> None:
    assert questions.from_text(text) == Question()


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("all", None, None),
        ("this_week", dt.date(2026, 3, 30), dt.date(2026, 4, 5)),
        ("last_week", dt.date(2026, 3, 23), dt.date(2026, 3, 29)),
        ("this_month", dt.date(2026, 4, 1), dt.date(2026, 4, 30)),
        ("30", dt.date(2026, 3, 3), dt.date(2026, 4, 1)),
        ("365", dt.date(2025, 4, 2), dt.date(2026, 4, 1)),
    ],
)
def test_periods(period: str, first: dt.date | None, last: dt.date | None) -> None:
    question = Question(period)
    assert question.days(dt.date(2026, 4, 1)) == (first, last)
    assert questions.from_text(question.text()) == question


def test_a_commit_of_another_process_is_shown(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig
) -> None:
    tab = show(filled)
    assert tab.picture is not None
    before = tab.picture.panels.figures.figure("net").value
    change = (
        "UPDATE trades_EURUSD SET profit = profit + 1000 WHERE ticket ="
        " (SELECT min(ticket) FROM trades_EURUSD WHERE close_time IS NOT NULL)"
    )
    script = (
        f"import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute({change!r}); c.commit()"
    )
    subprocess.run([sys.executable, "-c", script, str(filled.path("db_path"))], check=True)

    def is_new() -> bool:
        value = tab.picture.panels.figures.figure("net").value if tab.picture else None
        return value == pytest.approx((before or 0) + 1000)

    qtbot.waitUntil(is_new, timeout=20_000)
    settled(qtbot, tab)
    page = tab.pages[0]
    assert page.tiles.tiles["net"].number.text().startswith(f"{(before or 0) + 1000:,.2f}")  # type: ignore[attr-defined]


def test_what_changes_while_nobody_looks_is_asked_when_shown(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig
) -> None:
    tab = show(filled)
    old = tab.picture
    tab.hide()
    tab.watcher.changed.emit()
    assert tab.is_stale
    assert tab.picture is old
    tab.show()
    qtbot.waitUntil(lambda: tab.picture is not old)
    settled(qtbot, tab)


def test_only_the_newest_question_is_answered_and_the_last_picture_stays_meanwhile(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig
) -> None:
    tab = show(filled)
    pictures: list[Question] = []
    tell = tab.tell

    def listen(picture: Picture) -> None:
        pictures.append(picture.question)
        tell(picture)

    tab.tell = listen  # type: ignore[method-assign]
    for period in ("365", "90", "all"):
        tab.bar.show_question(Question(period), dt.date(2026, 11, 1))
        tab.take_question()
        assert tab.stack.currentWidget() is tab.pages[0]
        assert tab.pages[0].cards["equity"].busy.isVisible()
    settled(qtbot, tab)
    assert [question.period for question in pictures] == ["all"]
    assert not tab.pages[0].cards["equity"].busy.isVisible()


def test_a_database_that_cannot_be_read_keeps_the_last_picture(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig
) -> None:
    tab = show(filled)
    old = tab.picture
    shutil.move(filled.path("db_path"), filled.path("db_path").with_suffix(".away"))
    filled.path("db_path").write_bytes(b"no database" * 100)
    tab.ask()
    settled(qtbot, tab)
    assert tab.picture is old
    assert tab.stack.currentWidget() is tab.pages[0]
    assert tab.notice.isVisible()
    assert tab.notice.status == "FAIL"
    assert not tab.pages[0].cards["equity"].busy.isVisible()


def buttons(qtbot: QtBot, tab: KpisTab) -> list[QPushButton]:
    qtbot.waitUntil(lambda: all(button.isVisible() for button in tab.empty.steps))
    return tab.empty.steps


def test_without_a_pack(qtbot: QtBot, show: Callable[..., KpisTab]) -> None:
    tab = show(None)
    assert tab.empty.title.text() == "No pack is open"
    wanted: list[str] = []
    tab.pack.command_requested.connect(wanted.append)
    for button in buttons(qtbot, tab):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted == ["assistant", "open", "demo"]
    assert not tab.bar.isEnabled()
    assert tab.bar.first.isHidden()


def test_without_a_database(qtbot: QtBot, show: Callable[..., KpisTab], config: PackConfig) -> None:
    tab = show(config)
    assert tab.empty.title.text() == "There is no database yet"
    wanted: list[tuple[str, object]] = []
    tab.pack.tab_requested.connect(lambda key, place: wanted.append((key, place)))
    QTest.mouseClick(buttons(qtbot, tab)[0], Qt.MouseButton.LeftButton)
    assert wanted == [("overview", "install")]


def test_an_empty_database_asks_for_a_statement_and_shows_it(
    qtbot: QtBot, show: Callable[..., KpisTab], pack: PackConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = show(pack)
    assert tab.empty.title.text() == "No closed trades yet"
    statement = paths.data_folder() / "resources" / "samples" / "statement-651083.htm"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(statement), ""))
    QTest.mouseClick(buttons(qtbot, tab)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(tab.findChildren(PreviewDialog)))
    dialog = tab.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: not background.running())
    go = next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Import")
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.picture is not None and tab.picture.panels.stored > 0)
    dialog.reject()
    settled(qtbot, tab)
    assert tab.stack.currentWidget() is tab.pages[0]


def test_a_filter_that_nothing_passes_offers_to_be_reset(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig
) -> None:
    tab = show(filled)
    tab.bar.show_question(Question("custom", dt.date(2001, 1, 1), dt.date(2001, 1, 2)), today())
    tab.take_question()
    settled(qtbot, tab)
    assert tab.empty.title.text() == "Nothing passes the filter"
    assert "2001-01-01 – 2001-01-02" in tab.empty.why.text()
    assert not tab.export_action.isEnabled()
    QTest.mouseClick(buttons(qtbot, tab)[0], Qt.MouseButton.LeftButton)
    settled(qtbot, tab)
    assert tab.stack.currentWidget() is tab.pages[0]


def test_a_period_the_wrong_way_round_is_explained(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig
) -> None:
    tab = show(filled)
    wrong = Question("custom", dt.date(2026, 2, 1), dt.date(2026, 1, 1))
    tab.bar.show_question(wrong, today())
    tab.take_question()
    settled_without_picture(qtbot)
    assert "after its end" in tab.notice.text()


def settled_without_picture(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not background.running())


def test_one_trade_says_what_needs_more(
    qtbot: QtBot, show: Callable[..., KpisTab], make_config: MakeConfig
) -> None:
    config = make_config(["EURUSD"])
    path = config.path("db_path")
    fill(path, trades=40)
    with sqlite3.connect(path) as database:
        database.execute(
            "DELETE FROM trades_EURUSD WHERE ticket <> (SELECT max(ticket) FROM trades_EURUSD"
            " WHERE close_price > 0 AND close_time > open_time)"
        )
    tab = show(config)
    assert tab.picture is not None
    assert len(tab.picture.panels.trades) == 1
    assert tab.notice.text().startswith("One closed trade")
    for name in PAGES:
        turn_to(qtbot, tab, name)
    sqn = tab.pages[0].tiles.tiles["sqn"]  # type: ignore[attr-defined]
    assert sqn.number.text() == "–"
    assert "needs two trades" in sqn.below.text()


def test_several_currencies_are_chosen_between_and_never_summed(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig
) -> None:
    with sqlite3.connect(filled.path("db_path")) as database:
        database.execute("UPDATE trade_details_GBPUSD SET currency = 'EUR'")
    tab = show(filled)
    assert tab.picture is not None
    assert tab.bar.currency.isVisible()
    assert "never" not in tab.notice.text()
    assert "none is summed" in tab.notice.text()
    other = next(c for c in tab.picture.panels.currencies if c != tab.picture.panels.currency)
    pick(qtbot, tab, tab.bar.currency, other)
    assert tab.picture.panels.currency == other
    assert other in tab.pages[0].tiles.tiles["net"].number.text()  # type: ignore[attr-defined]


def test_accounts_are_chosen_among_where_there_are_several(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig
) -> None:
    assert not show(filled).bar.accounts.isVisible()
    with sqlite3.connect(filled.path("db_path")) as database:
        database.execute("UPDATE trade_details_GBPUSD SET account = '77'")
    tab = show(filled)
    assert tab.bar.accounts.isVisible()
    tick(qtbot, tab, tab.bar.accounts, "77")
    assert tab.picture is not None
    trades = tab.picture.panels.trades
    assert {trades.symbols[at] for at in trades.symbol.tolist()} == {"GBPUSD"}
    assert "--account 77" in tab.picture.question.command(today())


def test_export_writes_what_every_page_shows(
    qtbot: QtBot,
    show: Callable[..., KpisTab],
    filled: PackConfig,
    tmp_path: Path,
    told: list[Message],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tab = show(filled)
    tick(qtbot, tab, tab.bar.symbols, "EURUSD")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))
    tab.export_action.trigger()
    settled(qtbot, tab)
    assert told[-1].text.startswith("Exported")
    (folder,) = (tmp_path / "out").iterdir()
    cards = {name: card for page in tab.pages.values() for name, card in page.cards.items()}
    assert {file.stem for file in folder.glob("*.csv")} == cards.keys()
    for name, card in cards.items():
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert list(csv.reader(file)) == [row for row in card.all_seen() if row]
    assert "reentry kpi show --symbol EURUSD" in (folder / "question.txt").read_text("utf-8")
    assert tab.picture is not None
    equity = (folder / "equity.csv").read_text("utf-8").splitlines()
    assert len(equity) == 1 + 2 * (len(tab.picture.panels.trades) + 1)


def test_a_report_of_what_is_shown_is_written_where_the_user_says(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig, tmp_path: Path
) -> None:
    tab = show(filled)
    assert tab.report_action.isEnabled()
    tab.report_action.trigger()
    dialog = next(w for w in tab.findChildren(QFileDialog) if w.isVisible())
    path = tmp_path / "own report.html"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: path.is_file() and not background.running(), timeout=30_000)
    assert tab.picture
    assert f"{len(tab.picture.panels.trades):,}" in path.read_text("utf-8")
    assert "<script" not in path.read_text("utf-8")
    for progress in tab.findChildren(QDialog):
        progress.close()


def test_mt4s_own_summary_is_mt4s_to_the_last_digit(
    qtbot: QtBot, show: Callable[..., KpisTab], pack: PackConfig
) -> None:
    statement = paths.data_folder() / "resources" / "samples" / "detailed-demo-2088913717.htm"
    statements.import_statement(pack, statement, add_symbols=True)
    tab = show(pack)
    page = turn_to(qtbot, tab, "All figures")
    pick(qtbot, tab, page.sets, "mt4")  # type: ignore[attr-defined]
    rows = {row.name: row.text for row in page.figures.mt4_model.everything}  # type: ignore[attr-defined]
    printed = {f.name: f.mt4 for f in statements.compare_with_mt4(statement).figures}
    assert {name: rows[name] for name in printed if name in rows} == {
        name: text for name, text in printed.items() if name in rows
    }
    assert len(printed.keys() & rows.keys()) >= 20
    head, seen = page.figures.rows_seen()  # type: ignore[attr-defined]
    assert head == ["figure", "value"]
    assert len(seen) == len(rows)


def test_calendar_turns_by_button_and_key(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig
) -> None:
    tab = show(filled)
    page = turn_to(qtbot, tab, "Calendar")
    month = page.month  # type: ignore[attr-defined]
    assert month.shown_month() == (2026, 10)
    back = next(
        b for b in page.cards["days"].findChildren(QToolButton) if b.toolTip() == "Month before"
    )
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert month.shown_month() == (2026, 9)
    QTest.keyClick(month, Qt.Key.Key_PageDown)
    assert month.shown_month() == (2026, 10)
    QTest.keyClick(month, Qt.Key.Key_Right)
    assert month.at == dt.date(2026, 10, 1)
    assert str(month.at) in month.accessibleDescription()
    held = [day for day in month.days if (day.year, day.month) == (2026, 10)]
    assert [row[0] for row in month.rows_seen()[1]] == [str(day) for day in held]
    months = page.months  # type: ignore[attr-defined]
    QTest.mouseClick(months, Qt.MouseButton.LeftButton, pos=months.box(0, 8).center().toPoint())
    assert month.shown_month() == (2026, 9)


def test_two_personas_are_set_against_each_other(
    qtbot: QtBot, show: Callable[..., KpisTab], filled: PackConfig
) -> None:
    tab = show(filled)
    page = turn_to(qtbot, tab, "Personas")
    versus = page.versus  # type: ignore[attr-defined]
    assert versus.first.currentData() != versus.second.currentData()
    first = versus.answer.text()
    assert "a trade" in first
    third = ({versus.first.itemData(at) for at in range(3)}) - {
        versus.first.currentData(),
        versus.second.currentData(),
    }
    pick(qtbot, tab, versus.second, third.pop())
    assert versus.answer.text() != first
    pick(qtbot, tab, versus.first, versus.second.currentData())
    assert versus.answer.text() == "Choose two different personas"


def test_models_keep_qts_rules(
    qtbot: QtBot,
    show: Callable[..., KpisTab],
    filled: PackConfig,
    check_model: Callable[[QAbstractItemModel], None],
) -> None:
    tab = show(filled)
    page = turn_to(qtbot, tab, "All figures")
    check_model(page.figures.model)  # type: ignore[attr-defined]
    page.figures.model.sort(1)  # type: ignore[attr-defined]
    values = [row.exact for row in page.figures.model.shown if row.exact is not None]  # type: ignore[attr-defined]
    assert values == sorted(values)


def test_a_choice_is_ticked_by_keys(qtbot: QtBot) -> None:
    choice = ChoiceButton("Symbols")
    qtbot.addWidget(choice)
    choice.offer(["EURUSD", "GBP&USD"])
    choice.show()
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.waitUntil(choice.list.isVisible)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(choice.list, key)
    assert choice.list.isVisible()
    with qtbot.waitSignal(choice.changed):
        QTest.keyClick(choice.list, Qt.Key.Key_Escape)
    assert choice.chosen() == ("GBP&USD",)
    choice.offer(["EURUSD"])
    assert choice.chosen() == ("GBP&USD",)  # what is gone can still be unticked
    with qtbot.waitSignal(choice.changed):
        choice.all.trigger()
    assert choice.chosen() == ()


def test_a_watcher_tells_of_commits_and_lets_go(
    qtbot: QtBot, tmp_path: Path, make_config: MakeConfig
) -> None:
    path = make_config(["EURUSD"]).path("db_path")
    db.provision(path, ["EURUSD"])
    watcher = DatabaseWatcher()
    watcher.watch(path)
    qtbot.waitUntil(lambda: not background.running())
    with qtbot.waitSignal(watcher.changed, timeout=20_000), sqlite3.connect(path) as database:
        database.execute("CREATE TABLE something (a)")
    watcher.watch(None)
    assert not watcher.timer.isActive()
    assert watcher.holder.watch is None
    watcher.watch(tmp_path / "not there")
    qtbot.waitUntil(lambda: not background.running())
    watcher.watch(None)
    watcher.deleteLater()
