from __future__ import annotations

import datetime as dt

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.broker_clock import BrokerClock, SummerTime
from reentry_gui.kpi.assembling import with_offset
from reentry_gui.kpi.clocks import offsets_at
from reentry_gui.kpi.columns import UNKNOWN_OFFSET

EPOCH = dt.datetime(1970, 1, 1)  # noqa: DTZ001  # broker time has no zone
CHANGES = [
    round((change + dt.timedelta(seconds=step) - EPOCH).total_seconds())
    for summer in ("new_york", "europe")
    for change in BrokerClock(120, summer).changes(2005, 2030)
    for step in (-1, 0)
]
seconds = st.one_of(st.integers(0, 4_000_000_000), st.sampled_from(CHANGES))


@given(
    shown=st.lists(seconds, max_size=20),
    minutes=st.integers(-840, 840),
    summer=st.sampled_from(["none", "new_york", "europe"]),
)
def test_offsets_of_many_are_those_of_each(
    shown: list[int], minutes: int, summer: SummerTime
) -> None:
    clock = BrokerClock(minutes, summer)
    found = offsets_at(clock, np.array(shown, dtype=np.int64)).tolist()
    assert found == [60 * clock.minutes_at(EPOCH + dt.timedelta(seconds=s)) for s in shown]


def test_only_what_no_statement_told_is_filled_in() -> None:
    opened = np.array([1_783_000_000, 1_783_000_000, 1_770_000_000])  # July, July, February 2026
    found = np.array([0, UNKNOWN_OFFSET, UNKNOWN_OFFSET], dtype=np.int32)
    clock = BrokerClock(120, "europe")
    assert with_offset(found, opened, clock).tolist() == [0, 10_800, 7_200]
    assert with_offset(found, opened, None).tolist() == found.tolist()
