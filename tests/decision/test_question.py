from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from asked import NOW
from bridges import deploy, question
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.config import PackConfig
from reentry_gui.decision import framed, lines, wire
from reentry_gui.decision.context import DecisionContext
from reentry_gui.decision.dimensions import TRIGGERS
from reentry_gui.decision.journal import answered_of, short_form
from reentry_gui.decision.question import bare_question, framed_question, line_question
from reentry_gui.decision.request import checked_request, read_fields
from reentry_gui.decision.spool import Spool
from reentry_gui.errors import ReentryError

PRICES = st.floats(0.00001, 1e9)
TIMES = st.datetimes(dt.datetime(1971, 1, 1), dt.datetime(2037, 1, 1)).map(  # noqa: DTZ001  # broker time
    lambda at: f"{at:%Y.%m.%d %H:%M:%S}"
)
WORDS = st.text(alphabet=" !#$-+:~aZ09_-|'", max_size=64)
GIVEN: dict[str, Any] = {
    "symbol": st.sampled_from(["EURUSD", "USDJPY", "EURUSD.x", "GBPUSDm", "XAUUSD"]),
    "ticket": st.integers(-1, 2**63),
    "type": st.sampled_from(["buy", "sell"]),
    "lots": st.one_of(st.floats(0, 10_001), st.integers(0, 3)),
    "open_price": PRICES,
    "close_price": PRICES,
    "open_time": TIMES,
    "close_time": st.one_of(TIMES, st.just("2037.02.29 10:00:00")),
    "profit": st.floats(-1e12, 1e12),
    "generation": st.integers(-1, 101),
}
OPTIONAL: dict[str, Any] = {
    "stop_loss": st.one_of(st.just(0), PRICES),
    "take_profit": st.one_of(st.just(0.0), PRICES),
    "signal_type": st.sampled_from([None, *TRIGGERS]),
    "chain_id": st.one_of(st.none(), WORDS),
    "spread_points": st.one_of(st.none(), st.floats(0, 1e6)),
    "account": st.one_of(st.none(), WORDS, st.integers(0, 10**9)),
}
FIELDS = st.fixed_dictionaries(GIVEN, optional=OPTIONAL)


def framed_body(fields: dict[str, Any], **more: Any) -> bytes:  # noqa: ANN401  # any key
    envelope = {"message_type": "reentry_decision_request", "message_id": "7", "timestamp": 1}
    envelope |= {"payload": fields, "source": "EA", "version": "1.0"} | more
    return json.dumps(envelope).encode()


def line_body(fields: dict[str, Any], **more: Any) -> bytes:  # noqa: ANN401  # any key
    told = {"type": "reentry_decision_request", "timestamp": "2026-01-01", "data": fields} | more
    return json.dumps(told, separators=(",", ":")).encode()


class Named:
    """Knows every symbol."""

    def canonical(self, spelled: str) -> str:
        return spelled[:6]


def outcome(read: Callable[[dict[str, Any], Named], object], fields: dict[str, Any]) -> object:
    try:
        return read(fields, Named())
    except ReentryError as error:
        return error.message


@given(fields=FIELDS)
def test_the_short_way_reads_what_the_long_way_reads(fields: dict[str, Any]) -> None:
    long = outcome(read_fields, json.loads(json.dumps(fields)))
    for read, body in ((framed_question, framed_body), (line_question, line_body)):
        if (found := read(body(fields))) is not None:
            assert outcome(checked_request, found.fields) == long


def test_the_usual_question_goes_the_short_way() -> None:
    for read, body in ((framed_question, framed_body), (line_question, line_body)):
        message = read(body(question(5)))
        assert message is not None
        assert message.body == body(question(5))
        assert message.fields | question(5) == message.fields
    bare = json.dumps(question(5)).encode()
    assert (bare_question(bare) or {}) | question(5) == bare_question(bare)
    assert framed.read(framed_body(question(5))) == framed_question(framed_body(question(5)))
    assert lines.read(line_body(question(5))) == line_question(line_body(question(5)))


TWICE = b'"ticket": 5, "ticket": 6'
UNUSUAL = [
    framed_body(question(5) | {"token": "x"}),
    framed_body(question(5) | {"more": 1}),
    framed_body(question(5), more="x"),
    framed_body(question(5), version="2.0"),
    framed_body(question(5, lots="0.1")),
    framed_body(question(5, account="a\u00e4")),
    framed_body(question(5), message_id="a\\b"),
    framed_body(question(5)).replace(b'"ticket": 5', TWICE),
    framed_body(question(5)).replace(b'"ticket": 5', b'"ticket": 5, "lots": 0.2'),
    framed_body(question(5)).replace(b'"ticket": 5', b'"ticket": 5, "lots": "x"'),
    framed_body(question(5)).replace(b'"ticket": 5', b'"ticket":\n5'),
    framed_body(question(5)).replace(b'"ticket": 5', b'"ticket": NaN'),
    framed_body(question(5)).replace(b'"timestamp": 1', b'"timestamp": 1e999'),
    framed_body(question(5)).replace(b"EURUSD", b"EUR\xffSD"),
    framed_body(question(5)).replace(b"request", b"Request"),
    framed_body(question(5))[:-1],
]


@pytest.mark.parametrize("body", UNUSUAL)
def test_what_is_written_otherwise_goes_the_long_way(body: bytes) -> None:
    assert framed_question(body) is None


def test_a_key_that_stands_twice_is_refused_all_the_same() -> None:
    body = framed_body(question(5)).replace(b'"ticket": 5', TWICE)
    found = framed.read(body)
    assert isinstance(found, wire.Broken)
    assert "twice" in found.message


@pytest.mark.parametrize(
    "times", [("2026.02.30 10:00:00", "a time"), ("2026.01.06 10:00:00", "not before")]
)
def test_a_time_that_cannot_be_is_refused(times: tuple[str, str]) -> None:
    at, told = times
    found = framed_question(framed_body(question(5, open_time=at)))
    assert found is not None
    with pytest.raises(ReentryError) as caught:
        checked_request(found.fields, Named())
    assert told in caught.value.hint


@pytest.mark.parametrize("envelope", ["framed", "lines", "none"])
def test_the_short_form_of_the_journal_holds_all(
    context: DecisionContext, tmp_path: Path, envelope: str
) -> None:
    asked = question(5, spread_points=3, chain_id="77", stop_loss=1.095)
    bare = json.dumps(asked).encode()
    body = {"framed": framed_body(asked), "lines": line_body(asked), "none": bare}[envelope]
    request = context.read(asked)
    answered = context.answer(request, NOW, tells_all=False)
    text = short_form(answered, body, answered.decision.text())
    assert text is not None
    spool = Spool(tmp_path / "spool")
    spool.append_text(text)
    batch = spool.take()
    assert batch is not None
    (entry,) = batch.entries
    assert answered_of(entry.data) == answered
    spool.close()


def test_a_chain_that_cannot_be_told_as_it_is_takes_the_long_form(context: DecisionContext) -> None:
    request = context.read(question(5))
    context.ledger.chains["EURUSD", 5] = 'a "chain"'
    answered = context.answer(request, NOW, tells_all=False)
    assert answered.decision.chain_id == 'a "chain"'
    assert short_form(answered, line_body(question(5)), answered.decision.text()) is None


@pytest.fixture
def context(pack: PackConfig) -> DecisionContext:
    deploy(pack)
    return DecisionContext(pack, NOW)
