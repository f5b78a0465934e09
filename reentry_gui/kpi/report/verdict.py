"""Do my re-entries earn or burn money? The answer in a sentence, no surer than the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reentry_gui.kpi.figures import FEW, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.kpi.chain_report import ChainsReport


class Verdict(NamedTuple):
    """The answer, and what must be known with it."""

    answer: str
    doubts: tuple[str, ...]
    is_clear: bool  # cases enough, and 0 outside of the interval


def verdict(report: ChainsReport) -> Verdict:
    """Return what the chains of a period answer."""
    found = report.counterfactual
    re_entered = report.depths[1].reached if len(report.depths) > 1 else 0
    if not found.chains:
        return Verdict("No chain has ended, so there is nothing to judge.", (), is_clear=False)
    if not re_entered:
        text = f"None of the {found.chains:,} ended chains was re-entered: nothing to judge."
        return Verdict(text, (), is_clear=False)
    limits = whole_interval(report)
    is_clear = bool(limits and (limits[0] > 0 or limits[1] < 0)) and re_entered >= FEW
    return Verdict(answer(report, re_entered), tuple(doubts(report, re_entered)), is_clear)


def whole_interval(report: ChainsReport) -> tuple[float, float] | None:
    """Return the 95 % interval of the whole uplift: that of its mean a chain × chains."""
    found = report.counterfactual
    if found.low is None or found.high is None:
        return None
    return found.low * found.chains, found.high * found.chains


def answer(report: ChainsReport, re_entered: int) -> str:
    """Tell what the re-entries brought, over how many chains, and within which limits."""
    uplift = report.counterfactual.uplift
    amount = money(abs(uplift), report.currency)
    did = "neither earned nor lost money"
    if round(uplift, 2):
        did = f"{'earned' if uplift > 0 else 'lost'} {amount}"
    limits = whole_interval(report)
    between = ""
    if limits:
        between = f" (95 % interval {signed(limits[0])} … {signed(limits[1])})"
    chains = "chain" if re_entered == 1 else "chains"
    return f"Your re-entries {did} over {re_entered:,} re-entered {chains}{between}."


def doubts(report: ChainsReport, re_entered: int) -> Iterator[str]:
    """Yield what keeps the answer from being sure, and what it cost."""
    found, limits, cuts = report.counterfactual, whole_interval(report), report.cuts
    if re_entered < FEW:
        yield f"{re_entered} re-entered chains are too few to tell skill from luck."
    if limits and limits[0] <= 0 <= limits[1]:
        yield "The interval reaches across zero: this may be chance."
    if cuts.best is not None and cuts.best < cuts.cuts[-1].generation:
        lost = cuts.cuts[cuts.best].value - cuts.cuts[-1].value
        where = f"ended after re-entry {cuts.best}" if cuts.best else "ended after its first trade"
        yield (
            f"Looking back, {money(lost, report.currency)} more would be there had each chain "
            f"{where}; that choice lies between {cuts.best_low} and {cuts.best_high} in 95 of "
            "100 resampled histories, and it flatters itself."
        )
    if found.extra_drawdown > 0:
        yield (
            f"They cost {money(found.extra_drawdown, report.currency)} more drawdown and up to "
            f"{found.extra_peak_lots:.2f} more lots open at once."
        )
    yield f"This is {found.label}."


def money(value: float, currency: str) -> str:
    """Write an amount with its currency where it is known."""
    return f"{shown(value, 'money')} {currency}".rstrip()


def signed(value: float) -> str:
    """Write an amount with its sign."""
    return f"{value:+,.2f}".replace("-", "−")
