"""Whether a task's XML is what Windows takes and what we want: schema first, then our rules."""

from __future__ import annotations

import codecs
import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from lxml import etree

from reentry_gui import files, paths
from reentry_gui.config import WEEKDAYS
from reentry_gui.reports import Report
from reentry_gui.tasks.names import why_not_a_task_path
from reentry_gui.tasks.paths import why_not_a_program, why_not_an_absolute_path
from reentry_gui.tasks.program import split_arguments
from reentry_gui.tasks.text import element, is_true, line_of, text, utf16_length, weekdays

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

DECLARATION: Final = re.compile(r"""^<\?xml\s[^>]*encoding=["']UTF-16["']""", re.IGNORECASE)
LOCAL_TIME: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:00")
PASSWORD_ARGUMENT: Final = re.compile(r"(?i)^(--?|/)(rp|runpass|pass|password)([=:].*)?$")
MINUTES: Final = re.compile(r"PT([1-9]\d{0,3})M|PT([1-9]\d?)H")
NOT_IN_A_USER: Final = re.compile(r'["/\[\]:;|=,+*?<>\x00-\x1f]')
WANTED_SETTINGS: Final = (
    ("StartWhenAvailable", True, "false", "a run missed while the computer slept is lost"),
    ("DisallowStartIfOnBatteries", False, "true", "it would not start on battery"),
    ("StopIfGoingOnBatteries", False, "true", "it would be stopped when the power goes"),
)


@dataclass(frozen=True)
class Problem:
    """What is wrong in a task's XML, and where."""

    rule: str
    place: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        where = f"line {self.line}, " if self.line else ""
        return f"{where}{self.place}: {self.message} [{self.rule}]"


@dataclass(frozen=True)
class CheckedFile:
    """One task file and what is wrong in it."""

    path: Path
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class CheckReport(Report):
    """What the check of task files found."""

    files: tuple[CheckedFile, ...]

    @property
    def needs_action(self) -> bool:
        """Tell whether any file has a problem."""
        return any(file.problems for file in self.files)

    def lines(self) -> Iterable[str]:
        """Tell each file and its problems."""
        for file in self.files:
            count = len(file.problems)
            verdict = "valid" if not count else f"{count} problem{'s' if count > 1 else ''}"
            yield f"{file.path}: {verdict}"
            yield from (f"  {problem}" for problem in file.problems)


def check_files(wanted: Sequence[Path]) -> CheckReport:
    """Check task files on disk; one that cannot be read is a ReentryError."""
    return CheckReport(tuple(CheckedFile(path, check(files.read_bytes(path))) for path in wanted))


def check(xml: bytes) -> tuple[Problem, ...]:
    """Return every problem of a task's XML: encoding, schema, then our own rules."""
    problems = [*check_encoding(xml)]
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        return (*problems, Problem("not-xml", "the file", str(error.msg), error.lineno))
    if root.getroottree().docinfo.internalDTD is not None:
        problems.append(Problem("doctype", "the file", "a task has no DOCTYPE"))
    problems += check_schema(root)
    if root.tag.endswith("}Task"):
        problems += [problem for rule in RULES for problem in rule(root)]
    return tuple(problems)


def check_encoding(xml: bytes) -> Iterator[Problem]:
    """Refuse what the Task Scheduler reads as garbage on some machines and takes on others."""
    if not xml.startswith(codecs.BOM_UTF16_LE):
        yield Problem("no-bom", "the file", "is not UTF-16 LE with a byte order mark (FF FE)")
        return
    try:
        start = xml[2:].decode("utf-16-le")
    except UnicodeDecodeError as error:
        yield Problem("encoding", "the file", f"byte {error.start + 2} is not UTF-16")
        return
    if not DECLARATION.match(start):
        yield Problem("declaration", "the file", 'the first line does not say encoding="UTF-16"')


def check_schema(root: etree._Element) -> Iterator[Problem]:
    """Hold the document against Microsoft's published schema."""
    file = paths.data_folder() / "resources" / "task-scheduler-1.3.xsd"
    schema = etree.XMLSchema(etree.fromstring(files.read_bytes(file)))
    if not schema.validate(root):
        for entry in cast("Iterable[Any]", schema.error_log):
            message = re.sub(r"\{http[^}]*\}", "", entry.message)
            yield Problem("schema", "the schema", message, entry.line)


def check_version(root: etree._Element) -> Iterator[Problem]:
    """Want the version said, so that Windows takes none of our settings for another's."""
    if root.get("version") != "1.3":
        yield Problem("version", "Task", 'version="1.3" is missing', line_of(root))


def check_name(root: etree._Element) -> Iterator[Problem]:
    """Want a path that the Task Scheduler can keep as folders and a file."""
    uri = text(root, "RegistrationInfo/URI")
    if uri and (why := why_not_a_task_path(uri)):
        yield problem(root, "name", "RegistrationInfo/URI", why)


def check_triggers(root: etree._Element) -> Iterator[Problem]:
    """Want local times in whole minutes, and a weekly start on its own weekday."""
    start = text(root, "Triggers/CalendarTrigger/StartBoundary")
    place = "Triggers/CalendarTrigger/StartBoundary"
    if not start:
        yield problem(root, "start", place, "is missing: the task would never start")
    elif not is_local_time(start):
        message = f"{start!r} is not local time as YYYY-MM-DDTHH:MM:00 without an offset"
        yield problem(root, "start", place, message)
    elif days := weekdays(root):
        first = WEEKDAYS[dt.date.fromisoformat(start[:10]).weekday()]
        if first not in days:
            yield problem(root, "start", place, f"{start} is a {first}, not {', '.join(days)}")


def is_local_time(start: str) -> bool:
    """Tell whether a StartBoundary is a day and a whole minute without an offset."""
    try:
        dt.datetime.fromisoformat(start)
    except ValueError:
        return False
    return LOCAL_TIME.fullmatch(start) is not None


def check_settings(root: etree._Element) -> Iterator[Problem]:
    """Want the settings without which a laptop skips runs and says nothing."""
    for tag, wanted, default, otherwise in WANTED_SETTINGS:
        if is_true(text(root, f"Settings/{tag}", default)) != wanted:
            message = f"must be {str(wanted).lower()}: {otherwise}"
            yield problem(root, "settings", f"Settings/{tag}", message)
    if text(root, "Settings/MultipleInstancesPolicy", "IgnoreNew") != "IgnoreNew":
        message = "must be IgnoreNew: two rotations at once are in each other's way"
        yield problem(root, "settings", "Settings/MultipleInstancesPolicy", message)
    limit = MINUTES.fullmatch(text(root, "Settings/ExecutionTimeLimit"))
    if not limit or int(limit[1] or 0) + 60 * int(limit[2] or 0) > 1440:
        message = "must be PT1M to PT1440M: a run that hangs would block all later ones"
        yield problem(root, "settings", "Settings/ExecutionTimeLimit", message)


def check_principal(root: etree._Element) -> Iterator[Problem]:
    """Want no password, no more rights than needed, and a user as Windows writes them."""
    logon = text(root, "Principals/Principal/LogonType")
    if "Password" in logon:
        message = (
            f"{logon} is refused: registering it would put your Windows password on a command "
            "line that every program can read; S4U runs without one while you are logged off"
        )
        yield problem(root, "password", "Principals/Principal/LogonType", message)
    elif not logon:
        message = "must be InteractiveToken or S4U"
        yield problem(root, "logon", "Principals/Principal/LogonType", message)
    if text(root, "Principals/Principal/RunLevel", "LeastPrivilege") != "LeastPrivilege":
        message = "must be LeastPrivilege: nothing here needs an administrator"
        yield problem(root, "run-level", "Principals/Principal/RunLevel", message)
    user = text(root, "Principals/Principal/UserId")
    if NOT_IN_A_USER.search(user) or user != user.strip() or utf16_length(user) > 256:
        message = f"{user!r} is no Windows user; write DOMAIN\\name or name@domain"
        yield problem(root, "user", "Principals/Principal/UserId", message)


def check_action(root: etree._Element) -> Iterator[Problem]:
    """Want one program with whole paths that no variable changes, and no password."""
    action = element(root, "Actions")
    if action is not None and len(action) != 1:
        yield problem(root, "action", "Actions", "must hold one action")
    if why := why_not_a_program(text(root, "Actions/Exec/Command")):
        yield problem(root, "path", "Actions/Exec/Command", why)
    if why := why_not_an_absolute_path(text(root, "Actions/Exec/WorkingDirectory")):
        yield problem(root, "path", "Actions/Exec/WorkingDirectory", why)
    words = split_arguments(text(root, "Actions/Exec/Arguments"))
    if any(PASSWORD_ARGUMENT.match(word) for word in words):
        yield problem(root, "password", "Actions/Exec/Arguments", "must not hold a password")
    if "--config" not in words[:-1]:
        yield problem(root, "path", "Actions/Exec/Arguments", "must name the config: --config FILE")
    elif why := why_not_an_absolute_path(words[words.index("--config") + 1]):
        yield problem(root, "path", "Actions/Exec/Arguments", f"the config {why}")


def problem(root: etree._Element, rule: str, place: str, message: str) -> Problem:
    """Return a problem with the line of its element, where there is one."""
    return Problem(rule, place, message, line_of(element(root, place)))


RULES: Final[tuple[Callable[[etree._Element], Iterator[Problem]], ...]] = (
    check_version,
    check_name,
    check_triggers,
    check_settings,
    check_principal,
    check_action,
)
