"""Profiles: every persona's six rows per symbol, edited, compared, brought in and deployed."""

from reentry_gui.ui.tabs.profiles.place import ProfilePlace
from reentry_gui.ui.tabs.profiles.tab import ProfilesTab

__all__ = ["ProfilePlace", "ProfilesTab"]
