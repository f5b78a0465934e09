"""Whose file is it? Known by its hash, not by what somebody intended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reentry_gui import db, files

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig


@dataclass(frozen=True)
class Identity:
    """What a file of the EA is: a persona's profile, an older one, or edited by hand."""

    kind: Literal["persona", "earlier", "edited", "missing"]
    personas: tuple[str, ...] = ()  # several where personas share the same content


def identify(config: PackConfig, spelled: str, recorded: db.HashBook) -> Identity:
    """Tell whose profile lies at the EA's place for a symbol.

    A persona's profile as it is now, else one that was deployed earlier (its source has
    changed since), else a file that somebody edited by hand.
    """
    target = config.deployed_profile(spelled)
    if not target.is_file():
        return Identity("missing")
    found = files.sha256_of(target)
    now = [p for p in persona_folders(config) if hash_of_source(config, p, spelled) == found]
    if now:
        return Identity("persona", tuple(now))
    earlier = recorded.get((spelled, found))
    return Identity("earlier", (earlier,)) if earlier else Identity("edited")


def hash_of_source(config: PackConfig, persona: str, spelled: str) -> str | None:
    """Return the hash of a persona's profile for a symbol, None where there is none."""
    source = config.profile(persona, spelled)
    return files.sha256_of(source) if source.is_file() else None


def persona_folders(config: PackConfig) -> tuple[str, ...]:
    """Return the personas that the config names and those that have a folder of profiles."""
    root = config.path("profiles_root")
    folders = sorted(p.name for p in root.iterdir() if p.is_dir()) if root.is_dir() else []
    return tuple(dict.fromkeys((*config.persona_names, *folders)))
