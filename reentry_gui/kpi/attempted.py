"""Which chains hold the trades that somebody tried to re-enter, by how that ended and who decided.

Masks over chains (n,); `attempts` and what is on record name trades by symbol and ticket.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.delivery import FILE, SOCKET

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from reentry_gui import db
    from reentry_gui.kpi.chains import ChainColumns
    from reentry_gui.kpi.loading import Attempts

    Mask = NDArray[np.bool_]

OUTCOMES: Final = ("ok", "aborted", "error")  # the places are those of `Attempts.outcome`
TIERS: Final = {"socket": SOCKET, "file": FILE, "profile": None}


def by_outcome(chains: ChainColumns, attempts: Attempts, name: str) -> Mask:
    """Return the chains with an attempt that ended as named in OUTCOMES."""
    mine = attempts.outcome == OUTCOMES.index(name)
    return holding(chains, attempts.symbol[mine], attempts.source[mine])


def by_reason(chains: ChainColumns, blocked: Sequence[db.BlockedAttempt], text: str) -> Mask:
    """Return the chains with an attempt that opened nothing for a reason which holds a text."""
    told = ((one.symbol, one.source) for one in blocked if text in one.error.casefold())
    return holding(chains, *places(chains, told))


def by_tier(
    chains: ChainColumns, attempts: Attempts, fates: Sequence[db.DecisionFate], name: str
) -> Mask:
    """Return the chains with a re-entry that was decided as named in TIERS.

    `profile`: an attempt on a trade that no decision is on record for (`deliveries`).
    """
    tier = TIERS[name]
    if tier is not None:
        mine = (f for f in fates if f.allowed and f.delivered_tier == tier)
        return holding(chains, *places(chains, ((fate.symbol, fate.ticket) for fate in mine)))
    symbols, tickets = places(chains, ((fate.symbol, fate.ticket) for fate in fates))
    free = np.ones(len(attempts.source), dtype=np.bool_)
    for number in np.unique(symbols).tolist():
        decided = np.isin(attempts.source, tickets[symbols == number])
        free &= ~(decided & (attempts.symbol == number))
    return holding(chains, attempts.symbol[free], attempts.source[free])


def places(
    chains: ChainColumns, told: Iterable[tuple[str, int]]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return symbols as places among those of the chains, and tickets."""
    number = {name: place for place, name in enumerate(chains.trades.symbols)}
    found = [(number[symbol], ticket) for symbol, ticket in told if symbol in number]
    both = np.array(found, dtype=np.int64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def holding(chains: ChainColumns, symbols: NDArray[np.integer], tickets: NDArray[np.int64]) -> Mask:
    """Return which chains hold one of some trades."""
    if not len(chains):
        return np.zeros(0, dtype=np.bool_)
    ticket, symbol = chains.trades.ticket[chains.order], chains.trades.symbol[chains.order]
    held = np.zeros(len(ticket), dtype=np.bool_)
    for number in np.unique(symbols).tolist():
        held |= (symbol == number) & np.isin(ticket, tickets[symbols == number])
    found: Mask = np.logical_or.reduceat(held, chains.starts[:-1])
    return found
