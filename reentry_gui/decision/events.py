"""Economic events out of a CSV or ICS file that the user points at; times with their zone."""

from __future__ import annotations

import bisect
import datetime as dt
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reentry_gui import files
from reentry_gui.decision.event_rows import MEND, Event, csv_events
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from pathlib import Path

    from reentry_gui.config import PackConfig

REACH: Final = dt.timedelta(days=1)  # beyond it an event does not count
MAX_EVENTS: Final = 100_000


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
        zone = config.decision.events_zone
        found = read_events(files.read_bytes(file), file.name, now, zone)
    except (ReentryError, OSError) as error:
        why = error.message if isinstance(error, ReentryError) else error.strerror
        return EventCalendar(warnings=(f"economic calendar: {why}",))
    wanted = {"", *config.decision.events_impacts}
    return EventCalendar(tuple(sorted(event for event in found if event.impact in wanted)))


def events_path(config: PackConfig) -> Path:
    """Return where the economic calendar of a config lies."""
    return config.file.parent / os.path.expandvars(config.decision.events_file)


def read_events(content: bytes, name: str, now: dt.datetime, zone: str = "") -> list[Event]:
    """Read events out of a CSV or, by its name, an ICS file; a ReentryError tells what is wrong.

    `zone` is that of times in a CSV that name none.
    """
    if name.lower().endswith((".ics", ".ical")):
        from reentry_gui.decision import ics  # noqa: PLC0415  # takes its time to load

        events = ics.ics_events(content, name, now)
    else:
        events = csv_events(content, name, zone)
    found: list[Event] = []
    for event in events:
        found.append(event)
        if len(found) > MAX_EVENTS:
            raise ReentryError(f"{name}: has more than {MAX_EVENTS:,} events", MEND)
    return found
