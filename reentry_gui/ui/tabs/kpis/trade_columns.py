"""Closed trades as columns of a table; imports numpy."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from PySide6.QtCore import QCoreApplication

from reentry_gui.kpi.excursions import Excursions
from reentry_gui.kpi.figures import duration
from reentry_gui.ui import theme
from reentry_gui.ui.tables.columns import ArrayColumn, ranks_of
from reentry_gui.ui.tabs.kpis import names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.kpi.excursions import NoBars

translate = QCoreApplication.translate
FIRST: Final = (
    *("close_time", "symbol", "side", "lots", "result", "r", "held"),
    *("bucket", "action", "generation", "persona", "chain"),
)


def key_of(trades: TradeColumns, row: int) -> str:
    """Return the name of a trade's chain, `SYMBOL/chain`; a lone trade's is `SYMBOL/#ticket`."""
    chain = int(trades.chain[row])
    if chain >= 0:
        return trades.chains[chain]
    return f"{trades.symbols[int(trades.symbol[row])]}/#{int(trades.ticket[row])}"


def columns_of(
    trades: TradeColumns, currency: str, excursions: Excursions | NoBars
) -> tuple[ArrayColumn, ...]:
    """Return the table's columns, what is looked at first on the left."""
    found = (*told_columns(trades), *number_columns(trades, currency), *mark_columns(trades))
    if isinstance(excursions, Excursions):
        found = (*found, *excursion_columns(excursions, currency))
    of = {column.key: column for column in found}
    return tuple(of.pop(key) for key in FIRST) + tuple(of.values())


def named(key: str, title: str, known: Sequence[str], places: NDArray[Any]) -> ArrayColumn:
    """Make a column of names that stand for places; −1 is none."""
    texts = (*known, "")
    return ArrayColumn(key, title, places, texts.__getitem__, ranks=lambda: ranks_of(known, places))


def told_columns(trades: TradeColumns) -> Iterator[ArrayColumn]:
    """Yield what a trade is: symbol, ticket, times, side."""
    broker = translate("kpis", "On the broker's clock")
    yield named("symbol", translate("kpis", "Symbol"), trades.symbols, trades.symbol)
    yield ArrayColumn("ticket", translate("kpis", "Ticket"), trades.ticket, str, right=True)
    for key, title in (
        ("open_time", translate("kpis", "Opened")),
        ("close_time", translate("kpis", "Closed")),
    ):
        yield ArrayColumn(key, title, getattr(trades, key), moment, help=broker)
    yield ArrayColumn("side", translate("kpis", "Side"), trades.side, side)


def number_columns(trades: TradeColumns, currency: str) -> Iterator[ArrayColumn]:
    """Yield a trade's numbers."""
    unit = f" ({currency})" if currency else ""
    yield ArrayColumn("lots", translate("kpis", "Lots"), trades.lots, "{:.2f}".format, right=True)
    yield ArrayColumn(
        "result",
        translate("kpis", "Result") + unit,
        trades.profit,
        amount,
        right=True,
        help=translate("kpis", "Net: profit + swap + commission + taxes"),
        colour=coloured,
    )
    yield ArrayColumn(
        "r",
        "R",
        trades.r,
        amount,
        right=True,
        help=translate("kpis", "Signed profit in price ÷ |open − stop|; empty: undefined"),
    )
    for key, title in (
        ("open_price", translate("kpis", "Open price")),
        ("close_price", translate("kpis", "Close price")),
        ("stop", translate("kpis", "Stop")),
    ):
        yield ArrayColumn(key, title, getattr(trades, key), price, right=True)
    held = trades.close_time - trades.open_time
    yield ArrayColumn("held", translate("kpis", "Held"), held, duration, right=True)


def excursion_columns(excursions: Excursions, currency: str) -> Iterator[ArrayColumn]:
    """Yield how far a trade ran, in pips and in money; empty where no bars cover it."""
    text = translate("kpis", "Worst open excursion (MAE), best one (MFE), out of MT4's price bars")
    for unit, told in (("pips", "Pips"), ("money", currency)):
        for name, values in zip(("MAE", "MFE"), excursions.both(unit), strict=True):
            title = f"{name} ({told})" if told else name
            key = f"{name.lower()}_{unit}"
            yield ArrayColumn(key, title, values, amount, right=True, help=text)


def mark_columns(trades: TradeColumns) -> Iterator[ArrayColumn]:
    """Yield what a trade is to its chain."""
    yield ArrayColumn("bucket", translate("kpis", "Bucket"), trades.bucket, names.bucket)
    yield ArrayColumn("action", translate("kpis", "Action"), trades.action, action)
    yield ArrayColumn(
        "generation", translate("kpis", "Generation"), trades.generation, str, right=True
    )
    yield named("persona", translate("kpis", "Persona"), trades.personas, trades.persona)
    yield ArrayColumn(
        "chain",
        translate("kpis", "Chain"),
        trades.chain,
        lambda place: trades.chains[place].partition("/")[2] if place >= 0 else "",
        ranks=lambda: ranks_of(trades.chains, trades.chain),
    )
    yield named("account", translate("kpis", "Account"), trades.accounts, trades.account)


def moment(seconds: int) -> str:
    """Write a time of the broker's clock."""
    return f"{dt.datetime.fromtimestamp(seconds, dt.UTC):%Y-%m-%d %H:%M:%S}"


def side(sign: int) -> str:
    """Name a trade's side."""
    return translate("kpis", "buy") if sign > 0 else translate("kpis", "sell")


def action(number: int) -> str:
    """Write an action's number, nothing for none."""
    return str(number) if number else ""


def amount(value: float) -> str:
    """Write money or R; nothing where it is not known."""
    return "" if np.isnan(value) else f"{value:,.2f}"


def price(value: float) -> str:
    """Write a price with the digits it has."""
    return "" if np.isnan(value) else f"{value:.10g}"


def coloured(value: float) -> str | None:
    """Return the colour of profit or loss."""
    if not value:
        return None
    colours = theme.colours()
    return colours.profit if value > 0 else colours.loss
