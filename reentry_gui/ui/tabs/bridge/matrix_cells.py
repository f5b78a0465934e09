"""The matrix as a heat map: two dimensions across, the others held, a figure as the colour."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QCoreApplication

from reentry_gui.decision.dimensions import (
    DIMENSIONS,
    DURATIONS,
    OUTCOMES,
    PROXIMITIES,
    TRIGGERS,
    Cell,
    Dimension,
)
from reentry_gui.decision.evidence import ENOUGH
from reentry_gui.decision.matrix import choose
from reentry_gui.decision.matrix_edit import effect_told
from reentry_gui.decision.model import Level, decided_by
from reentry_gui.decision.rules import ANY, pattern_name
from reentry_gui.ui.charts.heat import Cell as Shown
from reentry_gui.ui.charts.heat import Grid
from reentry_gui.ui.sentences import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reentry_gui.decision.evidence import Tokens
    from reentry_gui.decision.matrix import Choice, Matrix
    from reentry_gui.decision.model import LiveProfile
    from reentry_gui.decision.rules import Pattern

translate = QCoreApplication.translate
Token = str | int
FIGURES: Final = ("multiplier", "confidence", "pnl", "n")
SHORT: Final = {
    "ANTICIPATION_1HR": "ANTICIP_1HR",
    "ANTICIPATION_8HR": "ANTICIP_8HR",
    "EQUITY_OPEN_ASIA": "EQ_ASIA",
    "EQUITY_OPEN_EUROPE": "EQ_EUROPE",
    "EQUITY_OPEN_USA": "EQ_USA",
    "ALL_INDICATORS": "ALL_IND",
}


@dataclass(frozen=True)
class View:
    """What is across, what is held, and what the colour tells."""

    rows: Dimension
    columns: Dimension
    held: tuple[tuple[Dimension, Token], ...]  # ANY: whatever it is
    figure: str

    def cell(self, row: Token, column: Token) -> Cell:
        """Return the cell at a place; a dimension that is not held stands as a wildcard.

        A wildcard in a cell fits only rules that leave that dimension open: what is found is
        what holds there unless a narrower rule says otherwise.
        """
        tokens = {**dict(self.held), self.rows: row, self.columns: column}
        return Cell._make(cast("Iterable[Any]", (tokens[name] for name in DIMENSIONS)))


def tokens_of(name: Dimension, generations: int) -> tuple[Token, ...]:
    """Return the words of a dimension."""
    found: Mapping[Dimension, Sequence[Token]] = {
        "trigger": TRIGGERS,
        "duration": DURATIONS,
        "outcome": OUTCOMES,
        "proximity": PROXIMITIES,
        "generation": range(generations + 1),
    }
    return tuple(found[name])


def told(name: Dimension, token: Token) -> str:
    """Write a token as a combination id does."""
    marks = {"outcome": "O", "generation": "G"}
    return str(token) if token == ANY else f"{marks.get(name, '')}{token}"


def grid_of(
    view: View, matrix: Matrix, live: LiveProfile, results: Iterable[tuple[Tokens, float]]
) -> Grid:
    """Return the heat map of a view."""
    last = matrix.source.max_generation
    rows, columns = tokens_of(view.rows, last), tokens_of(view.columns, last)
    profits = profits_by_place(view, results)
    cells = tuple(
        tuple(
            shown(view, choose(matrix, view.cell(row, column), live), profits[row, column])
            for column in columns
        )
        for row in rows
    )
    return Grid(
        rows=tuple(told(view.rows, row) for row in rows),
        columns=tuple(SHORT.get(str(t), told(view.columns, t)) for t in columns),
        cells=cells,
        few=ENOUGH if view.figure in {"pnl", "n"} else 0,
    )


def profits_by_place(
    view: View, results: Iterable[tuple[Tokens, float]]
) -> defaultdict[tuple[Any, Any], list[float]]:
    """Return the P&L of the re-entries that fall into each cell."""
    at_row, at_column = DIMENSIONS.index(view.rows), DIMENSIONS.index(view.columns)
    held = [(DIMENSIONS.index(name), token) for name, token in view.held if token != ANY]
    found: defaultdict[tuple[Any, Any], list[float]] = defaultdict(list)
    for tokens, profit in results:
        if all(tokens[at] == token for at, token in held):
            found[tokens[at_row], tokens[at_column]].append(profit)
    return found


def nowhere(view: View, results: Iterable[tuple[Tokens, float]]) -> int:
    """Return how many re-entries no cell can show: nobody recorded what they would stand under."""
    axes = DIMENSIONS.index(view.rows), DIMENSIONS.index(view.columns)
    return sum(any(tokens[at] is None for at in axes) for tokens, _profit in results)


def shown(view: View, choice: Choice, profits: list[float]) -> Shown:
    """Return one cell of the map."""
    tip = f"{choice_told(choice)}\n{profits_told(profits)}"
    n, mark = len(profits), "" if choice.level in {Level.PROFILE, Level.GLOBAL} else " ▪"
    if view.figure == "multiplier":
        value = choice.size_multiplier if choice.places_order else 0.0
        text = f"×{value:g}{mark}" if choice.places_order else f"–{mark}"
        return Shown(value, n, text, tip)
    if view.figure == "confidence":
        return Shown(choice.confidence, n, f"{choice.confidence:.2f}{mark}", tip)
    if not profits:
        return Shown(None, 0, "", tip)
    total = sum(profits)
    return Shown(total if view.figure == "pnl" else float(n), n, f"{total:,.2f}", tip)


def choice_told(choice: Choice) -> str:
    """Tell what holds and who says so."""
    text = translate(
        "bridge", "{action} × {size} after {delay} s, confidence {confidence} — by {rule}"
    )
    return text.format(
        action=choice.action,
        size=f"{choice.size_multiplier:g}",
        delay=choice.delay_seconds,
        confidence=f"{choice.confidence:g}",
        rule=decided_by(choice.level, choice.rule),
    )


def profits_told(profits: list[float]) -> str:
    """Tell what re-entries brought; below thirty they say nothing."""
    n = len(profits)
    if not n:
        return translate("bridge", "No closed re-entry yet")
    wins = sum(profit > 0 for profit in profits)
    text = translate("bridge", "n {n}, wins {share}, P&L {total}, mean {mean}")
    told = text.format(
        n=n, share=f"{wins / n:.0%}", total=f"{sum(profits):,.2f}", mean=f"{sum(profits) / n:,.2f}"
    )
    if n >= ENOUGH:
        return told
    few = translate("bridge", "fewer than {n}: says nothing")
    return f"{told} ({few.format(n=ENOUGH)})"


def narrower(matrix: Matrix, cell: Cell) -> list[str]:
    """Return the rules that hold in a part of a cell with wildcards, and say something else."""
    found = []
    for rule in matrix.source.rules:
        pairs = list(zip(rule.pattern, cell, strict=True))
        fits = all(token in {ANY, place} or place == ANY for token, place in pairs)
        if fits and any(token != ANY and place == ANY for token, place in pairs):
            found.append(f"{rule.name}  {said(effect_told(rule))}")
    return found


def lines_of(
    view: View,
    at: tuple[Token, Token],
    matrix: Matrix,
    live: LiveProfile,
    results: Iterable[tuple[Tokens, float]],
) -> Iterable[str]:
    """Yield what is known of a cell: what holds, who says so, what it brought, what else fits."""
    cell = view.cell(*at)
    yield pattern_name(cast("Pattern", tuple(cell)))
    yield choice_told(choose(matrix, cell, live))
    yield profits_told(profits_by_place(view, results)[at])
    for rule in list(matrix.fitting(cell))[1:]:
        yield translate("bridge", "fits, too: {rule}").format(
            rule=f"{rule.name} {said(effect_told(rule))}"
        )
    for text in narrower(matrix, cell)[:8]:
        yield translate("bridge", "narrower, for a part of it: {rule}").format(rule=text)
