from __future__ import annotations

import contextlib
import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.config import PackConfig
from reentry_gui.decision.event_rows import Event
from reentry_gui.decision.events import EventCalendar, load_events, read_events
from reentry_gui.errors import ReentryError

NOW = dt.datetime(2026, 3, 6, 13, 0, tzinfo=dt.UTC)
CSV = """time,zone,currency,impact,title
2026-03-06 08:30,America/New_York,USD,High,Non-farm payrolls
2026.03.06 14:00,Europe/Berlin,EUR,med,Retail sales
2026-03-06T13:10:00Z,,GBP,low,Speech
"""


def utc(hour: int, minute: int = 0, day: int = 6) -> dt.datetime:
    return dt.datetime(2026, 3, day, hour, minute, tzinfo=dt.UTC)


def test_times_of_a_csv_are_turned_by_their_zone() -> None:
    assert read_events(CSV.encode(), "week.csv", NOW) == [
        Event(utc(13, 30), "USD", "HIGH", "Non-farm payrolls"),
        Event(utc(13, 0), "EUR", "MEDIUM", "Retail sales"),
        Event(utc(13, 10), "GBP", "LOW", "Speech"),
    ]
    german = CSV.replace(",", ";").encode("utf-8-sig")
    assert read_events(german, "week.csv", NOW)[0].at == utc(13, 30)


FOREX_FACTORY = """Title,Country,Date,Time,Impact,Forecast,Previous,URL
Non-Farm Employment Change,USD,03-06-2026,1:30pm,High,180K,200K,https://example.org/1
Spanish Unemployment Change,EUR,03-06-2026,8:00am,Low,,,
OPEC Meetings,ALL,03-06-2026,12:05am,Medium,,,
Bank Holiday,CNY,03-06-2026,All Day,Holiday,,,
Election,JPY,03-06-2026,Tentative,High,,,
Bank Holiday,AUD,03-06-2026,12:00pm,Holiday,,,
"""


def test_the_weekly_file_of_forexfactory_is_read_as_it_is() -> None:
    assert read_events(FOREX_FACTORY.encode(), "ff_calendar_thisweek.csv", NOW, "UTC") == [
        Event(utc(13, 30), "USD", "HIGH", "Non-Farm Employment Change"),
        Event(utc(8), "EUR", "LOW", "Spanish Unemployment Change"),
        Event(utc(0, 5), "", "MEDIUM", "OPEC Meetings"),
    ]
    with pytest.raises(ReentryError) as error:
        read_events(FOREX_FACTORY.encode(), "week.csv", NOW)
    assert "line 2: zone '' is not known" in error.value.message
    assert "Config, Decision" in error.value.hint


def test_the_configs_zone_is_for_times_that_name_none(
    make_config: Callable[..., PackConfig], tmp_path: Path
) -> None:
    (tmp_path / "week.csv").write_text(FOREX_FACTORY + "NFP,USD,2026-03-06,08:30,High,,,\n")
    section = {"events_file": "week.csv", "events_zone": "America/New_York"}
    found = load_events(make_config(decision=section), NOW)
    assert [event.at for event in found.events] == [utc(5, 5), utc(13, 30), utc(18, 30)]
    assert read_events(CSV.encode(), "week.csv", NOW, "Asia/Tokyo")[2].at == utc(13, 10)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("date,time,zone\n13-06-2026,1:30pm,UTC\n", "line 2: time '2026-13-06 1:30pm' is no time"),
        ("date,time,zone\n2026-03-06,13:30pm,UTC\n", "time '2026-03-06 13:30pm' is no time"),
        ("time,title\n2026-03-06 13:30,NFP\n", "line 2: zone '' is not known"),
        ("time,zone\ntoday,UTC\n", "line 2: time 'today' is no time"),
        ("time,zone\n\n2026-03-06 13:30,Mars/Base\n", "line 3: zone 'Mars/Base'"),
        ("time,zone,impact\n2026-03-06 13:30,UTC,huge\n", "impact 'HUGE'"),
        ("time,zone,currency\n2026-03-06 13:30,UTC,EURO\n", "currency 'EURO'"),
        ("when,zone\n", "has no column time"),
        ("", "has no column time"),
    ],
)
def test_what_a_csv_does_not_tell_is_told(text: str, told: str) -> None:
    with pytest.raises(ReentryError) as error:
        read_events(text.encode(), "week.csv", NOW)
    assert told in str(error.value)


ICS = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:1
DTSTART;TZID=America/New_York:20260105T083000
RRULE:FREQ=WEEKLY;BYDAY=FR
EXDATE;TZID=America/New_York:20260313T083000
SUMMARY:USD Non-farm payrolls
CATEGORIES:HIGH
END:VEVENT
BEGIN:VEVENT
UID:1
RECURRENCE-ID;TZID=America/New_York:20260320T083000
DTSTART;TZID=America/New_York:20260320T100000
SUMMARY:USD Non-farm payrolls (moved)
PRIORITY:1
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART;VALUE=DATE:20260306
SUMMARY:Bank holiday
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTART:20260306T130000
SUMMARY:Some time somewhere
END:VEVENT
BEGIN:VEVENT
UID:4
DTSTART:20260306T140000Z
STATUS:CANCELLED
SUMMARY:EUR Called off
END:VEVENT
BEGIN:VEVENT
UID:5
DTSTART:20260306T150000Z
SUMMARY:ECB rate decision EUR
PRIORITY:5
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")


def test_an_ics_file_with_all_that_calendars_do() -> None:
    found = {event.at: event for event in read_events(ICS.encode(), "week.ics", NOW)}
    assert found[utc(13, 30)] == Event(utc(13, 30), "USD", "HIGH", "USD Non-farm payrolls")
    assert utc(12, 30, 13) not in found  # taken out
    assert utc(12, 30, 20) not in found  # moved: New York is on summer time by now
    assert found[utc(14, 0, 20)].title.endswith("(moved)")
    assert utc(12, 30, 27) in found
    assert found[utc(15)] == Event(utc(15), "EUR", "MEDIUM", "ECB rate decision EUR")
    assert utc(14) not in found  # cancelled
    assert {event.title for event in found.values()} >= {"ECB rate decision EUR"}
    assert not any(
        event.title in {"Bank holiday", "Some time somewhere"} for event in found.values()
    )


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"BEGIN:VCALENDAR", b"nothing", CSV.encode()]
)
def test_what_is_no_calendar_is_refused_or_empty(content: bytes) -> None:
    try:
        assert read_events(content, "week.ics", NOW) == []
    except ReentryError as error:
        assert "is no iCalendar file" in error.message


def event(*lines: str) -> bytes:
    """Return a calendar of one event."""
    words = ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", *lines]
    words += ["SUMMARY:USD x", "END:VEVENT", "END:VCALENDAR", ""]
    return "\r\n".join(words).encode()


EACH_SECOND = "BYHOUR={};BYMINUTE={};BYSECOND={}".format(
    *(",".join(map(str, range(count))) for count in (24, 60, 60))
)


@pytest.mark.parametrize(
    "rule",
    ["FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=7", "FREQ=HOURLY", f"FREQ=DAILY;{EACH_SECOND}"],
)
@pytest.mark.parametrize("since", ["19000101", "20260101"])
def test_an_event_that_recurs_too_often_holds_up_nobody(rule: str, since: str) -> None:
    with pytest.raises(ReentryError, match="an event recurs too often"):
        read_events(event(f"DTSTART:{since}T000000Z", f"RRULE:{rule}"), "week.ics", NOW)


@pytest.mark.parametrize(
    "lines",
    [
        ("DTSTART:20260301T133000Z", "RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY"),
        ("DTSTART:20260301T133000Z", "RRULE:BYDAY=XX"),
        ("DTSTART:20260301T133000Z", "RRULE:FREQ=HOURLYISH"),
        ("DTSTART:20260301T133000Z", "PRIORITY:high"),
        ("DTSTART:20260301T133000Z", "RECURRENCE-ID:yesterday"),
        ("DTSTART:00010101T000000Z", "RRULE:FREQ=YEARLY"),
        ("DTSTART:99991231T235959Z", "RRULE:FREQ=DAILY"),
        ("DTSTART;TZID=../../secrets:20260306T083000",),
    ],
)
def test_an_odd_event_is_told_or_left_out(lines: tuple[str, ...]) -> None:
    with contextlib.suppress(ReentryError):
        assert len(read_events(event(*lines), "week.ics", NOW)) <= 1


def test_a_daily_event_since_long_ago_is_still_known() -> None:
    lines = ("DTSTART:19700101T133000Z", "RRULE:FREQ=DAILY")
    found = read_events(event(*lines), "week.ics", NOW)
    assert utc(13, 30) in {each.at for each in found}


@given(st.data())
def test_a_spoiled_calendar_is_read_or_refused_in_words(data: st.DataObject) -> None:
    name, whole = data.draw(
        st.sampled_from([("week.ics", ICS.encode()), ("week.csv", CSV.encode())])
    )
    at = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 12))
    put = data.draw(st.binary(max_size=8))
    try:
        read_events(whole[:at] + put + whole[at + length :], name, NOW)
    except ReentryError as error:
        assert name in error.message


def test_only_events_of_the_symbols_currencies_are_near() -> None:
    calendar = EventCalendar(tuple(sorted(read_events(CSV.encode(), "week.csv", NOW))))
    assert calendar.nearest("EURUSD", NOW) == (0.0, "Retail sales")
    assert calendar.nearest("USDJPY", NOW) == (30.0, "Non-farm payrolls")
    assert calendar.nearest("GBPJPY", utc(13, 14)) == (4.0, "Speech")  # before counts as after
    assert calendar.nearest("AUDNZD", NOW) == (None, "")
    assert calendar.nearest("USDJPY", utc(13, 31, 7)) == (None, "")  # more than a day
    anybody = EventCalendar((Event(utc(12), "", "", "World"),))
    assert anybody.nearest("AUDNZD", NOW) == (60.0, "World")
    assert EventCalendar().nearest("EURUSD", NOW) == (None, "")


def test_a_missing_stale_or_broken_file_warns_and_counts_for_nothing(
    make_config: Callable[..., PackConfig], tmp_path: Path
) -> None:
    config = make_config(decision={"events_file": "week.csv", "events_impacts": ["HIGH"]})
    file = tmp_path / "week.csv"
    with pytest.raises(FileNotFoundError) as missing:  # each system has words of its own
        file.stat()
    assert str(missing.value.strerror) in load_events(config, NOW).warnings[0]
    file.write_text(CSV)
    os.utime(file, (NOW.timestamp(), NOW.timestamp()))
    found = load_events(config, NOW)
    assert ([event.impact for event in found.events], found.warnings) == (["HIGH"], ())
    later = load_events(config, NOW + dt.timedelta(days=9))
    assert "is 216 hours old" in later.warnings[0]
    assert not later.events
    file.write_text("time\nsoon\n")
    os.utime(file, (NOW.timestamp(), NOW.timestamp()))
    assert "time 'soon' is no time" in load_events(config, NOW).warnings[0]
    assert load_events(make_config(), NOW) == EventCalendar()
