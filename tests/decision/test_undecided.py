"""Closes that wait for room on the disk: kept in a file that never grows, and not for ever."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bridges import question
from hypothesis import given, settings
from hypothesis import strategies as st

from reentry_gui.decision.undecided import (
    FILE_NAME,
    ROOM_BYTES,
    TOO_OLD_SECONDS,
    Undecided,
    told,
    undecided_in,
)


def test_what_one_bridge_keeps_the_next_one_finds(tmp_path: Path) -> None:
    first = Undecided(tmp_path / FILE_NAME)
    assert first.begin() == []
    assert (tmp_path / FILE_NAME).stat().st_size == ROOM_BYTES
    for ticket in (1, 2, 3):
        assert first.keep(question(ticket))
    first.forget(question(2))
    assert undecided_in(tmp_path) == len(first) == 2
    assert Undecided(tmp_path / FILE_NAME).begin() == [question(1), question(3)]
    assert (tmp_path / FILE_NAME).stat().st_size == ROOM_BYTES


def test_a_close_that_nobody_wants_any_more_is_told_and_forgotten(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    moment = 1_000.0
    kept = Undecided(tmp_path / FILE_NAME, lambda: moment)
    kept.keep(question(1))
    moment += TOO_OLD_SECONDS
    assert kept.keep(question(1))
    moment += 1
    later = Undecided(tmp_path / FILE_NAME, lambda: moment)
    assert later.begin() == []
    assert not kept.keep(question(1))
    assert [vars(record)["ticket"] for record in caplog.records] == [1, 1]
    assert len(kept) == len(later) == undecided_in(tmp_path) == 0


def test_more_than_there_is_room_for_grows_no_file(tmp_path: Path) -> None:
    kept = Undecided(tmp_path / FILE_NAME)
    kept.begin()
    for ticket in range(1_000):
        kept.keep(question(ticket))
    assert (tmp_path / FILE_NAME).stat().st_size == ROOM_BYTES
    found = [fields["ticket"] for fields in Undecided(tmp_path / FILE_NAME).begin()]
    assert found == list(range(len(found)))
    assert len(found) > 100


@settings(max_examples=40)
@given(junk=st.binary(max_size=2_000), at=st.integers(0, 400))
def test_a_damaged_file_costs_the_damaged_lines_only(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes, at: int
) -> None:
    path = tmp_path_factory.mktemp("undecided") / FILE_NAME
    kept = Undecided(path)
    closes: list[dict[str, Any]] = [question(ticket) for ticket in range(1, 9)]
    for close in closes:
        kept.keep(close)
    data = bytearray(path.read_bytes())
    data[at : at + len(junk)] = junk
    path.write_bytes(data)
    assert all(close in closes for close in Undecided(path).begin())


def test_a_folder_that_is_not_there_is_no_crash(tmp_path: Path) -> None:
    kept = Undecided(tmp_path / "away" / FILE_NAME)
    assert kept.begin() == []
    assert kept.keep(question(1))
    assert undecided_in(tmp_path / "away") == 0


def test_words_for_one_and_for_more() -> None:
    assert told(1).startswith("1 close waits for room")
    assert told(2).startswith("2 closes wait for room")
