"""What both socket dialects share: messages, strict JSON in, plain JSON out.

An EA's reader looks for `"key":` and takes what follows up to the next comma or quote. So
what we write is compact and flat, in ASCII, and no text in it needs an escape.
"""

from __future__ import annotations

import json
import math
import time
from dataclasses import dataclass
from json.encoder import c_make_encoder, encode_basestring_ascii  # type: ignore[attr-defined]
from typing import Any, Final, NoReturn

Fields = dict[str, Any]

HEARTBEAT: Final = "heartbeat"
STATUS_REQUEST: Final = "status_request"
STATUS_RESPONSE: Final = "status_response"
TRADE_UPDATE: Final = "trade_update"
ERROR: Final = "error"
DECISION_REQUEST: Final = "reentry_decision_request"
DECISION_RESPONSE: Final = "reentry_decision_response"
EXECUTION_RESULT: Final = "reentry_execution_result"
MATRIX_UPDATE: Final = "reentry_matrix_update"

USUAL_BYTES: Final = 4_096  # what is no longer cannot have too many parts
MOST_PARTS: Final = 2_000  # values, or objects and lists, in a message
SHOWN_CHARACTERS: Final = 80  # of what somebody sent, in an error about it
PLAIN: Final = {ord("\\"): "/", ord('"'): "'", 0x7F: " "} | dict.fromkeys(range(32), " ")


@dataclass(slots=True)  # not frozen: each question makes one, and freezing is most of its time
class Message:
    """One message as it arrived; `id` and `source` are empty in the dialect of lines."""

    type: str
    fields: Fields
    id: str = ""
    source: str = ""
    body: bytes = b""  # as it came, where a question was read and checked in one go


@dataclass(frozen=True, slots=True)
class Broken:
    """Something that is no message; with `is_lost` nobody can tell where the next one begins."""

    code: str
    message: str
    context: str = ""
    is_lost: bool = False


def error_fields(broken: Broken, *, severity: str = "ERROR", recovery: str = "") -> Fields:
    """Return the fields of the `error` message that answers a broken one."""
    lost = "the connection is closed: connect again" if broken.is_lost else "mend it, send it again"
    return {
        "error_code": broken.code,
        "error_message": broken.message,
        "context": broken.context,
        "severity": severity,
        "recovery_action": recovery or lost,
    }


def read_object(body: bytes) -> Fields | Broken:
    """Read one JSON object; whatever readers could take in two ways is refused."""
    try:
        text = body.decode("utf-8")
        found = plainly_read(text)
        if found is not None:
            return found
        found = DECODER.decode(text)
        if "\\u" in text:
            json.dumps(found, ensure_ascii=False).encode("utf-8")  # half a surrogate pair
    except UnicodeError:
        return Broken("BAD_ENCODING", "the message is no UTF-8", shown(body))
    except RecursionError:
        return Broken("TOO_DEEP", "the message is nested too deeply", shown(body))
    except ValueError as error:
        return Broken("BAD_JSON", f"the message is no JSON: {error}", shown(body))
    if not isinstance(found, dict):
        return Broken("BAD_JSON", "the message is no JSON object", shown(body))
    return found


def parts_beyond(body: bytes) -> str:
    """Tell why a message would take long to read, empty where not: others wait in the meantime."""
    if len(body) <= USUAL_BYTES:
        return ""
    if body.count(b"{") + body.count(b"[") > MOST_PARTS:
        return f"the message is nested too deeply or has more than {MOST_PARTS} objects"
    return f"the message has more than {MOST_PARTS} values" if body.count(b",") > MOST_PARTS else ""


def plainly_read(text: str) -> Fields | None:
    """Read what is written plainly, as EAs write it, the short way; None for all the rest.

    Without an escape each text has two quotes. So a key that stands twice has left more of
    them than the texts that were kept account for.
    """
    try:
        found, end = SCAN(text, 0)
    except (StopIteration, ValueError):
        return None
    if end != len(text) or type(found) is not dict or "\\" in text:
        return None
    return found if 2 * texts_in(found) == text.count('"') else None


def texts_in(found: Fields) -> int:
    """Return how many texts an object holds, its keys among them; odd ones never add up."""
    count = len(found)
    for value in found.values():
        kind = type(value)
        if kind is str:
            count += 1
        elif kind is dict:
            count += texts_in(value)
        elif kind is list or (kind is float and value - value):  # infinity − infinity is no 0
            return NEVER
    return count


def refuse_twice(pairs: list[tuple[str, Any]]) -> Fields:
    """Refuse an object with the same key twice: readers disagree which one counts."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice in one object")
    return found


def refuse_constant(name: str) -> NoReturn:
    """Refuse NaN and Infinity, which are no JSON."""
    raise ValueError(f"{name} is no JSON number")


def finite(digits: str) -> float:
    """Read a number; one beyond the largest float is refused, not turned into infinity."""
    number = float(digits)
    if math.isinf(number):
        raise ValueError(f"the number {digits[:20]} is too large")
    return number


DECODER: Final = json.JSONDecoder(
    object_pairs_hook=refuse_twice, parse_constant=refuse_constant, parse_float=finite
)
SCAN: Final = json.JSONDecoder(parse_constant=refuse_constant).scan_once  # type: ignore[attr-defined]  # not in the stub
NEVER: Final = -1_000_000  # fewer texts than any object can make up for
ENCODER: Final = json.JSONEncoder(
    ensure_ascii=True, allow_nan=False, separators=(",", ":"), check_circular=False
)
# What `ENCODER.encode` makes anew for each call.
CHUNKS: Final[Any] = c_make_encoder and c_make_encoder(
    markers=None,
    default=ENCODER.default,
    encoder=encode_basestring_ascii,
    indent=None,
    key_separator=":",
    item_separator=",",
    sort_keys=False,
    skipkeys=False,
    allow_nan=False,
)


def compact(document: Fields | tuple[object, ...]) -> str:
    """Write plain data as JSON: compact, ASCII, no number that JSON has not."""
    return "".join(CHUNKS(document, 0)) if CHUNKS else ENCODER.encode(document)


def shown(body: bytes) -> str:
    """Return the beginning of what was sent as plain text."""
    return plain(body[:SHOWN_CHARACTERS].decode("utf-8", "replace"))


def plain(text: str) -> str:
    """Return a text as ASCII that needs no escape in JSON."""
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return text
    return text.translate(PLAIN).encode("ascii", "replace").decode("ascii")


def plain_fields(fields: Fields) -> Fields:
    """Return fields whose texts need no escape, at any depth."""
    return {
        key: plain(value)
        if type(value) is str
        else plain_fields(value)
        if type(value) is dict
        else value
        for key, value in fields.items()
    }


def object_text(document: Fields) -> str:
    """Write one JSON object: compact, ASCII, no escapes."""
    return compact(plain_fields(document))


def object_bytes(document: Fields) -> bytes:
    """Write one JSON object as bytes."""
    return object_text(document).encode("ascii")


def epoch_seconds() -> float:
    """Return the time as the framed envelope has it."""
    return round(time.time(), 3)
