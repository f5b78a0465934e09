"""The matrix in the tab Bridge: draft, undo, save right to the JSON on disk, map, suggestions."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from bridges import deploy
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reentry_gui.config import PackConfig
from reentry_gui.decision.evidence import CellStatistics, Suggestion
from reentry_gui.decision.matrix_compare import changes_told, overlaps
from reentry_gui.decision.matrix_edit import explain_cell, set_rule
from reentry_gui.decision.matrix_file import load_matrix, matrix_path, parse_matrix, save_matrix
from reentry_gui.decision.rules import MatrixFile, Rule
from reentry_gui.errors import ReentryError
from reentry_gui.profiles import ActionType
from reentry_gui.ui import background, drafts, theme
from reentry_gui.ui.messages import Message
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.tabs.bridge import BridgeTab, matrix_cells
from reentry_gui.ui.tabs.bridge.matrix_history import HistoryDialog
from reentry_gui.ui.tabs.bridge.matrix_page import MatrixPage
from reentry_gui.ui.tabs.bridge.rule_dialog import RuleDialog

LONG_MS = 60_000
LOSES = Rule(outcome=1, action=ActionType.NO_REENTRY, size_multiplier=0.0)


@pytest.fixture
def tab(qtbot: QtBot, pack: PackConfig) -> Iterator[BridgeTab]:
    theme.apply("light")
    deploy(pack)
    opened = Pack()
    with qtbot.waitSignal(opened.config_changed):
        opened.open(pack.file)
    made = BridgeTab(opened)
    qtbot.addWidget(made)
    made.make_matrix()
    made.resize(1180, 760)
    made.show()
    made.go("matrix")
    qtbot.waitUntil(lambda: page_of(made).ground is not None, timeout=LONG_MS)
    yield made
    settled(qtbot)
    opened.deleteLater()


@pytest.fixture
def page(tab: BridgeTab) -> MatrixPage:
    return page_of(tab)


def page_of(tab: BridgeTab) -> MatrixPage:
    assert tab.matrix is not None
    return tab.matrix


def settled(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not background.running(), timeout=LONG_MS)


def save(qtbot: QtBot, page: MatrixPage) -> str:
    """Save with a yes; return what the preview said."""
    page.saving.save_action.trigger()
    preview = page.findChild(Preview)
    assert isinstance(preview, Preview)
    text = preview.list.toPlainText()
    preview.accept()
    qtbot.waitUntil(lambda: not page.draft.is_unsaved, timeout=LONG_MS)
    return text


def on_disk(config: PackConfig) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(matrix_path(config).read_bytes())
    return found


def test_edit_undo_redo_save_reaches_the_json(
    qtbot: QtBot, page: MatrixPage, pack: PackConfig
) -> None:
    assert not page.saving.save_action.isEnabled()
    page.draft.put_rule(LOSES)
    page.draft.put_rule(Rule(trigger="ECO_HIGH", size_multiplier=0.5))
    page.undo_action.trigger()
    assert [rule.name for rule in page.draft.matrix.rules] == ["*~*~O1~*~*"]
    page.redo_action.trigger()
    assert not matrix_path(pack).exists(), "nothing is saved by itself"
    text = save(qtbot, page)
    assert "+ *~*~O1~*~*: NO_REENTRY × 0" in text
    assert on_disk(pack)["rules"] == [
        {"outcome": 1, "action": "NO_REENTRY", "size_multiplier": 0.0},
        {"trigger": "ECO_HIGH", "size_multiplier": 0.5},
    ]
    page.undo_action.trigger()
    assert page.draft.is_unsaved, "undo goes behind the save"
    assert "− ECO_HIGH~*~*~*~*" in save(qtbot, page)
    assert [rule.name for rule in load_matrix(pack).rules] == ["*~*~O1~*~*"]
    assert on_disk(pack)["version"] == 2


def test_four_rules_are_seen_at_once_beside_the_whole_map(qtbot: QtBot, tab: BridgeTab) -> None:
    tab.resize(1164, 645)  # what the window of 1180 × 760 leaves to a tab
    page = page_of(tab)
    for outcome in (1, 2, 3, 4, 5):
        page.draft.put_rule(Rule(outcome=outcome, size_multiplier=0.5))
    view, heat = page.rules.view, page.map.heat
    qtbot.waitUntil(lambda: view.viewport().height() >= 4 * view.rowHeight(0), timeout=LONG_MS)
    assert heat.grid is not None
    assert len(heat.grid.rows) == 8
    assert heat.height() >= heat.minimumSizeHint().height()


def test_a_click_tells_what_the_command_tells(
    qtbot: QtBot, page: MatrixPage, pack: PackConfig
) -> None:
    page.draft.put_rule(LOSES)
    page.draft.put_rule(Rule(outcome=1, trigger="ECO_HIGH", size_multiplier=0.25))
    save(qtbot, page)
    for name in ("duration", "proximity", "generation"):
        box = page.map.held[name]
        box.setCurrentIndex(1)
    page.map.show_map()
    place = page.map.heat.box(0, 0).center().toPoint()
    QTest.mouseClick(page.map.heat, Qt.MouseButton.LeftButton, pos=place)
    now = dt.datetime.now().astimezone()
    symbol = page.map.symbol.currentText()
    expected = explain_cell(pack, "ECO_HIGH~FLASH~O1~IMMEDIATE~G0", symbol, now)
    text = page.map.details.toPlainText()
    assert expected.combination_id in text
    assert expected.choice.rule == "ECO_HIGH~*~O1~*~*"
    assert f"by TWO: {expected.choice.rule}" in text
    assert f"× {expected.choice.size_multiplier:g}" in text
    assert expected.fitting[1] in text
    grid = page.map.heat.grid
    assert grid is not None
    assert grid.cells[0][0].value == 0
    assert all(len(line) == 6 for line in grid.cells)


@pytest.mark.parametrize("figure", ["multiplier", "confidence", "pnl", "n"])
def test_any_two_dimensions_and_any_figure(page: MatrixPage, figure: str) -> None:
    page.map.figure.setCurrentIndex(page.map.figure.findData(figure))
    for down in range(5):
        for across in range(5):
            page.map.rows.setCurrentIndex(down)
            page.map.columns.setCurrentIndex(across)
            page.map.keep_apart(page.map.rows, page.map.columns)
            page.map.show_map()
            grid = page.map.heat.grid
            assert grid is not None
            assert page.map.rows.currentData() != page.map.columns.currentData()
            page.map.pick(0, 0)
            assert page.map.details.toPlainText()


def test_a_rule_that_collides_is_explained_at_once(page: MatrixPage) -> None:
    page.draft.put_rule(LOSES)
    page.rules.add_action.trigger()
    dialog = page.findChild(RuleDialog)
    assert isinstance(dialog, RuleDialog)
    assert "names no dimension" in dialog.conflict.text()
    dialog.form.set_value({"outcome": 1, "size_multiplier": 0.5})
    assert "a rule of this pattern already" in dialog.conflict.text()
    assert not dialog.ok.isEnabled()
    dialog.form.set_value({"trigger": "ECO_HIGH", "size_multiplier": 0.5})
    assert "that one decides: both name as many" in dialog.note.text()
    assert dialog.ok.isEnabled()
    dialog.accept()
    assert [rule.name for rule in page.draft.matrix.rules] == ["*~*~O1~*~*", "ECO_HIGH~*~*~*~*"]


def test_rows_are_edited_and_removed(
    page: MatrixPage, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    page.draft.put_rule(LOSES)
    check_model(page.rules.model)
    check_model(page.suggestions.model)
    page.rules.view.selectRow(0)
    page.rules.edit_action.trigger()
    dialog = page.findChild(RuleDialog)
    assert isinstance(dialog, RuleDialog)
    dialog.form.set_value({"outcome": 2, "size_multiplier": 0.5})
    dialog.accept()
    assert [rule.name for rule in page.draft.matrix.rules] == ["*~*~O2~*~*"]
    page.rules.view.selectRow(0)
    page.rules.remove_action.trigger()
    assert page.draft.matrix.rules == ()
    assert not page.rules.remove_action.isEnabled() or page.rules.model.rowCount() == 1


def test_another_programs_save_asks_for_a_choice(
    qtbot: QtBot, page: MatrixPage, pack: PackConfig, told: list[Message]
) -> None:
    page.draft.put_rule(LOSES)
    set_rule(pack, "*~*~O6~*~*", {"size_multiplier": 0.5})
    settled(qtbot)
    page.refresh()
    qtbot.waitUntil(page.notice.isVisible, timeout=LONG_MS)
    assert not page.saving.save_action.isEnabled()
    page.keep_mine()
    assert page.saving.save_action.isEnabled()
    assert "− *~*~O6~*~*" in save(qtbot, page)
    assert [rule.name for rule in load_matrix(pack).rules] == ["*~*~O1~*~*"]
    assert not [message for message in told if message.kind == "error"]


def test_a_save_by_another_program_in_between_writes_nothing(
    qtbot: QtBot, page: MatrixPage, pack: PackConfig, told: list[Message]
) -> None:
    page.draft.put_rule(LOSES)
    wanted = page.draft.matrix
    save_matrix(pack, MatrixFile(rules=(Rule(outcome=3),)), "theirs")
    page.saving.write(wanted)
    qtbot.waitUntil(lambda: any(message.kind == "error" for message in told), timeout=LONG_MS)
    assert page.draft.is_unsaved
    assert [rule.name for rule in load_matrix(pack).rules] == ["*~*~O3~*~*"]


def test_what_no_cell_can_show_is_counted(page: MatrixPage) -> None:
    view = page.map.view()
    assert (view.rows, view.columns) == ("trigger", "outcome")
    known = ("ECO_HIGH", "FLASH", 3, "NONE", 0)
    unknown = (None, "FLASH", 3, None, 0)
    assert matrix_cells.nowhere(view, [(known, 1.0), (unknown, 2.0), (unknown, 3.0)]) == 2


def test_a_suggestion_goes_into_the_draft_only(page: MatrixPage, pack: PackConfig) -> None:
    pattern = ("*", "*", 3, "*", "*")
    evidence = CellStatistics(pattern, 40, 5, -200.0, -5.0, -7.0, -3.0)
    page.suggestions.show_suggestions(
        [Suggestion(pattern, "NO_REENTRY", 0.0, evidence, "it loses")], 40, ""
    )
    page.suggestions.view.selectRow(0)
    page.suggestions.take_action.trigger()
    [rule] = page.draft.matrix.rules
    assert (rule.name, rule.action, rule.size_multiplier) == ("*~*~O3~*~*", "NO_REENTRY", 0.0)
    assert "it loses: n 40" in rule.note
    assert not matrix_path(pack).exists()


@pytest.mark.parametrize("kind", [".csv", ".xlsx"])
def test_tables_go_out_and_come_back_into_the_draft(
    qtbot: QtBot, page: MatrixPage, tmp_path: Path, kind: str
) -> None:
    page.draft.put_rule(LOSES)
    save(qtbot, page)
    table = tmp_path / f"matrix{kind}"
    page.saving.export_table(table)
    settled(qtbot)
    page.draft.remove(LOSES)
    save(qtbot, page)
    page.saving.take_table(table)
    settled(qtbot)
    assert [rule.name for rule in page.draft.matrix.rules] == ["*~*~O1~*~*"]
    assert page.draft.is_unsaved
    page.undo_action.trigger()
    assert page.draft.matrix.rules == ()


def test_an_earlier_version_comes_back(qtbot: QtBot, page: MatrixPage, pack: PackConfig) -> None:
    page.draft.put_rule(LOSES)
    save(qtbot, page)
    page.draft.remove(LOSES)
    save(qtbot, page)
    page.saving.open_history()
    dialog = page.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    qtbot.waitUntil(dialog.restore_button.isEnabled, timeout=LONG_MS)
    with qtbot.waitSignal(dialog.restored, timeout=LONG_MS):
        dialog.restore_button.click()
    qtbot.waitUntil(lambda: len(page.draft.matrix.rules) == 1, timeout=LONG_MS)
    assert len(load_matrix(pack).rules) == 1


def test_a_killed_window_loses_nothing(
    qtbot: QtBot, tab: BridgeTab, page: MatrixPage, pack: PackConfig
) -> None:
    page.draft.put_rule(LOSES)
    assert tab.unsaved() == "changes of the matrix"
    tab.kept.keep()
    settled(qtbot)
    left = json.loads(drafts.file_of("bridge").read_text(encoding="utf-8"))["content"]
    page.draft.begin(load_matrix(pack))
    tab.restore(left)
    assert [rule.name for rule in page.draft.matrix.rules] == ["*~*~O1~*~*"]


def test_a_broken_matrix_is_told(qtbot: QtBot, page: MatrixPage, pack: PackConfig) -> None:
    matrix_path(pack).write_text('{"rules": [{"outcome": 9}]}', encoding="utf-8")
    page.refresh()
    qtbot.waitUntil(lambda: page.verdict.status == "FAIL", timeout=LONG_MS)
    assert "rules[0].outcome" in page.verdict.text()


def test_a_draft_refuses_what_the_file_would(page: MatrixPage) -> None:
    with pytest.raises(ReentryError, match="beyond max_generation"):
        page.draft.put_rule(Rule(generation=50))
    assert page.draft.matrix.rules == ()


def test_changes_are_told_by_pattern_not_by_place() -> None:
    one, two = Rule(outcome=1, size_multiplier=0.5), Rule(outcome=2)
    before = MatrixFile(rules=(one, two))
    after = MatrixFile(rules=(two, one.model_copy(update={"size_multiplier": 0.25})))
    assert [*changes_told(before, after)] == ["  *~*~O1~*~*: × 0.5 → × 0.25"]


def test_overlaps_agree_with_the_matrix_itself() -> None:
    rule, other = Rule(trigger="ECO_HIGH"), Rule(outcome=1)
    exception, apart = Rule(trigger="ECO_HIGH", outcome=2), Rule(trigger="ECO_MED")
    matrix = parse_matrix(
        MatrixFile(rules=(rule, other, exception, apart)).model_dump_json().encode(), "m"
    )
    found = {entry.other.name: (entry.decides, entry.is_within) for entry in overlaps(rule, matrix)}
    assert found == {"*~*~O1~*~*": (True, False), "ECO_HIGH~*~O2~*~*": (True, True)}
