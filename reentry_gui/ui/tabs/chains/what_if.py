"""What the chains would have brought under another profile or other limits, in plain words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.errors import ReentryError
from reentry_gui.ui import theme
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.sentences import alone, said
from reentry_gui.ui.tabs.chains import commands, inputs, what_if_words, words
from reentry_gui.ui.tabs.chains.inputs import Inputs
from reentry_gui.ui.tabs.chains.panel import muted

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.what_if_report import Rules, WhatIfReport
    from reentry_gui.ui.tabs.chains.look import Look


class WhatIfPanel(QWidget):
    """Chooses a profile and limits, and tells what is known and what is not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.config: PackConfig | None = None
        self.found: Look | None = None
        self.report: WhatIfReport | None = None
        self.job: Job[WhatIfReport] | None = None
        self.profile = QComboBox()
        self.profile.setAccessibleName(self.tr("Profile"))
        self.profile.setToolTip(
            self.tr("The draft: a profile of the pack, for its symbol's chains, or any other file")
        )
        self.file_button = QPushButton(self.tr("Other &file…"))
        self.file_button.clicked.connect(self.ask_for_file)
        self.inputs = Inputs(inputs.chain_limits() + inputs.order_limits())
        self.inputs.changed.connect(self.look)
        self.run_button = QPushButton(self.tr("Re&play the chains"))
        theme.mark(self.run_button, "primary")
        self.run_button.clicked.connect(self.run)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(self.tr("Progress of the replay"))
        self.bar.setRange(0, 0)
        self.bar.hide()
        self.answer = QLabel(wordWrap=True)
        self.answer.setFont(theme.font("heading"))
        self.known, self.unknown = self.part(), self.part()
        self.doubts = muted()
        self.lay_out()

    def part(self) -> QLabel:
        """Make a card's text."""
        label = QLabel(wordWrap=True)
        label.setTextInteractionFlags(label.textInteractionFlags())
        return label

    def lay_out(self) -> None:
        """Put the inputs beside the answer."""
        row = QHBoxLayout()
        row.addWidget(self.profile, 1)
        row.addWidget(self.file_button)
        left = QVBoxLayout()
        left.setSpacing(theme.S)
        left.addLayout(row)
        left.addWidget(self.inputs)
        left.addWidget(self.run_button)
        left.addWidget(self.bar)
        left.addStretch(1)
        right = QWidget()
        theme.mark(right, "page")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addWidget(self.answer)
        column.addWidget(self.card(self.tr("What is known"), self.known))
        column.addWidget(self.card(self.tr("What nobody can know"), self.unknown))
        column.addWidget(self.doubts)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setAccessibleName(self.tr("Result of the replay"))
        theme.mark(area, "page")
        area.setWidget(right)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(theme.S, theme.S, theme.S, theme.S)
        whole.setSpacing(theme.L)
        whole.addLayout(left, 1)
        whole.addWidget(area, 2)

    def card(self, title: str, text: QLabel) -> QFrame:
        """Put a text into a card."""
        frame = QFrame()
        theme.mark(frame, "card")
        head = QLabel(title)
        head.setFont(theme.font("heading"))
        column = QVBoxLayout(frame)
        column.addWidget(head)
        column.addWidget(text)
        return frame

    def show_look(self, found: Look) -> None:
        """Offer the profiles of the pack."""
        config = found.config
        is_other = self.config is None or self.config.file != config.file
        self.found, self.config = found, config
        if is_other:
            self.fill()
            self.report = None
            self.answer.setText(
                self.tr(
                    "Choose a profile and press Replay: the stored chains are walked again "
                    "under it."
                )
            )
        self.look()

    def fill(self) -> None:
        """Offer each persona's profile of each symbol."""
        config = self.config
        if config is None:
            return
        self.profile.clear()
        for persona in config.persona_names:
            for symbol in config.symbols:
                file = config.profile(persona, symbol)
                self.profile.addItem(f"{persona} · {symbol}", (file, symbol))

    def ask_for_file(self) -> None:
        """Choose another profile."""
        name, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Choose a profile"), "", self.tr("Profiles (*.csv)")
        )
        if name:
            self.profile.addItem(Path(name).name, (Path(name), ""))
            self.profile.setCurrentIndex(self.profile.count() - 1)
            self.look()

    def look(self) -> None:
        """Let it be run when there is a profile and the numbers can be used."""
        can_run = self.found is not None and self.profile.count() > 0 and not self.inputs.mistakes()
        self.run_button.setEnabled(can_run and (self.job is None or self.job.finished))

    def rules(self) -> Rules:
        """Return the limits of the fields."""
        from reentry_gui.kpi.what_if_report import Rules  # noqa: PLC0415  # numpy

        return Rules(
            max_generations=self.inputs.whole("generations"),
            min_size_multiplier=self.inputs.number("min_size"),
            max_size_multiplier=self.inputs.number("max_size"),
            lot_cap=self.inputs.number("cap"),
            min_delay_seconds=self.inputs.whole("delay"),
            max_reentries_per_day=self.inputs.whole("daily"),
            min_confidence=self.inputs.number("confidence"),
        )

    def run(self) -> None:
        """Replay in a worker."""
        from reentry_gui.kpi.what_if_report import replay_what_if  # noqa: PLC0415  # numpy

        config, found, chosen = self.config, self.found, self.profile.currentData()
        if config is None or found is None or chosen is None:
            return
        file, symbol = chosen
        asked = replace(found.question, symbol=symbol or found.question.symbol)
        rules, currency = self.rules(), found.currency
        wanted = asked.filter(commands.today())
        command = commands.what_if(asked, file, rules)
        self.job = run_in_background(
            self,
            lambda: replay_what_if(config, file, rules, wanted, currency=currency),
            lambda made: self.show_report(made, command),
            failed=self.fail,
        )
        self.bar.show()
        self.run_button.setEnabled(False)

    def fail(self, error: Exception) -> None:
        """Say why it cannot be replayed."""
        self.bar.hide()
        self.look()
        if not isinstance(error, ReentryError):
            raise error
        self.answer.setText(alone(error.message))
        for label, text in ((self.known, alone(error.hint)), (self.unknown, ""), (self.doubts, "")):
            label.setText(text)

    def show_report(self, report: WhatIfReport, command: str) -> None:
        """Tell what came of it, as a command asks for it."""
        self.report = report
        self.bar.hide()
        self.look()
        self.answer.setText(what_if_words.told(report))
        self.known.setText("\n".join(what_if_words.known_lines(report)))
        self.unknown.setText("\n".join(what_if_words.unknown_lines(report)))
        for label in (self.answer, self.known, self.unknown):
            label.setToolTip(what_if_words.asked(report, command))
        assumed = self.tr("Assumed: {lines}.").format(lines=words.sentences(report.assumptions))
        cannot = self.tr("It cannot know {lines}.").format(
            lines=words.sentences(report.cannot_know)
        )
        self.doubts.setText(f"{said(report.filter)}\n{assumed}\n{cannot}")
