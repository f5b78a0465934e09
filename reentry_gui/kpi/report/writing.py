"""Write a report on a question as one HTML file that needs nothing else."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import files
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.panels import nothing_said
from reentry_gui.kpi.report.content import Content, gather
from reentry_gui.kpi.report.page import Written, render, written
from reentry_gui.kpi.report.spoken import Language, spoken
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reentry_gui.config import PackConfig


@dataclass(frozen=True)
class ReportWritten(Report):
    """Where a report lies and what it says."""

    path: Path
    filter: Filter
    trades: int
    answers: tuple[str, ...]  # one a deposit currency
    size_bytes: int
    written: bool

    def lines(self) -> Iterable[str]:
        """Tell the answer and where the report lies."""
        yield from self.answers
        yield f"closed trades: {self.trades:,}, {self.filter}"
        size = f"{self.size_bytes / 1024:,.0f} KiB"
        if self.written:
            yield f"report of {size} written to {self.path}"
        else:
            yield f"report of {size} would be written to {self.path}"


def write_report(
    config: PackConfig,
    wanted: Filter,
    path: Path | None = None,
    *,
    what_if: bool = False,
    now: dt.datetime | None = None,
    report: Callable[[str], None] = nothing_said,
    language: Language | None = None,
) -> ReportWritten:
    """Write the HTML report on a filter; without a path, below the config's reports folder.

    It speaks a language, or English. Raises what `db.open_database` and `files.write_text` raise.
    """
    now = now or dt.datetime.now().astimezone()
    content = gather(config, wanted, now, report)
    report("pictures")
    parts = tuple(written(part) for part in content.parts)
    page = spoken(render(content, parts), language).encode()
    target = path or config.path("reports_dir") / file_name(wanted, now.date())
    if not what_if:
        report("writing")
        files.write_bytes(target, page)
    return told(content, parts, target, len(page), is_written=not what_if)


def told(
    content: Content, parts: tuple[Written, ...], path: Path, size: int, *, is_written: bool = True
) -> ReportWritten:
    """Tell what was written, or would be."""
    trades = sum(len(part.panels.trades) for part in content.parts)
    answers = tuple(str(part.verdict) for part in parts)
    if len(parts) > 1:
        named = zip((part.part.currency or "no currency" for part in parts), answers, strict=True)
        answers = tuple(f"{currency}: {answer}" for currency, answer in named)
    return ReportWritten(path, content.wanted, trades, answers, size, is_written)


def file_name(wanted: Filter, today: dt.date, suffix: str = "html") -> str:
    """Return the usual name of a report: with its period, or with the day it was made."""
    days = [f"{day:%Y-%m-%d}" for day in (wanted.first_day, wanted.last_day) if day]
    if len(days) == 2:
        name = " to ".join(days)
    elif days:
        name = f"{'from' if wanted.first_day else 'until'} {days[0]}"
    else:
        name = f"all until {today:%Y-%m-%d}"
    return f"Reentry report {name}.{suffix}"


def last_days(today: dt.date, days: int = 7, symbols: tuple[str, ...] = ()) -> Filter:
    """Return the filter of some days that end today."""
    return Filter(today - dt.timedelta(days=days - 1), today, symbols)
