from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from reentry_gui.api.guard import Guard


async def hello(scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401, ARG001  # ASGI
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"hello"})


def status(guard: Guard, url: str, **headers: str) -> int:
    async def ask() -> int:
        transport = httpx.ASGITransport(guard)
        async with httpx.AsyncClient(transport=transport) as client:
            return (await client.get(url, headers=headers)).status_code

    return asyncio.run(ask())


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("", 401),
        ("Bearer", 401),
        ("Bearer wrong", 401),
        ("bearer s3cret", 401),
        ("Bearer s3cret", 200),
    ],
)
def test_who_is_reached_from_elsewhere_asks_for_the_token(given: str, expected: int) -> None:
    guard = Guard(hello, token="s3cret", host="192.168.0.2")  # noqa: S106  # a test's
    assert status(guard, "http://192.168.0.2:8000/", Authorization=given) == expected


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", 200),
        ("127.0.0.1:8000", 200),
        ("LOCALHOST:1", 200),
        ("[::1]:8000", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("[::1", 421),
    ],
)
def test_only_this_machines_names_are_served(host: str, expected: int) -> None:
    guard = Guard(hello, token=None, host="127.0.0.1")
    assert status(guard, "http://127.0.0.1/", Host=host) == expected


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        ("http://127.0.0.1:8000", 200),  # the bridge's own page of its questions
        ("http://127.0.0.1:8001", 403),
        ("https://evil.example", 403),
        ("null", 403),
    ],
)
@pytest.mark.parametrize("token", [None, "s3cret"])
def test_a_page_of_another_site_may_not_ask(token: str | None, origin: str, expected: int) -> None:
    guard = Guard(hello, token=token, host="127.0.0.1")
    told = {"Origin": origin, "Authorization": f"Bearer {token}"}
    assert status(guard, "http://127.0.0.1:8000/", **told) == expected
