"""Our own single-coloured SVG icons, drawn in the theme's colours at any size."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
    QPixmapCache,
)

from reentry_gui import paths

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtSvg import QSvgRenderer


class HasIcon(Protocol):
    """A button or an action."""

    def setIcon(self, icon: QIcon, /) -> None:
        """Show an icon."""


@cache
def folder() -> Path:
    """Return where the icons lie."""
    return paths.data_folder() / "resources" / "icons"


@cache
def drawing(name: str) -> str:
    """Read an icon's SVG; a wrong name is a bug."""
    return folder().joinpath(f"{name}.svg").read_text(encoding="utf-8")


@cache
def renderer(name: str, colour: str) -> QSvgRenderer:
    """Return what draws an icon in a colour."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  # where an icon is painted

    svg = drawing(name).replace("currentColor", colour)
    return QSvgRenderer(QByteArray(svg.encode()))


class ThemedEngine(QIconEngine):
    """Draws in the palette's text colour of the moment, or in a fixed colour."""

    def __init__(self, name: str, colour: str | None = None) -> None:
        super().__init__()
        self.name = name
        self.colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw into a rectangle."""
        renderer(self.name, self.drawn_in(mode)).render(painter, QRectF(rect))

    def drawn_in(self, mode: QIcon.Mode) -> str:
        """Return the colour of the moment."""
        palette = QGuiApplication.palette()
        group = (
            palette.ColorGroup.Disabled
            if mode == QIcon.Mode.Disabled
            else palette.ColorGroup.Active
        )
        text = palette.color(group, palette.ColorRole.ButtonText)
        faded = mode == QIcon.Mode.Disabled or self.colour is None
        return (text if faded else QColor(self.colour)).name()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return a picture of a size in device pixels; drawn once, tables ask again and again."""
        key = f"reentry {self.name} {self.drawn_in(mode)} {size.width()} {size.height()}"
        picture = QPixmap()
        if QPixmapCache.find(key, picture):
            return picture
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        QPixmapCache.insert(key, picture)
        return picture

    def clone(self) -> QIconEngine:
        """Return a copy, as Qt asks for."""
        return ThemedEngine(self.name, self.colour)


def icon(name: str, colour: str | None = None) -> QIcon:
    """Return an icon of ours; it follows light and dark unless a colour is given."""
    return QIcon(ThemedEngine(name, colour))


def set_icon(thing: HasIcon, name: str) -> None:
    """Show an icon on a button or an action."""
    thing.setIcon(icon(name))
