"""What rules, map and suggestions ask for, as steps of the draft."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from reentry_gui.decision.dimensions import DIMENSIONS
from reentry_gui.decision.matrix_edit import only_pattern
from reentry_gui.decision.rules import ANY, Default, MatrixFile, Rule, dumped
from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages
from reentry_gui.ui.tabs.bridge.rule_dialog import RuleDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from reentry_gui.decision.evidence import Suggestion
    from reentry_gui.decision.rules import Pattern
    from reentry_gui.ui.tabs.bridge.matrix_draft import MatrixDraft


class MatrixSteps(QObject):
    """Opens the dialog of a rule and takes over what it made."""

    def __init__(self, draft: MatrixDraft, page: QWidget) -> None:
        super().__init__(page)
        self.draft, self.page = draft, page

    def attempt(self, do: Callable[[Any], None], value: object) -> None:
        """Take a step, or tell why it is impossible."""
        try:
            do(value)
        except ReentryError as error:
            messages.show_error(self.page, error)

    def open_pattern(self, named: Mapping[str, Any]) -> None:
        """Edit the rule of a pattern, or begin it."""
        known = (r for r in self.draft.matrix.rules if only_pattern(dumped_rule(r)) == named)
        rule = next(known, None)
        self.open_dialog(rule or named, rule.pattern if rule is not None else None)

    def open_row(self, row: Rule | Default) -> None:
        """Edit a row of the table."""
        self.open_dialog(row, row.pattern if isinstance(row, Rule) else None)

    def open_dialog(
        self, value: Rule | Default | Mapping[str, Any], instead_of: Pattern | None
    ) -> None:
        """Show the dialog of a rule."""
        dialog = RuleDialog(self.draft.matrix, value, instead_of, self.page)
        dialog.chosen.connect(lambda made: self.take_row(made, instead_of))
        dialog.open()

    def take_row(self, made: Rule | Default, instead_of: Pattern | None) -> None:
        """Take over what the dialog made."""
        if isinstance(made, Default):
            self.attempt(self.draft.set_default, made)
        else:
            self.attempt(lambda rule: self.draft.put_rule(rule, instead_of), made)

    def take_suggestion(self, entry: Suggestion) -> None:
        """Put a suggestion into the draft; saving is another step."""
        named = dict(zip(DIMENSIONS, entry.pattern, strict=True))
        known = next((r for r in self.draft.matrix.rules if r.pattern == entry.pattern), None)
        said = (
            dumped_rule(known)
            if known is not None
            else {n: t for n, t in named.items() if t != ANY}
        )
        said |= {"action": entry.action, "size_multiplier": entry.size_multiplier}
        said["note"] = f"{entry.why}: {entry.evidence}"[:500]
        self.attempt(self.draft.put_rule, Rule.model_validate_json(json.dumps(said)))


def dumped_rule(rule: Rule) -> dict[str, Any]:
    """Return a rule as JSON holds it."""
    found: dict[str, Any] = dumped(MatrixFile(rules=(rule,), max_generation=100))["rules"][0]
    return found
