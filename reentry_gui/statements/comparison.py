"""Our figures of a report beside those that MT4 printed in it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui.errors import ReentryError
from reentry_gui.kpi import mt4_summary
from reentry_gui.kpi.mt4_summary import Drawdown, Mt4Summary, Result, Streak
from reentry_gui.reports import Report
from reentry_gui.statements.printed import Number, agree, printed_like
from reentry_gui.statements.reading import read
from reentry_gui.statements.start import Start, starts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reentry_gui.statements.model import Statement

# The tester measures these on the equity while trades are open, which no row tells.
IN_TRADE: Final = frozenset({"absolute drawdown", "maximal drawdown", "relative drawdown"})
ONE_CENT: Final = Fraction(1, 100)
Figure = tuple[Number, ...]  # MT4 prints one number or two: `64.01 (12.39%)`


@dataclass(frozen=True)
class ComparedFigure:
    """One figure: MT4's caption, ours in MT4's notation, MT4's own."""

    name: str
    ours: str
    mt4: str
    is_equal: bool


@dataclass(frozen=True)
class Mt4ComparisonReport(Report):
    """Every figure that MT4 printed, with ours beside it."""

    file: Path
    trades: int
    figures: tuple[ComparedFigure, ...]
    drawdown_start: str
    drawdown_start_reason: str
    rounded_trades: int  # trades of a tester report that MT4 counted finer than it printed
    is_test: bool

    def lines(self) -> Iterable[str]:
        """Tell the figures, a line each, then what differs."""
        yield f"{self.file}: {self.trades} closed trades"
        yield f"  {'':30} {'ours':>20} {'MT4':>20}"
        for figure in self.figures:
            mark = "  DIFFERENT"
            if figure.is_equal:
                mark = "" if figure.ours == figure.mt4 else "  (rounding)"
            yield f"  {figure.name:30} {figure.ours:>20} {figure.mt4:>20}{mark}"
        if any("drawdown" in figure.name for figure in self.figures):
            yield f"  drawdown from {self.drawdown_start}: {self.drawdown_start_reason}"
        if self.is_test:
            yield (
                "  drawdown is not compared: the tester measures it while trades are open, and "
                "the report tells only what they closed with"
            )
        if self.rounded_trades:
            yield (
                f"  MT4 printed the results of {self.rounded_trades} trades more coarsely than it "
                f"counted them: sums may differ by {self.rounded_trades} cents"
            )
        different = sum(not figure.is_equal for figure in self.figures)
        equal = f"all {len(self.figures)} figures are equal"
        yield f"  {different} of {len(self.figures)} figures differ" if different else f"  {equal}"

    @property
    def needs_action(self) -> bool:
        """Tell whether any figure differs."""
        return not all(figure.is_equal for figure in self.figures)


def compare_with_mt4(file: Path) -> Mt4ComparisonReport:
    """Compute every figure of MT4's summary from the closed trades and compare.

    A plain statement holds only the sum of its trades. Raises ReentryError if the file
    cannot be read or holds no summary.
    """
    report = read(file)
    skipped = IN_TRADE if report.is_test else frozenset[str]()
    wanted = CAPTIONS.keys() - skipped
    printed = {name: text for name, text in report.figures.items() if name in wanted}
    if not printed:
        raise ReentryError(
            f"{file}: holds no summary of MT4 to compare with",
            "In MT4: Account History, right click, Save as Detailed Report.",
        )
    results = ordered_results(report)
    rounded = rounded_trades(report)
    summary = mt4_summary.summarise(results)
    start, fall = fitting_drawdown(report, results, printed)
    ours = dict(all_figures(summary, fall))
    compared = [
        compared_figure(name, ours[name], text, report, rounded) for name, text in printed.items()
    ]
    return Mt4ComparisonReport(
        file=file,
        trades=len(results),
        figures=tuple(compared),
        drawdown_start=str(start.amount),
        drawdown_start_reason=start.reason,
        rounded_trades=rounded,
        is_test=report.is_test,
    )


def ordered_results(report: Statement) -> list[Result]:
    """Return the trades' results in the order of their close; ties stay as in the file."""
    if report.nets is not None:
        pairs = zip(report.trades, report.nets, strict=True)
        return [Result(net, trade.type == "buy") for trade, net in pairs]
    trades = sorted(report.trades, key=lambda trade: trade.close_time)
    return [Result(trade.net + 0, trade.type == "buy") for trade in trades]


def rounded_trades(report: Statement) -> int:
    """Count the trades whose printed profit is not what the balance moved by."""
    if report.nets is None:
        return 0
    return sum(
        trade.profit != net or (trade.profit.is_signed() and not net)
        for trade, net in zip(report.trades, report.nets, strict=True)
    )


def fitting_drawdown(
    report: Statement, results: Sequence[Result], printed: dict[str, str]
) -> tuple[Start, Drawdown]:
    """Return the drawdown from the first possible start whose figures are MT4's, else the first.

    MT4 does not print at which balance its history begins; `starts` tells what it can be.
    """
    nets = [result.net for result in results]
    candidates = [(start, mt4_summary.drawdown(nets, start.amount)) for start in starts(report)]
    for start, fall in candidates:
        figures = dict(drawdown_figures(fall))
        if all(any(agree(o, printed[n]) for o in figures[n]) for n in figures if n in printed):
            return start, fall
    return candidates[0]


def compared_figure(
    name: str, ours: Sequence[Figure], text: str, report: Statement, rounded: int
) -> ComparedFigure:
    """Compare one figure; of several values that are ours as well, MT4's counts."""
    tolerance = rounded * ONE_CENT
    chosen = next((figure for figure in ours if agree(figure, text, tolerance)), None)
    if chosen is None and report.is_test and name == "gross loss":
        ours = ours[::-1]  # a tester report prints it negative
    shown = printed_like(chosen or ours[0], text) if chosen != () else text
    return ComparedFigure(CAPTIONS[name], shown, text, chosen is not None)


def all_figures(s: Mt4Summary, fall: Drawdown) -> Iterator[tuple[str, Sequence[Figure]]]:
    """Yield each figure under MT4's caption; several where more than one is right."""
    yield "closed trade p/l", [(s.net_profit,)]
    yield "total net profit", [(s.net_profit,)]
    yield "gross profit", [(s.gross_profit,)]
    yield "gross loss", [(s.gross_loss,), (-s.gross_loss,)]
    yield "profit factor", [() if s.profit_factor is None else (s.profit_factor,)]
    yield "expected payoff", [(s.expected_payoff,)]
    yield from drawdown_figures(fall)
    yield "total trades", [(s.trades,)]
    yield "short positions", [(s.short, s.short_won_percent)]
    yield "long positions", [(s.long, s.long_won_percent)]
    yield "profit trades", [(s.profit_trades, s.profit_percent)]
    yield "loss trades", [(s.loss_trades, s.loss_percent)]
    yield "largest profit trade", [(s.largest_profit,)]
    yield "largest loss trade", [(s.largest_loss,)]
    yield "average profit trade", [(s.average_profit,)]
    yield "average loss trade", [(s.average_loss,)]
    yield "maximum consecutive wins", counted_first(s.longest_wins)
    yield "maximum consecutive losses", counted_first(s.longest_losses)
    yield "maximal consecutive profit", money_first(s.richest_wins)
    yield "maximal consecutive loss", money_first(s.poorest_losses)
    yield "average consecutive wins", [(s.average_wins,)]
    yield "average consecutive losses", [(s.average_losses,)]


def drawdown_figures(fall: Drawdown) -> Iterator[tuple[str, Sequence[Figure]]]:
    """Yield the three figures that hang on the start of the balance."""
    yield "absolute drawdown", [(fall.absolute,)]
    yield "maximal drawdown", [(fall.maximal, fall.maximal_percent)]
    yield "relative drawdown", [(fall.relative_percent, fall.relative)]


def counted_first(streaks: Sequence[Streak]) -> list[Figure]:
    """Return streaks as `20 (16.47)`."""
    return [(streak.length, streak.money) for streak in streaks]


def money_first(streaks: Sequence[Streak]) -> list[Figure]:
    """Return streaks as `64.30 (18)`."""
    return [(streak.money, streak.length) for streak in streaks]


CAPTIONS: Final = {
    name: name.capitalize().replace("p/l", "P/L")
    for name, _figures in all_figures(
        mt4_summary.summarise([]), mt4_summary.drawdown([], Decimal(0))
    )
}
