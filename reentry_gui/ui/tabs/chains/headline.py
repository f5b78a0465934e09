"""Do my re-entries earn or burn money? The answer in words, no surer than the figures are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from reentry_gui.ui.tabs.chains import words

if TYPE_CHECKING:
    from reentry_gui.kpi.chain_report import ChainsReport

translate = QCoreApplication.translate
FEW: Final = 20  # chains below which nothing can be told


class Headline(NamedTuple):
    """The answer, and what must be known with it."""

    answer: str
    doubts: tuple[str, ...]
    re_entered: int  # chains that it rests on


def headline(report: ChainsReport) -> Headline:
    """Return the answer of a report."""
    chains = report.counterfactual.chains
    re_entered = report.depths[1].reached if len(report.depths) > 1 else 0
    if not chains:
        text = translate("chains", "No chain has ended yet, so there is nothing to judge.")
        return Headline(text, tuple(words.left_out(report.left_out)), 0)
    if not re_entered:
        text = translate(
            "chains", "None of your {count} ended chains was re-entered: there is nothing to judge."
        )
        return Headline(text.format(count=chains), (), 0)
    return Headline(
        earned(report, re_entered) + beyond(report) + ".", doubts(report, re_entered), re_entered
    )


def earned(report: ChainsReport, re_entered: int) -> str:
    """Tell what the re-entries brought, over how many chains, and how sure that is."""
    found = report.counterfactual
    amount = words.money(abs(found.uplift)).lstrip("+")
    if round(found.uplift, 2) > 0:
        text = translate("chains", "Your re-entries earned {amount} over {count} chains")
        amount = words.money(found.uplift)
    elif round(found.uplift, 2) < 0:
        text = translate("chains", "Your re-entries lost {amount} over {count} chains")
    else:
        text = translate("chains", "Your re-entries neither earned nor lost over {count} chains")
    told = text.format(amount=f"{amount} {report.currency}".rstrip(), count=re_entered)
    limits = interval(report)
    if limits is None:
        return told
    shown = translate("chains", " (95 % interval {low} … {high})")
    return told + shown.format(low=f"{limits[0]:+,.0f}", high=f"{limits[1]:+,.0f}")


def interval(report: ChainsReport) -> tuple[float, float] | None:
    """Return the 95 % interval of the whole uplift: that of its mean a chain × chains."""
    found = report.counterfactual
    if found.low is None or found.high is None:
        return None
    return found.low * found.chains, found.high * found.chains


def beyond(report: ChainsReport) -> str:
    """Tell after which generation the further ones together lose money."""
    best, cuts = report.cuts.best, report.cuts.cuts
    if best is None or not cuts or best == cuts[-1].generation:
        return ""
    lost = cuts[best].value - cuts[-1].value
    if round(lost, 2) <= 0:
        return ""
    amount = f"{lost:,.2f} {report.currency}".rstrip()
    if best == 0:
        return translate("chains", "; without any of them you would have {amount} more").format(
            amount=amount
        )
    text = translate("chains", "; beyond generation {generation} they lose money ({amount})")
    return text.format(generation=best, amount=f"−{amount}")


def doubts(report: ChainsReport, re_entered: int) -> tuple[str, ...]:
    """Return what keeps the answer from being sure, and what it cost."""
    found, told = report.counterfactual, []
    if re_entered < FEW:
        text = translate("chains", "{count} re-entered chains are too few to tell skill from luck.")
        told.append(text.format(count=re_entered))
    limits = interval(report)
    if limits is not None and limits[0] <= 0 <= limits[1]:
        told.append(translate("chains", "The interval reaches across zero: this may be chance."))
    cuts = report.cuts
    if beyond(report) and cuts.best_low != cuts.best_high:
        text = translate(
            "chains",
            "Where to stop is not sure: the best last generation lies between {low} and {high}.",
        )
        told.append(text.format(low=cuts.best_low, high=cuts.best_high))
    if found.extra_drawdown > 0:
        text = translate(
            "chains",
            "They cost {drawdown} more drawdown and up to {lots} more lots open at once.",
        )
        amount = f"{found.extra_drawdown:,.2f} {report.currency}".rstrip()
        told.append(text.format(drawdown=amount, lots=f"{found.extra_peak_lots:.2f}"))
    return tuple(told)
