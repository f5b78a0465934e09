"""What the chain figures need beside the trades: profiles, attempts, decisions, bars, leverage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reentry_gui import db
from reentry_gui.kpi.price_bars import excursions_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.excursions import Excursions, NoBars
    from reentry_gui.kpi.stored_chains import StoredChains


@dataclass(frozen=True)
class OnRecord:
    """What the database holds beside the trades of some symbols, and what the config adds."""

    live: Sequence[db.LiveProfile]
    blocked: Sequence[db.BlockedAttempt]
    decisions: Sequence[db.DecisionFate]
    leverage: float | None  # None: nobody told it
    ran: Excursions | NoBars  # of the trades of the figures' chains, in the chains' order


def on_record(config: PackConfig, stored: StoredChains) -> OnRecord:
    """Read it; raises what `db.open_database` raises."""
    symbols, chains = stored.loaded.columns.symbols, stored.chains
    ran = excursions_of(config, chains.trades, chains.order)
    with db.open_database(
        stored.database, busy_timeout_seconds=config.database.busy_timeout_seconds, read_only=True
    ) as opened:
        return OnRecord(
            db.live_profiles(opened),
            db.blocked_attempts(opened, symbols),
            db.decision_fates(opened, symbols),
            config.account.leverage,
            ran,
        )
