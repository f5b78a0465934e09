from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.db import format_time, parse_time, parse_utc
from reentry_gui.errors import ReentryError

BERLIN = dt.timezone(dt.timedelta(hours=2))
moments = st.datetimes(min_value=dt.datetime(1970, 1, 1), max_value=dt.datetime(2100, 1, 1)).map(  # noqa: DTZ001  # broker time has no zone
    lambda moment: moment.replace(microsecond=0)
)


@given(moments, st.sampled_from(["%Y-%m-%d %H:%M:%S", "%Y.%m.%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"]))
def test_each_format_is_read_and_written_as_the_first(moment: dt.datetime, form: str) -> None:
    read = parse_time(moment.strftime(form))
    assert read == moment
    assert format_time(read) == moment.strftime("%Y-%m-%d %H:%M:%S")


@given(moments)
def test_mt4_without_seconds_is_read_to_the_minute(moment: dt.datetime) -> None:
    assert parse_time(moment.strftime("%Y.%m.%d %H:%M")) == moment.replace(second=0)


@given(st.text(max_size=30))
def test_any_text_is_a_time_or_explained(text: str) -> None:
    try:
        read = parse_time(text)
    except ReentryError as error:
        assert "is no time" in error.message  # either outcome is right
    else:
        assert parse_time(format_time(read)) == read


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024-02-30 10:00:00",
        "2024-01-31 24:00:00",
        "2024-01-31 10:60:00",
        "2024-01-31",
        "31.01.2024 10:00",
        "2024.01-31 10:00",
        "2024.01.31T10:00",
        "2024-01-31T10:00:00Z",
        "2024-01-31T10:00:00+02:00",
        "٢٠٢٤-01-31 10:00:00",
        "now",
    ],
)
def test_what_is_no_time_is_explained(text: str) -> None:
    with pytest.raises(ReentryError, match="is no time"):
        parse_time(text)


def test_fractions_of_a_second_are_dropped() -> None:
    assert format_time(parse_time("2024-01-31T10:00:59.987")) == "2024-01-31 10:00:59"


def test_an_aware_time_is_written_in_utc_and_read_back_aware() -> None:
    text = format_time(dt.datetime(2024, 1, 31, 1, 30, tzinfo=BERLIN))
    assert text == "2024-01-30 23:30:00"
    assert parse_utc(text) == dt.datetime(2024, 1, 31, 1, 30, tzinfo=BERLIN)
