"""How a check is written: a function that yields results, under a decorator with its name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reentry_gui import db
from reentry_gui.errors import ReentryError
from reentry_gui.verify.report import Result, Status

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.tasks import Run


@dataclass(frozen=True)
class Context:
    """What the checks look at."""

    config: PackConfig
    now: dt.datetime
    run: Run | None = None  # how schtasks is called; None: the real one

    @property
    def for_config(self) -> str:
        """Return the words that make a command use this config."""
        return f'--config "{self.config.file}"'


@dataclass(frozen=True)
class Finding:
    """What a check found, before it is put under the check's name."""

    status: Status
    reason: str
    fix: str = ""


Check = Callable[[Context], Iterator[Finding]]
CHECKS: Final[dict[str, Check]] = {}


def check(name: str) -> Callable[[Check], Check]:
    """Register a function as a check; the verifier runs all of them in this order."""

    def register(function: Check) -> Check:
        CHECKS[name] = function
        return function

    return register


def run_check(name: str, context: Context) -> Iterator[Result]:
    """Run one check; what keeps it from looking becomes its result."""
    try:
        for found in CHECKS[name](context):
            yield Result(name, found.status, found.reason, found.fix)
    except db.DatabaseLocked as error:
        yield Result(name, Status.WARNING, error.message, error.hint)
    except ReentryError as error:
        yield Result(name, Status.FAIL, error.message, error.hint)


def passed(reason: str) -> Finding:
    """Say that something is as it should be."""
    return Finding(Status.PASS, reason)


def info(reason: str, fix: str = "") -> Finding:
    """Say something worth knowing."""
    return Finding(Status.INFO, reason, fix)


def warning(reason: str, fix: str = "") -> Finding:
    """Say that something needs a look."""
    return Finding(Status.WARNING, reason, fix)


def failed(reason: str, fix: str = "") -> Finding:
    """Say that something is broken."""
    return Finding(Status.FAIL, reason, fix)


def not_applicable(reason: str) -> Finding:
    """Say that a check makes no sense here."""
    return Finding(Status.NOT_APPLICABLE, reason)
