"""Rotate to the day's persona, or roll back to an earlier deployment."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from reentry_gui import db, files
from reentry_gui.errors import ReentryError
from reentry_gui.personas.calendar import Choice, due
from reentry_gui.personas.deploy import check, check_for_the_ea, deploy
from reentry_gui.personas.report import RotationReport, Wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.config import PackConfig


def rotate(
    config: PackConfig,
    day: dt.date,
    persona: str | None = None,
    *,
    symbols: Sequence[str] = (),
    at: dt.datetime | None = None,
    dry_run: bool = False,
) -> RotationReport:
    """Deploy the persona due on `day`, or the one named, for all symbols or those named.

    Every source is checked first; one that is missing or that the EA would misread, and
    nothing is copied. `at` is the moment the manual override is held against.
    """
    chosen = choices(config, day, persona, symbols or config.symbols, at)
    wanted = [source(config, choice) for choice in chosen]
    check(config, wanted)
    names = ", ".join(dict.fromkeys(choice.persona for choice in chosen))
    return deploy(
        config,
        wanted,
        day,
        f"{names} ({chosen[0].rule})" if len({c.rule for c in chosen}) == 1 else names,
        when_chain_active=config.rotation.when_chain_active,
        what_if=dry_run,
    )


def choices(
    config: PackConfig,
    day: dt.date,
    persona: str | None,
    symbols: Sequence[str],
    at: dt.datetime | None,
) -> tuple[Choice, ...]:
    """Return the persona for each symbol; refuse symbols that the config does not name."""
    if unknown := [symbol for symbol in symbols if symbol not in config.symbols]:
        raise ReentryError(
            f"the config has no symbol {', '.join(unknown)}", f"It has {', '.join(config.symbols)}"
        )
    if persona is not None:
        return tuple(Choice(symbol, persona, "named by hand") for symbol in symbols)
    return due(config, day, at, symbols)


def source(config: PackConfig, choice: Choice) -> Wanted:
    """Read a persona's profile for a symbol."""
    path = config.profile(choice.persona, choice.symbol)
    if not path.is_file():
        raise ReentryError(
            f"nothing was deployed: persona {choice.persona!r} has no profile {path}",
            f"Make it: reentry profile new --persona {choice.persona} {choice.symbol}",
        )
    return Wanted(choice.symbol, choice.persona, files.read_bytes(path), choice.rule)


def roll_back(
    config: PackConfig, deployment: int, day: dt.date, *, dry_run: bool = False
) -> RotationReport:
    """Bring back what an earlier deployment put in place, from the bytes kept with it."""
    earlier = db.deployment(config.path("db_path"), deployment)
    wanted = [
        Wanted(file.spelled, file.persona, file.content, f"deployment {deployment}")
        for file in earlier.files
        if file.content is not None and file.spelled in config.symbols
    ]
    if not wanted:
        raise ReentryError(
            f"deployment {deployment} holds no profile of the config's symbols",
            "See which there are: reentry rollback",
        )
    check_for_the_ea(wanted)
    return deploy(config, wanted, day, f"back to deployment {deployment}", what_if=dry_run)
