"""Figures of a report held against figures that were computed in another way."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from reentry_gui.kpi.figures import Figure


def differ(
    found: Iterable[Figure], expected: Mapping[str, float | None], abs_tol: float
) -> dict[str, object]:
    """Return the figures that are not what was expected, with both values."""
    return {
        figure.name: (figure.value, expected[figure.name], figure.reason)
        for figure in found
        if figure.name in expected and not alike(figure.value, expected[figure.name], abs_tol)
    }


def alike(one: float | None, other: float | None, abs_tol: float) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=abs_tol)
