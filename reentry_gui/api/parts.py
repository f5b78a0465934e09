"""The parts of a bridge, put together; nothing runs yet."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import logging
from typing import TYPE_CHECKING, Final

from reentry_gui.api.runfile import spool_folder
from reentry_gui.decision.context import DecisionContext
from reentry_gui.decision.desk import Desk
from reentry_gui.decision.journal_files import written
from reentry_gui.decision.recorder import Recorder
from reentry_gui.decision.server import Bridge
from reentry_gui.decision.signals import add_signals, signals_file
from reentry_gui.decision.spool import Spool, entries_of
from reentry_gui.decision.store import Store, left_behind
from reentry_gui.decision.undecided import FILE_NAME, Undecided
from reentry_gui.decision.unwritten import found_anywhere
from reentry_gui.decision.watcher import Watcher
from reentry_gui.decision.whereabouts import Whereabouts
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.decision.wire import Fields

log = logging.getLogger(__name__)

TOO_OLD: Final = dt.timedelta(minutes=15)  # a killed bridge's signal is not sent after that


def put_together(config: PackConfig, token: str | None) -> tuple[Bridge, Watcher]:
    """Make all parts and let them know each other; nothing runs yet."""
    loop = asyncio.get_running_loop()
    now = dt.datetime.now(dt.UTC)
    context = DecisionContext(config, now.astimezone())
    spool, store, section = Spool(spool_folder(config)), Store(config), config.bridge
    path, keep = signals_file(config), dt.timedelta(minutes=section.signals_kept_minutes)

    def signal_all(decisions: Sequence[Fields]) -> None:
        add_signals(path, decisions, dt.datetime.now(dt.UTC), keep)

    def signalled(decisions: Sequence[Fields], why_not: str) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended: nobody wants to know
            loop.call_soon_threadsafe(house.signals_written, decisions, why_not)

    recorder = Recorder(spool, store.write, signal_all, signalled)
    desk = Desk(context, spool, recorder.deliver)
    journal = Whereabouts(spool)
    house = Bridge(
        desk,
        recorder,
        Undecided(spool.folder / FILE_NAME),
        lambda name: found_anywhere(journal, store.stored, name),
        matrix_version=lambda: context.prepared.matrix.version,
        deadline_ms=section.deadline_ms,
        heartbeat_seconds=section.heartbeat_seconds,
        max_connections=section.max_connections,
        token=token,
    )
    is_recalled = recall(desk, store, spool, recorder, now)
    for fields in house.undecided.begin():
        loop.call_soon(house.decide_unasked, fields)

    def on_open() -> None:
        if not is_recalled:
            loop.call_soon_threadsafe(desk.recall, *store.names())

    def on_close(fields: Fields) -> None:
        loop.call_soon_threadsafe(house.on_close, fields)

    return house, Watcher(config, context, on_close, on_open)


def recall(desk: Desk, store: Store, spool: Spool, recorder: Recorder, now: dt.datetime) -> bool:
    """Learn what was decided before, and finish what a killed bridge began."""
    left = left_behind(spool.entries(), now - TOO_OLD)
    desk.recall(left.names, left.accounts)
    for fields in left.undelivered:
        recorder.deliver(fields)
    try:
        store.migrate()
        desk.recall(*store.names())
        desk.context.refresh_history()
    except ReentryError as error:
        log.warning("database not read at the start", extra={"why": error.message})
        kept = left_behind(entries_of(written(spool.folder)), now)
        desk.recall(kept.names, kept.accounts)
        return False
    return True
