"""Trades that were closed in parts: MT4 gives what is left of them a ticket of its own.

To find out which trade re-entered which, the parts of a trade are one: they are folded into
the first. What is found is told of the rows as they are stored.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reentry_gui.db.lineage import Attempt, Lineage, Link, Step, Value


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
        """Return a further part, its source folded as the others' are."""
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
    firsts = first_parts(stored)
    if not firsts:
        return Folded(stored, stored, firsts)
    trades = {
        ticket: link._replace(source=firsts.get(link.source or 0, link.source))
        for ticket, link in stored.trades.items()
        if ticket not in firsts
    }
    for ticket, first in firsts.items():
        trades[first] = added(trades[first], stored.trades[ticket])
    attempts = [
        attempt._replace(
            source=firsts.get(attempt.source or 0, attempt.source),
            reentry=firsts.get(attempt.reentry or 0, attempt.reentry),
        )
        for attempt in stored.attempts
    ]
    chains = {
        name: row._replace(original=firsts.get(row.original, row.original))
        for name, row in stored.chains.items()
    }
    lineage = replace(stored, trades=trades, attempts=attempts, chains=chains)
    return Folded(stored, lineage, firsts)


def first_parts(stored: Lineage) -> dict[int, int]:
    """Return the first part of each further part: an older ticket, opened at the same time."""
    firsts: dict[int, int] = {}
    for ticket in sorted(stored.trades):
        link = stored.trades[ticket]
        before = None if link.rest_of is None else stored.trades.get(link.rest_of)
        if before is not None and before.ticket < ticket and before.opened == link.opened:
            firsts[ticket] = firsts.get(before.ticket, before.ticket)
    return firsts


def added(link: Link, part: Link) -> Link:
    """Return a trade with a further part: their results, and how many rows they are."""
    if link.profit is None or link.net is None or part.profit is None or part.net is None:
        return link._replace(profit=None, net=None, rows=link.rows + 1)
    return link._replace(
        profit=link.profit + part.profit, net=link.net + part.net, rows=link.rows + 1
    )
