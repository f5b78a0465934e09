"""Where terminals lie on Windows, and inside Wine on other systems."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui.mt4.folders import entries, identity, inside, is_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

PROGRAM_VARIABLES: Final = ("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432", "LOCALAPPDATA")
WINE_FOLDERS: Final = (  # below the home folder; `*` stands for every folder there
    ".wine",
    ".local/share/wineprefixes/*",
    ".local/share/bottles/bottles/*",
    ".var/app/com.usebottles.bottles/data/bottles/bottles/*",
    ".PlayOnLinux/wineprefix/*",
    ".cxoffice/*",
    "Library/Application Support/net.metaquotes*",
    "Library/Application Support/CrossOver/Bottles/*",
    "Library/PlayOnMac/wineprefix/*",
)


@dataclass(frozen=True)
class Place:
    """A folder to look in: one of data folders, or one of programs, so many levels deep."""

    folder: Path
    holds: str  # data or programs
    reason: str
    levels: int = 2


def places(environment: Mapping[str, str], note: Callable[[str], None]) -> Iterator[Place]:
    """Yield where terminals are looked for without being told."""
    if roaming := environment.get("APPDATA"):
        folder = inside(Path(roaming), "MetaQuotes", "Terminal")
        if folder:
            yield Place(folder, "data", "in %APPDATA%\\MetaQuotes\\Terminal")
    for name in PROGRAM_VARIABLES:
        if folder_named := environment.get(name):
            yield Place(Path(folder_named), "programs", f"in %{name}%")
    for prefix in wine_prefixes(environment, note):
        yield from places_in_wine(prefix, note)


def wine_prefixes(environment: Mapping[str, str], note: Callable[[str], None]) -> Iterator[Path]:
    """Yield each Wine prefix once: $WINEPREFIX, then the usual ones below the home folder."""
    candidates = [Path(environment["WINEPREFIX"])] if environment.get("WINEPREFIX") else []
    if environment.get("HOME"):
        home = Path(environment["HOME"])
        candidates += [path for below in WINE_FOLDERS for path in matching(home, below, note)]
    seen: set[str] = set()
    for prefix in candidates:
        if is_folder(inside(prefix, "drive_c")) and identity(prefix) not in seen:
            seen.add(identity(prefix))
            yield prefix


def matching(home: Path, below: str, note: Callable[[str], None]) -> list[Path]:
    """Return the folders that a pattern names whose last part may end in `*`."""
    folder, _, last = f"/{below}".rpartition("/")
    parent = home / folder.strip("/")
    if not last.endswith("*"):
        return [parent / last]
    return [path for path in entries(parent, note) if path.name.startswith(last[:-1])]


def places_in_wine(prefix: Path, note: Callable[[str], None]) -> Iterator[Place]:
    """Yield the same places as on Windows inside a Wine prefix, for each of its users."""
    inside_wine = f"in the Wine prefix {prefix}"
    drive = inside(prefix, "drive_c")
    users = inside(prefix, "drive_c", "users")
    for user in entries(users, note) if users else []:
        for roaming in (("AppData", "Roaming"), ("Application Data",)):
            if folder := inside(user, *roaming, "MetaQuotes", "Terminal"):
                yield Place(folder, "data", inside_wine)
        if folder := inside(user, "AppData", "Local"):
            yield Place(folder, "programs", inside_wine)
    for name in ("Program Files", "Program Files (x86)"):
        if folder := inside(prefix, "drive_c", name):
            yield Place(folder, "programs", inside_wine)
    if drive:
        yield Place(drive, "programs", inside_wine, levels=1)
