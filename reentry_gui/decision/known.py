"""Which questions were ever answered, in memory of a fixed size: never a no that is wrong."""

from __future__ import annotations

from typing import Final

BITS: Final = 1 << 25  # 4 MiB: one wrong yes in some 6,000 after a million questions
PROBES: Final = 4


class Known:
    """A set of keys that may say yes to a stranger, then the database is asked; a Bloom filter."""

    def __init__(self, bits: int = BITS) -> None:
        self.mask = bits - 1
        self.cells = bytearray(bits >> 3)

    def add(self, key: object) -> None:
        """Remember a key."""
        for place in self.places(key):
            self.cells[place >> 3] |= 1 << (place & 7)

    def __contains__(self, key: object) -> bool:
        return all(self.cells[place >> 3] & 1 << (place & 7) for place in self.places(key))

    def places(self, key: object) -> tuple[int, ...]:
        """Return the bits that stand for a key: one hash, stretched."""
        first = hash(key)
        step = (first * 0x9E3779B97F4A7C15 >> 17) | 1
        return tuple((first + number * step) & self.mask for number in range(PROBES))
