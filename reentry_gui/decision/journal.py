"""A decision with all that it was made of, as plain data for the journal, and back again.

It stands between an EA and its answer, so it takes values as they are; the record for the
database is made of it later. The short form is made of texts that are there already: the
question as it came, the answer as it goes out, and what is the same for many answers.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from reentry_gui.decision.context import Answered
from reentry_gui.decision.model import Decision, History, Level
from reentry_gui.decision.request import Request, read_fields
from reentry_gui.decision.wire import compact, plain
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
# What a decision has beyond its answer and the question; the same for many.
BEYOND: Final = (
    *("level", "rule", "wanted_action", "wanted_multiplier"),
    *("parameters", "persona", "warnings"),
)
beyond_values: Final = attrgetter(*BEYOND)
TEXTS_KEPT: Final = 10_000


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
        "made_with": answered.made_with,
    }


def short_form(answered: Answered, asked: bytes, told: str) -> bytes | None:
    """Return a line's text made of the question and the answer as they are written.

    None where they do not hold all: what the controls said, a chain's id of the database that
    is not told as it is.
    """
    decision, history = answered.decision, answered.history
    if decision.controls or not is_told(history.chain_id):
        return None
    common, past = common_part(answered), past_text(*history_values(history))
    return line_text(asked, decision.symbol, told, history.now, past, common)


def is_told(chain_id: str | None) -> bool:
    """Tell whether an answer has a chain's id of the database as it is."""
    return not chain_id or plain(chain_id) == chain_id


def common_part(answered: Answered) -> str:
    """Return the end of a line: what the rules and the files give it, whatever the trade is."""
    return common_text(*beyond_values(answered.decision), *answered.made_with)


def line_text(
    asked: bytes, symbol: str, told: str, now: dt.datetime, past: str, common: str
) -> bytes:
    """Return a line's text of its parts; the moment as seconds, which are written sooner."""
    rest = f'"{symbol}","told":{told},"at":{now.timestamp()!r},"history":{past},{common}}}}}'
    return b'{"kind":"decision","data":{"asked":%b,"symbol":%b' % (asked, rest.encode())


def past_text(  # in the order of `History`
    day_profit: float | None,
    losses: int | None,
    minutes_since: float | None,
    reentries: int | None,
    event_minutes: float | None,
    *texts: object,
) -> str:
    """Return a history's values as `compact` writes them; its numbers differ each time."""
    numbers = f"[{day_profit!r},{losses!r},{minutes_since!r},{reentries!r},{event_minutes!r},"
    return numbers.replace("None", "null") + past_texts(*texts)


@lru_cache(maxsize=TEXTS_KEPT)
def past_texts(*values: object) -> str:
    """Return what a history has after its numbers: the same for many."""
    return compact(values)[1:]


@lru_cache(maxsize=TEXTS_KEPT)
def common_text(*values: object) -> str:
    """Return what many decisions have in common, as it stands in a line of the short form."""
    beyond, made_with = values[: len(BEYOND)], values[len(BEYOND) :]
    return f'"beyond":{compact(beyond)},"made_with":{compact(made_with)}'


@dataclass(frozen=True, slots=True)
class Known:
    """Knows one symbol: the one that a question was about when it was asked."""

    symbol: str

    def canonical(self, _spelled: str) -> str:
        """Return it."""
        return self.symbol


def answered_in_short(data: Mapping[str, Any]) -> Answered:
    """Return what a line of the short form holds."""
    asked, told = data["asked"], data["told"]
    fields = asked.get("payload") or asked.get("data") or asked  # whatever the envelope
    request = read_fields(fields, Known(data["symbol"]))
    values = told | dict(zip(BEYOND, data["beyond"], strict=True))
    values |= {
        "account": request.account,
        "symbol": request.symbol,
        "spelled": told["symbol"],
        "allowed": bool(told["allowed"]),
        "level": Level(values["level"]),
        "warnings": tuple(values["warnings"]),
    }
    past = dict(zip(HISTORY, data["history"], strict=True))
    past["warnings"] = tuple(past["warnings"])
    history = History(now=moment(data["at"]), **past)
    return Answered(request, Decision(**values, controls=()), history, *data["made_with"])


def moment(at: float | str) -> dt.datetime:
    """Read the moment of a line, which was a text once."""
    if isinstance(at, str):
        return dt.datetime.fromisoformat(at)
    return dt.datetime.fromtimestamp(at, dt.UTC)


def answered_of(data: Mapping[str, Any]) -> Answered:
    """Return what a line of the journal holds."""
    if "told" in data:
        return answered_in_short(data)
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
