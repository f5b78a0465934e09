"""Put the profile shown, or some of its actions, in the place of many, after a look at that."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reentry_gui import profiles
from reentry_gui.ui import messages, theme
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.sentences import lines_said
from reentry_gui.ui.tabs.profiles.model import bucket_name
from reentry_gui.ui.tabs.profiles.ticks import Ticks

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.profiles import ApplicationReport, Profile


class ManyDialog(QDialog):
    """Chooses personas, symbols and actions; `applied` tells that files were written."""

    applied = Signal()

    def __init__(
        self, config: PackConfig, profile: Profile, key: tuple[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.config, self.profile, self.key = config, profile, key
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Apply to many"))
        others = {*config.symbols} - {key[1]}
        actions = [f"{action}  {bucket_name(action)}" for action in profiles.ACTIONS]
        self.rows = Ticks(self.tr("Actions"), actions, actions)
        self.personas = Ticks(self.tr("Personas"), config.persona_names, {key[0]})
        self.symbols = Ticks(self.tr("Symbols"), config.symbols, others)
        self.told = QLabel(textFormat=Qt.TextFormat.PlainText)
        theme.mark(self.told, "muted")
        self.lay_out()
        for ticks in (self.rows, self.personas, self.symbols):
            ticks.changed.connect(self.tell)
        self.tell()

    def lay_out(self) -> None:
        """Put the three lists side by side."""
        name = " · ".join(self.key)
        heading = QLabel(self.tr("Put {name} in the place of others").format(name=name))
        heading.setFont(theme.font("title"))
        lists = QHBoxLayout()
        lists.setSpacing(theme.L)
        for ticks in (self.rows, self.personas, self.symbols):
            lists.addWidget(ticks)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.show_button = buttons.addButton(
            self.tr("Preview…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.show_button.setDefault(True)
        theme.mark(self.show_button, "primary")
        buttons.accepted.connect(self.preview)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(heading)
        column.addLayout(lists, 1)
        column.addWidget(self.told)
        column.addWidget(buttons)
        self.resize(theme.line_height() * 42, theme.line_height() * 26)

    def targets(self) -> list[tuple[str, str]]:
        """Return the profiles that were chosen, without the one it comes from."""
        chosen = [(p, s) for p in self.personas.names() for s in self.symbols.names()]
        return [target for target in chosen if target != self.key]

    def chosen_actions(self) -> list[int]:
        """Return the actions that were chosen."""
        return [profiles.ACTIONS[number] for number in self.rows.numbers()]

    def tell(self) -> None:
        """Say how many profiles that makes; without any there is nothing to preview."""
        targets, actions = len(self.targets()), len(self.chosen_actions())
        told = self.tr("{actions} of 6 actions, into {targets} profiles. Nothing is written yet.")
        self.told.setText(told.format(actions=actions, targets=targets))
        self.show_button.setEnabled(bool(targets and actions))

    def preview(self) -> None:
        """Show what it would change."""
        step = self.step()
        run_in_background(self, partial(step, what_if=True), partial(self.show_plan, step))

    def step(self) -> partial[ApplicationReport]:
        """Return the step for what is chosen now."""
        return partial(
            profiles.apply_profile, self.config, self.profile, self.targets(), self.chosen_actions()
        )

    def show_plan(self, step: partial[ApplicationReport], report: ApplicationReport) -> None:
        """Ask whether that is wanted; where nothing would be written, there is nothing to ask."""
        note = self.tr("A copy of each file that is replaced is kept; refused ones stay.")
        what, button = self.tr("Apply to many"), self.tr("Apply")
        dialog = Preview(what, report.lines(), button, consequence=note, parent=self)
        dialog.do_button.setEnabled(any(t.outcome == "planned" for t in report.targets))
        dialog.accepted.connect(lambda: run_in_background(self, step, self.finish, must_end=True))
        dialog.open()

    def finish(self, report: ApplicationReport) -> None:
        """Tell what was done."""
        written = sum(target.outcome == "written" for target in report.targets)
        refused = sum(target.outcome == "refused" for target in report.targets)
        told = self.tr(
            "Profiles written: {written}, refused: {refused}. Deploy to bring them to the EA."
        )
        messages.notify(
            told.format(written=written, refused=refused), details=lines_said(report.lines())
        )
        self.applied.emit()
        self.accept()
