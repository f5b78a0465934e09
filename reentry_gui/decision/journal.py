"""A decision with all that it was made of, as plain data for the journal, and back again.

It stands between an EA and its answer, so it takes values as they are; the record for the
database is made of it later.
"""

from __future__ import annotations

import datetime as dt
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from reentry_gui.decision.context import Answered
from reentry_gui.decision.model import Decision, History, Level
from reentry_gui.decision.request import Request
from reentry_gui.governance import Effect, Step

if TYPE_CHECKING:
    from collections.abc import Mapping

TIMES: Final = ("open_time", "close_time")
REQUEST: Final = tuple(name for name in Request.__slots__ if name not in TIMES)
DECISION: Final = tuple(name for name in Decision.__slots__ if name != "controls")
HISTORY: Final = tuple(name for name in History.__slots__ if name != "now")
STEP: Final = ("control", "effect", "detail", "on_failure")
request_values: Final = attrgetter(*REQUEST)
decision_values: Final = attrgetter(*DECISION)
history_values: Final = attrgetter(*HISTORY)
step_values: Final = attrgetter(*STEP)


def journal_form(answered: Answered) -> dict[str, Any]:
    """Return plain data that JSON has a form for."""
    request, decision, history = answered.request, answered.decision, answered.history
    return {
        "times": (
            request.open_time.isoformat(),
            request.close_time.isoformat(),
            history.now.isoformat(),
        ),
        "request": request_values(request),
        "decision": decision_values(decision),
        "controls": [step_values(step) for step in decision.controls],  # none: see `in_full`
        "history": history_values(history),
        "made_with": answered[3:],
    }


def answered_of(data: Mapping[str, Any]) -> Answered:
    """Return what a line of the journal holds."""
    opened, closed, now = (dt.datetime.fromisoformat(text) for text in data["times"])
    request = Request(
        **dict(zip(REQUEST, data["request"], strict=True)), open_time=opened, close_time=closed
    )
    values = dict(zip(DECISION, data["decision"], strict=True))
    values |= {"level": Level(values["level"]), "warnings": tuple(values["warnings"])}
    controls = tuple(
        Step(control, Effect(effect), detail, on_failure)
        for control, effect, detail, on_failure in data["controls"]
    )
    past = dict(zip(HISTORY, data["history"], strict=True))
    past["warnings"] = tuple(past["warnings"])
    return Answered(
        request,
        Decision(**values, controls=controls),
        History(now=now, **past),
        *data["made_with"],
    )
