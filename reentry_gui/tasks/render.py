"""A task's definition as XML in the Task Scheduler's format, version 1.3."""

from __future__ import annotations

import codecs
import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from reentry_gui.config import WEEKDAYS
from reentry_gui.errors import ReentryError
from reentry_gui.tasks.check import check
from reentry_gui.tasks.names import (
    COMMANDS,
    DESCRIPTIONS,
    NAMES,
    ROTATE,
    file_name,
    task_path,
    why_not_a_task_path,
)
from reentry_gui.tasks.program import Program, config_file, join_arguments, windowed_program
from reentry_gui.tasks.text import NAMESPACE, UNFIT_FOR_XML

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.config import PackConfig

Node = tuple[str, "str | list[Node]"]

NOT_IN_ANY_URI: Final = re.compile(r"[#%\[\]{}^`|]")
REPETITION: Final[Node] = (
    "Repetition",
    [("Interval", "PT30M"), ("Duration", "PT12H"), ("StopAtDurationEnd", "false")],
)


@dataclass(frozen=True)
class RenderedTask:
    """One task as it is written to disk and handed to Windows."""

    name: str
    file_name: str
    task_path: str
    xml: bytes


def render(
    config: PackConfig, day: dt.date, *, program: str | None = None
) -> tuple[RenderedTask, ...]:
    """Render all tasks; each starts at its first time on or after `day`, which may be a moment.

    Raises ReentryError for a name, path or user that Windows would misread.
    """
    starts = windowed_program(config, program)
    return tuple(render_one(config, day, name, starts) for name in NAMES)


def render_one(config: PackConfig, day: dt.date, name: str, program: Program) -> RenderedTask:
    """Render one task and hold it against the schema and our own rules."""
    path = task_path(config, name)
    if why := why_not_a_task_path(path):
        raise ReentryError(f"tasks.prefix: {why}", "Choose another folder in the Task Scheduler.")
    nodes: list[Node] = [
        ("RegistrationInfo", list(registration(config, name))),
        ("Triggers", [("CalendarTrigger", trigger(config, day, name))]),
        ("Settings", settings(config)),
        ("Principals", [("Principal", list(principal(config)))]),
        ("Actions", [("Exec", action(config, name, program))]),
    ]
    refuse_unfit(name, nodes)
    xml = serialised(nodes)
    if problems := check(xml):
        listing = "\n".join(f"  {problem.place}: {problem.message}" for problem in problems)
        raise ReentryError(
            f"the task {name} cannot be written:\n{listing}",
            "Mend tasks.prefix, tasks.user or tasks.program in the config; if it is the "
            "config's own path, move the config to a short and plain folder.",
        )
    return RenderedTask(name, file_name(name), path, xml)


def registration(config: PackConfig, name: str) -> Iterator[Node]:
    """Yield what the Task Scheduler shows about the task."""
    path = f"\\{task_path(config, name)}"
    if not NOT_IN_ANY_URI.search(path):  # only informative: the name it is registered under counts
        yield "URI", path
    yield "Author", "Reentry"
    yield "Description", DESCRIPTIONS[name]


def trigger(config: PackConfig, day: dt.date, name: str) -> list[Node]:
    """Return the time table: daily for the rotation, weekly for the export."""
    nodes: list[Node] = [
        ("Enabled", "true"),
        ("StartBoundary", f"{first_start(config, day, name):%Y-%m-%dT%H:%M:%S}"),
    ]
    if name == ROTATE:
        if config.rotation.when_chain_active == "defer":
            nodes.append(REPETITION)
        return [*nodes, ("ScheduleByDay", [("DaysInterval", "1")])]
    days: Node = ("DaysOfWeek", [(config.scheduling.weekly_kpi.day, "")])
    return [*nodes, ("ScheduleByWeek", [("WeeksInterval", "1"), days])]


def first_start(config: PackConfig, day: dt.date, name: str) -> dt.datetime:
    """Return the first time on or after `day`, as the wall clock shows it.

    Where `day` is a moment it is the first time after that: a task registered at noon has not
    missed the morning's run.
    """
    moment = day.astimezone().replace(tzinfo=None) if isinstance(day, dt.datetime) else None
    if name == ROTATE:
        clock, step = config.scheduling.profile_rotate.time, dt.timedelta(1)
    else:
        clock, step = config.scheduling.weekly_kpi.time, dt.timedelta(7)
        weekday = WEEKDAYS.index(config.scheduling.weekly_kpi.day)
        day += dt.timedelta((weekday - day.weekday()) % 7)
    start = dt.datetime.combine(day, dt.time.fromisoformat(clock))
    return start + step if moment is not None and start <= moment else start


def settings(config: PackConfig) -> list[Node]:
    """Return the settings: catch up on a missed run, on battery too, never twice at once."""
    return [
        ("AllowStartOnDemand", "true"),
        ("MultipleInstancesPolicy", "IgnoreNew"),
        ("DisallowStartIfOnBatteries", "false"),
        ("StopIfGoingOnBatteries", "false"),
        ("AllowHardTerminate", "true"),
        ("StartWhenAvailable", "true"),
        ("RunOnlyIfNetworkAvailable", "false"),
        ("WakeToRun", "false"),
        ("Enabled", "true"),
        ("Hidden", "false"),
        ("ExecutionTimeLimit", f"PT{config.tasks.execution_limit_minutes}M"),
        ("Priority", "7"),
        ("RunOnlyIfIdle", "false"),
    ]


def principal(config: PackConfig) -> Iterator[Node]:
    """Yield who the task runs as; without a user it is the one who registers it."""
    if config.tasks.user:
        yield "UserId", config.tasks.user
    yield "LogonType", config.tasks.logon_type
    yield "RunLevel", "LeastPrivilege"


def action(config: PackConfig, name: str, program: Program) -> list[Node]:
    """Return what is started."""
    words = [*program.arguments, *COMMANDS[name], "--config", config_file(config)]
    return [
        ("Command", program.command),
        ("Arguments", join_arguments(words)),
        ("WorkingDirectory", program.folder),
    ]


def refuse_unfit(name: str, nodes: list[Node]) -> None:
    """Refuse control characters and half emoji, which XML has no form for."""
    for tag, content in nodes:
        if isinstance(content, list):
            refuse_unfit(name, content)
        elif found := UNFIT_FOR_XML.search(content):
            raise ReentryError(
                f"the task {name} cannot be written: {tag} holds {found.group()!a}, "
                f"a character that XML cannot hold: {content!a}",
                "Take it out of the path or the name it comes from.",
            )


def serialised(nodes: list[Node]) -> bytes:
    """Return the file's bytes: UTF-16, low byte first, with a byte order mark, CRLF."""
    root = etree.fromstring(f'<Task version="1.3" xmlns="{NAMESPACE}"/>')
    append(root, nodes)
    root[3][0].set("id", "Author")
    root[4].set("Context", "Author")
    body = etree.tostring(root, encoding="unicode", pretty_print=True)
    text = f'<?xml version="1.0" encoding="UTF-16"?>\n{body}'.replace("\n", "\r\n")
    return codecs.BOM_UTF16_LE + text.encode("utf-16-le")


def append(parent: etree._Element, nodes: list[Node]) -> None:
    """Add nodes and all that is below them."""
    for tag, content in nodes:
        element = etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}")
        if isinstance(content, list):
            append(element, content)
        else:
            element.text = content or None
