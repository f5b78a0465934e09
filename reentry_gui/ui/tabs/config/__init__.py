"""The Config tab with its pages: options, governance, history, passwords and tokens."""

from reentry_gui.ui.tabs.config.tab import ConfigTab

__all__ = ["ConfigTab"]
