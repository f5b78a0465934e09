"""Pages of a table's rows in the order of an indexed column, read when they are looked at."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reentry_gui.db.errors import explained
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.db.connection import Database

PAGE_ROWS: Final = 256
CHUNK: Final = 65_536

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Listing:
    """Which rows are listed: a table, its columns, and what they are ordered by."""

    table: str
    columns: tuple[str, ...]
    order_by: str = "rowid"  # indexed: a sort of a million rows would take seconds
    descending: bool = False


@dataclass(frozen=True, eq=False)
class Extent:
    """How many rows a listing has, and how a row's place leads to its rowid.

    Rowids without a gap, in their own order, need no list: the place tells the rowid.
    """

    rows: int
    first: int  # the smallest rowid
    rowids: array[int] | None  # in the listing's order; None: first, first + 1, …


def columns_of_table(database: Database, table: str) -> tuple[str, ...]:
    """Return a table's columns; a ReentryError where there is no such table."""
    with explained(database.path):
        found = database.sql("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
    if not found:
        raise ReentryError(
            f"{database.path}: there is no table {table}", "Make it: reentry migrate."
        )
    return tuple(name for (name,) in found)


def indexed_columns(database: Database, table: str) -> tuple[str, ...]:
    """Return the columns by which a table's rows can be ordered at once."""
    sql = """SELECT DISTINCT info.name FROM pragma_index_list(?1) AS list
             JOIN pragma_index_info(list.name) AS info WHERE info.seqno = 0 AND list.partial = 0
             UNION SELECT name FROM pragma_table_info(?1) WHERE pk = 1 AND type = 'INTEGER'"""
    with explained(database.path):
        return tuple(name for (name,) in database.sql(sql, (table,)) if name is not None)


def extent_of(database: Database, listing: Listing) -> Extent:
    """Return how far a listing reaches; raises ReentryError for a column without an index."""
    checked(database, listing)
    table = quoted(listing.table)
    with explained(database.path):
        rows = int(database.sql(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608  # quoted, as all below
        first = database.sql(f"SELECT min(rowid) FROM {table}").fetchone()[0] or 0  # noqa: S608
        last = database.sql(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0  # noqa: S608
        if is_rowid(database, listing) and rows == last - first + 1:
            return Extent(rows, first, None)
        return ordered(database, listing, first)


def ordered(database: Database, listing: Listing, first: int) -> Extent:
    """Read all rowids in order: eight bytes a row."""
    way = "DESC" if listing.descending else "ASC"
    sql = (
        f"SELECT rowid FROM {quoted(listing.table)} "  # noqa: S608
        f"ORDER BY {quoted(listing.order_by)} {way}, rowid {way}"
    )
    found, cursor = array("q"), database.sql(sql)
    while chunk := cursor.fetchmany(CHUNK):
        found.extend([rowid for (rowid,) in chunk])
    return Extent(len(found), first, found)


def read_page(database: Database, listing: Listing, extent: Extent, number: int) -> list[Row]:
    """Return a page's rows in order; a row that was deleted since is one of empty cells."""
    at = number * PAGE_ROWS
    count = min(PAGE_ROWS, extent.rows - at)
    if count <= 0:
        return []
    if extent.rowids is not None:
        wanted: Sequence[int] = extent.rowids[at : at + count]
    elif listing.descending:
        last = extent.first + extent.rows - 1 - at
        wanted = range(last, last - count, -1)
    else:
        wanted = range(extent.first + at, extent.first + at + count)
    return rows_at(database, listing, wanted)


def rows_at(database: Database, listing: Listing, rowids: Sequence[int]) -> list[Row]:
    """Return the rows with the given rowids, in their order."""
    columns = ", ".join(map(quoted, listing.columns))
    marks = ",".join("?" * len(rowids))
    sql = f"SELECT rowid, {columns} FROM {quoted(listing.table)} WHERE rowid IN ({marks})"  # noqa: S608
    with explained(database.path):
        found = {row[0]: row[1:] for row in database.sql(sql, tuple(rowids))}
    gone = (None,) * len(listing.columns)
    return [found.get(rowid, gone) for rowid in rowids]


def checked(database: Database, listing: Listing) -> None:
    """Raise a ReentryError where a listing asks for what the table does not have."""
    known = columns_of_table(database, listing.table)
    if odd := [name for name in listing.columns if name not in known]:
        raise ReentryError(
            f"{listing.table} has no column {', '.join(odd)}", f"It has: {', '.join(known)}"
        )
    if listing.order_by == "rowid":
        return
    indexed = indexed_columns(database, listing.table)
    if listing.order_by not in indexed:
        raise ReentryError(
            f"{listing.table} has no index on {listing.order_by!r}",
            f"Rows can be ordered by: {', '.join(('rowid', *indexed))}",
        )


def is_rowid(database: Database, listing: Listing) -> bool:
    """Tell whether rows are ordered by their rowid, under whatever name."""
    sql = "SELECT name FROM pragma_table_info(?) WHERE pk = 1 AND type = 'INTEGER'"
    names = {name for (name,) in database.sql(sql, (listing.table,))}
    return listing.order_by == "rowid" or listing.order_by in names


def quoted(name: str) -> str:
    """Return a name as SQL takes it."""
    return "rowid" if name == "rowid" else f'"{name.replace(chr(34), chr(34) * 2)}"'
