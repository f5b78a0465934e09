"""Make a recorded decision again, from what it was made of, and say whether it is the same."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reentry_gui import db
from reentry_gui.config import Change
from reentry_gui.db import decisions
from reentry_gui.decision import snapshots
from reentry_gui.decision.alternatives import alternatives
from reentry_gui.decision.decide import decide
from reentry_gui.decision.model import decided_by
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.config import PackConfig
    from reentry_gui.db import Database
    from reentry_gui.db.decisions import DecisionRecord
    from reentry_gui.decision.model import Decision


@dataclass(frozen=True)
class ReplayReport(Report):
    """A decision as it was given and as it comes out now."""

    given: Decision
    again: Decision
    changes: tuple[Change, ...]
    otherwise: tuple[str, ...] = ()  # what would have held without the rule that decided

    @property
    def needs_action(self) -> bool:
        """Tell whether the same input has another output: that is a bug, or a newer program."""
        return bool(self.changes)

    def lines(self) -> Iterable[str]:
        """Tell the decision with its reason path, then what differs."""
        yield from explained_lines(self.given, self.otherwise)
        if not self.changes:
            yield "made again from what was recorded: the same"
        else:
            yield "made again from what was recorded, it differs:"
            yield from (f"  {change}" for change in self.changes)


def explained_lines(decision: Decision, otherwise: Iterable[str] = ()) -> Iterable[str]:
    """Tell a decision: the cell, the rule and those below it, each control, the answer."""
    verb = "allowed" if decision.allowed else "no re-entry"
    yield f"{decision.decision_id}  {decision.spelled} {decision.ticket}: {verb}"
    yield f"  cell         {decision.combination_id}, chain {decision.chain_id}"
    version = f"matrix version {decision.matrix_version}"
    yield f"  rule         {decided_by(decision.level, decision.rule)} ({version})"
    yield f"  it says      {decision.wanted_action} × {decision.wanted_multiplier:g}"
    yield from (f"  otherwise    {rule}" for rule in otherwise)
    yield f"  limits of    {decision.persona}"
    yield from (f"  {s.effect:12} {s.control}: {s.detail}" for s in decision.controls)
    if decision.allowed:
        yield (
            f"  answer       {decision.action} {decision.lots:g} lots after "
            f"{decision.delay_seconds} s, confidence {decision.confidence:g}, tier {decision.tier}"
        )
    else:
        yield f"  answer       {decision.reason}"
    yield from (f"  warning      {warning}" for warning in decision.warnings)


def replay(config: PackConfig, decision_id: str) -> ReplayReport:
    """Make a recorded decision again; a ReentryError tells what is not recorded."""
    path, timeout = config.path("db_path"), config.database.busy_timeout_seconds
    with db.open_database(path, busy_timeout_seconds=timeout, read_only=True) as database:
        found = decisions.decision_by_id(database, decision_id)
        if found is None:
            raise no_such(database, decision_id)
        again = made_again(database, found.record)
        otherwise = below(database, found.record)
    given = snapshots.decision_read(found.record.decision)
    return ReplayReport(given, again, tuple(differences(given, again)), otherwise)


def alternatives_of(config: PackConfig, decision_id: str) -> tuple[str, ...]:
    """Return what would have held without the rule that decided; nothing of an unknown one."""
    path, timeout = config.path("db_path"), config.database.busy_timeout_seconds
    with db.open_database(path, busy_timeout_seconds=timeout, read_only=True) as database:
        found = decisions.decision_by_id(database, decision_id)
        return () if found is None else below(database, found.record)


def below(database: Database, record: DecisionRecord) -> tuple[str, ...]:
    """Return what lay below the rule that decided, by the matrix and profile of then."""
    matrix = snapshots.matrix_read(content(database, record.matrix, "matrix"))
    profile = snapshots.profile_read(content(database, record.profile, "profile"))
    return tuple(alternatives(snapshots.decision_read(record.decision), matrix, profile))


def no_such(database: Database, decision_id: str) -> ReentryError:
    """Say that there is no such decision, and which there are."""
    newest = [stored.record.decision_id for stored in decisions.latest_decisions(database, 5)]
    return ReentryError(
        f"{database.path}: there is no decision {decision_id[:40]!r}",
        f"The newest are: {', '.join(newest) or 'none yet'}",
    )


def made_again(database: Database, record: DecisionRecord) -> Decision:
    """Decide from the record alone: neither today's files nor any clock comes in."""
    return decide(
        snapshots.request_read(record.request),
        snapshots.matrix_read(content(database, record.matrix, "matrix")),
        snapshots.profile_read(content(database, record.profile, "profile")),
        snapshots.governance_read(content(database, record.governance, "limits")),
        snapshots.history_read(record.history),
        outcome_rule=record.outcome_rule,
        tier=record.tier,
    )


def content(database: Database, sha256: str, what: str) -> str:
    """Return a recorded input; a ReentryError where it is not there or was changed."""
    found = decisions.input_content(database, sha256)
    if found is None or snapshots.sha256_of_text(found) != sha256:
        state = "is not recorded" if found is None else "was changed since"
        raise ReentryError(
            f"{database.path}: the {what} of this decision {state} ({sha256[:12]})",
            "Without it the decision cannot be made again.",
        )
    return found


def differences(given: Decision, again: Decision) -> Iterable[Change]:
    """Yield each field that differs."""
    for field in dataclasses.fields(given):
        before, after = getattr(given, field.name), getattr(again, field.name)
        if before != after:
            yield Change(field.name, str(before), str(after), "changed")
