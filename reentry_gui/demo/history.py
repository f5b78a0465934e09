"""A seeded history of re-entry chains: synthetic, labelled so, and the same for a seed."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reentry_gui import db, decision
from reentry_gui.profiles import BASE_CONFIDENCE, IGNORED_BY_THE_EA, ActionType, Profile

if TYPE_CHECKING:
    from reentry_gui.config import Limits

LABEL: Final = "DEMO synthetic"
FIRST_TICKET: Final = 900_000_000
TICKETS_PER_SYMBOL: Final = 100_000
CHAINS_PER_SYMBOL: Final = 80
DAYS: Final = 120
BROKER_OFFSET: Final = dt.timedelta(hours=2)
FIRST_LOTS: Final = 0.10
UNITS_PER_LOT: Final = 100_000
START_PRICES: Final = {
    "EURUSD": 1.0850,
    "USDJPY": 149.50,
    "GBPUSD": 1.2650,
    "USDCHF": 0.8820,
    "USDCAD": 1.3580,
    "AUDUSD": 0.6560,
    "NZDUSD": 0.6080,
    "EURJPY": 162.20,
    "GBPJPY": 189.10,
    "EURGBP": 0.8570,
}
QUOTE_IN_USD: Final = {"USD": 1.0, "JPY": 0.0067, "CHF": 1.134, "CAD": 0.736, "GBP": 1.265}
# How often a closed trade ends near each R; first trades and re-entries alike.
OUTCOMES: Final = {-1.0: 34, -0.7: 10, 0.0: 12, 0.8: 12, 1.2: 20, 2.0: 12}

ATTEMPTS: Final = {
    ("OK", None): 92,
    ("ABORTED", "spread above the limit"): 5,
    ("ERROR", "error 138: requote"): 3,
}
OPPOSITE: Final = {"buy": "sell", "sell": "buy"}


@dataclass(frozen=True)
class Persona:
    """What decides on a re-entry in the demo: a profile and the limits around it."""

    profile: Profile
    limits: Limits


@dataclass(frozen=True)
class Week:
    """Who is live when: each day's persona from the rotation on, on the broker's clock."""

    by_weekday: Mapping[int, Persona]  # 0 Monday
    rotated_at: dt.time

    def live(self, moment: dt.datetime) -> Persona:
        """Return the persona whose profile lies at the EA's place; broker time."""
        is_before = moment.time() < self.rotated_at
        return self.by_weekday[(moment - dt.timedelta(days=is_before)).weekday()]


@dataclass(frozen=True)
class Entry:
    """A trade that is to be opened."""

    at: dt.datetime  # broker time
    side: str
    lots: float
    price: float
    generation: int = 0
    source: int | None = None
    action: int | None = None


def digits_of(symbol: str) -> int:
    """Return the decimals of a symbol's price."""
    return 3 if symbol.endswith("JPY") else 5


@dataclass
class Market:
    """Makes the chains of one symbol, one after the other, out of a seeded generator."""

    symbol: str
    week: Week
    dice: random.Random
    ticket: int
    trades: list[db.TradeRow] = field(default_factory=list)
    details: list[db.DetailRow] = field(default_factory=list)
    chains: list[db.ChainRow] = field(default_factory=list)
    executions: list[db.ExecutionRow] = field(default_factory=list)

    @property
    def digits(self) -> int:
        """Return the decimals of a price."""
        return digits_of(self.symbol)

    def make_chain(self, number: int, at: dt.datetime) -> None:
        """Make a first trade and the re-entries that its persona asks for."""
        name = f"DEMO-{self.symbol}-{number:04}"
        price = START_PRICES[self.symbol] * self.dice.gauss(1, 0.01)
        entry: Entry | None = Entry(at, self.dice.choice(("buy", "sell")), FIRST_LOTS, price)
        first = self.ticket + 1
        status = "ENDED"
        while entry is not None:
            trade, bucket = self.close(entry, name)
            entry, status = self.reenter(entry, trade, bucket, name)
        made = [trade for trade in self.trades if trade.chain_id == name]
        self.chains.append(chain_row(name, first, made, status))

    def close(self, entry: Entry, chain: str) -> tuple[db.TradeRow, int | None]:
        """Open and close a trade near one of the usual outcomes; return it with its bucket."""
        self.ticket += 1
        sign = 1 if entry.side == "buy" else -1
        risk = self.dice.uniform(15, 40) * 10 ** (1 - self.digits)
        [near] = self.dice.choices([*OUTCOMES], [*OUTCOMES.values()])
        r = near if near == -1.0 else near + self.dice.uniform(-0.15, 0.15)
        opened = round(entry.price, self.digits)
        closed = round(opened + sign * r * risk, self.digits)
        stop = round(opened - sign * risk, self.digits)
        bucket = decision.bucket_of_r(decision.r_multiple(entry.side, opened, closed, stop))
        self.details.append(detail_row(self.ticket, entry.lots, stop))
        self.trades.append(self.trade_row(entry, chain, (opened, closed), bucket))
        return self.trades[-1], bucket

    def trade_row(
        self, entry: Entry, chain: str, prices: tuple[float, float], bucket: int | None
    ) -> db.TradeRow:
        """Return a closed trade's row; its profit is in US dollars."""
        opened, closed = prices
        moment = entry.at + dt.timedelta(minutes=2 + self.dice.expovariate(1 / 45))
        sign = 1 if entry.side == "buy" else -1
        money = sign * (closed - opened) * entry.lots * UNITS_PER_LOT
        return db.TradeRow(
            ticket=self.ticket,
            open_time=db.format_time(entry.at),
            close_time=db.format_time(moment),
            type=entry.side,
            lots=entry.lots,
            open_price=opened,
            close_price=closed,
            profit=round(money * QUOTE_IN_USD[self.symbol[3:]], 2),
            is_reentry=int(entry.generation > 0),
            source_trade_id=entry.source,
            reentry_action=entry.action,
            reentry_generation=entry.generation,
            outcome_classification=decision.NAMES[bucket - 1] if bucket else None,
            chain_id=chain,
        )

    def reenter(
        self, entry: Entry, trade: db.TradeRow, bucket: int | None, chain: str
    ) -> tuple[Entry | None, str]:
        """Return the next entry that the persona asks for, None where the chain ends."""
        closed = db.parse_time(trade.close_time or "")
        persona = self.week.live(closed)
        if bucket is None:
            return None, "ENDED"
        row = persona.profile.row(bucket)
        if not row.places_order or row.type in IGNORED_BY_THE_EA:
            return None, "ENDED"
        if entry.generation + 1 > persona.limits.max_generations:
            return None, "STOPPED"
        following = Entry(
            at=closed + dt.timedelta(seconds=row.delay_seconds + self.dice.randint(0, 3)),
            side=OPPOSITE[entry.side] if row.type is ActionType.REVERSE else entry.side,
            lots=round(min(entry.lots * row.size_multiplier, persona.limits.lot_cap), 2),
            price=trade.close_price or 0.0,
            generation=entry.generation + 1,
            source=trade.ticket,
            action=bucket,
        )
        status = self.execute(following, chain, BASE_CONFIDENCE + row.confidence_adjustment)
        return (following, "ENDED") if status == "OK" else (None, "STOPPED")

    def execute(self, entry: Entry, chain: str, confidence: float) -> str:
        """Record the attempt of a re-entry; some are aborted or fail. Return how it ended."""
        [(status, error)] = self.dice.choices([*ATTEMPTS], [*ATTEMPTS.values()])
        self.executions.append(
            db.ExecutionRow(
                ts=db.format_time(entry.at - BROKER_OFFSET),
                action_no=entry.action or 0,
                chain_id=chain,
                source_trade_id=entry.source,
                reentry_trade_id=self.ticket + 1 if status == "OK" else None,
                size_lots=entry.lots,
                entry_price=round(entry.price, self.digits) if status == "OK" else None,
                generation=entry.generation,
                confidence=round(min(max(confidence, 0.0), 1.0), 2),
                status=status,
                exec_ms=self.dice.randint(40, 900),
                error=error,
            )
        )
        return status


def detail_row(ticket: int, lots: float, stop: float) -> db.DetailRow:
    """Return a trade's details; the comment says that it is synthetic."""
    return db.DetailRow(
        ticket=ticket,
        commission=round(-7 * lots, 2),
        swap=0.0,
        taxes=0.0,
        stop_loss=stop,
        take_profit=None,
        comment=LABEL,
        account="DEMO",
        currency="USD",
        utc_offset_minutes=int(BROKER_OFFSET.total_seconds() // 60),
    )


def chain_row(name: str, first: int, made: list[db.TradeRow], status: str) -> db.ChainRow:
    """Return a chain's row; its times are UTC."""
    started = db.parse_time(made[0].open_time or "") - BROKER_OFFSET
    ended = db.parse_time(made[-1].close_time or "") - BROKER_OFFSET
    total = round(sum(trade.profit or 0.0 for trade in made), 2)
    return db.ChainRow(
        name, first, len(made), total, status, db.format_time(started), db.format_time(ended)
    )


def make_history(symbol: str, week: Week, seed: int, last_day: dt.date) -> db.History:
    """Make a symbol's history up to `last_day`; the same arguments give the same rows."""
    dice = random.Random(f"{seed} {symbol}")  # noqa: S311  # a demo, no secret
    number = [*START_PRICES].index(symbol)
    market = Market(symbol, week, dice, FIRST_TICKET + number * TICKETS_PER_SYMBOL)
    start = dt.datetime.combine(last_day, dt.time()) - dt.timedelta(days=DAYS)
    days = [start + dt.timedelta(days=n) for n in range(DAYS)]
    open_days = [day for day in days if day.weekday() < 5]
    for chain in range(CHAINS_PER_SYMBOL):
        day = open_days[chain * len(open_days) // CHAINS_PER_SYMBOL]
        market.make_chain(chain + 1, day + dt.timedelta(minutes=dice.randint(60, 1200)))
    return db.History(market.trades, market.details, market.chains, market.executions)
