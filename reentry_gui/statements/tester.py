"""Reports of MT4's Strategy Tester: simulated orders, numbered from 1."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from reentry_gui.statements import cells
from reentry_gui.statements.cells import BadCellError
from reentry_gui.statements.closed_rows import MARKET
from reentry_gui.statements.figures import tester_figures
from reentry_gui.statements.model import BalanceRow, ClosedTrade, OtherRow, Statement
from reentry_gui.statements.statement import PENDING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.statements.page import Page, Row

HEADER: Final = ("#", "time", "type", "order", "size", "price", "s/l", "t/p", "profit", "balance")
EXITS: Final = {
    "s/l": "stop loss",
    "t/p": "take profit",
    "close": "closed",
    "close by": "close by",
    "close at stop": "end of test",
    "stop out": "stop out",
    "so": "stop out",
}
NOTHING: Final = Decimal(0)


@dataclass(frozen=True)
class Entry:
    """An order that the tester opened and has not yet closed."""

    time: str
    type: str
    price: float
    lots: str


def is_tester_header(row: Row) -> bool:
    """Tell whether a row names the columns of a tester report."""
    names = [text.strip().lower().replace(" ", "") for text in row.texts]
    return names[: len(HEADER)] == [name.replace(" ", "") for name in HEADER]


def read_tester(page: Page, head: Sequence[Row], rows: Iterable[Row]) -> Statement:
    """Read a tester report whole; a ReentryError names line and value of the first fault.

    `head` ends with the header of the orders, `rows` is what follows.
    """
    figures = tester_figures(head[:-1])
    symbol = figures.get("symbol", "").split("(")[0].strip()
    deposit = figures.get("initial deposit", "")
    if not symbol or not deposit:
        missing = "Initial deposit" if symbol else "Symbol"
        raise page.refuse(head[-1], BadCellError(missing, "", "is missing above"))
    try:
        balance = cells.money(deposit, "Initial deposit")
    except BadCellError as error:
        raise page.refuse(head[0], error) from error
    reading = TesterReading(symbol, balance)
    for row in rows:
        try:
            reading.take(row)
        except BadCellError as error:
            raise page.refuse(row, error) from error
    return Statement(
        file=page.file,
        sha256=page.sha256,
        is_test=True,
        account="",
        currency="",
        trades=tuple(reading.trades),
        balances=(BalanceRow(0, "", "balance", balance, "initial deposit"),),
        cancelled=tuple(reading.cancelled),
        open_trades=tuple(reading.left_open()),
        figures=figures,
        nets=tuple(reading.nets),
    )


class TesterReading:
    """The tester's rows, played through in their order."""

    def __init__(self, symbol: str, balance: Decimal) -> None:
        self.symbol = symbol
        self.balance = balance
        self.entries: dict[str, Entry] = {}
        self.trades: list[ClosedTrade] = []
        self.nets: list[Decimal] = []
        self.cancelled: list[OtherRow] = []

    def take(self, row: Row) -> None:
        """Read one row: an order is placed, filled, changed, deleted or closed."""
        texts = [text.strip() for text in row.texts]
        if not any(texts):
            return
        if len(texts) < 8:
            raise BadCellError("row with", str(len(texts)), "cells is no row of a tester report")
        time, kind, order = cells.moment(texts[1], "Time"), texts[2].lower(), texts[3]
        number = cells.whole_number(order, "Order")
        if kind in MARKET | PENDING:
            self.entries[order] = Entry(time, kind, cells.price(texts[5], "Price"), texts[4])
        elif kind not in {"modify", "delete", *EXITS}:
            allowed = ", ".join(sorted({*MARKET, *PENDING, "modify", "delete", *EXITS}))
            raise BadCellError("type", texts[2], f"is none of {allowed}")
        elif order not in self.entries:
            raise BadCellError("Order", order, "was never opened above this row")
        elif kind == "delete":
            entry = self.entries.pop(order)
            self.cancelled.append(OtherRow(number, entry.type, self.symbol, time))
        elif kind in EXITS:
            self.close(texts, time, number)

    def close(self, texts: Sequence[str], time: str, number: int) -> None:
        """Turn an order and the row that closes it into a trade."""
        if len(texts) < len(HEADER):
            raise BadCellError("row with", str(len(texts)), "cells lacks Profit and Balance")
        entry = self.entries.pop(texts[3])
        balance = cells.money(texts[9], "Balance")
        profit = cells.money(texts[8], "Profit")
        self.trades.append(
            ClosedTrade(
                number,
                entry.time,
                time,
                entry.type,
                cells.size(texts[4], "Size"),
                self.symbol,
                entry.price,
                cells.price(texts[5], "Price"),
                cells.level(texts[6], "S / L"),
                cells.level(texts[7], "T / P"),
                NOTHING,
                NOTHING,
                NOTHING,
                profit,
                None,
                "",
                EXITS[texts[2].lower()],
            )
        )
        net = balance - self.balance
        # `-0.00` is a loss below half a cent; MT4 counts it among the losses.
        self.nets.append(net or net.copy_sign(profit))
        self.balance = balance

    def left_open(self) -> list[OtherRow]:
        """Return the orders that no row closes."""
        return [
            OtherRow(int(order), entry.type, self.symbol, "")
            for order, entry in self.entries.items()
        ]
