"""Overview: what is live, what comes next, is all installed, what happened last."""

from reentry_gui.ui.tabs.overview.page import OverviewTab

__all__ = ["OverviewTab"]
