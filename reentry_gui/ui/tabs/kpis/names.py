"""What things are called: personas, actions, generations, buckets; needs no numbers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

translate = QCoreApplication.translate
BUCKETS: Final = (
    str(QT_TRANSLATE_NOOP("kpis", "undefined")),
    str(QT_TRANSLATE_NOOP("kpis", "1 full stop")),
    str(QT_TRANSLATE_NOOP("kpis", "2 partial loss")),
    str(QT_TRANSLATE_NOOP("kpis", "3 break-even")),
    str(QT_TRANSLATE_NOOP("kpis", "4 partial profit")),
    str(QT_TRANSLATE_NOOP("kpis", "5 target")),
    str(QT_TRANSLATE_NOOP("kpis", "6 beyond target")),
)
WEEKDAYS: Final = (
    str(QT_TRANSLATE_NOOP("kpis", "Mon")),
    str(QT_TRANSLATE_NOOP("kpis", "Tue")),
    str(QT_TRANSLATE_NOOP("kpis", "Wed")),
    str(QT_TRANSLATE_NOOP("kpis", "Thu")),
    str(QT_TRANSLATE_NOOP("kpis", "Fri")),
    str(QT_TRANSLATE_NOOP("kpis", "Sat")),
    str(QT_TRANSLATE_NOOP("kpis", "Sun")),
)

# In the order of `pages.PAGES`, which a worker loads first.
PAGES: Final = (
    str(QT_TRANSLATE_NOOP("kpis", "Summary")),
    str(QT_TRANSLATE_NOOP("kpis", "Calendar")),
    str(QT_TRANSLATE_NOOP("kpis", "Hours")),
    str(QT_TRANSLATE_NOOP("kpis", "Distribution")),
    str(QT_TRANSLATE_NOOP("kpis", "Actions")),
    str(QT_TRANSLATE_NOOP("kpis", "Personas")),
    str(QT_TRANSLATE_NOOP("kpis", "All figures")),
)


def persona(name: object) -> str:
    """Return a persona's name, or that it is not known."""
    return str(name) or translate("kpis", "unknown")


def action(number: object) -> str:
    """Return an action's number, or that there is none."""
    return str(number) if number else translate("kpis", "none")


def generation(number: object) -> str:
    """Return a generation: 0 are trades that are no re-entries."""
    return f"R{number}" if number else translate("kpis", "no re-entry")


def bucket(number: int) -> str:
    """Return a bucket's number and meaning."""
    return translate("kpis", BUCKETS[number])


def weekday(number: int) -> str:
    """Return a weekday's short name, Monday 0."""
    return translate("kpis", WEEKDAYS[number])
