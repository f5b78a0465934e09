"""Where the program's own files lie, and which names Windows accepts."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

CONFIG_NAME = "reentry_pack_config.json"
CACHE_SUFFIX = ".columns"
RESERVED_NAMES = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{n}" for port in ("COM", "LPT") for n in "0123456789¹²³"}
)
FORBIDDEN_CHARACTERS = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def data_folder() -> Path:
    """Return the folder that holds `profiles`, `config` and `resources` of the program."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent


def user_folder() -> Path:
    r"""Return the user's own Reentry folder, `%APPDATA%\Reentry` on Windows."""
    roaming = os.environ.get("APPDATA")
    if roaming:
        return Path(roaming, "Reentry")
    from platformdirs import user_config_dir  # noqa: PLC0415  # not needed on Windows, and slow to load

    return Path(user_config_dir("Reentry", appauthor=False))


def cache_folder() -> Path:
    r"""Return where copies lie that anybody may delete, `%LOCALAPPDATA%\Reentry\cache`."""
    local = os.environ.get("LOCALAPPDATA")
    if local:
        return Path(local, "Reentry", "cache")
    from platformdirs import user_cache_dir  # noqa: PLC0415  # not needed on Windows, and slow to load

    return Path(user_cache_dir("Reentry", appauthor=False))


def user_name() -> str:
    """Return who is at the keyboard, for histories and records."""
    import getpass  # noqa: PLC0415  # not before the window's first paint

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no name for this user, or no user names at all
        return "unknown"


def default_config_file() -> Path:
    """Return where the config lies when nobody named another place."""
    return user_folder() / CONFIG_NAME


def why_not_a_file_name(name: str) -> str | None:
    """Return why Windows would refuse or change this name of a file or folder, else None."""
    if not name:
        return "it is empty"
    if found := FORBIDDEN_CHARACTERS.search(name):
        return f"it contains {found.group()!r}"
    if name[-1] in " .":
        return "it ends with a space or a dot, which Windows drops"
    if name.split(".", maxsplit=1)[0].rstrip().upper() in RESERVED_NAMES:
        return "Windows keeps that name for a device"
    if len(name) > 255:
        return f"it has {len(name)} characters, 255 are allowed"
    return None


def is_windows_path(text: str) -> bool:
    r"""Tell whether a text is an absolute Windows path: `C:\…`, `\\server\share\…`."""
    return PureWindowsPath(text).is_absolute()


def join(folder: str, *names: str) -> str:
    """Join in the manner of the folder's own system, whichever this one is."""
    flavour = PureWindowsPath if is_windows_path(folder) else PurePosixPath
    return str(flavour(folder, *names))
