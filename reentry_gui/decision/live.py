"""The profile that the EA reads for each symbol, and whose limits count for it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from reentry_gui import db, files, personas, profiles
from reentry_gui.decision.model import LiveProfile
from reentry_gui.errors import ReentryError
from reentry_gui.personas.identity import identify

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig


def live_profiles(config: PackConfig, now: dt.datetime) -> dict[str, LiveProfile]:
    """Return the live profile of each canonical symbol."""
    recorded = hash_book(config)
    day = now.astimezone().date()
    return {
        config.symbol_map.canonical(choice.symbol): live_profile(
            config, choice.symbol, choice.persona, recorded
        )
        for choice in personas.due(config, day, now)
    }


def hash_book(config: PackConfig) -> db.HashBook:
    """Return whose profile each deployed file was; nothing while the database cannot tell."""
    try:
        return db.hash_book(config.path("db_path"))
    except ReentryError:
        return {}


def live_profile(config: PackConfig, spelled: str, due: str, recorded: db.HashBook) -> LiveProfile:
    """Return what lies at the EA's place for a symbol.

    The limits are those of the persona whose profile it is: of several with the same content
    the one that is due today; where it is nobody's, the one that is due.
    """
    target = config.deployed_profile(spelled)
    try:
        profile = profiles.load(target)
        sha256 = files.sha256_of(target)
    except (ReentryError, OSError) as error:
        why = error.message.splitlines()[0] if isinstance(error, ReentryError) else str(error)
        return LiveProfile(None, due, remark=f"no usable profile: {why}")
    identity = identify(config, spelled, recorded)
    if not identity.personas:
        return LiveProfile(profile, due, sha256, remark="the profile was edited by hand")
    persona = due if due in identity.personas else min(identity.personas)
    return LiveProfile(profile, persona, sha256)
