from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reentry_gui.profiles.model import ProfileRow
from reentry_gui.ui.tables import (
    CellError,
    Column,
    RecordsModel,
    RowsModel,
    TableView,
    as_tsv,
    fill_down,
    from_tsv,
    paste,
)
from reentry_gui.ui.tables.clipboard import written

Check = Callable[[QAbstractItemModel], None]


class Lot(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)

    symbol: str = Field(min_length=1, title="Symbol", description="As the broker spells it.")
    lots: float = Field(ge=0, le=10, title="Lots")
    orders: int | None = Field(default=None, ge=1, title="Orders")


ROWS = [Lot(symbol="EURUSD", lots=1.5, orders=2), Lot(symbol="GBPUSD", lots=0.5)]


@pytest.fixture
def model(qapp: QApplication) -> RowsModel[Lot]:
    del qapp
    return RowsModel(Lot, ROWS)


def put(model: RowsModel[Lot], row: int, column: int, text: str) -> None:
    assert model.setData(model.index(row, column), text)


def test_rows_go_in_and_come_out(model: RowsModel[Lot]) -> None:
    assert model.rows() == ROWS
    assert model.errors() == []


@pytest.mark.parametrize(
    ("column", "typed", "message"),
    [
        (0, "", "is empty"),
        (1, "1,5", "is no number; write it without quotes"),
        (1, "11", "is too large; at most 10.0 is allowed"),
        (1, "nan", "is no number; write it without quotes"),
        (2, "1.5", "is no whole number"),
        (2, "0", "is too small; at least 1 is allowed"),
    ],
)
def test_an_invalid_cell_is_kept_coloured_and_explained(
    model: RowsModel[Lot], column: int, typed: str, message: str
) -> None:
    put(model, 1, column, typed)
    index = model.index(1, column)
    assert index.data() in {typed, typed + ".0"}
    assert [error.message for error in model.errors()] == [message]
    assert index.data(Qt.ItemDataRole.ToolTipRole) == message
    assert index.data(Qt.ItemDataRole.BackgroundRole) is not None
    with pytest.raises(ValidationError):
        model.rows()


def test_an_edit_can_be_undone_and_marks_the_model_as_changed(model: RowsModel[Lot]) -> None:
    put(model, 0, 1, "2.25")
    assert not model.undo.isClean()
    model.undo.undo()
    assert model.rows() == ROWS
    assert model.undo.isClean()
    model.undo.redo()
    assert model.rows()[0].lots == 2.25


def test_an_empty_optional_cell_is_nothing(model: RowsModel[Lot]) -> None:
    put(model, 0, 2, " ")
    assert model.rows()[0].orders is None


def test_the_same_value_again_is_no_step(model: RowsModel[Lot]) -> None:
    assert not model.setData(model.index(0, 1), "1.5")
    assert model.undo.count() == 0


def test_rows_are_added_and_removed_as_steps(model: RowsModel[Lot]) -> None:
    model.add_row({"symbol": "USDJPY", "lots": 1.0})
    model.remove_rows([0, 1])
    assert [row.symbol for row in model.rows()] == ["USDJPY"]
    model.undo.undo()
    model.undo.undo()
    assert model.rows() == ROWS


def test_a_check_over_all_rows_finds_what_a_row_does_not_show(qapp: QApplication) -> None:
    del qapp

    def distinct(rows: Sequence[Lot | None]) -> list[CellError]:
        names = [row.symbol if row else "" for row in rows]
        return [
            CellError(n, "symbol", "comes twice")
            for n, name in enumerate(names)
            if name in names[:n]
        ]

    model = RowsModel(Lot, ROWS, check=distinct)
    put(model, 1, 0, "EURUSD")
    assert model.errors() == [CellError(1, "symbol", "comes twice")]


def test_a_block_from_a_spreadsheet_is_pasted_in_one_step(model: RowsModel[Lot]) -> None:
    assert paste(model, [model.index(0, 0)], "AUDUSD\t3\t\r\nNZDUSD\tmuch\t4\r\nleft out\t1\t1")
    assert [row["symbol"] for row in model.cells] == ["AUDUSD", "NZDUSD"]
    assert model.cells[1]["lots"] == "much"
    model.undo.undo()
    assert model.rows() == ROWS


def test_one_value_fills_the_selection(model: RowsModel[Lot]) -> None:
    assert paste(model, [model.index(0, 1), model.index(1, 1)], "7\n")
    assert [row.lots for row in model.rows()] == [7, 7]


def test_fill_down_copies_the_topmost(model: RowsModel[Lot]) -> None:
    assert fill_down(model, [model.index(0, 1), model.index(1, 1)])
    assert [row.lots for row in model.rows()] == [1.5, 1.5]


def test_profile_rows_fit(qapp: QApplication, check_model: Check) -> None:
    del qapp
    row = ProfileRow.model_validate_json(
        '{"action": 1, "type": "REVERSE", "size_multiplier": 0.5, "delay_seconds": 60,'
        ' "confidence_adjustment": -0.2, "parameters": {"a": "b"}}'
    )
    model = RowsModel(ProfileRow, [row], read_only=["action"], fixed=True)
    assert model.rows() == [row]
    parameters = model.index(0, model.column_of("parameters"))
    assert model.setData(parameters, "x=1;y=2")
    assert model.rows()[0].parameters == {"x": "1", "y": "2"}
    assert model.setData(parameters, "x=1;x=2")
    assert [error.field for error in model.errors()] == ["parameters"]
    check_model(model)


def test_a_column_of_choices_is_edited_in_a_list(qtbot: QtBot) -> None:
    row = ProfileRow.model_validate_json(
        '{"action": 1, "type": "REVERSE", "size_multiplier": 0.5, "delay_seconds": 60,'
        ' "confidence_adjustment": 0, "parameters": {}}'
    )
    model = RowsModel(ProfileRow, [row])
    view = TableView("Profile")
    qtbot.addWidget(view)
    view.setModel(model)
    index = model.index(0, model.column_of("type"))
    delegate = view.itemDelegate()
    editor = delegate.createEditor(view, QStyleOptionViewItem(), index)
    assert isinstance(editor, QComboBox)
    assert editor.count() == 8
    delegate.setEditorData(editor, index)
    assert editor.currentText() == "REVERSE"
    editor.setCurrentText("WAIT_SIGNAL")
    delegate.setModelData(editor, model, index)
    assert model.rows()[0].type.value == "WAIT_SIGNAL"


@dataclass(frozen=True)
class Deal:
    symbol: str
    profit: float | None


def make_records() -> RecordsModel[Deal]:
    columns: list[Column[Deal]] = [
        Column("Symbol", lambda deal: deal.symbol),
        Column("Profit", lambda deal: deal.profit, lambda v: "" if v is None else f"{v:.2f}"),
    ]
    return RecordsModel(columns, [Deal("b", 9.0), Deal("a", 10.0), Deal("c", None)])


def test_records_are_sorted_by_value_not_by_text(qapp: QApplication, check_model: Check) -> None:
    del qapp
    model = make_records()
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [deal.symbol for deal in model.shown] == ["a", "b", "c"]
    model.sort(-1)
    assert [deal.symbol for deal in model.shown] == ["b", "a", "c"]
    check_model(model)


def test_records_are_filtered(qapp: QApplication) -> None:
    del qapp
    model = make_records()
    model.set_filter("10.0")
    assert [deal.symbol for deal in model.shown] == ["a"]


def test_copy_with_headers_leaves_hidden_columns_out(qtbot: QtBot) -> None:
    view = TableView("Deals", key="test")
    qtbot.addWidget(view)
    view.setModel(make_records())
    view.copy_with_headers()
    assert QGuiApplication.clipboard().text() == "Symbol\tProfit\nb\t9.00\na\t10.00\nc\t\n"
    view.show_column(0, shown=False)
    view.show_column(1, shown=False)
    assert not view.isColumnHidden(1)
    view.copy_with_headers()
    assert QGuiApplication.clipboard().text().startswith("Profit\n9.00")
    assert len(view.column_menu().actions()) == 2


def test_paste_and_fill_work_from_the_view(qtbot: QtBot, model: RowsModel[Lot]) -> None:
    view = TableView("Lots")
    qtbot.addWidget(view)
    view.setModel(model)
    QGuiApplication.clipboard().setText("4")
    view.selectionModel().select(model.index(0, 1), QItemSelectionModel.SelectionFlag.Select)
    view.paste_action.trigger()
    view.selectionModel().select(model.index(1, 1), QItemSelectionModel.SelectionFlag.Select)
    view.fill_action.trigger()
    assert [row.lots for row in model.rows()] == [4, 4]


@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_characters="\r\0")), min_size=2, max_size=4
        ),
        min_size=1,
    )
)
def test_what_is_copied_can_be_pasted(lines: list[list[str]]) -> None:
    assert from_tsv(written(lines)) == lines


def test_only_a_block_is_copied(model: RowsModel[Lot]) -> None:
    corners = [model.index(0, 0), model.index(1, 1)]
    assert as_tsv(corners, headers=False) == "EURUSD\t\n\t0.5\n"


def test_rows_keep_qts_rules(model: RowsModel[Lot], check_model: Check) -> None:
    check_model(model)
