"""Where a label of a drawing fits: beside its line, across no other line and no other label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSizeF

Way = tuple[QPointF, QPointF]  # a line from here to there


def free_place(
    size: QSizeF, way: Way, room: QRectF, taken: Sequence[QRectF], lines: Sequence[Way]
) -> QRectF | None:
    """Return a free place of a size beside a line, inside a room; None where there is none."""
    start, end = way
    for share in (0.5, 0.75, 0.25, 1.0, 0.0):
        at = start + (end - start) * share
        for left, top in (
            (at.x() + theme.S, at.y() - size.height() - 2),
            (at.x() - size.width() - theme.S, at.y() - size.height() - 2),
            (at.x() + theme.S, at.y() + 2),
            (at.x() - size.width() - theme.S, at.y() + 2),
        ):
            box = QRectF(QPointF(left, top), size)
            if room.contains(box) and not is_crossed(box, taken, lines):
                return box
    return None


def is_crossed(box: QRectF, taken: Sequence[QRectF], lines: Sequence[Way]) -> bool:
    """Tell whether another label or a line lies in a box."""
    if any(box.intersects(other) for other in taken):
        return True
    return any(crosses(box, *line) for line in lines)


def distance(place: QPointF, start: QPointF, end: QPointF) -> float:
    """Return how far a place is from a line between two others."""
    along = end - start
    length = along.x() ** 2 + along.y() ** 2
    share = 0.0
    if length:
        share = ((place.x() - start.x()) * along.x() + (place.y() - start.y()) * along.y()) / length
    nearest = start + along * min(max(share, 0.0), 1.0)
    return float(((place.x() - nearest.x()) ** 2 + (place.y() - nearest.y()) ** 2) ** 0.5)


def crosses(box: QRectF, start: QPointF, end: QPointF) -> bool:
    """Tell whether a line runs through a box: what of it lies between each pair of sides."""
    first, last = 0.0, 1.0
    along = end - start
    for length, low, high in (
        (along.x(), box.left() - start.x(), box.right() - start.x()),
        (along.y(), box.top() - start.y(), box.bottom() - start.y()),
    ):
        if not length:
            if low > 0 or high < 0:
                return False
            continue
        near, far = sorted((low / length, high / length))
        first, last = max(first, near), min(last, far)
    return first <= last
