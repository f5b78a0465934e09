"""What a use case hands back: a frozen report that can be told in words or as JSON."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable


WHAT_IF: Final = "this is what would happen"  # ends the last line of a report that changed nothing


@dataclasses.dataclass(frozen=True)
class Report:
    """Base of all reports; subclasses are frozen dataclasses of plain data."""

    def lines(self) -> Iterable[str]:
        """Tell the report in words, a line at a time."""
        raise NotImplementedError

    @property
    def needs_action(self) -> bool:
        """Tell whether the user must act; the command then ends with exit code 1."""
        return False

    def to_json(self) -> str:
        """Return every field as JSON; times as ISO 8601, paths as text."""
        fields = {f.name: getattr(self, f.name) for f in dataclasses.fields(self)}
        return json.dumps(fields, default=plain, ensure_ascii=False, indent=2)


def plain(value: object) -> Any:  # noqa: ANN401  # JSON knows no narrower type
    """Turn a report's value into one that JSON has a form for."""
    if hasattr(value, "model_dump"):  # pydantic, not imported here: it takes its time
        return value.model_dump(mode="json")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, dt.timedelta):
        return value.total_seconds()
    if isinstance(value, PurePath):
        return str(value)
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, set | frozenset):
        return sorted(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")
