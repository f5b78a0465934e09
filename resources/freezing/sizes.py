"""What each megabyte of the frozen programs is: `python -m resources.freezing.sizes [FOLDER]`."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

# The first pattern that is found in a file's path names its part.
PARTS: Final = {
    "the two programs with all Python modules": r"^(reentry|ReentryPanel)(\.exe)?$",
    "Qt: words in other scripts (ICU)": r"libicu",
    "Qt: libraries": r"PySide6/.*Qt6\w*\.(dll|so)|/Qt/lib/",
    "Qt: plugins, translations": r"PySide6/.*(plugins|translations)/",
    "Qt: Python bindings": r"(PySide6|shiboken6)/",
    "numpy: linear algebra": r"openblas|gfortran|quadmath",
    "numpy": r"^_internal/numpy",
    "pydantic": r"pydantic",
    "lxml": r"lxml|libxml|libxslt|libexslt",
    "encryption (TLS, keyring, signatures)": r"lib(crypto|ssl)|cryptography|nacl|_(cffi|ssl|hash)",
    "SQLite": r"sqlite",
    "Python and its own modules": r"python3|base_library|_internal/\w+\.pyd|lib-dynload|VCRUN",
    "Reentry's resources, profiles, config": r"^_internal/(resources|profiles|config)/",
    "libraries of the system": r"^_internal/lib[^/]+\.so",
    "other packages": r"",
}


def parts(folder: Path) -> dict[str, int]:
    """Return the bytes of each part, the largest first; links are counted once."""
    found: Counter[str] = Counter()
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            found[part_of(file.relative_to(folder).as_posix())] += file.stat().st_size
    return dict(found.most_common())


def part_of(path: str) -> str:
    """Return which part a file belongs to."""
    return next(part for part, pattern in PARTS.items() if re.search(pattern, path, re.IGNORECASE))


def main(arguments: Sequence[str]) -> int:
    """Print the parts and their sum."""
    folder = Path(arguments[0] if arguments else "dist/Reentry")
    if not folder.is_dir():
        sys.stderr.write(f"sizes: {folder} is not there; first: dev.py build\n")
        return 1
    found = parts(folder)
    for part, size in [*found.items(), ("all", sum(found.values()))]:
        sys.stdout.write(f"{size / 1e6:7.1f} MB  {part}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
