"""Every number of the KPIs and Chains tabs tells its formula, n, period and the command for it.

All that is drawn, tabled or written is walked through as it stands on the screen: a number
that is added without its origin fails here, wherever it is added.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from trade_histories import fill

from reentry_gui.config import PackConfig
from reentry_gui.ui import background
from reentry_gui.ui.charts import ChartCard, HeatMap, Histogram, IntervalBars, Plot
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.tables import RecordsModel, TableView
from reentry_gui.ui.tabs.chains import ChainsTab
from reentry_gui.ui.tabs.chains.panel import Panel
from reentry_gui.ui.tabs.chains.parts import Parts
from reentry_gui.ui.tabs.chains.simulation import SimulationPanel
from reentry_gui.ui.tabs.chains.what_if import WhatIfPanel
from reentry_gui.ui.tabs.kpis.calendar_page import CalendarPage
from reentry_gui.ui.tabs.kpis.day_panel import DayPanel
from reentry_gui.ui.tabs.kpis.month import MonthGrid
from reentry_gui.ui.tabs.kpis.names import PAGES
from reentry_gui.ui.tabs.kpis.tab import KpisTab
from reentry_gui.ui.tabs.kpis.tiles import Tile

MakeConfig = Callable[..., PackConfig]
Told = Iterator[tuple[str, str]]  # where a number stands, and what is told of it

NUMBER: Final = re.compile(r"\d")
FORMULA: Final = re.compile(r"Formula: |[^<>≥≤]= ?\d*[^\W\d]|÷|Σ")
CASES: Final = re.compile(r"\bn ?=? ?\d|\d trades\b|\d paths\b|n [\d,]+")
PERIOD: Final = re.compile(
    r"Period: |all time|by (open|close) time|\d{4}-\d\d-\d\d(:| – )"
)  # a day is its own
COMMAND: Final = re.compile(
    r"\breentry kpi (show|trades|groups|chains|simulate|what-if|excursions)\b"
)
PARTS: Final = {"formula": FORMULA, "n": CASES, "period": PERIOD, "command": COMMAND}


def missing(told: str) -> list[str]:
    return [name for name, pattern in PARTS.items() if not pattern.search(told)]


def told_of(widget: QWidget) -> Told:
    """Yield what a part of a page tells of each of its numbers."""
    if isinstance(widget, HeatMap) and widget.grid is not None:
        for line in widget.grid.cells:
            yield from (("cell", cell.tip) for cell in line if cell.value is not None)
    elif isinstance(widget, IntervalBars):
        yield from ((f"bar {bar.name}", bar.tip) for bar in widget.bars if bar.value is not None)
    elif isinstance(widget, Histogram):
        yield from ((f"step at {step.left}", step.tip) for step in widget.steps)
    elif isinstance(widget, Plot) and widget.lines:
        yield "crosshair", "\n".join(widget.values_at(sum(widget.seen()) / 2))
    elif isinstance(widget, TableView) and isinstance(model := widget.model(), RecordsModel):
        yield from told_of_table(model)
    elif isinstance(widget, MonthGrid):
        yield from ((str(day), html.unescape(widget.whole_tip(day))) for day in widget.days)
    elif isinstance(widget, Tile):
        yield widget.name, widget.number.toolTip()


def told_of_table(model: RecordsModel[Any]) -> Told:
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if NUMBER.search(str(index.data() or "")):
                title = model.columns[column].title
                yield f"{title}, row {row}", str(index.data(Qt.ItemDataRole.ToolTipRole) or "")


def told_of_labels(part: QWidget) -> Told:
    """Yield what is told of numbers in plain text.

    Tiles tell theirs by themselves; a heading names, and why there is nothing is no number.
    """
    cards = part.findChildren(ChartCard)
    names = {panel.heading for panel in part.findChildren(DayPanel)}
    names |= {label for card in cards for label in (card.heading, card.empty)}
    for label in part.findChildren(QLabel):
        is_shown = label.isVisibleTo(part) and not isinstance(label.parent(), Tile)
        if is_shown and label not in names and NUMBER.search(label.text()):
            yield f"label {label.text()[:60]!r}", label.toolTip()


def untold(part: QWidget, name: str) -> list[str]:
    """Return each number of a part that lacks something, with what it lacks."""
    found = [
        (type(child).__name__, entry) for child in everything(part) for entry in told_of(child)
    ]
    return [
        f"{name} · {kind} · {where}: no {', '.join(lacks)} in {told!r}"
        for kind, (where, told) in found
        if (lacks := missing(told))
    ]


def everything(part: QWidget) -> list[QWidget]:
    return [part, *part.findChildren(QWidget)]


@pytest.fixture
def filled(make_config: MakeConfig) -> PackConfig:
    made = make_config(["EURUSD", "USDJPY"])
    fill(made.path("db_path"), trades=300, symbols=("EURUSD", "USDJPY"))
    return made


@pytest.fixture
def pack(qtbot: QtBot, filled: PackConfig) -> Iterator[Pack]:
    made = Pack()
    with qtbot.waitSignal(made.config_changed):
        made.open(filled.file)
    yield made
    background.shut_down()
    made.deleteLater()


def test_every_number_of_the_kpis_tells_where_it_comes_from(qtbot: QtBot, pack: Pack) -> None:
    tab = KpisTab(pack)
    qtbot.addWidget(tab)
    tab.resize(1300, 800)
    tab.show()
    qtbot.waitUntil(lambda: tab.picture is not None and not background.running(), timeout=60_000)
    lacking: list[str] = []
    for at, name in enumerate(PAGES):
        page = tab.page(at)
        tab.fill(page)
        qtbot.waitUntil(lambda: not background.running(), timeout=60_000)
        if isinstance(page, CalendarPage):
            page.go_to(max(page.month.days))
        lacking += untold(page, name)
    assert not lacking, "\n".join(lacking)


def test_every_number_of_the_chains_tells_where_it_comes_from(
    qtbot: QtBot, pack: Pack, wait_idle: Callable[[], None]
) -> None:
    tab = ChainsTab(pack)
    qtbot.addWidget(tab)
    tab.resize(1300, 800)
    tab.show()
    wait_idle()
    assert tab.page is not None
    pages: Parts = tab.page.pages
    lacking: list[str] = []
    walked: dict[type[QWidget], int] = {}
    for kind in pages.kinds.values():
        part = pages.show_part(kind)
        if isinstance(part, SimulationPanel):
            part.inputs.entries["balance"].lineEdit().setText("10000")
        if isinstance(part, SimulationPanel | WhatIfPanel):
            part.run()
        wait_idle()
        lacking += untold(part, kind.__name__)
        walked[kind] = sum(1 for child in everything(part) for _told in told_of(child))
    assert not lacking, "\n".join(lacking)
    drawn = [kind for kind in pages.kinds.values() if issubclass(kind, Panel | SimulationPanel)]
    assert all(walked[kind] > 4 for kind in drawn), walked
