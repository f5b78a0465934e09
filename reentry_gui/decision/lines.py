"""The dialect of lines: UTF-8 JSON of at most 4,096 bytes, each ended by a line feed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from reentry_gui.decision import wire
from reentry_gui.decision.question import line_alone, line_question
from reentry_gui.decision.wire import Broken, Fields, Message

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME: Final = "lines"
DEFAULT_PORT: Final = 5555
LONGEST_LINE: Final = 4_096
LONGEST_REASON: Final = 512


class Reader:
    """Turns bytes, in whatever pieces they come, into messages; stops at an endless line."""

    def __init__(self) -> None:
        self.rest = b""
        self.is_lost = False

    def alone(self, data: bytes) -> Message | None:
        """Return the question that some bytes are; None where they are less, more or other."""
        end = len(data) - 1
        if self.rest or self.is_lost or end > LONGEST_LINE or data.find(b"\n") != end:
            return None
        return line_alone(data.strip(b" \t\r\n"))

    def feed(self, data: bytes) -> Iterator[Message | Broken]:
        """Yield what the bytes complete, each read when it is its turn; empty lines mean nothing.

        New bytes come only after the last message.
        """
        if self.is_lost:
            return
        *whole, self.rest = (self.rest + data).split(b"\n")
        for line in whole:
            if len(line) > LONGEST_LINE:
                break
            if stripped := line.strip(b" \t\r"):
                yield read(stripped)
        else:
            if len(self.rest) <= LONGEST_LINE:
                return
        yield self.lose()

    def lose(self) -> Broken:
        """Take nothing more: whoever sends such lines does not speak this dialect."""
        self.is_lost = True
        self.rest = b""
        told = f"a line is longer than {LONGEST_LINE} bytes"
        return Broken("TOO_LONG", told, is_lost=True)


def read(line: bytes) -> Message | Broken:
    """Read one line with its envelope."""
    if (question := line_question(line)) is not None:
        return question
    envelope = wire.read_object(line)
    if isinstance(envelope, Broken):
        return envelope
    kind, data = envelope.get("type"), envelope.get("data")
    if not isinstance(kind, str) or not isinstance(data, dict):
        told = "the line needs a text type and an object data"
        return Broken("BAD_ENVELOPE", told, wire.shown(line))
    return Message(kind.lower(), data)


def write(kind: str, fields: Fields, *, number: int = 0, answers: str = "") -> bytes:
    """Return a message as a line; numbers and answered ids have no place in this dialect."""
    del number, answers
    line = wrap(kind, wire.object_text(fields))
    if len(line) > LONGEST_LINE and isinstance(fields.get("reason"), str):
        short = fields | {"reason": fields["reason"][:LONGEST_REASON]}
        line = wrap(kind, wire.object_text(short))
    return line


def wrap(kind: str, payload: str, *, number: int = 0, answers: str = "") -> bytes:
    """Return a message whose payload is written already."""
    del number, answers
    now = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")[:-6]
    return f'{{"type":"{kind}","timestamp":"{now}Z","data":{payload}}}\n'.encode()
