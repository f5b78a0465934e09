"""One socket to one EA: bytes in, bytes out, and limits on both, so that none holds up another."""

from __future__ import annotations

import asyncio
import hmac
import math
import socket
import time
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, cast

from reentry_gui.decision import conversation, tiers, wire
from reentry_gui.decision.peers import Peer, name_of
from reentry_gui.decision.turns import DOUBTED_SECONDS, REST_SECONDS, TURN_SECONDS
from reentry_gui.decision.wire import Broken, Fields, Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.decision.dialect import Dialect
    from reentry_gui.decision.server import Bridge

READ_BYTES: Final = 16_384  # taken at once: then another connection has its turn
DOUBTED_BYTES: Final = 4_096  # of one that is not known for good sense
WRITE_BYTES: Final = 262_144  # unread answers: more means that nobody reads
BROKEN_ALLOWED: Final = 20
HALF_MESSAGE_SECONDS: Final = 15.0
CONNECT_AGAIN: Final = "the connection is closed: connect again"
NO_PLACE: Final = "close idle connections or raise bridge.max_connections, then connect again"
FIRST_MESSAGE_SECONDS: Final = 30.0


class Connection(asyncio.BufferedProtocol):
    """A conversation with one EA."""

    transport: asyncio.Transport

    def __init__(self, bridge: Bridge, dialect: Dialect) -> None:
        self.bridge = bridge
        self.dialect = dialect
        self.reader = dialect.Reader()
        self.buffer = memoryview(bytearray(READ_BYTES))
        self.small_buffer = self.buffer[:DOUBTED_BYTES]
        self.written = 0
        self.broken = 0
        self.is_trusted = bridge.token is None
        self.is_known = False  # it has said something that makes sense
        self.has_spoken = False  # at least one whole message
        self.is_closed = False
        self.doubted_until = math.inf  # until then it waits for its turn with the others
        self.found: Iterator[Message | Broken] = iter(())  # messages that wait with it
        self.is_waiting = self.is_resting = self.is_choked = False  # then it is not read
        self.peer = Peer("", dialect.NAME, tiers.start(bridge.clock()))
        self.heard_at = self.since = self.half_since = bridge.clock()
        self.beat_at = self.since
        self.ended = asyncio.Event()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take a place, if there is one."""
        self.transport = cast("asyncio.Transport", transport)
        where = transport.get_extra_info("peername") or ("?", 0)
        self.peer.address = f"{where[0]}:{where[1]}"
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if not self.bridge.admit(self):
            told = "the bridge has no place for another connection"
            self.refuse(Broken("TOO_MANY", told), NO_PLACE)

    def get_buffer(self, sizehint: int) -> memoryview:
        """Return where the next bytes go; never more than one turn's."""
        del sizehint
        until = self.doubted_until
        return self.buffer if not until or self.bridge.clock() > until else self.small_buffer

    def buffer_updated(self, nbytes: int) -> None:
        """Answer what the bytes complete, now or when it is its turn."""
        data = bytes(self.buffer[:nbytes])
        now = self.bridge.clock()
        is_sensible = now > self.doubted_until
        if is_sensible and not (self.is_waiting or self.is_closed):
            question = self.reader.alone(data)
            if question is not None:  # as nearly always: straight to the desk
                self.heard_at = self.peer.heard_at = self.half_since = now
                self.bridge.together.ask(self, question, may_wait=not self.broken)
                return
        self.take(data, is_sensible=is_sensible)

    def take(self, data: bytes, *, is_sensible: bool) -> None:
        """Take bytes that are not just one question."""
        more = self.reader.feed(data)
        if self.is_waiting:  # Windows hands on all that has come, though nothing is to be read
            self.found = chain(self.found, more)
            return
        self.found = more
        if is_sensible or self.bridge.turns.take():
            self.answer_found(time.perf_counter() + TURN_SECONDS)
        else:
            self.wait()

    def answer_found(self, over: float) -> None:
        """Answer message after message until the turn is over; the others wait for another one."""
        now = self.bridge.clock()
        is_half = True
        for message in self.found:
            is_half = False
            self.half_since = now
            if self.is_closed:
                return
            if type(message) is Message:
                self.heard(message, now)
            else:
                self.stumble(cast("Broken", message), now)
            if time.perf_counter() > over:
                self.wait()
                return
        if not self.reader.rest:
            self.half_since = now
        elif is_half and now <= self.doubted_until:
            self.rest()

    def wait(self) -> None:
        """Read nothing more until it is its turn."""
        if not self.is_closed:
            self.is_waiting = True
            self.transport.pause_reading()
            self.bridge.turns.wait(self)

    def rest(self) -> None:
        """Read nothing for a moment: whoever sends byte by byte is not read byte by byte."""
        self.is_resting = True
        self.transport.pause_reading()
        asyncio.get_running_loop().call_later(REST_SECONDS, self.wake)

    def wake(self) -> None:
        """Read on after a rest."""
        self.is_resting = False
        self.listen_again()

    def have_turn(self, over: float) -> None:
        """Go on with what waits, up to a time of `perf_counter`, then read on."""
        self.is_waiting = False
        if not self.is_closed:
            self.answer_found(over)
            self.listen_again()

    def listen_again(self) -> None:
        """Read on, unless something speaks against it."""
        if self.is_closed or self.is_waiting or self.is_resting or self.is_choked:
            return
        if not self.transport.is_closing():
            self.transport.resume_reading()

    def heard(self, message: Message, now: float) -> None:
        """Answer one message of a peer that may speak."""
        self.heard_at = self.peer.heard_at = now
        self.has_spoken = True
        if not self.is_trusted and not self.check_token(message.fields):
            return
        if not self.is_known:
            self.introduce(message, now)
        conversation.handle(self.bridge, self, message)

    def check_token(self, fields: Fields) -> bool:
        """Ask a peer from elsewhere for the token in its first message."""
        given, wanted = fields.get("token"), self.bridge.token or ""
        if isinstance(given, str) and hmac.compare_digest(given.encode(), wanted.encode()):
            self.is_trusted = True
            return True
        told = "the first message must carry the field token with the bridge's token"
        self.refuse(Broken("NO_TOKEN", told, is_lost=True))
        return False

    def introduce(self, message: Message, now: float) -> None:
        """Find out who it is, as soon as a message tells."""
        if name := name_of(message.fields, message.source):
            self.is_known = True
            self.doubted_until = 0.0 if self.broken == 0 else self.doubted_until
            self.bridge.diary.tell(now, "EA connected", name, at=self.peer.address)
            self.peer = self.bridge.peers.known_as(name, self.peer, now)
            self.peer.heard_at = now
            account = message.fields.get("account")
            self.peer.account = wire.plain(str(account))[:64] if account else self.peer.account

    def stumble(self, broken: Broken, now: float) -> None:
        """Answer what is no message; who sends nothing else is not worth the time."""
        self.bridge.together.answer_all()  # what was asked before
        self.broken += 1
        self.trouble(broken.message, now)
        if broken.is_lost or self.broken > BROKEN_ALLOWED or not self.is_trusted:
            self.refuse(broken)
        else:
            self.send(wire.ERROR, wire.error_fields(broken))

    def trouble(self, reason: str, now: float) -> None:
        """Count an error against the peer's tier, and let it wait for its turns for a while."""
        self.doubted_until = now + DOUBTED_SECONDS
        self.bridge.errors += 1
        self.peer.errors += 1
        self.peer.tier = tiers.troubled(self.peer.tier, reason, now)

    def send(self, kind: str, fields: Fields, answers: str = "") -> bool:
        """Write a message; False where nobody takes it any more."""
        number = self.written + 1
        return self.put(self.dialect.write(kind, fields, number=number, answers=answers))

    def send_written(self, kind: str, payload: str, answers: str = "") -> bool:
        """Write a message whose payload is written already; False where nobody takes it."""
        number = self.written + 1
        return self.put(self.dialect.wrap(kind, payload, number=number, answers=answers))

    def put(self, data: bytes) -> bool:
        """Hand bytes over; False where nobody takes them any more."""
        if self.is_closed or self.transport.is_closing():
            return False
        self.written += 1
        self.transport.write(data)
        if self.unread > WRITE_BYTES:
            self.drop("does not read what it is sent")
            return False
        return True

    @property
    def unread(self) -> int:
        """Return how many bytes still wait to be sent."""
        return 0 if self.is_closed else self.transport.get_write_buffer_size()

    def refuse(self, broken: Broken, recovery: str = CONNECT_AGAIN) -> None:
        """Say why and what to do, and hang up."""
        self.bridge.together.answer_all()
        fields = wire.error_fields(broken, severity="CRITICAL", recovery=recovery)
        self.send(wire.ERROR, fields)
        self.is_closed = True
        self.transport.close()
        self.bridge.leave(self, broken.message)

    def drop(self, reason: str) -> None:
        """Hang up on a peer that would not hear the reason."""
        self.is_closed = True
        self.transport.abort()
        self.bridge.leave(self, reason)

    def say_goodbye(self) -> None:
        """Tell that the bridge ends, and hang up."""
        told = "the bridge is being stopped"
        fields = wire.error_fields(
            Broken("ENDING", told), severity="INFO", recovery="connect again"
        )
        self.send(wire.ERROR, fields)
        self.is_closed = True
        self.transport.close()
        self.bridge.leave(self, told)

    def overdue(self, now: float) -> str:
        """Return why a peer has to go, empty where it may stay."""
        heartbeat = self.bridge.heartbeat_seconds
        if now - self.heard_at > tiers.DEAD_HEARTBEATS * heartbeat:
            return "was silent for too long"
        if self.reader.rest and now - self.half_since > HALF_MESSAGE_SECONDS:
            return "left a message half sent"
        if not self.has_spoken and now - self.since > FIRST_MESSAGE_SECONDS:
            return "never said anything"
        return ""

    def pause_writing(self) -> None:
        """Listen no more to a peer that does not read."""
        self.is_choked = True
        if not self.is_closed:
            self.transport.pause_reading()

    def resume_writing(self) -> None:
        """Listen again."""
        self.is_choked = False
        self.listen_again()

    def greet(self) -> None:
        """Say who calls."""
        self.send(wire.HEARTBEAT, self.bridge.heartbeat(self))

    def connection_lost(self, exc: Exception | None) -> None:
        """Leave."""
        self.is_closed = True
        self.ended.set()
        why = getattr(exc, "strerror", None) or exc
        self.bridge.leave(self, "connection lost" if exc is None else f"connection lost: {why}")

    def eof_received(self) -> bool | None:
        """Close when the peer does."""
        return None

    def status(self) -> dict[str, Any]:
        """Return what the window shows."""
        return self.peer.status(self.bridge.clock())
