from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reentry_gui.ui.tables import TableView
from reentry_gui.ui.tables.columns import (
    AT_ONCE,
    ArrayColumn,
    ColumnsModel,
    in_order,
    ranks_of,
)
from reentry_gui.ui.tables.records import Index

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
NAMES = ("gamma", "Alpha", "beta")


def red_below_zero(value: float) -> str | None:
    return "#b04a00" if value < 0 else None


def columns(*money: float) -> list[ArrayColumn]:
    values = np.array(money)
    places = np.arange(len(money)) % len(NAMES)
    return [
        ArrayColumn(
            "name", "Name", places, NAMES.__getitem__, ranks=lambda: ranks_of(NAMES, places)
        ),
        ArrayColumn(
            "money", "Money", values, "{:.2f}".format, right=True, help="net", colour=red_below_zero
        ),
    ]


def shown(model: ColumnsModel, column: int = 1) -> list[Any]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_it_keeps_qt_s_rules(
    qapp: QApplication, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    del qapp
    check_model(ColumnsModel(columns(3, -1, 2)))
    check_model(ColumnsModel())


def test_cells_show_text_side_colour_and_help(qapp: QApplication) -> None:
    del qapp
    model = ColumnsModel(columns(3, -1))
    assert shown(model) == ["3.00", "-1.00"]
    assert shown(model, 0) == ["gamma", "Alpha"]
    assert model.index(1, 1).data(Qt.ItemDataRole.ForegroundRole) == QColor("#b04a00")
    assert model.index(0, 1).data(Qt.ItemDataRole.ForegroundRole) is None
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == "net"
    side = model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert side == int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)


def test_it_sorts_by_values_names_by_their_letters_nan_last_either_way(qapp: QApplication) -> None:
    del qapp
    model = ColumnsModel(columns(3, float("nan"), 10, -1))
    model.sort(1, UP)
    assert shown(model) == ["-1.00", "3.00", "10.00", "nan"]
    model.sort(1, DOWN)
    assert shown(model) == ["10.00", "3.00", "-1.00", "nan"]
    model.sort(0, UP)
    assert shown(model, 0) == ["Alpha", "beta", "gamma", "gamma"]
    model.sort(-1)
    assert shown(model) == ["3.00", "nan", "10.00", "-1.00"]


def test_a_filter_and_a_sort_hold_together_and_places_lead_back(qapp: QApplication) -> None:
    del qapp
    model = ColumnsModel(columns(3, 1, 10, -1))
    model.sort(1, DOWN)
    model.show_where(np.array([True, False, True, True]))
    assert shown(model) == ["10.00", "3.00", "-1.00"]
    assert [model.row(at) for at in range(3)] == [2, 0, 3]
    assert model.place_of(0) == 1
    assert model.place_of(1) == -1
    model.show_where(None)
    assert shown(model) == ["10.00", "3.00", "1.00", "-1.00"]


def test_other_columns_are_sorted_as_before(qapp: QApplication) -> None:
    del qapp
    model = ColumnsModel(columns(3, 1))
    model.sort(1, UP)
    model.set_columns(columns(5, 4, 6))
    assert shown(model) == ["4.00", "5.00", "6.00"]
    model.set_columns(columns(1)[:1])
    assert model.sorted_by == (-1, False)


@given(
    values=st.lists(st.floats(allow_infinity=True, allow_nan=True) | st.integers(0, 3)),
    descending=st.booleans(),
)
def test_an_order_is_stable_and_holds_every_row_once(
    values: list[float], *, descending: bool
) -> None:
    keys = np.array(values, dtype=float)
    order = in_order(keys, np.arange(len(keys)), descending=descending).tolist()
    assert sorted(order) == list(range(len(values)))
    for before, after in itertools.pairwise(order):
        a, b = keys[before], keys[after]
        if a == b or (np.isnan(a) and np.isnan(b)):
            assert before < after
        else:
            assert np.isnan(b) or ((a > b) if descending else (a < b))


def test_many_rows_are_sorted_in_a_worker_and_stay_shown_until_then(
    qtbot: QtBot, wait_idle: Callable[[], None]
) -> None:
    count = AT_ONCE + 5
    model = ColumnsModel(columns(*range(count)))
    with qtbot.waitSignal(model.arranged, timeout=20_000):
        model.sort(1, DOWN)
        assert model.row(0) == 0
    wait_idle()
    assert model.row(0) == count - 1


def test_a_newer_sort_takes_the_place_of_one_under_way(
    qtbot: QtBot, wait_idle: Callable[[], None]
) -> None:
    del qtbot
    count = AT_ONCE + 5
    model = ColumnsModel(columns(*range(count)))
    model.sort(1, DOWN)
    model.sort(-1)
    wait_idle()
    assert model.row(0) == 0


def view_of(qtbot: QtBot, model: ColumnsModel) -> TableView:
    view = TableView("Chains")
    qtbot.addWidget(view)
    view.setModel(model)
    return view


def test_the_view_copies_what_is_shown_as_it_stands(qtbot: QtBot) -> None:
    view = view_of(qtbot, ColumnsModel(columns(3, -1, 2)))
    view.copy_with_headers()
    assert (
        QGuiApplication.clipboard().text() == "Name\tMoney\ngamma\t3.00\nAlpha\t-1.00\nbeta\t2.00\n"
    )
    view.horizontalHeader().moveSection(1, 0)
    view.selectRow(1)
    view.copy_with_headers()
    assert QGuiApplication.clipboard().text() == "Money\tName\n-1.00\tAlpha\n"
    view.setColumnHidden(0, True)
    view.copy()
    assert QGuiApplication.clipboard().text() == "-1.00\n"


def test_a_long_table_is_copied_in_a_worker(qtbot: QtBot, wait_idle: Callable[[], None]) -> None:
    view = view_of(qtbot, ColumnsModel(columns(*range(5000))))
    view.selectAll()
    view.copy()
    wait_idle()
    assert QGuiApplication.clipboard().text().count("\n") == 5000


class Counted(ColumnsModel):
    """Counts how often a cell is asked whether it can be selected."""

    asked = 0

    def flags(self, index: Index) -> Qt.ItemFlag:
        Counted.asked += 1
        return super().flags(index)


def test_the_header_asks_no_row_when_all_are_selected(qtbot: QtBot) -> None:
    count = 2_000
    view = TableView("Chains")
    qtbot.addWidget(view)
    view.setModel(Counted(columns(*range(count))))
    with qtbot.waitExposed(view):
        view.show()
    view.selectAll()
    Counted.asked = 0
    view.viewport().repaint()
    view.horizontalHeader().viewport().repaint()
    assert 0 < Counted.asked < count
    assert len(view.rows_selected()) == count
