"""Buckets and actions in words, for reports and the command line."""

from __future__ import annotations

from reentry_gui.decision import NAMES


def bucket_name(bucket: int) -> str:
    """Name a bucket."""
    return f"{bucket} {NAMES[bucket - 1]}" if bucket else "not known"


def action_name(action: int) -> str:
    """Name an action."""
    return f"action {action}" if action else "no re-entry"
