"""One symbol's trades as arrays, in the order of their tickets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from reentry_gui import db
from reentry_gui.kpi import parsing
from reentry_gui.kpi.columns import KINDS, UNKNOWN_OFFSET
from reentry_gui.kpi.outcomes import buckets

if TYPE_CHECKING:
    from numpy.typing import NDArray

Arrays = dict[str, "NDArray[Any]"]


@dataclass(frozen=True, eq=False)
class Block:
    """What was read of one symbol; `digest` differs after any change of its rows."""

    symbol: str
    digest: tuple[int, ...]
    rows: int = 0
    other_rows: int = 0
    unreadable: int = 0
    chains: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()
    arrays: Arrays = field(default_factory=dict)
    attempts: Arrays = field(default_factory=dict)


def make_block(
    database: db.Database,
    symbol: str,
    digest: tuple[int, ...],
    trades: db.TradeTexts | None,
    details: db.DetailTexts | None,
    attempts: db.ExecutionTexts | None,
    rule: str,
) -> Block:
    """Parse what was read of a symbol."""
    tried = attempt_arrays(attempts)
    if trades is None:
        return Block(symbol, digest, arrays=nothing(0), attempts=tried)
    arrays = nothing(trades.rows) | trade_arrays(database, symbol, trades)
    told = add_details(arrays, details)
    arrays["bucket"] = buckets(symbol, arrays, rule)
    chains, arrays["chain"] = parsing.factorised(trades.chain, trades.rows)
    arrays = readable(arrays)
    tried["row"] = places_of(tried["reentry"], arrays["ticket"])
    return Block(
        symbol,
        digest,
        len(arrays["ticket"]),
        trades.other_rows,
        trades.rows - len(arrays["ticket"]),
        chains,
        *told,
        arrays,
        tried,
    )


def readable(arrays: Arrays) -> Arrays:
    """Return the trades whose two times can be read."""
    found = arrays["open_time"] != parsing.UNREADABLE
    found &= arrays["close_time"] != parsing.UNREADABLE
    return arrays if found.all() else {name: array[found] for name, array in arrays.items()}


def places_of(wanted: NDArray[np.int64], tickets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where each ticket stands among ascending ones, -1: nowhere."""
    at = np.searchsorted(tickets, wanted)
    return np.where(np.append(tickets, 0)[at] == wanted, np.where(wanted > 0, at, -1), -1)


def nothing(rows: int) -> Arrays:
    """Return columns of which nothing is known."""
    return {name: np.full(rows, unknown, dtype=kind) for name, (kind, unknown) in KINDS.items()}


def trade_arrays(database: db.Database, symbol: str, trades: db.TradeTexts) -> Arrays:
    """Return what the table of trades tells."""
    rows = trades.rows
    marks = parsing.whole_numbers(trades.marks, rows)
    found: Arrays = parsing.numbers(trades.numbers, rows)
    found |= {
        "ticket": parsing.whole_numbers(trades.ticket, rows),
        "source": parsing.whole_numbers(trades.source, rows),
        "action": (marks & 7).astype(np.int8),
        "side": (1 - 2 * (marks >> 3 & 1)).astype(np.int8),
        "bucket": (marks >> 4 & 7).astype(np.int8),
        "generation": (marks >> 7).astype(np.int16),
    }
    for name, text in (("open_time", trades.open_time), ("close_time", trades.close_time)):
        moments = parsing.moments(text, rows)
        if moments is None:
            values = db.all_rows(database, symbol, (name,))
            moments = np.array([parsing.moment(value) for (value,) in values], dtype=np.int64)
        found[name] = moments
    return found


def add_details(
    arrays: Arrays, details: db.DetailTexts | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Add what statements told of the trades; return the names of accounts and currencies."""
    arrays["target"] = np.full(len(arrays["ticket"]), np.nan)
    if details is None:
        return (), ()
    rows = details.rows
    tickets = parsing.whole_numbers(details.ticket, rows)
    at = np.searchsorted(tickets, arrays["ticket"])
    known = np.append(tickets, -1)[at] == arrays["ticket"]
    told = {
        name: np.where(known, np.append(values, np.nan)[at], np.nan)
        for name, values in parsing.numbers(details.numbers, rows).items()
    }
    taxes = np.nan_to_num(told["taxes"])
    arrays["commission"] = told["commission"] + taxes
    arrays["swap"] = told["swap"]
    arrays["profit"] = arrays["profit"] + np.nan_to_num(told["commission"]) + taxes
    arrays["profit"] += np.nan_to_num(told["swap"])
    arrays["stop"] = np.where(told["stop_loss"] == 0, np.nan, told["stop_loss"])
    arrays["target"] = told["take_profit"]
    return add_owners(arrays, details, np.where(known, at, rows))


def add_owners(
    arrays: Arrays, details: db.DetailTexts, at: NDArray[np.intp]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Add account, currency and UTC offset of the details at the given places."""
    owners, which = parsing.factorised(details.owner, details.rows)
    accounts: dict[str, int] = {}
    currencies: dict[str, int] = {}
    table = []
    for owner in owners:
        account, currency, minutes = owner.split("\t")
        table.append(
            (
                accounts.setdefault(account, len(accounts)) if account else -1,
                currencies.setdefault(currency, len(currencies)) if currency else -1,
                int(minutes) * 60 if minutes else UNKNOWN_OFFSET,
            )
        )
    table.append((-1, -1, UNKNOWN_OFFSET))
    found = np.array(table, dtype=np.int64)[np.append(which, -1)[at]]
    for column, name in enumerate(("account", "currency", "utc_offset")):
        arrays[name] = found[:, column].astype(KINDS[name][0])
    return tuple(accounts), tuple(currencies)


def attempt_arrays(attempts: db.ExecutionTexts | None) -> Arrays:
    """Return the attempts of re-entries as arrays."""
    texts = attempts or db.ExecutionTexts(0, "", "", "", "")
    marks = parsing.whole_numbers(texts.marks, texts.rows)
    return {
        "action": (marks & 7).astype(np.int8),
        "outcome": (marks >> 3 & 3).astype(np.int8),
        "generation": (marks >> 5).astype(np.int16),
        "source": parsing.whole_numbers(texts.source, texts.rows),
        "reentry": parsing.whole_numbers(texts.reentry, texts.rows),
        "exec_ms": parsing.whole_numbers(texts.exec_ms, texts.rows),
        "row": np.full(texts.rows, -1, dtype=np.int64),
    }
