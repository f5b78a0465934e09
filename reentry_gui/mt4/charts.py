"""Which symbols a terminal has shown, in the broker's spelling, by its files of prices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reentry_gui.mt4.folders import inside

if TYPE_CHECKING:
    from pathlib import Path

# A file of prices: the symbol, then the period in minutes.
PRICES: Final = re.compile(
    r"(?P<symbol>.+?)(1|5|15|30|60|240|1440|10080|43200)\.hst", re.IGNORECASE
)


def symbols_seen(data_folder: Path) -> tuple[str, ...]:
    r"""Return the symbols whose prices lie in `history\<server>\`, sorted; none is no error."""
    history = inside(data_folder, "history")
    if history is None:
        return ()
    try:
        names = [path.name for path in history.glob("*/*") if path.suffix.casefold() == ".hst"]
    except OSError:
        return ()
    found = (PRICES.fullmatch(name) for name in names)
    return tuple(sorted({match["symbol"] for match in found if match}))
