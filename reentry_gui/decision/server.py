"""The bridge: it listens or dials, keeps its EAs apart, and delivers by the tier that works."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from reentry_gui.decision import conversation, framed, lines, tiers, wire
from reentry_gui.decision.connection import Connection
from reentry_gui.decision.desk import SIGNALS, Desk
from reentry_gui.decision.diary import Diary
from reentry_gui.decision.listening import listening_socket, serve
from reentry_gui.decision.peers import LATENCIES_KEPT, Peer, Peers
from reentry_gui.decision.replies import NOT_RECORDED, NOT_SURE, Kept, LookUp, Reply
from reentry_gui.decision.together import Together
from reentry_gui.decision.turns import Turns
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from reentry_gui.decision.dialect import Dialect
    from reentry_gui.decision.recorder import Recorder
    from reentry_gui.decision.undecided import Undecided

log = logging.getLogger(__name__)

DIALECTS: Final[dict[str, Dialect]] = {framed.NAME: framed, lines.NAME: lines}
TICK_SECONDS: Final = 0.5
LAST_DECISIONS: Final = 100
TRY_AGAIN_SECONDS: Final = 5.0
LOOKING_THREADS: Final = 1  # more would only take turns


@dataclass
class Bridge:
    """All conversations of one process; belongs to the thread of its event loop."""

    desk: Desk
    recorder: Recorder
    undecided: Undecided
    stored: Callable[[str], Kept | None]  # asks the database; slow
    matrix_version: Callable[[], int]
    deadline_ms: int = 5000
    heartbeat_seconds: float = 30.0
    max_connections: int = 256
    token: str | None = None  # asked of everybody where it is set
    clock: Callable[[], float] = time.monotonic
    connections: set[Connection] = field(default_factory=set)
    peers: Peers = field(default_factory=Peers)
    turns: Turns = field(default_factory=Turns)
    diary: Diary = field(default_factory=Diary)
    servers: list[asyncio.Server] = field(default_factory=list)
    tasks: set[asyncio.Task[Any]] = field(default_factory=set)
    lifelong: list[asyncio.Task[Any]] = field(default_factory=list)
    expected: dict[str, asyncio.TimerHandle] = field(default_factory=dict)
    closes: dict[str, tuple[wire.Fields, Peer | None]] = field(default_factory=dict)
    latencies: deque[float] = field(default_factory=lambda: deque(maxlen=LATENCIES_KEPT))
    timed: deque[tuple[str, float]] = field(default_factory=lambda: deque(maxlen=LAST_DECISIONS))
    last: deque[Kept] = field(default_factory=lambda: deque(maxlen=LAST_DECISIONS))
    errors: int = 0
    refused: int = 0
    dialled: str = ""  # the EA that is called, empty where none is
    dial_trouble: str = ""  # why it does not answer, empty while it does
    journal_trouble: str = ""  # why nothing can be put on record, empty while it can
    is_ending: bool = False

    def __post_init__(self) -> None:
        self.started = self.clock()
        # A thread that ever asked the database keeps some megabytes.
        self.looking = ThreadPoolExecutor(LOOKING_THREADS, thread_name_prefix="looking")
        self.together = Together(self.desk, partial(conversation.answer, self))

    async def listen(self, host: str, port: int, dialect: str) -> int:
        """Listen in one dialect; return the port, which the system chose if it was 0."""
        made = listening_socket(host, port)
        self.servers.append(await serve(made, lambda: Connection(self, DIALECTS[dialect])))
        return int(made.getsockname()[1])

    def admit(self, connection: Connection) -> bool:
        """Give a connection a place; whoever never said who it is makes way for it."""
        if self.is_ending:
            return False
        if len(self.connections) >= self.max_connections:
            silent = [c for c in self.connections if not (c.has_spoken or c.is_waiting)]
            if not silent:
                self.refused += 1
                return False
            min(silent, key=lambda c: c.since).drop("made way for another one")
        self.connections.add(connection)
        return True

    def leave(self, connection: Connection, reason: str) -> None:
        """Take a connection's place back, once; its EA is on tier 2 until it is healthy again."""
        if connection not in self.connections:
            return
        self.connections.discard(connection)
        peer, now = connection.peer, self.clock()
        peer.leave()
        peer.tier = tiers.demoted(peer.tier, 2, reason, now)
        self.diary.tell(now, "connection ended", peer.name, at=peer.address, why=reason)

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Run a slow answer beside the others."""
        task = asyncio.get_running_loop().create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    def spawn_for_life(self, work: Coroutine[Any, Any, None]) -> None:
        """Run something that ends with the bridge."""
        self.lifelong.append(asyncio.get_running_loop().create_task(work))

    async def settle(self, question: LookUp, *, tier: int) -> Reply:
        """Answer what was perhaps answered before; where nobody can tell, decide nothing."""
        loop = asyncio.get_running_loop()
        asking = loop.run_in_executor(self.looking, question.found_by, self.stored)
        try:
            stored = await asyncio.wait_for(asking, self.deadline_ms / 2000)
        except (ReentryError, TimeoutError) as error:
            log.warning("database not asked", extra={"id": question.names[0], "why": str(error)})
            return self.desk.leave_open(question)
        return self.desk.settle(question, stored, tier=tier)

    def sent(self, connection: Connection, reply: Reply, kept: Kept) -> None:
        """Note that an answer has left on the socket; look again if it lies there unread."""
        self.delivered(reply, kept)
        if connection.unread:
            loop = asyncio.get_running_loop()
            loop.call_later(self.deadline_ms / 1000, self.check_sent, connection, reply)

    def delivered(self, reply: Reply, kept: Kept) -> None:
        """Note when a decision leaves for the first time: a killed bridge may have kept it back."""
        self.recorder.asked_at = time.monotonic()
        if self.expected:
            self.settled(kept.name)
        if not reply.is_repeat:
            self.last.append(kept)
            self.journal_trouble = ""
        if not kept.delivered:
            self.desk.delivered(kept, 1)

    def check_sent(self, connection: Connection, reply: Reply) -> None:
        """Give up on a peer that has not read an answer within its own deadline."""
        if connection.unread and not connection.is_closed:
            connection.drop("did not read its answer in time")
            self.by_signals(connection.peer, reply, "did not read its answer in time")

    def by_signals(self, peer: Peer, reply: Reply, reason: str) -> None:
        """Deliver through the signals file what the socket could not."""
        if reply.kept is None:
            return
        peer.by_signals += 1
        peer.tier = tiers.demoted(peer.tier, 2, reason, self.clock())
        self.settled(reply.kept.name)
        self.last.append(reply.kept)
        self.desk.undeliverable(reply.kept)

    def expect(self, connection: Connection, fields: wire.Fields) -> None:
        """Wait for the question after a close; on a lower tier nobody will ask."""
        name = self.desk.name_of(fields)
        if name in self.desk.kept or name in self.expected:
            return
        delay = self.deadline_ms / 1000 if connection.peer.tier.number == 1 else 0.0
        loop = asyncio.get_running_loop()
        self.closes[name] = fields, connection.peer
        self.expected[name] = loop.call_later(delay, self.unasked, name)

    def settled(self, name: str) -> None:
        """Wait no longer for a question that was asked."""
        self.closes.pop(name, None)
        if timer := self.expected.pop(name, None):
            timer.cancel()

    def unasked(self, name: str) -> None:
        """Decide a close that no question followed; the signals file carries the answer."""
        fields, peer = self.closes.pop(name)
        del self.expected[name]
        if peer or not self.peers.serves(str(fields["symbol"])):
            self.decide_unasked(fields, peer)

    def on_close(self, fields: wire.Fields) -> None:
        """Hear of a close in the database; an EA that is connected will ask itself."""
        symbol = str(fields["symbol"])
        if self.is_ending or self.peers.serves(symbol):
            return
        account = self.peers.account_of(symbol)
        fields = fields | ({"account": account} if account and "account" not in fields else {})
        try:
            name = self.desk.name_of(fields)
        except ReentryError as error:
            log.info("close cannot be decided", extra={"why": error.message})
            return
        if name in self.desk.kept or name in self.expected:
            return
        self.closes[name] = fields, None
        delay = self.deadline_ms / 1000 if self.connections else 0.0
        loop = asyncio.get_running_loop()
        self.expected[name] = loop.call_later(delay, self.unasked, name)

    def decide_unasked(self, fields: wire.Fields, peer: Peer | None = None) -> None:
        """Decide on tier 2, unless it was decided before."""
        found = self.desk.ask(fields, tier=SIGNALS)
        if isinstance(found, LookUp):
            self.spawn(self.decide_slowly(fields, found, peer))
        else:
            self.note_signal(fields, found, peer)

    async def decide_slowly(self, fields: wire.Fields, question: LookUp, peer: Peer | None) -> None:
        """Ask the database first, then decide on tier 2."""
        self.note_signal(fields, await self.settle(question, tier=SIGNALS), peer)

    def note_signal(self, fields: wire.Fields, reply: Reply, peer: Peer | None) -> None:
        """Count a decision that nobody asked for; what cannot be decided now is tried again."""
        self.note_record(reply)
        code = "" if reply.kept else reply.fields.get("error_code")
        if code == NOT_RECORDED and not self.undecided.keep(fields):
            return
        if code not in (NOT_RECORDED, NOT_SURE):
            self.undecided.forget(fields)
        elif not self.is_ending:
            loop = asyncio.get_running_loop()
            loop.call_later(TRY_AGAIN_SECONDS, self.decide_unasked, fields, peer)
        if reply.kept is None or reply.is_repeat:
            return
        self.last.append(reply.kept)
        if peer is not None:
            peer.by_signals += 1

    def note_record(self, reply: Reply) -> None:
        """Remember why a decision or a result could not be put on record."""
        if reply.kept is not None:
            self.journal_trouble = self.journal_trouble if reply.is_repeat else ""
        elif reply.fields.get("error_code") == NOT_RECORDED:
            self.journal_trouble = str(reply.fields["error_message"])

    def signals_written(self, decisions: Sequence[wire.Fields], why_not: str) -> None:
        """Note what the recorder tells of the signals file."""
        if not why_not:
            for fields in decisions:
                if kept := self.desk.kept.get(fields["decision_id"]):
                    kept.delivered = SIGNALS
            return
        symbols = {fields["symbol"] for fields in decisions}
        for peer in self.peers.by_name.values():
            if not peer.symbols or peer.symbols & symbols:
                reason = f"the signals file cannot be written: {why_not}"
                peer.tier = tiers.demoted(peer.tier, 3, reason, self.clock())

    async def watch(self) -> None:
        """Look after all connections, over and over."""
        while True:
            await asyncio.sleep(TICK_SECONDS)
            self.tick(self.clock())

    def tick(self, now: float) -> None:
        """Send heartbeats, demote and promote, drop the dead."""
        self.diary.sum_up(now)
        for connection in list(self.connections):
            peer = connection.peer
            peer.tier = tiers.silent(
                peer.tier, now - connection.heard_at, self.heartbeat_seconds, now
            )
            peer.tier = tiers.healed(peer.tier, now)
            if reason := connection.overdue(now):
                connection.drop(reason)
            elif now - connection.beat_at >= self.heartbeat_seconds:
                connection.beat_at = now
                connection.send(wire.HEARTBEAT, self.heartbeat(connection))

    def heartbeat(self, connection: Connection) -> wire.Fields:
        """Return our own heartbeat in the manner of a dialect."""
        if connection.dialect.NAME == lines.NAME:
            sequence = connection.written + 1
            return {"client_id": "reentry-bridge", "sequence": sequence, "status": "alive"}
        stamp = wire.epoch_seconds()
        return {"status": "alive", "timestamp": stamp, "component": "reentry-bridge"}

    async def end(self) -> None:
        """End with nothing lost: no new question, every close decided, all on record."""
        self.is_ending = True
        self.together.answer_all()
        for task in self.lifelong:
            task.cancel()
        for server in self.servers:
            server.close()
        if self.tasks:
            await asyncio.wait(self.tasks, timeout=self.deadline_ms / 1000)
        for name in list(self.expected):
            self.expected[name].cancel()
            self.unasked(name)
        for connection in list(self.connections):
            connection.say_goodbye()
        await asyncio.get_running_loop().run_in_executor(None, self.recorder.finish)
        self.looking.shutdown(wait=False, cancel_futures=True)
