"""Which trade re-entered which, by all that the tables say of it.

A re-entry is told several times over: by its mark, source, generation, action and chain, and
by the execution that placed it. What most of these agree on counts; one of them alone makes
no trade a re-entry. A source is opened before its re-entry and has one re-entry at most, so
that no loop can be left.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.db.lineage import Attempt, Lineage, Link

LEAST_SCORE: Final = 2


@dataclass
class Family:
    """Parents and generations as they should be; an original's parent is None."""

    found: Lineage
    parents: dict[int, int | None] = field(default_factory=dict)
    children: dict[int, int] = field(default_factory=dict)
    attempts: dict[int, list[Attempt]] = field(default_factory=dict)
    originals: set[int] = field(default_factory=set)

    def link(self, ticket: int, source: int) -> None:
        """Make a trade the re-entry of another."""
        self.parents[ticket] = source
        self.children[source] = ticket


def trace(found: Lineage) -> Family:
    """Find each trade's parent."""
    family = Family(found, originals={row.original for row in found.chains.values()})
    for attempt in found.attempts:
        reentry = attempt.reentry if attempt.is_done else None
        if reentry is not None and {reentry, attempt.source} <= found.trades.keys():
            family.attempts.setdefault(reentry, []).append(attempt)
    claims = sorted(
        (-score(family, link, source), age(link), source)
        for link in found.trades.values()
        for source in candidates(family, link)
    )
    for minus, (_opened, ticket), source in claims:
        is_free = ticket not in family.parents and source not in family.children
        if is_free and -minus >= LEAST_SCORE:
            family.link(ticket, source)
    adopt_orphans(family)
    return family


def age(link: Link) -> tuple[str, int]:
    """Return what trades are ordered by: a total order, so that nothing can run in circles."""
    return (link.opened, link.ticket)


def candidates(family: Family, link: Link) -> Iterator[int]:
    """Yield the trades that may be the source of a trade, by what it or an execution says."""
    named = [attempt.source for attempt in family.attempts.get(link.ticket, ())]
    for source in dict.fromkeys([link.source, *named]):
        there = family.found.trades.get(source) if source is not None else None
        if there is not None and age(there) < age(link):
            yield there.ticket


def score(family: Family, link: Link, source: int) -> int:
    """Return how much speaks for a source; less than 2 is not enough."""
    above = family.found.trades[source]
    own = marks(link)
    if own == 0:
        return 0
    named = [attempt.source for attempt in family.attempts.get(link.ticket, ())]
    of_chain = 0
    if link.chain is not None and above.chain is not None:
        of_chain = 1 if link.chain == above.chain else -1
    by_execution = 0
    if named:
        by_execution = 2 if source in named else -2
    of_generation = int(link.generation == above.generation + 1)
    is_original = 2 if link.ticket in family.originals else 0
    return own + of_chain + by_execution + of_generation - is_original


def marks(link: Link) -> int:
    """Return how many of a trade's own columns say that it is a re-entry."""
    return link.is_reentry + (link.action is not None) + (link.generation > 0)


def adopt_orphans(family: Family) -> None:
    """Give re-entries whose source is lost the trade before them in their chain, if it is free."""
    found = family.found
    in_chain: dict[str, list[Link]] = {}
    for link in sorted(found.trades.values(), key=age):
        if link.ticket not in family.parents:
            before = in_chain.get(link.chain or "", [])
            free = [other for other in before if other.ticket not in family.children]
            is_original = link.ticket in family.originals
            if free and link.chain is not None and marks(link) >= LEAST_SCORE and not is_original:
                family.link(link.ticket, free[-1].ticket)
            else:
                family.parents[link.ticket] = None
        if link.chain is not None:
            in_chain.setdefault(link.chain, []).append(link)
