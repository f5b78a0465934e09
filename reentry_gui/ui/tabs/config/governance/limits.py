"""The limits of each persona: an entry a limit and persona; what is not set shows its default."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from reentry_gui.config import DEFAULT_LIMITS, GovernanceSection, PersonaLimits
from reentry_gui.config.governance import STRICTEST
from reentry_gui.ui import theme
from reentry_gui.ui.forms import FormField, NumberEntry, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.config import Mistake
    from reentry_gui.governance import LimitsReport
    from reentry_gui.ui.tabs.config.draft import ConfigDraft, Place
    from reentry_gui.ui.tabs.config.examination import Document

LIMITS: Final = ("governance", "limits")
BALANCE: Final = ("governance", "account_balance")


class LimitsGrid(QWidget):
    """Edits `governance.limits` of the draft; an empty entry keeps the default."""

    def __init__(self, draft: ConfigDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.personas: tuple[str, ...] = ()
        self.entries: dict[Place, NumberEntry] = {}
        self.money: dict[str, QLabel] = {}
        self.filling = False
        self.built: list[QWidget] = []  # what is taken away when the personas change
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(theme.L)
        self.grid.setVerticalSpacing(theme.XS)
        self.mistake = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.mark(self.mistake, "error")
        self.add_balance()

    # --- its parts

    def add_balance(self) -> None:
        """Make the one value that all personas share: it turns percent into money."""
        field = next(f for f in fields_of(GovernanceSection) if f.key == BALANCE[-1])
        self.add_entry(field, BALANCE, 0, 1, self.tr("not set"), field.title)
        self.add_title(field, 0)
        self.built = []  # the balance stays whoever comes and goes

    def build(self, personas: tuple[str, ...]) -> None:
        """Make a column for each persona."""
        self.personas = personas
        for row, field in enumerate(fields_of(PersonaLimits), 2):
            self.add_title(field, row)
            for column, persona in enumerate(personas, 1):
                told = self.tr("{value} (default)").format(value=default(persona, field.key))
                name = f"{field.title}, {persona}"
                self.add_entry(field, (*LIMITS, persona, field.key), row, column, told, name)
        last = self.grid.rowCount()
        self.add(QLabel(self.tr("Daily loss in money")), last, 0)
        for column, persona in enumerate(personas, 1):
            head = QLabel(persona)
            head.setFont(theme.font("heading"))
            self.add(head, 1, column)
            self.money[persona] = QLabel()
            theme.mark(self.money[persona], "muted")
            self.add(self.money[persona], last, column)
        self.grid.addWidget(self.mistake, last + 1, 0, 1, len(personas) + 1)
        self.grid.setColumnStretch(len(personas) + 1, 1)

    def add(self, widget: QWidget, row: int, column: int) -> None:
        """Put a widget of the personas' part in."""
        self.grid.addWidget(widget, row, column)
        self.built.append(widget)

    def add_title(self, field: FormField, row: int) -> None:
        """Name a limit."""
        title = QLabel(field.title)
        title.setToolTip(field.help)
        self.add(title, row, 0)

    def add_entry(
        self, field: FormField, place: Place, row: int, column: int, unset: str, name: str
    ) -> None:
        """Make one entry."""
        entry = NumberEntry(
            whole=field.kind == "integer", minimum=field.minimum, maximum=field.maximum
        )
        entry.lineEdit().setPlaceholderText(unset)
        entry.setAccessibleName(name)
        entry.setToolTip(f"{field.help}\n{entry.bounds()}".strip())
        entry.setMinimumWidth(theme.line_height() * 8)
        entry.changed.connect(lambda: self.take(place))
        self.entries[place] = entry
        self.add(entry, row, column)

    # --- both directions

    def take(self, place: Place) -> None:
        """Take an edit into the draft."""
        if self.filling:
            return
        value = self.entries[place].value()
        name = self.tr("Edit {option}").format(option=".".join(map(str, place)))
        self.draft.set_value(place, None if value == "" else value, name)

    def show_document(self, document: Document, limits: LimitsReport) -> None:
        """Show the limits of a document; personas that come or go rebuild the grid."""
        personas = tuple(entry.persona for entry in limits.personas)
        if personas != self.personas:
            self.clear()
            self.build(personas)
        self.filling = True
        for place, entry in self.entries.items():
            value = value_at(document, place)
            if value != (None if entry.value() == "" else entry.value()):
                entry.set_value(value if isinstance(value, int | float | str) else None)
        self.filling = False
        for persona in limits.personas:
            known = persona.daily_loss_money
            words = self.tr("set the balance") if known is None else f"{known:,.2f}"
            self.money[persona.persona].setText(words)

    def clear(self) -> None:
        """Take the personas' columns away."""
        for place in [place for place in self.entries if place != BALANCE]:
            del self.entries[place]
        for widget in self.built:
            self.grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.built = []
        self.money = {}

    def show_mistakes(self, mistakes: Iterable[Mistake]) -> None:
        """Colour each entry with a mistake, and tell them."""
        found = {mistake.location: mistake for mistake in mistakes}
        for place, entry in self.entries.items():
            theme.mark(entry, "invalid" if place in found else "")
        told = [found[place].told for place in self.entries if place in found]
        self.mistake.setText("\n".join(told))
        self.mistake.setVisible(bool(told))

    def show_place(self, place: Place) -> bool:
        """Put the cursor into an entry; tell whether there is one."""
        entry = self.entries.get(place)
        if entry is not None:
            entry.setFocus()
        return entry is not None


def default(persona: str, key: str) -> str:
    """Return the default of a persona's limit; an unknown persona has the strictest."""
    limits = dataclasses.asdict(DEFAULT_LIMITS.get(persona, DEFAULT_LIMITS[STRICTEST]))
    return f"{limits[key]:g}"


def value_at(document: Document, place: Place) -> object:
    """Return the value at a place of a document, None where there is none."""
    found: object = document
    for key in place:
        found = found.get(str(key)) if isinstance(found, dict) else None
    return found
