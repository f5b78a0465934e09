"""Which columns a table has: an EA's own may lack some of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reentry_gui.db.connection import Database


def or_else(there: frozenset[str], name: str, default: object = 0) -> str:
    """Return a column with a value for NULL, or that value where there is no such column."""
    return f'ifnull("{name}", {default})' if name in there else f"({default})"


def columns_there(database: Database, table: str) -> frozenset[str]:
    """Return a table's columns in small letters; none where there is no table."""
    return frozenset(row[1].lower() for row in database.sql(f'PRAGMA table_info("{table}")'))
