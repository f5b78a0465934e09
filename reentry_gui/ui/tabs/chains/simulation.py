"""What could come: the stored chains drawn again in blocks; asked for, stoppable, repeatable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.errors import ReentryError
from reentry_gui.ui import theme
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.charts import ChartCard, Line, Plot, Pyramid
from reentry_gui.ui.sentences import alone, said
from reentry_gui.ui.tables import Column, RecordsModel
from reentry_gui.ui.tabs.chains import commands, inputs, words
from reentry_gui.ui.tabs.chains.figures import SmallTable
from reentry_gui.ui.tabs.chains.inputs import Inputs
from reentry_gui.ui.tabs.chains.panel import muted

if TYPE_CHECKING:
    from collections.abc import Callable

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.simulate import Risk
    from reentry_gui.kpi.simulation_report import SimulationReport, Wanted
    from reentry_gui.ui.tabs.chains.look import Look


class SimulationPanel(QWidget):
    """Asks for seed, paths and blocks, and shows fan and risks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.config: PackConfig | None = None
        self.found: Look | None = None
        self.report: SimulationReport | None = None
        self.command = ""  # that asks for what is shown
        self.job: Job[SimulationReport] | None = None
        self.inputs = Inputs(inputs.drawn() + inputs.balance())
        self.inputs.changed.connect(self.look)
        self.run_button = QPushButton(self.tr("&Simulate"))
        theme.mark(self.run_button, "primary")
        self.run_button.clicked.connect(self.run)
        self.stop_button = QPushButton(self.tr("S&top"))
        self.stop_button.clicked.connect(self.stop)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(self.tr("Progress of the simulation"))
        self.fan = Plot(self.tr("Balance of the simulated paths"), of_time=False)
        self.fan.tells = lambda _place: self.asked(self.fan_formula()).splitlines()
        self.card = ChartCard(self.tr("Balance after so many chains"), self.fan)
        self.risks: RecordsModel[Risk] = RecordsModel(self.risk_columns())
        self.risk_table = SmallTable(self.tr("Probabilities of loss"))
        self.risk_table.setModel(self.risks)
        self.risk_table.setSortingEnabled(False)
        self.summary = QLabel(wordWrap=True)
        self.doubts = muted()
        self.lay_out()
        self.rest()

    def risk_columns(self) -> tuple[Column[Risk], ...]:
        """Return the columns of the table of risks."""
        tip, loss = self.risk_tip, self.tr("Loss of at least")
        return (
            Column(loss, lambda r: r.loss_percent, "{} %".format, right=True, tip=tip),
            Column(self.tr("Probability"), lambda r: r.share, "{:.2%}".format, right=True, tip=tip),
            Column("95 %", lambda r: f"{r.low:.2%} … {r.high:.2%}", right=True, tip=tip),
        )

    def risk_tip(self, risk: Risk) -> str:
        """Tell formula, n, filter and command of a probability."""
        text = self.tr("Paths that ever lose {percent} % of their start ÷ paths; 95 % by Wilson")
        return self.asked(text.format(percent=risk.loss_percent))

    def fan_formula(self) -> str:
        """Tell how the fan comes about."""
        return self.tr("Balance = balance before · Π(1 + P ÷ balance then); 0 ends a path")

    def asked(self, formula: str) -> str:
        """Tell a formula with n, filter and command."""
        if self.report is None:
            return ""
        n = self.tr("n = {paths} paths, drawn from {history} chains").format(
            paths=f"{self.report.simulation.paths:,}", history=self.report.simulation.history
        )
        return "\n".join([formula, n, said(self.report.filter), self.command])

    def lay_out(self) -> None:
        """Put the inputs beside fan and risks."""
        buttons = QHBoxLayout()
        buttons.addWidget(self.run_button)
        buttons.addWidget(self.stop_button)
        buttons.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(theme.S)
        left.addWidget(self.inputs)
        left.addLayout(buttons)
        left.addWidget(self.bar)
        left.addWidget(self.summary)
        left.addWidget(self.risk_table, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        row.addLayout(left, 1)
        row.addWidget(self.card, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.S, theme.S, theme.S, theme.S)
        column.addLayout(row, 1)
        column.addWidget(self.doubts)

    def show_look(self, found: Look) -> None:
        """Know which chains are drawn from."""
        self.found, self.config = found, found.config
        if self.report is None:
            self.card.show_empty(
                self.tr(
                    "Press Simulate: whole chains are drawn again, in blocks, as shares of the "
                    "balance."
                )
            )
        self.look()

    def look(self) -> None:
        """Let it be run when the numbers can be used."""
        can_run = self.found is not None and not self.inputs.mistakes()
        self.run_button.setEnabled(can_run and (self.job is None or self.job.finished))

    def wanted(self) -> Wanted:
        """Return what the fields ask for."""
        from reentry_gui.kpi.resampling import DEFAULT_SEED  # noqa: PLC0415  # numpy
        from reentry_gui.kpi.simulate import DEFAULT_PATHS  # noqa: PLC0415  # as above
        from reentry_gui.kpi.simulation_report import Wanted  # noqa: PLC0415  # as above

        seed, paths = self.inputs.whole("seed"), self.inputs.whole("paths")
        return Wanted(
            DEFAULT_SEED if seed is None else seed,
            DEFAULT_PATHS if paths is None else paths,
            self.inputs.whole("block"),
            self.inputs.whole("horizon"),
            self.inputs.number("balance"),
            self.found.currency if self.found else None,
        )

    def run(self) -> None:
        """Simulate in a worker."""
        from reentry_gui.kpi.simulation_report import simulate_chains  # noqa: PLC0415  # numpy

        config, found, wanted = self.config, self.found, self.wanted()
        if config is None or found is None:
            return
        wanted_chains = found.question.filter(commands.today())
        command = commands.simulate(found.question, wanted)

        def work(report: Callable[[str], None]) -> SimulationReport:
            def progress(done: int, total: int) -> None:
                report(f"{done}/{total}")

            return simulate_chains(config, wanted, wanted_chains, progress)

        self.job = run_in_background(
            self,
            work,
            lambda made: self.show_report(made, command),
            failed=self.fail,
            stopped=self.rest,
            progress=self.tell,
        )
        self.bar.setRange(0, 0)
        self.bar.show()
        self.stop_button.setEnabled(True)
        self.run_button.setEnabled(False)

    def stop(self) -> None:
        """Ask the simulation to stop."""
        if self.job is not None:
            self.job.cancel()

    def tell(self, text: str) -> None:
        """Show how far it is."""
        done, total = map(int, text.split("/"))
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def rest(self) -> None:
        """Wait for the next wish."""
        self.bar.hide()
        self.stop_button.setEnabled(False)
        self.look()

    def fail(self, error: Exception) -> None:
        """Say why it cannot be simulated."""
        self.rest()
        if not isinstance(error, ReentryError):
            raise error
        self.report = None
        self.card.show_empty(f"{alone(error.message)}. {self.hint(error)}")
        self.risks.set_rows(())
        self.summary.clear()
        self.doubts.clear()

    def hint(self, error: ReentryError) -> str:
        """Return what to do, in terms of this form."""
        if "--balance" in error.hint:
            return self.tr("Name the starting balance, or import a statement that lists deposits.")
        return said(error.hint)

    def show_report(self, report: SimulationReport, command: str) -> None:
        """Show fan and risks, as a command asks for them."""
        self.report, self.command = report, command
        self.rest()
        found = report.simulation
        x = np.array(found.fan.after_chains, dtype=float)
        colours = {5: "loss", 50: "accent", 95: "profit"}
        lines = [
            Line(f"{level} %", Pyramid(x, np.array(balances)), colours.get(level, "muted"))
            for level, balances in zip(found.fan.percentiles, found.fan.balances, strict=True)
        ]
        self.fan.show_lines(lines)
        levels = ", ".join(map(str, found.fan.percentiles))
        unit = self.tr("{levels} % of the paths lie below each line").format(levels=levels)
        self.card.show_chart(f"{report.currency} · {unit}".strip(" ·"))
        self.risks.set_rows(found.risks)
        self.summary.setText(self.told(report))
        self.summary.setToolTip(self.asked(self.fan_formula()))
        self.doubts.setText(
            self.tr("It cannot know: {doubts}.").format(doubts=words.sentences(report.cannot_know))
        )

    def told(self, report: SimulationReport) -> str:
        """Tell what was drawn, and where the paths end."""
        found = report.simulation
        drawdown, final = dict(found.drawdown_percent), dict(found.final_balance)
        text = self.tr(
            "{paths} paths of {horizon} chains from {history}, blocks of {block}, seed {seed}. "
            "Start {start} {currency}. Half of the paths end above {middle}; 5 % below {low}. "
            "Half have a largest drawdown above {fall:.1f} %, 5 % above {deep:.1f} %."
        )
        return text.format(
            paths=f"{found.paths:,}",
            horizon=found.horizon,
            history=found.history,
            block=found.block,
            seed=found.seed,
            start=f"{found.start_balance:,.2f}",
            currency=report.currency,
            middle=f"{final[50]:,.2f}",
            low=f"{final[5]:,.2f}",
            fall=drawdown[50],
            deep=drawdown[95],
        )
