"""How the six rows are edited: a list for the type, spin boxes with units, a line with a popup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.tables import CellDelegate
from reentry_gui.ui.tabs.profiles.model import FIELDS, ProfileModel, bucket_name
from reentry_gui.ui.tabs.profiles.spin import STEPS, TextSpin

if TYPE_CHECKING:
    from reentry_gui.ui.tables.delegate import Index

UNITS: Final = {field: unit for field, (_step, _least, unit) in STEPS.items() if unit}


class ProfileDelegate(CellDelegate):
    """Checks every keystroke; `parameters_wanted` asks for the popup."""

    parameters_wanted = Signal()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make what fits the column."""
        field = FIELDS[index.column()]
        if field in STEPS:
            editor: QWidget = TextSpin(field, parent)
            editor.setAccessibleName(
                str(model_of(index).headerData(index.column(), Qt.Orientation.Horizontal))
            )
        else:
            editor = super().createEditor(parent, option, index)
        if field == "parameters" and isinstance(editor, QLineEdit):
            self.offer_popup(editor)
        line, kept = line_of(editor), QPersistentModelIndex(index)
        if line is not None:
            line.textEdited.connect(lambda text: self.try_out(editor, kept, text))
        return editor

    def offer_popup(self, editor: QLineEdit) -> None:
        """Put the button of the popup into the line."""
        more = editor.addAction(theme.icon("edit"), QLineEdit.ActionPosition.TrailingPosition)
        more.setToolTip(self.tr("Edit the parameters one by one (Alt+Return)"))
        more.triggered.connect(lambda: self.ask_for_popup(editor))

    def ask_for_popup(self, editor: QWidget) -> None:
        """Take over what was typed, then ask for the popup."""
        self.finish(editor)
        self.parameters_wanted.emit()

    def try_out(self, editor: QWidget, index: Index, text: str) -> None:
        """Check what stands in an editor and colour it."""
        model = model_of(index)
        model.try_out(index.row(), FIELDS[index.column()], text)
        mistake = model.mistakes.get((index.row(), FIELDS[index.column()]), "")
        theme.mark(editor, "invalid" if mistake else "")
        editor.setToolTip(mistake)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the cell's text; what is just being typed stays."""
        line = line_of(editor)
        if line is None:
            super().setEditorData(editor, index)
        elif model_of(index).trial is None:
            line.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Put what was typed into the cell as it is."""
        line = line_of(editor)
        if line is None:
            super().setModelData(editor, model, index)
        else:
            model.setData(index, line.text())
            model_of(index).end_trial()

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Forget what was typed and given up."""
        if index.isValid():
            model_of(index).end_trial()
        super().destroyEditor(editor, index)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Show the unit beside a number and the outcome beside an action."""
        super().initStyleOption(option, index)
        field, text = FIELDS[index.column()], str(index.data(Qt.ItemDataRole.DisplayRole))
        if field == "action":
            option.text = f"{text}  {bucket_name(index.row() + 1)}"
        elif field in UNITS and text and (index.row(), field) not in model_of(index).mistakes:
            option.text = f"{text} {UNITS[field]}"


def line_of(editor: QWidget) -> QLineEdit | None:
    """Return the line in which an editor's text stands, None for a list."""
    if isinstance(editor, TextSpin):
        return editor.lineEdit()
    return editor if isinstance(editor, QLineEdit) else None


def model_of(index: Index) -> ProfileModel:
    """Return the model of an index; this delegate is for no other."""
    model = index.model()
    if not isinstance(model, ProfileModel):
        raise TypeError("this delegate edits profiles")
    return model
