"""How a cell is painted, and how that of an editable table is edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
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
# Whether the row is one of every other one is no more of interest: the view has painted that.
# Whether its text may take several lines is the view's to say.
WRAPPED: Final = QStyleOptionViewItem.ViewItemFeature.WrapText
TEXT: Final = QStyleOptionViewItem.ViewItemFeature.HasDisplay
TEXT_AND_ICON: Final = TEXT | QStyleOptionViewItem.ViewItemFeature.HasDecoration
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LINE_SEPARATOR: Final = "\u2028"  # what Qt breaks a line at in a cell


class Look(NamedTuple):
    """How a cell of a table to look at is painted; the view's own colour where it has none."""

    text: str
    right: bool = False
    colour: str | None = None
    icon: QIcon | None = None


@runtime_checkable
class Looks(Protocol):
    """A model that tells all of a cell at once."""

    def look(self, row: int, column: int) -> Look:
        """Return how a cell is painted."""


class LookDelegate(QStyledItemDelegate):
    """Paints what the model tells of a cell in one call.

    Qt's own delegate asks the model for seven things a cell. Each is a call into Python, which
    takes its time and, while a worker is busy, waits for its turn.
    """

    def __init__(self, model: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = model

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Fill in what is painted, as Qt does out of the model's roles."""
        text, right, colour, icon = self.model.look(index.row(), index.column())
        option.text = text.replace("\n", LINE_SEPARATOR) if "\n" in text else text
        option.features = option.features & WRAPPED | (TEXT if icon is None else TEXT_AND_ICON)
        if right:
            option.displayAlignment = RIGHT
        if colour is not None:
            palette = QPalette(option.palette)
            palette.setColor(QPalette.ColorRole.Text, QColor(colour))
            option.palette = palette
        if icon is not None:
            option.icon = icon


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
