from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from mt4_reports import Balance, Order, Report, Row

from reentry_gui.statements.plain_rows import MARK, plain_rows, split

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


def seen_by_parser(markup: bytes) -> list[tuple[list[str], str]]:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True)
    rows = html.document_fromstring(markup, parser=parser).iter("tr")
    return [
        (["".join(map(str, cell.itertext())) for cell in row], row[0].get("title", ""))
        for row in rows
        if len(row)
    ]


def seen_by_us(markup: bytes) -> list[tuple[list[str], str]]:
    rest, runs = split(markup)
    found: list[tuple[list[str], str]] = []
    for part in re.split(rb'(<tr reentry-run="\d+"></tr>)', rest):
        if mark := re.match(rb'<tr reentry-run="(\d+)', part):
            for rows in plain_rows(markup, runs[int(mark[1])]):
                found += [(texts, title) for title, *texts in rows]
        elif b"<tr" in part.lower():
            found += seen_by_parser(b"<table>" + part)
    return found


LINE = (
    '<tr align=right><td title="[tp]">7</td>' + "<td class=mspt nowrap>0.10</td>" * 13 + "</tr>\n"
)
PAGE = "<html><body><table>{}</table></body></html>"


def test_a_run_of_rows_is_taken_out_and_marked() -> None:
    rest, runs = split(PAGE.format(LINE * 3).encode())
    assert len(runs) == 1
    assert rest.decode() == PAGE.format(f'<tr {MARK}="0"></tr>\n')


def test_the_samples_rows_are_found_without_the_parser() -> None:
    markup = (SAMPLES / "detailed-demo-2088913717.htm").read_bytes()
    runs = split(markup).runs
    assert sum(len(rows) for run in runs for rows in plain_rows(markup, run)) > 120


@pytest.mark.parametrize(
    "odd",
    [
        LINE.replace("0.10", "a &amp; b", 1),
        LINE.replace("0.10", "<b>0.10</b>", 1),
        LINE.replace("0.10", "1 > 0", 1),
        LINE.replace("0.10", '"quoted"', 1),
        LINE.replace("0.10", "two\nlines", 1),
        LINE.replace('title="[tp]"', "title=[tp]"),
        LINE.replace('title="[tp]"', "title='it is'"),
        LINE.replace('title="[tp]"', 'class=x title="late"'),
        LINE.replace('title="[tp]"', 'TITLE="loud"'),
        LINE.replace('title="[tp]"', 'title="a &lt; b"'),
        LINE.replace('title="[tp]"', 'title="UT>CAC 5"'),
        LINE.replace("class=mspt", 'class="a>b"', 1),
        LINE.replace("class=mspt", "class='a>b'", 1),
        LINE.replace("</td>", "", 1),
        LINE.replace("</tr>", ""),
        LINE.replace("<tr", "<TR"),
        LINE.replace("<td", "<th").replace("</td", "</th"),
        f"<!-- {LINE} -->",
        LINE.replace("7", "seven", 1),
    ],
)
def test_rows_of_another_shape_are_left_to_the_parser(odd: str) -> None:
    markup = PAGE.format(LINE * 2 + odd * 2 + LINE * 2).encode()
    assert len(split(markup).runs) == 2
    if "-->" not in odd:
        assert seen_by_us(markup) == seen_by_parser(markup)


def test_a_file_that_holds_the_mark_itself_is_left_to_the_parser() -> None:
    markup = PAGE.format(LINE * 3 + f"<tr {MARK}=0><td>x</td></tr>").encode()
    assert split(markup) == (markup, [])


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\u2028"),
    max_size=6,
)


@given(st.lists(st.tuples(TEXTS, st.lists(TEXTS, min_size=13, max_size=13)), max_size=5))
def test_whatever_the_cells_hold_we_see_what_the_parser_sees(
    rows: list[tuple[str, list[str]]],
) -> None:
    lines = [
        f'<tr><td title="{title}">1</td>' + "".join(f"<td>{text}</td>" for text in texts) + "</tr>"
        for title, texts in rows
        if '"' not in title
    ]
    markup = PAGE.format("".join(lines)).encode()
    if lines and "<" not in "".join(text for _t, texts in rows for text in texts):
        assert seen_by_us(markup) == seen_by_parser(markup)


@pytest.mark.parametrize("count", [2, 3000])
def test_a_statement_reads_the_same_either_way(count: int) -> None:
    rows: list[Row] = [Balance(), *(Order(1000 + n, title="#1 ä[sl]") for n in range(count))]
    markup = Report(rows).html().encode()
    assert [r for r in seen_by_us(markup) if len(r[0]) == 14] == [
        r for r in seen_by_parser(markup) if len(r[0]) == 14
    ]
    assert len(split(markup).rest) < 5000
