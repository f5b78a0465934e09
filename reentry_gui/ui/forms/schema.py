"""What a form knows of a model's fields, read off its JSON schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QCoreApplication

from reentry_gui.config.explain import CLOCK

if TYPE_CHECKING:
    from pydantic import BaseModel

Kind = Literal[
    "text",
    "integer",
    "number",
    "flag",
    "choice",
    "time",
    "date",
    "moment",
    "folder",
    "file",
    "texts",
    "pairs",
    "section",
    "sections",
    "named sections",
    "json",
]
Schema = Mapping[str, Any]
OF_TYPE: dict[str, Kind] = {"integer": "integer", "number": "number", "boolean": "flag"}
OF_FORMAT: dict[str, Kind] = {
    "date": "date",
    "date-time": "moment",
    "folder": "folder",
    "file": "file",
}


@dataclass(frozen=True)
class FormField:
    """One field: where it stands, how it is edited, what may stand in it."""

    key: str
    kind: Kind
    title: str
    help: str
    default: Any
    has_default: bool
    optional: bool
    minimum: float | None
    maximum: float | None
    choices: tuple[Any, ...]
    fields: tuple[FormField, ...]  # of a section, or of each entry of a list of sections


@cache
def fields_of(model: type[BaseModel]) -> tuple[FormField, ...]:
    """Return a model's fields in their order."""
    schema = model.model_json_schema()
    return tuple(fields_in(schema, schema))


def fields_in(part: Schema, whole: Schema) -> Iterator[FormField]:
    """Yield the fields of one object of the schema."""
    required = part.get("required", [])
    for key, found in part.get("properties", {}).items():
        yield field(key, found, whole, required=key in required)


def field(key: str, given: Schema, whole: Schema, *, required: bool) -> FormField:
    """Read one field."""
    shapes = [resolved(shape, whole) for shape in given.get("anyOf", [given])]
    shape = next((s for s in shapes if s.get("type") != "null"), shapes[0])
    kind = kind_of(shape, whole)
    below = entry_of(shape, whole)
    choices = shape.get("enum") or ([shape["const"]] if "const" in shape else [])
    return FormField(
        key=key,
        kind=kind,
        title=in_words(str(given.get("title") or name_of(key))),
        help=in_words(given.get("description") or below.get("description", "")),
        default=given.get("default"),
        has_default=not required,
        optional=any(s.get("type") == "null" for s in shapes),
        minimum=shape.get("minimum", shape.get("exclusiveMinimum")),
        maximum=shape.get("maximum", shape.get("exclusiveMaximum")),
        choices=tuple(choices),
        fields=tuple(fields_in(below, whole)),
    )


def in_words(text: str) -> str:
    """Return a title or a help of a model in the user's language."""
    return QCoreApplication.translate("options", text) if text else ""


def name_of(key: str) -> str:
    """Return a key as a title: `weekly_kpi` → Weekly kpi."""
    return key.replace("_", " ").capitalize()


def resolved(shape: Schema, whole: Schema) -> Schema:
    """Follow a `$ref` into the definitions."""
    if "$ref" in shape:
        found: Schema = whole["$defs"][shape["$ref"].rsplit("/", 1)[1]]
        return found
    return shape


def entry_of(shape: Schema, whole: Schema) -> Schema:
    """Return the object whose fields a section, or an entry of a list or map of them, has."""
    if shape.get("type") == "array":
        return resolved(shape.get("items", {}), whole)
    if isinstance(shape.get("additionalProperties"), dict):
        return resolved(shape["additionalProperties"], whole)
    return shape


def kind_of(shape: Schema, whole: Schema) -> Kind:
    """Return how a field is edited."""
    if "enum" in shape or "const" in shape:
        return "choice"
    match shape.get("type"):
        case "array":
            return of_list(resolved(shape.get("items", {}), whole))
        case "object":
            return of_object(shape, whole)
        case "string":
            return of_text(shape)
        case other:
            return OF_TYPE.get(str(other), "json")


def of_text(shape: Schema) -> Kind:
    """Return how a text is edited."""
    if str(shape.get("pattern", "")).endswith(CLOCK):
        return "time"
    return OF_FORMAT.get(str(shape.get("format")), "text")


def of_list(entry: Schema) -> Kind:
    """Return how a list is edited."""
    if "properties" in entry:
        return "sections"
    return "texts" if entry.get("type") == "string" else "json"


def of_object(shape: Schema, whole: Schema) -> Kind:
    """Return how an object is edited."""
    if "properties" in shape:
        return "section"
    entry = shape.get("additionalProperties")
    if not isinstance(entry, dict):
        return "json"
    below = resolved(entry, whole)
    if "properties" in below:
        return "named sections"
    return "pairs" if below.get("type") == "string" else "json"
