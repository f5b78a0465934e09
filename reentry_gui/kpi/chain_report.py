"""Do re-entries earn or burn money: every chain figure of the stored chains, in one report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from reentry_gui.kpi import chain_figures
from reentry_gui.kpi.blocked import BlockedReason, BlockedValue, blocked_reasons, blocked_value
from reentry_gui.kpi.chain_depth import Depth, Escalation, depths_of, escalation_of
from reentry_gui.kpi.chain_excursions import chain_excursions
from reentry_gui.kpi.chain_results import Recovery, Worst, recovery_of, results_of, worst_by
from reentry_gui.kpi.configured_delays import delays_of
from reentry_gui.kpi.counterfactual import Counterfactual, counterfactual_of
from reentry_gui.kpi.delivery import Deliveries, deliveries
from reentry_gui.kpi.execution_quality import (
    AttemptQuality,
    DelayQuality,
    attempt_quality,
    delay_quality,
)
from reentry_gui.kpi.margin import margins
from reentry_gui.kpi.marginal import CutCurve, Marginal, cut_curve, marginal_values
from reentry_gui.kpi.on_record import OnRecord, on_record
from reentry_gui.kpi.resampling import DEFAULT_SEED
from reentry_gui.kpi.stored_chains import LeftOut, StoredChains, stored_chains
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from reentry_gui import db
    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.figures import Figure
    from reentry_gui.kpi.filters import Filter
    from reentry_gui.kpi.loading import Attempts


@dataclass(frozen=True)
class ChainsReport(Report):
    """The chain figures of a filter's chains; money in the deposit currency."""

    database: Path
    filter: str
    currency: str  # of all money; empty: not known
    seed: int
    left_out: LeftOut
    figures: tuple[Figure, ...]
    depths: tuple[Depth, ...]
    marginal: tuple[Marginal, ...]
    cuts: CutCurve
    escalation: tuple[Escalation, ...]
    recovery: Recovery
    worst: tuple[Worst, ...]  # by result
    deepest: tuple[Worst, ...]  # by the lowest sum on the way, open trades too where bars tell
    counterfactual: Counterfactual
    delays: DelayQuality
    attempts: AttemptQuality
    deliveries: Deliveries
    blocked: BlockedValue
    reasons: tuple[BlockedReason, ...]  # why attempts opened nothing, the most frequent first
    notes: tuple[str, ...]

    def lines(self) -> Iterable[str]:
        """Tell the figures, the generations, the worst chains, and what was left out."""
        from reentry_gui.kpi.chain_words import told  # noqa: PLC0415  # words are for reading only

        return told(self)


def chain_kpis(
    config: PackConfig,
    wanted: Filter | None = None,
    seed: int = DEFAULT_SEED,
    *,
    currency: str | None = None,
) -> ChainsReport:
    """Return every chain figure of the chains that a filter lets through.

    Closed chains whose first trade is known are in the figures; the others are counted
    apart. Raises what `db.open_database` raises.
    """
    stored = stored_chains(config, wanted, currency)
    return report_of(stored, on_record(config, stored), seed)


def report_of(stored: StoredChains, record: OnRecord, seed: int) -> ChainsReport:
    """Compute every part."""
    chains = stored.chains
    recovery, cuts = recovery_of(chains), cut_curve(chains, seed)
    held = margins(chains.trades, record.leverage) if record.leverage else None
    compared = counterfactual_of(chains, seed, held)
    ran = chain_excursions(chains, record.ran)
    lowest = np.where(np.isfinite(ran.low), ran.low, chains.trough)
    done = executions_of(stored, record, seed)
    return ChainsReport(
        database=stored.database,
        filter=str(stored.wanted),
        currency=stored.currency,
        seed=seed,
        left_out=stored.left_out,
        figures=(
            *chain_figures.result_figures(chains, results_of(chains), seed),
            *chain_figures.excursion_figures(ran, len(chains), seed),
            chain_figures.margin_figure(chains, held),
            *chain_figures.recovery_figures(recovery),
            *chain_figures.counterfactual_figures(compared, cuts, record.leverage),
            *chain_figures.execution_figures(*done[:4]),
        ),
        depths=depths_of(stored.passed),
        marginal=marginal_values(chains, seed),
        cuts=cuts,
        escalation=escalation_of(chains),
        recovery=recovery,
        worst=worst_by(chains, chains.pnl),
        deepest=worst_by(chains, lowest, open_troughs=ran.low),
        counterfactual=compared,
        delays=done.delays,
        attempts=done.attempts,
        deliveries=done.deliveries,
        blocked=done.blocked,
        reasons=done.reasons,
        notes=tuple(notes_on(stored)),
    )


class Executions(NamedTuple):
    """How re-entries were carried out."""

    delays: DelayQuality
    attempts: AttemptQuality
    deliveries: Deliveries
    blocked: BlockedValue
    reasons: tuple[BlockedReason, ...]


def executions_of(stored: StoredChains, record: OnRecord, seed: int) -> Executions:
    """Return how the re-entries of the filter's chains were carried out, open ones too."""
    mine = np.sort(stored.passed.order)
    # Sources are looked up among all trades, then the filter's re-entries are kept.
    delays = delays_of(stored.loaded.columns, record.live).at(mine)
    trades = stored.passed.trades.select(mine)
    attempts = attempts_on(stored, stored.loaded.attempts)
    blocked = on_chains(stored, record.blocked, lambda attempt: attempt.source)
    decisions = on_chains(stored, record.decisions, lambda fate: fate.ticket)
    return Executions(
        delay_quality(delays),
        attempt_quality(attempts),
        deliveries(decisions, attempts, trades.symbols),
        blocked_value(trades, blocked, seed),
        blocked_reasons(trades, blocked, seed),
    )


def attempts_on(stored: StoredChains, attempts: Attempts) -> Attempts:
    """Return the attempts to re-enter trades of the filter's chains; all without a filter."""
    if stored.wanted.is_empty:
        return attempts
    trades = stored.passed.trades
    found = np.zeros(len(attempts.source), dtype=np.bool_)
    order = stored.passed.order
    for number in range(len(trades.symbols)):
        tickets = trades.ticket[order[trades.symbol[order] == number]]
        found |= (attempts.symbol == number) & np.isin(attempts.source, tickets)
    names = attempts.__dataclass_fields__
    return replace(attempts, **{name: getattr(attempts, name)[found] for name in names})


Told = TypeVar("Told", "db.BlockedAttempt", "db.DecisionFate")


def on_chains(
    stored: StoredChains, told: Sequence[Told], ticket_of: Callable[[Told], int]
) -> Sequence[Told]:
    """Return what is told on trades of the filter's chains; all without a filter."""
    if stored.wanted.is_empty or not told:
        return told
    trades, order = stored.passed.trades, stored.passed.order
    pairs = zip(trades.symbol[order].tolist(), trades.ticket[order].tolist(), strict=True)
    mine = {(trades.symbols[symbol], ticket) for symbol, ticket in pairs}
    return [one for one in told if (one.symbol, ticket_of(one)) in mine]


def notes_on(stored: StoredChains) -> Iterator[str]:
    """Yield what a reader of the figures must know."""
    yield from stored.left_out.lines()
    trades = stored.chains.trades.select(stored.chains.order)
    seen = [trades.accounts[number] for number in np.unique(trades.account[trades.account >= 0])]
    if len(seen) > 1:
        yield f"results of several accounts are added up: {', '.join(seen)}"
    if stored.loaded.unreadable:
        yield f"{stored.loaded.unreadable} closed trades have times that cannot be read"
