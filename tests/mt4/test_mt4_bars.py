from __future__ import annotations

import contextlib
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from price_bars import Bar, head, hst, record

from reentry_gui.errors import ReentryError
from reentry_gui.mt4.bars import HEAD_BYTES, Bars, bars_of, read_bars

MINUTE = 60
START = 1_700_000_040  # a whole minute


def two_bars() -> list[Bar]:
    return [
        Bar(START, 1.1000, 1.1010, 1.0990, 1.1005, 12),
        Bar(START + MINUTE, 1.1005, 1.1020, 1.1001, 1.1002, 0),
    ]


def test_records_have_the_lengths_of_the_format() -> None:
    assert len(head(401, "EURUSD", 1, 5)) == HEAD_BYTES == 148
    assert [len(record(version, two_bars()[0])) for version in (400, 401)] == [44, 60]


def test_reads_what_builds_since_600_write(tmp_path: Path) -> None:
    path = tmp_path / "EURUSD1.hst"
    path.write_bytes(hst(two_bars(), symbol="EURUSD.pro"))
    bars = read_bars(path)
    assert (bars.symbol, bars.minutes, bars.digits, bars.seconds) == ("EURUSD.pro", 1, 5, 60)
    assert bars.time.tolist() == [START, START + MINUTE]
    assert bars.low.tolist() == [1.0990, 1.1001]
    assert bars.high.tolist() == [1.1010, 1.1020]
    assert bars.spread[0] == pytest.approx(0.00012)
    assert math.isnan(bars.spread[1])  # MT4 writes 0 where it does not know it
    assert bars.unusable == 0


def test_reads_what_older_builds_wrote(tmp_path: Path) -> None:
    path = tmp_path / "USDJPY15.hst"
    path.write_bytes(hst(two_bars(), version=400, symbol="USDJPY", minutes=15, digits=3))
    bars = read_bars(path)
    assert (bars.symbol, bars.minutes, bars.digits) == ("USDJPY", 15, 3)
    assert bars.low.tolist() == [1.0990, 1.1001]
    assert bars.high.tolist() == [1.1010, 1.1020]
    assert all(map(math.isnan, bars.spread))


@pytest.mark.parametrize("version", [400, 401])
def test_a_record_that_is_being_written_is_left_for_later(version: int) -> None:
    whole = hst(two_bars(), version=version)
    for missing in (1, 20, 43):
        assert len(bars_of(whole[:-missing], "x")) == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "0 bytes are no price bars of MT4: the head alone has 148"),
        (hst([])[:147], "147 bytes are no price bars"),
        (hst([], version=402), "price bars of version 402; known are 400 and 401"),
        (b"PK\x03\x04" + bytes(200), "price bars of version 67324752"),
        (hst([], minutes=0), "a period of 0 minutes and 5 digits"),
        (hst([], digits=77), "a period of 1 minutes and 77 digits"),
    ],
)
def test_another_format_is_refused_with_a_plain_word(content: bytes, told: str) -> None:
    with pytest.raises(ReentryError, match=told) as caught:
        bars_of(content, "EURUSD1.hst")
    assert str(caught.value).startswith("EURUSD1.hst: ")
    assert caught.value.hint


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReentryError, match="cannot be read"):
        read_bars(tmp_path / "none.hst")


def test_what_can_be_no_bar_is_counted_and_left_out() -> None:
    good = two_bars()[0]
    odd = [
        good._replace(time=0),
        good._replace(time=2**40),
        good._replace(low=math.nan),
        good._replace(high=math.inf, time=good.time + 60),
        good._replace(low=-1.0),
        good._replace(high=1.05),  # below open and close
    ]
    bars = bars_of(hst([good, *odd]), "x")
    assert (len(bars), bars.unusable) == (1, 6)


def test_bars_out_of_order_are_sorted_and_the_last_of_two_counts() -> None:
    first, second = two_bars()
    again = first._replace(high=1.2)
    bars = bars_of(hst([second, first, again]), "x")
    assert bars.time.tolist() == [first.time, second.time]
    assert bars.high.tolist() == [1.2, second.high]


PRICE = st.floats(0.0001, 100_000)


@st.composite
def some_bars(draw: st.DrawFn) -> list[Bar]:
    times = draw(st.lists(st.integers(1, 2**31 - 1), unique=True, max_size=20))
    found = []
    for time in sorted(times):
        low, first, last, high = sorted(draw(st.tuples(PRICE, PRICE, PRICE, PRICE)))
        found.append(Bar(time, first, high, low, last, draw(st.integers(0, 500))))
    return found


def seen(bars: Bars) -> list[tuple[int, float, float]]:
    return list(zip(bars.time.tolist(), bars.low.tolist(), bars.high.tolist(), strict=True))


@given(some_bars(), st.sampled_from([400, 401]), st.integers(0, 70))
def test_what_is_written_is_read(written: list[Bar], version: int, cut: int) -> None:
    content = hst(written, version=version)
    length = 60 if version == 401 else 44
    cut = min(cut, len(content) - HEAD_BYTES)
    bars = bars_of(content[: len(content) - cut], "x")
    kept = written[: len(written) - math.ceil(cut / length)]
    assert seen(bars) == [(bar.time, bar.low, bar.high) for bar in kept]


@given(st.binary(max_size=400), st.sampled_from([400, 401]))
def test_no_bytes_make_it_fail_otherwise_than_in_words(tail: bytes, version: int) -> None:
    bars = bars_of(hst([], version=version) + tail, "x")
    assert all(low <= high for _time, low, high in seen(bars))
    with contextlib.suppress(ReentryError):
        bars_of(tail, "x")
