"""What a picture would show: nothing cut off, nothing that cannot be seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QLabel, QScrollArea, QTabBar
from pytestqt.qtbot import QtBot

from reentry_gui.config import Change
from reentry_gui.ui import dialogs, theme
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.progress import ProgressDialog
from reentry_gui.ui.settings import ThemeMode
from reentry_gui.ui.tabs.config.changes import ChangesDialog


@pytest.fixture
def mode(request: pytest.FixtureRequest) -> Iterator[ThemeMode]:
    theme.apply(request.param)
    yield request.param
    theme.apply("light")


def test_the_sheet_shows_the_keys_beside_the_names(window: MainWindow, qtbot: QtBot) -> None:
    sheet = dialogs.show_shortcuts(window)
    qtbot.addWidget(sheet)
    area = sheet.findChild(QScrollArea)
    assert area is not None
    page = area.widget()
    assert page is not None
    widest = max(label.geometry().right() for label in page.findChildren(QLabel))
    assert widest <= area.viewport().width()
    assert page.sizeHint().width() <= area.viewport().width()


def test_the_changes_of_a_save_need_no_scroll_bar_below(qtbot: QtBot) -> None:
    long = "C:/Users/anna/AppData/Roaming/MetaQuotes/Terminal/ABCDEF0123456789/MQL4/Files"
    changes = [Change(f"paths.{name}", long, f"{long}/config", "changed") for name in ("a", "b")]
    dialog = ChangesDialog("Save the config", changes, "&Save", reason="")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.table.horizontalScrollBar().isVisible()


@pytest.mark.parametrize("mode", ["light", "dark"], indirect=True)
def test_an_empty_check_box_can_be_seen(qtbot: QtBot, mode: ThemeMode) -> None:
    del mode
    box = QCheckBox("text")
    qtbot.addWidget(box)
    box.show()
    picture = box.grab().toImage()
    middle = picture.height() // 2
    across = {picture.pixelColor(x, middle).rgb() for x in range(16)}
    assert QColor(theme.colours().muted).rgb() in across


def lowest_ink(bar: QTabBar, at: int) -> int:
    """Return the last row of the picture in which a tab's letters have left a trace."""
    picture, rect = bar.grab().toImage(), bar.tabRect(at)
    across = range(rect.left() + 9, rect.right() - 9)
    return max(
        y
        for y in range(rect.top() + 3, rect.bottom() - 2)
        if len({picture.pixelColor(x, y).rgb() for x in across}) > 1
    )


def test_the_letters_of_a_tab_that_is_not_chosen_are_not_cut_off(qtbot: QtBot) -> None:
    bar = QTabBar(drawBase=False)
    qtbot.addWidget(bar)
    for text in ("chosen", "gggg", "nnnn"):
        bar.addTab(text)
    bar.show()
    metrics = bar.fontMetrics()
    tail = metrics.tightBoundingRect("g").bottom() - metrics.tightBoundingRect("n").bottom()
    assert lowest_ink(bar, 1) - lowest_ink(bar, 2) >= tail


def test_a_ticked_box_shows_a_tick(qtbot: QtBot) -> None:
    box = QCheckBox("text")
    qtbot.addWidget(box)
    box.setChecked(True)
    box.show()
    picture = box.grab().toImage()
    middle = picture.height() // 2
    found = [picture.pixelColor(x, middle + y) for x in range(4, 11) for y in range(-3, 4)]
    assert any(each.rgb() == QColor(theme.colours().accent).rgb() for each in found)
    assert 3 < sum(each.lightness() > 240 for each in found) < 20  # a stroke, not a square


def test_the_head_of_a_dialog_follows_light_and_dark(qtbot: QtBot) -> None:
    """The one of an open dialog stayed dark on dark when the system was switched."""
    dialog = ProgressDialog("Install & Verify")
    qtbot.addWidget(dialog)
    dialog.show()
    for status, colour in (("", "text"), ("PASS", "passed"), ("FAIL", "failed"), ("", "text")):
        dialog.end("This is what will happen", status)
        for mode in ("dark", "light"):
            theme.apply(mode)
            wanted = getattr(theme.DARK if mode == "dark" else theme.LIGHT, colour)
            found = dialog.head.palette().color(QPalette.ColorRole.WindowText)
            assert found == QColor(wanted), (status, mode)
