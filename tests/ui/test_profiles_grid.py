"""The columns of the grid share its room: one long name takes no other's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.ui.tabs.profiles.grid import shared


@pytest.mark.parametrize(
    ("wishes", "room", "widths"),
    [
        ([130, 95, 95], 330, [130, 95, 95]),  # all fit
        ([130, 64, 300], 330, [130, 64, 136]),  # the long one gets what is left
        ([200, 300, 250], 300, [100, 100, 100]),
        ([50, 300, 300], 250, [50, 100, 100]),
        ([], 100, []),
    ],
)
def test_an_even_share_or_what_is_asked_for(
    wishes: list[int], room: int, widths: list[int]
) -> None:
    assert shared(wishes, room) == widths


@given(st.lists(st.integers(1, 5000), max_size=30), st.integers(0, 3000))
def test_no_more_is_shared_than_there_is(wishes: list[int], room: int) -> None:
    widths = shared(wishes, room)
    assert sum(widths) <= room
    assert all(width <= wish for width, wish in zip(widths, wishes, strict=True))
    if sum(wishes) <= room:
        assert widths == wishes
