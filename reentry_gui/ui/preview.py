"""Shows what a step will change before it is done; nothing happens without a yes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.reports import WHAT_IF
from reentry_gui.ui import theme
from reentry_gui.ui.sentences import lines_said

ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def without_last_word(lines: Iterable[str]) -> Iterator[str]:
    """Leave out that nothing was changed: a preview says so by itself."""
    return (line for line in lines if not line.endswith(WHAT_IF))


class NoHeldKey(QObject):
    """Keeps Enter that is held down from a button: it was meant for what stood there before."""

    def __init__(self, button: QPushButton) -> None:
        super().__init__(button)
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow the repetitions of a key that somebody holds."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        return event.isAutoRepeat() and event.key() in ENTER


class Confirmation(QDialog):
    """Shows what a step will change; `accepted` says that the user wants it.

    What is shown goes into `body`, between the heading and the buttons.
    """

    def __init__(self, what: str, heading: str, do_it: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(what)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QLabel(heading, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        title.setFont(theme.font("heading"))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.M)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(title)
        column.addLayout(self.body, 1)
        column.addWidget(self.make_buttons(do_it))

    def make_buttons(self, do_it: str) -> QDialogButtonBox:
        """Make the button that does it, and the way out."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.do_button = buttons.addButton(do_it, QDialogButtonBox.ButtonRole.AcceptRole)
        self.do_button.setDefault(True)
        NoHeldKey(self.do_button)
        theme.mark(self.do_button, "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def open(self) -> None:
        """Open, unless the same is being asked already: who clicks twice means it once."""
        above = self.parent()
        beside = above.findChildren(type(self)) if above is not None else []
        if any(each.isVisible() and each.windowTitle() == self.windowTitle() for each in beside):
            self.deleteLater()
            return
        super().open()


class Preview(Confirmation):
    """Lists in words what will happen."""

    def __init__(
        self,
        what: str,
        lines: Iterable[str],
        do_it: str,
        *,
        consequence: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(what, what, do_it, parent)
        self.list = self.listing([*without_last_word(lines)])
        self.body.addWidget(self.list, 1)
        note = QLabel(consequence, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.mark(note, "muted")
        self.body.addWidget(note)
        self.resize(theme.line_height() * 44, self.sizeHint().height())

    def listing(self, lines: list[str]) -> QPlainTextEdit:
        """Show the lines in a box that can be read out, selected and scrolled."""
        box = QPlainTextEdit(lines_said(lines), readOnly=True, tabChangesFocus=True)
        box.setAccessibleName(self.tr("What will happen"))
        box.setFont(theme.font("code"))
        rows = min(len(lines) + 3, 18)
        box.setMinimumHeight(theme.line_height() * rows + theme.L)
        if len(lines) < rows:
            box.setMaximumHeight(box.minimumHeight())
        return box
