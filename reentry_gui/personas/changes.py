"""What a changed calendar means: which days get another persona, and how many files that moves."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reentry_gui.config import WEEKDAYS
from reentry_gui.personas.calendar import due
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.config.model import DateOverride, SymbolGroup

HORIZON_DAYS: Final = 56
GENERAL: Final = "the general week"
FALLBACK: Final = "the fallback cycle"


@dataclass(frozen=True)
class PlannedChange:
    """One change of the calendar: what changes, from what to what, and what follows."""

    what: str
    told: str
    symbols: tuple[str, ...]  # whose file is another one afterwards
    effect: str

    def __str__(self) -> str:
        return f"{self.what}: {self.told}; {self.effect}"


@dataclass(frozen=True)
class CalendarChanges(Report):
    """How one calendar differs from another."""

    changes: tuple[PlannedChange, ...]

    def lines(self) -> Iterable[str]:
        """Tell each change in a line."""
        if not self.changes:
            yield "the calendar is the same"
        yield from map(str, self.changes)


def compare_calendars(before: PackConfig, after: PackConfig, start: dt.date) -> CalendarChanges:
    """Return what differs between two calendars, with its effect from the day `start` on."""
    found = [
        *week_changes(before, after, start),
        *group_changes(before, after, start),
        *date_changes(before, after, start),
    ]
    return CalendarChanges(tuple(found))


def week_changes(before: PackConfig, after: PackConfig, start: dt.date) -> Iterator[PlannedChange]:
    """Tell the weekdays of the general week that get another persona."""
    old, new = before.personas.cycle_map, after.personas.cycle_map
    yield from day_changes(before, after, start, (old, new), FALLBACK)


def day_changes(
    before: PackConfig,
    after: PackConfig,
    start: dt.date,
    weeks: tuple[Mapping[str, str], Mapping[str, str]],
    otherwise: str,
    group: SymbolGroup | None = None,
) -> Iterator[PlannedChange]:
    """Tell the weekdays that differ between two weeks, a group's or the general one."""
    suffix = f" (group {group.name})" if group else ""
    symbols = group.symbols if group else after.symbols
    for weekday in WEEKDAYS:
        old, new = weeks[0].get(weekday), weeks[1].get(weekday)
        if old != new:
            days = days_of(weekday, start, touched(before, after))
            moved, first = effect(before, after, days, symbols)
            told = f"{old or otherwise} → {new or otherwise}"
            yield PlannedChange(f"{weekday}{suffix}", told, moved, effect_told(moved, first, start))


def group_changes(before: PackConfig, after: PackConfig, start: dt.date) -> Iterator[PlannedChange]:
    """Tell the groups that come, go, or change."""
    old = {group.name: group for group in before.calendar.groups}
    new = {group.name: group for group in after.calendar.groups}
    for name in [*old, *(name for name in new if name not in old)]:
        if name not in new:
            told = f"removed, {listed(old[name].symbols)} follow {GENERAL}"
            yield group_change(before, after, start, old[name], told)
        elif name not in old:
            yield group_change(before, after, start, new[name], added_told(new[name]))
        else:
            if told := members_told(old[name], new[name]):
                yield group_change(before, after, start, new[name], told, old[name])
            weeks = (old[name].cycle_map, new[name].cycle_map)
            yield from day_changes(before, after, start, weeks, GENERAL, new[name])


def group_change(
    before: PackConfig,
    after: PackConfig,
    start: dt.date,
    group: SymbolGroup,
    told: str,
    earlier: SymbolGroup | None = None,
) -> PlannedChange:
    """Return what it means that a group comes, goes, or has other members."""
    symbols = [*group.symbols, *(earlier.symbols if earlier else ())]
    ahead = (start + dt.timedelta(days=n) for n in range(HORIZON_DAYS // 2))
    days = [day for day in ahead if day not in touched(before, after)]
    moved, first = effect(before, after, days, symbols)
    return PlannedChange(f"group {group.name}", told, moved, effect_told(moved, first, start))


def added_told(group: SymbolGroup) -> str:
    """Tell a new group's symbols and week."""
    days = ", ".join(f"{day} {persona}" for day, persona in group.cycle_map.items())
    return f"new, {listed(group.symbols)}: {days or 'follows ' + GENERAL}"


def members_told(old: SymbolGroup, new: SymbolGroup) -> str:
    """Tell which symbols join or leave a group."""
    joined = [symbol for symbol in new.symbols if symbol not in old.symbols]
    left = [symbol for symbol in old.symbols if symbol not in new.symbols]
    parts = [f"{listed(joined)} joined" if joined else "", f"{listed(left)} left" if left else ""]
    return ", ".join(filter(None, parts))


def date_changes(before: PackConfig, after: PackConfig, start: dt.date) -> Iterator[PlannedChange]:
    """Tell the days that become exceptions, cease to be, or change."""
    for day in sorted(touched(before, after)):
        old = {tuple(sorted(e.symbols)): e for e in before.calendar.dates if e.date == day}
        new = {tuple(sorted(e.symbols)): e for e in after.calendar.dates if e.date == day}
        for key in [*old, *(key for key in new if key not in old)]:
            if old.get(key) != new.get(key):
                yield date_change(before, after, day, start, (old.get(key), new.get(key)))


def date_change(
    before: PackConfig,
    after: PackConfig,
    day: dt.date,
    start: dt.date,
    entries: tuple[DateOverride | None, DateOverride | None],
) -> PlannedChange:
    """Return what an exception's change means."""
    old, new = entries
    symbols = [e for entry in entries if entry for e in entry.symbols] or after.symbols
    days = [day] if day >= start else []
    moved, _first = effect(before, after, days, symbols)
    count = f"affects {files(len(moved))}" if moved else "affects no file"
    if day < start:
        count = "affects no file: the day is over"
    which = f" ({listed(symbols)})" if symbols != after.symbols else ""
    told = exception_told(old, new, usual(before, day, symbols), usual(after, day, symbols))
    return PlannedChange(f"{day.day} {day:%b %Y}{which}", told, moved, count)


def exception_told(
    old: DateOverride | None, new: DateOverride | None, was: str, becomes: str
) -> str:
    """Tell an exception's change from persona to persona, with the reason."""
    if new is None:
        return f"{was} → {becomes}, exception removed"
    if old is not None and old.persona == new.persona:
        return f"{new.persona}, reason: {old.reason or 'none'} → {new.reason or 'none'}"
    told = f"stays {was}" if was == new.persona else f"{was} → {new.persona}"
    return told + (f", {new.reason}" if new.reason else "")


def usual(config: PackConfig, day: dt.date, symbols: Sequence[str]) -> str:
    """Return the personas due on a day for some symbols, in a word or a few."""
    return " / ".join(dict.fromkeys(c.persona for c in due(config, day, symbols=symbols)))


def touched(before: PackConfig, after: PackConfig) -> set[dt.date]:
    """Return the days whose exceptions differ."""
    old, new = before.calendar.dates, after.calendar.dates
    return {entry.date for entry in old if entry not in new} | {
        entry.date for entry in new if entry not in old
    }


def days_of(weekday: str, start: dt.date, without: set[dt.date]) -> list[dt.date]:
    """Return the days of a weekday within the horizon, apart from those told on their own."""
    days = (start + dt.timedelta(days=n) for n in range(HORIZON_DAYS))
    return [d for d in days if WEEKDAYS[d.weekday()] == weekday and d not in without]


def effect(
    before: PackConfig, after: PackConfig, days: Sequence[dt.date], symbols: Sequence[str]
) -> tuple[tuple[str, ...], dt.date | None]:
    """Return the symbols that get another persona on one of the days, and the first such day."""
    asked = [symbol for symbol in dict.fromkeys(symbols) if symbol in after.symbols]
    if not asked:
        return (), None
    moved: dict[str, None] = {}
    first = None
    for day in days:
        pairs = zip(due(before, day, symbols=asked), due(after, day, symbols=asked), strict=True)
        other = [new.symbol for old, new in pairs if old.persona != new.persona]
        first = first or (day if other else None)
        moved.update(dict.fromkeys(other))
    return tuple(moved), first


def effect_told(moved: Sequence[str], first: dt.date | None, start: dt.date) -> str:
    """Tell how many files change, and from when."""
    if first is None:
        return "affects no file: other entries decide"
    year = f" {first.year}" if first.year != start.year else ""
    day = f"{first.day} {first:%b}{year}"
    return f"affects {files(len(moved))} from {day}"


def files(count: int) -> str:
    """Count files in words."""
    return "1 file" if count == 1 else f"{count} files"


def listed(symbols: Sequence[str]) -> str:
    """Name some symbols, the first four where there are many."""
    names = list(dict.fromkeys(symbols))
    return ", ".join(names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "")
