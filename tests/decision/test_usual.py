"""The usual way says, and puts on record, what the long way does: letter for letter."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from asked import NOW
from bridges import deploy, question
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reentry_gui import profiles
from reentry_gui.config import PackConfig
from reentry_gui.decision.context import DecisionContext
from reentry_gui.decision.desk import Desk
from reentry_gui.decision.dimensions import TRIGGERS
from reentry_gui.decision.event_rows import Event
from reentry_gui.decision.events import EventCalendar
from reentry_gui.decision.journal import moment
from reentry_gui.decision.known import Known
from reentry_gui.decision.ledger import Ledger
from reentry_gui.decision.pages import Close
from reentry_gui.decision.question import line_question
from reentry_gui.decision.replies import Reply
from reentry_gui.decision.spool import Spool
from reentry_gui.decision.usual import Usual
from reentry_gui.decision.wire import Message

MINUTE = dt.timedelta(minutes=1)
SOON = 9 * MINUTE
CALENDAR = EventCalendar(
    (Event(NOW + SOON, "USD", "HIGH", 'the "Fed" speaks'),), ("a calendar that warns",)
)
TIMES = st.integers(0, 200_000).map(
    lambda seconds: f"{dt.datetime(2026, 1, 5) + dt.timedelta(seconds=seconds):%Y.%m.%d %H:%M:%S}"  # noqa: DTZ001  # broker time
)
CHANGES: dict[str, Any] = {
    "symbol": st.sampled_from(["EURUSD", "GBPUSD"]),
    "type": st.sampled_from(["buy", "sell"]),
    "lots": st.sampled_from([0.1, 0.01, 0.123456, 50.0, 1]),
    "open_price": st.sampled_from([1.1, 1.2]),
    "close_price": st.sampled_from([1.1, 1.105, 1.0951, 1.095, 1.2]),
    "stop_loss": st.sampled_from([1.095, 1.105, 0.0, 0]),
    "take_profit": st.sampled_from([1.11, 0]),
    "open_time": TIMES,
    "close_time": st.one_of(TIMES, st.just("2026.02.30 10:00:00")),
    "profit": st.one_of(st.sampled_from([50, -20.0, 0, -300.0]), st.floats(-1e6, 1e6)),
    "generation": st.integers(0, 4),
    "signal_type": st.sampled_from([None, *TRIGGERS[:2]]),
    "chain_id": st.sampled_from([None, "", "chain 7"]),
    "spread_points": st.sampled_from([None, 0, 12.5, 900.0]),
    "account": st.sampled_from(["1234", "99", None, ""]),
}
# What no other cell, or no other lots, may be taken for.
TWISTS: list[dict[str, Any]] = [
    {"lots": 0.03},
    {"generation": 1},
    {"signal_type": "EQUITY_OPEN_USA"},
    {"symbol": "USDJPY"},
    {"type": "sell"},
    {"open_time": "2026.01.01 10:00:00"},
    {"stop_loss": 1.0},
]
ASKED = st.lists(st.fixed_dictionaries({}, optional=CHANGES), min_size=1, max_size=6)
PAST = st.lists(
    st.tuples(st.integers(0, 200_000), st.integers(1, 60), st.sampled_from([-30.0, 0.0, 12.5])),
    max_size=8,
)
CHAINS = st.dictionaries(
    st.integers(1, 20), st.sampled_from(["77", 'a "chain"', "Kette ä"]), max_size=3
)


class Lines(Spool):
    """A journal whose lines are at hand."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.lines: list[bytes] = []

    def append_text(self, text: bytes) -> None:
        """Keep a line instead of writing it."""
        self.lines.append(text)


class Long(Usual):
    """Never goes the short way."""

    def decide(self, *_asked: object) -> None:
        """Return nothing."""


def message(fields: dict[str, Any]) -> Message:
    told = {"type": "reentry_decision_request", "data": fields}
    found = line_question(json.dumps(told, separators=(",", ":")).encode())
    assert found is not None
    return found


def at(seconds: int) -> dt.datetime:
    return dt.datetime(2026, 1, 5) + dt.timedelta(seconds=seconds)  # noqa: DTZ001  # broker time


def ledger_of(past: list[tuple[int, int, float]], chains: dict[int, str]) -> Ledger:
    made = Ledger()
    made.add(Close(at(seconds), "EURUSD", ticket, profit) for seconds, ticket, profit in past)
    made.chains.update({("EURUSD", ticket): name for ticket, name in chains.items()})
    return made


def told(desk: Desk, messages: list[Message]) -> list[object]:
    """Return what a desk says to each question, and what the past is after it."""
    found: list[object] = []
    for asked in messages:
        reply = desk.ask(asked.fields, body=asked.body)
        found.append(reply.fields if isinstance(reply, Reply) else reply.names)
        if isinstance(reply, Reply) and reply.kept:
            found.append(reply.kept.text)
        desk.catch_up()
        found.append(repr(vars(desk.context.ledger)))
    return found


@pytest.fixture
def context(pack: PackConfig) -> DecisionContext:
    deploy(pack)
    other = profiles.render(profiles.default_profile("aggressive"))
    pack.deployed_profile("USDJPY").write_bytes(other)
    made = DecisionContext(pack, NOW)
    made.refresh_history()
    return made


def desk_of(context: DecisionContext, folder: Path, usual: Usual) -> tuple[Desk, Lines]:
    spool = Lines(folder)
    made = Desk(context, spool, lambda _fields: None, now=lambda: NOW + made.decided * MINUTE)
    made.usual, made.known = usual, Known(1 << 16)
    return made, spool


@pytest.mark.parametrize("rule", ["r_multiple", "exit_price"])
@pytest.mark.parametrize("events", [EventCalendar(), CALENDAR], ids=["quiet", "events"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(asked=ASKED, past=PAST, chains=CHAINS)
def test_both_ways_say_and_record_the_same(
    context: DecisionContext,
    tmp_path: Path,
    rule: str,
    events: EventCalendar,
    asked: list[dict[str, Any]],
    past: list[tuple[int, int, float]],
    chains: dict[int, str],
) -> None:
    ready = context.prepared
    section = ready.config.outcome.model_copy(update={"rule": rule})
    config = ready.config.model_copy(update={"outcome": section})
    context.prepared = dataclasses.replace(
        ready, config=config, events=events, warnings=events.warnings
    )
    asked += [changes | twist for changes in asked[:2] for twist in TWISTS]
    messages = [
        message(question(ticket, **changes))
        for first in (1, 41, 5)  # then the cells are known, then trades are asked about again
        for ticket, changes in enumerate(asked, first)
    ]
    said = []
    for usual in (Long(context), Usual(context)):
        context.ledger = ledger_of(past, chains)
        desk, spool = desk_of(context, tmp_path / "spool", usual)
        said.append((told(desk, messages), spool.lines, desk.decided, desk.repeated))
    assert said[0] == said[1]


def test_the_usual_question_is_decided_on_without_the_rules(
    context: DecisionContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, spool = desk_of(context, tmp_path / "spool", Usual(context))
    told(desk, [message(question(1))])
    with monkeypatch.context() as patch:
        patch.setattr(context, "answer", None)
        told(desk, [message(question(2)), message(question(3, profit=51, close_price=1.1051))])
        with pytest.raises(TypeError):
            told(desk, [message(question(4, close_price=1.2))])  # another cell
    kinds = [json.loads(line)["kind"] for line in spool.lines]
    assert kinds == ["input"] * 3 + ["decision"] * 3


def test_a_bug_after_an_answer_makes_no_second_one(
    context: DecisionContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, _spool = desk_of(context, tmp_path / "spool", Usual(context))
    told(desk, [message(question(1))])
    first = desk.ask(question(2), body=message(question(2)).body)
    with monkeypatch.context() as patch:
        patch.setattr(context, "remember", None)
        with pytest.raises(TypeError):
            desk.catch_up()
    again = desk.ask(question(2), body=message(question(2)).body)
    assert isinstance(first, Reply)
    assert isinstance(again, Reply)
    assert again.is_repeat
    assert again.kept is first.kept
    assert desk.decided == 2


def test_what_was_learnt_goes_with_the_files_it_was_learnt_from(
    context: DecisionContext, tmp_path: Path
) -> None:
    desk, _spool = desk_of(context, tmp_path / "spool", Usual(context))
    for ticket, version in enumerate((0, 0, 7, 7), start=1):
        matrix = dataclasses.replace(context.prepared.matrix, version=version)
        context.prepared = dataclasses.replace(context.prepared, matrix=matrix)
        reply = desk.ask(question(ticket), body=message(question(ticket)).body)
        assert isinstance(reply, Reply)
        assert reply.fields["matrix_version"] == version


@given(at=st.datetimes(dt.datetime(1971, 1, 1), dt.datetime(2100, 1, 1)))  # noqa: DTZ001  # of UTC
def test_a_moment_is_read_as_it_was_written(at: dt.datetime) -> None:
    now = at.replace(tzinfo=dt.UTC)
    written = json.loads(f"{now.timestamp()!r}")
    assert moment(written) == moment(now.isoformat()) == now
