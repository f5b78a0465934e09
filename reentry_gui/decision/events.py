"""Economic events out of a CSV or ICS file that the user points at; times with their zone."""

from __future__ import annotations

import bisect
import csv
import datetime as dt
import io
import os
import re
import zoneinfo
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui import files
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reentry_gui.config import PackConfig

REACH: Final = dt.timedelta(days=1)  # beyond it an event does not count
MAX_EVENTS: Final = 100_000
IMPACTS: Final = {"HIGH": "HIGH", "MEDIUM": "MEDIUM", "MED": "MEDIUM", "LOW": "LOW"}
COLUMNS: Final = ("time", "zone", "currency", "impact", "title")
MEND: Final = "Events do not count until it is mended."


class Event(NamedTuple):
    """One event; `currency` and `impact` are empty where the file does not tell them."""

    at: dt.datetime  # aware, UTC
    currency: str
    impact: str
    title: str


@dataclass(frozen=True)
class EventCalendar:
    """The events that count, by time; why there are none stands in `warnings`."""

    events: tuple[Event, ...] = ()
    warnings: tuple[str, ...] = ()
    legs: dict[str, tuple[Event, ...]] = field(default_factory=dict, compare=False, repr=False)

    def nearest(self, symbol: str, now: dt.datetime) -> tuple[float | None, str]:
        """Return the minutes to the nearest event of a symbol's currencies, and its title.

        Before or after it; None where none lies within a day. An event without a currency
        counts for every symbol.
        """
        events = self.legs.get(symbol)
        if events is None:
            events = self.legs[symbol] = tuple(e for e in self.events if concerns(e, symbol))
        if not events:
            return None, ""
        place = bisect.bisect_left(events, now, key=lambda event: event.at)
        found = [
            (abs((event.at - now).total_seconds()), event)
            for event in events[place - 1 if place else 0 : place + 1]
        ]
        seconds, event = min(found)
        return (seconds / 60, event.title) if seconds <= REACH.total_seconds() else (None, "")


def concerns(event: Event, symbol: str) -> bool:
    """Tell whether an event is about one of the symbol's currencies."""
    return not event.currency or event.currency in {symbol[:3], symbol[3:6]}


def load_events(config: PackConfig, now: dt.datetime) -> EventCalendar:
    """Read the calendar of a config; a missing, stale or broken one gives a warning, no event."""
    if not config.decision.events_file:
        return EventCalendar()
    file = events_path(config)
    try:
        age = now.timestamp() - file.stat().st_mtime
        if age > config.decision.events_max_age_hours * 3600:
            stale = f"{file}: is {age / 3600:.0f} hours old, events do not count"
            return EventCalendar(warnings=(stale,))
        found = read_events(files.read_bytes(file), file.name, now)
    except (ReentryError, OSError) as error:
        why = error.message if isinstance(error, ReentryError) else error.strerror
        return EventCalendar(warnings=(f"economic calendar: {why}",))
    wanted = {"", *config.decision.events_impacts}
    return EventCalendar(tuple(sorted(event for event in found if event.impact in wanted)))


def events_path(config: PackConfig) -> Path:
    """Return where the economic calendar of a config lies."""
    return config.file.parent / os.path.expandvars(config.decision.events_file)


def read_events(content: bytes, name: str, now: dt.datetime) -> list[Event]:
    """Read events out of a CSV or, by its name, an ICS file; a ReentryError tells what is wrong."""
    if name.lower().endswith((".ics", ".ical")):
        from reentry_gui.decision import ics  # noqa: PLC0415  # takes its time to load

        events = ics.ics_events(content, name, now)
    else:
        events = csv_events(content, name)
    found: list[Event] = []
    for event in events:
        found.append(event)
        if len(found) > MAX_EVENTS:
            raise ReentryError(f"{name}: has more than {MAX_EVENTS:,} events", MEND)
    return found


def csv_events(content: bytes, name: str) -> Iterator[Event]:
    """Read `time,zone,currency,impact,title`: the columns in any order, time and zone needed.

    The zone may stand in the time instead (2026-03-06T13:30:00Z or +01:00).
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReentryError(f"{name}: byte {error.start} is not UTF-8", MEND) from error
    first = text.partition("\n")[0]
    rows = csv.reader(io.StringIO(text), delimiter=";" if ";" in first else ",")
    try:
        header = [cell.strip().lower() for cell in next(rows, [])]
        if "time" not in header:
            raise ReentryError(f"{name}: has no column time", f"Columns: {', '.join(COLUMNS)}.")
        for row in rows:
            if any(cell.strip() for cell in row):
                cells = dict(zip(header, (cell.strip() for cell in row), strict=False))
                yield csv_event(cells, f"{name}: line {rows.line_num}")
    except csv.Error as error:
        raise ReentryError(f"{name}: line {rows.line_num}: {error}", MEND) from error


def csv_event(cells: dict[str, str], where: str) -> Event:
    """Make an event of a row."""
    text = cells.get("time", "").replace(".", "-", 2)
    try:
        at = dt.datetime.fromisoformat(text)
    except ValueError:
        raise ReentryError(
            f"{where}: time {text[:40]!r} is no time", "For example 2026-03-06 13:30."
        ) from None
    if at.tzinfo is None:
        at = at.replace(tzinfo=zone_named(cells.get("zone", ""), where))
    impact = cells.get("impact", "").upper()
    if impact and impact not in IMPACTS:
        raise ReentryError(f"{where}: impact {impact[:40]!r}", "Allowed: high, medium, low.")
    currency = cells.get("currency", "").upper()
    if currency and not re.fullmatch(r"[A-Z]{3}", currency):
        raise ReentryError(f"{where}: currency {currency[:40]!r}", "Three letters, as USD.")
    return Event(at.astimezone(dt.UTC), currency, IMPACTS.get(impact, ""), cells.get("title", ""))


def zone_named(name: str, where: str) -> dt.tzinfo:
    """Return a zone by its name; a time without one could be any time."""
    if name.upper() in {"UTC", "GMT", "Z"}:
        return dt.UTC
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise ReentryError(
            f"{where}: zone {name[:40]!r} is not known",
            "Write UTC or a name such as America/New_York, or an offset in the time itself.",
        ) from None
