"""What differs between two profiles, action by action and field by field."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui.profiles.reading import load
from reentry_gui.profiles.render import COLUMNS, texts
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.profiles.model import Profile


@dataclass(frozen=True)
class Difference:
    """One field that is not the same, as both profiles write it."""

    action: int
    field: str
    old: str
    new: str

    def __str__(self) -> str:
        return (
            f"action {self.action}: {self.field} {self.old or '(empty)'} → {self.new or '(empty)'}"
        )


@dataclass(frozen=True)
class ProfileDifferences(Report):
    """What differs between two files that hold profiles."""

    old: Path
    new: Path
    differences: tuple[Difference, ...]

    def lines(self) -> Iterable[str]:
        """Tell each field that differs."""
        yield f"from {self.old} to {self.new}:"
        yield from (f"  {difference}" for difference in self.differences)
        if not self.differences:
            yield "  no difference"


def compare(old: Profile, new: Profile) -> tuple[Difference, ...]:
    """Return each field that differs, in the order of actions and columns."""
    return tuple(
        Difference(row.action, field, before, after)
        for row in old.rows
        for field, before, after in zip(
            COLUMNS, texts(row), texts(new.row(row.action)), strict=True
        )
        if before != after
    )


def compare_files(old: Path, new: Path) -> ProfileDifferences:
    """Compare two files by what they mean, in whatever dialect each is written."""
    return ProfileDifferences(old, new, compare(load(old), load(new)))
