"""The way of the Tab key: as the eye reads, whatever was made first.

Pages are made as they are turned to, and forms grow; so the order is found when the key is
pressed, from the layouts.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


def follow_the_eye(root: QWidget) -> None:
    """Put what can have the focus within a widget in the order in which it is laid out."""
    for before, after in pairwise(stops(root)):
        QWidget.setTabOrder(before, after)


def stops(root: QWidget) -> Iterator[QWidget]:
    """Yield what is shown and stops the Tab key, as it is laid out."""
    for part in parts(root):
        if not part.isVisible():
            continue
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield part
        yield from stops(part)


def parts(whole: QWidget) -> Iterator[QWidget]:
    """Yield what a widget is laid out of; a control is whole in itself."""
    if isinstance(whole, QSplitter | QStackedWidget):
        yield from filter(None, map(whole.widget, range(whole.count())))
    elif isinstance(whole, QTabWidget):
        yield whole.tabBar()
        yield from filter(None, map(whole.widget, range(whole.count())))
    elif isinstance(whole, QScrollArea):
        yield from filter(None, [whole.widget()])
    elif (layout := whole.layout()) is not None:
        yield from placed(layout)


def placed(layout: QLayout) -> Iterator[QWidget]:
    """Yield the widgets of a layout and of those within it; those of a grid row by row."""
    places = [*range(layout.count())]
    if isinstance(layout, QGridLayout):
        places.sort(key=layout.getItemPosition)  # type: ignore[arg-type]  # a tuple: row first
    for item in filter(None, map(layout.itemAt, places)):
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from placed(inner)
