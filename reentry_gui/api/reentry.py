"""The router of re-entries: decide, execute, matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, ValidationError

from reentry_gui.api import bodies
from reentry_gui.config.explain import allowed, json_path
from reentry_gui.decision import framed, wire
from reentry_gui.decision.dimensions import Cell, combination_id
from reentry_gui.decision.matrix import choose
from reentry_gui.decision.matrix_file import load_matrix, update_matrix
from reentry_gui.decision.model import flat
from reentry_gui.decision.question import Question, bare_question
from reentry_gui.decision.replies import NOT_RECORDED, NOT_SURE, LookUp, Reply
from reentry_gui.decision.rules import dumped

if TYPE_CHECKING:
    from reentry_gui.decision.server import Bridge

_Body = TypeVar("_Body", bound=BaseModel)

PROBLEM: Final[dict[str, Any]] = {"model": bodies.Problem}
COMMON: Final[dict[int | str, dict[str, Any]]] = {
    status: PROBLEM | {"description": told}
    for status, told in (
        (401, "The token is missing or wrong"),
        (413, "The body is too long"),
        (421, "A host name that is not served"),
    )
}
PROBLEMS: Final[dict[int | str, dict[str, Any]]] = COMMON | {
    status: PROBLEM | {"description": told}
    for status, told in (
        (404, "Something that is not known here"),
        (409, "It contradicts itself or what is in force"),
        (422, "The body is not what it should be"),
        (503, "The disk takes nothing, the database cannot tell, or the bridge is being stopped"),
    )
}
STATUS_OF: Final = {
    "BAD_REQUEST": 409,
    "UNKNOWN_DECISION": 404,
    "OTHER_TICKET": 409,
    "DELIVERED_BY_TIER_2": 409,
    NOT_RECORDED: 503,
    NOT_SURE: 503,
}
COMBO: Final = b"combo"
PATHS: Final = ("/reentry/decide", "/decide")  # of a question
REF: Final = "#/components/schemas/"


def body_of(*models: type[BaseModel]) -> dict[str, Any]:
    """Return how OpenAPI describes a body that is one of some models."""
    refs = [{"$ref": REF + model.__name__} for model in models]
    schema = refs[0] if len(refs) == 1 else {"anyOf": refs}
    content = {"application/json": {"schema": schema}}
    return {"requestBody": {"required": True, "content": content}}


def router(house: Bridge) -> APIRouter:
    """Return the router of a bridge."""
    made = APIRouter(tags=["re-entry"], responses=PROBLEMS)
    add_decisions(made, house)
    add_matrix(made, house)
    return made


def add_decisions(made: APIRouter, house: Bridge) -> None:
    """Let an EA ask, and tell what came of the answer."""

    async def decide(request: Request) -> Response:
        """Decide what follows a closed trade, or tell what the matrix says of a cell."""
        body = short(await request.body())
        if (fields := bare_question(body)) is not None:
            return decided(await ask(house, fields, body))
        if COMBO in body and "combo" in read_object(body):
            combo, _fields = checked(bodies.ComboQuestion, body)
            return plain(combo_answer(house, combo.combo))
        _question, fields = checked(Question, body)
        return decided(await ask(house, fields))

    async def execute(request: Request) -> bodies.Recorded:
        """Put what came of a decision on record."""
        _result, fields = checked(bodies.Result, short(await request.body()))
        refuse_at_the_end(house)
        answered(house.desk.record_result(fields))
        return bodies.Recorded()

    asked = body_of(Question, bodies.ComboQuestion)
    answer_model: Any = bodies.Answer | bodies.ComboAnswer
    for path in PATHS:
        made.post(path, response_model=answer_model, openapi_extra=asked)(decide)
    made.post("/reentry/execute", openapi_extra=body_of(bodies.Result))(execute)


def add_matrix(made: APIRouter, house: Bridge) -> None:
    """Let the matrix be read and replaced."""

    async def get_matrix() -> dict[str, Any]:
        """Return the matrix in force."""
        config = house.desk.context.prepared.config
        return dumped(await run_in_threadpool(load_matrix, config))

    async def put_matrix(request: Request) -> dict[str, Any]:
        """Put another matrix in force; the one before goes into the history."""
        body = await request.body()
        _matrix, document = await run_in_threadpool(checked, bodies.NewMatrix, body)
        config = house.desk.context.prepared.config
        saved = await run_in_threadpool(update_matrix, config, document, "HTTP")
        now = house.desk.now()
        await run_in_threadpool(house.desk.context.refresh, now)
        return {"matrix_version": saved.version, "changes": len(saved.changes)}

    made.get("/reentry/matrix")(get_matrix)
    made.put("/reentry/matrix", openapi_extra=body_of(bodies.NewMatrix))(put_matrix)


async def ask(house: Bridge, fields: wire.Fields, body: bytes = b"") -> Reply:
    """Ask the desk, and the database where it says so."""
    refuse_at_the_end(house)
    found = house.desk.ask(fields, body=body)
    if isinstance(found, LookUp):
        found = await house.settle(found, tier=1)
    house.note_record(found)
    if found.kept is not None:
        house.delivered(found, found.kept)
    return found


def refuse_at_the_end(house: Bridge) -> None:
    """Take nothing more while the bridge is being stopped: the journal is closing."""
    if house.is_ending:
        fail(503, "the bridge is being stopped", "Ask again when it is back.")


def combo_answer(house: Bridge, combo: bodies.Combination) -> dict[str, Any]:
    """Return what the matrix says of a cell under the live profile."""
    ready = house.desk.context.prepared
    symbol = ready.spellings.canonical(combo.symbol)
    cell = Cell(
        combo.signal_type, combo.time_category, combo.outcome, combo.context, combo.generation
    )
    choice = choose(ready.matrix, cell, ready.inputs[symbol].profile)
    return {
        "symbol": combo.symbol,
        "action_no": combo.outcome,
        "action": str(choice.action),
        "size_multiplier": choice.size_multiplier,
        "delay_seconds": choice.delay_seconds,
        "confidence": round(min(1.0, max(0.0, choice.base_confidence + choice.offset)), 9),
        "bucket": combo.outcome,
        "combination_id": combination_id(cell),
        "generation": combo.generation,
        "reason": flat(f"{choice.level} {choice.rule}"),
        "matrix_version": ready.matrix.version,
    }


def decided(reply: Reply) -> Response:
    """Return a decision as it is written; an error becomes a status."""
    answered(reply)
    return Response(reply.kept.text if reply.kept else "", media_type="application/json")


def plain(fields: wire.Fields) -> Response:
    """Return fields as compact JSON."""
    return Response(wire.object_bytes(fields), media_type="application/json")


def answered(reply: Reply) -> wire.Fields:
    """Return a reply's fields; an error becomes a status."""
    if reply.type != wire.ERROR:
        return reply.fields
    code = str(reply.fields["error_code"])
    is_unknown = code == "BAD_REQUEST" and "symbol" in reply.fields["error_message"]
    return fail(
        404 if is_unknown else STATUS_OF.get(code, 409),
        reply.fields["error_message"],
        reply.fields["context"],
    )


def short(body: bytes) -> bytes:
    """Refuse what would take the event loop's time for long; no EA's message is so large."""
    if len(body) > framed.LONGEST_BODY:
        fail(413, "the body is too long", f"At most {framed.LONGEST_BODY} bytes.")
    return body


def read_object(body: bytes) -> wire.Fields:
    """Return the JSON object of a body."""
    found = wire.read_object(body)
    if isinstance(found, wire.Broken):
        fail(422, found.message, "Send one JSON object.")
    return found


def checked(model: type[_Body], body: bytes) -> tuple[_Body, wire.Fields]:
    """Read a body as a model and as it is; the error names the field and what is allowed."""
    fields = read_object(body)
    try:
        return model.model_validate_json(body), fields
    except ValidationError:
        fields = whole(fields)
    try:
        return model.model_validate_json(wire.compact(fields)), fields
    except ValidationError as error:
        found = error.errors(include_url=False)
        told = "; ".join(f"{json_path(d['loc'])}: {allowed(d)}" for d in found[:5])
        is_contradiction = all(d["type"] == "value_error" for d in found)
        fail(409 if is_contradiction else 422, told, "See /openapi.json for what is allowed.")


def whole(value: Any) -> Any:  # noqa: ANN401  # JSON
    """Write 3.0 as 3: to JSON both are the same whole number."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: whole(inner) for key, inner in value.items()}
    return [whole(inner) for inner in value] if isinstance(value, list) else value


def fail(status: int, error: str, hint: str) -> NoReturn:
    """Answer with an error."""
    raise HTTPException(status, {"error": error, "hint": hint})
