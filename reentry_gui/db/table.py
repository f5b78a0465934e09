"""The base of all tables, and defaults that many columns share."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from peewee import Model

if TYPE_CHECKING:
    from collections.abc import Mapping

NOW: Final = "DEFAULT (datetime('now'))"
ZERO: Final = "DEFAULT 0"
EMPTY: Final = "DEFAULT ''"


class Table(Model):
    """Base of all tables; `{symbol}` in a name stands for the canonical symbol."""

    table: ClassVar[str]
    index_columns: ClassVar[Mapping[str, str]] = {}
