"""The symbols of a report in the config's words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reentry_gui.statements.import_report import SkippedRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.config import PackConfig
    from reentry_gui.statements.model import ClosedTrade, Statement


@dataclass
class Mapped:
    """A report's trades by canonical symbol, what is left out, and symbols to be added."""

    trades: dict[str, list[ClosedTrade]] = field(default_factory=dict)
    skipped: list[SkippedRow] = field(default_factory=list)
    added: dict[str, str] = field(default_factory=dict)  # canonical → spelling for the config


def map_symbols(config: PackConfig, report: Statement, *, add_symbols: bool) -> Mapped:
    """Sort a report's trades by canonical symbol.

    A statement prints all symbols in lower case, so case makes no difference. A tester
    report has a database of its own: there the config need not name the symbol.
    """
    mapped = Mapped()
    known = set(config.tables)
    names: dict[str, str | None] = {}
    for trade in report.trades:
        if trade.symbol not in names:
            names[trade.symbol] = canonical(config, trade.symbol)
        name = names[trade.symbol]
        if name is None:
            mapped.skipped.append(SkippedRow(trade.ticket, trade.symbol, NO_RULE))
        elif name in known or report.is_test:
            mapped.trades.setdefault(name, []).append(trade)
        elif add_symbols:
            mapped.trades.setdefault(name, []).append(trade)
            mapped.added.setdefault(name, spelling(trade.symbol, name))
        else:
            mapped.skipped.append(SkippedRow(trade.ticket, trade.symbol, NOT_NAMED))
    mapped.skipped.extend(other_rows(report))
    return mapped


NO_RULE = "symbol_map has no rule for the symbol (reentry symbols propose --statement FILE)"
NOT_NAMED = "the config does not name the symbol (--add-symbols adds it)"


def canonical(config: PackConfig, spelled: str) -> str | None:
    """Return the canonical symbol of a spelling in any case, None if no rule leads there."""
    for own in config.symbols:
        if own.lower() == spelled.lower():
            return config.symbol_map.canonical(own)
    for way in (spelled, spelled.upper(), spelled.lower()):
        if config.symbol_map.fits(way):
            return config.symbol_map.canonical(way)
    return None


def spelling(spelled: str, name: str) -> str:
    """Return how to write a symbol in the config: the statement has lost the capitals."""
    start = spelled.upper().find(name)
    return name if start < 0 else spelled[:start] + name + spelled[start + len(name) :]


def other_rows(report: Statement) -> Iterator[SkippedRow]:
    """Yield the rows of a report that are no closed trades."""
    for row in report.balances:
        if not report.is_test:  # the tester's initial deposit is no row of its own
            yield SkippedRow(row.ticket, "", f"{row.type} row")
    for order in report.cancelled:
        yield SkippedRow(order.ticket, order.symbol, "cancelled pending order")
    for order in report.open_trades:
        yield SkippedRow(order.ticket, order.symbol, "open trade")
    for order in report.working:
        yield SkippedRow(order.ticket, order.symbol, "working order")
