"""Use cases that look at configs and change nothing: check one, compare two."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import files
from reentry_gui.config.difference import Change, difference
from reentry_gui.config.explain import typos
from reentry_gui.config.file import load, read_document
from reentry_gui.config.versions import version
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class ValidationReport(Report):
    """A valid config; one that is not raises a ReentryError instead."""

    file: Path
    remarks: tuple[str, ...]

    def lines(self) -> Iterable[str]:
        """Say that it is valid, and what looks like a typo."""
        yield f"{self.file}: valid"
        yield from (f"  {remark}" for remark in self.remarks)


@dataclass(frozen=True)
class DifferenceReport(Report):
    """What differs between two configs."""

    old: str
    new: str
    changes: tuple[Change, ...]

    def lines(self) -> Iterable[str]:
        """Tell each value that differs."""
        yield f"from {self.old} to {self.new}:"
        yield from (f"  {change}" for change in self.changes)
        if not self.changes:
            yield "  no difference"


def validate(file: Path) -> ValidationReport:
    """Check a config; a ReentryError tells every mistake."""
    config = load(file)
    return ValidationReport(file=config.file, remarks=tuple(typos(config.given())))


def compare_files(old: Path, new: Path) -> DifferenceReport:
    """Compare two config files as they are written, whether valid or not."""
    before, after = (read_document(files.read_bytes(file), file) for file in (old, new))
    return DifferenceReport(str(old), str(new), tuple(difference(before, after)))


def compare_version(file: Path, number: int) -> DifferenceReport:
    """Compare a version out of the history with the file as it is now."""
    kept = version(file, number).content.encode("utf-8", "surrogateescape")
    before = read_document(kept, file)
    after = read_document(files.read_bytes(file), file)
    return DifferenceReport(f"version {number}", str(file), tuple(difference(before, after)))
