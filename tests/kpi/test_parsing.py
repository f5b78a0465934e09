from __future__ import annotations

import datetime as dt
from itertools import cycle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from packed_texts import texts

from reentry_gui.kpi import parsing
from reentry_gui.kpi import texts as texts_module
from reentry_gui.kpi.clocks import seconds_of

FORMS = ("%Y-%m-%d %H:%M:%S", "%Y.%m.%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y.%m.%d %H:%M")
NAMES = st.lists(st.none() | st.text(max_size=30) | st.sampled_from(["a", "b\0", "b", "b\n"]))


@given(NAMES)
def test_distinct_names_stand_in_order_of_first_mention(words: list[str | None]) -> None:
    names, which = parsing.distinct(texts(words))
    assert list(names) == [word for word in dict.fromkeys(words) if word]
    assert [names[at] if at >= 0 else None for at in which] == [word or None for word in words]


@pytest.mark.parametrize("count", [1, 12, 13, 500])
def test_few_and_many_distinct_names(count: int) -> None:
    words = [f"{n:03}" for n in range(count)] * 3
    names, which = parsing.distinct(texts([*words]))
    assert list(names) == words[:count]
    assert which.tolist() == [*range(count)] * 3


def test_names_that_mix_to_the_same_number_stay_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts_module, "MIXER", np.uint64(0))
    names, which = parsing.distinct(texts(["a", "b", "a", "c"]))
    assert (names, which.tolist()) == (("a", "b", "c"), [0, 1, 0, 2])


def test_many_names_that_differ_in_low_bits_only_stay_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(texts_module, "MIXER", np.uint64(1))
    words = [chr(65 + n % 50) + chr(65 + n // 50) for n in range(300)] * 2
    names, which = parsing.distinct(texts([*words]))
    assert list(names) == words[:300]
    assert which.tolist() == [*range(300)] * 2


@given(st.lists(st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2199, 12, 31)), max_size=20))  # noqa: DTZ001  # broker time
def test_times_in_each_form(moments: list[dt.datetime]) -> None:
    forms = list(zip(moments, cycle(FORMS), strict=False))
    words: list[str | None] = [moment.strftime(form).rjust(16, "0") for moment, form in forms]
    expected = [
        seconds_of(moment.replace(second=0 if form == FORMS[3] else moment.second, microsecond=0))
        for moment, form in forms
    ]
    assert parsing.moments(texts(words)).tolist() == expected


@given(st.lists(st.text("0123456789-.: Tx", min_size=14, max_size=20), max_size=8))
def test_what_is_read_at_once_is_what_is_read_one_by_one(words: list[str]) -> None:
    found = parsing.moments(texts([*words]))
    assert found.tolist() == [parsing.moment(word) for word in words]


@pytest.mark.parametrize(
    "text",
    ["2026-02-29 10:00:00", "2026-00-10 10:00:00", "2026-01-00 10:00:00", "2026-01-10 10:60:00"],
)
def test_a_time_that_does_not_exist_is_unreadable(text: str) -> None:
    fine = "2024-02-29 10:00:00"
    found = parsing.moments(texts([fine, text, None]))
    expected = seconds_of(dt.datetime(2024, 2, 29, 10))  # noqa: DTZ001  # broker time
    assert found.tolist() == [expected, parsing.UNREADABLE, parsing.UNREADABLE]
