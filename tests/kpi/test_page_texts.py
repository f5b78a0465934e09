from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from packed_texts import texts

from reentry_gui.kpi import texts as texts_module
from reentry_gui.kpi.parsing import named, renamed
from reentry_gui.kpi.texts import all_texts, first_mentions, first_rows, joined

NAMES = st.lists(st.none() | st.text(max_size=20) | st.sampled_from(["a", "b\0", "b", "b\n", "c"]))
ROWS = st.lists(st.tuples(st.integers(0, 3), st.sampled_from([0, 1, 2**63, 2**64 - 1])), min_size=1)


@given(ROWS)
def test_the_first_of_equal_rows_answers_for_all(rows: list[tuple[int, int]]) -> None:
    columns = [np.array(column, dtype=np.uint64) for column in zip(*rows, strict=True)]
    first, which = first_rows(columns)
    assert [rows[at] for at in first] == list(dict.fromkeys(rows))
    assert [rows[first[at]] for at in which] == rows


def test_rows_that_share_every_slot_stay_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts_module, "MIXER", np.uint64(0))
    first, which = first_rows([np.array([7, 8, 7, 9], dtype=np.uint64)])
    assert (first.tolist(), which.tolist()) == ([0, 1, 3], [0, 1, 0, 2])


@pytest.mark.parametrize("more", [8, 256, 257])
def test_a_text_is_not_the_same_one_with_zero_bytes_behind_it(more: int) -> None:
    words: list[str | None] = ["abc", "abc" + "\0" * more, "abc"]
    assert first_mentions(texts(words))[1].tolist() == [0, 1, 0]


@given(NAMES, NAMES, NAMES, st.text(max_size=3))
def test_names_of_several_spans_are_each_mentioned_once(
    one: list[str | None], two: list[str | None], three: list[str | None], prefix: str
) -> None:
    words = [*one, *two, *three]
    near = texts([*one, *two])  # as two spans of one table; the third is a copy of its own
    place = np.arange(len(near))
    parts = [near.select(place[: len(one)]), near.select(place[len(one) :]), texts(three)]
    assert all_texts(joined(parts)) == [word or "" for word in words]
    names, which = renamed([named(part) for part in parts])
    expected = [word for word in dict.fromkeys(words) if word]
    assert all_texts(names, prefix) == [prefix + word for word in expected]
    assert [expected[at] if at >= 0 else None for at in which] == [word or None for word in words]
