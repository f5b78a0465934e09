"""Which persona is due on which day, and why."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui.config import WEEKDAYS
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.config.model import DateOverride


@dataclass(frozen=True)
class Choice:
    """The persona due for a symbol, and the rule that says so."""

    symbol: str  # as the broker spells it
    persona: str
    rule: str


@dataclass(frozen=True)
class CalendarDay:
    """What is due on one day."""

    day: dt.date
    choices: tuple[Choice, ...]
    remarks: tuple[str, ...]
    missing: tuple[Path, ...] = ()  # profiles that are due and not there; told in remarks, too


@dataclass(frozen=True)
class CalendarReport(Report):
    """What is due on the next days."""

    rotation_time: str
    days: tuple[CalendarDay, ...]

    def lines(self) -> Iterable[str]:
        """Tell each day: the persona of all symbols, or those of each group of symbols."""
        for entry in self.days:
            for index, (choice, symbols) in enumerate(grouped(entry.choices)):
                day = f"{entry.day} {WEEKDAYS[entry.day.weekday()][:3]}" if index == 0 else ""
                which = "all symbols" if len(symbols) == len(entry.choices) else " ".join(symbols)
                yield f"{day:15} {choice.persona:14} {which}  ({choice.rule})"
            yield from (f"{'':15} {remark}" for remark in entry.remarks)


def due(
    config: PackConfig,
    day: dt.date,
    at: dt.datetime | None = None,
    symbols: Sequence[str] | None = None,
) -> tuple[Choice, ...]:
    """Return the persona due for each symbol on a day.

    The manual override wins while it lasts, then the day's own entries, then the
    symbol's group, then the week, then the fallback cycle. `at` is the moment that
    the override is held against; without it, that is the day's rotation time.
    """
    moment = at or rotation_moment(config, day)
    dates = [entry for entry in config.calendar.dates if entry.date == day]
    wanted = symbols or config.symbols
    return tuple(choose(config, symbol, day, moment, dates) for symbol in wanted)


def choose(
    config: PackConfig,
    symbol: str,
    day: dt.date,
    moment: dt.datetime,
    dates: Sequence[DateOverride],
) -> Choice:
    """Return the persona due for one symbol; `dates` are the exceptions of this day."""
    override = config.calendar.override
    if override and moment < override.until and applies(symbol, override.symbols):
        until = f"{override.until.astimezone(moment.tzinfo):%Y-%m-%d %H:%M}"
        return Choice(symbol, override.persona, reasoned(f"set by hand until {until}", override))
    entries = [entry for entry in dates if applies(symbol, entry.symbols)]
    if entries:
        entry = next((e for e in entries if e.symbols), entries[0])
        return Choice(symbol, entry.persona, reasoned("this date", entry))
    weekday = WEEKDAYS[day.weekday()]
    for group in config.calendar.groups:
        if symbol in group.symbols and weekday in group.cycle_map:
            return Choice(symbol, group.cycle_map[weekday], f"group {group.name}, {weekday}")
    if weekday in config.personas.cycle_map:
        return Choice(symbol, config.personas.cycle_map[weekday], weekday)
    cycle = config.personas.fallback_cycle
    return Choice(symbol, cycle[day.toordinal() % len(cycle)], "fallback cycle")


def applies(symbol: str, symbols: Sequence[str]) -> bool:
    """Tell whether an entry is for this symbol; one that names none is for all."""
    return not symbols or symbol in symbols


def reasoned(rule: str, entry: object) -> str:
    """Add the reason that somebody gave for an entry."""
    reason = getattr(entry, "reason", "")
    return f"{rule}: {reason}" if reason else rule


def rotation_moment(config: PackConfig, day: dt.date) -> dt.datetime:
    """Return when the task rotates on a day, with the offset of this machine's clock."""
    return wall_time(config, day).astimezone()


def wall_time(config: PackConfig, day: dt.date) -> dt.datetime:
    """Return what the clock on the wall shows when the task rotates."""
    time = dt.time.fromisoformat(config.scheduling.profile_rotate.time)
    return dt.datetime.combine(day, time)


def preview(config: PackConfig, start: dt.date, days: int) -> CalendarReport:
    """Return what is due on the days from `start` on."""
    if not 1 <= days <= 3660:
        raise ReentryError(f"{days} days cannot be listed", "Between 1 and 3660 days are possible.")
    missing = missing_profiles(config)
    entries = (start + dt.timedelta(days=n) for n in range(days))
    return CalendarReport(
        rotation_time=config.scheduling.profile_rotate.time,
        days=tuple(calendar_day(config, day, missing) for day in entries),
    )


def calendar_day(
    config: PackConfig, day: dt.date, missing: Callable[[str, str], Path | None]
) -> CalendarDay:
    """Return what is due on a day, and what is odd about it."""
    choices = due(config, day)
    asked = (missing(choice.persona, choice.symbol) for choice in choices)
    found = tuple(path for path in asked if path is not None)
    return CalendarDay(day, choices, remarks(config, day, found), found)


def missing_profiles(config: PackConfig) -> Callable[[str, str], Path | None]:
    """Return what tells the profile that a persona lacks for a symbol; the disk is asked once."""

    @cache
    def missing(persona: str, symbol: str) -> Path | None:
        path = config.profile(persona, symbol)
        return None if path.is_file() else path

    return missing


def remarks(config: PackConfig, day: dt.date, missing: Sequence[Path]) -> tuple[str, ...]:
    """Tell what is odd about a day: a missing profile, a clock change, a closed market."""
    found = [f"missing: {path}" for path in missing]
    found += clock_remarks(wall_time(config, day))
    if WEEKDAYS[day.weekday()] == "Saturday":
        found.append("weekend: the forex market is closed")
    return tuple(found)


def clock_remarks(wall: dt.datetime) -> list[str]:
    """Tell when a time on the wall does not exist, or exists twice, as the clocks change."""
    if wall.astimezone().replace(tzinfo=None) != wall:
        return [f"the clocks go forward: {wall:%H:%M} does not exist on this day"]
    if wall.astimezone().utcoffset() != wall.replace(fold=1).astimezone().utcoffset():
        return [f"the clocks go back: {wall:%H:%M} comes twice on this day"]
    return []


def grouped(choices: Sequence[Choice]) -> list[tuple[Choice, list[str]]]:
    """Return the symbols of each persona and rule, in the order of first mention."""
    found: dict[tuple[str, str], list[str]] = {}
    first: dict[tuple[str, str], Choice] = {}
    for choice in choices:
        key = (choice.persona, choice.rule)
        found.setdefault(key, []).append(choice.symbol)
        first.setdefault(key, choice)
    return [(first[key], symbols) for key, symbols in found.items()]
