"""A mending is taken back value by value; what was written since stays."""

from __future__ import annotations

import json
from collections.abc import Callable

import hand_chains
import pytest

from reentry_gui import cli, db, lineage
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.lineage.undoing import plans

WRONG = (
    "UPDATE trades_EURUSD SET reentry_generation = 5 WHERE ticket = 1003",
    "UPDATE trades_EURUSD SET is_reentry = 0 WHERE ticket = 1002",
    "UPDATE reentry_chains_EURUSD SET total_pnl = 99 WHERE chain_id = 'A'",
)


def ask(config: PackConfig, *statements: str) -> list[list[object]]:
    with db.open_database(config.path("db_path")) as database, db.transaction(database):
        return [[tuple(row) for row in database.sql(statement)] for statement in statements]


def whole(config: PackConfig) -> list[list[object]]:
    names = ("trades_EURUSD", "reentry_chains_EURUSD", "reentry_executions_EURUSD")
    return ask(config, *(f"SELECT * FROM {name} ORDER BY 1" for name in names))


@pytest.fixture
def damaged(make_config: Callable[..., PackConfig]) -> PackConfig:
    config = make_config([hand_chains.SYMBOL])
    hand_chains.write(config.path("db_path"))
    lineage.fill_orders(config)
    ask(config, *WRONG)
    return config


def test_a_mending_is_taken_back_and_the_doctor_finds_the_same_again(damaged: PackConfig) -> None:
    before, found = whole(damaged), lineage.check_lineage(damaged).findings
    assert len(found) >= 3
    done = lineage.mend_lineage(damaged)
    assert done.plan is not None
    assert any("reentry lineage undo" in line for line in done.lines())
    mended = whole(damaged)
    preview = lineage.undo_mending(damaged, what_if=True)
    assert whole(damaged) == mended
    assert (len(preview.steps), preview.left, preview.backup) == (len(found), (), None)
    report = lineage.undo_mending(damaged)
    assert report.steps == preview.steps
    assert report.backup is not None
    assert whole(damaged) == before
    assert lineage.check_lineage(damaged).findings == found
    assert not done.plan.exists()


def test_what_was_written_since_stays(damaged: PackConfig) -> None:
    lineage.mend_lineage(damaged)
    ask(
        damaged,
        "UPDATE reentry_chains_EURUSD SET total_pnl = 7 WHERE chain_id = 'A'",
        "INSERT INTO trades_EURUSD (ticket, open_time) VALUES (5000, '2026-03-06 20:00:00')",
    )
    report = lineage.undo_mending(damaged)
    assert [step.column for step in report.left] == ["total_pnl"]
    assert any("has changed since" in line for line in report.lines())
    total, trade, generation = ask(
        damaged,
        "SELECT total_pnl FROM reentry_chains_EURUSD WHERE chain_id = 'A'",
        "SELECT count(*) FROM trades_EURUSD WHERE ticket = 5000",
        "SELECT reentry_generation FROM trades_EURUSD WHERE ticket = 1003",
    )
    assert (total, trade, generation) == ([(7.0,)], [(1,)], [(5,)])


def test_orders_follow_what_is_taken_back(damaged: PackConfig) -> None:
    types = "SELECT entry_type FROM orders WHERE ticket = 1002"
    lineage.mend_lineage(damaged)
    assert ask(damaged, types) == [[("reentry",)]]
    lineage.undo_mending(damaged)
    assert ask(damaged, types) != [[("reentry",)]]


def test_mendings_are_taken_back_one_after_the_other(damaged: PackConfig) -> None:
    lineage.mend_lineage(damaged)
    ask(damaged, "UPDATE trades_EURUSD SET chain_id = 'X' WHERE ticket = 1003")
    second = lineage.mend_lineage(damaged)
    assert [finding.step.column for finding in second.findings] == ["chain_id"]
    assert [step.column for step in lineage.undo_mending(damaged).steps] == ["chain_id"]
    # The second one is undone, so what the first did cannot all be what it was: A's name can.
    assert "reentry_generation" in {s.column for s in lineage.undo_mending(damaged).steps}
    with pytest.raises(ReentryError, match="no mending lies here"):
        lineage.undo_mending(damaged)


def test_nothing_is_offered_once_the_whole_database_was_brought_back(damaged: PackConfig) -> None:
    done = lineage.mend_lineage(damaged)
    assert lineage.mend_lineage(damaged, what_if=True).plan == done.plan
    assert done.backup is not None
    db.restore(damaged.path("db_path"), done.backup)
    assert lineage.mend_lineage(damaged, what_if=True).plan is None


def test_a_mending_that_found_nothing_keeps_no_plan(damaged: PackConfig) -> None:
    lineage.mend_lineage(damaged)
    assert lineage.mend_lineage(damaged).plan is None
    assert len(plans(damaged)) == 1


def test_no_more_plans_are_kept_than_backups(make_config: Callable[..., PackConfig]) -> None:
    config = make_config([hand_chains.SYMBOL], database={"backups_kept": 2})
    hand_chains.write(config.path("db_path"))
    for _time in range(3):
        ask(config, *WRONG)
        newest = lineage.mend_lineage(config).plan
    assert len(plans(config)) == 2
    assert plans(config)[0] == newest


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"steps": [1]}',
        '{"steps": [["trades", "EURUSD", 1, "profit", 1, 2, ""]]}',
        '{"steps": [["sqlite_master", "EURUSD", 1, "is_reentry", 1, 2, ""]]}',
    ],
)
def test_a_file_that_is_no_plan_is_refused(damaged: PackConfig, content: str) -> None:
    plan = lineage.mend_lineage(damaged).plan
    assert plan is not None
    plan.write_text(content, encoding="utf-8")
    mended = whole(damaged)
    with pytest.raises(ReentryError, match="no plan of a mending"):
        lineage.undo_mending(damaged, plan)
    assert lineage.mend_lineage(damaged, what_if=True).plan is None
    assert whole(damaged) == mended


def test_the_command_takes_back_and_previews(
    damaged: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    before = whole(damaged)
    lineage.mend_lineage(damaged)
    config = ["--config", str(damaged.file)]
    assert cli.main(["lineage", "undo", "--what-if", *config]) == 0
    assert "would change trades_EURUSD, ticket 1003: reentry_generation 2 → 5" in (
        capsys.readouterr().out
    )
    assert cli.main(["lineage", "undo", "--json", *config]) == 0
    assert json.loads(capsys.readouterr().out)["backup"]
    assert whole(damaged) == before
    assert cli.main(["lineage", "undo", *config]) == 1
