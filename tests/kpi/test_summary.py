from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reentry_gui import config as configs
from reentry_gui import db, statements
from reentry_gui.config import PackConfig
from reentry_gui.kpi import loading
from reentry_gui.kpi.columns import TradeColumns, make_columns
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.formulas import FORMULAS
from reentry_gui.kpi.loading import Attempts, Loaded
from reentry_gui.kpi.showing import show_formulas, show_kpis
from reentry_gui.kpi.summary import CurrencyFigures, summarise_trades

STATEMENTS = ("detailed-demo-2088913717.htm", "statement-651083.htm", "strategy-tester-macd.htm")
NO_ATTEMPTS = Attempts(*[np.zeros(0, dtype=np.int64)] * 7)  # type: ignore[arg-type]  # all empty


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    loading.forget()
    yield
    loading.forget()


def loaded(trades: TradeColumns, *operations: db.BalanceOperation) -> Loaded:
    return Loaded(trades, NO_ATTEMPTS, 0, 0, operations)


def paid(
    time: str, amount: float, currency: str = "USD", kind: str = "balance"
) -> db.BalanceOperation:
    return db.BalanceOperation(1, "1", time, kind, amount, currency, "")


def three(**more: object) -> TradeColumns:
    return make_columns(
        currencies=("USD", "EUR"),
        close_time=[100, 200, 300],
        profit=[10.0, -22.0, 5.0],
        **{"currency": [0, 0, 0]} | more,  # type: ignore[arg-type]  # arrays
    )


def only(found: tuple[CurrencyFigures, ...]) -> CurrencyFigures:
    [figures] = found
    return figures


def test_every_formula_has_a_figure_even_without_trades() -> None:
    found = only(summarise_trades(loaded(make_columns()), Filter()))
    assert [figure.name for figure in found.figures] == list(FORMULAS)
    assert found.figure("profit_factor").reason == "no trades"
    assert found.figure("sharpe").value is None
    assert found.figure("net").value == 0
    assert all(figure.grey for figure in found.figures)


@pytest.mark.parametrize("profit", [[5.0], [5.0, 7.0], [-5.0], [0.0], [3.0] * 30])
def test_odd_sets_of_trades_give_every_figure_or_its_reason(profit: list[float]) -> None:
    trades = make_columns(close_time=range(len(profit)), profit=profit)
    found = only(summarise_trades(loaded(trades), Filter(), deposit=1000))
    for figure in found.figures:
        assert (figure.value is None) == bool(figure.reason)
        assert figure.value is None or np.isfinite(figure.value)


def test_currencies_are_never_summed() -> None:
    trades = three(currency=[0, 1, -1])
    found = summarise_trades(loaded(trades), Filter())
    nets = {figures.currency: figures.figure("net").value for figures in found}
    assert nets == {"": 5, "USD": 10, "EUR": -22}


def test_deposits_of_the_currency_carry_the_index_credits_do_not() -> None:
    operations = (
        paid("1970-01-01 00:00:50", 100),
        paid("1970-01-01 00:00:50", 5000, "EUR"),
        paid("1970-01-01 00:00:60", 777, kind="credit"),
        paid("1970-01-01 00:02:30", 110),
    )
    found = only(summarise_trades(loaded(three(), *operations), Filter()))
    # 100 → 110, deposit → 220 → 198 (−10 %) → 203.
    assert found.figure("drawdown_relative").value == pytest.approx(0.1)
    assert found.figure("ahpr").value == pytest.approx((1.1 + 0.9 + 203 / 198) / 3)
    assert found.figure("drawdown").value == 22


def test_an_account_has_its_own_trades_and_deposits() -> None:
    trades = three(accounts=("1", "2"), account=[0, 1, 0])
    other = replace(paid("1970-01-01 00:00:50", 7_000), account="2")
    told = loaded(trades, paid("1970-01-01 00:00:50", 100), other)
    found = only(summarise_trades(told, Filter(accounts=("1",))))
    assert found.figure("net").value == 15
    assert found.figure("ahpr").value == pytest.approx((1.1 + 115 / 110) / 2)
    both = only(summarise_trades(told, Filter(accounts=("1", "2"))))
    assert both.figures == only(summarise_trades(told, Filter())).figures


def test_credits_are_no_deposits() -> None:
    credit = paid("1970-01-01 00:00:50", 100, kind="credit")
    found = only(summarise_trades(loaded(three(), credit), Filter()))
    assert "no deposit" in found.figure("sharpe").reason


def test_a_named_deposit_stands_in_for_those_on_record() -> None:
    found = only(summarise_trades(loaded(three()), Filter(), deposit=100))
    assert found.figure("drawdown_relative").value == pytest.approx(22 / 110)


def test_a_later_period_is_measured_against_what_was_there_then() -> None:
    import datetime as dt  # noqa: PLC0415  # only here

    trades = make_columns(close_time=[100, 86_400 + 100], profit=[100.0, -20.0])
    second = Filter(first_day=dt.date(1970, 1, 2))
    found = only(summarise_trades(loaded(trades), second, deposit=100))
    assert found.figure("drawdown_relative").value == pytest.approx(0.1)


def test_groups_of_symbols_add_up_to_the_whole() -> None:
    trades = make_columns(
        symbols=("A", "B"), symbol=[0, 1, 0], close_time=[1, 2, 3], profit=[1.0, -2.0, 4.0]
    )
    whole = only(summarise_trades(loaded(trades), Filter()))
    parts = [only(summarise_trades(loaded(trades), Filter(symbols=(s,)))) for s in "AB"]
    for name in ("net", "gross_profit", "gross_loss", "trades", "wins", "losses", "draws"):
        total = sum(part.figure(name).value or 0 for part in parts)
        assert whole.figure(name).value == pytest.approx(total)


@pytest.mark.parametrize("file_name", STATEMENTS)
def test_real_statements_agree_with_mt4s_own_figures(
    make_config: Callable[..., PackConfig], shared: Path, file_name: str
) -> None:
    config = make_config()
    file = shared / "data" / "statements" / file_name
    done = statements.import_statement(config, file, add_symbols=True)
    config = config if done.is_test else configs.load(config.file)
    symbols = {"symbols": list(done.new)}
    if done.is_test:
        config = config.model_copy(update=symbols)
    report = show_kpis(config, Filter(), database=done.database)
    [found] = report.currencies
    mt4 = statements.compare_with_mt4(file)
    ours = {figure.name: figure.ours for figure in mt4.figures}
    read = statements.read(file)
    assert found.figure("trades").value == len(read.trades) == mt4.trades
    wins = sum(float(t.net) for t in read.trades if t.net > 0)
    assert found.figure("gross_profit").value == pytest.approx(wins, abs=1e-6)
    # A tester report prints cents of what MT4 counts finer.
    close = 0.006 * (mt4.rounded_trades + 1)
    for theirs, name in (("Gross profit", "gross_profit"), ("Closed trade P/L", "net")):
        if theirs in ours:
            printed = float(ours[theirs].replace(" ", ""))
            assert found.figure(name).value == pytest.approx(printed, abs=close)
    assert found.figure("net").value == pytest.approx(sum(float(t.net) for t in read.trades))
    text = "\n".join(report.lines())
    assert "Profit factor" in text
    assert report.to_json()


def test_the_shipped_statements_drawdown_is_mt4s(config: PackConfig, shared: Path) -> None:
    file = shared / "data" / "statements" / STATEMENTS[0]
    statements.import_statement(config, file, add_symbols=True)
    [found] = show_kpis(configs.load(config.file), Filter()).currencies
    ours = {figure.name: figure.ours for figure in statements.compare_with_mt4(file).figures}
    money, percent = ours["Maximal drawdown"].removesuffix("%)").split(" (")
    assert f"{found.figure('drawdown').value:.2f}" == money
    share = found.figure("drawdown_relative").value or 0
    assert f"{100 * share:.2f}" == percent


def test_formulas_are_told_with_unit_and_source() -> None:
    lines = list(show_formulas().lines())
    assert len(lines) >= 2 * len(FORMULAS)
    assert "Profit factor (profit_factor): gross profit ÷ gross loss" in lines
