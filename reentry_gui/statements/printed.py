"""Figures as MT4 prints them: one number, or two as in `64.01 (12.39%)`."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from reentry_gui.statements.cells import COUSINS

Number = int | Decimal | Fraction
NUMBER: Final = re.compile(r"-?(?:\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?", re.ASCII)


TOGETHER: Final = re.compile(r"\d{4}")


class PrintedNumber(NamedTuple):
    """A number in a text: its value, its decimals, and where it stands."""

    value: Fraction
    decimals: int
    start: int
    end: int


def numbers_in(text: str) -> list[PrintedNumber]:
    """Return the numbers of a figure in the order they stand."""
    return [
        PrintedNumber(
            Fraction(found[0].replace(" ", "")),
            len(found[0].partition(".")[2]),
            found.start(),
            found.end(),
        )
        for found in NUMBER.finditer(text.translate(COUSINS))
    ]


def agree(ours: tuple[Number, ...], text: str, tolerance: Fraction = Fraction(0)) -> bool:
    """Tell whether a printed figure is ours, rounded to as many decimals as it is printed with.

    An exact half may be rounded either way: MT4 counts in binary, where there is none. No
    number at all (a profit factor without losses) agrees with an empty cell and with 0.
    """
    printed = numbers_in(text)
    if not ours:
        return not any(number.value for number in printed)
    return len(ours) == len(printed) and all(
        abs(Fraction(mine) - theirs.value) <= allowed(mine, theirs, tolerance)
        for mine, theirs in zip(ours, printed, strict=True)
    )


def allowed(mine: Number, theirs: PrintedNumber, tolerance: Fraction) -> Fraction:
    """Return how far a printed number may lie from ours: counts must be exact."""
    if isinstance(mine, int):
        return Fraction(0)
    return Fraction(1, 2 * 10**theirs.decimals) + (tolerance if isinstance(mine, Decimal) else 0)


def printed_like(ours: tuple[Number, ...], text: str) -> str:
    """Return our figure in the notation of a printed one."""
    printed = numbers_in(text)
    if len(printed) != len(ours):
        return " / ".join(notation(mine, 2) for mine in ours) or "none"
    parts: list[str] = []
    end = 0
    for mine, theirs in zip(ours, printed, strict=True):
        is_same = abs(Fraction(mine) - theirs.value) <= allowed(mine, theirs, Fraction(0))
        there = text[theirs.start : theirs.end]
        shown = there if is_same else notation(mine, theirs.decimals, like=there)
        parts += [text[end : theirs.start], shown]
        end = theirs.end
    return "".join([*parts, text[end:]])


def notation(number: Number, decimals: int, like: str = "") -> str:
    """Return a number with thousands apart unless `like` has them together.

    A half is rounded away from 0.
    """
    if isinstance(number, int):
        return str(number)
    scaled = abs(Fraction(number)) * 10**decimals
    units = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    sign = "-" if number < 0 and units else ""
    whole, fraction = divmod(units, 10**decimals)
    tail = f".{fraction:0{decimals}d}" if decimals else ""
    space = "" if TOGETHER.search(like) else " "
    return f"{sign}{whole:,}".replace(",", space) + tail
