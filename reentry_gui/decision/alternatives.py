"""What would have held without the rule that decided: the other rules that fit, and the profile."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reentry_gui.decision.matrix import layer_below
from reentry_gui.decision.matrix_edit import cell_named, effect_told
from reentry_gui.decision.model import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.decision.matrix import Matrix
    from reentry_gui.decision.model import Decision, LiveProfile


def alternatives(decision: Decision, matrix: Matrix, profile: LiveProfile) -> Iterator[str]:
    """Yield what lies below the rule that decided, the next one first; without it none."""
    if decision.level in {Level.NONE, Level.PROFILE, Level.GLOBAL}:
        return
    cell = cell_named(decision.combination_id)
    for rule in islice(matrix.fitting(cell), 1, None):
        yield f"{rule.name} {effect_told(rule)}"
    below = layer_below(matrix, cell, profile)
    yield f"{below.rule} {below.action} × {below.size_multiplier:g} after {below.delay_seconds} s"
