"""Which account the tasks run as, and why there is no password."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig

KINDS: Final = ("InteractiveToken", "S4U")


class AccountCard(QFrame):
    """Explains the two kinds of account; `wanted` says that the other one was chosen."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, "card")
        self.setAccessibleName(self.tr("Account of the tasks"))
        title = QLabel(self.tr("Which account do the tasks run as?"))
        title.setFont(theme.font("heading"))
        self.user = QLabel(wordWrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.L, theme.M, theme.L, theme.L)
        self.column.setSpacing(theme.S)
        self.column.addWidget(title)
        self.column.addWidget(self.user)
        self.group = QButtonGroup(self)
        self.choices: dict[str, QRadioButton] = {}
        self.add_choices()
        self.add_note(
            self.tr(
                "Neither needs your Windows password. A task with a stored password would put it "
                "on a command line that every program of yours can read, and it would stop "
                "working when the password changes."
            )
        )
        self.group.idClicked.connect(lambda number: self.wanted.emit(KINDS[number]))

    def add_choices(self) -> None:
        """Add the two kinds with what they mean."""
        self.add_choice(
            self.tr("While you are logged on (InteractiveToken)"),
            self.tr(
                "Needs no special right. A time that is missed while nobody is logged on is made "
                "up for as soon as you log on."
            ),
        )
        self.add_choice(
            self.tr("Also while you are logged off (S4U)"),
            self.tr(
                "For a machine or VPS that restarts by itself. Registering it needs an "
                "administrator once, and it cannot reach network drives."
            ),
        )

    def add_choice(self, name: str, explanation: str) -> None:
        """Add one kind."""
        button = QRadioButton(name)
        button.setAccessibleDescription(explanation)
        self.choices[KINDS[len(self.choices)]] = button
        self.group.addButton(button, len(self.choices) - 1)
        self.column.addWidget(button)
        self.add_note(explanation, theme.XL)

    def add_note(self, text: str, indent: int = 0) -> None:
        """Add an explanation."""
        label = QLabel(text, wordWrap=True)
        label.setContentsMargins(indent, 0, 0, 0)
        theme.mark(label, "muted")
        self.column.addWidget(label)

    def show_config(self, config: PackConfig) -> None:
        """Show what the config asks for."""
        self.choices[config.tasks.logon_type].setChecked(True)
        named = self.tr("They run as {user}.").format(user=config.tasks.user)
        nobody = self.tr("They run as whoever registers them: you.")
        self.user.setText(named if config.tasks.user else nobody)
