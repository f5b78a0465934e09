"""The window's language for reports; what only they say stands in `report_de.ts`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from reentry_gui.kpi.report.spoken import Language
from reentry_gui.ui import sentences, translation
from reentry_gui.ui.book import Book

if TYPE_CHECKING:
    from pathlib import Path


def report_language() -> Language | None:
    """Return the window's language; None where it speaks English."""
    code = QLocale().name().split("_")[0]
    folder = translation.folder()
    if sentences.book is None or not (folder / f"report_{code}.ts").is_file():
        return None
    return Language(code, book_of(code, folder).translated)


@cache
def book_of(code: str, folder: Path) -> Book:
    """Return the engine's sentences and those of reports in a language."""
    engine, own = folder / f"engine_{code}.ts", folder / f"report_{code}.ts"
    window = folder / f"reentry_{code}.ts"
    return Book(
        lambda: {**translation.read(engine), **translation.read(own)},
        lambda: translation.read(window),
    )
