"""Names of things in the user's language: actions, buckets, states, times."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reentry_gui.ui.sentences import said

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np
    from numpy.typing import NDArray

    from reentry_gui.kpi.chain_story import Step
    from reentry_gui.kpi.stored_chains import LeftOut
    from reentry_gui.kpi.verdict import Sentence, Verdict
    from reentry_gui.ui.tabs.chains.look import Look

translate = QCoreApplication.translate


def bucket(number: int) -> str:
    """Return the name of an outcome bucket, a dash where it is undefined."""
    names = (
        "–",
        translate("chains", "1 full stop"),
        translate("chains", "2 partial loss"),
        translate("chains", "3 break-even"),
        translate("chains", "4 partial profit"),
        translate("chains", "5 target"),
        translate("chains", "6 beyond target"),
    )
    return names[number] if 0 <= number < len(names) else str(number)


def action(number: int) -> str:
    """Return the name of the action that opened a re-entry: that of the bucket it answers."""
    if not number:
        return translate("chains", "first trade")
    return translate("chains", "action {number}").format(number=number)


def status(name: str) -> str:
    """Return a chain's state; an unknown one stays as it is written."""
    return {
        "": "–",
        "ACTIVE": translate("chains", "going on"),
        "STOPPED": translate("chains", "stopped"),
        "ENDED": translate("chains", "ended"),
    }.get(name, name)


def moment(seconds: int | None) -> str:
    """Return a time of the broker's clock."""
    return (
        "–" if seconds is None else f"{dt.datetime.fromtimestamp(seconds, dt.UTC):%Y-%m-%d %H:%M}"
    )


def side(sign: int) -> str:
    """Return the side of a trade."""
    return translate("chains", "buy") if sign > 0 else translate("chains", "sell")


def money(value: float | None, currency: str = "") -> str:
    """Return an amount with its sign, two decimals, and the currency where it is known."""
    if value is None:
        return "–"
    return f"{value:+,.2f} {currency}".rstrip() if round(value, 2) else f"0.00 {currency}".rstrip()


def reached(step: Step) -> str:
    """Tell how far a trade ran against and for its owner, empty where nobody knows."""
    if step.reached is None:
        return ""
    worst, best = step.reached
    text = translate("chains", "MAE to {worst:.10g}, MFE to {best:.10g} (out of price bars)")
    return text.format(worst=round(worst, 8), best=round(best, 8))


def figure(label: str) -> str:
    """Return the name of a figure."""
    return translate("figures", label)


def sentences(told: Iterable[str]) -> str:
    """Return reasons of the numbers' own, one behind the other."""
    return "; ".join(map(said, told))


def asked(told: str, found: Look, n: int | None = None) -> str:
    """Return what is said of a number, with its n, the filter and the command that ask for it."""
    count = "" if n is None else f"n = {n:,}"
    return "\n".join(filter(None, (told, count, said(found.report.filter), found.command)))


def sentence(told: Sentence) -> str:
    """Return a sentence of the numbers' own in the user's language."""
    return translate("reasons", told.text).format(**told.values)


def answer(told: Verdict) -> str:
    """Return the whole answer in the user's language."""
    found = "".join(map(sentence, told.answer))
    return found if found.endswith(".") else f"{found}."


def left_out(found: LeftOut) -> list[str]:
    """Return what the figures leave out, a sentence each."""
    told = (
        (
            found.open_chains,
            translate(
                "chains",
                "{count} chains are going on: in the survival as far as they came, in no result.",
            ),
        ),
        (
            found.without_first,
            translate("chains", "{count} chains are left out: their first trade is missing."),
        ),
        (found.orphans, translate("chains", "{count} re-entries belong to no chain.")),
        (
            found.foreign,
            translate(
                "chains", "{count} chains of another or an unknown deposit currency stand apart."
            ),
        ),
    )
    return [text.format(count=count) for count, text in told if count]


def period(key: str) -> str:
    """Return the name of a period."""
    return {
        "all": translate("chains", "All times"),
        "this_week": translate("chains", "This week"),
        "last_week": translate("chains", "Last week"),
        "this_month": translate("chains", "This month"),
        "30": translate("chains", "Last 30 days"),
        "90": translate("chains", "Last 90 days"),
        "365": translate("chains", "Last 365 days"),
    }[key]


def statistics(what: str, values: NDArray[np.float64], currency: str) -> str:
    """Tell number, sum, mean and win rate of the results of some chains, one at least."""
    text = translate("TablePage", "{what}: {count} chains · sum {sum} · mean {mean} · {wins} won")
    return text.format(
        what=what,
        count=f"{len(values):,}",
        sum=money(float(values.sum()), currency),
        mean=money(float(values.mean())),
        wins=f"{float((values > 0).mean()):.1%}",
    )
