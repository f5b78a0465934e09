"""The answer in words, on top of the tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reentry_gui.kpi.chain_formulas import CHAIN_FORMULAS
from reentry_gui.kpi.verdict import verdict
from reentry_gui.ui import theme
from reentry_gui.ui.sentences import error_said, said
from reentry_gui.ui.tabs.chains import words

if TYPE_CHECKING:
    from reentry_gui.ui.tabs.chains.look import Look


class HeadCard(QFrame):
    """Answers the trader's question, with its doubts and the lineage doctor's verdict."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, "card")
        self.answer = QLabel(wordWrap=True, textInteractionFlags=theme.SELECTABLE)
        self.answer.setFont(theme.font("title"))
        self.doubts = QLabel(wordWrap=True, textInteractionFlags=theme.SELECTABLE)
        theme.mark(self.doubts, "muted")
        self.busy = QLabel(self.tr("updating …"))
        theme.mark(self.busy, "muted")
        self.busy.hide()
        self.doctor = QPushButton(self.tr("Lineage doctor…"))
        theme.set_icon(self.doctor, "fix")
        self.lay_out()

    def lay_out(self) -> None:
        """Put the answer beside the doctor's button."""
        texts = QVBoxLayout()
        texts.setSpacing(theme.XS)
        texts.addWidget(self.answer)
        texts.addWidget(self.doubts)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        row.setSpacing(theme.M)
        row.addLayout(texts, 1)
        row.addWidget(self.busy)
        row.addWidget(self.doctor, 0, Qt.AlignmentFlag.AlignTop)

    def show_look(self, found: Look) -> None:
        """Show the answer."""
        told = verdict(found.report)
        answer = words.answer(told)
        self.answer.setText(answer)
        self.answer.setAccessibleName(answer)
        doubts = [*map(words.sentence, told.doubts)]
        if not told.re_entered:
            doubts = words.left_out(found.report.left_out)
        self.doubts.setText(" ".join(doubts))
        self.doubts.setVisible(bool(doubts))
        formula = CHAIN_FORMULAS["uplift"]
        n = self.tr("n = {chains} chains, {count} of them re-entered").format(
            chains=found.report.counterfactual.chains, count=told.re_entered
        )
        lines = (
            f"{words.figure(formula.label)} = {said(formula.text)}",
            n,
            said(found.report.filter),
            found.command,
        )
        self.answer.setToolTip("\n".join(lines))
        self.busy.hide()

    def show_findings(self, count: int) -> None:
        """Tell how many contradictions the doctor has found."""
        if count:
            text = self.tr("{count} contradictions…").format(count=count)
            tip = self.tr("Trades, executions and chains contradict each other: look and mend")
        else:
            text, tip = self.tr("Lineage is sound"), self.tr("Nothing contradicts itself")
        self.doctor.setText(text)
        self.doctor.setToolTip(tip)
        self.doctor.setIcon(theme.status_icon("WARNING" if count else "PASS"))

    def lose_findings(self, error: Exception) -> None:
        """Say that the doctor cannot look."""
        self.doctor.setToolTip(error_said(error, "\n"))
