from __future__ import annotations

import numpy as np
import pytest
from stopwatch import ratio, seconds

from reentry_gui.kpi.chain_depth import depths_of, escalation_of
from reentry_gui.kpi.chain_results import recovery_of, results_of, worst_by
from reentry_gui.kpi.chains import chains_of
from reentry_gui.kpi.columns import TradeColumns, make_columns
from reentry_gui.kpi.counterfactual import counterfactual_of
from reentry_gui.kpi.marginal import cut_curve, marginal_values
from reentry_gui.kpi.simulate import Draw, simulate

TRADES = 1_000_000
AIM_CHAINS = 5.0
AIM_METRICS = 20.0
AIM_SIMULATION = 1.5


def history() -> TradeColumns:
    """Return a million trades in chains of 1 to 5, many chains at the same time."""
    chance = np.random.default_rng(7)
    sizes = chance.choice(5, TRADES, p=[0.55, 0.25, 0.1, 0.06, 0.04]) + 1
    sizes = sizes[: int(np.searchsorted(np.cumsum(sizes), TRADES))]
    count, trades = len(sizes), int(sizes.sum())
    chain = np.repeat(np.arange(count), sizes)
    generation = np.arange(trades) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    opened = np.repeat(np.sort(chance.integers(0, 300_000_000, count)), sizes) + 4_000 * generation
    return make_columns(
        chains=tuple(f"EURUSD/{number}" for number in range(count)),
        chain=chain,
        generation=generation,
        open_time=opened,
        close_time=opened + chance.integers(60, 3_900, trades),
        profit=np.round(chance.normal(1, 20, trades), 2),
        lots=np.round(0.1 * 1.5**generation, 2),
    )


@pytest.mark.bench
def test_chain_metrics() -> None:
    trades = history()
    chains = chains_of(trades)

    def floor() -> None:
        order = np.lexsort((trades.generation, trades.chain))
        keys = trades.chain[order]
        starts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
        np.add.reduceat(trades.profit[order], starts)

    def metrics() -> None:
        made = chains_of(trades).closed
        depths_of(made)
        results_of(made)
        recovery_of(made)
        worst_by(made, made.pnl)
        worst_by(made, made.trough)
        escalation_of(made)
        marginal_values(made)
        cut_curve(made)
        counterfactual_of(made)

    grouping, whole = ratio(lambda: chains_of(trades), floor), ratio(metrics, floor)
    print(  # noqa: T201  # a benchmark prints
        f"\n{len(trades)} trades in {len(chains)} chains ÷ lexsort + reduceat: chains "
        f"{grouping:.2f} (aim ≤ {AIM_CHAINS}), every chain figure {whole:.2f} "
        f"(aim ≤ {AIM_METRICS})"
    )
    assert grouping < 2 * AIM_CHAINS
    assert whole < 2 * AIM_METRICS


@pytest.mark.bench
def test_simulation() -> None:
    paths, horizon = 1_000, 10_000
    returns = np.random.default_rng(3).normal(0.0001, 0.01, horizon)

    def floor() -> None:
        picked = np.random.default_rng(1).integers(0, horizon, (paths, horizon))
        np.cumprod(1 + returns[picked], axis=1)

    def ours() -> None:
        simulate(returns, 10_000.0, Draw(1, paths, 22, horizon))

    found = ratio(ours, floor)
    print(  # noqa: T201  # a benchmark prints
        f"\n{paths} paths × {horizon} chains ÷ draw and cumprod alone: {found:.2f} "
        f"(aim ≤ {AIM_SIMULATION}); once {seconds(ours):.2f} s"
    )
    assert found < 2 * AIM_SIMULATION
