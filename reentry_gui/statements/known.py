"""Whether a trade of a file is the one that is stored under its ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from reentry_gui import db
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reentry_gui.statements.model import ClosedTrade

PRICE_TOLERANCE: Final = 1e-5  # relative: brokers and EAs round to different digits
LOTS_TOLERANCE: Final = 0.005
CENT: Final = 0.0100001
SECONDS_APART: Final = 60  # an EA may keep minutes only, and may see a close a little later


class Difference(NamedTuple):
    """One column in which a file and the database contradict each other."""

    column: str
    stored: str
    in_file: str


def contradiction(
    trade: ClosedTrade, row: db.TradeRow, details: db.DetailRow | None
) -> Difference | None:
    """Return the first column that contradicts the file, None if it is the same trade.

    What the EA left empty contradicts nothing. Its profit may be net of costs.
    """
    checks: tuple[tuple[str, Callable[[Any, Any], bool]], ...] = (
        ("type", is_same_type),
        ("open_time", is_same_time),
        ("lots", is_same_size),
        ("open_price", is_same_price),
        ("close_time", is_same_time),
        ("close_price", is_same_price),
    )
    for column, is_same in checks:
        stored, in_file = getattr(row, column), getattr(trade, column)
        if stored is not None and not is_same(stored, in_file):
            return Difference(column, str(stored), str(in_file))
    return money_contradiction(trade, row, details)


def money_contradiction(
    trade: ClosedTrade, row: db.TradeRow, details: db.DetailRow | None
) -> Difference | None:
    """Return the first amount that contradicts the file."""
    profits = [trade.profit] if details else [trade.profit, trade.net]
    if row.profit is not None and not any(abs(row.profit - float(p)) < CENT for p in profits):
        return Difference("profit", str(row.profit), str(trade.profit))
    if details:
        for column in ("commission", "swap", "taxes"):
            stored, in_file = getattr(details, column), float(getattr(trade, column))
            if stored is not None and abs(stored - in_file) >= CENT:
                return Difference(column, str(stored), str(in_file))
    return None


def is_same_type(stored: str, in_file: str) -> bool:
    """Compare the direction; EAs write `BUY`, `OP_BUY` or MT4's number."""
    word = str(stored).strip().lower().removeprefix("op_")
    return {"0": "buy", "1": "sell"}.get(word, word) == in_file


def is_same_time(stored: str, in_file: str) -> bool:
    """Compare two times of broker time to the minute."""
    try:
        apart = db.parse_time(stored) - db.parse_time(in_file)
    except ReentryError:
        return False
    return abs(apart.total_seconds()) < SECONDS_APART


def is_same_size(stored: float, in_file: float) -> bool:
    """Compare two sizes in lots."""
    return abs(stored - in_file) < LOTS_TOLERANCE


def is_same_price(stored: float, in_file: float) -> bool:
    """Compare two prices."""
    return abs(stored - in_file) <= PRICE_TOLERANCE * max(abs(stored), abs(in_file))
