"""The desk where questions are answered: each once, on record before the answer leaves.

A question is known by its decision's id. What was answered lately is in memory, what ever
was is known to a filter; where that says "perhaps", the database is asked, off the loop.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import logging
import time
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from reentry_gui.decision import wire
from reentry_gui.decision.journal import journal_form, short_form
from reentry_gui.decision.known import Known
from reentry_gui.decision.model import decision_id, id_of
from reentry_gui.decision.replies import Kept, LookUp, Reply, not_recorded, not_sure, refusal
from reentry_gui.decision.results import ExecutionResult, read_result
from reentry_gui.decision.spool import text_of
from reentry_gui.decision.usual import Made, Usual, made_of
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reentry_gui.decision.context import Answered, DecisionContext
    from reentry_gui.decision.request import Request
    from reentry_gui.decision.spool import Spool

log = logging.getLogger(__name__)

# Lines for the journal, with what was decided; of what it was made with: None.
Round = list[tuple[bytes, "Made | None"]]

REMEMBERED: Final = 5_000
SOCKET, SIGNALS = 1, 2
RESULT_KEYS: Final = tuple(field.name for field in dataclasses.fields(ExecutionResult))


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
        self.usual = Usual(context)
        self.newest: Made | None = None  # which the past does not know of yet
        self.round: Round | None = None
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
        if self.newest is not None:
            self.catch_up()
        if body and tier == SOCKET and (reply := self.ask_usually(fields, body)) is not None:
            return reply
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

    def ask_usually(self, fields: wire.Fields, body: bytes) -> Reply | None:
        """Answer a new question of the usual kind; None where it has to go the long way."""
        account = fields.get("account")
        symbol = self.context.prepared.spellings.known.get(fields["symbol"])
        if not account or symbol is None or "" in self.accounts:
            return None
        name = id_of(account, symbol, fields["ticket"], fields["generation"])
        if name in self.kept or name in self.known:
            return None
        made = self.usual.decide(name, symbol, fields, body, self.now())
        if made is None:
            return None
        try:
            self.append(made.line, made)
        except ReentryError as error:
            return not_recorded(error)
        return self.keep(made)

    def ask_all(self, questions: Iterable[wire.Message]) -> list[Reply | LookUp]:
        """Answer questions of the socket in their order; one write puts all on record.

        Where that fails, it is as if none of the new ones had been decided.
        """
        made: Round = []
        self.round = made
        try:
            replies = [self.ask_safely(asked) for asked in questions]
        finally:
            self.round = None
        self.catch_up()
        try:
            self.spool.append_texts([line for line, _answered in made])
        except ReentryError as error:
            undone = self.undo(decided for _line, decided in made if decided is not None)
            refused = not_recorded(error)
            return [refused if getattr(r, "kept", None) in undone else r for r in replies]
        return replies

    def ask_safely(self, asked: wire.Message) -> Reply | LookUp:
        """Answer one of many questions: a bug in one must not cost the others their answers."""
        try:
            return self.ask(asked.fields, body=asked.body)
        except Exception:
            log.exception("bug in a decision")
            told = ReentryError("the bridge has a bug", "Its log tells more.")
            return refusal("BUG", told, "CRITICAL", "use the profile")

    def undo(self, made: Iterable[Made]) -> set[Kept]:
        """Take back decisions that could not be put on record; return what was kept of them."""
        undone = set()
        for decided in made:
            undone.add(self.kept.pop(decided.name))
            self.decided -= 1
            if decided.allowed:
                self.context.forget_reentry(decided.symbol, decided.ticket)
        self.inputs.clear()  # perhaps they were among the lines, and twice does no harm
        self.usual.forget()
        return undone

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
        if kept := self.at_hand(question) or stored:
            self.remember(kept)
            return self.repeat(kept)
        return self.decide(question.request, tier=tier)

    def leave_open(self, question: LookUp) -> Reply:
        """Answer where nobody can tell whether there is a decision: with one at hand, or none.

        A second one might differ from the first, which an EA may have carried out.
        """
        self.catch_up()
        kept = self.at_hand(question)
        return self.repeat(kept) if kept else not_sure()

    def at_hand(self, question: LookUp) -> Kept | None:
        """Return the answer to a question that is kept at hand."""
        return next(filter(None, map(self.kept.get, question.names)), None)

    def decide(self, request: Request, *, tier: int, body: bytes = b"") -> Reply:
        """Decide, and put it on record before anybody hears of it."""
        answered = self.context.answer(request, self.now(), tier=tier, tells_all=False)
        text = answered.decision.text()
        try:
            made = self.put_on_record(answered, body, text)
        except ReentryError as error:
            return not_recorded(error)
        reply = self.keep(made)
        if tier == SIGNALS:
            self.deliver(reply.fields)
        elif body:
            self.usual.learn(answered)
        return reply

    def put_on_record(self, answered: Answered, asked: bytes = b"", told: str = "") -> Made:
        """Append a decision to the journal, and what it was made with where that is new."""
        if not self.inputs.issuperset(answered.hashes):
            for sha256 in answered.hashes:
                content = self.context.prepared.texts.get(sha256, "")
                self.append(text_of("input", {"sha256": sha256, "content": content}))
            self.inputs.update(answered.hashes)
        line = short_form(answered, asked, told) if asked else None
        made = made_of(answered, told, line or text_of("decision", journal_form(answered)))
        self.append(made.line, made)
        return made

    def keep(self, made: Made) -> Reply:
        """Keep at hand what is on record: now it may be told."""
        self.decided += 1
        self.newest = made
        kept = self.kept[made.name] = Kept(made.name, made.text)
        return Reply(wire.DECISION_RESPONSE, None, kept)

    def catch_up(self) -> None:
        """Let the past know of the newest decision: an EA need not wait for that.

        Whoever asks next finds it done; to do it as soon as the answer has left saves time.
        """
        made, self.newest = self.newest, None
        if made is None:
            return
        self.context.remember(made)
        self.accounts.add(made.account)
        self.known.add(made.name)
        self.forget_oldest()

    def append(self, line: bytes, made: Made | None = None) -> None:
        """Add a line to the journal, at once or with the others of its round."""
        if self.round is None:
            self.spool.append_text(line)
        else:
            self.round.append((line, made))

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
            return not_recorded(error, "send it again")
        if result.status != "OK":
            self.context.forget_reentry(result.symbol, result.source_ticket)
        return Reply(wire.EXECUTION_RESULT, {"decision_id": name, "recorded": 1})

    def recall(self, names: Iterable[str], accounts: Iterable[str] = ()) -> None:
        """Learn at the start which questions were ever answered, and for whom."""
        for name in names:
            self.known.add(name)
        self.accounts.update(accounts)
