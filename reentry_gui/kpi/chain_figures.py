"""The chain numbers as figures: each with n, unit, limits, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reentry_gui.kpi.chain_excursions import NO_BARS
from reentry_gui.kpi.chain_formulas import CHAIN_FORMULAS
from reentry_gui.kpi.exposure import peak_in_groups
from reentry_gui.kpi.figures import Figure, Undefined, make_figure
from reentry_gui.kpi.margin import NO_LEVERAGE, NO_VALUE
from reentry_gui.kpi.resampling import interval_of_mean
from reentry_gui.kpi.simulate import wilson

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui.kpi.blocked import BlockedValue
    from reentry_gui.kpi.chain_excursions import ChainExcursions
    from reentry_gui.kpi.chain_results import Recovery, Results
    from reentry_gui.kpi.chains import ChainColumns
    from reentry_gui.kpi.counterfactual import Counterfactual
    from reentry_gui.kpi.delivery import Deliveries
    from reentry_gui.kpi.execution_quality import AttemptQuality, DelayQuality
    from reentry_gui.kpi.marginal import CutCurve

    Limits = tuple[float | None, float | None] | None

NO_CHAINS = "no chains"


def figure(
    name: str, value: float | None, n: int, why: str = NO_CHAINS, limits: Limits = None
) -> Figure:
    """Return a figure by its name in the table of formulas; None is undefined, with the reason."""
    formula = CHAIN_FORMULAS[name]
    both = None
    if limits is not None and limits[0] is not None and limits[1] is not None:
        both = (limits[0], limits[1])
    return make_figure(
        name, Undefined(why) if value is None else value, formula.unit, formula.per, n, both
    )


def result_figures(chains: ChainColumns, found: Results, seed: int) -> tuple[Figure, ...]:
    """Return the figures of the chains' results."""
    n = found.chains
    spread = interval_of_mean(chains.pnl, np.random.default_rng([seed, 2]))
    worst = (float(np.min(chains.pnl)), float(np.min(chains.trough))) if n else (None, None)
    return (
        figure("chains", n, n),
        figure("chain_net", found.net, n),
        figure("chain_win_rate", found.win_rate, n, limits=wilson(found.wins, n) if n else None),
        figure("chain_draws", found.draws, n),
        figure("chain_factor", found.factor, n, "no losses" if n else NO_CHAINS),
        figure("chain_expectancy", found.expectancy, n, limits=spread),
        figure("chain_duration", found.mean_duration_seconds, n),
        figure("chain_worst", worst[0], n),
        figure("chain_trough", worst[1], n),
        figure("chain_lots", found.most_lots, n),
        figure("chain_lots_at_once", found.most_lots_at_once, n),
    )


def excursion_figures(ran: ChainExcursions, n: int, seed: int) -> tuple[Figure, ...]:
    """Return how far chains ran while their trades were open; n of them are looked at."""
    known = ran.known
    why = NO_BARS if n else NO_CHAINS
    means = []
    for place, values in enumerate((ran.adverse, ran.favourable)):
        limits = interval_of_mean(values, np.random.default_rng([seed, 3 + place]))
        means.append((float(np.mean(values)) if known else None, limits))
    lowest = float(np.nanmin(ran.low)) if known else None
    return (
        figure("chain_open_trough", lowest, known, why),
        figure("chain_mae", means[0][0], known, why, means[0][1]),
        figure("chain_mfe", means[1][0], known, why, means[1][1]),
        figure("chain_excursions_unknown", n - known, n),
    )


def margin_figure(chains: ChainColumns, held: NDArray[np.float64] | None) -> Figure:
    """Return the most margin that one chain held; `held` is each trade's, None: no leverage."""
    n, most = len(chains), None
    if held is not None and n:
        mine, trades = chains.order, chains.trades
        times = trades.open_time[mine], trades.close_time[mine]
        peak = float(np.max(peak_in_groups(*times, held[mine], chains.starts)))
        most = peak if np.isfinite(peak) else None
    unknown = NO_LEVERAGE if held is None else NO_VALUE
    return figure("chain_margin_at_once", most, n, unknown if n else NO_CHAINS)


def recovery_figures(found: Recovery) -> tuple[Figure, ...]:
    """Return the figures of recovery."""
    n = found.lost_first
    why = "no chain lost its first trade and was re-entered"
    limits = wilson(found.recovered, n) if n else None
    return (
        figure("recovery_rate", found.rate, n, why, limits),
        figure("recovery_time", found.median_seconds, found.recovered, "no chain recovered"),
    )


def counterfactual_figures(
    found: Counterfactual, cuts: CutCurve, leverage: float | None
) -> tuple[Figure, ...]:
    """Return the figures of the comparison with first trades only."""
    unknown = NO_VALUE if leverage else NO_LEVERAGE
    n = found.chains
    spread = (found.low, found.high)
    best = (cuts.best_low, cuts.best_high)
    return (
        figure("first_trades_net", found.first_trades_only.net, n),
        figure("uplift", found.uplift, n),
        figure("mean_uplift", found.mean_uplift, n, limits=spread),
        figure("extra_drawdown", found.extra_drawdown, n),
        figure("extra_lots", found.extra_peak_lots, n),
        figure("margin_at_once", found.with_reentries.peak_margin, n, unknown),
        figure("extra_margin", found.extra_margin, n, unknown),
        figure("uplift_per_drawdown", found.uplift_per_drawdown, n, "no extra drawdown"),
        figure("best_generation", cuts.best, n, limits=best),
    )


def tier_figures(found: Deliveries) -> tuple[Figure, ...]:
    """Return the figures of who decided, and how decisions reached the EAs."""
    none, silent = "no attempt is on record", "the bridge has decided nothing yet"
    counts = (
        ("tier_socket", found.by_socket, found.decided, none),
        ("tier_file", found.by_file, found.decided, none),
        ("tier_profile", found.by_profile, found.decided, none),
        ("refusal_rate", found.refused, found.decisions, silent),
        ("fall_back_rate", found.fell_back, found.asked_by_socket, silent),
        ("unreported_rate", found.unreported, found.delivered, silent),
    )
    return tuple(share(*count) for count in counts)


def share(name: str, part: int, whole: int, why: str) -> Figure:
    """Return a share with its interval by Wilson; undefined where there is no whole."""
    limits = wilson(part, whole) if whole else None
    return figure(name, part / whole if whole else None, whole, why, limits)


def execution_figures(
    delays: DelayQuality, attempts: AttemptQuality, found: Deliveries, blocked: BlockedValue
) -> tuple[Figure, ...]:
    """Return the figures of how re-entries are carried out."""
    tried = attempts.attempts
    none = "no attempt is on record"
    rare = "none was blocked" if not blocked.blocked else "too few executed ones to compare with"
    untold = "no configured delay above 0 is known"
    return (
        figure("delay_realised", delays.realised_p50, delays.realised, "no source trade is known"),
        figure("delay_ratio", delays.ratio_p50, delays.ratios, untold),
        figure("exec_ms_p50", attempts.exec_ms_p50, attempts.timed, none),
        figure("exec_ms_p95", attempts.exec_ms_p95, attempts.timed, none),
        share("abort_rate", attempts.aborted, tried, none),
        share("error_rate", attempts.failed, tried, none),
        *tier_figures(found),
        figure(
            "blocked_value", blocked.value, blocked.estimated, rare, (blocked.low, blocked.high)
        ),
    )
