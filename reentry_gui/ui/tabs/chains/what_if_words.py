"""What a replay of the chains has found, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reentry_gui.ui.sentences import said
from reentry_gui.ui.tabs.chains import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.kpi.what_if_report import WhatIfReport

translate = QCoreApplication.translate


def asked(report: WhatIfReport, command: str) -> str:
    """Tell formula, n, filter and command of what a replay has found."""
    formula = translate(
        "WhatIfPanel", "Σp of the chains that happened, against Σp as far as the draft's is known"
    )
    n = translate("WhatIfPanel", "n = {count} chains").format(count=report.what_if.chains)
    return "\n".join([formula, n, said(report.filter), command])


def told(report: WhatIfReport) -> str:
    """Tell the answer in a sentence."""
    found, unit = report.what_if, report.currency
    before = words.money(found.before, unit)
    if not found.chains:
        return translate("WhatIfPanel", "No chain has ended in what the filter lets through.")
    if found.known.chains == found.chains:
        text = translate("WhatIfPanel", "{count} chains brought {before}; under the draft {after}.")
        after = words.money(found.known.after, unit)
        return text.format(count=found.chains, before=before, after=after)
    if found.after_low is None or found.after_high is None:
        text = translate(
            "WhatIfPanel",
            "{count} chains brought {before}; under the draft nobody can say: history has "
            "nothing to compare with.",
        )
        return text.format(count=found.chains, before=before)
    text = translate(
        "WhatIfPanel", "{count} chains brought {before}; under the draft between {low} and {high}."
    )
    low, high = words.money(found.after_low, unit), words.money(found.after_high, unit)
    return text.format(count=found.chains, before=before, low=low, high=high)


def known_lines(report: WhatIfReport) -> Iterable[str]:
    """Tell the part that is known."""
    known, unit = report.what_if.known, report.currency
    text = translate("WhatIfPanel", "{count} chains: {before} became {after} ({difference}).")
    yield text.format(
        count=known.chains,
        before=words.money(known.before, unit),
        after=words.money(known.after, unit),
        difference=words.money(known.difference, unit),
    )
    text = translate(
        "WhatIfPanel", "{unchanged} unchanged, {shortened} shorter, {resized} with other lots."
    )
    yield text.format(unchanged=known.unchanged, shortened=known.shortened, resized=known.resized)
    if known.low is not None and known.high is not None:
        text = translate("WhatIfPanel", "A chain {mean} (95 % interval {low} … {high}).")
        yield text.format(
            mean=words.money(known.mean_difference, unit),
            low=words.money(known.low),
            high=words.money(known.high),
        )
    text = translate("WhatIfPanel", "Largest drawdown of these: {before} became {after}.")
    yield text.format(before=f"{known.drawdown_before:,.2f}", after=f"{known.drawdown_after:,.2f}")
    yield from (f"{count} × {words.sentences([reason])}" for reason, count in known.ends)


def unknown_lines(report: WhatIfReport) -> Iterable[str]:
    """Tell the part that nobody can know."""
    unknown, unit = report.what_if.unknown, report.currency
    if not unknown.chains:
        yield translate("WhatIfPanel", "Nothing: history follows every chain to its end.")
        return
    text = translate(
        "WhatIfPanel",
        "{count} chains brought {before}; under the draft {so_far} up to where it parts from "
        "history.",
    )
    yield text.format(
        count=unknown.chains,
        before=words.money(unknown.before, unit),
        so_far=words.money(unknown.after_so_far, unit),
    )
    yield from (f"{count} × {words.sentences([reason])}" for reason, count in unknown.reasons)
