"""Requests, profiles and limits for tests of decisions."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from reentry_gui.config import DEFAULT_LIMITS
from reentry_gui.decision.matrix import Matrix, compiled
from reentry_gui.decision.model import Governance, History, LiveProfile
from reentry_gui.decision.request import Request
from reentry_gui.decision.rules import MatrixFile
from reentry_gui.governance import GateLimits
from reentry_gui.profiles import default_profile

OPENED = dt.datetime(2026, 3, 2, 10)  # noqa: DTZ001  # broker time
CLOSED = dt.datetime(2026, 3, 2, 10, 20)  # noqa: DTZ001  # the same
NOW = dt.datetime(2026, 3, 2, 8, 20, 1, tzinfo=dt.UTC)
# A buy at 1.1000 with its stop ten pips below: the exits of the buckets 1 to 6.
EXITS = {1: 1.0990, 2: 1.0994, 3: 1.1000, 4: 1.1007, 5: 1.1012, 6: 1.1020}


def request(bucket: int = 3, **values: Any) -> Request:  # noqa: ANN401  # any field
    asked: dict[str, Any] = {
        "account": "651083",
        "symbol": "EURUSD",
        "spelled": "EURUSD",
        "ticket": 5120033,
        "side": "buy",
        "lots": 0.1,
        "open_price": 1.1,
        "close_price": EXITS[bucket],
        "stop_loss": 1.099,
        "take_profit": None,
        "open_time": OPENED,
        "close_time": CLOSED,
        "profit": (EXITS[bucket] - 1.1) * 10_000,
        "trigger": "ECO_HIGH",
        "generation": 0,
        "chain_id": None,
        "spread_points": 12.0,
    }
    return Request(**asked | values)


def limits(persona: str = "moderate", **values: Any) -> GateLimits:  # noqa: ANN401  # any field
    own = DEFAULT_LIMITS[persona]
    asked: dict[str, Any] = {
        "allow_reentry": True,
        "max_reentries_per_day": None,
        "max_generations": own.max_generations,
        "daily_loss_percent": own.daily_loss_percent,
        "blackout_after_losses": own.blackout_after_losses,
        "blackout_minutes": own.blackout_minutes,
        "min_confidence": own.min_confidence,
        "max_spread_points": own.max_spread_points,
        "freeze_level_guard": True,
        "min_size_multiplier": own.min_size_multiplier,
        "max_size_multiplier": own.max_size_multiplier,
        "lot_cap": own.lot_cap,
        "min_delay_seconds": 0,
    }
    return GateLimits(**asked | values)


def live(persona: str = "moderate") -> LiveProfile:
    return LiveProfile(default_profile(persona), persona)


def governance(persona: str = "moderate", **values: Any) -> Governance:  # noqa: ANN401  # any limit
    return Governance(limits(persona, **values), balance=10_000.0)


def history(**values: Any) -> History:  # noqa: ANN401  # any field
    known: dict[str, Any] = {
        "now": NOW,
        "day_profit": 0.0,
        "losses_in_a_row": 0,
        "minutes_since_last_loss": None,
        "reentries_today": 0,
    }
    return History(**known | values)


def matrix(*rules: dict[str, Any], **more: Any) -> Matrix:  # noqa: ANN401  # a document's keys
    document = {"version": 7, "rules": list(rules)} | more
    return compiled(MatrixFile.model_validate_json(json.dumps(document)))
