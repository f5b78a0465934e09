from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable

import pytest
from asked import CLOSED, NOW, request

from reentry_gui import db, profiles
from reentry_gui.config import PackConfig
from reentry_gui.decision.answer import answer
from reentry_gui.decision.context import DecisionContext
from reentry_gui.decision.matrix_file import matrix_path, save_matrix
from reentry_gui.decision.model import Level
from reentry_gui.decision.rules import MatrixFile, Rule
from reentry_gui.decision.usual import made_of
from reentry_gui.errors import ReentryError


@pytest.fixture
def deployed(pack: PackConfig) -> PackConfig:
    """Return a pack whose EA reads the moderate profile of EURUSD; the others are missing."""
    pack.deployed_profile("EURUSD").write_bytes(pack.profile("moderate", "EURUSD").read_bytes())
    return pack


def test_an_answer_without_a_bridge(deployed: PackConfig) -> None:
    found = answer(deployed, request(), NOW, tier=3)
    assert (found.level, found.persona, found.tier, found.lots) == (
        Level.PROFILE,
        "moderate",
        3,
        0.1,
    )
    assert found.warnings == ()


def test_without_a_database_the_answer_says_so(deployed: PackConfig) -> None:
    deployed.path("db_path").unlink()
    found = answer(deployed, request(), NOW, tier=1)
    assert "the database was not read yet" in found.warnings[0]


def test_a_symbol_without_a_profile_gets_the_matrix_default(deployed: PackConfig) -> None:
    found = answer(deployed, request(symbol="GBPUSD", spelled="GBPUSD"), NOW, tier=1)
    assert (found.level, found.allowed) == (Level.GLOBAL, False)
    assert "no usable profile" in found.warnings[0]


def test_an_edited_profile_is_held_against_the_persona_that_is_due(deployed: PackConfig) -> None:
    row = profiles.default_profile("aggressive").rows[0]
    edited = profiles.default_profile("moderate").model_copy(
        update={"rows": (row, *profiles.default_profile("moderate").rows[1:])}
    )
    deployed.deployed_profile("EURUSD").write_bytes(profiles.render(edited))
    found = answer(deployed, request(1), NOW, tier=1)  # a Monday: conservative is due
    assert (found.persona, found.wanted_action) == ("conservative", "REVERSE")
    assert "edited by hand" in found.warnings[0]


def test_what_changes_on_disk_is_in_force_after_a_refresh(deployed: PackConfig) -> None:
    context = DecisionContext(deployed, NOW)
    assert not context.refresh(NOW)
    first = context.answer(request(), NOW).decision
    assert (first.matrix_version, first.lots) == (0, 0.1)
    on_its_way = context.answer(request(), NOW)
    rules = (Rule(outcome=3, size_multiplier=0.5),)
    save_matrix(deployed, MatrixFile(rules=rules), "half")
    assert context.answer(request(), NOW).decision.matrix_version == 0
    assert context.refresh(NOW)
    assert on_its_way.matrix_sha256 in context.prepared.texts
    second = context.answer(request(), NOW).decision
    assert (second.matrix_version, second.lots, second.level) == (1, 0.05, Level.ONE)
    bold = deployed.profile("aggressive", "EURUSD").read_bytes()
    deployed.deployed_profile("EURUSD").write_bytes(bold)
    assert context.refresh(NOW)
    third = context.answer(request(1), NOW).decision
    assert (third.persona, third.wanted_action) == ("aggressive", "REVERSE")


@pytest.mark.parametrize("spoiled", ["matrix", "config", "matrix gone"])
def test_what_cannot_be_used_leaves_the_state_before(deployed: PackConfig, spoiled: str) -> None:
    save_matrix(deployed, MatrixFile(rules=(Rule(outcome=3, size_multiplier=0.5),)), "half")
    context = DecisionContext(deployed, NOW)
    file = deployed.file if spoiled == "config" else matrix_path(deployed)
    if spoiled == "matrix gone":
        file.unlink()
    else:
        file.write_text("{ half")
    assert not context.refresh(NOW)
    found = context.answer(request(), NOW).decision
    assert (found.lots, found.matrix_version) == (0.05, 1)
    assert "what was in force before still is" in found.warnings[-1]


def test_a_broken_matrix_does_not_start(deployed: PackConfig) -> None:
    matrix_path(deployed).write_text("{ half")
    with pytest.raises(ReentryError, match="line 1, column"):
        DecisionContext(deployed, NOW)


def stored(ticket: int, minutes_before: int, profit: float) -> db.TradeRow:
    at = CLOSED - dt.timedelta(minutes=minutes_before)
    opened = db.format_time(at - dt.timedelta(minutes=5))
    return db.TradeRow(ticket, opened, db.format_time(at), "buy", 0.1, 1.1, 1.1, profit)


def test_the_databases_past_counts(deployed: PackConfig) -> None:
    with db.open_database(deployed.path("db_path")) as database:
        db.write_trades(database, "EURUSD", [stored(1, 9, -1.0)])
        db.write_trades(database, "USDJPY", [stored(2, 8, -2.0)])
    context = DecisionContext(deployed, NOW)
    assert context.refresh_history()
    assert not context.refresh_history()
    found = context.answer(request(1), NOW)
    assert (found.history.day_profit, found.history.losses_in_a_row) == (-13.0, 3)
    with db.open_database(deployed.path("db_path")) as database:
        db.write_trades(database, "USDJPY", [stored(3, 7, 5.0)])
    assert context.refresh_history()
    assert context.answer(request(1), NOW).history.losses_in_a_row == 1


@pytest.mark.usefixtures("deployed")
def test_what_was_answered_counts_for_the_next_one(
    make_config: Callable[..., PackConfig],
) -> None:
    config = make_config(governance={"controls": {"max_reentries_per_day": 1}})
    context = DecisionContext(config, NOW)
    first = context.answer(request(), NOW)
    context.remember(made_of(first, "", b""))
    context.remember(made_of(first, "", b""))
    assert first.decision.allowed
    other = request(ticket=6)
    blocked = context.answer(other, NOW).decision
    assert blocked.reason.endswith("blocked by Max Re-entries Per Day")
    assert context.answer(request(), NOW).decision == first.decision
    context.forget_reentry("EURUSD", first.request.ticket)
    assert context.answer(other, NOW).decision.allowed


@pytest.mark.usefixtures("deployed")
def test_events_near_the_moment_choose_the_cell(
    make_config: Callable[..., PackConfig],
) -> None:
    config = make_config(decision={"events_file": "week.csv"})
    file = config.file.parent / "week.csv"
    file.write_text("time,zone,currency,impact\n2026-03-02 08:40,UTC,EUR,high\n")
    os.utime(file, (NOW.timestamp(), NOW.timestamp()))
    found = answer(config, request(), NOW, tier=1)
    assert (found.combination_id, found.warnings) == ("ECO_HIGH~QUICK~O3~SHORT~G0", ())
