"""What differs between two configs, as a table; and the dialog that shows it before a save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from reentry_gui.config import Change
from reentry_gui.config.difference import shown
from reentry_gui.ui import theme
from reentry_gui.ui.preview import Confirmation
from reentry_gui.ui.tables import Column, RecordsModel, TableView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QShowEvent

FEW: Final = 4  # entries of a list that are read at a glance
WIDEST: Final = 34  # letters of a column: two and a part of the third fit into the dialog
translate = QCoreApplication.translate


def columns() -> tuple[Column[Change], ...]:
    """Return the columns of a table of changes."""
    return (
        Column(translate("changes", "Option"), lambda change: change.path, tip=str),
        Column(translate("changes", "Before"), before, tip=str),
        Column(translate("changes", "After"), after, tip=str),
    )


def before(change: Change) -> str:
    """Return the old value in words."""
    if change.kind == "added":
        return translate("changes", "not set")
    return entries(change.old) if are_lists(change) else shown(change.old)


def after(change: Change) -> str:
    """Return the new value in words."""
    if change.kind == "removed":
        return translate("changes", "taken out")
    return shown(change.new) if not are_lists(change) else list_told(change.old, change.new)


def are_lists(change: Change) -> bool:
    """Tell whether two lists differ, and each too long to be read beside the other."""
    return isinstance(change.old, list) and isinstance(change.new, list) and len(change.new) > FEW


def entries(values: list[Any]) -> str:
    """Return how many entries a list has."""
    return translate("changes", "{n} entries").format(n=len(values))


def list_told(old: list[Any], new: list[Any]) -> str:
    """Tell a list by what came and went; its order, where nothing did."""
    told = [f"+ {plain(each)}" for each in new if each not in old]
    told += [f"− {plain(each)}" for each in old if each not in new]
    moved = [] if told else [translate("changes", "in another order")]
    return f"{entries(new)}: {', '.join(told + moved)}"


def plain(value: object) -> str:
    """Return an entry of a list; a text without quotes."""
    return value if isinstance(value, str) else shown(value)


def table_of(changes: Iterable[Change], name: str) -> TableView:
    """Make a table of changes."""
    table = TableView(name)
    table.setModel(RecordsModel(columns(), changes, table))
    table.fit_columns(WIDEST)
    return table


class ChangesDialog(Confirmation):
    """Shows option by option what will change."""

    def __init__(
        self,
        title: str,
        changes: Iterable[Change],
        do_it: str,
        *,
        reason: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        found = [*leaves(changes)]
        super().__init__(title, counted(len(found)), do_it, parent)
        self.resize(theme.line_height() * 44, theme.line_height() * 22)
        self.table = table_of(found, self.tr("What will change"))
        self.reason = QLineEdit(reason or "")
        self.body.addWidget(self.table)
        if reason is not None:
            self.body.addLayout(self.ask_reason())

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the columns into the width that the table has now."""
        super().showEvent(event)
        self.table.fit_columns(WIDEST)

    def ask_reason(self) -> QFormLayout:
        """Ask why, for the history."""
        self.reason.setPlaceholderText(self.tr("Kept in the history; may stay empty"))
        self.reason.setAccessibleName(self.tr("Why?"))
        line = QFormLayout()
        line.addRow(self.tr("&Why?"), self.reason)
        return line


def leaves(changes: Iterable[Change]) -> Iterator[Change]:
    """Tell a section that came or went option by option."""
    for change in changes:
        whole = change.new if change.kind == "added" else change.old
        if change.kind == "changed" or not isinstance(whole, dict) or not whole:
            yield change
            continue
        for key, value in whole.items():
            old, new = (None, value) if change.kind == "added" else (value, None)
            yield from leaves([Change(f"{change.path}.{key}", old, new, change.kind)])


def counted(number: int) -> str:
    """Return how many options change, in words."""
    if number == 1:
        return translate("changes", "1 option changes")
    return translate("changes", "{number} options change").format(number=number)
