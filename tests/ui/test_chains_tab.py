"""The tab Chains against the chains that were computed by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import hand_chains
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from reentry_gui import db, lineage, profiles
from reentry_gui.config import PackConfig, load
from reentry_gui.kpi import simulation_report, verdict
from reentry_gui.kpi.chain_formulas import CHAIN_FORMULAS
from reentry_gui.kpi.replay import WORDS
from reentry_gui.kpi.what_if_report import ASSUMPTIONS, CANNOT_KNOW
from reentry_gui.ui import drafts, translation
from reentry_gui.ui.messages import Message
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.tabs.chains import ChainsTab, labels
from reentry_gui.ui.tabs.chains.cut import CutPanel
from reentry_gui.ui.tabs.chains.depth import DepthPanel
from reentry_gui.ui.tabs.chains.doctor import DoctorDialog, UndoDialog
from reentry_gui.ui.tabs.chains.execution import ExecutionPanel
from reentry_gui.ui.tabs.chains.figures import SmallTable
from reentry_gui.ui.tabs.chains.page import Page
from reentry_gui.ui.tabs.chains.simulation import SimulationPanel
from reentry_gui.ui.tabs.chains.trades_page import TradesPage
from reentry_gui.ui.tabs.chains.what_if import WhatIfPanel
from reentry_gui.ui.tabs.chains.without import WithoutPanel

MakeConfig = Callable[..., PackConfig]
Idle = Callable[[], None]
Click = Callable[[QWidget], None]


@pytest.fixture
def hand(make_config: MakeConfig) -> PackConfig:
    config = make_config([hand_chains.SYMBOL])
    hand_chains.write(config.path("db_path"))
    return config


@pytest.fixture
def pack(qtbot: QtBot, hand: PackConfig, wait_idle: Idle) -> Pack:
    del qtbot
    made = Pack()
    made.open(hand.file)
    wait_idle()
    return made


@pytest.fixture
def tab(qtbot: QtBot, pack: Pack, wait_idle: Idle) -> ChainsTab:
    made = ChainsTab(pack)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    wait_idle()
    return made


@pytest.fixture
def page(tab: ChainsTab) -> Page:
    assert tab.page is not None
    return tab.page


def cells(page: Page) -> dict[str, dict[str, str]]:
    """Return what the table shows: by chain, by column."""
    model = page.table.model
    keys = [column.key for column in model.columns]
    rows = [
        {key: model.index(row, number).data() for number, key in enumerate(keys)}
        for row in range(model.rowCount())
    ]
    return {row["chain"]: row for row in rows}


def choose(page: Page, chain: str, wait_idle: Idle) -> None:
    """Click on a chain in the table."""
    model, view = page.table.model, page.table.view
    at = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == chain)
    view.scrollTo(model.index(at, 0))
    place = view.visualRect(model.index(at, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    wait_idle()


def item(page: Page, first: int, *below: int) -> QTreeWidgetItem:
    """Return a line of the tree."""
    found = page.story.tree.topLevelItem(first)
    for place in below:
        assert found is not None
        found = found.child(place)
    assert found is not None
    return found


def test_the_table_shows_the_figures_computed_by_hand(page: Page) -> None:
    shown = cells(page)
    assert set(shown) == {*hand_chains.CHAINS, "#4001"}
    for name, figures in hand_chains.CHAINS.items():
        row = shown[name]
        assert row["symbol"] == "EURUSD"
        assert row["pnl"] == f"{figures.net:,.2f}"
        assert row["trades"] == str(figures.closed)
        if name != "B":  # B never fell below its start: its lowest sum is its smallest one
            assert row["trough"] == f"{figures.trough:,.2f}"
    assert (shown["A"]["depth"], shown["A"]["recovery"]) == ("2", "by generation 2")
    assert (shown["B"]["status"], shown["C"]["status"]) == ("stopped", "going on")
    assert shown["A"]["persona"] == "aggressive"
    assert shown["A"]["started"] == "2026-03-04 10:00"
    assert shown["A"]["uplift"] == "33.65"  # 12.95 − −20.70
    assert shown["#4001"]["pnl"] == "9.30"


def test_the_answer_is_computed_and_no_surer_than_it_is(page: Page) -> None:
    # A: 12.95 − −20.70 = 33.65; B: 20.00 − 58.60 = −38.60; 4001: 0; C is open. Σ = −4.95
    text = page.headline.answer.text()
    assert text.startswith("Your re-entries lost 4.95 USD over 2 re-entered chains (95 % ")
    # V(0) = −20.70 + 58.60 + 9.30 = 47.20 is the best; V(2) = 42.25
    assert text.endswith("; without any of them you would have 4.95 USD more.")
    doubts = page.headline.doubts.text()
    assert "2 re-entered chains are too few" in doubts
    assert "reaches across zero" in doubts
    tip = page.headline.answer.toolTip()
    assert "ΣP − C₀" in tip
    assert "n = 3 chains, 2 of them re-entered" in tip
    assert "reentry kpi chains" in tip


def test_statistics_follow_the_selection(page: Page, wait_idle: Idle) -> None:
    # All: 12.95 + 20.00 − 7.70 + 9.30 = 34.55
    assert page.table.statistics.text() == (
        "Shown: 4 chains · sum +34.55 USD · mean +8.64 · 75.0% won"
    )
    choose(page, "A", wait_idle)
    model, view = page.table.model, page.table.view
    at = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == "C")
    place = view.visualRect(model.index(at, 0)).center()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, control, place)
    assert page.table.statistics.text() == (
        "Selected: 2 chains · sum +5.25 USD · mean +2.62 · 50.0% won"
    )


def test_a_filter_holds_words_and_conditions_and_explains_mistakes(
    page: Page, qtbot: QtBot, wait_idle: Idle
) -> None:
    def typed(text: str) -> set[str]:
        page.table.search.clear()
        QTest.keyClicks(page.table.search, text)
        QTest.keyClick(page.table.search, Qt.Key.Key_Return)
        wait_idle()
        return set(cells(page))

    assert typed("depth>=1") == {"A", "B", "C"}  # C, too: its re-entry is open still
    assert typed("pnl<0") == {"C"}
    assert typed("status:stopped") == {"B"}
    assert typed("started>=2026-03-05") == {"C"}
    assert typed("started=2026-03-04 persona:aggressive") == {"A"}
    assert typed("4001") == {"#4001"}
    assert typed("symbol!=EURUSD") == set()
    assert page.table.statistics.text() == "No chain passes the filter."
    assert typed("dept>2") == set()
    assert "no field “dept”" in page.table.mistake.text()
    assert page.table.mistake.isVisible()
    assert typed("pnl<x") == set()
    assert "no number" in page.table.mistake.text()
    page.table.search.clear()
    qtbot.waitUntil(lambda: page.table.model.rowCount() == 4)
    assert not page.table.mistake.isVisible()


def test_an_opened_chain_shows_tree_and_drawing(page: Page, wait_idle: Idle) -> None:
    choose(page, "A", wait_idle)
    tree = page.story.tree
    assert page.story.title.text() == "EURUSD/A: +12.95 USD, ended"
    first, second, third = (item(page, *places) for places in ((0,), (0, 0), (0, 0, 0)))
    assert first.text(0) == "g0  buy  #1001"
    assert [item.text(5) for item in (first, second, third)] == ["-20.70", "-5.35", "+39.00"]
    assert [item.text(6) for item in (first, second, third)] == ["-20.70", "-26.05", "+12.95"]
    assert second.text(2).startswith("60 s")
    assert second.text(3) == "action 1"
    assert third.text(4) == "6 beyond target"
    assert third.text(7) == "300 ms"
    drawing = page.story.drawing
    assert [step.ticket for step in drawing.steps] == [1001, 1002, 1003]
    place = ((drawing.entry(drawing.steps[1]) + drawing.exit(drawing.steps[1])) / 2).toPoint()
    QTest.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=place)
    assert tree.currentItem() is second
    QTest.keyClick(drawing, Qt.Key.Key_Right)
    assert tree.currentItem() is third
    tree.setCurrentItem(first)
    assert drawing.at == 0


def test_an_aborted_attempt_hangs_on_the_trade_it_was_to_follow(
    page: Page, wait_idle: Idle
) -> None:
    choose(page, "B", wait_idle)
    tried = item(page, 0, 0, 0)
    assert tried.text(0) == "aborted"
    assert "spread" in tried.text(7)
    assert "900 ms" in tried.text(7)


def test_a_note_is_written_in_the_database_and_undone(
    page: Page, hand: PackConfig, click: Click, wait_idle: Idle
) -> None:
    choose(page, "A", wait_idle)
    notes = page.story.notes
    QTest.keyClicks(notes.text, "won back by luck")
    QTest.keyClicks(notes.tags, "news, gap")
    click(notes.save_button)
    wait_idle()
    stored = lineage.notes_of(hand, "chain", "EURUSD/A").notes[0]
    assert (stored.text, stored.tags) == ("won back by luck", ("news", "gap"))
    assert cells(page)["A"]["tags"] == "#news #gap"
    assert not notes.save_button.isEnabled()
    click(notes.undo_button)
    wait_idle()
    assert lineage.notes_of(hand, "chain", "EURUSD/A").notes == ()
    assert notes.text.toPlainText() == ""
    click(notes.redo_button)
    wait_idle()
    assert lineage.notes_of(hand, "chain", "EURUSD/A").notes[0].text == "won back by luck"


def test_a_note_that_is_being_written_is_saved_with_the_next_chain(
    tab: ChainsTab, page: Page, hand: PackConfig, wait_idle: Idle
) -> None:
    choose(page, "A", wait_idle)
    QTest.keyClicks(page.story.notes.text, "to do")
    assert tab.unsaved() == "the note on EURUSD/A"
    choose(page, "B", wait_idle)
    assert tab.unsaved() == ""
    assert lineage.notes_of(hand, "chain", "EURUSD/A").notes[0].text == "to do"


def test_a_note_that_is_not_saved_outlives_the_window(
    qtbot: QtBot, tab: ChainsTab, page: Page, pack: Pack, hand: PackConfig, wait_idle: Idle
) -> None:
    page.open_chain("EURUSD/A")
    wait_idle()
    QTest.keyClicks(page.story.notes.text, "won back by luck")
    page.kept.draft.keep()
    wait_idle()
    kept = drafts.found()["chains"]
    tab.discard_unsaved()
    assert not tab.unsaved()

    again = ChainsTab(pack)
    qtbot.addWidget(again)
    again.restore(kept)
    again.show()
    wait_idle()
    assert again.page is not None
    assert again.page.story.notes.words().text == "won back by luck"
    again.save_unsaved()
    wait_idle()
    assert lineage.notes_of(hand, "chain", "EURUSD/A").notes[0].text == "won back by luck"


def test_a_note_that_cannot_be_written_is_told_and_stays_in_the_field(
    tab: ChainsTab,
    page: Page,
    hand: PackConfig,
    told: list[Message],
    click: Click,
    wait_idle: Idle,
) -> None:
    choose(page, "A", wait_idle)
    notes = page.story.notes
    QTest.keyClicks(notes.text, "kept")
    database = hand.path("db_path")
    aside = database.with_name("aside.db")
    tab.watcher.watch(None)
    database.rename(aside)
    click(notes.save_button)
    wait_idle()
    assert told[-1].kind == "error"
    assert notes.text.toPlainText() == "kept"
    assert tab.unsaved() == "the note on EURUSD/A"
    aside.rename(database)
    click(notes.save_button)
    wait_idle()
    assert lineage.notes_of(hand, "chain", "EURUSD/A").notes[0].text == "kept"
    assert tab.unsaved() == ""


def test_two_writes_of_one_chain_leave_the_last_one(
    page: Page, hand: PackConfig, click: Click, wait_idle: Idle
) -> None:
    choose(page, "A", wait_idle)
    notes = page.story.notes
    QTest.keyClicks(notes.text, "first")
    click(notes.save_button)
    QTest.keyClicks(notes.text, " and second")
    click(notes.save_button)
    click(notes.undo_button)
    assert page.unsaved() == "EURUSD/A"
    wait_idle()
    assert lineage.notes_of(hand, "chain", "EURUSD/A").notes[0].text == "first"
    assert page.unsaved() == ""


def test_a_note_goes_to_the_database_it_was_typed_for(
    tab: ChainsTab,
    page: Page,
    hand: PackConfig,
    make_config: Callable[..., PackConfig],
    tmp_path: Path,
    wait_idle: Idle,
) -> None:
    choose(page, "A", wait_idle)
    QTest.keyClicks(page.story.notes.text, "of the first")
    paths = hand.paths.model_dump(mode="json") | {"db_path": str(tmp_path / "other.db")}
    other = make_config([hand_chains.SYMBOL], paths=paths)
    hand_chains.write(other.path("db_path"))
    tab.pack.open(other.file)
    wait_idle()
    assert page.config is not None
    assert page.config.path("db_path") == other.path("db_path")
    assert lineage.notes_of(hand, "chain", "EURUSD/A").notes[0].text == "of the first"
    assert lineage.notes_of(other, "chain").notes == ()
    assert page.story.notes.text.toPlainText() == ""
    assert not page.story.notes.undo_button.isEnabled()


def test_what_is_shown_is_exported_and_copied(
    page: Page, told: list[Message], tmp_path: Path, click: Click, wait_idle: Idle
) -> None:
    table = page.table
    for key in [column.key for column in table.model.columns]:
        table.view.show_column(table.model.number(key), shown=key in {"chain", "pnl"})
    QTest.keyClicks(table.search, "pnl>0")
    QTest.keyClick(table.search, Qt.Key.Key_Return)
    wait_idle()
    table.view.sortByColumn(table.model.number("pnl"), Qt.SortOrder.AscendingOrder)
    table.export(tmp_path / "chains.csv")
    wait_idle()
    lines = (tmp_path / "chains.csv").read_text("utf-8").splitlines()
    assert lines == ["Chain,P&L (USD)", "#4001,9.30", "A,12.95", "B,20.00"]
    assert told[-1].text == "3 chains exported."
    table.view.clearSelection()
    click(table.copy_button)
    assert QGuiApplication.clipboard().text().splitlines() == [
        line.replace(",", "\t") for line in lines
    ]


def test_views_are_saved_under_a_name_and_brought_back(
    page: Page, qtbot: QtBot, pack: Pack, wait_idle: Idle
) -> None:
    table = page.table
    QTest.keyClicks(table.search, "pnl<0")
    table.view.show_column(table.model.number("lots"), shown=False)
    table.view.sortByColumn(table.model.number("pnl"), Qt.SortOrder.AscendingOrder)
    table.save_view("bad ones")
    again = ChainsTab(pack)
    qtbot.addWidget(again)
    wait_idle()
    assert again.page is not None
    other = again.page.table
    other.views.setCurrentText("bad ones")
    other.views.activated.emit(other.views.currentIndex())
    wait_idle()
    assert other.search.text() == "pnl<0"
    assert other.view.isColumnHidden(other.model.number("lots"))
    assert other.model.sorted_by == (other.model.number("pnl"), False)
    assert set(cells(again.page)) == {"C"}
    other.forget_button.click()
    assert other.views.findText("bad ones") < 0


def test_the_panels_show_the_figures_computed_by_hand(page: Page) -> None:
    kinds = (DepthPanel, CutPanel, WithoutPanel, ExecutionPanel)
    depth, cut, without, execution = (page.pages.show_part(kind) for kind in kinds)
    assert isinstance(depth, DepthPanel)
    assert isinstance(cut, CutPanel)
    assert isinstance(without, WithoutPanel)
    assert isinstance(execution, ExecutionPanel)
    assert [bar.n for bar in depth.survival.bars] == [4, 3, 1]  # C is open at 1
    back = [column.title for column in depth.table.columns].index("Back")
    assert [depth.table.index(row, back).data() for row in range(3)] == ["0", "0", "1"]
    # generation 1: −5.35 and −38.60; generation 2: +39.00
    marginal = cut.marginal.bars
    assert [bar.value for bar in marginal] == pytest.approx([47.20 / 3, -43.95 / 2, 39.0])
    curve = cut.curve.lines[0].pyramid.y
    assert list(curve) == pytest.approx([47.20, 3.25, 42.25])
    sides = without.table.shown
    assert (sides[0].both, sides[0].first) == pytest.approx((42.25, 47.20))
    assert sides[0].name.endswith("(USD)")
    assert [cell.data() for cell in (without.table.index(3, c) for c in (1, 2, 3))] == ["–"] * 3
    assert "set the account's leverage" in without.note.text()
    attempts = {bar.name: bar.value for bar in execution.outcomes.bars}
    assert attempts == {"carried out": 5.0, "aborted": -1.0, "error": 0.0}
    # The bridge decided none of them: the EA followed its profile.
    assert {bar.name: bar.value for bar in execution.tiers.bars} == {
        "socket": 0.0,
        "signals file": 0.0,
        "own profile": 6.0,
    }
    [why] = execution.reasons.shown
    assert (why.value.blocked, why.value.value) == (1, None)
    assert execution.why.isVisibleTo(execution)
    figures = execution.figures.rows
    at = [told.figure.name for told in figures.shown].index("exec_ms_p50")
    assert figures.index(at, 1).data() == "250"  # 100 200 250 300 900
    assert "n = 5" in figures.index(at, 1).data(Qt.ItemDataRole.ToolTipRole)


def test_a_part_is_made_when_first_seen_and_filled_while_seen(
    page: Page, tab: ChainsTab, wait_idle: Idle
) -> None:
    assert page.pages.parts == {}
    page.pages.setCurrentIndex(1)
    assert page.pages.parts == {}, "not in the turn of the click"
    wait_idle()
    assert page.pages.shown == {1: page.found}
    page.pages.setCurrentWidget(page.chains)
    before = page.found
    tab.ask()
    wait_idle()
    assert page.found is not before
    assert page.pages.shown == {1: before}
    page.pages.setCurrentIndex(1)
    wait_idle()
    assert page.pages.shown == {1: page.found}
    assert list(page.pages.parts) == [1]


@pytest.mark.parametrize("wide", [500, 1500])
def test_no_column_of_a_small_table_is_cut(
    page: Page, tab: ChainsTab, wide: int, wait_idle: Idle
) -> None:
    tab.resize(wide, 700)
    for kind in (DepthPanel, WithoutPanel, SimulationPanel):
        part = page.pages.show_part(kind)
        wait_idle()
        for view in part.findChildren(SmallTable):
            header = view.horizontalHeader()
            for column in range(header.count()):
                wanted = max(view.sizeHintForColumn(column), header.sectionSizeHint(column))
                assert header.sectionSize(column) >= wanted, (view.accessibleName(), column)
            assert header.length() >= view.viewport().width()  # no room is left over


def test_labels_keep_clear_of_trades_and_stops(page: Page, wait_idle: Idle) -> None:
    choose(page, "A", wait_idle)
    drawing = page.story.drawing
    assert len(drawing.drawn_lines()) == len(drawing.steps) + sum(
        bool(step.stop) for step in drawing.steps
    )
    step = drawing.steps[0]
    box = drawing.free_place("g0", step, [])
    assert box is not None
    assert not labels.is_crossed(box, [], drawing.drawn_lines())
    assert drawing.free_place("g0", step, [box]) != box
    across = QPointF(box.left() - 1000, box.center().y()), QPointF(box.right() + 1000, box.top())
    assert labels.is_crossed(box, [], [across])  # however long the line is


def test_a_simulation_runs_shows_risks_and_can_be_repeated(
    page: Page, click: Click, wait_idle: Idle
) -> None:
    panel = page.pages.show_part(SimulationPanel)
    click(panel.run_button)
    wait_idle()
    assert "balance before the first chain is not known" in panel.card.empty.text()
    assert "--balance" not in panel.card.empty.text()
    for key, text in {"balance": "1000", "paths": "200", "seed": "7", "block": "1"}.items():
        QTest.keyClicks(panel.inputs.entries[key].lineEdit(), text)
    click(panel.run_button)
    wait_idle()
    assert panel.report is not None
    assert panel.report.simulation.seed == 7
    assert panel.risks.rowCount() == 10
    assert "200 paths of 3 chains from 3" in panel.summary.text()
    first = panel.report.simulation
    click(panel.run_button)
    wait_idle()
    assert panel.report.simulation == first
    QTest.keyClicks(panel.inputs.entries["paths"].lineEdit(), "x")
    assert not panel.run_button.isEnabled()
    assert "Paths" in panel.inputs.mistake.text()


def test_a_simulation_can_be_stopped(page: Page, click: Click, wait_idle: Idle) -> None:
    panel = page.pages.show_part(SimulationPanel)
    for key, text in {"balance": "1000", "paths": "1000000", "horizon": "5000"}.items():
        QTest.keyClicks(panel.inputs.entries[key].lineEdit(), text)
    click(panel.run_button)
    assert not panel.run_button.isEnabled()
    click(panel.stop_button)
    wait_idle()
    assert panel.report is None
    assert panel.run_button.isEnabled()
    assert not panel.bar.isVisible()


def test_a_what_if_tells_known_and_unknown_apart(
    page: Page, hand: PackConfig, tmp_path: Path, click: Click, wait_idle: Idle
) -> None:
    panel = page.pages.show_part(WhatIfPanel)
    file = tmp_path / "draft.csv"
    file.write_bytes(profiles.render(profiles.default_profile("moderate")))
    panel.profile.addItem("draft", (file, ""))
    panel.profile.setCurrentIndex(panel.profile.count() - 1)
    QTest.keyClicks(panel.inputs.entries["generations"].lineEdit(), "0")
    click(panel.run_button)
    wait_idle()
    # Without any re-entry every chain is known: V(0) = 47.20.
    assert panel.answer.text() == "3 chains brought +42.25 USD; under the draft +47.20 USD."
    assert "2 shorter" in panel.known.text()
    assert panel.unknown.text() == "Nothing: history follows every chain to its end."
    assert "Assumed: " in panel.doubts.text()
    assert hand.file.exists()


def test_the_doctor_shows_its_plan_and_mends_it(
    tab: ChainsTab, page: Page, hand: PackConfig, click: Click, qtbot: QtBot, wait_idle: Idle
) -> None:
    assert page.headline.doctor.text() == "Lineage is sound"
    with db.open_database(hand.path("db_path")) as database, db.transaction(database):
        database.sql("UPDATE trades_EURUSD SET reentry_generation = 5 WHERE ticket = 1003")
    tab.refresh_action.trigger()
    wait_idle()
    found = len(lineage.check_lineage(hand).findings)
    assert found
    assert page.headline.doctor.text() == f"{found} contradictions…"
    click(page.headline.doctor)
    wait_idle()
    dialog = page.findChild(DoctorDialog)
    assert isinstance(dialog, DoctorDialog)
    text = dialog.text.toPlainText()
    assert "backup" in text
    assert "reentry lineage undo" in text
    assert dialog.undo_button.isHidden()  # nothing was mended before
    with qtbot.waitSignal(dialog.mended, timeout=20_000):
        click(dialog.do_button)
    wait_idle()
    assert not lineage.check_lineage(hand).findings
    assert "backup:" in dialog.text.toPlainText()
    qtbot.waitUntil(lambda: page.headline.doctor.text() == "Lineage is sound")
    click(dialog.undo_button)
    wait_idle()
    undo = page.findChild(UndoDialog)
    assert isinstance(undo, UndoDialog)
    assert "reentry_generation 2 → 5" in undo.text.toPlainText()
    assert not lineage.check_lineage(hand).findings
    with qtbot.waitSignal(page.changed, timeout=20_000):
        click(undo.do_button)
    wait_idle()
    assert len(lineage.check_lineage(hand).findings) == found
    undo.accept()
    qtbot.waitUntil(lambda: page.headline.doctor.text() == f"{found} contradictions…")


def test_another_question_is_asked_of_all_parts(
    page: Page, tab: ChainsTab, wait_idle: Idle
) -> None:
    box = page.bar.persona
    box.setCurrentText("aggressive")
    box.activated.emit(box.currentIndex())
    wait_idle()
    assert set(cells(page)) == {"A"}
    assert "earned 33.65 USD over one re-entered chain" in page.headline.answer.text()
    assert tab.question.persona == "aggressive"


def test_without_a_pack_or_trades_the_next_step_is_told(
    qtbot: QtBot, make_config: MakeConfig, wait_idle: Idle
) -> None:
    pack = Pack()
    tab = ChainsTab(pack)
    qtbot.addWidget(tab)
    assert tab.empty.title.text() == "No pack is open"
    tab.resize(320, 400)
    tab.show()
    wait_idle()
    text = tab.empty.why
    assert text.height() >= text.heightForWidth(text.width())
    config = make_config([hand_chains.SYMBOL])
    pack.open(config.file)
    wait_idle()
    assert "there is no such database" in tab.empty.title.text()
    db.provision(config.path("db_path"), config.tables)
    tab.refresh_action.trigger()
    wait_idle()
    assert tab.empty.title.text() == "No chains yet"
    assert "Import a statement" in tab.empty.why.text()
    assert load(config.file)


def test_the_numbers_own_words_have_their_german() -> None:
    german = translation.read(translation.folder() / "reentry_de.ts")
    said = [*ASSUMPTIONS, *CANNOT_KNOW, *simulation_report.CANNOT_KNOW, *WORDS.values()]
    said += verdict.TEXTS
    assert [text for text in said if ("reasons", text) not in german] == []
    labels = [formula.label for formula in CHAIN_FORMULAS.values()]
    assert [label for label in labels if ("figures", label) not in german] == []


def test_a_place_within_the_tab_is_a_chain(tab: ChainsTab, page: Page, wait_idle: Idle) -> None:
    tab.go("EURUSD/B")
    wait_idle()
    assert page.story.title.text().startswith("EURUSD/B: +20.00 USD")
    assert page.table.key == "EURUSD/B"


def test_stored_trades_are_listed_and_lead_to_their_chain(
    page: Page, qtbot: QtBot, wait_idle: Idle
) -> None:
    trades = page.pages.show_part(TradesPage)
    wait_idle()
    model, view = trades.model, trades.view
    assert trades.count.text() == "8 trades"
    tickets = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert tickets == ["1001", "1002", "1003", "2001", "2002", "3001", "3002", "4001"]
    header = view.horizontalHeader()
    number = [column.name for column in model.columns].index("chain_id")
    view.sortByColumn(number, Qt.SortOrder.DescendingOrder)
    wait_idle()
    assert [model.index(row, number).data() for row in range(3)] == ["C", "C", "B"]
    assert header.sortIndicatorSection() == number
    with qtbot.waitSignal(trades.opened) as opened:
        view.activated.emit(model.index(2, 0))
    wait_idle()
    assert opened.args == ["EURUSD/B"]
    assert page.pages.currentWidget() is page.chains
    assert page.story.title.text().startswith("EURUSD/B")
