"""The card of one task: how it stands, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme
from reentry_gui.ui.actions import allow
from reentry_gui.ui.tabs.tasks import words

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.ui.tabs.tasks.look import TaskView


class TaskCard(QFrame):
    """Shows one task; its signals say what its user wants done with it."""

    run_wanted = Signal(str)  # each with the task's name
    switch_wanted = Signal(str, bool)  # to be enabled
    removal_wanted = Signal(str)
    xml_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, "card")
        self.task: TaskView | None = None
        self.title = QLabel()
        self.title.setFont(theme.font("title"))
        self.purpose = QLabel(wordWrap=True)
        theme.mark(self.purpose, "muted")
        self.light = QLabel()
        self.standing = QLabel()
        self.facts = QGridLayout()
        self.facts.setHorizontalSpacing(theme.L)
        self.facts.setVerticalSpacing(theme.XS)
        self.facts.setColumnStretch(1, 1)
        self.problems = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.mark(self.problems, "warning")
        self.make_buttons()
        self.lay_out()
        theme.changes().switched.connect(self.show_standing)

    def make_buttons(self) -> None:
        """Make what can be done with the task."""
        self.run = self.button(self.tr("Run now"), "play")
        self.switch = self.button(self.tr("Disable"), "stop")
        self.removal = self.button(self.tr("Remove…"), "delete")
        self.xml = self.button(self.tr("XML…"), "more")
        self.run.clicked.connect(lambda: self.run_wanted.emit(self.name()))
        self.switch.clicked.connect(
            lambda: self.switch_wanted.emit(self.name(), not self.is_enabled())
        )
        self.removal.clicked.connect(lambda: self.removal_wanted.emit(self.name()))
        self.xml.clicked.connect(lambda: self.xml_wanted.emit(self.name()))

    def button(self, text: str, icon: str) -> QPushButton:
        """Make a button."""
        made = QPushButton(text)
        theme.set_icon(made, icon)
        return made

    def lay_out(self) -> None:
        """Put title, facts, problems and buttons below each other."""
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        head.addWidget(self.title, 1)
        head.addWidget(self.light)
        head.addWidget(self.standing)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        for button in (self.run, self.switch, self.removal):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.xml)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.M)
        column.addLayout(head)
        column.addWidget(self.purpose)
        column.addLayout(self.facts)
        column.addWidget(self.problems)
        column.addStretch(1)
        column.addLayout(row)

    def name(self) -> str:
        """Return the task's name as the use cases know it."""
        return self.task.name if self.task else ""

    def is_enabled(self) -> bool:
        """Tell whether nobody has disabled the task."""
        state = self.task.state if self.task else None
        return state is None or state.enabled is not False

    def show_task(self, task: TaskView, config: PackConfig) -> None:
        """Show how a task stands."""
        self.task = task
        title = words.title(task)
        self.setAccessibleName(title)
        self.title.setText(title)
        self.purpose.setText(words.purpose(task))
        self.show_facts(task, config)
        text = "\n".join(words.problems(task))
        self.problems.setText(text)
        self.problems.setVisible(bool(text))
        self.switch.setText(self.tr("Disable") if self.is_enabled() else self.tr("Enable"))
        theme.set_icon(self.switch, "stop" if self.is_enabled() else "pass")
        for button, text in self.buttons():
            button.setAccessibleName(f"{title}: {text}")
        self.show_standing()
        self.set_busy(busy=False)

    def buttons(self) -> list[tuple[QPushButton, str]]:
        """Return the buttons with their texts."""
        return [(made, made.text()) for made in (self.run, self.switch, self.removal, self.xml)]

    def show_facts(self, task: TaskView, config: PackConfig) -> None:
        """Fill the list of facts anew."""
        while (item := self.facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for number, (label, text) in enumerate(words.facts(task, config)):
            name = QLabel(label)
            theme.mark(name, "muted")
            value = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
            value.setTextInteractionFlags(theme.SELECTABLE)
            value.setAccessibleName(f"{label}: {text}")
            self.facts.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            self.facts.addWidget(value, number, 1)

    def show_standing(self) -> None:
        """Show the task's state in the colours of the moment."""
        if self.task is None:
            return
        text, status = words.standing(self.task)
        self.standing.setText(text)
        self.standing.setAccessibleName(self.tr("State: {state}").format(state=text))
        size = theme.line_height()
        self.light.setPixmap(theme.status_icon(status).pixmap(size, size))
        self.light.setAccessibleName(theme.status_text(status))

    def set_busy(self, *, busy: bool) -> None:
        """Let the buttons be pressed that make sense now."""
        state = self.task.state if self.task else None
        known = state is not None and bool(state.present)
        why = "" if known else self.why_unknown()
        for button in (self.switch, self.removal):
            allow(button, on=known and not busy, why=why)
        may_run = known and not busy and self.is_enabled()
        allow(self.run, on=may_run, why=why or ("" if busy else self.tr("Enable the task first.")))
        self.xml.setEnabled(self.task is not None)

    def why_unknown(self) -> str:
        """Return why nothing can be done with the task."""
        if self.task is None or self.task.state is None:
            return self.tr("This system has no Task Scheduler.")
        return self.tr("Register the task first.")
