"""The rows of a view as CSV (RFC 4180), streamed: memory does not grow with their number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.db.connection import Database

ROWS_AT_ONCE: Final = 200  # few enough to stay in the processor's cache
LINE_END: Final = "\r\n"
# A spreadsheet takes a text that begins with one of these for a formula.
FORMULA_START: Final = re.compile(r"[-=+@\t\r\n]")
NEEDS_QUOTES: Final = re.compile(r'[",\r\n]')
# SQLite makes the line, which takes less time than Python's csv module; only a text that
# could be read as a formula, or that needs quotes, goes through Python.
FIELD: Final = """CASE WHEN typeof({0}) = 'text' AND
 ({0} GLOB '[-=+@\t]*' OR {0} GLOB '*[",\r\n]*') THEN csv_field({0}) ELSE {0} END"""


@dataclass
class CsvRows:
    """A view's rows as CSV, UTF-8, NULL as an empty field; `count` tells how many so far."""

    database: Database
    view: str
    count: int = 0

    def __iter__(self) -> Iterator[bytes]:
        """Yield the header, then some rows at a time."""
        names = columns(self.database, self.view)
        yield (",".join(map(as_field, names)) + LINE_END).encode()
        self.database.raw().create_function("csv_field", 1, as_field, deterministic=True)
        line = f"printf('{','.join(['%s'] * len(names))}', {', '.join(map(field, names))})"
        cursor = self.database.sql(f'SELECT {line} FROM "{self.view}"')  # noqa: S608  # a view's name cannot be a parameter; it is made of a checked symbol
        while rows := cursor.fetchmany(ROWS_AT_ONCE):
            self.count += len(rows)
            yield (LINE_END.join([text for (text,) in rows]) + LINE_END).encode()


def columns(database: Database, view: str) -> list[str]:
    """Return the names of a view's columns in their order."""
    return [row[1] for row in database.sql(f'PRAGMA table_info("{view}")').fetchall()]


def field(column: str) -> str:
    """Return the SQL expression of one field."""
    return FIELD.format(f'"{column}"')


def as_field(text: str) -> str:
    """Return a text as a CSV field: no formula, quoted where a reader would misread it."""
    if FORMULA_START.match(text):
        text = f"'{text}"
    if NEEDS_QUOTES.search(text):
        return '"' + text.replace('"', '""') + '"'
    return text
