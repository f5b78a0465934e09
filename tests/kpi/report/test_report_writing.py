from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hand_chains
import pytest
from lxml import etree, html
from price_bars import cover
from trade_histories import fill

from reentry_gui import db, lineage
from reentry_gui.config import PackConfig
from reentry_gui.kpi import loading
from reentry_gui.kpi.chain_report import chain_kpis
from reentry_gui.kpi.excursion_report import show_excursions
from reentry_gui.kpi.figures import shown
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.loading import load_columns
from reentry_gui.kpi.report.content import gather
from reentry_gui.kpi.report.page import PRINT, render
from reentry_gui.kpi.report.rows import minus
from reentry_gui.kpi.report.writing import last_days, write_report
from reentry_gui.kpi.showing import show_kpis

NOW = dt.datetime(2026, 11, 1, 18, tzinfo=dt.UTC)
MONTH = Filter(dt.date(2026, 10, 1), dt.date(2026, 10, 30))
EVIL = "<script>alert('x')</script>"


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    loading.forget()
    yield
    loading.forget()


@pytest.fixture
def filled(make_config: Callable[..., PackConfig]) -> PackConfig:
    config = make_config(["EURUSD", "GBPUSD"])
    fill(config.path("db_path"), trades=1_500, symbols=("EURUSD", "GBPUSD"))
    return config


def page(config: PackConfig, wanted: Filter, path: Path) -> html.HtmlElement:
    write_report(config, wanted, path, now=NOW)
    etree.parse(path, etree.XMLParser(resolve_entities=False))  # well-formed, or it raises
    return html.parse(path).getroot()


def printed(root: html.HtmlElement) -> dict[str, list[str]]:
    """Return the cells of each figure's row."""
    return {
        str(row.get("data-figure")): [" ".join(cell.text_content().split()) for cell in row]
        for row in root.iter("tr")
        if row.get("data-figure")
    }


def figures_of(told: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {str(figure["name"]): figure for figure in told}


def value_of(figure: dict[str, Any]) -> str:
    mark = " *" if figure["n"] < 20 else ""
    return minus(shown(figure["value"], figure["unit"])) + mark


def test_the_page_tells_what_kpi_show_and_kpi_chains_tell(
    filled: PackConfig, tmp_path: Path
) -> None:
    rows = printed(page(filled, MONTH, tmp_path / "r.html"))
    on_screen = json.loads(show_kpis(filled, MONTH).to_json())
    chains = json.loads(chain_kpis(filled, MONTH).to_json())
    [trades], [before] = on_screen["currencies"], on_screen["before"]
    figures = figures_of(trades["figures"]) | figures_of(chains["figures"])
    assert rows.keys() == figures.keys()
    for name, figure in figures.items():
        cells = rows[name]
        if figure["value"] is None:
            assert f"undefined: {figure['reason']}" in cells
            continue
        assert cells[1] == value_of(figure)
        if figure["low"] is not None:
            low, high = (minus(shown(figure[end], figure["unit"])) for end in ("low", "high"))
            assert cells[3] == f"{low} … {high}"
    past = figures_of(before["figures"])
    assert rows["net"][5] == minus(shown(past["net"]["value"], "money"))
    gap = figures["net"]["value"] - past["net"]["value"]
    assert rows["net"][6] == f"{'+' if gap > 0 else '−'}{abs(gap):,.2f}"


def test_the_page_asks_for_nothing_from_outside(filled: PackConfig, tmp_path: Path) -> None:
    path = tmp_path / "r.html"
    root = page(filled, MONTH, path)
    text = path.read_text(encoding="utf-8")
    links = [match for match in re.findall(r"\w+://[^\"' <]+", text) if "www.w3.org" not in match]
    assert not links
    assert not [*root.iter("script", "link", "img", "iframe", "object")]
    assert "@import" not in text
    assert "url(" not in text
    assert "default-src 'none'" in text


def test_pictures_have_words_and_tables_have_heads(filled: PackConfig, tmp_path: Path) -> None:
    root = page(filled, MONTH, tmp_path / "r.html")
    pictures = [*root.iter("svg")]
    assert len(pictures) == 10
    for picture in pictures:
        assert picture.get("role") == "img"
        assert len(str(picture.get("aria-label"))) > 30
    for table in root.iter("table"):
        assert table.find("caption") is not None
        assert all(head.get("scope") in {"col", "row"} for head in table.iter("th"))
        widths = {sum(int(cell.get("colspan") or 1) for cell in row) for row in table.iter("tr")}
        assert len(widths) == 1
    assert root.get("lang") == "en"


def test_what_a_statement_holds_is_never_read_as_html(config: PackConfig, tmp_path: Path) -> None:
    path = config.path("db_path")
    db.provision(path, config.tables)
    trades = [
        db.TradeRow(n, "2026-03-02 09:00:00", f"2026-03-0{n} 10:00:00", "buy", 0.1, 1.1, 1.2, 5.0)
        for n in (2, 3)
    ]
    with db.open_database(path) as database:
        db.write_trades(database, "EURUSD", trades)
    wanted = Filter(personas=(EVIL, ""), symbols=("EURUSD", "a\x00\ud800b"))
    root = page(config, wanted, tmp_path / "r.html")
    assert not [*root.iter("script")]
    assert EVIL in root.text_content()


def test_an_open_period_has_no_difference_and_says_so(filled: PackConfig, tmp_path: Path) -> None:
    root = page(filled, Filter(), tmp_path / "r.html")
    assert "an open period has no period before it" in root.text_content()
    assert len(printed(root)["net"]) == 5


def noted_rows(root: html.HtmlElement) -> dict[str, list[str]]:
    """Return the cells of each note's row by its day or chain."""
    return {
        str(row.get("data-note")): [" ".join(cell.text_content().split()) for cell in row][1:]
        for row in root.iter("tr")
        if row.get("data-note")
    }


def test_what_was_noted_stands_beside_its_result(
    make_config: Callable[..., PackConfig], tmp_path: Path
) -> None:
    config = make_config([hand_chains.SYMBOL])
    hand_chains.write(config.path("db_path"))
    lineage.write_note(config, "day", "2026-03-04", f"two\nlines {EVIL}", ["news", "gap"])
    lineage.write_note(config, "day", "2026-03-07", "a Saturday")
    lineage.write_note(config, "day", "2026-01-01", "before the period")
    lineage.write_note(config, "chain", "EURUSD/A", "won back")
    lineage.write_note(config, "chain", "EURUSD/C", "", ["open"])
    lineage.write_note(config, "chain", "EURUSD/#4001", "by hand")
    lineage.write_note(config, "chain", "EURUSD/gone", "no such chain")
    week = Filter(dt.date(2026, 3, 2), dt.date(2026, 3, 8))
    found = noted_rows(page(config, week, tmp_path / "r.html"))
    assert found == {
        # Wednesday: 1001, 1002 and 1003.
        "2026-03-04": ["12.95 USD", "3", f"twolines {EVIL}", "#news #gap"],
        "2026-03-07": ["–", "–", "a Saturday", ""],
        "EURUSD/#4001": ["9.30 USD", "1", "by hand", ""],
        "EURUSD/A": ["12.95 USD", "3", "won back", ""],
        "EURUSD/C": ["−7.70 USD so far", "1", "", "#open"],
    }
    monday = Filter(dt.date(2026, 3, 2), dt.date(2026, 3, 2))
    assert list(noted_rows(page(config, monday, tmp_path / "m.html"))) == ["EURUSD/#4001"]
    plain = render(gather(config, week, NOW), (), PRINT)
    assert "two<br/>lines &lt;script&gt;" in plain


def test_without_notes_nothing_is_said_of_them(filled: PackConfig, tmp_path: Path) -> None:
    assert "What was noted" not in page(filled, MONTH, tmp_path / "r.html").text_content()


def test_a_filter_that_nothing_passes_is_explained(filled: PackConfig, tmp_path: Path) -> None:
    wanted = Filter(dt.date(2011, 1, 1), dt.date(2011, 1, 2))
    root = page(filled, wanted, tmp_path / "r.html")
    text = " ".join(root.text_content().split())
    assert "No chain has ended yet, so there is nothing to judge." in text
    assert "No closed trade passes this filter; the database holds" in text
    assert not [*root.iter("svg")]


def test_what_if_writes_nothing(filled: PackConfig, tmp_path: Path) -> None:
    report = write_report(filled, MONTH, what_if=True, now=NOW)
    assert not report.path.exists()
    assert report.path.name == "Reentry report 2026-10-01 to 2026-10-30.html"
    assert report.path.parent == filled.path("reports_dir")
    assert "would be written" in "\n".join(report.lines())
    assert report.trades == show_kpis(filled, MONTH).currencies[0].figure("trades").value
    assert not [*tmp_path.glob("**/*.html")]


def test_the_last_days_end_today() -> None:
    wanted = last_days(dt.date(2026, 11, 1))
    before = wanted.before()
    assert before is not None
    assert (wanted.first_day, wanted.last_day) == (dt.date(2026, 10, 26), dt.date(2026, 11, 1))
    assert before.last_day == dt.date(2026, 10, 25)


def test_a_page_says_how_it_was_made(filled: PackConfig, tmp_path: Path) -> None:
    text = page(filled, MONTH, tmp_path / "r.html").text_content()
    for told in (str(filled.file), str(filled.path("db_path")), "2026-11-01 18:00", str(MONTH)):
        assert told in text


def test_money_of_two_currencies_stands_in_two_parts(filled: PackConfig, tmp_path: Path) -> None:
    with db.open_database(filled.path("db_path")) as database:
        database.sql("UPDATE trade_details_GBPUSD SET currency = 'EUR'")
        database.sql("UPDATE trade_details_EURUSD SET currency = 'USD'")
        database.raw().commit()
    root = page(filled, MONTH, tmp_path / "r.html")
    heads = [head.text_content() for head in root.iter("h2")]
    assert {"Deposit currency EUR", "Deposit currency USD"} <= {*heads}
    again = write_report(filled, MONTH, tmp_path / "again.html", now=NOW)
    assert {answer.split(":")[0] for answer in again.answers} == {"EUR", "USD"}
    told = {
        row[2].text_content(): row[1].text_content().strip()
        for row in root.iter("tr")
        if row.get("data-figure") == "net"
    }
    wanted = {c.currency: c.figure("net").value for c in show_kpis(filled, MONTH).currencies}
    assert told == {name: minus(shown(net or 0, "money")) for name, net in wanted.items()}
    chains = [
        row[1].text_content() for row in root.iter("tr") if row.get("data-figure") == "chains"
    ]
    assert len(chains) == 2
    assert len([*root.iter("svg")]) == 20


def test_a_hand_computed_history_is_told_as_it_is(
    make_config: Callable[..., PackConfig], tmp_path: Path
) -> None:
    config = make_config([hand_chains.SYMBOL])
    hand_chains.write(config.path("db_path"))
    root = page(config, Filter(), tmp_path / "r.html")
    rows = printed(root)
    # A 12.95, B 20.00 and the trade outside of any chain, 9.30; C is open.
    assert rows["chains"][1] == "3 *"
    assert rows["chain_net"][1] == "42.25 *"
    assert rows["chain_factor"][1].startswith("undefined:")
    text = " ".join(root.text_content().split())
    assert "2 re-entered chains are too few to tell skill from luck." in text
    assert "brought back to zero or above 1 by re-entry 2 (median 5 h 0 min)." in text
    assert "open chains (1)" in text


def test_how_far_trades_ran_is_told_with_what_is_unknown(
    make_config: Callable[..., PackConfig], tmp_path: Path
) -> None:
    config = make_config(["EURUSD"])
    fill(config.path("db_path"), trades=200)
    without = page(config, Filter(), tmp_path / "without.html")
    n = len(load_columns(config))
    assert f"0 of {n} trades known" in " ".join(without.text_content().split())
    assert printed(without)["mae"][1].startswith("undefined: no price bars of MT4")
    cover(config, load_columns(config), share=0.6)
    root = page(config, Filter(), tmp_path / "with.html")
    report = show_excursions(config, Filter())
    text = " ".join(root.text_content().split())
    assert f"{report.coverage.known} of {n} trades known" in text
    assert "closed after the bars end" in text
    assert "Statements and tester reports hold no bars" in text
    told = {figure.name: figure for figure in report.figures}
    assert printed(root)["mae_pips"][1].split()[0] == shown(told["mae_pips"].value or 0, "pips")
    rows = [row for row in root.iter("tr") if row.get("data-share")]
    assert [row[1].text_content().split()[0] for row in rows] == [
        f"{hint.pips:,.1f}" for hint in report.stop_hints
    ]
    assert len([*root.iter("circle")]) > 2 * len(report.stop_hints)
