"""What a report holds: the same answers as the screens, of a period and of the one before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import reentry_gui
from reentry_gui.kpi.chain_report import ChainsReport, chain_kpis
from reentry_gui.kpi.currencies import of_currency
from reentry_gui.kpi.groups import ActionFigures, action_figures
from reentry_gui.kpi.loading import load
from reentry_gui.kpi.panels import Panels, make_panels, nothing_said
from reentry_gui.kpi.report.noted import Noted, noted

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.filters import Filter


@dataclass(frozen=True, eq=False)
class Part:
    """The answers in one deposit currency."""

    currency: str  # "" where it is not known
    panels: Panels
    chains: ChainsReport
    chains_before: ChainsReport | None  # None: an open period has none before it
    actions_before: tuple[ActionFigures, ...]


@dataclass(frozen=True, eq=False)
class Content:
    """All of a report, with what it was made from."""

    wanted: Filter
    before: Filter | None
    made_at: dt.datetime
    version: str
    config_file: str
    database: Path
    parts: tuple[Part, ...]  # most trades first; one without trades where there are none
    noted: tuple[Noted, ...]


def gather(
    config: PackConfig,
    wanted: Filter,
    made_at: dt.datetime,
    report: Callable[[str], None] = nothing_said,
) -> Content:
    """Return everything that a report tells; `report` may raise to stop between the stages."""
    first = make_panels(config, wanted, report=report)
    past = wanted.before()
    parts = []
    for currency in first.currencies or ("",):
        panels = first
        if currency != first.currency:
            panels = make_panels(config, wanted, currency, report=report)
        parts.append(part_of(config, panels, past, report))
    return Content(
        wanted,
        past,
        made_at,
        reentry_gui.__version__,
        str(config.file or ""),
        first.database,
        tuple(parts),
        noted(config, wanted, [part.panels for part in parts]),
    )


def part_of(
    config: PackConfig, panels: Panels, past: Filter | None, report: Callable[[str], None]
) -> Part:
    """Return the answers in the currency of some panels."""
    report("chains")
    named = panels.currency if panels.currencies else None
    return Part(
        panels.currency,
        panels,
        chain_kpis(config, panels.wanted, currency=named),
        chain_kpis(config, past, currency=named) if past else None,
        action_figures(of_currency(load(config), panels.currency), past) if past else (),
    )
