from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from drafts import NO_LIMITS, draft
from hypothesis import given
from hypothesis import strategies as st
from profile_strategies import profiles

from reentry_gui.config.governance import DEFAULT_LIMITS
from reentry_gui.kpi.draft import draft_of
from reentry_gui.profiles import Profile, exposure_ladder


def test_what_orders_and_what_does_not() -> None:
    found = draft(
        "SAME_TRADE 1 60", "NO_REENTRY 1 0", "WAIT_SIGNAL 0 300", "WAIT_SIGNAL 1 300", "REVERSE 1 5"
    )
    assert found.orders.tolist() == [False, True, False, False, True, True, False]
    assert found.reverses.tolist() == [False, False, False, False, False, True, False]
    assert np.flatnonzero(found.waits).tolist() == [3, 4]
    assert found.delay_seconds.tolist() == [0, 60, 0, 300, 300, 5, 0]


def test_a_decision_that_is_not_sure_enough_orders_nothing() -> None:
    rows = ("SAME_TRADE 1 0 -0.1", "SAME_TRADE 1 0 -0.11")
    assert draft(*rows, min_confidence=0.7).orders.tolist()[1:3] == [True, False]


@pytest.mark.parametrize(
    ("limits", "lots"),
    [
        ({}, 0.3),
        ({"max_size_multiplier": 2.0}, 0.2),
        ({"lot_cap": 0.15}, 0.15),
        ({"min_size_multiplier": 4.0}, 0.0),
        ({"min_size_multiplier": 2.0, "max_size_multiplier": 1.0}, 0.0),
        ({"allow_reentry": False}, 0.0),
    ],
)
def test_limits_clamp_or_stop(limits: dict[str, float], lots: float) -> None:
    found = draft("INCREASE_SIZE 3 0", **limits)
    assert found.lots_after(np.array([0.1]), np.array([1])).tolist() == [lots]


def test_lots_are_rounded_down_to_the_step() -> None:
    found = draft("SAME_TRADE 0.8 0")
    assert found.lots_after(np.array([0.1, 0.11, 0.01]), np.array([1, 1, 1])).tolist() == [
        0.08,
        0.08,
        0.0,
    ]


def test_the_smallest_delay_stretches() -> None:
    assert draft("SAME_TRADE 1 5", min_delay_seconds=30).delay_seconds[1] == 30


@given(profiles(), st.sampled_from([*DEFAULT_LIMITS]), st.integers(1, 300).map(lambda n: n / 100))
def test_lots_are_those_of_the_exposure_ladder(profile: Profile, persona: str, lots: float) -> None:
    limits = DEFAULT_LIMITS[persona]
    ladder = exposure_ladder(profile, limits, lots)
    gate = replace(
        NO_LIMITS,
        min_size_multiplier=limits.min_size_multiplier,
        max_size_multiplier=limits.max_size_multiplier,
        lot_cap=limits.lot_cap,
    )
    found = draft_of(profile, gate)
    size = np.array([lots])
    for step in ladder.full_stops.steps[1:]:
        size = found.lots_after(size, np.array([1]))
        assert size[0] == pytest.approx(step.clamped_lots, abs=1e-8)
