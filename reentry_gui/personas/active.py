"""Which persona the EA's files really hold, by their hash."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reentry_gui import db
from reentry_gui.personas.calendar import due
from reentry_gui.personas.evidence import read_by_ea
from reentry_gui.personas.identity import Identity, identify
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.config import PackConfig


@dataclass(frozen=True)
class ActiveProfile:
    """What lies at the EA's place for one symbol."""

    symbol: str
    target: Path
    identity: Identity
    due: str
    on_disk_since: dt.datetime | None
    read_by_ea_at: dt.datetime | None  # None: nothing shows it

    @property
    def is_due(self) -> bool:
        """Tell whether the persona that is due today is what lies there."""
        return self.due in self.identity.personas

    def __str__(self) -> str:
        told = {
            "persona": " = ".join(self.identity.personas),
            "earlier": f"{' '.join(self.identity.personas)}, as deployed before its source changed",
            "edited": "edited by hand",
            "missing": "no file",
        }[self.identity.kind]
        since = f", on disk since {self.on_disk_since:%Y-%m-%d %H:%M}" if self.on_disk_since else ""
        read = f", read by the EA {self.read_by_ea_at:%Y-%m-%d %H:%M}" if self.read_by_ea_at else ""
        wanted = "" if self.is_due else f"  (due today: {self.due})"
        return f"{self.symbol:12} {told}{since}{read}{wanted}"


@dataclass(frozen=True)
class ActiveReport(Report):
    """What the EA's folder holds."""

    state: Literal["uniform", "mixed", "edited", "missing"]
    persona: str | None  # where one persona explains every file
    profiles: tuple[ActiveProfile, ...]

    def lines(self) -> Iterable[str]:
        """Tell the state in a line, then each symbol."""
        yield {
            "uniform": f"the EA's files hold: {self.persona}",
            "mixed": "the EA's files hold a MIXTURE of personas",
            "edited": "some of the EA's files were EDITED BY HAND",
            "missing": "some of the EA's files are MISSING",
        }[self.state]
        yield from (f"  {profile}" for profile in self.profiles)
        if not any(profile.read_by_ea_at for profile in self.profiles):
            yield "Nothing shows yet that the EA has read them: it reads when it starts or reloads."


def active(config: PackConfig, now: dt.datetime) -> ActiveReport:
    """Return which persona lies at the EA's place for each symbol."""
    recorded = db.hash_book(config.path("db_path"))
    found = []
    for choice in due(config, now.date(), now):
        target = config.deployed_profile(choice.symbol)
        identity = identify(config, choice.symbol, recorded)
        since = changed_at(target) if identity.kind != "missing" else None
        read = read_by_ea(target.parent, target.name, since) if since else None
        found.append(ActiveProfile(choice.symbol, target, identity, choice.persona, since, read))
    return ActiveReport(*state_of(found), tuple(found))


def changed_at(path: Path) -> dt.datetime:
    """Return since when a file's content lies on the disk."""
    return dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC).astimezone()


def state_of(
    found: list[ActiveProfile],
) -> tuple[Literal["uniform", "mixed", "edited", "missing"], str | None]:
    """Put the state of all files in a word; name the persona that explains them all."""
    kinds = {profile.identity.kind for profile in found}
    if "missing" in kinds:
        return "missing", None
    if "edited" in kinds:
        return "edited", None
    common = set.intersection(*(set(profile.identity.personas) for profile in found))
    due_now = [profile.due for profile in found]
    if common:
        return "uniform", next((p for p in due_now if p in common), min(common))
    if all(profile.is_due for profile in found):
        return "uniform", " and ".join(dict.fromkeys(due_now))  # groups with weeks of their own
    return "mixed", None
