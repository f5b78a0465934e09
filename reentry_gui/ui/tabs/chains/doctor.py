"""What contradicts itself in the lineage, and the reviewed plan that mends it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from reentry_gui.ui.progress import PreviewDialog
from reentry_gui.ui.sentences import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reentry_gui.config import PackConfig
    from reentry_gui.lineage import MendReport

translate = QCoreApplication.translate


class DoctorDialog(PreviewDialog):
    """Shows the findings, and carries the plan out when its user says so."""

    mended = Signal()

    def __init__(self, config: PackConfig, parent: QWidget | None = None) -> None:
        def work(what_if: bool, report: Callable[[str], None]) -> MendReport:  # noqa: FBT001  # as PreviewDialog calls it
            from reentry_gui import lineage  # noqa: PLC0415  # peewee

            report(str(config.path("db_path")))
            return lineage.mend_lineage(config, what_if=what_if)

        super().__init__(
            title=translate("chains", "Lineage doctor"),
            do_it=translate("chains", "&Mend all of it"),
            work=work,
            done=lambda _report: self.mended.emit(),
            parent=parent,
        )

    def show_preview(self, report: MendReport) -> None:  # type: ignore[override]  # the report of this work
        """Tell the findings by kind, each step, and what the mending keeps."""
        super().show_preview(report)
        kinds = Counter(finding.kind for finding in report.findings)
        if not kinds:
            self.end(self.tr("Nothing contradicts itself"), "PASS")
            self.do_button.hide()
            self.close_button.setText(self.tr("C&lose"))
            return
        told = ", ".join(f"{count} × {said(kind)}" for kind, count in kinds.items())
        head = self.tr("{count} contradictions: {kinds}")
        self.end(head.format(count=len(report.findings), kinds=told), "WARNING")
        consequence = self.tr(
            "Mending first makes a backup of the database. It changes nothing but these values, "
            "all or none. To undo it: reentry db restore, with the backup that is told afterwards."
        )
        findings = [str(finding) for finding in report.findings]
        self.show_lines([consequence, "", *findings])
