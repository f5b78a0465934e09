"""A `trades_history.json`: positions whose `reentries` are a list, or stand beside metadata.

The file is a list of positions, or an object with one under `trades`, `positions` or
`history`. `reentries` is a plain list, or `{"_cycle_metadata": {…}, "reentries": […]}`. Keys
that are none of ours are kept in the order's metadata.
"""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reentry_gui import db
from reentry_gui.db.orders import EntryType, OrderRow
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reentry_gui.symbols import SymbolMap

LISTS: Final = ("trades", "positions", "history")
NAMES: Final[dict[str, tuple[str, ...]]] = {
    "symbol": ("symbol", "pair", "instrument"),
    "ticket": ("ticket", "order_id", "id"),
    "account": ("account",),
    "side": ("side", "type", "direction"),
    "lots": ("lots", "volume", "size", "quantity"),
    "price": ("price", "entry_price", "open_price", "initial_entry_price"),
    "placed_at": ("placed_at", "time", "timestamp", "entry_time", "open_time", "opened_at"),
    "chain_id": ("chain_id", "cycle_id"),
}
SIDES: Final = {"buy": "buy", "long": "buy", "sell": "sell", "short": "sell"}
META: Final = "_cycle_metadata"
LARGEST: Final = 2**63 - 1  # whole number that the database holds


@dataclass(frozen=True)
class FilePosition:
    """A position of the file: its initial order and its re-entries."""

    initial: OrderRow
    reentries: tuple[OrderRow, ...]


def read_history_file(file: Path, symbols: SymbolMap) -> tuple[FilePosition, ...]:
    """Read the file whole; a ReentryError names entry, key and value of what is wrong."""
    try:
        content = json.loads(file.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise ReentryError(f"{file}: {where}: {error.msg}", "It must be JSON.") from error
    except UnicodeDecodeError as error:
        raise ReentryError(f"{file}: is not UTF-8 ({error.reason})", "Save it so.") from error
    except OSError as error:
        raise ReentryError(
            f"{file}: cannot be read ({error.strerror})", "Check the path."
        ) from error
    except (RecursionError, ValueError) as error:  # Python's own limits of JSON
        raise ReentryError(
            f"{file}: is nested too deeply, or holds a number of thousands of digits",
            "A history of trades has neither. Nothing was imported.",
        ) from error
    return tuple(
        position(file, number, entry, symbols)
        for number, entry in enumerate(entries(file, content), 1)
    )


def entries(file: Path, content: Any) -> list[Any]:  # noqa: ANN401  # whatever the file holds
    """Return the list of positions, wherever it stands."""
    if isinstance(content, dict):
        content = next((content[name] for name in LISTS if name in content), None)
    if not isinstance(content, list):
        raise ReentryError(
            f"{file}: holds no list of positions",
            f"A list, or an object with one under {', '.join(LISTS)}.",
        )
    return content


def position(file: Path, number: int, entry: Any, symbols: SymbolMap) -> FilePosition:  # noqa: ANN401  # the same
    """Read one position with its re-entries."""
    where = f"{file}: entry {number}"
    first = Fields(where, entry)
    symbol = first.symbol(symbols)
    again, cycle = reentries_in(where, first.entry)
    name = first.chain(cycle) or f"file/{first.ticket() or first.content()}"
    initial = first.order(symbol, name, "initial", {"decision_id": f"{name}/0"})
    orders = []
    for index, item in enumerate(again, 1):
        fields = Fields(f"{where}, re-entry {index}", item, above=initial)
        known = {"level": index, "reentry_index": index, "decision_id": f"{name}/{index}"}
        orders.append(fields.order(symbol, name, "reentry", cycle | known | fields.rest()))
    return FilePosition(initial, tuple(orders))


def reentries_in(where: str, entry: Mapping[str, Any]) -> tuple[list[Any], dict[str, Any]]:
    """Return the re-entries of a position, and what stands beside them."""
    found = entry.get("reentries")
    cycle: dict[str, Any] = {}
    if isinstance(found, dict):
        cycle = found.get(META, {})
        found = found.get("reentries")
    found = [] if found is None else found  # none yet
    if not isinstance(found, list) or not isinstance(cycle, dict):
        raise ReentryError(
            f"{where}: reentries is neither a list nor {{{META}, reentries}}",
            "Nothing was imported.",
        )
    return found, cycle


class Fields:
    """The fields of one order in the file, under any of their names."""

    def __init__(self, where: str, entry: Any, above: OrderRow | None = None) -> None:  # noqa: ANN401  # the same
        if not isinstance(entry, dict):
            raise ReentryError(f"{where}: is no object", "Nothing was imported.")
        self.where, self.entry, self.above = where, entry, above
        self.check()

    def check(self) -> None:
        """Refuse what no database and no other program could read again, however deep it lies."""
        values = [*self.entry.items()]
        while values:
            name, value = values.pop()
            if isinstance(value, dict):
                values += value.items()
            elif isinstance(value, list) and name != "reentries":
                values += ((name, item) for item in value)
            elif not is_storable(value) or not is_storable(name):
                raise self.error(f"{name} is {shortened(value)}", "It cannot be stored.")

    def get(self, name: str) -> Any:  # noqa: ANN401  # JSON's own values
        """Return a field's value, None where it has none."""
        return next((self.entry[key] for key in NAMES[name] if key in self.entry), None)

    def needed(self, name: str) -> Any:  # noqa: ANN401  # the same
        """Return a field's value; a ReentryError where it has none."""
        value = self.get(name)
        if value is None:
            raise self.error(f"has no {name}", f"Named one of: {', '.join(NAMES[name])}.")
        return value

    def number(self, name: str) -> float:
        """Return a positive number."""
        value = self.needed(name)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not 0 < value < math.inf:
            raise self.error(f"{name} is {value!r}", "It must be a number above 0.")
        return float(value)

    def ticket(self) -> int | None:
        """Return the ticket, None where there is none."""
        value = told = self.get("ticket")
        if value is None:
            return None
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 20:
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= LARGEST:
            raise self.error(f"ticket is {shortened(told)}", "It must be a whole number above 0.")
        if self.above is not None and self.above.ticket == value:
            raise self.error(f"ticket is {value}, that of its first order", "Each has its own.")
        return value

    def content(self) -> str:
        """Return what tells an order without ticket from others, wherever it stands in a file."""
        told = (self.side(), self.number("lots"), self.number("price"), self.placed_at())
        return hashlib.sha1(repr(told).encode(), usedforsecurity=False).hexdigest()[:12]

    def symbol(self, symbols: SymbolMap) -> str:
        """Return the canonical symbol."""
        told = self.needed("symbol")
        if not isinstance(told, str):
            raise self.error(f"symbol is {told!r}", "It must be a text.")
        try:
            return symbols.canonical(told)
        except ReentryError as error:
            raise self.error(error.message, error.hint) from error

    def chain(self, cycle: Mapping[str, Any]) -> str:
        """Return the chain's name, "" where there is none."""
        told = self.get("chain_id") or cycle.get("cycle_id") or cycle.get("chain_id")
        if told is None:
            return ""
        if isinstance(told, bool) or not isinstance(told, str | int):
            raise self.error(f"chain_id is {told!r}", "It must be a text or a whole number.")
        return str(told)

    def placed_at(self) -> str:
        """Return when it was placed, as the tables hold it."""
        try:
            return db.format_time(db.parse_time(str(self.needed("placed_at"))))
        except ReentryError as error:
            if error.message.startswith(self.where):
                raise
            raise self.error(f"placed_at: {error.message}", error.hint) from error

    def side(self) -> str:
        """Return buy or sell; a re-entry that tells none goes the way of its first order."""
        told = self.get("side")
        if told is None and self.above is not None:
            return self.above.side
        side = SIDES.get(str(told).strip().lower())
        if side is None:
            raise self.error(f"side is {told!r}", f"Allowed: {', '.join(SIDES)}.")
        return side

    def order(
        self, symbol: str, chain: str, entry_type: EntryType, metadata: dict[str, Any]
    ) -> OrderRow:
        """Return the order that the fields make."""
        account = self.get("account")
        if account is None:
            account = self.above.account if self.above else ""
        return OrderRow(
            account=str(account),
            symbol=symbol,
            side=self.side(),
            lots=self.number("lots"),
            price=self.number("price"),
            placed_at=self.placed_at(),
            entry_type=entry_type,
            ticket=self.ticket(),
            source_ticket=self.above.ticket if self.above else None,
            chain_id=chain,
            metadata=metadata,
        )

    def rest(self) -> dict[str, Any]:
        """Return what has none of our names: level, indicator value and the like."""
        ours = {key for names in NAMES.values() for key in names}
        return {key: value for key, value in self.entry.items() if key not in ours}

    def error(self, what: str, hint: str) -> ReentryError:
        """Return the error that names the place."""
        return ReentryError(f"{self.where}: {what}", f"{hint} Nothing was imported.")


def is_storable(value: Any) -> bool:  # noqa: ANN401  # JSON's own values
    """Tell whether a value can be stored: finite, of 64 bits, and text that has a UTF-8 form."""
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, int):
        return -LARGEST <= value <= LARGEST
    return not isinstance(value, str) or not any("\ud800" <= sign <= "\udfff" for sign in value)


def shortened(value: Any) -> str:  # noqa: ANN401  # the same
    """Write a value as it stands, a long one by its beginning."""
    told = ascii(value) if isinstance(value, str) else repr(value)
    return told if len(told) <= 40 else f"{told[:40]}…"
