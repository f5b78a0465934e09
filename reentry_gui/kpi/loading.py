"""Closed trades out of the database as columns; what has not changed is not parsed again."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui import db
from reentry_gui.db.watch import CommitWatch
from reentry_gui.kpi.assembling import Attempts, Loaded, assemble
from reentry_gui.kpi.block_files import WORTH_ROWS, file_of, keep, kept_block, made_of
from reentry_gui.kpi.blocks import (
    Block,
    Part,
    make_block,
)
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.live_personas import persona_records
from reentry_gui.kpi.snapshot import Before, before
from reentry_gui.kpi.sources import Sources
from reentry_gui.kpi.spans import read_attempts, read_part
from reentry_gui.kpi.written import (
    Mark,
    can_be_told,
    is_untouched,
    place_now,
    place_of,
    written_since,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reentry_gui.broker_clock import BrokerClock
    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.kpi.live_personas import PersonaRecord

__all__ = ["Attempts", "Loaded", "forget", "load", "load_columns", "wait_until_kept"]

log = logging.getLogger(__name__)

SPAN_ROWS: Final = 16_384  # that are read anew where one of them has changed
THREADS: Final = 2  # SQLite copies without Python's lock; more would wait for the disk


class Seen(NamedTuple):
    """When a symbol was read: nothing that was committed before it is unknown."""

    mark: Mark | None  # in the log; None: there was none
    schema: int  # version of all definitions of tables


@dataclass
class Kept:
    """What was read of a database last time, so that only changes are parsed."""

    watch: CommitWatch
    lock: threading.Lock = field(default_factory=threading.Lock)
    blocks: dict[str, Block] = field(default_factory=dict)
    mark: Mark | None = None  # the latest place in the log of the database
    before: Before | None = None  # the database was opened this time
    seen: dict[str, Seen] = field(default_factory=dict)
    unwritten: dict[tuple[Path, str, str], Block] = field(default_factory=dict)
    identity: tuple[object, ...] = ()
    state: tuple[object, ...] | None = None  # of the database when it was last read
    loaded: Loaded | None = None


_kept: dict[tuple[Path, str, BrokerClock | None], Kept] = {}
_kept_lock: Final = threading.Lock()
# Nobody waits for the files: a figure is shown before they are written.
_keeper: Final = ThreadPoolExecutor(1, "reentry-kpi-keep")


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
    with _kept_lock:
        key = (path, config.outcome.rule, config.statements.clock)
        if key not in _kept:
            _kept[key] = Kept(CommitWatch(path))
        kept = _kept[key]
    with kept.lock:
        return refreshed(kept, config, path, tuple(symbols or config.tables))


def wait_until_kept() -> None:
    """Wait for the files that are being written for the next start."""
    _keeper.submit(bool).result()  # one after the other: all before it are done then


def forget() -> None:
    """Let go of everything that was read; the next `load` reads anew."""
    wait_until_kept()
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
    kept.mark = place_now(path, kept.mark)
    kept.before = before(path, kept.mark)
    with ThreadPoolExecutor(THREADS, "reentry-kpi") as pool:
        beside = pool.submit(read_beside, config, path)
        read = pool.map(lambda symbol: read_symbol(kept, config, path, symbol), symbols)
        found = dict(zip(symbols, read, strict=True))
        blocks = {symbol: block for symbol, (block, _seen) in found.items()}
        identity = (symbols, tuple(blocks.values()), *beside.result())  # a block equals itself only
        if kept.loaded is None or identity != kept.identity:
            kept.loaded = assemble(config, blocks, *beside.result(), pool)
            kept.identity = identity
            kept.blocks |= blocks
    kept.seen |= {symbol: seen for symbol, (_block, seen) in found.items()}
    kept.state = state
    write_files(kept)
    return kept.loaded


def write_files(kept: Kept) -> None:
    """Write what was read to files, once nobody waits: both would take turns."""
    while kept.unwritten:
        of, block = kept.unwritten.popitem()
        _keeper.submit(keep, block, file_of(*of), made_of(*of))


def read_beside(
    config: PackConfig, path: Path
) -> tuple[tuple[PersonaRecord, ...], tuple[db.BalanceOperation, ...]]:
    """Read who was deployed when, and what was paid in and out."""
    timeout = config.database.busy_timeout_seconds
    with db.open_database(path, busy_timeout_seconds=timeout, read_only=True) as opened:
        return persona_records(opened), db.balance_operations(opened)


def read_symbol(kept: Kept, config: PackConfig, path: Path, symbol: str) -> tuple[Block, Seen]:
    """Read what has changed of a symbol; much that is new is kept in a file, too."""
    of = (path, symbol, config.outcome.rule)
    timeout = config.database.busy_timeout_seconds
    with db.open_database(path, busy_timeout_seconds=timeout, read_only=True) as opened:
        sources = Sources(opened, symbol, kept.before)
        now = Seen(kept.mark, opened.sql("PRAGMA main.schema_version").fetchone()[0])
        known = kept.blocks.get(symbol)
        if known is not None:
            believe(sources, known, kept.seen[symbol], now)
        block = read_block(sources, known or kept_block(*of) or Block(symbol), config.outcome.rule)
    if block.unkept_rows >= WORTH_ROWS:
        block = replace(block, unkept_rows=0)
        kept.unwritten[of] = block
    return block, now


def believe(sources: Sources, known: Block, seen: Seen, now: Seen) -> None:
    """Spare the tables that nobody has written to since they were read."""
    database = sources.database
    if seen.mark is None or seen.schema != now.schema or not can_be_told(database):
        return
    rows = written_since(place_of(database), seen.mark)
    if rows is None:
        log.debug("all is read", extra={"path": str(database.path), "symbol": sources.symbol})
        return
    for source, digest in zip(sources.every, known.digests, strict=True):
        if is_untouched(database, source.table, rows):
            source.known_digest = digest


def read_block(sources: Sources, known: Block, rule: str) -> Block:
    """Read one symbol as it stands at one moment; of what is known only what has changed."""
    same_trades, same_details, same_executions = sources.same_as(known.digests)
    if same_trades and same_details and same_executions:
        return known
    if same_trades and same_details:
        parts = tuple(known.parts())
    else:
        parts = read_parts(sources, known, rule)
    tried = known.attempts_print if same_executions else sources.executions.print()
    digests = sources.digests()
    pieces = tuple(chain.from_iterable(part.pieces for part in parts))
    if tried == known.attempts_print and pieces == known.pieces:
        return known if known.digests == digests else replace(known, digests=digests)
    if tried == known.attempts_print:
        attempts = known.attempts
    else:
        attempts = read_attempts(sources.executions, SPAN_ROWS)
    fresh = set(pieces) - set(known.pieces)
    unkept = known.unkept_rows + sum(piece.rows for piece in fresh)
    block = make_block(sources.symbol, parts, tried, attempts)
    return replace(block, digests=digests, unkept_rows=unkept)


def read_parts(sources: Sources, known: Block, rule: str) -> tuple[Part, ...]:
    """Return a symbol's trades, a part a span of tickets; read only those that have changed."""
    found: list[Part] = []
    old = {part.pieces[0].span: part for part in known.parts()}
    for span in old or (db.EVERYTHING,):
        if span in old and sources.trade_print(span) == old[span].pieces[0].print:
            found.append(old[span])
        else:
            found.append(read_part(sources, sources.trades.spans(span, SPAN_ROWS), rule))
    return tuple(found)
