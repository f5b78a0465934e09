from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.statements.cells import BadCellError
from reentry_gui.statements.closed_rows import ClosedRows
from reentry_gui.statements.columns import Columns
from reentry_gui.statements.model import ClosedTrade
from reentry_gui.statements.page import Row

HEADER = [
    *("Ticket", "Open Time", "Type", "Size", "Item", "Price", "S / L", "T / P", "Close Time"),
    *("Price", "Commission", "Taxes", "Swap", "Profit"),
]
PLAIN = (
    *("[tp]", "61000001", "2026.03.02 09:00:00", "buy", "0.10", "eurusd", "1.10000", "0.00000"),
    *("1.12000", "2026.03.02 10:30", "1.12000", "-0.70", "0.00", "-1.20", "1 234.50"),
)
NUMBER = st.sampled_from(
    ["0", "1.1", "0.00000", "-5.00", "12 345.67", "1,5", "", "nan", "1e5", "٣"]
)
TIME = st.sampled_from(
    ["2026.03.02 09:00", "2026.02.30 09:00", "2026.03.02 24:00", " 2026.03.02 09:00:01", ""]
)
CELLS = (
    st.sampled_from(["", "#7 own[sl]", "so: 50%", "close hedge by #8"]),
    st.sampled_from(["1", " 7", "12345678901234567890", "x", "99999999999999999999"]),
    TIME,
    st.sampled_from(["buy", "sell"]),
    NUMBER,
    st.sampled_from(["eurusd", " usdjpy ", ""]),
    *[NUMBER] * 3,
    TIME,
    *[NUMBER] * 5,
)


@st.composite
def rows(draw: st.DrawFn) -> list[tuple[str, ...]]:
    """Draw plain rows of which single cells are others."""
    found = []
    for _row in range(draw(st.integers(1, 5))):
        row = list(PLAIN)
        for place in draw(st.lists(st.integers(0, len(PLAIN) - 1), max_size=2)):
            row[place] = draw(CELLS[place])
        found.append(tuple(row))
    return found


def one_by_one(found: list[tuple[str, ...]]) -> list[ClosedTrade] | None:
    """Read each row by itself; None where one of them cannot be read."""
    reader = ClosedRows(Columns.of(HEADER))
    try:
        return [
            reader.trade(Row(0, [*texts], title), texts[2].strip().lower())
            for title, *texts in found
        ]
    except BadCellError:
        return None


@given(rows())
def test_what_is_read_at_once_is_what_is_read_row_by_row(found: list[tuple[str, ...]]) -> None:
    at_once = ClosedRows(Columns.of(HEADER)).trades(found)
    assert at_once is None or at_once == one_by_one(found)


def test_plain_rows_are_read_at_once() -> None:
    assert ClosedRows(Columns.of(HEADER)).trades([PLAIN] * 3) == one_by_one([PLAIN] * 3)
    assert one_by_one([PLAIN]) is not None


@pytest.mark.parametrize(
    ("place", "text"), [(3, "buy limit"), (3, "Buy"), (5, " "), (7, "-1"), (2, "2026.02.30 09:00")]
)
def test_any_other_row_is_left_to_be_read_by_itself(place: int, text: str) -> None:
    odd = (*PLAIN[:place], text, *PLAIN[place + 1 :])
    assert ClosedRows(Columns.of(HEADER)).trades([PLAIN, odd]) is None


def test_rows_of_another_width_are_left_to_be_read_by_themselves() -> None:
    assert ClosedRows(Columns.of(HEADER)).trades([PLAIN, PLAIN[:-1]]) is None
