"""Config, personas and profiles held against each other, and all of them against the gate."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui import files, profiles
from reentry_gui.config import DEFAULT_LIMITS
from reentry_gui.governance.controls import MIN_DELAY
from reentry_gui.governance.gate import gate
from reentry_gui.governance.inputs import ea_profile_path, folder_key, profile_path_of
from reentry_gui.governance.limits import gate_limits
from reentry_gui.governance.remarks import Remark, counted, found, told
from reentry_gui.governance.verdict import Effect, GateContext, GateResult, Verdict
from reentry_gui.profiles import Finding, Severity
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reentry_gui.config import PackConfig
    from reentry_gui.governance.limits import GateLimits
    from reentry_gui.profiles import Profile, ProfileRow

SMALLEST_LOTS: Final = 0.01  # what brokers trade at the least, as a rule
SYMBOLS_NAMED: Final = 5
METHODS: Final = {1: "enable_socket", 2: "enable_enhanced_signals", 3: "enable_static_profile"}
WHERE: Final = "governance"


@dataclass(frozen=True)
class ConsistencyReport(Report):
    """What does not fit together."""

    file: Path
    personas: tuple[str, ...]
    profiles: int
    findings: tuple[Remark, ...]

    @property
    def needs_action(self) -> bool:
        """Tell whether something contradicts itself."""
        return any(remark.severity is Severity.FAIL for remark in self.findings)

    def lines(self) -> Iterable[str]:
        """Tell each finding, then the sum."""
        yield from told(self.findings)
        held = f"{len(self.personas)} personas and {self.profiles} profiles"
        yield f"{self.file}, {held}: {counted(self.findings)}"


def check_consistency(config: PackConfig) -> ConsistencyReport:
    """Hold the config's limits, the EA's set-up and every persona's profiles together."""
    remarks = [Remark(WHERE, finding) for finding in setup_findings(config)]
    for persona in dict.fromkeys([*config.persona_names, *config.governance.limits]):
        remarks += [Remark(persona, finding) for finding in limit_findings(config, persona)]
    read = 0
    for persona in config.persona_names:
        found_in, count = profile_findings(config, persona)
        read += count
        for finding, symbols in found_in.items():
            remarks.append(Remark(f"{persona}: {listed(symbols)}", finding))
    return ConsistencyReport(
        file=config.file, personas=config.persona_names, profiles=read, findings=tuple(remarks)
    )


def listed(symbols: list[str]) -> str:
    """Name symbols, the first ones only when there are many."""
    named = ", ".join(symbols[:SYMBOLS_NAMED])
    more = len(symbols) - SYMBOLS_NAMED
    return f"{named} and {more} more" if more > 0 else named


def setup_findings(config: PackConfig) -> Iterator[Finding]:
    """Yield what contradicts itself in the set-up of the EA."""
    layer, controls = config.governance.communication, config.governance.controls
    if config.governance.account_balance is None:
        message = "account_balance is not set: the EA gets no daily loss limit, which is money"
        yield found("G104", message)
    if not controls.allow_reentry:
        yield found("G201", "controls.allow_reentry is off: nothing gets through")
    if not layer.enable_reentry_system:
        yield found("G201", "communication.enable_reentry_system is off: the EA does nothing")
    switch = METHODS[layer.decision_method]
    if not getattr(layer, switch):
        message = f"communication.decision_method is {layer.decision_method}, but {switch} is off"
        yield found("G202", message)
    yield from path_findings(config)
    if not controls.enable_live_profile_reload:
        yield found("G205", "controls.enable_live_profile_reload is off")


def path_findings(config: PackConfig) -> Iterator[Finding]:
    """Yield whether the EA looks for profiles where they are put."""
    given, real = config.governance.controls.reentry_profile_path, profile_path_of(config)
    if ea_profile_path(config) is None:
        yield found("G203", "paths.config_root does not lie below MQL4\\Files")
    elif given is not None and real is not None and folder_key(given) != folder_key(real):
        message = "as controls.reentry_profile_path is not where profiles are put"
        yield found("G204", message, value=given, allowed=real)


def limit_findings(config: PackConfig, persona: str) -> Iterator[Finding]:
    """Yield limits of a persona that contradict each other or let nothing through."""
    limits = gate_limits(config, persona)
    has_own = persona in config.governance.limits
    if persona not in config.persona_names:
        yield found("G103", "has limits, but is not in the calendar")
    elif persona not in DEFAULT_LIMITS and not has_own:
        yield found("G102", "has no limits of its own, so the conservative ones apply")
    if limits.min_size_multiplier > limits.max_size_multiplier:
        message = (
            f"min_size_multiplier {limits.min_size_multiplier:g} is above "
            f"max_size_multiplier {limits.max_size_multiplier:g}"
        )
        yield found("G101", message)
    yield from (found("G105", why) for why in shut(limits))
    if limits.blackout_minutes == 0:
        yield found("G106", "blackout_minutes is 0, so a blackout never lasts")


def shut(limits: GateLimits) -> Iterator[str]:
    """Yield the limits that nothing can keep to."""
    if limits.max_generations == 0:
        yield "max_generations is 0: no re-entry at all"
    if limits.max_size_multiplier == 0:
        yield "max_size_multiplier is 0: every order has no lots"
    if limits.lot_cap < SMALLEST_LOTS:
        yield f"lot_cap {limits.lot_cap:g} is below {SMALLEST_LOTS:g} lots, which brokers refuse"
    if limits.max_spread_points == 0:
        yield "max_spread_points is 0: the market is never that narrow"


def profile_findings(config: PackConfig, persona: str) -> tuple[dict[Finding, list[str]], int]:
    """Return what is wrong with a persona's profiles, with the symbols; and how many were read.

    Many symbols share one content, so each content is read and judged once.
    """
    limits = gate_limits(config, persona)
    judged: dict[bytes, tuple[Finding, ...]] = {}
    found_in: dict[Finding, list[str]] = {}
    read = 0
    for symbol in symbols_of(config, persona):
        path = config.profile(persona, symbol)
        if not path.is_file():
            missing = found("G301", f"there is no profile in {path.parent}")
            found_in.setdefault(missing, []).append(symbol)
            continue
        read += 1
        content = files.read_bytes(path)
        if content not in judged:
            judged[content] = tuple(judge(content, limits))
        for finding in judged[content]:
            found_in.setdefault(finding, []).append(symbol)
    return found_in, read


def symbols_of(config: PackConfig, persona: str) -> list[str]:
    """Return the symbols for which the calendar can make a persona due, in the config's order."""
    due: set[str] = set()
    calendar = config.calendar
    exceptions = [(entry.persona, entry.symbols) for entry in calendar.dates]
    if calendar.override:
        exceptions.append((calendar.override.persona, calendar.override.symbols))
    for name, symbols in exceptions:
        if name == persona:
            due.update(symbols or config.symbols)
    for group in calendar.groups:
        if persona in group.cycle_map.values():
            due.update(group.symbols)
    if persona in {*config.personas.cycle_map.values(), *config.personas.fallback_cycle}:
        due.update(config.symbols)
    return [symbol for symbol in config.symbols if symbol in due]


def judge(content: bytes, limits: GateLimits) -> Iterator[Finding]:
    """Yield what the gate makes of a profile."""
    reading = profiles.parse(content, "profile")
    if reading.profile is None:
        first, count = reading.failures[0], len(reading.failures)
        mistakes = "1 mistake" if count == 1 else f"{count} mistakes"
        yield found("G302", f"{mistakes}, the first: {first}")
        return
    answers = asked(reading.profile, limits)
    if not answers:
        yield found("G303", "no action places an order")
    elif all(answer.verdict is Verdict.BLOCKED for _row, answer in answers):
        controls = {name: None for _row, answer in answers for name in answer.blocked_by}
        yield found("G304", f"no action gets through; in the way: {', '.join(controls)}")
    else:
        for row, answer in answers:
            yield from row_findings(row, answer)


def asked(profile: Profile, limits: GateLimits) -> list[tuple[ProfileRow, GateResult]]:
    """Ask the gate about a first re-entry by each row that places an order."""
    answers = []
    for row in profile.rows:
        if row.places_order:
            confidence = min(1.0, max(0.0, profiles.BASE_CONFIDENCE + row.confidence_adjustment))
            context = GateContext(
                generation=1,
                lots=limits.lot_cap,
                size_multiplier=row.size_multiplier,
                confidence=confidence,
                delay_seconds=row.delay_seconds,
            )
            answers.append((row, gate(context, limits)))
    return answers


def row_findings(row: ProfileRow, answer: GateResult) -> Iterator[Finding]:
    """Yield what the gate changes about a row, or that it stops it."""
    for step in answer.steps:
        about = f"action {row.action} ({row.type}), {step.control}: {step.detail}"
        if step.effect is Effect.BLOCKED:
            yield found("G305", about)
        elif step.effect is Effect.CLAMPED:
            yield found("G307" if step.control == MIN_DELAY.name else "G306", about)
