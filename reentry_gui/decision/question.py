"""A question as EAs plainly write it, read and checked in one go.

It is asked while an EA waits, so the usual form goes a short way: a compiled validator reads
the bytes. Whatever is written otherwise, or is wrong, gives None here and goes the long way
(`wire.read_object`, `request.read_fields`), which takes more and tells what is wrong.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

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


READ_FRAMED: Final = FramedQuestion.__pydantic_validator__.validate_json
READ_LINE: Final = LineQuestion.__pydantic_validator__.validate_json
READ_BARE: Final = Question.__pydantic_validator__.validate_json


def framed_question(body: bytes) -> Message | None:
    """Read a framed body; None where it is no question that is written plainly."""
    if KIND not in body:
        return None
    try:
        found: FramedQuestion = READ_FRAMED(body)
    except ValidationError:
        return None
    given = found.__pydantic_fields_set__
    texts = len(given) + 1 + ("message_id" in given) + ("source" in given) + ("version" in given)
    if not is_plain(body, found.payload, texts):
        return None
    fields = found.payload.__dict__
    return Message(wire.DECISION_REQUEST, fields, found.message_id, found.source, body)


def line_question(line: bytes) -> Message | None:
    """Read a line; None where it is no question that is written plainly."""
    if KIND not in line:
        return None
    try:
        found: LineQuestion = READ_LINE(line)
    except ValidationError:
        return None
    given = found.__pydantic_fields_set__
    if not is_plain(line, found.data, len(given) + 1 + ("timestamp" in given)):
        return None
    return Message(wire.DECISION_REQUEST, found.data.__dict__, body=line)


def bare_question(body: bytes) -> dict[str, Any] | None:
    """Read a question without an envelope; None where it is none that is written plainly."""
    try:
        found: Question = READ_BARE(body)
    except ValidationError:
        return None
    return found.__dict__ if is_plain(body, found) else None


def is_plain(body: bytes, question: Question, texts: int = 0) -> bool:
    """Tell whether nothing can be read in two ways, `texts` being those around the question.

    Without an escape each text has two quotes: a key that stands twice, or that nobody knows,
    has left more of them than the texts that were taken.
    """
    texts += len(question.__pydantic_fields_set__) + TEXTS
    texts += question.signal_type is not None
    texts += question.chain_id is not None
    texts += question.account is not None
    return (
        body.count(b'"') == 2 * texts
        and b"\\" not in body  # an escape
        and b"\n" not in body  # what would end a line of the journal
        and b"\r" not in body
    )
