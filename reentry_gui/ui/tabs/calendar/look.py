"""What the calendar shows, gathered in a worker: days, deployments, changes."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from reentry_gui.ui.sentences import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.config.model import DateOverride
    from reentry_gui.personas import CalendarDay

DAYS_SHOWN: Final = 42  # six weeks hold any month
COMING: Final = 30
SATURDAY: Final = 5  # the market is closed from midnight to midnight by any broker's clock
translate = QCoreApplication.translate


class Jumps(NamedTuple):
    """By how much both clocks are put forward on a day; negative: back."""

    local: dt.timedelta
    broker: dt.timedelta


NO_JUMPS: Final = Jumps(dt.timedelta(), dt.timedelta())


@dataclass(frozen=True)
class Day:
    """One day of the month view, or one deployment."""

    day: dt.date
    personas: tuple[tuple[str, int], ...]  # with the number of symbols of each
    local: dt.datetime
    broker: dt.datetime | None
    lines: tuple[str, ...]  # persona, symbols, rule
    rules: tuple[str, ...]
    problems: tuple[str, ...]  # the rotation would stop, or come at an odd time
    notes: tuple[str, ...]
    reason: str
    is_exception: bool
    is_by_hand: bool
    is_closed: bool
    has_clock_change: bool

    @property
    def remarks(self) -> tuple[str, ...]:
        """Return all there is to say about the day."""
        return (*self.problems, *self.notes)

    @property
    def names(self) -> str:
        """Return the personas in a line."""
        if len(self.personas) == 1:
            return self.personas[0][0]
        return ", ".join(f"{name} ({count})" for name, count in self.personas)


@dataclass(frozen=True)
class Look:
    """All that the tab shows of a draft."""

    personas: tuple[str, ...]
    month: tuple[Day, ...]
    coming: tuple[Day, ...]
    changes: tuple[str, ...]


def look(
    saved: PackConfig, draft: PackConfig, first: dt.date, symbols: Sequence[str], now: dt.datetime
) -> Look:
    """Gather everything; for a worker thread."""
    from reentry_gui import personas  # noqa: PLC0415  # slow to load: the worker does it

    start = personas.next_rotation(draft, now)
    month = month_days(draft, first, now.date())
    coming = personas.preview(draft, start, COMING).days
    changed = personas.compare_calendars(saved, draft, start).changes
    return Look(
        personas=ordered(personas.persona_folders(draft)),
        month=tuple(day_of(config, day, symbols) for config, day in month),
        coming=tuple(day_of(draft, day, ()) for day in coming),
        changes=tuple(said(str(change)) for change in changed),
    )


def month_days(
    config: PackConfig, first: dt.date, today: dt.date
) -> list[tuple[PackConfig, CalendarDay]]:
    """Return six weeks; what is set by hand now says nothing about days that are over."""
    from reentry_gui import personas  # noqa: PLC0415  # slow to load: the worker does it

    over = min(max((today - first).days, 0), DAYS_SHOWN)
    calendar = config.calendar.model_copy(update={"override": None})
    calm = config.model_copy(update={"calendar": calendar})
    parts = ((calm, first, over), (config, first + dt.timedelta(days=over), DAYS_SHOWN - over))
    return [
        (which, day)
        for which, start, count in parts
        if count
        for day in personas.preview(which, start, count).days
    ]


def ordered(names: Sequence[str]) -> tuple[str, ...]:
    """Put the personas everybody knows first, so that each keeps its number and colour."""
    from reentry_gui import profiles  # noqa: PLC0415  # slow to load: the worker does it

    known = profiles.DEFAULT_PERSONAS
    own = sorted(name for name in names if name not in known)
    return (*(name for name in known if name in names), *own)


def day_of(config: PackConfig, day: CalendarDay, symbols: Sequence[str]) -> Day:
    """Return a day as the tab shows it; `symbols` limits it to some."""
    from reentry_gui import personas  # noqa: PLC0415  # slow to load: the worker does it

    choices = [c for c in day.choices if not symbols or c.symbol in symbols]
    grouped = personas.grouped(choices)
    entries = exceptions(config, day.day, {c.symbol for c in choices})
    moment = personas.rotation_moment(config, day.day)
    override = config.calendar.override
    jumps = Jumps(personas.clock_jump(day.day), personas.broker_jump(config, day.day))
    return Day(
        day=day.day,
        personas=tuple(Counter(choice.persona for choice in choices).most_common()),
        local=moment,
        broker=personas.broker_clock(config, moment),
        lines=tuple(told(c.persona, c.rule, names, len(choices)) for c, names in grouped),
        rules=tuple(dict.fromkeys(rule_text(choice.rule) for choice in choices)),
        problems=tuple(problems(day)),
        notes=tuple(notes(config, day, jumps)),
        reason=next((entry.reason for entry in entries if entry.reason), ""),
        is_exception=bool(entries),
        is_by_hand=override is not None and moment < override.until,
        is_closed=day.day.weekday() == SATURDAY,
        has_clock_change=jumps != NO_JUMPS,
    )


def exceptions(config: PackConfig, day: dt.date, symbols: set[str]) -> list[DateOverride]:
    """Return a day's exceptions that are for some of the symbols."""
    entries = (entry for entry in config.calendar.dates if entry.date == day)
    return [entry for entry in entries if not entry.symbols or symbols & {*entry.symbols}]


def told(persona: str, rule: str, symbols: Sequence[str], total: int) -> str:
    """Tell a persona, for which symbols, and why."""
    which = ", ".join(symbols[:6]) + (" …" if len(symbols) > 6 else "")
    if len(symbols) == total:
        which = translate("calendar", "all symbols")
    return f"{persona}: {which} ({rule_text(rule)})"


def rule_text(rule: str) -> str:
    """Return why a persona is due; a weekday in the user's language."""
    return said(rule)


def problems(day: CalendarDay) -> Iterator[str]:
    """Tell what makes a rotation impossible, or come twice."""
    if day.missing:
        names = [f"{path.parent.name}/{path.name}" for path in day.missing]
        text = translate("calendar", "Profiles missing: {names}. The rotation would stop.")
        more = f" + {len(names) - 2}" if len(names) > 2 else ""
        yield text.format(names=", ".join(names[:2]) + more)
    yield from (sentence(said(text)) for text in day.remarks if text.startswith("the clocks"))


def notes(config: PackConfig, day: CalendarDay, jumps: Jumps) -> Iterator[str]:
    """Tell a closed market and a clock change."""
    if day.day.weekday() == SATURDAY:
        yield translate("calendar", "Weekend: the market is closed.")
    if jumps != NO_JUMPS:
        yield " ".join(jumps_told(config, jumps))


def sentence(text: str) -> str:
    """Begin a remark with a capital."""
    return text[0].upper() + text[1:] + "."


def jumps_told(config: PackConfig, jumps: Jumps) -> Iterator[str]:
    """Tell a clock change, and what it does to the rotation in broker time."""
    local, broker = (round(jump.total_seconds() / 60) for jump in jumps)
    if local > 0:
        text = translate("calendar", "Clock change: your clock goes forward {minutes} min.")
        yield text.format(minutes=local)
    elif local < 0:
        text = translate("calendar", "Clock change: your clock goes back {minutes} min.")
        yield text.format(minutes=-local)
    if broker > 0:
        text = translate("calendar", "The broker's clock goes forward {minutes} min.")
        yield text.format(minutes=broker)
    elif broker < 0:
        text = translate("calendar", "The broker's clock goes back {minutes} min.")
        yield text.format(minutes=-broker)
    if (clock := config.statements.clock) and broker != local:
        yield rotation_told(broker - local, is_sure=clock.summer != "none")


def rotation_told(minutes: int, *, is_sure: bool) -> str:
    """Tell by how much the rotation comes later by the broker's clock; negative: earlier."""
    later = translate("calendar", "later") if minutes > 0 else translate("calendar", "earlier")
    if is_sure:
        text = translate(
            "calendar", "By the broker's clock the rotation comes {minutes} min {later}."
        )
    else:
        text = translate(
            "calendar",
            "By the broker's clock the rotation comes {minutes} min {later}, unless it has a "
            "summer time: name it in Config, Statements.",
        )
    return text.format(minutes=abs(minutes), later=later)
