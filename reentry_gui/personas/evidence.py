"""What shows that the EA has read a profile: its own log, never our copying."""

from __future__ import annotations

import datetime as dt
import logging
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

log = logging.getLogger(__name__)

# MT4's experts' log: flags, time of this machine's clock, source, text; the day is the name.
LINE: Final = re.compile(r"^\S*\s+(\d\d:\d\d:\d\d)(?:\.\d+)?\s+(.*)$")
FAILED: Final = re.compile(r"(?i)fail|error|cannot|can't|missing|not found")
DAYS_READ: Final = 8
MAX_BYTES: Final = 20_000_000


def read_by_ea(config_root: Path, file_name: str, since: dt.datetime) -> dt.datetime | None:
    r"""Return when the EA's log first names the file after `since`, None if it does not.

    MT4 writes `MQL4\Logs\YYYYMMDD.log`, ANSI, beside the `Files` folder.
    """
    logs = config_root.parent.parent / "Logs"
    for day in days(since):
        path = logs / f"{day:%Y%m%d}.log"
        if path.is_file() and path.stat().st_size <= MAX_BYTES:
            found = (moment for moment in mentions(path, day, file_name) if moment >= since)
            if moment := next(found, None):
                return moment
    return None


def days(since: dt.datetime) -> Iterator[dt.date]:
    """Yield the days from `since` on, a week at most."""
    first = since.astimezone().date()
    yield from (first + dt.timedelta(days=n) for n in range(DAYS_READ))


def mentions(path: Path, day: dt.date, file_name: str) -> Iterator[dt.datetime]:
    """Yield the moments at which a log names a file without speaking of a failure."""
    try:
        text = path.read_bytes().decode("cp1252", "replace")
    except OSError as error:  # what cannot be read shows nothing
        log.warning("the EA's log cannot be read", extra={"path": str(path), "error": str(error)})
        return
    for line in text.splitlines():
        found = LINE.match(line.replace("\0", ""))
        if found and file_name in found[2] and not FAILED.search(found[2]):
            time = dt.time.fromisoformat(found[1])
            yield dt.datetime.combine(day, time).astimezone()
