r"""Tier 2: `enhanced_signals.csv` in `MQL4\Files`, for an EA that no socket reaches.

The EA splits each line at every comma, so what a signal carries is `key=value;…` with a
checksum of the line before it. The file is always replaced whole: a reader finds the old
one or the new one. Its lines keep their order and their numbers for ever rise.
"""

from __future__ import annotations

import datetime as dt
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reentry_gui import files

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from reentry_gui.config import PackConfig

FILE_NAME: Final = "enhanced_signals.csv"
HEADER: Final = "timestamp,signal_type,symbol,action,confidence,reentry_data"
SIGNAL_TYPE: Final = "REENTRY_SIGNAL"
LINE_END: Final = "\r\n"
CRC_MARK: Final = ";crc="
COLUMNS: Final = 6


@dataclass(frozen=True, slots=True)
class Signal:
    """One line of the file: a decision and when it was put there."""

    at: dt.datetime  # UTC
    symbol: str  # the broker's spelling
    action: str
    confidence: float
    seq: int
    decision_id: str
    source_ticket: int
    bucket: int
    multiplier: float
    delay: int  # seconds
    lots: float
    combination_id: str

    def line(self) -> str:
        """Return the line with its checksum, without a line end."""
        data = (
            f"seq={self.seq};decision_id={self.decision_id};source_ticket={self.source_ticket};"
            f"bucket={self.bucket};multiplier={self.multiplier:g};delay={self.delay};"
            f"lots={self.lots:g};combination_id={self.combination_id}"
        )
        moment = self.at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        text = f"{moment},{SIGNAL_TYPE},{self.symbol},{self.action},{self.confidence:g},{data}"
        return f"{text}{CRC_MARK}{zlib.crc32(text.encode('ascii')):08x}"


def signals_file(config: PackConfig) -> Path:
    """Return where the EA looks for signals: the parent of its config folder."""
    return config.path("config_root").parent / FILE_NAME


def signal_of(fields: Mapping[str, Any], seq: int, at: dt.datetime) -> Signal:
    """Return the signal that carries a decision's fields."""
    return Signal(
        at=at.replace(microsecond=0),
        symbol=fields["symbol"],
        action=fields["action"],
        confidence=fields["confidence"],
        seq=seq,
        decision_id=fields["decision_id"],
        source_ticket=fields["ticket"],
        bucket=fields["bucket"],
        multiplier=fields["size_multiplier"],
        delay=fields["delay_seconds"],
        lots=fields["lots"],
        combination_id=fields["combination_id"],
    )


def add_signals(
    path: Path, decisions: Sequence[Mapping[str, Any]], now: dt.datetime, keep: dt.timedelta
) -> int:
    """Put decisions into the file, each once, and drop what is older than `keep`.

    The newest line always stays, so that numbers never begin anew. Returns the last number.
    """
    there = read_signals(path)
    known = {signal.decision_id for signal in there}
    last = max((signal.seq for signal in there), default=0)
    fresh = []
    for fields in decisions:
        if fields["decision_id"] not in known:
            last += 1
            known.add(fields["decision_id"])
            fresh.append(signal_of(fields, last, now))
    young = [signal for signal in there if now - signal.at <= keep]
    kept = [*young, *fresh] or there[-1:]
    if fresh or kept != there:
        files.write_text(path, text_of(kept))
    return last


def text_of(signals: Sequence[Signal]) -> str:
    """Return the whole file."""
    lines = [HEADER, *(signal.line() for signal in signals)]
    return LINE_END.join(lines) + LINE_END


def read_signals(path: Path) -> list[Signal]:
    """Return the file's signals; a half-written or damaged line is passed over."""
    content = files.read_bytes(path) if path.exists() else b""
    lines = content.decode("ascii", "replace").split("\n")
    found = [read_signal(line.removesuffix("\r")) for line in lines[1:]]
    return [signal for signal in found if signal is not None]


def read_signal(line: str) -> Signal | None:
    """Read one line as an EA does; None where its checksum does not fit."""
    text, mark, crc = line.rpartition(CRC_MARK)
    if not mark or crc != f"{zlib.crc32(text.encode('ascii', 'replace')):08x}":
        return None
    parts = text.split(",")
    if len(parts) != COLUMNS or parts[1] != SIGNAL_TYPE:
        return None
    moment, _type, symbol, action, confidence, data = parts
    try:
        pairs = dict(pair.split("=", 1) for pair in data.split(";"))
        return Signal(
            at=dt.datetime.fromisoformat(moment),
            symbol=symbol,
            action=action,
            confidence=float(confidence),
            seq=int(pairs["seq"]),
            decision_id=pairs["decision_id"],
            source_ticket=int(pairs["source_ticket"]),
            bucket=int(pairs["bucket"]),
            multiplier=float(pairs["multiplier"]),
            delay=int(pairs["delay"]),
            lots=float(pairs["lots"]),
            combination_id=pairs["combination_id"],
        )
    except (ValueError, KeyError):
        return None
