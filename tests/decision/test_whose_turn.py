"""Strangers and whoever sends nonsense wait in a row; whoever asks sensibly does not."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from reentry_gui.decision import framed, turns, wire
from reentry_gui.decision.diary import MOST_NAMED, MOST_STRANGERS, PERIOD_SECONDS, Diary


class Stranger:
    """Notes when it has its turn; asks for another one as often as told."""

    def __init__(self, row: turns.Turns, name: str, heard: list[str], again: int = 0) -> None:
        self.row, self.name, self.heard, self.again = row, name, heard, again

    def have_turn(self, over: float) -> None:
        del over
        self.heard.append(self.name)
        if self.again:
            self.again -= 1
            self.row.wait(self)  # type: ignore[arg-type]  # all that is asked of a connection


def in_loop(act: Any) -> list[str]:  # noqa: ANN401  # a function of the row and what is heard
    heard: list[str] = []

    async def live() -> None:
        row = turns.Turns()
        act(row, heard)
        for number in range(20):
            heard.append(f"round {number}")
            await asyncio.sleep(0)
            if not row.waiting:
                break

    asyncio.run(live())
    return heard


def test_one_turn_a_round_is_shared_by_those_who_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "TURN_SECONDS", -1.0)  # over as soon as one has had it

    def act(row: turns.Turns, heard: list[str]) -> None:
        for name in "abc":
            row.wait(Stranger(row, name, heard, again=1))  # type: ignore[arg-type]

    heard = in_loop(act)
    assert [name for name in heard if len(name) == 1] == [*"abcabc"]
    turns_of = "".join(name if len(name) == 1 else "|" for name in heard).split("|")
    assert max(map(len, turns_of)) == 1


def test_those_whose_turns_are_short_have_them_in_one_round(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(turns, "TURN_SECONDS", 60.0)

    def act(row: turns.Turns, heard: list[str]) -> None:
        for name in "abc":
            row.wait(Stranger(row, name, heard))  # type: ignore[arg-type]

    assert in_loop(act) == ["round 0", *"abc"]


def test_a_rounds_turn_is_taken_once_and_not_while_others_wait() -> None:
    def act(row: turns.Turns, heard: list[str]) -> None:
        heard += [str(row.take()), str(row.take())]
        row.wait(Stranger(row, "a", heard))  # type: ignore[arg-type]
        heard.append(str(row.take()))

    assert in_loop(act)[:3] == ["True", "False", "False"]


@pytest.mark.parametrize("part", [b'{"a":1},', b"[],", b"1,", b'{"a":'])
def test_a_long_message_of_too_many_parts_is_not_read(part: bytes) -> None:
    body = b'{"message_type":"x","payload":{"a":[' + part * (wire.USUAL_BYTES // 2)
    found = framed.read(body)
    assert isinstance(found, wire.Broken)
    assert (found.code, found.is_lost) == ("TOO_DEEP", False)


def test_the_log_tells_of_a_hundred_eas_but_not_of_a_thousand_strangers(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO")
    diary = Diary()
    for number in range(1_000):
        diary.tell(1_000.0, "EA connected", f"EA {number}")
        diary.tell(1_000.0, "connection ended", "", why="connection lost")
    assert len(caplog.records) == MOST_NAMED + MOST_STRANGERS
    diary.sum_up(1_000.0 + PERIOD_SECONDS - 1)
    assert len(caplog.records) == MOST_NAMED + MOST_STRANGERS
    diary.sum_up(1_000.0 + PERIOD_SECONDS)
    told = vars(caplog.records[-1])
    assert told["EA connected"] == 1_000 - MOST_NAMED
    assert told["stranger: connection ended"] == 1_000 - MOST_STRANGERS
