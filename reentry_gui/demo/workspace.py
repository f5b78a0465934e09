"""Make a demo workspace: config, real statements, synthetic chains, installed and verified."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reentry_gui import config as configs
from reentry_gui import db, files, install, kpi, mt4, paths, personas, profiles, statements
from reentry_gui.db import orders
from reentry_gui.demo.history import (
    BROKER_OFFSET,
    FIRST_TICKET,
    START_PRICES,
    Persona,
    Week,
    digits_of,
    make_history,
)
from reentry_gui.demo.record import record_rotations, rotated_at, write_deposit
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report
from reentry_gui.symbols import DEFAULT_SYMBOLS
from reentry_gui.verify import VerifyReport, verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reentry_gui.config import PackConfig

SEED: Final = 20260101
SAMPLES: Final = ("statement-651083.htm", "detailed-demo-2088913717.htm")


@dataclass(frozen=True)
class DemoReport(Report):
    """What the demo made, and what the verifier says of it."""

    config_file: Path
    chains_made: int
    install: install.InstallReport
    imports: tuple[statements.ImportReport, ...]
    rotation: personas.RotationReport
    verification: VerifyReport
    export: kpi.SnapshotReport

    @property
    def needs_action(self) -> bool:
        """Tell whether any part failed."""
        parts = (self.install, self.rotation, self.verification, self.export)
        return any(part.needs_action for part in parts)

    def lines(self) -> Iterable[str]:
        """Tell what was made, part by part; the verdict stands last."""
        yield f"demo workspace: {self.config_file}"
        yield "installed:"
        yield from (f"  {line}" for line in self.install.lines())
        for report in self.imports:
            yield "imported from a real statement of a public demo account:"
            yield from (f"  {line}" for line in report.summary_lines())
        made = f"{self.chains_made} chains made" if self.chains_made else "there already"
        yield f"synthetic re-entry history (marked DEMO, not real trades): {made}"
        yield "synthetic price bars lie in its terminal's history, for MAE and MFE"
        yield f"deployed to the EA's folder: {self.rotation.reason}"
        yield f"KPIs: {self.export.folder}"
        *found, verdict = self.verification.lines()
        yield from (f"  {line}" for line in found)
        yield verdict


@dataclass(frozen=True)
class DemoPlan(Report):
    """What a demo would make."""

    config_file: Path
    is_there: bool

    def lines(self) -> Iterable[str]:
        """Tell what would be made where."""
        verb = "would be brought up to date" if self.is_there else "would be made"
        yield f"{self.config_file.parent}: a demo workspace {verb}, nothing outside of it touched"
        yield f"  statements of public demo accounts: {', '.join(SAMPLES)}"
        yield f"  a synthetic history of chains for {' '.join(START_PRICES)}"


def plan_demo(folder: Path) -> DemoPlan:
    """Tell what `make_demo` would do; refuse what it would refuse."""
    file = workspace_file(folder)
    return DemoPlan(file, file.exists())


def make_demo(
    folder: Path, now: dt.datetime, *, progress: Callable[[str], None] = lambda _text: None
) -> DemoReport:
    """Make a demo workspace in a folder, or bring the one that is there up to date."""
    config = open_workspace(folder)
    progress("installing")
    installed = installation(config, now)
    progress("importing statements")
    imports = tuple(import_sample(config, name) for name in SAMPLES)
    config = configs.load(config.file)
    installation(config, now)  # the statements' symbols need profiles and tables, too
    progress("making a synthetic history")
    made = add_history(config, now.date())
    progress("deploying today's persona")
    rotation = personas.rotate(config, now.date(), at=now)
    progress("exporting KPIs")
    export = kpi.export_kpis(config.path("db_path"), config.tables, config.path("reports_dir"), now)
    progress("verifying")
    verification = verify(config, now)
    return DemoReport(config.file, made, installed, imports, rotation, verification, export)


def installation(config: PackConfig, now: dt.datetime) -> install.InstallReport:
    """Install, and stop where a step fails."""
    report = install.install(install.Setting(config, now))
    if report.needs_action:
        raise ReentryError("\n".join(report.lines()), "The folder must be one you may write in.")
    return report


def open_workspace(folder: Path) -> PackConfig:
    """Return the config of a demo workspace; make it in a folder that has none."""
    file = workspace_file(folder)
    if file.exists():
        return configs.load(file)
    terminal_files = file.parent / "terminal" / "MQL4" / "Files"
    try:
        terminal_files.mkdir(parents=True)
    except OSError as error:
        raise files.cannot_write(terminal_files, error) from error
    files.write_text(file, json.dumps(document(file.parent), indent=2) + "\n")
    return configs.load(file)


def workspace_file(folder: Path) -> Path:
    """Return where the demo's config lies; refuse a real pack and a folder of other files."""
    file = folder.absolute() / paths.CONFIG_NAME
    if file.exists():
        if configs.load(file).demo is None:
            raise ReentryError(
                f"{file} is a real pack, no demo; it was not touched",
                "Name another folder, best one that does not exist yet.",
            )
    elif folder.is_dir() and any(folder.iterdir()):
        raise ReentryError(
            f"{folder} holds other files; nothing was put among them",
            "Name another folder, best one that does not exist yet.",
        )
    return file


def document(folder: Path) -> dict[str, Any]:
    """Return the config document of a demo workspace."""
    places = {
        "profiles_root": folder / "profiles",
        "config_root": folder / "terminal" / "MQL4" / "Files" / "config",
        "db_path": folder / "data" / "trades.db",
        "scripts_dir": folder / "scripts",
        "reports_dir": folder / "reports",
        "logs_dir": folder / "logs",
    }
    return {
        "symbols": [*DEFAULT_SYMBOLS],
        "paths": {key: str(path) for key, path in places.items()} | {"sqlite_exe": ""},
        "personas": {
            "cycle_map": profiles.DEFAULT_WEEK,
            "fallback_cycle": ["conservative", "moderate", "aggressive"],
        },
        "scheduling": {
            "profile_rotate": {"time": "06:45", "frequency": "DAILY"},
            "weekly_kpi": {"day": "Sunday", "time": "18:00"},
        },
        "governance": {"account_balance": 10_000},
        "account": {"leverage": 30},
        "statements": {"utc_offset_minutes": BROKER_OFFSET // dt.timedelta(minutes=1)},
        "demo": {"seed": SEED},
    }


def import_sample(config: PackConfig, name: str) -> statements.ImportReport:
    """Import a statement that ships with the program; its symbols are added to the config."""
    sample = paths.data_folder() / "resources" / "samples" / name
    current = configs.load(config.file)
    return statements.import_statement(current, sample, utc_offset_minutes=180, add_symbols=True)


def add_history(config: PackConfig, today: dt.date) -> int:
    """Add the synthetic history of the default symbols; return how many chains were made."""
    seed = config.demo.seed if config.demo else SEED
    made = 0
    record_rotations(config, today)
    with db.open_database(config.path("db_path")) as database:
        for symbol in START_PRICES:
            if any(ticket > FIRST_TICKET for ticket in db.existing_tickets(database, symbol)):
                continue
            week = Week(personas_of_week(config, symbol), rotated_at(config))
            history = make_history(symbol, week, seed, today)
            db.write_history(database, symbol, history)
            orders.record_trades(database, symbol)
            write_bars(config, symbol, history, seed)
            made += len(history.chains)
        write_deposit(database, config, today)
    return made


def write_bars(config: PackConfig, symbol: str, history: db.History, seed: int) -> None:
    """Write the bars that a terminal would keep of a symbol."""
    from reentry_gui.demo import bars  # noqa: PLC0415  # numpy: help needs none

    folder = mt4.above_mql4(config.path("config_root")) / "history" / bars.SERVER
    content = bars.content(symbol, history, digits_of(symbol), seed)
    files.write_bytes(folder / f"{symbol}1.hst", content)


def personas_of_week(config: PackConfig, symbol: str) -> dict[int, Persona]:
    """Return the persona of each weekday, 0 being Monday."""
    week = {}
    for number, weekday in enumerate(configs.WEEKDAYS):
        name = config.personas.cycle_map[weekday]
        profile = profiles.load(config.profile(name, symbol))
        week[number] = Persona(profile, config.governance.limits_for(name))
    return week
