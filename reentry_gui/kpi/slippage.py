"""How far closes at a stop or a target missed the price that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.kpi.excursions import worth
from reentry_gui.kpi.figures import Undefined, Value
from reentry_gui.kpi.trade_metrics import NO_TRADES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui.kpi.columns import TradeColumns

NOT_ASKED: Final = Undefined("no trade was closed by its stop or target, as far as is on record")


def slippage_of(trades: TradeColumns) -> NDArray[np.float64]:
    """Return the slippage of each trade (n,) that its stop or target closed, deposit currency.

    side · (close − asked) · what a price change of 1 was worth to the trade: negative where
    the fill was worse than the price that was asked for. nan where nothing was asked for, or
    that worth is not told. MT4 keeps both prices of such closes only; of entries and other
    closes it tells the fill.
    """
    found = trades.side * (trades.close_price - trades.asked)
    missed = np.flatnonzero(np.isfinite(found) & (found != 0))
    if len(missed):
        found[missed] *= worth(trades.select(missed))
    return found


def slippage_figures(trades: TradeColumns) -> tuple[dict[str, Value], dict[str, int]]:
    """Return the sum of slippage and the number of trades without one, and n of the sum."""
    if not len(trades):
        return {"slippage": NO_TRADES, "slippage_unknown": 0}, {}
    found = slippage_of(trades)
    known = found[np.isfinite(found)]
    n = len(known)
    values: dict[str, Value] = {
        "slippage": float(known.sum()) if n else NOT_ASKED,
        "slippage_unknown": len(trades) - n,
    }
    return values, {"slippage": n}
