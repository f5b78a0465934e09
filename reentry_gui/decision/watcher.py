"""The thread that looks: at files that decisions are made of, and at the database's new closes."""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
import threading
from typing import TYPE_CHECKING, Any, Final

from reentry_gui import db
from reentry_gui.decision.store import WAIT_SECONDS
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reentry_gui.config import PackConfig
    from reentry_gui.db import Database
    from reentry_gui.decision.context import DecisionContext
    from reentry_gui.decision.wire import Fields

log = logging.getLogger(__name__)

POLL_SECONDS: Final = 0.5
RETRY_SECONDS: Final = 2.0
MOST_AT_ONCE: Final = 20  # more new closes in one look are an import, no trading
NEW_CLOSES: Final = """
    SELECT t.ticket, t.type, t.lots, t.open_price, t.close_price, t.open_time, t.close_time,
           t.profit, t.reentry_generation, t.chain_id, d.stop_loss, d.take_profit, d.account
    FROM "trades_{0}" t LEFT JOIN "trade_details_{0}" d ON d.ticket = t.ticket
    WHERE t.close_time >= ? AND d.source_sha256 IS NULL
    ORDER BY t.close_time, t.ticket
"""  # what a statement brought was no trading of now
NEWEST: Final = 'SELECT max(close_time) FROM "trades_{0}"'


class Watcher(threading.Thread):
    """Looks twice a second; `on_close` hears of each trade that has closed since the start."""

    def __init__(
        self,
        config: PackConfig,
        context: DecisionContext,
        on_close: Callable[[Fields], None],
        on_open: Callable[[], None],
    ) -> None:
        super().__init__(name="watcher", daemon=True)
        self.config = config
        self.context = context
        self.on_close = on_close
        self.on_open = on_open  # the database could be opened, for the first time or again
        self.marks: dict[str, str] = {}  # symbol → newest close that was seen
        self.seen: dict[str, set[int]] = {}  # tickets that closed at that very time
        self.over = threading.Event()

    def finish(self) -> None:
        """End."""
        self.over.set()
        self.join()

    def run(self) -> None:
        """Look until told to end; a database that is gone is looked for again."""
        while not self.over.is_set():
            try:
                self.follow()
            except ReentryError as error:
                log.info("database cannot be watched", extra={"why": error.message})
            except Exception:
                log.exception("bug in the watcher")
            self.look_at_files()
            self.over.wait(RETRY_SECONDS)

    def follow(self) -> None:
        """Stay on one connection and ask whether somebody else has committed."""
        path = self.config.path("db_path")
        with db.open_database(path, busy_timeout_seconds=WAIT_SECONDS, read_only=True) as database:
            version = -1
            self.on_open()
            while not self.over.is_set() and path.exists():
                now = database.sql("PRAGMA data_version").fetchone()[0]
                if now != version:
                    self.look_at_closes(database)
                    self.context.refresh_history()
                    version = now
                self.look_at_files()
                self.over.wait(POLL_SECONDS)

    def look_at_files(self) -> None:
        """Take over a matrix, profile or calendar that has changed."""
        with contextlib.suppress(ReentryError):
            self.context.refresh(dt.datetime.now().astimezone())

    def look_at_closes(self, database: Database) -> None:
        """Tell of each trade that has closed since the last look; the first look only notes."""
        for symbol in self.config.tables:
            mark = self.marks.get(symbol)
            if mark is None:
                newest = database.sql(NEWEST.format(symbol)).fetchone()[0] or ""
                self.marks[symbol] = newest
                self.seen[symbol] = {row[0] for row in self.closes(database, symbol, newest)}
                continue
            rows = self.closes(database, symbol, mark)
            fresh = [row for row in rows if row[0] not in self.seen[symbol]]
            if not fresh:
                continue
            self.marks[symbol] = fresh[-1][6]
            self.seen[symbol] |= {row[0] for row in fresh}
            self.tell(symbol, fresh)

    def closes(self, database: Database, symbol: str, since: str) -> list[tuple[Any, ...]]:
        """Return the trades that closed at a time or later."""
        return database.sql(NEW_CLOSES.format(symbol), (since or "0",)).fetchall()

    def tell(self, symbol: str, rows: list[tuple[Any, ...]]) -> None:
        """Tell of new closes, unless they are too many to be trading."""
        if len(rows) > MOST_AT_ONCE:
            log.warning("closes taken for an import", extra={"symbol": symbol, "n": len(rows)})
            return
        for row in rows:
            self.on_close(request_of(self.config.spelling(symbol) or symbol, row))


def request_of(spelled: str, row: tuple[Any, ...]) -> Fields:
    """Return the question that an EA would have asked about a stored trade."""
    names = (
        "ticket type lots open_price close_price open_time close_time profit generation chain_id "
        "stop_loss take_profit account"
    ).split()
    fields = dict(zip(names, row, strict=True)) | {"symbol": spelled}
    fields["type"] = str(fields["type"] or "").lower()
    fields["generation"] = fields["generation"] or 0
    for name in ("stop_loss", "take_profit"):
        fields[name] = fields[name] or 0
    return {key: value for key, value in fields.items() if value is not None}
