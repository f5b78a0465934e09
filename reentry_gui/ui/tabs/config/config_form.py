"""The form of the whole config: built a section at a time, so that the window stays quick.

It grows while it is seen, and as far as it is seen until somebody turns to it: eight hundred
widgets are a tenth of the window's memory, and whoever only passes by needs none of them.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea

from reentry_gui import config as configs
from reentry_gui.config import PackConfig
from reentry_gui.ui.forms import FormField, ModelForm
from reentry_gui.ui.forms.group import unset
from reentry_gui.ui.sentences import said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QEnterEvent, QHideEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from reentry_gui.config import Mistake
    from reentry_gui.ui.forms.row import FieldRow

Document = dict[str, Any]
SCREENS: Final = 1.5  # heights of what is seen that are built at once


class ConfigForm(ModelForm[PackConfig]):
    """Follows a draft; hands back what its user changes, and nothing else."""

    edited = Signal()
    grown = Signal()  # another section is there
    rested = Signal()  # all that is wanted is there

    def __init__(self, parent: QWidget | None = None) -> None:
        self.waiting: deque[FormField] = deque()
        self.taken: Document = {}
        self.is_wanted_whole = False
        super().__init__(PackConfig, parent, fields=())
        self.group.changed.connect(self.edited)
        self.grow = QTimer(self, interval=0)
        self.grow.timeout.connect(self.add_next)

    def add_fields(self, fields: Iterable[FormField]) -> None:
        """Build fields, one each time the window has nothing else to do."""
        self.waiting.extend(fields)
        if self.isVisible():
            self.grow.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Grow on."""
        super().showEvent(event)
        if self.waiting:
            self.grow.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wait until it is seen again."""
        super().hideEvent(event)
        self.grow.stop()

    @property
    def is_complete(self) -> bool:
        """Tell whether every field is there."""
        return not self.waiting and bool(self.group.rows)

    def want_whole(self) -> None:
        """Build the rest, too: somebody searches, scrolls or edits."""
        self.is_wanted_whole = True
        if self.waiting and self.isVisible():
            self.grow.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Be ready for the mouse that comes near."""
        super().enterEvent(event)
        self.want_whole()

    def is_enough(self) -> bool:
        """Tell whether there is more than is seen, and nobody wants the rest."""
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        seen = area.viewport().height() if area is not None else 0
        return not self.is_wanted_whole and 0 < SCREENS * seen < self.group.sizeHint().height()

    def add_next(self) -> None:
        """Build the next field or section and fill it."""
        if not self.waiting or self.is_enough():
            self.grow.stop()
            self.rested.emit()
            return
        field, group = self.waiting.popleft(), self.group
        group.add(field)
        group.filling = True
        value = group.base.get(field.key, unset(field))
        if field.key in group.rows:
            group.rows[field.key].entry.set_value(value)
        else:
            group.below[field.key].set_value(value)
        group.filling = False
        self.taken = self.document()
        self.grown.emit()

    def take(self, document: Document) -> None:
        """Show a document, valid or not."""
        self.group.set_document(document)
        self.taken = self.document()

    def put_into(self, document: Document) -> Document:
        """Return a document with what the user changed here since it was taken.

        What the form could not show (a value of an odd type) stays as it is written.
        """
        now = self.document()
        merged = configs.merge(document, self.taken, now)
        self.taken = now
        return merged

    def check(self) -> None:
        """Leave the search for mistakes to the draft, which does it in the background."""
        self.settle.stop()

    def show_mistakes(self, mistakes: Iterable[Mistake]) -> None:
        """Show each mistake at its field."""
        self.mistakes = {mistake.location: said(mistake.message) for mistake in mistakes}
        self.group.show_mistakes(self.mistakes)

    def show_sources(self, sources: dict[str, str]) -> None:
        """Write beside each field where its value is from."""
        words = {"file": self.tr("file"), "default": self.tr("default")}
        self.set_badges(lambda path: words[source_of(path, sources)])

    def section(self, key: str) -> QWidget | None:
        """Return the widget of a top-level section or field."""
        if key in self.group.below:
            return self.group.below[key]
        row: FieldRow | None = self.group.rows.get(key)
        return row.title if row else None


def source_of(path: str, sources: dict[str, str]) -> str:
    """Return where an option's value is from; one within a list is from where the list is."""
    holder = path
    while holder not in sources and "[" in holder:
        holder = holder[: max(holder.rfind("."), holder.rfind("["))]
    return sources.get(holder, "default")
