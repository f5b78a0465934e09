"""First: which MetaTrader 4 the EA runs in, and where the pack is to lie."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
)

from reentry_gui.ui import theme
from reentry_gui.ui.assistant.choices import spelled
from reentry_gui.ui.assistant.page import Page
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.sentences import error_said, lines_said, said

if TYPE_CHECKING:
    from reentry_gui.mt4 import Scan, Terminal
    from reentry_gui.ui.assistant.choices import Choices

ROLE = Qt.ItemDataRole.UserRole


def look_around(
    extra: tuple[Path, ...], report: Callable[[str], None]
) -> tuple[Scan, dict[str, tuple[str, ...]]]:
    """Find terminals, and the symbols that each has shown by the EA's folder; for a worker."""
    from reentry_gui import config, mt4  # noqa: F401, PLC0415  # the next page needs the config module

    found = mt4.scan(os.environ, extra, progress=report)
    seen = {str(each.config_folder): mt4.symbols_seen(each.data_folder) for each in found.terminals}
    return found, seen


class TerminalPage(Page):
    """Lists the terminals found; one can be added by hand."""

    def __init__(self, choices: Choices) -> None:
        super().__init__(choices, "", "")
        self.setTitle(self.tr("Which MetaTrader 4 does the EA run in?"))
        self.setSubTitle(self.tr("Profiles are copied to this terminal, where the EA reads them."))
        self.extra: list[Path] = []
        self.job: Job[Any] | None = None
        self.seen: dict[str, tuple[str, ...]] = {}
        self.state = QLabel(wordWrap=True)
        theme.mark(self.state, "muted")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Terminals found"))
        self.list.setSpacing(theme.XS // 2)
        self.list.setWordWrap(True)
        self.list.currentItemChanged.connect(self.completeChanged)
        self.add(self.state)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(self.make_buttons())
        self.column.addLayout(self.make_folder())
        self.column.addWidget(self.mistake)

    def make_buttons(self) -> QHBoxLayout:
        """Make Look again and Add a folder."""
        row = QHBoxLayout()
        self.again = QPushButton(self.tr("&Look again"))
        theme.set_icon(self.again, "refresh")
        self.again.clicked.connect(self.look)
        self.by_hand = QPushButton(self.tr("&Add a folder…"))
        theme.set_icon(self.by_hand, "add")
        self.by_hand.clicked.connect(self.choose)
        for button in (self.again, self.by_hand):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def make_folder(self) -> QHBoxLayout:
        """Make the entry for the pack's own folder."""
        row = QHBoxLayout()
        self.folder = QLineEdit(str(self.choices.folder))
        self.folder.setAccessibleName(self.tr("Folder of the pack"))
        self.folder.textChanged.connect(self.completeChanged)
        name = QLabel(self.tr("&Keep the pack in"))
        name.setBuddy(self.folder)
        pick = QPushButton(self.tr("&Choose…"))
        pick.clicked.connect(self.choose_folder)
        for part in (name, self.folder, pick):
            row.addWidget(part)
        return row

    def initializePage(self) -> None:
        """Look for terminals at once."""
        if not self.list.count():
            self.look()

    def look(self) -> None:
        """Look for terminals in the background."""
        if self.job is not None:
            self.job.forget()
        self.again.setEnabled(False)
        self.state.setText(self.tr("Looking for terminals …"))
        extra = tuple(self.extra)

        self.job = run_in_background(
            self,
            lambda report: look_around(extra, report),
            self.show_found,
            failed=self.show_failure,
            progress=self.state.setText,
        )

    def show_found(self, answer: tuple[Scan, dict[str, tuple[str, ...]]]) -> None:
        """List what was found, those that can be taken first."""
        found, self.seen = answer
        self.again.setEnabled(True)
        self.list.clear()
        for terminal in found.terminals:
            self.list.addItem(self.item_for(terminal))
        offered = [terminal for terminal in found.terminals if terminal.is_offered]
        if offered:
            self.list.setCurrentRow(0)
            self.state.setText(self.tr("Found: {count}").format(count=len(offered)))
        else:
            self.state.setText(
                self.tr(
                    "No MetaTrader 4 was found that the EA could run in. Install it from your "
                    "broker's page and start it once, then look again; or add its folder: in "
                    "MT4, File > Open Data Folder shows it."
                )
            )

    def item_for(self, terminal: Terminal) -> QListWidgetItem:
        """Return a terminal's entry; one that cannot be taken says why."""
        why = terminal.why_not_offered()
        used = f"{terminal.last_used:%Y-%m-%d}" if terminal.last_used else ""
        last = self.tr("last used {day}").format(day=used) if used else ""
        told = [said(terminal.title()), str(terminal.data_folder), said(why or "") or last]
        item = QListWidgetItem("\n".join(filter(None, told)))
        item.setIcon(theme.icon("terminals"))
        item.setToolTip(lines_said(terminal.details()))
        item.setData(ROLE, str(terminal.config_folder) if why is None else "")
        if why is not None:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        return item

    def show_failure(self, error: Exception) -> None:
        """Say why nothing could be looked at."""
        self.again.setEnabled(True)
        self.state.setText(error_said(error, "\n"))

    def choose(self) -> None:
        """Let the user name a terminal's folder."""
        name = QFileDialog.getExistingDirectory(self, self.tr("The terminal's folder"))
        if name:
            self.extra.append(Path(name))
            self.look()

    def choose_folder(self) -> None:
        """Let the user choose where the pack lies."""
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Keep the pack in"), self.folder.text()
        )
        if name:
            self.folder.setText(str(Path(name)))

    def isComplete(self) -> bool:
        """Tell whether a terminal and a folder are chosen."""
        item = self.list.currentItem()
        return bool(item and item.data(ROLE)) and bool(self.folder.text().strip())

    def validatePage(self) -> bool:
        """Take the choice over; symbols get the spelling that this terminal shows."""
        item = self.list.currentItem()
        folder = Path(self.folder.text().strip())
        if not folder.is_absolute():
            return self.tell(self.tr("The pack's folder must be named in full, with its drive."))
        root = str(item.data(ROLE)) if item is not None else ""
        if root != self.choices.config_root:
            self.choices.symbols = spelled(self.choices.symbols, self.seen.get(root, ()))
        self.choices.folder, self.choices.config_root = folder, root
        return self.tell("")
