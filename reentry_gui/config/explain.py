"""Mistakes in a config, explained: file, JSON path, value, what is allowed, likely typo."""

from __future__ import annotations

import difflib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from reentry_gui.config.difference import shown
from reentry_gui.config.model import PackConfig
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic_core import ErrorDetails


CLOCK: Final = "[0-5][0-9]$"  # the end of the pattern of HH:MM


class JsonError(ReentryError):
    """A text that is no JSON, and the place where it stops being JSON, counted from 1."""

    def __init__(self, message: str, hint: str, *, line: int, column: int) -> None:
        super().__init__(message, hint)
        self.line = line
        self.column = column


@dataclass(frozen=True)
class Mistake:
    """One value that is not allowed: its place in the document, and what is."""

    location: tuple[int | str, ...]
    message: str
    told: str  # with place and value

    @property
    def path(self) -> str:
        """Return the place as `personas.cycle_map.Monday`."""
        return json_path(self.location)


def mistakes(document: dict[str, Any]) -> tuple[Mistake, ...]:
    """Return every value of a document that a config must not have; none where it is valid."""
    try:
        PackConfig.model_validate_json(json.dumps(document))
    except ValidationError as error:
        return tuple(
            Mistake(
                location=tuple(part for part in detail["loc"] if part != "[key]"),
                message=allowed(detail),
                told=explain_one(detail, document),
            )
            for detail in error.errors()
        )
    return ()


def explain(error: ValidationError, document: dict[str, Any], file: Path) -> ReentryError:
    """Return one error that lists every mistake, each with its place and what is allowed."""
    mistakes = [explain_one(detail, document) for detail in error.errors()]
    listing = "\n".join(f"  {mistake}" for mistake in mistakes)
    count = "1 mistake" if len(mistakes) == 1 else f"{len(mistakes)} mistakes"
    return ReentryError(f"{file}: {count}\n{listing}", "Nothing was changed. Mend the file.")


def explain_one(detail: ErrorDetails, document: dict[str, Any]) -> str:
    """Tell one mistake: JSON path, value, what is allowed."""
    place = json_path(detail["loc"])
    message = allowed(detail)
    if detail["type"] == "missing":
        return f"{place}: is missing{nearest(detail['loc'], document)}"
    value = detail["input"]
    if detail["type"] == "value_error" and isinstance(value, dict):
        return f"{place}: {message}"
    return f"{place}: {shown(value)} {message}"


def of_the_form(pattern: str) -> str:
    """Say what a text should look like; a time in words, not as a pattern."""
    if pattern.endswith(CLOCK):
        return "is no time of day; write hours and minutes, for example 06:45"
    return f"does not have the form {pattern}"


def allowed(detail: ErrorDetails) -> str:
    """Put pydantic's message in plain words."""
    context = detail.get("ctx", {})
    plain = {
        "string_pattern_mismatch": of_the_form(str(context.get("pattern"))),
        "literal_error": f"is not allowed; allowed are {context.get('expected')}",
        "string_type": "is no text; put it in quotes",
        "int_type": "is no whole number",
        "int_from_float": "is no whole number",
        "float_type": "is no number; write it without quotes",
        "bool_type": "is neither true nor false",
        "finite_number": "is no finite number",
        "greater_than_equal": f"is too small; at least {context.get('ge')} is allowed",
        "greater_than": f"is too small; it must be more than {context.get('gt')}",
        "less_than_equal": f"is too large; at most {context.get('le')} is allowed",
        "too_short": f"is too short; at least {context.get('min_length')} entry is needed",
        "string_too_short": "is empty",
        "list_type": "is no list; write [ … ]",
        "dict_type": "is no object; write { … }",
        "model_type": "is no object; write { … }",
    }
    if detail["type"] == "value_error":
        return str(context["error"])
    return plain.get(detail["type"], detail["msg"])


def json_path(location: tuple[int | str, ...]) -> str:
    """Write a place as `personas.cycle_map.Monday` or `symbols[2]`."""
    text = ""
    for part in location:
        if part == "[key]":
            continue
        text += f"[{part}]" if isinstance(part, int) else f".{part}"
    return text.lstrip(".") or "the file"


def nearest(location: tuple[int | str, ...], document: dict[str, Any]) -> str:
    """Suggest the unknown key beside a missing one that is most like it."""
    found: Any = document
    for part in location[:-1]:
        found = found[part]
    keys = known_keys(location[:-1])
    unknown = [key for key in found if key not in keys]
    close = difflib.get_close_matches(str(location[-1]), unknown, 1)
    return f"; did you mean it by {close[0]!r}?" if close else ""


def known_keys(location: tuple[int | str, ...]) -> frozenset[str]:
    """Return the keys that our models know at a place of the document."""
    model: Any = PackConfig
    for part in location:
        field = getattr(model, "model_fields", {}).get(part)
        model = field.annotation if field else None
    return frozenset(getattr(model, "model_fields", {}))


def typos(document: dict[str, Any], location: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield a remark for each unknown key that looks like a misspelt option of ours."""
    keys = known_keys(location)
    for key, value in document.items():
        place = json_path((*location, key))
        if keys and key not in keys:
            close = difflib.get_close_matches(key, keys - document.keys(), 1, cutoff=0.75)
            if close:
                yield f"{place}: unknown key, kept as it is; did you mean {close[0]!r}?"
        elif isinstance(value, dict):
            yield from typos(value, (*location, key))


def explain_syntax(error: json.JSONDecodeError, file: Path) -> JsonError:
    """Tell where the JSON stops being JSON, with the line that is to blame."""
    blamed = error.doc.splitlines()[error.lineno - 1 : error.lineno]
    line = blamed[0].strip()[:80] if blamed else "(end of the file)"
    hint = "In JSON a backslash is written twice, text stands in double quotes, no comma is last."
    message = f"{file}: line {error.lineno}, column {error.colno}: {error.msg}: {line}"
    return JsonError(message, hint, line=error.lineno, column=error.colno)


def refuse_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse an object with the same key twice: JSON readers disagree which one counts."""
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _value in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key {json.dumps(twice)} stands twice in one object")
    return found
