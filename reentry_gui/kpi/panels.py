"""Everything that the KPI screens and reports show of one question, computed at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from reentry_gui import db
from reentry_gui.kpi import days as calendar
from reentry_gui.kpi.currencies import currencies_of, of_accounts, of_currency
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
    accounts: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Asked:
    """One question in one deposit currency, and the trades that it is about."""

    database: Path
    wanted: Filter
    stored: int  # closed trades in the database, all currencies
    other_rows: int
    unreadable: int
    choices: Choices
    currencies: tuple[str, ...]  # of the trades that pass, most trades first
    currency: str  # the one shown
    deposit: float | None  # before the first trade, in place of all recorded ones
    trades: TradeColumns  # that pass, of this currency

    @property
    def place(self) -> int:
        """Return the currency's place among the names of the columns, -1: none or not known."""
        return int(self.trades.currency[0]) if len(self.trades) else -1


@dataclass(frozen=True, eq=False)
class Panels(Asked):
    """The answer to one question in one deposit currency."""

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
        beside = Beside(persona_records(opened), partial(excursions_of, config))
    report("figures")
    found = currencies_of(wanted.apply(loaded.columns))
    chosen = currency if currency in found else [*found, currency or ""][0]
    of = of_accounts(of_currency(loaded, chosen), wanted.accounts)
    trades = wanted.apply(of.columns)
    asked = Asked(path, wanted, *stored_in(loaded), found, chosen, deposit, trades)
    return answer(asked, of, beside, report)


def stored_in(loaded: Loaded) -> tuple[int, int, int, Choices]:
    """Return how many rows of each kind the database holds, and what can be chosen of them."""
    rows = len(loaded.columns), loaded.other_rows, loaded.unreadable
    return *rows, choices_of(loaded.columns)


def answer(asked: Asked, loaded: Loaded, beside: Beside, report: Callable[[str], None]) -> Panels:
    """Compute every part of the picture."""
    trades, wanted = asked.trades, asked.wanted
    equity = equity_of(loaded, trades, asked.place, asked.deposit)
    report("bars")
    excursions = beside.bars(trades)
    figures = CurrencyFigures(asked.currency, figures_of(trades, equity, excursions))
    report("groups")
    return Panels(
        **vars(asked),
        figures=figures,
        before=figures_before(asked, loaded, beside.bars),
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


def figures_before(asked: Asked, loaded: Loaded, bars: Bars) -> CurrencyFigures | None:
    """Return the figures of the equally long period before, None for an open period."""
    past = asked.wanted.before()
    if past is None:
        return None
    trades = past.apply(loaded.columns)
    equity = equity_of(loaded, trades, asked.place, asked.deposit)
    found = figures_of(trades, equity, bars(trades), with_intervals=False)
    return CurrencyFigures(asked.currency, found)


def choices_of(trades: TradeColumns) -> Choices:
    """Return what a filter can be set to."""
    personas = trades.personas + (("",) if bool((trades.persona < 0).any()) else ())
    accounts = trades.accounts + (("",) if bool((trades.account < 0).any()) else ())
    return Choices(
        trades.symbols,
        personas,
        tuple(np.unique(trades.action).tolist()),
        tuple(np.unique(trades.generation).tolist()),
        accounts,
    )


def compare_personas(trades: TradeColumns, first: str, second: str) -> Difference | None:
    """Return how the mean results of two personas differ; None where one has no trades."""
    return compare(profit_of(trades, first), profit_of(trades, second))


def profit_of(trades: TradeColumns, persona: str) -> NDArray[np.float64]:
    """Return the results of one persona's trades; "" is the unknown one."""
    place = trades.personas.index(persona) if persona in trades.personas else -1
    found: NDArray[np.float64] = trades.profit[trades.persona == place]
    return found
