"""Tables of the lineage, all ours: orders, positions, what a refresh wrote, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from peewee import SQL, AutoField, Check, FloatField, IntegerField, TextField

from reentry_gui.db.table import EMPTY, NOW, ZERO, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

FILLED: Final = "filled"
# Orders in these states were never placed at the broker.
NOT_PLACED: Final = ("aborted", "error")


class Order(Table):
    """An order as it was placed; `placed_at` is broker time, as in the trades.

    `parent_order` is the order whose trade it re-enters, `position` the chain it belongs to.
    """

    table = "orders"
    index_columns: ClassVar[Mapping[str, str]] = {
        "idx_orders_ticket": "ticket",
        "idx_orders_placed_at": "placed_at",
        "idx_orders_parent_order": "parent_order",
        "idx_orders_position": "position",
    }

    id = AutoField(constraints=[SQL("AUTOINCREMENT")])
    account = TextField(constraints=[SQL(EMPTY)])
    symbol = TextField(constraints=[SQL(EMPTY)])
    side = TextField(null=True)
    type = TextField(constraints=[SQL("DEFAULT 'market'")])
    lots = FloatField(null=True)
    price = FloatField(null=True)
    ticket = IntegerField(null=True)
    status = TextField(
        constraints=[
            SQL("DEFAULT 'filled'"),
            Check("status IN ('pending', 'filled', 'cancelled', 'aborted', 'error')"),
        ]
    )
    placed_at = TextField(null=True)
    entry_type = TextField(
        constraints=[
            SQL("DEFAULT 'manual'"),
            Check("entry_type IN ('initial', 'reentry', 'manual')"),
        ]
    )
    order_metadata = TextField(null=True)
    parent_order = IntegerField(null=True)
    position = IntegerField(null=True)


class Position(Table):
    """An entry with all its re-entries; times are broker time.

    `chain_id` is NULL for a trade outside of any chain; `ticket` is the initial entry's.
    """

    table = "positions"
    index_columns: ClassVar[Mapping[str, str]] = {
        "idx_positions_ticket": "ticket",
        "idx_positions_chain": "chain_id",
    }

    id = AutoField(constraints=[SQL("AUTOINCREMENT")])
    account = TextField(constraints=[SQL(EMPTY)])
    symbol = TextField(constraints=[SQL(EMPTY)])
    chain_id = TextField(null=True)
    ticket = IntegerField(null=True)
    lots = FloatField(null=True)
    average_price = FloatField(null=True)
    opened_at = TextField(null=True)
    closed_at = TextField(null=True)
    reentry_count = IntegerField(constraints=[SQL(ZERO)])
    initial_entry_price = FloatField(null=True)
    last_reentry_price = FloatField(null=True)


class Refreshed(Table):
    """What a refresh wrote last under a key, to tell an EA's rows from ours."""

    table = "reentry_refreshed"

    key = TextField(primary_key=True)
    written = TextField(constraints=[SQL(EMPTY)])


class Note(Table):
    """What somebody wrote on a chain or a day; the key holds symbol and chain, or the date."""

    table = "reentry_notes"
    index_columns: ClassVar[Mapping[str, str]] = {"idx_reentry_notes_key": "key"}

    id = AutoField(constraints=[SQL("AUTOINCREMENT")])
    kind = TextField(constraints=[SQL("DEFAULT 'chain'"), Check("kind IN ('chain', 'day')")])
    key = TextField(constraints=[SQL(EMPTY)])
    text = TextField(constraints=[SQL(EMPTY)])
    tags = TextField(constraints=[SQL("DEFAULT '[]'")])
    author = TextField(constraints=[SQL(EMPTY)])
    changed_at = TextField(constraints=[SQL(NOW)])


LINEAGE_TABLES: Final[tuple[type[Table], ...]] = (Order, Position, Refreshed, Note)
