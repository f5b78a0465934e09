"""An expert advisor in a process of its own: reads its profiles, writes its trades, until told.

    writing_ea.py DATABASE CONFIG_ROOT STOP_FILE

Tells on its last line how many trades it has written and how often a profile was not whole.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from pathlib import Path

WRITE = (
    "INSERT INTO trades_EURUSD (ticket, open_time, close_time, type, lots, open_price, "
    "close_price, profit) VALUES (?, '2026-01-05 10:00:00', '2026-01-05 11:00:00', 'buy', 0.1, "
    "1.1, 1.101, 10.0)"
)


def is_whole(content: bytes) -> bool:
    """Tell whether a profile has its header and six whole lines."""
    lines = content.split(b"\r\n")
    return len(lines) == 8 and not lines[-1] and all(line.count(b",") == 5 for line in lines[:-1])


def main(database: str, config_root: str, stop_file: str) -> None:
    """Write and read by turns."""
    profile, stop = Path(config_root) / "EURUSD_reentry.csv", Path(stop_file)
    written = torn = 0
    connection = sqlite3.connect(database, timeout=60, isolation_level=None)
    while not stop.exists():
        connection.execute(WRITE, (5_000_000 + written,))
        written += 1
        torn += not is_whole(profile.read_bytes())
    connection.close()
    sys.stdout.write(json.dumps({"written": written, "torn": torn}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
