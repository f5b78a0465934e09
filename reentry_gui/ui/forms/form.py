"""The form of a whole model: fields, their mistakes, search, and where each value is from."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from reentry_gui.config.explain import allowed, json_path
from reentry_gui.ui.forms.group import FieldGroup
from reentry_gui.ui.forms.places import PathEntry
from reentry_gui.ui.forms.schema import FormField, fields_of
from reentry_gui.ui.forms.sections import section_for

if TYPE_CHECKING:
    from reentry_gui.ui.forms.row import FieldRow, Path

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class FieldError:
    """A mistake and where it is, as `personas.cycle_map.Monday`."""

    path: str
    message: str


class ModelForm(QWidget, Generic[M]):
    """Edits one value of a model; nothing is coerced, every mistake stands at its field."""

    changed = Signal()
    validity_changed = Signal(bool)

    def __init__(
        self,
        model: type[M],
        parent: QWidget | None = None,
        *,
        fields: tuple[FormField, ...] | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.group = FieldGroup(fields_of(model) if fields is None else fields, section_for)
        self.mistakes: dict[Path, str] = {}
        self.was_valid = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.group)
        column.addStretch(1)
        # Many fields change at once when a draft is put in; one check is enough.
        self.settle = QTimer(self, singleShot=True, interval=0)
        self.settle.timeout.connect(self.check)
        self.group.changed.connect(self.settle.start)

    def set_value(self, value: M | Mapping[str, Any]) -> None:
        """Show a value of the model, or a document that may have mistakes: a draft."""
        given = value if isinstance(value, Mapping) else self.dumped(value)
        self.group.set_document(given)
        self.check()

    def dumped(self, value: M) -> dict[str, Any]:
        """Return what was given of a value, as JSON has it."""
        found: dict[str, Any] = value.model_dump(mode="json", exclude_unset=True)
        return found

    def document(self) -> dict[str, Any]:
        """Return what stands in the form, valid or not."""
        return self.group.document()

    def value(self) -> M:
        """Return the value; a mistake left is a pydantic ValidationError."""
        return self.model.model_validate_json(json.dumps(self.document()))

    def check(self) -> None:
        """Find the mistakes, show each at its field, and tell that something changed."""
        self.settle.stop()
        self.mistakes = {}
        try:
            self.value()
        except ValidationError as error:
            for detail in error.errors():
                place = tuple(part for part in detail["loc"] if part != "[key]")
                self.mistakes.setdefault(place, allowed(detail))
        self.group.show_mistakes(self.mistakes)
        if self.is_valid() != self.was_valid:
            self.was_valid = self.is_valid()
            self.validity_changed.emit(self.was_valid)
        self.changed.emit()

    def is_valid(self) -> bool:
        """Tell whether no mistake is left."""
        return not self.mistakes

    def errors(self) -> list[FieldError]:
        """Return every mistake with its place."""
        return [FieldError(json_path(path), text) for path, text in self.mistakes.items()]

    def rows(self) -> dict[str, FieldRow]:
        """Return each field's widgets by its path."""
        return {json_path(row.path): row for row in self.group.all_rows()}

    def set_badges(self, badge: Callable[[str], str]) -> None:
        """Write a word beside each field, such as where its value is from; empty for none."""
        for path, row in self.rows().items():
            row.badge.setText(badge(path))
            row.badge.setVisible(bool(row.badge.text()) and not row.title.isHidden())

    def set_filter(self, text: str = "", *, only_changed: bool = False) -> bool:
        """Show only fields whose name, key, help or value holds the text; tell if any does.

        With `only_changed`, only those that differ from their default.
        """
        words = text.casefold().split()

        def wanted(row: FieldRow) -> bool:
            if only_changed and not row.is_changed():
                return False
            told = f"{json_path(row.path)} {row.field.title} {row.field.help} {row.entry.value()}"
            return all(word in told.casefold() for word in words)

        return self.group.filter(wanted)

    def show_field(self, path: str) -> None:
        """Scroll to a field and put the cursor into it."""
        row = self.rows().get(path)
        if row is None:
            return
        above: QWidget | None = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(row.entry)
        row.entry.setFocus()

    def set_base_folder(self, folder: Any) -> None:  # noqa: ANN401  # a pathlib.Path; Path means a place here
        """Let relative paths start from a folder."""
        for row in self.group.all_rows():
            if isinstance(row.entry, PathEntry):
                row.entry.base = folder
                row.entry.look()


def form_for(
    model: type[M], value: M | Mapping[str, Any] | None = None, parent: QWidget | None = None
) -> ModelForm[M]:
    """Make the form of a model, filled with a value or a draft."""
    form = ModelForm(model, parent)
    form.set_value(value if value is not None else {})
    return form
