from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.config import PackConfig
from reentry_gui.tasks import KPI, ROTATE
from reentry_gui.tasks.clock import ORDERS, DateOrder, last_due, shown_time
from reentry_gui.tasks.results import WORDS, in_words


@pytest.mark.parametrize(
    ("text", "order", "wanted"),
    [
        ("11/23/2026 6:45:00 AM", "mdy", (2026, 11, 23, 6, 45)),
        ("11/23/2026 6:45:00 PM", None, (2026, 11, 23, 18, 45)),
        ("11/23/2026 12:05:00 AM", "mdy", (2026, 11, 23, 0, 5)),
        ("11/23/2026 12:05:00 PM", "mdy", (2026, 11, 23, 12, 5)),
        ("23.11.2026 06:45:00", "dmy", (2026, 11, 23, 6, 45)),
        ("03.11.2026 06:45:00", "dmy", (2026, 11, 3, 6, 45)),
        ("03/11/2026 06:45:00", "mdy", (2026, 3, 11, 6, 45)),
        ("03/11/2026 06:45:00", None, None),
        ("11/11/2026 06:45:00", None, (2026, 11, 11, 6, 45)),
        ("2026-11-03 06:45:00", "dmy", (2026, 11, 3, 6, 45)),
        ("2026/11/3 下午 6:45:00", None, (2026, 11, 3, 18, 45)),
        ("23/11/2026 06:45:00 p. m.", None, (2026, 11, 23, 18, 45)),
        ("23.11.26 06:45", "dmy", (2026, 11, 23, 6, 45)),
        ("31.02.2026 06:45:00", "dmy", None),
        ("N/A", "dmy", None),
        ("", None, None),
    ],
)
def test_times_are_read_or_left_open(
    text: str, order: DateOrder | None, wanted: tuple[int, ...] | None
) -> None:
    expected = dt.datetime(*wanted).astimezone() if wanted else None  # type: ignore[arg-type]  # year to minute
    assert shown_time(text, order) == expected


@given(st.text(max_size=40), st.sampled_from([None, *ORDERS]))
def test_no_text_makes_it_fail(text: str, order: DateOrder | None) -> None:
    shown_time(text, order)


@given(st.datetimes(dt.datetime(2026, 1, 1), dt.datetime(2027, 1, 1)))  # noqa: DTZ001  # wall clock
def test_last_due_is_the_latest_time_an_hour_ago(moment: dt.datetime) -> None:
    config = PackConfig.model_validate(
        {
            "symbols": ["EURUSD"],
            "paths": dict.fromkeys(
                "profiles_root config_root db_path scripts_dir reports_dir logs_dir".split(), "x"
            ),
            "personas": {"cycle_map": {}, "fallback_cycle": ["a"]},
            "scheduling": {
                "profile_rotate": {"time": "06:45", "frequency": "DAILY"},
                "weekly_kpi": {"day": "Sunday", "time": "18:00"},
            },
        }
    )
    now = moment.astimezone()
    for name, days in ((ROTATE, 1), (KPI, 7)):
        due = last_due(config, name, now)
        assert dt.timedelta(0) <= now - dt.timedelta(hours=1) - due < dt.timedelta(days)


@pytest.mark.parametrize("code", WORDS)
def test_every_known_result_has_its_words_also_as_signed_number(code: int) -> None:
    signed = code - (1 << 32) if code >= 1 << 31 else code
    assert in_words(code) == in_words(signed)
    assert WORDS[code] in in_words(code)
