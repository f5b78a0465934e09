"""The chain figures' part of the table of formulas; `formulas` has that of trades and days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reentry_gui.kpi.formulas import Formula

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reentry_gui.kpi.figures import Unit

OURS: Final = "ours: p a generation's net result, P a chain's, g generation, depth the last g"


def chain(label: str, text: str, unit: Unit) -> Formula:
    """Describe a figure per chain."""
    return Formula(label, text, unit, "chain", OURS)


def trade(label: str, text: str, unit: Unit) -> Formula:
    """Describe a figure per re-entry, or per attempt of one."""
    return Formula(label, text, unit, "trade", OURS)


CHAIN_FORMULAS: Final[Mapping[str, Formula]] = {
    "chains": chain("Chains", "closed chains whose first trade is known", "count"),
    "chain_net": chain("Net of chains", "ΣP", "money"),
    "chain_win_rate": chain(
        "Chain win rate", "chains with P > 0 ÷ chains; 95 % interval by Wilson", "share"
    ),
    "chain_draws": chain("Chains at zero", "chains with P = 0", "count"),
    "chain_factor": chain("Chain factor", "ΣP⁺ ÷ |ΣP⁻|", "ratio"),
    "chain_expectancy": chain(
        "Chain expectancy", "ΣP ÷ chains; 95 % bootstrap, chains drawn again", "money"
    ),
    "chain_duration": chain("Duration", "mean of last close − first open", "seconds"),
    "chain_worst": chain("Worst chain", "min P", "money"),
    "chain_trough": chain("Worst on the way", "min over chains and g of Σ p up to g", "money"),
    "chain_lots": chain("Most lots of a chain", "max over chains of Σ lots", "lots"),
    "chain_lots_at_once": chain(
        "Most lots at once in a chain", "max over chains of the lots open at the same time", "lots"
    ),
    "chain_open_trough": chain(
        "Worst on the way, open",
        "min over chains and g of Σ p before g − MAE of g, out of price bars",
        "money",
    ),
    "chain_mae": chain(
        "MAE of chains", "mean of max over g of MAE of g − Σ p before g, at least 0", "money"
    ),
    "chain_mfe": chain(
        "MFE of chains", "mean of max over g of MFE of g + Σ p before g, at least 0", "money"
    ),
    "chain_excursions_unknown": chain(
        "MAE of chains unknown",
        "chains of which bars do not cover every trade, or two generations were open at once",
        "count",
    ),
    "chain_margin_at_once": chain(
        "Most margin at once in a chain",
        "max over chains of the margin held at the same time; margin as in the account's",
        "money",
    ),
    "recovery_rate": chain(
        "Recovery rate",
        "chains with p₀ < 0, depth ≥ 1 and P ≥ 0 ÷ chains with p₀ < 0 and depth ≥ 1; Wilson",
        "share",
    ),
    "recovery_time": chain(
        "Time to recover",
        "median from the close of g = 0 to the first close with Σ p ≥ 0",
        "seconds",
    ),
    "first_trades_net": chain("Without re-entry", "C₀ = Σ p₀", "money"),
    "uplift": chain("Uplift of re-entries", "ΣP − C₀; descriptive, paired by chain", "money"),
    "mean_uplift": chain(
        "Uplift a chain", "mean of P − p₀; 95 % bootstrap, chains drawn again", "money"
    ),
    "extra_drawdown": chain(
        "Extra drawdown",
        "largest fall of Σ p of all trades − that of first trades only; peaks start at 0",
        "money",
    ),
    "extra_lots": chain(
        "Extra lots at once",
        "most lots open in the account − those of first trades only",
        "lots",
    ),
    "margin_at_once": chain(
        "Most margin at once",
        "largest Σ over open trades of lots · price · value of a lot ÷ leverage; the value is what "
        "neighbouring trades earned a lot and a unit of price; opposite trades are not set off",
        "money",
    ),
    "extra_margin": chain(
        "Extra margin at once",
        "most margin at once of all trades − that of first trades only",
        "money",
    ),
    "uplift_per_drawdown": chain("Uplift per drawdown", "uplift ÷ extra drawdown", "ratio"),
    "best_generation": chain(
        "Best last generation",
        "n with the largest V(n) = Σ over chains of Σ p up to n; 95 % of resampled histories",
        "count",
    ),
    "delay_realised": trade(
        "Delay, realised",
        "median of open − close of the source, both on the broker's clock",
        "seconds",
    ),
    "delay_ratio": trade(
        "Delay, realised ÷ configured",
        "median; configured: the profile that was live at the source's close; ÷ 0 left out",
        "ratio",
    ),
    "exec_ms_p50": trade("Execution, median (ms)", "50th percentile of exec_ms", "count"),
    "exec_ms_p95": trade("Execution, 95 % (ms)", "95th percentile of exec_ms", "count"),
    "abort_rate": trade("Abort rate", "ABORTED ÷ attempts; ERROR apart; Wilson", "share"),
    "error_rate": trade("Error rate", "ERROR ÷ attempts; Wilson", "share"),
    "tier_socket": trade(
        "Decided by the bridge, socket",
        "allowed decisions delivered on tier 1 ÷ (delivered ones + attempts without a decision); "
        "Wilson",
        "share",
    ),
    "tier_file": trade(
        "Decided by the bridge, signals file",
        "allowed decisions delivered on tier 2 ÷ (delivered ones + attempts without a decision); "
        "Wilson",
        "share",
    ),
    "tier_profile": trade(
        "Decided by the EA's own profile",
        "attempts on trades without a decision ÷ (delivered decisions + such attempts); Wilson",
        "share",
    ),
    "refusal_rate": trade(
        "Refused by the bridge", "decisions that allow no re-entry ÷ decisions; Wilson", "share"
    ),
    "fall_back_rate": trade(
        "Timeouts and lost connections",
        "decisions asked on the socket and delivered by the file or never ÷ asked on the socket; "
        "Wilson",
        "share",
    ),
    "unreported_rate": trade(
        "Without a result",
        "delivered, allowed decisions of which the EA told no result ÷ delivered ones; Wilson",
        "share",
    ),
    "blocked_value": trade(
        "Value of blocked re-entries",
        "Σ lots × mean result a lot of executed ones of the same symbol and action; an estimate",
        "money",
    ),
}
