"""Figures in words: their names, units, limits, and where a number comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reentry_gui.kpi.figures import FEW, Figure, shown
from reentry_gui.kpi.formulas import FORMULAS

if TYPE_CHECKING:
    import datetime as dt

    from reentry_gui.kpi.figures import Per, Unit
    from reentry_gui.ui.tabs.kpis.question import Question
    from reentry_gui.ui.tabs.kpis.work import Picture

translate = QCoreApplication.translate
PER: Final = {
    "trade": str(QT_TRANSLATE_NOOP("names", "trades")),
    "day": str(QT_TRANSLATE_NOOP("names", "days")),
    "chain": str(QT_TRANSLATE_NOOP("names", "chains")),
}


def label(name: str) -> str:
    """Return a figure's name in the user's language."""
    return translate("figures", FORMULAS[name].label)


def formula(name: str) -> str:
    """Return how a figure is computed, in the user's language."""
    return translate("figures", FORMULAS[name].text)


def per(what: Per) -> str:
    """Return what a figure counts: trades, days or chains."""
    return translate("names", PER[what])


def unit(of: Unit, currency: str) -> str:
    """Return a figure's unit; money is in the deposit currency."""
    if of == "money":
        return currency or translate("kpis", "deposit currency")
    names = {"share": "%", "R": "R", "pips": "Pips", "seconds": translate("kpis", "time")}
    return names.get(of, "")


def value(figure: Figure) -> str:
    """Write a figure's value."""
    return "–" if figure.value is None else shown(figure.value, figure.unit)


def limits(figure: Figure) -> str:
    """Write the limits between which the figure lies 95 times in 100; empty: it has none."""
    if figure.low is None or figure.high is None:
        return ""
    return f"{shown(figure.low, figure.unit)} … {shown(figure.high, figure.unit)}"


def count(figure: Figure) -> str:
    """Write how many cases stand behind a figure."""
    return f"n {figure.n:,}"


def reason(figure: Figure) -> str:
    """Return why a figure is undefined, in the user's language."""
    return translate("reasons", figure.reason)


def told(figure: Figure) -> str:
    """Return a figure in a sentence, for screen readers."""
    if figure.value is None:
        text = translate("kpis", "undefined: {reason}").format(reason=reason(figure))
    else:
        between = limits(figure)
        text = f"{value(figure)} [{between}]" if between else value(figure)
    return f"{label(figure.name)}: {text}, n {figure.n}"


def period(question: Question, today: dt.date) -> str:
    """Return the period in words."""
    first, last = question.days(today)
    if not (first or last):
        return translate("kpis", "all time")
    if first and last:
        return f"{first} – {last}"
    if first:
        return translate("kpis", "from {day}").format(day=first)
    return translate("kpis", "until {day}").format(day=last)


def tip(figure: Figure, question: Question, today: dt.date, before: Figure | None) -> str:
    """Return formula, n, period and query of a figure."""
    known = FORMULAS[figure.name]
    lines = [
        told(figure),
        translate("kpis", "Formula: {formula}").format(formula=formula(figure.name)),
        translate("kpis", "Counted per {per}; source: {source}").format(
            per=per(figure.per), source=known.source
        ),
        translate("kpis", "Period: {period}").format(period=period(question, today)),
    ]
    if before is not None and before.value is not None:
        past = translate("kpis", "Period before: {value}, n {n}")
        lines.append(past.format(value=value(before), n=before.n))
    if figure.grey:
        lines.append(few_text())
    lines.append(translate("kpis", "Query: {command}").format(command=question.command(today)))
    return "\n".join(lines)


def cell_tip(
    told: str, n: int, question: Question, today: dt.date, cell: str, *, is_clicked: bool = True
) -> str:
    """Return what a cell of a heat map holds, with formula, period and query.

    `cell` are the words that narrow the command to it.
    """
    lines = [
        told,
        translate("kpis", "Formula: {formula}").format(
            formula=translate("kpis", "mean = Σp ÷ n, p the net result of a trade")
        ),
        translate("kpis", "Period: {period}").format(period=period(question, today)),
        few_text() if n < FEW else "",
        translate("kpis", "Query: {command}").format(command=question.list_command(today, cell)),
        translate("kpis", "Click: show these trades") if is_clicked else "",
    ]
    return "\n".join(filter(None, lines))


def sum_formula() -> str:
    """Return how a day's or a month's result comes about, in a sentence."""
    told = translate("kpis", "total = Σp, p the net result of a trade")
    return translate("kpis", "Formula: {formula}").format(formula=told)


def asked(picture: Picture, command: str = "") -> str:
    """Return the period of a picture, and the command that tells the same of it."""
    command = command or picture.question.command(picture.today)
    return "\n".join([period_told(picture), queried(command)])


def period_told(picture: Picture) -> str:
    """Return the period of a picture in a sentence."""
    told = period(picture.question, picture.today)
    return translate("kpis", "Period: {period}").format(period=told)


def queried(command: str) -> str:
    """Return a command that asks for the same, in a sentence."""
    return translate("kpis", "Query: {command}").format(command=command)


def query(picture: Picture, cell: str = "") -> str:
    """Return the command that lists the trades behind a number, in a sentence."""
    return queried(picture.question.list_command(picture.today, cell))


def counted_tip(told: str, formula: str, picture: Picture, cell: str, *, is_clicked: bool) -> str:
    """Return what a bar of counts holds, with formula, period and query."""
    lines = [
        told,
        translate("kpis", "Formula: {formula}").format(formula=formula),
        period_told(picture),
        query(picture, cell),
        translate("kpis", "Click: show these trades") if is_clicked else "",
    ]
    return "\n".join(filter(None, lines))


def few_text() -> str:
    """Say why a figure is grey."""
    return translate("kpis", "Fewer than {few} cases: chance outweighs it.").format(few=FEW)
