"""Check profiles: one file, several, or all that a config needs."""

from __future__ import annotations

import enum
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import files
from reentry_gui.config import GovernanceSection
from reentry_gui.profiles.defaults import DEFAULT_PERSONAS
from reentry_gui.profiles.findings import Finding, Severity, listed, of
from reentry_gui.profiles.ladder import Ladder, exposure_ladder
from reentry_gui.profiles.limits import validate
from reentry_gui.profiles.misreading import ea_findings
from reentry_gui.profiles.reading import parse
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.config import PackConfig


class ProfileState(enum.StrEnum):
    """Whether a profile can be used."""

    VALID = "valid"
    WARNINGS = "warnings"
    INVALID = "invalid"
    MISSING = "missing"


@dataclass(frozen=True)
class ProfileCheck:
    """One file: whether it can be used, and all that was found in it."""

    file: Path
    persona: str | None  # whose limits it was held against, None: nobody's
    symbol: str | None
    state: ProfileState
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    ladder: Ladder | None = field(default=None, repr=False)

    def lines(self) -> Iterable[str]:
        """Tell the file's state, and what was found."""
        yield f"{self.file}: {self.state}{f' (persona {self.persona})' if self.persona else ''}"
        for severity in Severity:
            yield from (f"  {severity} {line}" for line in listed(of(severity, self.findings)))
        yield from (f"  read all the same: {note}" for note in self.notes)
        if self.ladder:
            yield f"  from {self.ladder.initial_lots:g} lots, {self.ladder.full_stops}"
            yield f"  from {self.ladder.initial_lots:g} lots, {self.ladder.largest}"
        if self.state is ProfileState.INVALID and self.can_be_converted:
            yield f'  reentry profile convert "{self.file}" --in-place writes it as the EA reads it'

    @property
    def can_be_converted(self) -> bool:
        """Tell whether only the file's form keeps the EA from reading it."""
        fails = of(Severity.FAIL, self.findings)
        return bool(fails) and all(finding.rule.startswith("P4") for finding in fails)


@dataclass(frozen=True)
class ProfilesReport(Report):
    """All profiles that were checked."""

    checks: tuple[ProfileCheck, ...]
    limits: str  # where the limits come from

    def lines(self) -> Iterable[str]:
        """Tell each profile that is not simply valid, then the sum."""
        few = len(self.checks) <= 6
        for check in self.checks:
            if few or check.state is not ProfileState.VALID:
                yield from check.lines()
        counts = Counter(check.state for check in self.checks)
        told = ", ".join(f"{counts[state]} {state}" for state in ProfileState if counts[state])
        profiles = "1 profile" if len(self.checks) == 1 else f"{len(self.checks)} profiles"
        yield f"{profiles}: {told or 'none'}; limits: {self.limits}"

    @property
    def needs_action(self) -> bool:
        """Tell whether any profile is missing or cannot be used."""
        stops = {ProfileState.INVALID, ProfileState.MISSING}
        return any(check.state in stops for check in self.checks)


def check_content(
    content: bytes,
    file: Path,
    persona: str | None = None,
    governance: GovernanceSection | None = None,
    lots: float | None = None,
) -> ProfileCheck:
    """Check a profile's content: its values, its persona's limits, and what the EA makes of it."""
    reading = parse(content, str(file))
    findings = [*reading.findings]
    ladder = None
    if reading.profile is not None and persona is not None:
        limits = (governance or GovernanceSection()).limits_for(persona)
        findings += reading.placed(validate(reading.profile, limits, persona))
        if lots is not None:
            ladder = exposure_ladder(reading.profile, limits, lots)
            findings += ladder.findings
    findings = with_the_eas(findings, content)
    state = state_of(findings)
    return ProfileCheck(file, persona, None, state, tuple(findings), reading.notes, ladder)


def with_the_eas(findings: Iterable[Finding], content: bytes) -> list[Finding]:
    """Add what the EA makes of it where no mistake stands already; once each, by place."""
    once = dict.fromkeys(findings)
    places = {(f.line, f.column) for f in once if f.severity is Severity.FAIL}
    whole = {f.line for f in once if f.severity is Severity.FAIL and f.rule == "P020"}
    for finding in ea_findings(content):
        if (finding.line, finding.column) not in places and finding.line not in whole:
            once[finding] = None
    return sorted(once, key=lambda f: (f.line or 0, f.column or 0, f.rule))


def state_of(findings: Sequence[Finding]) -> ProfileState:
    """Return the state that findings amount to."""
    if of(Severity.FAIL, findings):
        return ProfileState.INVALID
    return ProfileState.WARNINGS if of(Severity.WARNING, findings) else ProfileState.VALID


def check_files(
    paths: Sequence[Path],
    persona: str | None = None,
    config: PackConfig | None = None,
    lots: float | None = None,
) -> ProfilesReport:
    """Check files; the persona is the one named, else the one whose folder the file lies in."""
    governance = config.governance if config else GovernanceSection()
    known = (*DEFAULT_PERSONAS, *(config.persona_names if config else ()))
    checks = []
    for path in paths:
        folder = path.absolute().parent.name
        held = persona or (folder if folder in known else None)
        checks.append(check_content(files.read_bytes(path), path, held, governance, lots))
    source = str(config.file) if config else "the program's defaults"
    if any(check.persona is None for check in checks):
        source += "; a file outside a persona's folder is held against none without --persona"
    return ProfilesReport(tuple(checks), source)


def check_profiles(
    config: PackConfig, persona: str | None = None, lots: float | None = None
) -> ProfilesReport:
    """Check the profile of each persona of the config, or of one, for each symbol."""
    personas = (persona,) if persona else config.persona_names
    checks = [
        check_source(config, name, symbol, lots) for name in personas for symbol in config.symbols
    ]
    return ProfilesReport(tuple(checks), str(config.file))


def check_source(
    config: PackConfig, persona: str, symbol: str, lots: float | None = None
) -> ProfileCheck:
    """Check the source profile of a persona for a symbol; it may be missing."""
    file = config.profile(persona, symbol)
    if not file.exists():
        return ProfileCheck(file, persona, symbol, ProfileState.MISSING)
    check = check_content(files.read_bytes(file), file, persona, config.governance, lots)
    return replace(check, symbol=symbol)
