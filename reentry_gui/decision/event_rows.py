"""Economic events out of a CSV file: our own columns, or ForexFactory's weekly file as it is."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zoneinfo
from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Iterator

IMPACTS: Final = {"HIGH": "HIGH", "MEDIUM": "MEDIUM", "MED": "MEDIUM", "LOW": "LOW"}
WITHOUT_MOMENT: Final = {"HOLIDAY", "NON-ECONOMIC"}  # ForexFactory's words beside an impact
COLUMNS: Final = ("time", "date", "zone", "currency", "impact", "title")
SAME: Final = {"country": "currency", "event": "title"}  # ForexFactory's names
EVERYBODY: Final = "ALL"  # its word for an event of all currencies
MONTH_FIRST: Final = re.compile(r"(\d\d)-(\d\d)-(\d{4})", re.ASCII)
TWELVE_HOURS: Final = re.compile(r"(\d{1,2}):(\d\d) ?([ap])m", re.ASCII | re.IGNORECASE)
MEND: Final = "Events do not count until it is mended."


class Event(NamedTuple):
    """One event; `currency` and `impact` are empty where the file does not tell them."""

    at: dt.datetime  # aware, UTC
    currency: str
    impact: str
    title: str


def csv_events(content: bytes, name: str, zone: str = "") -> Iterator[Event]:
    """Read `time,zone,currency,impact,title`, the columns in any order.

    The day may stand in a column `date`, by itself or with the month first as ForexFactory
    writes it (11-23-2026, 8:30am). The zone may stand in the time (2026-03-06T13:30:00Z or
    +01:00); `zone` is that of the others that name none. Events without a moment (all day,
    tentative, holidays) are left out: no trade could be near to them.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReentryError(f"{name}: byte {error.start} is not UTF-8", MEND) from error
    first = text.partition("\n")[0]
    rows = csv.reader(io.StringIO(text), delimiter=";" if ";" in first else ",")
    try:
        header = [SAME.get(cell, cell) for cell in (c.strip().lower() for c in next(rows, []))]
        if "time" not in header:
            raise ReentryError(f"{name}: has no column time", f"Columns: {', '.join(COLUMNS)}.")
        for row in rows:
            cells = dict(zip(header, (cell.strip() for cell in row), strict=False))
            if any(cells.values()) and has_moment(cells):
                yield csv_event(cells, zone, f"{name}: line {rows.line_num}")
    except csv.Error as error:
        raise ReentryError(f"{name}: line {rows.line_num}: {error}", MEND) from error


def has_moment(cells: dict[str, str]) -> bool:
    """Tell whether a row names a time of its day: not All Day, Tentative, or a holiday."""
    if "date" in cells and not cells.get("time", "")[:1].isdigit():
        return False
    return cells.get("impact", "").upper() not in WITHOUT_MOMENT


def csv_event(cells: dict[str, str], zone: str, where: str) -> Event:
    """Make an event of a row."""
    text = f"{day_of(cells['date'])} {cells['time']}" if "date" in cells else cells.get("time", "")
    try:
        at = dt.datetime.fromisoformat(of_day(text.replace(".", "-", 2)))
    except ValueError:
        raise ReentryError(
            f"{where}: time {text[:40]!r} is no time", "For example 2026-03-06 13:30."
        ) from None
    if at.tzinfo is None:
        at = at.replace(tzinfo=zone_named(cells.get("zone", "") or zone, where))
    impact = cells.get("impact", "").upper()
    if impact and impact not in IMPACTS:
        raise ReentryError(f"{where}: impact {impact[:40]!r}", "Allowed: high, medium, low.")
    currency = cells.get("currency", "").upper().removeprefix(EVERYBODY)
    if currency and not re.fullmatch(r"[A-Z]{3}", currency):
        raise ReentryError(f"{where}: currency {currency[:40]!r}", "Three letters, as USD.")
    return Event(at.astimezone(dt.UTC), currency, IMPACTS.get(impact, ""), cells.get("title", ""))


def day_of(text: str) -> str:
    """Return a day as ISO writes it; with dashes and the year last the month comes first."""
    return MONTH_FIRST.sub(r"\3-\1-\2", text)


def of_day(text: str) -> str:
    """Return a time with its hour of twenty-four where it is of twelve."""
    found = TWELVE_HOURS.search(text)
    if found is None or not 1 <= int(found[1]) <= 12:
        return text
    hour = int(found[1]) % 12 + 12 * (found[3].lower() == "p")
    return f"{text[: found.start()]}{hour:02}:{found[2]}{text[found.end() :]}"


def zone_named(name: str, where: str) -> dt.tzinfo:
    """Return a zone by its name; a time without one could be any time."""
    if name.upper() in {"UTC", "GMT", "Z"}:
        return dt.UTC
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise ReentryError(
            f"{where}: zone {name[:40]!r} is not known",
            "Write UTC or a name such as America/New_York, or an offset in the time itself; or "
            "name the zone of the whole file in Config, Decision.",
        ) from None
