"""The page that says why there is nothing to see."""

from __future__ import annotations

from reentry_gui.ui.empty import EmptyPage

__all__ = ["EmptyPage"]
