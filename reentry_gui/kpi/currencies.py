"""Trades of one deposit currency, of some accounts: money of several currencies is never summed."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import numpy as np

from reentry_gui.kpi.filters import among
from reentry_gui.kpi.groups import rows_of
from reentry_gui.kpi.loading import Attempts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.kpi.loading import Loaded


def currencies_of(trades: TradeColumns) -> tuple[str, ...]:
    """Return the deposit currencies of trades, most trades first; "" where it is not known."""
    places, counts = np.unique(trades.currency, return_counts=True)
    order = np.argsort(-counts, kind="stable")
    return tuple(trades.currencies[at] if at >= 0 else "" for at in places[order].tolist())


def of_currency(loaded: Loaded, currency: str) -> Loaded:
    """Return the trades of one currency, with the attempts that did not lead to another one.

    Attempts without a closed trade have no currency and stay with each.
    """
    trades = loaded.columns
    place = trades.currencies.index(currency) if currency in trades.currencies else -1
    return narrowed(loaded, trades.currency == place)


def of_accounts(loaded: Loaded, accounts: Sequence[str]) -> Loaded:
    """Return the trades and deposits of some accounts, "" for an unknown one; of all for none."""
    if not accounts:
        return loaded
    trades = loaded.columns
    told = tuple(operation for operation in loaded.operations if operation.account in accounts)
    found = narrowed(loaded, among(trades.account, trades.accounts, accounts))
    return replace(found, operations=told)


def narrowed(loaded: Loaded, is_wanted: NDArray[np.bool_]) -> Loaded:
    """Return some of the trades, with the attempts that did not lead to another one."""
    if is_wanted.all():
        return loaded
    row = rows_of(loaded)
    stays = (row < 0) | is_wanted[row.clip(0)]
    moved = np.append(np.where(is_wanted, np.cumsum(is_wanted) - 1, -1), -1)
    attempts = Attempts(
        **{field.name: getattr(loaded.attempts, field.name)[stays] for field in fields(Attempts)}
    )
    return replace(
        loaded,
        columns=loaded.columns.select(is_wanted),
        attempts=attempts,
        attempt_rows=moved[row[stays]],
    )
