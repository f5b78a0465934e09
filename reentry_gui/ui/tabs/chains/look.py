"""What the tab asks of the database; for a worker thread, which also loads what is slow to load."""

from __future__ import annotations

import datetime as dt
import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.db.notes import Note
    from reentry_gui.kpi.chain_report import ChainsReport
    from reentry_gui.kpi.filters import Filter
    from reentry_gui.kpi.on_record import OnRecord
    from reentry_gui.kpi.stored_chains import StoredChains
    from reentry_gui.ui.tables.columns import ArrayColumn

PERIODS: Final = ("all", "this_week", "last_week", "this_month", "30", "90", "365")
SLOW_TO_LOAD: Final = ("reentry_gui.kpi.chain_story", "reentry_gui.ui.tabs.chains.page")


@dataclass(frozen=True)
class Question:
    """Which chains all panels are about; by their first trade, on the broker's clock."""

    period: str = "all"
    symbol: str = ""  # empty: all
    persona: str | None = None  # None: all, empty: not known
    currency: str | None = None  # None: the one that most have
    account: str | None = None  # None: all, empty: not known

    def days(self, today: dt.date) -> tuple[dt.date | None, dt.date | None]:
        """Return the first and the last day of the period."""
        monday = today - dt.timedelta(days=today.weekday())
        match self.period:
            case "all":
                return None, None
            case "this_week":
                return monday, today
            case "last_week":
                return monday - dt.timedelta(days=7), monday - dt.timedelta(days=1)
            case "this_month":
                return today.replace(day=1), today
        return today - dt.timedelta(days=int(self.period) - 1), today

    def filter(self, today: dt.date) -> Filter:
        """Return the filter of the numbers; for a worker, since it loads numpy."""
        from reentry_gui.kpi.filters import Filter  # noqa: PLC0415  # numpy: after the first paint

        first, last = self.days(today)
        return Filter(
            first,
            last,
            symbols=(self.symbol,) if self.symbol else (),
            personas=() if self.persona is None else (self.persona,),
            event="open",
            accounts=() if self.account is None else (self.account,),
        )

    def command(self, today: dt.date) -> str:
        """Return the command that asks the same of the command line."""
        first, last = self.days(today)
        told = [
            "reentry kpi chains",
            f"--from {first}" if first else "",
            f"--to {last}" if last else "",
            f"--symbol {self.symbol}" if self.symbol else "",
            "" if self.persona is None else f"--persona {self.persona or 'unknown'}",
            "" if self.account is None else f"--account {self.account or 'unknown'}",
            "--by open" if first or last else "",
            f"--currency {self.currency}" if self.currency else "",
        ]
        return " ".join(filter(None, told))


@dataclass(frozen=True, eq=False)
class Look:
    """All that the tab shows of a question."""

    config: PackConfig
    question: Question
    command: str
    stored: StoredChains
    record: OnRecord
    report: ChainsReport
    notes: dict[str, Note]  # by the chain's key
    columns: tuple[ArrayColumn, ...]  # of the table
    symbols: tuple[str, ...]  # to choose from
    personas: tuple[str, ...]
    currencies: tuple[str, ...]
    accounts: tuple[str, ...]  # empty: of trades of which no statement told it

    @property
    def currency(self) -> str:
        """Return the deposit currency of all money, empty where nobody noted it."""
        return self.report.currency


def look(config: PackConfig, question: Question, today: dt.date) -> Look:
    """Read the chains, compute every figure, and load what draws them."""
    from reentry_gui import lineage  # noqa: PLC0415  # numpy and peewee: after the first paint
    from reentry_gui.kpi.chain_report import report_of  # noqa: PLC0415  # as above
    from reentry_gui.kpi.loading import load  # noqa: PLC0415  # as above
    from reentry_gui.kpi.on_record import on_record  # noqa: PLC0415  # as above
    from reentry_gui.kpi.panels import choices_of  # noqa: PLC0415  # as above
    from reentry_gui.kpi.resampling import DEFAULT_SEED  # noqa: PLC0415  # as above
    from reentry_gui.kpi.stored_chains import stored_chains  # noqa: PLC0415  # as above

    for name in SLOW_TO_LOAD:
        importlib.import_module(name)
    from reentry_gui.ui.tabs.chains import listing  # noqa: PLC0415  # numpy, as above

    stored = stored_chains(config, question.filter(today), question.currency)
    trades, record = stored.loaded.columns, on_record(config, stored)
    notes = {note.key: note for note in lineage.notes_of(config, "chain").notes}
    return Look(
        config,
        question,
        question.command(today),
        stored,
        record,
        report_of(stored, record, DEFAULT_SEED),
        notes,
        listing.columns_of(stored.passed, notes, stored.currency),
        trades.symbols,
        trades.personas,
        trades.currencies,
        choices_of(load(config).columns).accounts,
    )
