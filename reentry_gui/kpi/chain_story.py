"""One chain from its first trade to its last attempt, generation by generation."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from reentry_gui import db
from reentry_gui.db.chain_parts import ChainAttempt, ChainTrade, chain_attempts, chain_trades
from reentry_gui.errors import ReentryError
from reentry_gui.kpi.clocks import seconds_of
from reentry_gui.kpi.configured_delays import UNTOLD, delays_of
from reentry_gui.kpi.excursions import NoBars, known
from reentry_gui.kpi.loading import load
from reentry_gui.kpi.price_bars import excursions_of
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.columns import TradeColumns


@dataclass(frozen=True)
class Step:
    """A trade of the chain as it is told; times are seconds of the broker's clock."""

    ticket: int
    generation: int
    side: int  # +1 buy, -1 sell
    lots: float
    action: int  # 1..6 that opened it, 0: none
    bucket: int  # 1..6 that it ended in, 0: undefined or open
    open_time: int | None
    close_time: int | None  # None: it is open
    open_price: float | None
    close_price: float | None
    stop: float | None
    target: float | None
    pnl: float | None  # money, net; None: it is open
    total: float | None  # money of the chain up to this trade
    delay_seconds: int | None  # from the source's close; None: not known
    delay_configured: int | None  # seconds that the live profile asked for
    mae: float | None = None  # price, never negative; None: no price bars cover the trade
    mfe: float | None = None

    @property
    def reached(self) -> tuple[float, float] | None:
        """Return the worst and the best price while it was open, None where nobody knows."""
        if self.open_price is None or self.mae is None or self.mfe is None:
            return None
        return self.open_price - self.side * self.mae, self.open_price + self.side * self.mfe


@dataclass(frozen=True)
class ChainStory(Report):
    """What happened in a chain."""

    key: str  # SYMBOL/chain
    status: str  # ACTIVE, STOPPED, ENDED, empty: not known
    steps: tuple[Step, ...]
    attempts: tuple[ChainAttempt, ...]

    @property
    def pnl(self) -> float:
        """Return the money of its closed trades."""
        return round(sum(step.pnl or 0.0 for step in self.steps), 6)

    def lines(self) -> Iterable[str]:
        """Tell each trade, then each attempt that opened nothing."""
        yield f"{self.key}: {len(self.steps)} trades, {self.pnl:,.2f}, {self.status or 'no status'}"
        for step in self.steps:
            side = "buy" if step.side > 0 else "sell"
            result = "open" if step.pnl is None else f"{step.pnl:+,.2f}"
            ran = f", MAE {step.mae:.10g}, MFE {step.mfe:.10g}" if step.reached else ""
            yield f"  g{step.generation} {step.ticket} {side} {step.lots:g} lots: {result}{ran}"
        for tried in self.attempts:
            if tried.reentry is None:
                yield f"  {tried.ts} action {tried.action}: {tried.status} {tried.error}"


def chain_story(config: PackConfig, key: str) -> ChainStory:
    """Return all that is stored of a chain, `SYMBOL/chain`; a lone trade is `SYMBOL/#ticket`.

    Raises ReentryError where there is no such chain, and what `db.open_database` raises.
    """
    symbol, _slash, name = key.partition("/")
    timeout = config.database.busy_timeout_seconds
    path = config.path("db_path")
    with db.open_database(path, busy_timeout_seconds=timeout, read_only=True) as opened:
        trades = chain_trades(opened, symbol, name)
        tickets = [trade.ticket for trade in trades]
        attempts = chain_attempts(opened, symbol, name, tickets)
        status = db.chain_statuses(opened, [symbol]).get(key, "")
        live = [entry for entry in db.live_profiles(opened) if entry.symbol == symbol]
    if not trades:
        raise ReentryError(f"there is no chain {key}", "Read the chains again.")
    known = told_by_columns(config, symbol, tickets, live)
    return ChainStory(key, status, tuple(steps_of(trades, known)), tuple(attempts))


class Columns(NamedTuple):
    """What is computed of a closed trade."""

    bucket: int = 0
    configured: int = UNTOLD  # delay that was asked for, seconds
    mae: float | None = None
    mfe: float | None = None


Told = dict[int, Columns]  # by ticket


def told_by_columns(
    config: PackConfig, symbol: str, tickets: Sequence[int], live: Sequence[db.LiveProfile]
) -> Told:
    """Return what is computed of closed trades: bucket, the delay asked for, MAE and MFE."""
    columns = load(config).columns
    mine = np.isin(columns.ticket, tickets)
    mine &= np.array([name == symbol for name in columns.symbols], dtype=np.bool_)[columns.symbol]
    trades = columns.select(np.flatnonzero(mine))
    delays = delays_of(trades, live)
    parts = (trades.ticket, trades.bucket, delays.configured)
    rows = zip(*(part.tolist() for part in parts), *ran(config, trades), strict=True)
    return {ticket: Columns(*told) for ticket, *told in rows}


def ran(config: PackConfig, trades: TradeColumns) -> list[list[float | None]]:
    """Return MAE and MFE of trades in price, None where no bars cover them."""
    found = excursions_of(config, trades)
    if isinstance(found, NoBars):
        return [[None] * len(trades)] * 2
    return [known(np.round(values, 10)) for values in found.both("price")]


def steps_of(trades: Sequence[ChainTrade], known: Told) -> list[Step]:
    """Return the trades in words and numbers, with the sum up to each."""
    found, total = [], 0.0
    closes = {trade.ticket: moment(trade.close_time) for trade in trades}
    for trade in trades:
        has_result = closes[trade.ticket] is not None and trade.profit is not None
        pnl = round((trade.profit or 0.0) + trade.costs, 6) if has_result else None
        total += pnl or 0.0
        step = step_of(trade, pnl, closes.get(trade.source or 0), known)
        found.append(step if pnl is None else replace(step, total=round(total, 6)))
    return found


def step_of(trade: ChainTrade, pnl: float | None, before: int | None, known: Told) -> Step:
    """Return one trade; `before` is when its source was closed."""
    opened, closed = moment(trade.open_time), moment(trade.close_time)
    told = known.get(trade.ticket, Columns())
    return Step(
        ticket=trade.ticket,
        generation=trade.generation,
        side=-1 if trade.side.startswith("sell") else 1,
        lots=trade.lots or 0.0,
        action=trade.action or 0,
        bucket=told.bucket,
        open_time=opened,
        close_time=closed,
        open_price=trade.open_price or None,
        close_price=(trade.close_price or None) if closed is not None else None,
        stop=trade.stop_loss or None,
        target=trade.take_profit or None,
        pnl=pnl,
        total=None,
        delay_seconds=opened - before if opened is not None and before is not None else None,
        delay_configured=None if told.configured == UNTOLD else told.configured,
        mae=told.mae,
        mfe=told.mfe,
    )


def moment(text: str | None) -> int | None:
    """Return a stored time in seconds; MT4 writes 1970 where there is none."""
    if not text or text < "1971":
        return None
    try:
        return seconds_of(db.parse_time(text))
    except ReentryError:
        return None


def told_time(seconds: int | None) -> str:
    """Write seconds of the broker's clock."""
    return (
        "" if seconds is None else f"{dt.datetime.fromtimestamp(seconds, dt.UTC):%Y-%m-%d %H:%M:%S}"
    )
