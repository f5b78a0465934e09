"""Questions of one round: one write puts all on record before the first answer leaves."""

from __future__ import annotations

import asyncio
import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest
from asked import NOW
from bridges import deploy, question

from reentry_gui.api.parts import put_together
from reentry_gui.config import PackConfig
from reentry_gui.decision import together
from reentry_gui.decision.context import DecisionContext
from reentry_gui.decision.desk import Desk
from reentry_gui.decision.ledger import State
from reentry_gui.decision.question import line_question
from reentry_gui.decision.replies import LookUp, Reply
from reentry_gui.decision.spool import Spool
from reentry_gui.decision.together import MOST_TOGETHER, Asked, Together
from reentry_gui.decision.wire import Message


@pytest.fixture
def desk(pack: PackConfig, tmp_path: Path) -> Desk:
    deploy(pack)
    context = DecisionContext(pack, NOW)
    context.refresh_history()
    return Desk(context, Spool(tmp_path / "spool"), lambda _fields: None, now=lambda: NOW)


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a slow machine be no reason to take an EA for one that asks alone."""
    monkeypatch.setattr(together, "ALONE_SECONDS", 1e9)


def message(ticket: int) -> Message:
    told = {"type": "reentry_decision_request", "data": question(ticket)}
    found = line_question(json.dumps(told).encode())
    assert found is not None
    return found


def decided(desk: Desk) -> int:
    return sum(entry.kind == "decision" for entry in desk.spool.entries())


def codes(replies: list[Reply | LookUp]) -> list[Any]:
    return [
        reply.fields.get("error_code", reply.fields.get("ticket"))
        for reply in replies
        if isinstance(reply, Reply)
    ]


def test_all_of_a_round_are_on_record_before_the_first_answer(desk: Desk) -> None:
    answered: list[tuple[object, int]] = []
    one, two, three = object(), object(), object()

    def answer(asked: Asked, reply: Reply | LookUp) -> None:
        assert isinstance(reply, Reply)
        answered.append((asked.connection, decided(desk)))

    async def ask() -> None:
        row = Together(desk, answer)
        for number, connection in enumerate((one, two, three, one)):
            row.ask(connection, message(10 + number), may_wait=True)  # type: ignore[arg-type]  # anything
        await asyncio.sleep(0)

    asyncio.run(ask())
    assert answered == [(one, 4), (two, 4), (three, 4), (one, 4)]


def test_whoever_asks_alone_or_may_not_wait_is_answered_at_once(desk: Desk) -> None:
    answered: list[int] = []

    def answer(asked: Asked, _reply: Reply | LookUp) -> None:
        answered.append(asked.message.fields["ticket"])

    async def ask() -> None:
        row = Together(desk, answer)
        one, two = object(), object()
        for ticket, connection, may_wait in ((1, one, True), (2, two, True), (3, one, False)):
            row.ask(connection, message(ticket), may_wait=may_wait)  # type: ignore[arg-type]  # anything
        assert answered == [1, 2, 3]  # the second one waited for nobody any more
        for ticket in range(MOST_TOGETHER + 1):
            row.ask(object(), message(10 + ticket), may_wait=True)  # type: ignore[arg-type]  # anything
        assert len(answered) == 3 + MOST_TOGETHER
        await asyncio.sleep(0)
        assert len(answered) == 3 + MOST_TOGETHER + 1

    asyncio.run(ask())


def test_an_error_comes_after_the_answers_to_what_was_asked_before(pack: PackConfig) -> None:
    deploy(pack)

    async def ask() -> list[str]:
        house, _watcher = put_together(pack, None)
        house.recorder.start()
        port = await house.listen("127.0.0.1", 0, "lines")
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        told = {"type": "reentry_decision_request", "data": question(1)}
        writer.write(json.dumps(told).encode() + b"\njunk\n")
        found = [json.loads(await reader.readline())["type"] for _message in range(2)]
        writer.close()
        await house.end()
        return found

    assert asyncio.run(ask()) == ["reentry_decision_response", "error"]


def test_a_round_that_the_disk_does_not_take_was_never_decided(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert codes(desk.ask_all([message(1)])) == [1]
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        wanted = ["NOT_RECORDED", 1, "NOT_RECORDED", "NOT_RECORDED"]
        asked = [message(2), message(1), message(2), message(3)]
        assert codes(desk.ask_all(asked)) == wanted
    assert desk.decided == decided(desk) == 1
    request = desk.context.read(question(4))
    assert desk.context.answer(request, NOW).history.reentries_today == 1
    (again,) = desk.ask_all([message(2)])
    assert isinstance(again, LookUp)  # the filter forgets nothing, so the database has its say
    assert desk.settle(again, None, tier=1).fields["ticket"] == 2
    assert decided(desk) == 2


def full(_handle: int, _data: bytes) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_bug_in_one_answer_costs_the_others_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real = desk.context.ledger.state_with

    def state_with(account: str, symbol: str, ticket: int, *more: Any) -> State:  # noqa: ANN401  # as it comes
        if ticket == 2:
            raise ZeroDivisionError
        return real(account, symbol, ticket, *more)

    monkeypatch.setattr(desk.context.ledger, "state_with", state_with)
    assert codes(desk.ask_all([message(1), message(2), message(3)])) == [1, "BUG", 3]
    assert decided(desk) == 2
    assert [record.message for record in caplog.records] == ["bug in a decision"]
