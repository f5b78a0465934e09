"""When a bug strikes: a report on disk, and a dialog with Copy, Open folder, Restart."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QProcess,
    Qt,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
)

from reentry_gui import log as logs
from reentry_gui import paths
from reentry_gui.ui import background, messages, theme
from reentry_gui.ui.instance import RESTART

if TYPE_CHECKING:
    from types import TracebackType

log = logging.getLogger("reentry_gui.ui")

LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
open_dialogs: list[CrashDialog] = []


class CrashDialog(QDialog):
    """Shows the report of a bug and what can be done with it."""

    def __init__(self, error: BaseException, report: Path | None) -> None:
        super().__init__(QApplication.activeWindow())
        self.report = report
        self.setWindowTitle(self.tr("Reentry has met a bug"))
        head = QLabel(
            self.tr("This is our fault, not yours. What you have typed is kept as a draft.")
        )
        head.setWordWrap(True)
        head.setFont(theme.font("heading"))
        name = QLabel(f"{type(error).__name__}: {error}", wordWrap=True)
        name.setTextFormat(Qt.TextFormat.PlainText)
        place = self.tr("The report lies in {file}. It holds no passwords and no values.")
        where = QLabel(place.format(file=report) if report else "", wordWrap=True)
        self.text = QPlainTextEdit(shown(report, error), readOnly=True)
        self.text.setFont(theme.font("code"))
        self.text.setAccessibleName(self.tr("Report"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.M)
        for part in (head, name, where, self.text, self.make_buttons()):
            column.addWidget(part)
        self.resize(theme.line_height() * 44, theme.line_height() * 26)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def make_buttons(self) -> QDialogButtonBox:
        """Make Copy, Open folder, Restart and Go on."""
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        steps: dict[str, Callable[[], object]] = {
            self.tr("&Copy"): self.copy,
            self.tr("&Open folder"): self.open_folder,
            self.tr("&Restart"): restart,
        }
        for name, do in steps.items():
            buttons.addButton(name, role.ActionRole).clicked.connect(do)
        go_on = buttons.addButton(self.tr("&Go on"), role.RejectRole)
        go_on.setDefault(True)
        buttons.rejected.connect(self.reject)
        return buttons

    def copy(self) -> None:
        """Copy the report."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def open_folder(self) -> None:
        """Show the folder in the system's file manager."""
        folder = self.report.parent if self.report else paths.user_folder()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def shown(report: Path | None, error: BaseException) -> str:
    """Return the report's text; where none could be written, the error itself."""
    if report is None:
        return f"{type(error).__name__}: {error}"
    return report.read_text(encoding="utf-8", errors="replace")


def restart() -> None:
    """End this program; it starts anew when it has let go of all that it holds."""
    QCoreApplication.exit(RESTART)


def start_anew() -> None:
    """Start the program once more."""
    QProcess.startDetached(sys.executable, command_line())


def command_line() -> list[str]:
    """Return the arguments that start this program again."""
    return [] if getattr(sys, "frozen", False) else ["-m", "reentry_gui"]


def tell(error: BaseException) -> None:
    """Log a bug, write its report and show it; for the UI thread."""
    log.error("bug", exc_info=error)
    report = logs.write_crash_report(error, "window")
    if messages.intercept is not None:
        messages.intercept(messages.Message("error", f"{type(error).__name__}: {error}"))
        return
    if open_dialogs:
        return  # one is enough: a bug in painting comes again and again
    dialog = CrashDialog(error, report)
    open_dialogs.append(dialog)
    dialog.finished.connect(lambda: open_dialogs.remove(dialog))
    dialog.open()


def on_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Take an exception that nobody caught."""
    if issubclass(kind, KeyboardInterrupt):
        QCoreApplication.exit(1)
        return
    on_ui_thread(error.with_traceback(trace))


def on_thread_exception(given: threading.ExceptHookArgs) -> None:
    """Take an exception that ended a thread."""
    if given.exc_value is not None:
        on_ui_thread(given.exc_value)


def on_ui_thread(error: BaseException) -> None:
    """Tell a bug where it may be shown."""
    if threading.current_thread() is threading.main_thread():
        tell(error)
    else:
        background.send(lambda: tell(error))


def on_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Put Qt's own messages into the log: a windowed program has no console."""
    log.log(LEVELS[kind], "Qt: %s", text)


def install() -> None:
    """Put the hooks in place."""
    sys.excepthook = on_exception
    threading.excepthook = on_thread_exception
    qInstallMessageHandler(on_qt_message)
