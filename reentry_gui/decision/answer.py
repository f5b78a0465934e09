"""The use case as the command line and the window call it; the bridge keeps a context instead."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from typing import TYPE_CHECKING

from reentry_gui.db import DatabaseMissing
from reentry_gui.decision.context import DecisionContext

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.decision.model import Decision
    from reentry_gui.decision.request import Request


def answer(config: PackConfig, request: Request, now: dt.datetime, *, tier: int) -> Decision:
    """Decide what follows a closed trade by what lies on disk now; nothing is recorded."""
    context = DecisionContext(config, now)
    with suppress(DatabaseMissing):  # the answer's warnings say so
        context.refresh_history()
    return context.answer(request, now, tier=tier).decision
