"""Sections of a form: an object, one that may be missing, a list and a map of objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme
from reentry_gui.ui.forms.group import ABSENT, FieldGroup, Section
from reentry_gui.ui.forms.lists import tool
from reentry_gui.ui.forms.row import Path, label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.ui.forms.schema import FormField


def is_section(field: FormField) -> bool:
    """Tell whether a field holds objects, and so stands in a section of its own."""
    return field.kind in {"section", "sections", "named sections"}


def section_for(field: FormField, path: Path) -> Section | None:
    """Make the section of a field that holds objects, None for a simple field."""
    match field.kind:
        case "section":
            return OptionalObject(field, path) if field.optional else OneObject(field, path)
        case "sections":
            return ManyObjects(field, path)
        case "named sections":
            return NamedObjects(field, path)
        case _:
            return None


class OneObject(Section):
    """A heading, then the fields of one object."""

    def __init__(self, field: FormField, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(field, path, parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, theme.S, 0, 0)
        self.head = heading(field, path)
        self.column.addWidget(self.head)
        self.column.addWidget(label(field.help, "muted"))
        self.group = FieldGroup(field.fields, section_for, path)
        self.group.changed.connect(self.changed)
        self.column.addWidget(self.group)

    def value(self) -> Any:  # noqa: ANN401  # any JSON value
        """Return the object; ABSENT where it holds nothing that was not default."""
        found = self.group.document()
        return found if found or not self.field.has_default else ABSENT

    def set_value(self, value: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show an object."""
        self.group.set_document(value if isinstance(value, dict) else {})

    def groups(self) -> Iterator[FieldGroup]:
        """Yield the one group."""
        yield self.group


class OptionalObject(OneObject):
    """An object that may be missing: a box says whether it is there."""

    def __init__(self, field: FormField, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(field, path, parent)
        self.box = QCheckBox(self.tr("Set"))
        self.box.setAccessibleName(self.tr("Set {name}").format(name=field.title))
        self.box.toggled.connect(self.group.setVisible)
        self.box.toggled.connect(self.changed)
        self.column.insertWidget(2, self.box)
        self.group.setVisible(False)

    def value(self) -> Any:  # noqa: ANN401  # any JSON value
        """Return the object, or null."""
        return self.group.document() if self.box.isChecked() else None

    def set_value(self, value: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show an object or that there is none."""
        super().set_value(value)
        self.box.setChecked(isinstance(value, dict))

    def groups(self) -> Iterator[FieldGroup]:
        """Yield the group while it is there."""
        if self.box.isChecked():
            yield self.group


class Card(QFrame):
    """One object of a list or map, with a button that removes it."""

    def __init__(self, field: FormField, path: Path, name: str | None) -> None:
        super().__init__()
        theme.mark(self, "card")
        self.name: QLineEdit | None = None
        column = QVBoxLayout(self)
        head = QHBoxLayout()
        if name is None:
            head.addWidget(QLabel(f"{field.title} {int(path[-1]) + 1}"))
        else:
            self.name = QLineEdit(name)
            self.name.setAccessibleName(self.tr("Name"))
            head.addWidget(self.name)
        head.addStretch(1)
        self.remove = tool(self, "delete", self.tr("Remove"), lambda: None)
        head.addWidget(self.remove)
        column.addLayout(head)
        self.group = FieldGroup(field.fields, section_for, path)
        column.addWidget(self.group)


class ManyObjects(Section):
    """A list of objects, a card each."""

    is_named = False

    def __init__(self, field: FormField, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(field, path, parent)
        self.cards: list[Card] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, theme.S, 0, 0)
        self.column.addWidget(heading(field, path))
        self.column.addWidget(label(field.help, "muted"))
        self.mistake = label("", "error")
        self.column.addWidget(self.mistake)
        self.empty = label(self.tr("None yet."), "muted")
        self.column.addWidget(self.empty)
        self.add_button = QPushButton(self.tr("&Add"))
        self.add_button.setAccessibleName(self.tr("Add to {name}").format(name=field.title))
        theme.set_icon(self.add_button, "add")
        self.add_button.clicked.connect(lambda: self.add({}, "" if self.is_named else None))
        self.column.addWidget(self.add_button, 0, theme.LEFT)

    def add(self, document: dict[str, Any], name: str | None) -> None:
        """Add a card."""
        place = name if name is not None else len(self.cards)
        card = Card(self.field, (*self.path, place), name)
        card.group.set_document(document)
        card.group.changed.connect(self.changed)
        if card.name is not None:
            card.name.textChanged.connect(self.changed)
        card.remove.clicked.connect(lambda: self.take_away(card))
        self.cards.append(card)
        self.column.insertWidget(self.column.count() - 1, card)
        self.empty.setVisible(False)
        self.changed.emit()

    def take_away(self, card: Card) -> None:
        """Remove a card; those after it move up."""
        if self.is_named:
            self.cards.remove(card)
            card.deleteLater()
            self.empty.setVisible(not self.cards)
            self.changed.emit()
            return
        kept = [other.group.document() for other in self.cards if other is not card]
        self.set_value(kept)
        self.changed.emit()

    def clear(self) -> None:
        """Remove all cards."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        self.empty.setVisible(True)

    def value(self) -> Any:  # noqa: ANN401  # any JSON value
        """Return the list."""
        return [card.group.document() for card in self.cards]

    def set_value(self, value: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show a list."""
        self.clear()
        for document in value if isinstance(value, list) else []:
            self.add(document, None)

    def groups(self) -> Iterator[FieldGroup]:
        """Yield the group of each card."""
        yield from (card.group for card in self.cards)

    def show_mistakes(self, mistakes: Any) -> None:  # noqa: ANN401  # as Section says
        """Show each mistake at its field, those of the list itself at its head."""
        super().show_mistakes(mistakes)
        named = [m for p, m in mistakes.items() if p == self.path or p[-1:] == ("[key]",)]
        own = [m for m in named if m]
        self.mistake.setText("\n".join(own))
        self.mistake.setVisible(bool(own))


class NamedObjects(ManyObjects):
    """A map of objects by name, a card each."""

    is_named = True

    def value(self) -> Any:  # noqa: ANN401  # any JSON value
        """Return the map."""
        return {c.name.text(): c.group.document() for c in self.cards if c.name is not None}

    def set_value(self, value: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show a map."""
        self.clear()
        for name, document in value.items() if isinstance(value, dict) else ():
            self.add(document, name)

    def groups(self) -> Iterator[FieldGroup]:
        """Yield the group of each card, under its name of the moment."""
        for card in self.cards:
            if card.name is not None:
                repath(card.group, (*self.path, card.name.text()))
            yield card.group


def repath(group: FieldGroup, path: Path) -> None:
    """Put a group under another path, after its name was edited."""
    if group.path != path:
        group.path = path
        for key, row in group.rows.items():
            row.path = (*path, key)


def heading(field: FormField, path: Path) -> QLabel:
    """Make a section's heading, smaller the deeper it stands."""
    made = QLabel(field.title)
    made.setFont(theme.font("title" if len(path) == 1 else "heading"))
    return made
