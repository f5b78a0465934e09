"""Pictures of the KPIs tab: each page, MT4's summary, a week, and a filter nothing passes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from reentry_gui.ui.tabs.kpis import KpisTab
from reentry_gui.ui.tabs.kpis.filter_bar import today
from reentry_gui.ui.tabs.kpis.names import PAGES
from reentry_gui.ui.tabs.kpis.question import Question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from reentry_gui.ui.main_window import MainWindow

LONG_AGO = Question("custom", dt.date(2001, 1, 1), dt.date(2001, 1, 2))


def kpi_screens(window: MainWindow, settle: Callable[[], None]) -> Iterator[tuple[str, QWidget]]:
    """Yield the pages of a filled tab, then questions that show little or nothing."""
    window.show_tab("kpis")
    settle()
    tab = window.built["kpis"]
    if not isinstance(tab, KpisTab):
        return
    for at, name in enumerate(PAGES):
        tab.sections.setCurrentIndex(at)
        settle()
        yield f"kpis-{name.lower().replace(' ', '-')}", window
    yield from chosen_day(tab, window, settle)
    yield from chosen_hour(tab, settle)
    tab.sections.setCurrentIndex(0)
    for name, question in {"30-days": Question("30"), "nothing-passes": LONG_AGO}.items():
        tab.bar.show_question(question, today())
        tab.take_question()
        settle()
        yield f"kpis-{name}", window
    tab.reset()
    settle()


def chosen_day(
    tab: KpisTab, window: MainWindow, settle: Callable[[], None]
) -> Iterator[tuple[str, QWidget]]:
    """Yield the calendar with its last day chosen."""
    from reentry_gui.ui.tabs.kpis.calendar_page import CalendarPage  # noqa: PLC0415  # numpy

    tab.sections.setCurrentIndex(PAGES.index("Calendar"))
    settle()
    page = tab.stack.currentWidget()
    if isinstance(page, CalendarPage):
        page.go_to(max(page.month.days))
        settle()
        yield "kpis-day", window


def chosen_hour(tab: KpisTab, settle: Callable[[], None]) -> Iterator[tuple[str, QWidget]]:
    """Yield the trades behind the hour that has most of them."""
    from reentry_gui.ui.tabs.kpis.pages import HoursPage  # noqa: PLC0415  # numpy

    tab.sections.setCurrentIndex(PAGES.index("Hours"))
    settle()
    page = tab.stack.currentWidget()
    if isinstance(page, HoursPage) and page.picture is not None:
        page.show_trades(*divmod(int(page.picture.panels.hours.n.argmax()), 24))
        settle()
        if page.behind.dialog is not None:
            yield "kpis-trades", page.behind.dialog
            page.behind.dialog.reject()
