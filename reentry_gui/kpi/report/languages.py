"""The languages that a report can be written in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from reentry_gui import languages
from reentry_gui.errors import ReentryError
from reentry_gui.kpi.report.spoken import Language
from reentry_gui.languages.book import Book

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH: Final = "en"


def named(code: str) -> Language | None:
    """Return a language by its code, None for English, which reports are written in."""
    if code == ENGLISH:
        return None
    if code not in known():
        raise ReentryError(
            f"no report can be written in {code!r}", f"Languages: {', '.join(known())}"
        )
    return Language(code, book_of(code).translated)


def known() -> tuple[str, ...]:
    """Return the codes of the languages that reports speak."""
    there = (code for code in languages.codes() if file_of("report", code).is_file())
    return (ENGLISH, *there)


@cache
def book_of(code: str) -> Book:
    """Return the engine's sentences and those of reports in a language."""
    return Book(
        lambda: {
            **languages.read(file_of("engine", code)),
            **languages.read(file_of("report", code)),
        },
        lambda: languages.read(file_of("reentry", code)),
    )


def file_of(what: str, code: str) -> Path:
    """Return the file of a kind of texts in a language."""
    return languages.folder() / f"{what}_{code}.ts"
