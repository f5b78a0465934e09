"""One trade, asked about with its account and without: it has one decision all the same."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from typing import Any

import pytest
from bridges import Bridge, deploy, question, rows

from reentry_gui.config import PackConfig
from reentry_gui.decision.signals import read_signals, signals_file

WAKING = 900  # tickets from here on only tell that the bridge watches
STORED = (
    "SELECT account, ticket, delivered_tier FROM reentry_decisions "
    f"WHERE ticket < {WAKING} ORDER BY account, ticket"
)


@pytest.fixture
def hasty(pack: PackConfig, make_config: Callable[..., PackConfig]) -> PackConfig:
    deploy(pack)
    return make_config(bridge={"deadline_ms": 300, "heartbeat_seconds": 0.5})


def write_trade(config: PackConfig, ticket: int) -> None:
    """Close a trade as an EA writes it: the table has no account."""
    database = sqlite3.connect(config.path("db_path"))
    with database:
        database.execute(
            "INSERT INTO trades_EURUSD (ticket, open_time, close_time, type, lots, open_price,"
            " close_price, profit) VALUES (?, '2026-01-05 10:00:00', '2026-01-05 10:20:00', 'buy',"
            " 0.1, 1.1, 1.105, 50)",
            (ticket,),
        )
    database.close()


def signalled(config: PackConfig) -> list[int]:
    """Return the tickets in the signals file."""
    return [signal.source_ticket for signal in read_signals(signals_file(config))]


def watch(config: PackConfig) -> None:
    """Wait until the bridge watches the database: what closed before its first look is old."""
    for ticket in range(WAKING, WAKING + 100):
        write_trade(config, ticket)
        give_up = time.monotonic() + 1
        while time.monotonic() < give_up:
            if max(signalled(config), default=0) >= WAKING:
                return
            time.sleep(0.02)
    raise AssertionError("the bridge watches nothing")


def close_unasked(config: PackConfig, *tickets: int) -> None:
    """Close trades, the last of which nobody has asked about, and wait for its signal."""
    watch(config)
    for ticket in tickets:
        write_trade(config, ticket)
    give_up = time.monotonic() + 30
    while tickets[-1] not in signalled(config):
        assert time.monotonic() < give_up
        time.sleep(0.02)


def refused_by(bridge: Bridge, ticket: int, **changes: Any) -> str:  # noqa: ANN401  # any field
    """Return the code of the error that answers a question."""
    client = bridge.client("lines")
    client.send("reentry_decision_request", question(ticket, **changes))
    kind, fields = client.read()
    assert kind == "error", fields
    return str(fields["error_code"])


@pytest.mark.parametrize("restarts", [False, True])
def test_what_was_seen_in_the_database_is_the_same_trade_with_its_account(
    hasty: PackConfig,
    restarts: bool,  # noqa: FBT001
) -> None:
    with Bridge(hasty) as bridge:
        close_unasked(hasty, 1)
        if not restarts:
            assert refused_by(bridge, 1) == "DELIVERED_BY_TIER_2"
    if restarts:
        with Bridge(hasty) as bridge:
            assert refused_by(bridge, 1) == "DELIVERED_BY_TIER_2"
    assert rows(hasty, STORED) == [("", 1, 2)]
    assert signalled(hasty).count(1) == 1


def test_what_was_asked_with_its_account_is_the_same_trade_in_the_database(
    hasty: PackConfig,
) -> None:
    with Bridge(hasty) as bridge:
        asked = bridge.client("lines").ask(question(1))
        bridge.kill()
    with Bridge(hasty) as bridge:
        close_unasked(hasty, 1, 2)
        assert bridge.client("lines").ask(question(1, account=None)) == asked
        assert refused_by(bridge, 2) == "DELIVERED_BY_TIER_2"
    assert rows(hasty, STORED) == [("", 2, 2), ("1234", 1, 1)]
    assert 1 not in signalled(hasty)


def test_another_account_is_another_trade(hasty: PackConfig) -> None:
    with Bridge(hasty) as bridge:
        client = bridge.client("lines")
        first = client.ask(question(1))
        assert client.ask(question(1, account="99"))["decision_id"] != first["decision_id"]
        assert client.ask(question(1)) == first
    assert rows(hasty, STORED) == [("1234", 1, 1), ("99", 1, 1)]


def test_of_two_accounts_none_is_guessed_for_a_close_that_tells_none(hasty: PackConfig) -> None:
    with Bridge(hasty) as bridge:
        for account in ("1234", "99"):  # they have traded the symbol, and are away
            client = bridge.client("lines")
            client.ask(question(5, account=account))
            client.close()
        close_unasked(hasty, 1)
        assert refused_by(bridge, 1, account="99") == "DELIVERED_BY_TIER_2"
        assert refused_by(bridge, 1, account="1234") == "DELIVERED_BY_TIER_2"
    assert rows(hasty, STORED) == [("", 1, 2), ("1234", 5, 1), ("99", 5, 1)]
