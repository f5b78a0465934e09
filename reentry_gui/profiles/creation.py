"""Make new profiles for a persona; one that is there stays untouched."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import files, paths
from reentry_gui.errors import ReentryError
from reentry_gui.profiles.defaults import default_profile
from reentry_gui.profiles.findings import Finding, Severity, of
from reentry_gui.profiles.limits import validate
from reentry_gui.profiles.reading import load
from reentry_gui.profiles.render import render
from reentry_gui.reports import Report
from reentry_gui.symbols import why_not_spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.config import PackConfig


@dataclass(frozen=True)
class CreationReport(Report):
    """Which profiles were made, and which were there and stay as they are."""

    persona: str
    made: tuple[Path, ...]
    kept: tuple[Path, ...]
    unknown_symbols: tuple[str, ...]
    findings: tuple[Finding, ...]
    written: bool

    def lines(self) -> Iterable[str]:
        """Tell each file."""
        yield from (f"persona {self.persona}: {finding}" for finding in self.findings)
        for symbol in self.unknown_symbols:
            yield f"{symbol}: the config does not name this symbol, so it is not rotated"
        yield from (f"{file}: is there already, left as it is" for file in self.kept)
        done = "made" if self.written else "would be made"
        yield from (f"{file}: {done}" for file in self.made)


def make_profiles(
    config: PackConfig,
    persona: str,
    symbols: Sequence[str],
    source: Path | None = None,
    *,
    what_if: bool = False,
) -> CreationReport:
    """Make a persona's profiles from its defaults or from a file; never over one that is there.

    A ReentryError says which name cannot be a file's, that the persona has no defaults, or
    what is wrong with the source or breaks the persona's limits; nothing is written then.
    """
    refuse_names(persona, symbols)
    profile = load(source) if source else default_profile(persona)
    findings = validate(profile, config.governance.limits_for(persona), persona)
    if broken := of(Severity.FAIL, findings):
        listing = "\n".join(f"  {finding}" for finding in broken)
        hint = "Change the profile, or the persona's limits in the config."
        raise ReentryError(f"{source or persona}: not for this persona\n{listing}", hint)
    targets = [config.profile(persona, symbol) for symbol in dict.fromkeys(symbols)]
    kept = tuple(file for file in targets if file.exists())
    made = tuple(file for file in targets if file not in kept)
    content = render(profile)
    for file in () if what_if else made:
        files.write_bytes(file, content)
    unknown = tuple(symbol for symbol in symbols if symbol not in config.symbols)
    warnings = of(Severity.WARNING, findings)
    return CreationReport(persona, made, kept, unknown, warnings, not what_if)


def refuse_names(persona: str, symbols: Iterable[str]) -> None:
    """Raise ReentryError for a persona or symbol that could not name a file."""
    if why := paths.why_not_a_file_name(persona):
        raise ReentryError(f"persona {persona!r} cannot name a folder: {why}", "Name another.")
    for symbol in symbols:
        if why := why_not_spelled(symbol):
            raise ReentryError(f"{symbol!r} is no symbol: {why}", "For example: EURUSD")
