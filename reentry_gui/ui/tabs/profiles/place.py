"""A place in the Profiles tab, for `Pack.go_to("profiles", …)`."""

from __future__ import annotations

from typing import NamedTuple


class ProfilePlace(NamedTuple):
    """A profile, and a cell in it; action 0 means no cell. A plain tuple will do, too."""

    persona: str
    symbol: str
    action: int = 0
    column_name: str = ""  # as in the CSV's header
