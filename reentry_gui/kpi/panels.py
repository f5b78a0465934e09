"""Everything that the KPI screens and reports show of one question, computed at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from reentry_gui import db
from reentry_gui.kpi import days as calendar
from reentry_gui.kpi.currencies import currencies_of, of_currency
from reentry_gui.kpi.curves import Curves, Stretch, curves, stretches
from reentry_gui.kpi.distribution import Distribution, distribution
from reentry_gui.kpi.excursion_figures import Within, stop_hints
from reentry_gui.kpi.groups import (
    ActionFigures,
    Difference,
    Group,
    HourMap,
    action_figures,
    compare,
    groups,
    hour_map,
)
from reentry_gui.kpi.held import Held, by_holding
from reentry_gui.kpi.live_personas import persona_records
from reentry_gui.kpi.loading import load
from reentry_gui.kpi.price_bars import excursions_of
from reentry_gui.kpi.summary import CurrencyFigures, equity_of, figures_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.kpi.excursions import Excursions, NoBars
    from reentry_gui.kpi.filters import Filter
    from reentry_gui.kpi.live_personas import PersonaRecord
    from reentry_gui.kpi.loading import Loaded
    from reentry_gui.kpi.summary import Bars


@dataclass(frozen=True)
class Choices:
    """What a filter can be set to, over all stored trades; "" and 0: trades without one."""

    symbols: tuple[str, ...]
    personas: tuple[str, ...]
    actions: tuple[int, ...]
    generations: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Panels:
    """The answer to one question in one deposit currency."""

    database: Path
    wanted: Filter
    stored: int  # closed trades in the database, all currencies
    other_rows: int
    unreadable: int
    choices: Choices
    currencies: tuple[str, ...]  # of the trades that pass, most trades first
    currency: str  # the one shown
    trades: TradeColumns  # that pass, of this currency
    figures: CurrencyFigures
    before: CurrencyFigures | None  # of the equally long period before; None: an open period
    curves: Curves
    stretches: tuple[Stretch, ...]
    days: tuple[calendar.Day, ...]
    hours: HourMap
    results: Distribution  # of p
    multiples: Distribution  # of R
    cells: tuple[Group, ...]  # key: bucket, action
    actions: tuple[ActionFigures, ...]
    personas: tuple[Group, ...]  # key: place among trades.personas, -1 unknown
    held: tuple[Held, ...]  # by the time that the trades were open
    excursions: Excursions | NoBars  # of the trades, in their order
    stop_hints: tuple[Within, ...]  # how far winners ran against their owner


class Beside(NamedTuple):
    """What is known beside the trades: who was live when, and how prices went."""

    records: tuple[PersonaRecord, ...]
    bars: Bars


def nothing_said(_stage: str) -> None:
    """Take the name of a stage and say nothing."""


def make_panels(
    config: PackConfig,
    wanted: Filter,
    currency: str | None = None,
    *,
    database: Path | None = None,
    deposit: float | None = None,
    report: Callable[[str], None] = nothing_said,
) -> Panels:
    """Return everything about the trades that a filter lets through, in one currency.

    Without a currency, or with one that none of them is in, the most frequent. `deposit` is
    the balance before the first trade, in place of all recorded ones. `report` is called
    between the stages and may raise to stop.
    """
    path = database or config.path("db_path")
    report("trades")
    loaded = load(config, database=path)
    timeout = config.database.busy_timeout_seconds
    with db.open_database(path, busy_timeout_seconds=timeout, read_only=True) as opened:
        records = persona_records(opened)
    report("figures")
    found = currencies_of(wanted.apply(loaded.columns))
    chosen = currency if currency in found else [*found, currency or ""][0]
    return answer(
        path,
        loaded,
        of_currency(loaded, chosen),
        Beside(records, partial(excursions_of, config)),
        wanted,
        (chosen, found),
        deposit,
        report,
    )


def answer(
    path: Path,
    everything: Loaded,
    loaded: Loaded,
    beside: Beside,
    wanted: Filter,
    currency: tuple[str, tuple[str, ...]],
    deposit: float | None,
    report: Callable[[str], None],
) -> Panels:
    """Compute every part of the picture."""
    trades = wanted.apply(loaded.columns)
    place = int(trades.currency[0]) if len(trades) else -1
    equity = equity_of(loaded, trades, place, deposit)
    report("bars")
    excursions = beside.bars(trades)
    figures = CurrencyFigures(currency[0], figures_of(trades, equity, excursions))
    report("groups")
    return Panels(
        database=path,
        wanted=wanted,
        stored=len(everything.columns),
        other_rows=everything.other_rows,
        unreadable=everything.unreadable,
        choices=choices_of(everything.columns),
        currencies=currency[1],
        currency=currency[0],
        trades=trades,
        figures=figures,
        before=figures_before(loaded, wanted, currency[0], place, deposit, beside.bars),
        curves=curves(trades, equity.start, wanted),
        stretches=stretches(beside.records, trades, wanted.clock),
        days=calendar.days(trades, wanted),
        hours=hour_map(trades, wanted),
        results=distribution(trades.profit),
        multiples=distribution(trades.r),
        cells=groups(trades, ("bucket", "action")),
        actions=action_figures(loaded, wanted),
        personas=groups(trades, ("persona",)),
        held=by_holding(trades),
        excursions=excursions,
        stop_hints=stop_hints(excursions, trades.profit),
    )


def figures_before(
    loaded: Loaded,
    wanted: Filter,
    currency: str,
    place: int,
    deposit: float | None,
    bars: Bars,
) -> CurrencyFigures | None:
    """Return the figures of the equally long period before, None for an open period."""
    past = wanted.before()
    if past is None:
        return None
    trades = past.apply(loaded.columns)
    equity = equity_of(loaded, trades, place, deposit)
    return CurrencyFigures(currency, figures_of(trades, equity, bars(trades), with_intervals=False))


def choices_of(trades: TradeColumns) -> Choices:
    """Return what a filter can be set to."""
    personas = trades.personas + (("",) if bool((trades.persona < 0).any()) else ())
    return Choices(
        trades.symbols,
        personas,
        tuple(np.unique(trades.action).tolist()),
        tuple(np.unique(trades.generation).tolist()),
    )


def compare_personas(trades: TradeColumns, first: str, second: str) -> Difference | None:
    """Return how the mean results of two personas differ; None where one has no trades."""
    return compare(profit_of(trades, first), profit_of(trades, second))


def profit_of(trades: TradeColumns, persona: str) -> NDArray[np.float64]:
    """Return the results of one persona's trades; "" is the unknown one."""
    place = trades.personas.index(persona) if persona in trades.personas else -1
    found: NDArray[np.float64] = trades.profit[trades.persona == place]
    return found
