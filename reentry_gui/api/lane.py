"""The usual question over HTTP is answered before the framework has looked at it.

An EA waits for it. Whatever is no plainly written question, or has another answer than a
decision, goes on to the app, which finds the request as it came.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reentry_gui.api.reentry import PATHS, ask
from reentry_gui.decision import framed
from reentry_gui.decision.question import bare_question
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from reentry_gui.decision.server import Bridge

JSON: Final = (b"content-type", b"application/json")


class Lane:
    """Stands before the app of a bridge."""

    def __init__(self, app: ASGIApp, house: Bridge) -> None:
        self.app = app
        self.house = house

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a question here, or let the app answer."""
        if scope["type"] != "http" or scope["method"] != "POST" or scope["path"] not in PATHS:
            await self.app(scope, receive, send)
            return
        taken = await taken_from(receive)
        body = b"".join([message.get("body", b"") for message in taken])
        text = await self.answer(body)
        if text:
            headers = (JSON, (b"content-length", b"%d" % len(text)))
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            await send({"type": "http.response.body", "body": text})
            return
        rest = iter(taken)

        async def again() -> Message:
            return next(rest, None) or await receive()

        await self.app(scope, again, send)

    async def answer(self, body: bytes) -> bytes:
        """Return a decision as it is written; empty where the app has to answer."""
        fields = bare_question(body) if len(body) <= framed.LONGEST_BODY else None
        if fields is None or self.house.is_ending:
            return b""
        try:
            kept = (await ask(self.house, fields, body)).kept
        except ReentryError:  # the app meets it, too, and tells it
            return b""
        return kept.text.encode() if kept else b""


async def taken_from(receive: Receive) -> list[Message]:
    """Return a body's pieces as they come, no more of a long one than there is use for."""
    taken, size = [], 0
    while size <= framed.LONGEST_BODY:
        message = await receive()
        taken.append(message)
        size += len(message.get("body", b""))
        if not message.get("more_body"):
            break
    return taken
