"""What EAs have printed: the terminal keeps it in a file a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reentry_gui.mt4.folders import entries, inside
from reentry_gui.mt4.text import read_end

if TYPE_CHECKING:
    from pathlib import Path

DAYS_READ: Final = 3
TABS: Final = re.compile(r"\t+")


def printed(data_folder: Path, mark: str) -> tuple[str, ...]:
    """Return the newest lines in which EAs have printed a mark, with their day, newest last."""
    folder = inside(data_folder, "MQL4", "Logs")
    logs = entries(folder, lambda _note: None) if folder else []
    dated = sorted(path for path in logs if re.fullmatch(r"\d{8}\.log", path.name.casefold()))
    return tuple(
        f"{path.stem[:4]}-{path.stem[4:6]}-{path.stem[6:]} {TABS.sub(' ', line).strip()}"
        for path in dated[-DAYS_READ:]
        for line in read_end(path).splitlines()
        if mark in line
    )
