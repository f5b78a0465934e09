"""A cell that is painted out of one call looks to the dot as Qt's own delegate paints it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import numpy as np
import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QStyledItemDelegate, QVBoxLayout
from pytestqt.qtbot import QtBot

from reentry_gui.ui import theme
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tables.columns import ArrayColumn, ColumnsModel
from reentry_gui.ui.tables.delegate import LookDelegate
from reentry_gui.ui.tables.records import Index

STATUSES = ("FAIL", "WARNING", "PASS")


def records() -> RecordsModel[str]:
    return RecordsModel(
        [
            Column("Status", lambda s: s, icon=theme.status_icon, colour=theme.status_colour),
            Column("Length", len, right=True),
            Column("Lines", lambda s: f"{s}\nand below", colour=lambda _s: None),
            Column("Nothing", lambda _s: None),
        ],
        STATUSES * 3,
    )


def arrays() -> ColumnsModel:
    values = np.array([3.0, -1.0, 2.5, -7.25])
    red = theme.colours().loss
    return ColumnsModel(
        [
            ArrayColumn("n", "No", np.arange(4)),
            ArrayColumn(
                "money",
                "Money",
                values,
                "{:.2f}".format,
                right=True,
                colour=lambda value: red if value < 0 else None,
            ),
        ]
    )


def picture(view: TableView) -> QImage:
    return view.viewport().grab().toImage()


def wished(view: TableView) -> list[int]:
    return [view.sizeHintForColumn(at) for at in range(view.model().columnCount())]


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("make", [records, arrays])
def test_it_looks_as_qt_paints_it(
    make: Callable[[], QAbstractItemModel], mode: Literal["light", "dark"], qtbot: QtBot
) -> None:
    theme.apply(mode)
    try:
        view = TableView("Table")
        qtbot.addWidget(view)
        model = make()
        model.setParent(view)
        view.setModel(model)
        view.resize(500, 300)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.show()
        view.fit_columns()
        view.selectRow(1)
        assert isinstance(view.itemDelegate(), LookDelegate)
        ours, widths = picture(view), wished(view)
        view.setItemDelegate(QStyledItemDelegate(view))
        assert wished(view) == widths
        assert picture(view) == ours
    finally:
        theme.apply("light")


def test_a_table_asks_its_model_once_a_cell(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[int] = set()
    model = records()
    monkeypatch.setattr(model, "data", lambda _index, role: asked.add(role))
    view = TableView("Table")
    qtbot.addWidget(view)
    view.setModel(model)
    view.show()
    qtbot.waitExposed(view)
    view.fit_columns()
    view.viewport().repaint()
    assert asked <= {Qt.ItemDataRole.SizeHintRole}


def test_columns_are_as_wide_as_qt_makes_them(qtbot: QtBot) -> None:
    view = TableView("Table")
    qtbot.addWidget(view)
    model = records()
    model.set_rows(["PASS", "WARNING", "NOT APPLICABLE", "FAIL"])
    view.setModel(model)
    view.horizontalHeader().setStretchLastSection(False)
    view.resizeColumnsToContents()
    of_qt = [view.columnWidth(at) for at in range(model.columnCount())]
    view.fit_columns()
    assert [view.columnWidth(at) for at in range(model.columnCount())] == [
        width + theme.S for width in of_qt
    ]
    view.fit_columns(widest=5)
    limit = view.fontMetrics().averageCharWidth() * 5
    assert all(view.columnWidth(at) <= limit for at in range(model.columnCount()))


def test_fitting_columns_does_not_ask_for_each_row(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each question comes from Qt into Python, and waits there while workers are busy."""
    view = TableView("Table")
    qtbot.addWidget(view)
    model = records()
    model.set_rows(STATUSES * 100)
    view.setModel(model)
    asked: list[object] = []
    count = RecordsModel.rowCount

    def counted(model: RecordsModel[str], *of: Index) -> int:
        asked.append(of)
        return count(model, *of)

    monkeypatch.setattr(RecordsModel, "rowCount", counted)
    view.fit_columns()
    assert len(asked) < 10 * model.columnCount()


def test_a_table_without_rows_is_fitted_to_its_titles(qtbot: QtBot) -> None:
    view = TableView("Table")
    qtbot.addWidget(view)
    model = records()
    model.set_rows([])
    view.setModel(model)
    view.fit_columns()
    header = view.horizontalHeader()
    assert view.columnWidth(0) == header.sectionSizeHint(0) + theme.S


def test_columns_are_fitted_before_the_table_is_shown_as_after(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    view = TableView("Table")
    model = records()
    model.set_rows(["PASS", "NOT APPLICABLE"])
    view.setModel(model)
    QVBoxLayout(dialog).addWidget(view)
    view.fit_columns()
    before = view.columnWidth(0)
    dialog.show()
    view.fit_columns()
    assert view.columnWidth(0) == before


def test_a_long_text_takes_several_lines_where_the_table_lets_it(qtbot: QtBot) -> None:
    view = TableView("Table")
    qtbot.addWidget(view)
    view.setModel(RecordsModel([Column[str]("What", str)], ["one word after the other " * 4]))
    view.resize(150, 300)
    view.show()
    heights = []
    for wraps in (False, True):
        view.setWordWrap(wraps)
        view.resizeRowsToContents()
        heights.append(view.rowHeight(0))
    assert heights[1] > 2 * heights[0]
