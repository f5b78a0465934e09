"""Closed trades as columns: what every figure, chain and picture is computed from."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Self

import numpy as np

from reentry_gui.kpi import unmasked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import ArrayLike, NDArray

    Mask = NDArray[np.bool_] | NDArray[np.intp] | slice

unmasked.spare()

UNKNOWN_OFFSET: Final = -(2**31)  # of a trade whose broker's distance from UTC nobody noted

# Column → its type and what stands there where nothing is known.
KINDS: Final[Mapping[str, tuple[str, float]]] = {
    "ticket": ("int64", 0),
    "symbol": ("int16", 0),
    "open_time": ("int64", 0),
    "close_time": ("int64", 0),
    "side": ("int8", 1),
    "lots": ("float64", 0.0),
    "open_price": ("float64", np.nan),
    "close_price": ("float64", np.nan),
    "profit": ("float64", 0.0),
    "commission": ("float64", np.nan),
    "swap": ("float64", np.nan),
    "stop": ("float64", np.nan),
    "asked": ("float64", np.nan),
    "generation": ("int16", 0),
    "action": ("int8", 0),
    "bucket": ("int8", 0),
    "chain": ("int32", -1),
    "source": ("int64", 0),
    "persona": ("int8", -1),
    "account": ("int16", -1),
    "currency": ("int16", -1),
    "utc_offset": ("int32", UNKNOWN_OFFSET),
}


@dataclass(frozen=True, eq=False)
class TradeColumns:
    """Closed trades in the order of their close, ties by ticket; arrays of one length.

    A negative index says that the name is not known. Nothing here is to be written to: the
    loader hands the same arrays to everybody who asks.
    """

    symbols: tuple[str, ...]
    personas: tuple[str, ...]
    chains: tuple[str, ...]  # chain names are a symbol's own: `SYMBOL/name`
    accounts: tuple[str, ...]
    currencies: tuple[str, ...]

    ticket: NDArray[np.int64]
    symbol: NDArray[np.int16]  # index into symbols
    open_time: NDArray[np.int64]  # seconds of the broker's clock, read as if it were UTC
    close_time: NDArray[np.int64]
    side: NDArray[np.int8]  # +1 buy, -1 sell
    lots: NDArray[np.float64]
    open_price: NDArray[np.float64]
    close_price: NDArray[np.float64]
    profit: NDArray[np.float64]  # net: profit + swap + commission + taxes, deposit currency
    commission: NDArray[np.float64]  # nan: not known; taxes are counted here, too
    swap: NDArray[np.float64]  # nan: not known
    stop: NDArray[np.float64]  # nan: none
    asked: NDArray[np.float64]  # price at which the trade was to close; nan: not known
    generation: NDArray[np.int16]  # 0: not a re-entry
    action: NDArray[np.int8]  # 1..6, 0: none
    bucket: NDArray[np.int8]  # 1..6, 0: undefined
    chain: NDArray[np.int32]  # index into chains, -1: none
    source: NDArray[np.int64]  # ticket of the trade that was re-entered, 0: none
    persona: NDArray[np.int8]  # index into personas, -1: not known
    account: NDArray[np.int16]  # index into accounts, -1: not known
    currency: NDArray[np.int16]  # index into currencies, -1: not known
    utc_offset: NDArray[np.int32]  # broker's clock minus UTC in seconds, or UNKNOWN_OFFSET

    def __len__(self) -> int:
        return len(self.ticket)

    def select(self, mask: Mask) -> Self:
        """Return the trades where the mask is true, or at the given places."""
        if getattr(mask, "dtype", None) == np.bool_ and np.all(mask):  # type: ignore[arg-type]  # no slice here
            return self
        return replace(self, **{name: getattr(self, name)[mask] for name in KINDS})

    @property
    def gross(self) -> NDArray[np.float64]:
        """Return each trade's profit before costs, deposit currency; unknown costs count 0."""
        return self.profit - np.nan_to_num(self.commission) - np.nan_to_num(self.swap)

    @cached_property  # several figures and pictures ask for it
    def r(self) -> NDArray[np.float64]:
        """Return R of each trade: signed profit in price ÷ initial risk in price; nan: undefined.

        Undefined without a stop, and where the stop lies at or beyond the entry in the
        profit's direction: it was trailed, so it is not the first one. Source: the contract
        with the EA, outcome buckets.
        """
        risk = self.side * (self.open_price - self.stop)
        made = self.side * (self.close_price - self.open_price)
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where((risk > 0) & (self.stop != 0), made / risk, np.nan)


def make_columns(
    *,
    symbols: tuple[str, ...] = ("EURUSD",),
    personas: tuple[str, ...] = (),
    chains: tuple[str, ...] = (),
    accounts: tuple[str, ...] = (),
    currencies: tuple[str, ...] = (),
    **given: ArrayLike,
) -> TradeColumns:
    """Return columns of the given arrays, sorted; what is left out is unknown.

    Raises ValueError for arrays of different lengths and for a column that is none.
    """
    if odd := given.keys() - KINDS.keys():
        raise ValueError(f"there is no column {', '.join(sorted(odd))}")
    arrays: dict[str, Any] = {
        name: np.asarray(values, dtype=KINDS[name][0]) for name, values in given.items()
    }
    lengths = {len(array) for array in arrays.values()}
    if len(lengths) > 1:
        raise ValueError(f"columns of different lengths: {sorted(lengths)}")
    n = lengths.pop() if lengths else 0
    for name, (kind, unknown) in KINDS.items():
        if name not in arrays:
            arrays[name] = np.full(n, unknown, dtype=kind)
    if "ticket" not in given:
        arrays["ticket"] = np.arange(1, n + 1)
    made = TradeColumns(symbols, personas, chains, accounts, currencies, **arrays)
    return in_order(made)


def in_order(columns: TradeColumns) -> TradeColumns:
    """Return the trades in the order of their close, ties by ticket."""
    order = closing_order(columns.ticket, columns.close_time)
    return columns if order is None else columns.select(order)


def closing_order(ticket: NDArray[np.int64], close: NDArray[np.int64]) -> NDArray[np.intp] | None:
    """Return the order of close, ties by ticket; None where the trades stand in it already."""
    later = np.diff(close)
    if np.all((later > 0) | ((later == 0) & (np.diff(ticket) > 0))):
        return None
    order = np.argsort(close, kind="stable")  # each symbol's times run upwards, which it uses
    moments = close[order]
    same = np.concatenate([[False], moments[1:] == moments[:-1], [False]])
    tied = np.flatnonzero(same[1:] | same[:-1])  # few trades close in one second
    rows = order[tied]
    order[tied] = rows[np.lexsort((ticket[rows], moments[tied]))]
    return order


def sizes(columns: TradeColumns) -> int:
    """Return how many bytes the arrays hold."""
    return sum(getattr(columns, f.name).nbytes for f in fields(columns) if f.name in KINDS)
