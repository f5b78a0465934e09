"""Who decided the re-entries: the bridge by socket or file, or the EA by the profile it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui import db
    from reentry_gui.kpi.loading import Attempts

SOCKET: Final = 1
FILE: Final = 2


@dataclass(frozen=True)
class Deliveries:
    """Decisions by what became of them, and attempts that no decision stands behind."""

    decisions: int  # of the bridge, all
    refused: int  # of these: no re-entry was allowed
    asked_by_socket: int
    fell_back: int  # of these: answered by the file, or never taken
    undelivered: int  # allowed, on any tier, and never taken by the EA
    by_socket: int  # allowed and delivered on tier 1
    by_file: int  # allowed and delivered on tier 2
    by_profile: int  # attempts on trades that the bridge decided nothing about: tier 3
    unreported: int  # delivered, allowed, and the EA never told what came of it

    @property
    def delivered(self) -> int:
        """Return how many allowed decisions reached the EA."""
        return self.by_socket + self.by_file

    @property
    def decided(self) -> int:
        """Return how many re-entries somebody decided on: the whole that the tiers share."""
        return self.delivered + self.by_profile


def deliveries(
    fates: Sequence[db.DecisionFate], attempts: Attempts, symbols: Sequence[str]
) -> Deliveries:
    """Return how decisions reached the EAs.

    The bridge keeps for each decision the tier it was asked on and the one that delivered
    it. Tier 3 asks nobody: an attempt counts to it where no decision on its source trade is
    on record. Source: PEERS.md, tier share and timeouts. Unit: decision, or attempt.
    """
    allowed = [fate for fate in fates if fate.allowed]
    by = [fate.delivered_tier for fate in allowed]
    asked = [fate for fate in fates if fate.tier == SOCKET]
    return Deliveries(
        decisions=len(fates),
        refused=len(fates) - len(allowed),
        asked_by_socket=len(asked),
        fell_back=sum(fate.delivered_tier != SOCKET for fate in asked),
        undelivered=by.count(None),
        by_socket=by.count(SOCKET),
        by_file=by.count(FILE),
        by_profile=undecided(fates, attempts, symbols),
        unreported=sum(bool(fate.delivered_tier) and not fate.has_result for fate in allowed),
    )


def undecided(fates: Sequence[db.DecisionFate], attempts: Attempts, symbols: Sequence[str]) -> int:
    """Return how many attempts have no decision on their source trade."""
    decided: dict[str, list[int]] = {}
    for fate in fates:
        decided.setdefault(fate.symbol, []).append(fate.ticket)
    found = len(attempts.source)
    for number, symbol in enumerate(symbols):
        if symbol in decided:
            mine = attempts.source[attempts.symbol == number]
            found -= int(np.count_nonzero(np.isin(mine, decided[symbol])))
    return found
