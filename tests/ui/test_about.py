from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

import reentry_gui
from reentry_gui import paths
from reentry_gui.ui import about
from reentry_gui.ui.main_window import MainWindow


def test_the_about_box_lists_what_the_build_wrote_and_copies_the_versions(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "licences.txt").write_text("numpy 2.4: BSD\n", encoding="utf-8")
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    box = about.show_about(window)
    qtbot.waitUntil(box.isVisible)
    assert box.licences.toPlainText() == "numpy 2.4: BSD"
    buttons = box.findChild(QDialogButtonBox)
    assert buttons is not None
    copy, close = sorted(buttons.buttons(), key=lambda made: made.text() != "Copy")
    copy.click()
    assert f"Reentry {reentry_gui.__version__}" in QGuiApplication.clipboard().text()
    assert box.isVisible()
    close.click()


def test_from_source_it_says_where_the_list_is(window: MainWindow) -> None:
    box = about.show_about(window)
    assert "pyproject.toml" in box.licences.toPlainText()
    box.close()
