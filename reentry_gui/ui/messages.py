"""The only place that shows a message box or a notice in the window; tests record here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from reentry_gui.errors import ReentryError
from reentry_gui.ui import theme
from reentry_gui.ui.fixes import Fix, fix_in
from reentry_gui.ui.sentences import alone

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from reentry_gui.ui.notices import Action, NoticeBar

Kind = Literal["error", "information", "question", "notice"]
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Message:
    """What was, or would be, shown."""

    kind: Kind
    text: str
    details: str = ""


# A test puts a function here: it sees every message, nothing is shown, and what it
# returns answers a question: yes or no, or the way to go.
intercept: Callable[[Message], bool | str] | None = None
bars: list[NoticeBar] = []


def show_error(parent: QObject | None, error: Exception) -> None:
    """Show what went wrong and what to do about it, with a button that copies both."""
    text = alone(error.message) if isinstance(error, ReentryError) else str(error)
    details = alone(error.hint) if isinstance(error, ReentryError) else ""
    hint = error.hint if isinstance(error, ReentryError) else ""
    show(parent, Message("error", text, details), QMessageBox.Icon.Warning, fix_in(hint))


def show_information(parent: QObject | None, text: str, details: str = "") -> None:
    """Show something worth stopping for."""
    show(parent, Message("information", text, details), QMessageBox.Icon.Information)


def show(
    parent: QObject | None, message: Message, icon: QMessageBox.Icon, fix: Fix | None = None
) -> None:
    """Show a box that does not hold up what called it; a fix is a button that goes there."""
    if intercept is not None:
        intercept(message)
        return
    box = make_box(parent, message, icon)
    copy = box.addButton(translate("messages", "Copy"), QMessageBox.ButtonRole.ActionRole)
    close = box.addButton(QMessageBox.StandardButton.Ok)
    box.setDefaultButton(close)
    box.setEscapeButton(close)  # of several buttons Qt picks none: no key would close it
    if fix is not None and bars and box.parentWidget() is bars[-1].window():
        mend = box.addButton(fix.name, QMessageBox.ButtonRole.AcceptRole)
        mend.clicked.connect(lambda: bars[-1].place_wanted.emit(fix.tab, fix.place))
    copies_instead_of_closing(copy, message)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def copies_instead_of_closing(button: QPushButton, message: Message) -> None:
    """Let a button of a box copy the message; the box stays."""
    button.clicked.disconnect()
    text = "\n".join(filter(None, (message.text, message.details)))
    button.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))


def ask(parent: QWidget | None, question: str, consequence: str, do_it: str) -> bool:
    """Ask before a step that takes something away; `do_it` names the step on its button."""
    message = Message("question", question, consequence)
    if intercept is not None:
        return bool(intercept(message))
    box = make_box(parent, message, QMessageBox.Icon.Question)
    yes = box.addButton(do_it, QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.exec()
    return box.clickedButton() is yes


def choose(
    parent: QWidget,
    question: str,
    consequence: str,
    ways: dict[str, str],
    chosen: Callable[[str], None],
) -> None:
    """Ask which way to go, by the names on the buttons; the first is the default, Cancel is none.

    It does not hold up what called it.
    """
    message = Message("question", question, consequence)
    if intercept is not None:
        answer = intercept(message)
        if isinstance(answer, str) and answer in ways:
            chosen(answer)
        return
    box = make_box(parent, message, QMessageBox.Icon.Question)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for way, name in ways.items():
        button = box.addButton(name, QMessageBox.ButtonRole.AcceptRole)
        button.clicked.connect(partial(chosen, way))
        if way == next(iter(ways)):
            box.setDefaultButton(button)
    box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.open()


def make_box(parent: QObject | None, message: Message, icon: QMessageBox.Icon) -> QMessageBox:
    """Make a box whose text can be selected."""
    owner = parent if isinstance(parent, QWidget) else QApplication.activeWindow()
    box = QMessageBox(owner.window() if owner else None)
    box.setIcon(icon)
    box.setWindowTitle("Reentry")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(message.text)
    box.setInformativeText(message.details)
    box.setTextInteractionFlags(theme.SELECTABLE)
    return box


def notify(
    text: str,
    *,
    details: str = "",
    action: Action | None = None,
    other: Action | None = None,
    until: SignalInstance | None = None,
    passing: bool | None = None,
) -> None:
    """Show a notice at the top of the window, which holds up nobody.

    It goes with its cause: `until` is the signal that ends it. One that passes goes when its
    user goes to another tab; that is any that offers no step and has no other end.
    """
    if intercept is not None:
        intercept(Message("notice", text, details))
    if passing is None:
        passing = action is None and until is None
    for bar in bars[-1:]:
        bar.show_notice(text, details, (action, other), until=until, passing=passing)
