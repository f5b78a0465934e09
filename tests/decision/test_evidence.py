from __future__ import annotations

import random

import pytest
from asked import NOW, request

from reentry_gui import db
from reentry_gui.config import PackConfig
from reentry_gui.db.cell_results import CellResult, cell_results
from reentry_gui.decision.context import DecisionContext
from reentry_gui.decision.evidence import statistics_of, suggest
from reentry_gui.decision.matrix_file import save_matrix
from reentry_gui.decision.records import record_decision, record_of
from reentry_gui.decision.results import ExecutionResult, record_result
from reentry_gui.decision.rules import MatrixFile, Rule


def results(n: int, mean: float, cell: str = "ECO_HIGH~QUICK~O3~NONE~G0") -> list[CellResult]:
    chance = random.Random(7)
    profits = [chance.gauss(0, 1) for _number in range(n)]
    shift = mean - sum(profits) / n
    outcome = int(cell.split("~")[2][1:])
    return [
        CellResult("EURUSD", cell, "SAME_TRADE", outcome, 0, None, None, profit + shift)
        for profit in profits
    ]


def test_the_figures_of_a_pattern_by_hand() -> None:
    made = [
        CellResult("EURUSD", None, None, 3, 0, None, None, profit) for profit in (10.0, -4.0, 0.0)
    ]
    by_name = {entry.name: entry for entry in statistics_of(made)}
    assert set(by_name) == {"*~*~O3~*~*", "*~*~O3~*~G0"}  # trigger and proximity are not known
    entry = by_name["*~*~O3~*~*"]
    assert (entry.n, entry.wins, entry.pnl, entry.mean) == (3, 1, 6.0, 2.0)
    assert not entry.is_enough
    assert "says nothing" in str(entry)


def test_fewer_than_thirty_say_nothing() -> None:
    assert not any(entry.is_enough for entry in statistics_of(results(29, -50.0)))
    enough = statistics_of(results(30, -50.0))
    assert all(entry.is_enough and entry.high < 0 for entry in enough)


def test_the_interval_is_wider_the_more_patterns_are_looked_at() -> None:
    alone = statistics_of(results(40, 0.5))[0]
    others = [
        result
        for outcome in (1, 2, 4, 5, 6)
        for result in results(40, 0.0, f"ECO_MED~FLASH~O{outcome}~LONG~G1")
    ]
    among = next(e for e in statistics_of([*results(40, 0.5), *others]) if e.name == alone.name)
    assert among.low < alone.low < alone.mean == among.mean


@pytest.fixture
def lost(pack: PackConfig) -> PackConfig:
    """Return a pack whose forty re-entries after break-even all lost, through the bridge."""
    pack.deployed_profile("EURUSD").write_bytes(pack.profile("moderate", "EURUSD").read_bytes())
    context = DecisionContext(pack, NOW)
    with db.open_database(pack.path("db_path")) as database:
        for number in range(1, 41):
            answered = context.answer(request(ticket=number), NOW)
            record_decision(database, record_of(answered), context.prepared.texts)
            name, ticket = answered.decision.decision_id, 1000 + number
            told = ExecutionResult(name, "EURUSD", number, ticket, "OK", 0.1, 1.1, 50, None)
            record_result(database, told, NOW)
            closed = "2026-03-02 11:00:00"
            trade = db.TradeRow(ticket, "2026-03-02 10:30:00", closed, profit=-5.0 - number % 3)
            db.write_trades(database, "EURUSD", [trade])
    return pack


def test_what_loses_is_suggested_to_be_left_and_never_set(lost: PackConfig) -> None:
    report = suggest(lost)
    first = report.suggestions[0]
    assert (report.results, first.evidence.n, first.action) == (40, 40, "NO_REENTRY")
    assert first.pattern == ("*", "*", 3, "*", "*")
    assert "reentry matrix set '*~*~O3~*~*' --action NO_REENTRY --size 0" in "\n".join(
        report.lines()
    )
    assert not (lost.file.parent / "matrix.json").exists()
    rule = Rule.model_validate_json('{"outcome": 3, "action": "NO_REENTRY"}')
    save_matrix(lost, MatrixFile(rules=(rule,)), "as suggested")
    assert first.pattern not in {s.pattern for s in suggest(lost).suggestions}


def test_the_same_reentries_are_suggested_once_by_the_widest_pattern(lost: PackConfig) -> None:
    report = suggest(lost)
    assert len([entry for entry in report.statistics if entry.is_enough]) > 5  # all the same 40
    (suggestion,) = report.suggestions
    assert suggestion.pattern == ("*", "*", 3, "*", "*")
    assert suggestion.evidence.n == 40


def test_an_execution_without_a_decision_counts_where_it_is_known(lost: PackConfig) -> None:
    with db.open_database(lost.path("db_path")) as database:
        source = db.TradeRow(5000, "2026.03.02 09:00", "2026.03.02 09:03", profit=1.0)
        reentry = db.TradeRow(5001, "2026.03.02 09:04", "2026.03.02 09:30", profit=4.0)
        still_open = db.TradeRow(5002, "2026.03.02 09:04", "1970-01-01 00:00:00", profit=4.0)
        db.write_trades(database, "EURUSD", [source, reentry, still_open])
        for ticket in (5001, 5002):
            database.sql(
                "INSERT INTO reentry_executions_EURUSD (action_no, source_trade_id,"
                f" reentry_trade_id, generation) VALUES (4, 5000, {ticket}, 1)"
            )
        found = cell_results(database, "EURUSD")
    assert len(found) == 41
    assert (found[-1].combination_id, found[-1].profit) == (None, 4.0)
    names = {entry.name for entry in suggest(lost).statistics}
    assert "*~FLASH~O4~*~*" in names


def test_a_symbol_without_tables_is_told(lost: PackConfig) -> None:
    with db.open_database(lost.path("db_path")) as database:
        database.sql("DROP VIEW v_reentry_execs_enriched_USDJPY")
        database.sql("DROP VIEW v_reentry_action_kpis_USDJPY")
        database.sql("DROP TABLE reentry_executions_USDJPY")
    assert "no such table" in suggest(lost).unread[0]
