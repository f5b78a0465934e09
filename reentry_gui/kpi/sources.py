"""A symbol's tables as they stand at one moment, read as far as anybody asks for them."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from typing import Final

from reentry_gui import db
from reentry_gui.kpi.fields import Fields, fields_of
from reentry_gui.kpi.leaves import Leaves, digest_of, leaves_of
from reentry_gui.kpi.page_cells import OddRows
from reentry_gui.kpi.records import Rows, rows_of
from reentry_gui.kpi.snapshot import Before, NotCertain, Snapshot, snapshot

NO_TABLE: Final = "none"
# Then SQLite is asked: not certain, not plain, not to be read, or damaged.
UNCERTAIN: Final = (NotCertain, OddRows, OSError, EOFError, LookupError, ValueError)

# Of trades, details and executions; "" where it cannot be told whether a row has changed.
Digests = tuple[str, ...]


class Source:
    """One table of a symbol.

    It is taken whole and exactly where that can be: from the database's file where that is
    certain, else copied by SQLite. A span of an odd or a very large one is copied by itself,
    each value cast to its column's kind.
    """

    def __init__(
        self, database: db.Database, layout: db.Layout, symbol: str, of: Snapshot | None = None
    ) -> None:
        self.database, self.layout, self.symbol, self.of = database, layout, symbol, of
        self.table = db.table_of(layout, symbol)
        self.is_there = db.has_table(database, layout, symbol)
        self.known_digest: str | None = None  # where nobody has written to it since

    @cached_property
    def leaves(self) -> Leaves | None:
        """Return the pages of the database's file that hold the rows; None: not certain."""
        if self.of is None or not self.is_there:
            return None
        table = db.plain_table(self.database, self.layout, self.symbol)
        if table is None:
            return None
        with suppress(*UNCERTAIN):
            return leaves_of(self.of, table)
        return None

    @cached_property
    def whole(self) -> Rows | None:
        """Return all rows as they are stored; None where they have to be cast."""
        if not self.is_there:
            return None
        with suppress(*UNCERTAIN):
            if self.leaves is not None:
                return rows_of(self.leaves.copy())
        copy = db.exact_copy(self.database, self.layout, self.symbol)
        with suppress(OddRows):
            return rows_of(copy) if copy else None
        return None

    @cached_property
    def leaves_digest(self) -> str:
        """Return a hash of the leaves; "" where these are not certain.

        Only where a hash of the very same leaves is known does it tell what the rows are:
        a part of a row may lie elsewhere.
        """
        with suppress(*UNCERTAIN):
            return self.leaves.digest() if self.leaves else ""
        return ""

    @cached_property
    def digest(self) -> str:
        """Return a hash of the whole table, which changes with any row; "" where there is none.

        The same rows may have another one: then each span's own print tells that.
        """
        if self.known_digest is not None:
            return self.known_digest
        if not self.is_there:
            return NO_TABLE
        if self.whole is None:
            return ""
        if not self.whole.copy.root and "leaves_digest" in vars(self):
            return self.leaves_digest
        return digest_of(self.whole.copy)

    def is_as(self, known: str) -> bool:
        """Tell whether the rows are those that had a digest."""
        if self.known_digest is not None or not known:
            return self.known_digest is not None
        return known == (self.leaves_digest if self.leaves is not None else self.digest)

    def spans(self, within: db.Span, rows: int) -> list[db.Span]:
        """Return spans of keys that hold so many rows each, the last one up to twice that."""
        if not self.is_there:
            return [within]
        if self.whole is not None:
            return self.whole.spans(within, rows)
        return db.spans(self.database, self.layout, self.symbol, within, rows)

    def print(self, span: db.Span = db.EVERYTHING) -> str:
        """Return what changes with any row of a span."""
        return self.rows(span).print() if self.is_there else NO_TABLE

    def rows(self, span: db.Span) -> Rows:
        """Return the rows of a span."""
        return self.cast(span) if self.whole is None else self.whole.within(span)

    def cast(self, span: db.Span) -> Rows:
        """Return the wanted columns of a span, each value cast."""
        return rows_of(db.cast_copy(self.database, self.layout, self.symbol, span))

    def fields(self, span: db.Span = db.EVERYTHING) -> Fields | None:
        """Return the columns of a span; None where there is no table."""
        if not self.is_there:
            return None
        try:
            found = fields_of(self.rows(span))
            found.check(self.layout.kinds)
        except OddRows:
            return fields_of(self.cast(span))
        return found


class Sources:
    """The tables of a symbol that figures are made of; begins to read them at this moment."""

    def __init__(self, database: db.Database, symbol: str, known: Before | None = None) -> None:
        db.begin_copying(database)
        of = snapshot(database, known)
        self.symbol, self.database = symbol, database
        self.trades = Source(database, db.TRADES, symbol, of)
        self.details = Source(database, db.DETAILS, symbol, of)
        self.executions = Source(database, db.EXECUTIONS, symbol, of)

    @property
    def every(self) -> tuple[Source, Source, Source]:
        """Return trades, details and executions."""
        return self.trades, self.details, self.executions

    def digests(self) -> Digests:
        """Return for each table what is the same only while no row of it has changed."""
        return tuple(source.digest for source in self.every)

    def same_as(self, known: Digests) -> tuple[bool, ...]:
        """Tell of each table whether its rows are those that had these digests."""
        return tuple(source.is_as(digest) for source, digest in zip(self.every, known, strict=True))

    def trade_print(self, span: db.Span = db.EVERYTHING) -> str:
        """Return what changes with any trade of a span, or with what statements tell of it."""
        return f"{self.trades.print(span)} {self.details.print(span)}"
