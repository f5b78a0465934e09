from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from bridges import Bridge, deploy, question

from reentry_gui.api.lane import Lane, taken_from
from reentry_gui.config import PackConfig

Message = dict[str, Any]


@pytest.fixture
def http(pack: PackConfig) -> Iterator[httpx.Client]:
    deploy(pack)
    with (
        Bridge(pack) as bridge,
        httpx.Client(base_url=f"http://127.0.0.1:{bridge.ports['http']}", timeout=60) as client,
    ):
        yield client


def pieces(body: bytes) -> Iterator[bytes]:
    """Return a body that is sent chunk by chunk."""
    yield from (body[at : at + 40] for at in range(0, len(body), 40))


def test_one_answer_whether_here_or_by_the_app(http: httpx.Client) -> None:
    body = json.dumps(question(1)).encode()
    first = http.post("/reentry/decide", content=body)
    assert first.headers["content-type"] == "application/json"
    by_the_app = json.dumps(question(1) | {"unknown": "key"}).encode()
    for again in (body, by_the_app, pieces(body), pieces(by_the_app)):
        answer = http.post("/reentry/decide", content=again)
        assert (answer.status_code, answer.text) == (200, first.text)


@pytest.mark.parametrize(
    ("body", "status", "told"),
    [
        (question(1, symbol="NOTHERE"), 404, "symbol"),
        (question(1, open_time="2026.02.30 10:00:00"), 409, "open_time"),
        (question(1, lots=-1), 422, "lots"),
        (question(1) | {"note": "x" * 100_000}, 413, "long"),
    ],
)
def test_what_has_no_decision_is_told_by_the_app(
    http: httpx.Client, body: dict[str, Any], status: int, told: str
) -> None:
    answer = http.post("/decide", json=body)
    assert answer.status_code == status
    assert told in answer.json()["error"]


def test_other_paths_and_methods_reach_the_app(http: httpx.Client) -> None:
    assert http.get("/reentry/decide").status_code == 405
    assert http.get("/health").json()["status"] == "ok"


def given(*messages: Message) -> Any:  # noqa: ANN401  # ASGI's receive
    waiting = list(messages)

    async def receive() -> Message:
        return waiting.pop(0)

    return receive


def test_no_more_is_taken_of_a_long_body_than_there_is_use_for() -> None:
    chunk = {"type": "http.request", "body": b"x" * 40_000, "more_body": True}
    assert asyncio.run(taken_from(given(*[chunk] * 9))) == [chunk] * 2


def test_the_app_finds_the_request_as_it_came() -> None:
    sent = [
        {"type": "http.request", "body": b"{", "more_body": True},
        {"type": "http.request", "body": b"}", "more_body": False},
        {"type": "http.disconnect"},
    ]
    found: list[Message] = []

    async def app(_scope: Any, receive: Any, _send: Any) -> None:  # noqa: ANN401  # ASGI's
        found.extend([await receive() for _message in sent])

    scope = {"type": "http", "method": "POST", "path": "/decide"}
    asyncio.run(Lane(app, None)(scope, given(*sent), None))  # type: ignore[arg-type]  # neither is used
    assert found == sent
