"""The cards on personas: what lies on the EA's disk, what comes next, what happened last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.moments import day_text, local_moment_text
from reentry_gui.ui.sentences import lines_said, said
from reentry_gui.ui.tabs.overview.card import Card

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reentry_gui.personas import CalendarDay
    from reentry_gui.ui.tabs.overview.facts import Facts
    from reentry_gui.ui.tabs.overview.kept import Words


def joined(names: list[str]) -> str:
    """Return each name once, with slashes."""
    return " / ".join(dict.fromkeys(names))


class LiveCard(Card):
    """Answers which persona lies on the EA's disk, and whether the EA has read it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Which persona is live?"), parent)

    def show_facts(self, facts: Facts) -> None:
        """Tell the state of the EA's files."""
        active = facts.active
        due = sum(profile.is_due for profile in active.profiles)
        answer, status = {
            "uniform": (active.persona or "", "PASS"),
            "mixed": (self.tr("A mixture"), "WARNING"),
            "edited": (self.tr("Edited by hand"), "WARNING"),
            "missing": (self.tr("Files are missing"), "WARNING"),
        }[active.state]
        if due < len(active.profiles):
            status = "WARNING"
        told = [self.due_words(due, facts), self.since_words(facts), self.read_words(facts)]
        self.tell(answer, "\n".join(filter(None, told)), status)

    def due_words(self, due: int, facts: Facts) -> str:
        """Tell how many symbols hold what is due today."""
        wanted = joined([profile.due for profile in facts.active.profiles])
        count = len(facts.active.profiles)
        if due == count:
            return self.tr("As due today for all {count} symbols.").format(count=count)
        return self.tr("Due today is {wanted}: {due} of {count} symbols hold it.").format(
            wanted=wanted, due=due, count=count
        )

    def since_words(self, facts: Facts) -> str:
        """Tell since when the newest file lies there."""
        moments = [p.on_disk_since for p in facts.active.profiles if p.on_disk_since]
        if not moments:
            return ""
        return self.tr("On disk since {moment}.").format(moment=local_moment_text(max(moments)))

    def read_words(self, facts: Facts) -> str:
        """Tell whether anything shows that the EA has read them."""
        read = sum(profile.read_by_ea_at is not None for profile in facts.active.profiles)
        if not read:
            return self.tr("Nothing shows yet that the EA has read it: it reads when it starts.")
        count = len(facts.active.profiles)
        return self.tr("Read by the EA: {read} of {count}.").format(read=read, count=count)


class NextCard(Card):
    """Answers what comes next, and when."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What comes next?"), parent)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(theme.M)
        self.grid.setVerticalSpacing(theme.XS)
        self.grid.setColumnStretch(1, 1)
        self.column.insertLayout(3, self.grid)

    def show_facts(self, facts: Facts) -> None:
        """Tell the next rotation and the days after it."""
        first = facts.days[0]
        when = f"{day_text(first.day)} {facts.rotation_time}"
        self.tell(joined([choice.persona for choice in first.choices]), when)
        self.clear()
        for row, day in enumerate(facts.days[1:]):
            self.add_day(row, self.words_of(day), day.remarks)

    def words_of(self, day: CalendarDay) -> Words:
        """Return a day and its personas in short."""
        return day_text(day.day), joined([choice.persona for choice in day.choices])

    def recall_days(self, days: list[Words]) -> None:
        """Show the days that were kept."""
        for row, words in enumerate(days):
            self.add_day(row, words)

    def clear(self) -> None:
        """Take the days away."""
        while self.grid.count():
            item = self.grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()

    def add_day(self, row: int, words: Words, remarks: Sequence[str] = ()) -> None:
        """Add a line for a day; what is odd about it stands in the tooltip."""
        when, names = map(QLabel, words)
        theme.mark(when, "muted")
        self.grid.addWidget(when, row, 0)
        self.grid.addWidget(names, row, 1)
        if remarks:
            mark = QLabel()
            side = theme.line_height()
            mark.setPixmap(theme.status_icon("WARNING").pixmap(side, side))
            mark.setToolTip(lines_said(remarks))
            mark.setAccessibleName("; ".join(map(said, remarks)))
            self.grid.addWidget(mark, row, 2)


class LastCard(Card):
    """Answers what the last rotation and the last export did."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What happened last?"), parent)
        self.folder: Path | None = None
        self.open_button = self.button(self.tr("Open &export"), self.open_export, icon="folder")

    def show_facts(self, facts: Facts) -> None:
        """Tell both."""
        self.folder = facts.export
        self.open_button.setEnabled(facts.export is not None)
        self.tell(*self.rotation_words(facts))

    def rotation_words(self, facts: Facts) -> tuple[str, str, str]:
        """Return the last rotation in short, then in detail, and how it stands."""
        exported = self.tr("No KPI export yet: the task writes one a week.")
        if facts.exported_at is not None:
            when = local_moment_text(facts.exported_at)
            exported = self.tr("KPIs exported {moment}.").format(moment=when)
        last = facts.deployment
        if last is None:
            if facts.why_no_deployment:
                told = f"{facts.why_no_deployment}\n{exported}"
                return self.tr("No rotation on record"), told, ""
            why = self.tr("Rotate now, or wait for the task.")
            return self.tr("No rotation yet"), f"{why}\n{exported}", ""
        outcome, status = {
            "complete": (self.tr("complete, read back and compared"), "PASS"),
            "partial": (self.tr("some symbols wait for their chain to end"), "INFO"),
            "rolled_back": (self.tr("failed, the old files are back"), "FAIL"),
            "mixed": (self.tr("failed, the EA's folder holds a mixture"), "FAIL"),
        }.get(last.state, (str(last.state), "INFO"))
        who = self.tr("{files} files by {author}: {outcome}.").format(
            files=len(last.files), author=last.author, outcome=outcome
        )
        when = self.tr("Rotated {moment}: {reason}").format(
            moment=local_moment_text(last.deployed_at), reason=said(last.reason)
        )
        return joined([file.persona for file in last.files]), f"{when}\n{who}\n{exported}", status

    def open_export(self) -> None:
        """Show the export in the system's file manager."""
        from PySide6.QtCore import QUrl  # noqa: PLC0415  # not before the first paint
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415  # as above

        if self.folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))
