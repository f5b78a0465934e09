"""The statements that turn trades into orders and positions, a whole symbol at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Counted = Literal["orders", "positions", "changed"]


def moment(column: str) -> str:
    """Return an expression that writes a time of any format the house reads as the first one.

    Most times have that form already: LIKE sees it in a quarter of the time.
    """
    rewritten = f"substr(replace(replace({column}, '.', '-'), 'T', ' ') || ':00', 1, 19)"
    return f"CASE WHEN {column} LIKE '____-__-__ __:__:__' THEN {column} ELSE {rewritten} END"


# MT4 writes 1970 where a trade is still open.
CLOSED: Final = f"CASE WHEN t.close_time >= '1971' THEN {moment('t.close_time')} END"
FROM_TRADES: Final = """FROM "trades_{symbol}" AS t
LEFT JOIN "trade_details_{symbol}" AS d ON d.ticket = t.ticket"""
# A chain that holds nothing but the parts in which one trade was closed.
ONLY_PARTS: Final = """(SELECT count(*) > 1 AND min(r.is_reentry = 0 AND r.open_time = t.open_time
 AND r.open_price = t.open_price) FROM "trades_{symbol}" AS r WHERE r.chain_id = t.chain_id)"""
# A trade by hand has no magic number; of a trade without details nobody knows.
ENTRY_TYPE: Final = f"""CASE WHEN t.is_reentry = 1 THEN 'reentry'
 WHEN d.ticket IS NULL OR coalesce(d.magic, 0) <> 0 THEN 'initial'
 WHEN t.chain_id IS NULL OR {ONLY_PARTS} THEN 'manual' ELSE 'initial' END"""
METADATA: Final = """CASE WHEN t.is_reentry = 1 THEN json_object('level', t.reentry_generation,
 'reentry_index', t.reentry_generation, 'action', t.reentry_action) END"""
NO_ORDER: Final = """NOT EXISTS
 (SELECT 1 FROM orders AS o WHERE o.ticket = t.ticket AND o.symbol = '{symbol}')"""
ALL: Final = "1"  # where the symbol has no orders yet

LOOSE_POSITIONS: Final = f"""INSERT INTO positions (account, symbol, ticket, lots, average_price,
 opened_at, closed_at, reentry_count, initial_entry_price, last_reentry_price)
SELECT coalesce(d.account, ''), '{{symbol}}', t.ticket, t.lots, t.open_price,
 {moment("t.open_time")}, {CLOSED}, t.is_reentry, t.open_price,
 CASE WHEN t.is_reentry = 1 THEN t.open_price END
{FROM_TRADES}
WHERE t.chain_id IS NULL AND NOT EXISTS (SELECT 1 FROM positions AS p
 WHERE p.ticket = t.ticket AND p.symbol = '{{symbol}}' AND p.chain_id IS NULL)"""  # noqa: S608  # filled with a checked symbol
CHAIN_POSITIONS: Final = f"""INSERT INTO positions (account, symbol, chain_id)
SELECT coalesce(min(d.account), ''), '{{symbol}}', t.chain_id
{FROM_TRADES}
WHERE t.chain_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM positions AS p
 WHERE p.chain_id = t.chain_id AND p.symbol = '{{symbol}}')
GROUP BY t.chain_id ORDER BY min(t.ticket)"""  # noqa: S608  # filled with a checked symbol
ORDERS: Final = f"""INSERT INTO orders (account, symbol, side, type, lots, price, ticket, status,
 placed_at, entry_type, order_metadata, position)
SELECT coalesce(d.account, ''), '{{symbol}}', t.type, 'market', t.lots, t.open_price, t.ticket,
 'filled', {moment("t.open_time")}, {ENTRY_TYPE}, {METADATA}, p.id
{FROM_TRADES}
JOIN positions AS p ON p.symbol = '{{symbol}}' AND {{belongs}}
WHERE {{which}} AND {{new}}"""
LOOSE: Final = {
    "which": "t.chain_id IS NULL",
    "belongs": "p.ticket = t.ticket AND p.chain_id IS NULL",
}
CHAINED: Final = {"which": "t.chain_id IS NOT NULL", "belongs": "p.chain_id = t.chain_id"}
PARENTS: Final = """UPDATE orders SET parent_order = s.id
FROM "trades_{symbol}" AS t JOIN orders AS s
 ON s.ticket = t.source_trade_id AND s.symbol = '{symbol}'
WHERE t.source_trade_id IS NOT NULL AND orders.ticket = t.ticket AND orders.symbol = '{symbol}'
 AND orders.parent_order IS NOT s.id"""

# What has changed since: only where orders were there before.
REHOMED: Final = """UPDATE orders SET position = p.id
FROM "trades_{symbol}" AS t JOIN positions AS p ON p.symbol = '{symbol}' AND {belongs}
WHERE {which} AND orders.ticket = t.ticket AND orders.symbol = '{symbol}'
 AND orders.position IS NOT p.id"""
ORPHANED: Final = """UPDATE orders SET parent_order = NULL
FROM "trades_{symbol}" AS t WHERE orders.ticket = t.ticket AND orders.symbol = '{symbol}'
 AND orders.parent_order IS NOT NULL AND t.source_trade_id IS NULL"""
RETYPED: Final = f"""UPDATE orders SET entry_type = f.entry_type, order_metadata = f.metadata
FROM (SELECT t.ticket, t.is_reentry, t.reentry_generation AS generation, t.chain_id,
 {ENTRY_TYPE} AS entry_type, {METADATA} AS metadata {FROM_TRADES}) AS f
WHERE orders.ticket = f.ticket AND orders.symbol = '{{symbol}}'
 AND ((orders.entry_type = 'reentry') <> f.is_reentry
 OR (orders.entry_type = 'initial' AND f.entry_type = 'manual' AND f.chain_id IS NOT NULL)
 OR (f.is_reentry = 1 AND
  CASE WHEN json_valid(orders.order_metadata)
   THEN json_extract(orders.order_metadata, '$.level') END IS NOT f.generation))"""  # noqa: S608  # filled with a checked symbol
CLOSES: Final = f"""UPDATE positions SET closed_at = {CLOSED}
FROM "trades_{{symbol}}" AS t WHERE positions.ticket = t.ticket
 AND positions.symbol = '{{symbol}}' AND positions.chain_id IS NULL
 AND positions.closed_at IS NULL AND t.close_time >= '1971'"""  # noqa: S608  # filled with a checked symbol
ACCOUNTS: Final = """UPDATE {table} SET account = d.account
FROM "trade_details_{symbol}" AS d WHERE {table}.ticket = d.ticket
 AND {table}.symbol = '{symbol}' AND {table}.account = '' AND coalesce(d.account, '') <> ''"""
EMPTY_POSITIONS: Final = """DELETE FROM positions WHERE symbol = '{symbol}'
 AND NOT EXISTS (SELECT 1 FROM orders AS o WHERE o.position = positions.id)"""

# A position's sums over its filled orders; without an initial order its price is the average.
# The parts in which a re-entry was closed were opened together, and are one re-entry.
SUMS: Final = """UPDATE positions SET (ticket, lots, average_price, opened_at, reentry_count,
 initial_entry_price, last_reentry_price) = (s.ticket, s.lots, s.average, s.opened, s.reentries,
 s.initial, s.last)
FROM (SELECT a.position, a.ticket, a.lots, a.average, a.opened, a.reentries,
   coalesce(a.initial, a.average) AS initial, l.price AS last
 FROM (SELECT position, round(sum(lots), 8) AS lots, min(placed_at) AS opened,
   round(sum(lots * price) / nullif(sum(lots), 0), 8) AS average,
   count(DISTINCT CASE WHEN entry_type = 'reentry'
    THEN coalesce(parent_order || ' ' || placed_at || ' ' || price, id) END) AS reentries,
   max(CASE WHEN entry_type <> 'reentry' THEN price END) AS initial,
   coalesce(min(CASE WHEN entry_type <> 'reentry' THEN ticket END), min(ticket)) AS ticket
  FROM orders WHERE {orders} AND status = 'filled' GROUP BY position) AS a
 LEFT JOIN (SELECT position, price, max(placed_at || ' ' || printf('%012d', id))
  FROM orders WHERE {orders} AND status = 'filled' AND entry_type = 'reentry'
  GROUP BY position) AS l ON l.position = a.position) AS s
WHERE positions.id = s.position AND {which}
 AND (positions.ticket, positions.lots, average_price, opened_at, reentry_count,
  initial_entry_price, last_reentry_price) IS NOT (s.ticket, s.lots, s.average, s.opened,
  s.reentries, s.initial, s.last)"""
CHAIN_CLOSES: Final = f"""UPDATE positions SET closed_at = s.closed
FROM (SELECT t.chain_id, CASE WHEN count(*) = sum(t.close_time >= '1971')
  THEN max({moment("t.close_time")}) END AS closed
 FROM "trades_{{symbol}}" AS t WHERE t.chain_id IS NOT NULL GROUP BY t.chain_id) AS s
WHERE positions.chain_id = s.chain_id AND positions.symbol = '{{symbol}}'
 AND positions.closed_at IS NOT s.closed"""  # noqa: S608  # filled with a checked symbol
CHAIN_ORDERS: Final = """position IN
 (SELECT id FROM positions WHERE symbol = '{symbol}' AND chain_id IS NOT NULL)"""
FROM_AVERAGE: Final = """UPDATE positions SET initial_entry_price = average_price
WHERE symbol = '{symbol}' AND initial_entry_price IS NULL AND average_price IS NOT NULL"""


def statements(symbol: str, *, is_first: bool) -> Iterator[tuple[Counted, str]]:
    """Yield what to run for a checked symbol, and what its row count counts."""
    yield "positions", LOOSE_POSITIONS.format(symbol=symbol)
    yield "positions", CHAIN_POSITIONS.format(symbol=symbol)
    new = ALL if is_first else NO_ORDER.format(symbol=symbol)
    yield "orders", ORDERS.format(symbol=symbol, new=new, **LOOSE)
    yield "orders", ORDERS.format(symbol=symbol, new=new, **CHAINED)
    changes = () if is_first else following(symbol)
    yield from (("changed", statement) for statement in changes)
    own = CHAIN_ORDERS.format(symbol=symbol)
    yield "changed", PARENTS.format(symbol=symbol)
    yield "changed", SUMS.format(orders=own, which=f"positions.symbol = '{symbol}'")
    yield "changed", CHAIN_CLOSES.format(symbol=symbol)
    yield "changed", FROM_AVERAGE.format(symbol=symbol)


def following(symbol: str) -> Iterator[str]:
    """Yield what brings stored orders and positions in line with trades that have changed."""
    yield REHOMED.format(symbol=symbol, **LOOSE)
    yield REHOMED.format(symbol=symbol, **CHAINED)
    yield ORPHANED.format(symbol=symbol)
    yield RETYPED.format(symbol=symbol)
    yield CLOSES.format(symbol=symbol)
    yield ACCOUNTS.format(table="orders", symbol=symbol)
    yield ACCOUNTS.format(table="positions", symbol=symbol)
    yield EMPTY_POSITIONS.format(symbol=symbol)
