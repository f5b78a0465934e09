from __future__ import annotations

from pathlib import Path

import pytest

from reentry_gui import db, statements
from reentry_gui.config import PackConfig


@pytest.mark.parametrize("name", ["detailed-demo-2088913717.htm", "statement-651083.htm"])
def test_deposits_and_withdrawals_are_stored_once(
    config: PackConfig, shared: Path, name: str
) -> None:
    file = shared / "data" / "statements" / name
    rows = statements.read(file).balances
    assert rows
    for _again in range(2):
        statements.import_statement(config, file, add_symbols=True)
    with db.open_database(config.path("db_path"), read_only=True) as database:
        stored = db.balance_operations(database)
    assert sorted(row.ticket for row in stored) == sorted(row.ticket for row in rows)
    assert sum(row.amount for row in stored) == pytest.approx(float(sum(r.amount for r in rows)))
    assert {row.account for row in stored} == {statements.read(file).account}


def test_a_database_without_the_table_has_no_operations(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    with db.open_database(path, create=True) as database:
        assert db.balance_operations(database) == ()
