"""Calendar: the week painted, days as exceptions, a persona by hand; a draft until it is saved."""

from reentry_gui.ui.tabs.calendar.page import CalendarTab

__all__ = ["CalendarTab"]
