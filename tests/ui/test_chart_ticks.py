from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.ui.charts.ticks import number_ticks, time_ticks

FAR = 4_000_000_000.0  # seconds: the year 2096


def moment(text: str) -> float:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC).timestamp()


@given(st.floats(-1e9, 1e9), st.floats(1e-2, 1e9), st.integers(1, 20))
def test_numbers_are_round_evenly_apart_and_no_more_than_asked(
    low: float, width: float, most: int
) -> None:
    found = number_ticks(low, low + width, most)
    places = [place for place, _text in found]
    assert len(places) <= most + 1
    assert all(low - width * 1e-9 <= place <= low + width * (1 + 1e-9) for place in places)
    steps = [after - before for before, after in itertools.pairwise(places)]
    assert all(step == pytest.approx(steps[0], rel=1e-3) for step in steps)
    for place, text in found:
        assert float(text.replace(",", "")) == pytest.approx(place, rel=1e-6, abs=width * 1e-6)


@given(st.floats(0, FAR), st.floats(5, FAR), st.integers(1, 20))
def test_moments_lie_in_view_in_order_and_differ_in_words(
    left: float, width: float, most: int
) -> None:
    found = time_ticks(left, left + width, most)
    places = [place for place, _text in found]
    assert len(places) <= most + 1
    assert places == sorted(set(places))
    assert all(left <= place <= left + width for place in places)
    texts = [text for _place, text in found]
    assert all(before != after for before, after in itertools.pairwise(texts))


@pytest.mark.parametrize(
    ("low", "high", "most", "texts"),
    [
        (0, 1, 5, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        (9_990, 10_210, 5, ["10,000", "10,050", "10,100", "10,150", "10,200"]),
        (-0.3, 0.3, 3, ["-0.2", "0.0", "0.2"]),
        (1.08, 1.0805, 5, ["1.0800", "1.0801", "1.0802", "1.0803", "1.0804", "1.0805"]),
    ],
)
def test_numbers_in_words(low: float, high: float, most: int, texts: list[str]) -> None:
    assert [text for _place, text in number_ticks(low, high, most)] == texts


@pytest.mark.parametrize(
    ("left", "right", "most", "texts"),
    [
        ("2024-03-01 09:59", "2024-03-01 12:01", 3, ["01 Mar 10:00", "11:00", "12:00"]),
        ("2024-03-01 21:00", "2024-03-02 09:00", 2, ["02 Mar", "06:00"]),
        ("2024-02-25", "2024-03-12", 3, ["26 Feb 2024", "04 Mar", "11 Mar"]),
        ("2023-11-15", "2024-04-20", 6, ["Dec 2023", "2024", "Feb 2024", "Mar 2024", "Apr 2024"]),
        ("2009-06-01", "2031-01-01", 6, ["2010", "2015", "2020", "2025", "2030"]),
    ],
)
def test_moments_in_words(left: str, right: str, most: int, texts: list[str]) -> None:
    assert [text for _place, text in time_ticks(moment(left), moment(right), most)] == texts


@pytest.mark.parametrize("width", [0.0, -1.0, float("nan"), float("inf")])
def test_no_width_has_no_places(width: float) -> None:
    assert number_ticks(0, width, 5) == []
    assert time_ticks(5, 5 - abs(width), 5) == []
