from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from stopwatch import seconds

from reentry_gui import db

SYMBOLS = [f"S{number:03}" for number in range(500)]
ROUNDS = 3
AIM = 2


def bare(path: Path, statements: tuple[str, ...]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        for statement in statements:
            connection.execute(statement)
        connection.execute("COMMIT")


@pytest.mark.bench
def test_migrate_500_symbols(tmp_path: Path) -> None:
    statements = db.plan(tmp_path / "none.db", SYMBOLS)
    ours, separate, floor = [], [], []
    for number in range(ROUNDS):
        path = tmp_path / f"ours{number}.db"
        apart = tmp_path / f"apart{number}" / "apart.db"
        ours.append(seconds(lambda: db.provision(path, SYMBOLS)))  # noqa: B023  # called at once
        floor.append(seconds(lambda: bare(tmp_path / f"bare{number}.db", statements)))  # noqa: B023  # the same
        separate.append(
            seconds(
                lambda: [
                    step(apart, SYMBOLS)  # noqa: B023  # the same
                    for step in (db.migrate, db.create_views, db.seed_performance)
                ]
            )
        )
    ratio, in_steps = min(ours) / min(floor), min(separate) / min(floor)
    print(  # noqa: T201  # a benchmark is there to print
        f"\nmigrate, views and seed of 500 symbols ÷ bare DDL ({len(statements)} statements): "
        f"{ratio:.2f} in one transaction, {in_steps:.2f} as three commands (aim ≤ {AIM})"
    )
    assert ratio < 2 * AIM
