"""The tab Chains: whether re-entries earn or burn money, chain by chain."""

from reentry_gui.ui.tabs.chains.tab import ChainsTab

__all__ = ["ChainsTab"]
