"""The editor of one profile: its name, the choice after a change outside, the six rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.profiles import ACTIONS
from reentry_gui.ui import theme
from reentry_gui.ui.notices import Strip
from reentry_gui.ui.tables import TableView
from reentry_gui.ui.tabs.profiles.delegate import ProfileDelegate
from reentry_gui.ui.tabs.profiles.model import FIELDS, ProfileModel, bucket_name
from reentry_gui.ui.tabs.profiles.parameters import ParametersDialog
from reentry_gui.ui.tabs.profiles.pasting import cells_to_put

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from reentry_gui.ui.tabs.profiles.document import Document


class RowsView(TableView):
    """The six rows; a spreadsheet's header tells where what it names goes."""

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a profile with its own editors."""
        super().setModel(model)
        self.delegate = ProfileDelegate(self)
        self.setItemDelegate(self.delegate)
        self.verticalHeader().hide()

    def paste(self) -> None:
        """Paste cells as one step that can be undone; the clipboard stays as it is."""
        model = self.model()
        if isinstance(model, ProfileModel):
            places = [(index.row(), index.column()) for index in self.selectedIndexes()]
            text = QGuiApplication.clipboard().text()
            model.set_values(cells_to_put(text, places), self.tr("Paste"))


class ChangeBar(Strip):
    """Says that the file was changed outside, and offers the three ways on."""

    kept = Signal()
    taken = Signal()
    compared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keep = self.button(self.tr("Keep mine"), self.kept.emit)
        self.take = self.button(self.tr("Take theirs"), self.taken.emit)
        self.compare = self.button(self.tr("Merge…"), self.compared.emit)


class EditorPanel(QWidget):
    """One profile at a time; `begun` asks for a new profile where there is none."""

    begun = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: Document | None = None
        self.title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.title.setFont(theme.font("title"))
        self.note = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.mark(self.note, "muted")
        self.bar = ChangeBar()
        self.bar.kept.connect(lambda: self.settle(keep=True))
        self.bar.taken.connect(lambda: self.settle(keep=False))
        self.view = RowsView(self.tr("Six rows of the profile"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.begin_button = QPushButton(self.tr("Start from the defaults"))
        self.begin_button.clicked.connect(self.begun)
        self.missing = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.lay_out()

    def lay_out(self) -> None:
        """Put the name above the choice above the rows."""
        theme.mark(self.begin_button, "primary")
        empty = QWidget()
        inside = QVBoxLayout(empty)
        inside.addStretch()
        inside.addWidget(self.missing)
        inside.addWidget(self.begin_button, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.view)
        self.pages.addWidget(empty)
        self.pages.setFixedHeight(theme.line_height() * 8 + theme.S * 7 + theme.L)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.title)
        column.addWidget(self.note)
        column.addWidget(self.bar)
        column.addWidget(self.pages)

    def show_document(self, document: Document) -> None:
        """Show another profile."""
        if document is not self.document:
            self.document = document
            self.view.setModel(document.model)
            self.fit()
            self.view.setCurrentIndex(document.model.index(0, 1))
        self.refresh()

    def settle(self, *, keep: bool) -> None:
        """Choose between mine and theirs."""
        if self.document is None:
            return
        if keep:
            self.document.keep_mine()
        else:
            self.document.take_theirs()

    def fit(self) -> None:
        """Give each column the room that its editor needs."""
        metrics = self.view.fontMetrics()
        letter = metrics.averageCharWidth()
        for column, letters in enumerate((18, 20, 13, 13, 13)):
            self.view.setColumnWidth(column, letters * letter + theme.M)
        names = [f"{action}  {bucket_name(action)}" for action in ACTIONS]
        widest = max(map(metrics.horizontalAdvance, names)) + theme.XL
        self.view.setColumnWidth(0, max(self.view.columnWidth(0), widest))

    def refresh(self) -> None:
        """Tell what has become of the profile."""
        document = self.document
        if document is None:
            return
        self.title.setText(document.name + (" *" if document.is_unsaved else ""))
        self.note.setText(self.words(document))
        self.note.setVisible(bool(self.note.text()))
        self.pages.setCurrentIndex(1 if document.is_new else 0)
        self.missing.setText(
            self.tr("{persona} has no profile for {symbol} yet, so it cannot be deployed.").format(
                persona=document.persona, symbol=document.symbol
            )
        )
        self.bar.setVisible(document.theirs is not None)
        gone = document.theirs is not None and document.theirs.content is None
        self.bar.compare.setEnabled(not gone)
        self.bar.label.setText(
            self.tr(
                "Another program has deleted this file while you edited it. “Keep mine” lets "
                "Save write it anew."
            )
            if gone
            else self.tr("Another program has changed this file while you edited it.")
        )

    def words(self, document: Document) -> str:
        """Tell what the file is like."""
        found = document.found
        told = [self.tr("Read all the same: {notes}.").format(notes="; ".join(found.notes))]
        if not found.notes:
            told = []
        elif document.is_unsaved:
            told.append(self.tr("Save writes it in the EA's form."))
        return "\n".join([*told, *map(str, found.mistakes)])

    def jump(self, row: int, field: str) -> None:
        """Go to a cell."""
        if self.document is not None:
            self.view.setCurrentIndex(self.document.model.index(row, FIELDS.index(field)))
            self.view.setFocus()

    def edit_parameters(self) -> ParametersDialog | None:
        """Show the popup for the parameters of the row chosen."""
        document, index = self.document, self.view.currentIndex()
        if document is None or not index.isValid():
            return None
        row = index.row()
        text = document.model.cells[row]["parameters"]
        title = self.tr("Parameters of action {row}").format(row=row + 1)
        dialog = ParametersDialog(text, title, self)
        dialog.chosen.connect(
            lambda new: document.model.set_values({(row, "parameters"): new}, title)
        )
        dialog.open()
        return dialog
