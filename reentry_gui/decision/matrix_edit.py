"""Use cases on the matrix: show it, set a rule, check it, explain a cell."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from reentry_gui.decision.dimensions import (
    DIMENSIONS,
    DURATIONS,
    OUTCOMES,
    PROXIMITIES,
    SEPARATOR,
    TRIGGERS,
    Cell,
    comment_suffix,
)
from reentry_gui.decision.live import live_profiles
from reentry_gui.decision.matrix import choose, compiled
from reentry_gui.decision.matrix_file import (
    checked_matrix,
    load_matrix,
    matrix_path,
    save_matrix,
)
from reentry_gui.decision.model import decided_by
from reentry_gui.decision.rules import ANY, dumped
from reentry_gui.errors import ReentryError, UsageError
from reentry_gui.governance import gate_limits, personas_of
from reentry_gui.profiles import IGNORED_BY_THE_EA
from reentry_gui.profiles.model import parameters_text
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reentry_gui.config import PackConfig
    from reentry_gui.decision.matrix import Choice
    from reentry_gui.decision.matrix_file import MatrixSaved
    from reentry_gui.decision.rules import Default, MatrixFile, Rule

MARKS: Final[Mapping[str, str]] = {"outcome": "O", "generation": "G"}


@dataclass(frozen=True)
class MatrixReport(Report):
    """The matrix as it lies on disk, and what its author should know."""

    file: Path
    matrix: MatrixFile
    remarks: tuple[str, ...]

    def lines(self) -> Iterable[str]:
        """Tell the rules from specific to general, the default, the remarks."""
        yield f"{self.file}: version {self.matrix.version}, {len(self.matrix.rules)} rules"
        rules = sorted(self.matrix.rules, key=lambda rule: -sum(rule.fixed))
        yield from (f"  {rule.name:48} {effect_told(rule)}" for rule in rules)
        yield "  the live profile, by the outcome"
        yield f"  {SEPARATOR.join(ANY * 5):48} {effect_told(self.matrix.default)}"
        yield from (f"  remark: {remark}" for remark in self.remarks)


@dataclass(frozen=True)
class CellExplained(Report):
    """What holds for one cell, and everything that has a say in it."""

    symbol: str
    combination_id: str
    suffix: str
    choice: Choice
    fitting: tuple[str, ...]  # the rules that fit, the one that decides first
    persona: str
    profile_row: str

    def lines(self) -> Iterable[str]:
        """Tell what holds, then the layers from the top."""
        choice = self.choice
        yield f"{self.symbol} {self.combination_id} (comment suffix {self.suffix})"
        yield (
            f"  {choice.action} × {choice.size_multiplier:g} after {choice.delay_seconds} s, "
            f"confidence {choice.base_confidence:g} {choice.offset:+g} → {choice.confidence:g}"
        )
        yield f"  decided by {decided_by(choice.level, choice.rule)}"
        yield from (f"  fits, too: {rule}" for rule in self.fitting[1:])
        yield f"  below: the live profile of {self.persona}: {self.profile_row}"


def effect_told(rule: Rule | Default) -> str:
    """Tell what a rule says; what it leaves open the live profile says."""
    parts = [
        rule.action and str(rule.action),
        None if rule.size_multiplier is None else f"× {rule.size_multiplier:g}",
        None if rule.delay_seconds is None else f"after {rule.delay_seconds} s",
        None if rule.confidence is None else f"confidence {rule.confidence:g}",
        rule.parameters and parameters_text(rule.parameters),
        f"({note})" if (note := getattr(rule, "note", "")) else None,
    ]
    return " ".join(part for part in parts if part) or "as the live profile"


def show_matrix(config: PackConfig) -> MatrixReport:
    """Return the matrix with remarks; a ReentryError tells every mistake in it."""
    matrix = load_matrix(config)
    return MatrixReport(matrix_path(config), matrix, tuple(remarks_on(config, matrix)))


def remarks_on(config: PackConfig, matrix: MatrixFile) -> Iterator[str]:
    """Yield what a valid matrix says that its author hardly means."""
    limits = [gate_limits(config, persona) for persona in personas_of(config)]
    largest = max((entry.max_size_multiplier for entry in limits), default=0.0)
    generations = max((entry.max_generations for entry in limits), default=0)
    for rule in matrix.rules:
        if rule.size_multiplier is not None and rule.size_multiplier > largest:
            yield f"{rule.name}: every persona cuts × {rule.size_multiplier:g} to {largest:g}"
        if rule.action == "NO_REENTRY" and rule.size_multiplier:
            yield f"{rule.name}: NO_REENTRY places nothing, whatever its size"
        if isinstance(rule.generation, int) and rule.generation >= generations:
            yield f"{rule.name}: no persona allows a re-entry after generation {rule.generation}"
        if rule.action in IGNORED_BY_THE_EA:
            yield f"{rule.name}: the published EA build ignores {rule.action}"
    if matrix.default.action != "NO_REENTRY" and matrix.default.size_multiplier:
        yield "the default places orders where no usable profile lies"


def set_rule(
    config: PackConfig,
    pattern: str,
    effect: Mapping[str, Any],
    *,
    remove: bool = False,
    reason: str = "",
    what_if: bool = False,
) -> MatrixSaved:
    """Add a rule, renew the one of its pattern, or with `remove` take that away.

    `effect` holds what the rule says; None leaves a value to the live profile. The pattern of
    all wildcards is the default, whose values stay where `effect` names none.
    """
    named = {name: token for name, token in tokens_of(pattern).items() if token != ANY}
    document = dumped(load_matrix(config))
    said = {name: value for name, value in effect.items() if value is not None}
    if remove:
        document["rules"] = without(document["rules"], named, pattern)
    elif named:
        document["rules"] = replaced(document["rules"], named, {**named, **said})
    else:
        document["default"] |= said
    wanted = checked_matrix(document, pattern)
    verb = "removed" if remove else "set"
    return save_matrix(config, wanted, reason or f"{pattern} {verb}", what_if=what_if)


def without(
    rules: list[dict[str, Any]], named: Mapping[str, Any], pattern: str
) -> list[dict[str, Any]]:
    """Return rules without the one of a pattern; it must be there, and be no default."""
    if not named:
        raise UsageError("the default cannot be removed", "Set it to NO_REENTRY instead.")
    kept = [rule for rule in rules if only_pattern(rule) != named]
    if len(kept) == len(rules):
        raise ReentryError(f"there is no rule {pattern}", "reentry matrix show lists them.")
    return kept


def only_pattern(rule: Mapping[str, Any]) -> dict[str, Any]:
    """Return the dimensions that a rule's document names."""
    return {name: value for name, value in rule.items() if name in DIMENSIONS}


def replaced(
    rules: list[dict[str, Any]], named: Mapping[str, Any], new: dict[str, Any]
) -> list[dict[str, Any]]:
    """Put a rule in the place of the one with its pattern, else at the end."""
    found = [only_pattern(rule) == named for rule in rules]
    if not any(found):
        return [*rules, new]
    return [new if is_it else rule for rule, is_it in zip(rules, found, strict=True)]


def tokens_of(pattern: str) -> dict[str, str | int]:
    """Return the tokens of `ECO_HIGH~*~O1~*~G0`; a ReentryError tells the form."""
    parts = pattern.strip().split(SEPARATOR)
    if len(parts) != len(DIMENSIONS):
        raise ReentryError(
            f"{pattern[:80]!r} is no pattern",
            f"It has five parts joined by {SEPARATOR}: {SEPARATOR.join(DIMENSIONS)}; * is any. "
            "For example 'ECO_HIGH~*~O1~*~G0'.",
        )
    return {name: token_of(name, part) for name, part in zip(DIMENSIONS, parts, strict=True)}


def token_of(name: str, part: str) -> str | int:
    """Return one token as the rules hold it."""
    if part == ANY or name not in MARKS:
        return part
    digits = part.removeprefix(MARKS[name])
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 4 else part


def explain_cell(
    config: PackConfig, combination: str, symbol: str, now: dt.datetime
) -> CellExplained:
    """Tell what holds for a cell of a symbol, which rule says so, and what else fits."""
    cell = cell_named(combination)
    lives = live_profiles(config, now)
    canonical = config.symbol_map.canonical(symbol)
    if canonical not in lives:
        raise ReentryError(f"{symbol} is not in the config", f"It has {', '.join(lives)}.")
    live, matrix = lives[canonical], compiled(load_matrix(config))
    row = None if live.profile is None else live.profile.row(cell.outcome)
    told = live.remark if row is None else f"{row.type} × {row.size_multiplier:g}"
    name = combination.strip()
    return CellExplained(
        symbol=canonical,
        combination_id=name,
        suffix=comment_suffix(name),
        choice=choose(matrix, cell, live),
        fitting=tuple(f"{rule.name} {effect_told(rule)}" for rule in matrix.fitting(cell)),
        persona=live.persona,
        profile_row=told,
    )


def cell_named(combination: str) -> Cell:
    """Return the cell of a combination id; a ReentryError tells which token is none."""
    tokens = tokens_of(combination)
    allowed: dict[str, Iterable[object]] = {
        "trigger": TRIGGERS,
        "duration": DURATIONS,
        "outcome": OUTCOMES,
        "proximity": PROXIMITIES,
        "generation": range(1000),
    }
    for name, token in tokens.items():
        if token not in allowed[name]:
            some = "G0, G1, …" if name == "generation" else ", ".join(map(str, allowed[name]))
            raise ReentryError(f"{token!r} is no {name}", f"Allowed: {some}.")
    return Cell._make(cast("Iterable[Any]", tokens.values()))
