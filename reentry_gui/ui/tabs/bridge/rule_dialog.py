"""The dialog of a rule, or of the default: its fields, and at once what it collides with."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from reentry_gui.decision.matrix_compare import overlaps
from reentry_gui.decision.matrix_edit import effect_told
from reentry_gui.decision.rules import ANY, Default, Rule
from reentry_gui.ui import theme
from reentry_gui.ui.forms import FormField, ModelForm, fields_of
from reentry_gui.ui.parts import muted
from reentry_gui.ui.sentences import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reentry_gui.decision.rules import MatrixFile, Pattern

translate = QCoreApplication.translate
MOST_TOLD = 6


class RuleDialog(QDialog):
    """Edits one rule; `chosen` hands it over."""

    chosen = Signal(object)

    def __init__(
        self,
        matrix: MatrixFile,
        value: Rule | Default | Mapping[str, Any],
        instead_of: Pattern | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.matrix, self.instead_of = matrix, instead_of
        is_default = isinstance(value, Default)
        self.setWindowTitle(
            self.tr("The default for the whole space") if is_default else self.tr("A rule")
        )
        self.form: ModelForm[Any] = (
            ModelForm(Default)
            if is_default
            else ModelForm(Rule, fields=tuple(rule_fields(matrix.max_generation)))
        )
        self.conflict = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.mark(self.conflict, "error")
        self.note = muted()
        self.lay_out()
        self.form.changed.connect(self.explain)
        self.form.set_value(value)

    def lay_out(self) -> None:
        """Put the explanation below the fields."""
        area = QScrollArea(widgetResizable=True)
        theme.mark(area, "page")
        theme.mark(self.form, "page")
        area.setAccessibleName(self.windowTitle())
        area.setWidget(self.form)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.addButton(
            self.tr("&Take over into the draft"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        theme.mark(self.ok, "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(area, 1)
        column.addWidget(self.conflict)
        column.addWidget(self.note)
        column.addWidget(buttons)
        self.resize(theme.line_height() * 36, theme.line_height() * 38)

    def explain(self) -> None:
        """Say what is wrong, and which other rules fit some of the same cells."""
        rule = self.form.value() if self.form.is_valid() else None
        conflict = "" if rule is None else self.conflict_of(rule)
        self.conflict.setText(conflict)
        self.conflict.setVisible(bool(conflict))
        lines = list(overlaps_told(rule, self.others())) if isinstance(rule, Rule) else []
        self.note.setText("\n".join(lines))
        self.note.setVisible(bool(lines) and not conflict)
        self.ok.setEnabled(rule is not None and not conflict)

    def others(self) -> MatrixFile:
        """Return the matrix without the rule that is being edited."""
        left = tuple(rule for rule in self.matrix.rules if rule.pattern != self.instead_of)
        return self.matrix.model_copy(update={"rules": left})

    def conflict_of(self, rule: Rule | Default) -> str:
        """Return why a rule cannot be, empty where it can."""
        if isinstance(rule, Default):
            return ""
        if not any(rule.fixed):
            return self.tr("It names no dimension: edit the default for the whole space instead.")
        same = next((r for r in self.others().rules if r.pattern == rule.pattern), None)
        if same is None:
            return ""
        told = self.tr("There is a rule of this pattern already: {rule}. Edit that one.")
        return told.format(rule=f"{same.name} {said(effect_told(same))}")

    def accept(self) -> None:
        """Hand the rule over."""
        if self.form.is_valid() and self.ok.isEnabled():
            self.chosen.emit(self.form.value())
            super().accept()


def rule_fields(generations: int) -> Iterator[FormField]:
    """Yield a rule's fields; the generations are those that the matrix has."""
    for field in fields_of(Rule):
        if field.key == "generation":
            choices = (ANY, *range(generations + 1))
            yield dataclasses.replace(field, kind="choice", choices=choices)
        else:
            yield field


def overlaps_told(rule: Rule, matrix: MatrixFile) -> Iterator[str]:
    """Yield in words which other rules fit some of the same cells, and who decides there."""
    found = list(overlaps(rule, matrix))
    wins = translate("bridge", "Where {rule} fits, too, this rule decides: {why}")
    loses = translate("bridge", "Where {rule} fits, too, that one decides: {why}")
    for overlap in found[:MOST_TOLD]:
        count, other = sum(rule.fixed), sum(overlap.other.fixed)
        why = (
            translate("bridge", "it names more dimensions.")
            if count != other
            else translate(
                "bridge",
                "both name as many; outcome, generation, trigger, proximity, duration count in "
                "this order.",
            )
        )
        told = f"{overlap.other.name} ({said(effect_told(overlap.other))})"
        yield (loses if overlap.decides else wins).format(rule=told, why=why)
    if len(found) > MOST_TOLD:
        yield translate("bridge", "… and {n} more").format(n=len(found) - MOST_TOLD)
