"""Which trade a re-entry followed, where its comment or magic number says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

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
    original's ticket names the chain, unless the mark or the database knows a name.
    """
    compiled = [(rule.field, re.compile(rule.pattern)) for rule in rules]
    marked = [(trade, mark_of(trade, compiled)) for trade in trades]
    if not any(mark for _trade, mark in marked):
        return {}
    marked.sort(key=lambda pair: (pair[0].open_time, pair[0].ticket))
    known = {ticket: Place(row.chain_id, row.reentry_generation) for ticket, row in stored.items()}
    found: dict[int, Place] = {}
    seen: set[int] = set()
    for trade, mark in marked:
        if mark and mark.source in (seen | known.keys()) - {trade.ticket}:
            source = found.get(mark.source) or known.get(mark.source) or Place(None)
            chain = source.chain_id or mark.chain or str(mark.source)
            generation = mark.generation or source.generation + 1
            found[trade.ticket] = Place(chain, generation, mark.source, mark.action)
            if mark.source in seen:
                found.setdefault(mark.source, Place(chain))
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
