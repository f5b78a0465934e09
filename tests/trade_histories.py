"""A seeded generator of realistic databases, up to 10 symbols × 100,000 trades.

`fill(path)` makes a real database of the house's schema: chains of re-entries as the default
profiles ask for them (the persona of each day is on record as a deployment), aborted and
failed executions, trades without a stop, open trades, trades outside of any chain,
re-entries without a trade, lost trades, idle weeks, swaps and commissions. Buckets agree
with prices and stops by R-multiple. The same Shape gives the same rows.

`CLEAN` has no gaps: every chain agrees with its trades.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from trade_market import (
    ABORTED,
    DAY,
    ERROR,
    OK,
    PERSONAS,
    ROTATION_SECONDS,
    UNTOLD,
    WEEK,
    Array,
    Attempts,
    Market,
    Trades,
    simulate,
    trading_starts,
)

from reentry_gui import db, decision, profiles
from reentry_gui.db import models
from reentry_gui.demo.history import START_PRICES

SYMBOLS: Final = tuple(START_PRICES)
BROKER_OFFSET_SECONDS: Final = 2 * 3600
MT4_OPEN: Final = "1970-01-01 00:00:00"  # what some EAs write where a trade is still open
EXITS: Final = np.array([None, "closed", "stop loss"], dtype=object)
ERRORS: Final = {ABORTED: "spread above the limit", ERROR: "error 138: requote"}
STATUS: Final = {OK: "OK", ABORTED: "ABORTED", ERROR: "ERROR", UNTOLD: None}


@dataclass(frozen=True)
class Shape:
    """What the database is to hold; the shares are of trades, or of chains for `gaps`."""

    trades: int = 1_000  # of each symbol
    symbols: Sequence[str] = ("EURUSD",)
    seed: int = 1
    last_day: dt.date = dt.date(2026, 10, 30)
    days: int = 0  # 0: about 40 trades a day, from a quarter to ten years
    accounts: Sequence[str] = ("DEMO-1",)
    missing_stop: float = 0.06
    open_trades: int = 3  # of each symbol
    loose: float = 0.1  # trades that belong to no chain
    unmatched: float = 0.01  # of executions: told as done, without a trade
    gaps: float = 0.005  # of re-entries that others follow: lost from the trades

    @property
    def span_days(self) -> int:
        return self.days or min(max(self.trades // 28, 91), 3_650)


CLEAN: Final = Shape(unmatched=0, gaps=0)
LARGE: Final = Shape(trades=100_000, symbols=SYMBOLS)


def fill(path: Path, shape: Shape | None = None, **changes: Any) -> Path:  # noqa: ANN401  # fields of a Shape
    """Make a database of that shape; keywords change single fields of it."""
    shape = replace(shape or Shape(), **changes)
    db.provision(path, shape.symbols)
    with db.open_database(path) as database, db.transaction(database):
        for symbol in shape.symbols:
            write(database, shape, symbol)
        write_deployments(database, shape)
    return path


def write(database: db.Database, shape: Shape, symbol: str) -> None:
    """Make one symbol's history and insert it."""
    number = SYMBOLS.index(symbol)
    chance = np.random.default_rng([shape.seed, number])
    market = Market(symbol, chance, shape.missing_stop)
    first = shape.last_day - dt.timedelta(days=shape.span_days - 1)
    starts = trading_starts(chance, first, shape.span_days, shape.trades * 8 // 10 + 10)
    made = History(shape, market, *simulate(market, starts))
    insert(database, models.Trade, symbol, made.trade_columns())
    insert(database, models.Details, symbol, made.detail_columns())
    insert(database, models.Chain, symbol, made.chain_columns())
    insert(database, models.Execution, symbol, made.execution_columns())


def insert(
    database: db.Database, model: type[models.Table], symbol: str, columns: dict[str, Any]
) -> None:
    """Insert columns into a table; arrays and lists of one length."""
    names = ", ".join(columns)
    marks = ", ".join("?" * len(columns))
    sql = f'INSERT INTO "{model.table.format(symbol=symbol)}" ({names}) VALUES ({marks})'
    lists = [c.tolist() if isinstance(c, np.ndarray) else c for c in columns.values()]
    database.raw().executemany(sql, zip(*lists, strict=True))


class History:
    """Simulated trades cut to the wanted number, numbered by time, as columns of the tables."""

    def __init__(self, shape: Shape, market: Market, made: Trades, tried: Attempts) -> None:
        self.shape, self.market = shape, market
        sizes = np.bincount(made.chain)
        chains = int(np.searchsorted(np.cumsum(sizes), shape.trades * (1 - shape.loose), "right"))
        rest = shape.trades - int(sizes[:chains].sum())
        assert chains + rest <= len(sizes), "too few chains were drawn"
        is_loose = (made.chain >= chains) & (made.chain < chains + rest) & (made.generation == 0)
        kept = np.flatnonzero((made.chain < chains) | is_loose)
        kept = kept[np.lexsort((made.generation[kept], made.opened[kept]))]  # by time
        place = np.full(len(made.chain) + 1, -1)  # the last for -1 itself
        place[kept] = np.arange(len(kept))
        self.trades = Trades(*(column[kept] for column in made))._replace(
            source=place[made.source[kept]]
        )
        self.loose = is_loose[kept]
        rows = np.flatnonzero(tried.chain < chains)
        rows = rows[np.argsort(tried.at[rows], kind="stable")]
        self.attempts = Attempts(*(column[rows] for column in tried))._replace(
            source=place[tried.source[rows]], target=place[tried.target[rows]]
        )
        number = SYMBOLS.index(market.symbol)
        self.tickets = 100_000_000 + np.arange(len(kept)) * len(SYMBOLS) + number
        self.open = self.choose_open()
        self.lost = self.choose_lost()
        self.names = self.name_chains(chains)

    def choose_open(self) -> Array:
        """Let the newest trades that nothing followed be open still."""
        followed = np.zeros(len(self.tickets), dtype=bool)
        followed[self.attempts.source] = True
        newest = np.flatnonzero(~followed)[-self.shape.open_trades or len(followed) :]
        chosen = np.zeros(len(self.tickets), dtype=bool)
        chosen[newest] = True
        return chosen

    def choose_lost(self) -> Array:
        """Lose some re-entries in the midst of their chains."""
        followed = np.zeros(len(self.tickets), dtype=bool)
        followed[self.trades.source[self.trades.source >= 0]] = True
        inner = followed & (self.trades.generation > 0)
        return inner & (self.market.chance.random(len(inner)) < self.shape.gaps)

    def name_chains(self, chains: int) -> Array:
        """Name the chains in the order of their first trades; empty where there is none."""
        first = np.flatnonzero((self.trades.generation == 0) & ~self.loose)
        names = np.full(int(self.trades.chain.max(initial=0)) + 1, "", dtype=object)
        for number, row in enumerate(first, 1):
            names[self.trades.chain[row]] = f"{self.market.symbol}-{number:06}"
        assert len(first) == chains
        return names

    def tickets_of(self, rows: Array) -> list[int | None]:
        """Return the tickets of rows, None for -1."""
        return optional(self.tickets[rows], rows >= 0)

    @property
    def profits(self) -> Array:
        """Return the gross results in dollars; an open trade has none yet."""
        trades, per_lot = self.trades, self.market.dollars_per_lot
        money = trades.side * (trades.close_price - trades.open_price) * trades.lots * per_lot
        return np.where(self.open, 0.0, np.round(money, 2))

    def trade_columns(self) -> dict[str, Any]:
        """Return the rows of `trades_`; every second open trade is written as MT4 does."""
        made, there = self.trades, ~self.lost
        closes = times(made.closed)
        prices, profits = made.close_price.astype(object), self.profits.astype(object)
        for number, row in enumerate(np.flatnonzero(self.open)):
            closes[row], prices[row] = (MT4_OPEN, 0.0) if number % 2 else (None, None)
            profits[row] = 0.0 if number % 2 else None
        names = np.array([None, *decision.NAMES], dtype=object)[made.bucket]
        names[self.open] = None
        chains = self.names[made.chain]
        chains[self.loose] = None
        columns = {
            "ticket": self.tickets,
            "open_time": times(made.opened),
            "close_time": closes,
            "type": np.where(made.side > 0, "buy", "sell"),
            "lots": made.lots,
            "open_price": made.open_price,
            "close_price": prices,
            "profit": profits,
            "is_reentry": (made.generation > 0).astype(int),
            "source_trade_id": np.array(self.tickets_of(made.source), dtype=object),
            "reentry_action": np.array(optional(made.action, made.action > 0), dtype=object),
            "reentry_generation": made.generation,
            "outcome_classification": names,
            "chain_id": chains,
        }
        return {name: column[there] for name, column in columns.items()}

    def detail_columns(self) -> dict[str, Any]:
        """Return the rows of `trade_details_`."""
        made, there = self.trades, ~self.lost
        nights = np.where(self.open, 0, made.closed // DAY - made.opened // DAY)
        risk = made.side * np.abs(made.open_price - made.stop)
        hit = made.close_price == made.stop
        sources = self.tickets_of(made.source)
        comments = [f"RE#{ticket}" if ticket else None for ticket in sources]
        accounts = np.array(self.shape.accounts, dtype=object)
        columns = {
            "ticket": self.tickets,
            "commission": np.round(-7 * made.lots, 2),
            "swap": np.round(nights * made.lots * np.where(made.side > 0, -6.3, 1.7), 2) + 0.0,
            "taxes": np.zeros(len(nights)),
            "stop_loss": nullable(made.stop),
            "take_profit": nullable(np.round(made.open_price + 1.25 * risk, self.market.digits)),
            "magic": 7_000 + made.generation,
            "comment": np.array(comments, dtype=object),
            "exit_reason": EXITS[np.where(self.open, 0, 1 + hit)],
            "account": accounts[made.chain % len(accounts)],
            "currency": np.full(len(nights), "USD", dtype=object),
            "utc_offset_minutes": np.full(len(nights), BROKER_OFFSET_SECONDS // 60),
        }
        return {name: column[there] for name, column in columns.items()}

    def chain_columns(self) -> dict[str, Any]:
        """Return the rows of `reentry_chains_`, as an EA counts: lost trades, too."""
        made, mine = self.trades, ~self.loose
        first = np.flatnonzero((made.generation == 0) & mine)
        order = made.chain[first]
        size = len(self.names)
        counts = np.bincount(made.chain[mine], minlength=size)
        sums = np.bincount(made.chain[mine], self.profits[mine], minlength=size)
        ended = np.zeros(size, dtype=np.int64)
        np.maximum.at(ended, made.chain[mine], made.closed[mine])
        failed = np.zeros(size, dtype=bool)
        failed[self.attempts.chain[np.isin(self.attempts.status, (ABORTED, ERROR))]] = True
        active = np.zeros(size, dtype=bool)
        active[made.chain[self.open & mine]] = True
        ends = times(ended[order] - BROKER_OFFSET_SECONDS)
        ends[active[order]] = None
        return {
            "chain_id": self.names[order],
            "original_trade_id": self.tickets[first],
            "chain_trades": counts[order],
            "total_pnl": np.round(sums[order], 2) + 0.0,
            "chain_status": np.where(
                active[order], "ACTIVE", np.where(failed[order], "STOPPED", "ENDED")
            ),
            "started_at": times(made.opened[first] - BROKER_OFFSET_SECONDS),
            "ended_at": ends,
        }

    def execution_columns(self) -> dict[str, Any]:
        """Return the rows of `reentry_executions_`; some name a trade that never came."""
        tried = self.attempts
        done = tried.target >= 0
        targets = np.array(self.tickets_of(tried.target), dtype=object)
        status = np.array([STATUS[code] for code in range(4)], dtype=object)[tried.status]
        extra = np.flatnonzero(~done)
        extra = extra[self.market.chance.random(len(extra)) < self.shape.unmatched * 10]
        status[extra] = "OK"
        targets[extra[::2]] = 1_900_000_000 + np.arange(len(extra[::2]))  # a ticket never seen
        took = self.market.chance.gamma(3, 80, len(done)).astype(int) + 20
        errors = np.array([ERRORS.get(code) for code in range(4)], dtype=object)[tried.status]
        errors[extra] = None
        return {
            "ts": times(tried.at - BROKER_OFFSET_SECONDS),
            "action_no": tried.action,
            "chain_id": self.names[tried.chain],
            "source_trade_id": self.tickets[tried.source],
            "reentry_trade_id": targets,
            "size_lots": tried.lots,
            "entry_price": np.array(optional(tried.price, done), dtype=object),
            "generation": tried.generation,
            "confidence": np.round(tried.confidence, 2),
            "status": status,
            "exec_ms": took,
            "error": errors,
        }


def optional(values: Array, known: Array) -> list[Any]:
    """Return values as a list, None where they are not known."""
    return [v if k else None for v, k in zip(values.tolist(), known.tolist(), strict=True)]


def nullable(values: Array) -> Array:
    """Return numbers for SQLite: None for NaN."""
    found = values.astype(object)
    found[np.isnan(values)] = None
    return found


def times(moments: Array) -> Array:
    """Return seconds since 1970 as the tables write times."""
    text = np.datetime_as_string(moments.astype("datetime64[s]"))
    letters = text.view("U1").reshape(len(text), -1)
    if len(text):
        letters[:, 10] = " "
    return text.astype(object)


def write_deployments(database: db.Database, shape: Shape) -> None:
    """Record who was live: a deployment a day, one file a symbol."""
    contents = [profiles.render(profiles.default_profile(name)) for name in PERSONAS]
    hashes = [hashlib.sha256(content).hexdigest() for content in contents]
    last = (shape.last_day - dt.date(1970, 1, 1)).days
    days = np.arange(last - shape.span_days, last + 1)
    moments = times(days * DAY + ROTATION_SECONDS - BROKER_OFFSET_SECONDS)
    personas = [WEEK[(int(day) + 3) % 7] for day in days]
    database.raw().executemany(
        "INSERT INTO reentry_deployments (id, deployed_at, author, reason) VALUES (?, ?, ?, ?)",
        [(n, when, "test", "rotation") for n, when in enumerate(moments, 1)],
    )
    database.raw().executemany(
        "INSERT INTO reentry_deployment_files (deployment_id, symbol, spelled, persona, target,"
        " sha256, content, outcome) VALUES (?, ?, ?, ?, ?, ?, ?, 'copied')",
        [
            (n, symbol, symbol, PERSONAS[p], f"{symbol}_reentry.csv", hashes[p], contents[p])
            for n, p in enumerate(personas, 1)
            for symbol in shape.symbols
        ],
    )
