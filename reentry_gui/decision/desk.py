"""The desk where questions are answered: each once, on record before the answer leaves.

A question is known by its decision's id. What was answered lately is in memory, what ever
was is known to a filter; where that says "perhaps", the database is asked, off the loop.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import logging
import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reentry_gui.decision import wire
from reentry_gui.decision.journal import journal_form, short_form
from reentry_gui.decision.known import Known
from reentry_gui.decision.model import decision_id
from reentry_gui.decision.results import ExecutionResult, read_result
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reentry_gui.decision.context import Answered, DecisionContext
    from reentry_gui.decision.request import Request
    from reentry_gui.decision.spool import Spool

log = logging.getLogger(__name__)

REMEMBERED: Final = 5_000
SOCKET, SIGNALS = 1, 2
RESULT_KEYS: Final = tuple(field.name for field in dataclasses.fields(ExecutionResult))


class Kept:
    """A decision as the EA is told it, and the tier it went out on; 0: not yet."""

    __slots__ = ("delivered", "name", "read", "text")

    def __init__(self, name: str, text: str, delivered: int = 0) -> None:
        self.name = name  # the decision's id
        self.text = text  # flat JSON
        self.delivered = delivered
        self.read: wire.Fields | None = None

    @property
    def fields(self) -> wire.Fields:
        """Return the text's fields; read when somebody asks, an EA that waits does not."""
        if self.read is None:
            self.read = json.loads(self.text)
        return self.read


class Reply:
    """What goes back: a decision that is kept, or a message's type and its fields."""

    __slots__ = ("is_repeat", "kept", "told", "type")

    def __init__(
        self,
        kind: str,
        told: wire.Fields | None,
        kept: Kept | None = None,
        *,
        is_repeat: bool = False,
    ) -> None:
        self.type = kind
        self.told = told  # None where it is a decision
        self.kept = kept
        self.is_repeat = is_repeat

    @property
    def fields(self) -> wire.Fields:
        """Return what it says."""
        return self.kept.fields if self.kept is not None else self.told or {}


@dataclass(frozen=True, slots=True)
class LookUp:
    """The question may have been answered long ago: the database has to be asked."""

    request: Request
    names: tuple[str, ...]  # under which the answer may stand, the question's own first

    def found_by(self, stored: Callable[[str], Kept | None]) -> Kept | None:
        """Return the answer that stands under one of the names; an error if none was found."""
        trouble: ReentryError | None = None
        for name in self.names:
            try:
                if kept := stored(name):
                    return kept
            except ReentryError as error:
                trouble = error
        if trouble is not None:
            raise trouble
        return None


class Desk:
    """Answers questions; belongs to the thread of the event loop."""

    def __init__(
        self,
        context: DecisionContext,
        spool: Spool,
        deliver: Callable[[wire.Fields], None],
        now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    ) -> None:
        self.context = context
        self.spool = spool
        self.deliver = deliver  # hands a decision's fields to the signals file
        self.now = now
        self.known = Known()
        self.accounts: set[str] = set()  # that were asked for; empty: by somebody who did not tell
        self.inputs: set[str] = set()  # hashes of what is on record
        self.kept: OrderedDict[str, Kept] = OrderedDict()
        self.newest: Answered | None = None  # which the past does not know of yet
        self.decided = 0
        self.repeated = 0

    def name_of(self, fields: wire.Fields) -> str:
        """Return the id that the decision on a question has; a ReentryError for a wrong one."""
        request = self.context.read(fields)
        return decision_id(request.account, request.symbol, request.ticket, request.generation)

    def ask(self, fields: wire.Fields, *, tier: int = SOCKET, body: bytes = b"") -> Reply | LookUp:
        """Answer a question, or say that the database has to be asked first.

        With `body`, the text that they were read from, its fields were checked already.
        """
        self.catch_up()
        try:
            request = self.context.read_checked(fields) if body else self.context.read(fields)
        except ReentryError as error:
            return refusal("BAD_REQUEST", error)
        known: tuple[str, ...] = ()
        for name in self.names_for(request):
            if kept := self.kept.get(name):
                return self.repeat(kept)
            if name in self.known:
                known = *known, name
        return LookUp(request, known) if known else self.decide(request, tier=tier, body=body)

    def names_for(self, request: Request) -> tuple[str, ...]:
        """Return the ids that the answer to a question may have.

        A trade that the database tells of has no account, the EA that asks about it has one:
        no account is any account, lest one trade be decided twice.
        """
        asked, accounts = request.account, self.accounts
        own = decision_id(asked, request.symbol, request.ticket, request.generation)
        if asked and "" not in accounts:
            return (own,)
        others = sorted(accounts - {asked}) if not asked else [""]
        return own, *(
            decision_id(account, request.symbol, request.ticket, request.generation)
            for account in others
        )

    def settle(self, question: LookUp, stored: Kept | None, *, tier: int) -> Reply:
        """Answer with what the database told, or anew where it holds nothing."""
        self.catch_up()
        at_hand = next(filter(None, map(self.kept.get, question.names)), None)
        if kept := at_hand or stored:
            self.remember(kept)
            return self.repeat(kept)
        return self.decide(question.request, tier=tier)

    def decide(self, request: Request, *, tier: int, body: bytes = b"") -> Reply:
        """Decide, and put it on record before anybody hears of it."""
        answered = self.context.answer(request, self.now(), tier=tier, tells_all=False)
        text = answered.decision.text()
        try:
            self.put_on_record(answered, body, text)
        except ReentryError as error:
            log.warning("decision not on record, so not answered", extra={"why": str(error)})
            return refusal("NOT_RECORDED", error, "CRITICAL", "use the profile")
        self.decided += 1
        kept = Kept(answered.decision.decision_id, text)
        self.kept[kept.name] = kept
        self.newest = answered
        if tier == SIGNALS:
            self.deliver(kept.fields)
        return Reply(wire.DECISION_RESPONSE, None, kept)

    def catch_up(self) -> None:
        """Let the past know of the newest decision: an EA need not wait for that.

        Whoever asks next finds it done; to do it as soon as the answer has left saves time.
        """
        answered, self.newest = self.newest, None
        if answered is None:
            return
        self.context.remember(answered)
        self.accounts.add(answered.request.account)
        self.known.add(answered.decision.decision_id)
        self.forget_oldest()

    def put_on_record(self, answered: Answered, asked: bytes = b"", told: str = "") -> None:
        """Append a decision to the journal, and what it was made with where that is new."""
        for sha256 in (
            answered.matrix_sha256,
            answered.profile_sha256,
            answered.governance_sha256,
        ):
            if sha256 not in self.inputs:
                content = self.context.prepared.texts.get(sha256, "")
                self.spool.append("input", {"sha256": sha256, "content": content})
                self.inputs.add(sha256)
        if asked and (line := short_form(answered, asked, told)):
            self.spool.append_text(line)
        else:
            self.spool.append("decision", journal_form(answered))

    def repeat(self, kept: Kept) -> Reply:
        """Send a stored decision again, unless the signals file has delivered it."""
        self.repeated += 1
        if kept.delivered == SIGNALS or kept.fields["tier"] == SIGNALS:
            told = f"decision {kept.name} went out through the signals file"
            return refusal("DELIVERED_BY_TIER_2", ReentryError(told), "INFO", "read the signals")
        return Reply(wire.DECISION_RESPONSE, None, kept, is_repeat=True)

    def remember(self, kept: Kept) -> None:
        """Keep a decision at hand, and forget the oldest beyond the limit."""
        self.kept[kept.name] = kept
        self.known.add(kept.name)
        self.forget_oldest()

    def forget_oldest(self) -> None:
        """Keep no more at hand than the limit."""
        if len(self.kept) > REMEMBERED:
            self.kept.popitem(last=False)

    def delivered(self, kept: Kept, tier: int) -> None:
        """Note that a decision has left: where it is lost now, the EA will ask again."""
        kept.delivered = tier
        self.spool.defer((kept.name, tier, time.time()))

    def undeliverable(self, kept: Kept) -> None:
        """Deliver through the signals file what the socket could not deliver in time."""
        if kept.delivered != SIGNALS:
            kept.fields["tier"] = SIGNALS
            self.deliver(kept.fields)

    def record_result(self, fields: wire.Fields) -> Reply:
        """Put an execution's result on record; a ReentryError names the field that is wrong."""
        self.catch_up()
        result = read_result(fields, self.context.prepared.spellings)
        name = result.decision_id
        if name not in self.known:
            told = f"no decision {name} was made here"
            return refusal("UNKNOWN_DECISION", ReentryError(told, "Send decision_id as answered."))
        kept = self.kept.get(name)
        if kept is not None and kept.fields["ticket"] != result.source_ticket:
            told = f"decision {name} is about ticket {kept.fields['ticket']}"
            return refusal("OTHER_TICKET", ReentryError(told, "Send the closed trade's ticket."))
        plain = {key: getattr(result, key) for key in RESULT_KEYS}
        try:
            self.spool.append("result", {"at": self.now().isoformat(), "result": plain})
        except ReentryError as error:
            return refusal("NOT_RECORDED", error, "CRITICAL", "send it again")
        if result.status != "OK":
            self.context.forget_reentry(result.symbol, result.source_ticket)
        return Reply(wire.EXECUTION_RESULT, {"decision_id": name, "recorded": 1})

    def recall(self, names: Iterable[str], accounts: Iterable[str] = ()) -> None:
        """Learn at the start which questions were ever answered, and for whom."""
        for name in names:
            self.known.add(name)
        self.accounts.update(accounts)


def refusal(code: str, error: ReentryError, severity: str = "ERROR", recovery: str = "") -> Reply:
    """Return the `error` message for something that cannot be done."""
    broken = wire.Broken(code, error.message, error.hint)
    return Reply(wire.ERROR, wire.error_fields(broken, severity=severity, recovery=recovery))
