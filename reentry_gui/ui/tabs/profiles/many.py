"""Put the profile shown in the place of many others, after a look at what that changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reentry_gui import profiles
from reentry_gui.ui import theme
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.preview import Preview

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.config import PackConfig
    from reentry_gui.profiles import ApplicationReport, Profile


class ManyDialog(QDialog):
    """Chooses personas and symbols; `applied` tells that files were written."""

    applied = Signal()

    def __init__(
        self, config: PackConfig, profile: Profile, key: tuple[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.config, self.profile, self.key = config, profile, key
        self.setWindowTitle(self.tr("Apply to many"))
        self.personas = ticks(self.tr("Personas"), config.persona_names, {key[0]})
        self.symbols = ticks(self.tr("Symbols"), config.symbols, {*config.symbols} - {key[1]})
        lists = QHBoxLayout()
        lists.addWidget(self.personas)
        lists.addWidget(self.symbols)
        told = QLabel(self.tr("{name} takes the place of:").format(name=" · ".join(key)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.show_button = buttons.addButton(
            self.tr("Preview…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        theme.mark(self.show_button, "primary")
        buttons.accepted.connect(self.preview)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(told)
        column.addLayout(lists, 1)
        column.addWidget(buttons)

    def targets(self) -> list[tuple[str, str]]:
        """Return the profiles that were chosen, without the one it comes from."""
        chosen = [(p, s) for p in ticked(self.personas) for s in ticked(self.symbols)]
        return [target for target in chosen if target != self.key]

    def preview(self) -> None:
        """Show what it would change."""
        run_in_background(self, partial(self.apply(), what_if=True), self.show_plan)

    def apply(self) -> partial[ApplicationReport]:
        """Return the step for what was chosen."""
        return partial(profiles.apply_profile, self.config, self.profile, self.targets())

    def show_plan(self, report: ApplicationReport) -> None:
        """Ask whether that is wanted."""
        note = self.tr("A copy of each file that is replaced is kept; refused ones stay.")
        what, button = self.tr("Apply to many"), self.tr("Apply")
        dialog = Preview(what, report.lines(), button, consequence=note, parent=self)
        dialog.accepted.connect(lambda: run_in_background(self, self.apply(), self.finish))
        dialog.open()

    def finish(self, _report: ApplicationReport) -> None:
        """Tell that it is done."""
        self.applied.emit()
        self.accept()


def ticks(name: str, texts: Iterable[str], ticked_ones: set[str]) -> QListWidget:
    """Make a list to tick."""
    made = QListWidget()
    made.setAccessibleName(name)
    for text in texts:
        item = QListWidgetItem(text, made)
        state = Qt.CheckState.Checked if text in ticked_ones else Qt.CheckState.Unchecked
        item.setCheckState(state)
    return made


def ticked(widget: QListWidget) -> list[str]:
    """Return what is ticked."""
    items = (widget.item(row) for row in range(widget.count()))
    return [item.text() for item in items if item.checkState() == Qt.CheckState.Checked]
