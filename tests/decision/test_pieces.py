from __future__ import annotations

import bisect

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.decision import pieces
from reentry_gui.decision.pieces import Pieces

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(0, 50)),
        st.tuples(st.just("remove"), st.integers(0, 50)),
        st.tuples(st.just("drop"), st.integers(0, 5)),
    ),
    max_size=120,
)


@given(steps=STEPS)
def test_it_is_a_sorted_list(steps: list[tuple[str, int]]) -> None:
    found: Pieces[tuple[int]] = Pieces()
    plain: list[tuple[int]] = []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pieces, "PIECE", 2)
        for kind, number in steps:
            if kind == "add":
                found.add((number,))
                bisect.insort(plain, (number,))
            elif kind == "drop":
                assert list(found.drop_oldest(number)) == plain[:number]
                del plain[:number]
            elif (number,) in plain:
                found.remove((number,))
                plain.remove((number,))
            else:
                with pytest.raises(ValueError, match="not"):
                    found.remove((number,))
            assert list(found) == plain
            assert list(reversed(found)) == plain[::-1]
            assert len(found) == len(plain)
            assert found.newest == (plain[-1] if plain else None)
            assert all(len(piece) < 4 for piece in found.pieces)
