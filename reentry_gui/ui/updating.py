"""Whether there is a newer version: told on demand, and daily where the config says so."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from reentry_gui.ui import messages, theme
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.progress import ProgressDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from reentry_gui.config import PackConfig
    from reentry_gui.ui.main_window import MainWindow
    from reentry_gui.updates import UpdateReport

log = logging.getLogger(__name__)

OPTION: Final = "updates.check"
LOOK_MS: Final = 3_600_000  # a window stays open for weeks
translate = QCoreApplication.translate


def now() -> dt.datetime:
    """Return the time here."""
    return dt.datetime.now().astimezone()


def ask_now(window: MainWindow) -> QDialog | None:
    """Ask the publisher, or say how to allow it."""
    config = window.pack.config
    if config is not None and config.updates.check:
        dialog = UpdateDialog(window)
        dialog.ask(config)
        dialog.open()
        return dialog
    title = translate("updating", "The update check is off")
    told = translate(
        "updating",
        "Reentry speaks to nobody unless you say so. Turned on, it asks once a day whether there "
        "is a newer version. Nothing about you is sent, nothing is downloaded.",
    )
    if config is None:
        messages.show_information(window, title, told)
    elif messages.ask(window, title, told, translate("updating", "Open Config")):
        window.pack.go_to("config", OPTION)
    return None


class UpdateDialog(ProgressDialog):
    """Tells what the publisher says, and opens its page in a browser."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("updating", "Check for updates"), parent)
        self.leaves_marks = False
        self.resize(theme.line_height() * 40, theme.line_height() * 18)
        self.page = ""
        self.page_button = self.button(self.tr("Open &page"), self.open_page)
        self.page_button.hide()
        self.buttons.insertWidget(self.buttons.indexOf(self.close_button), self.page_button)

    def ask(self, config: PackConfig) -> None:
        """Ask in the background."""
        self.head.setText(self.tr("Asking for the newest version …"))

        def work(report: Callable[[str], None]) -> UpdateReport:
            from reentry_gui import updates  # noqa: PLC0415  # ssl, for those who allow it

            return updates.check_for_update(config, now(), progress=report)

        self.follow(
            run_in_background(self, work, self.show_report, failed=self.fail, stopped=self.stopped)
        )

    def show_report(self, report: UpdateReport) -> None:
        """Show the answer."""
        if report.state == "newer":
            head = self.tr("Version {version} is there").format(version=report.version)
            self.end(head, "INFO")
            self.page = report.page
            self.page_button.show()
        else:
            self.end(self.tr("There is no newer version"), "WARNING" if report.seen else "PASS")
        self.show_lines(report.lines())

    def open_page(self) -> None:
        """Show the version's page in the browser."""
        QDesktopServices.openUrl(QUrl(self.page))


class UpdateWatch(QObject):
    """Asks by itself, at most once a day; a failure is logged, for nobody has asked."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.job: Job[UpdateReport | None] | None = None
        self.is_outdated = False  # and told
        self.timer = QTimer(self, interval=LOOK_MS)
        self.timer.timeout.connect(self.look)
        window.pack.config_changed.connect(self.look_first)
        self.look_first()

    def look_first(self) -> None:
        """Look as soon as a config allows it, then every hour."""
        config = self.window.pack.config
        if config is None or not config.updates.check:
            self.timer.stop()
        elif not self.timer.isActive():
            self.timer.start()
            self.look()

    def look(self) -> None:
        """Ask where that was not done today."""
        config = self.window.pack.config
        if config is None or (self.job is not None and not self.job.finished):
            return

        def work(report: Callable[[str], None]) -> UpdateReport | None:
            from reentry_gui import updates  # noqa: PLC0415  # as above

            moment = now()
            if not updates.is_due(config, moment):
                return None
            return updates.check_for_update(config, moment, progress=report)

        self.job = run_in_background(self, work, self.tell, failed=self.note)

    def tell(self, report: UpdateReport | None) -> None:
        """Say that there is a newer version."""
        if report is not None and report.state == "newer":
            messages.notify(
                self.tr("Reentry {version} is there; this is {ours}.").format(
                    version=report.version, ours=report.ours
                ),
                action=(self.tr("What is new"), lambda: self.show_report(report)),
            )

    def show_report(self, report: UpdateReport) -> None:
        """Show the whole answer."""
        dialog = UpdateDialog(self.window)
        dialog.show_report(report)
        dialog.open()

    def note(self, error: Exception) -> None:
        """Log what went wrong; the next hour may do better. An old answer is told, once."""
        log.info("no update check", extra={"error": str(error)})
        from reentry_gui.updates.manifest import OutdatedError  # noqa: PLC0415  # as above

        if isinstance(error, OutdatedError) and not self.is_outdated:
            self.is_outdated = True
            messages.notify(
                self.tr("The update check got an old answer: nobody can tell what is newest."),
                details=str(error),
            )
