"""The config as pydantic models: every option with its title, bounds and help."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    model_validator,
)

from reentry_gui import paths
from reentry_gui.config.account import AccountSection
from reentry_gui.config.bridge import BridgeSection
from reentry_gui.config.decision import DecisionSection
from reentry_gui.config.governance import GovernanceSection
from reentry_gui.config.scheduling import SchedulingSection, TasksSection, WeekdayName
from reentry_gui.config.section import WEEKDAYS, PersonaName, Section, as_weekday
from reentry_gui.config.statements import StatementsSection
from reentry_gui.config.updates import UpdatesSection
from reentry_gui.errors import ReentryError
from reentry_gui.symbols import SymbolMap, why_not_spelled


def checked_symbol(spelled: str) -> str:
    """Refuse a text that cannot be a broker's symbol."""
    if why := why_not_spelled(spelled):
        raise ValueError(f"is no symbol: {why}")
    return spelled


SymbolName = Annotated[str, AfterValidator(checked_symbol)]
CycleMap = dict[WeekdayName, PersonaName]
# The format tells the form which paths to let its user pick.
FolderPath = Annotated[str, Field(min_length=1, json_schema_extra={"format": "folder"})]
FilePath = Annotated[str, Field(min_length=1, json_schema_extra={"format": "file"})]


class PathsSection(Section):
    """Where everything lies; kept as text, so that a Windows path survives any system."""

    profiles_root: FolderPath = Field(
        title="Profiles", description="Holds one folder a persona with a CSV a symbol."
    )
    config_root: FolderPath = Field(
        title="EA's config folder",
        description="MQL4\\Files\\config of the terminal the EA runs in.",
    )
    db_path: FilePath = Field(title="Database", description="The SQLite file the EA writes, too.")
    sqlite_exe: str = Field(
        default="", title="sqlite3 program", description="Kept for other tools; not needed here."
    )
    scripts_dir: FolderPath = Field(
        title="Scripts", description="Receives the scripts under their known names."
    )
    reports_dir: FolderPath = Field(title="Reports", description="Receives the weekly KPI export.")
    logs_dir: FolderPath = Field(title="Logs", description="Receives logs and crash reports.")
    history_dir: str = Field(
        default="",
        title="Price bars",
        description="MT4's history\\<server> folder with the .hst files. "
        "Empty: of the terminal the EA runs in, by its last login.",
        json_schema_extra={"format": "folder"},
    )


class PersonasSection(Section):
    """Which persona is live on which weekday."""

    cycle_map: CycleMap = Field(title="Week", description="Weekday → persona.")
    fallback_cycle: list[PersonaName] = Field(
        title="Fallback cycle",
        description="Used for a weekday the week does not name: the entry of the day's number.",
    )

    @model_validator(mode="after")
    def covers_every_day(self) -> Self:
        """Refuse a week in which some day has no persona at all, or two."""
        days = [as_weekday(day) for day in self.cycle_map]
        missing = [day for day in WEEKDAYS if day not in days]
        if missing and not self.fallback_cycle:
            raise ValueError(
                f"cycle_map names no persona for {', '.join(missing)} and fallback_cycle is empty"
            )
        return self


class DateOverride(Section):
    """One day on which another persona is live."""

    date: dt.date = Field(title="Date", description="YYYY-MM-DD.")
    persona: PersonaName = Field(title="Persona")
    reason: str = Field(default="", title="Reason", description="Holiday, news …")
    symbols: list[SymbolName] = Field(default=[], title="Symbols", description="Empty: all.")


class ManualOverride(Section):
    """A persona set by hand; it wins over everything until it expires."""

    persona: PersonaName = Field(title="Persona")
    until: dt.datetime = Field(title="Until", description="With offset: 2026-01-31T18:00+01:00")
    reason: str = Field(default="", title="Reason")
    symbols: list[SymbolName] = Field(default=[], title="Symbols", description="Empty: all.")

    @model_validator(mode="after")
    def expiry_is_aware(self) -> Self:
        """Refuse an expiry without an offset: nobody could tell when it ends."""
        if self.until.tzinfo is None:
            raise ValueError("until needs an offset such as +01:00 or Z")
        return self


class SymbolGroup(Section):
    """Symbols with a week of their own."""

    name: str = Field(min_length=1, title="Group")
    symbols: list[SymbolName] = Field(min_length=1, title="Symbols")
    cycle_map: CycleMap = Field(
        title="Week", description="Weekday → persona; a day left out follows the general week."
    )


class CalendarSection(Section):
    """Exceptions from the week."""

    dates: list[DateOverride] = Field(default=[], title="Dates")
    groups: list[SymbolGroup] = Field(default=[], title="Symbol groups")
    override: ManualOverride | None = Field(default=None, title="Manual override")


class RotationSection(Section):
    """How profiles are deployed."""

    when_chain_active: Literal["copy", "warn", "defer"] = Field(
        default="warn",
        title="While a chain is active",
        description="copy: rotate all the same; warn: rotate and say so; defer: leave that "
        "symbol for the next run.",
    )


class OutcomeSection(Section):
    """How a closed trade is sorted into one of the six buckets."""

    rule: Literal["r_multiple", "exit_price"] = Field(
        default="r_multiple", title="Rule", description="By R-multiple, or by the exit's place."
    )


class DatabaseSection(Section):
    """How the database is opened."""

    busy_timeout_seconds: float = Field(
        default=10, ge=0.1, le=120, title="Wait while locked", description="Seconds."
    )
    backups_kept: int = Field(default=10, ge=1, le=1000, title="Backups kept")


class HistorySection(Section):
    """How many versions of the config are kept."""

    versions_kept: int = Field(default=50, ge=1, le=1000, title="Versions kept")


class DemoSection(Section):
    """Marks a demo workspace: made by `reentry demo`, with synthetic data, no EA writes here."""

    seed: int = Field(title="Seed", description="Of the synthetic history.")


class PackConfig(BaseModel):
    """The whole config; `file` is where it was read from."""

    model_config = ConfigDict(extra="allow", frozen=True, strict=True, allow_inf_nan=False)

    symbols: list[SymbolName] = Field(
        min_length=1, title="Symbols", description="As the broker spells them."
    )
    paths: PathsSection
    personas: PersonasSection
    scheduling: SchedulingSection
    symbol_map: SymbolMap = SymbolMap()
    calendar: CalendarSection = CalendarSection()
    rotation: RotationSection = RotationSection()
    outcome: OutcomeSection = OutcomeSection()
    governance: GovernanceSection = GovernanceSection()
    account: AccountSection = AccountSection()
    decision: DecisionSection = DecisionSection()
    bridge: BridgeSection = BridgeSection()
    database: DatabaseSection = DatabaseSection()
    tasks: TasksSection = TasksSection()
    statements: StatementsSection = StatementsSection()
    history: HistorySection = HistorySection()
    updates: UpdatesSection = UpdatesSection()
    demo: DemoSection | None = None

    _file: Path | None = PrivateAttr(default=None)
    _loaded: dict[str, Any] | None = PrivateAttr(default=None)

    @model_validator(mode="after")
    def symbols_are_distinct(self) -> Self:
        """Refuse two spellings of one symbol: they would share a table."""
        seen: dict[str, str] = {}
        for spelled in self.symbols:
            try:
                name = self.symbol_map.canonical(spelled)
            except ReentryError as error:
                raise ValueError(str(error)) from error
            if other := seen.get(name):
                raise ValueError(f"{spelled} and {other} both stand for {name} in symbols")
            seen[name] = spelled
        return self

    def given(self) -> dict[str, Any]:
        """Return the config as JSON holds it: what was given, no defaults."""
        return self.model_dump(mode="json", exclude_unset=True)

    @property
    def file(self) -> Path:
        """Return the file this config was read from or is to be saved to."""
        return self._file or paths.default_config_file()

    @property
    def loaded(self) -> dict[str, Any] | None:
        """Return what the file held when it was read for this config, None if made from nothing."""
        return self._loaded

    def located(self, file: Path, *, base: Self | None = None) -> Self:
        """Return this config as the one of `file`; saved, it changes what differs from `base`."""
        copy = self.model_copy()
        copy._file = file  # noqa: SLF001  # its own copy
        copy._loaded = base.given() if base else None  # noqa: SLF001
        return copy

    @property
    def tables(self) -> tuple[str, ...]:
        """Return the canonical symbols, which name tables and views, in the config's order."""
        return tuple(self.symbol_map.canonical(spelled) for spelled in self.symbols)

    def spelling(self, canonical: str) -> str | None:
        """Return how the broker spells a canonical symbol, None if the config lacks it."""
        return next((s for s in self.symbols if self.symbol_map.canonical(s) == canonical), None)

    def path(self, key: str) -> Path:
        """Return a path of the `paths` section for use on this machine.

        Variables such as %APPDATA% are filled in; a relative path starts at the config's folder.
        """
        text: str = getattr(self.paths, key)
        return self.file.parent / os.path.expandvars(text)

    @property
    def backups(self) -> Path:
        """Return the one folder for copies of what is about to be replaced."""
        return self.path("db_path").parent / "backups"

    def profile(self, persona: str, spelled: str) -> Path:
        """Return where the source profile of a persona for a symbol lies."""
        return self.path("profiles_root") / persona / f"{spelled}_reentry.csv"

    def deployed_profile(self, spelled: str) -> Path:
        """Return the file that the EA reads for a symbol."""
        return self.path("config_root") / f"{spelled}_reentry.csv"

    @property
    def persona_names(self) -> tuple[str, ...]:
        """Return every persona that the config names, in order of first mention."""
        names = [*self.personas.cycle_map.values(), *self.personas.fallback_cycle]
        names += [persona for group in self.calendar.groups for persona in group.cycle_map.values()]
        names += [entry.persona for entry in self.calendar.dates]
        names += [self.calendar.override.persona] if self.calendar.override else []
        return tuple(dict.fromkeys(names))
