"""The margin that open trades hold, out of what the trades themselves tell and the leverage.

No contract size and no exchange rate is on record. A closed trade tells both: a price that
moved by one earned gross ÷ (side · (close − open)), so one lot stands for that ÷ lots of the
deposit currency a unit of price, and a lot's value at any price is that × the price.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.symbols import CURRENCIES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui.kpi.columns import TradeColumns

    Floats = NDArray[np.float64]

# Brokers ask a percentage of their own for these, not the account's leverage.
NOT_BY_LEVERAGE: Final = frozenset("XAU XAG XPT XPD BTC ETH LTC XRP".split())
LEAST_GROSS: Final = 1.0  # money; below, the rounding to cents tells too little
NEIGHBOURS: Final = 9  # trades, nearest in time, whose median tells a lot's value
NO_LEVERAGE: Final = "the account's leverage is not known; set account.leverage in the config"
NO_VALUE: Final = "what a lot of some symbols is worth cannot be told from the trades"


def margins(trades: TradeColumns, leverage: float) -> Floats:
    """Return the margin that each trade held, (n,), deposit currency; nan: not known.

    Margin = lots · open price · value of a lot and a unit of price ÷ leverage: MT4's rule
    for currency pairs, without the discount that brokers give for opposite trades. The
    value is the median of what the nine trades nearest in time earned a lot and a unit of
    price; it holds the exchange rate of their closes, not of this open. Not known for
    symbols that are no pair of two currencies and where no trade earned or lost 1.00.
    Source: MetaTrader 4 help, margin calculation for Forex.
    """
    found = np.full(len(trades), np.nan)
    code = trades.symbol.astype(np.int64) * (len(trades.accounts) + 1) + trades.account + 1
    order = np.lexsort((trades.open_time, code))
    starts = np.flatnonzero(np.diff(code[order], prepend=-1))
    values = value_of_a_lot(trades)
    for places in np.split(order, starts[1:]) if len(order) else []:
        if is_pair(trades.symbols[trades.symbol[places[0]]]):
            found[places] = smoothed(values[places])
    return found * trades.lots * trades.open_price / leverage


def is_pair(symbol: str) -> bool:
    """Tell whether a canonical symbol is a pair of currencies."""
    parts = {symbol[:3], symbol[3:6]}
    return len(parts) == 2 and parts <= CURRENCIES and not parts & NOT_BY_LEVERAGE


def value_of_a_lot(trades: TradeColumns) -> Floats:
    """Return what each trade earned a lot and a unit of price, (n,); nan: it tells nothing."""
    gross = trades.gross
    moved = trades.side * (trades.close_price - trades.open_price) * trades.lots
    with np.errstate(divide="ignore", invalid="ignore"):
        value = gross / moved
        # A broker's correction may book a loss on a move that earned.
        return np.where((np.abs(gross) >= LEAST_GROSS) & (value > 0), value, np.nan)


def smoothed(values: Floats) -> Floats:
    """Return, for each trade of a symbol by time, the median of the nearest known values."""
    known = np.flatnonzero(np.isfinite(values))
    if not len(known):
        return np.full(len(values), np.nan)
    width = min(NEIGHBOURS, len(known))
    medians = np.median(np.lib.stride_tricks.sliding_window_view(values[known], width), axis=1)
    nearest = np.searchsorted(known, np.arange(len(values)))
    at = np.clip(nearest - width // 2, 0, len(medians) - 1)
    found: Floats = medians[at]
    return found
