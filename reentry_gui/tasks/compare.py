"""Whether a task that Windows holds is still the one the config asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from reentry_gui import files
from reentry_gui.tasks.check import check
from reentry_gui.tasks.schtasks import console_encoding
from reentry_gui.tasks.text import element, is_true, text, weekdays

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reentry_gui.tasks.render import RenderedTask

Facts = dict[str, str]


def differences(wanted: bytes, found: etree._Element) -> tuple[str, ...]:
    """Return in words what differs; the start's date and the account's spelling may."""
    expected, actual = facts(etree.fromstring(wanted)), facts(found)
    return tuple(
        f"{name}: {actual[name] or 'nothing'}, wanted is {expected[name] or 'nothing'}"
        for name in expected
        if not is_same(expected[name], actual[name])
    )


def differences_in_file(path: Path, task: RenderedTask) -> tuple[str, ...]:
    """Return what is wrong in a task's file, or how it differs from what the config asks for."""
    content = files.read_bytes(path)
    if problems := check(content):
        return tuple(str(problem) for problem in problems)
    return differences(task.xml, etree.fromstring(content))


def facts(root: etree._Element) -> Facts:
    """Return what counts in a definition, spelled one way."""
    settings = {
        "starts on battery": not is_true(text(root, "Settings/DisallowStartIfOnBatteries", "true")),
        "goes on on battery": not is_true(text(root, "Settings/StopIfGoingOnBatteries", "true")),
        "catches up on missed runs": is_true(text(root, "Settings/StartWhenAvailable", "false")),
    }
    return {
        "program": text(root, "Actions/Exec/Command"),
        "arguments": text(root, "Actions/Exec/Arguments"),
        "folder": text(root, "Actions/Exec/WorkingDirectory"),
        "time": text(root, "Triggers/CalendarTrigger/StartBoundary")[11:16],
        "days": ", ".join(days(root)),
        "repeats every": text(root, "Triggers/CalendarTrigger/Repetition/Interval"),
        "logon": text(root, "Principals/Principal/LogonType"),
        "rights": text(root, "Principals/Principal/RunLevel", "LeastPrivilege"),
        "second start": text(root, "Settings/MultipleInstancesPolicy", "IgnoreNew"),
        **{name: "yes" if value else "no" for name, value in settings.items()},
    }


def days(root: etree._Element) -> Iterator[str]:
    """Yield the days a task runs on."""
    yield from weekdays(root)
    if element(root, "Triggers/CalendarTrigger/ScheduleByDay") is not None:
        yield f"every {text(root, 'Triggers/CalendarTrigger/ScheduleByDay/DaysInterval', '1')} day"


def is_same(wanted: str, found: str) -> bool:
    """Compare; letters that the console's code page lacks arrive as something else."""
    if wanted == found:
        return True
    pattern = (re.escape(c) if is_printable(c) else ".{1,2}" for c in wanted)
    return re.fullmatch("".join(pattern), found) is not None


def is_printable(character: str) -> bool:
    """Tell whether a console program can print a character."""
    try:
        character.encode(console_encoding())
    except UnicodeEncodeError:
        return False
    return True
