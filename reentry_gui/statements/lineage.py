"""Which trade a re-entry followed, where its comment or magic number says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reentry_gui.db import format_time, parse_time
from reentry_gui.errors import ReentryError
from reentry_gui.lineage.parts import first_parts, rest_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reentry_gui.config.statements import LineageRule
    from reentry_gui.db import TradeRow
    from reentry_gui.statements.model import ClosedTrade


class Mark(NamedTuple):
    """What a comment or magic number says; None where it says nothing."""

    source: int
    generation: int | None
    action: int | None
    chain: str | None


class Place(NamedTuple):
    """A trade's place in a chain of re-entries; the original has generation 0."""

    chain_id: str | None
    generation: int = 0
    source: int | None = None
    action: int | None = None


def trace(
    trades: Iterable[ClosedTrade],
    rules: Sequence[LineageRule],
    stored: Mapping[int, TradeRow],
) -> dict[int, Place]:
    """Return the place of each trade of one symbol that belongs to a chain.

    A mark counts only if it names a trade that is known and was opened no later. The
    original's ticket names the chain, unless the mark or the database knows a name. What MT4
    leaves of a trade that was closed in part is a ticket of its own: it stands where the
    first part stands, and both are a chain even if nobody re-entered them.
    """
    ordered = sorted(trades, key=lambda trade: (trade.open_time, trade.ticket))
    firsts = rests(ordered, stored)
    found = traced(ordered, rules, stored, firsts)
    for ticket, first in firsts.items():
        row = stored.get(first)
        named = Place(row.chain_id, row.reentry_generation) if row and row.chain_id else None
        place = found.get(first) or named or Place(str(first))
        found[ticket] = place
        if row is None:
            found[first] = place
    return found


def rests(trades: Sequence[ClosedTrade], stored: Mapping[int, TradeRow]) -> dict[int, int]:
    """Return, for each rest of a trade that was closed in part, the ticket of the first part."""
    named = {rest_of(trade.comment) for trade in trades}
    known = (
        (row.ticket, normal(row.open_time), None) for row in stored.values() if row.ticket in named
    )
    told = ((trade.ticket, trade.open_time, trade.comment) for trade in trades)
    return first_parts([*known, *told])


def normal(stored: str | None) -> str:
    """Write a stored time as reports are read, "" for what is no time."""
    try:
        return format_time(parse_time(stored or ""))
    except ReentryError:
        return ""


def traced(
    ordered: Sequence[ClosedTrade],
    rules: Sequence[LineageRule],
    stored: Mapping[int, TradeRow],
    firsts: Mapping[int, int],
) -> dict[int, Place]:
    """Return the places that marks tell, of trades in the order of their opening."""
    compiled = [(rule.field, re.compile(rule.pattern)) for rule in rules]
    known = {ticket: Place(row.chain_id, row.reentry_generation) for ticket, row in stored.items()}
    found: dict[int, Place] = {}
    seen: set[int] = set()
    for trade in ordered:
        mark = None if trade.ticket in firsts else mark_of(trade, compiled)
        if mark and mark.source != trade.ticket and (mark.source in seen or mark.source in known):
            above = firsts.get(mark.source, mark.source)
            source = found.get(above) or known.get(above) or Place(None)
            chain = source.chain_id or mark.chain or str(above)
            generation = mark.generation or source.generation + 1
            found[trade.ticket] = Place(chain, generation, mark.source, mark.action)
            if above in seen:
                found.setdefault(above, Place(chain))
        seen.add(trade.ticket)
    return found


def mark_of(trade: ClosedTrade, rules: Sequence[tuple[str, re.Pattern[str]]]) -> Mark | None:
    """Return what the first rule that fits makes of a trade's comment or magic number."""
    for place, pattern in rules:
        text = trade.comment if place == "comment" else str(trade.magic or "")
        found = pattern.search(text) if text else None
        if found and (source := number(found, "source")) is not None:
            action = number(found, "action")
            chain = found.groupdict().get("chain")
            is_action = action is not None and 1 <= action <= 6
            return Mark(source, number(found, "generation"), action if is_action else None, chain)
    return None


def number(found: re.Match[str], group: str) -> int | None:
    """Return a group of a match as a number, None if it took no part or holds something else."""
    text = found.groupdict().get(group)
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None
