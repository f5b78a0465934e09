"""The figures as rows of tables, each with the difference to the period before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reentry_gui.kpi.figures import Unit, duration, shown
from reentry_gui.kpi.formulas import FORMULAS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reentry_gui.kpi.figures import Figure
    from reentry_gui.kpi.formulas import Formula

SOURCE: Final = "; source: "  # between a formula and where it is from
UNITS: Final[Mapping[Unit, str]] = {
    "ratio": "",
    "share": "",
    "R": "",
    "pips": "pips",
    "lots": "lots",
    "seconds": "",
    "days": "days",
    "count": "",
}
# What stands in which table; whatever is in none of them stands in the last one.
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "Result": tuple(
        "net gross_profit gross_loss trades wins draws losses win_rate profit_factor payoff "
        "expectancy expectancy_ratio best worst commission swap slippage slippage_unknown".split()
    ),
    "Risk": tuple(
        "drawdown drawdown_relative drawdown_absolute drawdown_seconds recovery_factor "
        "loss_streak loss_streak_money".split()
    ),
    "Excursions": tuple(
        "mae mfe mae_pips mfe_pips mae_r mfe_r mae_wins mae_correlation mfe_correlation "
        "excursions_unknown".split()
    ),
    "Days": tuple("days sharpe sortino cagr calmar ulcer var cvar skew".split()),
    "Quality": tuple(
        "sqn kelly half_kelly z_score ahpr ghpr lr_correlation r_mean r_undefined sqn_r".split()
    ),
    "Time and streaks": (),
}


@dataclass(frozen=True)
class Row:
    """One figure as it is printed."""

    name: str
    label: str
    formula: str
    value: str  # "" where it is undefined: `reason` says why
    unit: str
    limits: str
    n: str
    before: str
    change: str
    reason: str
    grey: bool


def row_of(
    figure: Figure, earlier: Figure | None, formulas: Mapping[str, Formula], currency: str
) -> Row:
    """Return a figure's row; `earlier` is the same figure of the period before."""
    formula = formulas[figure.name]
    limits = ""
    if figure.low is not None and figure.high is not None:
        limits = f"{shown(figure.low, figure.unit)} … {shown(figure.high, figure.unit)}"
    past = earlier.value if earlier else None
    is_both = past is not None and figure.value is not None
    unit = (currency or "money") if figure.unit == "money" else UNITS[figure.unit]
    return Row(
        name=figure.name,
        label=formula.label,
        formula=f"{formula.text}{SOURCE}{formula.source}",
        value=minus(shown(figure.value, figure.unit)) if figure.value is not None else "",
        unit=unit,
        limits=minus(limits),
        n=f"{figure.n:,} {formula.per}{'' if figure.n == 1 else 's'}",
        before=minus(shown(past, figure.unit)) if past is not None else "",
        change=change(figure.value, past, figure.unit) if is_both else "",  # type: ignore[arg-type]
        reason=figure.reason,
        grey=figure.grey,
    )


def change(now: float, past: float, unit: Unit) -> str:
    """Write the difference to the period before, with its sign; shares in percentage points."""
    gap = now - past
    sign = "+" if gap > 0 else "−" if gap < 0 else "±"
    if unit == "share":
        return f"{sign}{abs(gap) * 100:.2f} pp"
    if unit == "seconds":
        return f"{sign}{duration(gap)}"
    return f"{sign}{shown(abs(gap), unit)}"


def minus(text: str) -> str:
    """Write minus signs as such; a hyphen may be broken off its number."""
    return text.replace("-", "−")


def rows_of(
    figures: Iterable[Figure],
    earlier: Iterable[Figure] | None,
    formulas: Mapping[str, Formula],
    currency: str,
) -> tuple[Row, ...]:
    """Return the rows of figures."""
    past = {figure.name: figure for figure in earlier or ()}
    return tuple(row_of(one, past.get(one.name), formulas, currency) for one in figures)


def grouped(rows: Sequence[Row]) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """Return the trades' figures by table, none left out."""
    placed = {name for names in GROUPS.values() for name in names}
    of = {row.name: row for row in rows}
    found = []
    for title, names in GROUPS.items():
        wanted = names or tuple(name for name in FORMULAS if name not in placed)
        found.append((title, tuple(of[name] for name in wanted if name in of)))
    return tuple(found)
