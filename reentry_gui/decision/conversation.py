"""What is answered to each kind of message."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Final

from reentry_gui.decision import wire
from reentry_gui.decision.replies import LookUp, Reply
from reentry_gui.decision.request import ABSENT, text
from reentry_gui.decision.status import status_fields
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reentry_gui.decision.connection import Connection
    from reentry_gui.decision.server import Bridge
    from reentry_gui.decision.together import Asked
    from reentry_gui.decision.wire import Message

    Handler = Callable[["Bridge", "Connection", "Message"], None]

EVENTS: Final = ("open", "modify", "close", "partial")
NAMED: Final = ("decision_id", "ticket", "generation")


def handle(bridge: Bridge, connection: Connection, message: Message) -> None:
    """Answer one message; questions that came before it are answered before."""
    handler = HANDLERS.get(message.type)
    if handler is not on_request:
        bridge.together.answer_all()
    if handler is None:
        refuse(connection, message, "UNKNOWN_TYPE", "this type of message is not known")
        return
    try:
        handler(bridge, connection, message)
    except ReentryError as error:
        refuse(connection, message, "BAD_FIELDS", error.message, error.hint)


def refuse(connection: Connection, message: Message, code: str, told: str, more: str = "") -> None:
    """Answer with an error, and count it."""
    context = about(message, more or f"in a message of type {message.type[:40]}")
    fields = wire.error_fields(wire.Broken(code, told, context))
    connection.trouble(told, connection.heard_at)
    connection.send(wire.ERROR, fields, message.id)


def about(message: Message, told: str) -> str:
    """Say which question or result an error is about, so that the EA need not wait for it."""
    given = ((name, message.fields.get(name)) for name in NAMED)
    words = [
        f"{name}={wire.plain(str(value)[:40]).replace(';', ' ')}"
        for name, value in given
        if isinstance(value, str | int)
    ]
    return ";".join([*words, told])


def complain(connection: Connection, message: Message, reply: Reply) -> None:
    """Send an error that the desk answers, with what it is about."""
    connection.bridge.note_record(reply)
    fields = reply.fields | {"context": about(message, str(reply.fields["context"]))}
    connection.trouble(str(reply.fields["error_message"]), connection.heard_at)
    connection.send(reply.type, fields, message.id)


def on_heartbeat(bridge: Bridge, connection: Connection, message: Message) -> None:
    """Note that the EA lives; a request for nothing needs no answer."""
    del bridge
    if symbol := message.fields.get("symbol"):
        connection.peer.trades(wire.plain(str(symbol))[:32])


def on_status_request(bridge: Bridge, connection: Connection, message: Message) -> None:
    """Tell how the bridge is."""
    connection.send(wire.STATUS_RESPONSE, status_fields(bridge), message.id)


def on_status_response(bridge: Bridge, connection: Connection, message: Message) -> None:
    """Keep what the EA tells of itself."""
    del bridge
    if len(str(message.fields)) <= 4_096:
        connection.peer.told = message.fields


def on_error(bridge: Bridge, connection: Connection, message: Message) -> None:
    """Count what the EA complains of."""
    del bridge
    told = wire.plain(str(message.fields.get("error_message", "")))[:80]
    connection.trouble(f"the EA says: {told}", connection.heard_at)


def on_request(bridge: Bridge, connection: Connection, message: Message) -> None:
    """Answer the question that all of this is for."""
    bridge.together.ask(connection, message, may_wait=not connection.broken)


def answer(bridge: Bridge, asked: Asked, reply: Reply | LookUp) -> None:
    """Send what the desk says, once it is known whether there is an answer already."""
    if isinstance(reply, LookUp):
        bridge.spawn(answer_slowly(bridge, asked, reply))
    else:
        send(bridge, asked, reply)


async def answer_slowly(bridge: Bridge, asked: Asked, question: LookUp) -> None:
    """Ask the database whether the question was answered before, then answer."""
    send(bridge, asked, await bridge.settle(question, tier=1))


def send(bridge: Bridge, asked: Asked, reply: Reply) -> None:
    """Send an answer; a decision that nobody takes any more goes through the signals file."""
    connection, message, began = asked
    kept, peer = reply.kept, connection.peer
    if kept is None:
        complain(connection, message, reply)
        return
    is_late = (time.perf_counter() - began) * 1000 > bridge.deadline_ms
    is_sent = not is_late and connection.send_written(reply.type, kept.text, message.id)
    if message.fields["symbol"] not in peer.symbols:
        peer.trades(message.fields["symbol"])
    if not is_sent:
        bridge.by_signals(peer, reply, "answered too late" if is_late else "connection lost")
        return
    milliseconds = (time.perf_counter() - began) * 1000
    peer.latencies.append(milliseconds)
    bridge.latencies.append(milliseconds)
    bridge.timed.append((kept.name, milliseconds))
    peer.answered += 1
    peer.repeated += reply.is_repeat
    bridge.sent(connection, reply, kept)


def on_trade_update(bridge: Bridge, connection: Connection, message: Message) -> None:
    """Note a trade's news; a close that no question follows is decided all the same."""
    event = message.fields.get("event")
    if event not in EVENTS:
        raise ReentryError(
            f"trade_update: event is {wire.plain(str(event))[:40]}",
            f"Allowed: {', '.join(EVENTS)}.",
        )
    connection.peer.trades(text(message.fields, "symbol", ABSENT))
    if event == "close":
        bridge.expect(connection, message.fields)


def on_result(bridge: Bridge, connection: Connection, message: Message) -> None:
    """Put an execution's result on record."""
    reply = bridge.desk.record_result(message.fields)
    if reply.type == wire.ERROR:
        complain(connection, message, reply)
    else:
        connection.send(reply.type, reply.fields, message.id)


def on_matrix_update(bridge: Bridge, connection: Connection, message: Message) -> None:
    """Tell which version is in force; rules are changed by the user, not by an EA."""
    version = message.fields.get("matrix_version", 0)
    if isinstance(version, float) and not math.isfinite(version):
        raise ReentryError("matrix_version is no number", "Send a whole number.")
    fields = {"matrix_version": bridge.matrix_version(), "applied": 0}
    connection.send(wire.MATRIX_UPDATE, fields, message.id)


def on_our_own(bridge: Bridge, connection: Connection, message: Message) -> None:
    """Refuse what only the bridge sends."""
    del bridge
    refuse(connection, message, "OUT_OF_ORDER", "decisions are made here, not sent here")


HANDLERS: Final[Mapping[str, Handler]] = {
    wire.HEARTBEAT: on_heartbeat,
    wire.STATUS_REQUEST: on_status_request,
    wire.STATUS_RESPONSE: on_status_response,
    wire.ERROR: on_error,
    wire.DECISION_REQUEST: on_request,
    wire.TRADE_UPDATE: on_trade_update,
    wire.EXECUTION_RESULT: on_result,
    wire.MATRIX_UPDATE: on_matrix_update,
    wire.DECISION_RESPONSE: on_our_own,
}
