"""How well re-entries are carried out, and what the blocked ones may have been worth."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Final

from reentry_gui.kpi.attempted import OUTCOMES, TIERS
from reentry_gui.ui.charts import Bar, ChartCard, IntervalBars
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tables import Column, RecordsModel
from reentry_gui.ui.tabs.chains import words
from reentry_gui.ui.tabs.chains.figures import FigureTable, SmallTable
from reentry_gui.ui.tabs.chains.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget

    from reentry_gui.kpi.blocked import BlockedReason
    from reentry_gui.kpi.chain_report import ChainsReport
    from reentry_gui.ui.tabs.chains.look import Look

EXECUTION: Final = (
    *("delay_realised", "delay_ratio", "exec_ms_p50", "exec_ms_p95", "abort_rate", "error_rate"),
    *("tier_socket", "tier_file", "tier_profile", "refusal_rate", "fall_back_rate"),
    *("unreported_rate", "blocked_value"),
)


class ExecutionPanel(Panel):
    """How well re-entries are carried out, and what the blocked ones may have been worth."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Look | None = None
        self.figures = FigureTable(self.tr("Figures of execution"), EXECUTION)
        self.outcomes = IntervalBars(self.tr("Attempts"))
        self.card = ChartCard(self.tr("How attempts ended"), self.outcomes)
        self.tiers = IntervalBars(self.tr("Who decided"))
        self.tier_card = ChartCard(self.tr("Who decided the re-entries"), self.tiers)
        self.reasons: RecordsModel[BlockedReason] = RecordsModel(self.columns())
        self.why = SmallTable(self.tr("Why attempts opened nothing"))
        self.why.setModel(self.reasons)
        self.why.activated.connect(self.ask_for_reason)
        self.why.setToolTip(self.tr("Enter or a double click shows the chains it happened to"))
        self.outcomes.picked.connect(lambda at: self.ask_for(f"attempt:{OUTCOMES[at]}"))
        self.tiers.picked.connect(lambda at: self.ask_for(f"decided:{[*TIERS][at]}"))
        self.put(self.figures, self.why, stretch=3, heights=(5, 2))
        self.put(self.card, self.tier_card, stretch=2)

    def columns(self) -> tuple[Column[BlockedReason], ...]:
        """Return the columns of the reasons for which attempts opened nothing."""
        tip = self.tip
        return (
            Column(self.tr("Why attempts opened nothing"), self.reason, tip=tip),
            Column("n", lambda why: why.value.blocked, "{:,}".format, right=True, tip=tip),
            Column(self.tr("Worth about"), worth, right=True, tip=tip),
            Column(self.tr("95 % interval"), between, right=True, tip=tip),
        )

    def tip(self, why: BlockedReason) -> str:
        """Tell formula, n, filter and command of a reason's estimate."""
        if self.found is None:
            return ""
        formula = self.tr(
            "Worth = Σ over attempts of lots × mean result a lot of the executed re-entries of "
            "the same action; estimated for {estimated}"
        )
        told = formula.format(estimated=why.value.estimated)
        asked = words.asked(told, self.found, why.value.blocked)
        return f"{asked}\n{said(why.value.label)}"

    def ask_for(self, condition: str) -> None:
        """Ask for the chains that attempts were made on; open ones count here, too."""
        self.chains_wanted.emit(condition)

    def ask_for_reason(self, index: QModelIndex) -> None:
        """Ask for the chains of whose trades an attempt opened nothing for a reason."""
        why = self.reasons.row(index)
        asked = f" {shlex.quote(f'reason:{why.reason}')}" if why.reason else ""
        self.ask_for(f"attempt:{why.status.lower()}{asked}")

    def reason(self, why: BlockedReason) -> str:
        """Name a reason as the EA told it."""
        if why.reason:
            return why.reason
        return self.tr("aborted, no reason told") if why.status == "ABORTED" else self.tr("error")

    def show_look(self, found: Look) -> None:
        """Show delays, attempts and the blocked ones."""
        report, self.found = found.report, found
        self.figures.show_look(found)
        self.show_attempts(found)
        self.reasons.set_rows(report.reasons)
        self.why.setVisible(bool(report.reasons))
        self.show_tiers(found)
        self.note.setText(self.words_on(report) if report.blocked.blocked else "")

    def show_attempts(self, found: Look) -> None:
        """Show how attempts ended."""
        tried = found.report.attempts
        if not tried.attempts:
            self.card.show_empty(
                self.tr(
                    "No attempt is on record. The EA and the bridge write them as they re-enter."
                )
            )
            return
        counts = (
            (self.tr("carried out"), tried.attempts - tried.aborted - tried.failed),
            (self.tr("aborted"), -tried.aborted),
            (self.tr("error"), -tried.failed),
        )
        self.outcomes.show_bars(tuple(self.outcome(name, count, found) for name, count in counts))
        self.card.show_chart(self.tr("attempts"))

    def outcome(self, name: str, count: int, found: Look) -> Bar:
        """Return the bar of one way to end; what opened nothing points to the left."""
        n, text = found.report.attempts.attempts, f"{abs(count):,}"
        tip = words.asked(self.counted(name, abs(count)), found, n)
        return Bar(name, float(count), n, text=text, tip=tip)

    def show_tiers(self, found: Look) -> None:
        """Show who decided: the bridge by socket or file, or the EA by its profile."""
        told = found.report.deliveries
        if not told.decided:
            text = self.tr("Nothing was decided yet: neither the bridge nor an EA has a record.")
            self.tier_card.show_empty(text)
            return
        counts = (
            (self.tr("socket"), told.by_socket, self.tr("Tier 1: the EA asked and was answered")),
            (self.tr("signals file"), told.by_file, self.tr("Tier 2: the EA read the file")),
            (
                self.tr("own profile"),
                told.by_profile,
                self.tr("Tier 3: no decision on record, so the EA followed its profile"),
            ),
        )
        self.tiers.show_bars(
            tuple(
                Bar(
                    name,
                    float(n),
                    told.decided,
                    text=f"{n:,}  {n / told.decided:.1%}",
                    tip=words.asked(f"{tip}: {self.counted(name, n)}", found, told.decided),
                )
                for name, n, tip in counts
            )
        )
        self.tier_card.show_chart(self.tr("re-entries"))

    def counted(self, name: str, n: int) -> str:
        """Tell a count, and what its share is of."""
        return self.tr("{name}: {n}; share = {n} ÷ n").format(name=name, n=f"{n:,}")

    def words_on(self, report: ChainsReport) -> str:
        """Say what is known of blocked re-entries."""
        blocked = report.blocked
        text = self.tr(
            "{count} attempts opened nothing. Estimated for {estimated} of them: {value}. It takes "
            "a blocked re-entry to end like the executed ones of the same action; it cannot know "
            "the price, the spread that stopped it, nor the re-entries that would have followed."
        )
        value = words.money(blocked.value, report.currency)
        return text.format(count=blocked.blocked, estimated=blocked.estimated, value=value)


def worth(why: BlockedReason) -> str:
    """Write the estimate of what a reason kept from being earned or lost."""
    return words.money(why.value.value)


def between(why: BlockedReason) -> str:
    """Write the interval of that estimate."""
    if why.value.low is None or why.value.high is None:
        return ""
    return f"{why.value.low:+,.2f} … {why.value.high:+,.2f}"
