"""Spans of a symbol's trades as arrays, in the order of their tickets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from reentry_gui import db, decision
from reentry_gui.kpi import parsing
from reentry_gui.kpi.blocks import NAMED, Part, Piece
from reentry_gui.kpi.columns import KINDS, UNKNOWN_OFFSET
from reentry_gui.kpi.outcomes import buckets
from reentry_gui.kpi.parsing import Named, distinct, named, renamed
from reentry_gui.kpi.texts import all_texts, first_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reentry_gui.kpi.blocks import Arrays
    from reentry_gui.kpi.fields import Fields
    from reentry_gui.kpi.sources import Source, Sources
    from reentry_gui.kpi.texts import Texts

ACTIONS: Final = 6
SIDES: Final = {"buy": 1, "sell": -1}
BUCKETS: Final = {name: number for number, name in enumerate(decision.NAMES, start=1)}
OUTCOMES: Final = {"ABORTED": 1, "ERROR": 2}
HITS: Final = {"stop loss": "stop_loss", "take profit": "take_profit"}
NOISE: Final = 1e-9  # money; 0.30 − 0.10 − 0.20 is −3e−17, which is neither won nor lost
NO_MONEY: Final = 1e15  # a result beyond it, or one that is infinite, is none: an EA divided by 0
FIRST_CLOSE: Final = parsing.moment("1971-01-01 00:00:00")  # MT4: what closed in 1970 is open
FIRST_LETTERS: Final = np.uint64(int.from_bytes(b"1971\0\0\0\0", "big"))


class SpanRows(NamedTuple):
    """One span of tickets with its closed trades; names are places among texts not yet read."""

    piece: Piece
    arrays: Arrays
    names: dict[str, Texts]


def read_part(sources: Sources, spans: Sequence[db.Span], rule: str) -> Part:
    """Read neighbouring spans of tickets, one after the other: what is near is read fast."""
    each = [read_span(sources, span, rule) for span in spans]
    arrays: Arrays = {name: joined(each, name) for name in KINDS if name not in NAMED}
    names: dict[str, tuple[str, ...]] = {}
    for name, plural in NAMED.items():
        if name in each[0].names:
            found = renamed([Named(rows.names[name], rows.arrays[name]) for rows in each])
            prefix = f"{sources.symbol}/" if name == "chain" else ""
            names[plural] = tuple(all_texts(found.names, prefix))
            arrays[name] = found.which.astype(KINDS[name][0])
        else:
            arrays[name] = joined(each, name)
    return Part(tuple(rows.piece for rows in each), arrays, **names)


def joined(each: Sequence[SpanRows], name: str) -> NDArray[Any]:
    """Return a column of all spans, one behind the other."""
    kind, unknown = KINDS[name]
    if name in each[0].arrays:
        return np.concatenate([rows.arrays[name] for rows in each])
    return np.full(sum(rows.piece.rows for rows in each), unknown, dtype=kind)


def read_span(sources: Sources, span: db.Span, rule: str) -> SpanRows:
    """Read and parse one span of tickets."""
    told = sources.trade_print(span)
    trades = sources.trades.fields(span)
    if trades is None:
        return SpanRows(Piece(span, told, 0), {}, {})
    arrays, chains = trade_arrays(trades)
    names = {"chain": chains} | add_details(arrays, sources.details.fields(span))
    is_closed = arrays.pop("is_closed") & (np.abs(arrays["profit"]) < NO_MONEY)
    is_kept = is_closed & (arrays["open_time"] != parsing.UNREADABLE)
    is_kept &= arrays["close_time"] != parsing.UNREADABLE
    finished, rows = np.count_nonzero(is_closed), np.count_nonzero(is_kept)
    if rows < len(is_kept):
        arrays = {name: array[is_kept] for name, array in arrays.items()}
    arrays["bucket"] = buckets(sources.symbol, arrays, rule)
    piece = Piece(span, told, int(rows), int(len(is_kept) - finished), int(finished - rows))
    return SpanRows(piece, arrays, names)


def trade_arrays(trades: Fields) -> tuple[Arrays, Texts]:
    """Return what the table of trades tells, open trades too, and the names of the chains."""
    found: Arrays = {
        name: trades.number(name) for name in ("lots", "open_price", "close_price", "profit")
    }
    kinds, kind = distinct(trades.text("type"))
    words, word = distinct(trades.text("outcome_classification"))
    chains, found["chain"] = named(trades.text("chain_id"))
    action = trades.whole("reentry_action")
    opened = trades.text("open_time")
    found |= {
        "ticket": trades.rows.keys,
        "source": trades.whole("source_trade_id"),
        "action": np.where((action >= 0) & (action <= ACTIONS), action, 0).astype(np.int8),
        "side": np.array([*(SIDES.get(k.lower(), 0) for k in kinds), 0], dtype=np.int8)[kind],
        "bucket": np.array([*(BUCKETS.get(w, 0) for w in words), 0], dtype=np.int8)[word],
        "generation": trades.whole("reentry_generation").astype(np.int16),
        "open_time": parsing.moments(opened),
    }
    is_closed = (found["side"] != 0) & ~(opened.is_null | np.isnan(found["lots"] + found["profit"]))
    return found | closing(trades.text("close_time"), is_closed), chains


def closing(close: Texts, can_be: NDArray[np.bool_]) -> Arrays:
    """Return when trades were closed, and which ones are, of those that can be."""
    times = parsing.usual_moments(close)
    odd = np.flatnonzero(times == parsing.UNREADABLE)
    is_closed = can_be & (times >= FIRST_CLOSE)
    is_closed[odd] = can_be[odd] & (first_letters(close.select(odd)) >= FIRST_LETTERS)
    parsing.add_rare_moments(times, close, is_closed)
    return {"close_time": times, "is_closed": is_closed}


def add_details(arrays: Arrays, details: Fields | None) -> dict[str, Texts]:
    """Add what statements told of the trades; return the names of accounts and currencies."""
    arrays["stop"] = arrays["target"] = np.full(len(arrays["ticket"]), np.nan)
    if details is None:
        return {}
    at = details_of(arrays["ticket"], details.rows.keys)
    told = {
        name: placed(details.number(name), np.nan, at)
        for name in ("commission", "swap", "taxes", "stop_loss", "take_profit")
    }
    taxes, commission, swap = (
        np.where(np.isnan(told[name]), 0.0, told[name]) for name in ("taxes", "commission", "swap")
    )
    arrays["commission"] = told["commission"] + taxes
    arrays["swap"] = told["swap"]
    arrays["profit"] = arrays["profit"] + commission + taxes + swap
    arrays["profit"][np.abs(arrays["profit"]) < NOISE] = 0.0
    arrays["stop"] = np.where(told["stop_loss"] == 0, np.nan, told["stop_loss"])
    arrays["target"] = told["take_profit"]
    arrays["asked"] = asked_prices(told, details, at)
    minutes = details.whole("utc_offset_minutes", UNKNOWN_OFFSET)
    offsets = np.where(minutes == UNKNOWN_OFFSET, UNKNOWN_OFFSET, minutes * 60)
    arrays["utc_offset"] = placed(offsets, UNKNOWN_OFFSET, at).astype(np.int32)
    names = {}
    for column in ("account", "currency"):
        names[column], which = named(details.text(column))
        arrays[column] = placed(which, -1, at)
    return names


def placed(values: NDArray[Any], unknown: float, at: NDArray[np.int64] | None) -> NDArray[Any]:
    """Return the value at each place, one behind the last is unknown; None: each at its own."""
    return values if at is None else np.append(values, values.dtype.type(unknown))[at]


def asked_prices(
    told: Arrays, details: Fields, at: NDArray[np.int64] | None
) -> NDArray[np.float64]:
    """Return the stop or target that closed each trade, nan where neither did.

    MT4 marks such a close with `[sl]` or `[tp]`; of every other one it tells the fill alone.
    """
    words, word = distinct(details.text("exit_reason"))
    hit = placed(word, -1, at)
    found = np.full(len(hit), np.nan)
    for reason, column in HITS.items():
        if reason in words:
            mine = (hit == words.index(reason)) & (told[column] > 0)
            found[mine] = told[column][mine]
    return found


def details_of(tickets: NDArray[np.int64], detailed: NDArray[np.int64]) -> NDArray[np.int64] | None:
    """Return the place of each trade's details, one behind the last for none.

    None where all trades have details, and these stand as the trades do.
    """
    if np.array_equal(tickets, detailed):
        return None
    at = np.searchsorted(detailed, tickets)
    return np.where(np.append(detailed, -1)[at] == tickets, at, len(detailed))


def read_attempts(executions: Source, rows: int) -> Arrays:
    """Return the attempts of re-entries as arrays, read so many rows at a time."""
    each = [attempt_arrays(executions.fields(s)) for s in executions.spans(db.EVERYTHING, rows)]
    return {name: np.concatenate([arrays[name] for arrays in each]) for name in each[0]}


def attempt_arrays(attempts: Fields | None) -> Arrays:
    """Return some attempts of re-entries as arrays."""
    if attempts is None:
        columns = ("action", "outcome", "generation", "source", "reentry", "exec_ms")
        return {name: np.zeros(0, dtype=np.int64) for name in columns}
    action = attempts.whole("action_no")
    words, word = distinct(attempts.text("status"))
    return {
        "action": np.where((action >= 0) & (action <= ACTIONS), action, 0).astype(np.int8),
        "outcome": np.array([*(OUTCOMES.get(w, 0) for w in words), 0], dtype=np.int8)[word],
        "generation": attempts.whole("generation").astype(np.int16),
        "source": attempts.whole("source_trade_id"),
        "reentry": attempts.whole("reentry_trade_id"),
        "exec_ms": attempts.whole("exec_ms", -1),
    }
