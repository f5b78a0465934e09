"""Where executions contradict the trades they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reentry_gui.db.lineage import Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reentry_gui.db.lineage import Attempt, Value
    from reentry_gui.lineage.family import Family


def of_attempts(
    family: Family, names: Mapping[int, str | None], generations: Mapping[int, int]
) -> Iterator[tuple[str, Step]]:
    """Yield what is wrong with the executions, as kind and step.

    A re-entry has one execution: the first one that names it with its true source, else the
    first that names it. What names trades that are not stored is left as it is.
    """
    keepers = chosen(family)
    for attempt in family.found.attempts:
        reentry = attempt.reentry if attempt.reentry in family.found.trades else None
        if reentry is not None and keepers.get(reentry) is not attempt:
            why = f"ticket {reentry} has another execution"
            if family.parents[reentry] is None:
                why = f"ticket {reentry} is no re-entry"
            yield "two parents", step(family, attempt, "reentry_trade_id", None, why)
            reentry = None
        if reentry is not None:
            yield from of_keeper(family, attempt, reentry)
        yield from of_place(family, attempt, reentry, names, generations)


def chosen(family: Family) -> dict[int, Attempt]:
    """Return the one execution of each re-entry."""
    keepers: dict[int, Attempt] = {}
    for attempt in family.found.attempts:
        reentry = attempt.reentry
        parent = family.parents.get(reentry) if reentry is not None else None
        if reentry is None or parent is None or not attempt.is_done:
            continue
        known = keepers.get(reentry)
        if known is None or (known.source != parent and attempt.source == parent):
            keepers[reentry] = attempt
    return keepers


def of_keeper(family: Family, attempt: Attempt, reentry: int) -> Iterator[tuple[str, Step]]:
    """Yield a wrong source of a re-entry's execution; one that was lost stays on record."""
    parent = family.parents[reentry]
    is_lost = attempt.source is not None and attempt.source not in family.found.trades
    if attempt.source != parent and not is_lost:
        why = f"ticket {reentry} re-entered {parent}"
        yield "execution", step(family, attempt, "source_trade_id", parent, why)


def of_place(
    family: Family,
    attempt: Attempt,
    reentry: int | None,
    names: Mapping[int, str | None],
    generations: Mapping[int, int],
) -> Iterator[tuple[str, Step]]:
    """Yield a chain or generation that is not that of the trade it names."""
    if reentry is not None:
        name, generation, ticket = names[reentry], generations[reentry], reentry
    elif attempt.source is not None and attempt.source in family.found.trades:
        ticket = attempt.source
        name, generation = names[ticket], generations[ticket] + 1
    else:
        return
    if attempt.chain is not None and attempt.chain != name:
        why = f"ticket {ticket} belongs to it"
        if name is None:
            why = f"ticket {ticket} belongs to no chain"
        yield "execution", step(family, attempt, "chain_id", name, why)
    if attempt.generation is not None and attempt.generation != generation:
        why = f"counted from ticket {ticket}"
        yield "execution", step(family, attempt, "generation", generation, why)


def step(family: Family, attempt: Attempt, column: str, new: Value, why: str) -> Step:
    """Return a step on an execution."""
    field = {"source_trade_id": "source", "reentry_trade_id": "reentry", "chain_id": "chain"}
    old = getattr(attempt, field.get(column, column))
    return Step("reentry_executions", family.found.symbol, attempt.id, column, old, new, why)
