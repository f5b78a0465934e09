"""The tab: grid, editor, findings and ladder, and what can be done with a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFileSystemWatcher, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reentry_gui.profiles.bundle import ENDINGS
from reentry_gui.ui import messages, theme
from reentry_gui.ui.drafts import Draft
from reentry_gui.ui.empty import EmptyPage, no_pack
from reentry_gui.ui.tab import Tab
from reentry_gui.ui.tabs.profiles import work
from reentry_gui.ui.tabs.profiles.actions import Toolbar
from reentry_gui.ui.tabs.profiles.chart import LadderPanel
from reentry_gui.ui.tabs.profiles.editor import EditorPanel
from reentry_gui.ui.tabs.profiles.findings import FindingsPanel
from reentry_gui.ui.tabs.profiles.grid import GridPanel, Halves
from reentry_gui.ui.tabs.profiles.open_profiles import OpenProfiles

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QAction

    from reentry_gui.personas import GridReport
    from reentry_gui.ui.background import Job
    from reentry_gui.ui.pack import Pack
    from reentry_gui.ui.tabs.profiles.document import Document

SETTLED_MS = 250


class ProfilesTab(Tab):
    """Every persona's profile for every symbol."""

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(pack, parent)
        self.job: Job[GridReport] | None = None
        self.wanted: tuple[int, str] | None = None
        self.dropped: list[Path] = []  # before the first profile was shown
        self.grid = GridPanel()
        self.editor = EditorPanel()
        self.findings = FindingsPanel()
        self.ladder = LadderPanel()
        self.profiles = OpenProfiles(pack, self)
        self.draft = Draft("profiles", self.profiles.drafts, self)
        self.toolbar = Toolbar(self)
        self.watcher = QFileSystemWatcher(self)
        self.settle = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self.lay_out()
        self.connect_parts()
        self.take_config()

    @property
    def document(self) -> Document | None:
        """Return the profile that is shown."""
        return self.editor.document

    def lay_out(self) -> None:
        """Put the grid beside the editor, findings and ladder below it."""
        self.below = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.below.addWidget(self.findings)
        self.below.addWidget(self.ladder)
        self.below.setSizes([400, 360])
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(theme.S, 0, 0, 0)
        column.addWidget(self.editor)
        column.addWidget(self.below, 1)
        column.addStretch()  # holds the editor up where there is nothing below it
        self.halves = Halves()
        self.halves.addWidget(self.grid)
        self.halves.addWidget(right)
        self.halves.setStretchFactor(1, 1)
        self.halves.setSizes([430, 730])
        self.pages = QStackedWidget()
        text = self.tr("The profiles of a pack stand here: its personas, symbol by symbol.")
        self.empty = EmptyPage(no_pack(self.pack, text))
        self.pages.addWidget(self.empty)
        area = QScrollArea(widgetResizable=True)  # a small window scrolls
        theme.mark(area, "page")
        area.setAccessibleName(self.tr("Profiles"))
        area.setWidget(self.halves)
        self.pages.addWidget(area)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.S, theme.S, theme.S, theme.S)
        whole.addWidget(self.toolbar)
        whole.addWidget(self.pages, 1)

    def connect_parts(self) -> None:
        """Let the parts hear of each other."""
        self.grid.chosen.connect(self.open)
        self.findings.jumped.connect(self.editor.jump)
        self.findings.fixed.connect(self.mend)
        self.editor.begun.connect(self.begin)
        self.editor.bar.compared.connect(self.toolbar.compare_with_disk)
        self.profiles.shown.connect(self.show_document)
        self.profiles.edited.connect(self.show_edit)
        self.watcher.fileChanged.connect(self.settle.start)
        self.watcher.directoryChanged.connect(self.settle.start)
        self.settle.timeout.connect(self.look)
        self.pack.config_changed.connect(self.take_config)
        self.pack.deployed.connect(self.refresh)
        self.pack.time_came.connect(self.refresh)

    def take_config(self) -> None:
        """Show the profiles of the config that is open now."""
        config = self.pack.config
        self.pages.setCurrentIndex(0 if config is None else 1)
        self.toolbar.refresh()
        if config is None:
            return
        self.profiles.take_config(config)
        if self.watcher.directories():
            self.watcher.removePaths(self.watcher.directories())
        self.refresh()

    def refresh(self) -> None:
        """Look at all profiles anew."""
        self.job = work.look_at_all(self, self.job, self.show_report)

    def show_report(self, report: GridReport) -> None:
        """Show the state of all profiles; the first time, open the one that is due."""
        self.grid.show_report(report)
        self.watch()
        if self.profiles.wanted is None and report.cells:
            self.halves.like(self.grid.view.room_wanted + 2 * theme.L)  # an edit tells more
            first = next((cell for cell in report.cells if cell.is_due), report.cells[0])
            self.open(first.persona, first.symbol)
        elif not report.cells:
            self.take_dropped()

    def watch(self) -> None:
        """Watch the personas' folders; only now, for a worker has just found them within reach."""
        config = self.pack.config
        folders = (
            [config.path("profiles_root") / name for name in config.persona_names] if config else []
        )
        if wanted := [str(f) for f in folders if str(f) not in self.watcher.directories()]:
            self.watcher.addPaths(wanted)

    def open(self, persona: str, symbol: str) -> None:
        """Show a profile; it keeps its edits while others are shown."""
        self.profiles.open(persona, symbol)

    def show_document(self, document: Document) -> None:
        """Show a profile that was read, or was open already."""
        self.editor.show_document(document)
        self.editor.view.delegate.parameters_wanted.connect(
            self.toolbar.edit_parameters, Qt.ConnectionType.UniqueConnection
        )
        self.grid.mark(document.key)
        if str(document.file) not in self.watcher.files() and document.known is not None:
            self.watcher.addPath(str(document.file))
        if self.wanted is not None:
            self.editor.jump(*self.wanted)
            self.wanted = None
        self.show_edit(document)
        self.take_dropped()

    def show_edit(self, document: Document) -> None:
        """Tell what an edit has made of a profile."""
        self.grid.model.set_unsaved(self.profiles.mistakes())
        self.draft.touch()
        if document is not self.document:
            return
        self.editor.refresh()
        model = document.model
        self.below.setVisible(not document.is_new)
        self.findings.show_findings(() if document.is_new else model.findings)
        self.ladder.show_profile(model.profile, document.persona, model.governance)
        self.toolbar.refresh()

    def begin(self) -> None:
        """Begin a profile where there is none."""
        if self.document is not None:
            work.begin(self.document)

    def mend(self, found: list[Any]) -> None:
        """Write what findings propose."""
        if self.document is not None:
            self.document.model.mend(found, self.tr("Fix"))

    def look(self) -> None:
        """Read again what is open: something in its folder has changed."""
        self.profiles.look()
        self.refresh()

    def commands(self) -> Sequence[QAction]:
        """Return what can be done in this tab."""
        return self.toolbar.all_actions()

    def unsaved(self) -> str:
        """Return the profiles whose edits are not saved."""
        names = [document.name for document in self.profiles.edited_ones()]
        return self.tr("profiles {names}").format(names=", ".join(names)) if names else ""

    def save_unsaved(self) -> None:
        """Save the profiles without mistakes."""
        for document in self.profiles.edited_ones():
            if document.can_save:
                work.save(self, document, self.toolbar.tell_saved)

    def discard_unsaved(self) -> None:
        """Forget every edit."""
        self.profiles.forget_edits()

    def takes(self, path: Path) -> str:
        """Take profiles and bundles of them."""
        names = {".csv": self.tr("Import a profile")}
        names |= dict.fromkeys(ENDINGS, self.tr("Import a bundle"))
        return names.get(path.suffix.casefold(), "") if self.pack.config else ""

    def take(self, path: Path) -> None:
        """Bring in a file that was dropped, once it is known which profile is shown."""
        if self.document is None and self.grid.model.report is None:
            self.dropped.append(path)
        else:
            self.toolbar.bring_in(path)

    def take_dropped(self) -> None:
        """Bring in what was dropped before the first profile was shown."""
        dropped, self.dropped = self.dropped, []
        for path in dropped:
            self.toolbar.bring_in(path)

    def restore(self, draft: Any) -> None:  # noqa: ANN401  # the JSON that the tab's own Draft kept
        """Take back profiles that were not saved."""
        self.profiles.restore(draft)

    def go(self, place: object) -> None:
        """Show a profile and a cell in it; see ProfilePlace."""
        if not isinstance(place, tuple) or len(place) < 2:
            return
        persona, symbol, *cell = place
        self.wanted = work.cell_in(cell)
        if self.pack.config is None or symbol not in self.pack.config.symbols:
            messages.notify(self.tr("The config has no symbol {name}.").format(name=symbol))
            return
        self.open(str(persona), str(symbol))
