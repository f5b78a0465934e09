"""The usual decision: what its numbers do not change is written already, so an EA waits less.

It says what `decide` says and writes what the journal's short form has, letter for letter.
Where a control has something to say, or a trade falls into a cell that was not decided on
lately, it is None: then the decision is made the long way, and the texts are learnt from it.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from reentry_gui.decision.decide import cell_of, outcome_by
from reentry_gui.decision.dimensions import DEFAULT_TRIGGER, duration_of, proximity_of
from reentry_gui.decision.journal import common_part, is_told, line_text, past_text
from reentry_gui.decision.model import asked_text
from reentry_gui.governance import daily_loss_money, moment_allows

if TYPE_CHECKING:
    from reentry_gui.decision.context import Answered, DecisionContext, Inputs, Prepared
    from reentry_gui.decision.ledger import State
    from reentry_gui.governance import GateLimits

KEPT: Final = 10_000
NO_EVENT: Final = (None, "")
# Canonical symbol, cell, lots: what the rules say depends on these alone.
Key = tuple[str, str, str, int, str, int, float]


class Made(NamedTuple):
    """A decision that was made: its texts, and what the past has to know of its trade."""

    name: str  # its id
    text: str  # flat JSON
    line: bytes  # of the journal
    account: str
    symbol: str
    ticket: int
    closed: dt.datetime
    profit: float
    allowed: bool


class Said(NamedTuple):
    """What the rules say on one key, written."""

    allowed: bool
    before: str  # the chain's id
    after: str
    common: str  # the end of the journal's line
    limits: GateLimits
    day_loss: float | None  # allowed, in money


class Usual:
    """Decides on questions that `question` has read, where that can be done in one go."""

    def __init__(self, context: DecisionContext) -> None:
        self.context = context
        self.ready: Prepared | None = None  # what was learnt goes with it
        self.rule = ""  # of the outcome
        self.said: dict[Key, Said] = {}

    def decide(
        self, name: str, symbol: str, fields: dict[str, Any], asked: bytes, now: dt.datetime
    ) -> Made | None:
        """Return the decision of that id on a question about a canonical symbol, or None."""
        ready, ticket, account = self.context.prepared, fields["ticket"], fields["account"]
        if ready is not self.ready or self.context.history_warning:
            return None
        minutes, event = ready.events.nearest(symbol, now) if ready.events.events else NO_EVENT
        try:
            key, closed = key_of(symbol, fields, minutes, self.rule)
        except ValueError:  # the 31st of February: the long way tells it
            return None
        said = self.said.get(key)
        if said is None:
            return None
        profit = fields["profit"]
        with self.context.lock:
            past = self.context.ledger.state_with(account, symbol, ticket, closed, profit)
        if not holds(said, past, fields.get("spread_points")):
            return None
        today, losses, minutes_since, reentries, known_chain = past
        chain = fields.get("chain_id") or known_chain or ticket
        begun = asked_text(fields["symbol"], ticket, name)
        text = f"{begun}{said.before}{chain}{said.after}"
        numbers = today, losses, minutes_since, reentries, minutes
        values = past_text(*numbers, event, known_chain, ready.warnings)
        line = line_text(asked, symbol, text, now, values, said.common)
        return Made(name, text, line, account, symbol, ticket, closed, profit, said.allowed)

    def learn(self, answered: Answered) -> None:
        """Keep what the rules said, for all trades in the same cell with the same lots."""
        asked, decision, ready = answered.request, answered.decision, self.context.prepared
        found = ready.inputs.get(asked.symbol)
        if found is None or decision.controls or answered.history.warnings != ready.warnings:
            return
        if answered.made_with != made_with(ready, found):  # the files have changed meanwhile
            return
        if ready is not self.ready or len(self.said) >= KEPT:
            self.ready, self.rule, self.said = ready, answered.outcome_rule, {}
        limits = found.governance.limits
        cell = cell_of(asked, answered.history, answered.outcome_rule)
        self.said[asked.symbol, *cell, asked.lots] = Said(
            decision.allowed,
            *decision.rules_text(),
            common_part(answered),
            limits,
            daily_loss_money(found.governance.balance, limits.daily_loss_percent),
        )

    def forget(self) -> None:
        """Let go what was learnt."""
        self.said.clear()


def made_with(ready: Prepared, found: Inputs) -> tuple[str, ...]:
    """Return the rule of the outcome and the hashes of what decisions are made with now."""
    rule, matrix = ready.config.outcome.rule, ready.matrix_sha256
    return rule, matrix, found.profile_sha256, found.governance_sha256


def made_of(answered: Answered, text: str, line: bytes) -> Made:
    """Return what was decided the long way."""
    asked, decision = answered.request, answered.decision
    return Made(
        decision.decision_id,
        text,
        line,
        asked.account,
        asked.symbol,
        asked.ticket,
        asked.close_time,
        asked.profit,
        decision.allowed,
    )


def key_of(
    symbol: str, fields: dict[str, Any], event_minutes: float | None, rule: str
) -> tuple[Key, dt.datetime]:
    """Return what the rules look at, and when the trade has closed.

    A ValueError tells that one of its times cannot be.
    """
    opened = dt.datetime.fromisoformat(fields["open_time"].replace(".", "-"))
    closed = dt.datetime.fromisoformat(fields["close_time"].replace(".", "-"))
    held = closed - opened
    if held.days < 0:
        raise ValueError("closed before it was opened")
    key = (
        symbol,
        fields.get("signal_type") or DEFAULT_TRIGGER,
        duration_of((held.days * 86_400 + held.seconds) / 60),
        outcome_by(
            rule,
            symbol,
            fields["type"],
            fields["open_price"],
            fields["close_price"],
            fields.get("stop_loss"),
            fields.get("take_profit"),
        ),
        proximity_of(event_minutes),
        fields["generation"],
        fields["lots"],
    )
    return key, closed


def holds(said: Said, past: State, spread_points: float | None) -> bool:
    """Tell whether the moment leaves it as it is, and an answer can tell the trade's chain."""
    if said.allowed and not moment_allows(past, spread_points, said.limits, said.day_loss):
        return False
    return is_told(past.chain_id)
