"""How well re-entries are carried out, and what the blocked ones may have been worth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reentry_gui.ui.charts import Bar, ChartCard, IntervalBars
from reentry_gui.ui.tabs.chains import words
from reentry_gui.ui.tabs.chains.figures import FigureTable
from reentry_gui.ui.tabs.chains.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reentry_gui.kpi.chain_report import ChainsReport
    from reentry_gui.ui.tabs.chains.look import Look

EXECUTION: Final = (
    *("delay_realised", "delay_ratio", "exec_ms_p50", "exec_ms_p95", "abort_rate", "error_rate"),
    "blocked_value",
)


class ExecutionPanel(Panel):
    """How well re-entries are carried out, and what the blocked ones may have been worth."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FigureTable(self.tr("Figures of execution"), EXECUTION)
        self.outcomes = IntervalBars(self.tr("Attempts"))
        self.card = ChartCard(self.tr("How attempts ended"), self.outcomes)
        self.put(self.figures, stretch=2)
        self.put(self.card)

    def show_look(self, found: Look) -> None:
        """Show delays, attempts and the blocked ones."""
        report = found.report
        self.figures.show_look(found)
        tried, blocked = report.attempts, report.blocked
        if not tried.attempts:
            self.card.show_empty(
                self.tr(
                    "No attempt is on record. The EA and the bridge write them as they re-enter."
                )
            )
        else:
            rest = tried.attempts - tried.aborted - tried.failed
            counts = (
                (self.tr("carried out"), rest),
                (self.tr("aborted"), -tried.aborted),
                (self.tr("error"), -tried.failed),
            )
            self.outcomes.show_bars(
                tuple(
                    Bar(name, float(count), tried.attempts, text=f"{abs(count):,}", tip=name)
                    for name, count in counts
                )
            )
            self.card.show_chart(self.tr("attempts"))
        self.note.setText(self.words_on(report) if blocked.blocked else "")

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
