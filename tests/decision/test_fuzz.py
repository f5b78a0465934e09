from __future__ import annotations

import random
import statistics
import time

import pytest
from bridges import Bridge, Client, deploy, question
from junk import throw

from reentry_gui.config import PackConfig

FEW, MANY = 3_000, 100_000
GROWTH = 1.25


def slowest_usual(client: Client, first: int) -> float:
    """Return the 99th of 100 parts of an honest client's waits, in seconds."""
    waits = []
    for ticket in range(first, first + 200):
        start = time.perf_counter()
        client.ask(question(ticket))
        waits.append(time.perf_counter() - start)
    return statistics.quantiles(waits, n=100)[98]


def survives(pack: PackConfig, count: int) -> tuple[float, float, float]:
    """Throw junk at a bridge beside an honest EA; return memory growth and the p99s."""
    deploy(pack)
    dice = random.Random(7)
    with Bridge(pack) as bridge:
        honest = bridge.client("lines")
        before = slowest_usual(honest, 1)
        throw(bridge, "lines", dice, 500)
        throw(bridge, "framed", dice, 500)
        memory = bridge.memory
        for part in range(4):
            for dialect in ("lines", "framed"):
                throw(bridge, dialect, dice, count // 8)
                assert honest.ask(question(10_000 + part))["tier"] == 1
        after = slowest_usual(honest, 20_000)
        assert bridge.process.poll() is None
        return bridge.memory / memory, before, after


def test_thousands_of_broken_messages_do_no_harm(pack: PackConfig) -> None:
    growth, _before, _after = survives(pack, FEW)
    assert growth < GROWTH


@pytest.mark.bench
def test_a_hundred_thousand_broken_messages_do_no_harm(pack: PackConfig) -> None:
    growth, before, after = survives(pack, MANY)
    print(f"\n{MANY} broken messages: memory × {growth:.3f}, honest p99 × {after / before:.2f}")  # noqa: T201  # a benchmark prints
    assert growth < GROWTH
    assert after < 20 * before + 0.05
