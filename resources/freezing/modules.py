"""Every module of the program; commands, tabs and plug-ins are imported by name only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def modules(package: Path) -> list[str]:
    """Return the dotted names of all modules below a package's folder, without importing any."""
    found = []
    for file in sorted(package.rglob("*.py")):
        parts = file.relative_to(package.parent).with_suffix("").parts
        found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return found
