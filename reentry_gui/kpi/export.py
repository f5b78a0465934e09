"""The weekly snapshot: CSVs, a summary and a report, in a folder that is whole or not there."""

from __future__ import annotations

import datetime as dt
import json
import logging
import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui import db, files
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

log = logging.getLogger(__name__)

# View → what its file is called, with the symbol in front.
EXPORTED: Final = {
    "v_reentry_execs_enriched": "reentry_execs_enriched.csv",
    "v_reentry_action_kpis": "reentry_action_kpis.csv",
}
REPORT: Final = "report.html"


@dataclass(frozen=True)
class SymbolSnapshot:
    """What was exported of one symbol; an aborted or failed execution counts in `executions`."""

    symbol: str
    executions: int
    counted: int  # executions that are neither ABORTED nor ERROR
    wins: int
    total_pnl: float  # money, deposit currency

    def __str__(self) -> str:
        if not self.executions:
            return f"{self.symbol:12} no executions yet"
        rate = f"{self.wins / self.counted:.1%}" if self.counted else "n/a"
        return (
            f"{self.symbol:12} {self.executions:7} executions  {self.counted:7} counted  "
            f"{rate:>6} won  P&L {self.total_pnl:12.2f}"
        )


@dataclass(frozen=True)
class SnapshotReport(Report):
    """What the weekly export wrote."""

    folder: Path
    database: Path
    made_at: dt.datetime
    symbols: tuple[SymbolSnapshot, ...]
    missing: tuple[str, ...]  # symbols whose views are not in the database
    written: bool
    report_failure: str = ""  # why there is no report beside the CSVs, where one was wanted

    def lines(self) -> Iterable[str]:
        """Tell the figures of each symbol and where the files lie."""
        yield f"KPI snapshot of {self.database}, {self.made_at:%Y-%m-%d %H:%M %z}"
        yield from (f"  {symbol}" for symbol in self.symbols)
        if not any(symbol.executions for symbol in self.symbols):
            yield "  no re-entry was executed yet: the CSVs hold their header only"
        yield from (f"  {symbol:12} has no views: reentry migrate" for symbol in self.missing)
        if self.report_failure:
            yield f"warning: the CSVs are whole, but there is no {REPORT}: {self.report_failure}"
        yield f"written to {self.folder}" if self.written else f"would be written to {self.folder}"

    @property
    def needs_action(self) -> bool:
        """Tell whether some symbol could not be exported, or the report not be made."""
        return bool(self.missing or self.report_failure)


def export_kpis(
    database: Path,
    symbols: Sequence[str],
    reports_folder: Path,
    now: dt.datetime,
    *,
    what_if: bool = False,
    write_report: Callable[[Path], object] | None = None,
) -> SnapshotReport:
    """Write both views of each canonical symbol as CSV, with a summary, to a dated folder.

    The folder appears under its name only when all of it is on the disk; a second export
    of the same day gets a number behind its name. `write_report` is asked for one more file
    in it; should it fail, the rest is kept and the failure told.
    """
    with db.open_database(database, read_only=True) as opened:
        report = SnapshotReport(
            next_folder(reports_folder, now), database, now, (), (), written=not what_if
        )
        there = db.view_names(opened)
        missing = [s for s in symbols if not {f"{view}_{s}" for view in EXPORTED} <= there]
        exported = [symbol for symbol in symbols if symbol not in missing]
        if what_if:
            figures = tuple(figures_of(opened, symbol) for symbol in exported)
            return replace(report, symbols=figures, missing=tuple(missing))
        with files.locked(database.with_name("reentry_export.lock"), "exporting KPIs"):
            sweep(reports_folder)
            folder = next_folder(reports_folder, now)
            report = replace(report, folder=folder, missing=tuple(missing))
            return write(opened, report, exported, write_report)


def last_export(reports_folder: Path) -> Path | None:
    """Return the folder of the latest export that is whole, None where there is none."""
    found = [path.parent for path in reports_folder.glob("[0-9]*/summary.json")]
    return max(found, key=lambda path: path.stat().st_mtime, default=None)


def next_folder(reports_folder: Path, now: dt.datetime) -> Path:
    """Return the folder of the day, or the next number where it is taken."""
    dated = reports_folder / f"{now:%Y-%m-%d}"
    return next(path for path in files.numbered(dated) if not path.exists())


def sweep(reports_folder: Path) -> None:
    """Remove what a killed export left behind; the lock is held."""
    for left in reports_folder.glob(f".*{files.TEMPORARY_SUFFIX}"):
        shutil.rmtree(left, ignore_errors=True)


def write(
    database: db.Database,
    report: SnapshotReport,
    symbols: Sequence[str],
    write_report: Callable[[Path], object] | None,
) -> SnapshotReport:
    """Write the files into a folder beside the final one, then give it its name."""
    hidden = report.folder.with_name(f".{report.folder.name}.{os.getpid()}{files.TEMPORARY_SUFFIX}")
    try:
        figures = []
        for symbol in symbols:
            for view, name in EXPORTED.items():
                rows = db.CsvRows(database, f"{view}_{symbol}")
                files.write_chunks(hidden / f"{symbol}_{name}", rows)
            figures.append(figures_of(database, symbol))
        failure = report_failure(write_report, hidden / REPORT) if write_report else ""
        done = replace(report, symbols=tuple(figures), report_failure=failure)
        files.write_text(hidden / "SUMMARY.txt", "\r\n".join([*done.lines(), ""]))
        files.write_text(hidden / "summary.json", as_json(done))
        files.replace(hidden, report.folder)
    except BaseException:
        shutil.rmtree(hidden, ignore_errors=True)
        raise
    log.info("KPIs exported", extra={"folder": str(report.folder), "symbols": len(symbols)})
    return done


def report_failure(write_report: Callable[[Path], object], path: Path) -> str:
    """Write the report; return why it could not be, which costs nobody the CSVs."""
    try:
        write_report(path)
    except ReentryError as error:
        log.warning("report not written", extra={"error": str(error)})
        return str(error)
    except Exception as error:  # a bug in a picture is no reason to lose a week's figures
        log.exception("report not written")
        return f"{type(error).__name__}: {error}"
    return ""


def as_json(report: SnapshotReport) -> str:
    """Return the summary for programs: one object, the figures of each symbol in a list."""
    content = {
        "made_at": report.made_at,
        "database": str(report.database),
        "symbols": report.symbols,
        "without_views": report.missing,
        "report_failure": report.report_failure,
    }
    return json.dumps(content, default=plain, indent=2) + "\n"


def figures_of(database: db.Database, symbol: str) -> SymbolSnapshot:
    """Return a symbol's figures from the same views that are exported."""
    executions = db.count_rows(database, f"reentry_executions_{symbol}")
    counted, wins, total = db.action_totals(database, symbol)
    return SymbolSnapshot(symbol, executions, counted, wins, total)
