"""What keys do to a plot: zoom, pan, go from point to point, pick one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from reentry_gui.ui.charts.plot import Plot

ZOOM: Final = 0.8  # of the width seen, per key and notch of the wheel
STEP: Final = 0.1  # of the width seen
STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
PICKING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


def take(plot: Plot, event: QKeyEvent) -> bool:
    """Do what a key asks for; tell whether it asks for anything."""
    key = Qt.Key(event.key())
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and key in STEPS:
        walk(plot, STEPS[key])
    elif key in PICKING and plot.pointed is not None:
        plot.picked.emit(plot.pointed)
    else:
        moves = {
            Qt.Key.Key_Plus: lambda: plot.zoom(ZOOM),
            Qt.Key.Key_Minus: lambda: plot.zoom(1 / ZOOM),
            Qt.Key.Key_Left: lambda: plot.pan(-STEP),
            Qt.Key.Key_Right: lambda: plot.pan(STEP),
            Qt.Key.Key_Home: plot.reset,
        }
        if (move := moves.get(key)) is None:
            return False
        move()
    return True


def walk(plot: Plot, step: int) -> None:
    """Put the crosshair onto the next point of the first curve; it comes into sight."""
    x = plot.lines[0].pyramid.x if plot.lines else np.zeros(0)
    if not len(x):
        return
    left, right = plot.seen()
    start = left if plot.pointed is None else plot.pointed
    at = int(np.searchsorted(x, start, "right" if step > 0 else "left")) + min(step, 0)
    found = float(x[min(max(at, 0), len(x) - 1)])
    if not left <= found <= right:
        half = (right - left) / 2
        plot.look_at(found - half, found + half)
    plot.point_at(found)
    plot.setAccessibleDescription("; ".join(plot.values_at(found)))
