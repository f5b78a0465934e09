"""Days as Python writes them in English: Tue 2026-12-01, 25 Oct, 06:45."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
WORD: Final = re.compile(r"[A-Za-z]+")
DAY: Final = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)})\b")


def is_dated(english: str) -> bool:
    """Tell whether a text is nothing but days and times."""
    parts = english.split(" ")
    return all(part[:1].isdigit() or part in {*WEEKDAYS, *MONTHS} for part in parts)


def dated(english: str, form: str, named: Callable[[str], str]) -> str:
    """Return a day with `form` for {day} and {month}, its weekday and month named otherwise."""
    in_order = DAY.sub(lambda found: form.format(day=found[1], month=found[2]), english)
    return WORD.sub(lambda word: named(word[0]), in_order)
