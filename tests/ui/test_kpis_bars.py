"""Price bars that MT4 writes while the tab is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from price_bars import cover
from pytestqt.qtbot import QtBot
from trade_histories import fill

from reentry_gui.config import PackConfig
from reentry_gui.kpi.loading import load
from reentry_gui.ui import background
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.tabs.kpis import KpisTab


@pytest.fixture
def tab(qtbot: QtBot, make_config: Callable[..., PackConfig]) -> Iterator[KpisTab]:
    config = make_config(["EURUSD"])
    fill(config.path("db_path"), trades=60)
    pack = Pack()
    with qtbot.waitSignal(pack.config_changed):
        pack.open(config.file)
    made = KpisTab(pack)
    qtbot.addWidget(made)
    made.show()
    idle(qtbot, made)
    yield made
    pack.deleteLater()


def idle(qtbot: QtBot, tab: KpisTab) -> None:
    qtbot.waitUntil(lambda: not background.running() and tab.picture is not None, timeout=60_000)


def known(tab: KpisTab) -> int:
    assert tab.picture is not None
    panels = tab.picture.panels
    return len(panels.trades) - panels.excursions.unknown


def config_of(tab: KpisTab) -> PackConfig:
    assert tab.pack.config is not None
    return tab.pack.config


def test_bars_that_come_while_the_tab_is_shown_are_noticed(qtbot: QtBot, tab: KpisTab) -> None:
    assert known(tab) == 0
    cover(config_of(tab), load(config_of(tab)).columns, share=0.5)
    with qtbot.waitSignal(tab.bars.changed, timeout=60_000):
        tab.bars.look()
    idle(qtbot, tab)
    half = known(tab)
    assert 0 < half < 60
    cover(config_of(tab), load(config_of(tab)).columns)  # MT4 writes on
    with qtbot.waitSignal(tab.bars.changed, timeout=60_000):
        tab.bars.look()
    idle(qtbot, tab)
    assert known(tab) > half


def test_bars_that_nobody_wrote_to_ask_nothing(qtbot: QtBot, tab: KpisTab) -> None:
    picture = tab.picture
    tab.bars.look()
    idle(qtbot, tab)
    assert tab.bars.seen is not None
    assert tab.picture is picture


def test_nobody_looks_while_the_tab_is_hidden_and_at_once_when_it_is_shown(
    qtbot: QtBot, tab: KpisTab
) -> None:
    tab.hide()
    cover(config_of(tab), load(config_of(tab)).columns)
    before = tab.bars.job
    tab.bars.look()
    assert tab.bars.job is before
    with qtbot.waitSignal(tab.bars.changed, timeout=60_000):
        tab.show()
    idle(qtbot, tab)
    assert known(tab) > 0


def test_without_a_pack_nothing_is_watched(tab: KpisTab) -> None:
    tab.bars.watch(None)
    assert not tab.bars.timer.isActive()
    tab.bars.look()
    assert tab.bars.seen is None
