"""The places that the user has named by hand; they are looked at in every search."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from reentry_gui.ui import settings

KEY: Final = "terminals/added"
KEPT: Final = 20


def places() -> list[Path]:
    """Return what was named, the latest first."""
    value = settings.store().value(KEY, [])
    names = [value] if isinstance(value, str) else value  # an ini file holds one entry as a text
    return [Path(name) for name in names if name] if isinstance(names, list) else []


def remember(place: Path) -> None:
    """Look at a place in every search from now on."""
    others = [path for path in places() if path != place]
    settings.remember(KEY, [str(path) for path in [place, *others][:KEPT]])
