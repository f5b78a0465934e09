"""The calendar as it is being edited: every step can be undone, nothing is saved by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reentry_gui.ui import messages
from reentry_gui.ui.sentences import error_said

if TYPE_CHECKING:
    from reentry_gui.config import CalendarPlan, PackConfig

MERGED_ID = 1


class PlanStep(QUndoCommand):
    """One step; the steps of one stroke of the brush become one."""

    def __init__(self, draft: Draft, new: CalendarPlan, name: str, stroke: int | None) -> None:
        super().__init__(name)
        self.draft = draft
        self.old = draft.plan
        self.new = new
        self.stroke = stroke

    def redo(self) -> None:
        """Show the plan after the step."""
        self.draft.show(self.new)

    def undo(self) -> None:
        """Show the plan before the step."""
        self.draft.show(self.old)

    def id(self) -> int:
        """Tell Qt that steps may be joined."""
        return MERGED_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next step of the same stroke."""
        if not isinstance(other, PlanStep) or self.stroke is None or other.stroke != self.stroke:
            return False
        self.new = other.new
        return True


class Draft(QObject):
    """A plan on top of the config that is in force."""

    changed = Signal()
    stepped = Signal()  # undo or redo has become possible or impossible

    def __init__(self, config: PackConfig, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from reentry_gui import config as configs  # noqa: PLC0415  # slow to load; it is by now

        self.configs = configs
        self.undo = QUndoStack(self)
        self.undo.indexChanged.connect(self.stepped)
        self.base = config
        self.plan = configs.plan_of(config)

    @property
    def config(self) -> PackConfig:
        """Return the config as it would be saved."""
        return self.configs.with_plan(self.base, self.plan)

    @property
    def is_unsaved(self) -> bool:
        """Tell whether there is something to save."""
        return bool(self.plan != self.configs.plan_of(self.base))

    def edit(self, plan: CalendarPlan, name: str, stroke: int | None = None) -> None:
        """Take a step; a ReentryError tells why it is impossible."""
        self.configs.with_plan(self.base, plan)
        if plan != self.plan:
            self.undo.push(PlanStep(self, plan, name, stroke))

    def attempt(self, make: Callable[[CalendarPlan], CalendarPlan], name: str) -> None:
        """Take a step, or tell in a notice why it is impossible."""
        from reentry_gui.errors import ReentryError  # noqa: PLC0415  # beside its only use

        try:
            self.edit(make(self.plan), name)
        except ReentryError as error:
            messages.notify(error_said(error))

    def show(self, plan: CalendarPlan) -> None:
        """Show a plan."""
        self.plan = plan
        self.changed.emit()

    def follow(self, config: PackConfig) -> bool:
        """Take over what the config holds by now; tell whether edits had to be carried over."""
        base = self.configs.plan_of(self.base)
        now = self.configs.plan_of(config)
        carried = self.configs.rebased(self.plan, base, now)
        self.base = config
        if now in (base, carried):
            self.settle(carried)
            return False
        self.start_from(now, carried)
        return True

    def settle(self, plan: CalendarPlan) -> None:
        """Go on with a plan; the steps so far can still be undone."""
        if plan == self.configs.plan_of(self.base):
            if plan != self.plan:
                self.undo.clear()
            self.undo.setClean()
        self.show(plan)

    def start_from(self, saved: CalendarPlan, plan: CalendarPlan) -> None:
        """Begin anew with what is saved, and put the edits on top as one step."""
        self.undo.clear()
        self.show(saved)
        if plan != saved:
            self.undo.push(PlanStep(self, plan, self.tr("Earlier edits"), None))

    def discard(self) -> None:
        """Go back to what is saved, as a step that can be undone."""
        self.edit(self.configs.plan_of(self.base), self.tr("Discard"))

    def kept(self) -> dict[str, Any]:
        """Return what brings this draft back in another run."""
        return {
            "file": str(self.base.file),
            "base": self.configs.plan_of(self.base).model_dump(mode="json", exclude_unset=True),
            "plan": self.plan.model_dump(mode="json", exclude_unset=True),
        }

    def bring_back(self, kept: dict[str, Any]) -> None:
        """Put a kept draft on top of the config in force; a ValueError: it is damaged."""
        import json  # noqa: PLC0415  # beside its only use

        read = self.configs.CalendarPlan.model_validate_json
        base, plan = read(json.dumps(kept["base"])), read(json.dumps(kept["plan"]))
        now = self.configs.plan_of(self.base)
        self.start_from(now, self.configs.rebased(plan, base, now))
