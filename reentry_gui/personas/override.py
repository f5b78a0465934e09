"""A persona set by hand until a moment, then the calendar goes on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reentry_gui import config as configs
from reentry_gui.errors import ReentryError
from reentry_gui.personas.calendar import due, grouped
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.config.model import ManualOverride


@dataclass(frozen=True)
class OverrideReport(Report):
    """What the override is now, and what comes back when it ends."""

    override: ManualOverride | None
    afterwards: tuple[str, ...]
    save: configs.SaveReport

    def lines(self) -> Iterable[str]:
        """Tell what is live, until when, and what follows."""
        if self.override is None:
            yield "no persona is set by hand; the calendar decides"
        else:
            until = f"{self.override.until:%Y-%m-%d %H:%M %z}"
            yield f"{self.override.persona} is set by hand until {until}"
        yield from (f"  {line}" for line in self.afterwards)
        yield from self.save.lines()
        yield "The EA's files change with the next rotation: `reentry rotate` does it now."


def set_override(
    config: PackConfig,
    override: ManualOverride,
    now: dt.datetime,
    *,
    what_if: bool = False,
) -> OverrideReport:
    """Set a persona by hand; refuses one without profiles and an end that has passed."""
    if override.until <= now:
        raise ReentryError(f"{override.until} has passed", "Give a time in the future.")
    if unknown := [symbol for symbol in override.symbols if symbol not in config.symbols]:
        raise ReentryError(
            f"the config has no symbol {', '.join(unknown)}", f"It has {', '.join(config.symbols)}"
        )
    missing = [
        str(config.profile(override.persona, symbol))
        for symbol in override.symbols or config.symbols
        if not config.profile(override.persona, symbol).is_file()
    ]
    if missing:
        raise ReentryError(
            f"persona {override.persona!r} has no profile {missing[0]}"
            + (f" and {len(missing) - 1} more" if len(missing) > 1 else ""),
            "Choose another persona or make its profiles: reentry profile new",
        )
    return put(config, override, now, f"{override.persona} set by hand", what_if=what_if)


def end_override(config: PackConfig, now: dt.datetime, *, what_if: bool = False) -> OverrideReport:
    """End the manual override; the calendar decides again."""
    return put(config, None, now, "manual override ended", what_if=what_if)


def put(
    config: PackConfig,
    override: ManualOverride | None,
    now: dt.datetime,
    reason: str,
    *,
    what_if: bool,
) -> OverrideReport:
    """Save the override, or its end, and tell what comes afterwards."""
    calendar = config.calendar.model_copy(update={"override": override})
    saved = configs.save(config.model_copy(update={"calendar": calendar}), reason, what_if=what_if)
    end = override.until.astimezone(now.tzinfo) if override else now
    calm = config.model_copy(
        update={"calendar": config.calendar.model_copy(update={"override": None})}
    )
    afterwards = told(calm, end, override.symbols if override else ())
    return OverrideReport(override=override, afterwards=tuple(afterwards), save=saved)


def told(config: PackConfig, moment: dt.datetime, symbols: Sequence[str]) -> Iterable[str]:
    """Tell what the calendar says at a moment."""
    for choice, which in grouped(due(config, moment.date(), moment, list(symbols) or None)):
        names = " ".join(which)
        yield f"from {moment:%Y-%m-%d %H:%M}: {choice.persona} ({choice.rule}) for {names}"
