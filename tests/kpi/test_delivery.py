"""Who decided the re-entries, counted from decisions and attempts by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from reentry_gui import db
from reentry_gui.db import DecisionFate
from reentry_gui.kpi.chain_figures import tier_figures
from reentry_gui.kpi.delivery import Deliveries, deliveries
from reentry_gui.kpi.figures import Figure
from reentry_gui.kpi.loading import Attempts

SYMBOLS = ("EURUSD", "GBPUSD")


def attempts(*sources: tuple[int, int]) -> Attempts:
    """Make attempts on source tickets, each with its symbol's place."""
    n = len(sources)
    zeros = np.zeros(n, dtype=np.int64)
    symbol = np.array([place for place, _ticket in sources], dtype=np.int16)
    source = np.array([ticket for _place, ticket in sources], dtype=np.int64)
    small = zeros.astype(np.int8)
    return Attempts(symbol, small, small, zeros.astype(np.int16), source, zeros, zeros)


def fate(
    ticket: int,
    tier: int,
    delivered: int | None,
    *,
    allowed: bool = True,
    has_result: bool = True,
    symbol: str = "EURUSD",
) -> DecisionFate:
    return DecisionFate(symbol, ticket, allowed, tier, delivered, has_result)


FATES = [
    fate(1, 1, 1),
    fate(2, 1, 1, has_result=False),
    fate(3, 1, 2),  # the socket did not deliver in time
    fate(4, 1, None, has_result=False),  # nobody took it
    fate(5, 2, 2, symbol="GBPUSD"),
    fate(6, 1, 1, allowed=False, has_result=False),
]
# Ticket 5 of EURUSD was decided by nobody: the decision is GBPUSD's.
ATTEMPTS = attempts((0, 1), (0, 3), (0, 5), (1, 5), (1, 77))


def test_each_decision_is_counted_where_it_belongs() -> None:
    found = deliveries(FATES, ATTEMPTS, SYMBOLS)
    assert found == Deliveries(
        decisions=6,
        refused=1,
        asked_by_socket=5,
        fell_back=2,
        undelivered=1,
        by_socket=2,
        by_file=2,
        by_profile=2,
        unreported=1,
    )
    assert (found.delivered, found.decided) == (4, 6)


def test_the_shares_of_the_tiers_are_a_whole() -> None:
    told = {one.name: one for one in tier_figures(deliveries(FATES, ATTEMPTS, SYMBOLS))}
    shares = [told[name].value or 0.0 for name in ("tier_socket", "tier_file", "tier_profile")]
    assert sum(shares) == 1
    assert told["tier_socket"].n == 6
    assert told["fall_back_rate"].value == 2 / 5
    assert told["unreported_rate"].value == 1 / 4
    assert told["refusal_rate"].value == 1 / 6
    low, high = told["fall_back_rate"].low, told["fall_back_rate"].high
    assert low is not None
    assert high is not None
    assert 0 < low < 2 / 5 < high < 1


def why(figure: Figure) -> str:
    assert figure.value is None
    return figure.reason


def test_without_a_bridge_all_is_decided_by_the_profile() -> None:
    told = {one.name: one for one in tier_figures(deliveries([], ATTEMPTS, SYMBOLS))}
    assert (told["tier_profile"].value, told["tier_profile"].n) == (1, 5)
    assert told["tier_socket"].value == 0
    for name in ("refusal_rate", "fall_back_rate", "unreported_rate"):
        assert why(told[name]) == "the bridge has decided nothing yet"


def test_decisions_are_read_from_the_database(tmp_path: Path) -> None:
    path = tmp_path / "trades.db"
    db.provision(path, SYMBOLS)
    rows = [
        ("a", "EURUSD", 1, 1, 1, 1, "OK"),
        ("b", "EURUSD", 2, 0, 1, None, None),
        ("c", "USDJPY", 3, 1, 2, 2, "ERROR"),
        ("d", "GBPUSD", None, 1, None, None, None),
    ]
    with db.open_database(path) as database:
        database.raw().executemany(
            "INSERT INTO reentry_decisions"
            " (decision_id, symbol, ticket, allowed, tier, delivered_tier, status)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
        found = db.decision_fates(database, SYMBOLS)
        assert found == [
            DecisionFate("EURUSD", 1, True, 1, 1, True),
            DecisionFate("EURUSD", 2, False, 1, None, False),
            DecisionFate("GBPUSD", 0, True, None, None, False),
        ]
        database.sql("DROP TABLE reentry_decisions")  # a database that an older program made
        assert db.decision_fates(database, SYMBOLS) == []


def test_nothing_is_shared_of_nothing() -> None:
    told = {one.name: one for one in tier_figures(deliveries([], attempts(), SYMBOLS))}
    assert why(told["tier_profile"]) == "no attempt is on record"
