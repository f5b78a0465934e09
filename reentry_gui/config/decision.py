"""How the decision bridge decides: where its matrix and its economic calendar lie."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, field_validator

from reentry_gui.config.section import Section

Impact = Literal["HIGH", "MEDIUM", "LOW"]
FilePath = Annotated[str, Field(json_schema_extra={"format": "file"})]


class DecisionSection(Section):
    """What decisions are made of besides profiles and governance."""

    matrix_file: Annotated[FilePath, Field(min_length=1)] = Field(
        default="matrix.json",
        title="Decision matrix",
        description="JSON; a relative path starts at the config's folder.",
    )
    events_file: FilePath = Field(
        default="",
        title="Economic calendar",
        description="CSV (ForexFactory's weekly file as it is) or ICS; empty: events do not count.",
    )
    events_zone: str = Field(
        default="",
        title="Zone of the calendar's times",
        description="Where a CSV names none: UTC (as ForexFactory's weekly file) or a name such as "
        "America/New_York.",
    )
    events_max_age_hours: int = Field(
        default=192,
        ge=1,
        le=8784,
        title="Calendar is stale after (hours)",
        description="An older file is not used, and a warning says so.",
    )
    events_impacts: list[Impact] = Field(
        default=["HIGH", "MEDIUM"],
        title="Impacts that count",
        description="An event without an impact counts always.",
    )
    lot_step: float = Field(
        default=0.01, gt=0, le=1000, title="Lot step", description="Lots are rounded down to it."
    )
    min_lot: float = Field(
        default=0.01, gt=0, le=1000, title="Smallest order (lots)", description="Less is no order."
    )
    max_lot: float | None = Field(
        default=None, gt=0, le=10_000, title="Largest order (lots)", description="The broker's."
    )

    @field_validator("events_zone")
    @classmethod
    def is_a_zone(cls, name: str) -> str:
        """Refuse what is no zone now, not when the next question comes."""
        if name:
            import zoneinfo  # noqa: PLC0415  # few configs need it

            try:
                zoneinfo.ZoneInfo(name)
            except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
                raise ValueError("is no zone such as UTC or America/New_York") from None
        return name
