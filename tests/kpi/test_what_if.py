from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import hand_chains
import pytest
from drafts import draft, profile_of
from trade_histories import CLEAN, fill

from reentry_gui import profiles
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.kpi.chains import chains_of
from reentry_gui.kpi.columns import make_columns
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.replay import replay, steps_of
from reentry_gui.kpi.what_if import WhatIf, what_if_of
from reentry_gui.kpi.what_if_report import Rules, persona_of, replay_what_if


@pytest.fixture
def hand(make_config: Callable[..., PackConfig]) -> PackConfig:
    config = make_config([hand_chains.SYMBOL])
    hand_chains.write(config.path("db_path"))
    return config


def reasons(found: WhatIf) -> dict[str, int]:
    return dict(found.unknown.reasons) | dict(found.known.ends)


def test_no_re_entry_at_all_leaves_the_first_trades(hand: PackConfig) -> None:
    found = replay_what_if(hand, profile_of()).what_if
    assert (found.chains, found.known.chains, found.unknown.chains) == (3, 3, 0)
    assert found.before == pytest.approx(42.25)
    assert found.known.after == pytest.approx(47.20)
    assert found.known.difference == pytest.approx(4.95)
    assert (found.known.unchanged, found.known.shortened, found.known.resized) == (1, 2, 0)
    assert found.known.drawdown_before == pytest.approx(64.65)
    assert found.known.drawdown_after == pytest.approx(20.70)
    assert found.after_low == found.after_high == pytest.approx(47.20)


def test_a_draft_with_other_lots_by_hand(hand: PackConfig) -> None:
    # A: bucket 1 reverses at half the lots, as Wednesday's profile did, then stops after
    # generation 1. B: bucket 5 goes on with half of Tuesday's lots after 5 s.
    draft_ = profile_of(
        "REVERSE 0.5 60", *["NO_REENTRY 0 0"] * 3, "REDUCE_SIZE 0.5 5", "NO_REENTRY 0 0"
    )
    found = replay_what_if(hand, draft_, Rules(max_generations=1)).what_if
    assert found.known.chains == 3
    assert found.known.after == pytest.approx(9.30 + (58.60 - 19.30) + (-20.70 - 5.35))
    assert (found.known.unchanged, found.known.shortened, found.known.resized) == (1, 1, 1)
    assert reasons(found) == {
        "the draft places no order": 1,
        "the last generation allowed": 1,
        "no outcome (no stop), and no re-entry in history either": 1,
    }


def test_what_is_not_known_is_counted_and_said(hand: PackConfig) -> None:
    draft_ = profile_of("SAME_TRADE 1.0 60", *["NO_REENTRY 0 0"] * 3, "SAME_TRADE 2.0 600")
    found = replay_what_if(hand, draft_).what_if
    assert (found.known.chains, found.unknown.chains) == (1, 2)
    assert dict(found.unknown.reasons) == {
        "the draft trades the other side": 1,
        "the draft enters at another time": 1,
    }
    assert found.unknown.before == pytest.approx(32.95)
    assert found.unknown.after_so_far == pytest.approx(58.60 - 20.70)
    assert found.unknown.wanted_lots == pytest.approx(0.1 + 0.4)
    assert found.after_low is not None
    assert found.after_high is not None
    assert found.after_low < found.after_high


def test_the_report_says_what_it_assumes_and_cannot_know(hand: PackConfig) -> None:
    report = replay_what_if(hand, profile_of("SAME_TRADE 1 60"), Rules(persona="conservative"))
    text = "\n".join(report.lines())
    assert "limits of conservative" in text
    assert "Assumed: " in text
    assert "It cannot know " in text
    assert "open chains (1)" in text
    assert '"unknown"' in report.to_json()


@pytest.fixture
def generated(make_config: Callable[..., PackConfig]) -> PackConfig:
    config = make_config(["EURUSD"])
    fill(config.path("db_path"), CLEAN, trades=3_000)
    return config


@pytest.mark.parametrize("persona", ["conservative", "moderate"])
def test_the_profile_that_was_live_changes_nothing_that_is_known(
    generated: PackConfig, persona: str
) -> None:
    draft_ = profiles.default_profile(persona)
    wanted = Filter(personas=(persona,))
    found = replay_what_if(generated, draft_, Rules(persona=persona), wanted).what_if
    # A chain that runs over midnight meets the next day's profile; the rest is as it was.
    # Unknown are those whose next order was aborted, or is AGGRESSIVE, which no EA took.
    assert found.known.chains > 0.6 * found.chains > 100
    assert found.known.unchanged > 0.95 * found.known.chains
    deeper, elsewhen = (count for _, count in found.unknown.reasons)
    assert elsewhen < 0.02 * found.chains < deeper


def test_stricter_limits_never_make_more_unknown(generated: PackConfig) -> None:
    draft_ = profiles.default_profile("moderate")
    unknown = [
        replay_what_if(generated, draft_, Rules(max_generations=g)).what_if.unknown.chains
        for g in (0, 1, 2, 5)
    ]
    assert unknown == sorted(unknown)
    assert unknown[0] == 0
    first = replay_what_if(generated, draft_, Rules(max_generations=0)).what_if
    assert first.known.after == pytest.approx(
        replay_what_if(generated, profile_of()).what_if.known.after
    )


def test_a_daily_cap_of_the_whole_day_is_none(generated: PackConfig) -> None:
    draft_ = profiles.default_profile("moderate")
    free = replay_what_if(generated, draft_).what_if
    assert replay_what_if(generated, draft_, Rules(max_reentries_per_day=10_000)).what_if == free
    capped = replay_what_if(generated, draft_, Rules(max_reentries_per_day=1)).what_if
    assert reasons(capped)["the day's re-entries are used up"] > 0
    assert capped.unknown.chains < free.unknown.chains


def test_the_folder_of_a_profile_names_the_persona(pack: PackConfig, tmp_path: Path) -> None:
    assert persona_of(pack, pack.profile("aggressive", "EURUSD")) == "aggressive"
    assert persona_of(pack, tmp_path / "draft.csv") is None


def test_a_file_is_replayed_under_its_personas_limits(pack: PackConfig) -> None:
    report = replay_what_if(pack, pack.profile("conservative", "EURUSD"), Rules(lot_cap=0.05))
    assert report.rules.persona == "conservative"
    assert report.limits.max_generations == 2
    assert report.limits.lot_cap == 0.05
    assert report.what_if.chains == 0
    assert report.what_if.after_low == report.what_if.after_high == 0
    assert [*report.lines()]


@pytest.mark.parametrize(
    "changes",
    [
        {"lot_step": 0.0},
        {"lot_step": float("nan")},
        {"delay_tolerance_seconds": -1},
        {"max_generations": -1},
        {"lot_cap": float("nan")},
    ],
)
def test_rules_that_cannot_be_are_refused(changes: dict[str, float]) -> None:
    with pytest.raises(ReentryError):
        Rules(**changes)  # type: ignore[arg-type]


def test_an_unknown_persona_is_refused(hand: PackConfig) -> None:
    with pytest.raises(ReentryError, match="'bold'"):
        replay_what_if(hand, profile_of(), Rules(persona="bold"))


def test_a_history_without_re_entries_gives_no_range() -> None:
    chains = chains_of(
        make_columns(chains=("EURUSD/A",), chain=[0], bucket=[1], profit=[-5.0], lots=[0.1])
    )
    found = what_if_of(replay(chains, draft("SAME_TRADE 1 60"), steps_of(chains)))
    assert (found.unknown.chains, found.unknown.low, found.after_high) == (1, None, None)
