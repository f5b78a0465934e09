"""What a bridge tells of itself: to an EA that asks, and to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reentry_gui.decision.peers import quantile

if TYPE_CHECKING:
    from reentry_gui.decision import wire
    from reentry_gui.decision.server import Bridge


def status_fields(house: Bridge) -> wire.Fields:
    """Return what a `status_request` is answered; what only an EA knows is 0."""
    waiting = house.recorder.spool.waiting
    trouble = house.recorder.trouble
    return {
        "statistics": {
            "active_trades": 0,
            "daily_profit": 0.0,
            "account_equity": 0.0,
            "daily_drawdown": 0.0,
            "uptime_seconds": round(house.clock() - house.started, 1),
            "trade_count": house.desk.decided,
            "win_rate": 0.0,
            "last_trade_time": "",
        },
        "health_checks": {
            "ea_state": f"{len(house.connections)} connected",
            "recovery_state": f"{waiting} in the journal" if trouble else "none",
            "connection_status": "ending" if house.is_ending else "running",
        },
    }


def status_of(house: Bridge) -> dict[str, Any]:
    """Return what the window shows of the bridge."""
    recorder = house.recorder
    return {
        "uptime_seconds": round(house.clock() - house.started, 1),
        "is_ending": house.is_ending,
        "connections": len(house.connections),
        "refused_connections": house.refused,
        "decided": house.desk.decided,
        "repeated": house.desk.repeated,
        "errors": house.errors,
        "deadline_ms": house.deadline_ms,
        "p50_ms": quantile(house.latencies, 0.50),
        "p99_ms": quantile(house.latencies, 0.99),
        "journal_waiting": recorder.spool.waiting,
        "signals_waiting": len(recorder.signals),
        "database_trouble": recorder.trouble,
        "journal_trouble": house.journal_trouble,
        "undecided": len(house.undecided),
        "dialled": house.dialled,
        "dial_trouble": house.dial_trouble,
        "peers": house.peers.status(house.clock()),
        "last_decisions": [kept.fields for kept in house.last],
        "latency_ms": {name: round(took, 3) for name, took in house.timed},
    }
