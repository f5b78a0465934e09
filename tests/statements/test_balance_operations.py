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


def operation(account: str, amount: float, ticket: int = 1) -> db.BalanceOperation:
    return db.BalanceOperation(ticket, account, "2026-03-02 00:00:00", "balance", amount, "USD", "")


def test_two_accounts_with_the_same_ticket_keep_both(tmp_path: Path) -> None:
    path = tmp_path / "trades.db"
    db.provision(path, ["EURUSD"])
    with db.open_database(path) as database, db.transaction(database):
        both = [operation("A", 1_000), operation("B", 2_000)]
        assert db.write_balance_operations(database, both) == 2
        assert db.write_balance_operations(database, [operation("A", 5)]) == 0
        assert db.balance_operations(database) == tuple(both)


def imported_over(
    config: PackConfig, shared: Path, account: str
) -> tuple[statements.Statement, tuple[db.BalanceOperation, ...]]:
    """Import a statement over operations that an account has under the same tickets."""
    file = shared / "data" / "statements" / "statement-651083.htm"
    read, path = statements.read(file), config.path("db_path")
    db.provision(path, config.tables)
    with db.open_database(path) as database, db.transaction(database):
        rows = [operation(account, 7, row.ticket) for row in read.balances]
        db.write_balance_operations(database, rows)
    statements.import_statement(config, file, add_symbols=True)
    with db.open_database(path, read_only=True) as database:
        return read, db.balance_operations(database)


def test_a_second_account_s_deposit_is_new_though_its_ticket_is_stored(
    config: PackConfig, shared: Path
) -> None:
    read, stored = imported_over(config, shared, "other")
    assert sum(row.account == read.account for row in stored) == len(read.balances)
    assert len(stored) == 2 * len(read.balances)


def test_an_operation_whose_account_nobody_told_is_not_stored_again_under_it(
    config: PackConfig, shared: Path
) -> None:
    _read, stored = imported_over(config, shared, "")
    assert {row.account for row in stored} == {""}


def test_a_database_without_the_table_has_no_operations(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    with db.open_database(path, create=True) as database:
        assert db.balance_operations(database) == ()
