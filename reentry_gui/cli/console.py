"""What commands share: arguments, the config they open, printing, and exit codes."""

from __future__ import annotations

import argparse
import errno
import json
import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reentry_gui.errors import ReentryError, UsageError

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.reports import Report

log = logging.getLogger(__name__)

MOST_LOGGED_LINES: Final = 200
Argument = tuple[tuple[str, ...], Mapping[str, Any]]


class Exit(IntEnum):
    """The exit codes that scripts and the Task Scheduler rely on."""

    DONE = 0
    ACT = 1
    USAGE = 2
    BUG = 3


@dataclass(frozen=True)
class Command:
    """One command: its words, the function that runs it, a line of help, its arguments."""

    name: str
    run: Callable[[argparse.Namespace], Report]
    help: str
    arguments: Sequence[Argument] = field(default=())


def argument(*names: str, **options: Any) -> Argument:  # noqa: ANN401  # argparse's own options
    """Describe an argument as argparse's `add_argument` takes it."""
    return names, options


WHAT_IF = argument("--what-if", action="store_true", help="tell what would happen, change nothing")
SHARED = (
    argument("--config", type=Path, metavar="FILE", help="the config (default: the one last used)"),
    argument("--json", action="store_true", help="print the report as JSON"),
)


def words(text: str) -> list[str]:
    """Split a list given as `A,B C`; for arguments that take several symbols."""
    return [word for word in text.replace(",", " ").split() if word]


def symbol_list(parts: Sequence[str]) -> list[str]:
    """Join what several words of a symbol list say; an empty list is a usage error."""
    found = [word for part in parts for word in words(part)]
    if not found:
        raise UsageError("the list of symbols is empty", "For example: --symbols EURUSD GBPUSD")
    return found


def open_config(args: argparse.Namespace) -> PackConfig:
    """Open the config that the command names, else the one last used, and log beside it."""
    from reentry_gui import config, log  # noqa: PLC0415  # pydantic is slow to load; help needs none

    opened = config.load(args.config or config.last_used())
    log.move(opened.path("logs_dir"))
    return opened


def show(report: Report, *, as_json: bool) -> Exit:
    """Print a report; the exit code tells whether the user must act."""
    say(report.to_json() if as_json else "\n".join(report.lines()))
    return Exit.ACT if report.needs_action else Exit.DONE


def show_error(error: ReentryError, *, as_json: bool) -> Exit:
    """Print what the user can mend: JSON on standard output, words on standard error."""
    if as_json:
        say(json.dumps({"error": error.message, "hint": error.hint}, ensure_ascii=False, indent=2))
    else:
        complain(f"reentry: {error.message}", error.hint)
    return Exit.USAGE if isinstance(error, UsageError) else Exit.ACT


def show_bug(error: Exception, report: Path | None) -> Exit:
    """Say in two lines that this is our fault, and where the whole story lies."""
    where = f"The report is {report}." if report else "The report could not be written."
    complain(f"reentry: this is a bug: {type(error).__name__}: {error}", where)
    return Exit.BUG


def say(text: str) -> None:
    """Print; a windowed program has no standard output, there the log has to do."""
    if sys.stdout is None:
        log.info("report", extra={"lines": text.splitlines()[:MOST_LOGGED_LINES]})
        return
    try:
        print(text, flush=True)  # here, where a reader that has gone can be told from a bug
    except OSError as error:
        if error.errno != errno.EINVAL:  # Windows' word for a pipe that nobody reads
            raise
        raise BrokenPipeError(*error.args) from error


def complain(*lines: str) -> None:
    """Print to standard error where there is one."""
    if sys.stderr is not None:
        for line in filter(None, lines):
            print(line, file=sys.stderr)
