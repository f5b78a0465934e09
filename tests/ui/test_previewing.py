"""The dialog that first tells what would happen, then does it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from pytestqt.qtbot import QtBot

from reentry_gui.reports import Report
from reentry_gui.ui.progress import PreviewDialog


@dataclass(frozen=True)
class LongReport(Report):
    what_if: bool
    told_by: list[threading.Thread] = field(default_factory=list)

    def lines(self) -> Iterable[str]:
        self.told_by.append(threading.current_thread())
        yield from (f"{number}.csv is valid" for number in range(3))
        yield "Nothing was changed (what-if)." if self.what_if else "Done."


def test_a_report_is_put_into_words_by_the_worker(
    qtbot: QtBot, wait_idle: Callable[[], None]
) -> None:
    reports: list[LongReport] = []

    def work(what_if: bool, _tell: Callable[[str], None]) -> LongReport:  # noqa: FBT001  # as PreviewDialog calls it
        reports.append(LongReport(what_if))
        return reports[-1]

    dialog = PreviewDialog("Install", "&Install", work)
    qtbot.addWidget(dialog)
    wait_idle()
    assert dialog.text.toPlainText().splitlines()[:2] == ["0.csv is valid", "1.csv is valid"]
    dialog.do_button.click()
    wait_idle()
    assert dialog.text.toPlainText().splitlines()[-1] == "Done."
    assert [report.what_if for report in reports] == [True, False]
    tellers = {thread for report in reports for thread in report.told_by}
    assert tellers
    assert threading.main_thread() not in tellers
