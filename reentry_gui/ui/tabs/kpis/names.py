"""What things are called: personas, actions, generations, buckets; needs no numbers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

translate = QCoreApplication.translate
BUCKETS: Final = (
    str(QT_TRANSLATE_NOOP("names", "undefined")),
    str(QT_TRANSLATE_NOOP("names", "1 full stop")),
    str(QT_TRANSLATE_NOOP("names", "2 partial loss")),
    str(QT_TRANSLATE_NOOP("names", "3 break-even")),
    str(QT_TRANSLATE_NOOP("names", "4 partial profit")),
    str(QT_TRANSLATE_NOOP("names", "5 target")),
    str(QT_TRANSLATE_NOOP("names", "6 beyond target")),
)
WEEKDAYS: Final = (
    str(QT_TRANSLATE_NOOP("names", "Mon")),
    str(QT_TRANSLATE_NOOP("names", "Tue")),
    str(QT_TRANSLATE_NOOP("names", "Wed")),
    str(QT_TRANSLATE_NOOP("names", "Thu")),
    str(QT_TRANSLATE_NOOP("names", "Fri")),
    str(QT_TRANSLATE_NOOP("names", "Sat")),
    str(QT_TRANSLATE_NOOP("names", "Sun")),
)

# In the order of `pages.PAGES`, which a worker loads first.
PAGES: Final = (
    str(QT_TRANSLATE_NOOP("names", "Summary")),
    str(QT_TRANSLATE_NOOP("names", "Calendar")),
    str(QT_TRANSLATE_NOOP("names", "Hours")),
    str(QT_TRANSLATE_NOOP("names", "Distribution")),
    str(QT_TRANSLATE_NOOP("names", "Holding time")),
    str(QT_TRANSLATE_NOOP("names", "MAE and MFE")),
    str(QT_TRANSLATE_NOOP("names", "Actions")),
    str(QT_TRANSLATE_NOOP("names", "Personas")),
    str(QT_TRANSLATE_NOOP("names", "Groups")),
    str(QT_TRANSLATE_NOOP("names", "All figures")),
)


def persona(name: object) -> str:
    """Return a persona's name, or that it is not known."""
    return str(name) or translate("kpis", "unknown")


def account(number: object) -> str:
    """Return an account's number, or that no statement told it."""
    return str(number) or translate("kpis", "unknown")


def action(number: object) -> str:
    """Return an action's number, or that there is none."""
    return str(number) if number else translate("kpis", "none")


def generation(number: object) -> str:
    """Return a generation: 0 are trades that are no re-entries."""
    return f"R{number}" if number else translate("kpis", "no re-entry")


def bucket(number: int) -> str:
    """Return a bucket's number and meaning."""
    return translate("names", BUCKETS[number])


def weekday(number: int) -> str:
    """Return a weekday's short name, Monday 0."""
    return translate("names", WEEKDAYS[number])
