"""What a picture would show: nothing cut off, nothing that cannot be seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from reentry_gui.config import Change
from reentry_gui.ui import dialogs, theme
from reentry_gui.ui.main_window import MainWindow
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
