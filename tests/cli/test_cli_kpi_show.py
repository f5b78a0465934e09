from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import pytest

from reentry_gui import cli, db
from reentry_gui.config import PackConfig
from reentry_gui.kpi import loading
from reentry_gui.kpi.formulas import FORMULAS


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    loading.forget()
    yield
    loading.forget()


def fill(config: PackConfig) -> None:
    db.provision(config.path("db_path"), config.tables)
    trades = [
        db.TradeRow(n, "2026-03-02 09:00:00", f"2026-03-0{n} 10:00:00", "buy", 0.1, 1.1, 1.2, money)
        for n, money in ((2, 10.0), (3, -4.0))
    ]
    with db.open_database(config.path("db_path")) as database:
        db.write_trades(database, "EURUSD", trades)


def run(config: PackConfig, *words: str) -> int:
    return cli.main(["kpi", *words, "--config", str(config.file)])


def test_show_prints_every_figure_with_n(
    config: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(config)
    assert run(config, "show") == 0
    text = capsys.readouterr().out
    for formula in FORMULAS.values():
        assert formula.label in text
    assert "Net profit                * 6.00" in text
    assert "(n = 2 trades)" in text
    assert "undefined: no deposit before the first trade is on record" in text


def test_show_obeys_its_filter_and_compares_with_the_period_before(
    config: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(config)
    days = ("--from", "2026-03-03", "--to", "2026-03-03")
    assert run(config, "show", *days, "--symbol", "EURUSD", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    [currency] = found["currencies"]
    figures = {figure["name"]: figure["value"] for figure in currency["figures"]}
    assert figures["net"] == -4
    before = {figure["name"]: figure["value"] for figure in found["before"][0]["figures"]}
    assert before["net"] == 10
    assert run(config, "show", "--symbol", "USDJPY", "--persona", "unknown") == 0
    assert "undefined: no trades" in capsys.readouterr().out


def test_a_deposit_makes_the_returns_defined(
    config: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(config)
    assert run(config, "show", "--deposit", "100") == 0
    assert "3.64%" in capsys.readouterr().out  # 4 of 110


def test_a_day_that_is_none_is_wrong_usage(config: PackConfig) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(config, "show", "--from", "31.1.2026")
    assert stopped.value.code == 2


def test_formulas_are_printed(config: PackConfig, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(config, "formulas") == 0
    assert "gross profit ÷ gross loss" in capsys.readouterr().out


def test_help_and_the_package_load_no_numpy() -> None:
    code = "import sys, reentry_gui.kpi, reentry_gui.cli.kpi; sys.exit('numpy' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_trades_behind_an_hour_are_listed(
    config: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(config)
    assert run(config, "trades", "--weekday", "Mon", "--hour", "9", "--by", "open") == 0
    text = capsys.readouterr().out
    assert "n = 2, sum 6.00" in text
    assert "#2 " in text
    assert "#3 " in text
    assert run(config, "trades", "--weekday", "Tue", "--json") == 0
    [trade] = json.loads(capsys.readouterr().out)["trades"]
    assert (trade["ticket"], trade["result"], trade["r"]) == (3, -4, None)
