"""What the Windows tests share: they are about Windows' own behaviour, so elsewhere they skip."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True)
def only_on_windows() -> None:
    if os.name != "nt":
        pytest.skip("Windows' own behaviour")
