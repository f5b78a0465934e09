"""The first start: from nothing to a verified pack, or to a demo to try things with."""

from reentry_gui.ui.assistant.opening import start, start_demo

__all__ = ["start", "start_demo"]
