"""Then: which symbols, which persona on which day, and what Windows does by itself."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
)

from reentry_gui.broker_clock import BrokerClock
from reentry_gui.errors import ReentryError
from reentry_gui.profiles import DEFAULT_PERSONAS, DEFAULT_WEEK
from reentry_gui.ui import theme
from reentry_gui.ui.assistant.choices import config_of
from reentry_gui.ui.assistant.page import Page
from reentry_gui.ui.sentences import lines_said

if TYPE_CHECKING:
    from reentry_gui.ui.assistant.choices import Choices

NEW_YORK_CLOSE: Final = BrokerClock(120, "new_york")  # the day ends as New York's does


class SymbolsPage(Page):
    """A line for each symbol, and the clock that the broker's times are told by."""

    def __init__(self, choices: Choices) -> None:
        super().__init__(choices, "", "")
        self.setTitle(self.tr("Which symbols do you trade, and by which clock?"))
        self.setSubTitle(
            self.tr("One a line, spelled as your broker does: EURUSD, EURUSD.pro, EURUSDm …")
        )
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Symbols"))
        self.text.textChanged.connect(self.count)
        self.counted = QLabel()
        theme.mark(self.counted, "muted")
        self.column.addWidget(self.text, 1)
        self.add(self.counted)
        self.make_clock()
        self.column.addWidget(self.mistake)

    def make_clock(self) -> None:
        """Make the choice of the broker's clock, and what it would show now to compare with."""
        self.clock = QComboBox()
        for text, clock in (
            (self.tr("I do not know yet"), None),
            (self.tr("UTC+2, in summer UTC+3 with New York (most brokers)"), NEW_YORK_CLOSE),
            (self.tr("UTC+2, in summer UTC+3 with Europe"), BrokerClock(120, "europe")),
            (self.tr("UTC+3 all the year"), BrokerClock(180)),
            (self.tr("UTC+2 all the year"), BrokerClock(120)),
            (self.tr("UTC all the year"), BrokerClock(0)),
        ):
            self.clock.addItem(text, clock)
        self.clock.setAccessibleName(self.tr("Broker's clock"))
        self.clock.currentIndexChanged.connect(self.show_time)
        form = QFormLayout()
        form.setHorizontalSpacing(theme.L)
        form.addRow(self.tr("Broker's &clock"), self.clock)
        self.column.addLayout(form)
        self.time_there = explained("")
        self.add(self.time_there)
        self.show_time()

    def show_time(self, _place: int = 0) -> None:
        """Tell what the chosen clock shows now, or what lacks without one."""
        clock = self.clock.currentData()
        if clock is None:
            text = self.tr(
                "Without it nobody can tell which persona was live when a trade was opened. It "
                "can be named later: Config, Statements."
            )
        else:
            there = f"{clock.shown(dt.datetime.now(dt.UTC)):%H:%M}"
            text = self.tr("It is {time} by that clock; Market Watch in MT4 shows your broker's.")
            text = text.format(time=there)
        self.time_there.setText(text)

    def initializePage(self) -> None:
        """Show the symbols in the spelling of the chosen terminal."""
        self.text.setPlainText("\n".join(self.choices.symbols))

    def symbols(self) -> list[str]:
        """Return what stands there, each word a symbol."""
        return self.text.toPlainText().replace(",", " ").split()

    def count(self) -> None:
        """Tell how many there are."""
        self.counted.setText(self.tr("Symbols: {count}").format(count=len(self.symbols())))

    def validatePage(self) -> bool:
        """Take the symbols over if all of them can be symbols."""
        self.choices.symbols = self.symbols()
        self.choices.clock = self.clock.currentData()
        return self.tell(mistake_in(self.choices))


class PersonasPage(Page):
    """A persona for each weekday."""

    def __init__(self, choices: Choices) -> None:
        super().__init__(choices, "", "")
        self.setTitle(self.tr("Which persona trades on which day?"))
        self.setSubTitle(self.tr("Exceptions, holidays and news come later, in the Calendar."))
        form = QFormLayout()
        form.setHorizontalSpacing(theme.L)
        self.days: dict[str, QComboBox] = {}
        names = QLocale()
        for number, day in enumerate(DEFAULT_WEEK, 1):
            choice = QComboBox()
            choice.addItems(DEFAULT_PERSONAS)
            choice.setCurrentText(choices.week[day])
            title = names.standaloneDayName(number)
            choice.setAccessibleName(title)
            form.addRow(title, choice)
            self.days[day] = choice
        self.column.addLayout(form)
        self.add(explained(self.tr("conservative: small sizes, few re-entries, long pauses")))
        self.add(explained(self.tr("moderate: medium sizes, up to three re-entries in a chain")))
        self.add(explained(self.tr("aggressive: up to three times the size, five re-entries")))
        self.end()

    def validatePage(self) -> bool:
        """Take the week over."""
        self.choices.week = {day: choice.currentText() for day, choice in self.days.items()}
        return True


class TasksPage(Page):
    """When Windows rotates and exports, and as whom."""

    def __init__(self, choices: Choices, *, has_scheduler: bool) -> None:
        super().__init__(choices, "", "")
        self.setTitle(self.tr("When shall it happen by itself?"))
        self.setSubTitle(self.tr("Windows' Task Scheduler starts both; this window need not run."))
        form = QFormLayout()
        form.setHorizontalSpacing(theme.L)
        self.rotate_time = clock(choices.rotate_time, self.tr("Rotation, every day at"))
        self.kpi_time = clock(choices.kpi_time, self.tr("KPI export at"))
        self.kpi_day = QComboBox()
        self.kpi_day.setAccessibleName(self.tr("KPI export on"))
        for number, day in enumerate(DEFAULT_WEEK, 1):
            self.kpi_day.addItem(QLocale().standaloneDayName(number), day)
        self.kpi_day.setCurrentIndex([*DEFAULT_WEEK].index(choices.kpi_day))
        form.addRow(self.tr("&Rotation, every day at"), self.rotate_time)
        form.addRow(self.tr("KPI export &on"), self.kpi_day)
        form.addRow(self.tr("KPI &export at"), self.kpi_time)
        self.column.addLayout(form)
        self.logged_on = QRadioButton(self.tr("Run while I am &logged on (no password asked)"))
        self.always = QRadioButton(self.tr("Run &whether I am logged on or not"))
        self.logged_on.setChecked(True)
        self.register = QCheckBox(self.tr("Register both tasks with &Windows now"))
        self.register.setChecked(has_scheduler)
        self.register.setEnabled(has_scheduler)
        for part in (self.logged_on, self.always, self.register):
            self.add(part)
        if not has_scheduler:
            why = self.tr(
                "There is no Task Scheduler on this system: the task files are written, and "
                "Tasks says how to register them on Windows."
            )
            self.add(explained(why))
        self.end()

    def validatePage(self) -> bool:
        """Take times and account over."""
        chosen = self.choices
        chosen.rotate_time, chosen.kpi_time = self.rotate_time.text(), self.kpi_time.text()
        chosen.kpi_day = str(self.kpi_day.currentData())
        chosen.logon_type = "S4U" if self.always.isChecked() else "InteractiveToken"
        chosen.register = self.register.isChecked()
        return self.tell(mistake_in(chosen))


def clock(time: str, name: str) -> QLineEdit:
    """Make an entry for a time of day."""
    entry = QLineEdit(time, placeholderText="HH:MM")
    entry.setAccessibleName(name)
    entry.setMaximumWidth(entry.fontMetrics().averageCharWidth() * 12)
    return entry


def explained(text: str) -> QLabel:
    """Make a line of explanation."""
    made = QLabel(text, wordWrap=True)
    theme.mark(made, "muted")
    return made


def mistake_in(choices: Choices) -> str:
    """Return what is wrong with the choices, empty for nothing."""
    try:
        config_of(choices)
    except ReentryError as error:
        return lines_said(line.strip() for line in error.message.splitlines()[1:])
    return ""
