"""Each figure's name, formula, unit and source: one table for tooltips, docs and commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reentry_gui.kpi.figures import Per, Unit


@dataclass(frozen=True)
class Formula:
    """How a figure is computed; p is a closed trade's net result, r a day's return."""

    label: str
    text: str
    unit: Unit
    per: Per
    source: str


def trade(label: str, text: str, unit: Unit = "ratio", source: str = "common usage") -> Formula:
    """Describe a figure per trade."""
    return Formula(label, text, unit, "trade", source)


def day(label: str, text: str, unit: Unit = "ratio", source: str = "common usage") -> Formula:
    """Describe a figure per day."""
    return Formula(label, text, unit, "day", source)


MT5: Final = "MetaTrader 5 help, testing report"
SWEENEY: Final = "Sweeney 1996"
FORMULAS: Final[Mapping[str, Formula]] = {
    "net": trade("Net profit", "Σp with swap, commission and taxes", "money"),
    "gross_profit": trade("Gross profit", "Σp over p > 0", "money"),
    "gross_loss": trade("Gross loss", "−Σp over p < 0", "money"),
    "trades": trade("Trades", "n", "count"),
    "wins": trade("Wins", "trades with p > 0", "count"),
    "draws": trade("Draws", "trades with p = 0", "count"),
    "losses": trade("Losses", "trades with p < 0", "count"),
    "win_rate": trade("Win rate", "wins ÷ n; draws count in n", "share"),
    "profit_factor": trade("Profit factor", "gross profit ÷ gross loss"),
    "payoff": trade("Payoff", "mean win ÷ mean loss"),
    "expectancy": trade("Expectancy", "Σp ÷ n", "money"),
    "expectancy_ratio": trade(
        "Expectancy ratio", "(1 + payoff) · wins ÷ (wins + losses) − 1", "ratio", "freqtrade"
    ),
    "sqn": trade("SQN", "√n · mean(p) ÷ sd(p), sample deviation", "ratio", "Van Tharp"),
    "kelly": trade(
        "Kelly", "w − (1 − w) ÷ payoff, w = wins ÷ (wins + losses)", "share", "Kelly 1956"
    ),
    "half_kelly": trade("Half Kelly", "Kelly ÷ 2", "share", "Thorp 2006"),
    "drawdown": trade(
        "Drawdown, money", "largest fall of Σp from its peak; the peak starts at 0", "money"
    ),
    "drawdown_seconds": trade("Longest under water", "from a peak of Σp to its return", "seconds"),
    "drawdown_relative": trade(
        "Drawdown, relative",
        "largest fall of the time-weighted index from its peak ÷ that peak; starts at 1",
        "share",
    ),
    "drawdown_absolute": trade(
        "Absolute drawdown (MT)", "starting balance − lowest balance, flows left out", "money", MT5
    ),
    "recovery_factor": trade("Recovery factor", "net ÷ drawdown in money", "ratio", MT5),
    "z_score": trade(
        "Z-score of runs",
        "(N(R − ½) − x) ÷ √(x(x − N) ÷ (N − 1)), x = 2·wins·losses, R runs, draws left out",
        "ratio",
        MT5,
    ),
    "ahpr": trade("AHPR", "mean of 1 + p ÷ balance before the trade", "ratio", MT5),
    "ghpr": trade("GHPR", "(time-weighted index at the end)^(1 ÷ n)", "ratio", MT5),
    "lr_correlation": trade(
        "LR correlation", "correlation of Σp with the trade's number", "ratio", MT5
    ),
    "holding": trade("Holding time", "mean of close − open", "seconds"),
    "holding_wins": trade("Holding time of wins", "mean of close − open over p > 0", "seconds"),
    "holding_losses": trade("Holding time of losses", "mean of close − open over p < 0", "seconds"),
    "holding_correlation": trade(
        "Holding time and result",
        "Pearson's correlation of close − open with p; 95 % limits by Fisher",
        "ratio",
        "Pearson 1895",
    ),
    "win_streak": trade("Longest winning streak", "consecutive wins; draws left out", "count"),
    "loss_streak": trade("Longest losing streak", "consecutive losses; draws left out", "count"),
    "win_streak_money": trade("Richest winning streak", "largest Σp of one streak", "money"),
    "loss_streak_money": trade("Poorest losing streak", "smallest Σp of one streak", "money"),
    "current_streak": trade("Current streak", "last streak; negative: losses", "count"),
    "r_mean": trade(
        "Mean R", "mean of R = signed profit in price ÷ |open − stop|", "R", "Van Tharp"
    ),
    "r_undefined": trade("R undefined", "trades without a stop that tells the risk", "count"),
    "sqn_r": trade("SQN of R", "√n · mean(R) ÷ sd(R)", "ratio", "Van Tharp"),
    "mae": trade(
        "MAE", "mean of each trade's worst open excursion, out of price bars", "money", SWEENEY
    ),
    "mfe": trade(
        "MFE", "mean of each trade's best open excursion, out of price bars", "money", SWEENEY
    ),
    "mae_pips": trade("MAE in pips", "mean of MAE ÷ pip", "pips", SWEENEY),
    "mfe_pips": trade("MFE in pips", "mean of MFE ÷ pip", "pips", SWEENEY),
    "mae_r": trade("MAE in R", "mean of MAE ÷ |open − stop|", "R", SWEENEY),
    "mfe_r": trade("MFE in R", "mean of MFE ÷ |open − stop|", "R", SWEENEY),
    "mae_wins": trade("MAE of 90 % of wins", "90 % quantile of MAE over p > 0", "pips", SWEENEY),
    "mae_correlation": trade(
        "MAE and result", "Pearson's correlation of MAE in money with p", "ratio", "Pearson 1895"
    ),
    "mfe_correlation": trade(
        "MFE and result", "Pearson's correlation of MFE in money with p", "ratio", "Pearson 1895"
    ),
    "excursions_unknown": trade(
        "MAE and MFE unknown", "trades that no price bars cover", "count", SWEENEY
    ),
    "commission": trade("Commission", "Σ commission and taxes where known", "money"),
    "swap": trade("Swap", "Σ swap where known", "money"),
    "slippage": trade(
        "Slippage at stop or target",
        "Σ side · (close − asked) · money of a price change of 1; asked: the stop or target that "
        "closed the trade, of other closes and of entries MT4 tells the fill alone",
        "money",
        "ours",
    ),
    "slippage_unknown": trade(
        "Slippage unknown", "trades whose asked price is not on record", "count", "ours"
    ),
    "best": trade("Best trade", "max p", "money"),
    "worst": trade("Worst trade", "min p", "money"),
    "days": day("Days", "Mondays to Fridays from the first close to the last", "count"),
    "sharpe": day(
        "Sharpe",
        "mean(r) ÷ sd(r) · √252, sample deviation, idle days are 0",
        "ratio",
        "Sharpe 1994",
    ),
    "sortino": day("Sortino", "mean(r) ÷ √mean(min(r, 0)²) · √252", "ratio", "Sortino 1994"),
    "cagr": day("CAGR", "index^(252 ÷ days) − 1", "share"),
    "calmar": day("Calmar", "CAGR ÷ relative drawdown", "ratio", "Young 1991"),
    "ulcer": day(
        "Ulcer index",
        "√mean(d²), d a day's fall from the peak of the index",
        "share",
        "Martin 1987",
    ),
    "var": day("VaR 95 %", "5 % quantile of r", "share"),
    "cvar": day("CVaR 95 %", "mean of r at or below VaR", "share"),
    "skew": day("Skew of days", "mean((r − m)³) ÷ sd³, population", "ratio"),
}
