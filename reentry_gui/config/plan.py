"""The calendar while it is edited: the week, the groups and the dates; an edit makes a new one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from reentry_gui.config.model import CycleMap, DateOverride, PackConfig, SymbolGroup
from reentry_gui.config.section import WEEKDAYS, Section
from reentry_gui.errors import ReentryError

Cell = tuple[int | None, str]  # the group's place, None for the general week; a weekday


class CalendarPlan(Section):
    """What the calendar's editor changes, and nothing else of the config."""

    week: CycleMap
    groups: tuple[SymbolGroup, ...]
    dates: tuple[DateOverride, ...]


def plan_of(config: PackConfig) -> CalendarPlan:
    """Return the part of a config that the calendar's editor changes."""
    return CalendarPlan(
        week=config.personas.cycle_map,
        groups=tuple(config.calendar.groups),
        dates=tuple(config.calendar.dates),
    )


def with_plan(config: PackConfig, plan: CalendarPlan) -> PackConfig:
    """Return a config with a plan put in; a ReentryError tells why a plan is impossible."""
    before = plan_of(config)
    check_week(config, plan)
    if members(plan) != members(before):
        check_groups(plan)
    updates: dict[str, object] = {}
    if plan.week != before.week:
        updates["personas"] = config.personas.model_copy(update={"cycle_map": plan.week})
    parts: dict[str, object] = {}
    if plan.groups != before.groups:
        parts["groups"] = list(plan.groups)
    if plan.dates != before.dates:
        parts["dates"] = list(plan.dates)
    if parts:
        updates["calendar"] = config.calendar.model_copy(update=parts)
    return config.model_copy(update=updates) if updates else config


def check_week(config: PackConfig, plan: CalendarPlan) -> None:
    """Refuse a week with a day that has no persona."""
    empty = [day for day in WEEKDAYS if day not in plan.week]
    if empty and not config.personas.fallback_cycle:
        raise ReentryError(
            f"{', '.join(empty)} would have no persona: the fallback cycle is empty",
            "Choose a persona for each day, or name a fallback cycle in the config.",
        )


def members(plan: CalendarPlan) -> list[tuple[str, list[str]]]:
    """Return who belongs to which group."""
    return [(group.name, group.symbols) for group in plan.groups]


def check_groups(plan: CalendarPlan) -> None:
    """Refuse groups that share a name or a symbol."""
    names: set[str] = set()
    homes: dict[str, str] = {}
    for group in plan.groups:
        if group.name.casefold() in names:
            raise ReentryError(
                f"there is a group {group.name!r} already",
                "Give it another name, or edit that one.",
            )
        names.add(group.name.casefold())
        for symbol in group.symbols:
            if symbol in homes:
                raise ReentryError(
                    f"{symbol} would be in two groups, {homes[symbol]} and {group.name}",
                    "Take it out of one of them: a symbol follows one week.",
                )
            homes[symbol] = group.name


def painted(plan: CalendarPlan, cells: Collection[Cell], persona: str | None) -> CalendarPlan:
    """Put a persona into cells of the week grid; None leaves a day to the week above it."""
    week = repainted(plan.week, {day for group, day in cells if group is None}, persona)
    groups = []
    for place, group in enumerate(plan.groups):
        days = {day for wanted, day in cells if wanted == place}
        cycle_map = repainted(group.cycle_map, days, persona)
        groups.append(group.model_copy(update={"cycle_map": cycle_map}) if days else group)
    return plan.model_copy(update={"week": week, "groups": tuple(groups)})


def repainted(week: CycleMap, days: Collection[str], persona: str | None) -> CycleMap:
    """Return a week with some days changed, in the order of the week."""
    changed = {day: week.get(day) if day not in days else persona for day in WEEKDAYS}
    return {day: name for day, name in changed.items() if name is not None}


def with_dates(
    plan: CalendarPlan,
    days: Iterable[dt.date],
    persona: str,
    reason: str = "",
    symbols: Collection[str] = (),
) -> CalendarPlan:
    """Make some days exceptions; an earlier one for the same symbols is replaced."""
    wanted = sorted(set(days))
    new = [
        DateOverride(date=day, persona=persona, reason=reason, symbols=list(symbols))
        for day in wanted
    ]
    kept = without_dates(plan, wanted, symbols).dates
    return plan.model_copy(update={"dates": tuple(sorted([*kept, *new], key=date_order))})


def without_dates(
    plan: CalendarPlan, days: Iterable[dt.date], symbols: Collection[str] | None = None
) -> CalendarPlan:
    """Take the exceptions off some days: those for just these symbols, or all of them."""
    wanted = set(days)
    kept = tuple(
        entry
        for entry in plan.dates
        if entry.date not in wanted or (symbols is not None and set(entry.symbols) != set(symbols))
    )
    return plan.model_copy(update={"dates": kept})


def date_order(entry: DateOverride) -> tuple[dt.date, list[str]]:
    """Return what exceptions are sorted by."""
    return entry.date, entry.symbols


def with_group(plan: CalendarPlan, group: SymbolGroup, place: int | None = None) -> CalendarPlan:
    """Add a group, or put it in the place of another."""
    groups = list(plan.groups)
    if place is None:
        groups.append(group)
    else:
        groups[place] = group
    return plan.model_copy(update={"groups": tuple(groups)})


def without_group(plan: CalendarPlan, place: int) -> CalendarPlan:
    """Take a group away; its symbols follow the general week again."""
    return plan.model_copy(
        update={"groups": plan.groups[:place] + plan.groups[place + 1 :]},
    )


def rebased(plan: CalendarPlan, base: CalendarPlan, onto: CalendarPlan) -> CalendarPlan:
    """Return `onto` with what `plan` has changed since `base`; where both did, `plan` wins."""
    if base in (onto, plan):  # one side changed nothing: the order of days stays, too
        return plan if onto == base else onto
    week = {
        day: choice
        for day in WEEKDAYS
        if (choice := (onto if plan.week.get(day) == base.week.get(day) else plan).week.get(day))
    }
    removed = [entry for entry in base.dates if entry not in plan.dates]
    added = [entry for entry in plan.dates if entry not in base.dates]
    dates = [entry for entry in onto.dates if entry not in removed and entry not in added]
    return CalendarPlan(
        week=week,
        groups=onto.groups if plan.groups == base.groups else plan.groups,
        dates=tuple(sorted([*dates, *added], key=date_order)),
    )
