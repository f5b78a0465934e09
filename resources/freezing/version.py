"""What Windows shows below Properties, Details: out of the one version."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PyInstaller.utils.win32.versioninfo import (
        VSVersionInfo,
    )


def numbers(version: str) -> tuple[int, int, int, int]:
    """Return Windows' four numbers; what follows the digits (rc1, .dev0) has no place there."""
    digits = [int(part) for part in re.findall(r"(?:^|(?<=\.))\d+", version)]
    first, second, third, *_rest = [*digits, 0, 0, 0]
    return first, second, third, 0


def version_info(version: str, program: str, description: str) -> VSVersionInfo:
    """Return the resource for one program."""
    from PyInstaller.utils.win32 import versioninfo as win  # noqa: PLC0415  # needs Windows

    quad = numbers(version)
    told = {
        "CompanyName": "Reentry",
        "FileDescription": description,
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": "MIT licence",
        "OriginalFilename": f"{program}.exe",
        "ProductName": "Reentry",
        "ProductVersion": version,
    }
    strings = [win.StringStruct(name, text) for name, text in told.items()]
    return win.VSVersionInfo(
        ffi=win.FixedFileInfo(filevers=quad, prodvers=quad),
        kids=[
            win.StringFileInfo([win.StringTable("040904B0", strings)]),
            win.VarFileInfo([win.VarStruct("Translation", [0x409, 1200])]),
        ],
    )
