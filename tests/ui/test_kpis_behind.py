"""A cell of a heat map, or a day, leads to its trades; a trade leads to its chain."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from trade_histories import fill

from reentry_gui.config import PackConfig
from reentry_gui.kpi.cells import Cell
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.grouped import ORDER
from reentry_gui.kpi.groups import Key
from reentry_gui.kpi.panels import make_panels
from reentry_gui.ui import background
from reentry_gui.ui.charts import HeatMap
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.tabs.kpis.actions_page import ActionsPage
from reentry_gui.ui.tabs.kpis.calendar_page import CalendarPage
from reentry_gui.ui.tabs.kpis.filter_bar import today
from reentry_gui.ui.tabs.kpis.groups_page import GroupsPage
from reentry_gui.ui.tabs.kpis.holding_page import HoldingPage
from reentry_gui.ui.tabs.kpis.names import PAGES
from reentry_gui.ui.tabs.kpis.page import Page
from reentry_gui.ui.tabs.kpis.pages import DistributionPage, HoursPage
from reentry_gui.ui.tabs.kpis.question import Question
from reentry_gui.ui.tabs.kpis.tab import KpisTab
from reentry_gui.ui.tabs.kpis.trade_columns import key_of
from reentry_gui.ui.tabs.kpis.trades_behind import Behind, TradesDialog
from reentry_gui.ui.tabs.kpis.work import Picture, look

MakeConfig = Callable[..., PackConfig]
MakePage = Callable[[Callable[[], Page]], Page]


@pytest.fixture
def filled(make_config: MakeConfig) -> PackConfig:
    made = make_config(["EURUSD"])
    fill(made.path("db_path"), trades=400)
    return made


@pytest.fixture
def picture(filled: PackConfig) -> Picture:
    return look(filled, Question(), today(), lambda _stage: None)


def click(heat: HeatMap, row: int, column: int) -> None:
    place = heat.box(row, column).center().toPoint()
    QTest.mouseClick(heat, Qt.MouseButton.LeftButton, pos=QPoint(place))


def opened(behind: Behind) -> TradesDialog:
    dialog = behind.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def test_an_hour_that_is_clicked_shows_its_trades(make_page: MakePage, picture: Picture) -> None:
    page = make_page(HoursPage)
    assert isinstance(page, HoursPage)
    n = picture.panels.hours.n
    day, hour = np.unravel_index(int(n.argmax()), n.shape)
    click(page.map, int(day), int(hour))
    dialog = opened(page.behind)
    assert dialog.table.model.rowCount() == n.max()
    mean = picture.panels.hours.mean[day, hour]
    assert f"n {n.max()} " in dialog.table.statistics.text()
    assert f"mean {mean:,.2f}" in dialog.table.statistics.text()
    assert f"--hour {hour}" in dialog.card.heading.toolTip()
    # What the cell says on hovering names the same command.
    cell = page.map.box(int(day), int(hour)).center()
    assert dialog.card.heading.toolTip() in page.map.tip_at(cell)


def test_an_empty_cell_shows_nothing(make_page: MakePage, picture: Picture) -> None:
    page = make_page(HoursPage)
    assert isinstance(page, HoursPage)
    empty = np.argwhere(picture.panels.hours.n[:5] == 0)
    click(page.map, *map(int, empty[0]))
    assert page.behind.dialog is None


def test_another_cell_and_another_picture_are_shown_in_the_same_window(
    make_page: MakePage, picture: Picture, filled: PackConfig
) -> None:
    page = make_page(ActionsPage)
    assert isinstance(page, ActionsPage)
    actions = picture.panels.actions
    told = page.cards["actions"].unit.text()
    assert f"{sum(one.open for one in actions)} open" in told
    assert f"{sum(one.unmatched for one in actions)} unmatched" in told
    assert sum(one.unmatched + one.aborted for one in actions) > 0
    groups = {group.key: group.n for group in picture.panels.cells}
    for (bucket, action), n in groups.items():
        click(page.map, page.row_buckets.index(bucket), page.column_actions.index(action))
        assert opened(page.behind).table.model.rowCount() == n
    dialog = opened(page.behind)
    page.behind.show(Cell(bucket=1, action=0), "full stops")
    longs = look(filled, Question(generations=(1,)), today(), lambda _stage: None)
    page.show_picture(longs)
    assert dialog.table.model.rowCount() == 0
    assert "No trade" in dialog.table.statistics.text()
    assert not dialog.chain_button.isEnabled()
    page.show_picture(picture)
    assert dialog.table.model.rowCount() == groups[1, 0]


def test_the_selection_is_summed_and_what_is_shown_is_exported(
    qtbot: QtBot,
    make_page: MakePage,
    picture: Picture,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = make_page(ActionsPage)
    assert isinstance(page, ActionsPage)
    click(page.map, page.row_buckets.index(1), page.column_actions.index(0))
    dialog = opened(page.behind)
    table = dialog.table
    result = table.model.number("result")
    table.view.sortByColumn(result, Qt.SortOrder.AscendingOrder)
    table.view.selectRow(0)
    table.view.selectionModel().select(
        table.model.index(1, 0),
        table.view.selectionModel().SelectionFlag.Select
        | table.view.selectionModel().SelectionFlag.Rows,
    )
    mask = Cell(bucket=1, action=0).mask(picture.panels.trades, picture.panels.wanted)
    worst = np.sort(picture.panels.trades.profit[mask])[:2]
    assert f"Selected: n 2 · sum {worst.sum():,.2f}" in table.statistics.text()
    out = tmp_path / "shown.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(out), ""))
    dialog.card.ask_where_to_export()
    qtbot.waitUntil(lambda: not background.running())
    head, *rows = csv.reader(out.read_text("utf-8").splitlines())
    shown = [float(row[head.index("Result (USD)")].replace(",", "")) for row in rows]
    assert shown == sorted(shown)
    assert len(shown) == mask.sum()


def test_a_day_shows_its_trades(make_page: MakePage, picture: Picture) -> None:
    page = make_page(CalendarPage)
    assert isinstance(page, CalendarPage)
    assert page.day.trades.isHidden()
    last = max(page.month.days)
    page.go_to(last)
    assert f"reentry kpi trades --from {last} --to {last}" in page.month.whole_tip(last)
    QTest.mouseClick(page.day.trades, Qt.MouseButton.LeftButton)
    table = opened(page.behind).table
    assert table.model.rowCount() == picture.panels.days[-1].n
    assert table.model.block([0], [table.model.number("symbol")]) == [["EURUSD"]]


def test_a_step_of_the_distribution_names_its_trades(make_page: MakePage) -> None:
    page = make_page(DistributionPage)
    assert isinstance(page, DistributionPage)
    told = page.results.steps[0].tip.splitlines()
    assert "trades" in told[0]
    high = page.results.steps[0].right
    assert told[1:4] == [
        "Formula: n = trades from the left edge to below the right one",
        "Period: all time",
        f"Query: reentry kpi trades --result-to {high:.17g}",
    ]


def test_holding_shows_classes_and_points(
    qtbot: QtBot, make_page: MakePage, picture: Picture
) -> None:
    page = make_page(HoldingPage)
    assert isinstance(page, HoldingPage)
    panels = picture.panels
    assert sum(bar.n for bar in page.bars.bars) == len(panels.trades)
    assert [bar.value for bar in page.bars.bars] == [held.mean for held in panels.held]
    figure = panels.figures.figure("holding_correlation")
    told = page.cards["holding-points"].unit
    assert f"correlation {figure.value:+.2f} [" in told.text()
    assert f"n {len(panels.trades)}" in told.text()
    assert "Formula: Pearson" in told.toolTip()
    head, rows = page.points.rows_seen()
    assert head == ["seconds", "result"]
    assert [float(result) for _seconds, result in rows] == panels.trades.profit.tolist()
    # A point that is clicked leads to its trade's chain; beside all points nothing is meant.
    frame = page.points.frame()
    assert frame is not None
    place = page.points.points(frame)[7].tolist()
    at = page.points.nearest(QPointF(*place))
    with qtbot.waitSignal(page.chain_wanted) as asked:
        QTest.mouseClick(page.points, Qt.MouseButton.LeftButton, pos=QPointF(*place).toPoint())
    assert asked.args == [key_of(panels.trades, at)]
    assert page.points.nearest(QPointF(-100, -100)) == -1
    shortest = int(page.points.cloud.x.argmin()) if page.points.cloud else -1
    page.points.at = -1
    QTest.keyClick(page.points, Qt.Key.Key_Right)
    assert page.points.at == shortest
    assert f"#{panels.trades.ticket[shortest]}," in page.points.accessibleDescription()


def test_groups_are_chosen_told_exported_and_lead_to_their_trades(
    qtbot: QtBot, make_page: MakePage, picture: Picture
) -> None:
    page = make_page(GroupsPage)
    assert isinstance(page, GroupsPage)
    trades = picture.panels.trades

    def shown(*of: Key) -> list[tuple[object, ...]]:
        qtbot.waitUntil(lambda: page.table.of == of and not background.running())
        return [(*(getattr(p.cell, k) for k in of), p.group.n) for p in page.table.model.shown]

    assert shown("symbol") == [("EURUSD", len(trades))]
    QTest.mouseClick(page.buttons["symbol"], Qt.MouseButton.LeftButton)
    assert page.buttons["symbol"].isChecked(), "one property is always chosen"
    for key in ("generation", "symbol"):
        QTest.mouseClick(page.buttons[key], Qt.MouseButton.LeftButton)
    # An export that does not wait for the screen holds what was chosen.
    head, rows = page.table.rows_seen()
    assert head[:2] == ["generation", "n"]
    assert sum(int(row[1]) for row in rows) == len(trades)
    found = shown("generation")
    assert {place for place, _n in found} == set(trades.generation.tolist())
    assert page.table.rows_seen() == (head, rows)
    hidden = [at for at in range(5) if page.table.view.isColumnHidden(at)]
    assert hidden == [0, 1, 3, 4]
    page.table.view.setCurrentIndex(page.table.model.index(1, ORDER.index("generation")))
    QTest.mouseClick(page.show_button, Qt.MouseButton.LeftButton)
    generation, n = found[1]
    assert opened(page.behind).table.model.rowCount() == n
    assert set(opened(page.behind).table.trades.generation.tolist()) == {generation}  # type: ignore[union-attr]  # it has been shown
    tip = page.table.tip(page.table.model.shown[1])
    assert f"--generation {generation}" in tip
    assert "Formula: mean" in tip
    assert "Click" not in tip


def test_a_trade_leads_to_its_chain(qtbot: QtBot, filled: PackConfig) -> None:
    pack = Pack()
    with qtbot.waitSignal(pack.config_changed):
        pack.open(filled.file)
    tab = KpisTab(pack)
    qtbot.addWidget(tab)
    tab.show()
    qtbot.waitUntil(lambda: tab.picture is not None and not background.running(), timeout=60_000)
    page = tab.page(PAGES.index("Actions"))
    assert isinstance(page, ActionsPage)
    tab.fill(page)
    panels = tab.picture.panels if tab.picture else make_panels(filled, Filter())
    bucket, action = next(g.key for g in panels.cells if g.key[1] > 0 and g.n > 1)
    page.behind.show(Cell(bucket=bucket, action=action), "re-entries")
    dialog = opened(page.behind)
    dialog.table.view.selectRow(1)
    with qtbot.waitSignal(pack.tab_requested) as asked:
        QTest.mouseClick(dialog.chain_button, Qt.MouseButton.LeftButton)
    mask = Cell(bucket=bucket, action=action).mask(panels.trades, panels.wanted)
    second = np.flatnonzero(mask)[1]
    assert asked.args == ["chains", panels.trades.chains[panels.trades.chain[second]]]
    pack.deleteLater()
