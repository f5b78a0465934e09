"""A Task Scheduler in which nothing is registered, for tests that run on Windows, too."""

from __future__ import annotations

import os
from collections.abc import Sequence

from reentry_gui import tasks


def nothing_registered(words: Sequence[str]) -> tasks.Completed:
    """Answer as schtasks does when a task is not there; a creation succeeds."""
    if words[0] == "/Create":
        return tasks.Completed(0, b"SUCCESS", b"")
    return tasks.Completed(1, b"", b"ERROR: The system cannot find the file specified.\r\n")


# Elsewhere there is no Task Scheduler at all, which is what the tests are about there.
RUN: tasks.Run | None = nothing_registered if os.name == "nt" else None
