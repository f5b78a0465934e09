"""All symbols put together: closed trades in the order of close, attempts beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reentry_gui.kpi.blocks import Arrays, Block, places_among
from reentry_gui.kpi.clocks import offsets_at
from reentry_gui.kpi.columns import KINDS, UNKNOWN_OFFSET, TradeColumns, closing_order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from concurrent.futures import Executor

    from numpy.typing import NDArray

    from reentry_gui import db
    from reentry_gui.broker_clock import BrokerClock
    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.live_personas import PersonaRecord


@dataclass(frozen=True)
class Attempts:
    """Attempts of re-entries, a row an execution, in the order of symbol and id."""

    symbol: NDArray[np.int16]  # index into the symbols that were asked for
    action: NDArray[np.int8]
    outcome: NDArray[np.int8]  # 0 neither, 1 ABORTED, 2 ERROR
    generation: NDArray[np.int16]
    source: NDArray[np.int64]  # ticket, 0: none
    reentry: NDArray[np.int64]  # ticket, 0: none
    exec_ms: NDArray[np.int64]  # -1: not known


@dataclass(frozen=True)
class Loaded:
    """All closed trades and attempts that the database holds of some symbols."""

    columns: TradeColumns
    attempts: Attempts
    other_rows: int  # of the trades' tables: open, pending, without a result
    unreadable: int  # closed trades whose times cannot be read
    operations: tuple[db.BalanceOperation, ...]  # deposits and withdrawals, by time
    attempt_rows: NDArray[np.int64] | None = None  # place of its closed trade, -1: none


def assemble(
    config: PackConfig,
    blocks: Mapping[str, Block],
    records: tuple[PersonaRecord, ...],
    operations: tuple[db.BalanceOperation, ...],
    pool: Executor,
) -> Loaded:
    """Put the symbols together into columns in the order of close; the pool shares the work."""
    names = Names()
    personas = tuple(dict.fromkeys(name for record in records for name in record.names))
    ordering = pool.submit(order_of_close, [block.arrays for block in blocks.values()])
    parts = [block.arrays | names.of(block) for block in blocks.values()]
    add_places(parts, tuple(blocks), records, personas, config.statements.clock)
    order = ordering.result()
    ordered = joined(parts, order, names, (tuple(blocks), personas), pool)
    rows = attempt_rows(blocks, order)
    pieces = [piece for block in blocks.values() for piece in block.pieces]
    others = sum(piece.other_rows for piece in pieces)
    unreadable = sum(piece.unreadable for piece in pieces)
    return Loaded(ordered, all_attempts(blocks), others, unreadable, operations, rows)


def add_places(
    parts: Sequence[Arrays],
    symbols: Sequence[str],
    records: Sequence[PersonaRecord],
    personas: tuple[str, ...],
    clock: BrokerClock | None,
) -> None:
    """Add each trade's symbol, its broker's distance from UTC, and who was live at its opening."""
    of = {record.symbol: record for record in records}
    for at, (symbol, arrays) in enumerate(zip(symbols, parts, strict=True)):
        arrays["symbol"] = np.full(len(arrays["ticket"]), at, dtype=np.int16)
        arrays["utc_offset"] = with_offset(arrays["utc_offset"], arrays["open_time"], clock)
        if record := of.get(symbol):
            arrays["persona"] = record.live(arrays["open_time"], arrays["utc_offset"], personas)


def attempt_rows(blocks: Mapping[str, Block], order: NDArray[np.intp] | None) -> NDArray[np.int64]:
    """Return the place of each attempt's closed trade in the order of close, -1: none."""
    found, first = [np.zeros(0, dtype=np.int64)], 0
    for block in blocks.values():
        row = block.attempts["row"]
        found.append(np.where(row >= 0, row + first, -1))
        first += block.rows
    rows = np.concatenate(found)
    if order is None:
        return rows
    now = np.full(first + 1, -1)  # the last one for none
    now[order] = np.arange(first)
    return now.take(rows)


def order_of_close(parts: Sequence[Arrays]) -> NDArray[np.intp] | None:
    """Return the order of close of trades; None where they stand in it already."""
    nothing = np.zeros(0, dtype=np.int64)
    ticket, close = (
        np.concatenate([nothing, *(part[name] for part in parts)])
        for name in ("ticket", "close_time")
    )
    return closing_order(ticket, close)


def with_offset(
    found: NDArray[np.int32], open_time: NDArray[np.int64], clock: BrokerClock | None
) -> NDArray[np.int32]:
    """Fill in the distance from UTC at a trade's opening where no statement told it."""
    if clock is None:
        return found
    return np.where(found == UNKNOWN_OFFSET, offsets_at(clock, open_time), found)


def joined(
    parts: Sequence[Arrays],
    order: NDArray[np.intp] | None,
    names: Names,
    asked: tuple[tuple[str, ...], tuple[str, ...]],
    pool: Executor,
) -> TradeColumns:
    """Put the columns of all symbols together, each trade at its place."""

    def column(name: str) -> NDArray[Any]:
        kind = KINDS[name][0]
        found = np.concatenate([np.zeros(0, kind), *(part[name] for part in parts)], dtype=kind)
        return found if order is None else found.take(order)

    columns: dict[str, Any] = dict(zip(KINDS, pool.map(column, KINDS), strict=True))
    known = (tuple(names.chains), tuple(names.accounts), tuple(names.currencies))
    return TradeColumns(*asked, *known, **columns)


def all_attempts(blocks: Mapping[str, Block]) -> Attempts:
    """Put the attempts of all symbols one behind the other."""
    kinds = {"action": "int8", "outcome": "int8", "generation": "int16"}
    kinds |= dict.fromkeys(("source", "reentry", "exec_ms"), "int64")
    counts = [len(block.attempts["action"]) for block in blocks.values()]
    arrays = {
        name: np.concatenate([np.zeros(0, kind), *(b.attempts[name] for b in blocks.values())])
        for name, kind in kinds.items()
    }
    symbol = np.repeat(np.arange(len(blocks), dtype=np.int16), counts)
    return Attempts(symbol, **{name: a.astype(kinds[name]) for name, a in arrays.items()})


class Names:
    """Names that several symbols share, each with one place."""

    def __init__(self) -> None:
        self.chains: list[str] = []
        self.accounts: dict[str, int] = {}
        self.currencies: dict[str, int] = {}

    def of(self, block: Block) -> Arrays:
        """Return a block's columns of names with places among all names."""
        first = len(self.chains)
        self.chains += block.chains
        chain = block.arrays["chain"]
        return {
            "chain": np.where(chain >= 0, chain + first, -1),
            "account": places_among(self.accounts, block.accounts)[block.arrays["account"]],
            "currency": places_among(self.currencies, block.currencies)[block.arrays["currency"]],
        }
