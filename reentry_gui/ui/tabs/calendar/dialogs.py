"""The calendar's dialogs: an exception for some days, a group of symbols."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.errors import ReentryError
from reentry_gui.ui import theme
from reentry_gui.ui.sentences import error_said
from reentry_gui.ui.tabs.calendar.symbols import SymbolChoice, SymbolList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.config.model import DateOverride, SymbolGroup


class FormDialog(QDialog):
    """A form, a line for what is wrong, and two buttons."""

    def __init__(self, title: str, do_it: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.M)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        column.addLayout(self.form, 1)
        self.mistake = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.mark(self.mistake, "error")
        self.mistake.hide()
        column.addWidget(self.mistake)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.do_button = self.buttons.addButton(do_it, QDialogButtonBox.ButtonRole.AcceptRole)
        self.do_button.setDefault(True)
        theme.mark(self.do_button, "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self.setMinimumWidth(theme.line_height() * 26)

    def add(self, name: str, entry: QWidget) -> None:
        """Add an entry with its name."""
        entry.setAccessibleName(name)
        label = QLabel(name)
        label.setBuddy(entry)
        self.form.addRow(label, entry)

    def tell(self, text: str) -> None:
        """Tell what is wrong; empty: nothing."""
        self.mistake.setText(text)
        self.mistake.setVisible(bool(text))


def persona_list(personas: Sequence[str], chosen: str | None) -> QComboBox:
    """Make a list of personas."""
    entry = QComboBox()
    entry.addItems(list(personas))
    if chosen is not None and chosen not in personas:
        entry.addItem(chosen)
    entry.setCurrentText(chosen or entry.itemText(0))
    return entry


class DayDialog(FormDialog):
    """Asks which persona some days get, and why."""

    def __init__(
        self,
        days: str,
        symbols: Sequence[str],
        groups: Sequence[SymbolGroup],
        personas: Sequence[str],
        entry: DateOverride | None,
        persona: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            parent.tr("Exception for {days}").format(days=days) if parent else days, "Set", parent
        )
        self.do_button.setText(self.tr("Set"))
        self.persona = persona_list(personas, entry.persona if entry else persona)
        self.reason = QComboBox(editable=True)
        self.reason.addItems([self.tr("Holiday"), self.tr("News"), self.tr("Other")])
        self.reason.setCurrentText(entry.reason if entry else self.tr("Holiday"))
        self.choice = SymbolChoice(symbols, groups, entry.symbols if entry else ())
        self.add(self.tr("Persona"), self.persona)
        self.add(self.tr("Reason"), self.reason)
        self.add(self.tr("Symbols"), self.choice)
        self.choice.changed.connect(self.look)

    def look(self) -> None:
        """Offer the button where something is chosen."""
        self.do_button.setEnabled(self.choice.is_complete)


class GroupDialog(FormDialog):
    """Asks for a group's name and symbols; `apply` takes the group or refuses it."""

    def __init__(
        self,
        config: PackConfig,
        group: SymbolGroup | None,
        apply: Callable[[SymbolGroup], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Edit group") if group else self.tr("New group"))
        self.do_button.setText(self.tr("Change") if group else self.tr("Add"))
        self.group = group
        self.apply = apply
        self.name = QLineEdit(group.name if group else "", maxLength=64)
        self.name.setPlaceholderText(self.tr("For example: yen pairs"))
        self.symbols = SymbolList(config.symbols, group.symbols if group else ())
        self.add(self.tr("Name"), self.name)
        self.add(self.tr("Symbols"), self.symbols)
        self.name.textChanged.connect(self.look)
        self.symbols.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Offer the button where there is a name and a symbol."""
        is_complete = bool(self.name.text().strip() and self.symbols.symbols())
        self.do_button.setEnabled(is_complete)

    def wanted(self) -> SymbolGroup:
        """Return the group as it is typed; its week stays."""
        from reentry_gui.config.model import SymbolGroup  # noqa: PLC0415  # slow to load; it is by now

        name, symbols = self.name.text().strip(), self.symbols.symbols()
        if self.group is not None:
            return self.group.model_copy(update={"name": name, "symbols": symbols})
        return SymbolGroup(name=name, symbols=symbols, cycle_map={})

    def accept(self) -> None:
        """Hand the group over; stay and tell why it cannot be."""
        try:
            self.apply(self.wanted())
        except ReentryError as error:
            self.tell(error_said(error))
            return
        super().accept()
