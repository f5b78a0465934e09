"""One symbol's trades as arrays, in the order of their tickets."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from reentry_gui.kpi.columns import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from reentry_gui import db
    from reentry_gui.kpi.sources import Digests

Arrays = dict[str, "NDArray[Any]"]
# Columns of places among names → the block's tuple of these names.
NAMED: Final = {"chain": "chains", "account": "accounts", "currency": "currencies"}


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
        """Yield each piece with its rows."""
        first = 0
        for piece in self.pieces:
            rows = slice(first, first + piece.rows)
            arrays = {name: array[rows] for name, array in self.arrays.items()}
            yield Part((piece,), arrays, self.chains, self.accounts, self.currencies)
            first += piece.rows


class Part(NamedTuple):
    """Neighbouring pieces with their rows; names are places among the part's own."""

    pieces: tuple[Piece, ...]
    arrays: Arrays
    chains: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()


def make_block(symbol: str, parts: Sequence[Part], attempts_print: str, attempts: Arrays) -> Block:
    """Put the spans of a symbol together."""
    arrays = dict(parts[0].arrays)
    if len(parts) > 1:
        for name in KINDS.keys() - NAMED.keys():
            arrays[name] = np.concatenate([part.arrays[name] for part in parts])
    names: dict[str, tuple[str, ...]] = {}
    for column, plural in NAMED.items():
        of = [(getattr(part, plural), part.arrays[column]) for part in parts]
        names[plural], arrays[column] = renumbered(of, KINDS[column][0])
    row = places_of(attempts["reentry"], arrays["ticket"])
    pieces = tuple(chain.from_iterable(part.pieces for part in parts))
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
    every, found = parts[0] if len(parts) == 1 else together(parts)
    steps = np.diff(np.maximum.accumulate(found), prepend=-1, append=len(every))
    if len(found) and int(steps.max()) <= 1:  # they stand so already
        return every, found.astype(kind)
    first = np.full(len(every) + 1, len(found))  # where each is mentioned; the last: no name
    first[found[::-1]] = np.arange(len(found))[::-1]  # of several, the last written stays
    by_mention = np.argsort(first[:-1], kind="stable")
    occurring = by_mention[: np.count_nonzero(first[:-1] < len(found))]
    now = np.full(len(every) + 1, -1, dtype=kind)
    now[occurring] = np.arange(len(occurring))
    return tuple(map(every.__getitem__, occurring.tolist())), now[found]


def together(
    parts: Sequence[tuple[tuple[str, ...], NDArray[Any]]],
) -> tuple[tuple[str, ...], NDArray[Any]]:
    """Return the names of all parts, and each row's place among them."""
    each = {id(names): names for names, _ in parts}  # most parts share the names of a block
    every = tuple(dict.fromkeys(chain.from_iterable(each.values())))
    number = dict(zip(every, range(len(every)), strict=True)).__getitem__
    places = {key: np.array([*map(number, names), -1]) for key, names in each.items()}
    return every, np.concatenate([places[id(names)][which] for names, which in parts])


def places_among(known: dict[str, int], names: Sequence[str]) -> NDArray[np.int64]:
    """Return the place of each name among all; the last entry stands for no name (-1)."""
    for name in names:
        known.setdefault(name, len(known))
    return np.array([*map(known.__getitem__, names), -1], dtype=np.int64)


def places_of(wanted: NDArray[np.int64], tickets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where each ticket stands among ascending ones, -1: nowhere."""
    at = np.searchsorted(tickets, wanted)
    return np.where(np.append(tickets, 0)[at] == wanted, np.where(wanted > 0, at, -1), -1)
