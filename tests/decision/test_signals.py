from __future__ import annotations

import datetime as dt
import zlib
from pathlib import Path
from typing import Any

import pytest

from reentry_gui.decision.signals import add_signals, read_signals

NOW = dt.datetime(2026, 11, 22, 10, 30, 15, 250_000, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


def decision(number: int, **changes: Any) -> dict[str, Any]:  # noqa: ANN401  # a decision's fields
    fields = {
        "symbol": "EURUSD.pro",
        "ticket": 1000 + number,
        "decision_id": f"id{number}",
        "action": "SAME_TRADE",
        "size_multiplier": 1.0,
        "lots": 0.1,
        "delay_seconds": 30,
        "confidence": 0.75,
        "bucket": 4,
        "combination_id": "ECO_HIGH~QUICK~O4~SHORT~G1",
    }
    return fields | changes


def test_the_file_is_as_the_contract_says(tmp_path: Path) -> None:
    path = tmp_path / "enhanced_signals.csv"
    assert add_signals(path, [decision(1)], NOW, DAY) == 1
    text = (
        "2026-11-22T10:30:15Z,REENTRY_SIGNAL,EURUSD.pro,SAME_TRADE,0.75,"
        "seq=1;decision_id=id1;source_ticket=1001;bucket=4;multiplier=1;delay=30;lots=0.1;"
        "combination_id=ECO_HIGH~QUICK~O4~SHORT~G1"
    )
    crc = f"{zlib.crc32(text.encode()):08x}"
    header = "timestamp,signal_type,symbol,action,confidence,reentry_data"
    assert path.read_bytes().decode() == f"{header}\r\n{text};crc={crc}\r\n"
    assert len(text.split(",")) == 6
    (signal,) = read_signals(path)
    assert (signal.seq, signal.source_ticket, signal.lots) == (1, 1001, 0.1)
    assert signal.at == NOW.replace(microsecond=0)


def test_numbers_rise_and_a_decision_stands_once(tmp_path: Path) -> None:
    path = tmp_path / "enhanced_signals.csv"
    add_signals(path, [decision(1), decision(2)], NOW, DAY)
    before = path.stat().st_mtime_ns
    assert add_signals(path, [decision(2)], NOW, DAY) == 2
    assert path.stat().st_mtime_ns == before
    add_signals(path, [decision(3)], NOW, DAY)
    assert [(signal.seq, signal.decision_id) for signal in read_signals(path)] == [
        (1, "id1"),
        (2, "id2"),
        (3, "id3"),
    ]


def test_old_lines_go_but_the_count_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "enhanced_signals.csv"
    add_signals(path, [decision(1), decision(2)], NOW, DAY)
    add_signals(path, [], NOW + 2 * DAY, DAY)
    assert [signal.seq for signal in read_signals(path)] == [2]
    add_signals(path, [decision(3)], NOW + 2 * DAY, DAY)
    assert [signal.seq for signal in read_signals(path)] == [3]


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_the_reader_survives_a_half_written_line(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "enhanced_signals.csv"
    add_signals(path, [decision(1), decision(2)], NOW, DAY)
    path.write_bytes(path.read_bytes()[: -cut - 2])
    assert [signal.decision_id for signal in read_signals(path)] == ["id1"]
    add_signals(path, [decision(2)], NOW, DAY)
    assert [signal.decision_id for signal in read_signals(path)] == ["id1", "id2"]


def test_the_reader_passes_over_what_was_tampered_with(tmp_path: Path) -> None:
    path = tmp_path / "enhanced_signals.csv"
    add_signals(path, [decision(1), decision(2)], NOW, DAY)
    path.write_bytes(path.read_bytes().replace(b"lots=0.1", b"lots=9.1", 1) + b"\xff\xfe,\r\n,,,\n")
    assert [signal.decision_id for signal in read_signals(path)] == ["id2"]


def test_no_file_has_no_signals(tmp_path: Path) -> None:
    assert read_signals(tmp_path / "enhanced_signals.csv") == []
