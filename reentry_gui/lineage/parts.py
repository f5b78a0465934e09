"""Trades that were closed in parts: MT4 gives what is left of them a ticket of its own.

To find out which trade re-entered which, the parts of a trade are one: they are folded into
the first. What is found is told of the rows as they are stored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reentry_gui.db.lineage import Attempt, Lineage, Link, Step, Value

REST: Final = re.compile(r"from #(\d{1,18})", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True)
class Folded:
    """A lineage in which each trade stands once, and what it was before."""

    stored: Lineage
    lineage: Lineage
    firsts: Mapping[int, int]  # of each further part

    @cached_property
    def attempts(self) -> dict[int, Attempt]:
        """Return the executions as they are stored, by id."""
        return {attempt.id: attempt for attempt in self.stored.attempts}

    def first(self, ticket: int | None) -> int | None:
        """Return the first part of a trade, the trade itself where it was closed whole."""
        return None if ticket is None else self.firsts.get(ticket, ticket)

    def part(self, ticket: int) -> Link:
        """Return a trade as it is stored, its source folded."""
        link = self.stored.trades[ticket]
        return link._replace(source=self.first(link.source))

    def as_stored(self, step: Step) -> Step:
        """Return a step with the value that it finds in the table, which may name a part."""
        found: Value = step.old
        if step.column == "source_trade_id" and step.kind == "trades":
            found = self.stored.trades[int(step.key or 0)].source
        elif step.column == "original_trade_id":
            found = self.stored.chains[str(step.key)].original
        elif step.kind == "reentry_executions":
            attempt = self.attempts[int(step.key or 0)]
            fields = {"source_trade_id": attempt.source, "reentry_trade_id": attempt.reentry}
            found = fields.get(step.column, step.old)
        return step._replace(old=found)


def fold(stored: Lineage) -> Folded:
    """Fold the parts of each trade into the first; where there are none it is as it was."""
    links = stored.trades.values()
    firsts = first_parts((link.ticket, link.opened, link.comment) for link in links)
    whole = Folded(stored, stored, firsts)
    if not firsts:
        return whole
    trades = {link.ticket: whole.part(link.ticket) for link in links if link.ticket not in firsts}
    for ticket, first in firsts.items():
        trades[first] = added(trades[first], stored.trades[ticket])
    attempts = [
        attempt._replace(source=whole.first(attempt.source), reentry=whole.first(attempt.reentry))
        for attempt in stored.attempts
    ]
    chains = {
        name: row._replace(original=firsts.get(row.original, row.original))
        for name, row in stored.chains.items()
    }
    lineage = replace(stored, trades=trades, attempts=attempts, chains=chains)
    return replace(whole, lineage=lineage)


def first_parts(trades: Iterable[tuple[int, str, str | None]]) -> dict[int, int]:
    """Return the first part of each rest of a trade, by ticket, time of opening and comment.

    MT4 writes `from #1001` into a rest's comment; it is younger and was opened at that time.
    """
    opened: dict[int, str] = {}
    firsts: dict[int, int] = {}
    for ticket, at, comment in sorted(trades, key=itemgetter(0)):
        before = rest_of(comment)
        if before is not None and opened.get(before) == at:
            firsts[ticket] = firsts.get(before, before)
        opened[ticket] = at
    return firsts


def rest_of(comment: str | None) -> int | None:
    """Return the ticket of which a comment says that this trade is the rest."""
    found = REST.fullmatch(comment or "")
    return int(found[1]) if found else None


def added(link: Link, part: Link) -> Link:
    """Return a trade with a further part: their results, and how many rows they are."""
    if link.profit is None or link.net is None or part.profit is None or part.net is None:
        return link._replace(profit=None, net=None, rows=link.rows + 1)
    return link._replace(
        profit=link.profit + part.profit, net=link.net + part.net, rows=link.rows + 1
    )
