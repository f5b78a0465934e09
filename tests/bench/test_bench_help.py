from __future__ import annotations

import subprocess
import sys

import pytest
from stopwatch import ratio

AIM = 6


def run(*words: str) -> None:
    subprocess.run([sys.executable, *words], check=True, capture_output=True)


@pytest.mark.bench
def test_help_answers_at_once() -> None:
    found = ratio(lambda: run("-m", "reentry_gui", "--help"), lambda: run("-c", "pass"), rounds=11)
    print(f"\nreentry --help ÷ python -c pass: {found:.2f} (aim ≤ {AIM})")  # noqa: T201  # a benchmark prints
    assert found < 2 * AIM
