"""The sparse rules and the suggestions, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QToolButton

from reentry_gui.decision.rules import ANY, Default, Rule, pattern_name
from reentry_gui.profiles.model import parameters_text
from reentry_gui.ui.actions import action, allow
from reentry_gui.ui.parts import muted, push
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.bridge.parts import Card, selected, show_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction

    from reentry_gui.decision.evidence import Suggestion
    from reentry_gui.decision.rules import MatrixFile

translate = QCoreApplication.translate
Row = Rule | Default


def pattern_of(row: Row) -> tuple[str | int, ...]:
    """Return a row's pattern; the default's is all wildcards."""
    return row.pattern if isinstance(row, Rule) else (ANY,) * 5


class RulesCard(Card):
    """Every rule a row, the most specific ones first; `edit_wanted` names one."""

    edit_wanted = Signal(object)
    removal_wanted = Signal(object)
    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(translate("bridge", "Rules"))
        self.model: RecordsModel[Row] = RecordsModel(columns(), (), self)
        self.view = TableView(self.tr("Rules of the matrix"), key="bridge-rules")
        self.view.setModel(self.model)
        self.view.doubleClicked.connect(lambda _index: self.edit())
        self.view.selectionModel().selectionChanged.connect(self.show_steps)
        self.add_action = action(
            self, self.tr("&Add a rule…"), self.new_wanted.emit, icon="add", shortcut="Ctrl+Shift+N"
        )
        self.edit_action = action(self, self.tr("&Edit…"), self.edit, icon="edit")
        self.edit_action.setObjectName(self.tr("Edit the rule"))  # for the palette
        self.remove_action = action(self, self.tr("Re&move"), self.remove, icon="delete")
        self.remove_action.setObjectName(self.tr("Remove the rule"))
        self.remarks = muted()
        for made in (self.add_action, self.edit_action, self.remove_action):
            self.head.addWidget(push(made))  # beside the heading: below it they cost two rows
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.remarks)
        self.show_steps()

    def show_matrix(self, matrix: MatrixFile) -> None:
        """Show the rules of a draft, the default last."""
        rules = sorted(matrix.rules, key=lambda rule: -sum(rule.fixed))
        rows: tuple[Row, ...] = (*rules, matrix.default)
        show_rows(self.view, self.model, rows, pattern_of)
        self.show_steps()

    def show_remarks(self, remarks: Iterable[str]) -> None:
        """Show what the rules say that their author hardly means."""
        lines = [*map(said, remarks)]
        self.remarks.setText("\n".join(lines[:4]))
        self.remarks.setToolTip("\n".join(lines))
        self.remarks.setVisible(bool(lines))

    def show_steps(self) -> None:
        """Offer what can be done with the row that is selected."""
        row = selected(self.view, self.model)
        first = self.tr("Select a rule first.")
        allow(self.edit_action, on=row is not None, why=first)
        allow(self.remove_action, on=isinstance(row, Rule), why=first)

    def edit(self) -> None:
        """Ask to edit the row that is selected."""
        if (row := selected(self.view, self.model)) is not None:
            self.edit_wanted.emit(row)

    def remove(self) -> None:
        """Ask to take the rule away; undo brings it back."""
        if isinstance(row := selected(self.view, self.model), Rule):
            self.removal_wanted.emit(row)


class SuggestionsCard(Card):
    """What the results suggest; nothing is ever set by itself."""

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("bridge", "Suggestions"))
        self.model: RecordsModel[Suggestion] = RecordsModel(suggestion_columns(), (), self)
        self.view = TableView(self.tr("Suggestions"), key="bridge-suggestions")
        self.view.setModel(self.model)
        self.view.selectionModel().selectionChanged.connect(self.show_steps)
        self.take_action = action(
            self, self.tr("&Take over into the draft"), self.take_over, icon="import"
        )
        self.note = muted()
        self.body.addWidget(self.note)
        self.body.addWidget(self.view, 1)
        self.take_button = push(self.take_action)
        self.body.addWidget(self.take_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()
        self.show_steps()

    def show_suggestions(self, rows: Iterable[Suggestion], results: int, trouble: str) -> None:
        """Show the suggestions with their evidence."""
        show_rows(self.view, self.model, rows, lambda entry: entry.pattern)
        has_any = bool(self.model.everything)
        self.view.setVisible(has_any)
        self.take_button.setVisible(has_any)
        told = self.tr(
            "{n} closed re-entries. A suggestion needs 30 of a pattern and a mean P&L "
            "whose interval leaves zero out; nothing is ever set by itself."
        )
        nothing = "" if has_any else self.tr("Nothing stands out: no suggestion.")
        self.note.setText("\n".join(filter(None, (told.format(n=results), nothing, trouble))))
        self.show_steps()

    def show_steps(self) -> None:
        """Offer to take over what is selected."""
        is_any = selected(self.view, self.model) is not None
        allow(self.take_action, on=is_any, why=self.tr("Select a suggestion first."))

    def take_over(self) -> None:
        """Hand the suggestion over."""
        if (entry := selected(self.view, self.model)) is not None:
            self.taken.emit(entry)


def flat_button(made: QAction, *, with_text: bool = False) -> QToolButton:
    """Make a flat button of an action."""
    button = QToolButton(autoRaise=True)
    button.setDefaultAction(made)
    button.setAccessibleName(made.text().replace("&", ""))
    if with_text:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button


def columns() -> tuple[Column[Row], ...]:
    """Return the columns of the rules."""
    marks = ("", "", "O", "", "G")
    names = (
        translate("bridge", "Trigger"),
        translate("bridge", "Duration"),
        translate("bridge", "Outcome"),
        translate("bridge", "Event"),
        translate("bridge", "Gen."),
    )

    def token(at: int) -> Column[Row]:
        def value(row: Row) -> str:
            found = pattern_of(row)[at]
            return ANY if found == ANY else f"{marks[at]}{found}"

        return Column(names[at], value)

    return (
        *(token(at) for at in range(5)),
        Column(translate("bridge", "Action"), lambda row: row.action and row.action.value),
        Column(translate("bridge", "Size"), lambda row: row.size_multiplier, size, right=True),
        Column(translate("bridge", "Delay (s)"), lambda row: row.delay_seconds, right=True),
        Column(translate("bridge", "Confidence"), lambda row: row.confidence, right=True),
        Column(
            translate("bridge", "Parameters"), lambda row: parameters_text(row.parameters or {})
        ),
        Column(translate("bridge", "Note"), note),
    )


def note(row: Row) -> str:
    """Return why a rule is so."""
    return row.note if isinstance(row, Rule) else translate("bridge", "the default, below profiles")


def size(value: float | None) -> str:
    """Write a multiplier."""
    return "" if value is None else f"×{value:g}"


def suggestion_columns() -> tuple[Column[Suggestion], ...]:
    """Return the columns of the suggestions: what, and the evidence beside it."""
    return (
        Column(translate("bridge", "Pattern"), lambda s: pattern_name(s.pattern), tip=str),
        Column(translate("bridge", "n"), lambda s: s.evidence.n, right=True),
        Column(translate("bridge", "Mean"), lambda s: s.evidence.mean, money, right=True),
        Column(translate("bridge", "95 % interval"), interval, tip=str),
        Column(translate("bridge", "Action"), lambda s: s.action, tip=str),
        Column(translate("bridge", "Size"), lambda s: s.size_multiplier, size, right=True),
        Column(translate("bridge", "Wins"), lambda s: s.evidence.wins, right=True),
        Column(translate("bridge", "P&L"), lambda s: s.evidence.pnl, money, right=True),
        Column(translate("bridge", "Why"), lambda s: said(s.why), tip=str),
    )


def money(value: float) -> str:
    """Write an amount."""
    return f"{value:,.2f}"


def interval(entry: Suggestion) -> str:
    """Write the interval of the mean."""
    return f"[{entry.evidence.low:,.2f}, {entry.evidence.high:,.2f}]"
