"""What stands before every request: who may ask, under which host, and how much at once."""

from __future__ import annotations

import hmac
import json
from typing import TYPE_CHECKING, Final

from fastapi import HTTPException

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST_BODY: Final = 4_194_304  # a matrix of 10,000 rules
TOO_LONG: Final = {"error": "the body is too long", "hint": f"At most {LONGEST_BODY} bytes."}
LOCAL_NAMES: Final = frozenset({"127.0.0.1", "localhost", "[::1]"})


class Guard:
    """Refuses foreign hosts (a page that rebinds its name), pages, strangers, endless bodies."""

    def __init__(self, app: ASGIApp, *, token: str | None, host: str) -> None:
        self.app = app
        self.token = token
        self.hosts = None if token else LOCAL_NAMES | {host.casefold()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it here."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        if found := self.refusal(headers):
            await answer(send, *found)
            return
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > LONGEST_BODY:
                raise HTTPException(413, TOO_LONG)
            return message

        await self.app(scope, counted, send)

    def refusal(self, headers: dict[bytes, bytes]) -> tuple[int, str, str] | None:
        """Return status, error and hint for a request that may not pass."""
        if self.hosts is not None and host_of(headers.get(b"host", b"")) not in self.hosts:
            return 421, "this host name is not served", "Ask 127.0.0.1 or localhost."
        if is_foreign(headers):
            return 403, "a web page of another site may not ask", "Ask from a program."
        if self.token is not None:
            given = headers.get(b"authorization", b"")
            wanted = f"Bearer {self.token}".encode()
            if not hmac.compare_digest(given, wanted):
                return 401, "the token is missing or wrong", "Send Authorization: Bearer TOKEN."
        length = headers.get(b"content-length", b"0")
        if length.isdigit() and int(length[:20]) > LONGEST_BODY:
            return 413, TOO_LONG["error"], TOO_LONG["hint"]
        return None


def is_foreign(headers: dict[bytes, bytes]) -> bool:
    """Tell whether a browser asks for a page that did not come from here."""
    origin = headers.get(b"origin")
    return origin is not None and origin != b"http://" + headers.get(b"host", b"")


def host_of(header: bytes) -> str:
    """Return the name in a Host header, without the port."""
    text = header.decode("latin-1").casefold()
    if text.startswith("["):
        return "".join(text.partition("]")[:2])
    return text.partition(":")[0]


async def answer(send: Send, status: int, error: str, hint: str) -> None:
    """Answer with an error as JSON."""
    body = json.dumps({"error": error, "hint": hint}).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    headers.append((b"connection", b"close"))
    if status == 401:
        headers.append((b"www-authenticate", b"Bearer"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
