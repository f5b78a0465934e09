"""What every section of the config is made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from reentry_gui import paths

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Section(BaseModel):
    """A part of the config: never coerces a value, never drops a key it does not know."""

    model_config = ConfigDict(extra="allow", frozen=True, strict=True, allow_inf_nan=False)


def as_weekday(name: str) -> str:
    """Return the full English name of a weekday; `Mon` and `MONDAY` are understood."""
    for day in WEEKDAYS:
        if name.casefold() in {day.casefold(), day[:3].casefold()}:
            return day
    raise ValueError(f"is no weekday; allowed are {', '.join(WEEKDAYS)}")


def checked_persona(name: str) -> str:
    """Refuse a persona's name that could not be a folder's name on Windows."""
    if why := paths.why_not_a_file_name(name):
        raise ValueError(f"cannot name a folder: {why}")
    return name


PersonaName = Annotated[str, Field(min_length=1, max_length=64), AfterValidator(checked_persona)]
