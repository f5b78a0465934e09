"""The window: tabs, menu, toolbar, status bar; everything else stands in the tabs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QMainWindow, QTabWidget, QVBoxLayout, QWidget

from reentry_gui.ui import background, settings, theme
from reentry_gui.ui.menus import Menus
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.sentences import said
from reentry_gui.ui.status import StatusBar
from reentry_gui.ui.tabs import TABS

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from reentry_gui.ui.notices import NoticeBar
    from reentry_gui.ui.tab import Tab
    from reentry_gui.ui.tray import Tray


class MainWindow(QMainWindow):
    """One window on one pack.

    Not `whole`, it has what the first paint shows: call `restore_place` and, when it was
    painted, `complete`.
    """

    notices: NoticeBar
    tray: Tray

    def __init__(self, pack: Pack | None = None, *, whole: bool = True) -> None:
        super().__init__()
        self.pack = pack or Pack(self)
        self.built: dict[str, Tab] = {}
        self.pages: list[QVBoxLayout] = []
        self.resize(1180, 760)
        self.setCentralWidget(self.make_pages())
        self.status = StatusBar(self.pack)
        self.setStatusBar(self.status)
        self.menus = Menus(self)
        self.pack.config_changed.connect(self.show_title)
        self.pack.config_failed.connect(self.tell_failed)
        self.pack.open_failed.connect(self.tell_not_opened)
        self.pack.tab_requested.connect(self.show_tab)
        self.pack.command_requested.connect(self.menus.run)
        self.show_title()
        self.is_complete = self.is_leaving = False
        if whole:
            self.restore_place()
            self.complete()

    def complete(self) -> None:
        """Make what the first paint did without; nothing the second time."""
        if self.is_complete:
            return
        from reentry_gui.ui.notices import NoticeBar  # noqa: PLC0415  # after the first paint
        from reentry_gui.ui.tray import Tray  # noqa: PLC0415  # as above

        self.is_complete = True
        self.setWindowIcon(theme.icon("reentry", theme.colours().accent))
        self.setAcceptDrops(True)
        self.notices = NoticeBar()
        self.notices.place_wanted.connect(self.show_tab)
        self.middle.insertWidget(0, self.notices)
        self.tabs.currentChanged.connect(self.notices.pass_by)
        self.menus.complete()
        self.tray = Tray(self)
        self.menus.add_tray(self.tray)
        for tab in self.built.values():
            tab.complete()

    def make_pages(self) -> QWidget:
        """Make an empty page for each tab."""
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.setAccessibleName(self.tr("Tabs"))
        for spec in TABS:
            page = QWidget()
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            self.pages.append(column)
            self.tabs.addTab(page, theme.icon(spec.key), spec.title)
        self.tabs.currentChanged.connect(self.build_tab)
        central = QWidget()
        self.middle = QVBoxLayout(central)
        self.middle.setContentsMargins(theme.S, theme.S, theme.S, 0)
        self.middle.setSpacing(theme.S)
        self.middle.addWidget(self.tabs, 1)
        return central

    def restore_place(self) -> None:
        """Show the window and the tab as they were left."""
        geometry = settings.blob("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        keys = [spec.key for spec in TABS]
        last = settings.text("tab", keys[0])
        index = keys.index(last) if last in keys else 0
        self.tabs.setCurrentIndex(index)
        self.build_tab(index)

    def build_tab(self, index: int) -> Tab:
        """Build a tab when it is first shown."""
        spec = TABS[index]
        if spec.key not in self.built:
            if self.isVisible():  # before that the first paint comes first
                background.load_models()
            tab = spec.build(self.pack)
            self.built[spec.key] = tab
            self.pages[index].addWidget(tab)
            if self.is_complete:
                tab.complete()
        return self.built[spec.key]

    def show_tab(self, key: str, place: object = None) -> None:
        """Show a tab, and a place within it."""
        index = next(number for number, spec in enumerate(TABS) if spec.key == key)
        self.tabs.setCurrentIndex(index)
        tab = self.build_tab(index)
        if place is not None:
            tab.go(place)

    def show_title(self) -> None:
        """Name the pack in the title bar."""
        file = self.pack.file
        name = f"{file.parent.name}/{file.name}" if file else self.tr("no pack open")
        self.setWindowTitle(f"{name} – Reentry")

    def open(self, files: list[Path]) -> None:
        """Open what was named at the start, dropped, or handed over by a second start."""
        from reentry_gui.ui import dropping  # noqa: PLC0415  # not before the first paint

        dropping.take_all(self, files)

    def open_from_elsewhere(self, files: list[Path]) -> None:
        """Come to the front for a second start, and open what it was given."""
        self.raise_up()
        self.open(files)

    def tell_failed(self, error: Exception) -> None:
        """Say that the config cannot be read."""
        from reentry_gui.errors import ReentryError  # noqa: PLC0415  # only for an error
        from reentry_gui.ui import messages  # noqa: PLC0415  # as above

        if self.pack.config is None:
            messages.show_error(self, error)
        else:
            text = said(error.message) if isinstance(error, ReentryError) else str(error)
            again = (self.tr("Read again"), self.pack.reload)
            messages.notify(
                self.tr("The config on disk cannot be read; the one read before stays in force. ")
                + text.split("\n")[0],
                details=text,
                action=again,
                until=self.pack.config_read,
            )

    def tell_not_opened(self, error: Exception) -> None:
        """Say that another config cannot be opened; the one that is open stays."""
        from reentry_gui.ui import messages  # noqa: PLC0415  # only for an error

        messages.show_error(self, error)

    def raise_up(self) -> None:
        """Bring the window to the front, from the tray or the task bar, too."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def unsaved(self) -> list[str]:
        """Return what would be lost if the window closed now."""
        return [text for tab in self.built.values() if (text := tab.unsaved())]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that some part of the window can use."""
        from reentry_gui.ui import dropping  # noqa: PLC0415  # as above

        if dropping.files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        from reentry_gui.ui import dropping  # noqa: PLC0415  # as above

        event.acceptProposedAction()
        self.open(dropping.files_of(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place; ask where something would be lost or broken off."""
        from reentry_gui.ui.closing import Closing, under_way  # noqa: PLC0415  # at the end only

        if not self.is_leaving and (self.unsaved() or under_way(self)):
            event.ignore()
            Closing(self).ask()
            return
        settings.remember("geometry", QByteArray(self.saveGeometry()))
        settings.remember("tab", TABS[self.tabs.currentIndex()].key)
        event.accept()
