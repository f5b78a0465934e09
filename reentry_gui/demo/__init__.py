"""A workspace to try everything in: real statements, and chains that are marked as made up."""

from reentry_gui.demo.workspace import DemoReport, make_demo

__all__ = ["DemoReport", "make_demo"]
