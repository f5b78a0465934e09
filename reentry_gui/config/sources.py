"""Where each value of the config comes from: the file or our default."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel

from reentry_gui.config.difference import shown
from reentry_gui.config.explain import typos
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reentry_gui.config.model import PackConfig


@dataclass(frozen=True)
class Value:
    """One option: its JSON path, its value in force, and who gave it."""

    path: str
    value: Any
    source: Literal["file", "default"]


@dataclass(frozen=True)
class ConfigReport(Report):
    """The whole config as it is in force, with remarks on likely typos."""

    file: Path
    values: tuple[Value, ...]
    remarks: tuple[str, ...]

    def lines(self) -> Iterable[str]:
        """Tell each option with its source, then the remarks."""
        yield f"{self.file}: valid"
        for value in self.values:
            yield f"  {value.source:7}  {value.path} = {shown(value.value)}"
        yield from (f"  remark   {remark}" for remark in self.remarks)


def describe(config: PackConfig) -> ConfigReport:
    """Return every option in force with its source."""
    return ConfigReport(
        file=config.file,
        values=tuple(values(config)),
        remarks=tuple(typos(config.given())),
    )


def values(model: BaseModel, above: str = "", *, given: bool = True) -> Iterator[Value]:
    """Yield the options of a section and of those below it."""
    plain: dict[str, Any] = model.model_dump(mode="json")
    for name in [*type(model).model_fields, *(model.model_extra or {})]:
        value = getattr(model, name)
        path = f"{above}.{name}" if above else name
        from_file = given and name in model.model_fields_set
        if isinstance(value, BaseModel):
            yield from values(value, path, given=from_file)
        else:
            yield Value(path, plain[name], "file" if from_file else "default")
