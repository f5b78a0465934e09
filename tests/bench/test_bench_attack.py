"""How much longer honest EAs wait while others attack the bridge in every way at once."""

from __future__ import annotations

import json
import signal
import statistics
import sys
import time
from pathlib import Path

import pytest
from bridges import Bridge, Client, attacked, deploy, question

from reentry_gui.config import PackConfig

HERE = Path(__file__).resolve().parent
ROUNDS, QUESTIONS = 5, 400
PAUSE_SECONDS = 0.002  # between two questions, so that a part is as long with an attack as without


def waits(client: Client, first: int) -> list[float]:
    """Return how long an honest client waits for each answer, in seconds by the clock."""
    found = []
    for ticket in range(first, first + QUESTIONS):
        time.sleep(PAUSE_SECONDS)
        start = time.perf_counter()
        assert client.ask(question(ticket))["ticket"] == ticket
        found.append(time.perf_counter() - start)
    return found


def worked(bridge: Bridge, file: Path) -> list[float]:
    """Return the bridge's processor time while each of the last questions may have waited."""
    file.unlink(missing_ok=True)
    bridge.process.send_signal(signal.SIGUSR1)
    while not file.exists():
        time.sleep(0.01)
    found: list[float] = json.loads(file.read_text("ascii"))
    return found


def p99(values: list[float]) -> float:
    """Return the value below which 99 of 100 lie."""
    return statistics.quantiles(values, n=100)[98]


@pytest.mark.bench
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGUSR1 to ask the bridge with")
def test_honest_eas_keep_their_p99_during_an_attack(pack: PackConfig, tmp_path: Path) -> None:
    deploy(pack)
    file = tmp_path / "waits.json"
    program = [str(HERE.parent / "bridge_with_rounds.py"), str(file)]
    calm: list[list[float]] = [[], []]  # by the clock, in the bridge's processor time
    storm: list[list[float]] = [[], []]
    sizes: list[int] = []
    with Bridge(pack, program=program) as bridge:
        ea = bridge.client("lines")  # the first one: it is the one that is looked at
        waits(ea, 1)
        for turn in range(ROUNDS):  # by turns, so that a busy machine is busy for both
            worked(bridge, file)
            calm[0] += waits(ea, 10_000 * (turn + 1))
            calm[1] += worked(bridge, file)
            with attacked(bridge) as sent:
                worked(bridge, file)
                storm[0] += waits(ea, 1_000_000 + 10_000 * turn)
                storm[1] += worked(bridge, file)
            sizes.append(bridge.memory)
    for name, quiet, busy in zip(("clock", "processor"), calm, storm, strict=True):
        told = f"p99 {p99(quiet) * 1000:.2f} ms calm, {p99(busy) * 1000:.2f} ms attacked"
        medians = statistics.median(quiet), statistics.median(busy)
        print(f"\n{name}: {told} (× {p99(busy) / p99(quiet):.2f})", end=", ")  # noqa: T201  # a benchmark prints
        print(f"median × {medians[1] / medians[0]:.2f}", end="")  # noqa: T201
    growth = sizes[-1] / sizes[0]
    print(f"\nmemory × {growth:.3f}; thrown in the last round: {sent}")  # noqa: T201
    assert min(len(calm[1]), len(storm[1])) >= ROUNDS * (QUESTIONS - 1)
    assert p99(storm[1]) < 4 * p99(calm[1])  # 2 on a quiet machine
    assert p99(storm[0]) < 0.05 * pack.bridge.deadline_ms / 1000
    assert growth < 1.1
