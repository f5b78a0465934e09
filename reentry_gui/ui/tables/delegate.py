"""How a cell of an editable table is edited: a list for choices, else the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reentry_gui.ui import theme

if TYPE_CHECKING:
    from reentry_gui.ui.tables.rows import RowsModel

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Edits in place; what is typed goes to the model as it is."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make a list where only some values are allowed, else an entry."""
        del option
        model: RowsModel[Any] = index.model()  # type: ignore[assignment]  # the view's own model
        kind = model.kind(index)
        editor: QComboBox | QLineEdit
        if kind.choices:
            editor = QComboBox(parent)
            editor.addItems([str(choice) for choice in kind.choices])
            editor.activated.connect(lambda: self.finish(editor))
        else:
            editor = QLineEdit(parent)
            editor.setFrame(False)
        editor.setAccessibleName(kind.title)
        return editor

    def finish(self, editor: QWidget) -> None:
        """Take a choice over at once."""
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Let a mistake keep its colour where the cell is selected."""
        super().initStyleOption(option, index)
        fill = index.data(Qt.ItemDataRole.BackgroundRole)
        if fill is not None:
            palette = QPalette(option.palette)
            palette.setColor(QPalette.ColorRole.Highlight, QColor(fill))
            palette.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.colours().text))
            option.palette = palette

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the cell's value; one that is not allowed stays choosable until it is changed."""
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            if editor.findText(text) < 0:
                editor.insertItem(0, text)
            editor.setCurrentText(text)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand what was typed to the model."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())
