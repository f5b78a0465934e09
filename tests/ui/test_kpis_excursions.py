"""The page MAE and MFE: points, quantiles, and why nothing is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from price_bars import cover
from pytestqt.qtbot import QtBot
from trade_histories import fill

from reentry_gui.config import PackConfig
from reentry_gui.kpi.excursions import Excursions
from reentry_gui.ui import background
from reentry_gui.ui.tabs.kpis.excursions_page import ExcursionsPage
from reentry_gui.ui.tabs.kpis.filter_bar import today
from reentry_gui.ui.tabs.kpis.pages import DistributionPage
from reentry_gui.ui.tabs.kpis.question import Question
from reentry_gui.ui.tabs.kpis.trade_columns import key_of
from reentry_gui.ui.tabs.kpis.work import Picture, look

MakeConfig = Callable[..., PackConfig]


@pytest.fixture
def filled(make_config: MakeConfig) -> PackConfig:
    made = make_config(["EURUSD"])
    fill(made.path("db_path"), trades=400)
    return made


def ask(config: PackConfig) -> Picture:
    return look(config, Question(), today(), lambda _stage: None)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[ExcursionsPage]:
    made = ExcursionsPage()
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    yield made
    background.shut_down()


def test_without_bars_every_part_says_what_to_do(page: ExcursionsPage, filled: PackConfig) -> None:
    page.show_picture(ask(filled))
    for card in page.cards.values():
        assert card.stack.currentWidget() is card.empty
        assert "has no folder history" in card.empty.text()
        assert "Config, Paths, Price bars" in card.empty.text()
    assert "0 of " in page.note.text()


def test_points_and_quantiles_are_shown_with_what_is_unknown(
    qtbot: QtBot, page: ExcursionsPage, filled: PackConfig
) -> None:
    cover(filled, ask(filled).panels.trades, share=0.5)
    picture = ask(filled)
    page.show_picture(picture)
    found, panels = picture.panels.excursions, picture.panels
    assert isinstance(found, Excursions)
    assert 0 < found.unknown < len(found)
    assert f"{len(found) - found.unknown} of {len(found)} trades known" in page.note.text()
    assert "closed after the bars end" in page.note.text()
    for name, values in zip(("mae", "mfe"), found.both("pips"), strict=True):
        heads, rows = page.clouds[name].rows_seen()
        assert heads == [f"{name} (pips)", "result"]
        known = np.isfinite(values)
        assert [float(x) for x, _y in rows] == values[known].tolist()
        assert [float(y) for _x, y in rows] == panels.trades.profit[known].tolist()
        assert "Formula: Pearson" in page.cards[name].unit.toolTip()
    hints = page.hints.model.shown
    assert [hint.share for hint in hints] == [0.5, 0.75, 0.9, 0.95, 1.0]
    tip = page.hints.tip(hints[0])
    assert "Formula: quantile of MAE" in tip
    assert "Query: reentry kpi excursions" in tip
    assert f"of {hints[0].wins} winners" in tip
    with qtbot.waitSignal(page.chain_wanted) as asked:
        page.clouds["mfe"].picked.emit(3)
    assert asked.args == [key_of(panels.trades, int(page.rows["mfe"][3]))]


def test_another_unit_is_drawn(page: ExcursionsPage, filled: PackConfig) -> None:
    cover(filled, ask(filled).panels.trades)
    picture = ask(filled)
    page.show_picture(picture)
    found = picture.panels.excursions
    assert isinstance(found, Excursions)
    for unit in ("money", "R"):
        page.units.setCurrentIndex(page.units.findData(unit))
        page.units.activated.emit(page.units.currentIndex())
        values = found.both(unit)[0]
        _heads, rows = page.clouds["mae"].rows_seen()
        assert [float(x) for x, _y in rows] == values[np.isfinite(values)].tolist()


def test_what_is_not_shown_is_not_exported(page: ExcursionsPage, filled: PackConfig) -> None:
    without = ask(filled)
    cover(filled, without.panels.trades)
    page.show_picture(ask(filled))
    assert all(len(card.all_seen()) > 1 for card in page.cards.values())
    page.show_picture(without)
    assert [card.all_seen() for card in page.cards.values()] == [[], [], []]


def test_the_list_of_trades_gains_columns_when_bars_come(qtbot: QtBot, filled: PackConfig) -> None:
    page = DistributionPage()
    qtbot.addWidget(page)
    page.show()
    without = ask(filled)
    page.show_picture(without)
    most = max(range(len(page.results.steps)), key=lambda at: page.results.steps[at].n)
    page.results.picked.emit(most)
    assert page.behind.dialog is not None
    table = page.behind.dialog.table
    assert "mae_pips" not in [column.key for column in table.model.columns]
    cover(filled, without.panels.trades)
    covered = ask(filled)
    page.show_picture(covered)
    assert table.model.rowCount() == page.results.steps[most].n
    found = covered.panels.excursions
    assert isinstance(found, Excursions)
    assert table.trades is not None
    ticket = table.trades.ticket[table.model.row(0)]
    [place] = np.flatnonzero(covered.panels.trades.ticket == ticket)
    told = table.model.block([0], [table.model.number("mae_pips")])
    assert told == [[f"{found.both('pips')[0][place]:,.2f}"]]
    assert all(cell for (cell,) in table.model.block(range(5), [table.model.number("mfe_money")]))
    background.shut_down()
