"""What stored chains would have brought under a draft profile or other limits, in one report."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui import db, governance, profiles
from reentry_gui.errors import ReentryError
from reentry_gui.kpi.configured_delays import delays_of
from reentry_gui.kpi.draft import Draft, draft_of
from reentry_gui.kpi.replay import DELAY_TOLERANCE_SECONDS, Replayed, replay, steps_of
from reentry_gui.kpi.resampling import DEFAULT_SEED
from reentry_gui.kpi.stored_chains import LeftOut, StoredChains, stored_chains
from reentry_gui.kpi.what_if import WhatIf, what_if_of
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reentry_gui.config import PackConfig
    from reentry_gui.governance import GateLimits
    from reentry_gui.kpi.filters import Filter
    from reentry_gui.profiles import Profile

ASSUMPTIONS: Final = (
    (
        "a trade with other lots would have had the same prices, so its result (costs included) "
        "grows with its lots"
    ),
    "the confidence of a decision is 0.8 + the row's offset, as without a matrix",
    "AGGRESSIVE is carried out in full, though the published EA build ignores it",
    "an outcome without a bucket (no stop) is followed by no re-entry",
    (
        "re-entries of a day are counted on the broker's day; without a daily cap chains do not "
        "touch each other"
    ),
)
CANNOT_KNOW: Final = (
    (
        "what a trade would have brought that history does not have: on the other side, at another "
        "time, or deeper than the chain went"
    ),
    "whether the known part speaks for the rest: chains that end early are in it more often",
    (
        "whether spread, freeze level, blackout, daily loss or free margin would have stopped an "
        "order: these limits are not replayed"
    ),
    (
        "what the range leaves out: it draws from re-entries of the past, and shows the order of "
        "size only"
    ),
)


@dataclass(frozen=True)
class Limits:
    """Limits that take the place of the persona's; None: the persona's own, or none at all."""

    max_generations: int | None = None
    min_size_multiplier: float | None = None
    max_size_multiplier: float | None = None
    lot_cap: float | None = None
    min_delay_seconds: int | None = None
    max_reentries_per_day: int | None = None
    min_confidence: float | None = None

    def __post_init__(self) -> None:
        for field in fields(Limits):
            value = getattr(self, field.name)
            if value is not None and not value >= 0:
                raise ReentryError(f"{field.name} is {value}", "It must be 0 or more.")


@dataclass(frozen=True)
class Rules(Limits):
    """What a replay goes by besides the profile."""

    persona: str | None = None  # whose limits hold; None: nobody's
    lot_step: float = 0.01
    delay_tolerance_seconds: int = DELAY_TOLERANCE_SECONDS  # up to which delays are the same

    def __post_init__(self) -> None:
        super().__post_init__()
        if not 0 < self.lot_step <= 100:
            raise ReentryError(f"lot step {self.lot_step:g}", "Above 0 and at most 100 lots.")
        if self.delay_tolerance_seconds < 0:
            raise ReentryError(
                f"delay tolerance {self.delay_tolerance_seconds} s", "It must be 0 or more."
            )


@dataclass(frozen=True)
class WhatIfReport(Report):
    """History beside the draft: what is known, what is not, and what was assumed."""

    database: Path
    filter: str
    currency: str  # of all money; empty: not known
    profile: str
    rules: Rules
    limits: GateLimits  # that held
    left_out: LeftOut
    what_if: WhatIf
    assumptions: tuple[str, ...] = ASSUMPTIONS
    cannot_know: tuple[str, ...] = CANNOT_KNOW

    def lines(self) -> Iterable[str]:
        """Tell the known part, the unknown part, the range of both, and the assumptions."""
        found = self.what_if
        whose = f"limits of {self.rules.persona}" if self.rules.persona else "no persona's limits"
        yield f"What if {self.profile} had been live ({whose}), {self.filter}"
        yield f"{found.chains} chains brought {found.before:,.2f}"
        yield from known_lines(found)
        yield from unknown_lines(found)
        if found.after_low is not None and found.after_high is not None:
            yield f"all together: between {found.after_low:,.2f} and {found.after_high:,.2f}"
        yield from (f"Assumed: {line}." for line in self.assumptions)
        yield from (f"It cannot know {line}." for line in self.cannot_know)
        yield from (f"Note: {line}." for line in self.left_out.lines())


def known_lines(found: WhatIf) -> Iterator[str]:
    """Tell the part that is known."""
    known = found.known
    yield (
        f"known: {known.chains} chains, {known.before:,.2f} → {known.after:,.2f} "
        f"({known.difference:+,.2f}); unchanged {known.unchanged}, shorter {known.shortened}, "
        f"other lots {known.resized}"
    )
    if known.mean_difference is not None:
        limits = "" if known.low is None else f"  [{known.low:+.2f} … {known.high:+.2f}]"
        yield f"  a chain {known.mean_difference:+.2f}{limits}"
    yield f"  drawdown {known.drawdown_before:,.2f} → {known.drawdown_after:,.2f}"
    yield from (f"  {count:8} {reason}" for reason, count in known.ends)


def unknown_lines(found: WhatIf) -> Iterator[str]:
    """Tell the part that is not known."""
    unknown = found.unknown
    yield (
        f"unknown: {unknown.chains} chains, in history {unknown.before:,.2f}; under the draft "
        f"{unknown.after_so_far:,.2f} up to where nobody knows"
    )
    yield from (f"  {count:8} {reason}" for reason, count in unknown.reasons)


def replay_what_if(
    config: PackConfig,
    profile: Profile | Path,
    rules: Rules | None = None,
    wanted: Filter | None = None,
    *,
    currency: str | None = None,
    seed: int = DEFAULT_SEED,
) -> WhatIfReport:
    """Replay the stored chains that a filter lets through under a draft profile and limits.

    `profile` is a draft or its file; a file's folder names the persona whose limits hold,
    unless the rules name one. Raises ReentryError for a profile that cannot be read, an
    unknown persona, and what no limit can be.
    """
    rules = rules or Rules()
    if isinstance(profile, Path):
        rules = replace(rules, persona=rules.persona or persona_of(config, profile))
    draft = profiles.load(profile) if isinstance(profile, Path) else profile
    in_force = limits_for(config, rules)
    stored = stored_chains(config, wanted, currency)
    found = walked(config, stored, draft_of(draft, in_force, rules.lot_step), rules)
    return WhatIfReport(
        database=stored.database,
        filter=str(stored.wanted),
        currency=stored.currency,
        profile=str(profile) if isinstance(profile, Path) else "the draft",
        rules=rules,
        limits=in_force,
        left_out=stored.left_out,
        what_if=what_if_of(found, seed),
    )


def walked(config: PackConfig, stored: StoredChains, asked: Draft, rules: Rules) -> Replayed:
    """Replay the chains with the delays that were configured, where a deployment tells them."""
    timeout = config.database.busy_timeout_seconds
    with db.open_database(stored.database, busy_timeout_seconds=timeout, read_only=True) as opened:
        live = db.live_profiles(opened)
    steps = steps_of(stored.chains, delays_of(stored.loaded.columns, live).configured)
    return replay(stored.chains, asked, steps, rules.delay_tolerance_seconds)


def persona_of(config: PackConfig, file: Path) -> str | None:
    """Return the persona in whose folder a profile lies, None where it is no persona's."""
    folder = file.absolute().parent.name
    return folder if folder in governance.personas_of(config) else None


def limits_for(config: PackConfig, rules: Rules) -> GateLimits:
    """Return the persona's limits, or none, with the rules' own ones in their place."""
    if rules.persona is None:
        base = replace(NO_LIMITS, min_delay_seconds=config.governance.controls.min_delay_seconds)
    else:
        known = governance.known_persona(config, rules.persona)
        base = governance.gate_limits(config, known)
    given = {field.name: getattr(rules, field.name) for field in fields(Limits)}
    return replace(base, **{name: value for name, value in given.items() if value is not None})


NO_LIMITS: Final = governance.GateLimits(
    allow_reentry=True,
    max_reentries_per_day=None,
    max_generations=32_767,
    daily_loss_percent=100.0,
    blackout_after_losses=1_000,
    blackout_minutes=0,
    min_confidence=0.0,
    max_spread_points=100_000,
    freeze_level_guard=False,
    min_size_multiplier=0.0,
    max_size_multiplier=1_000.0,
    lot_cap=10_000.0,
    min_delay_seconds=0,
)
