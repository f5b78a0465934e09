from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest
from asked import governance, history, live, matrix, request
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.decision import wire
from reentry_gui.decision.decide import decide
from reentry_gui.decision.dimensions import (
    DIMENSIONS,
    DURATIONS,
    PROXIMITIES,
    TRIGGERS,
    comment_suffix,
    duration_of,
    proximity_of,
)
from reentry_gui.decision.matrix import choose
from reentry_gui.decision.model import Decision, History, Level, LiveProfile, flat
from reentry_gui.decision.request import Request

FIELDS = """symbol ticket decision_id allowed action_no action size_multiplier lots delay_seconds
confidence bucket combination_id chain_id generation tier reason matrix_version""".split()


def decided(asked: Request, *rules: dict[str, Any], persona: str = "moderate") -> Decision:
    return decide(asked, matrix(*rules), live(persona), governance(persona), history())


@pytest.mark.parametrize(
    ("bucket", "action", "multiplier", "delay", "confidence", "lots"),
    [
        (1, "NO_REENTRY", 0.0, 0, 0.8, 0.0),
        (2, "REDUCE_SIZE", 0.5, 30, 0.6, 0.05),
        (3, "SAME_TRADE", 1.0, 15, 0.8, 0.1),
        (4, "INCREASE_SIZE", 1.5, 10, 0.9, 0.15),
        (5, "SAME_TRADE", 1.0, 5, 0.8, 0.1),
        (6, "AGGRESSIVE", 2.0, 0, 1.0, 0.2),
    ],
)
def test_without_rules_the_live_profile_decides(
    bucket: int, action: str, multiplier: float, delay: int, confidence: float, lots: float
) -> None:
    found = decided(request(bucket))
    assert (found.bucket, found.action_no, found.action) == (bucket, bucket, action)
    assert (found.size_multiplier, found.delay_seconds) == (multiplier, delay)
    assert (found.confidence, found.lots, found.allowed) == (confidence, lots, lots > 0)
    assert (found.level, found.rule) == (Level.PROFILE, f"PROFILE moderate row {bucket}")
    assert found.combination_id == f"ECO_HIGH~QUICK~O{bucket}~NONE~G0"


def test_the_answer_is_flat_and_in_the_contracts_order() -> None:
    fields = decided(request()).fields()
    assert list(fields) == FIELDS
    text = json.dumps(fields, separators=(",", ":"))
    assert "\\" not in text
    assert all(not isinstance(value, dict | list | bool) for value in fields.values())


def test_the_reentry_is_a_generation_further_and_keeps_its_chain() -> None:
    first = decided(request())
    assert (first.generation, first.chain_id) == (1, "5120033")
    second = decided(request(generation=1, ticket=5120040, chain_id="5120033"))
    assert (second.generation, second.chain_id) == (2, "5120033")
    assert second.combination_id.endswith("~G1")


def test_the_matrix_beats_the_profile_where_it_says_something() -> None:
    found = decided(request(), {"outcome": 3, "size_multiplier": 0.5, "note": "careful"})
    assert (found.level, found.rule) == (Level.ONE, "*~*~O3~*~*")
    assert (found.action, found.lots, found.delay_seconds) == ("SAME_TRADE", 0.05, 15)


def test_a_profiles_offset_is_added_to_the_cells_confidence() -> None:
    found = decided(request(4), {"outcome": 4, "confidence": 0.75})
    assert found.confidence == 0.85
    assert decided(request(4), {"outcome": 4, "confidence": 0.95}).confidence == 1.0


def test_the_most_specific_rule_wins_whatever_the_order() -> None:
    rules: list[dict[str, Any]] = [
        {"trigger": "ECO_HIGH", "action": "NO_REENTRY"},
        {"trigger": "ECO_HIGH", "outcome": 3, "size_multiplier": 0.3},
        {
            "trigger": "ECO_HIGH",
            "duration": "QUICK",
            "outcome": 3,
            "proximity": "NONE",
            "generation": 0,
            "size_multiplier": 0.9,
        },
        {"outcome": 3, "size_multiplier": 0.7},
    ]
    for order in (rules, rules[::-1]):
        exact = decided(request(), *order)
        assert (exact.level, exact.lots) == (Level.EXACT, 0.09)
        assert exact.rule == "ECO_HIGH~QUICK~O3~NONE~G0"
    assert decided(request(generation=1), *rules).lots == 0.03
    assert decided(request(trigger="ECO_MED"), *rules).lots == 0.07
    assert decided(request(5), *rules).action == "NO_REENTRY"


def test_of_two_equally_specific_rules_the_outcome_counts_for_more() -> None:
    rules: list[dict[str, Any]] = [
        {"trigger": "ECO_HIGH", "size_multiplier": 0.2},
        {"generation": 0, "size_multiplier": 0.4},
        {"duration": "QUICK", "size_multiplier": 0.6},
        {"outcome": 3, "size_multiplier": 0.8},
    ]
    assert decided(request(), *rules).lots == 0.08
    assert decided(request(), *rules[:3]).lots == 0.04
    assert decided(request(), rules[0], rules[2]).lots == 0.02


def test_without_a_profile_the_matrix_default_decides() -> None:
    nobody = LiveProfile(None, "moderate", remark="no file lies there")
    found = decide(request(), matrix(), nobody, governance(), history())
    assert (found.level, found.allowed, found.action) == (Level.GLOBAL, False, "NO_REENTRY")
    assert found.warnings == ("no file lies there",)
    bold = matrix(default={"action": "SAME_TRADE", "size_multiplier": 1.0, "delay_seconds": 9})
    found = decide(request(), bold, nobody, governance(), history())
    assert (found.level, found.lots, found.delay_seconds) == (Level.GLOBAL, 0.1, 9)


@pytest.mark.parametrize("stop", [None, 1.1, 1.105])
def test_without_a_first_stop_nothing_is_placed(stop: float | None) -> None:
    asked = request(stop_loss=stop)
    found = decided(asked, {"trigger": "ECO_HIGH", "action": "SAME_TRADE", "size_multiplier": 1.0})
    assert (found.allowed, found.bucket, found.action_no, found.lots) == (False, 0, 1, 0.0)
    assert (found.action, found.level) == ("NO_REENTRY", Level.NONE)
    assert "no first stop" in found.reason


def test_the_exits_place_can_be_the_rule() -> None:
    asked = request(5, take_profit=1.1012)
    found = decide(
        asked, matrix(), live(), governance(), history(), outcome_rule="exit_price", tier=2
    )
    assert (found.bucket, found.tier) == (5, 2)
    yen = request(symbol="USDJPY", open_price=150.0, close_price=150.005, stop_loss=149.5)
    yen = dataclasses.replace(yen, take_profit=151.0)
    found = decide(yen, matrix(), live(), governance(), history(), outcome_rule="exit_price")
    assert found.bucket == 4  # half a pip is no tenth of one


def test_waiting_for_a_signal_with_size_0_places_nothing() -> None:
    found = decided(request(2), persona="conservative")
    assert (found.action, found.allowed, found.lots) == ("WAIT_SIGNAL", False, 0.0)


@pytest.mark.parametrize(
    ("control", "asked", "known", "limit"),
    [
        ("Allow Reentry", {}, {}, {"allow_reentry": False}),
        ("Max Re-entries Per Day", {}, {"reentries_today": 4}, {"max_reentries_per_day": 4}),
        ("Daily Loss Limit", {}, {"day_profit": -300.0}, {}),
        (
            "Blackout After N Losses",
            {},
            {"losses_in_a_row": 3, "minutes_since_last_loss": 29.9},
            {},
        ),
        ("Max Generations", {"generation": 3}, {}, {}),
        ("Min Confidence", {}, {}, {"min_confidence": 0.81}),
        ("Spread Guard", {"spread_points": 50.5}, {}, {}),
        ("Max Position Size", {"lots": 0.005}, {}, {}),
    ],
)
def test_each_control_stops_by_name(
    control: str, asked: dict[str, Any], known: dict[str, Any], limit: dict[str, Any]
) -> None:
    found = decide(request(**asked), matrix(), live(), governance(**limit), history(**known))
    assert (found.allowed, found.lots, found.size_multiplier) == (False, 0.0, 0.0)
    assert (found.action, found.wanted_action) == ("NO_REENTRY", "SAME_TRADE")
    assert found.reason.endswith(f"; blocked by {control}")
    assert any(step.control == control and step.effect == "blocked" for step in found.controls)


def test_lots_are_cut_to_the_cap_and_the_step() -> None:
    found = decided(request(6, lots=0.77), persona="moderate")
    assert (found.allowed, found.lots) == (True, 1.0)
    assert found.size_multiplier == pytest.approx(1 / 0.77)
    assert found.reason.endswith("; clamped by Max Position Size")
    assert decided(request(2, lots=0.15)).lots == 0.07


def test_a_short_delay_is_stretched() -> None:
    found = decide(request(), matrix(), live(), governance(min_delay_seconds=20), history())
    assert (found.delay_seconds, found.allowed) == (20, True)


def test_the_suffixes_of_the_contract() -> None:
    assert comment_suffix("NFP_BREAKOUT~FLASH~W1~AT_EVENT~1") == "VESZMN"
    assert comment_suffix("CPI_REVERSAL~QUICK~BE~POST_30M~2") == "SW3KHX"


@pytest.mark.parametrize(
    ("minutes", "category"),
    [
        *[(0, "FLASH"), (5, "FLASH"), (5.02, "QUICK"), (30, "QUICK"), (30.1, "MEDIUM")],
        *[(120, "MEDIUM"), (121, "LONG"), (240, "LONG"), (241, "EXTENDED")],
    ],
)
def test_durations(minutes: float, category: str) -> None:
    assert duration_of(minutes) == category


@pytest.mark.parametrize(
    ("minutes", "category"),
    [
        *[(0, "IMMEDIATE"), (5, "IMMEDIATE"), (5.02, "SHORT"), (30, "SHORT"), (31, "MEDIUM")],
        *[(120, "MEDIUM"), (121, "LONG"), (480, "LONG"), (481, "EXTENDED"), (1440, "EXTENDED")],
        *[(1441, "NONE"), (None, "NONE")],
    ],
)
def test_proximities(minutes: float | None, category: str) -> None:
    assert proximity_of(minutes) == category


def test_the_same_question_has_the_same_name_for_ever() -> None:
    assert decided(request()).decision_id == decided(request(6)).decision_id
    others: list[dict[str, Any]] = [
        {"account": "1"},
        {"symbol": "GBPUSD"},
        {"ticket": 5},
        {"generation": 1},
    ]
    names = {decided(request(**other)).decision_id for other in ({}, *others)}
    assert len(names) == 5


def test_a_reason_needs_no_escape() -> None:
    assert flat('PROFILE "größe" \\ \n') == "PROFILE 'gr??e' /  "
    assert len(flat("x" * 1000)) == 200


tokens = st.fixed_dictionaries(
    {},
    optional={
        "trigger": st.sampled_from(TRIGGERS[:2]),
        "duration": st.sampled_from(DURATIONS[:2]),
        "outcome": st.sampled_from([3, 5]),
        "proximity": st.sampled_from(PROXIMITIES[-2:]),
        "generation": st.sampled_from([0, 1]),
    },
).filter(bool)
effects = st.fixed_dictionaries(
    {},
    optional={
        "action": st.sampled_from(["NO_REENTRY", "SAME_TRADE", "REVERSE", "CUSTOM"]),
        "size_multiplier": st.floats(0, 20),
        "delay_seconds": st.integers(0, 600),
        "confidence": st.floats(0, 1),
    },
)
rule_lists = st.lists(
    st.builds(lambda where, what: where | what, tokens, effects),
    max_size=8,
    unique_by=lambda rule: tuple(rule.get(name, "*") for name in DIMENSIONS),
)
questions = st.builds(
    request,
    bucket=st.sampled_from([1, 2, 3, 4, 5, 6]),
    lots=st.floats(0.01, 10).map(lambda lots: round(lots, 2)),
    generation=st.integers(0, 6),
    trigger=st.sampled_from([*TRIGGERS, None]),
    spread_points=st.none() | st.floats(0, 100),
)
states = st.builds(
    history,
    day_profit=st.none() | st.floats(-1000, 1000),
    losses_in_a_row=st.none() | st.integers(0, 6),
    minutes_since_last_loss=st.none() | st.floats(0, 100),
    event_minutes=st.none() | st.floats(0, 2000),
)
personas = st.sampled_from(["conservative", "moderate", "aggressive"])


@given(asked=questions, rules=rule_lists, known=states, persona=personas)
def test_what_holds_for_every_decision(
    asked: Request,
    rules: list[dict[str, Any]],
    known: History,
    persona: str,
) -> None:
    limits = governance(persona)
    found = decide(asked, matrix(*rules), live(persona), limits, known)
    again = decide(asked, matrix(*rules), live(persona), limits, known)
    assert found == again
    assert found.lots <= limits.limits.lot_cap
    assert found.lots <= asked.lots * limits.limits.max_size_multiplier + 1e-9
    assert found.lots == pytest.approx(round(found.lots * 100) / 100)
    assert (found.lots > 0) is found.allowed
    assert (found.size_multiplier > 0) is found.allowed
    assert 0 <= found.confidence <= 1
    if any(step.effect == "blocked" for step in found.controls):
        assert not found.allowed
    assert found.text() == wire.object_text(found.fields())


@given(asked=questions, rules=rule_lists, known=states, persona=personas)
def test_what_an_ea_hears_is_the_same_without_the_controls_words(
    asked: Request, rules: list[dict[str, Any]], known: History, persona: str
) -> None:
    given_with = matrix(*rules), live(persona), governance(persona), known
    whole = decide(asked, *given_with)
    short = decide(asked, *given_with, tells_all=False)
    assert dataclasses.replace(short, controls=whole.controls) == whole
    assert short.controls == whole.controls or all(
        step.effect not in {"blocked", "clamped"} for step in whole.controls
    )


@given(asked=questions, rules=rule_lists.filter(bool), known=states)
def test_a_more_general_rule_never_overrules_a_more_specific_one(
    asked: Request,
    rules: list[dict[str, Any]],
    known: History,
) -> None:
    whole = decide(asked, matrix(*rules), live(), governance(), known)
    for left_out in range(len(rules)):
        fewer = rules[:left_out] + rules[left_out + 1 :]
        part = decide(asked, matrix(*fewer), live(), governance(), known)
        if part.rule != whole.rule:  # only the rule that decided was taken away
            assert list(Level).index(part.level) >= list(Level).index(whole.level)
        else:
            assert part.fields() == whole.fields()


def test_choices_are_kept_by_identity_not_by_look() -> None:
    choose.cache_clear()
    first, second = live("moderate"), live("aggressive")
    rules = matrix()
    assert decide(request(1), rules, first, governance(), history()).action == "NO_REENTRY"
    bold = governance("aggressive")
    assert decide(request(1), rules, second, bold, history()).action == "REVERSE"
