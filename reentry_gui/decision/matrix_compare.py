"""Rules beside each other: what a change means, and which of two that both fit decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reentry_gui.decision.matrix import order
from reentry_gui.decision.matrix_edit import effect_told
from reentry_gui.decision.rules import ANY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.decision.rules import MatrixFile, Rule


class Overlap(NamedTuple):
    """A rule that fits some of the same cells, and whether it decides there."""

    other: Rule
    decides: bool
    is_within: bool  # one of the two is a part of the other: an exception, no conflict


def changes_told(before: MatrixFile, after: MatrixFile) -> Iterator[str]:
    """Yield what differs, rule by rule: a rule is known by its pattern, not by its place."""
    old = {rule.pattern: rule for rule in before.rules}
    new = {rule.pattern: rule for rule in after.rules}
    for pattern, rule in old.items():
        if pattern not in new:
            yield f"− {rule.name}: {effect_told(rule)}"
    for pattern, rule in new.items():
        if pattern not in old:
            yield f"+ {rule.name}: {effect_told(rule)}"
        elif old[pattern] != rule:
            yield f"  {rule.name}: {effect_told(old[pattern])} → {effect_told(rule)}"
    if before.default != after.default:
        told = f"{effect_told(before.default)} → {effect_told(after.default)}"
        yield f"  default for the whole space: {told}"
    if before.max_generation != after.max_generation:
        yield f"  last generation: {before.max_generation} → {after.max_generation}"


def overlaps(rule: Rule, matrix: MatrixFile) -> Iterator[Overlap]:
    """Yield each other rule that fits some cell which this one fits, too.

    Which decides follows from the dimensions alone, so it is the same for all these cells.
    """
    for other in matrix.rules:
        pairs = list(zip(rule.pattern, other.pattern, strict=True))
        if other.pattern == rule.pattern or any(
            mine not in (theirs, ANY) and theirs != ANY for mine, theirs in pairs
        ):
            continue
        narrower = all(theirs in (ANY, mine) for mine, theirs in pairs)
        wider = all(mine in (ANY, theirs) for mine, theirs in pairs)
        decides = order(other.fixed) < order(rule.fixed)
        yield Overlap(other, decides, narrower or wider)
