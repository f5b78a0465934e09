"""MT4 statements, plain and detailed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reentry_gui.statements import cells
from reentry_gui.statements.cells import BadCellError
from reentry_gui.statements.closed_rows import MARKET, ClosedRows
from reentry_gui.statements.columns import Columns
from reentry_gui.statements.figures import statement_figures
from reentry_gui.statements.marks import without_hit
from reentry_gui.statements.model import BalanceRow, ClosedTrade, OtherRow, Statement
from reentry_gui.statements.page import PlainRows, Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.statements.page import Page

CLOSED: Final = "closed transactions:"
SECTIONS: Final = {
    CLOSED: "closed",
    "open trades:": "open",
    "working orders:": "working",
    "summary:": "summary",
    "details:": "details",
}
PENDING: Final = frozenset({"buy limit", "sell limit", "buy stop", "sell stop"})
BALANCE: Final = frozenset({"balance", "credit"})
HEADED: Final = re.compile(r"\s*(Account|Currency):\s*(.*?)\s*", re.DOTALL)


@dataclass
class Reading:
    """What has been read so far."""

    trades: list[ClosedTrade] = field(default_factory=list)
    balances: list[BalanceRow] = field(default_factory=list)
    cancelled: list[OtherRow] = field(default_factory=list)
    open_trades: list[OtherRow] = field(default_factory=list)
    working: list[OtherRow] = field(default_factory=list)
    summary: list[Row] = field(default_factory=list)
    head: dict[str, str] = field(default_factory=dict)
    closed: ClosedRows | None = None  # once the header has been read
    section: str = "head"
    was_trade: bool = False  # the row before was a closed trade: a magic row may follow


def read_statement(page: Page, pieces: Iterable[Row | PlainRows]) -> Statement:
    """Read a statement whole; a ReentryError names line, ticket and value of the first fault."""
    reading = Reading()
    for piece in pieces:
        if isinstance(piece, Row):
            read_row(page, piece, reading)
        elif not took_many(piece, reading):
            for row in piece.rows():
                read_row(page, row, reading)
    refuse_twice(page, reading.trades)
    return Statement(
        file=page.file,
        sha256=page.sha256,
        is_test=False,
        account=reading.head.get("Account", ""),
        currency=reading.head.get("Currency", ""),
        trades=tuple(reading.trades),
        balances=tuple(reading.balances),
        cancelled=tuple(reading.cancelled),
        open_trades=tuple(reading.open_trades),
        working=tuple(reading.working),
        figures=statement_figures(reading.summary),
    )


def read_row(page: Page, row: Row, reading: Reading) -> None:
    """Read one row, or begin the section that it names."""
    caption = row.texts[0].strip().lower() if len(row.texts) == 1 else ""
    if caption in SECTIONS:
        reading.section = SECTIONS[caption]
        reading.closed = None
        return
    try:
        take(row, reading.section, reading)
    except BadCellError as error:
        raise page.refuse(row, error) from error


def took_many(piece: PlainRows, reading: Reading) -> bool:
    """Read closed trades at once; where one of the rows is none, all are left as they are."""
    if reading.section != "closed" or reading.closed is None:
        return False
    trades = reading.closed.trades(piece.cells)
    if trades:
        reading.trades += trades
        reading.was_trade = True
    return bool(trades)


def take(row: Row, section: str, reading: Reading) -> None:
    """Sort a row by the section it stands in."""
    if section == "closed":
        take_closed(row, reading)
    elif section in {"open", "working"}:
        take_unclosed(row, section, reading)
    elif section in {"summary", "details"}:
        reading.summary.append(row)
    else:
        reading.head.update(
            (found[1], found[2]) for text in row.texts if (found := HEADED.fullmatch(text))
        )


def take_closed(row: Row, reading: Reading) -> None:
    """Read one row of the closed transactions."""
    texts = row.texts
    closed = reading.closed
    if closed is None:
        if is_header(row):
            reading.closed = ClosedRows(Columns.of(texts))
        elif not is_total(texts):
            raise BadCellError("header", " | ".join(texts)[:80], "lacks the column Ticket")
        return
    kind = texts[closed.columns.type].strip().lower() if len(texts) > closed.columns.type else ""
    if kind in MARKET:
        reading.trades.append(closed.trade(row, kind))
        reading.was_trade = True
        return
    if reading.was_trade and is_magic_row(texts):
        reading.trades[-1] = with_magic(reading.trades[-1], texts)
    elif not is_total(texts):
        take_other(texts, kind, closed.columns, reading)
    reading.was_trade = False


def is_header(row: Row) -> bool:
    """Tell whether a row names the columns."""
    return bool(row.texts) and row.texts[0].strip().lower() == "ticket"


def is_magic_row(texts: list[str]) -> bool:
    """Tell whether a row only adds magic number and comment to the order above it."""
    return len(texts) == 3 and not texts[0].strip() and not texts[1].strip().endswith(":")


def with_magic(trade: ClosedTrade, texts: list[str]) -> ClosedTrade:
    """Return a trade with the magic number and comment of the row below it."""
    magic = cells.magic_number(texts[1]) if texts[1].strip() else None
    return trade._replace(magic=magic, comment=without_hit(texts[2].strip()))


def take_other(texts: list[str], kind: str, columns: Columns, reading: Reading) -> None:
    """Read a balance row or a cancelled order."""
    ticket = cells.whole_number(texts[0], "Ticket")
    if kind in BALANCE:
        if len(texts) < 5:
            raise BadCellError("row with", str(len(texts)), "cells is no balance row")
        time = cells.moment(texts[columns.open_time], "Open Time")
        amount = cells.money(texts[-1], "Profit")
        reading.balances.append(BalanceRow(ticket, time, kind, amount, texts[3].strip()))
    elif kind in PENDING:
        if len(texts) <= columns.close_time:
            raise BadCellError("row with", str(len(texts)), "cells is no cancelled order")
        end = cells.moment(texts[columns.close_time], "Close Time")
        reading.cancelled.append(OtherRow(ticket, kind, texts[columns.symbol].strip(), end))
    else:
        raise BadCellError("type", kind, f"is none of {KNOWN_TYPES}")


KNOWN_TYPES: Final = ", ".join(sorted(MARKET | PENDING | BALANCE))


def is_total(texts: list[str]) -> bool:
    """Tell whether a row holds sums, captions or nothing, but no order."""
    return len(texts) < 6 and not (texts and cells.TICKET.fullmatch(texts[0].strip()))


def take_unclosed(row: Row, section: str, reading: Reading) -> None:
    """Read one row of the open trades or working orders: only what the report tells of it."""
    texts = row.texts
    if is_header(row) or is_total(texts):
        return
    ticket = cells.whole_number(texts[0], "Ticket")
    if len(texts) < 5 or (kind := texts[2].strip().lower()) not in MARKET | PENDING:
        shown = texts[2].strip() if len(texts) > 2 else ""
        raise BadCellError("type", shown, f"is none of {KNOWN_TYPES}")
    order = OtherRow(ticket, kind, texts[4].strip(), "")
    (reading.open_trades if section == "open" else reading.working).append(order)


def refuse_twice(page: Page, trades: Sequence[ClosedTrade]) -> None:
    """Raise if a ticket stands twice among the closed trades: one of them would be lost."""
    seen: set[int] = set()
    for trade in trades:
        if trade.ticket in seen:
            ticket = str(trade.ticket)
            rows = [row for row in page.rows() if row.texts and row.texts[0].strip() == ticket]
            raise page.refuse(rows[-1], BadCellError("Ticket", ticket, "stands twice in the file"))
        seen.add(trade.ticket)
