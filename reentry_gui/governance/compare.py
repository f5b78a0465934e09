"""Where the EA's inputs, saved as a `.set` file, disagree with the config."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui import files
from reentry_gui.errors import ReentryError
from reentry_gui.governance.inputs import EaInput, InputValue, Kind, ea_inputs, folder_key
from reentry_gui.governance.presets import as_text, read_set_file
from reentry_gui.governance.remarks import Remark, counted, found, told
from reentry_gui.profiles import Finding, Severity
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reentry_gui.config import PackConfig

LARGER_ALLOWS_MORE: Final = {
    "AllowReentry",
    "MaxGenerations",
    "MaxReentryGenerations",
    "DailyLossLimit",
    "BlackoutAfterLosses",
    "MaxPositionSize",
    "MaxSpreadPoints",
    "MaxReentriesPerDay",
    "MaxOrderSendRetries",
    "EnableReentrySystem",
}
SMALLER_ALLOWS_MORE: Final = {
    "MinDelaySeconds",
    "MinConfidence",
    "MinReentryConfidence",
    "BlackoutMinutes",
    "FreezeLevelGuard",
}
SWITCH_WORDS: Final = {"1": True, "true": True, "0": False, "false": False}
WHOLE: Final = re.compile(r"[+-]?[0-9]{1,10}")
NUMBER: Final = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{0,15})?")
PRECISION: Final = 5e-9  # MT4 writes eight decimals


@dataclass(frozen=True)
class ComparisonReport(Report):
    """Where a `.set` file and the config disagree, persona by persona."""

    file: Path
    personas: tuple[str, ...]
    findings: tuple[Remark, ...]

    @property
    def needs_action(self) -> bool:
        """Tell whether the EA would allow more than the config, or cannot read an input."""
        return any(remark.severity is Severity.FAIL for remark in self.findings)

    def lines(self) -> Iterable[str]:
        """Tell each disagreement, then the sum."""
        yield from told(self.findings)
        held = ", ".join(self.personas)
        yield f"{self.file} held against the limits of {held}: {counted(self.findings)}"


def compare_set_file(config: PackConfig, personas: Sequence[str], file: Path) -> ComparisonReport:
    """Hold a `.set` file against the limits of each persona; what all share is told once."""
    content = files.read_bytes(file)
    about: dict[Finding, list[str]] = {}
    for persona in personas:
        try:
            findings = compare_inputs(config, persona, content)
        except ReentryError as error:
            raise ReentryError(f"{file}: {error.message}", error.hint) from error
        for finding in findings:
            about.setdefault(finding, []).append(persona)
    remarks = tuple(Remark(", ".join(names), finding) for finding, names in about.items())
    return ComparisonReport(file=file, personas=tuple(personas), findings=remarks)


def compare_inputs(config: PackConfig, persona: str, set_content: bytes) -> tuple[Finding, ...]:
    """Return where the inputs of a `.set` file disagree with the config for a persona."""
    given = read_set_file(set_content)
    wanted = ea_inputs(config, persona)
    findings = [finding for entry in wanted for finding in compare_one(entry, given)]
    return (*findings, *misspelt(wanted, given))


def compare_one(entry: EaInput, given: dict[str, str]) -> Iterator[Finding]:
    """Yield where one input disagrees."""
    if entry.name not in given:
        if entry.value is not None:
            default = f", by default {entry.default}" if entry.default else ""
            message = f"{entry.name} is not in the file, the EA keeps what it has{default}"
            yield found("G401", message, allowed=as_text(entry))
        return
    text = given[entry.name]
    if entry.value is None:
        yield found("G406", f"{entry.name}: the config has no value ({entry.remark})", value=text)
        return
    value = read_value(text, entry.kind)
    if value is None:
        yield found("G402", f"is no {entry.kind} for {entry.name}", value=text)
    elif not agree(value, entry.value):
        yield disagreement(entry, value, text)


def read_value(text: str, kind: Kind) -> InputValue:
    """Return an input's value, None for a text that MT4 would read as something else."""
    if kind is Kind.TEXT:
        return text
    if kind is Kind.SWITCH:
        return SWITCH_WORDS.get(text.lower())
    if kind is Kind.WHOLE:
        return int(text) if WHOLE.fullmatch(text) else None
    return float(text) if NUMBER.fullmatch(text) else None


def agree(value: InputValue, wanted: InputValue) -> bool:
    """Tell whether two values of an input are the same for the EA."""
    if isinstance(value, float) and isinstance(wanted, int | float):
        return abs(value - wanted) <= PRECISION
    if isinstance(value, str) and isinstance(wanted, str):
        return folder_key(value) == folder_key(wanted)
    return value == wanted


def disagreement(entry: EaInput, value: InputValue, text: str) -> Finding:
    """Say how an input differs: allowing more, less, or just something else."""
    allowed = as_text(entry)
    if entry.kind is Kind.TEXT:
        return found(
            "G204", f"as {entry.name}: the EA reads elsewhere", value=text, allowed=allowed
        )
    if entry.name not in LARGER_ALLOWS_MORE | SMALLER_ALLOWS_MORE:
        return found("G405", f"as {entry.name} differs", value=text, allowed=allowed)
    is_larger = float(value or 0) > float(entry.value or 0)
    if is_larger == (entry.name in LARGER_ALLOWS_MORE):
        message = f"as {entry.name} allows more than the config"
        return found("G403", message, value=text, allowed=allowed)
    message = f"as {entry.name} allows less than the config"
    return found("G404", message, value=text, allowed=allowed)


def misspelt(wanted: Sequence[EaInput], given: dict[str, str]) -> Iterator[Finding]:
    """Yield inputs of the file that look like one of ours that is missing: MT4 drops them."""
    missing = [entry.name for entry in wanted if entry.name not in given]
    for name in sorted(given.keys() - {entry.name for entry in wanted}):
        if close := difflib.get_close_matches(name, missing, 1, cutoff=0.9):
            yield found("G407", f"{name} is no input of ours, MT4 drops it", allowed=close[0])
