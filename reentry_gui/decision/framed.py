"""The framed dialect: a length of four bytes, little-endian, then UTF-8 JSON in an envelope."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final

from reentry_gui.decision import wire
from reentry_gui.decision.question import framed_alone, framed_question
from reentry_gui.decision.wire import Broken, Fields, Message

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME: Final = "framed"
DEFAULT_PORT: Final = 9999
LENGTH_BYTES: Final = 4
LONGEST_BODY: Final = 65_536
VERSION: Final = "1.0"


class Reader:
    """Turns bytes, in whatever pieces they come, into messages; stops where framing is lost."""

    def __init__(self) -> None:
        self.rest = b""
        self.is_lost = False

    def alone(self, data: bytes) -> Message | None:
        """Return the question that some bytes are; None where they are less, more or other."""
        body = data[LENGTH_BYTES:]
        if self.rest or self.is_lost or int.from_bytes(data[:LENGTH_BYTES], "little") != len(body):
            return None
        return framed_alone(body)

    def feed(self, data: bytes) -> Iterator[Message | Broken]:
        """Yield what the bytes complete, each read when it is its turn.

        Nothing comes after a length that cannot be; new bytes only after the last message.
        """
        if self.is_lost:
            return
        data = self.rest + data if self.rest else data
        start, end = 0, len(data)
        while end - start >= LENGTH_BYTES:
            length = int.from_bytes(data[start : start + LENGTH_BYTES], "little")
            if length > LONGEST_BODY:
                self.is_lost = True
                self.rest = b""
                yield too_long(length)
                return
            stop = start + LENGTH_BYTES + length
            if stop > end:
                break
            yield read(data[start + LENGTH_BYTES : stop])
            start = stop
        self.rest = data[start:] if start else data


def too_long(length: int) -> Broken:
    """Tell of a length that no message may have."""
    told = f"a message of {length} bytes was announced, {LONGEST_BODY} are allowed"
    return Broken("TOO_LONG", told, is_lost=True)


def read(body: bytes) -> Message | Broken:
    """Read one body with its envelope."""
    if (question := framed_question(body)) is not None:
        return question
    if told := wire.parts_beyond(body):
        return Broken("TOO_DEEP", told, wire.shown(body))
    envelope = wire.read_object(body)
    if isinstance(envelope, Broken):
        return envelope
    kind, payload = envelope.get("message_type"), envelope.get("payload")
    if not isinstance(kind, str) or not isinstance(payload, dict):
        told = "the envelope needs a text message_type and an object payload"
        return Broken("BAD_ENVELOPE", told, wire.shown(body))
    version = envelope.get("version", VERSION)
    if version != VERSION:
        told = f"version {wire.plain(str(version))[:20]} is not spoken here, {VERSION} is"
        return Broken("BAD_VERSION", told, wire.shown(body))
    return Message(kind.lower(), payload, text(envelope, "message_id"), text(envelope, "source"))


def text(envelope: dict[str, Any], key: str) -> str:
    """Return a text of the envelope, empty where there is none."""
    value = envelope.get(key, "")
    return value[:128] if isinstance(value, str) else str(value)[:128]


def write(kind: str, fields: Fields, *, number: int = 0, answers: str = "") -> bytes:
    """Return a message as bytes; `answers` is the id of the message that it answers."""
    return wrap(kind, wire.object_text(fields), number=number, answers=answers)


def wrap(kind: str, payload: str, *, number: int = 0, answers: str = "") -> bytes:
    """Return a message whose payload is written already."""
    answered = f',"correlation_id":"{wire.plain(answers)}"' if answers else ""
    body = (
        f'{{"message_type":"{kind}","message_id":"bridge-{number}",'
        f'"timestamp":{time.time():.3f},"payload":{payload}'
        f',"source":"reentry-bridge","version":"1.0"{answered}}}'
    ).encode()
    return len(body).to_bytes(LENGTH_BYTES, "little") + body
