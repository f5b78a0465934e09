"""Values in order, in pieces: one that comes late moves the few of its piece, not all."""

from __future__ import annotations

import bisect
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = TypeVar("Value", bound=tuple[Any, ...])

PIECE: Final = 256  # values; twice as many are cut in two
LAST: Final = itemgetter(-1)


class Pieces(Generic[Value]):
    """A sorted list of many values; most of them come in order."""

    def __init__(self) -> None:
        self.pieces: list[list[Value]] = [[]]
        self.count = 0

    def __len__(self) -> int:
        return self.count

    @property
    def newest(self) -> Value | None:
        """Return the greatest value, None where there is none."""
        last = self.pieces[-1]
        return last[-1] if last else None

    def add(self, value: Value) -> None:
        """Put a value in its place."""
        self.count += 1
        place = len(self.pieces) - 1
        piece = self.pieces[place]
        if piece and value < piece[0]:
            place = bisect.bisect_left(self.pieces, value, key=LAST)
            piece = self.pieces[place]
        if not piece or value > piece[-1]:
            piece.append(value)
        else:
            bisect.insort(piece, value)
        if len(piece) == 2 * PIECE:
            self.pieces[place : place + 1] = [piece[:PIECE], piece[PIECE:]]

    def remove(self, value: Value) -> None:
        """Take a value out; a ValueError where it is not there."""
        place = bisect.bisect_left(self.pieces, value, key=LAST) if self.count else 0
        if place == len(self.pieces):
            raise ValueError(f"{value} is not there")
        piece = self.pieces[place]
        piece.remove(value)
        self.count -= 1
        if not piece and len(self.pieces) > 1:
            del self.pieces[place]

    def drop_oldest(self, count: int) -> Iterator[Value]:
        """Take the least values out; yield them."""
        for _number in range(min(count, self.count)):
            yield self.pieces[0].pop(0)
            self.count -= 1
            if not self.pieces[0] and len(self.pieces) > 1:
                del self.pieces[0]

    def __repr__(self) -> str:
        return f"Pieces({[*self]})"

    def __iter__(self) -> Iterator[Value]:
        for piece in self.pieces:
            yield from piece

    def __reversed__(self) -> Iterator[Value]:
        for piece in reversed(self.pieces):
            yield from reversed(piece)
