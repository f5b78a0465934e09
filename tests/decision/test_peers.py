from __future__ import annotations

import tracemalloc

from reentry_gui.decision import tiers
from reentry_gui.decision.peers import LATENCIES_KEPT, PEERS_REMEMBERED, Peer, Peers


def peer(name: str) -> Peer:
    return Peer(name, "framed", tiers.start(0.0))


def answer(asked: Peer, count: int, milliseconds: float = 1.0) -> None:
    for number in range(count):
        asked.latencies.append(milliseconds + number)
        asked.answered += 1


def test_an_ea_that_has_left_is_still_told_with_its_latencies() -> None:
    gone = peer("1234 EURUSD")
    answer(gone, 101)
    gone.leave()
    told = gone.status(1.0)
    assert (told["connected"], told["p50_ms"], told["p99_ms"]) == (False, 51.0, 100.0)


def test_an_ea_that_has_come_back_is_measured_anew() -> None:
    peers = Peers()
    first = peers.known_as("1234 EURUSD", peer(""), 0.0)
    answer(first, 10, 500.0)
    first.leave()
    back = peers.known_as("1234 EURUSD", peer(""), 1.0)
    assert back is first
    answer(back, 1, 2.0)
    assert back.p50_and_p99() == (2.0, 2.0)
    assert back.answered == 11


def test_eas_that_have_left_take_hardly_any_memory() -> None:
    peers = Peers()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for number in range(PEERS_REMEMBERED):
        made = peers.known_as(f"EA {number}", peer(""), 0.0)
        answer(made, LATENCIES_KEPT // 10)
        made.leave()
    taken = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert len(peers.by_name) == PEERS_REMEMBERED
    assert taken < 4_000 * PEERS_REMEMBERED
