from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mt4_reports import Balance, Order, Pending, Report, at, caption, cells

from reentry_gui.errors import ReentryError
from reentry_gui.statements import Statement, read, spellings_in
from reentry_gui.statements.marks import Marks, marks_of

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
DETAILED = SAMPLES / "detailed-demo-2088913717.htm"


def read_text(folder: Path, text: str, encoding: str = "utf-8") -> Statement:
    file = folder / "Statement.htm"
    file.write_bytes(text.encode(encoding))
    return read(file)


def test_the_detailed_sample() -> None:
    found = read(DETAILED)
    assert (found.account, found.currency, found.is_test) == ("2088913717", "EUR", False)
    assert (len(found.trades), len(found.balances), len(found.cancelled)) == (130, 1, 1)
    assert found.balances[0].amount == 500
    trade = next(t for t in found.trades if t.ticket == 62467449)
    assert (trade.magic, trade.comment, trade.exit_reason) == (16384, "My Buy Order", "closed")
    assert (trade.symbol, trade.type, trade.lots) == ("gbpjpy", "buy", 0.05)
    assert (trade.open_time, trade.close_time) == ("2017-10-25 11:31:03", "2017-10-25 11:34:17")
    assert (trade.stop_loss, trade.take_profit) == (None, 150.043)
    assert trade.net == Decimal("3.94")


def test_the_plain_sample_has_magic_rows_and_open_trades() -> None:
    found = read(SAMPLES / "statement-651083.htm")
    assert (len(found.trades), len(found.open_trades), len(found.balances)) == (123, 169, 1)
    assert {t.magic for t in found.trades} == {11545991}
    assert {t.comment for t in found.trades} == {"ICM11545991"}
    assert found.balances[0].comment.startswith("UT>CAC ")
    assert spellings_in(SAMPLES / "statement-651083.htm") == ["usdchf", "usdjpy", "usdtry"]


def test_a_tester_report(shared: Path) -> None:
    found = read(shared / "data" / "statements" / "strategy-tester-macd.htm")
    assert found.is_test
    assert (len(found.trades), found.open_trades) == (733, ())
    first = found.trades[0]
    assert (first.ticket, first.type, first.symbol) == (1, "sell", "USDJPY")
    assert (first.open_time, first.exit_reason) == ("2024-12-30 02:25:00", "stop loss")
    assert {t.exit_reason for t in found.trades} == {
        "stop loss",
        "take profit",
        "closed",
        "end of test",
    }


@pytest.mark.parametrize(
    ("title", "marks"),
    [
        ("", Marks(None, "", "closed")),
        ("[sl]", Marks(None, "", "stop loss")),
        ("[tp]", Marks(None, "", "take profit")),
        ("#16384 My order[tp]", Marks(16384, "My order", "take profit")),
        ("#21000 ", Marks(21000, "", "closed")),
        ("#-7 negative magic", Marks(-7, "negative magic", "closed")),
        ("so: 49.9%/12.3/24.6", Marks(None, "so: 49.9%/12.3/24.6", "stop out")),
        ("#5 so: 9.9%/1.0/9.9", Marks(5, "so: 9.9%/1.0/9.9", "stop out")),
        ("close hedge by #123", Marks(None, "close hedge by #123", "close by")),
        ("from #61937658", Marks(None, "from #61937658", "closed")),
        ("also: not a stop out", Marks(None, "also: not a stop out", "closed")),
    ],
)
def test_tool_tips(title: str, marks: Marks) -> None:
    assert marks_of(title) == marks


def test_the_row_below_an_order_tells_magic_and_comment(tmp_path: Path) -> None:
    orders = [Order(magic_row=("77", "Grid &amp; &lt;hedge&gt;[sl]"), title="#77 Grid")]
    orders.append(Order(1002, magic_row=("&nbsp;", "Summary trade result")))
    found = read_text(tmp_path, Report([Balance(), *orders]).html()).trades
    assert (found[0].magic, found[0].comment) == (77, "Grid & <hedge>")
    assert (found[1].magic, found[1].comment) == (None, "Summary trade result")


def test_every_kind_of_row(tmp_path: Path) -> None:
    report = Report(
        [Balance(), Balance("50.00", type="credit", ticket=7), Pending(), Order()],
        open_trades=[Order(2001, symbol="#aapl")],
        working=[Pending(2002, "sell stop")],
    )
    found = read_text(tmp_path, report.html())
    assert [b.type for b in found.balances] == ["balance", "credit"]
    assert [(o.ticket, o.symbol) for o in found.open_trades] == [(2001, "#aapl")]
    assert [o.type for o in found.working] == ["sell stop"]
    assert [o.ticket for o in found.cancelled] == [900]
    assert len(found.trades) == 1


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("cp1252", ""),
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("utf-16-le", ""),
        ("cp1251", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'),
        ("shift_jis", "<meta charset=shift_jis>"),
        ("utf-8", '<meta charset="utf-16">'),
    ],
)
def test_encodings(tmp_path: Path, encoding: str, declared: str) -> None:
    comment = {"cp1251": "Вход", "shift_jis": "注文"}.get(encoding, "Größe")
    text = Report([Order(title=f"#1 {comment}")]).html().replace("<head>", f"<head>{declared}")
    assert read_text(tmp_path, text, encoding).trades[0].comment == comment


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends(tmp_path: Path, line_end: str) -> None:
    text = Report([Balance(), Order()]).html().replace("\n", line_end)
    assert len(read_text(tmp_path, text).trades) == 1


GOOD = Report([Balance(), Order(), Order(1002, closed=20)]).html()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("10.00", "ten", "ticket 1001: Profit 'ten' is no number"),
        ("10.00", "1,50", "Profit '1,50' is no number"),
        ("10.00", "", "Profit '' is no number"),
        ("10.00", "nan", "Profit 'nan' is no number"),
        ("10.00", "1e5", "Profit '1e5' is no number"),
        ("10.00", "1 23", "Profit '1 23' is no number"),
        ("1.10000", "-1.10000", "Price '-1.10000' is negative"),
        ("0.10", "0.1.0", "Size '0.1.0' is no number"),
        (at(10), "2024.13.02 08:10:00", "Close Time '2024.13.02 08:10:00' is no time"),
        (at(10), "2024.02.30 08:10:00", "Close Time '2024.02.30 08:10:00' is no time"),
        (at(10), "2024.01.02 24:10:00", "Close Time '2024.01.02 24:10:00' is no time"),
        (at(10), "2024-01-02 08:10:00", "is no time (YYYY.MM.DD HH:MM[:SS])"),
        (at(10), "&nbsp;", "Close Time '' is no time"),
        ("1001", "10O1", "Ticket '10O1' is no ticket number"),
        ("1001", "-1001", "Ticket '-1001' is no ticket number"),
        ("1001", "", "Ticket '' is no ticket number"),
        ("1001", "99999999999999999999", "is no ticket number"),
        ("1001", "1002", "ticket 1002: Ticket '1002' stands twice in the file"),
        (">buy<", ">bye<", "type 'bye' is none of balance, buy, buy limit"),
        (">eurusd<", "><", "Item '' is empty"),
        ("<td>1.10000</td>", "", "row with '13' cells, but the header has 14"),
        ("<td>Profit</td>", "<td>Gain</td>", "has no column for: profit"),
        ("<td>Ticket</td>", "<td>No.</td>", "lacks the column Ticket"),
        ("1 000.00", "1 0000.00", "ticket 1000: Profit '1 0000.00' is no number"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    text = GOOD.replace(old, new, 1)
    assert text != GOOD
    with pytest.raises(ReentryError) as error:
        read_text(tmp_path, text)
    assert message in error.value.message
    assert "Statement.htm, line " in error.value.message
    assert "Nothing of this file was used" in error.value.hint


def test_the_line_is_the_files(tmp_path: Path) -> None:
    text = GOOD.replace("10.00", "ten", 1)
    line = next(n for n, part in enumerate(text.split("\n"), 1) if "ten" in part)
    with pytest.raises(ReentryError, match=f"line {line}, ticket 1001"):
        read_text(tmp_path, text)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is no report of MT4: there is no table in it"),
        (b"ticket;open time\r\n1;2\r\n", "is no report of MT4: there is no table in it"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "is no report of MT4"),
        (b"<table><tr><td>Hello</td></tr></table>", "is neither a statement nor a tester report"),
        (b"<table><tr><td>a</td></tr>" + b"<tr><td>b</td>", "is cut off in line 1"),
        (b"\xff\xfe<\x00t\x00r\x00>", "is not utf-16: the file is damaged or cut off"),
        (
            b"<meta charset=klingon-8><table><tr><td>\xe4</td></tr></table>",
            "which is no known encoding",
        ),
        (
            b"<title>1: A - Trade History Report</title><table><tr><th>Positions</th></tr></table>",
            "is a report of MetaTrader 5",
        ),
        (
            "<title>Strategy Tester Report</title><table><tr><td>Deals</td></tr></table>".encode(
                "utf-16"
            ),
            "is a report of MetaTrader 5",
        ),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "other.htm"
    file.write_bytes(content)
    with pytest.raises(ReentryError) as error:
        read(file)
    assert message in error.value.message


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ReentryError, match="there is no such file"):
        read(tmp_path / "none.htm")
    with pytest.raises(ReentryError, match="cannot be read"):
        read(tmp_path)


@given(st.integers(0, DETAILED.stat().st_size))
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
def test_a_cut_file_is_refused_or_whole(tmp_path: Path, length: int) -> None:
    content = DETAILED.read_bytes()
    file = tmp_path / "cut.htm"
    file.write_bytes(content[:length])
    try:
        found = read(file)
    except ReentryError as error:
        assert "cut off" in error.message or "no report of MT4" in error.message
        assert length < len(content) - len("\n</div></body></html>")
    else:
        assert len(found.trades) == 130
        assert found.figures == read(DETAILED).figures


def test_a_cut_file_tells_where(tmp_path: Path) -> None:
    content = DETAILED.read_bytes()
    file = tmp_path / "cut.htm"
    cut = content.index(b"61942369") + 100
    file.write_bytes(content[:cut])
    line = content[:cut].count(b"\n") + 1
    with pytest.raises(ReentryError, match=f"cut off in line {line}, in or after number 61942369"):
        read(file)


# --- tester reports -----------------------------------------------------------

TESTER_HEAD = (
    "<html><head><title>Strategy Tester: X</title></head><body><table>"
    "<tr><td colspan=2>Symbol</td><td colspan=4>EURUSD (Euro vs US Dollar)</td></tr>"
    "<tr align=left><td colspan=2><tr align=left><td>Bars in test</td><td>1</td></tr>"
    "<tr><td>Initial deposit</td><td>1000.00</td><td></td><td></td></tr></table><table>"
)
TESTER_COLUMNS = ["#", "Time", "Type", "Order", "Size", "Price", "S / L", "T / P", "Profit"]


def simulation(*rows: list[str]) -> str:
    lines = [cells([*TESTER_COLUMNS, "Balance"]), *map(cells, rows)]
    return "\n".join([TESTER_HEAD, *lines, "</table></body></html>"])


def event(kind: str, order: str = "1", *tail: str) -> list[str]:
    return ["1", "2024.01.02 08:00", kind, order, "0.10", "1.1", "1.0", "0", *(tail or ("",))]


def test_the_testers_orders(tmp_path: Path) -> None:
    text = simulation(
        event("buy stop"),
        event("buy"),
        event("modify"),
        event("sell limit", "2"),
        event("delete", "2"),
        event("close at stop", "1", "-0.00", "1000.00"),
        event("sell", "3"),
    )
    found = read_text(tmp_path, text)
    assert [(t.ticket, t.type, t.exit_reason) for t in found.trades] == [(1, "buy", "end of test")]
    assert [(o.ticket, o.type) for o in found.cancelled] == [(2, "sell limit")]
    assert [o.ticket for o in found.open_trades] == [3]
    assert found.nets is not None
    assert found.nets[0].is_signed()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (simulation(event("close", "9", "1.00", "1001.00")), "Order '9' was never opened"),
        (simulation(event("hold")), "type 'hold' is none of"),
        (simulation(event("buy"), event("close", "1", "x", "1001.00")), "Profit 'x' is no number"),
        (simulation(event("buy"), event("close")), "cells lacks Profit and Balance"),
        (simulation(["1", "yesterday", *event("buy")[2:]]), "Time 'yesterday' is no time"),
        (simulation().replace("Initial deposit", "Deposit"), "Initial deposit '' is missing"),
        (simulation().replace("1000.00", "much"), "Initial deposit 'much' is no number"),
        (simulation().replace("Symbol", "Item"), "Symbol '' is missing"),
    ],
)
def test_broken_tester_reports(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ReentryError) as error:
        read_text(tmp_path, text)
    assert message in error.value.message


def test_a_caption_alone_is_an_empty_statement(tmp_path: Path) -> None:
    text = f"<table>{caption('Closed Transactions:')}<tr></tr></table>"
    assert read_text(tmp_path, text).trades == ()
