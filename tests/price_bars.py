"""Files of bars as MT4 writes them, byte by byte by the format, for tests."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np

from reentry_gui.config import PackConfig
from reentry_gui.kpi.columns import TradeColumns
from reentry_gui.mt4.bars import RECORDS


class Bar(NamedTuple):
    """One bar of bids; the spread in points."""

    time: int
    open: float
    high: float
    low: float
    close: float
    spread: int = 0


def head(version: int, symbol: str, minutes: int, digits: int) -> bytes:
    """Return the 148 bytes ahead of the bars."""
    text = b"whose it is".ljust(64, b"\0")
    name = symbol.encode().ljust(12, b"\0")
    return struct.pack("<i64s12siiii", version, text, name, minutes, digits, 0, 0) + bytes(52)


def record(version: int, bar: Bar) -> bytes:
    """Return one bar: 60 bytes of version 401, 44 of version 400."""
    if version == 401:
        prices = (bar.open, bar.high, bar.low, bar.close)
        return struct.pack("<q4dqiq", bar.time, *prices, 7, bar.spread, 0)
    return struct.pack("<i5d", bar.time, bar.open, bar.low, bar.high, bar.close, 7.0)


def hst(
    bars: Iterable[Bar],
    *,
    version: int = 401,
    symbol: str = "EURUSD",
    minutes: int = 1,
    digits: int = 5,
) -> bytes:
    """Return a whole file."""
    written = b"".join(record(version, bar) for bar in bars)
    return head(version, symbol, minutes, digits) + written


def cover(config: PackConfig, trades: TradeColumns, *, share: float = 1.0) -> None:
    """Write one-minute bars that hold every price of EURUSD, over the first share of the time."""
    first, last = int(trades.open_time.min()) // 60 * 60, int(trades.close_time.max())
    time = np.arange(first, first + int((last - first) * share) + 60, 60)
    bars = np.zeros(len(time), RECORDS[401])
    prices = np.concatenate([trades.open_price, trades.close_price])
    bars["time"], bars["low"], bars["high"] = time, prices.min(), prices.max()
    bars["open"] = bars["close"] = prices.mean()
    folder = config.path("config_root").parents[2] / "history" / "Broker-Live"
    write_hst(folder, "EURUSD1.hst", head(401, "EURUSD", 1, 5) + bars.tobytes())


def write_hst(folder: Path, name: str, content: bytes) -> Path:
    """Write a file into a folder that is made."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    return path
