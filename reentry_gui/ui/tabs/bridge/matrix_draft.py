"""The matrix as it is being edited: every step can be undone, nothing is saved by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reentry_gui.decision.matrix_file import checked_matrix
from reentry_gui.decision.rules import MatrixFile, dumped

if TYPE_CHECKING:
    from reentry_gui.decision.rules import Default, Pattern, Rule


class MatrixStep(QUndoCommand):
    """One step."""

    def __init__(self, draft: MatrixDraft, new: MatrixFile, name: str) -> None:
        super().__init__(name)
        self.draft, self.old, self.new = draft, draft.matrix, new

    def redo(self) -> None:
        """Show the matrix after the step."""
        self.draft.show(self.new)

    def undo(self) -> None:
        """Show the matrix before the step."""
        self.draft.show(self.old)


class MatrixDraft(QObject):
    """A matrix on top of the one that is saved."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.base = self.matrix = MatrixFile()
        self.undo = QUndoStack(self)
        self.undo.indexChanged.connect(self.changed)

    @property
    def is_unsaved(self) -> bool:
        """Tell whether there is something to save."""
        return not same(self.matrix, self.base)

    def begin(self, saved: MatrixFile) -> None:
        """Edit what is saved; the steps so far are forgotten."""
        self.base = self.matrix = saved
        self.undo.clear()
        self.changed.emit()

    def take_saved(self, saved: MatrixFile) -> None:
        """Go on after a save; the steps so far can still be undone."""
        self.base = saved
        self.changed.emit()

    def show(self, matrix: MatrixFile) -> None:
        """Show a matrix; it stands on the version that is saved, whenever the step was."""
        self.matrix = matrix.model_copy(update={"version": self.base.version})

    def edit(self, matrix: MatrixFile, name: str) -> None:
        """Take a step; a ReentryError tells why the matrix would not be valid."""
        wanted = checked_matrix(dumped(matrix), "matrix")
        if not same(wanted, self.matrix):
            self.undo.push(MatrixStep(self, wanted, name))

    def put_rule(self, rule: Rule, instead_of: Pattern | None = None) -> None:
        """Set a rule, in the place of another or of the one with its pattern."""
        patterns = [known.pattern for known in self.matrix.rules]
        place = instead_of if instead_of in patterns else rule.pattern
        rules = [rule if known.pattern == place else known for known in self.matrix.rules]
        if place not in patterns:
            rules.append(rule)
        self.edit(self.with_rules(rules), self.tr("Set {rule}").format(rule=rule.name))

    def remove(self, rule: Rule) -> None:
        """Take a rule away."""
        rules = [known for known in self.matrix.rules if known.pattern != rule.pattern]
        self.edit(self.with_rules(rules), self.tr("Remove {rule}").format(rule=rule.name))

    def set_default(self, default: Default) -> None:
        """Set what holds for the whole space."""
        self.edit(self.matrix.model_copy(update={"default": default}), self.tr("Set the default"))

    def with_rules(self, rules: list[Rule]) -> MatrixFile:
        """Return the matrix with other rules."""
        return self.matrix.model_copy(update={"rules": tuple(rules)})

    def kept(self) -> dict[str, Any] | None:
        """Return the edits for the disk, None where there are none."""
        return dumped(self.matrix) if self.is_unsaved else None


def same(one: MatrixFile, other: MatrixFile) -> bool:
    """Tell whether two matrices decide alike, whatever their versions."""
    return dumped(one) | {"version": 0} == dumped(other) | {"version": 0}
