"""`decide()` alone, in microseconds and against looking one cell up in a flat dict."""

from __future__ import annotations

import statistics
import sys
import timeit

import pytest
from asked import governance, history, live, matrix, request

from reentry_gui.decision.decide import cell_of, decide

ROUNDS = 5
CALLS = 20_000


@pytest.mark.bench
def test_decide_against_a_dict_lookup() -> None:
    rules = matrix({"trigger": "ECO_HIGH", "outcome": 5, "size_multiplier": 0.8})
    asked, profile, limits, known = request(5), live(), governance(), history()
    cell = cell_of(asked, known, "r_multiple")
    flat = {cell: next(rules.fitting(cell))}
    ours = microseconds(lambda: decide(asked, rules, profile, limits, known))
    floor = microseconds(lambda: flat[cell])
    sys.stdout.write(f"\ndecide() {ours:.1f} µs ÷ dict {floor:.3f} µs = {ours / floor:.0f}\n")
    assert decide(asked, rules, profile, limits, known).allowed


def microseconds(work: object) -> float:
    runs = (timeit.timeit(work, number=CALLS) for _round in range(ROUNDS))  # type: ignore[arg-type]
    return statistics.median(runs) / CALLS * 1e6
