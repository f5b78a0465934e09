"""The trades behind one cell of a picture: what the filter lets through, narrowed to the cell."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from reentry_gui import files
from reentry_gui.kpi.cells import Cell
from reentry_gui.kpi.currencies import currencies_of, of_currency
from reentry_gui.kpi.excursions import NoBars, known
from reentry_gui.kpi.loading import load
from reentry_gui.kpi.names import action_name, bucket_name
from reentry_gui.kpi.price_bars import excursions_of
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.kpi.excursions import Excursions
    from reentry_gui.kpi.filters import Filter

TOLD: Final = 50  # trades that are told in words; a file holds all


@dataclass(frozen=True)
class TradeLine:
    """One closed trade; prices in the quote currency, money in the deposit currency."""

    symbol: str
    ticket: int
    opened: str  # broker's clock
    closed: str
    side: str
    lots: float
    open_price: float | None
    close_price: float | None
    stop: float | None
    result: float  # net
    r: float | None  # None: undefined
    bucket: int  # 0: undefined
    action: int  # 0: none
    generation: int
    persona: str  # "": not known
    chain: str  # "": none
    account: str
    mae_pips: float | None  # None: no price bars cover the trade
    mfe_pips: float | None
    mae: float | None  # money
    mfe: float | None


@dataclass(frozen=True)
class TradesReport(Report):
    """The trades behind a cell, in the order of their close."""

    database: Path
    filter: Filter
    cell: Cell
    currency: str
    trades: tuple[TradeLine, ...]
    path: Path | None  # the file that is to hold them, None: none was asked for
    written: bool

    def lines(self) -> Iterable[str]:
        """Tell number, sum and mean, then the trades."""
        total = sum(trade.result for trade in self.trades)
        yield f"{self.database}: {self.filter} {self.cell.words()}".rstrip()
        count = len(self.trades)
        mean = f", mean {total / count:,.2f}" if count else ""
        yield f"n = {count}, sum {total:,.2f} {self.currency}{mean}".replace(" ,", ",")
        for trade in self.trades[:TOLD]:
            yield (
                f"  {trade.closed}  {trade.symbol:8} #{trade.ticket:<10} {trade.side:4} "
                f"{trade.lots:6.2f} {trade.result:>12,.2f}  bucket {bucket_name(trade.bucket)}, "
                f"{action_name(trade.action)}, generation {trade.generation}"
            )
        if count > TOLD:
            yield f"  … and {count - TOLD} more; --out FILE writes all"
        if self.path:
            yield f"{'written to' if self.written else 'would be written to'} {self.path}"


def list_trades(
    config: PackConfig,
    wanted: Filter,
    cell: Cell | None = None,
    *,
    currency: str | None = None,
    out: Path | None = None,
    what_if: bool = False,
) -> TradesReport:
    """Return the closed trades that a filter and a cell let through, in one deposit currency.

    Without a currency, the one that most of the filter's trades are in. With `out` they are
    written there as CSV, too. Raises what `db.open_database` and `files.write_text` raise.
    """
    cell = cell or Cell()
    loaded = load(config)
    found = currencies_of(wanted.apply(loaded.columns))
    chosen = currency if currency in found else [*found, currency or ""][0]
    trades = wanted.apply(of_currency(loaded, chosen).columns)
    trades = trades.select(cell.mask(trades, wanted))
    lines = trade_lines(trades, excursions_of(config, trades))
    is_written = out is not None and not what_if
    if out is not None and is_written:
        files.write_text(out, as_csv(lines))
    return TradesReport(config.path("db_path"), wanted, cell, chosen, lines, out, is_written)


def trade_lines(trades: TradeColumns, excursions: Excursions | NoBars) -> tuple[TradeLine, ...]:
    """Return each trade in plain words and numbers."""
    names = {
        "symbol": trades.symbols,
        "persona": (*trades.personas, ""),
        "chain": (*trades.chains, ""),
        "account": (*trades.accounts, ""),
    }
    columns: dict[str, Sequence[Any]] = {
        key: [known[place] for place in getattr(trades, key).tolist()]
        for key, known in names.items()
    }
    columns |= {key: getattr(trades, key).tolist() for key in ("ticket", "lots", "action")}
    columns |= {key: getattr(trades, key).tolist() for key in ("bucket", "generation")}
    columns |= {key: known(getattr(trades, key)) for key in ("open_price", "close_price", "stop")}
    columns["r"] = known(np.round(trades.r, 6))
    columns["result"] = np.round(trades.profit, 8).tolist()
    columns["opened"], columns["closed"] = told(trades.open_time), told(trades.close_time)
    columns["side"] = ["buy" if side > 0 else "sell" for side in trades.side.tolist()]
    columns["chain"] = [name.partition("/")[2] for name in columns["chain"]]
    columns |= excursion_columns(excursions)
    each = zip(*columns.values(), strict=True)
    return tuple(TradeLine(**dict(zip(columns, values, strict=True))) for values in each)


def excursion_columns(excursions: Excursions | NoBars) -> dict[str, list[float | None]]:
    """Return MAE and MFE of each trade in pips and in money."""
    names = (("pips", "mae_pips", "mfe_pips"), ("money", "mae", "mfe"))
    if isinstance(excursions, NoBars):
        return {name: [None] * excursions.unknown for _unit, *both in names for name in both}
    found = {}
    for unit, *both in names:
        for name, values in zip(both, excursions.both(unit), strict=True):
            found[name] = known(np.round(values, 8))
    return found


def told(moments: NDArray[np.int64]) -> list[str]:
    """Return seconds of the broker's clock as ISO times."""
    return [text.replace("T", " ") for text in np.datetime_as_string(moments.astype("M8[s]"))]


def as_csv(lines: Sequence[TradeLine]) -> str:
    """Return trades as CSV, a row each under the names of the fields."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    head = [*TradeLine.__dataclass_fields__]
    writer.writerow(head)
    for line in lines:
        values = (getattr(line, name) for name in head)
        writer.writerow(["" if value is None else value for value in values])
    return out.getvalue()
