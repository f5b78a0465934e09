"""A decision to try: a closed trade's values, the answer, and the way to it."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.errors import ReentryError
from reentry_gui.ui import theme
from reentry_gui.ui.actions import action
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.forms import ModelForm
from reentry_gui.ui.parts import muted, push
from reentry_gui.ui.sentences import error_said, lines_said, said
from reentry_gui.ui.tabs.bridge.parts import Card, PathBox, scrolled
from reentry_gui.ui.verdict import VerdictLine

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from reentry_gui.config import PackConfig
    from reentry_gui.decision.question import Question
    from reentry_gui.decision.trial import Trial


def example(symbol: str) -> dict[str, Any]:
    """Return a closed trade where the database has none."""
    closed = dt.datetime.now().astimezone().replace(microsecond=0)
    return {
        "symbol": symbol,
        "ticket": 1,
        "type": "buy",
        "lots": 0.1,
        "open_price": 1.1,
        "close_price": 1.105,
        "stop_loss": 1.095,
        "take_profit": 1.11,
        "open_time": f"{closed - dt.timedelta(minutes=20):%Y.%m.%d %H:%M:%S}",
        "close_time": f"{closed:%Y.%m.%d %H:%M:%S}",
        "profit": 50.0,
        "generation": 0,
    }


class TryPage(QWidget):
    """Asks what the bridge would answer; nothing is recorded or sent."""

    def __init__(self) -> None:
        super().__init__()
        self.config: PackConfig | None = None
        self.filling: Job[Any] | None = None
        self.trying: Job[Trial] | None = None
        self.has_form = False
        self.make_actions()
        panes = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        panes.addWidget(self.question_card())
        panes.addWidget(self.answer_card())
        panes.setStretchFactor(0, 1)
        panes.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, theme.S)
        column.addWidget(scrolled(panes, self.tr("Try a decision")))

    @cached_property
    def form(self) -> ModelForm[Question]:
        """Return the form, made when it is first wanted: it takes longer than the whole page."""
        from reentry_gui.decision import question  # noqa: PLC0415  # pydantic, with the form

        made = ModelForm(question.Question)
        made.changed.connect(self.show_steps)
        theme.mark(made, "page")
        return made

    def make_actions(self) -> None:
        """Make what fills and asks."""
        self.symbol = QComboBox()
        self.symbol.setAccessibleName(self.tr("Symbol whose last closed trade is taken"))
        self.symbol.activated.connect(lambda _index: self.prefill())
        self.fill_action = action(
            self, self.tr("Take the &last closed trade"), self.prefill, icon="import"
        )
        self.try_action = action(
            self, self.tr("&Try this decision"), self.try_it, icon="play", shortcut="Ctrl+Return"
        )

    def question_card(self) -> Card:
        """Make the card with the form."""
        card = Card(self.tr("A trade that has closed"))
        row = QHBoxLayout()
        row.addWidget(self.symbol)
        row.addWidget(push(self.fill_action))
        row.addStretch(1)
        self.origin = muted()
        self.area = area = QScrollArea(widgetResizable=True)
        theme.mark(area, "page")
        area.setAccessibleName(self.tr("Values of the closed trade"))
        card.body.addLayout(row)
        card.body.addWidget(self.origin)
        card.body.addWidget(area, 1)
        return card

    def answer_card(self) -> Card:
        """Make the card with the answer."""
        card = Card(self.tr("What the bridge would answer"))
        card.head.addWidget(push(self.try_action, primary=True))
        self.verdict = VerdictLine()
        self.verdict.hide()
        self.path = PathBox(self.tr("The way to the answer"))
        self.path.setPlaceholderText(
            self.tr("Press “Try this decision”: the answer and the way to it stand here.")
        )
        safe = muted(self.tr("A trial only: nothing is recorded, nothing is sent to an EA."))
        card.body.addWidget(self.verdict)
        card.body.addWidget(self.path, 1)
        card.body.addWidget(safe)
        return card

    def showEvent(self, event: QShowEvent) -> None:
        """Put up the form when it is first seen, and fill it."""
        super().showEvent(event)
        if not self.has_form:
            self.has_form = True
            self.area.setWidget(self.form)
            self.prefill()

    def show_config(self, config: PackConfig) -> None:
        """Offer the symbols of a config; fill the form that is there once."""
        is_other = self.config is None or self.config.file != config.file
        self.config = config
        names = sorted(config.tables)
        if [self.symbol.itemText(at) for at in range(self.symbol.count())] != names:
            before = self.symbol.currentText()
            self.symbol.clear()
            self.symbol.addItems(names)
            self.symbol.setCurrentIndex(max(0, self.symbol.findText(before)))
        if is_other and self.has_form:
            self.prefill()

    def prefill(self) -> None:
        """Put the last closed trade of the symbol into the form."""
        config, symbol = self.config, self.symbol.currentText()
        if config is None or not symbol:
            return
        if self.filling is not None:
            self.filling.forget()

        def work() -> Any:  # noqa: ANN401  # a question's fields
            from reentry_gui.decision.trial import last_question  # noqa: PLC0415  # in a worker

            return last_question(config, symbol)

        self.filling = run_in_background(
            self, work, lambda fields: self.fill(symbol, fields), failed=self.fail
        )

    def fill(self, symbol: str, fields: dict[str, Any] | None) -> None:
        """Show a trade; an example where there is none."""
        told = self.tr("The last closed trade of {symbol}; change what you like.")
        if fields is None:
            told = self.tr("The database holds no closed trade of {symbol}: this is an example.")
        spelled = self.config.spelling(symbol) if self.config else None
        self.origin.setText(told.format(symbol=symbol))
        self.form.set_value(fields or example(spelled or symbol))

    def show_steps(self) -> None:
        """Offer what is possible."""
        self.try_action.setEnabled(self.form.is_valid())

    def try_it(self) -> None:
        """Ask."""
        config = self.config
        if config is None or not self.form.is_valid():
            return
        fields = {key: value for key, value in self.form.document().items() if value is not None}
        if self.trying is not None:
            self.trying.forget()

        def work() -> Trial:
            from reentry_gui.decision.trial import try_decision  # noqa: PLC0415  # in a worker

            return try_decision(config, fields, dt.datetime.now().astimezone())

        self.trying = run_in_background(self, work, self.tell, failed=self.fail)

    def tell(self, trial: Trial) -> None:
        """Show the answer and the way to it."""
        decision = trial.decision
        self.path.setPlainText(lines_said(trial.lines()))
        self.verdict.show()
        if decision.allowed:
            text = self.tr("{action}: {lots} lots after {seconds} s")
            told = text.format(
                action=decision.action,
                lots=f"{decision.lots:g}",
                seconds=decision.delay_seconds,
            )
            self.verdict.say(told, "PASS")
        else:
            text = self.tr("No re-entry: {reason}")
            self.verdict.say(text.format(reason=said(decision.reason)), "WARNING")

    def fail(self, error: Exception) -> None:
        """Say what is wrong with the question."""
        if not isinstance(error, ReentryError):
            raise error
        self.path.clear()
        self.verdict.show()
        self.verdict.say(error_said(error), "FAIL")
