"""What goes before the demo's trades: who was live on which day, and a deposit to trade with."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, Final

from reentry_gui import config as configs
from reentry_gui import db, files
from reentry_gui.demo.history import BROKER_OFFSET, DAYS, FIRST_TICKET, LABEL, START_PRICES

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig

AUTHOR: Final = "demo"
DEPOSIT: Final = 10_000.0  # where the config names no balance


def rotated_at(config: PackConfig) -> dt.time:
    """Return when the demo rotates: the config's time, taken as the broker's clock."""
    return dt.time.fromisoformat(config.scheduling.profile_rotate.time)


def record_rotations(config: PackConfig, today: dt.date) -> int:
    """Record a rotation for each day of the synthetic history, and the day before it.

    The trades were made with these profiles, by this week. A record that is there already
    stays the only one: what lies at the EA's place is what was recorded last. Return how
    many were recorded.
    """
    path = config.path("db_path")
    with db.open_database(path, read_only=True) as database:
        if db.deployed_personas(database):
            return 0
    before: dict[str, str] = {}
    for back in range(DAYS + 1, 0, -1):
        day = today - dt.timedelta(days=back)
        persona = config.personas.cycle_map[configs.WEEKDAYS[day.weekday()]]
        moment = dt.datetime.combine(day, rotated_at(config), dt.UTC) - BROKER_OFFSET
        deployed = [deployed_file(config, symbol, persona, before) for symbol in START_PRICES]
        before = {file.symbol: file.sha256 or "" for file in deployed}
        reason = f"{LABEL}: {persona} (week)"
        db.record(
            path,
            author=AUTHOR,
            reason=reason,
            state="complete",
            files=deployed,
            deployed_at=moment,
        )
    return DAYS + 1


def deployed_file(
    config: PackConfig, symbol: str, persona: str, before: dict[str, str]
) -> db.DeployedFile:
    """Return what is kept of a symbol's file; `before` are the hashes that lay there."""
    spelled = config.spelling(symbol) or symbol
    content = files.read_bytes(config.profile(persona, spelled))
    return db.DeployedFile(
        symbol=symbol,
        spelled=spelled,
        persona=persona,
        target=str(config.deployed_profile(spelled)),
        sha256=hashlib.sha256(content).hexdigest(),
        previous_sha256=before.get(symbol),
        backup_path=None,
        content=content,
        outcome="copied",
    )


def write_deposit(database: db.Database, config: PackConfig, today: dt.date) -> None:
    """Store the deposit that the synthetic account began with; a stored one stays."""
    moment = dt.datetime.combine(today - dt.timedelta(days=DAYS + 1), dt.time())
    amount = config.governance.account_balance or DEPOSIT
    deposit = db.BalanceOperation(
        FIRST_TICKET, "DEMO", db.format_time(moment), "balance", amount, "USD", LABEL
    )
    with db.transaction(database):
        db.write_balance_operations(database, [deposit])
