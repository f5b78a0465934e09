"""The Profiles tab by keyboard: paste, fill down, undo; drafts; many symbols."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reentry_gui import profiles
from reentry_gui.config import PackConfig
from reentry_gui.profiles import COLUMNS
from reentry_gui.ui import drafts
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.tables.clipboard import written
from reentry_gui.ui.tabs.profiles import ProfilesTab
from reentry_gui.ui.tabs.profiles.document import Document
from reentry_gui.ui.tabs.profiles.model import FIELDS
from reentry_gui.ui.tabs.profiles.pasting import cells_to_put

Wait = Callable[[], None]
MODERATE = profiles.render(profiles.default_profile("moderate"))
CELLS = profiles.cells_of(profiles.default_profile("aggressive"))
CTRL = Qt.KeyboardModifier.ControlModifier
plain = st.text("abcDEF012.,;=-", min_size=1, max_size=6)


def shown(window: MainWindow, qtbot: QtBot, persona: str = "moderate") -> ProfilesTab:
    window.show_tab("profiles", (persona, "EURUSD"))
    tab = window.built["profiles"]
    assert isinstance(tab, ProfilesTab)
    qtbot.waitUntil(lambda: tab.document is not None and tab.document.persona == persona)
    return tab


@pytest.fixture
def tab(open_window: MainWindow, qtbot: QtBot, wait_idle: Wait) -> ProfilesTab:
    made = shown(open_window, qtbot)
    wait_idle()
    return made


@pytest.fixture
def document(tab: ProfilesTab) -> Document:
    assert tab.document is not None
    return tab.document


def choose(tab: ProfilesTab, *cells: tuple[int, int]) -> None:
    selection, model = tab.editor.view.selectionModel(), tab.editor.view.model()
    selection.clear()
    for row, column in cells:
        index = model.index(row, column)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)
    tab.editor.view.setFocus()


# --- paste ------------------------------------------------------------------------------


def test_a_whole_profile_lands_in_its_place_wherever_the_cursor_is(
    tab: ProfilesTab, document: Document
) -> None:
    text = written([COLUMNS, *CELLS]).replace("\n", "\r\n")
    QGuiApplication.clipboard().setText(text)
    choose(tab, (3, 2))
    QTest.keyClick(tab.editor.view, Qt.Key.Key_V, CTRL)
    assert document.model.texts() == CELLS
    assert QGuiApplication.clipboard().text() == text
    QTest.keyClick(tab.editor.view, Qt.Key.Key_Z, CTRL)
    tab.toolbar.undo.trigger()
    assert not document.is_unsaved


def test_copied_with_headers_and_pasted_into_another_profile(
    tab: ProfilesTab, document: Document, open_window: MainWindow, qtbot: QtBot, wait_idle: Wait
) -> None:
    tab.editor.view.selectAll()
    tab.editor.view.copy_with_headers()
    other = shown(open_window, qtbot, "aggressive")
    wait_idle()
    assert other.document is not None
    choose(other, (0, 1))
    other.editor.view.paste()
    assert other.document.model.texts() == document.model.texts()


def test_named_columns_go_where_they_belong() -> None:
    text = "DelaySeconds\tType\n7\tREVERSE\n8\tSAME_TRADE\n"
    assert cells_to_put(text, [(2, 5)]) == {
        (2, "delay_seconds"): "7",
        (2, "type"): "REVERSE",
        (3, "delay_seconds"): "8",
        (3, "type"): "SAME_TRADE",
    }


def test_a_block_without_header_goes_to_the_selection_and_no_further() -> None:
    assert cells_to_put("1\t2\n3\t4\n", [(5, 2)]) == {
        (5, "size_multiplier"): "1",
        (5, "delay_seconds"): "2",
    }
    assert cells_to_put("9", [(0, 3), (4, 3)]) == {
        (0, "delay_seconds"): "9",
        (4, "delay_seconds"): "9",
    }
    assert cells_to_put("", [(0, 3)]) == {}
    assert cells_to_put("9", []) == {}


@given(st.lists(st.lists(plain, min_size=6, max_size=6), min_size=6, max_size=6), st.booleans())
def test_six_whole_rows_are_taken_as_they_are(block: list[list[str]], is_headed: bool) -> None:  # noqa: FBT001  # hypothesis gives it
    lines = [[*COLUMNS], *block] if is_headed else block
    put = cells_to_put(written(lines), [(2, 3)])
    assert put == {
        (row, field): text
        for row, texts in enumerate(block)
        for field, text in zip(FIELDS, texts, strict=True)
    }


# --- fill down, keys --------------------------------------------------------------------


def test_fill_down_is_one_step(tab: ProfilesTab, document: Document) -> None:
    choose(tab, *((row, 3) for row in range(1, 5)))
    QTest.keyClick(tab.editor.view, Qt.Key.Key_D, CTRL)
    delays = [row["delay_seconds"] for row in document.model.cells]
    assert delays == ["0", "30", "30", "30", "30", "0"]
    tab.toolbar.undo.trigger()
    assert not document.is_unsaved


# --- drafts -----------------------------------------------------------------------------


def test_a_draft_of_a_killed_window_comes_back(
    tab: ProfilesTab,
    document: Document,
    pack_file: Path,
    qtbot: QtBot,
    wait_idle: Wait,
) -> None:
    document.model.set_values({(1, "delay_seconds"): "4x", (2, "parameters"): "tp=1"})
    tab.draft.keep()
    wait_idle()
    left = drafts.found()
    assert [*left] == ["profiles"]
    later = MainWindow()
    qtbot.addWidget(later)
    later.show()
    with qtbot.waitSignal(later.pack.config_changed, timeout=20_000):
        later.pack.open(pack_file)
    wait_idle()
    drafts.bring_back(later, left)
    wait_idle()
    again = later.built["profiles"]
    assert isinstance(again, ProfilesTab)
    assert again.document is not None
    assert again.document.key == document.key
    assert again.document.model.cells[1]["delay_seconds"] == "4x"
    assert "P104" in again.document.model.mistakes[1, "delay_seconds"]
    assert again.document.is_edited
    assert not again.editor.bar.isVisible()


def test_a_draft_over_a_file_that_has_changed_asks(
    tab: ProfilesTab, document: Document, wait_idle: Wait
) -> None:
    document.model.set_values({(1, "delay_seconds"): "45"})
    kept = tab.profiles.drafts()
    assert kept is not None
    document.file.write_bytes(MODERATE.replace(b",15,", b",16,"))
    document.model.undo.undo()
    tab.look()
    wait_idle()
    tab.restore(kept)
    wait_idle()
    assert document.model.cells[1]["delay_seconds"] == "45"
    assert tab.editor.bar.isVisible()


# --- the grid ---------------------------------------------------------------------------


def test_three_personas_need_no_sideways_scrolling(
    tab: ProfilesTab, qtbot: QtBot, wait_idle: Wait
) -> None:
    window = tab.window()
    window.resize(1180, 760)
    tab.editor.document.model.set_values({(1, "delay_seconds"): "45"})  # type: ignore[union-attr]  # it is open
    wait_idle()
    bar = tab.grid.view.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_500_symbols_are_shown_found_and_opened(
    window: MainWindow,
    make_config: Callable[..., PackConfig],
    qtbot: QtBot,
    wait_idle: Wait,
) -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    config = make_config([f"{a}{b}CXYZ" for a in letters for b in letters][:500])
    for persona in config.persona_names:
        profiles.make_profiles(config, persona, config.symbols)
    with qtbot.waitSignal(window.pack.config_changed, timeout=20_000):
        window.pack.open(config.file)
    wait_idle()
    window.show_tab("profiles")
    wait_idle()
    tab = window.built["profiles"]
    assert isinstance(tab, ProfilesTab)
    assert tab.grid.model.rowCount() == 500
    QTest.keyClicks(tab.grid.search, "zz" if "ZZCXYZ" in config.symbols else "sf")
    assert tab.grid.model.rowCount() == 1
    view = tab.grid.view
    place = view.visualRect(view.model().index(0, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    wait_idle()
    assert tab.document is not None
    assert tab.document.symbol == tab.grid.model.symbols[0]
