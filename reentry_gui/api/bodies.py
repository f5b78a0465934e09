"""What the HTTP API takes and returns, as pydantic models: the OpenAPI file is made of them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from reentry_gui.decision.dimensions import Duration, Proximity, Trigger  # noqa: TC001  # pydantic's
from reentry_gui.decision.question import Body, Symbol, Ticket
from reentry_gui.decision.request import MAX_GENERATION, MAX_LOTS, MAX_PRICE, MAX_TICKET
from reentry_gui.decision.rules import MAX_MATRIX_GENERATION, MAX_RULES, Default, Rule


class Combination(Body):
    """One cell of the matrix: `outcome` is the bucket, `context` the event proximity."""

    symbol: Symbol
    signal_type: Trigger
    time_category: Duration
    outcome: int = Field(ge=1, le=6)
    context: Proximity
    generation: int = Field(ge=0, le=MAX_GENERATION)


class ComboQuestion(Body):
    """A question about a cell instead of a trade."""

    combo: Combination


class Answer(BaseModel):
    """The decision, as the sockets answer it."""

    symbol: str
    ticket: int
    decision_id: str
    allowed: int
    action_no: int
    action: str
    size_multiplier: float
    lots: float
    delay_seconds: int
    confidence: float
    bucket: int
    combination_id: str
    chain_id: str
    generation: int
    tier: int
    reason: str
    matrix_version: int


class ComboAnswer(BaseModel):
    """What the matrix says of a cell; no trade, so neither lots nor a control."""

    symbol: str
    action_no: int
    action: str
    size_multiplier: float
    delay_seconds: int
    confidence: float
    bucket: int
    combination_id: str
    generation: int
    reason: str
    matrix_version: int


class Result(Body):
    """What an EA made of a decision."""

    decision_id: Annotated[str, Field(pattern=r"^[!#-+\--:<-\[\]-~]{1,64}$")]
    symbol: Symbol
    source_ticket: Ticket
    reentry_ticket: int = Field(default=0, ge=0, le=MAX_TICKET, description="0: no order.")
    status: Literal["OK", "ABORTED", "ERROR"]
    lots: Annotated[float, Field(ge=0, le=MAX_LOTS)] | None = None
    entry_price: Annotated[float, Field(ge=0, le=MAX_PRICE)] | None = None
    exec_ms: Annotated[int, Field(ge=0, le=86_400_000)] | None = None
    error: Annotated[str, Field(max_length=500)] | None = None


class Recorded(BaseModel):
    """The result is on record."""

    status: Literal["recorded"] = "recorded"


class NewMatrix(Body):
    """A matrix to put in force: `matrix_version` is the one that it was made on."""

    model_config = ConfigDict(strict=True, allow_inf_nan=False, frozen=True, extra="forbid")

    matrix_version: int = Field(ge=0, le=2_147_483_647)
    rules: list[Rule] = Field(max_length=MAX_RULES)
    default: Default = Default()
    max_generation: int = Field(default=3, ge=0, le=MAX_MATRIX_GENERATION)


class Health(BaseModel):
    """How the bridge is."""

    status: Literal["ok", "behind", "ending"]
    uptime_seconds: float
    connections: int
    journal_waiting: int
    database_trouble: str


class Problem(BaseModel):
    """What is wrong, and what to do about it."""

    error: str
    hint: str


JsonObject = dict[str, Any]
