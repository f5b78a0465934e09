"""Every bar and every day of a curve leads to the trades that it was made of, by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from trade_histories import fill

from reentry_gui.config import PackConfig
from reentry_gui.ui.charts import Histogram, IntervalBars
from reentry_gui.ui.tabs.kpis.actions_page import ActionsPage
from reentry_gui.ui.tabs.kpis.filter_bar import today
from reentry_gui.ui.tabs.kpis.holding_page import HoldingPage
from reentry_gui.ui.tabs.kpis.page import Page
from reentry_gui.ui.tabs.kpis.pages import DistributionPage, SummaryPage
from reentry_gui.ui.tabs.kpis.personas_page import PersonasPage
from reentry_gui.ui.tabs.kpis.question import Question
from reentry_gui.ui.tabs.kpis.trades_behind import Behind
from reentry_gui.ui.tabs.kpis.work import Picture, look

MakeConfig = Callable[..., PackConfig]
MakePage = Callable[[Callable[[], Page]], Page]


@pytest.fixture
def picture(make_config: MakeConfig) -> Picture:
    made = make_config(["EURUSD"])
    fill(made.path("db_path"), trades=400)
    return look(made, Question(), today(), lambda _stage: None)


def rows(behind: Behind) -> int:
    assert behind.dialog is not None
    assert behind.dialog.isVisible()
    return behind.dialog.table.model.rowCount()


def asked(behind: Behind) -> str:
    assert behind.dialog is not None
    return behind.dialog.card.heading.toolTip()


def click_bar(bars: IntervalBars, at: int) -> None:
    place = bars.row(at).center().toPoint()
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=place)


def test_each_bar_of_a_distribution_holds_the_trades_that_it_counts(make_page: MakePage) -> None:
    page = make_page(DistributionPage)
    assert isinstance(page, DistributionPage)
    for chart in (page.results, page.multiples):
        for at, step in enumerate(chart.steps):
            box = chart.box(at)
            place = QPoint(round(box.center().x()), round(chart.room().bottom()) - 1)
            QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
            if step.n:
                assert rows(page.behind) == step.n
                assert asked(page.behind) in step.tip
                assert "Click" in step.tip


def test_keys_walk_to_a_bar_and_pick_it(make_page: MakePage) -> None:
    page = make_page(DistributionPage)
    assert isinstance(page, DistributionPage)
    chart: Histogram = page.results
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert page.behind.dialog is None, "nothing is chosen yet"
    most = max(range(len(chart.steps)), key=lambda at: chart.steps[at].n)
    for _step in range(most + 1):
        QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() == chart.steps[most].tip
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert rows(page.behind) == chart.steps[most].n


@pytest.mark.parametrize("kind", [HoldingPage, PersonasPage, ActionsPage])
def test_each_bar_of_means_holds_its_trades(make_page: MakePage, kind: type[Page]) -> None:
    page = make_page(kind)
    assert isinstance(page, HoldingPage | PersonasPage | ActionsPage)
    for at, bar in enumerate(page.bars.bars):
        click_bar(page.bars, at)
        assert rows(page.behind) == bar.n
        assert asked(page.behind) in bar.tip
        assert "Formula: mean" in bar.tip


def test_keys_walk_through_bars(make_page: MakePage) -> None:
    page = make_page(HoldingPage)
    assert isinstance(page, HoldingPage)
    for _press in range(2):
        QTest.keyClick(page.bars, Qt.Key.Key_Down)
    QTest.keyClick(page.bars, Qt.Key.Key_Up)
    QTest.keyClick(page.bars, Qt.Key.Key_Space)
    assert rows(page.behind) == page.bars.bars[0].n
    assert page.bars.bars[0].tip in page.bars.accessibleDescription()


def test_the_balance_tells_its_command_and_leads_to_the_trades_of_a_day(
    make_page: MakePage, picture: Picture
) -> None:
    page = make_page(SummaryPage)
    assert isinstance(page, SummaryPage)
    last = picture.panels.days[-1]
    for plot in (page.equity.balance, page.equity.fall):
        told = plot.values_at(picture.panels.curves.x[-1])
        assert told[-1] == f"reentry kpi trades --from {last.day} --to {last.day}"
        assert told[-2] == "all time"
        assert told[-3].endswith(f"Σp, n {len(picture.panels.trades)}") or "highest" in told[-3]
    plot = page.equity.balance
    plot.look_at(picture.panels.curves.x[-1] - 60, picture.panels.curves.x[-1] + 60)
    middle = plot.room().center().toPoint()
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert rows(page.behind) == last.n


def test_a_drag_moves_the_picture_and_picks_nothing(make_page: MakePage) -> None:
    page = make_page(SummaryPage)
    assert isinstance(page, SummaryPage)
    plot = page.equity.balance
    middle = plot.room().center().toPoint()
    QTest.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton, pos=middle + QPoint(40, 0))
    assert page.behind.dialog is None


def test_keys_go_from_trade_to_trade_on_the_balance(make_page: MakePage, picture: Picture) -> None:
    page = make_page(SummaryPage)
    assert isinstance(page, SummaryPage)
    plot, x = page.equity.balance, picture.panels.curves.x
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert page.behind.dialog is None, "nothing is pointed at yet"
    QTest.keyClick(plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    first = plot.pointed
    QTest.keyClick(plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert first in x.tolist()
    assert plot.pointed in x.tolist()
    assert plot.pointed > first  # type: ignore[operator]  # both are there
    assert "reentry kpi trades" in plot.accessibleDescription()
    QTest.keyClick(plot, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert plot.pointed == first
    while plot.pointed < picture.panels.curves.x[1]:
        QTest.keyClick(plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert rows(page.behind) == picture.panels.days[0].n
