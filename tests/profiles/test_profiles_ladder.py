from __future__ import annotations

import itertools
import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profile_strategies import profiles

from reentry_gui.config import GovernanceSection, Limits
from reentry_gui.errors import ReentryError
from reentry_gui.profiles import (
    ActionType,
    LadderPath,
    Profile,
    default_profile,
    exposure_ladder,
    worst_losses,
)

LIMITS = {
    name: GovernanceSection().limits_for(name)
    for name in ("conservative", "moderate", "aggressive")
}


def changed(profile: Profile, action: int, **values: object) -> Profile:
    rows = [r.model_copy(update=values) if r.action == action else r for r in profile.rows]
    return Profile(rows=tuple(rows))


def lots(path: LadderPath) -> tuple[list[float], list[float]]:
    return [step.lots for step in path.steps], [step.clamped_lots for step in path.steps]


def together(path: LadderPath) -> tuple[float, float]:
    return path.steps[-1].cumulative_lots, path.steps[-1].cumulative_clamped_lots


def test_conservative_stops_after_a_full_stop_and_grows_by_a_fifth() -> None:
    ladder = exposure_ladder(default_profile("conservative"), LIMITS["conservative"], 0.1)
    assert lots(ladder.full_stops) == ([0.1], [0.1])
    assert ladder.full_stops.end == "ends: action 1 is NO_REENTRY"
    # 0.1 × 1.2 = 0.12, × 1.2 = 0.144, of which whole steps of 0.01 are 0.14
    assert lots(ladder.largest) == ([0.1, 0.12, 0.144], [0.1, 0.12, 0.14])
    assert together(ladder.largest) == (0.364, 0.36)
    assert [step.bucket for step in ladder.largest.steps] == [None, 6, 6]
    assert ladder.largest.end == "ends: generation 2 is the last one allowed"
    assert ladder.findings[0].message.endswith("lot step 0.01 leaves 0.14 lots of 0.144")


def test_moderate_doubles_up_to_the_lot_cap() -> None:
    ladder = exposure_ladder(default_profile("moderate"), LIMITS["moderate"], 0.2)
    assert lots(ladder.full_stops) == ([0.2], [0.2])
    # 0.4, 0.8, 1.6; the cap of 1 lot cuts the last
    assert lots(ladder.largest) == ([0.2, 0.4, 0.8, 1.6], [0.2, 0.4, 0.8, 1.0])
    assert together(ladder.largest) == (3.0, 2.4)
    assert ladder.largest.steps[-1].clamped_by == ("lot cap 1",)
    assert {step.type for step in ladder.largest.steps[1:]} == {ActionType.AGGRESSIVE}


def test_aggressive_halves_on_stops_and_trebles_at_its_largest() -> None:
    ladder = exposure_ladder(default_profile("aggressive"), LIMITS["aggressive"], 0.1)
    # halved each time; 0.025 is two steps of 0.01, their half one, its half none
    assert lots(ladder.full_stops) == (
        [0.1, 0.05, 0.025, 0.0125, 0.00625, 0.003125],
        [0.1, 0.05, 0.02, 0.01, 0.0, 0.0],
    )
    assert together(ladder.full_stops) == (0.196875, 0.18)
    assert lots(ladder.largest) == (
        [0.1, 0.3, 0.9, 2.7, 8.1, 24.3],
        [0.1, 0.3, 0.9, 2.0, 2.0, 2.0],
    )
    assert together(ladder.largest) == (36.4, 7.3)
    assert "lot cap 2 leaves 2 lots of 2.7" in ladder.findings[-1].message
    told = "\n".join(ladder.lines())
    assert "generation 3: AGGRESSIVE × 3" in told
    assert not ladder.needs_action


def test_the_size_range_cuts_and_stops() -> None:
    profile = changed(default_profile("moderate"), 6, size_multiplier=4.0)
    ladder = exposure_ladder(profile, LIMITS["moderate"], 0.1)
    assert lots(ladder.largest) == ([0.1, 0.4, 1.6, 6.4], [0.1, 0.2, 0.4, 0.8])
    assert ladder.largest.steps[1].clamped_by == ("largest size multiplier 2",)
    strict = replace(LIMITS["moderate"], min_size_multiplier=5.0, max_size_multiplier=9.0)
    ladder = exposure_ladder(profile, strict, 0.1)
    assert lots(ladder.largest)[1] == [0.1, 0.0, 0.0, 0.0]
    assert ladder.largest.steps[1].clamped_by == ("smallest size multiplier 5",)


def test_waiting_for_a_signal_places_no_order_unless_it_has_a_size() -> None:
    waiting = changed(default_profile("moderate"), 1, type=ActionType.WAIT_SIGNAL)
    path = exposure_ladder(waiting, LIMITS["moderate"], 0.1).full_stops
    assert (len(path.steps), path.end) == (
        1,
        "held: action 1 waits for a signal and places no order",
    )
    sized = changed(waiting, 1, size_multiplier=0.5)
    path = exposure_ladder(sized, LIMITS["moderate"], 0.4).full_stops
    assert lots(path)[1] == [0.4, 0.2, 0.1, 0.05]


def test_a_first_trade_over_the_cap_is_told_and_not_cut() -> None:
    ladder = exposure_ladder(default_profile("moderate"), LIMITS["moderate"], 1.5)
    assert lots(ladder.largest)[1] == [1.5, 1.0, 1.0, 1.0]
    assert ladder.findings[0].rule == "P310"
    assert "first trade has 1.5 lots" in str(ladder.findings[0])


def test_no_generations_mean_no_re_entry() -> None:
    none = replace(LIMITS["aggressive"], max_generations=0)
    ladder = exposure_ladder(default_profile("aggressive"), none, 0.1)
    assert lots(ladder.largest) == lots(ladder.full_stops) == ([0.1], [0.1])


@pytest.mark.parametrize("wrong", [0, -0.1, math.nan, math.inf, 10_001])
def test_lots_that_cannot_be_are_refused(wrong: float) -> None:
    with pytest.raises(ReentryError, match="cannot begin a ladder") as caught:
        exposure_ladder(default_profile("moderate"), LIMITS["moderate"], wrong)
    assert "at most 10000 lots" in caught.value.hint


def chain(profile: Profile, limits: Limits, buckets: tuple[int, ...]) -> tuple[float, float]:
    """Return the lots of a chain without and with limits, straight from the definition."""
    raw = real = 0.2
    sums = [raw, real]
    for bucket in buckets:
        row = profile.row(bucket)
        if row.type is ActionType.NO_REENTRY:
            break
        size = row.size_multiplier
        raw *= size
        wanted = min(real * min(size, limits.max_size_multiplier), limits.lot_cap)
        real = math.floor(wanted / 0.01 + 1e-9) * 0.01 if size >= limits.min_size_multiplier else 0
        sums = [sums[0] + raw, sums[1] + real]
    return sums[0], sums[1]


@settings(max_examples=40)
@given(profile=profiles(), least=st.sampled_from([0.0, 0.7]), most=st.sampled_from([1.2, 3.0]))
def test_no_sequence_of_outcomes_has_more_lots(profile: Profile, least: float, most: float) -> None:
    limits = replace(
        LIMITS["moderate"], min_size_multiplier=least, max_size_multiplier=most, max_generations=3
    )
    best_raw, best_real = together(exposure_ladder(profile, limits, 0.2).largest)
    for buckets in itertools.product(range(1, 7), repeat=3):
        raw, real = chain(profile, limits, buckets)
        assert raw <= best_raw * (1 + 1e-9)
        assert real <= best_real + 1e-6


@given(profile=profiles(), generations=st.integers(0, 100), first=st.floats(0.01, 10_000))
def test_every_profile_has_a_ladder(profile: Profile, generations: int, first: float) -> None:
    limits = replace(LIMITS["aggressive"], max_generations=generations)
    ladder = exposure_ladder(profile, limits, first)
    for path in (ladder.full_stops, ladder.largest):
        assert len(path.steps) <= generations + 1
        assert all(step.clamped_lots <= limits.lot_cap for step in path.steps[1:])
        assert all(math.isfinite(step.cumulative_lots) for step in path.steps)
    assert [*ladder.lines()]


def test_the_worst_loss_grows_with_the_lots() -> None:
    limits = GovernanceSection().limits_for("aggressive")
    ladder = exposure_ladder(default_profile("aggressive"), limits, 0.1)
    assert worst_losses(ladder.full_stops, 1.0)[:3] == pytest.approx((1.0, 1.5, 1.7))
    assert worst_losses(ladder.largest, 50.0)[1] == pytest.approx(200.0)
