"""Qt's signatures, compiled beforehand: PySide's Python part, which each start would compile.

PySide6 carries the Python modules that explain a wrong call within a library, packed, and
compiles all of them at each start. It takes them from the folder `shiboken6/files.dir` where
there is one: there the frozen programs have them compiled, without the two that only write
stubs for type checkers. That is a sixth of the work until the first paint.
"""

from __future__ import annotations

import py_compile
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

PLACE: Final = "shiboken6/files.dir"
UNPACK: Final = """
import sys, shiboken6
sys.modules["shibokensupport"].__loader__.zfile.extractall(sys.argv[1])
"""
PACKAGE: Final = "shibokensupport"
# Loaded at each start, called by none: PySide's writers of stubs.
NAMES_ONLY: Final = frozenset({"enum_sig", "pyi_generator"})
LEFT_OUT: Final = '"""Left out of this program."""\n'


def compiled(folder: Path) -> list[tuple[str, str]]:
    """Compile the modules below a folder; return them as what goes into the frozen program.

    Where PySide6 has them in another way than known here there is nothing to return: the
    programs then start as PySide6 means it, and slower.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    # Another process: the one that freezes stays without Qt.
    unpack = [sys.executable, "-c", UNPACK, str(folder)]
    if subprocess.run(unpack, check=False).returncode:
        sys.stderr.write("PySide6 has its signatures in an unknown place: they are not compiled\n")
        return []
    return [compile_module(folder, file) for file in sorted((folder / PACKAGE).rglob("*.py"))]


def compile_module(folder: Path, file: Path) -> tuple[str, str]:
    """Compile one module beside its source; return both places."""
    if file.stem in NAMES_ONLY:
        file.write_text(LEFT_OUT, encoding="utf-8")
    inside = file.relative_to(folder)
    made = file.with_suffix(".pyc")
    py_compile.compile(str(file), str(made), inside.as_posix(), doraise=True)
    return str(made), f"{PLACE}/{inside.parent.as_posix()}"
