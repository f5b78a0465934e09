"""Numbers are written with a point on every system; a typed comma becomes one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reentry_gui.ui.pointed import PointSpinBox


@pytest.fixture(autouse=True)
def german_system() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def box(qtbot: QtBot) -> PointSpinBox:
    made = PointSpinBox()
    qtbot.addWidget(made)
    made.setRange(0, 1_000_000)
    made.show()
    return made


@pytest.mark.parametrize(("typed", "value"), [("0,25", 0.25), ("0.25", 0.25), ("12", 12)])
def test_a_comma_is_a_point(box: PointSpinBox, typed: str, value: float) -> None:
    box.selectAll()
    QTest.keyClicks(box, typed)
    box.interpretText()
    assert box.value() == value
    assert box.text() == f"{value:.2f}"


def test_what_groups_thousands_stays(box: PointSpinBox) -> None:
    box.setGroupSeparatorShown(True)
    box.selectAll()
    QTest.keyClicks(box, "10,000.5")
    box.interpretText()
    assert box.value() == 10_000.5
    assert box.text() == "10,000.50"
