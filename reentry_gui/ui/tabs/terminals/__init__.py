"""The tab Terminals: which MetaTrader 4 the config is for."""

from reentry_gui.ui.tabs.terminals.tab import TerminalsTab

__all__ = ["TerminalsTab"]
