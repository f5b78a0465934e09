"""What the assistant's user has chosen, and the pack that comes of it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reentry_gui import paths
from reentry_gui.profiles import DEFAULT_PERSONAS, DEFAULT_WEEK
from reentry_gui.reports import Report
from reentry_gui.symbols import DEFAULT_SYMBOLS, pair_within, propose

if TYPE_CHECKING:
    from reentry_gui.broker_clock import BrokerClock
    from reentry_gui.config import PackConfig, SaveReport
    from reentry_gui.install import InstallReport
    from reentry_gui.personas import RotationReport
    from reentry_gui.verify import VerifyReport


@dataclass
class Choices:
    """All choices, with what most traders take."""

    folder: Path = field(default_factory=paths.user_folder)
    config_root: str = ""
    terminal: str = ""
    symbols: list[str] = field(default_factory=lambda: [*DEFAULT_SYMBOLS])
    clock: BrokerClock | None = None  # the broker's; None: not known yet
    week: dict[str, str] = field(default_factory=lambda: dict(DEFAULT_WEEK))
    rotate_time: str = "06:45"
    kpi_day: str = "Sunday"
    kpi_time: str = "18:00"
    language: str = "en"  # of the weekly report
    logon_type: str = "InteractiveToken"
    register: bool = False
    rotate_now: bool = True

    @property
    def file(self) -> Path:
        """Return where the config is to lie."""
        return self.folder / paths.CONFIG_NAME


@dataclass(frozen=True)
class SetUpReport(Report):
    """Each part of setting up, as far as it went."""

    saved: SaveReport
    installed: InstallReport
    rotated: RotationReport | None = None
    verified: VerifyReport | None = None

    def lines(self) -> Iterable[str]:
        """Tell the parts in their order."""
        yield from self.saved_lines()
        yield ""
        for part in (self.installed, self.rotated, self.verified):
            if part is not None:
                yield from part.lines()
                yield ""

    def saved_lines(self) -> Iterable[str]:
        """Tell what becomes of the config: a new one in a line, a change value by value."""
        is_new = all(change.kind == "added" for change in self.saved.changes)
        if not is_new:
            yield from self.saved.lines()
        elif self.saved.saved:
            yield f"{self.saved.file}: made"
        else:
            yield f"{self.saved.file}: will be made"

    @property
    def needs_action(self) -> bool:
        """Tell whether a part failed."""
        parts = (self.installed, self.rotated, self.verified)
        return any(part is not None and part.needs_action for part in parts)


def spelled(wanted: Iterable[str], seen: Iterable[str]) -> list[str]:
    """Return symbols as the broker spells them, those it does not show unchanged."""
    by_pair: dict[str, str] = {}
    for name in seen:
        around = pair_within(name)
        if around is not None:
            pair = name[len(around[0]) : len(name) - len(around[1])].upper()
            by_pair.setdefault(pair, name)
    return [by_pair.get(symbol, symbol) for symbol in wanted]


def weekly(choices: Choices) -> dict[str, str]:
    """Return when the weekly export is written, and in which language its report."""
    made = {"day": choices.kpi_day, "time": choices.kpi_time}
    return made if choices.language == "en" else made | {"language": choices.language}


def document(choices: Choices) -> dict[str, Any]:
    """Return the config document of the choices."""
    rules = propose(choices.symbols)
    given = {key: value for key, value in rules.model_dump().items() if value}
    made: dict[str, Any] = {
        "symbols": choices.symbols,
        "paths": {
            "profiles_root": str(choices.folder / "profiles"),
            "config_root": choices.config_root,
            "db_path": str(choices.folder / "data" / "trades.db"),
            "sqlite_exe": "",
            "scripts_dir": str(choices.folder / "scripts"),
            "reports_dir": str(choices.folder / "reports"),
            "logs_dir": str(choices.folder / "logs"),
        },
        "personas": {"cycle_map": choices.week, "fallback_cycle": [*DEFAULT_PERSONAS]},
        "scheduling": {
            "profile_rotate": {"time": choices.rotate_time, "frequency": "DAILY"},
            "weekly_kpi": weekly(choices),
        },
    }
    if given:
        made["symbol_map"] = given
    if choices.clock:
        made["statements"] = {
            "utc_offset_minutes": choices.clock.minutes,
            "summer_time": choices.clock.summer,
        }
    if choices.logon_type != "InteractiveToken":
        made["tasks"] = {"logon_type": choices.logon_type}
    return made


def config_of(choices: Choices) -> PackConfig:
    """Return the choices as a config; a ReentryError tells what is not allowed."""
    from reentry_gui import config as configs  # noqa: PLC0415  # slow to load

    return configs.parse(json.dumps(document(choices)).encode(), choices.file)


def set_up(choices: Choices, tell: Callable[[str], None], *, what_if: bool) -> SetUpReport:
    """Save the config, install, deploy today's persona, verify; for a worker."""
    from reentry_gui import config as configs  # noqa: PLC0415  # slow to load
    from reentry_gui import install, personas, verify  # noqa: PLC0415

    config = config_of(choices)
    now = dt.datetime.now().astimezone()
    saved = configs.save(config, "made by the assistant", what_if=what_if)
    setting = install.Setting(config, now, what_if=what_if, progress=tell)
    installed = install.install(setting, register=choices.register)
    if what_if or installed.needs_action:
        return SetUpReport(saved, installed)
    rotated = None
    if choices.rotate_now:
        tell("deploying today's persona")
        rotated = personas.rotate(config, now.date(), at=now)
    return SetUpReport(saved, installed, rotated, verify.verify(config, now, progress=tell))
