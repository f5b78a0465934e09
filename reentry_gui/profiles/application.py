"""Put one profile, or some of its actions, in the place of many."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reentry_gui import files
from reentry_gui.profiles.comparison import Difference, compare
from reentry_gui.profiles.conversion import back_up
from reentry_gui.profiles.findings import Finding, Severity, of
from reentry_gui.profiles.limits import validate
from reentry_gui.profiles.model import ACTIONS, Profile
from reentry_gui.profiles.reading import parse
from reentry_gui.profiles.render import render
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from reentry_gui.config import PackConfig

Outcome = Literal["written", "planned", "unchanged", "refused"]


@dataclass(frozen=True)
class Application:
    """What became of one target."""

    persona: str
    symbol: str
    file: Path
    outcome: Outcome
    changes: tuple[Difference, ...]
    why: str = ""  # refused, or what is odd
    is_new: bool = False
    backup: Path | None = None

    def __str__(self) -> str:
        fields = "1 field" if len(self.changes) == 1 else f"{len(self.changes)} fields"
        told = {
            "refused": f"refused: {self.why}",
            "unchanged": "unchanged, it is just so already",
            "planned": "a new profile" if self.is_new else f"{fields} would change",
            "written": "a new profile, written" if self.is_new else f"{fields} changed",
        }[self.outcome]
        odd = f" ({self.why})" if self.why and self.outcome != "refused" else ""
        return f"{self.persona}/{self.symbol}: {told}{odd}"


@dataclass(frozen=True)
class ApplicationReport(Report):
    """What became of all targets."""

    targets: tuple[Application, ...]

    def lines(self) -> Iterable[str]:
        """Tell each target, then the sum."""
        for target in self.targets:
            yield str(target)
            yield from (f"  {change}" for change in target.changes)
        counts = Counter(target.outcome for target in self.targets)
        yield ", ".join(f"{count} {outcome}" for outcome, count in counts.items())

    @property
    def needs_action(self) -> bool:
        """Tell whether a target was refused."""
        return any(target.outcome == "refused" for target in self.targets)


def apply_profile(
    config: PackConfig,
    profile: Profile,
    targets: Sequence[tuple[str, str]],
    actions: Collection[int] = ACTIONS,
    *,
    what_if: bool = False,
) -> ApplicationReport:
    """Write a profile's actions to other (persona, symbol)s, each after a backup.

    A target that the config does not name, whose persona's limits the result would break,
    or that cannot be read while it keeps some of its actions, is refused; the others are
    written.
    """
    return ApplicationReport(
        tuple(
            apply_to(config, profile, persona, symbol, actions, what_if=what_if)
            for persona, symbol in targets
        )
    )


def apply_to(
    config: PackConfig,
    profile: Profile,
    persona: str,
    symbol: str,
    actions: Collection[int],
    *,
    what_if: bool,
) -> Application:
    """Write a profile's actions to one target."""
    file = config.profile(persona, symbol)
    if why := why_not_named(config, persona, symbol):
        return Application(persona, symbol, file, "refused", (), why)
    content = files.read_bytes(file) if file.exists() else None
    old = parse(content, str(file)).profile if content is not None else None
    if old is None and {*actions} != {*ACTIONS}:
        why = "it has no profile that could keep its other actions"
        return Application(persona, symbol, file, "refused", (), why)
    new = mixed(profile, old, actions)
    changes = compare(old, new) if old else ()
    findings = validate(new, config.governance.limits_for(persona), persona)
    if broken := of(Severity.FAIL, findings):
        return Application(persona, symbol, file, "refused", changes, told(broken))
    if render(new) == content:
        return Application(persona, symbol, file, "unchanged", ())
    backup = None
    if not what_if:
        backup = back_up(file) if content is not None else None
        files.write_bytes(file, render(new))
    warnings = told(of(Severity.WARNING, findings))
    outcome: Outcome = "planned" if what_if else "written"
    return Application(persona, symbol, file, outcome, changes, warnings, content is None, backup)


def why_not_named(config: PackConfig, persona: str, symbol: str) -> str:
    """Say that the config knows no such persona or symbol, empty where it knows both."""
    if persona not in config.persona_names:
        return f"the config has no persona {persona}; it has {', '.join(config.persona_names)}"
    return "" if symbol in config.symbols else f"the config has no symbol {symbol}"


def mixed(profile: Profile, old: Profile | None, actions: Collection[int]) -> Profile:
    """Return the old profile with some actions of the new one."""
    rows = (
        profile.row(action) if old is None or action in actions else old.row(action)
        for action in ACTIONS
    )
    return Profile(rows=tuple(rows))


def told(findings: Sequence[Finding]) -> str:
    """Write findings in a line."""
    return "; ".join(map(str, findings))
