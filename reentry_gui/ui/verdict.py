"""A line that says how something stands: a status's icon and a sentence."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.verify import VerifyReport

translate = QCoreApplication.translate


def verdict_text(report: VerifyReport) -> str:
    """Return the overall word of a verification, with the number of warnings."""
    from reentry_gui.verify import Status  # noqa: PLC0415  # whoever has a report has loaded it

    failed, count = report.count(Status.FAIL), report.count(Status.WARNING)
    warnings = {
        0: translate("verdict", "no warnings"),
        1: translate("verdict", "1 warning"),
    }.get(count, translate("verdict", "{n} warnings").format(n=count))
    if failed:
        told = translate("verdict", "FAILED ({n} failed, {warnings})")
        return told.format(n=failed, warnings=warnings)
    return translate("verdict", "PASSED ({warnings})").format(warnings=warnings)


def counted(severities: Iterable[str], nothing: str) -> str:
    """Return how many findings there are of each severity; `nothing` where there is none."""
    names = {
        "FAIL": (translate("verdict", "1 mistake"), translate("verdict", "{n} mistakes")),
        "WARNING": (translate("verdict", "1 warning"), translate("verdict", "{n} warnings")),
        "INFO": (translate("verdict", "1 remark"), translate("verdict", "{n} remarks")),
    }
    counts = Counter(severities)
    told = [
        one if counts[severity] == 1 else many.format(n=counts[severity])
        for severity, (one, many) in names.items()
        if counts[severity]
    ]
    return ", ".join(told) or nothing


class VerdictLine(QWidget):
    """Shows a sentence beside the icon of its status, in the colours of the moment."""

    def __init__(self, text: str = "", status: str = "INFO", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon = QLabel()
        self.label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        row.addWidget(self.icon)
        row.addWidget(self.label, 1)
        self.say(text, status)
        theme.changes().switched.connect(self.show_icon)

    def say(self, text: str, status: str) -> None:
        """Show a sentence and its status, one of the verifier's."""
        self.label.setText(text)
        self.status = status
        self.show_icon()

    def text(self) -> str:
        """Return the sentence."""
        return self.label.text()

    def show_icon(self) -> None:
        """Draw the status."""
        size = theme.line_height()
        self.icon.setPixmap(theme.status_icon(self.status).pixmap(size, size))
        self.icon.setAccessibleName(theme.status_text(self.status))
