"""The lineage doctor: what contradicts itself among trades, executions and chains.

A pure function over what is stored. Each finding names one value, what it should be, and
why: the plan that mends it, to be read before it is carried out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reentry_gui.db.lineage import Step
from reentry_gui.lineage.executions import of_attempts
from reentry_gui.lineage.family import age, trace
from reentry_gui.lineage.naming import chains
from reentry_gui.lineage.parts import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.db.lineage import ChainSums, Lineage, Link
    from reentry_gui.lineage.family import Family
    from reentry_gui.lineage.naming import Chain
    from reentry_gui.lineage.parts import Folded

CENT: Final = 0.005


@dataclass(frozen=True)
class Finding:
    """Something that is wrong, in words, and the step that mends it."""

    kind: str  # orphan, loop, two parents, mark, generation, chain, sums, execution
    step: Step

    def __str__(self) -> str:
        return f"{self.kind}: {self.step}"


def examine(found: Lineage) -> tuple[Finding, ...]:
    """Return everything that is wrong with a symbol's lineage; nothing is changed.

    Executions and chains whose trades are not stored tell of trades that were lost, and
    stay; a chain that is still going on is not held against its sums.
    """
    folded = fold(found)
    family = trace(folded.lineage)
    named = chains(family)
    names = {ticket: chain.name for chain in named for ticket in chain.tickets}
    findings: list[Finding] = []
    for chain in named:
        for generation, ticket in enumerate(chain.tickets):
            findings += of_trade(family, family.found.trades[ticket], generation, chain)
    findings += of_parts(family, folded, named)
    for kind, step in of_attempts(family, names, generations(named)):
        findings.append(Finding(kind, step))
    findings += of_chains(family.found, named)
    return tuple(Finding(one.kind, folded.as_stored(one.step)) for one in findings)


def of_parts(family: Family, folded: Folded, named: list[Chain]) -> Iterator[Finding]:
    """Yield where a further part of a trade stands elsewhere than the first."""
    places = {
        ticket: (generation, chain)
        for chain in named
        for generation, ticket in enumerate(chain.tickets)
    }
    for ticket, first in folded.firsts.items():
        family.parents[ticket] = family.parents[first]
        yield from of_trade(family, folded.part(ticket), *places[first])


def generations(named: list[Chain]) -> dict[int, int]:
    """Return the generation of each trade."""
    return {ticket: number for chain in named for number, ticket in enumerate(chain.tickets)}


def of_trade(family: Family, link: Link, generation: int, chain: Chain) -> Iterator[Finding]:
    """Yield what is wrong with a trade's four columns."""
    parent = family.parents[link.ticket]
    symbol = family.found.symbol

    def step(column: str, old: int | str | None, new: int | str | None, why: str) -> Step:
        return Step("trades", symbol, link.ticket, column, old, new, why)

    if link.source != parent:
        kind, why = source_trouble(family, link, parent)
        yield Finding(kind, step("source_trade_id", link.source, parent, why))
    if link.is_reentry != int(parent is not None):
        why = "it names no trade that it follows" if parent is None else f"it re-entered {parent}"
        yield Finding("mark", step("is_reentry", link.is_reentry, int(parent is not None), why))
    if link.generation != generation:
        of = "an original is generation 0"
        if parent is not None:
            of = f"its source {parent} is generation {generation - 1}"
        yield Finding("generation", step("reentry_generation", link.generation, generation, of))
    if link.chain != chain.name:
        why = f"it belongs to the chain of original {chain.original}"
        if chain.name is None:
            why = f"chain {link.chain} belongs to other trades, it is a lone trade"
        yield Finding("chain", step("chain_id", link.chain, chain.name, why))


def source_trouble(family: Family, link: Link, parent: int | None) -> tuple[str, str]:
    """Return what is wrong with a trade's source, and why it should be another."""
    found, source = family.found, link.source
    instead = f"executions and chain say {parent}" if parent else "nothing tells another one"
    if source is None:
        return "orphan", f"a re-entry without a source; {instead}"
    above = found.trades.get(source)
    if above is None:
        return "orphan", f"ticket {source} is not among the trades; {instead}"
    if age(above) >= age(link):
        if runs_in_circles(found, link):
            return "loop", f"its sources lead back to itself; {instead}"
        return "loop", f"ticket {source} was opened later, at {above.opened}; {instead}"
    other = family.children.get(source)
    if other is not None and other != link.ticket:
        return "two parents", f"ticket {source} was re-entered by {other} already; {instead}"
    if parent is None:
        return "mark", f"nothing else makes it a re-entry of {source}"
    return "two parents", f"its chain and executions name {parent}, not {source}"


def runs_in_circles(found: Lineage, link: Link) -> bool:
    """Tell whether a trade's stored sources lead back to it."""
    seen: set[int] = set()
    at: Link | None = link
    while at is not None and at.source is not None and at.source not in seen:
        if at.source == link.ticket:
            return True
        seen.add(at.source)
        at = found.trades.get(at.source)
    return False


def of_chains(found: Lineage, named: list[Chain]) -> Iterator[Finding]:
    """Yield where a chain's row disagrees with its trades."""
    of = {chain.name: chain for chain in named}
    for row in found.chains.values():
        chain = of.get(row.chain)
        if chain is not None and row.original != chain.original:
            why = f"the chain's first trade is {chain.original}"
            yield sums(found, row, "original_trade_id", row.original, chain.original, why)
        yield from of_sums(found, row, chain)


def of_sums(found: Lineage, row: ChainSums, chain: Chain | None) -> Iterator[Finding]:
    """Yield where a chain's count or sum is not that of its trades, gross or net."""
    links = [found.trades[ticket] for ticket in chain.tickets] if chain else []
    if row.status == "ACTIVE" or any(link.profit is None for link in links):
        return
    count = sum(link.rows for link in links)
    if row.trades != count:
        why = f"it has {count} trades"
        yield sums(found, row, "chain_trades", row.trades, count, why)
    gross = round(sum(link.profit or 0.0 for link in links), 2)
    net = round(sum(link.net or 0.0 for link in links), 2)
    if all(abs(row.total - total) > CENT for total in (gross, net)):
        why = f"its trades made {gross:.2f} gross, {net:.2f} net"
        yield sums(found, row, "total_pnl", row.total, gross, why)


def sums(found: Lineage, row: ChainSums, column: str, old: float, new: float, why: str) -> Finding:
    """Return a finding on a chain's row."""
    step = Step("reentry_chains", found.symbol, row.chain, column, old, new, why)
    return Finding("sums", step)
