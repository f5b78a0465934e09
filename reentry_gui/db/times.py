"""Times as the tables hold them: broker time without a zone in trades, UTC elsewhere."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from reentry_gui.errors import ReentryError

# 2024-01-31 23:59:59, 2024.01.31 23:59[:59], 2024-01-31T23:59:59[.123]
READABLE: Final = re.compile(
    r"(\d{4})(?:-(\d\d)-(\d\d)[ T]|\.(\d\d)\.(\d\d) )(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?",
    re.ASCII,
)


def parse_time(text: str) -> dt.datetime:
    """Read a time as it stands: without a zone, to the second.

    Raises ReentryError for anything but `YYYY-MM-DD HH:MM:SS`, `YYYY.MM.DD HH:MM[:SS]`
    and ISO with `T`.
    """
    found = READABLE.fullmatch(text.strip())
    if found:
        parts = [int(part) for part in found.groups() if part is not None]
        try:
            return dt.datetime(*[*parts, 0][:6])  # type: ignore[arg-type]  # noqa: DTZ001  # six whole numbers; broker time has no zone
        except ValueError:
            pass
    raise ReentryError(
        f"{text!r} is no time",
        "Times are written 2024-01-31 23:59:59, 2024.01.31 23:59 or 2024-01-31T23:59:59.",
    )


def format_time(moment: dt.datetime) -> str:
    """Write a time as the tables hold it; an aware one is turned to UTC first."""
    if moment.tzinfo is not None:
        moment = moment.astimezone(dt.UTC).replace(tzinfo=None)
    return moment.isoformat(" ", "seconds")


def parse_utc(text: str) -> dt.datetime:
    """Read a time of ours (`ts`, `started_at`, `deployed_at`): it is UTC."""
    return parse_time(text).replace(tzinfo=dt.UTC)
