"""The row of buttons above the tab, and what each does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QToolButton, QWidget

from reentry_gui.profiles.bundle import ENDINGS
from reentry_gui.ui import messages, theme
from reentry_gui.ui.actions import action, allow
from reentry_gui.ui.sentences import lines_said
from reentry_gui.ui.tabs.profiles import bringing, work
from reentry_gui.ui.tabs.profiles.comparing import CompareDialog
from reentry_gui.ui.tabs.profiles.many import ManyDialog
from reentry_gui.ui.tabs.profiles.merging import MergeDialog

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from reentry_gui.personas import RotationReport
    from reentry_gui.profiles import SaveReport
    from reentry_gui.ui.tabs.profiles.document import Document
    from reentry_gui.ui.tabs.profiles.tab import ProfilesTab


class Toolbar(QWidget):
    """What can be done with the profile shown, and with all."""

    def __init__(self, tab: ProfilesTab) -> None:
        super().__init__(tab)
        self.tab = tab
        self.make_edits()
        self.make_others()
        self.lay_out()

    def make_edits(self) -> None:
        """Make what changes the profile shown."""
        tab = self.tab
        self.save = action(
            tab, self.tr("&Save profile"), self.save_shown, icon="save", shortcut="Ctrl+S"
        )
        self.undo = action(tab, self.tr("&Undo"), self.undo_one, icon="undo", shortcut="Ctrl+Z")
        self.redo = action(
            tab, self.tr("&Redo"), self.redo_one, icon="redo", shortcut="Ctrl+Shift+Z"
        )
        self.fix = action(
            tab,
            self.tr("&Fix all that can be fixed"),
            tab.findings.fix_all,
            icon="fix",
            shortcut="Ctrl+.",
        )
        self.parameters = action(
            tab,
            self.tr("Edit &parameters…"),
            self.edit_parameters,
            icon="edit",
            shortcut="Alt+Return",
        )
        self.deploy = action(
            tab,
            self.tr("&Deploy this one now…"),
            self.deploy_shown,
            icon="rotate",
            shortcut="Ctrl+Shift+D",
        )

    def make_others(self) -> None:
        """Make what reaches beyond the profile shown."""
        tab = self.tab
        self.many = action(
            tab,
            self.tr("&Apply to many…"),
            self.apply_to_many,
            icon="copy",
            shortcut="Ctrl+Shift+M",
        )
        self.compare = action(
            tab,
            self.tr("&Compare…"),
            self.compare_profiles,
            icon="columns",
            shortcut="Ctrl+Shift+P",
        )
        self.bring = action(
            tab,
            self.tr("&Import a profile…"),
            self.choose_profile,
            icon="import",
            shortcut="Ctrl+Shift+I",
        )
        self.unpack = action(tab, self.tr("Import a &bundle…"), self.choose_bundle, icon="bundle")
        self.pack_all = action(tab, self.tr("&Export a bundle…"), self.export_bundle, icon="export")

    def lay_out(self) -> None:
        """Put the buttons in a row, what is seldom needed into a menu."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.XS)
        for made in (self.save, self.undo, self.redo, self.deploy, self.many, self.compare):
            row.addWidget(self.button(made))
            if made in {self.save, self.redo}:
                row.addSpacing(theme.M)
        row.addStretch()
        more = QMenu(self)
        more.setAccessibleName(self.tr("More"))
        more.addActions([self.bring, self.unpack, self.pack_all, self.parameters, self.fix])
        self.more = QToolButton(autoRaise=True)
        self.more.setText(self.tr("More"))
        theme.set_icon(self.more, "more")
        theme.mark(self.more, "menu")
        self.more.setToolTip(self.tr("Import, export and more"))
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(more)
        row.addWidget(self.more)

    def button(self, made: QAction) -> QToolButton:
        """Make a button of an action."""
        button = QToolButton(autoRaise=True)
        button.setDefaultAction(made)
        if made not in {self.undo, self.redo}:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def all_actions(self) -> tuple[QAction, ...]:
        """Return every action."""
        edits = (self.save, self.undo, self.redo, self.fix, self.parameters, self.deploy)
        return (*edits, self.many, self.compare, self.bring, self.unpack, self.pack_all)

    def refresh(self) -> None:
        """Offer what can be done now, and say why not where it cannot."""
        document, is_open = self.tab.document, self.tab.pack.config is not None
        self.undo.setEnabled(document is not None and document.model.undo.canUndo())
        self.redo.setEnabled(document is not None and document.model.undo.canRedo())
        fixes = document is not None and any(f.fix is not None for f in document.model.findings)
        self.fix.setEnabled(fixes)
        self.parameters.setEnabled(document is not None and not document.is_new)
        for made in (self.compare, self.bring, self.unpack, self.pack_all):
            made.setEnabled(is_open)
        if document is not None:
            self.offer(document)
            return
        for made in (self.save, self.deploy, self.many):
            allow(made, on=False, why=self.tr("Choose a profile in the grid first."))

    def offer(self, document: Document) -> None:
        """Offer to save, deploy and apply the profile shown, or say why not."""
        mistakes = self.tr("Not while a mistake is left.")
        reasons = {
            self.tr("Choose first between your version and the one on the disk."): (
                document.theirs is not None
            ),
            mistakes: document.model.profile is None,
            self.tr("Nothing has been changed."): not document.is_unsaved,
        }
        why = next((reason for reason, holds in reasons.items() if holds), "")
        allow(self.save, on=document.can_save, why=why)
        first = self.tr("Save it first: what is deployed is the file.")
        is_on_disk = document.known is not None and not document.is_unsaved
        allow(self.deploy, on=is_on_disk, why=first)
        allow(self.many, on=document.model.profile is not None, why=mistakes)

    def save_shown(self) -> None:
        """Save the profile shown."""
        if self.tab.document is not None:
            work.save(self.tab, self.tab.document, self.tell_saved)

    def tell_saved(self, report: SaveReport) -> None:
        """Look at all anew; drop the draft where nothing else waits."""
        if report.written:
            told = self.tr("{name} saved. Deploy it to bring it to the EA.")
            messages.notify(
                told.format(name=report.file.name),
                details=lines_said(report.lines()),
                until=self.tab.pack.deployed,
            )
        self.tab.draft.keep()
        self.tab.refresh()
        self.refresh()

    def undo_one(self) -> None:
        """Take the last edit back."""
        if self.tab.document is not None:
            self.tab.document.model.undo.undo()

    def redo_one(self) -> None:
        """Do again what was taken back."""
        if self.tab.document is not None:
            self.tab.document.model.undo.redo()

    def edit_parameters(self) -> None:
        """Show the popup for parameters."""
        self.tab.editor.edit_parameters()

    def deploy_shown(self) -> None:
        """Bring the profile shown to the EA."""
        if self.tab.document is not None:
            work.deploy(self.tab, self.tab.document, self.tell_deployed)

    def tell_deployed(self, report: RotationReport) -> None:
        """Tell how the deployment ended."""
        told = lines_said(report.lines())
        if report.needs_action:
            messages.show_information(self.tab, self.tr("The deployment failed."), told)
        else:
            messages.notify(self.tr("Deployed, read back and compared."), details=told)
        self.tab.pack.deployed.emit()

    def apply_to_many(self) -> None:
        """Choose other profiles to put this one in place of."""
        document, config = self.tab.document, self.tab.pack.config
        if document is not None and config is not None and document.model.profile is not None:
            dialog = ManyDialog(config, document.model.profile, document.key, self.tab)
            dialog.applied.connect(self.tab.look)
            dialog.open()

    def compare_profiles(self) -> None:
        """Compare two or three profiles side by side."""
        config, document = self.tab.pack.config, self.tab.document
        if config is not None:
            unsaved = self.tab.profiles.edited_ones()
            CompareDialog(config, document, unsaved, self.tab).open()

    def compare_with_disk(self) -> None:
        """Compare what is shown with what another program wrote, and choose field by field."""
        document = self.tab.document
        if document is not None and document.theirs is not None:
            MergeDialog(document, document.theirs, self.tab).open()

    def choose_profile(self) -> None:
        """Choose a profile of any dialect to bring in."""
        name, _filter = QFileDialog.getOpenFileName(
            self.tab, self.tr("Import a profile"), "", self.tr("Profiles (*.csv);;All files (*)")
        )
        if name:
            self.bring_in(Path(name))

    def choose_bundle(self) -> None:
        """Choose a bundle to bring in."""
        name, _filter = QFileDialog.getOpenFileName(
            self.tab, self.tr("Import a bundle"), "", self.tr("Bundles (*.reentry-bundle *.zip)")
        )
        if name:
            self.bring_in(Path(name))

    def export_bundle(self) -> None:
        """Choose where to pack all profiles."""
        name, _filter = QFileDialog.getSaveFileName(
            self.tab,
            self.tr("Export a bundle"),
            "reentry-profiles.zip",
            self.tr("Bundles (*.reentry-bundle *.zip)"),
        )
        if name:
            bringing.pack_bundle(self.tab, Path(name))

    def bring_in(self, file: Path) -> None:
        """Bring in a profile or a bundle."""
        if file.suffix.casefold() in ENDINGS:
            bringing.unpack_bundle(self.tab, file, self.tab.look)
        else:
            bringing.bring_profile(self.tab, file)
