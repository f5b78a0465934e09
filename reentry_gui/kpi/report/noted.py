"""What somebody wrote on the days and chains that a report is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reentry_gui import db
from reentry_gui.db.notes import Note, read_notes
from reentry_gui.kpi.chain_results import chain_place
from reentry_gui.kpi.stored_chains import stored_chains

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.filters import Filter
    from reentry_gui.kpi.panels import Panels


@dataclass(frozen=True)
class Result:
    """What a noted day or chain brought, in one deposit currency."""

    money: float
    currency: str
    n: int  # trades of the day, closed ones of the chain
    is_open: bool = False  # the chain goes on: not all of it is known


@dataclass(frozen=True)
class Noted:
    """A note with what its day or chain brought; no result: no trade that passes the filter."""

    note: Note
    results: tuple[Result, ...]


def noted(config: PackConfig, wanted: Filter, panels: Sequence[Panels]) -> tuple[Noted, ...]:
    """Return the notes of the filter's days, in order, then of the chains that pass it.

    `panels` are those of the report, one a deposit currency. Raises what `db.open_database`
    raises.
    """
    path, timeout = config.path("db_path"), config.database.busy_timeout_seconds
    with db.open_database(path, busy_timeout_seconds=timeout, read_only=True) as opened:
        notes = read_notes(opened)
    days = [note for note in notes if note.kind == "day" and lies_in(note.key, wanted)]
    chains = [note for note in notes if note.kind == "chain"]
    found = [Noted(note, tuple(results_of_day(note.key, panels))) for note in days]
    if chains:
        found += noted_chains(config, wanted, chains, [one.currency for one in panels])
    return tuple(found)


def lies_in(key: str, wanted: Filter) -> bool:
    """Tell whether a day lies in a filter's period."""
    day = dt.date.fromisoformat(key)
    return not (
        (wanted.first_day and day < wanted.first_day) or (wanted.last_day and day > wanted.last_day)
    )


def results_of_day(key: str, panels: Sequence[Panels]) -> Iterator[Result]:
    """Yield what a day's trades brought."""
    for one in panels:
        for day in one.days:
            if str(day.day) == key:
                yield Result(day.total, one.currency, day.n)


def noted_chains(
    config: PackConfig, wanted: Filter, notes: Sequence[Note], currencies: Sequence[str]
) -> list[Noted]:
    """Return the notes of chains that pass the filter."""
    found = []
    for currency in currencies:
        named = currency if len(currencies) > 1 else None
        passed = stored_chains(config, wanted, named).passed
        for note in notes:
            if (at := chain_place(passed, note.key)) >= 0:
                n = int(passed.starts[at + 1] - passed.starts[at])
                money, is_open = float(passed.pnl[at]), bool(passed.is_open[at])
                found.append(Noted(note, (Result(money, currency, n, is_open),)))
    return found
