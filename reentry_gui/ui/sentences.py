"""What the engine says, in the window's language: found by the sentence, values kept.

The engine speaks English and knows no window. Its sentences stand in `engine_de.ts` as they
stand in its source, with {1}, {2} … for their values; a test reads them there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.languages.book import Book

BEGINNING: Final = re.compile(r"[^\W\d_]+,? ")  # of a sentence: a word, no name of a file or option

# The book of the language in use; none: English, as the engine speaks.
book: Book | None = None


def said(text: str) -> str:
    """Return what the engine says in the window's language; what is not known stays as it is."""
    return text if book is None else "\n".join(map(line_said, text.split("\n")))


def line_said(line: str) -> str:
    """Return one line in the window's language, its indentation kept."""
    body = line.lstrip(" ")
    return line if book is None else line[: len(line) - len(body)] + book.translated(body)


def lines_said(lines: Iterable[str]) -> str:
    """Return a report's lines in the window's language, as one text."""
    return said("\n".join(lines))


def error_said(error: Exception, joint: str = ". ") -> str:
    """Return what went wrong and what to do about it, in the window's language."""
    if not isinstance(error, ReentryError):
        return str(error)
    return joint.join(filter(None, (alone(error.message), alone(error.hint))))


def alone(text: str) -> str:
    """Return what the engine says as a sentence that stands alone: it begins with a capital.

    What begins with a path, an option or a number keeps it as it is written.
    """
    told = said(text)
    return told[:1].upper() + told[1:] if BEGINNING.match(told) else told
