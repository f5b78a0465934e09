"""How likely losses are: the stored chains simulated, in one report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.errors import ReentryError
from reentry_gui.kpi.resampling import DEFAULT_SEED
from reentry_gui.kpi.simulate import (
    DEFAULT_PATHS,
    Draw,
    Simulation,
    default_block,
    returns_of,
    simulate,
)
from reentry_gui.kpi.stored_chains import LeftOut, by_end, paid_in, stored_chains
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from numpy.typing import NDArray

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.chains import ChainColumns
    from reentry_gui.kpi.filters import Filter
    from reentry_gui.kpi.stored_chains import Flows, StoredChains

CANNOT_KNOW: Final = (
    (
        "the past is drawn from: what never happened in it (a gap, a crash, another broker) is in "
        "no path"
    ),
    (
        "results are booked when a chain ends: falls within a chain, and of chains that are open "
        "at the same time, are not in the drawdown"
    ),
    "every result is taken to grow and shrink with the balance; fixed lots do not",
)


@dataclass(frozen=True)
class Wanted:
    """What the user asks for; None: the usual."""

    seed: int = DEFAULT_SEED
    paths: int = DEFAULT_PATHS
    block: int | None = None  # chains drawn together; the cube root of the history's number
    horizon: int | None = None  # chains of a path; as many as the history has
    balance: float | None = None  # money before the first chain
    currency: str | None = None  # of the chains; the one that most have


@dataclass(frozen=True)
class SimulationReport(Report):
    """What the simulation says, and what it was made of."""

    database: Path
    filter: str
    currency: str  # of all money; empty: not known
    left_out: LeftOut
    balance_source: str
    simulation: Simulation
    cannot_know: tuple[str, ...] = CANNOT_KNOW

    def lines(self) -> Iterable[str]:
        """Tell risks, drawdown, final balance, and what stands behind them."""
        found = self.simulation
        yield (
            f"{found.paths} paths of {found.horizon} chains, drawn from {found.history} in blocks "
            f"of {found.block}, seed {found.seed}"
        )
        yield f"starting balance {found.start_balance:,.2f} ({self.balance_source})"
        for risk in found.risks:
            limits = f"[{risk.low:.2%} … {risk.high:.2%}]"
            yield f"  a loss of {risk.loss_percent:3} % or more: {risk.share:7.2%}  {limits}"
        for level, fall in found.drawdown_percent:
            yield f"  largest drawdown, {level:2} % of paths have less: {fall:6.2f} %"
        for level, balance in found.final_balance:
            yield f"  final balance, {level:2} % of paths have less: {balance:,.2f}"
        yield f"Chains of {self.database}, {self.filter}."
        yield from (f"Note: {line}." for line in (*self.left_out.lines(), *self.cannot_know))


def simulate_chains(
    config: PackConfig,
    wanted: Wanted | None = None,
    filter_: Filter | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> SimulationReport:
    """Simulate the stored chains that a filter lets through; whole chains, as shares of balance.

    The balance before the first chain is the one named, else what was paid in and earned
    until then, else the config's balance less what came since. `progress(done, all)` may
    raise Cancelled. Raises ReentryError where no balance is known or there is no chain.
    """
    wanted = wanted or Wanted()
    stored = stored_chains(config, filter_, wanted.currency)
    chains = stored.chains
    flows = paid_in(stored.loaded.operations, stored.currency)
    balance, source = start_balance(config, stored, flows, wanted.balance)
    order = by_end(chains)
    returns = returns_of(chains.pnl[order], balance, later_deposits(chains, flows)[order])
    draw = Draw(
        wanted.seed,
        wanted.paths,
        default_block(len(chains)) if wanted.block is None else wanted.block,
        len(chains) if wanted.horizon is None else wanted.horizon,
    )
    found = simulate(returns, balance, draw, progress)
    return SimulationReport(
        stored.database, str(stored.wanted), stored.currency, stored.left_out, source, found
    )


def start_balance(
    config: PackConfig, stored: StoredChains, flows: Flows, named: float | None
) -> tuple[float, str]:
    """Return the balance before the first chain, and where it is known from."""
    chains = stored.chains
    if named is not None:
        return named, "as named"
    if not len(chains):
        raise ReentryError("no chain has ended yet", "There is nothing to draw from.")
    first = int(np.min(chains.first_time))
    deposited = paid_until(flows, first)
    earned, since = earned_around(stored, first)
    if deposited > 0:
        source = "paid in and earned before the first chain"
        return deposited + earned, source if earned else "paid in before the first chain"
    now = config.governance.account_balance
    later = float(flows[1][-1]) - deposited if len(flows[1]) else 0.0
    before = 0.0 if now is None else now - since - later
    if before > 0:
        return before, "governance.account_balance less what was earned and paid in since"
    raise ReentryError(
        "the balance before the first chain is not known",
        "Name it: --balance 10000. Or import a statement that lists the deposits.",
    )


def earned_around(stored: StoredChains, moment: int) -> tuple[float, float]:
    """Return the results of all trades of the currency, closed before a moment, and since.

    Those that are in no chain of the filter are in them: the account earned them, too.
    """
    trades = stored.loaded.columns
    names = (*trades.currencies, "")
    mine = trades.currency == (names.index(stored.currency) if stored.currency else -1)
    earlier = mine & (trades.close_time < moment)
    return float(trades.profit[earlier].sum()), float(trades.profit[mine & ~earlier].sum())


def later_deposits(chains: ChainColumns, flows: Flows) -> NDArray[np.float64]:
    """Return what was paid in less what was taken out between the first chain and each end."""
    if not len(chains):
        return np.zeros(0)
    moments, sums = flows
    known = np.concatenate(([0.0], sums))
    before = paid_until(flows, int(np.min(chains.first_time)))
    return known[np.searchsorted(moments, chains.last_time, side="right")] - before


def paid_until(flows: Flows, moment: int) -> float:
    """Return what was paid in less what was taken out until a moment, that one included."""
    moments, sums = flows
    at = int(np.searchsorted(moments, moment, side="right"))
    return float(sums[at - 1]) if at else 0.0
