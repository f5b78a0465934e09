"""The chains that the database holds, and which of them a filter lets through."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reentry_gui import db
from reentry_gui.errors import ReentryError
from reentry_gui.kpi.chains import chains_of
from reentry_gui.kpi.clocks import seconds_of
from reentry_gui.kpi.currencies import of_accounts
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.loading import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.chains import ChainColumns
    from reentry_gui.kpi.loading import Loaded


@dataclass(frozen=True, eq=False)
class StoredChains:
    """The chains that pass a filter, and what the database tells besides."""

    database: Path
    loaded: Loaded
    wanted: Filter
    passed: ChainColumns  # open ones and torn ones, too
    chains: ChainColumns  # closed, with their first trade: what figures are computed of
    currency: str  # of all of them; empty: not known
    foreign: int  # chains of other deposit currencies, which are in neither

    @property
    def left_out(self) -> LeftOut:
        """Return how many chains the figures leave out."""
        torn = ~self.passed.has_first & ~self.passed.is_open
        return LeftOut(
            int(np.count_nonzero(self.passed.is_open)),
            int(np.count_nonzero(torn)),
            self.passed.orphans,
            self.foreign,
        )


@dataclass(frozen=True)
class LeftOut:
    """What is in no figure of closed chains."""

    open_chains: int  # a trade of theirs is open, or their row says ACTIVE
    without_first: int  # their generation 0 is not among the trades
    orphans: int  # re-entries that no chain is named for; of all symbols and times
    foreign: int  # of another deposit currency, or of one that nobody noted

    def lines(self) -> Iterator[str]:
        """Tell what was left out, in a line each."""
        if self.open_chains:
            yield (
                f"open chains ({self.open_chains}): in the survival as far as they came, in no "
                "result"
            )
        if self.without_first:
            yield f"left out: chains whose first trade is missing ({self.without_first})"
        if self.orphans:
            yield f"in no figure: re-entries for which no chain is named ({self.orphans})"
        if self.foreign:
            yield (
                f"left out: chains of another or an unknown deposit currency ({self.foreign}), "
                "see --currency"
            )


def stored_chains(
    config: PackConfig, wanted: Filter | None = None, currency: str | None = None
) -> StoredChains:
    """Return the stored chains that a filter lets through, whole.

    Period, symbols and personas go by a chain's first trade; actions and generations let a
    chain through when one of its trades has them. Money of different deposit currencies is
    never added: only chains of the named one pass, else of the one that most have. Raises
    what `db.open_database` raises.
    """
    wanted = wanted or Filter()
    loaded = of_accounts(load(config), wanted.accounts)
    path = config.path("db_path")
    with db.open_database(
        path, busy_timeout_seconds=config.database.busy_timeout_seconds, read_only=True
    ) as opened:
        statuses = db.chain_statuses(opened, loaded.columns.symbols)
        still_open = db.open_generations(opened, loaded.columns.symbols)
    whole = chains_of(loaded.columns, statuses, still_open)
    asked = whole.select(passing(whole, wanted))
    name, mine = of_currency(asked, currency)
    passed = asked.select(mine)
    foreign = len(asked) - len(passed)
    return StoredChains(path, loaded, wanted, passed, passed.closed, name, foreign)


def passing(chains: ChainColumns, wanted: Filter) -> NDArray[np.bool_]:
    """Return which chains pass."""
    if not len(chains) or wanted.is_empty:
        return np.ones(len(chains), dtype=np.bool_)
    first = chains.trades.select(chains.order[chains.starts[:-1]])
    found = replace(wanted, actions=(), generations=()).mask(first)
    if wanted.actions or wanted.generations:
        some = Filter(actions=wanted.actions, generations=wanted.generations).mask(chains.trades)
        found &= np.logical_or.reduceat(some[chains.order], chains.starts[:-1])
    return found


def of_currency(chains: ChainColumns, wanted: str | None) -> tuple[str, NDArray[np.bool_]]:
    """Return a deposit currency and which chains are in it: the wanted one, else the usual one."""
    names = (*chains.trades.currencies, "")
    found = chains.trades.currency[chains.order[chains.starts[:-1]]]
    if wanted is not None:
        if wanted not in names:
            told = ", ".join(names[:-1]) or "none is known"
            raise ReentryError(f"no trade is in {wanted!r}", f"Deposit currencies: {told}")
        place = names.index(wanted) if wanted else -1
    elif len(found):
        place = int(np.argmax(np.bincount(found + 1))) - 1
    else:
        place = -1
    return names[place], found == place


Flows = tuple[NDArray[np.int64], NDArray[np.float64]]


def by_end(chains: ChainColumns) -> NDArray[np.intp]:
    """Return the places of the chains in the order in which they ended, ties by beginning."""
    return np.lexsort((chains.first_time, chains.last_time))


def paid_in(operations: Iterable[db.BalanceOperation], currency: str) -> Flows:
    """Return when (seconds of the broker's clock) and how much was paid in until then.

    What was taken out is subtracted; credits and other currencies are left out.
    """
    told = [
        (seconds_of(db.parse_time(operation.time)), operation.amount)
        for operation in operations
        if operation.type == "balance" and operation.currency == currency
    ]
    told.sort(key=lambda entry: entry[0])
    moments = np.array([moment for moment, _ in told], dtype=np.int64)
    return moments, np.cumsum([amount for _, amount in told])
