"""The KPIs tab: whether the trades and their re-entries earn or burn money."""

from reentry_gui.ui.tabs.kpis.tab import KpisTab

__all__ = ["KpisTab"]
