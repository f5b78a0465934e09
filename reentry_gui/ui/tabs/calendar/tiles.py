"""How a day is drawn, in the week and in the month: personas as bands, marks in the corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.theme.categories import category

Index = QModelIndex | QPersistentModelIndex
FACE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
BANDS_SHOWN: Final = 2
INSET: Final = 2
ROUND: Final = 4


@dataclass(frozen=True)
class Band:
    """A persona on a tile: its place in the list of personas gives the colour."""

    place: int
    text: str
    inherited: bool = False  # decided by the week above


@dataclass(frozen=True)
class Face:
    """All that a tile shows; marks are names of icons."""

    bands: tuple[Band, ...]
    caption: str = ""
    marks: tuple[str, ...] = ()
    is_faded: bool = False
    is_today: bool = False


class TileDelegate(QStyledItemDelegate):
    """Draws the face that the model gives for a cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one tile."""
        face = index.data(FACE_ROLE)
        view = option.widget
        if not isinstance(face, Face) or view is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        rect: QRect = option.rect.adjusted(INSET, INSET, -INSET, -INSET)
        painter.setOpacity(0.45 if face.is_faded else 1)
        below = draw_caption(painter, rect, face) if face.caption else rect
        draw_bands(painter, below, face.bands)
        painter.setOpacity(1)
        if option.state & QStyle.StateFlag.State_Selected:
            draw_outline(painter, rect, view)
        painter.restore()


def draw_caption(painter: QPainter, rect: QRect, face: Face) -> QRect:
    """Draw the day's number and the marks; return what is left below."""
    height = painter.fontMetrics().height() + INSET
    line = QRect(rect.left() + theme.XS, rect.top(), rect.width() - 2 * theme.XS, height)
    colours = theme.colours()
    font = painter.font()
    font.setBold(face.is_today)
    painter.setFont(font)
    painter.setPen(QColor(colours.accent if face.is_today else colours.text))
    room = draw_marks(painter, line, face.marks)
    text = painter.fontMetrics().elidedText(face.caption, Qt.TextElideMode.ElideRight, room)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
    font.setBold(False)
    painter.setFont(font)
    return QRect(rect.left(), rect.top() + height, rect.width(), rect.height() - height)


def draw_marks(painter: QPainter, line: QRect, marks: tuple[str, ...]) -> int:
    """Draw the icons flush right; return the width that is left."""
    size = min(line.height(), painter.fontMetrics().ascent() + INSET)
    right = line.right()
    for mark in marks:
        colours = theme.colours()
        colour = colours.warning if mark == "warning" else colours.muted
        box = QRect(right - size, line.center().y() - size // 2, size, size)
        theme.icon(mark, colour).paint(painter, box)
        right -= size + INSET
    return right - line.left()


def draw_bands(painter: QPainter, rect: QRect, bands: tuple[Band, ...]) -> None:
    """Draw a band for each persona: one over the other, or beside it where that is too low."""
    shown = bands[:BANDS_SHOWN]
    if not shown:
        return
    height = rect.height() / len(shown)
    if height < painter.fontMetrics().height() and len(shown) > 1:
        draw_beside(painter, rect, bands)
        return
    for number, band in enumerate(shown):
        text = band.text
        if number == BANDS_SHOWN - 1 and len(bands) > BANDS_SHOWN:
            text = f"{text} +{len(bands) - BANDS_SHOWN}"
        place = QRectF(rect.left(), rect.top() + number * height, rect.width(), height - 1)
        draw_band(painter, place, band, text)


def draw_beside(painter: QPainter, rect: QRect, bands: tuple[Band, ...]) -> None:
    """Draw the first persona with its name and the others as spots of their colour."""
    side = theme.M
    others = bands[1:4]
    width = rect.width() - len(others) * (side + INSET)
    draw_band(
        painter, QRectF(rect.left(), rect.top(), width, rect.height()), bands[0], bands[0].text
    )
    for number, band in enumerate(others):
        left = rect.left() + width + INSET + number * (side + INSET)
        draw_band(painter, QRectF(left, rect.top(), side, rect.height()), band, "")


def draw_band(painter: QPainter, place: QRectF, band: Band, text: str) -> None:
    """Draw one persona: filled where it is chosen here, in outline where it is inherited."""
    colours = category(band.place)
    if band.inherited:
        painter.setPen(QPen(QColor(theme.colours().border), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.fill))
    painter.drawRoundedRect(place, ROUND, ROUND)
    if not band.inherited:
        painter.setBrush(QColor(colours.strong))
        painter.drawRoundedRect(QRectF(place.left(), place.top(), 3, place.height()), 1, 1)
    painter.setPen(QColor(theme.colours().muted if band.inherited else theme.colours().text))
    inner = place.adjusted(theme.S - 1, 0, -1, 0)
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
    painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)


def draw_outline(painter: QPainter, rect: QRect, view: QWidget) -> None:
    """Draw what shows a selected tile, stronger where the keyboard is."""
    colours = theme.colours()
    pen = QPen(QColor(colours.accent if view.hasFocus() else colours.muted), 2)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
