"""Passwords and tokens: only their names and "stored" are shown; the keyring holds the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages, theme
from reentry_gui.ui.actions import allow
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.sentences import error_said
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.config.panes import note

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent


@dataclass(frozen=True)
class Secret:
    """A name, and whether the keyring holds something under it."""

    name: str
    is_stored: bool


class SecretsPage(QWidget):
    """Lists what is stored; stores, replaces and deletes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, 0)
        column.setSpacing(theme.S)
        told, self.problem, self.empty = note("muted"), note("error"), note("muted")
        told.setText(
            self.tr(
                "Account passwords and tokens are kept by the system's keyring, never in the "
                "config or a log. They are not shown again, not even here."
            )
        )
        self.empty.setText(self.tr("Nothing is stored yet. Add a password or a token above."))
        column.addWidget(told)
        told.show()
        column.addLayout(self.make_buttons())
        column.addWidget(self.problem)
        column.addWidget(self.empty)
        self.model: RecordsModel[Secret] = RecordsModel(self.columns(), (), self)
        self.table = TableView(self.tr("Passwords and tokens"))
        self.table.setModel(self.model)
        self.table.selectionModel().selectionChanged.connect(self.show_buttons)
        column.addWidget(self.table, 1)
        column.addStretch()
        self.show_secrets(())

    def columns(self) -> tuple[Column[Secret], ...]:
        """Return the columns of the table."""
        words = {True: self.tr("stored"), False: self.tr("no longer in the keyring")}
        return (
            Column(self.tr("Name"), lambda secret: secret.name),
            Column(
                self.tr("State"),
                lambda secret: words[secret.is_stored],
                icon=lambda secret: theme.status_icon("PASS" if secret.is_stored else "WARNING"),
            ),
        )

    def make_buttons(self) -> QHBoxLayout:
        """Make add, replace and delete."""
        self.add_button = QPushButton(self.tr("&Add…"))
        self.replace_button = QPushButton(self.tr("R&eplace…"))
        self.delete_button = QPushButton(self.tr("De&lete"))
        row = QHBoxLayout()
        steps = (
            (self.add_button, "add", self.add),
            (self.replace_button, "key", self.replace),
            (self.delete_button, "delete", self.delete),
        )
        for button, icon, do in steps:
            theme.set_icon(button, icon)
            button.clicked.connect(do)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the keyring when somebody looks."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Ask the keyring what it holds."""
        run_in_background(self, look, self.show_secrets, failed=self.show_problem)

    def show_secrets(self, found: tuple[Secret, ...]) -> None:
        """Show what is stored."""
        self.problem.hide()
        self.add_button.setEnabled(True)
        self.model.set_rows(found)
        self.table.fit_columns()
        self.table.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.show_buttons()

    def show_problem(self, error: Exception) -> None:
        """Say why the keyring cannot be used."""
        if not isinstance(error, ReentryError):
            raise error
        self.empty.hide()
        self.problem.setText(error_said(error, "\n"))
        self.problem.show()
        self.add_button.setEnabled(False)

    def show_buttons(self) -> None:
        """Offer replace and delete where something is selected."""
        is_any = bool(self.table.selectionModel().selectedRows())
        for button in (self.replace_button, self.delete_button):
            allow(button, on=is_any, why=self.tr("Select a name first."))

    def selected(self) -> str:
        """Return the selected name, empty where there is none."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.row(rows[0]).name if rows else ""

    def add(self) -> None:
        """Ask for a name and a secret."""
        self.ask("")

    def replace(self) -> None:
        """Ask for another secret under the selected name."""
        self.ask(self.selected())

    def ask(self, name: str) -> None:
        """Ask for a secret and store it."""
        dialog = SecretDialog(name, self)
        dialog.accepted.connect(
            lambda: self.do(storing(dialog.name.text().strip(), dialog.secret.text()))
        )
        dialog.finished.connect(dialog.secret.clear)
        dialog.open()

    def delete(self) -> None:
        """Take the selected secret out of the keyring."""
        name = self.selected()
        if name and messages.ask(
            self,
            self.tr("Delete {name} from the keyring?").format(name=name),
            self.tr("It cannot be brought back."),
            self.tr("Delete"),
        ):
            self.do(deleting(name))

    def do(self, work: Callable[[], None]) -> None:
        """Let the keyring work in the background, then show what it holds."""
        run_in_background(self, work, lambda _none: self.refresh(), must_end=True)


class SecretDialog(QDialog):
    """Asks for a name and a secret, which is typed unseen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Replace a secret") if name else self.tr("Add a password or token")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = QLineEdit(name, readOnly=bool(name))
        self.name.setPlaceholderText(self.tr("for example: account 651083"))
        self.secret = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        lines = QFormLayout()
        lines.addRow(self.tr("&Name"), self.name)
        lines.addRow(self.tr("&Password or token"), self.secret)
        self.name.setAccessibleName(self.tr("Name"))
        self.secret.setAccessibleName(self.tr("Password or token"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.M)
        column.addLayout(lines)
        column.addWidget(self.make_buttons())
        self.setMinimumWidth(theme.line_height() * 24)
        (self.secret if name else self.name).setFocus()

    def make_buttons(self) -> QDialogButtonBox:
        """Make the button that stores, off until both lines are filled, and the way out."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        store = buttons.addButton(self.tr("&Store"), QDialogButtonBox.ButtonRole.AcceptRole)
        theme.mark(store, "primary")
        self.store_button = store
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for line in (self.name, self.secret):
            line.textChanged.connect(self.show_ready)
        self.show_ready()
        return buttons

    def show_ready(self) -> None:
        """Let it be stored once there is a name and a secret."""
        self.store_button.setEnabled(bool(self.name.text().strip() and self.secret.text()))


def look() -> tuple[Secret, ...]:
    """Ask the keyring for every name that was stored."""
    from reentry_gui import secrets  # noqa: PLC0415  # looking for keyrings takes its time

    known = secrets.names()
    if not known:
        secrets.exists(secrets.SERVICE)  # says why where there is no keyring to add to
    return tuple(Secret(name, secrets.exists(name)) for name in known)


def storing(name: str, secret: str) -> Callable[[], None]:
    """Return the step that stores a secret."""

    def work() -> None:
        from reentry_gui import secrets  # noqa: PLC0415  # as above

        secrets.store(name, secret)

    return work


def deleting(name: str) -> Callable[[], None]:
    """Return the step that deletes a secret."""

    def work() -> None:
        from reentry_gui import secrets  # noqa: PLC0415  # as above

        secrets.delete(name)

    return work
