"""The bar that all panels obey: period, symbols, personas and the like, accounts, clock."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QWidget

from reentry_gui.ui.pointed import PointSpinBox
from reentry_gui.ui.tabs.kpis.choice import ChoiceButton
from reentry_gui.ui.tabs.kpis.flow import Flow
from reentry_gui.ui.tabs.kpis.question import Question

if TYPE_CHECKING:
    from reentry_gui.kpi.panels import Choices

DAY_FORMAT: Final = "yyyy-MM-dd"
LARGEST_DEPOSIT: Final = 1e9
DEPOSIT_STEP: Final = 1000
EARLIEST: Final = QDate(1990, 1, 1)


class FilterBar(QWidget):
    """Shows a question and tells when the user has asked another."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Filter"))
        self.current = Question()
        self.is_filling = False
        self.make_period()
        self.make_choices()
        self.make_clocks()
        self.row = Flow(self)
        for widget in (
            self.period,
            self.first,
            self.last,
            *self.choices,
            self.event_box,
            self.clock,
            self.currency,
            self.deposit,
        ):
            self.row.addWidget(widget)
        self.show_question(self.current, today())

    def make_period(self) -> None:
        """Make the choice of a period and its two days."""
        self.period = QComboBox()
        self.period.setAccessibleName(self.tr("Period"))
        self.period.setToolTip(self.tr("Period"))
        for key, name in (
            ("all", self.tr("All time")),
            ("this_week", self.tr("This week")),
            ("last_week", self.tr("Last week")),
            ("this_month", self.tr("This month")),
            ("30", self.tr("Last 30 days")),
            ("90", self.tr("Last 90 days")),
            ("365", self.tr("Last 365 days")),
            ("custom", self.tr("From – to")),
        ):
            self.period.addItem(name, key)
        self.first, self.last = QDateEdit(), QDateEdit()
        for edit, name in (
            (self.first, self.tr("First day, included")),
            (self.last, self.tr("Last day, included")),
        ):
            edit.setAccessibleName(name)
            edit.setToolTip(name)
            edit.setDisplayFormat(DAY_FORMAT)
            edit.setCalendarPopup(True)
            edit.setMinimumDate(EARLIEST)
            edit.dateChanged.connect(self.alter_days)
        self.period.activated.connect(self.alter)

    def make_choices(self) -> None:
        """Make the choices of several things."""
        from reentry_gui.ui.tabs.kpis import names  # noqa: PLC0415  # with the first question

        self.symbols = ChoiceButton(self.tr("Symbols"))
        self.personas = ChoiceButton(self.tr("Personas"), names.persona)
        self.actions_box = ChoiceButton(self.tr("Actions"), names.action)
        self.generations = ChoiceButton(self.tr("Generations"), names.generation)
        self.accounts = ChoiceButton(self.tr("Accounts"), names.account)
        self.accounts.hide()
        of_trades = (self.symbols, self.personas, self.actions_box, self.generations)
        self.choices = (*of_trades, self.accounts)
        for choice in self.choices:
            choice.changed.connect(self.alter)

    def make_clocks(self) -> None:
        """Make the choice of time, clock and deposit currency."""
        self.event_box, self.clock, self.currency = QComboBox(), QComboBox(), QComboBox()
        for box, name, items in (
            (
                self.event_box,
                self.tr("Which time of a trade counts"),
                (("close", self.tr("By close")), ("open", self.tr("By open"))),
            ),
            (
                self.clock,
                self.tr("Which clock tells the time"),
                (
                    ("broker", self.tr("Broker time")),
                    ("local", self.tr("Local time")),
                    ("utc", self.tr("UTC")),
                ),
            ),
            (self.currency, self.tr("Deposit currency; they are never summed"), ()),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
            for key, text in items:
                box.addItem(text, key)
            box.activated.connect(self.alter)
        self.currency.hide()
        self.make_deposit()

    def make_deposit(self) -> None:
        """Make the balance to begin with: without it a return has nothing to be measured by."""
        self.deposit = PointSpinBox()
        self.deposit.setRange(0, LARGEST_DEPOSIT)
        self.deposit.setSingleStep(DEPOSIT_STEP)
        self.deposit.setGroupSeparatorShown(True)
        self.deposit.setKeyboardTracking(False)
        self.deposit.setSpecialValueText(self.tr("Deposit: on record"))
        name = self.tr("Balance before the first trade; 0: the deposits on record")
        self.deposit.setAccessibleName(name)
        self.deposit.setToolTip(name)
        self.deposit.valueChanged.connect(self.alter)

    def question(self) -> Question:
        """Return what is asked."""
        custom = self.period.currentData() == "custom"
        return Question(
            self.period.currentData(),
            python_day(self.first.date()) if custom else None,
            python_day(self.last.date()) if custom else None,
            typed(self.symbols),
            typed(self.personas),
            typed(self.actions_box),
            typed(self.generations),
            self.event_box.currentData(),
            self.clock.currentData(),
            self.currency.currentData() if self.currency.count() > 1 else self.current.currency,
            typed(self.accounts),
            self.deposit.value() or None,
        )

    def show_question(self, question: Question, day: dt.date) -> None:
        """Show what is asked; nobody is told."""
        self.is_filling = True
        self.current = question
        self.period.setCurrentIndex(self.period.findData(question.period))
        self.event_box.setCurrentIndex(self.event_box.findData(question.event))
        self.clock.setCurrentIndex(self.clock.findData(question.clock))
        self.symbols.choose(question.symbols)
        self.personas.choose(question.personas)
        self.actions_box.choose(question.actions)
        self.generations.choose(question.generations)
        self.accounts.choose(question.accounts)
        first, last = question.days(day)
        self.first.setDate(qt_day(first or day))
        self.last.setDate(qt_day(last or day))
        self.deposit.setValue(question.deposit or 0)
        has_days = question.period != "all"
        self.first.setVisible(has_days)
        self.last.setVisible(has_days)
        self.is_filling = False

    def show_choices(self, choices: Choices) -> None:
        """Offer what the database holds."""
        self.symbols.offer(choices.symbols)
        self.personas.offer(choices.personas)
        self.actions_box.offer(choices.actions)
        self.generations.offer(choices.generations)
        self.accounts.offer(choices.accounts)
        self.accounts.setVisible(len(choices.accounts) > 1 or bool(self.current.accounts))

    def show_currencies(self, names: tuple[str, ...], chosen: str) -> None:
        """Offer the deposit currencies where there are several."""
        offered = sorted(names)
        if offered != [self.currency.itemData(at) for at in range(self.currency.count())]:
            self.currency.clear()
            for name in offered:
                self.currency.addItem(name or self.tr("unknown currency"), name)
        self.currency.setCurrentIndex(max(self.currency.findData(chosen), 0))
        self.currency.setVisible(len(offered) > 1)

    def alter_days(self, _day: QDate) -> None:
        """Ask for a period of one's own."""
        if self.is_filling:
            return
        self.period.setCurrentIndex(self.period.findData("custom"))
        self.alter()

    def alter(self, *_of_signal: object) -> None:
        """Tell that something else is asked."""
        if self.is_filling:
            return
        question = self.question()
        if question.period == "custom" and self.current.period != "custom":
            # The period shown so far is where one's own begins.
            first, last = python_day(self.first.date()), python_day(self.last.date())
            question = replace(question, first_day=first, last_day=last)
        self.show_question(question, today())
        self.asked.emit()


def today() -> dt.date:
    """Return this machine's day, which periods such as this week go by."""
    return dt.datetime.now().astimezone().date()


def typed(choice: ChoiceButton) -> Any:  # noqa: ANN401  # texts or numbers, as they were offered
    """Return what is chosen."""
    return choice.chosen()


def qt_day(day: dt.date) -> QDate:
    """Return a day as Qt's."""
    return QDate(day.year, day.month, day.day)


def python_day(day: QDate) -> dt.date:
    """Return Qt's day as Python's."""
    return dt.date(day.year(), day.month(), day.day())
