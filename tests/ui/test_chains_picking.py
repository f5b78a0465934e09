"""A bar of the Chains panels leads to the chains that are counted in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from trade_histories import fill

from reentry_gui.config import PackConfig
from reentry_gui.ui import background
from reentry_gui.ui.charts import IntervalBars
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.tabs.chains import ChainsTab
from reentry_gui.ui.tabs.chains.cut import CutPanel
from reentry_gui.ui.tabs.chains.depth import DepthPanel
from reentry_gui.ui.tabs.chains.execution import ExecutionPanel
from reentry_gui.ui.tabs.chains.page import Page
from reentry_gui.ui.tabs.chains.without import WithoutPanel

MakeConfig = Callable[..., PackConfig]
Idle = Callable[[], None]


@pytest.fixture
def page(qtbot: QtBot, make_config: MakeConfig, wait_idle: Idle) -> Iterator[Page]:
    config = make_config(["EURUSD"])
    fill(config.path("db_path"), trades=300)
    pack = Pack()
    with qtbot.waitSignal(pack.config_changed):
        pack.open(config.file)
    tab = ChainsTab(pack)
    qtbot.addWidget(tab)
    tab.resize(1300, 800)
    tab.show()
    wait_idle()
    assert tab.page is not None
    yield tab.page
    background.shut_down()
    pack.deleteLater()


def shown_part(page: Page, kind: type[QWidget], wait_idle: Idle) -> QWidget:
    part = page.pages.show_part(kind)
    wait_idle()
    return part


def click(bars: IntervalBars, at: int) -> None:
    place = bars.row(at).center().toPoint()
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=place)


def rows(page: Page, wait_idle: Idle) -> int:
    wait_idle()
    assert page.pages.currentWidget() is page.chains
    return page.table.model.rowCount()


def test_a_depth_leads_to_the_chains_that_reach_it(page: Page, wait_idle: Idle) -> None:
    part = shown_part(page, DepthPanel, wait_idle)
    assert isinstance(part, DepthPanel)
    assert page.found is not None
    depths = page.found.report.depths
    assert len(depths) > 2
    for at, depth in enumerate(depths):
        page.pages.setCurrentIndex(1)
        click(part.survival, at)
        assert rows(page, wait_idle) == depth.reached
        part.depths.activated.emit(part.table.index(at, 0))
        assert rows(page, wait_idle) == depth.chains


def test_a_generation_leads_to_the_chains_that_came_as_far(page: Page, wait_idle: Idle) -> None:
    part = shown_part(page, CutPanel, wait_idle)
    assert isinstance(part, CutPanel)
    assert page.found is not None
    for _press in range(2):
        QTest.keyClick(part.marginal, Qt.Key.Key_Down)
    QTest.keyClick(part.marginal, Qt.Key.Key_Return)
    second = page.found.report.depths[page.found.report.marginal[1].generation]
    assert rows(page, wait_idle) == second.reached
    part.curve.picked.emit(1.2)
    assert rows(page, wait_idle) == page.found.report.depths[1].reached


def test_both_histories_are_of_all_chains_the_difference_of_re_entered_ones(
    page: Page, wait_idle: Idle
) -> None:
    part = shown_part(page, WithoutPanel, wait_idle)
    assert isinstance(part, WithoutPanel)
    assert page.found is not None
    depths = page.found.report.depths
    for at, n in ((0, depths[0].reached), (1, depths[0].reached), (2, depths[1].reached)):
        page.pages.setCurrentIndex(3)
        click(part.bars, at)
        assert rows(page, wait_idle) == n


def chains_in(page: Page, sql: str) -> int:
    """Return how many chains of the figures and open ones a query names by their trades."""
    assert page.found is not None
    with closing(sqlite3.connect(page.found.stored.database)) as plain:
        tickets = {ticket for (ticket,) in plain.execute(sql)}
    chains = page.found.stored.passed
    owners = np.repeat(np.arange(len(chains)), np.diff(chains.starts)).tolist()
    each = zip(owners, chains.trades.ticket[chains.order].tolist(), strict=True)
    return len({owner for owner, ticket in each if ticket in tickets})


TRIED = "SELECT source_trade_id FROM reentry_executions_EURUSD WHERE "


def test_attempts_lead_to_the_chains_that_they_were_made_on(page: Page, wait_idle: Idle) -> None:
    part = shown_part(page, ExecutionPanel, wait_idle)
    assert isinstance(part, ExecutionPanel)
    done = "coalesce(status, '') NOT IN ('ABORTED', 'ERROR')"
    for at, condition in enumerate((done, "status = 'ABORTED'", "status = 'ERROR'")):
        page.pages.setCurrentIndex(4)
        click(part.outcomes, at)
        assert rows(page, wait_idle) == chains_in(page, TRIED + condition) > 0
    for at, why in enumerate(part.reasons.shown):
        part.why.activated.emit(part.reasons.index(at, 0))
        wanted = f"status = '{why.status}' AND coalesce(error, '') = '{why.reason}'"
        assert rows(page, wait_idle) == chains_in(page, TRIED + wanted) > 0


def test_who_decided_leads_to_the_chains_of_these_re_entries(page: Page, wait_idle: Idle) -> None:
    part = shown_part(page, ExecutionPanel, wait_idle)
    assert isinstance(part, ExecutionPanel)
    page.pages.setCurrentIndex(4)
    click(part.tiers, 2)  # nobody asked the bridge: all were decided by the profile
    assert rows(page, wait_idle) == chains_in(page, TRIED + "1")
    click(part.tiers, 0)
    assert rows(page, wait_idle) == 0


def test_a_word_that_is_none_of_the_attempts_is_explained(page: Page, wait_idle: Idle) -> None:
    for asked in ("attempt:lost", "decided:moon"):
        page.table.search.setText(asked)
        page.table.filter()
        wait_idle()
        assert "none of its values" in page.table.mistake.text()
        assert asked.partition(":")[0] + ":" in page.table.mistake.text()
