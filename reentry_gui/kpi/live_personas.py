"""Which persona was live when a trade was opened, out of the record of deployments."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from reentry_gui import db
from reentry_gui.kpi.clocks import seconds_of
from reentry_gui.kpi.columns import UNKNOWN_OFFSET

if TYPE_CHECKING:
    import datetime as dt

    from numpy.typing import NDArray


@dataclass(frozen=True)
class PersonaRecord:
    """A symbol's deployments: from each moment on that persona's file lay at the EA's place."""

    symbol: str
    since: tuple[int, ...]  # seconds of UTC, upwards
    names: tuple[str, ...]

    def live(
        self,
        open_time: NDArray[np.int64],
        utc_offset: NDArray[np.int32],
        personas: tuple[str, ...],
    ) -> NDArray[np.int8]:
        """Return the place among `personas` of the one live at each opening; -1: not known.

        Not known before the first deployment on record, and without a UTC offset.
        """
        of = {name: place for place, name in enumerate(personas)}
        places = np.array([-1, *map(of.__getitem__, self.names)], dtype=np.int8)
        at = np.searchsorted(np.array(self.since), open_time - utc_offset, side="right")
        return np.where(utc_offset != UNKNOWN_OFFSET, places[at], np.int8(-1)).astype(np.int8)


def persona_records(database: db.Database) -> tuple[PersonaRecord, ...]:
    """Return the record of each symbol that was ever deployed."""
    return records_in(db.deployed_personas(database))


@lru_cache(maxsize=4)  # asked with every change of the trades, which leaves the record alone
def records_in(text: str) -> tuple[PersonaRecord, ...]:
    """Return the records that a text of deployments holds."""
    found: dict[str, list[tuple[int, str]]] = {}
    seconds: dict[dt.datetime, int] = {}
    for symbol, moment, persona in db.deployments_in(text):
        if moment not in seconds:
            seconds[moment] = seconds_of(moment)
        found.setdefault(symbol, []).append((seconds[moment], persona))
    return tuple(
        PersonaRecord(symbol, *zip(*sorted(entries, key=lambda entry: entry[0]), strict=True))
        for symbol, entries in found.items()
    )
