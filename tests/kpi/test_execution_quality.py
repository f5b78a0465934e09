from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import hand_chains
import numpy as np
import pytest

from reentry_gui import db, profiles
from reentry_gui.config import PackConfig
from reentry_gui.kpi.columns import make_columns
from reentry_gui.kpi.configured_delays import UNTOLD, delays_of
from reentry_gui.kpi.execution_quality import attempt_quality, delay_quality
from reentry_gui.kpi.loading import load


@pytest.fixture
def hand(make_config: Callable[..., PackConfig]) -> PackConfig:
    config = make_config([hand_chains.SYMBOL])
    path = config.path("db_path")
    path.parent.mkdir(parents=True, exist_ok=True)
    hand_chains.write(path)
    return config


def test_delays_of_the_hand_computed_chains(hand: PackConfig) -> None:
    trades = load(hand).columns
    with db.open_database(hand.path("db_path"), read_only=True) as database:
        delays = delays_of(trades, db.live_profiles(database))
    told = {
        int(ticket): (int(realised), int(configured))
        for ticket, realised, configured in zip(
            trades.ticket, delays.realised, delays.configured, strict=True
        )
        if realised != UNTOLD
    }
    # Wednesday's aggressive profile waits 60 s after a full stop, Tuesday's moderate 5 s
    # after the target.
    assert told == {1002: (60, 60), 1003: (61, 60), 2002: (5, 5)}
    found = delay_quality(delays)
    assert (found.realised, found.compared, found.ratios) == (3, 3, 3)
    assert (found.realised_p50, found.late_p50, found.ratio_p50) == (60, 0, 1)
    assert found.ratio_p95 == pytest.approx(1 + 0.9 / 60)


def test_attempts_of_the_hand_computed_chains(hand: PackConfig) -> None:
    found = attempt_quality(load(hand).attempts)
    assert (found.attempts, found.aborted, found.failed, found.timed) == (6, 1, 0, 5)
    assert found.abort_rate == pytest.approx(1 / 6)
    assert found.exec_ms_p50 == 250
    assert found.exec_ms_p95 == pytest.approx(780)


def live(since: int, *delays: int, content: bytes | None = b"") -> db.LiveProfile:
    rows = [
        profiles.ProfileRow(
            action=action,
            type=profiles.ActionType.SAME_TRADE,
            size_multiplier=1.0,
            delay_seconds=delay,
            confidence_adjustment=0.0,
        )
        for action, delay in zip(profiles.ACTIONS, [*delays, *[0] * 6][:6], strict=True)
    ]
    made = profiles.render(profiles.Profile(rows=tuple(rows))) if content == b"" else content
    return db.LiveProfile("EURUSD", dt.datetime.fromtimestamp(since, dt.UTC), made)


def pair(**changes: object) -> dict[str, object]:
    return {
        "ticket": [1, 2],
        "source": [0, 1],
        "generation": [0, 1],
        "action": [0, 1],
        "open_time": [7200, 7400],
        "close_time": [7300, 7500],
        "utc_offset": [7200, 7200],
    } | changes


@pytest.mark.parametrize(
    ("changes", "since", "realised", "configured"),
    [
        ({}, 100, 100, 30),
        ({}, 101, 100, UNTOLD),  # the file came after the source had closed
        ({"action": [0, 0]}, 0, 100, UNTOLD),
        ({"utc_offset": [7200, -(2**31)]}, 0, 100, UNTOLD),
        ({"source": [0, 9]}, 0, UNTOLD, UNTOLD),
        ({"source": [0, 0]}, 0, UNTOLD, UNTOLD),
        ({"close_time": [7450, 7500]}, 0, UNTOLD, 30),  # opened before its source closed
    ],
)
def test_when_a_delay_is_known(
    changes: dict[str, object], since: int, realised: int, configured: int
) -> None:
    trades = make_columns(**pair(**changes))  # type: ignore[arg-type]
    delays = delays_of(trades, [live(since, 30)])
    assert (delays.realised[1], delays.configured[1]) == (realised, configured)
    assert (delays.realised[0], delays.configured[0]) == (UNTOLD, UNTOLD)


def test_the_last_file_before_the_close_counts() -> None:
    trades = make_columns(**pair())  # type: ignore[arg-type]
    files = [live(0, 10), live(50, 20), live(100, 30), live(101, 40)]
    assert delays_of(trades, files).configured[1] == 30


@pytest.mark.parametrize("content", [None, b"no profile"])
def test_a_file_that_cannot_be_read_tells_nothing(content: bytes | None) -> None:
    trades = make_columns(**pair())  # type: ignore[arg-type]
    assert delays_of(trades, [live(0, content=content)]).configured[1] == UNTOLD


def test_a_symbol_that_was_never_deployed_or_never_traded() -> None:
    trades = make_columns(symbols=("GBPUSD",), **pair())  # type: ignore[arg-type]
    assert delays_of(trades, [live(0, 30)]).configured[1] == UNTOLD


def test_nothing_has_no_percentiles() -> None:
    delays = delays_of(make_columns(), [])
    found = delay_quality(delays)
    assert (found.realised, found.realised_p50, found.ratio_p95) == (0, None, None)
    assert delays.realised.dtype == np.int64


def test_a_delay_of_zero_has_lateness_but_no_ratio() -> None:
    found = delay_quality(delays_of(make_columns(**pair()), [live(0, 0)]))  # type: ignore[arg-type]
    assert (found.compared, found.late_p50, found.ratios, found.ratio_p50) == (1, 100, 0, None)
