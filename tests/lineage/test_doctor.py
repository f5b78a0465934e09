"""The lineage doctor finds what is wrong, mends it, and leaves the rest alone."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import hand_chains
import pytest
import trade_histories
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui import db, lineage
from reentry_gui.config import PackConfig
from reentry_gui.db import lineage as stored
from reentry_gui.db.lineage import Attempt, ChainSums, Lineage, Link, Step, read_lineage
from reentry_gui.errors import ReentryError
from reentry_gui.lineage.doctor import examine


@cache
def clean() -> Lineage:
    with TemporaryDirectory() as folder:
        path = trade_histories.fill(Path(folder) / "t.db", trade_histories.CLEAN, trades=150)
        with db.open_database(path, read_only=True) as database:
            return read_lineage(database, "EURUSD")


@cache
def by_hand() -> Lineage:
    with TemporaryDirectory() as folder:
        path = hand_chains.write(Path(folder) / "t.db")
        with db.open_database(path, read_only=True) as database:
            return read_lineage(database, "EURUSD")


FIELDS = {
    "trades": {
        "is_reentry": "is_reentry",
        "source_trade_id": "source",
        "reentry_generation": "generation",
        "chain_id": "chain",
    },
    "reentry_executions": {
        "source_trade_id": "source",
        "reentry_trade_id": "reentry",
        "chain_id": "chain",
        "generation": "generation",
    },
    "reentry_chains": {
        "original_trade_id": "original",
        "chain_trades": "trades",
        "total_pnl": "total",
    },
}


def changed(found: Lineage, kind: str, key: Any, column: str, new: Any) -> Lineage:  # noqa: ANN401  # any cell
    """Return the lineage with one value changed, as the database would hold it."""
    field = {FIELDS[kind][column]: new}
    if kind == "trades":
        return replace(found, trades={**found.trades, key: found.trades[key]._replace(**field)})
    if kind == "reentry_chains":
        return replace(found, chains={**found.chains, key: found.chains[key]._replace(**field)})
    attempts = [a._replace(**field) if a.id == key else a for a in found.attempts]
    return replace(found, attempts=attempts)


def value(found: Lineage, kind: str, key: Any, column: str) -> Any:  # noqa: ANN401  # the same
    rows: dict[str, dict[Any, Any]] = {
        "trades": dict(found.trades),
        "reentry_chains": dict(found.chains),
        "reentry_executions": {a.id: a for a in found.attempts},
    }
    return getattr(rows[kind][key], FIELDS[kind][column])


def mended(found: Lineage) -> Lineage:
    for finding in examine(found):
        step = finding.step
        assert value(found, step.kind, step.key, step.column) == step.old
        assert step.old != step.new
        found = changed(found, step.kind, step.key, step.column, step.new)
    return found


def damage(found: Lineage, cells: list[tuple[str, Any, str, Any]]) -> Lineage:
    for cell in cells:
        found = changed(found, *cell)
    return found


def test_sound_lineage_has_no_findings() -> None:
    assert examine(clean()) == ()
    assert examine(by_hand()) == ()


HAND_DAMAGE = [
    ([("trades", 1002, "source_trade_id", None)], "orphan"),
    ([("trades", 1002, "source_trade_id", 77)], "orphan"),
    ([("trades", 1002, "source_trade_id", 1003)], "loop"),
    ([("trades", 1002, "source_trade_id", 1002)], "loop"),
    ([("trades", 1003, "source_trade_id", 1001)], "two parents"),
    ([("trades", 2002, "source_trade_id", 1002)], "two parents|loop"),
    ([("trades", 1003, "reentry_generation", 7)], "generation"),
    ([("trades", 1001, "reentry_generation", 1)], "generation"),
    ([("trades", 1003, "is_reentry", 0)], "mark"),
    ([("trades", 1001, "is_reentry", 1)], "mark"),
    ([("trades", 1003, "chain_id", "B")], "chain"),
    ([("trades", 1001, "chain_id", None)], "chain"),
    ([("trades", 4001, "chain_id", "A")], "chain"),
    ([("reentry_chains", "A", "chain_trades", 5)], "sums"),
    ([("reentry_chains", "A", "total_pnl", -1.0)], "sums"),
    ([("reentry_chains", "B", "original_trade_id", 2002)], "sums"),
    ([("reentry_executions", 1, "source_trade_id", 2001)], "execution"),
    ([("reentry_executions", 1, "chain_id", "B")], "execution"),
    ([("reentry_executions", 2, "generation", 1)], "execution"),
    ([("reentry_executions", 4, "chain_id", "A")], "execution"),
]


@pytest.mark.parametrize(("cells", "kind"), HAND_DAMAGE)
def test_a_single_wrong_value_is_named_and_mended_to_what_it_was(
    cells: list[tuple[str, Any, str, Any]], kind: str
) -> None:
    [(table, key, column, new)] = cells
    findings = examine(damage(by_hand(), cells))
    assert len(findings) == 1
    assert findings[0].kind in kind.split("|")
    old = value(by_hand(), table, key, column)
    assert findings[0].step[:6] == (table, "EURUSD", key, column, new, old)


def in_parts(found: Lineage, ticket: int) -> Lineage:
    """Return the lineage with a trade closed in two parts; the rest has 9 million more."""
    link, rest = found.trades[ticket], ticket + 9_000_000
    assert link.chain is not None
    assert link.profit is not None
    assert link.net is not None
    half = link._replace(profit=link.profit / 2, net=link.net / 2)
    trades = {
        **found.trades,
        ticket: half,
        rest: half._replace(ticket=rest, comment=f"from #{ticket}"),
    }
    chains = dict(found.chains)
    if row := chains.get(link.chain):
        chains[link.chain] = row._replace(trades=row.trades + 1)
    return replace(found, trades=trades, chains=chains)


@pytest.mark.parametrize("ticket", [1001, 1002, 1003])
def test_the_parts_of_a_trade_are_one_trade(ticket: int) -> None:
    found, rest = in_parts(by_hand(), ticket), ticket + 9_000_000
    assert examine(found) == ()
    assert examine(in_parts(found, rest)) == ()  # closed in three parts
    place: dict[str, Any] = {"is_reentry": 1, "source": 77, "generation": 5, "chain": None}
    odd = found.trades[rest]._replace(**place)
    damaged = replace(found, trades={**found.trades, rest: odd})
    assert len(examine(damaged)) >= 3
    assert mended(damaged) == found
    lone = found.trades[rest]._replace(comment=None)  # two trades of one place are one too many
    assert examine(replace(found, trades={**found.trades, rest: lone})) != ()


def test_a_rest_may_be_named_as_the_source() -> None:
    found = in_parts(by_hand(), 1001)
    found = changed(found, "trades", 1002, "source_trade_id", 9_001_001)
    assert examine(found) == ()
    broken = changed(found, "trades", 1002, "reentry_generation", 3)
    assert mended(broken) == found
    attempt = next(a for a in found.attempts if a.reentry == 1002)
    named = changed(found, "reentry_executions", attempt.id, "source_trade_id", 9_001_001)
    assert examine(named) == ()
    wrong = changed(named, "reentry_executions", attempt.id, "source_trade_id", 2001)
    [finding] = examine(wrong)
    assert finding.step[:6] == (
        *("reentry_executions", "EURUSD", attempt.id, "source_trade_id"),
        *(2001, 1001),
    )


def test_a_trade_closed_in_parts_that_nobody_reentered_is_a_chain() -> None:
    found = by_hand()
    link = found.trades[4001]
    assert link.chain is None
    rest = link._replace(ticket=4009, comment="from #4001")
    steps = {f.step[2:6] for f in examine(replace(found, trades={**found.trades, 4009: rest}))}
    assert steps == {(4001, "chain_id", None, "4001"), (4009, "chain_id", None, "4001")}


def test_two_trades_that_claim_one_source() -> None:
    cells = [
        ("trades", 4001, "source_trade_id", 1003),
        ("trades", 4001, "is_reentry", 1),
        ("trades", 4001, "reentry_generation", 1),
    ]
    found = damage(by_hand(), cells)  # 4001 was opened two days before 1003
    steps = {finding.step.column: finding for finding in examine(found)}
    assert steps["source_trade_id"].kind == "loop"
    assert "ticket 1003 was opened later" in str(steps["source_trade_id"])
    assert mended(found) == by_hand()


def test_an_execution_that_names_two() -> None:
    found = by_hand()
    second = found.attempts[1]._replace(id=99)
    doubled = replace(found, attempts=[*found.attempts, second])
    [finding] = examine(doubled)
    assert finding.kind == "two parents"
    assert finding.step[:6] == ("reentry_executions", "EURUSD", 99, "reentry_trade_id", 1003, None)


def test_a_net_sum_is_as_good_as_a_gross_one_and_a_living_chain_is_not_judged() -> None:
    found = changed(by_hand(), "reentry_chains", "A", "total_pnl", 12.95)
    found = changed(found, "reentry_chains", "C", "total_pnl", 99.0)
    assert examine(found) == ()


def test_a_lost_trade_is_bridged_and_a_chain_whose_trades_are_lost_is_emptied() -> None:
    found = by_hand()
    trades = {t: link for t, link in found.trades.items() if t not in {1002, 2001, 2002}}
    steps = {f.step[2:6] for f in examine(replace(found, trades=trades))}
    assert (1003, "source_trade_id", 1002, 1001) in steps
    assert (1003, "reentry_generation", 2, 1) in steps
    assert ("A", "chain_trades", 3, 2) in steps
    assert ("A", "total_pnl", 15.0, 20.0) in steps
    assert ("B", "chain_trades", 2, 0) in steps


def cells_of(found: Lineage) -> st.SearchStrategy[tuple[str, Any, str, Any]]:
    """Draw a value of lineage and what it is overwritten with."""
    tickets = [*found.trades]
    names = [*found.chains]
    ticket = st.sampled_from(tickets) | st.just(55)
    maybe_ticket = ticket | st.none()
    chain = st.sampled_from(names) | st.just("lost") | st.none()
    attempts = st.sampled_from([a.id for a in found.attempts])
    numbers = st.integers(0, 9)

    def of(kind: str, keys: Any, column: str, values: Any) -> Any:  # noqa: ANN401  # strategies
        return st.tuples(st.just(kind), keys, st.just(column), values)

    trade, chained = st.sampled_from(tickets), st.sampled_from(names)
    return st.one_of(
        of("trades", trade, "is_reentry", st.integers(0, 1)),
        of("trades", trade, "source_trade_id", maybe_ticket),
        of("trades", trade, "reentry_generation", numbers),
        of("trades", trade, "chain_id", chain),
        of("reentry_executions", attempts, "source_trade_id", maybe_ticket),
        of("reentry_executions", attempts, "reentry_trade_id", maybe_ticket),
        of("reentry_executions", attempts, "chain_id", chain),
        of("reentry_executions", attempts, "generation", numbers),
        of("reentry_chains", chained, "original_trade_id", st.sampled_from(tickets)),
        of("reentry_chains", chained, "chain_trades", numbers),
        of("reentry_chains", chained, "total_pnl", st.floats(-99, 99)),
    )


def touched(found: Lineage, cells: list[tuple[str, Any, str, Any]]) -> set[Any]:
    """Return the chains that damaged rows belong to or are now said to belong to."""
    chains: set[Any] = set()
    attempts = {a.id: a for a in found.attempts}
    for kind, key, _column, new in cells:
        tickets = [new]
        if kind == "reentry_chains":
            chains.add(key)
        elif kind == "trades":
            tickets.append(key)
        else:
            tickets += [attempts[key].source, attempts[key].reentry]
            chains.add(attempts[key].chain)
        chains.add(new)
        for ticket in tickets:
            if ticket in found.trades:
                chains |= {found.trades[ticket].chain, ticket}
    return chains


@given(st.lists(cells_of(clean()), max_size=12))
def test_after_mending_nothing_is_found_and_sound_chains_are_untouched(
    cells: list[tuple[str, Any, str, Any]],
) -> None:
    found = damage(clean(), cells)
    after = mended(found)
    assert examine(after) == ()
    suspects = touched(clean(), cells)
    for ticket, link in clean().trades.items():
        if not {ticket, link.chain} & suspects:
            assert after.trades[ticket] == link
    for name, row in clean().chains.items():
        if name not in suspects:
            assert after.chains[name] == row
    for ticket, link in found.trades.items():  # what is no lineage stays, whatever the damage
        keep: dict[str, Any] = {"is_reentry": 0, "source": None, "generation": 0, "chain": None}
        assert after.trades[ticket]._replace(**keep) == link._replace(**keep)


LINKS = st.builds(
    Link,
    ticket=st.just(0),
    opened=st.sampled_from(["", "2026-01-01 00:00:00", "2026-01-01 00:00:01"]),
    is_reentry=st.integers(0, 1),
    source=st.none() | st.integers(1, 9),
    action=st.none() | st.integers(1, 6),
    generation=st.integers(-1, 3),
    chain=st.sampled_from([None, "1", "2", "A"]),
    profit=st.none() | st.sampled_from([1.0, -2.0]),
    net=st.just(0.0),
    comment=st.none() | st.integers(1, 9).map("from #{}".format),
)
ATTEMPTS = st.builds(
    Attempt,
    id=st.just(0),
    source=st.none() | st.integers(1, 9),
    reentry=st.none() | st.integers(1, 9),
    chain=st.sampled_from([None, "1", "2", "A"]),
    generation=st.none() | st.integers(0, 3),
    is_done=st.integers(0, 1),
)
ROWS = st.builds(
    ChainSums,
    chain=st.just(""),
    original=st.integers(1, 9),
    trades=st.integers(0, 3),
    total=st.sampled_from([0.0, 1.0]),
    status=st.sampled_from(["ACTIVE", "ENDED"]),
)


@given(
    st.lists(LINKS, max_size=8),
    st.lists(ATTEMPTS, max_size=8),
    st.dictionaries(st.sampled_from(["1", "2", "A"]), ROWS),
)
def test_whatever_is_stored_mending_once_is_enough(
    links: list[Link], attempts: list[Attempt], rows: dict[str, ChainSums]
) -> None:
    found = Lineage(
        "EURUSD",
        {number: link._replace(ticket=number) for number, link in enumerate(links, 1)},
        [attempt._replace(id=number) for number, attempt in enumerate(attempts, 1)],
        {name: row._replace(chain=name) for name, row in rows.items()},
    )
    after = mended(found)
    assert examine(after) == ()
    for link in after.trades.values():
        if link.source is not None:
            above = after.trades[link.source]
            assert (above.chain, above.generation + 1) == (link.chain, link.generation)
        assert bool(link.is_reentry) == (link.source is not None) == (link.generation > 0)


@pytest.fixture
def damaged(config: PackConfig) -> PackConfig:
    path = config.path("db_path")
    db.provision(path, config.tables)
    hand_chains.write(path)
    run(
        path,
        "ALTER TABLE trades_EURUSD ADD COLUMN spread INTEGER DEFAULT 3",
        "UPDATE trades_EURUSD SET source_trade_id = 1003 WHERE ticket = 1002",
        "UPDATE trades_EURUSD SET reentry_generation = 4 WHERE ticket = 2002",
        "UPDATE reentry_chains_EURUSD SET chain_trades = 9 WHERE chain_id = 'A'",
    )
    return config


def run(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def ask(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def test_mending_a_database_is_backed_up_undone_and_idempotent(damaged: PackConfig) -> None:
    path = damaged.path("db_path")
    before = ask(path, "SELECT * FROM trades_EURUSD")
    plan = lineage.mend_lineage(damaged, what_if=True)
    assert lineage.check_lineage(damaged).needs_action
    assert ask(path, "SELECT * FROM trades_EURUSD") == before
    report = lineage.mend_lineage(damaged)
    assert report.findings == plan.findings
    assert len(report.findings) == 3
    assert not lineage.check_lineage(damaged).needs_action
    assert lineage.mend_lineage(damaged).backup is None
    sources = dict(ask(path, "SELECT ticket, source_trade_id FROM trades_EURUSD"))
    assert sources == {t.ticket: t.source_trade_id for t in hand_chains.TRADES}
    assert ask(path, "SELECT DISTINCT spread FROM trades_EURUSD") == [(3,)]
    parents = "SELECT p.ticket FROM orders AS o JOIN orders AS p ON p.id = o.parent_order"
    assert ask(path, f"{parents} WHERE o.ticket = 1002") == [(1001,)]
    assert report.backup is not None
    assert any(f"reentry db restore {report.backup}" in line for line in report.lines())
    db.restore(path, report.backup)
    assert ask(path, "SELECT * FROM trades_EURUSD") == before


def test_the_words_of_a_finding_name_ticket_symbol_and_values(damaged: PackConfig) -> None:
    told = "\n".join(lineage.check_lineage(damaged).lines())
    assert "trades_EURUSD, ticket 1002: source_trade_id 1003 → 1001" in told
    assert "its sources lead back to itself" in told
    assert "trades_EURUSD, ticket 2002: reentry_generation 4 → 1" in told
    assert "its source 2001 is generation 0" in told
    assert "reentry_chains_EURUSD, chain_id A: chain_trades 9 → 3 (it has 3 trades)" in told


def test_a_value_that_changed_meanwhile_stops_everything(damaged: PackConfig) -> None:
    path = damaged.path("db_path")
    steps = [f.step for f in lineage.check_lineage(damaged).findings]
    stale = steps[-1]._replace(old=123)
    before = ask(path, "SELECT * FROM trades_EURUSD")
    with (
        db.open_database(path) as database,
        pytest.raises(ReentryError, match="has changed meanwhile"),
    ):
        stored.change_lineage(database, [*steps[:-1], stale])
    assert ask(path, "SELECT * FROM trades_EURUSD") == before


def test_no_other_column_can_be_changed(damaged: PackConfig) -> None:
    step = Step("trades", "EURUSD", 1001, "profit", -20.0, 5.0, "")
    with (
        db.open_database(damaged.path("db_path")) as database,
        pytest.raises(AssertionError, match="no column of lineage"),
    ):
        stored.change_lineage(database, [step])


WRITER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)
for number in range(200):
    connection.execute("INSERT INTO trades_USDJPY (ticket, lots) VALUES (?, 0.1)", (number,))
    if number == 20:
        print("started", flush=True)
"""


def test_mending_while_an_ea_writes_loses_nothing(damaged: PackConfig) -> None:
    path = damaged.path("db_path")
    call = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(call, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "started\n"
        report = lineage.mend_lineage(damaged, ["EURUSD"])
        assert writer.wait() == 0
    assert len(report.findings) == 3
    assert ask(path, "SELECT count(*) FROM trades_USDJPY") == [(200,)]
    assert not lineage.check_lineage(damaged).needs_action


def test_the_doctor_on_a_large_history_with_gaps(make_config: Callable[..., PackConfig]) -> None:
    config = make_config(["EURUSD"])
    trade_histories.fill(config.path("db_path"), trades=2_000, gaps=0.1)
    assert lineage.check_lineage(config).needs_action
    lineage.mend_lineage(config)
    assert not lineage.check_lineage(config).needs_action
