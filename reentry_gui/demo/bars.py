"""Synthetic one-minute bars around the demo's trades, in MT4's own format; the same for a seed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui import db
from reentry_gui.mt4.bars import HEAD, HEAD_BYTES, RECORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SERVER: Final = "Demo-Synthetic"
VERSION: Final = 401
MINUTE: Final = 60
AROUND: Final = 30 * MINUTE  # that bars begin before and end after trades
APART: Final = 3 * 3_600  # without a trade: no bars between
SPREAD_POINTS: Final = 10
STEP_POINTS: Final = 12.0  # deviation of a minute's change
WICK_POINTS: Final = 6.0  # of what a bar reaches beyond its open and close
COPYRIGHT: Final = b"DEMO synthetic"


@dataclass(frozen=True)
class Way:
    """A trade as bids: from where and when to where, and what it may not touch."""

    opened: int
    closed: int
    first: float
    last: float
    stop: float
    is_buy: bool


def ways_of(history: db.History, digits: int) -> list[Way]:
    """Return a symbol's trades by their opening; buys open and sells close at the ask."""
    spread = SPREAD_POINTS / 10.0**digits
    stops = {detail.ticket: detail.stop_loss for detail in history.details}
    found = []
    for trade in history.trades:
        is_buy = trade.type == "buy"
        first, last = trade.open_price or 0.0, trade.close_price or 0.0
        found.append(
            Way(
                seconds(trade.open_time),
                seconds(trade.close_time),
                first - spread if is_buy else first,
                last if is_buy else last - spread,
                stops.get(trade.ticket) or 0.0,
                is_buy,
            )
        )
    return sorted(found, key=lambda way: way.opened)


def seconds(text: str | None) -> int:
    """Return a stored time in seconds of its own clock."""
    return int(np.datetime64(db.parse_time(text or ""), "s").astype(np.int64))


def stretches(ways: Sequence[Way]) -> list[list[Way]]:
    """Return the trades that lie close to each other in time."""
    found: list[list[Way]] = []
    end = 0
    for way in ways:
        if not found or way.opened - end > APART:
            found.append([])
        found[-1].append(way)
        end = max(end, way.closed)
    return found


def bars_around(ways: Sequence[Way], digits: int, dice: np.random.Generator) -> NDArray[np.void]:
    """Return the bars of a stretch: a walk that passes each trade's prices at its times."""
    point = 10.0**-digits
    start = (ways[0].opened - AROUND) // MINUTE * MINUTE
    count = (max(way.closed for way in ways) + AROUND - start) // MINUTE + 1
    time = start + MINUTE * np.arange(count)
    known = sorted({at: price for way in ways for at, price in ends_of(way)}.items())
    close = walk(time + MINUTE, known, point, dice)
    opened = np.append(close[0], close[:-1])
    reach = np.abs(dice.normal(0, WICK_POINTS * point, (2, count)))
    low, high = np.minimum(opened, close) - reach[0], np.maximum(opened, close) + reach[1]
    for way in ways:
        keep_stop(way, time, (opened, low, high, close), point)
        for at, price in ends_of(way):
            bar = (at - start) // MINUTE
            low[bar], high[bar] = min(low[bar], price), max(high[bar], price)
    bars = np.zeros(count, RECORDS[VERSION])
    bars["time"], bars["spread"], bars["volume"] = time, SPREAD_POINTS, 100
    for name, values in zip(
        ("open", "low", "high", "close"), (opened, low, high, close), strict=True
    ):
        bars[name] = np.round(values, digits)
    return bars


def ends_of(way: Way) -> tuple[tuple[int, float], tuple[int, float]]:
    """Return when and at which bid a trade was opened and closed."""
    return (way.opened, way.first), (way.closed, way.last)


def walk(
    time: NDArray[np.int64],
    known: Sequence[tuple[int, float]],
    point: float,
    dice: np.random.Generator,
) -> Floats:
    """Return a random walk at times (n,) that is drawn to known prices: bridges between them."""
    free = np.cumsum(dice.normal(0, STEP_POINTS * point, len(time)))
    at, prices = np.array([moment for moment, _price in known]), np.array([p for _m, p in known])
    level: Floats = np.interp(time, at, prices)
    level += free - np.interp(time, at, np.interp(at, time, free))
    return level


def keep_stop(way: Way, time: NDArray[np.int64], prices: tuple[Floats, ...], point: float) -> None:
    """Keep bars from touching a trade's stop before its end: it would have been closed there."""
    if not way.stop:
        return
    inside = (time > way.opened) & (time + MINUTE < way.closed)
    edge = way.stop + point if way.is_buy else way.stop - (SPREAD_POINTS + 1) * point
    for column in prices:
        limited = np.maximum(column, edge) if way.is_buy else np.minimum(column, edge)
        column[inside] = limited[inside]


def content(symbol: str, history: db.History, digits: int, seed: int) -> bytes:
    """Return the .hst file of a symbol's history."""
    dice = np.random.default_rng([seed, *symbol.encode()])
    found = stretches(ways_of(history, digits))
    written = [bars_around(ways, digits, dice).tobytes() for ways in found]
    head = HEAD.pack(VERSION, COPYRIGHT, symbol.encode()[:11], 1, digits)
    return head.ljust(HEAD_BYTES, b"\0") + b"".join(written)
