"""The config's `scheduling` and `tasks` sections: when what runs, and as whom."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from reentry_gui.config.section import Section, as_weekday

ClockTime = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
WeekdayName = Annotated[str, AfterValidator(as_weekday)]


class RotateSchedule(Section):
    """When the profiles are rotated."""

    time: ClockTime = Field(title="Rotation time", description="Local time, HH:MM.")
    frequency: Literal["DAILY"] = Field(title="Frequency", description="DAILY.")


class KpiSchedule(Section):
    """When the weekly export is written."""

    day: WeekdayName = Field(title="Export day", description="Weekday of the KPI export.")
    time: ClockTime = Field(title="Export time", description="Local time, HH:MM.")
    report: bool = Field(
        default=True,
        title="Report beside the CSVs",
        description="report.html: the last seven days, compared with the seven before.",
    )
    language: Literal["en", "de"] = Field(
        default="en",
        title="Language of the report",
        description="en: English, de: Deutsch; also that of `reentry kpi report`.",
    )


class SchedulingSection(Section):
    """What Windows' Task Scheduler does, and when."""

    profile_rotate: RotateSchedule
    weekly_kpi: KpiSchedule


def refuse_password(name: object) -> object:
    """Refuse a logon by password with the reason; anything else is judged by the type."""
    if isinstance(name, str) and "password" in name.casefold():
        raise ValueError(
            "is refused: registering such a task puts your Windows password on a command line "
            "that every program can read; allowed are 'InteractiveToken' or 'S4U'"
        )
    return name


LogonType = Annotated[Literal["InteractiveToken", "S4U"], BeforeValidator(refuse_password)]


class TasksSection(Section):
    """How the scheduled tasks are registered."""

    prefix: str = Field(
        default="Reentry",
        pattern=r'^[^<>:"/\\|?*\x00-\x1f]{1,100}$',
        title="Folder in the Task Scheduler",
    )
    logon_type: LogonType = Field(
        default="InteractiveToken",
        title="Account",
        description="InteractiveToken: while you are logged on; S4U: also while you are not.",
    )
    user: str = Field(default="", title="User", description="DOMAIN\\name; empty: yourself.")
    program: str = Field(
        default="", title="Program", description="The windowed program; empty: this one."
    )
    execution_limit_minutes: int = Field(default=60, ge=1, le=1440, title="Stop after (minutes)")
