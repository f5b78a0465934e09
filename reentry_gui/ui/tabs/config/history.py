"""Earlier versions of the config: what changed, who did it and why; any can come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from reentry_gui import config as configs
from reentry_gui.ui import messages, theme
from reentry_gui.ui.actions import allow
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.config.changes import ChangesDialog, columns, leaves

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QShowEvent

    from reentry_gui.config import DifferenceReport, HistoryReport, SaveReport, Version
    from reentry_gui.ui.pack import Pack


class HistoryPage(QWidget):
    """Lists the versions; shows what differs from today; brings one back."""

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pack = pack
        self.is_stale = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, 0)
        column.setSpacing(theme.S)
        column.addLayout(self.make_head())
        self.empty = QLabel(
            self.tr("No earlier versions yet. Each save keeps the version before it here."),
            wordWrap=True,
        )
        theme.mark(self.empty, "muted")
        column.addWidget(self.empty)
        column.addWidget(self.make_tables(), 1)
        column.addStretch()
        pack.config_changed.connect(self.refresh)

    def make_head(self) -> QHBoxLayout:
        """Make the line that says what is compared, and the button."""
        self.about = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.mark(self.about, "muted")
        self.restore_button = QPushButton(self.tr("&Restore this version…"))
        theme.set_icon(self.restore_button, "history")
        self.restore_button.clicked.connect(self.begin_restore)
        allow(self.restore_button, on=False, why=self.tr("Select a version first."))
        row = QHBoxLayout()
        row.addWidget(self.about, 1)
        row.addWidget(self.restore_button)
        return row

    def make_tables(self) -> QSplitter:
        """Make the table of versions and the one of differences."""
        self.versions: RecordsModel[Version] = RecordsModel(version_columns(self), (), self)
        self.table = TableView(self.tr("Versions"), key="config-history")
        self.table.setModel(self.versions)
        self.table.selectionModel().selectionChanged.connect(self.show_difference)
        self.table.doubleClicked.connect(self.begin_restore)
        self.changes = RecordsModel(columns(), (), self)
        self.difference = TableView(self.tr("What differs from today"))
        self.difference.setModel(self.changes)
        self.tables = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        self.tables.addWidget(self.table)
        self.tables.addWidget(self.difference)
        return self.tables

    def showEvent(self, event: QShowEvent) -> None:
        """Read the history when somebody looks."""
        super().showEvent(event)
        if self.is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Read the history, at once where it is on show."""
        self.is_stale = True
        file = self.pack.file
        if file is not None and self.isVisible():
            self.is_stale = False
            run_in_background(self, lambda: configs.history(file), self.show_history)

    def show_history(self, report: HistoryReport) -> None:
        """Show the versions, the newest selected."""
        self.versions.set_rows(report.versions)
        self.table.fit_columns()
        has_any = bool(report.versions)
        self.empty.setVisible(not has_any)
        self.tables.setVisible(has_any)
        self.about.clear()
        self.show_difference()
        if has_any:
            self.table.selectRow(0)

    def selected(self) -> Version | None:
        """Return the version that is selected."""
        rows = self.table.selectionModel().selectedRows()
        return self.versions.row(rows[0]) if rows else None

    def show_difference(self) -> None:
        """Compare the selected version with the config as it is now."""
        version, file = self.selected(), self.pack.file
        allow(self.restore_button, on=version is not None, why=self.tr("Select a version first."))
        if version is None or file is None:
            return
        number = version.number
        run_in_background(self, lambda: configs.compare_version(file, number), self.show_changes)

    def show_changes(self, report: DifferenceReport) -> None:
        """Show what differs."""
        self.changes.set_rows(leaves(report.changes))
        self.difference.fit_columns(44)
        told = self.tr("From {version} to the config as it is on the disk now:")
        if not report.changes:
            told = self.tr("{version} holds the same values as the config on the disk.")
        self.about.setText(told.format(version=report.old))

    def begin_restore(self) -> None:
        """Find what bringing the selected version back would change, then show it."""
        version, file = self.selected(), self.pack.file
        if version is None or file is None:
            return
        number = version.number
        run_in_background(
            self,
            lambda: configs.restore(file, number, what_if=True),
            lambda report: self.ask_restore(number, report),
        )

    def ask_restore(self, number: int, report: SaveReport) -> None:
        """Show what will change; restore on a yes."""
        dialog = ChangesDialog(
            self.tr("Restore version {number}").format(number=number),
            report.changes,
            self.tr("&Restore"),
            parent=self,
        )
        dialog.accepted.connect(lambda: self.restore(number))
        dialog.open()

    def restore(self, number: int) -> None:
        """Bring a version back."""
        file = self.pack.file
        if file is not None:
            run_in_background(
                self,
                lambda: configs.restore(file, number),
                lambda _report: self.tell(number),
                must_end=True,
            )

    def tell(self, number: int) -> None:
        """Say that it is back, and let the window follow."""
        self.pack.reload()
        self.refresh()
        told = self.tr("Version {number} is back; the one before is in the history.")
        messages.notify(told.format(number=number))


def version_columns(page: HistoryPage) -> tuple[Column[Version], ...]:
    """Return the columns of the table of versions."""
    return (
        Column(page.tr("Version"), lambda version: version.number, right=True),
        Column(page.tr("Replaced"), lambda version: version.saved_at, text=moment),
        Column(page.tr("By"), lambda version: version.author),
        Column(page.tr("Why"), lambda version: said(version.reason)),
        Column(
            page.tr("What changed then"),
            lambda version: "; ".join(map(said, version.changes)),
            tip=lambda version: "\n".join(map(said, version.changes)),
        ),
    )


def moment(at: dt.datetime) -> str:
    """Write a time to the minute."""
    return f"{at:%Y-%m-%d %H:%M}"
