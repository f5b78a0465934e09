"""Events out of an iCalendar file: with zones, recurring ones, moved and cancelled ones."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

import icalendar
from dateutil import rrule  # type: ignore[import-untyped]  # comes with icalendar

from reentry_gui.decision.event_rows import IMPACTS, MEND, Event
from reentry_gui.errors import ReentryError
from reentry_gui.symbols import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WINDOW: Final = dt.timedelta(days=40)  # how far recurring events are spread around now
MAX_REPEATS: Final = 50_000  # from an event's first day on
OFTEN: Final = re.compile(r"FREQ=(SECONDLY|MINUTELY|HOURLY)\b")  # no economic event is
# What icalendar and dateutil say to what is none of theirs.
BROKEN: Final = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
CURRENCY: Final = re.compile(r"\b([A-Z]{3})\b")


def ics_events(content: bytes, name: str, now: dt.datetime) -> Iterator[Event]:
    """Read an iCalendar file; events that recur are spread around now.

    An event of a whole day has no moment that a trade could be near to: it is left out, as is
    one whose time has no zone. CATEGORIES, PRIORITY and the words of SUMMARY tell the impact
    and the currency.
    """
    try:
        yield from events_of(parts_of(content), now)
    except BROKEN as error:
        raise ReentryError(f"{name}: is no iCalendar file ({str(error)[:100]})", MEND) from error


def parts_of(content: bytes) -> list[Any]:
    """Return the events of a file as icalendar reads them."""
    calendar = icalendar.Calendar.from_ical(content)
    return [part for part in calendar.walk("VEVENT") if part.get("DTSTART") is not None]


def events_of(components: list[Any], now: dt.datetime) -> Iterator[Event]:
    """Turn what icalendar reads into events."""
    moved = {recurrence_key(part) for part in components if part.get("RECURRENCE-ID") is not None}
    for part in components:
        start = part.decoded("DTSTART")
        is_moment = isinstance(start, dt.datetime) and start.tzinfo is not None
        if not is_moment or str(part.get("STATUS", "")).upper() == "CANCELLED":
            continue
        title = str(part.get("SUMMARY", ""))[:200]
        about = f"{categories_of(part)} {title}"
        for at in moments(part, start, now):
            utc = at.astimezone(dt.UTC)
            if part.get("RECURRENCE-ID") is None and (str(part.get("UID", "")), utc) in moved:
                continue
            yield Event(utc, currency_in(about), impact_of(part, about), title)


def recurrence_key(part: Any) -> tuple[str, dt.datetime | None]:  # noqa: ANN401  # icalendar's part
    """Return which occurrence of which event a part replaces."""
    moment = part.decoded("RECURRENCE-ID")
    is_time = isinstance(moment, dt.datetime) and moment.tzinfo is not None
    return str(part.get("UID", "")), moment.astimezone(dt.UTC) if is_time else None


def moments(part: Any, start: dt.datetime, now: dt.datetime) -> Iterable[dt.datetime]:  # noqa: ANN401  # the same
    """Return when an event takes place: once, or by its rule within the window around now."""
    rule = part.get("RRULE")
    if rule is None or part.get("RECURRENCE-ID") is not None:
        return [start]
    # By the wall clock of the event's own zone: 08:30 stays 08:30 when clocks change.
    zone, wall = start.tzinfo, start.replace(tzinfo=None)
    text = re.sub(r"UNTIL=(\d{8}(T\d{6})?)Z?", r"UNTIL=\1", rule.to_ical().decode())
    low, high = ((now + sign * WINDOW).astimezone(zone).replace(tzinfo=None) for sign in (-1, 1))
    dropped = excluded(part)
    found = (moment.replace(tzinfo=zone) for moment in spread(text, wall, low, high))
    return [moment for moment in found if moment.astimezone(dt.UTC) not in dropped]


def spread(
    rule: str, first: dt.datetime, low: dt.datetime, high: dt.datetime
) -> Iterator[dt.datetime]:
    """Yield when a rule lets an event take place; a ValueError where it does so too often."""
    if OFTEN.search(rule):
        raise ValueError(f"an event recurs too often: {rule}")
    for number, moment in enumerate(rrule.rrulestr(rule, dtstart=first)):
        if moment > high:
            return
        if number == MAX_REPEATS:
            raise ValueError(f"an event recurs too often: {rule}")
        if moment >= low:
            yield moment


def excluded(part: Any) -> set[dt.datetime]:  # noqa: ANN401  # the same
    """Return the occurrences that EXDATE takes out."""
    given = part.get("EXDATE")
    lists = given if isinstance(given, list) else [given] if given is not None else []
    times = [entry.dt for group in lists for entry in group.dts]
    return {t.astimezone(dt.UTC) for t in times if isinstance(t, dt.datetime) and t.tzinfo}


def categories_of(part: Any) -> str:  # noqa: ANN401  # the same
    """Return the categories in one text."""
    found = part.get("CATEGORIES")
    lists = found if isinstance(found, list) else [found] if found is not None else []
    return " ".join(str(name) for group in lists for name in getattr(group, "cats", [group]))


def currency_in(text: str) -> str:
    """Return the first currency that a text names, empty without one."""
    return next((word for word in CURRENCY.findall(text) if word in CURRENCIES), "")


def impact_of(part: Any, about: str) -> str:  # noqa: ANN401  # the same
    """Return the impact by a word of the text, else by PRIORITY: 1–4 high, 5 medium, 6–9 low."""
    words = re.findall(r"[A-Z]+", about.upper())
    if named := next((IMPACTS[word] for word in words if word in IMPACTS), ""):
        return named
    priority = part.get("PRIORITY")
    if priority is None or not 1 <= int(priority) <= 9:
        return ""
    return "HIGH" if int(priority) <= 4 else "MEDIUM" if int(priority) == 5 else "LOW"
