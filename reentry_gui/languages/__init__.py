"""Other languages than English: Qt Linguist's .ts files, read as they are, without Qt."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reentry_gui import paths

if TYPE_CHECKING:
    from pathlib import Path

Texts = dict[tuple[str, str], str]  # by context and source; without a context, too


def folder() -> Path:
    """Return where the translations lie."""
    return paths.data_folder() / "resources" / "translations"


def codes() -> tuple[str, ...]:
    """Return the codes of all languages; English is the source."""
    files = folder().glob("reentry_*.ts")
    return ("en", *sorted(file.stem.removeprefix("reentry_") for file in files))


@cache
def read(file: Path) -> Texts:
    """Read the finished texts of a .ts file by context and source."""
    import xml.etree.ElementTree as ET  # noqa: PLC0415  # English needs none

    found: Texts = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314  # a file of ours
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            source, text = message.findtext("source", ""), translation.text or ""
            found[name, source] = text
            found.setdefault(("", source), text)
    return found
