"""The EA's own reader, as published, and what it would make of a file.

It opens the file as ANSI with a comma between fields and splits plainly: no quotes, no
escapes, no byte order mark, a decimal point. It skips the first row, rows with fewer than
six fields, and rows whose action is none of 1 to 6; a later row with the same action
replaces an earlier one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reentry_gui.profiles.cells import read_parameters
from reentry_gui.profiles.model import ACTIONS, IGNORED_BY_THE_EA, ActionType, Profile, ProfileRow
from reentry_gui.profiles.numerals import Refused

FIELDS: Final = 6
# What StrToInteger and StrToDouble read from the front of a text; the rest is dropped.
INTEGER: Final = re.compile(r"[ \t]*([+-]?[0-9]+)")
DOUBLE: Final = re.compile(r"[ \t]*([+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+))")
LONGEST_INTEGER: Final = 18


@dataclass(frozen=True)
class EaRow:
    """One row as the EA holds it in memory."""

    line: int
    action: int
    type: str
    size_multiplier: float
    delay_seconds: int
    confidence_adjustment: float
    parameters: str

    @property
    def is_ignored(self) -> bool:
        """Tell whether the published build takes no action: a type it does not carry out."""
        return self.type in IGNORED_BY_THE_EA or self.type not in ActionType.__members__


@dataclass(frozen=True)
class EaReading:
    """What the EA has in memory after it has read a file: its rows by action."""

    rows: dict[int, EaRow]

    @property
    def profile(self) -> Profile | None:
        """Return the EA's rows as a profile, None if they are none."""
        if sorted(self.rows) != [*ACTIONS]:
            return None
        try:
            return Profile(rows=tuple(as_profile_row(self.rows[action]) for action in ACTIONS))
        except (ValueError, Refused):
            return None


def as_the_ea_reads(content: bytes) -> EaReading:
    """Read a file as the published EA does, mistakes and all."""
    rows: dict[int, EaRow] = {}
    for line, fields in enumerate(ea_lines(content), 1):
        if line == 1 or len(fields) < FIELDS or integer(fields[0]) not in ACTIONS:
            continue
        row = EaRow(
            line=line,
            action=integer(fields[0]),
            type=fields[1],
            size_multiplier=double(fields[2]),
            delay_seconds=integer(fields[3]),
            confidence_adjustment=double(fields[4]),
            parameters=fields[5],
        )
        rows[row.action] = row
    return EaReading(rows)


def ea_lines(content: bytes) -> list[list[str]]:
    """Split a file as the EA does: bytes are characters, commas separate, nothing else counts."""
    lines = re.split(r"\r\n|\n", content.decode("latin-1"))
    if lines[-1] == "":
        lines.pop()
    return [line.split(",") for line in lines]


def integer(text: str) -> int:
    """Return what StrToInteger makes of a text: its leading digits, else 0."""
    match = INTEGER.match(text)
    return int(match.group(1)[: LONGEST_INTEGER + 1]) if match else 0


def double(text: str) -> float:
    """Return what StrToDouble makes of a text: its leading decimal number, else 0."""
    match = DOUBLE.match(text)
    return float(match.group(1)) if match else 0.0


def as_profile_row(row: EaRow) -> ProfileRow:
    """Return the EA's row as ours; ValueError or Refused if it breaks our rules."""
    return ProfileRow(
        action=row.action,
        type=ActionType(row.type),
        size_multiplier=row.size_multiplier,
        delay_seconds=row.delay_seconds,
        confidence_adjustment=row.confidence_adjustment,
        parameters=read_parameters(row.parameters),
    )
