"""The program's icon for Windows, painted from the drawing that the window shows, too."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path

SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 128, 256)
GROUND, LINE = "#0f6ab0", "#ffffff"  # seen on a light task bar and on a dark one
ROUNDING, MARGIN = 0.2, 0.1
HEADER, ENTRY = "<HHH", "<BBBBHHII"


def write_icon(drawing: Path, target: Path) -> None:
    """Write an .ico with a PNG of each size that Windows asks for."""
    pictures = [png(drawing, size) for size in SIZES]
    start = struct.calcsize(HEADER) + len(SIZES) * struct.calcsize(ENTRY)
    head = struct.pack(HEADER, 0, 1, len(SIZES))
    for size, picture in zip(SIZES, pictures, strict=True):
        head += struct.pack(ENTRY, size % 256, size % 256, 0, 0, 1, 32, len(picture), start)
        start += len(picture)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(head + b"".join(pictures))


def png(drawing: Path, size: int) -> bytes:
    """Paint a drawing at a size and return it as PNG."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(GROUND))
    painter.drawRoundedRect(QRectF(image.rect()), size * ROUNDING, size * ROUNDING)
    edge = size * MARGIN
    svg = drawing.read_text(encoding="utf-8").replace("currentColor", LINE)
    QSvgRenderer(svg.encode()).render(
        painter, QRectF(image.rect()).adjusted(edge, edge, -edge, -edge)
    )
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know bytes here, Qt wants text
    return bytes(buffer.data().data())
