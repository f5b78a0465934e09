"""Find MT4 terminals and write the EA's config folder into the config."""

from reentry_gui.mt4.charts import symbols_seen
from reentry_gui.mt4.detect import DetectReport, detect
from reentry_gui.mt4.experts import printed
from reentry_gui.mt4.find import (
    Scan,
    above_mql4,
    find_terminals,
    found_at,
    owner_of,
    reader_of,
    scan,
)
from reentry_gui.mt4.terminal import Terminal

__all__ = [
    "DetectReport",
    "Scan",
    "Terminal",
    "above_mql4",
    "detect",
    "find_terminals",
    "found_at",
    "owner_of",
    "printed",
    "reader_of",
    "scan",
    "symbols_seen",
]
