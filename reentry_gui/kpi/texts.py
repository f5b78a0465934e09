"""Texts as they lie in the pages of tables, and which of them are the same; no object each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Words = NDArray[np.uint64]

MIXER: Final = np.uint64(0x9E37_79B9_7F4A_7C15)
WORD: Final = 8  # bytes


@dataclass(frozen=True, eq=False)
class Texts:
    """Texts of a column: where each begins, and its length in bytes, 0 for NULL."""

    bytes: NDArray[np.uint8]
    at: NDArray[np.int64]
    lengths: NDArray[np.int64]
    is_null: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.at)

    def select(self, places: NDArray[np.intp]) -> Texts:
        """Return the texts at some places."""
        at, lengths = self.at.take(places), self.lengths.take(places)
        return Texts(self.bytes, at, lengths, self.is_null.take(places))

    def text(self, place: int) -> str:
        """Return one text."""
        at = int(self.at[place])
        content = self.bytes[at : at + int(self.lengths[place])].tobytes()
        return content.decode(errors="replace")


def stretches(
    content: NDArray[np.uint8], begins: NDArray[np.int64], length: int
) -> NDArray[np.uint8]:
    """Return so many bytes from each place on, (n, length)."""
    every = np.ndarray(len(content) - length + 1, dtype=f"V{length}", buffer=content, strides=(1,))
    return every[begins].view(np.uint8).reshape(-1, length)


def words_at(content: NDArray[np.uint8], begins: NDArray[np.int64]) -> Words:
    """Return 8 bytes from each place on as a number, the first the lowest."""
    every = np.ndarray(len(content) - WORD + 1, dtype="<u8", buffer=content, strides=(1,))
    found: Words = every[begins]
    return found


def letters(texts: Texts, skipped: int = 0) -> Words:
    """Return up to 8 bytes of each text as a number, the first the lowest; 0 behind its end.

    What is read are the 8 bytes that end with them: there are always as many before a text.
    """
    ends = np.minimum(texts.lengths, skipped + WORD)
    left = np.maximum(ends - skipped, 0)
    words = words_at(texts.bytes, texts.at + (ends - WORD))
    found: Words = words >> (64 - 8 * left).astype(np.uint64)  # by 64: nothing stays
    return found


def first_letters(texts: Texts) -> Words:
    """Return the first 8 bytes of each text as a number that sorts as they do."""
    return letters(texts).byteswap()


def words_of(texts: Texts) -> list[Words]:
    """Return columns of numbers that are the same where texts are."""
    shortest, longest = int(texts.lengths.min()), int(texts.lengths.max())
    if shortest == longest >= WORD:
        begins = (*range(0, longest - WORD, WORD), longest - WORD)
        return [words_at(texts.bytes, texts.at + begin) for begin in begins]
    lengths = texts.lengths.astype(np.uint64)  # a text may end in zero bytes
    found = [letters(texts, skipped) for skipped in range(0, longest, WORD)]
    if longest % WORD and longest < 256:
        found[-1] |= lengths << np.uint64(56)  # no letter stands in the highest byte
        return found
    return [*found, lengths]


def first_mentions(texts: Texts) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return where each distinct text stands first, in that order, and each one's place there."""
    if not len(texts):
        return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp)
    return first_rows(words_of(texts))


def first_rows(columns: Sequence[Words]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return where each distinct row stands first, in that order, and each row's place there.

    Each row is mixed to one of many slots. The first one in a slot answers for all that equal
    it; the others are mixed anew. That costs the same for few values as for many.
    """
    count = len(columns[0])
    if all((column == column[0]).all() for column in columns):
        return np.zeros(1, dtype=np.intp), np.zeros(count, dtype=np.intp)
    bits = (2 * count).bit_length()
    holders = np.empty(1 << bits, dtype=np.intp)
    mixer, rest, mine = MIXER, np.arange(count), columns
    first = rest.copy()  # of those that equal each row
    while len(rest):
        slots = slots_of(mine, mixer, bits)
        holders[slots[::-1]] = rest[::-1]  # of several, the last written stays
        found = holders.take(slots)
        first[rest] = found
        differs = np.zeros(len(rest), dtype=np.bool_)
        for column, part in zip(columns, mine, strict=True):
            differs |= column.take(found) != part
        others = np.flatnonzero(differs)
        rest, mine = rest.take(others), [part.take(others) for part in mine]
        mixer = np.uint64(int(mixer) * int(MIXER) % 2**64)
    is_first = first == np.arange(count)
    return np.flatnonzero(is_first), (np.cumsum(is_first) - 1).take(first)


def slots_of(columns: Sequence[Words], mixer: np.uint64, bits: int) -> NDArray[np.int64]:
    """Return a number of so many bits for each row, the same for rows that are equal."""
    mixed = columns[0] * mixer
    for column in columns[1:]:
        mixed = (mixed ^ column) * mixer
    return (mixed >> np.uint64(64 - bits)).view(np.int64)


def joined(parts: Sequence[Texts]) -> Texts:
    """Return texts one behind the other, which may lie in several contents."""
    contents = {id(part.bytes): part.bytes for part in parts}
    begins = dict(zip(contents, accumulate(map(len, contents.values()), initial=0), strict=False))
    whole = parts[0].bytes if len(contents) == 1 else np.concatenate([*contents.values()])
    at = np.concatenate([part.at + begins[id(part.bytes)] for part in parts])
    lengths = np.concatenate([part.lengths for part in parts])
    return Texts(whole, at, lengths, np.concatenate([part.is_null for part in parts]))


def all_texts(texts: Texts, prefix: str = "") -> list[str]:
    """Return texts as Python's, each behind a prefix."""
    if not len(texts):
        return []
    lines = lines_of(texts)
    whole = lines.tobytes().decode(errors="replace")
    found = (prefix + whole.replace("\n", "\n" + prefix)).split("\n")[:-1]
    if len(found) == len(texts):
        return found
    return [prefix + texts.text(at) for at in range(len(texts))]


def lines_of(texts: Texts) -> NDArray[np.uint8]:
    """Return the bytes of texts, a line each."""
    shortest, longest = int(texts.lengths.min()), int(texts.lengths.max())
    if shortest == longest > 0:
        every = np.full((len(texts), longest + 1), ord("\n"), dtype=np.uint8)
        every[:, :-1] = stretches(texts.bytes, texts.at, longest)
        return every.reshape(-1)
    ends = np.cumsum(texts.lengths + 1)
    begins = ends - texts.lengths - 1
    places = np.repeat(texts.at - begins, texts.lengths + 1) + np.arange(ends[-1])
    lines = texts.bytes.take(places, mode="clip")
    lines[ends - 1] = ord("\n")
    return lines


def in_utf8(texts: Texts, encoding: str) -> Texts:
    """Return texts of a rare encoding in the usual one."""
    raw = texts.bytes.tobytes()
    pairs = zip(texts.at.tolist(), texts.lengths.tolist(), strict=True)
    words = [raw[at : at + length].decode(encoding, "replace").encode() for at, length in pairs]
    lengths = np.array([len(word) for word in words], dtype=np.int64)
    content = np.frombuffer(b"".join([bytes(WORD), *words]), dtype=np.uint8)
    return Texts(content, WORD + np.cumsum(lengths) - lengths, lengths, texts.is_null)
