"""What a cell holds: a value of its column's type, or the text that is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

WHOLE: Final = re.compile(r"[+-]?\d{1,18}")
DECIMAL: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?")

Cells = dict[str, Any]


@dataclass(frozen=True)
class CellError:
    """What is wrong with a cell."""

    row: int
    field: str
    message: str


@dataclass(frozen=True)
class CellKind:
    """A column's field: its JSON type, what may stand there, its name and help."""

    field: str
    title: str
    help: str
    type: str  # integer, number, boolean, object, array or string
    choices: tuple[Any, ...]
    optional: bool

    @property
    def is_number(self) -> bool:
        """Tell whether the column is to be set flush right."""
        return self.type in {"integer", "number"}


def kinds_of(model: type[BaseModel]) -> tuple[CellKind, ...]:
    """Read the columns off a model's JSON schema."""
    schema = model.model_json_schema()
    return tuple(kind_of(name, part, schema) for name, part in schema["properties"].items())


def kind_of(name: str, part: Mapping[str, Any], schema: Mapping[str, Any]) -> CellKind:
    """Read one column off its part of the schema."""
    shapes = [resolved(shape, schema) for shape in part.get("anyOf", [part])]
    shape = next((s for s in shapes if s.get("type") != "null"), shapes[0])
    choices = shape.get("enum") or ([shape["const"]] if "const" in shape else [])
    return CellKind(
        field=name,
        title=part.get("title") or shape.get("title", name),
        help=part.get("description", ""),
        type=shape.get("type", "string"),
        choices=tuple(choices),
        optional=any(s.get("type") == "null" for s in shapes),
    )


def resolved(shape: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Follow a `$ref` into the schema's definitions."""
    if "$ref" in shape:
        found: Mapping[str, Any] = schema["$defs"][shape["$ref"].rsplit("/", 1)[1]]
        return found
    return shape


def parsed(kind: CellKind, typed: object) -> object:
    """Return the value that was typed; a text that is none of the type stays as it is."""
    if not isinstance(typed, str):
        return typed
    text = typed.strip()
    if not text and kind.optional:
        return None
    if kind.type == "integer":
        return int(text) if WHOLE.fullmatch(text) else typed
    if kind.type == "number":
        return float(text) if DECIMAL.fullmatch(text) else typed
    if kind.type == "boolean":
        return {"true": True, "yes": True, "false": False, "no": False}.get(text.casefold(), typed)
    if kind.type == "object":
        return pairs(text) if is_pairs(text) else typed
    if kind.type == "array":
        return [part.strip() for part in text.split(",") if part.strip()]
    return typed


def is_pairs(text: str) -> bool:
    """Tell whether a text is `key=value;key=value` with every key once."""
    parts = [part for part in text.split(";") if part.strip()]
    keys = [part.split("=", 1)[0].strip() for part in parts]
    return all("=" in part for part in parts) and len(set(keys)) == len(keys)


def pairs(text: str) -> dict[str, str]:
    """Read `key=value;key=value`."""
    parts = (part.split("=", 1) for part in text.split(";") if part.strip())
    return {key.strip(): value.strip() for key, value in parts}


def text_of(value: object) -> str:
    """Write a value as it is typed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return ";".join(f"{key}={text}" for key, text in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(text_of, value))
    return str(value)


def mistakes(model: type[BaseModel], cells: Cells) -> Iterator[tuple[str, str]]:
    """Yield the field and the reason for each cell of a row that the model refuses."""
    import json  # noqa: PLC0415  # with pydantic, which is slow to load

    from pydantic import ValidationError  # noqa: PLC0415

    from reentry_gui.config.explain import allowed  # noqa: PLC0415

    try:
        model.model_validate_json(json.dumps(cells))
    except ValidationError as error:
        first = next(iter(cells))
        for detail in error.errors():
            place = detail["loc"]
            field = str(place[0]) if place else first
            yield field, allowed(detail)
