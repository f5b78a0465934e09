"""Ask whether there is a newer version: only when turned on, signed, nothing sent."""

from reentry_gui.updates.check import UpdateReport, check_for_update, is_due

__all__ = ["UpdateReport", "check_for_update", "is_due"]
