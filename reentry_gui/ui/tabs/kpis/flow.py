"""Controls side by side that wrap into further lines where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from reentry_gui.ui import theme


class Flow(QLayout):
    """Puts its items into lines from the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.things: list[QLayoutItem] = []
        self.setSpacing(theme.S)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self.things.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self.things)

    def itemAt(self, at: int) -> QLayoutItem | None:
        """Return an item."""
        return self.things[at] if 0 <= at < len(self.things) else None

    def takeAt(self, at: int) -> QLayoutItem | None:
        """Give an item away."""
        return self.things.pop(at) if 0 <= at < len(self.things) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        return self.arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put the items into a rectangle."""
        super().setGeometry(rect)
        self.arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """Ask for the smallest size: the rest wraps."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the room of the largest item."""
        found = QSize()
        for item in self.things:
            found = found.expandedTo(item.minimumSize())
        return found

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Fill line after line; return the height of them all."""
        y = rect.y()
        for line in self.lines(rect.width()):
            high = max(item.sizeHint().height() for item in line)
            x = rect.x()
            for item in line:
                size = item.sizeHint()
                if place:
                    down = (high - size.height()) // 2
                    item.setGeometry(QRect(QPoint(x, y + down), size))
                x += size.width() + self.spacing()
            y += high + self.spacing()
        return max(y - self.spacing() - rect.y(), 0)

    def lines(self, width: int) -> list[list[QLayoutItem]]:
        """Return the items that are seen, by line."""
        found: list[list[QLayoutItem]] = []
        used = width + 1
        for item in self.things:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            own = item.sizeHint().width()
            if not found or used + own > width:
                found.append([])
                used = 0
            found[-1].append(item)
            used += own + self.spacing()
        return found
