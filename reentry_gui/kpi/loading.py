"""Closed trades out of the database as columns; what has not changed is not parsed again."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from reentry_gui import db
from reentry_gui.db.watch import CommitWatch
from reentry_gui.kpi.block_files import WORTH_ROWS, keep, kept_block
from reentry_gui.kpi.blocks import (
    Arrays,
    Block,
    Part,
    attempt_arrays,
    make_block,
    places_among,
    read_part,
)
from reentry_gui.kpi.columns import KINDS, UNKNOWN_OFFSET, TradeColumns, closing_order
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.live_personas import PersonaRecord, persona_records
from reentry_gui.kpi.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from reentry_gui.config import PackConfig

SPAN_ROWS: Final = 8_192  # that are read anew where one of them has changed
THREADS: Final = 2  # SQLite copies without Python's lock; more would wait for the disk


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


@dataclass
class Kept:
    """What was read of a database last time, so that only changes are parsed."""

    watch: CommitWatch
    lock: threading.Lock = field(default_factory=threading.Lock)
    blocks: dict[str, Block] = field(default_factory=dict)
    identity: tuple[object, ...] = ()
    state: tuple[object, ...] | None = None  # of the database when it was last read
    loaded: Loaded | None = None


_kept: dict[tuple[Path, str, int | None], Kept] = {}
_kept_lock: Final = threading.Lock()


def load_columns(config: PackConfig, wanted: Filter | None = None) -> TradeColumns:
    """Return the closed trades that a filter lets through, in the order of their close."""
    return (wanted or Filter()).apply(load(config).columns)


def load(
    config: PackConfig, *, database: Path | None = None, symbols: Sequence[str] | None = None
) -> Loaded:
    """Return all closed trades of the config's symbols.

    Called again, it hands back the very same object while nothing has changed, and parses
    only the symbols that have. Safe to call from any thread. Raises what `db.open_database`
    raises.
    """
    path = database or config.path("db_path")
    offset = config.statements.utc_offset_minutes
    with _kept_lock:
        key = (path, config.outcome.rule, offset)
        if key not in _kept:
            _kept[key] = Kept(CommitWatch(path))
        kept = _kept[key]
    with kept.lock:
        return refreshed(kept, config, path, tuple(symbols or config.tables))


def forget() -> None:
    """Let go of everything that was read; the next `load` reads anew."""
    with _kept_lock:
        for kept in _kept.values():
            kept.watch.close()
        _kept.clear()


def refreshed(kept: Kept, config: PackConfig, path: Path, symbols: tuple[str, ...]) -> Loaded:
    """Hand out what is known while nobody has committed; else read what has changed."""
    watched = kept.watch.state()  # before anything is read: what comes later is seen next time
    state = (symbols, watched) if watched else None
    if kept.loaded is not None and state is not None and state == kept.state:
        return kept.loaded
    with db.open_database(
        path, busy_timeout_seconds=config.database.busy_timeout_seconds, read_only=True
    ) as opened:
        records = persona_records(opened)
        operations = db.balance_operations(opened)

    def read(symbol: str) -> Block:
        known = kept.blocks.get(symbol) or kept_block(path, symbol, config.outcome.rule)
        block = read_block(config, path, symbol, known)
        is_due = block.unkept_rows >= WORTH_ROWS and keep(block, path, config.outcome.rule)
        return replace(block, unkept_rows=0) if is_due else block

    with ThreadPoolExecutor(THREADS, "reentry-kpi") as pool:
        blocks = dict(zip(symbols, pool.map(read, symbols), strict=True))
    identity = (symbols, tuple(blocks.values()), records, operations)  # a block equals itself only
    if kept.loaded is None or identity != kept.identity:
        kept.loaded = assemble(config, blocks, records, operations)
        kept.identity = identity
        kept.blocks |= blocks
    kept.state = state
    return kept.loaded


def read_block(config: PackConfig, path: Path, symbol: str, known: Block | None) -> Block:
    """Read one symbol as it stands at one moment; of what is known only what has changed."""
    timeout = config.database.busy_timeout_seconds
    with db.open_database(path, busy_timeout_seconds=timeout, read_only=True) as opened:
        sources = Sources(opened, symbol)
        digest = sources.digest()
        if known and digest and known.digest == digest:
            return known
        return replace(changed_block(sources, known, config.outcome.rule), digest=digest)


def changed_block(sources: Sources, known: Block | None, rule: str) -> Block:
    """Read the spans of a symbol that have changed, and the attempts if they have."""
    parts = read_parts(sources, known, rule)
    tried = sources.executions.print()
    same_attempts = known is not None and known.attempts_print == tried
    if known and same_attempts and tuple(part.piece for part in parts) == known.pieces:
        return known
    if known and same_attempts:
        attempts = known.attempts
    else:
        attempts = attempt_arrays(sources.executions.fields())
    block = make_block(sources.symbol, parts, tried, attempts)
    same = set(known.pieces) if known else set()
    fresh = sum(part.piece.rows for part in parts if part.piece not in same)
    return replace(block, unkept_rows=fresh + (known.unkept_rows if known else 0))


def read_parts(sources: Sources, known: Block | None, rule: str) -> tuple[Part, ...]:
    """Return a symbol's trades, a part a span of tickets; read only those that have changed."""
    found: list[Part] = []
    old = {part.piece.span: part for part in known.parts()} if known else {}
    for span in old or (db.EVERYTHING,):
        if span in old:
            told = sources.trade_print(span)
            if told == old[span].piece.print:
                found.append(old[span])
                continue
        found += [
            read_part(sources, narrow, sources.trade_print(narrow), rule)
            for narrow in sources.trades.spans(span, SPAN_ROWS)
        ]
    return tuple(found)


def assemble(
    config: PackConfig,
    blocks: Mapping[str, Block],
    records: tuple[PersonaRecord, ...],
    operations: tuple[db.BalanceOperation, ...],
) -> Loaded:
    """Put the symbols together into columns in the order of close."""
    names = Names()
    personas = tuple(dict.fromkeys(name for record in records for name in record.names))
    of = {record.symbol: record for record in records}
    offset = config.statements.utc_offset_minutes
    parts = []
    for at, (symbol, block) in enumerate(blocks.items()):
        arrays = block.arrays | names.of(block)
        arrays["symbol"] = np.full(block.rows, at, dtype=np.int16)
        arrays["utc_offset"] = with_offset(arrays["utc_offset"], offset)
        if record := of.get(symbol):
            arrays["persona"] = record.live(arrays["open_time"], arrays["utc_offset"], personas)
        parts.append(arrays)
    now = places_by_close(parts)
    ordered = joined(parts, now, names, tuple(blocks), personas)
    rows = attempt_rows(blocks)
    rows = rows if now is None else np.append(now, -1)[rows]
    pieces = [piece for block in blocks.values() for piece in block.pieces]
    others = sum(piece.other_rows for piece in pieces)
    unreadable = sum(piece.unreadable for piece in pieces)
    return Loaded(ordered, all_attempts(blocks), others, unreadable, operations, rows)


def attempt_rows(blocks: Mapping[str, Block]) -> NDArray[np.int64]:
    """Return the place of each attempt's closed trade, the symbols one behind the other."""
    found, first = [np.zeros(0, dtype=np.int64)], 0
    for block in blocks.values():
        row = block.attempts["row"]
        found.append(np.where(row >= 0, row + first, -1))
        first += block.rows
    return np.concatenate(found)


def places_by_close(parts: Sequence[Arrays]) -> NDArray[np.intp] | None:
    """Return where each trade stands in the order of close; None where all stand so already."""
    nothing = np.zeros(0, dtype=np.int64)
    ticket, close = (
        np.concatenate([nothing, *(part[name] for part in parts)])
        for name in ("ticket", "close_time")
    )
    order = closing_order(ticket, close)
    if order is None:
        return None
    now = np.empty(len(order), dtype=np.intp)
    now[order] = np.arange(len(order))
    return now


def with_offset(found: NDArray[np.int32], minutes: int | None) -> NDArray[np.int32]:
    """Fill in the config's distance from UTC where no statement told it."""
    if minutes is None:
        return found
    return np.where(found == UNKNOWN_OFFSET, np.int32(minutes * 60), found)


def joined(
    parts: Sequence[Arrays],
    now: NDArray[np.intp] | None,
    names: Names,
    symbols: tuple[str, ...],
    personas: tuple[str, ...],
) -> TradeColumns:
    """Put the columns of all symbols together, each trade at its place."""
    columns: dict[str, Any] = {
        name: placed([part[name] for part in parts], now, kind)
        for name, (kind, _unknown) in KINDS.items()
    }
    known = (tuple(names.chains), tuple(names.accounts), tuple(names.currencies))
    return TradeColumns(symbols, personas, *known, **columns)


def placed(arrays: Sequence[NDArray[Any]], now: NDArray[np.intp] | None, kind: str) -> NDArray[Any]:
    """Put arrays one behind the other, or each value at its place; nothing is copied twice."""
    found = np.empty(sum(map(len, arrays)), dtype=kind)
    first = 0
    for array in arrays:
        rows = slice(first, first + len(array))
        found[rows if now is None else now[rows]] = array
        first = rows.stop
    return found


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
