"""How the tasks stand with Windows: there, enabled, next and last run, its result."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from reentry_gui.reports import Report
from reentry_gui.tasks.clock import LAST_YEAR_OF_NEVER, date_order, is_missed, shown_time
from reentry_gui.tasks.compare import differences
from reentry_gui.tasks.names import task_path
from reentry_gui.tasks.render import render
from reentry_gui.tasks.results import NEVER_RAN, RUNNING, in_words, is_failure
from reentry_gui.tasks.schtasks import (
    decode,
    explain_failure,
    failure_of,
    parse_definition,
    run_schtasks,
    schtasks_program,
)
from reentry_gui.tasks.text import is_true, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

    from reentry_gui.config import PackConfig
    from reentry_gui.tasks.clock import DateOrder
    from reentry_gui.tasks.render import RenderedTask
    from reentry_gui.tasks.schtasks import Completed, Run

NEVER: Final = "never"


@dataclass(frozen=True)
class TaskState:
    """How one task stands; None means that Windows did not let us know."""

    name: str
    path: str
    present: bool | None
    enabled: bool | None = None
    running: bool | None = None
    next_run: dt.datetime | None = None
    next_run_shown: str = ""
    last_run: dt.datetime | None = None
    last_run_shown: str = ""
    last_result: int | None = None
    last_result_words: str = ""
    missed: bool | None = None
    differences: tuple[str, ...] = ()
    remark: str = ""

    def problems(self) -> Iterable[str]:
        """Yield what the user should do something about."""
        if self.present is False:
            yield "is not registered: reentry tasks register"
        if self.present is None:
            yield f"cannot be seen: {self.remark}"
        if self.enabled is False:
            yield f"is disabled: reentry tasks enable {self.name}"
        if self.last_result is not None and is_failure(self.last_result):
            yield f"its last run failed: {self.last_result_words}"
        if self.missed and self.enabled is not False:
            yield "missed its last time: was the computer off or nobody logged on?"
        if self.differences:
            yield "is not what the config asks for: reentry tasks register"

    def lines(self) -> Iterable[str]:
        """Tell the state in words."""
        yield f"{self.path}: {self.in_a_word()}"
        if self.present:
            yield f"  next run: {shown(self.next_run, self.next_run_shown)}"
            yield f"  last run: {shown(self.last_run, self.last_run_shown)}"
            yield f"  last result: {self.last_result_words or 'unknown'}"
        yield from (f"  ! {problem}" for problem in self.problems())
        yield from (f"    {difference}" for difference in self.differences)

    def in_a_word(self) -> str:
        """Return the state as one word or two."""
        if not self.present:
            return "unknown" if self.present is None else "not registered"
        if self.running:
            return "running"
        return {True: "enabled", False: "disabled", None: "registered"}[self.enabled]


@dataclass(frozen=True)
class QueryReport(Report):
    """How all tasks stand; without a Task Scheduler there are no states."""

    states: tuple[TaskState, ...]
    has_scheduler: bool = True

    @property
    def needs_action(self) -> bool:
        """Tell whether any task has a problem."""
        return any(True for state in self.states for _problem in state.problems())

    def lines(self) -> Iterable[str]:
        """Tell each task's state."""
        if not self.has_scheduler:
            yield "This system has no Task Scheduler; tasks exist on Windows only."
        for state in self.states:
            yield from state.lines()


def query(
    config: PackConfig,
    *,
    now: dt.datetime | None = None,
    run: Run | None = None,
    order: DateOrder | None = None,
) -> QueryReport:
    """Ask Windows how the tasks stand, and hold them against the config.

    `order` is how this user's Windows writes dates; by default Windows is asked.
    """
    if run is None and schtasks_program() is None:
        return QueryReport((), has_scheduler=False)
    moment = now or dt.datetime.now().astimezone()
    call = run or run_schtasks
    wanted = render(config, moment.date())
    known_order = order or date_order()
    return QueryReport(tuple(query_one(config, task, call, moment, known_order) for task in wanted))


def query_one(
    config: PackConfig, task: RenderedTask, run: Run, now: dt.datetime, order: DateOrder | None
) -> TaskState:
    """Ask for one task: its definition, then its runs."""
    path = task_path(config, task.name)
    found = run(["/Query", "/TN", path, "/XML"])
    definition = parse_definition(decode(found.out)) if found.code == 0 else None
    if definition is None:
        return unseen(task, path, found)
    row = status_row(run(["/Query", "/TN", path, "/V", "/FO", "CSV", "/NH"]))
    state = TaskState(
        name=task.name,
        path=path,
        present=True,
        enabled=is_enabled(definition),
        differences=differences(task.xml, definition),
    )
    if row is None:
        return state
    state = with_runs(state, row, order)
    if state.last_run is None and state.last_run_shown != NEVER:
        return state
    first = text(definition, "Triggers/CalendarTrigger/StartBoundary")
    return replace(state, missed=is_missed(config, task.name, now, state.last_run, first))


def with_runs(state: TaskState, row: list[str], order: DateOrder | None) -> TaskState:
    """Add what the verbose list tells about next run, last run and its result."""
    result = number(row[6])
    last_run = shown_time(row[5], order)
    has_no_date = last_run is not None and last_run.year <= LAST_YEAR_OF_NEVER
    never = has_no_date or result == NEVER_RAN
    return replace(
        state,
        running=None if result is None else result == RUNNING,
        next_run=shown_time(row[2], order),
        next_run_shown=row[2],
        last_run=None if never else last_run,
        last_run_shown=NEVER if never else row[5],
        last_result=result,
        last_result_words="" if result is None else in_words(result),
    )


def unseen(task: RenderedTask, path: str, found: Completed) -> TaskState:
    """Return the state of a task that Windows did not show: not there, or not ours to see."""
    if found.code != 0 and failure_of(found) == "absent":
        return TaskState(task.name, path, present=False)
    remark = explain_failure(found) if found.code else "schtasks printed no definition"
    return TaskState(task.name, path, present=None, remark=remark)


def status_row(ended: Completed) -> list[str] | None:
    """Return the first row of the verbose list; titles are translated, places are not."""
    if ended.code != 0:
        return None
    rows = csv.reader(decode(ended.out).splitlines())
    return next((row for row in rows if len(row) >= 7), None)


def is_enabled(definition: etree._Element) -> bool:
    """Tell whether both the task and its trigger are switched on."""
    places = ("Settings/Enabled", "Triggers/CalendarTrigger/Enabled")
    return all(is_true(text(definition, place, "true")) for place in places)


def number(shown: str) -> int | None:
    """Return a result's number, written as schtasks writes it: signed, or as hex."""
    try:
        return int(shown.strip(), 0) & 0xFFFFFFFF
    except ValueError:
        return None


def shown(moment: dt.datetime | None, as_printed: str) -> str:
    """Return a time, or what Windows printed where that could mean two things."""
    return f"{moment:%a %Y-%m-%d %H:%M}" if moment else (as_printed or "unknown")
