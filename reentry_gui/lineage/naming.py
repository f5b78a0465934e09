"""Which chain each trade belongs to, once it is known which trade re-entered which."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reentry_gui.lineage.family import age

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.db.lineage import Lineage, Link
    from reentry_gui.lineage.family import Family


@dataclass
class Chain:
    """An original with its re-entries in their order; without a name it is a lone trade."""

    tickets: list[int]
    name: str | None = None

    @property
    def original(self) -> int:
        """Return the first trade's ticket."""
        return self.tickets[0]


def chains(family: Family) -> list[Chain]:
    """Return all chains, oldest first, each with the name that most speaks for.

    A name belongs to one chain: to the one that has more trades under it, the chain's own
    row counting for two.
    """
    found = [Chain(list(descent(family, link.ticket))) for link in originals(family)]
    votes = [votes_of(family.found, chain) for chain in found]
    claims = sorted(
        (-count, number, name) for number, of in enumerate(votes) for name, count in of.items()
    )
    taken: set[str] = set()
    for _count, number, name in claims:
        if found[number].name is None and name not in taken:
            found[number].name = name
            taken.add(name)
    for chain in found:
        if chain.name is None and is_several(family.found, chain):
            chain.name = free_name(str(chain.original), taken)
            taken.add(chain.name)
    return found


def is_several(found: Lineage, chain: Chain) -> bool:
    """Tell whether a chain is more than one row: re-entered, or closed in parts."""
    return len(chain.tickets) > 1 or found.trades[chain.original].rows > 1


def originals(family: Family) -> Iterator[Link]:
    """Yield the trades without a parent, oldest first."""
    for link in sorted(family.found.trades.values(), key=age):
        if family.parents[link.ticket] is None:
            yield link


def descent(family: Family, ticket: int) -> Iterator[int]:
    """Yield a trade and its re-entries, one after the other."""
    following: int | None = ticket
    while following is not None:
        yield following
        following = family.children.get(following)


def votes_of(found: Lineage, chain: Chain) -> Counter[str]:
    """Return how much speaks for each name of a chain."""
    votes = Counter(
        name for ticket in chain.tickets if (name := found.trades[ticket].chain) is not None
    )
    for name in found.names_of.get(chain.original, ()):
        votes[name] += 2
    return votes


def free_name(wanted: str, taken: set[str]) -> str:
    """Return the name, with a letter behind it where it is taken."""
    while wanted in taken:
        wanted += "x"
    return wanted
