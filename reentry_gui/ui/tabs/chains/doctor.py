"""What contradicts itself in the lineage, the reviewed plan that mends it, and the way back."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton

from reentry_gui.ui.progress import PreviewDialog
from reentry_gui.ui.sentences import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reentry_gui.config import PackConfig
    from reentry_gui.lineage import MendReport, UndoReport

translate = QCoreApplication.translate


class UndoDialog(PreviewDialog):
    """Shows which values the last mending would be taken back to, and does it."""

    undone = Signal()

    def __init__(self, config: PackConfig, parent: QWidget | None = None) -> None:
        def work(what_if: bool, report: Callable[[str], None]) -> UndoReport:  # noqa: FBT001  # as PreviewDialog calls it
            from reentry_gui import lineage  # noqa: PLC0415  # peewee

            report(str(config.path("db_path")))
            return lineage.undo_mending(config, what_if=what_if)

        super().__init__(
            title=translate("chains", "Take the last mending back"),
            do_it=translate("chains", "&Take it back"),
            work=work,
            done=lambda _report: self.undone.emit(),
            parent=parent,
        )


class DoctorDialog(PreviewDialog):
    """Shows the findings, and carries the plan out when its user says so."""

    mended = Signal()
    undo_wanted = Signal()

    def __init__(self, config: PackConfig, parent: QWidget | None = None) -> None:
        def work(what_if: bool, report: Callable[[str], None]) -> MendReport:  # noqa: FBT001  # as PreviewDialog calls it
            from reentry_gui import lineage  # noqa: PLC0415  # peewee

            report(str(config.path("db_path")))
            return lineage.mend_lineage(config, what_if=what_if)

        super().__init__(
            title=translate("chains", "Lineage doctor"),
            do_it=translate("chains", "&Mend all of it"),
            work=work,
            done=self.show_way_back,
            parent=parent,
        )
        self.undo_button = QPushButton(translate("chains", "&Undo the last mending…"))
        self.undo_button.clicked.connect(self.undo)
        self.undo_button.setVisible(False)
        self.buttons.insertWidget(1, self.undo_button)  # beside Copy: it is no answer to the plan

    def show_way_back(self, report: MendReport) -> None:
        """Offer to take back what was mended just now."""
        self.undo_button.setVisible(report.plan is not None)
        self.mended.emit()

    def carry_out(self) -> None:
        """Mend; what was mended before is no longer the last."""
        self.undo_button.setVisible(False)
        super().carry_out()

    def undo(self) -> None:
        """Make room for the dialog that takes the last mending back."""
        self.accept()
        self.undo_wanted.emit()

    def show_preview(self, report: MendReport) -> None:  # type: ignore[override]  # the report of this work
        """Tell the findings by kind, each step, and what the mending keeps."""
        super().show_preview(report)
        self.undo_button.setVisible(report.plan is not None)
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
            "all or none. It can be taken back afterwards, here or with: reentry lineage undo"
        )
        findings = [str(finding) for finding in report.findings]
        self.show_lines([consequence, "", *findings])
