"""What re-entries brought, cell by cell, and what that suggests; nothing changes by itself.

Fewer than 30 closed re-entries say nothing. A suggestion needs a mean P&L whose confidence
interval leaves zero out: two-sided, 95 % over all patterns looked at together (Bonferroni), so
that one lucky pattern among hundreds is no evidence. Suggestions never enlarge: the most that
good results suggest is the closed trade's own size.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING, Final

from reentry_gui import db
from reentry_gui.db.cell_results import CellResult, cell_results
from reentry_gui.decision.dimensions import DIMENSIONS, duration_of
from reentry_gui.decision.matrix_file import load_matrix
from reentry_gui.decision.rules import ANY, pattern_name
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reentry_gui.config import PackConfig
    from reentry_gui.decision.rules import MatrixFile, Pattern

ENOUGH: Final = 30
CONFIDENCE: Final = 0.95
# The patterns looked at: the outcome alone, and with each other dimension.
LOOKED_AT: Final = (
    ("outcome",),
    *(("outcome", name) for name in DIMENSIONS if name != "outcome"),
    ("trigger", "outcome", "generation"),
)

Tokens = tuple[str | int | None, ...]


@dataclass(frozen=True)
class CellStatistics:
    """Results of the closed re-entries that fall under a pattern."""

    pattern: Pattern
    n: int
    wins: int
    pnl: float  # money
    mean: float
    low: float  # of the mean's interval; −inf where n is too small
    high: float

    @property
    def name(self) -> str:
        """Return the pattern as it is told."""
        return pattern_name(self.pattern)

    @property
    def is_enough(self) -> bool:
        """Tell whether there are enough of them to say anything."""
        return self.n >= ENOUGH

    def __str__(self) -> str:
        share = f"{self.wins / self.n:.0%}" if self.n else "–"
        told = f"n {self.n}, wins {share}, P&L {self.pnl:.2f}, mean {self.mean:.2f}"
        if not self.is_enough:
            return f"{told} (fewer than {ENOUGH}: says nothing)"
        return f"{told} [{self.low:.2f}, {self.high:.2f}]"


@dataclass(frozen=True)
class Suggestion:
    """What the results suggest for a pattern, with the evidence; the user decides."""

    pattern: Pattern
    action: str
    size_multiplier: float
    evidence: CellStatistics
    why: str

    def __str__(self) -> str:
        return (
            f"{pattern_name(self.pattern)}: {self.action} × {self.size_multiplier:g}: {self.why}; "
            f"{self.evidence}"
        )


@dataclass(frozen=True)
class SuggestionsReport(Report):
    """What all results together suggest."""

    results: int
    patterns: int
    suggestions: tuple[Suggestion, ...]
    statistics: tuple[CellStatistics, ...]
    unread: tuple[str, ...]

    def lines(self) -> Iterable[str]:
        """Tell the suggestions with their evidence, and how to follow one."""
        yield f"{self.results} closed re-entries, {self.patterns} patterns with {ENOUGH} or more"
        for suggestion in self.suggestions:
            name = pattern_name(suggestion.pattern)
            yield f"  {suggestion}"
            yield (
                f"    reentry matrix set '{name}' --action {suggestion.action} "
                f"--size {suggestion.size_multiplier:g}"
            )
        if not self.suggestions:
            yield "  nothing stands out: no suggestion"
        yield from (f"  not counted: {why}" for why in self.unread)


def suggest(config: PackConfig) -> SuggestionsReport:
    """Look at what re-entries brought and suggest rules; none is ever set by itself."""
    results, unread = all_results(config)
    found = statistics_of(results)
    enough = tuple(entry for entry in found if entry.is_enough)
    matrix = load_matrix(config)
    suggestions = told_once(s for entry in enough if (s := suggestion_for(entry, matrix)))
    return SuggestionsReport(len(results), len(enough), suggestions, tuple(found), unread)


def told_once(suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Leave out what a more general pattern with the very same re-entries suggests already."""
    found: list[Suggestion] = []
    for entry in sorted(suggestions, key=lambda s: sum(token != ANY for token in s.pattern)):
        if not any(covers(other, entry) for other in found):
            found.append(entry)
    return tuple(sorted(found, key=lambda s: (-s.evidence.n, s.evidence.name)))


def covers(general: Suggestion, special: Suggestion) -> bool:
    """Tell whether a suggestion says the same of the same re-entries by a wider pattern."""
    pairs = zip(general.pattern, special.pattern, strict=True)
    is_wider = all(wide in {ANY, narrow} for wide, narrow in pairs)
    is_same = general.evidence.n == special.evidence.n and general.action == special.action
    return is_wider and is_same


def all_results(config: PackConfig) -> tuple[list[CellResult], tuple[str, ...]]:
    """Return the closed re-entries of all symbols, and which symbols could not be read."""
    found: list[CellResult] = []
    unread: list[str] = []
    path, timeout = config.path("db_path"), config.database.busy_timeout_seconds
    with db.open_database(path, busy_timeout_seconds=timeout, read_only=True) as database:
        for symbol in config.tables:
            try:
                found += cell_results(database, symbol)
            except (db.DatabaseLocked, db.DatabaseDamaged):
                raise
            except ReentryError as error:
                unread.append(error.message)
    return found, tuple(unread)


def tokens_of(result: CellResult) -> Tokens:
    """Return the five tokens of a result; None where nobody recorded one."""
    if result.combination_id:
        trigger, duration, outcome, proximity, generation = result.combination_id.split("~")
        return trigger, duration, int(outcome[1:]), proximity, int(generation[1:])
    return None, held(result), result.action_no, None, result.generation


def held(result: CellResult) -> str | None:
    """Return the duration's category of a source trade, None where its times are not known."""
    try:
        opened, closed = (db.parse_time(t or "") for t in (result.source_open, result.source_close))
    except ReentryError:
        return None
    return duration_of((closed - opened).total_seconds() / 60)


def statistics_of(results: Iterable[CellResult]) -> list[CellStatistics]:
    """Return the figures of every pattern that occurs, the largest n first.

    mean = P&L ÷ n; the interval is mean ± z × s ÷ √n with the sample's deviation s (n − 1) and
    z of the normal distribution at 1 − 0.05 ÷ 2m, m the number of patterns with n ≥ 30.
    """
    groups: defaultdict[Pattern, list[float]] = defaultdict(list)
    for result in results:
        for pattern in patterns_of(tokens_of(result)):
            groups[pattern].append(result.profit)
    tests = max(1, sum(len(profits) >= ENOUGH for profits in groups.values()))
    z = NormalDist().inv_cdf(1 - (1 - CONFIDENCE) / 2 / tests)
    found = [figures(pattern, profits, z) for pattern, profits in groups.items()]
    return sorted(found, key=lambda entry: (-entry.n, entry.name))


def patterns_of(tokens: Tokens) -> Iterator[Pattern]:
    """Yield the patterns that a result counts for: those whose tokens are all known."""
    for names in LOOKED_AT:
        pattern = tuple(
            token if name in names else ANY for name, token in zip(DIMENSIONS, tokens, strict=True)
        )
        known = tuple(token for token in pattern if token is not None)
        if len(known) == len(pattern):
            yield known


def figures(pattern: Pattern, profits: list[float], z: float) -> CellStatistics:
    """Return the figures of one pattern."""
    n, total = len(profits), math.fsum(profits)
    mean, half = total / n, math.inf
    if n >= ENOUGH:
        variance = math.fsum((profit - mean) ** 2 for profit in profits) / (n - 1)
        half = z * math.sqrt(variance / n)
    wins = sum(profit > 0 for profit in profits)
    return CellStatistics(pattern, n, wins, round(total, 6), mean, mean - half, mean + half)


def suggestion_for(entry: CellStatistics, matrix: MatrixFile) -> Suggestion | None:
    """Return what figures suggest, None where they leave zero in or it is so already."""
    rule = next((rule for rule in matrix.rules if rule.pattern == entry.pattern), None)
    if entry.high < 0:
        if rule is not None and rule.action == "NO_REENTRY":
            return None
        return Suggestion(entry.pattern, "NO_REENTRY", 0.0, entry, "it loses")
    is_reduced = rule is not None and rule.size_multiplier is not None and rule.size_multiplier < 1
    if entry.low > 0 and is_reduced:
        return Suggestion(entry.pattern, "SAME_TRADE", 1.0, entry, "it wins, its size is reduced")
    return None
