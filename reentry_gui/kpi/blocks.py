"""One symbol's trades as arrays, in the order of their tickets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from reentry_gui import db, decision
from reentry_gui.kpi import parsing
from reentry_gui.kpi.columns import KINDS, UNKNOWN_OFFSET
from reentry_gui.kpi.outcomes import buckets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

Arrays = dict[str, "NDArray[Any]"]
# Columns of places among names → the block's tuple of these names.
NAMED: Final = {"chain": "chains", "account": "accounts", "currency": "currencies"}


@dataclass(frozen=True)
class Piece:
    """A span of tickets of a symbol; `print` differs after any change of its rows."""

    span: db.Span
    print: db.Print
    rows: int  # closed trades with readable times
    other_rows: int = 0
    unreadable: int = 0


@dataclass(frozen=True, eq=False)
class Block:
    """What was read of one symbol, its pieces one behind the other."""

    symbol: str
    pieces: tuple[Piece, ...] = ()
    attempts_print: db.Print = ()
    chains: tuple[str, ...] = ()  # `SYMBOL/name`: names are a symbol's own
    accounts: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()
    arrays: Arrays = field(default_factory=dict)
    attempts: Arrays = field(default_factory=dict)
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


def read_part(
    database: db.Database, symbol: str, span: db.Span, found: db.Print, rule: str
) -> Part:
    """Read and parse one span of tickets."""
    trades = db.trade_texts(database, symbol, decision.NAMES, span)
    if trades is None:
        return Part(Piece(span, found, 0), nothing(0))
    arrays = nothing(trades.rows) | trade_arrays(database, symbol, trades, span)
    told = add_details(arrays, db.detail_texts(database, symbol, span))
    arrays["bucket"] = buckets(symbol, arrays, rule)
    del arrays["target"]
    chains, arrays["chain"] = parsing.factorised(trades.chain, trades.rows)
    arrays = readable(arrays)
    rows = len(arrays["ticket"])
    piece = Piece(span, found, rows, trades.other_rows, trades.rows - rows)
    return Part(piece, arrays, tuple(f"{symbol}/{name}" for name in chains), *told)


def make_block(
    symbol: str, parts: Sequence[Part], attempts_print: db.Print, attempts: Arrays
) -> Block:
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
    known: dict[str, int] = {}
    each = {id(names): names for names, _ in parts}  # most parts share the names of a block
    places = {key: places_among(known, names) for key, names in each.items()}
    found = np.concatenate([places[id(names)][which] for names, which in parts])
    occurring, first = np.unique(found, return_index=True)
    occurring = occurring[np.argsort(first)]
    occurring = occurring[occurring >= 0]
    now = np.full(len(known) + 1, -1, dtype=kind)
    now[occurring] = np.arange(len(occurring))
    every = tuple(known)
    return tuple(every[place] for place in occurring.tolist()), now[found]


def places_among(known: dict[str, int], names: Sequence[str]) -> NDArray[np.int64]:
    """Return the place of each name among all; the last entry stands for no name (-1)."""
    found = [known.setdefault(name, len(known)) for name in names]
    return np.array([*found, -1], dtype=np.int64)


def readable(arrays: Arrays) -> Arrays:
    """Return the trades whose two times can be read."""
    found = arrays["open_time"] != parsing.UNREADABLE
    found &= arrays["close_time"] != parsing.UNREADABLE
    return arrays if found.all() else {name: array[found] for name, array in arrays.items()}


def places_of(wanted: NDArray[np.int64], tickets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where each ticket stands among ascending ones, -1: nowhere."""
    at = np.searchsorted(tickets, wanted)
    return np.where(np.append(tickets, 0)[at] == wanted, np.where(wanted > 0, at, -1), -1)


def nothing(rows: int) -> Arrays:
    """Return columns of which nothing is known."""
    return {name: np.full(rows, unknown, dtype=kind) for name, (kind, unknown) in KINDS.items()}


def trade_arrays(
    database: db.Database, symbol: str, trades: db.TradeTexts, span: db.Span
) -> Arrays:
    """Return what the table of trades tells."""
    rows = trades.rows
    marks = parsing.whole_numbers(trades.marks, rows)
    found: Arrays = parsing.numbers(trades.numbers, rows)
    found |= {
        "ticket": parsing.whole_numbers(trades.ticket, rows),
        "source": parsing.whole_numbers(trades.source, rows),
        "action": (marks & 7).astype(np.int8),
        "side": (1 - 2 * (marks >> 3 & 1)).astype(np.int8),
        "bucket": (marks >> 4 & 7).astype(np.int8),
        "generation": (marks >> 7).astype(np.int16),
    }
    for name, text in (("open_time", trades.open_time), ("close_time", trades.close_time)):
        moments = parsing.moments(text, rows)
        if moments is None:
            values = db.all_rows(database, symbol, (name,), span)
            moments = np.array([parsing.moment(value) for (value,) in values], dtype=np.int64)
        found[name] = moments
    return found


def add_details(
    arrays: Arrays, details: db.DetailTexts | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Add what statements told of the trades; return the names of accounts and currencies."""
    arrays["target"] = np.full(len(arrays["ticket"]), np.nan)
    if details is None:
        return (), ()
    rows = details.rows
    tickets = parsing.whole_numbers(details.ticket, rows)
    at = np.searchsorted(tickets, arrays["ticket"])
    known = np.append(tickets, -1)[at] == arrays["ticket"]
    told = {
        name: np.where(known, np.append(values, np.nan)[at], np.nan)
        for name, values in parsing.numbers(details.numbers, rows).items()
    }
    taxes = np.nan_to_num(told["taxes"])
    arrays["commission"] = told["commission"] + taxes
    arrays["swap"] = told["swap"]
    arrays["profit"] = arrays["profit"] + np.nan_to_num(told["commission"]) + taxes
    arrays["profit"] += np.nan_to_num(told["swap"])
    arrays["stop"] = np.where(told["stop_loss"] == 0, np.nan, told["stop_loss"])
    arrays["target"] = told["take_profit"]
    return add_owners(arrays, details, np.where(known, at, rows))


def add_owners(
    arrays: Arrays, details: db.DetailTexts, at: NDArray[np.intp]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Add account, currency and UTC offset of the details at the given places."""
    owners, which = parsing.factorised(details.owner, details.rows)
    accounts: dict[str, int] = {}
    currencies: dict[str, int] = {}
    table = []
    for owner in owners:
        account, currency, minutes = owner.split("\t")
        table.append(
            (
                accounts.setdefault(account, len(accounts)) if account else -1,
                currencies.setdefault(currency, len(currencies)) if currency else -1,
                int(minutes) * 60 if minutes else UNKNOWN_OFFSET,
            )
        )
    table.append((-1, -1, UNKNOWN_OFFSET))
    found = np.array(table, dtype=np.int64)[np.append(which, -1)[at]]
    for column, name in enumerate(("account", "currency", "utc_offset")):
        arrays[name] = found[:, column].astype(KINDS[name][0])
    return tuple(accounts), tuple(currencies)


def attempt_arrays(attempts: db.ExecutionTexts | None) -> Arrays:
    """Return the attempts of re-entries as arrays."""
    texts = attempts or db.ExecutionTexts(0, "", "", "", "")
    marks = parsing.whole_numbers(texts.marks, texts.rows)
    return {
        "action": (marks & 7).astype(np.int8),
        "outcome": (marks >> 3 & 3).astype(np.int8),
        "generation": (marks >> 5).astype(np.int16),
        "source": parsing.whole_numbers(texts.source, texts.rows),
        "reentry": parsing.whole_numbers(texts.reentry, texts.rows),
        "exec_ms": parsing.whole_numbers(texts.exec_ms, texts.rows),
    }
