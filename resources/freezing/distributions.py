"""The distributions that the program needs at run time, and what stays outside."""

from __future__ import annotations

import tomllib
from collections import deque
from importlib import metadata
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def needed(root: Path) -> dict[str, metadata.Distribution]:
    """Return what pyproject.toml asks for at run time, and all that these ask for in turn."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = deque(map(Requirement, project["dependencies"]))
    found: dict[str, metadata.Distribution] = {}
    seen: set[tuple[str, str]] = set()
    while waiting:
        requirement = waiting.popleft()
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        name = canonicalize_name(requirement.name)
        distribution = metadata.distribution(name)
        found[name] = distribution
        for extra in ("", *requirement.extras):
            if (name, extra) not in seen:
                seen.add((name, extra))
                waiting.extend(asked(distribution, extra))
    return dict(sorted(found.items()))


def asked(distribution: metadata.Distribution, extra: str) -> Iterable[Requirement]:
    """Yield what a distribution asks for on this system with that extra."""
    for requirement in map(Requirement, distribution.requires or []):
        if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
            requirement.marker = None
            yield requirement


def unwanted_modules(root: Path) -> list[str]:
    """Return the modules of everything that is installed here and not needed at run time."""
    wanted = needed(root).keys() | {"reentry-gui"}
    owners = metadata.packages_distributions()
    return sorted(
        module
        for module, names in owners.items()
        if not any(canonicalize_name(name) in wanted for name in names)
    )
