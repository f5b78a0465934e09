"""Look into folders that may be missing, forbidden, or spelled in another case."""

from __future__ import annotations

import os
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def entries(folder: Path, note: Callable[[str], None]) -> list[Path]:
    """Return what a folder holds, sorted; one that may not be read is noted."""
    try:
        return sorted(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        note(f"{folder}: cannot be read ({error.strerror or error})")
        return []


def inside(folder: Path, *names: str) -> Path | None:
    """Return what lies under these names in any case, as Windows would find it, else None."""
    for name in names:
        found = exact(folder / name) or other_case(folder, name)
        if found is None:
            return None
        folder = found
    return folder


def exact(path: Path) -> Path | None:
    """Return the path if it is there and may be seen."""
    try:
        path.stat()
    except (OSError, ValueError):
        return None
    return path


def other_case(folder: Path, name: str) -> Path | None:
    """Return the entry of a folder whose name differs in its case only."""
    try:
        found = sorted(path for path in folder.iterdir() if path.name.casefold() == name.casefold())
    except OSError:
        return None
    return found[0] if found else None


def is_folder(path: Path | None) -> bool:
    """Tell whether it is a folder that may be seen."""
    try:
        return path is not None and path.is_dir()
    except OSError:
        return False


def identity(path: Path) -> str:
    """Return one text for one folder, however it was reached."""
    return os.path.normcase(os.path.realpath(path))


def prefix_of(path: Path) -> Path | None:
    """Return the Wine prefix that a folder lies in, None outside of Wine."""
    return next((p.parent for p in path.parents if p.name.casefold() == "drive_c"), None)


def from_windows(text: str, data_folder: Path) -> Path:
    """Return where a Windows path lies on this system: inside Wine, its prefix tells."""
    path = PureWindowsPath(text)
    prefix = prefix_of(data_folder)
    if prefix is None or not path.drive:
        return Path(text)
    drive = inside(prefix, "dosdevices", path.drive.lower())
    if drive is None:
        drive = prefix / f"drive_{path.drive[0].lower()}"
    drive = Path(os.path.realpath(drive))
    return inside(drive, *path.parts[1:]) or drive.joinpath(*path.parts[1:])
