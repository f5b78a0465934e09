"""A question as EAs plainly write it, read and checked in one go.

It is asked while an EA waits, so the usual form goes a short way: a compiled validator reads
the bytes. Whatever is written otherwise, or is wrong, gives None here and goes the long way
(`wire.read_object`, `request.read_fields`), which takes more and tells what is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, NotRequired

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from typing_extensions import TypedDict  # Python 3.11: the one that pydantic takes

from reentry_gui.decision import wire
from reentry_gui.decision.dimensions import Trigger
from reentry_gui.decision.request import (
    MAX_GENERATION,
    MAX_LOTS,
    MAX_MONEY,
    MAX_PRICE,
    MAX_SPREAD_POINTS,
    MAX_TICKET,
)
from reentry_gui.decision.wire import Message

if TYPE_CHECKING:
    from collections.abc import Callable

SYMBOL: Final = r"^[!#-+\--:<-\[\]-~]{1,64}$"  # printable ASCII without " , ; \ and spaces
WORD: Final = r"^[ !#-+\--:<-\[\]-~]{0,64}$"
TIME: Final = r"^[0-9]{4}\.[0-9]{2}\.[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$"
NAME_LENGTH: Final = 128
KIND: Final = wire.DECISION_REQUEST.encode()
TEXTS: Final = 4  # of a question: symbol, type and two times

Symbol = Annotated[str, Field(pattern=SYMBOL)]
Word = Annotated[str, Field(pattern=WORD)]
BrokerTime = Annotated[str, Field(pattern=TIME, description="Broker time: 2026.01.31 23:59:59")]
Ticket = Annotated[int, Field(ge=1, le=MAX_TICKET)]
Lots = Annotated[float, Field(gt=0, le=MAX_LOTS)]
Price = Annotated[float, Field(gt=0, le=MAX_PRICE)]
Level = Annotated[float, Field(ge=0, le=MAX_PRICE, description="0: none")]
Name = Annotated[str, Field(max_length=NAME_LENGTH)]


class Body(BaseModel):
    """Never coerces a value; a key that nobody knows is left out."""

    model_config = ConfigDict(strict=True, allow_inf_nan=False, frozen=True)


class Question(Body):
    """A trade that has closed, and the question what follows."""

    symbol: Symbol
    ticket: Ticket
    type: Literal["buy", "sell"]
    lots: Lots
    open_price: Price
    close_price: Price
    stop_loss: Level = 0.0
    take_profit: Level = 0.0
    open_time: BrokerTime
    close_time: BrokerTime
    profit: float = Field(ge=-MAX_MONEY, le=MAX_MONEY)
    signal_type: Trigger | None = None
    generation: int = Field(ge=0, le=MAX_GENERATION)
    chain_id: Word | None = None
    spread_points: Annotated[float, Field(ge=0, le=MAX_SPREAD_POINTS)] | None = None
    account: Word | None = None


class FramedQuestion(Body):
    """A question in the envelope of the framed dialect."""

    message_type: Literal["reentry_decision_request"]
    payload: Question
    message_id: Name = ""
    timestamp: float = 0.0
    source: Name = ""
    version: Literal["1.0"] = "1.0"


class LineQuestion(Body):
    """A question in the envelope of the dialect of lines."""

    type: Literal["reentry_decision_request"]
    data: Question
    timestamp: Name = ""


def keys_of(model: type[BaseModel], **parts: Any) -> Any:  # noqa: ANN401  # a type made here
    """Return the kind of dict that has a model's keys: it is made sooner than an object."""
    kinds = {}
    for name, field in model.model_fields.items():
        kind: Any = parts.get(name) or field.rebuild_annotation()
        kinds[name] = kind if field.is_required() else NotRequired[kind]
    made = TypedDict(model.__name__, kinds)  # type: ignore[misc]  # its keys are those of the model
    made.__pydantic_config__ = model.model_config  # type: ignore[attr-defined]  # as documented
    return made


def reading(kind: Any) -> Callable[[bytes], dict[str, Any]]:  # noqa: ANN401  # a type made here
    """Return what reads such a dict from bytes; a ValidationError where they hold none."""
    read: Callable[[bytes], dict[str, Any]] = TypeAdapter(kind).validator.validate_json
    return read


ASKED: Final = keys_of(Question)
READ_FRAMED: Final = reading(keys_of(FramedQuestion, payload=ASKED))
READ_LINE: Final = reading(keys_of(LineQuestion, data=ASKED))
READ_BARE: Final = reading(ASKED)


def framed_question(body: bytes) -> Message | None:
    """Read a framed body; None where it is no question that is written plainly."""
    return framed_alone(body) if KIND in body else None


def framed_alone(body: bytes) -> Message | None:
    """Read a framed body that is most likely a question; another one takes its time."""
    try:
        found = READ_FRAMED(body)
    except ValidationError:
        return None
    fields = found["payload"]
    name, source = found.get("message_id", ""), found.get("source", "")
    texts = len(found) + 1 + ("message_id" in found) + ("source" in found) + ("version" in found)
    if not is_plain(body, fields, texts):
        return None
    return Message(wire.DECISION_REQUEST, fields, name, source, body)


def line_question(line: bytes) -> Message | None:
    """Read a line; None where it is no question that is written plainly."""
    return line_alone(line) if KIND in line else None


def line_alone(line: bytes) -> Message | None:
    """Read a line that is most likely a question; another one takes its time."""
    try:
        found = READ_LINE(line)
    except ValidationError:
        return None
    fields = found["data"]
    if not is_plain(line, fields, len(found) + 1 + ("timestamp" in found)):
        return None
    return Message(wire.DECISION_REQUEST, fields, body=line)


def bare_question(body: bytes) -> dict[str, Any] | None:
    """Read a question without an envelope; None where it is none that is written plainly."""
    try:
        fields = READ_BARE(body)
    except ValidationError:
        return None
    return fields if is_plain(body, fields) else None


def is_plain(body: bytes, fields: dict[str, Any], texts: int = 0) -> bool:
    """Tell whether nothing can be read in two ways, `texts` being those around the question.

    Without an escape each text has two quotes: a key that stands twice, or that nobody knows,
    has left more of them than the texts that were taken.
    """
    texts += len(fields) + TEXTS
    texts += fields.get("signal_type") is not None
    texts += fields.get("chain_id") is not None
    texts += fields.get("account") is not None
    return (
        body.count(b'"') == 2 * texts
        and b"\\" not in body  # an escape
        and b"\n" not in body  # what would end a line of the journal
        and b"\r" not in body
    )
