"""Qt's signatures, frozen: PySide's Python part, which each start would compile anew.

PySide6 carries the Python modules that explain a wrong call within a library, packed, and
compiles all of them at each start. Where there is a folder `shiboken6/files.dir` it imports
them as any other module instead: the frozen programs have that folder, empty, and the modules
among their own, without the two that only write stubs for type checkers.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final

from resources.freezing.modules import modules

if TYPE_CHECKING:
    from pathlib import Path

PLACE: Final = "shiboken6/files.dir"
NOTE: Final = "why.txt"
WHY: Final = "This folder makes PySide6 take its own modules from the program.\n"
UNPACK: Final = """
import sys, shiboken6
sys.modules["shibokensupport"].__loader__.zfile.extractall(sys.argv[1])
"""
PACKAGE: Final = "shibokensupport"
# Loaded at each start, called by none: PySide's writers of stubs.
NAMES_ONLY: Final = frozenset({"enum_sig", "pyi_generator"})
LEFT_OUT: Final = '"""Left out of this program."""\n'


def unpack(folder: Path) -> list[str]:
    """Write the modules below a folder that the analysis searches; return their names.

    Where PySide6 has them in another way than known here there is nothing to return: the
    programs then start as PySide6 means it, and slower.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    # Another process: the one that freezes stays without Qt.
    command = [sys.executable, "-c", UNPACK, str(folder)]
    if subprocess.run(command, check=False).returncode:
        sys.stderr.write("PySide6 has its signatures in an unknown place: they are not frozen\n")
        return []
    for name in NAMES_ONLY:
        for file in folder.glob(f"{PACKAGE}/**/{name}.py"):
            file.write_text(LEFT_OUT, encoding="utf-8")
    (folder / NOTE).write_text(WHY, encoding="utf-8")
    return modules(folder / PACKAGE)


def place(folder: Path) -> list[tuple[str, str]]:
    """Return the folder that PySide6 looks for, as what goes into the frozen program."""
    return [(str(folder / NOTE), PLACE)] if (folder / NOTE).is_file() else []
