"""Reading a report of MT4, whichever kind it is."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui.errors import ReentryError
from reentry_gui.statements.page import SAVE_AGAIN, PlainRows, flat, read_page
from reentry_gui.statements.statement import CLOSED, read_statement
from reentry_gui.statements.tester import is_tester_header, read_tester

if TYPE_CHECKING:
    from reentry_gui.statements.model import Statement
    from reentry_gui.statements.page import Page, Row

MT5_TITLE: Final = re.compile(
    rb"<title>[^<]*(?:Trade History Report|Strategy Tester Report|Trading Report)[^<]*</title>",
    re.IGNORECASE,
)
MT5_SECTIONS: Final = frozenset({"positions", "deals"})


def read(file: Path) -> Statement:
    """Read a statement or tester report; raises ReentryError for anything else or damaged."""
    page = read_page(file)
    head: list[Row] = []
    pieces = page.pieces()
    for piece in pieces:
        if isinstance(piece, PlainRows):  # orders, but no caption of anything
            head += piece.rows()
            continue
        head.append(piece)
        if is_tester_header(piece):
            return read_tester(page, head, flat(pieces))
        if len(piece.texts) == 1 and piece.texts[0].strip().lower() == CLOSED:
            return read_statement(page, chain(head, pieces))
    raise foreign(page, {row.texts[0].strip().lower() for row in head if len(row.texts) == 1})


def foreign(page: Page, captions: set[str]) -> ReentryError:
    """Return the error for a file that is none of MT4's reports."""
    if MT5_TITLE.search(page.markup) or MT5_SECTIONS & captions:
        return ReentryError(
            f"{page.file}: is a report of MetaTrader 5; this program reads those of MetaTrader 4",
            "Save the report from the MT4 terminal in which the EA trades.",
        )
    return ReentryError(
        f"{page.file}: is neither a statement nor a tester report of MT4: there are no "
        "'Closed Transactions' and no tester orders in it",
        SAVE_AGAIN,
    )


def spellings_in(file: Path) -> list[str]:
    """Return the broker's spellings of all symbols in a report, sorted."""
    report = read(file)
    others = (*report.cancelled, *report.open_trades, *report.working)
    found = {trade.symbol for trade in report.trades} | {order.symbol for order in others}
    return sorted(found - {""})
