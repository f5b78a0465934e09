"""The widgets of one field: a label, an entry, its source and its mistake."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.forms.lists import tool

if TYPE_CHECKING:
    from reentry_gui.ui.forms.entry import Entry
    from reentry_gui.ui.forms.schema import FormField

Path = tuple[str | int, ...]


class FieldRow:
    """The widgets of one field, as they stand in the grid.

    Those for a mistake and for going back to the default are made when there is need of them.
    """

    def __init__(self, field: FormField, path: Path, made: Entry) -> None:
        self.field = field
        self.path = path
        self.entry = made
        self.title = QLabel(field.title, wordWrap=True)
        self.title.setBuddy(made)
        self.title.setToolTip(field.help)
        self.help = label(field.help, "muted")
        self.badge = label("", "badge")
        self.place: tuple[QGridLayout, int] | None = None

    @cached_property
    def mistake(self) -> QLabel:
        """Make what tells a mistake, below the entry."""
        made = label("", "error")
        if self.place is not None:
            grid, line = self.place
            grid.addWidget(made, line + 1, 1)
        return made

    @cached_property
    def reset(self) -> QToolButton:
        """Make the button that brings the default back; the Tab key goes there from the entry."""
        told = self.entry.tr("Back to the default: {value}").format(value=self.field.default)
        made = tool(self.entry, "undo", told, self.to_default)
        if self.place is not None:
            grid, line = self.place
            grid.addWidget(made, line, 3, Qt.AlignmentFlag.AlignTop)
            QWidget.setTabOrder(last_of(self.entry), made)
        return made

    def is_made(self, name: str) -> bool:
        """Tell whether one of the widgets that are made on demand is there."""
        return name in vars(self)

    def to_default(self) -> None:
        """Put the default in."""
        self.entry.set_value(self.field.default)

    def is_changed(self) -> bool:
        """Tell whether another value than the default stands there."""
        return not self.field.has_default or self.entry.value() != self.field.default

    def set_visible(self, *, visible: bool) -> None:
        """Show or hide the field; what is empty stays hidden."""
        for widget in (self.title, self.entry):
            widget.setVisible(visible)
        for text in (self.help, self.badge, *([self.mistake] if self.is_made("mistake") else [])):
            text.setVisible(visible and bool(text.text()))
        self.show_reset(visible=visible and self.field.has_default and self.is_changed())

    def show_reset(self, *, visible: bool) -> None:
        """Show or hide the button that brings the default back."""
        if visible or self.is_made("reset"):
            self.reset.setVisible(visible)

    def show_mistake(self, message: str) -> None:
        """Tell what is wrong at the field."""
        if message or self.is_made("mistake"):
            self.mistake.setText(message)
            self.mistake.setVisible(bool(message) and not self.title.isHidden())
        self.entry.show_mistake(message)


def last_of(entry: QWidget) -> QWidget:
    """Return the widget of an entry that the Tab key reaches last; a list that pops up is none."""
    inner = [w for w in entry.findChildren(QWidget) if w.window() is entry.window()]
    return next((w for w in reversed(inner) if w.focusPolicy() & Qt.FocusPolicy.TabFocus), entry)


def label(text: str, look: str) -> QLabel:
    """Make a small text in one of the looks, hidden while it is empty."""
    made = QLabel(text, wordWrap=look != "badge", textFormat=Qt.TextFormat.PlainText)
    made.setFont(theme.font("caption"))
    theme.mark(made, look)
    if not text:
        made.hide()
    return made
