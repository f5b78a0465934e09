"""A seeded market for tests: chains of re-entries of one symbol, generation by generation.

All of a generation at once in numpy arrays: 100,000 trades take a fraction of a second.
Times are seconds since 1970 on the broker's clock; money is in US dollars.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np

from reentry_gui import profiles
from reentry_gui.config.governance import DEFAULT_LIMITS
from reentry_gui.demo.history import QUOTE_IN_USD, START_PRICES, UNITS_PER_LOT

Array = np.ndarray[Any, np.dtype[Any]]

PERSONAS: Final = profiles.DEFAULT_PERSONAS
WEEK: Final = (0, 1, 2, 0, 1, 0, 1)  # persona of Monday to Sunday, as the default config has it
ROTATION_SECONDS: Final = (6 * 60 + 45) * 60  # on the broker's clock
DAY: Final = 86_400
# How often a trade ends near each R, and how far around it; -1 is the stop itself.
NEAR: Final = np.array([-1.0, -0.7, 0.0, 0.8, 1.2, 2.0])
SHARES: Final = np.array([0.34, 0.10, 0.12, 0.12, 0.18, 0.14])
OK, ABORTED, ERROR, UNTOLD = range(4)  # how an attempt ended; the last is NULL in the table
ATTEMPTS: Final = np.array([0.86, 0.06, 0.04, 0.04])


class Trades(NamedTuple):
    """Closed trades as columns; `source` is the row of the trade before, -1 for a first one."""

    chain: Array
    generation: Array
    source: Array
    action: Array  # 1 to 6 of a re-entry, else 0
    opened: Array
    closed: Array
    side: Array  # 1 buy, -1 sell
    lots: Array
    open_price: Array
    close_price: Array
    stop: Array  # NaN: none
    bucket: Array  # 0: undefined


class Attempts(NamedTuple):
    """Executions as columns; `target` is the row of the trade that came of it, else -1."""

    chain: Array
    source: Array
    target: Array
    action: Array
    generation: Array
    at: Array
    lots: Array
    price: Array
    confidence: Array
    status: Array


@dataclass(frozen=True)
class Market:
    """What one symbol's trades are drawn from."""

    symbol: str
    chance: np.random.Generator
    missing_stop: float  # share of trades without one

    @property
    def digits(self) -> int:
        return 3 if self.symbol.endswith("JPY") else 5

    @property
    def dollars_per_lot(self) -> float:
        """Return what a lot brings in dollars when its price moves by 1."""
        return UNITS_PER_LOT * QUOTE_IN_USD[self.symbol[3:]]


def personas_at(moments: Array) -> Array:
    """Return the number of the persona live at each moment: it changes at the rotation."""
    persona: Array = np.array(WEEK)[((moments - ROTATION_SECONDS) // DAY + 3) % 7]
    return persona


def rule_table(field: str) -> Array:
    """Return a field of the default profiles as persona × action 1 to 6."""
    rows = [profiles.default_profile(name).rows for name in PERSONAS]
    return np.array([[rule(row, field) for row in of] for of in rows])


def rule(row: profiles.ProfileRow, field: str) -> object:
    if field == "places":
        return row.places_order and row.type not in profiles.IGNORED_BY_THE_EA
    if field == "reverses":
        return row.type is profiles.ActionType.REVERSE
    return getattr(row, field)


def trading_starts(chance: np.random.Generator, first: dt.date, days: int, count: int) -> Array:
    """Draw moments on weekdays; Christmas weeks and one week of each quarter stay idle."""
    whole = [first + dt.timedelta(days=n) for n in range(days)]
    idle = {
        (year, quarter): int(chance.integers(2, 11))
        for year in years(whole)
        for quarter in range(4)
    }
    busy = [day for day in whole if day.weekday() < 5 and not is_idle(day, idle)]
    epoch = np.array([(day - dt.date(1970, 1, 1)).days for day in busy], dtype=np.int64)
    return epoch[chance.integers(0, len(epoch), count)] * DAY + chance.integers(
        3_600, 72_000, count
    )


def years(days: Sequence[dt.date]) -> set[int]:
    return {day.isocalendar().year for day in days}


def is_idle(day: dt.date, idle: dict[tuple[int, int], int]) -> bool:
    year, week, _weekday = day.isocalendar()
    return week >= 52 or idle[year, min((week - 1) // 13, 3)] == (week - 1) % 13


def after_weekend(moments: Array) -> Array:
    """Move what falls on Saturday or Sunday by two days: over the weekend's gap."""
    return np.where((moments // DAY + 3) % 7 >= 5, moments + 2 * DAY, moments)


def simulate(market: Market, starts: Array) -> tuple[Trades, Attempts]:
    """Make a chain from each start, as far as persona, limits and chance let it go."""
    count = len(starts)
    none = np.full(count, -1)
    base = START_PRICES[market.symbol] * (1 + 0.03 * np.sin(starts / (90 * DAY)))
    entry = {
        "chain": np.arange(count),
        "generation": np.zeros(count, dtype=np.int64),
        "source": none,
        "action": np.zeros(count, dtype=np.int64),
        "at": starts,
        "side": market.chance.choice((1, -1), count),
        "lots": np.full(count, 0.10),
        "price": base * market.chance.normal(1, 0.002, count),
    }
    made: list[Trades] = []
    tried: list[Attempts] = []
    offset = 0
    while len(entry["chain"]):
        trades = close(market, entry)
        made.append(trades)
        attempts, entry = reenter(market, trades, offset)
        tried.append(attempts)
        offset += len(trades.chain)
    return Trades(*map(np.concatenate, zip(*made, strict=True))), Attempts(
        *map(np.concatenate, zip(*tried, strict=True))
    )


def close(market: Market, entry: dict[str, Array]) -> Trades:
    """Let each entry end near one of the usual outcomes, some at the stop itself."""
    chance, count, side = market.chance, len(entry["chain"]), entry["side"]
    risk = chance.uniform(15, 40, count) * 10.0 ** (1 - market.digits)
    near = NEAR[chance.choice(len(NEAR), count, p=SHARES)]
    opened = np.round(entry["price"], market.digits)
    stop = np.round(opened - side * risk, market.digits)
    moved = (near + chance.uniform(-0.15, 0.15, count)) * risk
    closed = np.where(near == -1.0, stop, np.round(opened + side * moved, market.digits))
    stop = np.where(chance.random(count) < market.missing_stop, np.nan, stop)
    lasted = (60 + chance.exponential(2_700, count)).astype(np.int64)
    return Trades(
        entry["chain"],
        entry["generation"],
        entry["source"],
        entry["action"],
        entry["at"],
        after_weekend(entry["at"] + lasted),
        side,
        entry["lots"],
        opened,
        closed,
        stop,
        buckets(side, opened, closed, stop),
    )


def buckets(side: Array, opened: Array, closed: Array, stop: Array) -> Array:
    """Return the buckets by R-multiple, 0 where no stop tells the risk."""
    r = side * (closed - opened) / np.abs(opened - stop)
    found = np.select(
        [r <= -1, r <= -0.5, r < 0.5, r < 1, r < 1.5, r >= 1.5], [1, 2, 3, 4, 5, 6], 0
    )
    return np.where(np.isnan(stop), 0, found)


def reenter(market: Market, trades: Trades, offset: int) -> tuple[Attempts, dict[str, Array]]:
    """Return the attempts that follow on closed trades, and the entries that come of them."""
    chance = market.chance
    persona = personas_at(trades.closed)
    action = np.maximum(trades.bucket, 1) - 1
    deepest = np.array([DEFAULT_LIMITS[name].max_generations for name in PERSONAS])[persona]
    goes_on = (
        rule_table("places")[persona, action] & (trades.bucket > 0) & (trades.generation < deepest)
    )
    row = np.flatnonzero(goes_on)
    persona, action = persona[row], action[row]
    cap = np.array([DEFAULT_LIMITS[name].lot_cap for name in PERSONAS])[persona]
    wanted = trades.lots[row] * rule_table("size_multiplier")[persona, action]
    slipped = chance.normal(0, 0.3, len(row)) * 10.0 ** (1 - market.digits)
    late = rule_table("delay_seconds")[persona, action] + chance.integers(0, 4, len(row))
    status = chance.choice(4, len(row), p=ATTEMPTS)
    done = (status == OK) | (status == UNTOLD)
    attempts = Attempts(
        chain=trades.chain[row],
        source=row + offset,
        target=np.where(done, offset + len(trades.chain) + np.cumsum(done) - 1, -1),
        action=action + 1,
        generation=trades.generation[row] + 1,
        at=after_weekend(trades.closed[row] + late),
        lots=np.maximum(np.round(np.minimum(wanted, cap), 2), 0.01),
        price=np.round(trades.close_price[row] + slipped, market.digits),
        confidence=np.clip(
            profiles.BASE_CONFIDENCE + rule_table("confidence_adjustment")[persona, action], 0, 1
        ),
        status=status,
    )
    turned = np.where(rule_table("reverses")[persona, action], -1, 1)
    names = ("chain", "generation", "source", "action", "at", "lots", "price")
    entry = {name: getattr(attempts, name)[done] for name in names}
    return attempts, entry | {"side": (trades.side[row] * turned)[done]}
