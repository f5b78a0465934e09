"""Do my re-entries earn or burn money? The answer in sentences, no surer than the figures.

A sentence keeps its text apart from its numbers, so that the window says it in the user's
language and the report in English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from reentry_gui.kpi.figures import FEW, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reentry_gui.kpi.chain_report import ChainsReport

NOTHING_ENDED: Final = "No chain has ended yet, so there is nothing to judge."
NOT_RE_ENTERED: Final = "None of the {count} ended chains was re-entered: nothing to judge."
EARNED: Final = "Your re-entries earned {amount} over {count} re-entered chains"
EARNED_ONE: Final = "Your re-entries earned {amount} over one re-entered chain"
LOST: Final = "Your re-entries lost {amount} over {count} re-entered chains"
LOST_ONE: Final = "Your re-entries lost {amount} over one re-entered chain"
EVEN: Final = "Your re-entries neither earned nor lost money over {count} re-entered chains"
EVEN_ONE: Final = "Your re-entries neither earned nor lost money over one re-entered chain"
BETWEEN: Final = " (95 % interval {low} … {high})"
WITHOUT: Final = "; without any of them you would have {amount} more"
BEYOND: Final = "; beyond generation {generation} they lose money ({amount})"
TOO_FEW: Final = "{count} re-entered chains are too few to tell skill from luck."
TOO_FEW_ONE: Final = "One re-entered chain is too little to tell skill from luck."
ACROSS_ZERO: Final = "The interval reaches across zero: this may be chance."
CHOSEN_AFTERWARDS: Final = (
    "Where to stop was chosen looking back and flatters itself: the best last generation lies "
    "between {low} and {high} in 95 of 100 resampled histories."
)
COST: Final = "They cost {drawdown} more drawdown and up to {lots} more lots open at once."
COST_WITH_MARGIN: Final = (
    "They cost {drawdown} more drawdown and up to {lots} more lots open at once, {margin} of "
    "margin."
)
TEXTS: Final = (
    *(NOTHING_ENDED, NOT_RE_ENTERED, EARNED, EARNED_ONE, LOST, LOST_ONE, EVEN, EVEN_ONE),
    *(BETWEEN, WITHOUT, BEYOND, TOO_FEW, TOO_FEW_ONE, ACROSS_ZERO, CHOSEN_AFTERWARDS),
    *(COST, COST_WITH_MARGIN),
)


class Sentence(NamedTuple):
    """A sentence or a part of one: its English text, and the numbers that stand in it."""

    text: str
    values: Mapping[str, str]

    def __str__(self) -> str:
        return self.text.format(**self.values)


class Verdict(NamedTuple):
    """The answer, and what must be known with it."""

    answer: tuple[Sentence, ...]  # parts of one sentence
    doubts: tuple[Sentence, ...]
    re_entered: int  # chains that it rests on
    is_clear: bool  # cases enough, and 0 outside of the interval

    def __str__(self) -> str:
        told = "".join(map(str, self.answer))
        return told if told.endswith(".") else f"{told}."


def verdict(report: ChainsReport) -> Verdict:
    """Return what the chains of a period answer."""
    ended = report.counterfactual.chains
    re_entered = sum(depth.chains for depth in report.depths[1:])
    if not ended:
        return Verdict((Sentence(NOTHING_ENDED, {}),), (), 0, is_clear=False)
    if not re_entered:
        none = Sentence(NOT_RE_ENTERED, {"count": f"{ended:,}"})
        return Verdict((none,), (), 0, is_clear=False)
    limits = whole_interval(report)
    is_clear = bool(limits and (limits[0] > 0 or limits[1] < 0)) and re_entered >= FEW
    parts = (earned(report, re_entered), *between(report), *beyond(report))
    return Verdict(parts, tuple(doubts(report, re_entered)), re_entered, is_clear)


def whole_interval(report: ChainsReport) -> tuple[float, float] | None:
    """Return the 95 % interval of the whole uplift: that of its mean a chain × chains."""
    found = report.counterfactual
    if found.low is None or found.high is None:
        return None
    return found.low * found.chains, found.high * found.chains


def earned(report: ChainsReport, re_entered: int) -> Sentence:
    """Tell what the re-entries brought, over how many chains."""
    uplift = round(report.counterfactual.uplift, 2)
    many, one = (EARNED, EARNED_ONE) if uplift > 0 else (LOST, LOST_ONE)
    if not uplift:
        many, one = EVEN, EVEN_ONE
    values = {"amount": money(abs(uplift), report.currency), "count": f"{re_entered:,}"}
    return Sentence(one if re_entered == 1 else many, values)


def between(report: ChainsReport) -> Iterator[Sentence]:
    """Yield the limits, where there are any."""
    if limits := whole_interval(report):
        yield Sentence(BETWEEN, {"low": signed(limits[0]), "high": signed(limits[1])})


def beyond(report: ChainsReport) -> Iterator[Sentence]:
    """Yield after which generation the further ones together lost money."""
    best, cuts = report.cuts.best, report.cuts.cuts
    if best is None or not cuts or best == cuts[-1].generation:
        return
    lost = round(cuts[best].value - cuts[-1].value, 2)
    if lost <= 0:
        return
    if best == 0:
        yield Sentence(WITHOUT, {"amount": money(lost, report.currency)})
    else:
        amount = f"−{money(lost, report.currency)}"
        yield Sentence(BEYOND, {"generation": str(best), "amount": amount})


def doubts(report: ChainsReport, re_entered: int) -> Iterator[Sentence]:
    """Yield what keeps the answer from being sure, and what it cost."""
    limits, cuts = whole_interval(report), report.cuts
    if re_entered < FEW:
        few = TOO_FEW_ONE if re_entered == 1 else TOO_FEW
        yield Sentence(few, {"count": str(re_entered)})
    if limits and limits[0] <= 0 <= limits[1]:
        yield Sentence(ACROSS_ZERO, {})
    if any(True for _ in beyond(report)):
        yield Sentence(CHOSEN_AFTERWARDS, {"low": str(cuts.best_low), "high": str(cuts.best_high)})
    yield from cost(report)


def cost(report: ChainsReport) -> Iterator[Sentence]:
    """Yield what the re-entries cost in drawdown, lots and margin."""
    found = report.counterfactual
    if found.extra_drawdown <= 0:
        return
    values = {
        "drawdown": money(found.extra_drawdown, report.currency),
        "lots": f"{found.extra_peak_lots:.2f}",
    }
    if found.extra_margin is not None and found.extra_margin > 0:
        margin = {"margin": money(found.extra_margin, report.currency)}
        yield Sentence(COST_WITH_MARGIN, values | margin)
    else:
        yield Sentence(COST, values)


def money(value: float, currency: str) -> str:
    """Write an amount with its currency where it is known."""
    return f"{shown(value, 'money')} {currency}".rstrip()


def signed(value: float) -> str:
    """Write a rounded amount with its sign."""
    return f"{value:+,.0f}".replace("-", "−")
