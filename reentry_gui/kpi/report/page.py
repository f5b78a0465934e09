"""A report's content as HTML: one page for browsers, or a plainer one to be printed as PDF."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from reentry_gui import paths
from reentry_gui.kpi.chain_formulas import CHAIN_FORMULAS
from reentry_gui.kpi.clocks import day_of
from reentry_gui.kpi.excursion_report import UPPER_LIMIT, Coverage, coverage
from reentry_gui.kpi.figures import duration
from reentry_gui.kpi.formulas import FORMULAS
from reentry_gui.kpi.names import action_name, bucket_name
from reentry_gui.kpi.report import bar_pictures, heat_pictures, svg
from reentry_gui.kpi.report.curve_picture import curve_picture
from reentry_gui.kpi.report.excursion_picture import excursion_picture
from reentry_gui.kpi.report.rows import Row, grouped, minus, rows_of
from reentry_gui.kpi.verdict import Verdict, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reentry_gui.kpi.groups import ActionFigures, Group
    from reentry_gui.kpi.report.content import Content, Part

BROWSER: Final = "report.html"
PRINT: Final = "print.html"
# The figures that stand at the top, in large.
TOP: Final = ("net", "trades", "win_rate", "profit_factor", "expectancy", "drawdown")


@dataclass(frozen=True)
class Written:
    """One currency's part in words, rows and pictures."""

    part: Part
    verdict: Verdict
    top: tuple[Row, ...]
    tables: tuple[tuple[str, tuple[Row, ...]], ...]
    chains: tuple[Row, ...]
    pictures: Mapping[str, str]  # SVG by name; "" where there is nothing to draw
    coverage: Coverage  # how many trades have price bars
    generations: tuple[tuple[Any, ...], ...]  # depth, marginal, cut, lots of one generation


def written(part: Part) -> Written:
    """Put a part's figures into rows and its curves into pictures."""
    panels, chains, currency = part.panels, part.chains, part.currency
    past = panels.before.figures if panels.before else None
    rows = rows_of(panels.figures.figures, past, FORMULAS, currency)
    of = {row.name: row for row in rows}
    chains_past = part.chains_before.figures if part.chains_before else None
    return Written(
        part,
        verdict(chains),
        tuple(of[name] for name in TOP),
        grouped(rows),
        rows_of(chains.figures, chains_past, CHAIN_FORMULAS, currency),
        pictures_of(part),
        coverage(panels.excursions),
        generations_of(part),
    )


def pictures_of(part: Part) -> dict[str, str]:
    """Draw every picture of a part."""
    panels, chains = part.panels, part.chains
    what = part.currency or "money"
    return {
        "curve": curve_picture(panels),
        "survival": bar_pictures.survival_picture(chains),
        "marginal": bar_pictures.marginal_picture(chains),
        "cut": bar_pictures.cut_picture(chains),
        "actions": bar_pictures.action_picture(panels.actions, part.currency),
        "matrix": heat_pictures.matrix_picture(panels.cells),
        "held": bar_pictures.held_picture(panels.held, part.currency),
        "excursions": excursion_picture(panels.excursions, panels.trades.profit, part.currency),
        "hours": heat_pictures.hour_picture(panels.hours),
        "results": bar_pictures.distribution_picture(panels.results, what),
        "multiples": bar_pictures.distribution_picture(panels.multiples, "R"),
    }


def generations_of(part: Part) -> tuple[tuple[Any, ...], ...]:
    """Return what is known of each generation, side by side; None where there is nothing."""
    chains = part.chains
    means = {one.generation: one for one in chains.marginal}
    lots = {one.generation: one for one in chains.escalation}
    cuts = {one.generation: one for one in chains.cuts.cuts}
    return tuple(
        (depth, means.get(depth.depth), cuts.get(depth.depth), lots.get(depth.depth))
        for depth in chains.depths
    )


def render(content: Content, parts: tuple[Written, ...], template: str = BROWSER) -> str:
    """Return a report as one HTML text."""
    formulas = {**FORMULAS, **CHAIN_FORMULAS}
    page = environment().get_template(template)
    return page.render(
        content=content,
        parts=parts,
        formulas=formulas,
        period=period(content.wanted),
        for_print=template == PRINT,
    )


def period(wanted: Any) -> str:  # noqa: ANN401  # a Filter, whose import here would be numpy's
    """Tell the days of a filter."""
    if not (wanted.first_day or wanted.last_day):
        return "all trades on record"
    if wanted.first_day and wanted.last_day:
        return f"{wanted.first_day} to {wanted.last_day}"
    return f"from {wanted.first_day}" if wanted.first_day else f"until {wanted.last_day}"


@cache
def environment() -> Environment:
    """Return the reader of the templates; everything they are given is escaped."""
    made = Environment(
        loader=FileSystemLoader(paths.data_folder() / "resources" / "reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=cleaned,
    )
    made.filters |= {
        "money": lambda value: "–" if value is None else minus(f"{value:,.2f}"),
        "share": lambda value: "–" if value is None else f"{value:.1%}",
        "moment": lambda seconds: f"{dt.datetime.fromtimestamp(seconds, dt.UTC):%Y-%m-%d %H:%M}",
        "drawn": Markup,  # pictures are made of escaped text only
        "duration": duration,
        "bucket": bucket_name,
        "action": action_name,
        "minus": minus,
    }
    made.globals |= {
        "dict_of": of_action,
        "cell_names": cell_names,
        "persona_names": persona_names,
        "data_range": data_range,
        "upper_limit": UPPER_LIMIT,
    }
    return made


def of_action(found: Sequence[ActionFigures]) -> dict[int, ActionFigures]:
    """Return the figures of actions by action."""
    return {one.action: one for one in found}


def cell_names(group: Group) -> tuple[str, str]:
    """Name a cell of bucket and action."""
    return bucket_name(group.key[0]), action_name(group.key[1])


def persona_names(part: Part) -> Callable[[Group], tuple[str]]:
    """Return what names the persona of a group."""
    names = part.panels.trades.personas
    return lambda group: (names[group.key[0]] if group.key[0] >= 0 else "not known",)


def data_range(part: Part) -> str:
    """Tell how many trades there are, and from when to when."""
    trades = part.panels.trades
    if not len(trades):
        return "no closed trades"
    first, last = (day_of(int(trades.close_time[at])) for at in (0, -1))
    currency = part.currency or "currency not known"
    return (
        f"{len(trades):,} closed trades of {part.panels.stored:,} ({currency}), {first} to {last}"
    )


def cleaned(value: object) -> str:
    """Write a value without what HTML cannot hold; markup is clean already."""
    return value if isinstance(value, Markup) else svg.clean(str(value))
