"""MT4's own summary of stored trades: the same figures as in a statement, to the last digit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from reentry_gui.kpi import mt4_summary
from reentry_gui.reports import Report
from reentry_gui.statements.comparison import CAPTIONS, all_figures
from reentry_gui.statements.printed import printed_like

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.filters import Filter

# How MT4 prints each figure; the others are plain money.
SHAPES: Final = {
    "maximal drawdown": "0.00 (0.00%)",
    "relative drawdown": "0.00% (0.00)",
    **dict.fromkeys(
        ("short positions", "long positions", "profit trades", "loss trades"), "0 (0.00%)"
    ),
    "total trades": "0",
    **dict.fromkeys(("maximum consecutive wins", "maximum consecutive losses"), "0 (0.00)"),
    **dict.fromkeys(("maximal consecutive profit", "maximal consecutive loss"), "0.00 (0)"),
    **dict.fromkeys(("average consecutive wins", "average consecutive losses"), "0"),
}


@dataclass(frozen=True)
class Mt4Row:
    """One figure under MT4's caption, written as MT4 writes it."""

    name: str
    text: str


@dataclass(frozen=True)
class Mt4Set:
    """MT4's figures of the trades in one deposit currency, "" where it is not known."""

    currency: str
    drawdown_start: str  # the balance before the first trade, as far as it is on record
    rows: tuple[Mt4Row, ...]


@dataclass(frozen=True)
class Mt4SetReport(Report):
    """MT4's own summary of the trades that a filter let through."""

    database: Path
    filter: Filter
    sets: tuple[Mt4Set, ...]
    unreadable: int

    def lines(self) -> Iterable[str]:
        """Tell the figures as MT4 does, currency by currency."""
        yield f"{self.database}: MT4's summary of closed trades, {self.filter}"
        if self.unreadable:
            yield f"  {self.unreadable} trades left out: their times cannot be read"
        for found in self.sets:
            yield f"deposit currency {found.currency or 'not known'}"
            yield from (f"  {row.name:30} {row.text:>20}" for row in found.rows)
            yield f"  drawdown from {found.drawdown_start}, the balance before the first trade"

    @property
    def needs_action(self) -> bool:
        """Tell whether trades had to be left out."""
        return bool(self.unreadable)


def mt4_rows(nets: Iterable[float], sides: Iterable[int], start: float) -> tuple[Mt4Row, ...]:
    """Return MT4's figures of net results in the order of close; sides are +1 buy, -1 sell.

    Money of the deposit currency; the drawdown begins at the balance `start`.
    """
    results = [
        mt4_summary.Result(cents(net), side > 0) for net, side in zip(nets, sides, strict=True)
    ]
    fall = mt4_summary.drawdown([result.net for result in results], cents(start))
    return tuple(
        Mt4Row(CAPTIONS[name], printed_like(figures[0], SHAPES.get(name, "0.00")))
        for name, figures in all_figures(mt4_summary.summarise(results), fall)
        if name != "closed trade p/l" and figures[0]  # the first is the net profit once more
    )


def cents(amount: float) -> Decimal:
    """Return money as MT4 counts it; what is less than a cent is rounding of floats."""
    return Decimal(f"{amount:.2f}") + 0


def show_mt4_set(
    config: PackConfig,
    wanted: Filter,
    *,
    database: Path | None = None,
    deposit: float | None = None,
) -> Mt4SetReport:
    """Return MT4's own summary of the trades that a filter lets through, a set a currency.

    `deposit` is the balance before the first trade on record, where no statement told it.
    Raises what `db.open_database` raises.
    """
    from reentry_gui.kpi.currencies import of_accounts  # noqa: PLC0415  # numpy: imports need none
    from reentry_gui.kpi.loading import load  # noqa: PLC0415
    from reentry_gui.kpi.summary import equity_of  # noqa: PLC0415

    path = database or config.path("db_path")
    loaded = of_accounts(load(config, database=path), wanted.accounts)
    selected = wanted.apply(loaded.columns)
    sets = []
    for place in sorted(set(selected.currency.tolist())) or [-1]:
        name = selected.currencies[place] if place >= 0 else ""
        of = selected.select(selected.currency == place)
        start = equity_of(loaded, of, place, deposit).start
        rows = mt4_rows(of.profit.tolist(), of.side.tolist(), start)
        sets.append(Mt4Set(name, str(cents(start)), rows))
    return Mt4SetReport(path, wanted, tuple(sets), loaded.unreadable)
