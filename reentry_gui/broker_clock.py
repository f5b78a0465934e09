"""The broker's clock: how far it is ahead of UTC, in winter and in summer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

SummerTime = Literal["none", "new_york", "europe"]
SUNDAY: Final = 6
# America puts its clocks on the second Sunday of March and back on the first of November
# (Energy Policy Act of 2005; before 2007 first of April, last of October), at two o'clock in
# New York. Europe: last Sundays of March and October, at one o'clock UTC (2000/84/EC).
NEW_RULE_YEAR: Final = 2007
HOUR: Final = dt.timedelta(hours=1)


@dataclass(frozen=True)
class BrokerClock:
    """The clock of a broker's server.

    `minutes`: how far it is ahead of UTC outside summer time. `summer`: whose summer time
    it follows; it then is an hour further ahead. Servers "with New York close" (UTC+2, in
    summer UTC+3) follow New York's.
    """

    minutes: int
    summer: SummerTime = "none"

    def shown(self, moment: dt.datetime) -> dt.datetime:
        """Return an aware moment as this clock shows it, with its offset at that moment."""
        ahead = dt.timedelta(minutes=self.minutes)
        if is_summer(self.summer, moment.astimezone(dt.UTC).replace(tzinfo=None)):
            ahead += HOUR
        return moment.astimezone(dt.timezone(ahead))

    def minutes_at(self, shown: dt.datetime) -> int:
        """Return how far ahead of UTC the clock is when it shows this naive time.

        A time that it shows twice, as it is put back, is taken for the first one.
        """
        summer = shown - dt.timedelta(minutes=self.minutes) - HOUR
        return self.minutes + 60 * is_summer(self.summer, summer)

    def jump(self, day: dt.date) -> dt.timedelta:
        """Return by how much this clock is put forward on a day of its own; negative: back."""
        start = dt.datetime.combine(day, dt.time())
        minutes = self.minutes_at(start + dt.timedelta(days=1)) - self.minutes_at(start)
        return dt.timedelta(minutes=minutes)

    def changes(self, first_year: int, last_year: int) -> tuple[dt.datetime, ...]:
        """Return each time at which this clock begins or ends its summer time, as it shows it.

        They come by pairs, a year each: what begins (as if the clock had already been put
        forward) and what ends (before it is put back).
        """
        if self.summer == "none":
            return ()
        ahead = dt.timedelta(minutes=self.minutes) + HOUR
        years = range(max(first_year, 1), min(last_year, 9998) + 1)
        return tuple(change + ahead for year in years for change in summer_of(self.summer, year))


def is_summer(summer: SummerTime, utc: dt.datetime) -> bool:
    """Tell whether a naive UTC time lies within a summer time."""
    if summer == "none":
        return False
    start, end = summer_of(summer, utc.year)
    return start <= utc < end


@cache
def summer_of(summer: SummerTime, year: int) -> tuple[dt.datetime, dt.datetime]:
    """Return when a year's summer time begins and ends, in naive UTC."""
    if summer == "europe":
        return at(last_sunday(year, 3), 1), at(last_sunday(year, 10), 1)
    if year < NEW_RULE_YEAR:
        return at(first_sunday(year, 4), 7), at(last_sunday(year, 10), 6)
    return at(first_sunday(year, 3) + dt.timedelta(days=7), 7), at(first_sunday(year, 11), 6)


def at(day: dt.date, hour: int) -> dt.datetime:
    """Return an hour of a day."""
    return dt.datetime.combine(day, dt.time(hour))


def first_sunday(year: int, month: int) -> dt.date:
    """Return a month's first Sunday."""
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=SUNDAY - first.weekday())


def last_sunday(year: int, month: int) -> dt.date:
    """Return the last Sunday of a month that has 31 days."""
    last = dt.date(year, month, 31)
    return last - dt.timedelta(days=(last.weekday() + 1) % 7)
