"""The Profiles tab's dialogs, by mouse and keyboard: many, compare, merge, import, bundles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reentry_gui import profiles
from reentry_gui.config import PackConfig
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.messages import Message
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.tabs.profiles import ProfilesTab
from reentry_gui.ui.tabs.profiles.comparing import CompareDialog, Line, lines_of
from reentry_gui.ui.tabs.profiles.document import Document
from reentry_gui.ui.tabs.profiles.importing import ImportDialog
from reentry_gui.ui.tabs.profiles.many import ManyDialog
from reentry_gui.ui.tabs.profiles.merging import THEIRS, MergeDialog
from reentry_gui.ui.tabs.profiles.parameters import ParametersDialog
from reentry_gui.ui.tabs.profiles.ticks import Ticks

D = TypeVar("D", bound=QDialog)
Wait = Callable[[], None]
Click = Callable[[QWidget], None]
LEFT = Qt.MouseButton.LeftButton
MODERATE = profiles.render(profiles.default_profile("moderate"))
BOX = 10  # pixels from an item's left edge to the middle of its box


@pytest.fixture
def tab(open_window: MainWindow, qtbot: QtBot, wait_idle: Wait) -> ProfilesTab:
    open_window.show_tab("profiles", ("moderate", "EURUSD"))
    made = open_window.built["profiles"]
    assert isinstance(made, ProfilesTab)
    qtbot.waitUntil(lambda: made.document is not None and made.document.symbol == "EURUSD")
    wait_idle()
    return made


@pytest.fixture
def document(tab: ProfilesTab) -> Document:
    assert tab.document is not None
    return tab.document


@pytest.fixture
def config(open_window: MainWindow) -> PackConfig:
    assert open_window.pack.config is not None
    return open_window.pack.config


def button_of(tab: ProfilesTab, text: str) -> QWidget:
    """Return the tool button that shows an action."""
    (found,) = [b for b in tab.toolbar.findChildren(QWidget) if getattr(b, "text", str)() == text]
    return found


def only(owner: QWidget, kind: type[D]) -> D:
    (found,) = [dialog for dialog in owner.findChildren(kind) if dialog.isVisible()]
    return found


def click_at(view: QWidget, place: QRect, *, box: bool = False) -> None:
    """Click into the middle of a cell, or on its box to tick."""
    point = QPoint(place.left() + BOX, place.center().y()) if box else place.center()
    QTest.mouseClick(view, LEFT, pos=point)


def tick(names: QListWidget, text: str) -> None:
    (item,) = names.findItems(text, Qt.MatchFlag.MatchExactly)
    names.scrollToItem(item)
    click_at(names.viewport(), names.visualItemRect(item), box=True)


def enter(view: QTableView, row: int, column: int, text: str) -> None:
    """Choose a cell with the mouse, replace it by the keyboard, and press Return."""
    click_at(view.viewport(), view.visualRect(view.model().index(row, column)))
    QTest.keyClick(view, Qt.Key.Key_F2)
    (line,) = [edit for edit in view.viewport().findChildren(QLineEdit) if edit.isVisible()]
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()


def type_into(tab: ProfilesTab, row: int, column: int, text: str) -> None:
    enter(tab.editor.view, row, column, text)


# --- apply to many ----------------------------------------------------------------------


def test_some_actions_go_to_many_after_a_preview(
    tab: ProfilesTab,
    document: Document,
    config: PackConfig,
    click: Click,
    wait_idle: Wait,
    told: list[Message],
) -> None:
    type_into(tab, 1, 3, "45")
    type_into(tab, 2, 3, "90")
    assert document.model.cells[1]["delay_seconds"] == "45"
    click(button_of(tab, "Apply to many"))
    dialog = only(tab, ManyDialog)
    click(dialog.rows.none)
    assert not dialog.show_button.isEnabled()
    tick(dialog.rows.list, "2  partial loss")
    tick(dialog.personas.list, "aggressive")
    click(dialog.symbols.none)
    tick(dialog.symbols.list, "USDJPY")
    assert dialog.targets() == [("moderate", "USDJPY"), ("aggressive", "USDJPY")]
    assert dialog.told.text().startswith("1 of 6 actions, into 2 profiles")
    click(dialog.show_button)
    wait_idle()
    plan = only(dialog, Preview)
    assert "moderate/USDJPY: 1 field would change" in plan.list.toPlainText()
    before = config.profile("moderate", "USDJPY").read_bytes()
    assert before == MODERATE
    click(plan.do_button)
    wait_idle()
    wanted = MODERATE.replace(b"REDUCE_SIZE,0.5,30,", b"REDUCE_SIZE,0.5,45,")
    assert config.profile("moderate", "USDJPY").read_bytes() == wanted
    assert config.profile("moderate", "GBPUSD").read_bytes() == MODERATE
    assert document.file.read_bytes() == MODERATE
    assert any("Profiles written: 2, refused: 0" in message.text for message in told)
    (copy,) = (config.profile("moderate", "USDJPY").parent / "backups").glob("USDJPY*")
    assert copy.read_bytes() == MODERATE


def test_where_all_is_just_so_there_is_nothing_to_apply(
    tab: ProfilesTab, click: Click, wait_idle: Wait
) -> None:
    click(button_of(tab, "Apply to many"))
    dialog = only(tab, ManyDialog)
    click(dialog.show_button)
    wait_idle()
    plan = only(dialog, Preview)
    assert "unchanged, it is just so already" in plan.list.toPlainText()
    assert not plan.do_button.isEnabled()


def test_a_long_list_is_searched_and_ticked_as_it_is_shown(qtbot: QtBot, click: Click) -> None:
    names = [f"{a}{b}USD" for a in "ABCDEFGHIJ" for b in "QRSTUVWXYZ"]
    ticks = Ticks("Symbols", names, set())
    qtbot.addWidget(ticks)
    ticks.show()
    QTest.keyClicks(ticks.search, "bq")
    click(ticks.all)
    assert ticks.names() == ["BQUSD"]
    ticks.search.clear()
    click(ticks.all)
    assert len(ticks.names()) == len(names)
    click(ticks.none)
    assert not ticks.names()


# --- compare ----------------------------------------------------------------------------


def test_typed_saved_and_deployed_side_by_side(
    tab: ProfilesTab, config: PackConfig, click: Click, wait_idle: Wait
) -> None:
    type_into(tab, 1, 3, "45")
    config.deployed_profile("EURUSD").write_bytes(MODERATE.replace(b",30,", b",31,"))
    click(button_of(tab, "Compare"))
    dialog = only(tab, CompareDialog)
    wait_idle()
    assert [box.currentText() for box in dialog.boxes[:2]] == [
        "moderate · EURUSD (unsaved)",
        "moderate · EURUSD",
    ]
    dialog.boxes[2].setFocus()
    QTest.keyClicks(dialog.boxes[2], "EURUSD as")
    wait_idle()
    assert dialog.boxes[2].currentText() == "EURUSD as the EA has it"
    assert dialog.model.shown == [Line("2 partial loss · Delay", ("45", "30", "31"))]
    assert dialog.sum.text() == "1 of 30 fields differ."
    click(dialog.only)
    assert len(dialog.model.shown) == 30
    click_at(dialog.third, dialog.third.rect(), box=True)
    wait_idle()
    assert dialog.model.columnCount() == 3
    assert not dialog.boxes[2].isEnabled()


def test_what_is_not_there_is_not_shown_as_if_it_were(
    tab: ProfilesTab, config: PackConfig, click: Click, wait_idle: Wait
) -> None:
    config.deployed_profile("EURUSD").unlink()
    click(button_of(tab, "Compare"))
    dialog = only(tab, CompareDialog)
    names = [source.name for source in dialog.sources]
    dialog.boxes[1].setCurrentIndex(names.index("EURUSD as the EA has it"))
    wait_idle()
    assert {line.texts[1] for line in dialog.lines} == {"–"}


def test_lines_leave_out_the_actions_number() -> None:
    cells = profiles.cells_of(profiles.default_profile("moderate"))
    lines = lines_of([cells, None])
    assert len(lines) == 30
    assert lines[0] == Line("1 full stop · Type", ("NO_REENTRY", "–"))


# --- a change outside -------------------------------------------------------------------


@pytest.fixture
def disputed(tab: ProfilesTab, document: Document, wait_idle: Wait) -> Document:
    """Type something, and let another program write the file."""
    type_into(tab, 1, 3, "45")
    document.file.write_bytes(MODERATE.replace(b",15,", b",16,").replace(b"E,0.5,30", b"E,0.6,30"))
    tab.look()
    wait_idle()
    assert tab.editor.bar.isVisible()
    assert not tab.toolbar.save.isEnabled()
    return document


def test_mine_is_kept(tab: ProfilesTab, disputed: Document, click: Click, wait_idle: Wait) -> None:
    click(tab.editor.bar.keep)
    click(button_of(tab, "Save profile"))
    wait_idle()
    assert disputed.file.read_bytes() == MODERATE.replace(b",30,", b",45,")


def test_theirs_is_taken_and_undo_brings_mine_back(
    tab: ProfilesTab, disputed: Document, click: Click
) -> None:
    click(tab.editor.bar.take)
    assert not tab.editor.bar.isVisible()
    assert not disputed.is_unsaved
    assert disputed.model.cells[1]["size_multiplier"] == "0.6"
    tab.toolbar.undo.trigger()
    assert disputed.model.cells[1]["delay_seconds"] == "45"


def test_both_are_merged_cell_by_cell(
    tab: ProfilesTab, disputed: Document, click: Click, wait_idle: Wait
) -> None:
    click(tab.editor.bar.compare)
    dialog = only(tab, MergeDialog)
    model = dialog.table.model()
    texts = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert texts == ["2 partial loss · Size", "2 partial loss · Delay", "3 break-even · Delay"]
    place = dialog.table.visualRect(model.index(0, THEIRS))
    click_at(dialog.table.viewport(), place, box=True)
    click(dialog.merge_button)
    assert not tab.editor.bar.isVisible()
    click(button_of(tab, "Save profile"))
    wait_idle()
    wanted = MODERATE.replace(b"E,0.5,30,", b"E,0.6,45,")
    assert disputed.file.read_bytes() == wanted


def test_what_changes_while_merging_asks_once_more(
    tab: ProfilesTab, disputed: Document, click: Click, wait_idle: Wait
) -> None:
    click(tab.editor.bar.compare)
    dialog = only(tab, MergeDialog)
    again = MODERATE.replace(b",15,", b",17,")
    disputed.file.write_bytes(again)
    tab.look()
    wait_idle()
    click(dialog.merge_button)
    assert tab.editor.bar.isVisible()
    assert not tab.toolbar.save.isEnabled()
    assert disputed.file.read_bytes() == again


def test_a_deleted_file_is_written_anew(
    tab: ProfilesTab, document: Document, click: Click, wait_idle: Wait
) -> None:
    type_into(tab, 1, 3, "45")
    document.file.unlink()
    tab.look()
    wait_idle()
    assert "deleted" in tab.editor.bar.label.text()
    assert not tab.editor.bar.compare.isEnabled()
    click(tab.editor.bar.keep)
    click(button_of(tab, "Save profile"))
    wait_idle()
    assert document.file.read_bytes() == MODERATE.replace(b",30,", b",45,")


# --- import -----------------------------------------------------------------------------

EXCEL = (
    "\ufeffAction;Type;SizeMultiplier;DelaySeconds;ConfidenceAdjustment;Parameters\n"
    "1;NO_REENTRY;0,0;0;1,0;\n2;REDUCE_SIZE;0,5;30;0,8;\n3;SAME_TRADE;1,0;15;1,0;\n"
    "4;INCREASE_SIZE;1,5;10;1,1;\n5;SAME_TRADE;1,0;5;1,0;\n6;AGGRESSIVE;2,0;0;1,2;\n"
).encode()


def import_dialog(tab: ProfilesTab, file: Path, wait_idle: Wait) -> ImportDialog:
    tab.take(file)
    wait_idle()
    return only(tab, ImportDialog)


def test_an_older_dialect_is_shown_turned_and_taken(
    tab: ProfilesTab,
    document: Document,
    tmp_path: Path,
    click: Click,
    wait_idle: Wait,
) -> None:
    file = tmp_path / "old.csv"
    file.write_bytes(EXCEL)
    dialog = import_dialog(tab, file, wait_idle)
    said = dialog.told.toPlainText()
    assert "semicolon" in said
    assert dialog.offsets.isVisible()
    assert [row[4] for row in dialog.model.shown] == ["0.0", "-0.2", "0.0", "0.1", "0.0", "0.2"]
    click_at(dialog.offsets, dialog.offsets.rect(), box=True)
    assert [row[4] for row in dialog.model.shown][1] == "0.8"
    assert "P201" in dialog.told.toPlainText()
    click_at(dialog.offsets, dialog.offsets.rect(), box=True)
    click(dialog.do_button)
    assert document.file.read_bytes() == MODERATE
    assert document.model.texts() == profiles.cells_of(profiles.default_profile("moderate"))
    file.write_bytes(EXCEL.replace(b";15;", b";16;"))
    click(import_dialog(tab, file, wait_idle).do_button)
    click(button_of(tab, "Save profile"))
    wait_idle()
    assert document.file.read_bytes() == MODERATE.replace(b",15,", b",16,")


def test_mistakes_are_brought_in_and_explained(
    tab: ProfilesTab, document: Document, tmp_path: Path, click: Click, wait_idle: Wait
) -> None:
    file = tmp_path / "wrong.csv"
    file.write_bytes(MODERATE.replace(b"REDUCE_SIZE", b"REDUCE"))
    dialog = import_dialog(tab, file, wait_idle)
    assert "FAIL" in dialog.told.toPlainText()
    assert not dialog.offsets.isVisible()
    click(dialog.do_button)
    assert document.model.cells[1]["type"] == "REDUCE"
    assert not tab.toolbar.save.isEnabled()
    tab.toolbar.undo.trigger()
    assert not document.is_unsaved


def test_what_is_no_profile_cannot_be_taken(
    tab: ProfilesTab, tmp_path: Path, wait_idle: Wait, told: list[Message]
) -> None:
    file = tmp_path / "nonsense.csv"
    file.write_bytes(b"\x00\x01\x02")
    dialog = import_dialog(tab, file, wait_idle)
    assert dialog.told.toPlainText()
    assert not dialog.do_button.isEnabled()
    dialog.reject()
    tab.take(tmp_path / "none.csv")
    wait_idle()
    assert any("there is no such file" in message.text for message in told)
    assert not [d for d in tab.findChildren(ImportDialog) if d.isVisible()]


# --- bundles ----------------------------------------------------------------------------


def test_a_bundle_goes_there_and_back(
    tab: ProfilesTab,
    config: PackConfig,
    tmp_path: Path,
    click: Click,
    wait_idle: Wait,
    told: list[Message],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bundle = tmp_path / "all.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_of: (str(bundle), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_of: (str(bundle), ""))
    tab.toolbar.pack_all.trigger()
    wait_idle()
    assert "all.zip was written." in [message.text for message in told]
    file = config.profile("aggressive", "USDJPY")
    before = file.read_bytes()
    file.write_bytes(MODERATE)
    tab.toolbar.unpack.trigger()
    wait_idle()
    plan = only(tab, Preview)
    assert "aggressive/USDJPY: changed" in plan.list.toPlainText()
    assert file.read_bytes() == MODERATE
    click(plan.do_button)
    wait_idle()
    assert file.read_bytes() == before
    assert "Profiles written from all.zip: 1." in [message.text for message in told]


def test_a_bundle_changed_on_its_way_writes_nothing(
    tab: ProfilesTab, config: PackConfig, tmp_path: Path, wait_idle: Wait, told: list[Message]
) -> None:
    bundle = tmp_path / "all.zip"
    profiles.export_bundle(config, bundle)
    content = bytearray(bundle.read_bytes())
    content[len(content) // 2] ^= 0xFF
    bundle.write_bytes(content)
    tab.take(bundle)
    wait_idle()
    assert told
    assert str(bundle) in told[-1].text
    assert not [d for d in tab.findChildren(Preview) if d.isVisible()]


# --- parameters -------------------------------------------------------------------------


def test_parameters_are_edited_one_by_one(
    tab: ProfilesTab, document: Document, click: Click, qtbot: QtBot
) -> None:
    document.model.set_values({(4, "parameters"): "tp=40"})
    view = tab.editor.view
    click_at(view.viewport(), view.visualRect(document.model.index(4, 5)))
    tab.toolbar.parameters.trigger()
    dialog = only(tab, ParametersDialog)
    table = dialog.table
    assert dialog.text() == "tp=40"
    enter(table, 1, 0, "sl")
    enter(table, 1, 1, "2;0")
    assert dialog.told.property("look") == "error"
    enter(table, 1, 1, "20")
    assert dialog.text() == "tp=40;sl=20"
    assert dialog.told.property("look") == "muted"
    click(dialog.buttons.button(dialog.buttons.StandardButton.Ok))
    assert document.model.cells[4]["parameters"] == "tp=40;sl=20"
    qtbot.waitUntil(lambda: not tab.findChildren(ParametersDialog))
