"""Dates and weekdays in the user's language."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reentry_gui.languages import days
from reentry_gui.languages.days import MONTHS, WEEKDAYS

translate = QCoreApplication.translate


def weekday(number: int, *, short: bool = False) -> str:
    """Return a weekday's name, Monday is 0."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().standaloneDayName(number + 1, form)


def short_month(number: int) -> str:
    """Return a month's short name, January is 1; without the dot that some languages put."""
    return QLocale().standaloneMonthName(number, QLocale.FormatType.ShortFormat).rstrip(".")


def named(english: str) -> str:
    """Return the short name of a weekday or month that Python has written; others stay."""
    if english in WEEKDAYS:
        return weekday(WEEKDAYS.index(english), short=True).rstrip(".")
    return short_month(MONTHS.index(english) + 1) if english in MONTHS else english


def dated(english: str) -> str:
    """Return a day as Python writes it in the user's language: 25. Nov, Di 2026-12-01."""
    return days.dated(english, translate("moments", "{day} {month}"), named)


def day_text(day: dt.date) -> str:
    """Write a day: Wed 25 Nov."""
    return QLocale().toString(qt_day(day), translate("moments", "ddd d MMM"))


def long_day_text(day: dt.date) -> str:
    """Write a day in full: Wednesday 25 November 2026."""
    return QLocale().toString(qt_day(day), translate("moments", "dddd d MMMM yyyy"))


def qt_day(day: dt.date) -> QDate:
    """Return a day as Qt has it."""
    return QDate(day.year, day.month, day.day)


def month_text(day: dt.date) -> str:
    """Write a month: November 2026."""
    return f"{QLocale().standaloneMonthName(day.month)} {day.year}"


def moment_text(moment: dt.datetime) -> str:
    """Write a day and a time: Wed 25 Nov 06:45."""
    return f"{day_text(moment.date())} {moment:%H:%M}"


def local_moment_text(moment: dt.datetime | None) -> str:
    """Write a moment by this computer's clock; none: empty."""
    return moment_text(moment.astimezone()) if moment is not None else ""


def clock_text(local: dt.datetime, other: dt.datetime | None) -> str:
    """Write the time by another clock, with its day where that differs; unknown: empty."""
    if other is None:
        return ""
    return f"{other:%H:%M}" if other.date() == local.date() else moment_text(other)
