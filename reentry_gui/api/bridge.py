"""The router of the bridge itself: health, metrics, status, stop."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Annotated, Any, Final

from fastapi import APIRouter, Header, HTTPException, Response

from reentry_gui.api import bodies
from reentry_gui.api.reentry import COMMON, PROBLEM
from reentry_gui.decision.peers import quantile
from reentry_gui.decision.status import status_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from reentry_gui.decision.server import Bridge

Responses = dict[int | str, dict[str, Any]]

METRICS: Final = "text/plain; version=0.0.4"


def router(house: Bridge, stop: Callable[[], None], stop_key: str) -> APIRouter:
    """Return the router of a bridge; only who has read the run file has the key."""
    made = APIRouter(tags=["bridge"], responses=COMMON)

    async def health() -> bodies.Health:
        """Tell how the bridge is."""
        trouble = house.recorder.trouble
        state: Any = "ending" if house.is_ending else "behind" if trouble else "ok"
        return bodies.Health(
            status=state,
            uptime_seconds=round(house.clock() - house.started, 1),
            connections=len(house.connections),
            journal_waiting=house.recorder.spool.waiting,
            database_trouble=trouble,
        )

    async def metrics() -> Response:
        """Return the counters as Prometheus reads them."""
        return Response(metrics_text(house), media_type=METRICS)

    async def status() -> dict[str, Any]:
        """Return everything that the window shows."""
        return status_of(house)

    async def end(x_reentry_key: Annotated[str, Header()] = "") -> bodies.Recorded:
        """End the process; the key stands in the run file."""
        if not hmac.compare_digest(x_reentry_key.encode(), stop_key.encode()):
            raise HTTPException(403, {"error": "the key is wrong", "hint": "See the run file."})
        stop()
        return bodies.Recorded()

    text: Responses = {200: {"content": {"text/plain": {"schema": {"type": "string"}}}}}
    made.get("/health")(health)
    made.get("/metrics", response_class=Response, responses=text)(metrics)
    made.get("/bridge/status")(status)
    forbidden: Responses = {403: PROBLEM, 422: PROBLEM}
    made.post("/bridge/stop", responses=forbidden)(end)
    return made


def metrics_text(house: Bridge) -> str:
    """Return the counters, a line each with its kind before it."""
    values: dict[str, tuple[str, float]] = {
        "uptime_seconds": ("gauge", house.clock() - house.started),
        "connections": ("gauge", len(house.connections)),
        "decisions_total": ("counter", house.desk.decided),
        "repeats_total": ("counter", house.desk.repeated),
        "errors_total": ("counter", house.errors),
        "refused_connections_total": ("counter", house.refused),
        "journal_waiting": ("gauge", house.recorder.spool.waiting),
        "signals_waiting": ("gauge", len(house.recorder.signals)),
        "undecided_closes": ("gauge", len(house.undecided)),
        "latency_p50_seconds": ("gauge", (quantile(house.latencies, 0.50) or 0) / 1000),
        "latency_p99_seconds": ("gauge", (quantile(house.latencies, 0.99) or 0) / 1000),
    }
    lines = []
    for name, (kind, value) in values.items():
        lines += [f"# TYPE reentry_bridge_{name} {kind}", f"reentry_bridge_{name} {value:g}"]
    lines.append("# TYPE reentry_bridge_peers gauge")
    for tier in (1, 2, 3):
        count = sum(p.tier.number == tier for p in house.peers.by_name.values())
        lines.append(f'reentry_bridge_peers{{tier="{tier}"}} {count}')
    return "\n".join(lines) + "\n"
