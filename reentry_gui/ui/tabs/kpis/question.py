"""What is asked: the filter as the bar shows it, remembered for each config."""

from __future__ import annotations

import calendar
import contextlib
import datetime as dt
import hashlib
import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from reentry_gui.ui import settings

if TYPE_CHECKING:
    from pathlib import Path

    from reentry_gui.kpi.filters import Filter

PERIODS: Final = ("all", "this_week", "last_week", "this_month", "30", "90", "365", "custom")
EVENTS: Final = ("close", "open")
CLOCKS: Final = ("broker", "local", "utc")


@dataclass(frozen=True)
class Question:
    """The conditions; the two days count for the period `custom` only."""

    period: str = "all"
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    symbols: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()  # "": not known
    actions: tuple[int, ...] = ()
    generations: tuple[int, ...] = ()
    event: str = "close"
    clock: str = "broker"
    currency: str | None = None  # None: the most frequent
    accounts: tuple[str, ...] = ()  # "": not known
    deposit: float | None = None  # balance before the first trade; None: as on record

    def days(self, today: dt.date) -> tuple[dt.date | None, dt.date | None]:
        """Return the period's first and last day; None: open."""
        monday = today - dt.timedelta(days=today.weekday())
        match self.period:
            case "all":
                return None, None
            case "custom":
                return self.first_day, self.last_day
            case "this_week":
                return monday, monday + dt.timedelta(days=6)
            case "last_week":
                return monday - dt.timedelta(days=7), monday - dt.timedelta(days=1)
            case "this_month":
                length = calendar.monthrange(today.year, today.month)[1]
                return today.replace(day=1), today.replace(day=length)
        return today - dt.timedelta(days=int(self.period) - 1), today

    def filter(self, today: dt.date) -> Filter:
        """Return the filter of the pure numbers; for a worker, since it loads numpy."""
        from reentry_gui.kpi.filters import Filter  # noqa: PLC0415  # numpy: after the first paint

        return Filter(
            *self.days(today),
            self.symbols,
            self.personas,
            self.actions,
            self.generations,
            self.event,  # type: ignore[arg-type]  # one of EVENTS
            self.clock,  # type: ignore[arg-type]  # one of CLOCKS
            self.accounts,
        )

    def command(self, today: dt.date) -> str:
        """Return the command that asks for the same figures."""
        deposit = "" if self.deposit is None else f"--deposit {self.deposit:g}"
        return " ".join(filter(None, ["reentry kpi show", *self.conditions(today), deposit]))

    def list_command(self, today: dt.date, cell: str) -> str:
        """Return the command that lists the trades of a cell, which is told in its words."""
        return self.command_on("trades", today, cell)

    def excursions_command(self, today: dt.date) -> str:
        """Return the command that tells how far the same trades ran."""
        return self.command_on("excursions", today, "")

    def groups_command(self, today: dt.date, of: str) -> str:
        """Return the command that tells the same trades by what they share."""
        return self.command_on("groups", today, f"--of {of}")

    def command_on(self, verb: str, today: dt.date, more: str) -> str:
        """Return a command on the trades of one currency."""
        currency = "" if self.currency is None else f"--currency {self.currency}"
        told = [f"reentry kpi {verb}", *self.conditions(today), currency, more]
        return " ".join(filter(None, told))

    def conditions(self, today: dt.date) -> list[str]:
        """Return the filter in the words of a command."""
        first, last = self.days(today)
        options: list[tuple[str, tuple[object, ...]]] = [
            ("--from", (first,) if first else ()),
            ("--to", (last,) if last else ()),
            ("--symbol", self.symbols),
            ("--persona", tuple(name or "unknown" for name in self.personas)),
            ("--action", self.actions),
            ("--generation", self.generations),
            ("--account", tuple(name or "unknown" for name in self.accounts)),
            ("--by", () if self.event == "close" else (self.event,)),
            ("--clock", () if self.clock == "broker" else (self.clock,)),
        ]
        return [" ".join([name, *map(str, values)]) for name, values in options if values]

    def text(self) -> str:
        """Return it as it is remembered."""
        return json.dumps(asdict(self), default=str)


def from_text(text: str) -> Question:
    """Return a question that was remembered; what cannot be read asks for everything."""
    with contextlib.suppress(ValueError, TypeError, KeyError, AttributeError):
        return checked(json.loads(text))
    return Question()


def checked(document: dict[str, Any]) -> Question:
    """Return the question of a document; raises what a wrong one makes Python raise."""
    found = replace(
        Question(**document),
        first_day=day(document.get("first_day")),
        last_day=day(document.get("last_day")),
        symbols=tuple(map(str, document.get("symbols", ()))),
        personas=tuple(map(str, document.get("personas", ()))),
        actions=tuple(map(int, document.get("actions", ()))),
        generations=tuple(map(int, document.get("generations", ()))),
        accounts=tuple(map(str, document.get("accounts", ()))),
        deposit=amount(document.get("deposit")),
    )
    is_known = found.period in PERIODS and found.event in EVENTS and found.clock in CLOCKS
    return found if is_known else Question()


def amount(value: float | None) -> float | None:
    """Return a deposit; what is not positive is none."""
    return float(value) if value is not None and float(value) > 0 else None


def day(text: str | None) -> dt.date | None:
    """Return a day that was written as text."""
    return dt.date.fromisoformat(text) if text else None


def key(config: Path) -> str:
    """Return where the question of a config is remembered."""
    return f"kpis/{hashlib.sha256(str(config).encode()).hexdigest()[:16]}"


def recall(config: Path) -> Question:
    """Return the question that was asked of a config last."""
    return from_text(settings.text(key(config)))


def remember(config: Path, question: Question) -> None:
    """Keep the question for the next time."""
    settings.remember(key(config), question.text())
