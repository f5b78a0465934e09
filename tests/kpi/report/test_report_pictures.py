from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reentry_gui.kpi.held import DAY, HOUR, MINUTE, Held
from reentry_gui.kpi.report import svg
from reentry_gui.kpi.report.bar_pictures import Bar, bars, held_picture
from reentry_gui.kpi.report.envelope import envelope

values = st.floats(-1e9, 1e9)


def test_a_million_points_become_a_small_curve_that_keeps_every_extreme() -> None:
    dice = np.random.default_rng(3)
    y = np.cumsum(dice.normal(size=1_000_000))
    x = np.cumsum(dice.integers(0, 90, len(y))).astype(np.float64)
    kept_x, kept_y = envelope(x, y, 670)
    assert len(kept_x) <= 4 * 670
    assert (np.diff(kept_x) >= 0).all()
    assert kept_y.min() == y.min()
    assert kept_y.max() == y.max()
    assert (kept_x[0], kept_y[0], kept_x[-1], kept_y[-1]) == (x[0], y[0], x[-1], y[-1])
    columns = np.minimum((x - x[0]) / (x[-1] - x[0]) * 670, 669).astype(int)
    of_kept = np.minimum((kept_x - x[0]) / (x[-1] - x[0]) * 670, 669).astype(int)
    for column in np.unique(columns)[::37]:
        whole, few = y[columns == column], kept_y[of_kept == column]
        assert (few.min(), few.max()) == (whole.min(), whole.max())


@given(
    st.lists(values, min_size=1, max_size=300),
    st.integers(1, 40),
    st.integers(1, 50),
)
def test_an_envelope_holds_points_of_the_curve_in_their_order(
    heights: list[float], columns: int, crowded: int
) -> None:
    y = np.array(heights)
    x = (np.arange(len(y)) // crowded).astype(np.float64)
    kept_x, kept_y = envelope(x, y, columns)
    assert (kept_y.min(), kept_y.max()) == (y.min(), y.max())
    assert len(kept_x) <= max(4 * columns, len(y) if x[-1] == x[0] else 0)
    points = iter(zip(x.tolist(), y.tolist(), strict=True))
    assert all(point in points for point in zip(kept_x.tolist(), kept_y.tolist(), strict=True))


@given(st.lists(values, max_size=8), st.booleans())
def test_a_scale_holds_its_values_and_has_round_marks(found: list[float], zero: bool) -> None:  # noqa: FBT001
    made = svg.scale(found, 200.0, 10.0, zero=zero)
    assert made.low < made.high
    for value in found + [0.0] * zero:
        assert 10 - 1e-6 <= made(value) <= 200 + 1e-6
    marks = svg.ticks(made)
    assert 2 <= len(marks) <= 12
    assert all(10 - 1e-6 <= made(mark) <= 200 + 1e-6 for mark in marks)


@given(st.text())
def test_any_text_can_stand_in_a_picture(text: str) -> None:
    drawn = svg.picture(10, text, svg.label(0, 0, text), svg.title(text))
    root = etree.fromstring(drawn.encode(), etree.XMLParser(resolve_entities=False))
    assert root.get("role") == "img"
    assert len(root) == 2
    assert not [*root[0], *root[1]]


def test_resolved_pictures_have_plain_colours() -> None:
    drawn = svg.box(1, 2, 3, 4.25, fill=svg.paint("persona-3"))
    assert svg.resolved(drawn, {"persona-3": "#123456"}) == (
        '<rect x="1" y="2" width="3" height="4.25" fill="#123456"/>'
    )
    with pytest.raises(KeyError):
        svg.resolved(drawn, {})


def test_bars_of_few_cases_are_pale_and_losses_have_their_colour() -> None:
    drawn = bars([Bar("a", 2.0, 1.0, 3.0, 20), Bar("b", -1.0, None, None, 19)], "Bars", "USD")
    root = etree.fromstring(drawn.encode(), etree.XMLParser(resolve_entities=False))
    rects = root.findall("{*}rect")
    assert [rect.get("fill") for rect in rects] == ["var(--profit)", "var(--loss)"]
    assert [rect.get("fill-opacity") for rect in rects] == ["0.8", "0.3"]
    assert "a: 2 (n = 20); b: −1 (n = 19)" in str(root.get("aria-label"))
    assert bars([], "Bars", "USD") == ""


def test_classes_of_length_are_drawn_with_their_limits_and_told() -> None:
    drawn = held_picture(
        (
            Held(0, 5 * MINUTE, 40, 20, 80.0, 2.0, (1.0, 3.0)),
            Held(HOUR, 4 * HOUR, 3, 0, -9.0, -3.0, None),
            Held(7 * DAY, None, 1, 1, 5.0, 5.0, None),
        ),
        "USD",
    )
    root = etree.fromstring(drawn)
    told = str(root.get("aria-label"))
    for text in ("below 5 min: 2", "1 h – 4 h: −3", "from 7 d: 5", "n = 40", "USD a trade"):
        assert text in told
    assert held_picture((), "USD") == ""
