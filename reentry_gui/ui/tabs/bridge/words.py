"""How the tab tells what the bridge tells."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from reentry_gui.decision.undecided import told as undecided_told
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tabs.bridge.look import State

if TYPE_CHECKING:
    from reentry_gui.db.decisions import StoredDecision
    from reentry_gui.ui.tabs.bridge.look import Look

translate = QCoreApplication.translate


def verdict(found: Look) -> tuple[str, str]:
    """Return how the process stands, in a sentence, and its status."""
    run = found.running
    match found.state:
        case State.STARTING:
            return translate("bridge", "The bridge is starting …"), "INFO"
        case State.STOPPED:
            told = translate("bridge", "The bridge is not running.")
            return told, "WARNING" if found.undecided else "NOT APPLICABLE"
        case State.SILENT:
            told = translate(
                "bridge", "The bridge cannot be reached: process {pid} has left its run file."
            )
            return told.format(pid=run.get("pid", "?")), "FAIL"
    told = translate("bridge", "The bridge is running since {since}.")
    now = found.status
    if now.get("journal_trouble"):
        status = "FAIL"
    elif (
        found.refused
        or found.undecided
        or any(map(now.get, ("database_trouble", "is_ending", "dial_trouble")))
    ):
        status = "WARNING"
    else:
        status = "PASS"
    return told.format(since=since(run.get("started_at", ""))), status


def details(found: Look) -> str:
    """Return ports, counts and what is in the way."""
    run, now = found.running, found.status
    if not now:
        return "\n".join(filter(None, [found.why, undecided(found), refused(found)]))
    ports = translate(
        "bridge", "{host}: framed {framed}, lines {lines}, HTTP {http}; process {pid}"
    )
    told = [
        translate("bridge", "{decided} decided, {repeated} sent again, {errors} errors"),
        quantiles(now["p50_ms"], now["p99_ms"], now["deadline_ms"]),
    ]
    counts = "  ·  ".join(part for part in told if part)
    lines = [text.format(**{**run, **now}) for text in (ports, counts)]
    if now.get("journal_trouble"):
        stuck = translate(
            "bridge", "Nothing can be put on record, so EAs go by their profiles: {why}"
        )
        lines.append(stuck.format(why=said(str(now.get("journal_trouble")))))
    if now.get("dialled"):
        called = translate("bridge", "The EA at {address} answers our call.")
        trouble = now.get("dial_trouble")
        lines.append(said(trouble or "") or called.format(address=now["dialled"]))
    if now["database_trouble"]:
        waiting = translate("bridge", "{n} records wait in the journal: {why}")
        lines.append(waiting.format(n=now["journal_waiting"], why=said(now["database_trouble"])))
    return "\n".join(filter(None, [*lines, undecided(found), found.why, refused(found)]))


def undecided(found: Look) -> str:
    """Return how many closes a full disk keeps from being decided; empty where it keeps none."""
    return said(undecided_told(found.undecided)) if found.undecided else ""


def refused(found: Look) -> str:
    """Return where the records stand that the database refused; empty where it took all."""
    if not found.refused:
        return ""
    told = translate("bridge", "Records that the database refused: {n}. See the page Log.")
    return told.format(n=len(found.refused))


def since(text: str) -> str:
    """Return a moment as the user's clock shows it; with the day where it was not today."""
    try:
        at = dt.datetime.fromisoformat(text).astimezone()
    except ValueError:
        return text
    is_today = at.date() == dt.datetime.now().astimezone().date()
    return f"{at:%H:%M:%S}" if is_today else f"{at:%Y-%m-%d %H:%M:%S}"


def quantiles(p50: float | None, p99: float | None, deadline: float) -> str:
    """Return latencies in milliseconds against the deadline."""
    if p50 is None or p99 is None:
        return ""
    told = translate("bridge", "p50 {p50} ms, p99 {p99} ms of {deadline} ms")
    return told.format(p50=f"{p50:.2f}", p99=f"{p99:.2f}", deadline=f"{deadline:g}")


def tier(number: int) -> str:
    """Return what a tier is."""
    names = {
        1: translate("bridge", "1 · socket"),
        2: translate("bridge", "2 · signals file"),
        3: translate("bridge", "3 · profile"),
    }
    return names.get(number, str(number))


def tier_status(peer: dict[str, Any]) -> str:
    """Return the light of an EA."""
    if not peer["connected"]:
        return "FAIL" if peer["tier"] == 1 else "WARNING"
    return {1: "PASS", 2: "WARNING"}.get(peer["tier"], "FAIL")


def outcome(stored: StoredDecision) -> str:
    """Return what became of a decision."""
    if stored.status:
        parts = [stored.status]
        if stored.reentry_ticket:
            parts.append(f"#{stored.reentry_ticket}")
        if stored.exec_ms is not None:
            parts.append(f"{stored.exec_ms} ms")
        if stored.error:
            parts.append(stored.error)
        return " ".join(parts)
    if stored.delivered_at:
        return translate("bridge", "delivered")
    return translate("bridge", "not delivered yet")
