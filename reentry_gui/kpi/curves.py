"""The balance over time with its drawdown, and which persona was live meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.clocks import local_offset, shown
from reentry_gui.kpi.columns import UNKNOWN_OFFSET
from reentry_gui.kpi.trade_metrics import peaks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.kpi.filters import Clock, Filter
    from reentry_gui.kpi.live_personas import PersonaRecord

    Floats = NDArray[np.float64]

SEVERAL: Final = "\x00several"  # symbols with different personas at one time


@dataclass(frozen=True, eq=False)
class Curves:
    """Balance and fall from its peak after each close, with a point before the first (n + 1,)."""

    x: Floats  # seconds of the chosen clock
    balance: Floats  # start + Σp; later deposits and withdrawals are left out
    fall: Floats  # Σp − its peak, which starts at 0: never positive


@dataclass(frozen=True)
class Stretch:
    """A time in which one persona was live; SEVERAL where symbols differ."""

    left: float
    right: float
    persona: str


def curves(trades: TradeColumns, start: float, wanted: Filter) -> Curves:
    """Return the curves of trades in the order of their close; empty without any.

    A trade whose UTC offset is not known stands at its broker time on other clocks, too.
    """
    if not len(trades):
        nothing = np.zeros(0)
        return Curves(nothing, nothing, nothing)
    close, _known = shown(trades, "close", wanted.clock)
    opened, _known = shown(trades.select(slice(0, 1)), "open", wanted.clock)
    total = np.append(0.0, np.cumsum(trades.profit))
    # Clocks other than the broker's may jump back an hour where summer time ends.
    x = np.maximum.accumulate(np.append(min(opened[0], close[0]), close).astype(np.float64))
    return Curves(x, start + total, total - peaks(total, 0.0))


def stretches(
    records: Sequence[PersonaRecord], trades: TradeColumns, clock: Clock
) -> tuple[Stretch, ...]:
    """Return who was live from the first opening to the last close, on the chosen clock.

    Only the symbols that were traded count; nothing is said of times before the first
    deployment on record, nor on the broker's clock where its offset from UTC is not known.
    """
    if not len(trades):
        return ()
    traded = {trades.symbols[at] for at in np.unique(trades.symbol).tolist()}
    of = [record for record in records if record.symbol in traded]
    offset = broker_offset(trades)
    if offset is None:
        return ()
    last = float(trades.close_time[-1]) - offset
    cuts = sorted({moment for record in of for moment in record.since if moment < last})
    ends = [*cuts[1:], last][: len(cuts)]  # none before the first deployment
    found: list[Stretch] = []
    for left, right in zip(cuts, ends, strict=True):
        names = {record.names[at] for record in of if (at := live_at(record, left)) is not None}
        name = names.pop() if len(names) == 1 else SEVERAL
        if found and found[-1].persona == name:
            found[-1] = Stretch(found[-1].left, float(right), name)
        else:
            found.append(Stretch(float(left), float(right), name))
    return on_clock(found, clock, offset)


def on_clock(found: Sequence[Stretch], clock: Clock, offset: int) -> tuple[Stretch, ...]:
    """Return stretches of UTC on a clock."""

    def moved(utc: float) -> float:
        away = {"broker": offset, "utc": 0}.get(clock)
        return utc + (local_offset(int(utc)) if away is None else away)

    return tuple(Stretch(moved(s.left), moved(s.right), s.persona) for s in found)


def broker_offset(trades: TradeColumns) -> int | None:
    """Return the middle of the broker's known distances from UTC in seconds."""
    known = trades.utc_offset[trades.utc_offset != UNKNOWN_OFFSET]
    return int(np.median(known)) if len(known) else None


def live_at(record: PersonaRecord, moment: int) -> int | None:
    """Return the place of the deployment in force at a moment of UTC."""
    at = int(np.searchsorted(record.since, moment, "right")) - 1
    return at if at >= 0 else None
