"""Trades by symbol, persona, generation, action and bucket, in any combination, as a report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui.kpi.cells import Cell
from reentry_gui.kpi.currencies import currencies_of, of_currency
from reentry_gui.kpi.groups import Group, groups
from reentry_gui.kpi.loading import load
from reentry_gui.kpi.names import action_name, bucket_name
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.kpi.filters import Filter
    from reentry_gui.kpi.groups import Key

ORDER: Final[tuple[Key, ...]] = ("symbol", "persona", "generation", "action", "bucket")


@dataclass(frozen=True)
class Part:
    """The trades that share some properties."""

    cell: Cell  # what they share; what was not asked for is None
    group: Group

    def line(self, of: Sequence[Key]) -> str:
        """Tell the group in a line; few cases are marked."""
        found = self.group
        names = ", ".join(name_of(self.cell, key) for key in of)
        mark = "*" if found.grey else " "
        limits = f" [{found.limits[0]:,.2f} … {found.limits[1]:,.2f}]" if found.limits else ""
        return (
            f"  {names:40}{mark} n = {found.n}, total {found.total:,.2f}, mean {found.mean:,.2f}"
            f"{limits}, {found.success_rate:.1%} won, Sharpe {found.sharpe:.3f}"
        )


@dataclass(frozen=True)
class GroupsReport(Report):
    """Trades of one deposit currency, the group that earned most first."""

    database: Path
    filter: Filter
    of: tuple[Key, ...]
    currency: str
    parts: tuple[Part, ...]

    def lines(self) -> Iterable[str]:
        """Tell each group in a line; few cases are marked."""
        yield f"{self.database}: {self.filter}, by {', '.join(self.of)}, {self.currency}".rstrip(
            ", "
        )
        yield from (part.line(self.of) for part in self.parts)
        yield "Groups of fewer than 20 trades are marked *: chance outweighs them."


def name_of(cell: Cell, key: Key) -> str:
    """Return what a group has of a property."""
    value = getattr(cell, key)
    if key == "action":
        return action_name(value)
    if key == "bucket":
        return f"bucket {bucket_name(value)}"
    return f"{key} {value if value != '' else 'unknown'}"


def group_trades(
    config: PackConfig,
    wanted: Filter,
    of: Sequence[Key] = ("symbol",),
    *,
    currency: str | None = None,
) -> GroupsReport:
    """Return the trades that a filter lets through by what they share, in one currency.

    Without a currency, the one that most of the trades are in. Raises what
    `db.open_database` raises.
    """
    loaded = load(config)
    found = currencies_of(wanted.apply(loaded.columns))
    chosen = currency if currency in found else [*found, currency or ""][0]
    trades = wanted.apply(of_currency(loaded, chosen).columns)
    kept = tuple(key for key in ORDER if key in of)
    return GroupsReport(config.path("db_path"), wanted, kept, chosen, parts_of(trades, kept))


def parts_of(trades: TradeColumns, of: Sequence[Key]) -> tuple[Part, ...]:
    """Return the groups that occur, the largest total first."""
    found = sorted(groups(trades, tuple(of)), key=lambda group: -group.total)
    return tuple(Part(cell_of(trades, of, group.key), group) for group in found)


def cell_of(trades: TradeColumns, of: Sequence[Key], values: Sequence[int]) -> Cell:
    """Return what narrows the filter to a group."""
    shared = dict(zip(of, values, strict=True))
    symbol, persona = shared.get("symbol"), shared.get("persona")
    return Cell(
        bucket=shared.get("bucket"),
        action=shared.get("action"),
        generation=shared.get("generation"),
        symbol=None if symbol is None else trades.symbols[symbol],
        persona=None if persona is None else (*trades.personas, "")[persona],
    )
