"""What Windows' registry lists as installed: a terminal may lie in any folder, on any drive."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

UNINSTALL: Final = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
REASON: Final = "among Windows' installed programs"
MAKER: Final = "metaquotes"
PROGRAM: Final = "terminal"
FOLDER_VALUES: Final = ("InstallLocation",)
FILE_VALUES: Final = ("DisplayIcon", "UninstallString")


def folders() -> Iterator[Path]:
    """Yield the folder of each installed program that may be a terminal; none off Windows."""
    for values in entries():
        if is_of_a_terminal(values):
            yield from named(values)


def is_of_a_terminal(values: Mapping[str, str]) -> bool:
    """Tell whether an entry is MetaQuotes', or shows the icon of a terminal; brokers name both."""
    icon = file_of(values.get("DisplayIcon", ""))
    maker = values.get("Publisher", "").casefold()
    return maker.startswith(MAKER) or (icon is not None and icon.stem.casefold() == PROGRAM)


def named(values: Mapping[str, str]) -> Iterator[Path]:
    """Yield the folders that an entry names, each once."""
    texts = [values.get(name, "").strip().strip('"') for name in FOLDER_VALUES]
    found = [Path(text) for text in texts if text]
    found += [file.parent for name in FILE_VALUES if (file := file_of(values.get(name, "")))]
    yield from dict.fromkeys(folder for folder in found if folder.is_absolute())


def file_of(text: str) -> Path | None:
    r"""Return the program that a value names: `"C:\x\terminal.exe",0`, with or without quotes."""
    path = text.strip().lstrip('"')
    end = path.casefold().find(".exe")
    return Path(path[: end + 4]) if end > 0 else None


def entries() -> list[dict[str, str]]:
    """Return the texts of each entry, of this user's and of everybody's, 32 and 64 bits."""
    found: list[dict[str, str]] = []
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415  # exists on Windows only

        for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            for view in (winreg.KEY_WOW64_64KEY, winreg.KEY_WOW64_32KEY):
                with (
                    contextlib.suppress(OSError),  # not there, or not ours to read
                    winreg.OpenKey(root, UNINSTALL, 0, winreg.KEY_READ | view) as key,
                ):
                    names = [winreg.EnumKey(key, n) for n in range(winreg.QueryInfoKey(key)[0])]
                    found += [texts_of(key, name) for name in names]
    return found


def texts_of(key: Any, name: str) -> dict[str, str]:  # noqa: ANN401  # winreg's handle
    """Return the texts of one entry; one that cannot be read has none."""
    found: dict[str, str] = {}
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415  # as above

        with contextlib.suppress(OSError), winreg.OpenKey(key, name) as entry:
            for number in range(winreg.QueryInfoKey(entry)[1]):
                value, content, _kind = winreg.EnumValue(entry, number)
                if isinstance(content, str):
                    found[value] = content
    return found
