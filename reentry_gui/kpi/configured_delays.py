"""Which delay was asked for: out of the profile that lay at the EA's place at that moment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui import profiles
from reentry_gui.kpi.clocks import seconds_of
from reentry_gui.kpi.columns import UNKNOWN_OFFSET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reentry_gui import db
    from reentry_gui.kpi.columns import TradeColumns

UNTOLD: Final = -1  # seconds: nobody knows


@dataclass(frozen=True, eq=False)
class Delays:
    """One entry a trade; seconds, UNTOLD where not known or where the trade is no re-entry."""

    realised: NDArray[np.int64]  # from the source's close to this open, on the broker's clock
    configured: NDArray[np.int64]

    def at(self, places: NDArray[np.intp]) -> Delays:
        """Return the delays of the trades at the given places."""
        return Delays(self.realised[places], self.configured[places])


def delays_of(trades: TradeColumns, live: Sequence[db.LiveProfile]) -> Delays:
    """Return the delay of each re-entry as it was and as the live profile asked for it.

    Realised: open time − close time of the trade it re-entered, both on the broker's clock;
    UNTOLD without that trade, and where it opened before that one closed. Configured: the
    row of the trade's action in the file that a deployment put at the EA's place last before
    that close (UTC by the trade's noted offset). UNTOLD without action, offset or file.
    """
    at = places_of_sources(trades)
    known = at >= 0
    closed = trades.close_time[at]
    gap = trades.open_time - closed
    realised = np.where(known & (gap >= 0), gap, UNTOLD)
    placed = known & (trades.utc_offset != UNKNOWN_OFFSET) & (trades.action > 0)
    moment = closed - trades.utc_offset
    configured = np.full(len(trades), UNTOLD, dtype=np.int64)
    for symbol, (since, delays) in by_symbol(live).items():
        if symbol in trades.symbols:
            mine = placed & (trades.symbol == trades.symbols.index(symbol))
            when = np.searchsorted(since, moment[mine], side="right")
            configured[mine] = delays[when, trades.action[mine] - 1]
    return Delays(realised.astype(np.int64), configured)


def places_of_sources(trades: TradeColumns) -> NDArray[np.intp]:
    """Return the place of the trade that each one re-entered, −1: none, or it is not here."""
    if not len(trades):
        return np.zeros(0, dtype=np.intp)
    order = np.argsort(trades.ticket, kind="stable")
    tickets = trades.ticket[order]
    found = np.minimum(np.searchsorted(tickets, trades.source), len(tickets) - 1)
    at = order[found]
    same = (tickets[found] == trades.source) & (trades.symbol[at] == trades.symbol)
    return np.where(same & (trades.source > 0), at, -1)


def by_symbol(
    live: Sequence[db.LiveProfile],
) -> dict[str, tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Return, a symbol, since when (UTC seconds) and which six delays; the first: before all."""
    found: dict[str, tuple[list[int], list[tuple[int, ...]]]] = {}
    # All files of a deployment have its moment: each is computed once.
    seconds = {moment: seconds_of(moment) for moment in {entry.since for entry in live}}
    for entry in live:
        since, delays = found.setdefault(entry.symbol, ([], [(UNTOLD,) * 6]))
        since.append(seconds[entry.since])
        delays.append(delays_in(entry.content))
    return {
        symbol: (np.array(since, dtype=np.int64), np.array(delays, dtype=np.int64))
        for symbol, (since, delays) in found.items()
    }


@lru_cache(maxsize=256)  # the same few files are deployed again and again
def delays_in(content: bytes | None) -> tuple[int, ...]:
    """Return the delays of a profile's six actions, UNTOLD where it cannot be read."""
    profile = profiles.parse(content, "deployed").profile if content else None
    if profile is None:
        return (UNTOLD,) * 6
    return tuple(row.delay_seconds for row in profile.rows)
