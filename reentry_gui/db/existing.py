"""What a database holds now, read in a few queries however many symbols there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reentry_gui.db.connection import Database

COLUMNS: Final = """\
SELECT m.name, c.name, c.type, c."notnull", c.dflt_value, c.pk
FROM sqlite_master AS m JOIN pragma_table_xinfo(m.name) AS c WHERE m.type = 'table'"""
INDEX_COLUMNS: Final = """\
SELECT m.name, group_concat(c.name) FROM sqlite_master AS m JOIN pragma_index_info(m.name) AS c
WHERE m.type = 'index' GROUP BY m.name"""


@dataclass(frozen=True)
class Found:
    """One object of the schema: table, index, view or trigger."""

    kind: str
    name: str
    table: str
    sql: str


@dataclass(frozen=True)
class FoundColumn:
    """One column of a table that is there."""

    name: str
    declared: str
    is_required: bool  # NOT NULL without a default
    key_position: int  # 0: no part of the primary key


@dataclass(frozen=True)
class Existing:
    """The schema of a database; all names in small letters, for SQLite ignores case."""

    objects: Mapping[str, Found]
    columns: Mapping[str, Mapping[str, FoundColumn]]
    index_columns: Mapping[str, str]


def read_schema(database: Database) -> Existing:
    """Read every table, column, index and view."""
    found = database.sql("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master")
    columns: dict[str, dict[str, FoundColumn]] = {}
    for table, name, declared, not_null, default, key in database.sql(COLUMNS):
        required = bool(not_null) and default is None
        column = FoundColumn(name, declared, required, key)
        columns.setdefault(table.lower(), {})[name.lower()] = column
    return Existing(
        objects={row[1].lower(): Found(*row) for row in found},
        columns=columns,
        index_columns={name.lower(): names for name, names in database.sql(INDEX_COLUMNS)},
    )


NOTHING: Final = Existing({}, {}, {})
