"""Which questions were ever answered, in memory of a fixed size: never a no that is wrong."""

from __future__ import annotations

from typing import Final

BITS: Final = 1 << 25  # 4 MiB: one wrong yes in some 6,000 after a million questions


class Known:
    """A set of keys that may say yes to a stranger, then the database is asked; a Bloom filter."""

    def __init__(self, bits: int = BITS) -> None:
        self.mask = bits - 1
        self.cells = bytearray(bits >> 3)

    def add(self, key: object) -> None:
        """Remember a key."""
        cells = self.cells
        one, two, three, four = self.places(key)
        cells[one >> 3] |= 1 << (one & 7)
        cells[two >> 3] |= 1 << (two & 7)
        cells[three >> 3] |= 1 << (three & 7)
        cells[four >> 3] |= 1 << (four & 7)

    def __contains__(self, key: object) -> bool:
        cells = self.cells
        one, two, three, four = self.places(key)
        return bool(
            cells[one >> 3] & 1 << (one & 7)
            and cells[two >> 3] & 1 << (two & 7)
            and cells[three >> 3] & 1 << (three & 7)
            and cells[four >> 3] & 1 << (four & 7)
        )

    def places(self, key: object) -> tuple[int, ...]:
        """Return the bits that stand for a key: one hash, stretched."""
        first = hash(key)
        step = (first * 0x9E3779B97F4A7C15 >> 17) | 1
        second, mask = first + step, self.mask
        return first & mask, second & mask, (second + step) & mask, (second + 2 * step) & mask
