"""Every fault at once in a real database: reviewed, backed up, mended, found no more."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reentry_gui import db, lineage
from reentry_gui.config import PackConfig

CHAINS = 12
DEPTH = 5
LONG = 600  # generations of one chain: a martingale that somebody let run
FIRST_OF_LONG = 10_000


def trade(ticket: int, generation: int, name: str) -> db.TradeRow:
    opened = dt.datetime(2026, 3, 2) + dt.timedelta(minutes=10 * ticket)  # noqa: DTZ001  # broker's
    return db.TradeRow(
        ticket,
        str(opened),
        str(opened + dt.timedelta(minutes=5)),
        "buy",
        *(0.1, 1.1, 1.2, -1.0),
        is_reentry=int(generation > 0),
        source_trade_id=ticket - 1 if generation else None,
        reentry_action=1 if generation else None,
        reentry_generation=generation,
        chain_id=name,
    )


@pytest.fixture
def sound(make_config: Callable[..., PackConfig]) -> PackConfig:
    """Return a database of twelve chains of five trades, and one of six hundred."""
    config = make_config(["EURUSD"])
    path = config.path("db_path")
    db.provision(path, config.tables)
    chains = {f"C{c}": [100 * c + g for g in range(DEPTH)] for c in range(1, CHAINS + 1)}
    chains["LONG"] = [*range(FIRST_OF_LONG, FIRST_OF_LONG + LONG)]
    rows = [trade(t, g, name) for name, of in chains.items() for g, t in enumerate(of)]
    with db.open_database(path) as database, db.transaction(database):
        db.write_trades(database, "EURUSD", rows)
        database.raw().executemany(
            "INSERT INTO reentry_chains_EURUSD (chain_id, original_trade_id, chain_trades,"
            " total_pnl, chain_status) VALUES (?, ?, ?, ?, 'ENDED')",
            [(name, of[0], len(of), -1.0 * len(of)) for name, of in chains.items()],
        )
        database.raw().executemany(
            "INSERT INTO reentry_executions_EURUSD (action_no, chain_id, source_trade_id,"
            " reentry_trade_id, generation, status) VALUES (1, ?, ?, ?, ?, 'OK')",
            [(name, t - 1, t, g) for name, of in chains.items() for g, t in enumerate(of) if g],
        )
    lineage.fill_orders(config)
    return config


def run(config: PackConfig, *statements: str) -> None:
    with closing(sqlite3.connect(config.path("db_path"))) as plain:
        for statement in statements:
            plain.execute(statement)
        plain.commit()


def rows(path: Path, table: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()


TRADES = "UPDATE trades_EURUSD SET "
DAMAGE = (
    # a loop of four: 101 → 104 → 103 → 102 → 101
    TRADES + "source_trade_id = 104, is_reentry = 1 WHERE ticket = 101",
    # orphans: a source that is nowhere, one that is empty
    TRADES + "source_trade_id = 99999 WHERE ticket = 203",
    TRADES + "source_trade_id = NULL WHERE ticket = 302",
    # wrong generations, one of them beyond every number that makes sense
    TRADES + "reentry_generation = 1 WHERE ticket = 404",
    TRADES + "reentry_generation = 32000 WHERE ticket = 10300",
    # a name of another chain, and sums that are not those of the trades
    TRADES + "chain_id = 'C7' WHERE ticket = 504",
    "UPDATE reentry_chains_EURUSD SET total_pnl = 77, chain_trades = 2 WHERE chain_id = 'C6'",
    # two parents: two trades that claim one source, an execution that names another's re-entry
    TRADES + "source_trade_id = 701 WHERE ticket = 704",
    "UPDATE reentry_executions_EURUSD SET reentry_trade_id = 802 WHERE reentry_trade_id = 804",
    # a mark that nothing supports
    TRADES + "is_reentry = 0 WHERE ticket = 902",
)


def test_all_faults_together_are_mended_once(sound: PackConfig) -> None:
    assert lineage.check_lineage(sound).findings == ()
    path = sound.path("db_path")
    tables = ("trades_EURUSD", "reentry_chains_EURUSD")
    before = {table: rows(path, table) for table in tables}
    run(sound, *DAMAGE)
    damaged = {table: rows(path, table) for table in tables}
    report = lineage.check_lineage(sound)
    kinds = Counter(finding.kind for finding in report.findings)
    assert {"orphan", "loop", "two parents", "generation", "chain", "sums", "mark"} <= set(kinds)
    preview = lineage.mend_lineage(sound, what_if=True)
    assert preview.findings == report.findings
    assert {table: rows(path, table) for table in tables} == damaged
    done = lineage.mend_lineage(sound)
    assert done.findings == report.findings
    assert {table: rows(path, table) for table in tables} == before
    assert lineage.check_lineage(sound).findings == ()
    assert lineage.mend_lineage(sound).backup is None
    assert done.backup is not None
    assert {table: rows(done.backup, table) for table in tables} == damaged


def test_orders_follow_what_was_mended(sound: PackConfig) -> None:
    before = lineage.orders_of(sound, "EURUSD", 100).orders
    run(sound, *DAMAGE)
    lineage.fill_orders(sound)
    lineage.mend_lineage(sound)
    lineage.fill_orders(sound)
    after = lineage.orders_of(sound, "EURUSD", 100).orders
    assert [(o.ticket, o.entry_type, o.metadata) for o in after] == [
        (o.ticket, o.entry_type, o.metadata) for o in before
    ]


BROKEN = ("{", "[1, 2]", '"text"', "null", "", '{"level": "two"}', '{"level": 1e999}', "\x00")


@pytest.mark.parametrize("content", BROKEN)
def test_metadata_that_is_no_json_stops_nothing(sound: PackConfig, content: str) -> None:
    path = sound.path("db_path")
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("UPDATE orders SET order_metadata = ? WHERE ticket = 102", (content,))
        plain.commit()
    run(sound, *DAMAGE)
    lineage.mend_lineage(sound)
    lineage.fill_orders(sound)
    assert lineage.check_lineage(sound).findings == ()
    orders = {order.ticket: order for order in lineage.orders_of(sound, "EURUSD", 100).orders}
    assert orders.keys() == {100, 101, 102, 103, 104}
    assert isinstance(orders[102].metadata, dict)
    assert len(list(lineage.orders_of(sound, "EURUSD", 100).lines())) == 1 + DEPTH
    assert len(lineage.reentries_of(sound, "EURUSD").orders) == CHAINS * (DEPTH - 1) + LONG - 1
    with closing(sqlite3.connect(path)) as plain:  # the view of one array a position
        view = plain.execute(
            "SELECT name FROM sqlite_master WHERE type = 'view' AND sql LIKE '%json_group_array%'"
        ).fetchall()
        assert view
        for (name,) in view:
            plain.execute(f"SELECT * FROM {name}").fetchall()


def test_a_chain_of_six_hundred_is_looked_at_and_told(sound: PackConfig) -> None:
    run(sound, TRADES + "source_trade_id = NULL WHERE ticket = 10300")
    [finding] = lineage.check_lineage(sound).findings
    assert finding.kind == "orphan"
    lineage.mend_lineage(sound)
    orders = lineage.orders_of(sound, "EURUSD", FIRST_OF_LONG).orders
    assert len(orders) == LONG
