"""Look at a profile of any dialect before it takes the place of the one that is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reentry_gui import profiles
from reentry_gui.profiles import Severity
from reentry_gui.ui import theme
from reentry_gui.ui.sentences import lines_said
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.profiles.model import FIELDS, title

if TYPE_CHECKING:
    from pathlib import Path

    from reentry_gui.profiles import Cells
    from reentry_gui.ui.tabs.profiles.document import Document, Loaded

Row = tuple[str, ...]


def as_offsets(cells: Cells) -> Cells:
    """Return cells with an older file's factors turned into offsets, where all can be read."""
    profile = profiles.check_cells(cells).profile
    return cells if profile is None else profiles.cells_of(profiles.with_offsets(profile))


def said(found: Loaded, cells: Cells, document: Document) -> list[str]:
    """Return what is to be said of a file: its dialect, its mistakes, its warnings."""
    checked = profiles.check_cells(cells, document.persona, document.model.governance)
    told = [finding for finding in checked.findings if finding.severity is not Severity.INFO]
    lines = [*found.notes, *map(str, found.mistakes)]
    return [*lines, *(f"{finding.severity}: {finding}" for finding in told)]


class ImportDialog(QDialog):
    """Shows the rows as they will stand; `chosen` hands them over."""

    chosen = Signal(object)  # Cells

    def __init__(self, file: Path, document: Document, found: Loaded, parent: QWidget) -> None:
        super().__init__(parent)
        self.found, self.document = found, document
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import {file}").format(file=file.name))
        self.heading = QLabel(
            self.tr("{file} into {name}").format(file=file.name, name=document.name), wordWrap=True
        )
        self.heading.setFont(theme.font("title"))
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.offsets = QCheckBox(
            self.tr(
                "It holds confidence factors of an older file: turn them into offsets (1.1 → 0.1)"
            )
        )
        self.offsets.setChecked(True)
        self.offsets.setVisible(as_offsets(found.cells) != found.cells)
        self.offsets.toggled.connect(self.show_cells)
        columns = [
            Column[Row](title(field), partial(text_at, at)) for at, field in enumerate(FIELDS)
        ]
        self.model = RecordsModel[Row](columns, parent=self)
        self.view = TableView(self.tr("The rows as they will stand"))
        self.view.setModel(self.model)
        self.view.setSortingEnabled(False)
        self.told = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self.told.setAccessibleName(self.tr("What is to be said of the file"))
        self.lay_out()
        self.show_cells()

    def lay_out(self) -> None:
        """Put the rows above what is to be said of them."""
        self.view.setFixedHeight((theme.line_height() + theme.S) * 7 + theme.L)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        note = QLabel(self.tr("Nothing is saved yet: it becomes an edit that can be undone."))
        theme.mark(note, "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.do_button = buttons.addButton(
            self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.do_button.setDefault(True)
        theme.mark(self.do_button, "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.M)
        for part in (self.heading, self.view, self.offsets):
            column.addWidget(part)
        column.addWidget(self.told, 1)
        column.addWidget(note)
        column.addWidget(buttons)
        self.resize(theme.line_height() * 44, theme.line_height() * 30)

    def cells(self) -> Cells:
        """Return the rows as they will stand."""
        return as_offsets(self.found.cells) if self.offsets.isChecked() else self.found.cells

    def show_cells(self) -> None:
        """Show the rows; a file without any is not worth taking."""
        cells = self.cells()
        self.model.set_rows(cells)
        self.view.fit_columns()
        lines = said(self.found, cells, self.document)
        self.told.setPlainText(lines_said(lines) or self.tr("It can be read without a remark."))
        self.do_button.setEnabled(any(any(row[1:]) for row in cells))

    def accept(self) -> None:
        """Hand the rows over."""
        self.chosen.emit(self.cells())
        super().accept()


def text_at(at: int, row: Row) -> str:
    """Return a cell's text."""
    return row[at]
