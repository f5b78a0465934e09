"""The tab Tasks: what Windows starts by itself, and when."""

from reentry_gui.ui.tabs.tasks.tab import TasksTab

__all__ = ["TasksTab"]
