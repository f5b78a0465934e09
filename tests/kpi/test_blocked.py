from __future__ import annotations

import pytest

from reentry_gui.db import BlockedAttempt
from reentry_gui.kpi.blocked import blocked_reasons, blocked_value
from reentry_gui.kpi.columns import TradeColumns, make_columns


def executed(*groups: tuple[int, int, float, int]) -> TradeColumns:
    """Return re-entries of 0.2 lots: (symbol, action, result, how many)."""
    rows = [(s, a, p) for s, a, p, count in groups for _ in range(count)]
    return make_columns(
        symbols=("EURUSD", "GBPUSD"),
        symbol=[s for s, *_ in rows],
        action=[a for _, a, _ in rows],
        generation=[1] * len(rows),
        profit=[p for *_, p in rows],
        lots=[0.2] * len(rows),
    )


def attempt(
    action: int, lots: float | None, symbol: str = "EURUSD", error: str = ""
) -> BlockedAttempt:
    return BlockedAttempt(symbol, 1, action, lots, "ABORTED", error)


def test_by_hand() -> None:
    trades = executed((0, 1, 10.0, 15), (0, 1, -10.0, 5), (0, 2, -4.0, 20))
    found = blocked_value(trades, [attempt(1, 0.1), attempt(1, 0.3), attempt(2, 0.1)])
    # 5 a re-entry of 0.2 lots is 25 a lot; −4 is −20 a lot.
    assert found.value == pytest.approx(0.4 * 25 - 0.1 * 20)
    assert (found.blocked, found.estimated) == (3, 3)
    assert found.low is not None
    assert found.high is not None
    assert found.low < 8 < found.high
    assert "cannot know" in found.label


def test_few_of_a_symbol_lean_on_all_symbols_few_of_all_on_nothing() -> None:
    trades = executed((0, 1, 10.0, 19), (1, 1, 30.0, 1), (1, 2, 5.0, 19))
    found = blocked_value(trades, [attempt(1, 0.2), attempt(2, 0.2)])
    assert (found.blocked, found.estimated) == (2, 1)
    assert found.value == pytest.approx(11.0)
    other = blocked_value(trades, [attempt(1, 0.2, "USDJPY")])
    assert other.value == pytest.approx(11.0)


@pytest.mark.parametrize("lots", [None, 0.0, -1.0])
def test_an_attempt_without_lots_is_counted_only(lots: float | None) -> None:
    found = blocked_value(executed((0, 1, 10.0, 30)), [attempt(1, lots)])
    assert (found.blocked, found.estimated, found.value, found.low) == (1, 0, None, None)


def test_reasons_are_told_by_number_and_share_the_value() -> None:
    trades = executed((0, 1, 10.0, 15), (0, 1, -10.0, 5), (0, 2, -4.0, 20))
    tries = [
        attempt(1, 0.1, error="spread"),
        attempt(2, 0.1, error="requote"),
        attempt(1, 0.3, error="spread"),
        attempt(3, 0.1),
    ]
    found = blocked_reasons(trades, tries)
    assert [(one.reason, one.value.blocked) for one in found] == [
        ("spread", 2),
        ("", 1),
        ("requote", 1),
    ]
    assert [one.value.value for one in found] == [pytest.approx(10), None, pytest.approx(-2)]
    assert {one.status for one in found} == {"ABORTED"}
    assert blocked_reasons(trades, []) == ()


def test_nothing_was_blocked() -> None:
    assert blocked_value(make_columns(), []).value is None


def test_the_seed_decides() -> None:
    trades = executed((0, 1, 10.0, 15), (0, 1, -10.0, 15))
    tries = [attempt(1, 0.1)] * 30
    assert blocked_value(trades, tries, 1) == blocked_value(trades, tries, 1)
    assert blocked_value(trades, tries, 1) != blocked_value(trades, tries, 2)
