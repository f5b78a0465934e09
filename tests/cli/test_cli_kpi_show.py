from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import pytest
from price_bars import Bar, hst, write_hst

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


def test_trades_are_listed_by_result(
    config: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(config)
    assert run(config, "trades", "--result-from", "-5", "--result-to", "0") == 0
    text = capsys.readouterr().out
    assert "n = 1, sum -4.00" in text


def test_excursions_say_that_there_are_no_bars(
    config: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(config)
    assert run(config, "excursions") == 0
    text = capsys.readouterr().out
    assert "0 of 2 trades known, 2 unknown" in text
    assert "no price bars: " in text
    assert "MAE and MFE are upper limits" in text


def test_excursions_come_from_the_terminals_bars(
    config: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(config)
    nine = 1_772_442_000  # 2026-03-02 09:00
    folder = config.path("config_root").parents[2] / "history" / "Broker-Live"
    bars = [Bar(nine + at * 900, 1.15, 1.26, 1.08, 1.15) for at in range(4 * 24)]
    write_hst(folder, "EURUSD15.hst", hst(bars, minutes=15))
    assert run(config, "excursions") == 0
    assert "1 unknown: closed after the bars end" in capsys.readouterr().out
    bars += [Bar(nine + at * 900, 1.15, 1.26, 1.08, 1.15) for at in range(4 * 24, 4 * 25)]
    write_hst(folder, "EURUSD15.hst", hst(bars, minutes=15))
    assert run(config, "excursions", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["coverage"]["by_minutes"] == {"15": 2}
    mae = next(figure for figure in told["figures"] if figure["name"] == "mae_pips")
    assert (round(mae["value"], 6), mae["n"]) == (200.0, 2)
    assert run(config, "trades", "--json") == 0
    first, second = json.loads(capsys.readouterr().out)["trades"]
    assert (first["mae_pips"], first["mfe_pips"], first["mae"]) == (200.0, 1600.0, 2.0)
    assert second["mae"] is None  # it lost while its price rose: costs that nobody told
    assert run(config, "show") == 0
    assert "MAE in pips               * 200.0" in capsys.readouterr().out
