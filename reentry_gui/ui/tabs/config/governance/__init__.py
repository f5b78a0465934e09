"""The Governance page: findings, limits per persona, controls, and what can be exported."""

from reentry_gui.ui.tabs.config.governance.page import GovernancePage

__all__ = ["GovernancePage"]
