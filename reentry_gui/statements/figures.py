"""The figures that MT4 itself prints, in a statement's end or a tester report's head."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.statements.page import Row

# `Largest | profit trade: | 25.71 | loss trade: | -31.67`: the first word belongs to both.
LEADS: Final = frozenset({"largest", "average", "maximum", "maximal"})
IN_BRACKETS: Final = re.compile(r"\(.*?\)")


def statement_figures(rows: Iterable[Row]) -> dict[str, str]:
    """Return what stands after each caption with a colon, under the caption in lower case."""
    figures: dict[str, str] = {}
    for row in rows:
        lead = caption = ""
        for text in map(str.strip, row.texts):
            if text.lower() in LEADS:
                lead = text
            elif text.endswith(":"):
                caption = key(lead, text)
            elif caption:
                figures.setdefault(caption, text)
                caption = ""
    return figures


def tester_figures(rows: Iterable[Row]) -> dict[str, str]:
    """Return the figures of a tester report: captions without colon, each before its value."""
    figures: dict[str, str] = {}
    for row in rows:
        texts = [text.strip() for text in row.texts]
        lead = texts[0] if texts and texts[0].lower() in LEADS else ""
        rest = texts[1:] if lead or (len(texts) % 2 and texts[0] == "") else texts
        for caption, value in zip(rest[::2], rest[1::2], strict=False):
            if caption:
                figures.setdefault(key(lead, caption), value)
    return figures


def key(lead: str, caption: str) -> str:
    """Return a caption without its remark in brackets, which differs between reports."""
    bare = IN_BRACKETS.sub("", caption).rstrip(": ")
    return " ".join(f"{lead} {bare}".lower().split())
