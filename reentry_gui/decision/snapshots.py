"""What a decision was made of, as text that is stored, and back again."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import json
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from reentry_gui.decision.matrix import compiled
from reentry_gui.decision.model import Decision, Governance, History, Level, LiveProfile
from reentry_gui.decision.request import Request
from reentry_gui.decision.rules import MatrixFile, dumped
from reentry_gui.governance import Effect, GateLimits, Step
from reentry_gui.profiles import Profile

if TYPE_CHECKING:
    from reentry_gui.decision.matrix import Matrix


def written(value: object) -> str:
    """Return plain data as compact JSON; times as ISO 8601."""
    return ENCODE(value)


def plain(value: object) -> object:
    """Turn what JSON has no form for into what it has."""
    if isinstance(value, dt.datetime):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names, values = columns_of(type(value))
        return dict(zip(names, values(value), strict=True))
    raise TypeError(f"no JSON form for {type(value).__name__}")


def decision_text(decision: Decision) -> str:
    """Write a decision; its dozen steps the short way, since each answer is written."""
    names, values = columns_of(Decision)
    found = dict(zip(names, values(decision), strict=True))
    steps, read = columns_of(Step)
    found["controls"] = [dict(zip(steps, read(step), strict=True)) for step in decision.controls]
    return ENCODE(found)


@cache
def columns_of(kind: type) -> tuple[tuple[str, ...], attrgetter[tuple[Any, ...]]]:
    """Return the names of a dataclass' fields and what reads them all."""
    names = tuple(field.name for field in dataclasses.fields(kind))
    return names, attrgetter(*names)


# Made once: json.dumps with options makes an encoder at each call.
ENCODE: Final = json.JSONEncoder(
    default=plain, ensure_ascii=False, separators=(",", ":"), check_circular=False
).encode


def sha256_of_text(text: str) -> str:
    """Return the SHA-256 of a text as 64 hex digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def matrix_text(matrix: MatrixFile) -> str:
    """Write a matrix."""
    return written(dumped(matrix))


def profile_text(live: LiveProfile) -> str:
    """Write a live profile."""
    rows = live.profile and live.profile.model_dump(mode="json")
    return written({"profile": rows, "persona": live.persona, "remark": live.remark})


def matrix_read(text: str) -> Matrix:
    """Read a matrix back."""
    return compiled(MatrixFile.model_validate_json(text))


def profile_read(text: str) -> LiveProfile:
    """Read a live profile back."""
    found = json.loads(text)
    rows = found["profile"]
    profile = None if rows is None else Profile.model_validate_json(json.dumps(rows))
    return LiveProfile(profile, found["persona"], remark=found["remark"])


def governance_read(text: str) -> Governance:
    """Read limits back."""
    found = json.loads(text)
    return Governance(**found | {"limits": GateLimits(**found["limits"])})


def request_read(text: str) -> Request:
    """Read a request back."""
    found = json.loads(text)
    times = {name: dt.datetime.fromisoformat(found[name]) for name in ("open_time", "close_time")}
    return Request(**found | times)


def history_read(text: str) -> History:
    """Read a history back."""
    found = json.loads(text)
    now = dt.datetime.fromisoformat(found["now"])
    return History(**found | {"now": now, "warnings": tuple(found["warnings"])})


def decision_read(text: str) -> Decision:
    """Read a decision back."""
    found: dict[str, Any] = json.loads(text)
    steps = [step | {"effect": Effect(step["effect"])} for step in found["controls"]]
    return Decision(
        **found
        | {
            "level": Level(found["level"]),
            "controls": tuple(Step(**step) for step in steps),
            "warnings": tuple(found["warnings"]),
        }
    )
