"""A machine with fake terminals for each test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from terminals import Machine, log_of, portable


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "machine")


@pytest.fixture
def make_portable() -> Callable[[Path], Path]:
    return portable


@pytest.fixture
def write_log() -> Callable[..., Path]:
    return log_of
