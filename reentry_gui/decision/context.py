"""All that decisions are made of, read once and kept at hand; what changes on disk is read anew.

`DecisionContext.answer` touches neither disk nor database: it may stand between an EA and its
order. `refresh` looks at the files, `refresh_history` at the database; both belong in the
background, and a file that cannot be used any more leaves what was in force before.
"""

from __future__ import annotations

import datetime as dt
import logging
import threading
from collections import ChainMap
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui import config as configs
from reentry_gui.decision import snapshots
from reentry_gui.decision.decide import decide, forget_ways
from reentry_gui.decision.events import EventCalendar, events_path, load_events
from reentry_gui.decision.ledger import Ledger
from reentry_gui.decision.live import live_profiles
from reentry_gui.decision.matrix import compiled
from reentry_gui.decision.matrix_file import load_matrix, matrix_path
from reentry_gui.decision.model import Decision, Governance, History
from reentry_gui.decision.pages import Close
from reentry_gui.decision.past import recent
from reentry_gui.decision.request import Spellings, checked_request, read_fields, spellings_of
from reentry_gui.errors import ReentryError
from reentry_gui.governance import gate_limits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reentry_gui.config import PackConfig
    from reentry_gui.decision.matrix import Matrix
    from reentry_gui.decision.model import LiveProfile
    from reentry_gui.decision.request import Request
    from reentry_gui.decision.usual import Made

log = logging.getLogger(__name__)

TRADES_AT_FIRST: Final = 300  # of each symbol
TRADES_LATER: Final = 30
NOT_READ: Final = "the database was not read yet: losses and re-entries before are not known"
Stamp = tuple[tuple[str, int, int], ...]


class Inputs(NamedTuple):
    """What the decisions on one symbol are made with, and the hashes that name it."""

    profile: LiveProfile
    governance: Governance
    profile_sha256: str
    governance_sha256: str


class Answered(NamedTuple):
    """A decision with all that it was made of, for the record."""

    request: Request
    decision: Decision
    history: History
    outcome_rule: str
    matrix_sha256: str
    profile_sha256: str
    governance_sha256: str

    @property
    def made_with(self) -> tuple[str, ...]:
        """Return the rule of the outcome, then the hashes."""
        return self[3:]

    @property
    def hashes(self) -> tuple[str, ...]:
        """Return the hashes of what it was made with."""
        return self[4:]


@dataclass(frozen=True)
class Prepared:
    """One state of the files, swapped as a whole."""

    config: PackConfig
    spellings: Spellings
    matrix: Matrix
    matrix_sha256: str
    inputs: Mapping[str, Inputs]  # by canonical symbol
    texts: ChainMap[str, str]  # by hash; with those before, for an answer that is on its way
    events: EventCalendar
    warnings: tuple[str, ...]
    stamp: Stamp


class DecisionContext:
    """What an answer needs, in memory. One thread may answer while another one refreshes."""

    def __init__(self, config: PackConfig, now: dt.datetime) -> None:
        self.prepared = prepare(config, now)
        self.ledger = Ledger()
        self.history_warning: tuple[str, ...] = (NOT_READ,)
        self.history_stamp: Stamp = ()
        self.last_row = 0  # of the decisions that were read
        self.lock = threading.Lock()

    def read(self, fields: Mapping[str, object]) -> Request:
        """Read a request's flat fields; a ReentryError tells what is wrong."""
        return read_fields(fields, self.prepared.spellings)

    def read_checked(self, fields: Mapping[str, object]) -> Request:
        """Return the request of fields that were checked when they were read."""
        return checked_request(fields, self.prepared.spellings)

    def answer(
        self, request: Request, now: dt.datetime, *, tier: int = 1, tells_all: bool = True
    ) -> Answered:
        """Decide from memory alone."""
        ready = self.prepared
        found = ready.inputs[request.symbol]
        history = self.history(request, now, ready)
        rule = ready.config.outcome.rule
        decision = decide(
            request,
            ready.matrix,
            found.profile,
            found.governance,
            history,
            outcome_rule=rule,
            tier=tier,
            tells_all=tells_all,
        )
        return Answered(
            request,
            decision,
            history,
            rule,
            ready.matrix_sha256,
            found.profile_sha256,
            found.governance_sha256,
        )

    def history(self, request: Request, now: dt.datetime, ready: Prepared) -> History:
        """Return the account's state at the moment of a request."""
        minutes, event = ready.events.nearest(request.symbol, now)
        with self.lock:
            state = self.ledger.state(request)
        return History(
            now,
            state.day_profit,
            state.losses_in_a_row,
            state.minutes_since_last_loss,
            state.reentries_today,
            minutes,
            event,
            state.chain_id,
            (*self.history_warning, *ready.warnings),
        )

    def remember(self, made: Made) -> None:
        """Let later decisions know of this one: its trade, and its re-entry if it is allowed."""
        with self.lock:
            trade = made.closed, made.symbol, made.ticket, made.profit
            self.ledger.note_close(Close(*trade, made.account))
            if made.allowed:
                day = made.closed.date()
                self.ledger.note_placed(made.symbol, made.ticket, day, made.account)

    def forget_reentry(self, symbol: str, source_ticket: int) -> None:
        """Take a re-entry back that came to nothing."""
        with self.lock:
            self.ledger.unplace(symbol, source_ticket)

    def refresh(self, now: dt.datetime) -> bool:
        """Read what has changed on disk; return whether anything is in force since.

        What cannot be used leaves the state before in force, with a warning in each answer.
        """
        before = self.prepared
        stamp = stamp_of(before.config, now)
        if stamp == before.stamp:
            return False
        try:
            config = configs.load(before.config.file)
            refuse_lost_matrix(config, before)
            after = prepare(config, now)
        except ReentryError as error:
            warning = f"{error.message.splitlines()[0]}: what was in force before still is"
            log.warning("not taken over", extra={"error": error.message})
            self.prepared = replace(before, warnings=(warning,), stamp=stamp)
            return False
        texts = ChainMap(after.texts.maps[0], before.texts.maps[0])
        self.prepared = replace(after, texts=texts)
        forget_ways()
        log.info("decisions are made anew", extra={"matrix": self.prepared.matrix.version})
        return True

    def refresh_history(self) -> bool:
        """Read the newest trades and re-entries when the database has changed."""
        config = self.prepared.config
        path = config.path("db_path")
        stamp = tuple(stamps([path, path.with_name(f"{path.name}-wal")]))
        if stamp == self.history_stamp and not self.history_warning:
            return False
        first = not self.history_stamp
        limit = TRADES_AT_FIRST if first else TRADES_LATER
        past = recent(config, limit, self.last_row)
        with self.lock:
            self.ledger.add(past.closes, past.placed, past.chains)
            self.ledger.counted = past.counted
        self.last_row = past.last_row
        self.history_warning, self.history_stamp = (), stamp
        return True


def refuse_lost_matrix(config: PackConfig, before: Prepared) -> None:
    """Refuse to go on without the rules that were in force: they may have forbidden something."""
    file = matrix_path(config)
    was_there = before.matrix.version and file == matrix_path(before.config)
    if was_there and not file.exists():
        raise ReentryError(f"{file}: the matrix is gone", "Bring it back: reentry matrix restore.")


def prepare(config: PackConfig, now: dt.datetime) -> Prepared:
    """Read matrix, live profiles, limits and events."""
    stamp = stamp_of(config, now)  # before reading: what changes meanwhile is seen next time
    matrix = load_matrix(config)
    texts: dict[str, str] = {}
    matrix_sha256 = named(texts, snapshots.matrix_text(matrix))
    inputs, limits = {}, dict[str, tuple[Governance, str]]()
    for symbol, live in live_profiles(config, now).items():
        if live.persona not in limits:
            found = governance_of(config, live.persona)
            limits[live.persona] = found, named(texts, snapshots.written(found))
        governance, governance_sha256 = limits[live.persona]
        profile_sha256 = named(texts, snapshots.profile_text(live))
        inputs[symbol] = Inputs(live, governance, profile_sha256, governance_sha256)
    events = load_events(config, now)
    return Prepared(
        config=config,
        spellings=spellings_of(config),
        matrix=compiled(matrix),
        matrix_sha256=matrix_sha256,
        inputs=inputs,
        texts=ChainMap(texts),
        events=events,
        warnings=events.warnings,
        stamp=stamp,
    )


def named(texts: dict[str, str], text: str) -> str:
    """Keep a text under its hash and return that."""
    sha256 = snapshots.sha256_of_text(text)
    texts[sha256] = text
    return sha256


def governance_of(config: PackConfig, persona: str) -> Governance:
    """Return the limits of a persona with the balance and the broker's lots."""
    section = config.decision
    return Governance(
        gate_limits(config, persona),
        config.governance.account_balance,
        section.lot_step,
        section.min_lot,
        section.max_lot,
    )


def stamp_of(config: PackConfig, now: dt.datetime) -> Stamp:
    """Return what tells that a file has changed, or that another day's persona may be due."""
    files = [config.file, matrix_path(config)]
    files += [config.deployed_profile(spelled) for spelled in config.symbols]
    if config.decision.events_file:
        files.append(events_path(config))
    hour = int(now.timestamp() // 3600)  # a calendar grows stale, recurring events move on
    return (*stamps(files), (str(now.astimezone().date()), hour, 0))


def stamps(files: list[Path]) -> Iterator[tuple[str, int, int]]:
    """Yield each file with the time of its last change and its size; without opening it."""
    for file in files:
        try:
            found = file.stat()
        except OSError:
            yield str(file), 0, -1
        else:
            yield str(file), found.st_mtime_ns, found.st_size
