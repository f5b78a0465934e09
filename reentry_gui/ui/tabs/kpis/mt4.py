"""MT4's own summary of the trades that are shown: the same figures to the last digit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reentry_gui.kpi.panels import Panels

# How MT4 prints each figure; the others are counts or plain money.
PAIR: Final = "0.00 (0.00%)"
SHAPES: Final = {
    "maximal drawdown": PAIR,
    "relative drawdown": "0.00% (0.00)",
    "short positions": "0 (0.00%)",
    "long positions": "0 (0.00%)",
    "profit trades": "0 (0.00%)",
    "loss trades": "0 (0.00%)",
    "total trades": "0",
    "maximum consecutive wins": "0 (0.00)",
    "maximum consecutive losses": "0 (0.00)",
    "maximal consecutive profit": "0.00 (0)",
    "maximal consecutive loss": "0.00 (0)",
    "average consecutive wins": "0",
    "average consecutive losses": "0",
}


@dataclass(frozen=True)
class Mt4Row:
    """One figure under MT4's caption, written as MT4 writes it."""

    name: str
    text: str


def mt4_rows(panels: Panels) -> tuple[Mt4Row, ...]:
    """Return MT4's figures of the shown trades; for a worker: exact sums take their time.

    The drawdown begins at the balance before the first trade, as far as it is on record.
    """
    from reentry_gui.kpi import mt4_summary  # noqa: PLC0415  # after the first paint
    from reentry_gui.statements.comparison import CAPTIONS, all_figures  # noqa: PLC0415
    from reentry_gui.statements.printed import printed_like  # noqa: PLC0415

    trades = panels.trades
    pairs = zip(trades.profit.tolist(), trades.side.tolist(), strict=True)
    results = [mt4_summary.Result(Decimal(f"{net:.2f}"), side > 0) for net, side in pairs]
    start = Decimal(f"{panels.curves.balance[0]:.2f}") if results else Decimal(0)
    fall = mt4_summary.drawdown([result.net for result in results], start)
    found = all_figures(mt4_summary.summarise(results), fall)
    return tuple(
        Mt4Row(CAPTIONS[name], printed_like(figures[0], SHAPES.get(name, "0.00")) or "–")
        for name, figures in found
        if name != "closed trade p/l" and figures[0]
    )
