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


def follow_the_eye(root: QWidget) -> list[QWidget]:
    """Put what can have the focus within a widget in the order in which it is laid out."""
    way = [*stops(root)]
    for before, after in pairwise(way):
        QWidget.setTabOrder(before, after)
    return [part for part in way if part.isEnabled() and part.focusProxy() is None]


def other_end(way: list[QWidget], at: QWidget | None, *, is_next: bool) -> QWidget | None:
    """Return the other end of the way where the focus is at one; None: it is not.

    Qt itself goes on from the last one within the page where that is an editor of text.
    """
    last, first = (-1, 0) if is_next else (0, -1)
    return way[first] if way and at is way[last] else None


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
