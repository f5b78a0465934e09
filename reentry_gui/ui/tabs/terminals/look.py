"""What the tab asks of the disk; for a worker thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.mt4 import DetectReport, Scan, Terminal


@dataclass(frozen=True)
class Row:
    """One terminal as the table shows it."""

    terminal: Terminal
    in_use: bool
    has_config_folder: bool


@dataclass(frozen=True)
class Found:
    """What a search has found, and which of it the config uses now."""

    scan: Scan
    rows: tuple[Row, ...]
    config_root: Path | None
    added: tuple[Path, ...] = ()  # the data folders below the place that was named just now

    @property
    def offered(self) -> int:
        """Return how many can be chosen."""
        return sum(row.terminal.is_offered for row in self.rows)


def search(
    config: PackConfig | None,
    extra: Sequence[Path],
    named: Path | None,
    report: Callable[[str], None],
) -> Found:
    """Look for terminals; `named` is the place that the user has named just now."""
    from reentry_gui import mt4  # noqa: PLC0415  # it brings pydantic, which is slow to load

    there = [place for place in extra if place.exists()]
    root = config.path("config_root") if config else None
    scan = mt4.scan(extra=[*there, *filter(None, [named])], config_root=root, progress=report)
    added = mt4.found_at(named, scan.terminals) if named else ()
    return marked(scan, config, tuple(terminal.data_folder for terminal in added))


def marked(scan: Scan, config: PackConfig | None, added: tuple[Path, ...] = ()) -> Found:
    """Mark the terminal that the config uses."""
    from reentry_gui import mt4  # noqa: PLC0415  # as above

    root = config.path("config_root") if config else None
    reader = mt4.reader_of(root, scan.terminals) if root else None
    rows = tuple(
        Row(terminal, terminal is reader, is_folder(terminal.config_folder))
        for terminal in scan.terminals
    )
    return Found(scan, rows, root, added)


def is_folder(path: Path | None) -> bool:
    """Tell whether a folder is there."""
    return path is not None and path.is_dir()


def choose(scan: Scan, config: PackConfig, terminal: Terminal, *, what_if: bool) -> DetectReport:
    """Write a terminal's config folder into the config, or tell what that would change."""
    from reentry_gui import mt4  # noqa: PLC0415  # as above

    return mt4.detect(scan, config, data_folder=terminal.data_folder, what_if=what_if)
