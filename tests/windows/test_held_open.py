"""What only Windows does: refuse to replace a file that another program holds open."""

from __future__ import annotations

import datetime as dt
import os
import threading
from pathlib import Path

import pytest

from reentry_gui import files, personas
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError

pytestmark = pytest.mark.skipif(os.name != "nt", reason="only Windows locks a file held open")
MONDAY = dt.date(2026, 11, 23)


def test_a_file_held_open_is_retried_and_then_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "FIRST_PAUSE_SECONDS", 0.001)
    target = tmp_path / "EURUSD_reentry.csv"
    target.write_bytes(b"old")
    with target.open("rb") as held:
        with pytest.raises(ReentryError) as caught:
            files.write_bytes(target, b"new")
        assert held.read() == b"old"
    assert "MetaTrader" in caught.value.hint
    assert [path.name for path in tmp_path.iterdir()] == [target.name]
    files.write_bytes(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_file_that_is_let_go_in_time_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "EURUSD_reentry.csv"
    target.write_bytes(b"old")
    held = target.open("rb")
    threading.Timer(0.2, held.close).start()
    files.write_bytes(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_rotation_that_meets_a_held_file_puts_the_others_back(
    pack: PackConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "FIRST_PAUSE_SECONDS", 0.001)
    personas.rotate(pack, MONDAY)
    before = {s: pack.deployed_profile(s).read_bytes() for s in pack.symbols}
    with pack.deployed_profile("GBPUSD").open("rb"):
        report = personas.rotate(pack, MONDAY + dt.timedelta(days=1))
    assert report.state == "restored"
    assert "GBPUSD" in report.error
    assert {s: pack.deployed_profile(s).read_bytes() for s in pack.symbols} == before
    assert personas.rotate(pack, MONDAY + dt.timedelta(days=1)).state == "complete"
