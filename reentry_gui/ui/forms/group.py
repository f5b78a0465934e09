"""A group of fields: a label, an entry, its source and its mistakes, field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.forms import entry as entries
from reentry_gui.ui.forms.lists import PairsEntry, TextsEntry
from reentry_gui.ui.forms.places import PathEntry
from reentry_gui.ui.forms.row import FieldRow, Path, label

if TYPE_CHECKING:
    from reentry_gui.ui.forms.entry import Entry
    from reentry_gui.ui.forms.schema import FormField

Mistakes = Mapping[Path, str]
MakeSection = Callable[["FormField", Path], "Section | None"]
ABSENT: Final = object()


class FieldGroup(QWidget):
    """The fields of one object, those of its sections below them.

    `make_section` makes the section of a field that holds objects: sections hold groups
    themselves, so this module cannot know them.
    """

    changed = Signal()

    def __init__(
        self,
        fields: tuple[FormField, ...],
        make_section: MakeSection,
        path: Path = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.path = path
        self.make_section = make_section
        self.base: dict[str, Any] = {}
        self.rows: dict[str, FieldRow] = {}
        self.below: dict[str, Section] = {}
        self.filling = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.L)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(theme.M)
        self.grid.setVerticalSpacing(theme.XS)
        self.grid.setColumnMinimumWidth(0, self.fontMetrics().averageCharWidth() * 24)
        self.grid.setColumnStretch(1, 1)
        self.column.addLayout(self.grid)
        for field in fields:
            self.add(field)

    @cached_property
    def own_mistake(self) -> QLabel:
        """Make what tells a mistake of the whole object, at its head."""
        made = label("", "error")
        self.column.insertWidget(0, made)
        return made

    def add(self, field: FormField) -> None:
        """Add a field, or a section below the fields."""
        section = self.make_section(field, (*self.path, field.key))
        if section is not None:
            self.below[field.key] = section
            section.changed.connect(self.tell)
            self.column.addWidget(section)
            return
        row = FieldRow(field, (*self.path, field.key), entry_for(field))
        self.rows[field.key] = row
        self.place(row)
        row.entry.changed.connect(lambda: self.touch(row))

    def place(self, row: FieldRow) -> None:
        """Put a field's widgets into the grid."""
        line = self.grid.rowCount()
        self.grid.addWidget(row.title, line, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(row.entry, line, 1)
        self.grid.addWidget(row.badge, line, 2, theme.LEFT | Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(row.help, line + 2, 1)
        row.place = self.grid, line
        self.grid.setRowMinimumHeight(line + 3, theme.S)
        row.set_visible(visible=True)

    def touch(self, row: FieldRow) -> None:
        """Take note of an edit."""
        is_reset_shown = row.field.has_default and row.is_changed() and not row.title.isHidden()
        row.show_reset(visible=is_reset_shown)
        self.tell()

    def tell(self) -> None:
        """Say that something changed, unless it is the form that fills itself."""
        if not self.filling:
            self.changed.emit()

    def set_document(self, document: Mapping[str, Any]) -> None:
        """Show an object; a field it lacks shows its default."""
        self.filling = True
        self.base = dict(document)
        for key, row in self.rows.items():
            row.entry.set_value(document.get(key, row.field.default))
        for key, section in self.below.items():
            section.set_value(document.get(key, unset(section.field)))
        self.filling = False

    def document(self) -> dict[str, Any]:
        """Return the object as JSON; defaults that were not given stay out, foreign keys in."""
        made = dict(self.base)
        for key, value in self.values():
            field = self.field(key)
            if key in self.base or not field.has_default or value != field.default:
                made[key] = value
        return {key: value for key, value in made.items() if value is not ABSENT}

    def values(self) -> Iterator[tuple[str, Any]]:
        """Yield each field's value, then each section's."""
        for key, row in self.rows.items():
            yield key, row.entry.value()
        for key, section in self.below.items():
            yield key, section.value()

    def field(self, key: str) -> FormField:
        """Return what a key's field is."""
        return self.rows[key].field if key in self.rows else self.below[key].field

    def all_rows(self) -> Iterator[FieldRow]:
        """Yield the rows of this group and of all below it."""
        yield from self.rows.values()
        for section in self.below.values():
            for group in section.groups():
                yield from group.all_rows()

    def show_mistakes(self, mistakes: Mistakes) -> None:
        """Show each mistake at its field, one that is of no field at the head."""
        own_mistake = mistakes.get(self.path, "")
        if own_mistake or "own_mistake" in vars(self):
            self.own_mistake.setText(own_mistake)
            self.own_mistake.setVisible(bool(own_mistake))
        for row in self.rows.values():
            below = {p: m for p, m in mistakes.items() if p[: len(row.path)] == row.path}
            row.show_mistake("\n".join(dict.fromkeys(below.values())))
            if isinstance(row.entry, TextsEntry):
                own = {p[-1]: m for p, m in below.items() if isinstance(p[-1], int)}
                row.entry.show_entry_mistakes(own)
        for section in self.below.values():
            section.show_mistakes(mistakes)

    def filter(self, wanted: Callable[[FieldRow], bool]) -> bool:
        """Show only the fields that are wanted; tell whether any is left."""
        any_left = False
        for row in self.rows.values():
            is_wanted = wanted(row)
            row.set_visible(visible=is_wanted)
            any_left = any_left or is_wanted
        for section in self.below.values():
            any_left = section.filter(wanted) or any_left
        return any_left


class Section(QWidget):
    """Base of what stands below a group's fields: an object, a list or a map of them."""

    changed = Signal()

    def __init__(self, field: FormField, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.path = path

    def value(self) -> Any:  # noqa: ANN401  # any JSON value
        """Return the value as JSON, ABSENT for nothing."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show a value."""
        raise NotImplementedError

    def groups(self) -> Iterator[FieldGroup]:
        """Yield the groups of fields inside."""
        raise NotImplementedError

    def show_mistakes(self, mistakes: Mistakes) -> None:
        """Show each mistake at its field."""
        for group in self.groups():
            group.show_mistakes(mistakes)

    def filter(self, wanted: Callable[[FieldRow], bool]) -> bool:
        """Show only the fields that are wanted; hide the section where none is left."""
        left = [group.filter(wanted) for group in self.groups()]
        self.setVisible(any(left))
        return any(left)


def unset(field: FormField) -> Any:  # noqa: ANN401  # any JSON value
    """Return what a field shows that is not given; a section's own fields know their defaults."""
    return {} if field.kind == "section" and not field.optional else field.default


MAKERS: Final[dict[str, type[Entry]]] = {
    "text": entries.TextEntry,
    "integer": entries.NumberField,
    "number": entries.NumberField,
    "flag": entries.FlagEntry,
    "choice": entries.ChoiceEntry,
    "time": entries.ClockEntry,
    "date": entries.DateEntry,
    "moment": entries.DateEntry,
    "folder": PathEntry,
    "file": PathEntry,
    "texts": TextsEntry,
    "pairs": PairsEntry,
    "json": entries.JsonEntry,
}


def entry_for(field: FormField) -> Entry:
    """Make the widget of a field."""
    return MAKERS[field.kind](field)
