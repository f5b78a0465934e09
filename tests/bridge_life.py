"""A bridge's life as an EA sees it, and what must be true of it whatever went wrong in between."""

from __future__ import annotations

from typing import Any, Protocol

from bridges import Client, question, rows

from reentry_gui.config import PackConfig

Heard = dict[int, dict[str, Any]]


class Listening(Protocol):
    """A bridge to which an EA can connect."""

    def client(self, dialect: str) -> Client:
        """Connect an EA."""


def told(client: Client, kind: str, fields: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Send a message and return what comes back; an OSError where the bridge has gone."""
    client.send(kind, fields)
    answer = client.read()
    if not answer[0] or answer[1].get("error_code") == "ENDING":
        raise ConnectionError
    return answer


def dialogue(bridge: Listening, first: int, heard: Heard) -> set[str]:
    """Ask about two trades and report on one; return the errors that were answered."""
    client, errors = bridge.client("lines"), set()
    for ticket in (first, first + 1):
        kind, fields = told(client, "reentry_decision_request", question(ticket))
        if kind == "error":
            errors.add(fields["error_code"])
            continue
        assert heard.setdefault(ticket, fields) == fields
        result = {"decision_id": fields["decision_id"], "symbol": "EURUSD", "exec_ms": 7}
        result |= {"source_ticket": ticket, "reentry_ticket": 100_000 + ticket, "status": "OK"}
        if ticket == first:
            kind, fields = told(client, "reentry_execution_result", result)
            errors |= {fields["error_code"]} if kind == "error" else set()
    return errors


def check(config: PackConfig, first: int, heard: Heard) -> None:
    """Each question has one answer, the result stands once, the files are sound."""
    where = f"ticket IN ({first}, {first + 1}) ORDER BY ticket"
    stored = rows(config, f"SELECT ticket, decision_id, lots FROM reentry_decisions WHERE {where}")
    assert stored == [(t, f["decision_id"], f["lots"]) for t, f in sorted(heard.items())]
    sql = f"SELECT reentry_trade_id FROM reentry_executions_EURUSD WHERE source_trade_id = {first}"
    assert rows(config, sql) == [(100_000 + first,)]
    assert rows(config, "PRAGMA integrity_check") == [("ok",)]
    journal = config.path("db_path").with_name("trades.bridge")
    assert not list(journal.glob("journal-*"))
    assert not (journal / "refused.log").exists()
