"""Time for benchmarks, which compare durations of one run only."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratio(ours: Callable[[], object], floor: Callable[[], object], rounds: int = 5) -> float:
    """Return the median of ours ÷ floor; both run in turn, so that noise meets both."""
    return statistics.median(seconds(ours) / seconds(floor) for _round in range(rounds))
