"""Start the assistant, or make a demo workspace at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from reentry_gui.ui.assistant.wizard import Assistant
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.progress import ProgressDialog
from reentry_gui.ui.verdict import verdict_text

if TYPE_CHECKING:
    from reentry_gui.demo import DemoReport
    from reentry_gui.ui.main_window import MainWindow

translate = QCoreApplication.translate


def start(window: MainWindow) -> Assistant:
    """Show the assistant over the window."""
    from reentry_gui import tasks  # noqa: PLC0415  # not needed before

    has_scheduler = tasks.schtasks_program() is not None
    assistant = Assistant(window.pack, window, has_scheduler=has_scheduler)
    assistant.left.connect(window.menus.run)
    if window.pack.config is None:  # a second start, or a drop, may bring a config meanwhile
        window.pack.config_changed.connect(assistant.reject)
    assistant.open()
    return assistant


def start_demo(window: MainWindow) -> None:
    """Ask for a folder and make a demo workspace there."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name = QFileDialog.getExistingDirectory(
        window, translate("assistant", "An empty folder for the demo"), documents
    )
    if name:
        folder = Path(name)
        has_others = any(folder.iterdir()) and not list(folder.glob("*.json"))
        make_demo(window, folder / "Reentry demo" if has_others else folder)


def make_demo(window: MainWindow, folder: Path) -> ProgressDialog:
    """Make a demo workspace in the background and open it."""

    def work(report: Callable[[str], None]) -> DemoReport:
        from reentry_gui import demo  # noqa: PLC0415  # slow to load, seldom needed

        return demo.make_demo(folder, dt.datetime.now().astimezone(), progress=report)

    def ready(report: DemoReport) -> None:
        window.pack.open(report.config_file)
        head = translate("assistant", "The demo workspace is ready: {verdict}")
        status = "FAIL" if report.needs_action else "PASS"
        dialog.end(head.format(verdict=verdict_text(report.verification)), status)
        dialog.show_lines(report.lines())

    dialog = ProgressDialog(translate("assistant", "Making the demo workspace"), window)
    job = run_in_background(
        dialog, work, ready, failed=dialog.fail, stopped=dialog.stopped, progress=dialog.tell
    )
    dialog.follow(job)
    dialog.open()
    return dialog
