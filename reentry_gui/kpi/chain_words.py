"""The report on chains in words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from reentry_gui.kpi.chain_formulas import CHAIN_FORMULAS
from reentry_gui.kpi.figures import duration

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reentry_gui.kpi.chain_depth import Depth
    from reentry_gui.kpi.chain_report import ChainsReport
    from reentry_gui.kpi.chain_results import Worst
    from reentry_gui.kpi.figures import Figure
    from reentry_gui.kpi.marginal import Marginal

LABEL_WIDTH: Final = max(len(formula.label) for formula in CHAIN_FORMULAS.values())


def told(report: ChainsReport) -> Iterator[str]:
    """Yield the report a line at a time."""
    yield f"Chains in {report.database}, {report.filter}, {report.currency or 'currency not known'}"
    yield from (figure_line(figure) for figure in report.figures)
    if report.depths:
        yield from generation_lines(report)
        yield from recovery_lines(report)
    yield from worst_lines("worst chains", report.worst)
    yield from worst_lines("worst on the way", report.deepest)
    yield f"Without re-entry: {report.counterfactual.label}."
    if report.blocked.blocked:
        yield f"Blocked re-entries: {report.blocked.label}."
    yield from (f"Note: {note}." for note in report.notes)


def figure_line(figure: Figure) -> str:
    """Tell a figure with its label and n; too few cases are marked."""
    label = CHAIN_FORMULAS[figure.name].label
    few = "  (few)" if figure.grey and figure.value is not None else ""
    return f"  {label:{LABEL_WIDTH}} {figure}  n = {figure.n}{few}"


def generation_lines(report: ChainsReport) -> Iterator[str]:
    """Tell, generation by generation, how many come as far and what it brings."""
    yield (
        "generation  chains  end here  open here  survival  95 % limits      goes on"
        "  mean result  95 % interval                 V(n)  lots ÷ first"
    )
    means = {entry.generation: entry for entry in report.marginal}
    lots = {entry.generation: entry for entry in report.escalation}
    cuts = {entry.generation: f"{entry.value:.2f}" for entry in report.cuts.cuts}
    for depth in report.depths:
        mean, size = means.get(depth.depth), lots.get(depth.depth)
        goes_on = "–" if depth.continuation is None else f"{depth.continuation:.1%}"
        yield (
            f"{depth.depth:10}  {depth.reached:6}  {depth.chains:8}  {depth.open_here:9}  "
            f"{depth.survival:8.1%}  {survival_limits(depth):14}  {goes_on:>7}  "
            f"{f'{mean.mean:.2f}' if mean else '–':>11}  "
            f"{limits(mean):20}  {cuts.get(depth.depth, '–'):>12}  "
            f"{f'{size.mean:.2f}' if size else '–':>12}"
        )


def limits(of: Marginal | None) -> str:
    """Write the interval of a generation's mean, a dash where there is none."""
    known = of is not None and of.low is not None and of.high is not None
    return f"{of.low:.2f} … {of.high:.2f}" if of is not None and known else "–"


def survival_limits(of: Depth) -> str:
    """Write the limits of a survival, a dash where there are none."""
    return "–" if of.low is None or of.high is None else f"{of.low:.1%} … {of.high:.1%}"


def recovery_lines(report: ChainsReport) -> Iterator[str]:
    """Tell which generation brought chains back that had lost their first trade."""
    found = report.recovery
    for entry in found.by_generation:
        yield (
            f"  back at zero or above by generation {entry.generation}: {entry.chains} of "
            f"{found.lost_first} chains ({entry.chains / found.lost_first:.1%}), "
            f"median {duration(entry.median_seconds)}"
        )


def worst_lines(title: str, chains: Iterable[Worst]) -> Iterator[str]:
    """Tell some chains that stand out."""
    for number, chain in enumerate(chains):
        if not number:
            yield f"{title} (result, lowest on the way, depth, first open in broker time)"
        ran = "" if chain.open_trough is None else f"  open {chain.open_trough:.2f}"
        when = dt.datetime.fromtimestamp(chain.first_time, dt.UTC)
        yield (
            f"  {chain.name:24} {chain.pnl:12.2f} {chain.trough:12.2f} {chain.depth:4}  "
            f"{when:%Y-%m-%d %H:%M}{ran}"
        )
