"""One symbol's trades as arrays, in the order of their tickets."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from reentry_gui import db, decision
from reentry_gui.kpi import parsing
from reentry_gui.kpi.columns import KINDS, UNKNOWN_OFFSET
from reentry_gui.kpi.outcomes import buckets
from reentry_gui.kpi.parsing import distinct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from reentry_gui.kpi.records import Fields
    from reentry_gui.kpi.sources import Digests, Sources

Arrays = dict[str, "NDArray[Any]"]
# Columns of places among names → the block's tuple of these names.
NAMED: Final = {"chain": "chains", "account": "accounts", "currency": "currencies"}
ACTIONS: Final = 6
SIDES: Final = {"buy": 1, "sell": -1}
BUCKETS: Final = {name: number for number, name in enumerate(decision.NAMES, start=1)}
OUTCOMES: Final = {"ABORTED": 1, "ERROR": 2}
HITS: Final = {"stop loss": "stop_loss", "take profit": "take_profit"}
NOISE: Final = 1e-9  # money; 0.30 − 0.10 − 0.20 is −3e−17, which is neither won nor lost
FIRST_CLOSE: Final = np.uint64(int.from_bytes(b"1971\0\0\0\0", "big"))  # MT4: 1970 is open


@dataclass(frozen=True)
class Piece:
    """A span of tickets of a symbol; `print` differs after any change of its rows."""

    span: db.Span
    print: str
    rows: int  # closed trades with readable times
    other_rows: int = 0
    unreadable: int = 0


@dataclass(frozen=True, eq=False)
class Block:
    """What was read of one symbol, its pieces one behind the other."""

    symbol: str
    pieces: tuple[Piece, ...] = ()
    attempts_print: str = ""
    chains: tuple[str, ...] = ()  # `SYMBOL/name`: names are a symbol's own
    accounts: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()
    arrays: Arrays = field(default_factory=dict)
    attempts: Arrays = field(default_factory=dict)
    digests: Digests = ("", "", "")  # of all rows it was made of
    unkept_rows: int = 0  # read from the database since the block was last kept in a file

    @property
    def rows(self) -> int:
        """Return how many closed trades there are."""
        return sum(piece.rows for piece in self.pieces)

    def parts(self) -> Iterator[Part]:
        """Yield the pieces with their rows."""
        first = 0
        for piece in self.pieces:
            rows = slice(first, first + piece.rows)
            arrays = {name: array[rows] for name, array in self.arrays.items()}
            yield Part(piece, arrays, self.chains, self.accounts, self.currencies)
            first += piece.rows


class Part(NamedTuple):
    """A piece with its rows; names are places among its own."""

    piece: Piece
    arrays: Arrays
    chains: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()


def read_part(sources: Sources, span: db.Span, found: str, rule: str) -> Part:
    """Read and parse one span of tickets."""
    trades = sources.trades.fields(span)
    if trades is None:
        return Part(Piece(span, found, 0), nothing(0))
    arrays, chains = trade_arrays(trades)
    accounts, currencies = add_details(arrays, sources.details.fields(span))
    every = len(arrays["ticket"])
    arrays, counts = closed(arrays)
    arrays["bucket"] = buckets(sources.symbol, arrays, rule)
    del arrays["target"]
    piece = Piece(span, found, len(arrays["ticket"]), every - sum(counts), counts[1])
    names = tuple([f"{sources.symbol}/{name}" for name in chains])
    return Part(piece, arrays, names, accounts, currencies)


def trade_arrays(trades: Fields) -> tuple[Arrays, tuple[str, ...]]:
    """Return what the table of trades tells, open trades too, and the names of the chains."""
    found: Arrays = nothing(len(trades.rows)) | {
        name: trades.number(name) for name in ("lots", "open_price", "close_price", "profit")
    }
    kinds, kind = distinct(trades.text("type"))
    words, word = distinct(trades.text("outcome_classification"))
    chains, found["chain"] = distinct(trades.text("chain_id"))
    action = trades.whole("reentry_action")
    opened, close = trades.text("open_time"), trades.text("close_time")
    found |= {
        "ticket": trades.rows.keys,
        "source": trades.whole("source_trade_id"),
        "action": np.where((action >= 0) & (action <= ACTIONS), action, 0).astype(np.int8),
        "side": np.array([*(SIDES.get(k.lower(), 0) for k in kinds), 0], dtype=np.int8)[kind],
        "bucket": np.array([*(BUCKETS.get(w, 0) for w in words), 0], dtype=np.int8)[word],
        "generation": trades.whole("reentry_generation").astype(np.int16),
        "open_time": parsing.moments(opened),
    }
    found["is_closed"] = found["side"] != 0
    found["is_closed"] &= parsing.first_letters(close) >= FIRST_CLOSE
    found["is_closed"] &= ~(opened.is_null | np.isnan(found["lots"] + found["profit"]))
    found["close_time"] = np.full(len(close), parsing.UNREADABLE)
    found["close_time"][found["is_closed"]] = parsing.moments(close.select(found["is_closed"]))
    return found, chains


def closed(arrays: Arrays) -> tuple[Arrays, tuple[int, int]]:
    """Return the closed trades with readable times; how many these are, and how many more."""
    is_closed = arrays.pop("is_closed")
    found = is_closed & (arrays["open_time"] != parsing.UNREADABLE)
    found &= arrays["close_time"] != parsing.UNREADABLE
    rows = int(np.count_nonzero(found))
    counts = rows, int(np.count_nonzero(is_closed)) - rows
    kept = arrays if found.all() else {name: array[found] for name, array in arrays.items()}
    return kept, counts


def make_block(symbol: str, parts: Sequence[Part], attempts_print: str, attempts: Arrays) -> Block:
    """Put the spans of a symbol together."""
    arrays = {
        name: np.concatenate([part.arrays[name] for part in parts])
        for name in KINDS
        if name not in NAMED
    }
    names: dict[str, tuple[str, ...]] = {}
    for column, plural in NAMED.items():
        of = [(getattr(part, plural), part.arrays[column]) for part in parts]
        names[plural], arrays[column] = renumbered(of, KINDS[column][0])
    row = places_of(attempts["reentry"], arrays["ticket"])
    pieces = tuple(part.piece for part in parts)
    return Block(
        symbol,
        pieces,
        attempts_print,
        names["chains"],
        names["accounts"],
        names["currencies"],
        arrays,
        attempts | {"row": row},
    )


def renumbered(
    parts: Sequence[tuple[tuple[str, ...], NDArray[Any]]], kind: str
) -> tuple[tuple[str, ...], NDArray[Any]]:
    """Return the names that occur, in order of first mention, and each row's place among them."""
    each = {id(names): names for names, _ in parts}  # most parts share the names of a block
    every = tuple(dict.fromkeys(chain.from_iterable(each.values())))
    number = dict(zip(every, range(len(every)), strict=True)).__getitem__
    places = {key: np.array([*map(number, names), -1]) for key, names in each.items()}
    found = np.concatenate([places[id(names)][which] for names, which in parts])
    first = np.full(len(every) + 1, len(found))  # where each is mentioned; the last: no name
    first[found[::-1]] = np.arange(len(found))[::-1]  # of several, the last written stays
    by_mention = np.argsort(first[:-1], kind="stable")
    occurring = by_mention[: np.count_nonzero(first[:-1] < len(found))]
    now = np.full(len(every) + 1, -1, dtype=kind)
    now[occurring] = np.arange(len(occurring))
    return tuple(map(every.__getitem__, occurring.tolist())), now[found]


def places_among(known: dict[str, int], names: Sequence[str]) -> NDArray[np.int64]:
    """Return the place of each name among all; the last entry stands for no name (-1)."""
    for name in names:
        known.setdefault(name, len(known))
    return np.array([*map(known.__getitem__, names), -1], dtype=np.int64)


def places_of(wanted: NDArray[np.int64], tickets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where each ticket stands among ascending ones, -1: nowhere."""
    at = np.searchsorted(tickets, wanted)
    return np.where(np.append(tickets, 0)[at] == wanted, np.where(wanted > 0, at, -1), -1)


def nothing(rows: int) -> Arrays:
    """Return columns of which nothing is known."""
    return {name: np.full(rows, unknown, dtype=kind) for name, (kind, unknown) in KINDS.items()}


def add_details(arrays: Arrays, details: Fields | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Add what statements told of the trades; return the names of accounts and currencies."""
    arrays["target"] = np.full(len(arrays["ticket"]), np.nan)
    if details is None:
        return (), ()
    at, known = details_of(arrays["ticket"], details.rows.keys)
    told = {
        name: np.where(known, np.append(details.number(name), np.nan)[at], np.nan)
        for name in ("commission", "swap", "taxes", "stop_loss", "take_profit")
    }
    taxes, commission, swap = (
        np.where(np.isnan(told[name]), 0.0, told[name]) for name in ("taxes", "commission", "swap")
    )
    arrays["commission"] = told["commission"] + taxes
    arrays["swap"] = told["swap"]
    arrays["profit"] = arrays["profit"] + commission + taxes + swap
    arrays["profit"][np.abs(arrays["profit"]) < NOISE] = 0.0
    arrays["stop"] = np.where(told["stop_loss"] == 0, np.nan, told["stop_loss"])
    arrays["target"] = told["take_profit"]
    arrays["asked"] = asked_prices(told, details, at)
    minutes = details.whole("utc_offset_minutes", UNKNOWN_OFFSET)
    offsets = np.where(minutes == UNKNOWN_OFFSET, UNKNOWN_OFFSET, minutes * 60)
    arrays["utc_offset"] = np.append(offsets, UNKNOWN_OFFSET)[at].astype(np.int32)
    names = []
    for column in ("account", "currency"):
        found, which = distinct(details.text(column))
        arrays[column] = np.append(which, -1)[at].astype(KINDS[column][0])
        names.append(found)
    return names[0], names[1]


def asked_prices(told: Arrays, details: Fields, at: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the stop or target that closed each trade, nan where neither did.

    MT4 marks such a close with `[sl]` or `[tp]`; of every other one it tells the fill alone.
    """
    words, word = distinct(details.text("exit_reason"))
    hit = np.append(word, -1)[at]
    found = np.full(len(at), np.nan)
    for reason, column in HITS.items():
        if reason in words:
            mine = (hit == words.index(reason)) & (told[column] > 0)
            found[mine] = told[column][mine]
    return found


def details_of(
    tickets: NDArray[np.int64], detailed: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return the place of each trade's details, one behind the last for none, and who has any."""
    if np.array_equal(tickets, detailed):
        return np.arange(len(tickets)), np.ones(len(tickets), dtype=np.bool_)
    at = np.searchsorted(detailed, tickets)
    known = np.append(detailed, -1)[at] == tickets
    return np.where(known, at, len(detailed)), known


def attempt_arrays(attempts: Fields | None) -> Arrays:
    """Return the attempts of re-entries as arrays."""
    if attempts is None:
        columns = ("action", "outcome", "generation", "source", "reentry", "exec_ms")
        return {name: np.zeros(0, dtype=np.int64) for name in columns}
    action = attempts.whole("action_no")
    words, word = distinct(attempts.text("status"))
    return {
        "action": np.where((action >= 0) & (action <= ACTIONS), action, 0).astype(np.int8),
        "outcome": np.array([*(OUTCOMES.get(w, 0) for w in words), 0], dtype=np.int8)[word],
        "generation": attempts.whole("generation").astype(np.int16),
        "source": attempts.whole("source_trade_id"),
        "reentry": attempts.whole("reentry_trade_id"),
        "exec_ms": attempts.whole("exec_ms", -1),
    }
