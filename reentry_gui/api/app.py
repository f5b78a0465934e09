"""The one FastAPI app: routers by subject, errors as JSON with a hint, no CORS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

import reentry_gui
from reentry_gui.api import bodies, bridge, reentry
from reentry_gui.decision.question import Question
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from fastapi import Request
    from pydantic import BaseModel

    from reentry_gui.decision.server import Bridge


def make_app(
    house: Bridge, *, token: str | None = None, stop: Callable[[], None], stop_key: str
) -> FastAPI:
    """Return the app that serves a bridge; `stop` ends the process for whoever has the key."""
    app = FastAPI(
        title="Reentry",
        version=reentry_gui.__version__,
        description="The decision bridge.",
        docs_url=None,  # the page would load scripts from elsewhere
        redoc_url=None,
    )
    app.include_router(reentry.router(house))
    app.include_router(bridge.router(house, stop, stop_key))
    app.add_exception_handler(ReentryError, tell_reentry_error)
    app.add_exception_handler(HTTPException, tell_http_error)
    describe(app, has_token=token is not None)
    return app


async def tell_reentry_error(_request: Request, error: Exception) -> JSONResponse:
    """Answer with what the caller can mend."""
    message, hint = getattr(error, "message", str(error)), getattr(error, "hint", "")
    return JSONResponse({"error": message, "hint": hint}, 409)


async def tell_http_error(request: Request, error: Exception) -> JSONResponse:
    """Answer in the one form that errors have here."""
    status = getattr(error, "status_code", 500)
    found = getattr(error, "detail", str(error))
    told = found if isinstance(found, dict) else {"error": str(found), "hint": "See /openapi.json"}
    headers = dict(getattr(error, "headers", None) or {})
    if status == 405:  # the framework names only the methods of the first route
        known = request.app.openapi()["paths"].get(request.url.path, {})
        headers["Allow"] = ", ".join(sorted(method.upper() for method in known))
    return JSONResponse(told, status, headers=headers)


def describe(app: FastAPI, *, has_token: bool) -> None:
    """Let the OpenAPI file hold the bodies that are read by hand."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            made = get_openapi(
                title=app.title,
                version=app.version,
                description=app.description,
                routes=app.routes,
            )
            schemas = made.setdefault("components", {}).setdefault("schemas", {})
            for model in (Question, bodies.ComboQuestion, bodies.Result, bodies.NewMatrix):
                schemas |= schemas_of(model)
            if has_token:
                scheme = {"type": "http", "scheme": "bearer"}
                made["components"]["securitySchemes"] = {"token": scheme}
                made["security"] = [{"token": []}]
            app.openapi_schema = made
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's own way


def schemas_of(model: type[BaseModel]) -> dict[str, Any]:
    """Return a model and those it is made of, as OpenAPI components."""
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
    return {**schema.pop("$defs", {}), model.__name__: schema}
