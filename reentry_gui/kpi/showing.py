"""All figures of a question as a report, with the difference to the period before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui.kpi.chain_formulas import CHAIN_FORMULAS
from reentry_gui.kpi.figures import Figure, shown
from reentry_gui.kpi.formulas import FORMULAS, Formula
from reentry_gui.kpi.groups import ActionFigures, action_figures
from reentry_gui.kpi.loading import load
from reentry_gui.kpi.price_bars import excursions_of
from reentry_gui.kpi.summary import CurrencyFigures, summarise_trades
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.filters import Filter


@dataclass(frozen=True)
class KpiReport(Report):
    """The figures of the trades that a filter let through."""

    database: Path
    filter: Filter
    currencies: tuple[CurrencyFigures, ...]
    before: tuple[CurrencyFigures, ...]  # of the equally long period before; empty: open period
    actions: tuple[ActionFigures, ...]
    other_rows: int
    unreadable: int

    def lines(self) -> Iterable[str]:
        """Tell every figure with n and its interval, currency by currency."""
        yield f"{self.database}: closed trades, {self.filter}"
        if self.other_rows:
            yield f"  {self.other_rows} rows are no closed trades (open, pending, no result)"
        if self.unreadable:
            yield f"  {self.unreadable} trades left out: their times cannot be read"
        for found in self.currencies:
            yield f"deposit currency {found.currency or 'not known'}"
            earlier = next((c for c in self.before if c.currency == found.currency), None)
            yield from (line(figure, earlier) for figure in found.figures)
        if self.actions:
            yield "actions of re-entries"
        yield from (f"  {action}" for action in self.actions)
        yield "Figures of fewer than 20 cases are marked *: chance outweighs them."

    @property
    def needs_action(self) -> bool:
        """Tell whether trades had to be left out."""
        return bool(self.unreadable)


def line(figure: Figure, earlier: CurrencyFigures | None) -> str:
    """Tell a figure in a line; where there is one, with that of the period before."""
    formula = FORMULAS[figure.name]
    mark = "*" if figure.grey else " "
    text = f"  {formula.label:26}{mark} {figure}  (n = {figure.n} {formula.per}s)"
    past = earlier.figure(figure.name).value if earlier else None
    return text if past is None else f"{text}  before: {shown(past, figure.unit)}"


@dataclass(frozen=True)
class FormulasReport(Report):
    """How each figure is computed."""

    formulas: Mapping[str, Formula]

    def lines(self) -> Iterable[str]:
        """Tell each figure's formula, unit and source."""
        for name, formula in self.formulas.items():
            yield f"{formula.label} ({name}): {formula.text}"
            yield f"    unit: {formula.unit}, per {formula.per}; source: {formula.source}"


def show_kpis(
    config: PackConfig,
    wanted: Filter,
    *,
    database: Path | None = None,
    deposit: float | None = None,
) -> KpiReport:
    """Return every figure of the trades that a filter lets through."""
    path = database or config.path("db_path")
    loaded = load(config, database=path)
    past = wanted.before()
    ask = partial(summarise_trades, loaded, deposit=deposit, bars=partial(excursions_of, config))
    return KpiReport(
        path,
        wanted,
        ask(wanted),
        ask(past, with_intervals=False) if past else (),
        action_figures(loaded, wanted),
        loaded.other_rows,
        loaded.unreadable,
    )


def show_formulas() -> FormulasReport:
    """Return the table of formulas."""
    return FormulasReport({**FORMULAS, **CHAIN_FORMULAS})
