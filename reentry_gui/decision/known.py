"""Which questions were ever answered, in memory of a fixed size: never a no that is wrong."""

from __future__ import annotations

from array import array
from typing import Final

BITS: Final = 1 << 26  # 8 MiB: one wrong yes in some 7,000 after a million questions
WORD_BITS: Final = 64


class Known:
    """A set of keys that may say yes to a stranger, then the database is asked; a Bloom filter.

    The four bits of a key lie in one word: they are looked at while an EA waits, and each word
    that lies elsewhere takes as long as all the rest.
    """

    def __init__(self, bits: int = BITS) -> None:
        self.mask = bits // WORD_BITS - 1
        self.words = array("Q", bytes(bits >> 3))

    def add(self, key: object) -> None:
        """Remember a key."""
        stretched = hash(key)
        self.words[stretched >> 24 & self.mask] |= bits_of(stretched)

    def __contains__(self, key: object) -> bool:
        stretched = hash(key)
        bits = (  # those of `bits_of`: an EA waits for this
            1 << (stretched & 63)
            | 1 << (stretched >> 6 & 63)
            | 1 << (stretched >> 12 & 63)
            | 1 << (stretched >> 18 & 63)
        )
        return self.words[stretched >> 24 & self.mask] & bits == bits


def bits_of(stretched: int) -> int:
    """Return the bits that stand for a hash in its word."""
    return (
        1 << (stretched & 63)
        | 1 << (stretched >> 6 & 63)
        | 1 << (stretched >> 12 & 63)
        | 1 << (stretched >> 18 & 63)
    )
