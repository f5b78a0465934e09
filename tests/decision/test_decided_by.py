"""A decision tells once who decided."""

from __future__ import annotations

import pytest

from reentry_gui.decision.model import decided_by


@pytest.mark.parametrize(
    ("level", "rule", "told"),
    [
        ("PROFILE", "PROFILE conservative row 3", "PROFILE conservative row 3"),
        ("GLOBAL", "GLOBAL", "GLOBAL"),
        ("TWO", "*~*~O5~*~1", "TWO: *~*~O5~*~1"),
    ],
)
def test_the_level_is_told_once(level: str, rule: str, told: str) -> None:
    assert decided_by(level, rule) == told
