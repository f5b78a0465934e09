from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reentry_gui import cli, db
from reentry_gui.config import PackConfig


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own.db"


def run(*words: object) -> int:
    return cli.main([str(word) for word in words])


def test_the_original_options_make_everything(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in ("migrate", "views", "seed"):
        assert run(command, "--db", path, "--symbols", "EURUSD,USDJPY", "gbpusd") == 0
    assert db.problems(path, ["EURUSD", "USDJPY", "GBPUSD"]) == ()
    printed = capsys.readouterr().out
    assert "24 tables, 31 indexes made or changed for 3 symbols" in printed
    assert "13 views made or changed" in printed
    assert run("db", "check", "--db", path, "--symbols", "EURUSD") == 0
    assert run("db", "check", "--db", path, "--symbols", "AUDUSD") == 1


@pytest.mark.parametrize("command", ["migrate", "views", "seed"])
@pytest.mark.parametrize("symbols", [[], [""], [","], [" , "]])
def test_an_empty_list_is_wrong_usage(
    path: Path, command: str, symbols: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command, "--db", path, "--symbols", *symbols) == 2
    assert "the list of symbols is empty" in capsys.readouterr().err
    assert not path.exists()


def test_a_symbol_that_names_no_table_is_told(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("migrate", "--db", path, "--symbols", "EURUSD.pro") == 1
    assert "cannot name a table" in capsys.readouterr().err
    assert not path.exists()


def test_without_options_the_config_counts(
    make_config: Callable[..., PackConfig], capsys: pytest.CaptureFixture[str]
) -> None:
    config = make_config(["EURUSD.pro"], symbol_map={"suffixes": [".pro"]})
    assert run("migrate", "--config", config.file) == 0
    assert run("views", "--config", config.file, "--symbols", "EURUSD.pro") == 0
    assert run("seed", "--config", config.file, "--db", config.path("db_path")) == 0
    assert db.problems(config.path("db_path"), ["EURUSD"]) == ()
    assert "for 1 symbol" in capsys.readouterr().out


def test_what_if_prints_the_sql(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("migrate", "--db", path, "--symbols", "EURUSD", "--what-if") == 0
    printed = capsys.readouterr().out
    assert 'CREATE TABLE "trades_EURUSD"' in printed
    assert "would be made" in printed
    assert not path.exists()


def test_the_plan_can_be_run_by_sqlite(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("db", "plan", "--db", path, "--symbols", "EURUSD") == 0
    planned = capsys.readouterr().out
    with db.open_database(path, create=True) as opened:
        opened.raw().executescript(planned)
    assert db.problems(path, ["EURUSD"]) == ()
    assert run("db", "plan", "--db", path, "--symbols", "EURUSD") == 0
    assert "nothing to change" in capsys.readouterr().out


def test_backup_and_restore(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("migrate", "--db", path, "--symbols", "EURUSD")
    capsys.readouterr()
    assert run("db", "backup", "--db", path, "--json") == 0
    copy = json.loads(capsys.readouterr().out)["backup"]
    path.write_bytes(b"damaged" * 1000)
    assert run("db", "check", "--db", path, "--symbols", "EURUSD") == 1
    assert "is no SQLite database" in capsys.readouterr().out
    assert run("db", "restore", copy, "--db", path) == 0
    assert db.problems(path, ["EURUSD"], parts=["tables"]) == ()


def test_a_damaged_database_is_told_with_exit_code_1(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path.write_bytes(b"damaged" * 1000)
    assert run("migrate", "--db", path, "--symbols", "EURUSD", "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert "is no SQLite database, or it is encrypted" in told["error"]
    assert path.read_bytes() == b"damaged" * 1000
