"""Overview: what is live, what comes next, is all installed, what happened last."""

from __future__ import annotations

from reentry_gui.ui.tab import Tab


class OverviewTab(Tab):
    """A card for each question."""
