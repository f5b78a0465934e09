from __future__ import annotations

import json
import re
import struct
from types import ModuleType
from typing import Any

import pytest
from bridges import question
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.decision import framed, lines, wire
from reentry_gui.decision.wire import Broken, Message

DIALECTS = [framed, lines]
WORDS = st.text(alphabet=st.characters(codec="utf-8"), max_size=20)
FIELDS = st.dictionaries(
    st.from_regex(r"[a-z_]{1,12}", fullmatch=True),
    st.one_of(
        WORDS, st.integers(-(2**53), 2**53), st.floats(allow_nan=False, allow_infinity=False)
    ),
    max_size=8,
)


def as_sent(dialect: ModuleType, fields: dict[str, Any]) -> bytes:
    """Write as a client in another language would: spaces, real UTF-8."""
    if dialect is framed:
        envelope = {"message_type": "heartbeat", "message_id": "m1", "timestamp": 1.5}
        envelope |= {"payload": fields, "source": "EA", "version": "1.0"}
        body = json.dumps(envelope, ensure_ascii=False).encode()
        return struct.pack("<I", len(body)) + body
    told = {"type": "heartbeat", "timestamp": "2026-01-01T00:00:00", "data": fields}
    return json.dumps(told, ensure_ascii=False).encode() + b"\r\n"


def naive(text: str, key: str) -> str:
    """Read a value as an EA does: find the key, stop at the next comma, brace or quote."""
    start = text.index(f'"{key}":') + len(key) + 3
    if text[start] == '"':
        return text[start + 1 : text.index('"', start + 1)]
    found = re.compile(r"[^,}]*").match(text, start)
    assert found
    return found.group()


@pytest.mark.parametrize("dialect", DIALECTS)
@given(fields=st.lists(FIELDS, min_size=1, max_size=4), cuts=st.lists(st.integers(1, 7)))
def test_pieces_of_any_size_give_the_same_messages(
    dialect: ModuleType, fields: list[dict[str, Any]], cuts: list[int]
) -> None:
    stream = b"".join(as_sent(dialect, one) for one in fields)
    reader, found, start = dialect.Reader(), [], 0
    for size in cuts:
        found += reader.feed(stream[start : start + size])
        start += size
    found += reader.feed(stream[start:])
    assert [message.fields for message in found] == fields
    assert {message.type for message in found} == {"heartbeat"}


def asked(dialect: ModuleType, ticket: int) -> bytes:
    """Write a question as an EA does."""
    if dialect is lines:
        told = {"type": "reentry_decision_request", "data": question(ticket)}
        return json.dumps(told).encode() + b"\r\n"
    envelope = {"message_type": "reentry_decision_request", "payload": question(ticket)}
    body = json.dumps(envelope).encode()
    return struct.pack("<I", len(body)) + body


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_question_is_alone_only_where_its_bytes_are(dialect: ModuleType) -> None:
    one, two = asked(dialect, 1), asked(dialect, 2)
    (message,) = dialect.Reader().feed(one)
    assert dialect.Reader().alone(one) == message
    for stream in (one + two, as_sent(dialect, {"a": 1}), b"", b"\n", b"\0\0\0\0", b"\n" + one):
        assert dialect.Reader().alone(stream) is None
    for cut in range(1, len(one)):
        reader = dialect.Reader()
        assert reader.alone(one[:cut]) is None
        assert not [*reader.feed(one[:cut])]
        assert reader.alone(one[cut:]) is None
        assert reader.alone(one) is None  # half a message is there already
        assert [*reader.feed(one[cut:])] == [message]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_nothing_is_read_where_framing_is_lost(dialect: ModuleType) -> None:
    reader = dialect.Reader()
    (broken,) = reader.feed(b"\xff" * 5_000)
    assert broken.is_lost
    assert reader.alone(asked(dialect, 1)) is None


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_byte_at_a_time(dialect: ModuleType) -> None:
    reader = dialect.Reader()
    stream = as_sent(dialect, {"a": "ä"}) * 2
    found = [message for byte in stream for message in reader.feed(bytes([byte]))]
    assert [message.fields for message in found] == [{"a": "ä"}] * 2


@pytest.mark.parametrize("dialect", DIALECTS)
@given(fields=FIELDS)
def test_what_we_write_is_compact_ascii_without_escapes(
    dialect: ModuleType, fields: dict[str, Any]
) -> None:
    data = dialect.write("heartbeat", fields, number=3, answers="m1")
    text = data[4:].decode("ascii") if dialect is framed else data.decode("ascii").rstrip("\n")
    assert "\\" not in text
    assert "\n" not in text
    (message,) = dialect.Reader().feed(data)
    assert isinstance(message, Message)
    assert message.fields == wire.plain_fields(fields)


def test_a_naive_reader_finds_every_field() -> None:
    fields = {"symbol": "EURUSD", "allowed": 1, "lots": 0.1, "reason": 'a "b" \\ c\nd → e', "x": ""}
    for dialect in DIALECTS:
        text = dialect.write("reentry_decision_response", fields)[4:].decode("ascii")
        assert naive(text, "symbol") == "EURUSD"
        assert naive(text, "allowed") == "1"
        assert float(naive(text, "lots")) == 0.1
        assert naive(text, "reason") == "a 'b' / c d ? e"
        assert naive(text, "x") == ""


BROKEN = [
    (b"", "BAD_JSON"),
    (b"{", "BAD_JSON"),
    (b"[]", "BAD_JSON"),
    (b"null", "BAD_JSON"),
    (b'"text"', "BAD_JSON"),
    (b"{}", "BAD_ENVELOPE"),
    (b'{"type":1,"message_type":1,"data":{},"payload":{}}', "BAD_ENVELOPE"),
    (b'{"type":"a","message_type":"a","data":[],"payload":[]}', "BAD_ENVELOPE"),
    (b'{"type":"a","message_type":"a","data":{"a":1,"a":2},"payload":{}}', "BAD_JSON"),
    (b'{"type":"a","message_type":"a","data":{"a":NaN},"payload":{"a":NaN}}', "BAD_JSON"),
    (b'{"type":"a","message_type":"a","data":{"a":Infinity},"payload":{}}', "BAD_JSON"),
    (b'{"type":"a","message_type":"a","data":{"a":-Infinity},"payload":{}}', "BAD_JSON"),
    (b'{"type":"a","data":{"a":' + b"9" * 4_000 + b"}}x", "BAD_JSON"),
    (b"\xff\xfe{\x00}\x00", "BAD_ENCODING"),
    (b'{"type":"\xc3\x28","data":{}}', "BAD_ENCODING"),
    (b'{"type":"\\ud800","message_type":"a","data":{},"payload":{}}', "BAD_ENCODING"),
    (b"[" * 4_000, "TOO_DEEP"),
    (b'{"a":' * 800, "BAD_JSON"),
    (b"\x00\x01\x02\x03", "BAD_JSON"),
]


@pytest.mark.parametrize(("body", "code"), BROKEN)
def test_broken_bodies_are_told_and_the_next_message_is_read(body: bytes, code: str) -> None:
    stream = struct.pack("<I", len(body)) + body + as_sent(framed, {"a": 1})
    broken, message = framed.Reader().feed(stream)
    assert isinstance(broken, Broken)
    assert (broken.code, broken.is_lost) == (code, False)
    assert isinstance(message, Message)
    if body:
        broken, message = lines.Reader().feed(body + b"\n" + as_sent(lines, {"a": 1}))
        assert isinstance(broken, Broken)
        assert (broken.code, broken.is_lost) == (code, False)
        assert isinstance(message, Message)


def test_deep_nesting_of_the_largest_size_is_refused() -> None:
    body = b"[" * framed.LONGEST_BODY
    (broken,) = framed.Reader().feed(struct.pack("<I", len(body)) + body)
    assert isinstance(broken, Broken)
    assert broken.code == "TOO_DEEP"


def test_numbers_beyond_a_float_do_not_come_through_as_infinity() -> None:
    for digits in (b"1e999", b"-1e999"):
        body = b'{"type":"a","message_type":"a","data":{"a":%b},"payload":{}}' % digits
        for found in (framed.read(body), lines.read(body)):
            assert isinstance(found, Broken)
            assert found.code == "BAD_JSON"


@pytest.mark.parametrize("length", [65_537, 2**31, 2**32 - 1])
def test_a_length_that_cannot_be_ends_the_conversation(length: int) -> None:
    reader = framed.Reader()
    (broken,) = reader.feed(struct.pack("<I", length) + as_sent(framed, {}))
    assert isinstance(broken, Broken)
    assert (broken.code, broken.is_lost) == ("TOO_LONG", True)
    assert [*reader.feed(as_sent(framed, {}))] == []
    assert reader.rest == b""


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_an_endless_line_ends_the_conversation(end: bytes) -> None:
    reader = lines.Reader()
    (broken,) = reader.feed(b"x" * (lines.LONGEST_LINE + 1) + end)
    assert isinstance(broken, Broken)
    assert (broken.code, broken.is_lost) == ("TOO_LONG", True)
    assert [*reader.feed(as_sent(lines, {}))] == []
    assert reader.rest == b""


def test_the_longest_allowed_frame_and_line_are_read() -> None:
    frame = as_sent(framed, {"a": ""})
    room = framed.LONGEST_BODY - (len(frame) - 4)
    (message,) = framed.Reader().feed(as_sent(framed, {"a": "x" * room}))
    assert isinstance(message, Message)
    room = lines.LONGEST_LINE - len(as_sent(lines, {"a": ""}).rstrip())
    (message,) = lines.Reader().feed(as_sent(lines, {"a": "x" * (room - 1)}))
    assert isinstance(message, Message)


def test_a_long_reason_still_fits_on_a_line() -> None:
    data = lines.write("reentry_decision_response", {"reason": "x" * 9_000, "ticket": 1})
    assert len(data) <= lines.LONGEST_LINE
    (message,) = lines.Reader().feed(data)
    assert isinstance(message, Message)
    assert message.fields["ticket"] == 1


def test_types_in_capitals_and_empty_lines_are_understood() -> None:
    stream = b'\r\n\n{"type":"HEARTBEAT","data":{}}\n'
    (message,) = lines.Reader().feed(stream)
    assert message == Message("heartbeat", {})


def test_another_version_is_refused() -> None:
    body = b'{"message_type":"heartbeat","payload":{},"version":"2.0"}'
    (broken,) = framed.Reader().feed(struct.pack("<I", len(body)) + body)
    assert isinstance(broken, Broken)
    assert broken.code == "BAD_VERSION"


@given(junk=st.binary(max_size=400))
def test_junk_crashes_neither_reader(junk: bytes) -> None:
    for dialect in DIALECTS:
        reader = dialect.Reader()
        for found in reader.feed(junk):
            assert isinstance(found, Broken)
            dialect.write("error", wire.error_fields(found)).decode("ascii")


PAIRS = st.lists(
    st.tuples(
        st.sampled_from(['"a"', '"b"', '"a:"', '"c\\u0041"', '"d\\""']),
        st.sampled_from(
            ["1", "1.5", '"x"', '":y"', "true", "null", "NaN", "1e999", "[1]", '{"a":1,"a":2}']
        ),
    ),
    max_size=5,
)
GAPS = st.sampled_from(["", " ", "\n"])


@given(PAIRS, GAPS, GAPS)
def test_the_short_way_of_reading_takes_nothing_that_the_strict_one_refuses(
    pairs: list[tuple[str, str]], before: str, after: str
) -> None:
    text = "{" + ",".join(f"{key}{before}:{after}{value}" for key, value in pairs) + "}"
    found = wire.plainly_read(text)
    if found is not None:
        assert found == wire.DECODER.decode(text)
    strict = wire.read_object(text.encode())
    keys = [key for key, _value in pairs]
    if len(set(keys)) < len(keys) or any('a":2' in value for _key, value in pairs):
        assert isinstance(strict, Broken)


def test_what_an_ea_writes_is_read_the_short_way() -> None:
    fields = {"symbol": "EURUSD", "ticket": 1, "lots": 0.1, "open_time": "2026.01.01 00:00:00"}
    envelope = {"message_type": "heartbeat", "payload": fields}
    for text in (json.dumps(envelope), json.dumps(envelope, separators=(",", ":"))):
        assert wire.plainly_read(text) == envelope
