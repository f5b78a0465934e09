"""Pictures of the Calendar tab: an edit that is not saved, and its dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reentry_gui.ui.scenes import Scene, opened, settle, settled
from reentry_gui.ui.tabs.calendar import CalendarTab

if TYPE_CHECKING:
    from reentry_gui.ui.main_window import MainWindow


def calendar_screens(window: MainWindow) -> Scene:
    """Yield a week painted anew, and what asks for a day, a group, a persona by hand."""
    window.show_tab("calendar")
    settle()
    tab = window.built["calendar"]
    if not isinstance(tab, CalendarTab):
        return
    tab.week.grid.selectAll()
    tab.week.paint_selected("aggressive")
    yield from settled("calendar-unsaved", window)
    tab.discard_draft()
    settle()
    yield from opened("day", tab.month.open_dialog)
    yield from opened("group", tab.week.open_new_group)
    yield from opened("override", tab.override.open_dialog)
