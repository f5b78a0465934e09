"""A finished report in another language: its texts are exchanged, its numbers and marks are not."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reentry_gui.kpi.report.rows import SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable

# Left alone: a style sheet, and what its writer marked as his own. Then a text between two
# marks, and an attribute that is read: a hint, or what a picture tells the blind.
TEXT: Final = re.compile(
    r"<style>.*?</style>|translate=\"no\">(?:[^<>]|<br/>)*<|>([^<>]+)<"
    r"|(?<= aria-label=\")([^\"]+)|(?<= title=\")([^\"]+)",
    re.DOTALL,
)
LETTERS: Final = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True)
class Language:
    """A language that a report can speak."""

    code: str  # as HTML names it
    said: Callable[[str], str]  # a line of English in it; what is not known stays as it is


def spoken(page: str, language: Language | None) -> str:
    """Return HTML or SVG in a language; None is English, as it was written."""
    if language is None:
        return page

    def exchanged(found: re.Match[str]) -> str:
        whole, text, attribute = found[0], found[1], found[2] or found[3]
        if attribute is not None:
            return in_language(attribute, language)
        if text is None or not LETTERS.search(text):
            return whole
        return f">{in_language(text, language)}<"

    return TEXT.sub(exchanged, page).replace('lang="en"', f'lang="{language.code}"', 1)


def in_language(text: str, language: Language) -> str:
    """Return a text in a language, escaped as before; the blanks around it stay."""
    bare = " ".join(html.unescape(text).split())
    joint = f"; {language.said('source')}: "
    told = html.escape(joint.join(map(language.said, bare.split(SOURCE))), quote=True)
    before = text[: len(text) - len(text.lstrip())]
    return f"{before}{told}{text[len(text.rstrip()) :]}"
