"""Trying a decision: the bridge's own answer, of which nothing is recorded or sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reentry_gui import db
from reentry_gui.decision.alternatives import alternatives
from reentry_gui.decision.answer import answer
from reentry_gui.decision.live import live_profiles
from reentry_gui.decision.matrix import compiled
from reentry_gui.decision.matrix_file import load_matrix
from reentry_gui.decision.replay import explained_lines
from reentry_gui.decision.request import read_request
from reentry_gui.decision.watcher import request_of
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from reentry_gui.config import PackConfig
    from reentry_gui.decision.model import Decision
    from reentry_gui.decision.wire import Fields

LAST_CLOSE = """
    SELECT t.ticket, t.type, t.lots, t.open_price, t.close_price, t.open_time, t.close_time,
           t.profit, t.reentry_generation, t.chain_id, d.stop_loss, d.take_profit, d.account
    FROM "trades_{0}" t LEFT JOIN "trade_details_{0}" d ON d.ticket = t.ticket
    WHERE t.close_time IS NOT NULL AND t.close_time <> '' ORDER BY t.close_time DESC LIMIT 1
"""


@dataclass(frozen=True)
class Trial(Report):
    """What the bridge would answer now."""

    decision: Decision
    otherwise: tuple[str, ...] = ()  # what would hold without the rule that decides

    def lines(self) -> Iterable[str]:
        """Tell the whole reason path, and that it was a trial."""
        yield from explained_lines(self.decision, self.otherwise)
        yield "tried only: nothing was recorded, nothing was sent"


def try_decision(config: PackConfig, fields: Mapping[str, object], now: dt.datetime) -> Trial:
    """Decide about a closed trade as the bridge would; a ReentryError names a wrong field."""
    decision = answer(config, read_request(fields, config), now, tier=1)
    live = live_profiles(config, now)[decision.symbol]
    below = alternatives(decision, compiled(load_matrix(config)), live)
    return Trial(decision, tuple(below))


def last_question(config: PackConfig, symbol: str) -> Fields | None:
    """Return what an EA would have asked about the last closed trade of a canonical symbol.

    None where the database holds none.
    """
    path, timeout = config.path("db_path"), config.database.busy_timeout_seconds
    if symbol not in config.tables:
        raise ReentryError(f"{symbol} is not in the config", f"It has {', '.join(config.tables)}.")
    try:
        with db.open_database(path, busy_timeout_seconds=timeout, read_only=True) as database:
            row = database.sql(LAST_CLOSE.format(symbol)).fetchone()
    except db.DatabaseMissing:
        return None
    if row is None:
        return None
    fields = request_of(config.spelling(symbol) or symbol, row)
    for name in ("open_time", "close_time"):
        fields[name] = f"{db.parse_time(fields[name]):%Y.%m.%d %H:%M:%S}"
    return fields
