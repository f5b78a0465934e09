from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mt4_reports import Balance, Order, Pending, Report, Row, details, number

from reentry_gui.errors import ReentryError
from reentry_gui.statements import Mt4ComparisonReport, compare_with_mt4

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


def compared(folder: Path, report: Report) -> Mt4ComparisonReport:
    file = folder / "DetailedStatement.htm"
    file.write_text(report.html(), encoding="utf-8")
    return compare_with_mt4(file)


def differing(report: Mt4ComparisonReport) -> list[str]:
    return [f"{f.name}: {f.ours} / {f.mt4}" for f in report.figures if not f.is_equal]


def test_every_figure_of_the_detailed_sample_is_mt4s() -> None:
    report = compare_with_mt4(SAMPLES / "detailed-demo-2088913717.htm")
    assert differing(report) == []
    assert not report.needs_action
    figures = {figure.name: figure.ours for figure in report.figures}
    assert len(figures) == 24
    assert figures == {
        "Closed trade P/L": "24.17",
        "Gross profit": "233.70",
        "Gross loss": "209.53",
        "Total net profit": "24.17",
        "Profit factor": "1.12",
        "Expected payoff": "0.19",
        "Absolute drawdown": "47.54",
        "Maximal drawdown": "64.01 (12.39%)",
        "Relative drawdown": "12.39% (64.01)",
        "Total trades": "130",
        "Short positions": "5 (80.00%)",
        "Long positions": "125 (75.20%)",
        "Profit trades": "98 (75.38%)",
        "Loss trades": "32 (24.62%)",
        "Largest profit trade": "25.71",
        "Largest loss trade": "-31.67",
        "Average profit trade": "2.38",
        "Average loss trade": "-6.55",
        "Maximum consecutive wins": "20 (16.47)",
        "Maximum consecutive losses": "3 (-3.72)",
        "Maximal consecutive profit": "64.30 (18)",
        "Maximal consecutive loss": "-31.67 (1)",
        "Average consecutive wins": "4",
        "Average consecutive losses": "1",
    }


def test_a_plain_statement_has_one_figure() -> None:
    report = compare_with_mt4(SAMPLES / "statement-651083.htm")
    (figure,) = report.figures
    assert (figure.name, figure.ours, figure.mt4) == ("Closed trade P/L", "90 066.64", "90 066.64")
    assert not report.needs_action


def test_a_tester_report_is_compared_but_for_its_drawdown(shared: Path) -> None:
    report = compare_with_mt4(shared / "data" / "statements" / "strategy-tester-macd.htm")
    assert differing(report) == []
    figures = {figure.name: figure for figure in report.figures}
    assert figures["Total net profit"].ours == "-1071.49"
    assert figures["Loss trades"].ours == "103 (14.05%)"
    assert "Maximal drawdown" not in figures
    assert any("drawdown is not compared" in line for line in report.lines())


def test_the_report_can_be_told_and_turned_into_json() -> None:
    report = compare_with_mt4(SAMPLES / "detailed-demo-2088913717.htm")
    lines = list(report.lines())
    assert lines[-1] == "  all 24 figures are equal"
    assert "  drawdown from 500.00: the first deposit" in lines
    assert json.loads(report.to_json())["trades"] == 130


FIGURES = details([Order(profit="10.00"), Order(1002, closed=20, profit="-4.00")], Decimal(1000))


@pytest.mark.parametrize("name", FIGURES)
def test_each_wrong_figure_is_found(tmp_path: Path, name: str) -> None:
    orders: list[Row] = [Order(profit="10.00"), Order(1002, closed=20, profit="-4.00")]
    # The first digit moved up by one; a whole zero becomes one.
    at = next(n for n, sign in enumerate(FIGURES[name]) if sign.isdigit())
    wrong = f"{FIGURES[name][:at]}{(int(FIGURES[name][at]) + 1) % 10}{FIGURES[name][at + 1 :]}"
    report = compared(tmp_path, Report([Balance(), *orders], figures={**FIGURES, name: wrong}))
    assert report.needs_action
    assert wrong in {figure.mt4 for figure in report.figures if not figure.is_equal}
    assert "DIFFERENT" in "\n".join(report.lines())


def test_the_right_figures_are_equal(tmp_path: Path) -> None:
    orders: list[Row] = [Order(profit="10.00"), Order(1002, closed=20, profit="-4.00")]
    assert differing(compared(tmp_path, Report([Balance(), *orders], figures=FIGURES))) == []


@pytest.mark.parametrize("shown", ["", "&nbsp;", "0.00", "-"])
def test_without_losses_a_profit_factor_of_nothing_is_equal(tmp_path: Path, shown: str) -> None:
    order = Order(profit="3.00")
    figures = {**details([order], Decimal(1000)), "Profit Factor:": shown}
    assert differing(compared(tmp_path, Report([Balance(), order], figures=figures))) == []


def test_no_trades_at_all(tmp_path: Path) -> None:
    report = compared(tmp_path, Report([Balance()], figures=details([], Decimal(1000))))
    assert differing(report) == []
    assert report.trades == 0


@pytest.mark.parametrize("space", [" ", "&nbsp;", "\u202f", "\u2009"])
@pytest.mark.parametrize("minus", ["-", "\u2212", "\u2013"])
def test_thousands_and_minus_in_every_spelling(tmp_path: Path, space: str, minus: str) -> None:
    orders = [Order(profit="12345.67"), Order(1002, closed=20, profit="-1234567.89")]
    figures = details(orders, Decimal(1000), space=space)
    orders[0].profit, orders[1].profit = "12 345.67", "-1 234 567.89"
    rows: list[Row] = [Balance(), *orders]
    text = Report(rows, figures=figures).html()
    file = tmp_path / "a.htm"
    file.write_text(text.replace("-1 234", f"{minus}1 234").replace(" 567", f"{space}567"), "utf-8")
    assert differing(compare_with_mt4(file)) == []


def test_yen_have_no_decimals(tmp_path: Path) -> None:
    orders = [Order(profit="12345", swap="-12", commission="0", taxes="0")]
    orders += [Order(1002, closed=20, profit="-7001", swap="0", commission="-5", taxes="0")]
    figures = details(orders, Decimal(200_000), decimals=0)
    assert figures["Largest|profit trade:"] == "12 333"
    orders[0].profit = "12 345"
    rows: list[Row] = [Balance("200 000"), *orders, Balance("300 000", time=15, ticket=1900)]
    assert differing(compared(tmp_path, Report(rows, figures=figures))) == []


def test_builds_without_taxes(tmp_path: Path) -> None:
    orders = [Order(profit="5.00", commission="-1.00"), Order(1002, closed=20, profit="-3.00")]
    report = Report([Balance(), *orders], figures=details(orders, Decimal(1000)), has_taxes=False)
    assert differing(compared(tmp_path, report)) == []


def test_a_saved_period_starts_at_the_balance_before_it(tmp_path: Path) -> None:
    orders = [Order(profit="-300.00"), Order(1002, closed=20, profit="50.00")]
    rows: list[Row] = [*orders, Balance("-100.00", time=30, ticket=1900)]
    figures = details(orders, Decimal(5000))
    report = compared(tmp_path, Report(rows, figures=figures, balance="4 650.00"))
    assert differing(report) == []
    assert report.drawdown_start_reason == "the balance before this history"


def test_a_deposit_that_comes_after_the_first_trade_is_the_start(tmp_path: Path) -> None:
    orders = [Order(profit="-30.00"), Order(1002, closed=20, profit="5.00")]
    rows: list[Row] = [orders[0], Balance("400.00", time=15, ticket=1900), orders[1]]
    report = compared(tmp_path, Report(rows, figures=details(orders, Decimal(400))))
    assert differing(report) == []
    assert report.drawdown_start == "400.00"


def test_a_history_that_mt4_counts_from_nothing(tmp_path: Path) -> None:
    orders = [Order(profit="36.80"), Order(1002, closed=20, profit="-104.00")]
    orders += [Order(1003, closed=30, profit="900.00")]
    figures = details(orders, Decimal(0))
    assert figures["Relative Drawdown:"] == "282.61% (104.00)"
    report = compared(tmp_path, Report([Balance("5 000.00"), *orders], figures=figures))
    assert differing(report) == []
    assert report.drawdown_start_reason == "an empty account"


def test_without_a_summary_there_is_nothing_to_compare(tmp_path: Path) -> None:
    file = tmp_path / "cut.htm"
    text = Report([Balance(), Order()]).html()
    start, end = text.index("<tr align=left><td colspan=14><b>Summary"), text.index("</table>")
    file.write_text(text[:start] + text[end:], encoding="utf-8")
    with pytest.raises(ReentryError, match="holds no summary of MT4") as error:
        compare_with_mt4(file)
    assert "Save as Detailed Report" in error.value.hint


AMOUNTS = st.one_of(st.just(0), st.integers(-300, 300), st.integers(-3_000_000, 3_000_000))


@st.composite
def statements(draw: st.DrawFn) -> Report:
    decimals = draw(st.sampled_from([0, 2]))

    def amount(cents: int) -> str:
        return number(Decimal(cents).scaleb(-decimals), decimals)

    orders = [
        Order(
            ticket=2000 + n,
            type=draw(st.sampled_from(["buy", "sell"])),
            closed=draw(st.integers(0, 30)),
            profit=amount(draw(AMOUNTS)),
            swap=amount(draw(st.integers(-50, 50))),
            commission=amount(draw(st.sampled_from([0, 0, -7, 3]))),
            taxes=amount(draw(st.sampled_from([0, 0, -1]))),
        )
        for n in range(draw(st.integers(0, 25)))
    ]
    start = Decimal(draw(st.integers(1, 500_000))).scaleb(-decimals)
    figures = details(orders, start, decimals)
    later = draw(st.lists(st.tuples(st.integers(0, 31), st.integers(-90_000, 90_000)), max_size=3))
    rows: list[Row] = [Balance(number(start, decimals)), *orders]
    for time, cents in later:
        place = draw(st.integers(1, len(rows)))
        rows.insert(place, Balance(amount(cents), time, ticket=9000 + len(rows)))
    if draw(st.booleans()):
        rows.insert(1, Pending())
    sums = sum((order.net for order in orders), Decimal(0))
    paid = sum((row.value for row in rows if isinstance(row, Balance)), Decimal(0))
    closed, balance = number(sums, decimals), number(sums + paid, decimals)
    return Report(rows, figures=figures, closed_sum=closed, balance=balance)


@given(statements())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_statement_has_the_figures_that_counting_finds(tmp_path: Path, report: Report) -> None:
    assert differing(compared(tmp_path, report)) == []
