"""A persona set by hand: it wins over the calendar until it expires, and is in force at once."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDateTime, QTime
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages, theme
from reentry_gui.ui.actions import allow
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.moments import moment_text
from reentry_gui.ui.parts import Card, muted
from reentry_gui.ui.sentences import error_said, lines_said, said
from reentry_gui.ui.tabs.calendar.dialogs import FormDialog, persona_list
from reentry_gui.ui.tabs.calendar.symbols import SymbolChoice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.config.model import ManualOverride
    from reentry_gui.personas import OverrideReport
    from reentry_gui.ui.pack import Pack
    from reentry_gui.ui.tabs.calendar.clocks import Clocks

LINE_LENGTH: Final = 80


def now() -> dt.datetime:
    """Return the moment with this machine's offset."""
    return dt.datetime.now().astimezone()


class OverrideCard(Card):
    """Tells what is set by hand; sets it and ends it."""

    def __init__(self, pack: Pack, clocks: Clocks, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Now"))
        self.setAccessibleName(self.tr("Now"))
        self.pack = pack
        self.personas: tuple[str, ...] = ()
        self.told = muted()
        self.set_button = QPushButton(self.tr("Set by hand…"))
        theme.set_icon(self.set_button, "hand")
        self.set_button.clicked.connect(self.open_dialog)
        self.end_button = QPushButton(self.tr("End it now"))
        theme.set_icon(self.end_button, "stop")
        self.end_button.clicked.connect(self.end)
        self.body.addWidget(clocks)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(self.set_button)
        buttons.addWidget(self.end_button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.show_state()

    def show_state(self) -> None:
        """Tell what is in force."""
        config = self.pack.config
        override = config.calendar.override if config else None
        is_on = override is not None and now() < override.until
        self.end_button.setVisible(is_on)
        allow(self.end_button, on=is_on, why=self.tr("Nothing is set by hand."))
        self.set_button.setEnabled(config is not None)
        if override is None or not is_on:
            self.told.setText(self.tr("Nothing is set by hand: the calendar decides."))
            return
        text = self.tr("{persona} for {symbols} until {until}.").format(
            persona=override.persona,
            symbols=", ".join(override.symbols) or self.tr("all symbols"),
            until=moment_text(override.until.astimezone()),
        )
        self.told.setText(text + (f" {override.reason}" if override.reason else ""))

    def open_dialog(self) -> OverrideDialog | None:
        """Ask what to set."""
        config = self.pack.config
        if config is None:
            return None
        dialog = OverrideDialog(config, self.personas, self)
        dialog.accepted.connect(lambda: self.set(dialog.wanted()))
        dialog.open()
        return dialog

    def set(self, override: ManualOverride) -> None:
        """Set a persona by hand."""
        config = self.pack.config
        if config is None:
            return

        def work() -> OverrideReport:
            from reentry_gui import personas  # noqa: PLC0415  # slow to load

            return personas.set_override(config, override, now())

        run_in_background(self, work, self.finish, must_end=True)

    def end(self) -> None:
        """Let the calendar decide again."""
        config = self.pack.config
        if config is None:
            return

        def work() -> OverrideReport:
            from reentry_gui import personas  # noqa: PLC0415  # slow to load

            return personas.end_override(config, now())

        run_in_background(self, work, self.finish, must_end=True)

    def finish(self, report: OverrideReport) -> None:
        """Show the new state, and offer to rotate now."""
        self.pack.reload()
        head = said(next(iter(report.lines())))
        text = self.tr("{what}. The EA's files change with the next rotation.").format(
            what=head[0].upper() + head[1:]
        )
        rotate = (self.tr("Rotate now…"), lambda: self.pack.go_to("overview", "rotate"))
        messages.notify(
            text,
            details=lines_said(report.lines()),
            action=rotate,
            until=self.pack.deployed,
        )


def shortened(line: str) -> str:
    """Cut a line that names many symbols."""
    return line if len(line) <= LINE_LENGTH else f"{line[:LINE_LENGTH]}…"


class OverrideDialog(FormDialog):
    """Asks for persona, end, reason and symbols, and tells what comes afterwards."""

    def __init__(
        self, config: PackConfig, personas: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Set a persona by hand"))
        self.do_button.setText(self.tr("Set by hand"))
        self.config = config
        self.job: Job[OverrideReport] | None = None
        self.persona = persona_list(personas, None)
        self.reason = QLineEdit(placeholderText=self.tr("For the history: news, holiday …"))
        self.choice = SymbolChoice(config.symbols, config.calendar.groups)
        self.add(self.tr("Persona"), self.persona)
        self.form.addRow(self.tr("Until"), self.make_until())
        self.add(self.tr("Reason"), self.reason)
        self.add(self.tr("Symbols"), self.choice)
        self.follows = muted()
        self.follows.setMinimumHeight(theme.line_height() * 3)
        self.form.addRow(self.tr("Afterwards"), self.follows)
        for signal in (self.persona.currentTextChanged, self.until.dateTimeChanged):
            signal.connect(self.look)
        self.choice.changed.connect(self.look)
        self.look()

    def make_until(self) -> QHBoxLayout:
        """Make the end: a date and time, and a list of common ones."""
        self.until = QDateTimeEdit(
            calendarPopup=True, displayFormat=self.tr("ddd d MMM yyyy HH:mm")
        )
        self.until.setAccessibleName(self.tr("Until"))
        self.until.setMinimumDateTime(QDateTime.currentDateTime())
        self.common = QComboBox()
        self.common.setAccessibleName(self.tr("Common ends"))
        self.common.addItems([name for name, _end in self.ends()])
        self.common.activated.connect(self.take_common)
        self.take_common(0)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(self.until, 1)
        row.addWidget(self.common)
        return row

    def ends(self) -> list[tuple[str, QDateTime]]:
        """Return the ends that are often wanted."""
        today = QDateTime.currentDateTime()
        hour, minute = map(int, self.config.scheduling.profile_rotate.time.split(":"))
        tomorrow = QDateTime(today.date().addDays(1), QTime(hour, minute))
        weekend = QDateTime(today.date().addDays((5 - today.date().dayOfWeek()) % 7), QTime(23, 0))
        weekend = weekend if weekend > today else weekend.addDays(7)
        return [
            (self.tr("Tomorrow's rotation"), tomorrow),
            (self.tr("In 4 hours"), today.addSecs(4 * 3600)),
            (self.tr("Friday 23:00"), weekend),
            (self.tr("In a week"), tomorrow.addDays(6)),
        ]

    def take_common(self, place: int) -> None:
        """Take over a common end."""
        self.until.setDateTime(self.ends()[place][1])

    def wanted(self) -> ManualOverride:
        """Return what is asked for."""
        from reentry_gui.config.model import ManualOverride  # noqa: PLC0415  # slow to load; it is by now

        end = dt.datetime.fromtimestamp(self.until.dateTime().toSecsSinceEpoch(), dt.UTC)
        return ManualOverride(
            persona=self.persona.currentText(),
            until=end.astimezone(),
            reason=self.reason.text().strip(),
            symbols=self.choice.symbols(),
        )

    def look(self, *_of_signal: object) -> None:
        """Ask what would follow; the last question counts."""
        if self.job is not None:
            self.job.forget()
        self.do_button.setEnabled(False)
        if not self.choice.is_complete or not self.persona.currentText():
            self.follows.setText(self.tr("Choose a persona and at least one symbol."))
            return
        override, config = self.wanted(), self.config

        def work() -> OverrideReport:
            from reentry_gui import personas  # noqa: PLC0415  # slow to load

            return personas.set_override(config, override, now(), what_if=True)

        self.job = run_in_background(self, work, self.show_follows, failed=self.refuse)

    def show_follows(self, report: OverrideReport) -> None:
        """Tell what comes afterwards."""
        self.tell("")
        told = lines_said(report.afterwards).splitlines()
        self.follows.setText("\n".join(map(shortened, told)))
        self.follows.setToolTip(lines_said(report.afterwards))
        self.do_button.setEnabled(True)

    def refuse(self, error: Exception) -> None:
        """Tell why it cannot be."""
        if not isinstance(error, ReentryError):
            raise error
        self.follows.setText("")
        self.tell(error_said(error))
