"""What the worker does: load numpy and the charts, then compute the whole picture."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.db.notes import Note
    from reentry_gui.kpi.panels import Panels
    from reentry_gui.ui.charts import Pyramid
    from reentry_gui.ui.tabs.kpis.question import Question


@dataclass(frozen=True, eq=False)
class Picture:
    """The answer to a question, ready to be drawn."""

    question: Question
    today: dt.date
    panels: Panels
    balance: Pyramid
    fall: Pyramid
    config: PackConfig  # what it was computed for
    notes: dict[str, Note]  # of days, by their ISO date

    def persona_place(self, name: str) -> int:
        """Return a persona's place among all, which its colour follows."""
        names = self.panels.trades.personas
        return names.index(name) if name in names else len(names)


def look(
    config: PackConfig, question: Question, today: dt.date, report: Callable[[str], None]
) -> Picture:
    """Compute the picture; raises what `make_panels` raises, Cancelled when told to stop."""
    # Loaded here first, so that the window does not stand still while numpy loads.
    from reentry_gui.kpi.panels import make_panels  # noqa: PLC0415
    from reentry_gui.ui.charts import Pyramid  # noqa: PLC0415
    from reentry_gui.ui.tabs.kpis import pages  # noqa: PLC0415

    del pages
    panels = make_panels(
        config, question.filter(today), question.currency, deposit=question.deposit, report=report
    )
    report("curves")
    found = panels.curves
    curves = Pyramid(found.x, found.balance), Pyramid(found.x, found.fall)
    return Picture(question, today, panels, *curves, config, day_notes(config))


def day_notes(config: PackConfig) -> dict[str, Note]:
    """Return what was written on days."""
    from reentry_gui import lineage  # noqa: PLC0415  # peewee

    return {note.key: note for note in lineage.notes_of(config, "day").notes}
