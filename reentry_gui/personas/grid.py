"""Every profile of every persona: whether it can be used, and whether the EA's folder has it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reentry_gui import db, profiles
from reentry_gui.errors import ReentryError
from reentry_gui.personas.calendar import due
from reentry_gui.personas.identity import Identity, identify
from reentry_gui.reports import Report

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from reentry_gui.config import PackConfig

# live: its bytes lie in the EA's folder. changed: an earlier version of it lies there.
# edited: it is due, and what lies there was edited by hand.
Deployed = Literal["", "live", "changed", "edited"]


@dataclass(frozen=True)
class GridCell:
    """One profile of one persona."""

    persona: str
    symbol: str
    check: profiles.ProfileCheck
    deployed: Deployed
    is_due: bool

    @property
    def differs(self) -> bool:
        """Tell whether the EA's folder holds another version of it."""
        return self.deployed in {"changed", "edited"}

    def __str__(self) -> str:
        return f"{self.persona}/{self.symbol}: {self.check.state} {self.deployed}".rstrip()


@dataclass(frozen=True)
class GridReport(Report):
    """All profiles, a symbol after the other."""

    personas: tuple[str, ...]
    symbols: tuple[str, ...]
    cells: tuple[GridCell, ...]

    def lines(self) -> Iterable[str]:
        """Tell each profile."""
        yield from map(str, self.cells)

    def cell(self, persona: str, symbol: str) -> GridCell | None:
        """Return a profile's cell, None where the config does not name it."""
        if persona not in self.personas or symbol not in self.symbols:
            return None
        at = self.symbols.index(symbol) * len(self.personas) + self.personas.index(persona)
        return self.cells[at]

    @property
    def counts(self) -> Counter[profiles.ProfileState]:
        """Return how many profiles there are in each state."""
        return Counter(cell.check.state for cell in self.cells)


def profile_grid(config: PackConfig, now: dt.datetime) -> GridReport:
    """Check every profile of the config and hold it against what lies in the EA's folder."""
    personas, recorded = config.persona_names, hash_book(config)
    cells = []
    for choice in due(config, now.date(), now):
        identity = identify(config, choice.symbol, recorded)
        for persona in personas:
            check = profiles.check_source(config, persona, choice.symbol)
            is_due = persona == choice.persona
            told = deployed(identity, persona, is_due=is_due)
            cells.append(GridCell(persona, choice.symbol, check, told, is_due))
    return GridReport(personas, tuple(config.symbols), tuple(cells))


def hash_book(config: PackConfig) -> db.HashBook:
    """Return the hashes on record; none where the database cannot be asked."""
    try:
        return db.hash_book(config.path("db_path"))
    except ReentryError:
        return {}


def deployed(identity: Identity, persona: str, *, is_due: bool) -> Deployed:
    """Tell what the EA's folder has of a persona's profile."""
    if identity.kind == "edited":
        return "edited" if is_due else ""
    if persona not in identity.personas:
        return ""
    return "live" if identity.kind == "persona" else "changed"
