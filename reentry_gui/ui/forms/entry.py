"""The base of every field's widget, and the simple ones."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from reentry_gui.ui import theme
from reentry_gui.ui.forms.numbers import NumberEntry

if TYPE_CHECKING:
    from reentry_gui.ui.forms.schema import FormField


class Entry(QWidget):
    """Edits one JSON value; what is no valid value is kept as its text."""

    changed = Signal()

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.XS)

    def hold(self, main: QWidget, *, stretch: bool = True) -> None:
        """Put the widget that is edited into place."""
        main.setAccessibleName(self.field.title)
        main.setAccessibleDescription(self.field.help)
        main.setToolTip(self.field.help)
        self.row.addWidget(main, 1 if stretch else 0)
        if not stretch:
            self.row.addStretch(1)
        self.setFocusProxy(main)

    def value(self) -> Any:  # noqa: ANN401  # any JSON value
        """Return what stands there as JSON has it."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show a value."""
        raise NotImplementedError

    def show_mistake(self, message: str) -> None:
        """Colour the entry where it has a mistake."""
        widget = self.focusProxy()
        if widget is not None:
            theme.mark(widget, "invalid" if message else "")


class TextEntry(Entry):
    """A text; empty is nothing where the field is optional."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.line = QLineEdit(placeholderText=unset_text(self, field))
        self.line.textChanged.connect(self.changed)
        self.hold(self.line)

    def value(self) -> Any:  # noqa: ANN401  # any JSON value
        """Return the text."""
        text = self.line.text()
        return None if self.field.optional and not text else text

    def set_value(self, value: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show a text."""
        self.line.setText(shown(value))


class NumberField(Entry):
    """A number with buttons and its bounds in the tooltip."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.number = NumberEntry(
            whole=field.kind == "integer", minimum=field.minimum, maximum=field.maximum
        )
        self.number.lineEdit().setPlaceholderText(unset_text(self, field))
        self.number.changed.connect(self.changed)
        self.hold(self.number, stretch=False)
        bounds = self.number.bounds()
        if bounds:
            self.number.setToolTip(f"{field.help}\n{bounds}".strip())

    def value(self) -> Any:  # noqa: ANN401  # any JSON value
        """Return the number, or the text where it is none."""
        found = self.number.value()
        return None if self.field.optional and found == "" else found

    def set_value(self, value: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show a number."""
        self.number.set_value(value)


class FlagEntry(Entry):
    """Yes or no."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.box = QCheckBox()
        self.raw: Any = None
        self.box.toggled.connect(self.toggle)
        self.hold(self.box, stretch=False)

    def toggle(self) -> None:
        """Take over what was clicked."""
        self.raw = self.box.isChecked()
        self.changed.emit()

    def value(self) -> Any:  # noqa: ANN401  # any JSON value
        """Return yes or no, or what was there before if that was neither."""
        return self.raw

    def set_value(self, value: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show yes or no."""
        self.box.setChecked(value is True)
        self.raw = value
        self.changed.emit()


class ChoiceEntry(Entry):
    """One of several; a value that is none of them is shown, too."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.list = QComboBox()
        if field.optional:
            self.list.addItem(unset_text(self, field) or self.tr("not set"), None)
        for choice in field.choices:
            self.list.addItem(str(choice), choice)
        self.list.currentIndexChanged.connect(self.changed)
        self.hold(self.list, stretch=False)

    def value(self) -> Any:  # noqa: ANN401  # any JSON value
        """Return the choice."""
        return self.list.currentData()

    def set_value(self, value: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show a choice."""
        index = next((i for i in range(self.list.count()) if self.list.itemData(i) == value), -1)
        if index < 0:
            self.list.addItem(shown(value), value)
            index = self.list.count() - 1
        self.list.setCurrentIndex(index)


class ClockEntry(TextEntry):
    """A time of day, HH:MM; up and down change it by a quarter of an hour."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.line.setPlaceholderText("HH:MM")
        self.line.setMaximumWidth(self.line.fontMetrics().averageCharWidth() * 12)
        self.row.addStretch(1)


class DateEntry(TextEntry):
    """A date or a moment, with a calendar to pick the day from."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        is_moment = field.kind == "moment"
        self.line.setPlaceholderText("2026-01-31T18:00+01:00" if is_moment else "2026-01-31")
        self.line.setMaximumWidth(self.line.fontMetrics().averageCharWidth() * 34)
        self.pick = QToolButton(autoRaise=True)
        theme.set_icon(self.pick, "calendar")
        self.pick.setToolTip(self.tr("Pick a day"))
        self.pick.setAccessibleName(self.tr("Pick a day for {name}").format(name=field.title))
        self.pick.clicked.connect(self.show_calendar)
        self.row.addWidget(self.pick)
        self.row.addStretch(1)

    def show_calendar(self) -> None:
        """Show a calendar below the button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget()
        calendar.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        day = QDate.fromString(self.line.text()[:10], Qt.DateFormat.ISODate)
        if day.isValid():
            calendar.setSelectedDate(day)
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        calendar.clicked.connect(self.take_day)
        calendar.clicked.connect(menu.close)
        menu.popup(self.pick.mapToGlobal(self.pick.rect().bottomLeft()))

    def take_day(self, day: QDate) -> None:
        """Put the day in; a time that stands there stays."""
        rest = self.line.text()[10:]
        self.line.setText(day.toString(Qt.DateFormat.ISODate) + rest)


class JsonEntry(TextEntry):
    """Anything that no other widget edits, as JSON."""

    def value(self) -> Any:  # noqa: ANN401  # any JSON value
        """Return the value, or the text where it is no JSON."""
        try:
            return json.loads(self.line.text())
        except ValueError:
            return self.line.text()

    def set_value(self, value: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show a value as JSON."""
        self.line.setText(json.dumps(value, ensure_ascii=False))


def shown(value: object) -> str:
    """Write a value as text; nothing is empty."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def unset_text(widget: QWidget, field: FormField) -> str:
    """Return what stands in an entry that is not set."""
    return widget.tr("not set") if field.optional else ""
