"""The rows of closed trades below one header: many plain ones at once, any other by itself."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import repeat
from operator import add, itemgetter
from typing import TYPE_CHECKING, Final

from reentry_gui.statements import cells
from reentry_gui.statements.cells import BadCellError, Read
from reentry_gui.statements.marks import marks_of
from reentry_gui.statements.model import ClosedTrade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reentry_gui.statements.columns import Columns
    from reentry_gui.statements.page import Row

MARKET: Final = frozenset({"buy", "sell"})
NOTHING: Final = Decimal(0)
# A whole column is looked at in one go, a line a cell.
TICKETS: Final = re.compile(r"(?:[0-9]{1,18}\n)*")
PRICES: Final = re.compile(r"(?:[0-9]{1,18}(?:\.[0-9]{1,12})?\n)*")
DATE: Final = itemgetter(slice(10))
CLOCK: Final = itemgetter(slice(10, None))


class ClosedRows:
    """Reads the rows of closed trades below one header."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self.money = Read(cells.money, "amount")  # a report repeats most of its amounts
        self.dates = Read(date, "date")
        self.clocks = Read(clock, "time")

    def trades(self, rows: Sequence[Sequence[str]]) -> list[ClosedTrade] | None:
        """Return the trades of rows: tool tip and cells of each; None unless all are plain."""
        columns = self.columns
        if any(len(row) != columns.width + 1 for row in rows):
            return None
        titles, *texts = zip(*rows, strict=True)
        if not MARKET.issuperset(texts[columns.type]):
            return None
        taxes = None if columns.taxes is None else texts[columns.taxes]
        symbols = [symbol.strip() for symbol in texts[columns.symbol]]
        if not all(symbols):
            return None
        try:
            found = map(
                ClosedTrade,
                map(int, plain(TICKETS, texts[columns.ticket])),
                self.moments(texts[columns.open_time]),
                self.moments(texts[columns.close_time]),
                texts[columns.type],
                prices(texts[columns.lots]),
                symbols,
                prices(texts[columns.open_price]),
                prices(texts[columns.close_price]),
                (price or None for price in prices(texts[columns.stop_loss])),
                (price or None for price in prices(texts[columns.take_profit])),
                self.amounts(texts[columns.commission]),
                repeat(NOTHING) if taxes is None else self.amounts(taxes),
                self.amounts(texts[columns.swap]),
                self.amounts(texts[columns.profit]),
                *zip(*map(marks_of, titles), strict=True),
            )
            return list(found)
        except BadCellError:
            return None

    def moments(self, texts: Iterable[str]) -> Iterator[str]:
        """Return times of broker time as the tables hold them."""
        dates = map(self.dates.__getitem__, map(DATE, texts))
        return map(add, dates, map(self.clocks.__getitem__, map(CLOCK, texts)))

    def amounts(self, texts: Iterable[str]) -> Iterator[Decimal]:
        """Return amounts exactly as printed."""
        return map(self.money.__getitem__, texts)

    def trade(self, row: Row, kind: str) -> ClosedTrade:
        """Return a row's trade; raises BadCellError for the first cell that cannot be read."""
        texts, columns = row.texts, self.columns
        if len(texts) != columns.width:
            allowed = f"cells, but the header has {columns.width}"
            raise BadCellError("row with", str(len(texts)), allowed)
        symbol = texts[columns.symbol].strip()
        if not symbol:
            raise BadCellError("Item", symbol, "is empty")
        return ClosedTrade(
            cells.whole_number(texts[columns.ticket], "Ticket"),
            cells.moment(texts[columns.open_time], "Open Time"),
            cells.moment(texts[columns.close_time], "Close Time"),
            kind,
            cells.size(texts[columns.lots], "Size"),
            symbol,
            cells.price(texts[columns.open_price], "Price"),
            cells.price(texts[columns.close_price], "Price"),
            cells.level(texts[columns.stop_loss], "S / L"),
            cells.level(texts[columns.take_profit], "T / P"),
            cells.money(texts[columns.commission], "Commission"),
            NOTHING if columns.taxes is None else cells.money(texts[columns.taxes], "Taxes"),
            cells.money(texts[columns.swap], "Swap"),
            cells.money(texts[columns.profit], "Profit"),
            *marks_of(row.title),
        )


def plain(form: re.Pattern[str], texts: Iterable[str]) -> Iterable[str]:
    """Return the cells of a column; raises BadCellError unless all have that form."""
    if not form.fullmatch("\n".join((*texts, ""))):
        raise BadCellError("a cell", "", "has to be looked at by itself")
    return texts


def prices(texts: Iterable[str]) -> Iterator[float]:
    """Return prices or sizes."""
    return map(float, plain(PRICES, texts))


def date(text: str, column: str) -> str:
    """Return a date with hyphens."""
    found = cells.iso_date(text)
    if found is None:
        raise BadCellError(column, text, "is no date (YYYY.MM.DD)")
    return found


def clock(text: str, column: str) -> str:
    """Return a time of the day with its seconds, a space before it."""
    found = cells.whole_clock(text)
    if found is None:
        raise BadCellError(column, text, "is no time of the day (HH:MM[:SS])")
    return found
