"""What differs between two JSON documents, told in the words of the config."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

ABSENT = object()


@dataclass(frozen=True)
class Change:
    """One value that differs; None with `added` or `removed` set means it was not there."""

    path: str
    old: Any
    new: Any
    kind: str  # changed, added or removed

    def __str__(self) -> str:
        if self.kind == "added":
            return f"{self.path}: newly set to {shown(self.new)}"
        if self.kind == "removed":
            return f"{self.path}: removed {shown(self.old)}"
        return f"{self.path}: {shown(self.old)} → {shown(self.new)}"


def shown(value: object) -> str:
    """Return a value as JSON, cut where it is long."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 120 else f"{text[:117]}…"


def difference(old: object, new: object, path: str = "") -> Iterator[Change]:
    """Yield each value that differs; lists are compared whole, their order counts."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *(key for key in new if key not in old)]:
            below = f"{path}.{key}" if path else key
            yield from difference(old.get(key, ABSENT), new.get(key, ABSENT), below)
    elif old is ABSENT:
        yield Change(path, None, new, "added")
    elif new is ABSENT:
        yield Change(path, old, None, "removed")
    elif old != new or type(old) is not type(new):
        yield Change(path, old, new, "changed")


def merge(raw: dict[str, Any], base: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Return `raw` with what differs between `base` and `new` put in.

    `raw` is the file as somebody wrote it, `base` what our models made of it, `new` what
    is wanted; so spelling, order and numbers of what did not change stay untouched.
    """
    merged = dict(raw)
    for key in [*base, *(key for key in new if key not in base)]:
        before, after = base.get(key, ABSENT), new.get(key, ABSENT)
        if before == after:
            continue
        if before is ABSENT and isinstance(after, dict):
            before = {}  # a section that somebody else has added, too, keeps what they put in
        if after is ABSENT:
            merged.pop(key, None)
        elif isinstance(after, dict) and is_same_spelling(before, raw.get(key)):
            merged[key] = merge(raw[key], before, after)
        else:
            merged[key] = after
    return merged


def is_same_spelling(base: object, raw: object) -> bool:
    """Tell whether our models kept an object's keys as they are written in the file."""
    return isinstance(base, dict) and isinstance(raw, dict) and base.keys() <= raw.keys()
