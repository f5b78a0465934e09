"""What a dialect of the sockets is: how bytes become messages, and messages bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.decision.wire import Broken, Fields, Message


class Reader(Protocol):
    """Turns bytes into messages."""

    rest: bytes

    def alone(self, data: bytes) -> Message | None:
        """Return the question that some bytes are; None where they are less, more or other."""

    def feed(self, data: bytes) -> Iterator[Message | Broken]:
        """Yield what the bytes complete, each read when it is its turn."""


class Dialect(Protocol):
    """How messages look on the wire: the module `framed` or `lines`."""

    NAME: str

    def Reader(self) -> Reader:  # noqa: N802  # a class of the module
        """Return a reader of its own for a connection."""

    def write(self, kind: str, fields: Fields, *, number: int = 0, answers: str = "") -> bytes:
        """Return a message as bytes."""

    def wrap(self, kind: str, payload: str, *, number: int = 0, answers: str = "") -> bytes:
        """Return a message whose payload is written already."""
