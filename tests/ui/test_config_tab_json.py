"""The JSON editor: what it shows is the text to the letter, whatever stands in it."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reentry_gui.ui.tabs.config.draft import put_in
from reentry_gui.ui.tabs.config.examination import written
from reentry_gui.ui.tabs.config.json_text import JsonEditor, replaced, units

LETTERS = st.characters(
    exclude_categories=["Cs"], exclude_characters="\r\u2029\u2028\ufdd0\ufdd1\0"
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda below: st.lists(below) | st.dictionaries(st.text(), below),
)


@pytest.fixture
def editor(qtbot: QtBot) -> JsonEditor:
    made = JsonEditor()
    qtbot.addWidget(made)
    return made


@given(old=st.text(), new=st.text())
def test_the_replaced_part_makes_the_new_text(old: str, new: str) -> None:
    start, end, between = replaced(old, new)
    assert old[:start] + between + old[end:] == new
    assert 0 <= start <= end <= len(old)


@given(text=st.text(LETTERS))
def test_units_are_those_of_utf_16(text: str) -> None:
    assert units(text) == len(text.encode("utf-16-le")) // 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(texts=st.lists(st.text(LETTERS), min_size=1, max_size=4))
def test_the_editor_shows_any_text_to_the_letter(editor: JsonEditor, texts: list[str]) -> None:
    for text in texts:
        editor.show_text(text)
        assert editor.plain() == text


@given(document=st.dictionaries(st.text(), JSON))
def test_a_written_document_reads_the_same_and_has_the_editors_lines(
    document: dict[str, object],
) -> None:
    text = written(document)
    assert json.loads(text) == document
    assert "\u2029" not in text


def test_showing_a_text_is_no_typing_and_keeps_the_cursor(qtbot: QtBot, editor: JsonEditor) -> None:
    editor.show_text("one\ntwo\nthree")
    editor.go_to(3, 2)
    with qtbot.assertNotEmitted(editor.typed):
        editor.show_text("one\nTWO and more\nthree")
    assert (editor.textCursor().blockNumber(), editor.textCursor().positionInBlock()) == (2, 1)
    with qtbot.waitSignal(editor.typed, timeout=5000) as typed:
        QTest.keyClicks(editor, "x")
    assert typed.args == ["one\nTWO and more\ntxhree"]


def test_a_place_beyond_the_end_is_the_end(editor: JsonEditor) -> None:
    editor.show_text("one\ntwo")
    editor.go_to(9, 99)
    assert editor.textCursor().atEnd()
    editor.mark_line(9)
    assert len(editor.extraSelections()) == 1
    editor.mark_line(None)
    assert editor.extraSelections() == []


def test_undo_is_left_to_the_tab(editor: JsonEditor, qtbot: QtBot) -> None:
    with qtbot.waitExposed(editor):
        editor.show()
    editor.show_text("one")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.plain() == "one"


@pytest.mark.parametrize(
    ("place", "value", "after"),
    [
        (("a", "b"), 1, {"a": {"b": 1}, "x": 2}),
        (("x",), None, {}),
        (("x", "y"), 1, {"x": 2}),
        (("a", "b"), None, {"x": 2}),
    ],
)
def test_a_value_is_put_in_and_taken_away(
    place: tuple[str, ...], value: object, after: dict[str, object]
) -> None:
    document: dict[str, object] = {"x": 2}
    put_in(document, place, value)
    assert document == after
