"""Honest EAs keep their answers while others attack the bridge; `tests/bench` has their p99."""

from __future__ import annotations

import time

import pytest
from bridges import Bridge, Client, attacked, deploy, question, rows

from reentry_gui.config import PackConfig

QUESTIONS = 200
DIALECTS = ("lines", "framed")


def waits(client: Client, first: int) -> list[float]:
    """Return how long an honest client waits for each answer, in seconds."""
    found = []
    for ticket in range(first, first + QUESTIONS):
        start = time.perf_counter()
        assert client.ask(question(ticket))["ticket"] == ticket
        found.append(time.perf_counter() - start)
    return found


def test_honest_eas_are_answered_within_their_deadline_during_an_attack(
    pack: PackConfig,
) -> None:
    deploy(pack)
    with Bridge(pack) as bridge:
        eas = [bridge.client(dialect) for dialect in DIALECTS]
        with attacked(bridge):
            found = [
                wait for number, ea in enumerate(eas) for wait in waits(ea, number * QUESTIONS + 1)
            ]
            late = bridge.client("framed").ask(question(9_998))  # comes while it is attacked
        assert bridge.process.poll() is None
        assert bridge.client("lines").ask(question(9_999))["tier"] == late["tier"] == 1
    assert max(found) * 1000 < pack.bridge.deadline_ms
    sql = "SELECT ticket FROM reentry_decisions WHERE delivered_tier = 1"
    stored = {row[0] for row in rows(pack, sql)}  # some junk is still a question
    assert stored >= {*range(1, 2 * QUESTIONS + 1), 9_998, 9_999}


@pytest.mark.parametrize("dialect", DIALECTS)
def test_whoever_sends_nonsense_once_is_answered_like_all_others(
    pack: PackConfig, dialect: str
) -> None:
    deploy(pack)
    with Bridge(pack) as bridge:
        client = bridge.client(dialect)
        broken = b"{]\n" if dialect == "lines" else b"\x02\x00\x00\x00{]"
        for ticket in range(1, 11):
            client.raw.sendall(broken)
            assert client.read()[1]["error_code"] == "BAD_JSON"
            assert client.ask(question(ticket))["ticket"] == ticket
        assert bridge.client(dialect).ask(question(1))["ticket"] == 1


def test_more_questions_than_fit_into_a_turn_are_answered_in_their_order(
    pack: PackConfig,
) -> None:
    deploy(pack)
    with Bridge(pack) as bridge:
        client = bridge.client("lines")
        many = [client.encoded("reentry_decision_request", question(n)) for n in range(1, 301)]
        client.raw.sendall(b"".join(many))
        assert [client.read()[1]["ticket"] for _question in many] == [*range(1, 301)]
