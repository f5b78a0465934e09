"""What a report of MT4 holds, as values; times are broker time as the tables hold it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal


class ClosedTrade(NamedTuple):
    """One closed trade."""

    ticket: int
    open_time: str
    close_time: str
    type: str  # buy, sell
    lots: float
    symbol: str  # as the broker spells it
    open_price: float
    close_price: float
    stop_loss: float | None
    take_profit: float | None
    commission: Decimal
    taxes: Decimal
    swap: Decimal
    profit: Decimal
    magic: int | None
    comment: str
    exit_reason: str

    @property
    def net(self) -> Decimal:
        """Return what the trade brought after costs: profit + swap + commission + taxes."""
        return self.profit + self.swap + self.commission + self.taxes


class BalanceRow(NamedTuple):
    """A deposit or withdrawal, or a credit."""

    ticket: int
    time: str
    type: str  # balance, credit
    amount: Decimal
    comment: str


class OtherRow(NamedTuple):
    """A row that is no closed trade: cancelled, open or working."""

    ticket: int
    type: str
    symbol: str
    end_time: str  # of a cancelled pending order, else empty


@dataclass(frozen=True)
class Statement:
    """A statement or tester report; rows stand in the order of the file."""

    file: Path
    sha256: str
    is_test: bool
    account: str
    currency: str
    trades: tuple[ClosedTrade, ...]
    balances: tuple[BalanceRow, ...] = ()
    cancelled: tuple[OtherRow, ...] = ()
    open_trades: tuple[OtherRow, ...] = ()
    working: tuple[OtherRow, ...] = ()
    figures: Mapping[str, str] = field(default_factory=dict)  # MT4's own, as printed
    # A tester report prints cents of figures that MT4 keeps finer: net results as the
    # balance column shows them, in the order of the trades. None: a trade's own sum counts.
    nets: tuple[Decimal, ...] | None = None
