from __future__ import annotations

import datetime as dt

import pytest
from bridges import Bridge, deploy, question

from reentry_gui.config import PackConfig
from reentry_gui.decision.matrix_file import save_matrix
from reentry_gui.decision.replay import alternatives_of, replay
from reentry_gui.decision.rules import MatrixFile, Rule
from reentry_gui.decision.trial import try_decision

RULES = (
    Rule(trigger="ECO_HIGH", outcome=5, size_multiplier=0.3, note="careful"),
    Rule(outcome=5, size_multiplier=0.5, delay_seconds=60),
    Rule(trigger="ECO_HIGH", size_multiplier=0.7),
    Rule(outcome=4, size_multiplier=0.9),
)
BELOW = ("*~*~O5~*~* × 0.5 after 60 s", "ECO_HIGH~*~*~*~* × 0.7")


@pytest.fixture
def ready(pack: PackConfig) -> PackConfig:
    deploy(pack)
    save_matrix(pack, MatrixFile(rules=RULES), "rules that overlap")
    return pack


def test_a_trial_tells_what_lies_below_the_rule_that_decides(ready: PackConfig) -> None:
    trial = try_decision(ready, question(1), dt.datetime.now().astimezone())
    assert trial.decision.rule == "ECO_HIGH~*~O5~*~*"
    assert trial.otherwise[:2] == BELOW
    assert trial.otherwise[2].startswith("PROFILE moderate row 5 ")
    lines = list(trial.lines())
    assert f"  otherwise    {BELOW[0]}" in lines
    assert lines.index("  it says      SAME_TRADE × 0.3") < lines.index(
        f"  otherwise    {BELOW[0]}"
    )


def test_where_no_rule_decides_nothing_lies_below(ready: PackConfig) -> None:
    now = dt.datetime.now().astimezone()
    plain = question(1, signal_type="ECO_MED", close_price=1.11)
    assert try_decision(ready, plain, now).otherwise == ()
    assert try_decision(ready, question(1, stop_loss=0), now).otherwise == ()


def test_a_record_tells_the_rules_of_then(ready: PackConfig) -> None:
    with Bridge(ready) as bridge:
        name = bridge.client("lines").ask(question(1))["decision_id"]
    save_matrix(ready, MatrixFile(version=1), "all gone")
    assert replay(ready, name).otherwise[:2] == BELOW
    assert alternatives_of(ready, name) == replay(ready, name).otherwise
    assert alternatives_of(ready, "no such") == ()
