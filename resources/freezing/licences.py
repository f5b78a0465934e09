"""The licences of all that the program is made of: a list, and below it the texts themselves."""

from __future__ import annotations

import platform
import re
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING, Final

from resources.freezing.distributions import needed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib import metadata

SHORT: Final = 60  # longer than that it is a licence's text, not its name
RULE: Final = "~" * 78
# How licences begin that some distributions bring without naming them.
BEGINNINGS: Final = {"Permission is hereby granted, free of charge": "MIT"}
LIKE_ONE: Final = re.compile(r"(LICEN[CS]E|COPYING|NOTICE)\b", re.IGNORECASE)
# Qt's distributions bring no text on every system.
QT: Final = """\
Qt and its Python bindings (PySide6, shiboken6) are used under the GNU Lesser General
Public License, version 3: https://www.gnu.org/licenses/lgpl-3.0.html, which adds to
https://www.gnu.org/licenses/gpl-3.0.html. They lie beside the program as files of their
own and may be replaced by others. Sources: https://download.qt.io/official_releases/
"""


def whole_text(root: Path) -> str:
    """Return the list of what the program is made of, then the licences' texts."""
    found = needed(root)
    lines = [line_of(one) for one in found.values()]
    parts = [f"{title_of(one)}\n\n{text}" for one in found.values() if (text := text_of(one))]
    python = f"Python {platform.python_version()}"
    texts = [QT, f"{python}\n\n{text_of_python()}", *parts]
    listed = "\n".join([f"{python}: PSF-2.0", *lines])
    return listed + "".join(f"\n\n{RULE}\n{text.strip()}" for text in texts) + "\n"


def title_of(distribution: metadata.Distribution) -> str:
    """Return name and version."""
    return f"{distribution.metadata['Name']} {distribution.version}"


def line_of(distribution: metadata.Distribution) -> str:
    """Return name, version and licence."""
    return f"{title_of(distribution)}: {licence(distribution)}"


def licence(distribution: metadata.Distribution) -> str:
    """Return the name of a distribution's licence as its own data give it."""
    told = distribution.metadata
    expression = first(told, "License-Expression")
    classifiers = [
        line.rpartition(" :: ")[2]
        for line in told.get_all("Classifier") or []
        if line.startswith("License :: ") and line != "License :: OSI Approved"
    ]
    plain = first(told, "License").strip()
    short = plain if len(plain) <= SHORT and "\n" not in plain else ""
    text = text_of(distribution)
    begins = [name for beginning, name in BEGINNINGS.items() if beginning in text]
    return expression or short or ", ".join(classifiers or begins) or "see its own page"


def first(told: metadata.PackageMetadata, field: str) -> str:
    """Return a field of a distribution's data, empty where it has none."""
    return next(iter(told.get_all(field) or []), "")


def text_of(distribution: metadata.Distribution) -> str:
    """Return what stands in the files that a distribution names as its licence."""
    return "\n\n".join(read(file).strip() for file in files_of(distribution))


def files_of(distribution: metadata.Distribution) -> Iterator[Path]:
    """Yield the files that a distribution names as its licence, or that are named like one."""
    named = distribution.metadata.get_all("License-File") or []
    for file in distribution.files or []:
        folder, _, rest = file.as_posix().partition("/")
        is_named = rest.removeprefix("licenses/") in named or LIKE_ONE.match(rest)
        if folder.endswith(".dist-info") and is_named:
            yield Path(str(file.locate()))


def text_of_python() -> str:
    """Return Python's own, which tells of what comes with it, too."""
    places = (sysconfig.get_path("stdlib"), sys.base_prefix)
    return next(read(file) for place in places if (file := Path(place, "LICENSE.txt")).is_file())


def read(file: Path) -> str:
    """Return a text; a few of long ago are not in UTF-8."""
    return file.read_text(encoding="utf-8", errors="replace")
