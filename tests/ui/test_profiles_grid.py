"""The columns of the grid share its room: one long name takes no other's."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.tabs.profiles import ProfilesTab
from reentry_gui.ui.tabs.profiles.grid import GridView, Halves, shared


@pytest.mark.parametrize(
    ("wishes", "room", "widths"),
    [
        ([130, 95, 95], 330, [130, 95, 95]),  # all fit
        ([130, 64, 300], 330, [130, 64, 136]),  # the long one gets what is left
        ([200, 300, 250], 300, [100, 100, 100]),
        ([50, 300, 300], 250, [50, 100, 100]),
        ([], 100, []),
    ],
)
def test_an_even_share_or_what_is_asked_for(
    wishes: list[int], room: int, widths: list[int]
) -> None:
    assert shared(wishes, room) == widths


@given(st.lists(st.integers(1, 5000), max_size=30), st.integers(0, 3000))
def test_no_more_is_shared_than_there_is(wishes: list[int], room: int) -> None:
    widths = shared(wishes, room)
    assert sum(widths) <= room
    assert all(width <= wish for width, wish in zip(widths, wishes, strict=True))
    if sum(wishes) <= room:
        assert widths == wishes


def test_what_a_cell_tells_is_shown_whole_before_and_while_one_is_edited(
    open_window: MainWindow, wait_idle: Callable[[], None]
) -> None:
    open_window.resize(640, 760)  # the first facts come before it has its size
    open_window.show_tab("profiles")
    wait_idle()
    open_window.resize(1180, 760)
    tab = open_window.built["profiles"]
    assert isinstance(tab, ProfilesTab)
    QApplication.processEvents()
    assert cut_off(tab.grid.view) == []
    assert tab.document is not None
    tab.grid.model.set_unsaved({tab.document.key: 2})
    QApplication.processEvents()
    assert cut_off(tab.grid.view) == []


def cut_off(view: GridView) -> list[str]:
    """Return the texts that stand in no room of their size."""
    model = view.model()
    cells = [model.index(0, column) for column in range(model.columnCount())]
    assert cells
    wide = {at.data(): view.sizeHintForIndex(at).width() for at in cells}
    room = {at.data(): view.columnWidth(at.column()) for at in cells}
    return [text for text in wide if wide[text] > room[text]]


def test_the_handle_stays_where_its_user_puts_it(qtbot: QtBot) -> None:
    halves = Halves()
    qtbot.addWidget(halves)
    for _ in range(2):
        halves.addWidget(QWidget())
    halves.resize(1000, 100)
    halves.show()
    halves.like(300)
    assert abs(halves.sizes()[0] - 300) < 8
    halves.like(900)
    assert abs(halves.sizes()[0] - 400) < 8
    halves.moveSplitter(200, 1)
    halves.splitterMoved.emit(200, 1)
    halves.resize(1400, 100)
    assert halves.sizes()[0] < 400
