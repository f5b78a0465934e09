from __future__ import annotations

import numpy as np
import pytest

from reentry_gui import db
from reentry_gui.kpi import attempted
from reentry_gui.kpi.chains import ChainColumns, chains_of
from reentry_gui.kpi.columns import make_columns
from reentry_gui.kpi.loading import Attempts


@pytest.fixture
def chains() -> ChainColumns:
    """Return three chains: A of tickets 1 and 2, B of 3, and C, of another symbol, of 1."""
    trades = make_columns(
        symbols=("EURUSD", "GBPUSD"),
        chains=("EURUSD/A", "EURUSD/B", "GBPUSD/C"),
        ticket=[1, 2, 3, 1],
        symbol=[0, 0, 0, 1],
        chain=[0, 0, 1, 2],
        generation=[0, 1, 0, 0],
        close_time=[1, 2, 3, 4],
    )
    return chains_of(trades)


def attempts(*rows: tuple[int, int, int]) -> Attempts:
    """Return attempts of (symbol, outcome, source)."""
    symbol, outcome, source = np.array(rows, dtype=np.int64).reshape(-1, 3).T
    nothing = np.zeros(len(rows), dtype=np.int64)
    return Attempts(symbol, nothing, outcome, nothing, source, nothing, nothing)  # type: ignore[arg-type]  # wider


TRIED = attempts((0, 0, 1), (0, 1, 2), (0, 2, 3), (1, 1, 1), (0, 1, 0), (0, 1, 99))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("ok", [1, 0, 0]), ("aborted", [1, 0, 1]), ("error", [0, 1, 0])],
)
def test_by_outcome(chains: ChainColumns, name: str, expected: list[int]) -> None:
    assert attempted.by_outcome(chains, TRIED, name).astype(int).tolist() == expected


def test_by_reason(chains: ChainColumns) -> None:
    blocked = [
        db.BlockedAttempt("EURUSD", 2, 1, 0.1, "ABORTED", "Spread above the limit"),
        db.BlockedAttempt("GBPUSD", 1, 1, 0.1, "ERROR", "requote"),
        db.BlockedAttempt("USDJPY", 3, 1, 0.1, "ABORTED", "spread"),
    ]
    assert attempted.by_reason(chains, blocked, "spread").tolist() == [True, False, False]
    assert attempted.by_reason(chains, [], "spread").tolist() == [False] * 3


def test_by_tier(chains: ChainColumns) -> None:
    fates = [
        db.DecisionFate("EURUSD", 1, True, 1, 1, True),
        db.DecisionFate("EURUSD", 3, True, 1, 2, False),
        db.DecisionFate("EURUSD", 2, False, 1, 1, False),  # refused: decided, nothing delivered
    ]
    found = {
        name: attempted.by_tier(chains, TRIED, fates, name).tolist() for name in attempted.TIERS
    }
    assert found["socket"] == [True, False, False]
    assert found["file"] == [False, True, False]
    assert found["profile"] == [False, False, True]  # ticket 1 of the other symbol


def test_no_chains() -> None:
    nothing = chains_of(make_columns())
    assert attempted.by_outcome(nothing, attempts(), "ok").tolist() == []
    assert attempted.by_tier(nothing, attempts(), [], "profile").tolist() == []
