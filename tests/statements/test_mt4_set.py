from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reentry_gui import cli, db
from reentry_gui import config as configs
from reentry_gui.config import PackConfig
from reentry_gui.kpi import loading
from reentry_gui.kpi.filters import Filter
from reentry_gui.statements import compare_with_mt4, import_statement
from reentry_gui.statements.mt4_set import show_mt4_set

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
DETAILED = SAMPLES / "detailed-demo-2088913717.htm"


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    loading.forget()
    yield
    loading.forget()


@pytest.fixture
def imported(pack: PackConfig) -> PackConfig:
    import_statement(pack, DETAILED, add_symbols=True)
    return configs.load(pack.file)


def test_the_stored_sample_has_mt4s_figures_to_the_last_digit(imported: PackConfig) -> None:
    compared = compare_with_mt4(DETAILED)
    printed = {f.name: f.mt4 for f in compared.figures if f.name != "Closed trade P/L"}
    start = float(compared.drawdown_start)
    [found] = show_mt4_set(imported, Filter(), deposit=start).sets
    assert {row.name: row.text for row in found.rows} == printed
    assert len(printed) == 23


def test_the_command_prints_the_set(
    imported: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["kpi", "show", "--set", "mt4", "--config", str(imported.file)]) == 0
    text = capsys.readouterr().out
    assert "20 (16.47)" in text
    assert "Profit factor" in text
    assert cli.main(["kpi", "show", "--set", "mt4", "--json", "--config", str(imported.file)]) == 0
    [found] = json.loads(capsys.readouterr().out)["sets"]
    assert {"name": "Total trades", "text": "130"} in found["rows"]


def test_no_trades_have_figures_of_nothing(config: PackConfig) -> None:
    db.provision(config.path("db_path"), config.tables)
    [found] = show_mt4_set(config, Filter()).sets
    rows = {row.name: row.text for row in found.rows}
    assert rows["Total trades"] == "0"
    assert "Profit factor" not in rows  # nothing to divide by


def test_deposit_currencies_stay_apart(make_config: Callable[..., PackConfig]) -> None:
    config = make_config()
    db.provision(config.path("db_path"), config.tables)
    with db.open_database(config.path("db_path")) as database:
        for ticket, currency in ((1, "USD"), (2, "EUR")):
            trade = db.TradeRow(
                ticket, "2026-03-02 09:00:00", "2026-03-02 10:00:00", "sell", 0.1, 1.1, 1.2, -5.0
            )
            detail = db.DetailRow(ticket=ticket, currency=currency)
            db.write_trades(database, "EURUSD", [trade], (detail,), replace=True)
    found = show_mt4_set(config, Filter()).sets
    assert sorted(of.currency for of in found) == ["EUR", "USD"]
    for of in found:
        rows = {row.name: row.text for row in of.rows}
        assert rows["Short positions"] == "1 (0.00%)"
        assert rows["Total net profit"] == "-5.00"
