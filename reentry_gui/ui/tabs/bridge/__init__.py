"""Bridge: the process that EAs ask, its decisions, and the matrix that it decides by."""

from reentry_gui.ui.tabs.bridge.tab import BridgeTab

__all__ = ["BridgeTab"]
