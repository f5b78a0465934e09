"""A workspace to try everything in: real statements, and chains that are marked as made up."""

from reentry_gui.demo.workspace import DemoPlan, DemoReport, make_demo, plan_demo

__all__ = ["DemoPlan", "DemoReport", "make_demo", "plan_demo"]
