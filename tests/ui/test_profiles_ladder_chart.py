"""The ladder's charts: ours, crisp, told in words, and without a chart library."""

from __future__ import annotations

import itertools
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reentry_gui import profiles
from reentry_gui.config import GovernanceSection
from reentry_gui.ui import theme
from reentry_gui.ui.tabs.profiles.chart import LadderPanel
from reentry_gui.ui.tabs.profiles.ladder_chart import Curves, LadderChart, short, ticks

LOTS = Curves("Lots", " lots", (0.1, 0.3, 0.9), (0.1, 0.05), 0.8, "lot cap", "most", "stops")


@pytest.fixture
def chart(qtbot: QtBot) -> LadderChart:
    made = LadderChart("a chart")
    qtbot.addWidget(made)
    made.resize(300, 220)
    made.show_curves(LOTS)
    return made


@pytest.fixture
def panel(qtbot: QtBot) -> LadderPanel:
    made = LadderPanel()
    qtbot.addWidget(made)
    made.resize(500, 400)
    governance = GovernanceSection(account_balance=10_000)
    made.show_profile(profiles.default_profile("aggressive"), "aggressive", governance)
    return made


@given(st.floats(1e-9, 1e12), st.integers(3, 9))
def test_ticks_are_round_few_and_below_the_top(top: float, most: int) -> None:
    made = ticks(top, most)
    assert made[0] == 0
    assert len(made) <= most + 1
    assert all(value <= top * 1.0001 for value in made)
    assert len(made) >= 2
    steps = {round((after - before) / made[1], 6) for before, after in itertools.pairwise(made)}
    assert steps == {1.0}


def test_ticks_of_nothing() -> None:
    assert ticks(0) == [0.0]
    assert ticks(float("inf")) == [0.0]


def test_short_figures() -> None:
    assert [short(value) for value in (0.05, 2.0, 120.0, 7500.0)] == ["0.05", "2", "120", "7.5k"]


def test_a_limit_far_above_does_not_flatten_the_bars() -> None:
    assert LOTS.limit_is_near
    assert LOTS.top == pytest.approx(0.9 * 1.18)
    far = replace(LOTS, limit=50.0)
    assert not far.limit_is_near
    assert far.top == LOTS.top
    nothing = replace(LOTS, bars=(0.0,), path=(), limit=0.0)
    assert nothing.top == 1.0


def test_bars_limit_and_path_are_drawn_where_their_values_are(chart: LadderChart) -> None:
    picture = chart.grab().toImage()
    colours, frame = theme.colours(), chart.frame(LOTS)
    for at, value in enumerate(LOTS.bars):
        bar = frame.bar(at, value)
        inside = QPointF(bar.left() + 2, bar.bottom() - 3).toPoint()
        above = QPointF(bar.left() + 2, bar.top() - 3).toPoint()
        assert picture.pixelColor(inside) == QColor(colours.loss)
        assert picture.pixelColor(above) != QColor(colours.loss)
    row = round(frame.y(LOTS.limit))
    row_colours = {picture.pixelColor(x, row).name() for x in range(300)}
    assert colours.failed in row_colours
    point = QPointF(frame.x(1) + 3, frame.y(0.05)).toPoint()
    near = {picture.pixelColor(point + QPoint(dx, 0)).name() for dx in (-1, 0, 1)}
    assert colours.profit in near


def test_tips_tell_the_generation_under_the_mouse(chart: LadderChart) -> None:
    frame = chart.frame(LOTS)
    place = QPoint(round(frame.x(1)), 100)
    QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, place, chart.mapToGlobal(place)))
    assert QToolTip.text() == "Generation 1\nmost: 0.3 lots\nstops: 0.05 lots\nlot cap: 0.8 lots"
    assert chart.tip_at(QPointF(frame.x(2), 100)).startswith("Generation 2\nmost: 0.9 lots\nlot")
    assert not chart.tip_at(QPointF(1, 100))
    QToolTip.hideText()


def test_values_are_told_to_screen_readers(chart: LadderChart) -> None:
    assert chart.accessibleName() == "a chart"
    assert "2: most: 0.9 lots, lot cap: 0.8 lots" in chart.accessibleDescription()
    chart.show_curves(None)
    assert not chart.accessibleDescription()
    assert not chart.tip_at(QPointF(150, 100))
    chart.grab()


def test_no_text_of_the_axes_is_cut_off(chart: LadderChart) -> None:
    wide = replace(LOTS, bars=(10.0, 73.0), money=100.0, money_name="money")
    frame = chart.frame(wide)
    letters = chart.fontMetrics().horizontalAdvance("7.5k")
    assert chart.width() - frame.area.right() >= letters
    assert frame.area.left() >= chart.fontMetrics().horizontalAdvance("75")


def test_the_panel_shows_what_the_ladder_reckons(panel: LadderPanel) -> None:
    assert panel.ladder is not None
    lots, losses = panel.lots_chart.curves, panel.loss_chart.curves
    assert lots is not None
    assert losses is not None
    assert lots.bars == tuple(step.clamped_lots for step in panel.ladder.largest.steps)
    assert losses.bars == profiles.worst_losses(panel.ladder.largest, 1.0)
    assert losses.tip(0).startswith("most lots: 1 % (100.00)")
    panel.risk.setValue(2.0)
    doubled = panel.loss_chart.curves
    assert doubled is not None
    assert doubled.bars == tuple(2 * value for value in losses.bars)


def test_a_mistake_empties_the_charts_and_says_so(panel: LadderPanel) -> None:
    panel.show_profile(None, "aggressive", GovernanceSection())
    assert panel.lots_chart.curves is None
    assert "mistake" in panel.told.text()
    assert panel.legend.isHidden()


def test_the_tab_needs_no_chart_library() -> None:
    code = (
        "import sys, reentry_gui.ui.tabs.profiles as _;"
        "print({'pyqtgraph', 'numpy'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
