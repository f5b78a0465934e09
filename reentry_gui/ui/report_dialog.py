"""Ask where a report is to lie, as a page or as PDF, and write it while its user looks on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.progress import ProgressDialog

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.filters import Filter
    from reentry_gui.kpi.report.writing import ReportWritten
    from reentry_gui.ui.pack import Pack

translate = QCoreApplication.translate


def ask_and_write(pack: Pack, wanted: Filter, parent: QWidget) -> QFileDialog | None:
    """Ask for a file, then write the report on a filter there; None without a config."""
    from reentry_gui.kpi.report.writing import file_name  # noqa: PLC0415  # numpy

    config = pack.config
    if config is None:
        return None
    name = file_name(wanted, dt.datetime.now().astimezone().date())
    folder = config.path("reports_dir")
    kinds = translate("report_dialog", "Page for browsers (*.html);;PDF to print (*.pdf)")
    title = translate("report_dialog", "Write a report")
    dialog = QFileDialog(parent, title, str(folder if folder.is_dir() else Path.home()), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("html")
    dialog.selectFile(name)
    dialog.filterSelected.connect(
        lambda kind: dialog.setDefaultSuffix("pdf" if "pdf" in kind else "html")
    )
    dialog.fileSelected.connect(lambda file: write(config, wanted, Path(file), parent))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def write(config: PackConfig, wanted: Filter, path: Path, parent: QWidget) -> ReportDialog:
    """Write a report in a worker; a dialog tells how far it is and where it lies."""
    dialog = ReportDialog(config, wanted, path, parent)
    dialog.open()
    return dialog


class ReportDialog(ProgressDialog):
    """Follows the writing of one report and opens it."""

    def __init__(
        self, config: PackConfig, wanted: Filter, path: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(translate("report_dialog", "Writing the report"), parent)
        self.resize(theme.line_height() * 44, theme.line_height() * 16)
        self.path = path
        self.open_button = self.button(self.tr("&Open"), lambda: self.show_path(self.path))
        self.folder_button = self.button(
            self.tr("Open &folder"), lambda: self.show_path(self.path.parent)
        )
        for button in (self.folder_button, self.open_button):
            button.hide()
            self.buttons.insertWidget(self.buttons.indexOf(self.close_button), button)

        def work(report: Callable[[str], None]) -> ReportWritten:
            return write_as(config, wanted, path, report)

        self.follow(
            run_in_background(
                self, work, self.written, failed=self.fail, stopped=self.stopped, progress=self.tell
            )
        )

    def tell(self, text: str) -> None:
        """Add a line of progress in the user's words."""
        super().tell(self.stages().get(text, text))

    def stages(self) -> dict[str, str]:
        """Return what is done at each stage."""
        return {
            "trades": self.tr("reading the trades"),
            "figures": self.tr("computing the figures"),
            "groups": self.tr("sorting by action, persona and hour"),
            "chains": self.tr("following the chains"),
            "pictures": self.tr("drawing the pictures"),
            "pages": self.tr("laying out the pages"),
            "writing": self.tr("writing the file"),
        }

    def written(self, report: ReportWritten) -> None:
        """Tell where the report lies and offer to open it."""
        self.end(self.tr("The report is written"), "PASS")
        self.show_lines(report.lines())
        self.open_button.show()
        self.folder_button.show()
        self.open_button.setDefault(True)
        self.open_button.setFocus()

    def show_path(self, path: Path) -> None:
        """Show a file or folder with the program that the system has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def write_as(
    config: PackConfig, wanted: Filter, path: Path, report: Callable[[str], None]
) -> ReportWritten:
    """Write a report as what its file's name says, in the window's language."""
    from reentry_gui.ui.report_language import report_language  # noqa: PLC0415  # numpy, as below

    language = report_language()
    if path.suffix.lower() == ".pdf":
        from reentry_gui.ui.report_pdf import write_pdf  # noqa: PLC0415  # numpy, and QtSvg

        return write_pdf(config, wanted, path, report=report, language=language)
    from reentry_gui.kpi.report.writing import write_report  # noqa: PLC0415  # numpy

    return write_report(config, wanted, path, report=report, language=language)
